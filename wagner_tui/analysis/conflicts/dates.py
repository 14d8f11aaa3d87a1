"""Times of two sentences: what sort of time a word states, and whether two of a sort differ."""

from __future__ import annotations

from collections.abc import Iterable

from wagner_tui.analysis.conflicts.tags import is_bare_year
from wagner_tui.analysis.conflicts.vocabulary import (
    BEFORE_SPANS,
    CLOCK,
    MONTHS,
    SEASONS,
    SPANS_OF_TIME,
    TIMES_OF_DAY,
    WEEKDAYS,
)
from wagner_tui.analysis.conflicts.words import Reading, Word

_RELATIVE = frozenset(("yesterday", "today", "tomorrow"))
#: Parts of the day that the same hour may be called by.
_PARTS = (
    frozenset(["morning", "mornings", "dawn", "sunrise"]),
    frozenset(["noon", "midday", "lunchtime"]),
    frozenset(["afternoon", "afternoons"]),
    frozenset(
        ["evening", "evenings", "dusk", "sunset", "tonight", "overnight", "night", "nights", "midnight"]
    ),
)


def sorts(reading: Reading, places: Iterable[int]) -> dict[str, set[str]]:
    """The times at some words of a sentence, by their sort: weekday, month, day, year, clock, part …"""
    found: dict[str, set[str]] = {}
    for at in places:
        sort, key = _sort(reading, at)
        found.setdefault(sort, set()).add(key)
    return found


def differing_sorts(one: dict[str, set[str]], other: dict[str, set[str]]) -> list[str]:
    """The sorts that both sides state and in which they have nothing in common."""
    return [sort for sort in one if sort in other and not one[sort] & other[sort]]


def _sort(reading: Reading, at: int) -> tuple[str, str]:
    word = reading.words[at]
    form = word.form
    if form in WEEKDAYS:
        return "weekday", form[:3]
    if form in MONTHS and not word.number:
        return "month", form[:3]
    if form in _RELATIVE:
        return "day counted from today", form
    if form in TIMES_OF_DAY:
        return _part(form)
    if form in CLOCK:
        return "half of the day", form.replace(".", "")
    if form in SEASONS:
        return "season", form
    if form in SPANS_OF_TIME:
        return "span", word.key
    if form in BEFORE_SPANS:
        return "before or after", form
    return _numeral(reading, at, word)


def _part(form: str) -> tuple[str, str]:
    group = next((number for number, forms in enumerate(_PARTS) if form in forms), None)
    return "part of the day", form if group is None or form == "midnight" else f"part {group}"


def _numeral(reading: Reading, at: int, word: Word) -> tuple[str, str]:
    beside = [reading.words[place].form for place in (at - 1, at + 1) if 0 <= place < len(reading.words)]
    if ":" in word.form or any(form in CLOCK for form in beside):
        return "clock", _clock(word, beside[-1] if beside else "")
    if is_bare_year(word):
        return "year", word.key
    return "day", word.key.replace("nth", "")


def _clock(word: Word, behind: str) -> str:
    """Hours and minutes, counted through when the half of the day stands behind: `16:30`."""
    hours, _, minutes = word.form.partition(":") if ":" in word.form else (word.key[1:], "", "0")
    if not (hours.isdigit() and minutes.isdigit()):
        return word.key
    later = 12 if behind.replace(".", "") == "pm" and int(hours) < 12 else 0
    return f"{int(hours) + later}:{int(minutes):02}"
