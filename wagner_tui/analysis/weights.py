"""How much a shared term says: much when few sentences of the articles at hand hold it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log

from wagner_tui.analysis.profiles import Profile, Vocabulary

#: Keeps sentences of two words from scoring 1: added to the weight of both sentences.
DAMPING = 3.0
#: A little flatter than the logarithm alone: the rarest words are often accidents.
_FLATNESS = 0.8
#: The first part of a name says little beside the rest: Nikolai in "Nikolai Patrushev".
_LEADING_PART = 0.3
_LEAST = 0.05


def term_weights(profiles: Sequence[Profile], vocabulary: Vocabulary) -> list[float]:
    """Return (f ln((N + 1) / (df + 0.5))) ** 0.8 by term number; N sentences, df of them with the term.

    The logarithm counts 0.05 at least; f is 0.3 for the parts that only lead a longer name, else 1. A
    background table of a language would do worse: in one story the names are in every sentence, and only the
    articles at hand know that.
    """
    frequency = Counter(term for profile in profiles for term in profile.terms)
    total = len(profiles) + 1
    weights = [max(_LEAST, log(total / (frequency[n] + 0.5))) for n in range(len(vocabulary.terms))]
    return [
        (weight * (_LEADING_PART if number in vocabulary.leading else 1.0)) ** _FLATNESS
        for number, weight in enumerate(weights)
    ]


def total_weight(terms: Sequence[int], weights: Sequence[float]) -> float:
    """Sum of the weights of `terms`."""
    return sum(weights[term] for term in terms)
