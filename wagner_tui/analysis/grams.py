"""Cosine of character n-grams: sees inflection, compounds and spellings that words do not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from math import log, sqrt
from typing import Protocol

_SIZES = (3, 4, 5)


class Cosines(Protocol):
    """What gives the cosine of two sentences by their positions."""

    def cosine(self, at: int, other: int) -> float:
        """Cosine of two sentences, 0 to 1."""
        ...


class GramIndex:
    """The n-grams (3 to 5 characters, words padded by a space) of plain sentences, weighted by rarity."""

    def __init__(self, plains: Sequence[str], tick: Callable[[float], None]) -> None:
        self._plains = plains
        self._numbers: dict[str, int] = {}
        self._of_word: dict[str, frozenset[int]] = {}
        self._sets: dict[int, frozenset[int]] = {}
        frequency: Counter[int] = Counter()
        for at in range(len(plains)):
            frequency.update(self._grams(at))
            tick(at / len(plains))
        total = len(plains) + 1
        self._squares = [max(0.0, log(total / (frequency[n] + 0.5))) ** 2 for n in range(len(self._numbers))]
        self._norms: dict[int, float] = {}

    def cosine(self, at: int, other: int) -> float:
        """Cosine of two sentences by their positions, 0 to 1."""
        common = self._grams(at) & self._grams(other)
        return self._sum(common) / (self._norm(at) * self._norm(other))

    def _norm(self, at: int) -> float:
        norm = self._norms.get(at)
        if norm is None:
            norm = self._norms[at] = sqrt(self._sum(self._grams(at))) or 1.0
        return norm

    def _sum(self, grams: frozenset[int]) -> float:
        return sum(map(self._squares.__getitem__, grams))

    def _grams(self, at: int) -> frozenset[int]:
        known = self._sets.get(at)
        if known is None:
            known = frozenset[int]().union(*map(self._grams_of, self._plains[at].split()))
            self._sets[at] = known
        return known

    def _grams_of(self, word: str) -> frozenset[int]:
        known = self._of_word.get(word)
        if known is None:
            known = frozenset(self._numbers.setdefault(gram, len(self._numbers)) for gram in grams_of(word))
            self._of_word[word] = known
        return known


def grams_of(word: str) -> list[str]:
    """The n-grams of a word, spaces around it included."""
    padded = f" {word} "
    return [padded[at : at + size] for size in _SIZES for at in range(len(padded) - size + 1)]
