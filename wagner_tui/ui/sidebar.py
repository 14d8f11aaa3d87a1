"""What the claims sidebar lists for a state; it builds entries only for the claims that are drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, overload

from wagner_tui.analysis.model import Claim
from wagner_tui.safe_text import display
from wagner_tui.ui.claims import ClaimEntry, Facts, listed
from wagner_tui.ui.listing import Listing
from wagner_tui.ui.world import World

if TYPE_CHECKING:
    from wagner_tui.ui.reader import ReaderScreen


_PASSES = "No claim passes the filter.\nf shows others, / changes\nthe words, Esc shows all."
_NONE = {
    "in conflict": "No claim has a conflict that\nstands. f shows others,\nEsc shows all.",
    "one origin": "No claim of several sources\nis known to go back to one\norigin. f shows others,\n"
    "Esc shows all.",
}


def facts_of(world: World, marked: frozenset[str]) -> Facts:
    """What the filters of claims ask."""

    def one_origin(claim: Claim) -> bool:
        reach = world.reach(claim)
        return reach is not None and reach[0] > 1 == reach[1]

    return Facts(lambda c: c.id in marked, lambda c: bool(world.disputes.types(c)), one_origin)


class _Entries(Sequence[ClaimEntry]):
    """The entries of the listed claims, made when they are drawn."""

    def __init__(self, claims: list[Claim], world: World, here: str, marked: frozenset[str]) -> None:
        self._claims, self._world, self._here, self._marked = claims, world, here, marked
        self._made: dict[int, ClaimEntry] = {}

    def __len__(self) -> int:
        return len(self._claims)

    @overload
    def __getitem__(self, index: int) -> ClaimEntry: ...
    @overload
    def __getitem__(self, index: slice) -> list[ClaimEntry]: ...
    def __getitem__(self, index: int | slice) -> ClaimEntry | list[ClaimEntry]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        if (made := self._made.get(index)) is None:
            made = self._made[index] = self._entry(self._claims[index])
        return made

    def _entry(self, claim: Claim) -> ClaimEntry:
        return ClaimEntry(
            claim.label,
            claim.sources,
            tuple(self._world.order),
            self._here,
            self._world.kinds_of(claim),
            claim.id in self._marked,
            self._world.reach(claim),
            self._world.disputes.types(claim),
        )


class Sidebar:
    """Keeps the listing of claims in step with the reader."""

    def __init__(self, reader: ReaderScreen, listing: Listing) -> None:
        self._reader = reader
        self.listing = listing
        self.claims: list[Claim] = []
        self._known: object = None
        self._entries_for: object = None
        self._entries: Sequence[ClaimEntry] = ()
        self._position: dict[str, int] = {}

    def show(self) -> None:
        """List the claims that pass the filter, the current one chosen."""
        reader = self._reader
        wanted = reader.claim_filter._replace(source=reader.state.source)
        marked = reader.services.marked_claims()
        depends = wanted if wanted.show.endswith("here") or wanted.sort == "place" else reader.claim_filter
        key = (depends, reader.world.version, marked)
        if key != self._known:
            self._known = key
            self.claims = listed(
                reader.world.claims, wanted, facts_of(reader.world, marked), reader.world.text_of
            )
            self._position = {claim.id: i for i, claim in enumerate(self.claims)}
        chosen = self._position.get(reader.state.claim or "")
        look = (self._known, reader.state.source)
        if look != self._entries_for:
            self._entries_for = look
            self._entries = _Entries(self.claims, reader.world, reader.state.source, marked)
        self.listing.show(
            self._heading(chosen),
            self._entries,
            chosen,
            focused=reader.state.focus == "claims",
            empty=self._empty(),
        )
        self.listing.redraw()

    def _heading(self, chosen: int | None) -> str:
        wanted = self._reader.claim_filter
        at = "–" if chosen is None else str(chosen + 1)
        parts = [f"Claims {at}/{len(self.claims)}"]
        if wanted.only is not None:
            parts.append(f"from {display(wanted.origin)}")
        if wanted.show != "all":
            parts.append(wanted.show)
        if wanted.sort != "most sources":
            parts.append(f"by {wanted.sort}")
        if wanted.words:
            parts.append(f"/{wanted.words}")
        return " · ".join(parts)

    def _empty(self) -> str:
        if not self._reader.world.complete:
            return "Comparing the sources …"
        if self._reader.world.claims:
            return _NONE.get(self._reader.claim_filter.show, _PASSES)
        return "No claims found."

    def choose(self, index: int) -> None:
        """Move to a listed claim: the panes go to its passages, this source first."""
        if not self.claims:
            return
        reader = self._reader
        claim = self.claims[max(0, min(index, len(self.claims) - 1))]
        here = [p for p in claim.passages if p.source == reader.state.source]
        passage = here[0] if here else claim.passages[0]
        state = replace(reader.state, claim=claim.id)
        if (place := reader.world.place_of(passage)) is not None:
            state = state.at(place)
        reader.go(state, follow=False)

    @property
    def at(self) -> int:
        """Index of the chosen claim in the list; -1 before the first."""
        return self._position.get(self._reader.state.claim or "", -1)
