"""Small questions about the grammar of a sentence that the words around one answer."""

from __future__ import annotations

from collections.abc import Sequence

from wagner_tui.analysis import name_words as words
from wagner_tui.analysis.name_runs import Word
from wagner_tui.analysis.stopwords import STOP_WORDS
from wagner_tui.analysis.verbs import looks_finite
from wagner_tui.corpus.wordlist import word_set

_PREPOSITIONS = word_set(
    """
    of with to by from for on in at against between about near over under around behind like and than
    toward towards
    """
)


def is_subject(found: Sequence[Word], first: int, last: int) -> bool:
    """Whether the words are followed by a verb, so that they do what it says."""
    if last >= len(found) or found[last - 1].possessive or (first and found[first - 1].low in _PREPOSITIONS):
        return False
    for word in found[last : last + 3]:
        if (
            looks_finite(word.low)
            or word.low in words.SAY
            or word.low in ("will", "would", "had", "has", "is", "was")
        ):
            return True
        if not word.low.endswith("ly") and word.low not in (
            "also",
            "himself",
            "herself",
            "then",
            "never",
            "not",
        ):
            return False
    return False


def is_cataphoric(found: Sequence[Word], at: int) -> bool:
    """Whether "his" stands before the one it means: "In his speech, Lee said …"."""
    if at > 4 or found[at].low not in ("his", "her", "he", "she"):
        return False
    comma = next((i for i in range(at + 1, min(len(found), at + 14)) if found[i].text == ","), None)
    return (
        comma is not None
        and comma + 1 < len(found)
        and found[comma + 1].capital
        and found[comma + 1].low not in STOP_WORDS
    )
