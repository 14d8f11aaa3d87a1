"""How alike whole articles are: articles that tell one event share rare words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log, sqrt

from wagner_tui.analysis.profiles import Profile

#: With many articles a sentence is compared with those of this many nearest articles only.
NEAREST = 30


class ArticleSimilarity:
    """Cosine of (1 + ln tf) idf between articles, 0 to 1."""

    def __init__(self, profiles: Sequence[Profile], articles: int) -> None:
        counts: list[Counter[int]] = [Counter() for _ in range(articles)]
        for profile in profiles:
            counts[profile.article].update(profile.terms)
        frequency = Counter(term for count in counts for term in count)
        rarity = {term: log((articles + 1) / (df + 0.5)) for term, df in frequency.items()}
        self._vectors = [_unit({t: (1 + log(n)) * rarity[t] for t, n in sorted(c.items())}) for c in counts]
        self._rows = self._cosines()

    def __call__(self, one: int, other: int) -> float:
        """Cosine of two articles by their positions."""
        return self._rows[one].get(other, 0.0)

    def nearest(self, one: int, limit: int = NEAREST) -> frozenset[int]:
        """The `limit` articles that are most like `one`."""
        row = self._rows[one]
        return frozenset(sorted(row, key=lambda other: (-row[other], other))[:limit])

    def _cosines(self) -> list[dict[int, float]]:
        postings: dict[int, list[tuple[int, float]]] = {}
        for article, vector in enumerate(self._vectors):
            for term, value in vector.items():
                postings.setdefault(term, []).append((article, value))
        rows: list[dict[int, float]] = []
        for article, vector in enumerate(self._vectors):
            row: dict[int, float] = {}
            for term, value in vector.items():
                for other, theirs in postings[term]:
                    row[other] = row.get(other, 0.0) + value * theirs
            row.pop(article, None)
            rows.append(row)
        return rows


def _unit(vector: dict[int, float]) -> dict[int, float]:
    norm = sqrt(sum(value * value for value in vector.values())) or 1.0
    return {term: value / norm for term, value in vector.items() if value}
