"""How alike two words are spelt, and where two spellings stop being the same word.

A Damerau-Levenshtein distance (optimal string alignment) in which the steps of transcriptions and slips are
cheap: i for y, s for z, one vowel for another, a letter doubled, two letters swapped.
"""

from __future__ import annotations

from functools import lru_cache

_SOUND_ALIKE = ("iyj", "sz", "ckq", "vwf", "gjh", "td", "bp", "её", "еэ", "ий", "иі", "ії")
_VOWELS = frozenset("aeiouyаеёиоуыэюяіїє")
#: Letters that spellings of one sound add or leave out.
_CARRIERS = frozenset("hjy")
_SAME_SOUND, _DOUBLED, _CARRIED, _SWAPPED, _OTHER_VOWEL = 0.4, 0.5, 0.5, 0.6, 0.7
_OTHER_BEGINNING = 1.6  # variants of a name rarely begin with another sound
_ALIKE = frozenset((a, b) for group in _SOUND_ALIKE for a in group for b in group if a != b)

#: Words shorter than this, and words with a digit, must be the same.
SHORTEST = 4
#: The most that a spelling may cost: (letters of the query word, when no text has that word, when one has).
#: A word that the texts use was probably meant, and words near it are probably other words.
_ALLOWED = ((10, 2.0, 1.6), (8, 1.5, 1.2), (7, 1.0, 0.8), (6, 1.0, 0.6), (5, 0.7, 0.5), (SHORTEST, 0.5, 0.4))


def allowance(word: str, *, known: bool) -> float:
    """The highest cost at which another spelling still counts as `word`; 0.0 when it must be the same.

    `known` says that one of the texts has the word just so.
    """
    if any(char.isdigit() for char in word):
        return 0.0
    return next((cost[known] for letters, *cost in _ALLOWED if len(word) >= letters), 0.0)


def steps_allowed(word: str, *, known: bool) -> int:
    """Plain edit steps within which every spelling that `allowance` admits must lie."""
    return int(allowance(word, known=known) / _SAME_SOUND + 1e-9)


def likeness(query: str, word: str, *, known: bool) -> float:
    """1.0 for the same word, less for every step, 0.0 when they are not taken for one word."""
    if query == word:
        return 1.0
    spent = cost(query, word)
    return 1 - spent / max(len(query), len(word)) if spent <= allowance(query, known=known) + 1e-9 else 0.0


@lru_cache(maxsize=4096)
def cost(a: str, b: str) -> float:
    """Cost of turning `a` into `b`: 0 for the same word, 1 for each step that is not a cheap one."""
    before: list[float] = []
    above = [0.0]
    for j in range(len(b)):
        above.append(above[-1] + _lacking(b, j))
    for i, left in enumerate(a):
        lacking = _lacking(a, i)
        row = [above[0] + lacking]
        for j, right in enumerate(b):
            other = _other(left, right) if i or j else max(_other(left, right), _first(left, right))
            best = min(above[j] + other, above[j + 1] + lacking, row[j] + _lacking(b, j))
            if i and j and left == b[j - 1] and right == a[i - 1] and left != right:
                best = min(best, before[j - 1] + _SWAPPED)
            row.append(best)
        before, above = above, row
    return above[-1]


def _lacking(word: str, place: int) -> float:
    """Cost of the letter at `place` that the other word lacks."""
    letter = word[place]
    if letter in _CARRIERS:
        return _CARRIED
    if not place:
        return _OTHER_BEGINNING
    return _DOUBLED if word[place - 1] == letter else 1.0


def _other(a: str, b: str) -> float:
    """Cost of letter `b` in the place of letter `a`."""
    if a == b:
        return 0.0
    if (a, b) in _ALIKE:
        return _SAME_SOUND
    return _OTHER_VOWEL if a in _VOWELS and b in _VOWELS else 1.0


def _first(a: str, b: str) -> float:
    return _OTHER_BEGINNING if _other(a, b) == 1.0 else 0.0
