"""Things by the passage that they lie in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from wagner_tui.corpus.model import Passage

_T = TypeVar("_T")
#: Characters of a shelf: passages are looked for on the few shelves that they lie on.
_SHELF = 1_000


class ByPlace(Generic[_T]):
    """Things by the passage that they lie in, for asking what overlaps another passage by half."""

    def __init__(self, things: Iterable[tuple[Passage, _T]]) -> None:
        self._shelves: dict[tuple[str, int], list[tuple[Passage, _T]]] = {}
        for passage, thing in things:
            for shelf in _shelves(passage):
                self._shelves.setdefault(shelf, []).append((passage, thing))

    def at(self, passage: Passage) -> list[_T]:
        """What overlaps `passage` by half of the shorter one, in the order it was given."""
        found: dict[int, _T] = {}
        for shelf in _shelves(passage):
            for place, thing in self._shelves.get(shelf, ()):
                overlap = min(place.end, passage.end) - max(place.start, passage.start)
                if 2 * overlap >= min(place.end - place.start, passage.end - passage.start):
                    found[id(thing)] = thing
        return list(found.values())


def _shelves(passage: Passage) -> list[tuple[str, int]]:
    return [(passage.source, shelf) for shelf in range(passage.start // _SHELF, passage.end // _SHELF + 1)]
