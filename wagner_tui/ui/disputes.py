"""Conflicts by sentence and by claim, after what the user decided. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from wagner_tui.analysis.model import Claim, Conflict
from wagner_tui.corpus.model import Passage

if TYPE_CHECKING:
    from wagner_tui.ui.world import Place

#: The sign of a conflict, the same in gutter, sidebar, grid and dossier.
SIGN = "!"
#: The sign of a passage that says the opposite, be it a conflict under a claim or not.
OPPOSED = "≠"


def spot(conflict: Conflict, side: int) -> Passage:
    """Where one side (0 or 1) differs: its first differing words, else its whole passage."""
    passage = (conflict.a, conflict.b)[side]
    spans = conflict.spans[side]
    return Passage(passage.source, *spans[0]) if spans else passage


def side_of(conflict: Conflict, source: str) -> int:
    """The side (0 or 1) that stands in `source`; 0 when neither does."""
    return 1 if conflict.b.source == source != conflict.a.source else 0


def order(conflict: Conflict) -> tuple[int, int, int, int, str]:
    """Sort key: by the place of the first side, then of the second."""
    a, b = conflict.a, conflict.b
    return int(a.source[1:]), a.start, int(b.source[1:]), b.start, conflict.id


class Disputes:
    """The conflicts of one moment. `compatible` ones are known and never counted."""

    def __init__(
        self, conflicts: Iterable[Conflict] = (), place_of: Callable[[Passage], Place | None] | None = None
    ) -> None:
        self.all: tuple[Conflict, ...] = tuple(sorted(conflicts, key=order))
        self._at: dict[Place, list[Conflict]] = {}
        self._of: dict[str, list[Conflict]] = {}
        for conflict in self.all:
            self._of.setdefault(conflict.claim, []).append(conflict)
            for side in (0, 1):
                place = place_of(spot(conflict, side)) if place_of is not None else None
                if place is not None:
                    self._at.setdefault(place, []).append(conflict)

    @property
    def standing(self) -> list[Conflict]:
        """Those that are conflicts, by place."""
        return [conflict for conflict in self.all if conflict.status == "conflict"]

    def at(self, place: Place) -> Sequence[Conflict]:
        """The conflicts of a sentence, compatible ones last."""
        return sorted(self._at.get(place, ()), key=_quiet)

    def of(self, claim: Claim) -> Sequence[Conflict]:
        """The conflicts under a claim, compatible ones last."""
        return sorted(self._of.get(claim.id, ()), key=_quiet)

    def stands_at(self, place: Place) -> bool:
        """Whether a sentence is in conflict with another source."""
        return any(conflict.status == "conflict" for conflict in self._at.get(place, ()))

    def places(self) -> list[Place]:
        """Every sentence that is in conflict."""
        return [place for place in self._at if self.stands_at(place)]

    def types(self, claim: Claim) -> tuple[str, ...]:
        """The types of the conflicts under a claim, each once, without the compatible ones."""
        found = (c.type for c in self._of.get(claim.id, ()) if c.status == "conflict")
        return tuple(sorted(set(found)))


def _quiet(conflict: Conflict) -> bool:
    return conflict.status != "conflict"
