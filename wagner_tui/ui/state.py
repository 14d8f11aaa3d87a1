"""What the reader screen owns: where the reader is and what is asked for; a frozen value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal, NamedTuple

from wagner_tui.corpus.model import Passage
from wagner_tui.ui.layout import Wishes
from wagner_tui.ui.world import Place

if TYPE_CHECKING:
    from wagner_tui.search import Results

Focus = Literal["panes", "claims", "counterparts"]


class Selection(NamedTuple):
    """A stretch that is being selected: it goes from `anchor` to `head`, offsets of one source."""

    source: str
    anchor: int
    head: int

    @property
    def passage(self) -> Passage:
        """The selected passage."""
        return Passage(self.source, min(self.anchor, self.head), max(self.anchor, self.head))


class Found(NamedTuple):
    """The search at hand: its results and which hit is the current one (None before the first)."""

    results: Results
    at: int | None = None


@dataclass(frozen=True, slots=True)
class State:
    """Where the reader is. `places` remembers the sentence of every source; `source` is the one read."""

    source: str
    places: Mapping[str, int] = field(default_factory=dict)
    focus: Focus = "panes"
    claim: str | None = None
    selection: Selection | None = None
    found: Found | None = None
    wishes: Wishes = field(default_factory=Wishes)
    first: int = 0
    text_width: int = 72
    boilerplate: bool = False

    @property
    def place(self) -> Place:
        """The current sentence."""
        return Place(self.source, self.places.get(self.source, 0))

    def at(self, place: Place) -> State:
        """The same with another current sentence."""
        return replace(
            self, source=place.source, places={**self.places, place.source: place.sentence}, selection=None
        )

    def wish(
        self, *, sidebar: bool | None = None, counterparts: bool | None = None, zoom: bool | None = None
    ) -> State:
        """The same with other wishes for the layout; None leaves a wish as it is."""
        old = self.wishes
        wishes = Wishes(
            sidebar=old.sidebar if sidebar is None else sidebar,
            counterparts=old.counterparts if counterparts is None else counterparts,
            zoom=old.zoom if zoom is None else zoom,
        )
        return replace(self, wishes=wishes)
