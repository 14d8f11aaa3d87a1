"""People that a sentence names in full, and two of them who stand in each other's place."""

from __future__ import annotations

from typing import NamedTuple

from wagner_tui.analysis.conflicts.difference import Stretch
from wagner_tui.analysis.conflicts.vocabulary import CLASSES
from wagner_tui.analysis.conflicts.words import Reading
from wagner_tui.analysis.names import transliteration_key

#: Surnames that differ by so little are spellings of one name.
_SPELLING = 1
_GENERATIONS = frozenset(("ii", "iii", "iv", "jr", "sr"))


class Person(NamedTuple):
    """Somebody by the full name: the terms of its first and its last word, and all its words."""

    given: str
    term: str
    words: Stretch


def people(reading: Reading) -> list[Person]:
    """Runs of two words or more of a name, one of them, not the last, a given name."""
    from wagner_tui.analysis.given_names import MEN, WOMEN

    found, at = [], 0
    words = reading.words
    while at < len(words):
        last = at
        while last < len(words) and reading.tags[last] == "name" and (last == at or _next(reading, last)):
            last += 1
        final = last - 1 if last > at and words[last - 1].form in _GENERATIONS else last
        given = next(
            (i for i in range(at, final - 1) if words[i].form in MEN or words[i].form in WOMEN), None
        )
        if given is not None and len(words[final - 1].form) > 1 and words[final - 1].form not in CLASSES:
            found.append(Person(words[given].name, words[final - 1].name, Stretch(given, final)))
        at = max(last, at + 1)
    return found


def _next(reading: Reading, at: int) -> bool:
    """Whether nothing but a space stands before a word, or the full stop of an initial."""
    initial = len(reading.words[at - 1].form) == 1
    return reading.between(at - 1).strip() in (("", ".") if initial else ("",))


def may_be_exchanged(one: Person, other: Person) -> bool:
    """Whether two people share the given name alone, or the surname alone, and it is no spelling of it."""
    if (one.given == other.given) == (one.term == other.term):
        return False
    if one.given == other.given:
        return _far(one.term, other.term)
    return _far(one.given, other.given) and _full(one.given) != _full(other.given)


def _full(given: str) -> str:
    from wagner_tui.analysis.given_names import NICKNAMES

    return NICKNAMES.get(given, given)


def _far(one: str, other: str) -> bool:
    """Whether two words are neither spellings nor the beginning of each other."""
    from rapidfuzz.distance import OSA

    if one.startswith(other) or other.startswith(one):
        return False
    return OSA.distance(transliteration_key(one), transliteration_key(other)) > _SPELLING
