"""The parts of a score and how much each counts; the one place where these numbers stand.

Measured on the development data of the benchmark (`tests/benchmarks/bench_links.py`).
"""

from __future__ import annotations

from typing import NamedTuple

WORDS = 0.45
LETTERS = 0.30
CLAUSE = 0.20
NEIGHBOURS = 0.20
THIRD = 0.20
EVENT = 0.10
#: Articles as similar as this, or more, tell one event: the whole of `EVENT` is given.
ONE_EVENT = 0.15
#: Below this soft overlap letters and clauses are not looked at: the pair cannot be shown anyway.
GATE = 0.03


class Parts(NamedTuple):
    """What a score is made of, in points of the score: the sum is the score.

    Soft overlap of the words, character n-grams, best clause, sentences beside it, third articles, one event.
    """

    words: float
    letters: float
    clause: float
    neighbours: float = 0.0
    third: float = 0.0
    event: float = 0.0

    @property
    def total(self) -> float:
        """The score."""
        return sum(self)
