"""A row of the timeline: event time, report time, source, and the sentence around the words of the time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import overload

from rich.style import Style

from wagner_tui.analysis.timeline import Entry
from wagner_tui.ui.dialogs.around import around, marked_rows
from wagner_tui.ui.ink import Ink
from wagner_tui.ui.listing import Parts
from wagner_tui.ui.world import World
from wagner_tui.ui.wrap import clip, pad

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def shown_time(event: str, end: str, precision: str, part: str = "") -> str:
    """A resolved time as people write it: ``24 Jun 2023 12:00``, ``23–25 Jun 2023``, ``Jun 2023``."""
    if not event:
        return "not resolved"
    day, _, clock = event.partition("T")
    year, month, date = day.split("-")
    if precision == "year":
        return year
    if precision == "years" or (precision == "season" and year != end[:4]):
        return year if end[:4] == year else f"{year}–{end[:4]}"
    if precision == "month":
        return f"{_MONTHS[int(month) - 1]} {year}"
    if clock:
        return f"{_day(year, month, date)} {clock}"
    if precision == "part of day" and part:  # a night reaches into the next day and is called by its first
        return f"{_day(year, month, date)} {part}"
    return _stretch(day, end.partition("T")[0])


def shown_entry(entry: Entry) -> str:
    """The time of an entry; what nothing fixes, as far as the words state it: ``24 Jun, no year``."""
    if entry.event or not entry.stated:
        return shown_time(entry.event, entry.event_end, entry.precision, entry.part)
    part = f" {entry.part}" if entry.part else ""
    if entry.stated.startswith("--"):
        return f"{_yearless(entry.stated, entry.stated_end)}{part}, no year"
    if entry.stated.startswith("T") and ":" in entry.stated:
        return f"{entry.stated[1:]}, no day"
    return f"{entry.stated[:3]}{part}, no date"


def _yearless(first: str, last: str) -> str:
    """Days or months of some year: ``24 Jun``, ``23–25 Jun``, ``30 Jun – 2 Jul``, ``Jun``."""
    if not last or last == first:
        return _monthly(first)
    if first[:4] == last[:4] and len(first) == len(last) == 7:
        return f"{int(first[5:])}–{_monthly(last)}"
    return f"{_monthly(first)} – {_monthly(last)}"


def _monthly(stated: str) -> str:
    month, _, day = stated[2:].partition("-")
    return f"{int(day)} {_MONTHS[int(month) - 1]}" if day else _MONTHS[int(month) - 1]


def _day(year: str, month: str, date: str) -> str:
    return f"{int(date)} {_MONTHS[int(month) - 1]} {year}"


def _stretch(first: str, last: str) -> str:
    """Days from the first to the last, saying what they share only once."""
    year, month, date = first.split("-")
    if last in ("", first):
        return _day(year, month, date)
    other_year, other_month, other_date = last.split("-")
    if (year, month) == (other_year, other_month):
        return f"{int(date)}–{_day(other_year, other_month, other_date)}"
    if year == other_year:
        start = f"{int(date)} {_MONTHS[int(month) - 1]}"
        return f"{start} – {_day(other_year, other_month, other_date)}"
    return f"{_MONTHS[int(month) - 1]} {year} – {_MONTHS[int(other_month) - 1]} {other_year}"


def _columns(width: int) -> tuple[int, int, int]:
    """Cells of event time, report time and source; what is left is the sentence's."""
    if width >= 72:
        return 24, 13, 5
    return (22 if width >= 56 else 18, 0, 4) if width >= 40 else (13, 0, 0)


def captions(width: int) -> str:
    """What the columns hold, in line with `TimeEntry.rows`."""
    event, report, source = _columns(width)
    return f"{pad('happened', event)}{pad('reported', report)}{pad('in', source)}"


@dataclass(frozen=True, slots=True)
class TimeEntry:
    """One time; `again` says that the row before has the same, `at` where its words stand in `text`."""

    event: str
    again: bool
    report: str
    source: str
    text: str
    at: tuple[int, int]

    def rows(self, width: int, ink: Ink, ground: Style) -> list[Parts]:
        """The columns, then at most two rows of the sentence, the words of the time stronger."""
        quiet = ground + Style(dim=True)
        event, report, source = _columns(width)
        times: Parts = [
            (" ", ground),
            (pad(clip(self.event, event - 1), event), quiet if self.again else ground + Style(bold=True)),
        ]
        if report:
            times.append((pad(self.report, report), quiet))
        if source:
            times.append((pad(self.source, source), ground))
        indent = 1 + event + report + source
        room = max(8, width - indent - 1)
        rows = marked_rows(self.text, self.at, room, ground)
        return [[*times, *rows[0]], *[[(" " * indent, ground), *more] for more in rows[1:]]]


class TimeEntries(Sequence[TimeEntry]):
    """The entries of the timeline, made when they are drawn."""

    def __init__(self, entries: Sequence[Entry], world: World) -> None:
        self._entries, self._world = entries, world

    def __len__(self) -> int:
        return len(self._entries)

    @overload
    def __getitem__(self, index: int) -> TimeEntry: ...
    @overload
    def __getitem__(self, index: slice) -> list[TimeEntry]: ...
    def __getitem__(self, index: int | slice) -> TimeEntry | list[TimeEntry]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        entry = self._entries[index]
        event = shown_entry(entry)
        before = self._entries[index - 1] if index else None
        again = before is not None and event == shown_entry(before)
        report = shown_time(entry.report, entry.report, "day") if entry.report else "not stated"
        text, at = around(self._world, entry.passage, entry.sentence)
        return TimeEntry(event, again, report, entry.passage.source[1:], text, at)
