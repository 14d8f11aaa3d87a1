"""What a text says of time, as values: the words, what they state, and what they resolve to."""

from __future__ import annotations

from typing import Literal, NamedTuple

from wagner_tui.corpus.model import Passage

Precision = Literal[
    "minute", "hour", "part of day", "day", "days", "week", "month", "season", "year", "years", "none"
]
#: How the stretch of time is meant: at it, or from it, up to it, before it, after it.
Bound = Literal["at", "since", "until", "before", "after"]


class Fields(NamedTuple):
    """What the words themselves state. `weekday` counts from 0 = Monday; `part` is a part of the day."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    hour: int | None = None
    minute: int | None = None
    part: str = ""
    zone: str = ""


class TimeMention(NamedTuple):
    """A time that a source mentions: `passage` is exactly the words of the time.

    `start` and `end` are ISO dates (``2023-06-24``), both inclusive, or ISO times (``2023-06-24T19:30``) for
    clock times; both are empty where nothing fixes them, and then `basis` says why. `basis` is one line in
    words: what the resolution rests on. `fields` are what the words state without any context, for the end
    of a range `until`. `relative` says that the time was counted from another date, `quoted` that it was
    and stands in a quote, whose own date the source may not state.
    """

    passage: Passage
    words: str
    start: str
    end: str
    precision: Precision
    basis: str
    fields: Fields
    until: Fields | None = None
    bound: Bound = "at"
    approximate: bool = False
    relative: bool = False
    quoted: bool = False
