"""The parts of phrases of time, each read for what it states: a date, a weekday, a clock time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from wagner_tui.analysis.time_values import Bound, Fields
from wagner_tui.analysis.time_words import (
    PART_OF,
    SEASONS,
    WEEKDAYS,
    count_of,
    day_number,
    month_number,
    pattern,
)

Shape = Literal["day", "stretch", "clock", "part", "edge"]
Match = re.Match[str]


class Shift(NamedTuple):
    """So many `steps` of `unit` from the day of the report or from a day that the text names (`origin`).

    `steps` is None where the words give no number; `open` stretches reach from there to the origin.
    """

    unit: str
    steps: int | None
    origin: Literal["report", "text"]
    open: bool = False


class Phrase(NamedTuple):
    """The words from `start` to `end` of the text and what they state, with no look at any calendar."""

    start: int
    end: int
    shape: Shape
    fields: Fields = Fields()
    shift: Shift | None = None
    until: Fields | None = None
    edge: str = ""
    bound: Bound = "at"
    approximate: bool = False
    #: Whether the words are known to be a time only when something before them says so.
    weak: bool = False


def _day(found: Match, fields: Fields, **more: object) -> Phrase:
    return Phrase(found.start(), found.end(), "day", fields, **more)  # type: ignore[arg-type]


def _stretch(found: Match, fields: Fields, **more: object) -> Phrase:
    return Phrase(found.start(), found.end(), "stretch", fields, **more)  # type: ignore[arg-type]


def _iso(found: Match) -> Phrase:
    year, month, day, hour, minute = found.groups()[1:6]
    clock = (int(hour), int(minute)) if hour and int(hour) < 24 and int(minute) < 60 else (None, None)
    return _day(found, Fields(int(year), int(month), int(day), None, *clock))


def _figures(found: Match) -> Phrase | None:
    """`24.06.2023` has the day first; with strokes either may come first, unless one of them cannot."""
    one, sign, other, year = found.groups()[7:11]
    day, month = int(one), int(other)
    if sign == "/" and day <= 12 and month <= 12 and day != month:
        return _day(found, Fields(int(year)), weak=True)
    if month > 12 and sign == "/":
        day, month = month, day
    return _day(found, Fields(int(year), month, day))


def _month_day(found: Match) -> Phrase:
    name = "md" if found["md"] else "dm"
    month, year, last = month_number(found[f"{name}_m"]), found[f"{name}_y"], found[f"{name}_e"]
    whole = f"20{year}" if year and len(year) == 2 else year
    fields = Fields(int(whole) if whole else None, month, day_number(found[f"{name}_d"]))
    return _day(found, fields, until=fields._replace(day=day_number(last)) if last else None)


def _month_year(found: Match) -> Phrase:
    return _stretch(found, Fields(int(found["my_y"]), month_number(found["my_m"])))


def _month(found: Match) -> Phrase:
    mod = (found["mo_mod"] or "").lower()
    shift = Shift("month name", {"last": -1, "this": 0, "next": 1}[mod], "report") if mod else None
    return _stretch(found, Fields(month=month_number(found["mo_m"])), shift=shift, weak=shift is None)


def _season(found: Match) -> Phrase:
    return _stretch(found, Fields(int(found["se_y"]), SEASONS[found["se"].lower()]), edge="season")


def _decade(found: Match) -> Phrase:
    first = int(found["de"])
    return _stretch(found, Fields(first), until=Fields(first + 9))


def _year(found: Match) -> Phrase:
    first, last = found["yr"], found["yr_e"]
    until = Fields(int(first[: 4 - len(last)] + last)) if last else None
    made = _stretch(found, Fields(int(first)), weak=True)
    return made._replace(until=until) if until else made


def _weekday(found: Match) -> Phrase:
    fields = Fields(weekday=WEEKDAYS.index(found["wd"].capitalize()))
    mod = " ".join((found["wd_mod"] or "").lower().split())
    if mod in ("", "this"):
        return _day(found, fields)
    if mod in ("last", "this past", "next"):
        return _day(found, fields, shift=Shift("weekday", 1 if mod == "next" else -1, "report"))
    count = {"the following": 1, "the next": 1, "that": 0, "the same": 0}.get(mod, -1)
    return _day(found, fields, shift=Shift("weekday", count, "text"))


_DEICTIC = {
    "the day before yesterday": -2, "yesterday": -1, "last night": -1, "today": 0, "tonight": 0,
    "tomorrow": 1, "the day after tomorrow": 2,
}  # fmt: skip


def _deictic(found: Match) -> Phrase:
    words = " ".join(found.group().lower().split())
    part = "night" if words in ("tonight", "last night") else ""
    return _day(found, Fields(part=part), shift=Shift("day", _DEICTIC[words], "report"))


def _here(found: Match) -> Phrase:
    return _day(found, Fields(part=found["here_p"].lower()), shift=Shift("day", 0, "report"))


_NEAR = {"last": -1, "past": -1, "this": 0, "next": 1, "previous": -1, "following": 1, "that": 0, "same": 0}


def _near(found: Match) -> Phrase | None:
    """`last week`, `the next day`, `that night`, `earlier this year`."""
    mod, unit = found["ne_mod"].lower().split(), found["ne"].lower()
    count, edge = _NEAR[mod[-1]], (found["ne_edge"] or "").strip().lower()
    from_text = mod[0] in ("the", "that")
    if unit in ("day", "morning", "afternoon", "evening", "night"):
        if not from_text:
            return None  # "this day", "next morning" without its article, "past night": too many meanings
        return _day(found, Fields(part=PART_OF.get(unit, "")), shift=Shift("day", count, "text"))
    if from_text:
        return None if count == 0 else _stretch(found, Fields(), shift=Shift(unit, count, "text"))
    if mod[0] == "past":
        return _stretch(found, Fields(), shift=Shift(unit, -1, "report", open=True))
    return _stretch(found, Fields(), shift=Shift(unit, count, "report"), edge=edge)


def _weekend(found: Match) -> Phrase:
    start, end = found.span("we")
    return Phrase(start, end, "stretch", shift=Shift("weekend", None, "report"))


def _ago(found: Match) -> Phrase:
    count = count_of(found["ago_n"])
    shift = Shift(found["ago_u"].lower(), None if count is None else -count, "report")
    return (_day if shift.unit == "day" else _stretch)(found, Fields(), shift=shift)


def _later(found: Match) -> Phrase:
    count, sign = count_of(found["la_n"]), -1 if found["la"].lower() in ("earlier", "before") else 1
    shift = Shift(found["la_u"].lower(), None if count is None else sign * count, "text")
    return (_day if shift.unit == "day" else _stretch)(found, Fields(), shift=shift)


def _past(found: Match) -> Phrase:
    count = count_of(found["pa_n"]) if found["pa_n"] else 1
    start, end = found.span("pa_w")
    shift = Shift(found["pa_u"].lower(), None if count is None else -count, "report", open=True)
    return Phrase(start, end, "stretch", shift=shift)


def _clock(found: Match, hour: int, minute: int, zone: str | None = "") -> Phrase:
    return Phrase(
        found.start(), found.end(), "clock", Fields(hour=hour, minute=minute, zone=(zone or "").strip(" ()"))
    )


def _twelve(found: Match) -> Phrase:
    hour = int(found["h12_h"]) % 12 + (12 if found["h12_p"] in "pP" else 0)
    return _clock(found, hour, int(found["h12_m"] or 0), found["zone"])


def _twenty_four(found: Match) -> Phrase:
    """`9:30` alone may be a score or a half of the day that is not said: weak."""
    hour, zone = int(found["h24_h"]), found["zone24"]
    return _clock(found, hour, int(found["h24_m"]), zone)._replace(weak=not zone)


def _military(found: Match) -> Phrase:
    zone = found["mil_z"] if found["mil_z"][0] in "GU" else ""
    return _clock(found, int(found["mil_h"]), int(found["mil_m"]), zone)


def _o_clock(found: Match) -> Phrase | None:
    hour = count_of(found["cl"])
    return None if hour is None or hour > 12 else _clock(found, hour, 0)._replace(weak=True)


def _noon(found: Match) -> Phrase:
    return _clock(found, 12, 0)


def _part(found: Match) -> Phrase:
    words = " ".join(found["pt"].lower().split())
    part = PART_OF.get(words) or PART_OF[words.split()[-1]]
    edge = (found["pt_edge"] or "").strip(" -").lower()
    return Phrase(found.start(), found.end(), "part", Fields(part="early" if edge == "early" else part))


def _edge(found: Match) -> Phrase:
    words = found["ed"].lower().split()
    word = words[0] if len(words) == 1 else words[-2]
    edge = {"beginning": "early", "start": "early", "middle": "mid", "end": "late"}.get(word, word)
    return Phrase(found.start(), found.end(), "edge", edge=edge)


_READERS = {
    "iso": _iso, "figures": _figures, "md": _month_day, "dm": _month_day, "my": _month_year, "month": _month,
    "season": _season, "decade": _decade, "year": _year, "weekday": _weekday, "deictic": _deictic,
    "here": _here, "near": _near, "weekend": _weekend, "ago": _ago, "later": _later, "past": _past,
    "h12": _twelve, "h24": _twenty_four, "mil": _military, "clock": _o_clock, "noon": _noon, "part": _part,
    "edge": _edge,
}  # fmt: skip


def atoms(text: str, start: int, end: int) -> Iterator[Phrase]:
    """The parts of phrases of time in `text[start:end]`, in order."""
    for found in pattern().finditer(text, start, end):
        reader = _READERS.get(found.lastgroup or "")
        atom = reader(found) if reader else None
        if atom is not None:
            yield atom
