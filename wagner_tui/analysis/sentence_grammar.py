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
#: A new clause begins here: its subject is another word.
CLAUSE = word_set(
    """
    that who whom which whose what where when while if because after before although though as since until
    but and or so than how why whether
    """
)
#: Behind these "him" may be the doer himself: "he had no weapon on him".
_PLACES = word_set("behind with around near on beside above over under in inside")
#: Behind these "to" goes on with the same doer.
_BEFORE_TO = word_set(
    """
    want try refuse decide plan agree offer need like hope threaten promise vow begin continue fail manage
    attempt have able ready willing likely unlikely due set going unable reluctant eager happy afraid free
    forced seem wants tries plans needs hopes seems has had
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
    last = verb_from(found, first, last)
    for at in range(last, min(last + 3, len(found))):
        if _is_verb(found, at):
            return True
        if not found[at].low.endswith("ly") and found[at].low not in _BETWEEN:
            return False
    return False


def verb_from(found: Sequence[Word], first: int, last: int) -> int:
    """Where the verb of a subject is looked for, behind what only says who somebody is: "Lee, 54, left".

    A name may be what says it: "The mayor, Ann Lee, left".
    """
    comma = last
    if last >= len(found) or found[last].text != ",":
        return last
    if first and found[first - 1].text == "," and comma + 1 < len(found) and _is_verb(found, comma + 1):
        return comma + 1
    for at in range(comma + 1, min(comma + 12, len(found) - 1)):
        if found[at].text in ';:.—–()“”"':
            break
        if found[at].text.endswith(","):  # a number takes its comma along
            apart = at > comma + 1 or found[at].text != ","
            if found[at].text != "," and not _is_verb(found, at + 1):
                continue  # "Lee, 54, of Oban, left"
            return at + 1 if apart and found[at + 1].low not in ("and", "or") else comma
    return comma


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


def is_object(found: Sequence[Word], at: int) -> bool:
    """Whether "him" or "her" at word `at` is what a verb is done to, and no possessive."""
    low, behind = found[at].low, found[at + 1] if at + 1 < len(found) else None
    owns = low == "her" and behind is not None and behind.text[0].isalpha() and behind.low not in STOP_WORDS
    if at > 1 and found[at - 1].low == "about":  # "has an air about him"
        return not owns and not any(word.low in ("has", "had") for word in found[max(0, at - 6) : at])
    return at > 0 and not owns and found[at - 1].low not in _PLACES


def clause_goes_on(found: Sequence[Word], first: int, last: int) -> bool:
    """Whether words `first` to `last` (exclusive) begin no new clause."""
    return not any(word.low in CLAUSE or word.low in ',;:—–“”"' for word in found[first:last])


def doer_goes_on(found: Sequence[Word], first: int, last: int) -> bool:
    """Whether the subject before word `first` is the doer of all verbs up to `last` (exclusive).

    It is not in "asked the police to let him go", where the police let him.
    """
    for at in range(first + 1, last):
        low, before = found[at].low, found[at - 1].low
        if low.endswith("ing") or (low == "to" and at < last - 1 and not _wills(before)):
            return False
    return True


def _wills(low: str) -> bool:
    """Whether who does this "to …" does the next thing too: wanted to, ready to."""
    return looks_finite(low) or low in _BEFORE_TO


def relative_of(found: Sequence[Word], at: int) -> int | None:
    """The word "who" whose clause the word at `at` stands in: "an aide who met him"; None without one."""
    for before in range(at - 1, max(-1, at - 10), -1):
        low = found[before].low
        if low == "who":
            verb = before + 1 < at and is_subject(found, before, before + 1)
            return before if verb else None
        if low in CLAUSE or low in ',;:—–“”"':
            return None
    return None


def is_parenthetic(found: Sequence[Word], at: int) -> bool:
    """Whether "he" only says whose word the sentence is: "The talks failed, he said." """
    before, behind = found[at - 1].text if at else "", found[at + 1].low if at + 1 < len(found) else ""
    ends = at + 2 >= len(found) or found[at + 2].text in '.,;”"'
    return at > 3 and before == "," and behind in words.SAY and ends


def is_compared(found: Sequence[Word], first: int) -> bool:
    """Whether somebody is named only for comparison: "Like Lee, she …"."""
    for word in reversed(found[max(0, first - 4) : first]):
        if word.low in ("like", "unlike"):
            return first < 8
        if word.text == ",":
            return False
    return False
