"""What one difference between two sentences is: its type, the words on both sides, why it is one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from wagner_tui.analysis.conflicts.words import Reading
from wagner_tui.analysis.model import ConflictType, Status
from wagner_tui.corpus.model import Span

if TYPE_CHECKING:
    from wagner_tui.analysis.time_values import TimeMention


class Difference(NamedTuple):
    """A typed difference. `values` are the words of the sources, `spans` the words that differ."""

    type: ConflictType
    status: Status
    values: tuple[str, str]
    spans: tuple[tuple[Span, ...], tuple[Span, ...]]
    why: str


def turned_round(difference: Difference) -> Difference:
    """The same difference seen from the other side."""
    first, second = difference.values
    why = difference.why
    for shown in ("{} / {}", "“{}” / “{}”"):
        why = why.replace(shown.format(first, second), shown.format(second, first), 1)
    return difference._replace(values=(second, first), spans=difference.spans[::-1], why=why)


def told_when(mention: TimeMention) -> str:
    """The words of a time, with the day that they were counted to: “yesterday” = 2023-06-23."""
    day = mention.start[:10]
    counted = mention.relative or mention.fields.day is not None
    known = counted and day != "" and day == mention.end[:10]
    return f"“{mention.words}” = {day}" if known else f"“{mention.words}”"


class Stretch(NamedTuple):
    """Words `first` to `last` (exclusive) of a sentence."""

    first: int
    last: int


def phrase(reading: Reading, stretch: Stretch) -> str:
    """The text of a stretch on one line; empty for an empty one."""
    if stretch.first >= stretch.last:
        return ""
    start, end = reading.words[stretch.first].start, reading.words[stretch.last - 1].end
    return " ".join(reading.text[start:end].split())


def span_of(reading: Reading, stretch: Stretch) -> tuple[Span, ...]:
    """The place of a stretch; nothing for an empty one."""
    if stretch.first >= stretch.last:
        return ()
    return (Span(reading.words[stretch.first].start, reading.words[stretch.last - 1].end),)


def tagged(reading: Reading, stretch: Stretch, tag: str) -> list[int]:
    """The words of a stretch that belong to a value of the kind `tag`."""
    return [at for at in range(stretch.first, stretch.last) if reading.tags[at] == tag]


def around(reading: Reading, places: Sequence[int]) -> Stretch:
    """The stretch from the first to the last of some words."""
    return Stretch(places[0], places[-1] + 1) if places else Stretch(0, 0)
