"""Exact search: the folded query in the folded text, and the refining of earlier places as a query grows."""

from __future__ import annotations

from typing import NamedTuple

from wagner_tui.search.folding import Folded


class Places(NamedTuple):
    """Where a needle begins in one folded text.

    `every` says that no beginning is left out, not even an overlapping one, so that a longer needle can be
    looked for among these alone.
    """

    beginnings: list[int]
    every: bool


def places(text: str, needle: str, most: int) -> Places:
    """Beginnings of `needle` in `text` that do not overlap: at most `most` and one, which says "more"."""
    found: list[int] = []
    place = text.find(needle)
    while place >= 0:
        found.append(place)
        if len(found) > most:
            return Places(found, every=False)
        place = text.find(needle, place + len(needle))
    return Places(found, every=not _overlaps_itself(needle))


def refined(text: str, needle: str, earlier: Places) -> Places:
    """The beginnings of `needle` among those of an `earlier` needle with which it begins."""
    return Places([place for place in earlier.beginnings if text.startswith(needle, place)], every=True)


def apart(folded: Folded, beginnings: list[int], length: int) -> list[int]:
    """`beginnings` of needles of `length` folded characters without those that overlap the one before."""
    result: list[int] = []
    free = 0
    for place in beginnings:
        if place >= free:
            result.append(place)
            free = folded.end_of_unit(place + length - 1) if folded.grows else place + length
    return result


def any_of(folded: Folded, text: str, needles: list[str], most: int) -> list[tuple[int, int, bool]]:
    """Where any of `needles` stands: beginning, end, and whether it is the first of them, which goes first.

    The others count as whole words only. At most a few more than `most` places of each are looked at.
    """
    found: list[tuple[int, int, bool]] = []
    for number, needle in enumerate(needles):
        beginnings = apart(folded, places(text, needle, most).beginnings, len(needle))
        spans = [(place, place + len(needle)) for place in beginnings]
        found += [(*span, number == 0) for span in spans if number == 0 or _whole(text, *span)]
    result: list[tuple[int, int, bool]] = []
    for spot in sorted(found, key=lambda spot: (spot[0], not spot[2], -spot[1])):
        if not result or spot[0] >= result[-1][1]:
            result.append(spot)
        elif spot[2] and not result[-1][2]:
            result[-1] = spot
    return result


def _whole(text: str, start: int, end: int) -> bool:
    """Whether no letter or digit touches the stretch."""
    return not (text[max(0, start - 1) : start].isalnum() or text[end : end + 1].isalnum())


def count(folded: Folded, text: str, needle: str) -> int:
    """How often `needle` occurs in `text`, which is `folded` with or without its case, without overlaps."""
    if not folded.grows:
        return text.count(needle)
    total, place = 0, text.find(needle)
    while place >= 0:
        total += 1
        place = text.find(needle, folded.end_of_unit(place + len(needle) - 1))
    return total


def _overlaps_itself(needle: str) -> bool:
    return any(needle.startswith(needle[shift:]) for shift in range(1, len(needle)))
