"""How alike two words are spelt, and where two spellings stop being the same word.

A Damerau-Levenshtein distance (optimal string alignment) in which steps that transcriptions and slips often make
are cheap: i for y, s for z, one vowel for another, a letter doubled, two letters swapped.
"""

from __future__ import annotations

from functools import lru_cache

_SOUND_ALIKE = ("iyj", "sz", "ckq", "vwf", "gjh", "td", "bp", "еэё", "ии̇й", "іїи")
_VOWELS = frozenset("aeiouyаеёиоуыэюяіїє")
_CARRIERS = frozenset(
    "hjy"
)  # letters that spellings of one sound add or leave out: Sergei Sergey, Hamas Khamas
_SAME_SOUND, _OTHER_VOWEL, _SMALL_STEP, _SWAP = 0.4, 0.6, 0.5, 0.6
_ALIKE = frozenset((a, b) for group in _SOUND_ALIKE for a in group for b in group if a != b)
#: Words shorter than this must be the same.
SHORTEST = 4
#: Most a spelling may cost, by the length of the query word: (from this many letters on, cost).
_ALLOWED = ((10, 2.0), (8, 1.5), (6, 1.0), (5, 0.6), (SHORTEST, 0.4), (0, 0.0))


def allowance(word: str) -> float:
    """The highest cost at which another spelling still counts as `word`."""
    return next(cost for letters, cost in _ALLOWED if len(word) >= letters)


def steps_allowed(word: str) -> int:
    """Plain edit steps within which every spelling that `allowance` admits must lie."""
    return int(allowance(word) / _SAME_SOUND + 1e-9)


@lru_cache(maxsize=4096)
def cost(a: str, b: str) -> float:
    """Cost of turning `a` into `b`: 0 for the same word, 1 for each step that is not a cheap one."""
    before: list[float] = []
    above = [0.0]
    for j, letter in enumerate(b):
        above.append(above[-1] + _letter_cost(b, j, letter))
    for i, left in enumerate(a):
        drop = _letter_cost(a, i, left)
        row = [above[0] + drop]
        for j, right in enumerate(b):
            best = min(
                above[j] + _swap_cost(left, right),
                above[j + 1] + drop,
                row[j] + _letter_cost(b, j, right),
            )
            if i and j and left == b[j - 1] and right == a[i - 1] and left != right:
                best = min(best, before[j - 1] + _SWAP)
            row.append(best)
        before, above = above, row
    return above[-1]


def likeness(query: str, word: str) -> float:
    """1.0 for the same word, less for every step, 0.0 when they are not taken for one word."""
    if query == word:
        return 1.0
    if len(query) < SHORTEST:
        return 0.0
    spent = cost(query, word)
    return 1 - spent / max(len(query), len(word)) if spent <= allowance(query) + 1e-9 else 0.0


def _letter_cost(word: str, place: int, letter: str) -> float:
    """Cost of a letter that the other word lacks."""
    if place and (word[place - 1] == letter or letter in _CARRIERS):
        return _SMALL_STEP
    return 1.0


def _swap_cost(a: str, b: str) -> float:
    if a == b:
        return 0.0
    if (a, b) in _ALIKE:
        return _SAME_SOUND
    return _OTHER_VOWEL if a in _VOWELS and b in _VOWELS else 1.0
