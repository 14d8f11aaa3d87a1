"""Whether two mentions of a time can both be right, with one line why."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from wagner_tui.analysis.comparison import Comparison
from wagner_tui.analysis.time_values import TimeMention
from wagner_tui.analysis.time_words import PARTS

_DAY = 1440
#: How far "about" reaches, in minutes, by how fine the words are.
_ROUGH = {
    "minute": 45, "hour": 60, "part of day": 120, "day": 2 * _DAY, "days": 2 * _DAY, "week": 7 * _DAY,
    "month": 15 * _DAY, "season": 45 * _DAY, "year": 366 * _DAY, "years": 2 * 366 * _DAY, "none": 60,
}  # fmt: skip
#: A relative word in a quote counts from the day of the quote, which lies at most so far before the report.
_QUOTE = 2 * _DAY


class _Stretch(NamedTuple):
    """Minutes from `low` to `high`, both inclusive."""

    low: int
    high: int


def compare_times(one: TimeMention, other: TimeMention) -> Comparison:
    """Compare two times; `different` supposes that both are told of the same happening.

    Where both are resolved their stretches are compared: the same is `equal`, one within or overlapping the
    other `compatible`, apart `different`. Where one is not, only what both state is compared: the day of the
    month, the weekday, the time of day. Nothing in common is `unrelated`.
    """
    if one.bound != other.bound and {one.bound, other.bound} & {"before", "after", "until", "since"}:
        return _bounds(one, other)
    if one.start and other.start:
        return _resolved(one, other)
    return _stated(one, other)


def _shown(mention: TimeMention) -> str:
    return mention.start if mention.start == mention.end else f"{mention.start} to {mention.end}"


def _resolved(one: TimeMention, other: TimeMention) -> Comparison:
    first, second = _stretch(one), _stretch(other)
    if first == second and _zones(one, other) == "":
        return Comparison("equal", f"both {_shown(one)}")
    zones = _zones(one, other)
    if zones and abs(first.low - second.low) < _DAY:
        return Comparison("compatible", zones)
    slack = _slack(one) + _slack(other)
    if _counted_back(one) and _counted_back(other) and one.end == other.end and not slack:
        return Comparison("different", f"{_shown(one)}, {_shown(other)}")
    if _overlap(first, second, 0):
        return Comparison("compatible", f"{_shown(one)} and {_shown(other)} overlap")
    if _overlap(first, second, slack):
        why = (
            "the day of a quote may be another"
            if one.quoted or other.quoted
            else "one of them is approximate"
        )
        return Comparison("compatible", f"{_shown(one)}, {_shown(other)}: {why}")
    return Comparison("different", f"{_shown(one)}, {_shown(other)}")


def _counted_back(mention: TimeMention) -> bool:
    """`the past two weeks`: the length is what is told."""
    return mention.relative and mention.fields.weekday is None and mention.precision in ("days", "years")


def _overlap(one: _Stretch, other: _Stretch, slack: int) -> bool:
    return one.low <= other.high + slack and other.low <= one.high + slack


def _slack(mention: TimeMention) -> int:
    rough = _ROUGH[mention.precision] if mention.approximate else 0
    return max(rough, _QUOTE if mention.quoted else 0)


def _minutes(iso: str) -> int:
    day, _, clock = iso.partition("T")
    hours, _, minutes = clock.partition(":")
    return date.fromisoformat(day).toordinal() * _DAY + int(hours or 0) * 60 + int(minutes or 0)


def _stretch(mention: TimeMention) -> _Stretch:
    low, high = _minutes(mention.start), _minutes(mention.end)
    if "T" in mention.start:
        return _Stretch(low, high)
    part = PARTS.get(mention.fields.part)
    if part is not None and mention.precision == "part of day":
        return _Stretch(low + part[0], low + part[1] - 1)
    return _Stretch(low, high + _DAY - 1)


def _zones(one: TimeMention, other: TimeMention) -> str:
    """Why two clock times cannot be compared to the minute; empty when they can."""
    first, second = one.fields, other.fields
    if first.hour is None or second.hour is None or first.zone == second.zone:
        return ""
    apart = (first.hour - second.hour) * 60 + (first.minute or 0) - (second.minute or 0)
    if apart == 0 and not (first.zone and second.zone):
        return ""
    if first.zone and second.zone:
        return f"the time zones differ: {first.zone}, {second.zone}"
    return f"only one states its time zone ({first.zone or second.zone})" if apart % 30 == 0 else ""


def _bounds(one: TimeMention, other: TimeMention) -> Comparison:
    """`since Friday` against `on Saturday`: open stretches."""
    if not (one.start and other.start):
        stated = _stated(one, other)
        limit = stated.verdict == "different"
        return Comparison("compatible", "one of them is a limit") if limit else stated
    low, high = _opened(one)
    begin, end = _opened(other)
    slack = _slack(one) + _slack(other)
    if low <= end + slack and begin <= high + slack:
        return Comparison("compatible", f"{one.bound} {_shown(one)}, {other.bound} {_shown(other)}")
    return Comparison("different", f"{one.bound} {_shown(one)}, {other.bound} {_shown(other)}")


def _opened(mention: TimeMention) -> tuple[float, float]:
    low, high = _stretch(mention)
    if mention.bound in ("since", "after"):
        return low, float("inf")
    return (float("-inf"), high) if mention.bound in ("until", "before") else (low, high)


def _known(mention: TimeMention) -> dict[str, int]:
    """What is known of a mention: what its words state and what its resolution adds."""
    fields = mention.fields
    known = {
        name: value
        for name in ("year", "month", "day", "weekday")
        if (value := getattr(fields, name)) is not None
    }
    if mention.until is not None:
        known.pop("day", None)
        known.pop("weekday", None)
    if mention.start:
        start, end = (date.fromisoformat(iso[:10]) for iso in (mention.start, mention.end))
        if start == end or mention.precision == "part of day":
            known |= {"year": start.year, "month": start.month, "day": start.day, "weekday": start.weekday()}
    return known


_NAMES = {"year": "year", "month": "month", "day": "day of the month", "weekday": "weekday"}


def _stated(one: TimeMention, other: TimeMention) -> Comparison:
    """At least one is not resolved: only what both state counts."""
    first, second = _known(one), _known(other)
    common = [name for name in _NAMES if name in first and name in second]
    apart = [_NAMES[name] for name in common if first[name] != second[name]]
    clock = _clock(one, other)
    if apart == ["weekday"] and _same_night(one, other):
        return Comparison("compatible", f"one night: “{one.words}”, “{other.words}”")
    if apart and one.quoted + other.quoted == 0:
        return Comparison("different", f"another {apart[0]}: “{one.words}”, “{other.words}”")
    if clock == "different" and not apart:
        return Comparison("different", f"another time of day: “{one.words}”, “{other.words}”")
    if not common and not clock:
        same = one.words.casefold() == other.words.casefold()
        return (
            Comparison("compatible", "the same words")
            if same
            else Comparison("unrelated", "nothing in common")
        )
    if first == second and one.words.casefold() == other.words.casefold():
        return Comparison("equal", f"the same words: “{one.words}”")
    return Comparison("compatible", "what both state agrees; one of them is not resolved")


def _same_night(one: TimeMention, other: TimeMention) -> bool:
    """`Friday night` and `early Saturday`: parts of two days that meet."""
    first, second = _of_week(one), _of_week(other)
    if first is None or second is None:
        return False
    turns = (-7 * _DAY, 0, 7 * _DAY)
    return any(_overlap(first, _Stretch(second.low + turn, second.high + turn), 0) for turn in turns)


def _of_week(mention: TimeMention) -> _Stretch | None:
    """Minutes of the week, for a weekday with a time of the day."""
    part, weekday = _of_day(mention), mention.fields.weekday
    if part is None or weekday is None:
        return None
    return _Stretch(part.low + weekday * _DAY, part.high + weekday * _DAY)


def _clock(one: TimeMention, other: TimeMention) -> str:
    """`same` or `different` times of day; empty when one states none."""
    first, second = _of_day(one), _of_day(other)
    if first is None or second is None:
        return ""
    if _zones(one, other):
        return "same"
    slack = sum(_ROUGH["hour"] for mention in (one, other) if mention.approximate)
    near = any(
        _overlap(first, _Stretch(second.low + turn, second.high + turn), slack) for turn in (-_DAY, 0, _DAY)
    )
    return "same" if near else "different"


def _of_day(mention: TimeMention) -> _Stretch | None:
    fields = mention.fields
    if fields.hour is not None:
        at = fields.hour * 60 + (fields.minute or 0)
        until = mention.until
        last = until.hour * 60 + (until.minute or 0) if until and until.hour is not None else at
        return _Stretch(at, max(at, last))
    part = PARTS.get(fields.part)
    return _Stretch(part[0], part[1] - 1) if part else None
