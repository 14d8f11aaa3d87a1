"""Scores of sentence pairs: what the two share, what their neighbours share, what third articles confirm."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from wagner_tui.analysis import mixture
from wagner_tui.analysis.article_similarity import ArticleSimilarity
from wagner_tui.analysis.grams import GramIndex
from wagner_tui.analysis.mixture import Parts
from wagner_tui.analysis.overlap import OverlapIndex
from wagner_tui.analysis.profiles import Profile

Tick = Callable[[float], None]
#: A row holds the scores of one sentence with later sentences.
Rows = list[dict[int, float]]

#: A sentence looks for third passages among this many of its best partners.
_PARTNERS = 12
_PARTNER_FLOOR = 0.08


class PairScores:
    """Scores every pair of sentences of different articles that shares a term; see `mixture` for the formula."""

    def __init__(
        self,
        profiles: Sequence[Profile],
        overlap: OverlapIndex,
        grams: GramIndex,
        similarity: ArticleSimilarity,
        tick: Tick,
    ) -> None:
        self._profiles = profiles
        self._overlap = overlap
        self._grams = grams
        self._similarity = similarity
        self._words: Rows = []
        self._base: Rows = []
        self._partners: list[dict[int, float]] = []
        for at in range(len(profiles)):
            self._add_row(at)
            tick(at / len(profiles))
        self._find_partners()

    def pairs(self, floor: float, tick: Tick) -> list[tuple[int, int, Parts]]:
        """Every pair that scores above 0 and at least `floor`, by position, with the parts of its score."""
        found = []
        for at, row in enumerate(self._base):
            for other in sorted(row):
                total = self._beside(at, other) + row[other]
                third = self._third(at, other, total)
                event = self._event(at, other)
                if total + third + event >= floor:
                    found.append((at, other, self.parts(at, other)))
            tick(at / len(self._base))
        return found

    def parts(self, at: int, other: int) -> Parts:
        """The parts of the score of one pair, `at` before `other`."""
        words = self._words[at].get(other, 0.0)
        letters = clause = 0.0
        if words >= mixture.GATE:
            letters = self._grams.cosine(at, other)
            clause = self._overlap.cover(at, other)
        beside = self._beside(at, other)
        alone = self._score(at, other) + beside
        return Parts(
            words=mixture.WORDS * words,
            letters=mixture.LETTERS * letters,
            clause=mixture.CLAUSE * clause,
            neighbours=beside,
            third=self._third(at, other, alone),
            event=self._event(at, other),
        )

    def _add_row(self, at: int) -> None:
        words = self._overlap.row(at)
        base: dict[int, float] = {}
        for other, overlap in words.items():
            score = mixture.WORDS * overlap
            if overlap >= mixture.GATE:
                score += mixture.LETTERS * self._grams.cosine(at, other)
                score += mixture.CLAUSE * self._overlap.cover(at, other)
            base[other] = score
        self._words.append(words)
        self._base.append(base)

    def _score(self, one: int, other: int) -> float:
        if one < 0 or other < 0:
            return 0.0
        return self._base[one].get(other, 0.0) if one < other else self._base[other].get(one, 0.0)

    def _beside(self, at: int, other: int) -> float:
        """Points for the sentences beside: in step (both before, both after) and across (one against a neighbour)."""
        a, b = self._profiles[at], self._profiles[other]
        in_step = (self._score(a.before, b.before) + self._score(a.after, b.after)) / 2
        across = max(
            self._score(at, b.before),
            self._score(at, b.after),
            self._score(a.before, other),
            self._score(a.after, other),
        )
        return mixture.NEIGHBOURS * (in_step + across) / 2

    def _find_partners(self) -> None:
        partners: list[list[tuple[float, int]]] = [[] for _ in self._profiles]
        for at, row in enumerate(self._base):
            for other, score in row.items():
                if score >= _PARTNER_FLOOR:
                    total = score + self._beside(at, other)
                    partners[at].append((-total, other))
                    partners[other].append((-total, at))
        self._partners = [{other: -minus for minus, other in sorted(found)[:_PARTNERS]} for found in partners]

    def _third(self, at: int, other: int, total: float) -> float:
        """Points for a passage of a third article that agrees with both more than they agree with each other."""
        best = total
        theirs = self._partners[other]
        article, other_article = self._profiles[at].article, self._profiles[other].article
        for third, score in self._partners[at].items():
            if score > best and third in theirs:
                if self._profiles[third].article not in (article, other_article):
                    best = max(best, min(score, theirs[third]))
        return mixture.THIRD * (best - total)

    def _event(self, at: int, other: int) -> float:
        similarity = self._similarity(self._profiles[at].article, self._profiles[other].article)
        return mixture.EVENT * min(1.0, similarity / mixture.ONE_EVENT)
