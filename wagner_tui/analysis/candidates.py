"""Which pairs are worth scoring when there are too many sentences to score them all.

Up to `EXHAUSTIVE` sentences every pair that shares a word is scored. Beyond that a sentence meets the
`BEST` sentences with which it shares most by its rare words, in the `NEAREST` articles most like its own;
words that more than `COMMON` sentences hold bring nobody together, unless a sentence has hardly anything
else: then it meets the sentences that hold them at about the same place of their article, for retellings
keep the order.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from wagner_tui.analysis.overlap import OverlapIndex
from wagner_tui.analysis.profiles import Profile
from wagner_tui.analysis.same_event import SameEvent

EXHAUSTIVE = 2_000
BEST = 8
NEAREST = 30
COMMON = 150
#: With fewer rare words than this a sentence also meets others by the place in the article.
_FEW = 3
_WINDOW = 3

Tick = Callable[[float], None]


class RareWordCandidates:
    """Pairs that share rare words; `row` has the interface of `OverlapIndex.row`."""

    def __init__(
        self,
        profiles: Sequence[Profile],
        weights: Sequence[float],
        overlap: OverlapIndex,
        same_event: SameEvent,
        tick: Tick,
    ) -> None:
        self._profiles = profiles
        self._weights = weights
        self._overlap = overlap
        self._spans = _article_spans(profiles)
        self._near = {article: same_event.nearest(article, NEAREST) for article in self._spans}
        self._postings: list[list[int]] = [[] for _ in weights]
        for at, profile in enumerate(profiles):
            for term in profile.terms:
                self._postings[term].append(at)
        self._later: list[list[int]] = [[] for _ in profiles]
        for at in range(len(profiles)):
            for other in self._best(at):
                self._later[min(at, other)].append(max(at, other))
            tick(at / len(profiles))

    def row(self, at: int) -> dict[int, float]:
        """Soft overlap of sentence `at` with the later ones among its candidates."""
        pairs = ((other, self._overlap.pair(at, other)) for other in sorted(set(self._later[at])))
        return {other: overlap for other, overlap in pairs if overlap > 0}

    def _best(self, at: int) -> list[int]:
        """The candidates of one sentence, most shared weight in proportion to their own first."""
        profile = self._profiles[at]
        near = self._near[profile.article]
        gains: dict[int, float] = {}
        rare = 0
        for term in profile.terms:
            postings = self._postings[term]
            if len(postings) <= COMMON:
                rare += 1
                weight = self._weights[term]
                for other in postings:
                    gains[other] = gains.get(other, 0.0) + weight
        if rare < _FEW:
            for other in self._at_the_same_place(at):
                gains.setdefault(other, self._overlap.pair(at, other))
        most = sorted(
            (o for o in gains if self._profiles[o].article in near), key=gains.__getitem__, reverse=True
        )
        fits = [(gains[other] / self._overlap.roots[other], -other) for other in most[: 4 * BEST]]
        return [-minus for _, minus in sorted(fits, reverse=True)[:BEST]]

    def _at_the_same_place(self, at: int) -> set[int]:
        profile = self._profiles[at]
        first, last = self._spans[profile.article]
        place = (at - first) / (last - first)
        terms = sorted(profile.terms, key=lambda term: (len(self._postings[term]), term))[:_FEW]
        found: set[int] = set()
        for article in sorted(self._near[profile.article] & self._spans.keys()):
            begin, end = self._spans[article]
            for term in terms:
                postings = self._postings[term]
                middle = bisect_left(postings, begin + round(place * (end - begin)))
                window = postings[max(0, middle - _WINDOW) : middle + _WINDOW]
                found.update(other for other in window if begin <= other < end)
        return found


def _article_spans(profiles: Sequence[Profile]) -> dict[int, tuple[int, int]]:
    """First and end position of every article's sentences."""
    spans: dict[int, tuple[int, int]] = {}
    for at, profile in enumerate(profiles):
        first, _ = spans.get(profile.article, (at, at))
        spans[profile.article] = (first, at + 1)
    return spans
