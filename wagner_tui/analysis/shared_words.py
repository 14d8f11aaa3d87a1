"""Which word of one passage answers which word of the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from wagner_tui.analysis.tokens import Token


class SharedWord(NamedTuple):
    """A token of each passage and how well they match, 0 to 1 (1 is the same term)."""

    a: Token
    b: Token
    match: float


def shared_words(
    one: Sequence[Token], other: Sequence[Token], match: Callable[[Token, Token], float]
) -> list[SharedWord]:
    """Pair the content tokens of two passages, each at most once, equal terms before alike ones.

    A word that occurs several times is paired in order. The result stands in the order of `one`.
    """
    found: list[SharedWord] = []
    left = [token for token in one if not token.stop]
    right = [token for token in other if not token.stop]
    candidates = sorted(
        (-match(a, b), abs(i / len(left) - j / len(right)), i, j)
        for i, a in enumerate(left)
        for j, b in enumerate(right)
        if match(a, b) > 0
    )
    used_left: set[int] = set()
    used_right: set[int] = set()
    for minus, _, i, j in candidates:
        if i not in used_left and j not in used_right:
            used_left.add(i)
            used_right.add(j)
            found.append(SharedWord(left[i], right[j], -minus))
    return sorted(found, key=lambda shared: shared.a.start)
