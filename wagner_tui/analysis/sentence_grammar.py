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
#: Words between a subject and its verb.
_BETWEEN = frozenset(("also", "himself", "herself", "then", "never", "not"))
#: Behind a word in -s these show that it is a verb and no plural.
_BEHIND_VERBS = word_set("the a an his her its their that he she it no any")


def is_subject(found: Sequence[Word], first: int, last: int) -> bool:
    """Whether the words are followed by a verb, so that they do what it says."""
    if last >= len(found) or found[last - 1].possessive or (first and found[first - 1].low in _PREPOSITIONS):
        return False
    for at in range(last, min(last + 3, len(found))):
        if _is_verb(found, at):
            return True
        if not found[at].low.endswith("ly") and found[at].low not in _BETWEEN:
            return False
    return False


def _is_verb(found: Sequence[Word], at: int) -> bool:
    low = found[at].low
    if looks_finite(low) or low in words.SAY or low in ("will", "would"):
        return True
    follows = found[at + 1].low if at + 1 < len(found) else ""
    return low.endswith("s") and not found[at].capital and follows in _BEHIND_VERBS  # "rejects the offer"


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
