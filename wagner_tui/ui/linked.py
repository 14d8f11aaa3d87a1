"""Links by the sentences that they join, with the sign of the best one for the gutter."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from wagner_tui.analysis.model import SIGNS, Link
from wagner_tui.analysis.thresholds import DISPLAYED
from wagner_tui.corpus.model import Passage
from wagner_tui.ui.highlights import LAYER_OF_KIND

if TYPE_CHECKING:
    from wagner_tui.ui.world import Place


class Linked:
    """The links of one comparison as they arrive; `place_of` and `start_of` know the sentences."""

    def __init__(self, place_of: Callable[[Passage], Place | None], start_of: Callable[[Place], int]) -> None:
        self._place_of, self._start_of = place_of, start_of
        self.all: list[Link] = []
        self.at: dict[Place, list[Link]] = {}
        #: Sign and layer of the best link of each linked sentence, by source and first character.
        self.signs: dict[str, dict[int, tuple[str, int]]] = {}
        #: The score of the best link of every sentence that has one worth showing.
        self.best: dict[Place, float] = {}

    def add(self, link: Link) -> None:
        """Take a link."""
        self.all.append(link)
        for passage in (link.a, link.b):
            place = self._place_of(passage)
            if place is None:
                continue
            self.at.setdefault(place, []).append(link)
            if link.score >= DISPLAYED and link.score > self.best.get(place, 0.0):
                self.best[place] = link.score
                sign = (SIGNS[link.kind], LAYER_OF_KIND[link.kind])
                self.signs.setdefault(place.source, {})[self._start_of(place)] = sign
