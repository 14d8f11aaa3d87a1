"""Where two sentences that are nearly the same differ: their words aligned, and the stretches between."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from wagner_tui.analysis.conflicts.words import Reading


class Region(NamedTuple):
    """Words `a` to `a_end` of one sentence stand where the other has its words `b` to `b_end`."""

    a: int
    a_end: int
    b: int
    b_end: int


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two sentences word by word. `regions` are where they differ, in order; `same` counts equal words."""

    one: Reading
    other: Reading
    regions: tuple[Region, ...]
    same: int

    @property
    def of_longer(self) -> float:
        """Equal words as a share of the longer sentence, 0 to 1."""
        return self.same / (max(len(self.one.words), len(self.other.words)) or 1)

    @property
    def of_shorter(self) -> float:
        """Equal words as a share of the shorter sentence, 0 to 1."""
        return self.same / (min(len(self.one.words), len(self.other.words)) or 1)

    @property
    def in_any_order(self) -> float:
        """Words that both have, wherever they stand, as a share of the longer sentence, 0 to 1."""
        shared = Counter(self.one.keys) & Counter(self.other.keys)
        return shared.total() / (max(len(self.one.words), len(self.other.words)) or 1)

    def held(self, region: Region) -> int:
        """How many equal words stand right beside a region, at most three a side; an end counts three."""
        at = self.regions.index(region)
        before = self.regions[at - 1].a_end if at else None
        behind = self.regions[at + 1].a if at + 1 < len(self.regions) else None
        left = 3 if before is None and region.a == 0 else min(3, region.a - (before or 0))
        rest = len(self.one.words) if behind is None else behind
        right = 3 if behind is None and region.a_end == rest else min(3, rest - region.a_end)
        return left + right


def align(one: Reading, other: Reading) -> Alignment:
    """Align two sentences with the fewest insertions, deletions and replacements of words."""
    from rapidfuzz.distance import Levenshtein

    numbers: dict[str, int] = {}
    left = [numbers.setdefault(key, len(numbers)) for key in one.keys]
    right = [numbers.setdefault(key, len(numbers)) for key in other.keys]
    regions: list[Region] = []
    same = 0
    for edit in Levenshtein.opcodes(left, right):
        a, a_end, b, b_end = edit.src_start, edit.src_end, edit.dest_start, edit.dest_end
        if edit.tag == "equal":
            same += a_end - a
        elif regions and regions[-1].a_end == a and regions[-1].b_end == b:
            regions[-1] = Region(regions[-1].a, a_end, regions[-1].b, b_end)
        else:
            regions.append(Region(a, a_end, b, b_end))
    return Alignment(one, other, tuple(regions), same)


def swapped(one: Sequence[str], other: Sequence[str]) -> tuple[Region, Region] | None:
    """Return the two stretches that changed places between otherwise equal lists of words, if that is all.

    X M Y became Y M X (M may be empty); the first region is X (in `one`) and Y (in `other`), the second
    the other way round.
    """
    if len(one) != len(other) or sorted(one) != sorted(other) or list(one) == list(other):
        return None
    first = next(i for i, (x, y) in enumerate(zip(one, other, strict=True)) if x != y)
    last = len(one) - next(
        i for i, (x, y) in enumerate(zip(reversed(one), reversed(other), strict=True)) if x != y
    )
    left, right = list(one[first:last]), list(other[first:last])
    size = last - first
    for x in range(1, size):
        for y in range(1, size - x + 1):
            if (
                left[:x] == right[size - x :]
                and left[size - y :] == right[:y]
                and left[x : size - y] == right[y : size - x]
            ):
                return (
                    Region(first, first + x, first, first + y),
                    Region(last - y, last, last - x, last),
                )
    return None
