"""What a phrase of time comes to on the calendar, and the basis in words; or why nothing fixes it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from wagner_tui.analysis.time_atoms import Phrase, Shift
from wagner_tui.analysis.time_counting import COUNTED, cut, last_of, months_on, narrowed, real
from wagner_tui.analysis.time_values import Fields, Precision
from wagner_tui.analysis.time_words import MONTHS, WEEKDAYS

#: Further from the day of the report than this, in days, a date without a year may be of either year.
_SURE = 183
#: A date used as a name ("the June 24 attack") is of this year only when it is no further away than this.
_NAMED = 60

Tense = str
"""``past``, ``future`` or empty: what the words around a phrase say of its side of the report."""


class Ground(NamedTuple):
    """What a source gives to resolve its times with: its own date, the years that it states by month."""

    published: date | None
    years: Mapping[int, frozenset[int]]
    #: Who states the date: the file, or the dateline of a text whose file states none.
    whose: str = "the file"

    @property
    def words(self) -> str:
        """The date in words, as the start of a basis."""
        return f"{self.whose} states {shown(self.published)}" if self.published else "the file states no date"


class Resolved(NamedTuple):
    """Days from `start` to `end`, both inclusive and None where nothing fixes them, and why."""

    start: date | None
    end: date | None
    precision: Precision
    basis: str
    fields: Fields
    relative: bool = False
    approximate: bool = False


class Anchor(NamedTuple):
    """A day that the text named just before: what relative words of the text count from."""

    words: str
    day: date | None
    fields: Fields


def shown(day: date) -> str:
    """A date in words: ``24 June 2023``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def resolve(phrase: Phrase, ground: Ground, anchors: Sequence[Anchor], tense: Tense, named: bool) -> Resolved:
    """Resolve one phrase (not its clock time).

    `anchors` are the days named just before it, `named` says that a date without a year is used as a name.
    """
    shift, fields = phrase.shift, phrase.fields
    if shift is not None and shift.origin == "text":
        return _from_text(phrase, shift, anchors)
    if shift is not None and shift.unit not in ("weekday", "month name"):
        return _from_report(phrase, shift, ground, tense)
    if fields.day is not None:
        return _day(phrase, ground, tense, named)
    if fields.weekday is not None:
        return _weekday(phrase, ground, tense)
    if fields.month is not None:
        return _month(phrase, ground, tense)
    if fields.year is not None and phrase.shape == "stretch":
        last = phrase.until.year if phrase.until and phrase.until.year else fields.year
        start, end = narrowed(date(fields.year, 1, 1), date(max(last, fields.year), 12, 31), phrase.edge)
        basis = "the text states the years" if phrase.until else "the text states the year"
        return Resolved(start, end, "years" if phrase.until else "year", basis, fields)
    if fields.year is not None:
        return _open(fields, "day and month may stand in either order")
    return _clock_only(phrase, anchors)


def _open(fields: Fields, why: str) -> Resolved:
    return Resolved(None, None, "none", why, fields)


_UNDATED = "the file states no date to count from"


def _clock_only(phrase: Phrase, anchors: Sequence[Anchor]) -> Resolved:
    days = {anchor.day for anchor in anchors}
    if len(days) == 1 and anchors[-1].day is not None:
        day = anchors[-1].day
        return Resolved(
            day, day, "day", f"the day named before it in the sentence: {anchors[-1].words}", phrase.fields
        )
    return _open(phrase.fields, "the text does not say of which day")


def _day(phrase: Phrase, ground: Ground, tense: Tense, named: bool) -> Resolved:
    """`24 June 2023`, `June 24`, `June 24–26`."""
    fields, until = phrase.fields, phrase.until
    month, number = fields.month or 0, fields.day or 0
    if real(2000, month, number) is None or (until and real(2000, until.month or 0, until.day or 0) is None):
        return _open(fields, "there is no such day")
    if fields.year is not None:
        year, basis = fields.year, "the text states the whole date"
    else:
        chosen = _year_of(fields, ground, tense, named)
        if isinstance(chosen, str):
            return _open(fields, chosen)
        year, basis = chosen
    start = real(year, month, number)
    if start is None:
        return _open(fields, f"{year} has no {number} {MONTHS[month - 1]}")
    if fields.weekday is not None and start.weekday() != fields.weekday:
        basis += f"; yet that day is a {WEEKDAYS[start.weekday()]}"
    end = real(until.year or year, until.month or 1, until.day or 1) if until else start
    if until and end is not None and end < start and not until.year:
        end = real(year + 1, until.month or 1, until.day or 1)
    if end is None or end < start:
        return _open(fields, "the range ends before it begins")
    return Resolved(start, end, "day" if start == end else "days", basis, fields)


def _year_of(fields: Fields, ground: Ground, tense: Tense, named: bool) -> tuple[int, str] | str:
    """The year of a day without one and its basis; or, as a string alone, why it is open."""
    month, day = fields.month or 1, fields.day or 1
    stated = ground.years.get(month, frozenset())
    report = ground.published
    if report is None:
        if len(stated) == 1:
            (year,) = stated
            return year, f"the file states no date; its text states {MONTHS[month - 1]} {year}"
        if stated:
            return f"the file states no date; its text states {MONTHS[month - 1]} of several years"
        return "the file states no date, and its text no year for it"
    days = [found for year in (-1, 0, 1) if (found := real(report.year + year, month, day))]
    before = max((d for d in days if d <= report + timedelta(1)), default=None)
    after = min((d for d in days if d > report), default=None)
    near = min((d for d in (before, after) if d), key=lambda d: abs((d - report).days), default=None)
    chosen = _side(before, after, near, report, tense)
    far = chosen is None or abs((chosen - report).days) > _NAMED
    if named and tense != "future" and far:
        return f"{ground.words}; the day is used as a name and may be of any year"
    if chosen is None:
        return f"{ground.words}; the day may be of the year before or after it"
    if stated - {chosen.year}:
        others = ", ".join(str(year) for year in sorted(stated))
        if chosen.year not in stated or len(stated) > 1:
            return f"{ground.words}, its text {MONTHS[month - 1]} {others}"
    which = "nearest" if tense == "" else ("last" if chosen <= report else "next")
    return chosen.year, f"{ground.words}; the {which} {day} {MONTHS[month - 1]}"


def _side(
    before: date | None, after: date | None, near: date | None, report: date, tense: Tense
) -> date | None:
    """The day before or after the report, as the words say; else the nearest, when it is near."""
    if tense == "future" and after is not None:
        return before if before and abs((before - report).days) <= 1 else after
    soon = after is not None and (after - report).days <= _NAMED
    if tense == "past" and before is not None and not (soon and (report - before).days > _SURE):
        return before if (report - before).days <= _SURE or before.year == report.year else None
    if near is not None and abs((near - report).days) <= _SURE // 2:
        return near
    return None


def _weekday(phrase: Phrase, ground: Ground, tense: Tense) -> Resolved:
    fields, report = phrase.fields, ground.published
    weekday = fields.weekday or 0
    name = WEEKDAYS[weekday]
    if report is None:
        return _open(fields, _UNDATED)
    back = (report.weekday() - weekday) % 7
    ahead = 7 - back
    if phrase.shift is not None:
        steps = -(back or 7) if (phrase.shift.steps or 0) < 0 else ahead
        if phrase.shift.steps == 1 and ahead <= 3:
            return _open(fields, f"{ground.words}; next {name} may be this week's or the next")
    elif back == 0:
        steps = 0
    elif tense == "past":
        steps = -back
    elif tense == "future":
        steps = ahead
    else:
        either = f"{shown(report - timedelta(back))} or {shown(report + timedelta(ahead))}"
        return _open(fields, f"{ground.words}; the words allow {either}")
    day = report + timedelta(steps)
    side = "the same day" if steps == 0 else f"the {name} {'before' if steps < 0 else 'after'} it"
    basis = f"{ground.words}; {side}"
    end = day
    if phrase.until and phrase.until.weekday is not None:
        end = day + timedelta((phrase.until.weekday - weekday) % 7)
    return Resolved(day, end, "day" if day == end else "days", basis, fields, relative=True)


def _month(phrase: Phrase, ground: Ground, tense: Tense) -> Resolved:
    """`June 2023`, `in June`, `last December`, `the summer of 2023`."""
    fields = phrase.fields
    year, month = fields.year, fields.month or 1
    basis = "the text states month and year"
    if year is None:
        chosen = _year_of_month(phrase, ground, tense)
        if isinstance(chosen, str):
            return _open(fields, chosen)
        year, basis = chosen
    if phrase.edge == "season":
        start = date(year, month, 1)
        basis = "the text states season and year"
        return Resolved(start, months_on(start, 3) - timedelta(1), "season", basis, fields, approximate=True)
    start, end = date(year, month, 1), last_of(year, month)
    until = phrase.until
    if until and until.month:
        last = last_of(until.year or year, until.month)
        if last < start:
            return _open(fields, "the range ends before it begins")
        return Resolved(start, last, "month", basis, fields)
    start, end = narrowed(start, end, phrase.edge)
    return Resolved(start, end, "month", basis, fields)


def _year_of_month(phrase: Phrase, ground: Ground, tense: Tense) -> tuple[int, str] | str:
    month, report = phrase.fields.month or 1, ground.published
    stated = ground.years.get(month, frozenset())
    if report is None:
        if len(stated) == 1:
            (year,) = stated
            return year, f"the file states no date; its text states {MONTHS[month - 1]} {year}"
        return "the file states no date, and its text no single year for it"
    last = report.year if month <= report.month else report.year - 1
    following = report.year if month >= report.month else report.year + 1
    words = ground.words
    if phrase.shift is not None and phrase.shift.steps == 0:
        return report.year, f"{words}; this {MONTHS[month - 1]}"
    if phrase.shift is not None and month == report.month:
        return report.year + (phrase.shift.steps or 0), f"{words}; not the same month"
    if phrase.shift is not None:
        year = last if (phrase.shift.steps or 0) < 0 else following
        return (
            year,
            f"{words}; the {'last' if year == last else 'next'} {MONTHS[month - 1]}",
        )
    if stated:
        return f"{words}, its text {MONTHS[month - 1]} {', '.join(map(str, sorted(stated)))}"
    if month == report.month or tense == "past":
        return last, f"{words}; the last {MONTHS[month - 1]}"
    if tense == "future":
        return following, f"{words}; the next {MONTHS[month - 1]}"
    return f"{words}; the words allow {MONTHS[month - 1]} {last} or {following}"


def _from_report(phrase: Phrase, shift: Shift, ground: Ground, tense: Tense) -> Resolved:
    fields, report = phrase.fields, ground.published
    if report is None:
        return _open(fields, _UNDATED)
    if shift.unit == "weekend":
        return _weekend(phrase, report, shift, tense, ground.words)
    if shift.steps is None:
        return _open(fields, "the words give no number to count with")
    steps, base = shift.steps, ground.words
    try:
        start, end, precision, words = COUNTED[shift.unit](report, steps, shift.open)
    except (ValueError, OverflowError):
        return _open(fields, "it falls outside the calendar")
    if not shift.open:
        start, end = cut(start, end, phrase.edge, report)
    roughly = shift.unit != "day" and abs(steps) > 1 and not shift.open
    return Resolved(start, end, precision, f"{base}; {words}", fields, relative=True, approximate=roughly)


def _weekend(phrase: Phrase, report: date, shift: Shift, tense: Tense, base: str) -> Resolved:
    """Saturday and Sunday; the words or the tense say which."""
    since = (report.weekday() - 5) % 7
    if since < 2:
        saturday = report - timedelta(since) + timedelta(7 * (shift.steps or 0))
    elif shift.steps == -1 or (shift.steps is None and tense == "past"):
        saturday = report - timedelta(since)
    elif shift.steps in (None, 0) and tense == "future":
        saturday = report + timedelta(7 - since)
    else:
        return _open(phrase.fields, f"{base}; the words allow the weekend before it and the one after")
    side = "before" if saturday < report else "after"
    basis = f"{base}; the weekend {'of it' if since < 2 and not shift.steps else f'{side} it'}"
    return Resolved(saturday, saturday + timedelta(1), "days", basis, phrase.fields, relative=True)


def _from_text(phrase: Phrase, shift: Shift, anchors: Sequence[Anchor]) -> Resolved:
    """`two days later`, `that night`: from the one day named just before, when there is one."""
    fields = phrase.fields
    if shift.steps is None:
        return _open(fields, "the words give no number to count with")
    if not anchors or len({(anchor.day, anchor.fields[:4]) for anchor in anchors}) > 1:
        return _open(fields, "the day that it counts from is not certain")
    anchor = anchors[-1]
    days = {"day": shift.steps, "week": 7 * shift.steps}.get(shift.unit)
    base = f"counted from “{anchor.words}”"
    if anchor.day is None or (days is None and shift.unit != "weekday"):
        return _open(fields, f"{base}, which nothing fixes" if anchor.day is None else "too vague to count")
    if days is None:
        back = (anchor.day.weekday() - (fields.weekday or 0)) % 7
        days = {1: 7 - back, -1: -(back or 7)}.get(shift.steps, 0)
        if shift.steps == 0 and back:
            return _open(fields, f"{base}, which is no {WEEKDAYS[fields.weekday or 0]}")
    try:
        day = anchor.day + timedelta(days)
    except OverflowError:
        return _open(fields, "it falls outside the calendar")
    known = fields._replace(month=day.month, day=day.day)
    roughly = shift.unit == "week"
    return Resolved(day, day, "day", f"{base}, {shown(anchor.day)}", known, True, roughly)
