"""Nouns for one human being: who is somebody of his own, and who only says more of somebody named beside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from wagner_tui.analysis import name_words as words
from wagner_tui.analysis.name_runs import Word
from wagner_tui.analysis.name_spots import Spot
from wagner_tui.analysis.sentence_grammar import CLAUSE
from wagner_tui.analysis.spoken_of import Mark
from wagner_tui.analysis.stopwords import STOP_WORDS
from wagner_tui.analysis.surnames import Group
from wagner_tui.analysis.verbs import looks_finite
from wagner_tui.corpus.wordlist import word_set

_DEFINITE = frozenset(("the", "his", "her", "its", "their", "whose", "my", "our"))
#: Nouns for people that often say only what the next noun is.
_MODIFIERS = word_set(
    """
    mercenary militant rebel terrorist student child patient passenger worker employee customer client fan
    prisoner victim citizen teen youth adult infant baby soldier migrant refugee tourist expert police
    hostage
    """
)
#: Words that end so are one human being: chemist, musician, policewoman.
_HUMAN_ENDINGS = ("ist", "ician", "woman", "sman", "person", "seeker")


def said_of_last(mark: Mark | None, number: int, found: Sequence[Word], at: int) -> bool:
    """Whether a noun only says more of the one named before: "Lee, a teacher", "Lee is a teacher"."""
    if mark is None or mark.sentence != number:
        return False
    between = [word.low for word in found[mark.last : at]]
    if not between or len(between) > 7:
        return False
    if between[0] == "," and (
        len(between) < 2 or between[1] in ("a", "an", "the", "one") or between[1][0].isdigit()
    ):
        return not any(low in CLAUSE or looks_finite(low) for low in between[1:])
    return between[0] in ("is", "was", "became", "as") and between[1:2] in (["a"], ["an"], ["the"])


def said_of_next(
    found: Sequence[Word], at: int, spots: Mapping[int, Spot], group_of: Mapping[Spot, Group]
) -> bool:
    """Whether a noun only says who the one named next is: "Its founder, Ann Lee, left"."""
    ahead = next((i for i in range(at + 2, min(at + 6, len(found))) if i in spots), None)
    if ahead is None or found[at + 1].text != "," or found[at].possessive:
        return False
    spot = spots[ahead]
    if any(word.low not in words.TITLES and word.text != "." for word in found[at + 2 : ahead]):
        return False
    group = group_of.get(spot)
    ends = spot.last >= len(found) or found[spot.last].text in ",.;)—–:"
    if group is None or not group.person or not ends:
        return False
    goes_on = spot.last + 1 < len(found) and found[spot.last + 1].low in ("and", "or")
    definite = any(word.low in _DEFINITE or word.possessive for word in found[max(0, at - 4) : at])
    return definite and not goes_on


def is_modifier(found: Sequence[Word], at: int) -> bool:
    """Whether a word only says what the noun behind it is: the mercenary group."""
    if found[at].low not in _MODIFIERS:
        return False
    low, word = found[at + 1].low, found[at + 1]
    plain = (
        word.text[0].islower() and low not in STOP_WORDS and not looks_finite(low) and low not in words.SAY
    )
    return plain and not found[at].possessive and not low.endswith(("s", "ing", "ly", "ed"))


def is_somebody(low: str) -> bool:
    """Whether the folded word is a noun for one human being."""
    return low in words.PERSON_NOUNS or low == "year-old" or (low.endswith(_HUMAN_ENDINGS) and len(low) > 5)
