"""Cosine of character n-grams: sees inflection, compounds and spellings that words do not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log, sqrt

_SIZES = (3, 4, 5)


class GramIndex:
    """The n-grams (3 to 5 characters, words padded by a space) of a list of plain sentences, weighted by rarity."""

    def __init__(self, plains: Sequence[str]) -> None:
        numbers: dict[str, int] = {}
        of_word: dict[str, frozenset[int]] = {}
        sets: list[frozenset[int]] = []
        for plain in plains:
            grams: set[int] = set()
            for word in plain.split():
                known = of_word.get(word)
                if known is None:
                    known = frozenset(numbers.setdefault(g, len(numbers)) for g in _grams(word))
                    of_word[word] = known
                grams |= known
            sets.append(frozenset(grams))
        frequency = Counter(gram for grams in sets for gram in grams)
        total = len(sets) + 1
        self._sets = sets
        self._squares = [max(0.0, log(total / (frequency[gram] + 0.5))) ** 2 for gram in range(len(numbers))]
        self._norms = [sqrt(self._sum(grams)) or 1.0 for grams in sets]

    def cosine(self, at: int, other: int) -> float:
        """Cosine of two sentences by their positions, 0 to 1."""
        return self._sum(self._sets[at] & self._sets[other]) / (self._norms[at] * self._norms[other])

    def _sum(self, grams: frozenset[int]) -> float:
        return sum(map(self._squares.__getitem__, grams))


def _grams(word: str) -> list[str]:
    padded = f" {word} "
    return [padded[at : at + size] for size in _SIZES for at in range(len(padded) - size + 1)]
