"""The same sums for many sentences at once, by numpy, which only sets of more than 2,000 sentences import.

Every figure is that of the plain classes (`OverlapIndex`, `GramIndex`, `SameEvent`); what is left out are
pairs that could not be listed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from wagner_tui.analysis.grams import grams_of
from wagner_tui.analysis.overlap import Alike
from wagner_tui.analysis.profiles import Profile
from wagner_tui.analysis.weights import DAMPING, total_weight

#: Cosines of articles below this say nothing; of more than the best ones nobody asks.
_FAINT, _NEAREST = 0.02, 250

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.intp]

Tick = Callable[[float], None]


class Postings:
    """Which sentences hold a term, as one array with a place for every term."""

    def __init__(self, rows: Sequence[Sequence[int]], terms: int) -> None:
        import numpy as np

        lengths = [len(row) for row in rows]
        flat = np.fromiter((term for row in rows for term in row), np.intp, sum(lengths))
        holders = np.repeat(np.arange(len(rows)), lengths)
        order = np.argsort(flat, kind="stable")
        self.holders = holders[order]
        self.starts = np.searchsorted(flat[order], np.arange(terms + 1))

    def of(self, term: int) -> Ints:
        """The sentences that hold `term`, ascending."""
        return self.holders[self.starts[term] : self.starts[term + 1]]

    def places(self, terms: Ints) -> tuple[Ints, Ints]:
        """Where in `holders` the sentences of all `terms` stand, term by term, and how many each has."""
        import numpy as np

        firsts = self.starts[terms]
        counts = self.starts[terms + 1] - firsts
        before = np.cumsum(counts) - counts
        return np.repeat(firsts - before, counts) + np.arange(counts.sum()), counts


class FewPostings:
    """The same for a part of the sentences: only the terms that they hold have a place."""

    def __init__(self, rows: Sequence[Sequence[int]]) -> None:
        import numpy as np

        lengths = [len(row) for row in rows]
        flat = np.fromiter((term for row in rows for term in row), np.intp, sum(lengths))
        order = np.argsort(flat, kind="stable")
        holders = np.repeat(np.arange(len(rows)), lengths)[order]
        terms, starts = np.unique(flat[order], return_index=True)
        self._of = dict(zip(terms.tolist(), np.split(holders, starts[1:]), strict=True))
        self._none = holders[:0]

    def of(self, term: int) -> Ints:
        """The sentences that hold `term`, ascending."""
        found: Ints = self._of.get(term, self._none)
        return found


class ManyOverlaps:
    """Soft overlap of one sentence with all others, see `OverlapIndex.row`."""

    def __init__(
        self,
        profiles: Sequence[Profile],
        weights: Sequence[float],
        alike: Alike,
        roots: Floats,
        postings: Postings | FewPostings,
    ) -> None:
        import numpy as np

        self._profiles = profiles
        self._weights = weights
        self._alike = alike
        self._roots = roots
        self._postings = postings
        self._sum = np.zeros(len(profiles))
        self._best = np.zeros(len(profiles))
        self._least = np.zeros(len(profiles))
        self._reach = np.zeros(len(profiles), bool)

    @classmethod
    def of_all(cls, profiles: Sequence[Profile], weights: Sequence[float], alike: Alike) -> ManyOverlaps:
        """Overlaps among all `profiles`."""
        import numpy as np

        roots = np.sqrt(np.array([total_weight(one.terms, weights) + DAMPING for one in profiles]))
        return cls(profiles, weights, alike, roots, Postings([one.terms for one in profiles], len(weights)))

    def among(self, members: Ints) -> ManyOverlaps:
        """Overlaps among the sentences at some positions, which are counted anew."""
        profiles = [self._profiles[at] for at in members.tolist()]
        postings = FewPostings([one.terms for one in profiles])
        return ManyOverlaps(profiles, self._weights, self._alike, self._roots[members], postings)

    def over(self, at: int, least: Floats) -> tuple[Ints, Floats]:
        """The sentences whose soft overlap with sentence `at` is `least` of theirs or more, and the overlaps.

        `least` holds for every sentence a bound, times its root; see `scaled`.
        """
        import numpy as np

        total = self._row(at)
        root = 2 * self._roots[at]
        np.multiply(least, root, out=self._least)  # nothing is made anew: memory of this size is slow to get
        np.greater_equal(total, self._least, out=self._reach)
        (found,) = self._reach.nonzero()
        return found, total[found] / (root * self._roots[found])

    def scaled(self, bounds: Floats) -> Floats:
        """Bounds of sentences as `over` takes them."""
        scaled: Floats = bounds * self._roots
        return scaled

    def _row(self, at: int) -> Floats:
        """Twice the mean of both directions of the sum of w m; see `OverlapIndex.row`."""
        total, best = self._sum, self._best
        total.fill(0.0)
        reached: dict[int, float] = {}
        for term in self._profiles[at].terms:
            weight = self._weights[term]
            family = self._alike[term]
            if len(family) == 1:  # there and back
                total[self._postings.of(term)] += 2 * weight
                continue
            for other, match in family:
                reached[other] = max(match, reached.get(other, 0.0))
            for other, match in reversed(family):  # the best match comes last and stays
                best[self._postings.of(other)] = weight * match
            for other, _ in family:
                holders = self._postings.of(other)
                total[holders] += best[holders]
                best[holders] = 0.0
        for term, match in sorted(reached.items()):
            total[self._postings.of(term)] += match * self._weights[term]
        return total


class ManyGrams:
    """Cosine of character n-grams, see `GramIndex`; quick when one sentence meets many in a row."""

    def __init__(self, plains: Sequence[str], tick: Tick) -> None:
        import numpy as np

        numbers: dict[str, int] = {}
        of_word: dict[str, tuple[int, ...]] = {}
        self._grams: list[NDArray[np.int32]] = []
        for at, plain in enumerate(plains):
            words = plain.split()
            for word in words:
                if word not in of_word:
                    of_word[word] = tuple(numbers.setdefault(gram, len(numbers)) for gram in grams_of(word))
            flat = set[int]().union(*[of_word[word] for word in words])
            grams = np.fromiter(flat, np.int32, len(flat))
            grams.sort()
            self._grams.append(grams)
            tick(at / len(plains))
        frequency = (
            np.bincount(np.concatenate(self._grams), minlength=len(numbers)) if numbers else np.zeros(1)
        )
        rarity = np.log((len(plains) + 1) / (frequency + 0.5))
        self._squares = np.maximum(0.0, rarity) ** 2
        self._norms = [float(np.sqrt(self._squares[grams].sum())) or 1.0 for grams in self._grams]
        self._here = np.zeros(max(1, len(numbers)))  # the squares of the sentence at hand, 0 elsewhere
        self._at = -1

    def cosine(self, at: int, other: int) -> float:
        """Cosine of two sentences by their positions, 0 to 1."""
        if at != self._at:
            if self._at >= 0:
                self._here[self._grams[self._at]] = 0.0
            self._here[self._grams[at]] = self._squares[self._grams[at]]
            self._at = at
        return float(self._here[self._grams[other]].sum()) / (self._norms[at] * self._norms[other])


def many_cosines(vectors: Sequence[dict[int, float]]) -> list[dict[int, float]]:
    """Cosines of every article with those most like it, see `same_event`; what is next to 0 is left out."""
    import numpy as np

    terms = {term: number for number, term in enumerate(sorted({t for vector in vectors for t in vector}))}
    postings = Postings([[terms[t] for t in sorted(vector)] for vector in vectors], len(terms))
    values = np.concatenate([np.array([vector[t] for t in sorted(vector)]) for vector in vectors])
    flat = np.concatenate([np.array([terms[t] for t in sorted(vector)], np.intp) for vector in vectors])
    by_term = values[np.argsort(flat, kind="stable")]
    ends = np.cumsum([len(vector) for vector in vectors])
    rows: list[dict[int, float]] = []
    for article, vector in enumerate(vectors):
        own = slice(ends[article] - len(vector), ends[article])
        places, counts = postings.places(flat[own])
        gains = np.repeat(values[own], counts) * by_term[places]
        row = np.bincount(postings.holders[places], gains, len(vectors))
        row[article] = 0.0
        (found,) = np.nonzero(row >= _FAINT)
        if len(found) > _NEAREST:
            found = np.sort(found[np.argpartition(-row[found], _NEAREST)[:_NEAREST]])
        rows.append(dict(zip(found.tolist(), row[found].tolist(), strict=True)))
    return rows


def many_through_thirds(
    cosines: Sequence[dict[int, float]], thirds: Sequence[Sequence[int]], least: float
) -> list[dict[int, float]]:
    """The mean of every cosine and of the best way through one of an article's `thirds`, from `least` up."""
    import numpy as np

    places = [np.fromiter(row, np.intp, len(row)) for row in cosines]
    values = [np.fromiter(row.values(), np.float64, len(row)) for row in cosines]
    rows: list[dict[int, float]] = []
    total, best = np.zeros(len(cosines)), np.zeros(len(cosines))
    for article, row in enumerate(cosines):
        total.fill(0.0)
        best.fill(0.0)
        for third in thirds[article]:
            onward = places[third]
            best[onward] = np.maximum(best[onward], np.minimum(row[third], values[third]))
        total[places[article]] = values[article]
        total += best
        total /= 2
        total[article] = 0.0
        (found,) = np.nonzero(total >= least)
        rows.append(dict(zip(found.tolist(), total[found].tolist(), strict=True)))
    return rows
