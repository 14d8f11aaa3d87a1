"""Which articles tell the same event: they share rare words, directly or through a third article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log, sqrt

from wagner_tui.analysis.many import many_cosines, many_through_thirds
from wagner_tui.analysis.profiles import Profile

#: Similarity below which articles surely tell different events, and from which they may tell one.
_DIFFERENT, _LIKELY = 0.04, 0.12
#: The same in proportion to how alike each of them is to its own nearest articles.
_APART, _TOGETHER = 0.35, 0.75
_OWN_NEAREST = 3
#: More articles than this are compared by numpy.
_MANY = 100
#: Ways through this many nearest articles are looked at.
_THIRDS = 40


class SameEvent:
    """For every two articles how sure it is that they tell one event, 0 to 1.

    Cosine c of (1 + ln tf) w between articles, w the rarity of a term among all sentences; then the mean of
    c and of the best way through a third article. Measured against fixed bounds and against what each
    article reaches with its own three nearest, so that one event in other words is not taken for two.
    """

    def __init__(self, profiles: Sequence[Profile], articles: int) -> None:
        vectors = _vectors(profiles, articles)
        if articles > _MANY:
            self._cosines = many_cosines(vectors)
            thirds = [sorted(self.nearest(article, _THIRDS)) for article in range(articles)]
            self._alike = many_through_thirds(self._cosines, thirds, _DIFFERENT)
        else:
            self._cosines = _cosines(vectors)
            self._alike = [self._through_thirds(article) for article in range(articles)]
        self._known: dict[tuple[int, int], float] = {}
        self._own = [_mean(sorted(row.values(), reverse=True)[:_OWN_NEAREST]) for row in self._alike]

    def __call__(self, one: int, other: int) -> float:
        """How sure it is that the articles at these positions tell one event."""
        known = self._known.get((one, other))
        if known is None:
            known = self._known[one, other] = self._sure(one, other)
        return known

    def _sure(self, one: int, other: int) -> float:
        alike = self._alike[one].get(other, 0.0)
        own = sqrt(self._own[one] * self._own[other])
        if not own:
            return 0.0
        return min(_ramp(alike, _DIFFERENT, _LIKELY), _ramp(alike / own, _APART, _TOGETHER))

    def likely(self, article: int) -> list[int]:
        """The articles that may tell the same event as `article`, ascending."""
        alike = self._alike[article]
        return sorted(other for other, value in alike.items() if value > _DIFFERENT and self(article, other))

    def nearest(self, article: int, limit: int) -> frozenset[int]:
        """The `limit` articles that are most like `article`."""
        row = self._cosines[article]
        return frozenset(sorted(row, key=lambda other: (-row[other], other))[:limit])

    def _through_thirds(self, article: int) -> dict[int, float]:
        direct = self._cosines[article]
        best: dict[int, float] = {}
        for third in self.nearest(article, _THIRDS):
            to_third = direct[third]
            for other, onward in self._cosines[third].items():
                way = min(to_third, onward)
                if other != article and way > best.get(other, 0.0):
                    best[other] = way
        if len(self._cosines) == 2:  # there is no third
            return dict(direct)
        return {
            other: (direct.get(other, 0.0) + best.get(other, 0.0)) / 2
            for other in sorted(direct.keys() | best.keys())
        }


def _vectors(profiles: Sequence[Profile], articles: int) -> list[dict[int, float]]:
    counts: list[Counter[int]] = [Counter() for _ in range(articles)]
    for profile in profiles:
        counts[profile.article].update(profile.terms)
    frequency: Counter[int] = Counter()
    for count in counts:
        frequency.update(count)
    rarity = {term: max(0.0, log((len(profiles) + 1) / (df + 0.5))) for term, df in frequency.items()}
    return [_unit({t: (1 + log(n)) * rarity[t] for t, n in sorted(count.items())}) for count in counts]


def _unit(vector: dict[int, float]) -> dict[int, float]:
    norm = sqrt(sum(value * value for value in vector.values())) or 1.0
    return {term: value / norm for term, value in vector.items()}


def _cosines(vectors: Sequence[dict[int, float]]) -> list[dict[int, float]]:
    postings: dict[int, list[tuple[int, float]]] = {}
    for article, vector in enumerate(vectors):
        for term, value in vector.items():
            postings.setdefault(term, []).append((article, value))
    rows: list[dict[int, float]] = []
    for article, vector in enumerate(vectors):
        row: dict[int, float] = {}
        for term, value in vector.items():
            for other, theirs in postings[term]:
                row[other] = row.get(other, 0.0) + value * theirs
        row.pop(article, None)
        rows.append(row)
    return rows


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def _ramp(value: float, low: float, high: float) -> float:
    return min(1.0, max(0.0, (value - low) / (high - low)))
