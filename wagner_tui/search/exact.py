"""Exact search: the folded query in the folded text, and the refining of earlier places as a query grows."""

from __future__ import annotations

from typing import NamedTuple

from wagner_tui.corpus.model import Span
from wagner_tui.search.folding import Folded


class Places(NamedTuple):
    """Where a needle begins in one folded text.

    `complete` says that `all` holds every beginning, overlapping ones too, so that a longer needle can be
    looked for among them alone.
    """

    all: list[int]
    complete: bool


def places(text: str, needle: str, most: int) -> Places:
    """Beginnings of `needle` in `text` that do not overlap, at most `most` and one more as a sign of more."""
    found: list[int] = []
    step = len(needle)
    place = text.find(needle)
    while place >= 0:
        found.append(place)
        if len(found) > most:
            return Places(found, False)
        place = text.find(needle, place + step)
    return Places(found, not _overlaps_itself(needle))


def refined(text: str, needle: str, earlier: Places) -> Places:
    """The beginnings of `needle` among those of an `earlier` needle that it begins with."""
    return Places([place for place in earlier.all if text.startswith(needle, place)], True)


def spans(folded: Folded, beginnings: list[int], length: int, most: int) -> list[Span]:
    """Spans of the text for needles of `length` folded characters, without overlaps, at most `most`."""
    result: list[Span] = []
    free = 0
    for place in beginnings:
        if place < free:
            continue
        if len(result) == most:
            break
        result.append(folded.span(place, place + length))
        free = folded.end_of_unit(place + length - 1) if folded.grows else place + length
    return result


def count(folded: Folded, text: str, needle: str) -> int:
    """How many hits `needle` has in `text`, which is `folded` with or without its case."""
    if not folded.grows:
        return text.count(needle)
    total, place = 0, text.find(needle)
    while place >= 0:
        total += 1
        place = text.find(needle, folded.end_of_unit(place + len(needle) - 1))
    return total


def _overlaps_itself(needle: str) -> bool:
    return any(needle.startswith(needle[shift:]) for shift in range(1, len(needle)))
