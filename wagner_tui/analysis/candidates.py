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
#: Soft overlap from which a pair in articles of one event can come to be listed. In articles that tell
#: different events next to none can: in 356 reports 6 of 42,564 links would.
_WORTH = 0.05
#: The best candidates of one sentence.
_MOST = 64
_ONE_EVENT = 400

Tick = Callable[[float], None]


class ManyCandidates:
    """The pairs worth scoring among many sentences; `row` has the interface of `OverlapIndex.row`.

    A sentence meets those with which its soft overlap is `_WORTH` or more in articles that may tell the same
    event: its best `_MOST`, or as many as there are articles. With `first` only so many sentences, the first
    ones, look for others.
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

        every = ManyOverlaps.of_all(profiles, weights, alike)
        articles = np.array([profile.article for profile in profiles])
        starts = np.searchsorted(articles, np.arange(int(articles[-1]) + 2))
        count = len(starts) - 1
        most = max(_MOST, count) if count <= _ONE_EVENT else _MOST
        self._rows: list[dict[int, float]] = [{} for _ in profiles]
        for own in range(count):
            here = range(int(starts[own]), min(int(starts[own + 1]), first or len(profiles)))
            likely = [there for there in same_event.likely(own) if there != own]
            if not here or not likely:
                continue
            theirs = np.concatenate([np.arange(starts[there], starts[there + 1]) for there in likely])
            whole = 2 * len(theirs) > len(profiles)
            members = np.arange(len(profiles)) if whole else np.concatenate([np.array(here), theirs])
            overlaps = every if whole else every.among(members)
            bounds = np.full(len(members), np.inf)
            bounds[theirs if whole else slice(len(here), None)] = _WORTH
            least = overlaps.scaled(bounds)
            for place, at in enumerate(here):
                found, values = overlaps.over(at if whole else place, least)
                if len(found) > most:
                    best = np.argpartition(-values, most)[:most]
                    found, values = found[best], values[best]
                for other, value in zip(members[found].tolist(), values.tolist(), strict=True):
                    one, two = (at, other) if at < other else (other, at)
                    self._rows[one][two] = value
                tick(at / len(profiles))

    def row(self, at: int) -> dict[int, float]:
        """Soft overlap of sentence `at` with the later ones among its candidates; can be asked once."""
        row, self._rows[at] = self._rows[at], {}
        return row
