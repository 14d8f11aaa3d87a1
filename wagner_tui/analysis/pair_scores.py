"""Scores of sentence pairs: what the two share, what their neighbours share, what third articles confirm."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import repeat
from typing import TYPE_CHECKING, NamedTuple

from wagner_tui.analysis import mixture
from wagner_tui.analysis.grams import Cosines
from wagner_tui.analysis.mixture import Parts
from wagner_tui.analysis.profiles import Profile
from wagner_tui.analysis.same_event import SameEvent

if TYPE_CHECKING:
    from wagner_tui.analysis.meaning.matching import Meanings

Tick = Callable[[float], None]
#: A row holds the scores of one sentence with later sentences.
Rows = list[dict[int, float]]

#: A sentence looks for third passages among this many of its best partners.
_PARTNERS = 12
_PARTNER_FLOOR = 0.065
_THIRDS = 3
#: Third articles only speak for a pair when all three tell the same event, as surely as this.
_SURE = 0.5


class Signs(NamedTuple):
    """What is known of the sentences beforehand.

    `hollow` are the positions of those that are hardly more than a date or a single word, `quotes` the pairs
    that quote the same words, the earlier one first.
    """

    hollow: frozenset[int] = frozenset()
    quotes: frozenset[tuple[int, int]] = frozenset()


class Known(NamedTuple):
    """A pair that was scored before: the points of its words and letters, and with its neighbours'."""

    one: int
    other: int
    base: float
    total: float


class PairScores:
    """Scores pairs of sentences of different articles; see `mixture` for the formula.

    `overlap_row` gives for the position of a sentence its soft overlap with later ones: these pairs are
    scored, and with `meanings` the pairs of `partners` too, whether they share a word or not. `known` are
    pairs that speak for others as third passages and are not scored again.
    """

    def __init__(
        self,
        profiles: Sequence[Profile],
        overlap_row: Callable[[int], dict[int, float]],
        grams: Cosines,
        same_event: SameEvent,
        tick: Tick,
        meanings: Meanings | None = None,
        partners: Sequence[Sequence[int]] = (),
        signs: Signs | None = None,
        known: Iterable[Known] = (),
    ) -> None:
        self._profiles = profiles
        self._places = _places(profiles)
        self._hollow, self._quotes = signs or Signs()
        self._quoted: dict[int, list[int]] = {}
        for one, other in self._quotes:
            self._quoted.setdefault(one, []).append(other)
        self._meanings = meanings
        self._partners_in_meaning = partners
        self._overlap_row = overlap_row
        self._grams = grams
        self._same_event = same_event
        self._base: Rows = []
        for at in range(len(profiles)):
            self._base.append(self._row(at))
            tick(0.9 * at / len(profiles))
        self._partners = self._find_partners(known, lambda done: tick(0.9 + 0.1 * done))

    def pairs(self, floor: float, tick: Tick) -> list[tuple[int, int, Parts]]:
        """Every pair that scores above 0 and at least `floor`, by position, with the parts of its score."""
        found = []
        for at, row in enumerate(self._base):
            others = sorted(row)
            for other, meaning in zip(others, self._points(at, others), strict=True):
                parts = self._parts(at, other, row[other], meaning)
                if parts.total >= floor:
                    found.append((at, other, self._told_apart(at, other, parts)))
            tick(at / len(self._base))
        return found

    def _row(self, at: int) -> dict[int, float]:
        row = self._overlap_row(at)
        for other, overlap in row.items():
            row[other] = mixture.WORDS * overlap + self._letters(at, other, overlap)
        if self._meanings is not None:
            for other in self._partners_in_meaning[at]:
                row.setdefault(other, 0.0)
        for other in self._quoted.get(at, ()):
            if other in row:
                row[other] += mixture.QUOTE
        for other in row if at in self._hollow else self._hollow.intersection(row):
            row[other] *= mixture.HOLLOW
        return row

    def _points(self, at: int, others: list[int]) -> Iterable[float | None]:
        """Points for meaning; None without a model."""
        return repeat(None, len(others)) if self._meanings is None else self._meanings.points(at, others)

    def _quote(self, at: int, other: int) -> float:
        return mixture.QUOTE if (at, other) in self._quotes else 0.0

    def _letters(self, at: int, other: int, overlap: float) -> float:
        return mixture.LETTERS * self._grams.cosine(at, other) if overlap >= mixture.GATE else 0.0

    def _parts(self, at: int, other: int, base: float, meaning: float | None) -> Parts:
        """The parts of the score of one pair, `at` first, whose own words and letters score `base`.

        Neighbours and third articles go by words, with a model too: that was measured to be better.
        """
        neighbours = self._beside(at, other)
        third = self._third(at, other)
        if meaning is None:
            meaning = 0.0
        else:
            scale = mixture.BESIDE_MEANING
            base, neighbours, third = scale * base, scale * neighbours, scale * third
            if at in self._hollow or other in self._hollow:
                meaning *= mixture.HOLLOW
        sure = self._same_event(self._profiles[at].article, self._profiles[other].article)
        total = base + neighbours + third + meaning
        lost = (1 - mixture.OTHER_EVENT) * (1 - sure) * total
        out_of_order = mixture.ORDER * abs(self._places[at] - self._places[other]) * (total - lost)
        return Parts(base, 0.0, neighbours, third, -lost, meaning=meaning, order=-out_of_order)

    def _told_apart(self, at: int, other: int, parts: Parts) -> Parts:
        """The parts with words, letters and quote apart; letters are 0 below the gate."""
        scale = 1.0 if self._meanings is None else mixture.BESIDE_MEANING
        if quote := min(scale * self._quote(at, other), parts.words):
            parts = parts._replace(words=parts.words - quote, quote=quote)
        letters = scale * mixture.LETTERS * self._grams.cosine(at, other)
        if letters > parts.words:
            return parts
        return parts._replace(words=parts.words - letters, letters=letters)

    def _score(self, one: int, other: int) -> float:
        if one < 0 or other < 0:
            return 0.0
        return self._base[one].get(other, 0.0) if one < other else self._base[other].get(one, 0.0)

    def _beside(self, at: int, other: int) -> float:
        """Points for the neighbours: in step (both before, both after) and across (one against the other)."""
        a, b = self._profiles[at], self._profiles[other]
        in_step = (self._score(a.before, b.before) + self._score(a.after, b.after)) / 2
        across = max(
            self._score(at, b.before),
            self._score(at, b.after),
            self._score(a.before, other),
            self._score(a.after, other),
        )
        return mixture.NEIGHBOURS * (in_step + across) / 2

    def _find_partners(self, known: Iterable[Known], tick: Tick) -> list[dict[int, float]]:
        """The best partners of every sentence in articles that tell the same event."""
        partners: list[list[tuple[float, int]]] = [[] for _ in self._profiles]

        def join(at: int, other: int, total: float) -> None:
            partners[at].append((-total, other))
            partners[other].append((-total, at))

        for pair in known:
            if pair.base >= _PARTNER_FLOOR and self._one_event(pair.one, pair.other):
                join(pair.one, pair.other, pair.total)
        for at, row in enumerate(self._base):
            tick(at / len(self._base))
            for other, score in row.items():
                if score >= _PARTNER_FLOOR and self._one_event(at, other):
                    join(at, other, score + self._beside(at, other))
        best: list[dict[int, float]] = []
        for found in partners:
            best.append({other: -minus for minus, other in sorted(found)[:_PARTNERS]})
            tick(1.0)
        return best

    def _one_event(self, at: int, other: int) -> bool:
        """Whether the articles of two sentences so surely tell one event that the two confirm a third."""
        return self._same_event(self._profiles[at].article, self._profiles[other].article) >= _SURE

    def _third(self, at: int, other: int) -> float:
        """Points for passages of third articles that agree with both: the mean of the best three articles."""
        theirs = self._partners[other]
        mine, yours = self._profiles[at].article, self._profiles[other].article
        best: dict[int, float] = {}
        for third, score in self._partners[at].items():
            if third in theirs:
                article = self._profiles[third].article
                if article != mine and article != yours:
                    best[article] = max(best.get(article, 0.0), min(score, theirs[third]))
        if not best or self._same_event(mine, yours) < _SURE:
            return 0.0
        return mixture.THIRD * sum(sorted(best.values(), reverse=True)[:_THIRDS]) / _THIRDS


def _places(profiles: Sequence[Profile]) -> list[float]:
    """Where each sentence stands in its article: 0 the first that takes part, 1 the last."""
    places: list[float] = []
    first = 0
    for at, profile in enumerate(profiles):
        if profile.before < 0:
            first = at
        if profile.after < 0:
            places += [(n - first) / max(1, at - first) for n in range(first, at + 1)]
    return places
