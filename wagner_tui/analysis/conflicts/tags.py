"""Which words of a sentence belong to a date, a number or a name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from wagner_tui.analysis.conflicts.vocabulary import (
    BEFORE_CLOCKS,
    BEFORE_SPANS,
    BEFORE_TIMES,
    CLOCK,
    DOUBTFUL_MONTHS,
    MONTHS,
    SEASONS,
    SPANS_OF_TIME,
    TIMES_OF_DAY,
    WEEKDAYS,
)
from wagner_tui.analysis.quantities import unit
from wagner_tui.analysis.stopwords import STOP_WORDS
from wagner_tui.corpus.wordlist import word_set

if TYPE_CHECKING:
    from wagner_tui.analysis.conflicts.words import Tag, Word

_WRITTEN = re.compile(r"(?<!\d)(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})(?!\d)")
_CLOCK_TIME = re.compile(r"\d{1,2}:\d{2}")
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_DAY = re.compile(r"(?:[12]?\d|3[01])(?:st|nd|rd|th)?")
_ORDINAL = re.compile(r"\d{1,2}(?:st|nd|rd|th)")
_MOST_HOURS = 12
#: A number after these words and "at" is a toll or a price, no hour: "the toll stands at 8".
_PUT = word_set(
    "stand stands stood standing put puts remain remains remained set value valued estimate estimated price"
    " priced fixed aged count counted"
)
#: Behind these a number is one of several things.
_PARTS_OF = word_set("of other others more different such or to percent per")
#: What four digits count, although it has no "s" at its end.
_MANY = frozenset(("people", "men", "women", "children", "police", "troops", "dead", "more", "other", "or"))
#: Without one of these or a number there is no date.
_OF_TIME = WEEKDAYS | MONTHS | TIMES_OF_DAY | CLOCK | SEASONS | SPANS_OF_TIME | BEFORE_SPANS


def tags_of(text: str, words: Sequence[Word]) -> tuple[Tag, ...]:
    """The tag of every word; a number that is part of a date is a date."""
    spans = [m.span() for m in _WRITTEN.finditer(text, words[0].start, words[-1].end)] if words else []
    tags: list[Tag] = []
    for at, word in enumerate(words):
        if _is_date(text, words, at, spans):
            tags.append("date")
        elif word.number:
            tags.append("number")
        else:
            tags.append("name" if word.name else "")
    return tuple(tags)


def _form(words: Sequence[Word], at: int) -> str:
    return words[at].form if 0 <= at < len(words) else ""


def is_bare_year(word: Word) -> bool:
    """Whether only its four digits make a word look like a year."""
    return word.number and _YEAR.fullmatch(word.form) is not None


def _is_date(text: str, words: Sequence[Word], at: int, written: Sequence[tuple[int, int]]) -> bool:
    word = words[at]
    form = word.form
    if not word.number and form not in _OF_TIME and not form[:1].isdigit():
        return False
    if form in WEEKDAYS:
        return word.capital and (len(form) > 4 or _beside_a_day(words, at))
    if form in MONTHS and not word.number:
        return word.capital and (form not in DOUBTFUL_MONTHS or _beside_a_day(words, at))
    if form in TIMES_OF_DAY or form in CLOCK:
        return True
    if form in SEASONS:
        return _form(words, at - 1) in BEFORE_TIMES | BEFORE_SPANS | {"the"} and not word.capital
    if form in SPANS_OF_TIME:
        return _form(words, at - 1) in BEFORE_SPANS
    if form in BEFORE_SPANS:
        return _form(words, at + 1) in SPANS_OF_TIME | MONTHS | SEASONS | WEEKDAYS
    return (form[:1].isdigit() and any(a <= word.start < b for a, b in written)) or _dated(text, words, at)


def _beside_a_day(words: Sequence[Word], at: int) -> bool:
    before, behind = _form(words, at - 1), _form(words, at + 1)
    return (
        (before in BEFORE_TIMES | BEFORE_SPANS | WEEKDAYS and not (behind and words[at + 1].name))
        or _DAY.fullmatch(before) is not None
        or _DAY.fullmatch(behind) is not None
        or _YEAR.fullmatch(behind) is not None
    )


def _dated(text: str, words: Sequence[Word], at: int) -> bool:
    """Whether a number is a day of a month, a year or a time of the clock."""
    word = words[at]
    if _CLOCK_TIME.fullmatch(word.form):
        return True
    if not word.number:
        return False
    before, behind = _form(words, at - 1), _form(words, at + 1)
    if before in MONTHS or behind in MONTHS or behind in CLOCK:
        return before != "may" or words[at - 1].capital
    if behind == "of" and _form(words, at + 2) in MONTHS:
        return True
    if _YEAR.fullmatch(word.form):
        return _is_year(text, words, at)
    if _ORDINAL.fullmatch(word.form):
        return before in ("the", "on") and not _counts_something(text, words, at)
    hours = word.key[1:]
    small = hours.isdigit() and 0 < int(hours) <= _MOST_HOURS
    if not small or behind in _PARTS_OF or _form(words, at - 2) in _PUT:
        return False
    return before in BEFORE_CLOCKS and not _counts_something(text, words, at)


def _is_year(text: str, words: Sequence[Word], at: int) -> bool:
    """`in 2014`, `the 2014 election`, `June 3, 2014`, `the 2014 Games`, but not `2000 people`."""
    if not _counts_something(text, words, at) or words[at + 1].capital:
        return True
    before, behind = _form(words, at - 1), _form(words, at + 1)
    if before in MONTHS or _form(words, at - 2) in MONTHS:
        return True
    if before in BEFORE_TIMES | BEFORE_SPANS | {"and", "year", "the", "a", "an"}:
        return not behind.endswith("s")
    recent = words[at].form.startswith(("19", "20")) and unit(behind) is None
    return recent and not behind.endswith("s") and behind not in _MANY


def _counts_something(text: str, words: Sequence[Word], at: int) -> bool:
    """Whether a word of content, a unit or another number follows at once."""
    if at + 1 >= len(words):
        return False
    gap = text[words[at].end : words[at + 1].start]
    behind = words[at + 1]
    return gap.strip() in ("", "-") and behind.form not in STOP_WORDS and behind.form not in TIMES_OF_DAY
