"""How much a shared term says: much when few sentences of the articles at hand hold it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log

from wagner_tui.analysis.phrases import bound_words
from wagner_tui.analysis.profiles import Profile, Vocabulary
from wagner_tui.analysis.stems import stem
from wagner_tui.corpus.wordlist import word_set

#: Keeps sentences of two words from scoring 1: added to the weight of both sentences.
DAMPING = 3.0
#: A little flatter than the logarithm alone: the rarest words are often accidents.
_FLATNESS = 0.8
#: The first part of a name says little beside the rest: Nikolai in "Nikolai Patrushev".
_LEADING_PART = 0.3
#: What a word loses that never stands without its partner.
_BOUND = 0.4
#: Much happens on one day.
_WHEN = 0.6
_LEAST = 0.05
_WHEN_TERMS = frozenset(
    map(
        stem,
        word_set(
            """
            monday tuesday wednesday thursday friday saturday sunday january february march april may june
            july august september october november december today yesterday tomorrow night morning evening
            afternoon day week month year hour minute time ago early late last next
            """
        ),
    )
)


def term_weights(profiles: Sequence[Profile], vocabulary: Vocabulary) -> list[float]:
    """Return f (ln((N + 1) / (df + 0.5))) ** 0.8 by term number; N sentences, df of them with the term.

    The logarithm counts 0.05 at least; f is 0.38 for the parts that only lead a longer name, 0.6 for days and
    times, 0.6 to 1 for a word that goes with a certain other one, else 1. A background table of a language
    would do worse: in one story the names are in every sentence, and only the articles at hand know that.
    """
    frequency = Counter(term for profile in profiles for term in profile.terms)
    bound = bound_words([profile.plain for profile in profiles])
    total = len(profiles) + 1
    weights = []
    for number, term in enumerate(vocabulary.terms):
        weight = max(_LEAST, log(total / (frequency[number] + 0.5))) ** _FLATNESS
        if number in vocabulary.leading:
            weight *= _LEADING_PART**_FLATNESS
        else:
            weight *= 1 - _BOUND * bound.get(term, 0.0)
        weights.append(weight * _WHEN if term in _WHEN_TERMS else weight)
    return weights


def says_something(term: str) -> bool:
    """Whether a term is more than a number, a day or a time of day."""
    return term not in _WHEN_TERMS and not term.startswith("#")


def total_weight(terms: Sequence[int], weights: Sequence[float]) -> float:
    """Sum of the weights of `terms`."""
    return sum(weights[term] for term in terms)
