"""What stands in the place of something else in an edited copy, and how it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wagner_tui.analysis.conflicts.difference import Difference, Stretch, phrase, span_of
from wagner_tui.analysis.conflicts.differing import Alignment, Region
from wagner_tui.analysis.conflicts.verb_forms import base
from wagner_tui.analysis.conflicts.vocabulary import (
    HELPERS,
)
from wagner_tui.analysis.conflicts.words import Reading, Word
from wagner_tui.analysis.model import ConflictType

if TYPE_CHECKING:
    pass

from wagner_tui.analysis.quantities import unit
from wagner_tui.analysis.stopwords import STOP_WORDS

_CURRENCIES = "$€£"


def sides(alignment: Alignment, region: Region) -> tuple[Reading, Reading, Stretch, Stretch]:
    """Both readings of an alignment, and what each has in a region."""
    left, right = Stretch(region.a, region.a_end), Stretch(region.b, region.b_end)
    return alignment.one, alignment.other, left, right


def alone(alignment: Alignment, region: Region) -> bool:
    """Whether a region holds nothing but the value: "employs 300" and "dismissed 120" are two deeds."""
    sides = ((alignment.one, region.a, region.a_end), (alignment.other, region.b, region.b_end))
    return all(
        reading.tags[at] or reading.words[at].form in STOP_WORDS or unit(reading.words[at].form)
        for reading, first, last in sides
        for at in range(first, last)
    )


def words_at(reading: Reading, places: list[int]) -> list[Word]:
    """The words at some places."""
    return [reading.words[at] for at in places]


def opposed(
    one: Reading, left: Stretch, other: Reading, right: Stretch, pairs: frozenset[frozenset[str]]
) -> bool:
    """Whether one word stands on each side, and they are one of the opposite `pairs`."""
    here, there = one.forms(*left), other.forms(*right)
    if len(here) != 1 or len(there) != 1:
        return False
    return frozenset((base(here[0]), base(there[0]))) in pairs


def made(
    kind: ConflictType, one: Reading, left: Stretch, other: Reading, right: Stretch, why: str, tag: str = ""
) -> Difference:
    """The conflict of two stretches; with a `tag` the values are shown with words of their kind beside."""
    values = (phrase(one, widened(one, left, tag)), phrase(other, widened(other, right, tag)))
    spans = (span_of(one, left), span_of(other, right))
    return Difference(kind, "conflict", values, spans, f"{why}: {values[0]} / {values[1]}")


def widened(reading: Reading, stretch: Stretch, tag: str) -> Stretch:
    """A value with the words of its kind beside it, a number with what it counts."""
    first, last = stretch
    while (
        tag and first > 0 and reading.tags[first - 1] == tag and not reading.between(first - 1).strip(" ,-")
    ):
        first -= 1
    while tag and last < len(reading.words) and _goes_on(reading, last, tag):
        last += 1
    if tag == "number" and last < len(reading.words) and _may_count(reading, last):
        last = _counted(reading, last)
    if tag == "number" and first > 0 and reading.words[first - 1].form in ("a", "an", "no"):
        first -= 1
    if tag == "number" and first > 0 and reading.words[first - 1].form in _CURRENCIES:
        first -= 1
    return Stretch(first, last)


def _goes_on(reading: Reading, at: int, tag: str) -> bool:
    gap = reading.between(at - 1).strip(" -" if tag != "date" else " -,:/.")
    return reading.tags[at] == tag and not gap


def _counted(reading: Reading, at: int) -> int:
    """Where what is counted ends: `boats`, `of the boats`; a verb is none of it."""
    if reading.words[at].form in HELPERS:
        return at
    if reading.words[at].form != "of":
        hyphened = at + 1
        while hyphened < len(reading.words) and reading.between(hyphened - 1) == "-":
            hyphened += 1
        return hyphened
    led = [form in ("of", "the", "its", "his", "her", "their") for form in reading.forms(at, at + 3)]
    return min(len(reading.words), at + 1 + sum(led))


def _may_count(reading: Reading, at: int) -> bool:
    return not reading.between(at - 1).strip(" -") and (
        reading.words[at].form in "%" or reading.words[at].form.isalpha()
    )
