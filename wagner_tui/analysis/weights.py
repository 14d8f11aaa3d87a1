"""How much a shared term says: much when few sentences of the articles at hand hold it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log

from wagner_tui.analysis.profiles import Profile

#: Keeps sentences of two words from scoring 1: added to the weight of both sentences.
DAMPING = 4.0


def term_weights(profiles: Sequence[Profile], terms: int) -> list[float]:
    """Return ln((N + 1) / (df + 0.5)) for each of `terms` term numbers, N sentences, df of them with the term.

    A background table of a language would do worse: in one story the names are in every sentence, and only the
    articles at hand know that.
    """
    frequency = Counter(term for profile in profiles for term in profile.terms)
    total = len(profiles) + 1
    return [max(0.05, log(total / (frequency[term] + 0.5))) for term in range(terms)]


def total_weight(terms: Sequence[int], weights: Sequence[float]) -> float:
    """Sum of the weights of `terms`."""
    return sum(weights[term] for term in terms)
