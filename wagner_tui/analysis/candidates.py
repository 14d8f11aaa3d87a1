"""Which pairs are worth scoring when there are too many sentences to score them all.

Up to `EXHAUSTIVE` sentences every pair that shares a word is scored. Beyond that the soft overlap of all
pairs is found by numpy, and the pairs that could come to be listed are kept.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from wagner_tui.analysis.many import ManyOverlaps
from wagner_tui.analysis.overlap import Alike
from wagner_tui.analysis.profiles import Profile
from wagner_tui.analysis.same_event import SameEvent

EXHAUSTIVE = 2_000
#: Articles in which a sentence looks for others by meaning.
NEAREST = 30
#: Soft overlap from which a pair in articles of one event can come to be listed, and in other articles.
_WORTH, _STRIKING = 0.05, 0.25
#: The best candidates of one sentence.
_MOST = 64
_ONE_EVENT = 400

Tick = Callable[[float], None]


class ManyCandidates:
    """The pairs worth scoring among many sentences; `row` has the interface of `OverlapIndex.row`.

    A sentence meets those with which its soft overlap is `_WORTH` or more in articles that may tell the same
    event, and `_STRIKING` or more in all others: its best `_MOST`, or as many as there are articles. With
    `first` only so many sentences, the first ones, look for others.
    """

    def __init__(
        self,
        profiles: Sequence[Profile],
        weights: Sequence[float],
        alike: Alike,
        same_event: SameEvent,
        tick: Tick,
        first: int | None = None,
    ) -> None:
        import numpy as np

        overlaps = ManyOverlaps(profiles, weights, alike)
        articles = np.array([profile.article for profile in profiles])
        count = int(articles[-1]) + 1
        most = max(_MOST, count) if count <= _ONE_EVENT else _MOST
        self._rows: list[dict[int, float]] = [{} for _ in profiles]
        enough, own = np.empty(0), -1
        for at, profile in enumerate(profiles[:first]):
            if profile.article != own:
                own = profile.article
                bounds = np.full(count, _STRIKING)
                bounds[same_event.likely(own)] = _WORTH
                bounds[own] = np.inf
                enough = overlaps.scaled(bounds[articles])
            found, values = overlaps.over(at, enough)
            if len(found) > most:
                best = np.argpartition(-values, most)[:most]
                found, values = found[best], values[best]
            for other, value in zip(found.tolist(), values.tolist(), strict=True):
                one, two = (at, other) if at < other else (other, at)
                self._rows[one][two] = value
            tick(at / len(profiles))

    def row(self, at: int) -> dict[int, float]:
        """Soft overlap of sentence `at` with the later ones among its candidates; can be asked once."""
        row, self._rows[at] = self._rows[at], {}
        return row
