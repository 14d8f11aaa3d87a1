"""Days, weeks, months and years counted on the calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from wagner_tui.analysis.time_values import Precision

Counted = tuple[date, date, Precision, str]


def _times(steps: int, unit: str) -> str:
    if steps == 0:
        return f"the {unit} of it"
    count = abs(steps)
    return f"{count} {unit}{'s' if count > 1 else ''} {'before' if steps < 0 else 'after'} it"


def _days_on(report: date, steps: int, is_open: bool) -> Counted:
    day = report + timedelta(steps)
    words = "the same day" if steps == 0 else _times(steps, "day")
    return (day, report, "days", f"the {words}") if is_open else (day, day, "day", words)


def _weeks_on(report: date, steps: int, is_open: bool) -> Counted:
    if is_open:
        return report + timedelta(7 * steps), report, "days", f"the {abs(steps) * 7} days before it"
    monday = report + timedelta(7 * steps - report.weekday())
    words = _times(steps, "week")
    return monday, monday + timedelta(6), "week", f"{words}, Monday to Sunday"


def _months_counted(report: date, steps: int, is_open: bool) -> Counted:
    first = months_on(report.replace(day=1), steps)
    if is_open:
        day = real(first.year, first.month, report.day) or last_of(first.year, first.month)
        return day, report, "days", f"the {_times(steps, 'month')}"
    return first, last_of(first.year, first.month), "month", _times(steps, "month")


def _years_on(report: date, steps: int, is_open: bool) -> Counted:
    year = report.year + steps
    if is_open:
        return (
            real(year, report.month, report.day) or date(year, 2, 28),
            report,
            "years",
            _times(steps, "year"),
        )
    return date(year, 1, 1), date(year, 12, 31), "year", _times(steps, "year")


def _decades_on(report: date, steps: int, is_open: bool) -> Counted:
    return _years_on(report, 10 * steps, is_open)


#: By unit: from a day, so many steps, and whether the stretch reaches to that day; days and words.
COUNTED: dict[str, Callable[[date, int, bool], Counted]] = {
    "day": _days_on,
    "week": _weeks_on,
    "month": _months_counted,
    "year": _years_on,
    "decade": _decades_on,
}


def months_on(first: date, steps: int) -> date:
    """The first day of the month that lies `steps` months from `first`."""
    number = first.year * 12 + first.month - 1 + steps
    return date(number // 12, number % 12 + 1, 1)


def last_of(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, 12, 31) if month == 12 else date(year, month + 1, 1) - timedelta(1)


def narrowed(start: date, end: date, edge: str) -> tuple[date, date]:
    """`early June`, `mid-June`, `late June`: thirds, a little wide."""
    length = (end - start).days + 1
    if edge == "early":
        return start, start + timedelta(length * 2 // 5)
    if edge == "mid":
        return start + timedelta(length // 4), start + timedelta(length * 3 // 4)
    return (start + timedelta(length * 3 // 5), end) if edge == "late" else (start, end)


def cut(start: date, end: date, edge: str, report: date) -> tuple[date, date]:
    """`earlier this year` ends at the report, `later this year` begins there."""
    if edge == "earlier" and start <= report <= end:
        return start, report
    if edge == "later" and start <= report <= end:
        return report, end
    return narrowed(start, end, edge)


def real(year: int, month: int, day: int) -> date | None:
    """The day, None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
