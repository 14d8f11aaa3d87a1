"""Which word of one passage answers which word of the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wagner_tui.analysis.alike_terms import PREFIX
from wagner_tui.analysis.lexicon import Lexicon
from wagner_tui.analysis.synonyms import synonyms
from wagner_tui.analysis.tokens import Token

#: Of a "sentence" without an end only the beginning is compared word by word.
_MOST = 400


class SharedWord(NamedTuple):
    """A token of each passage and how well they match, 0 to 1 (1 is the same term)."""

    a: Token
    b: Token
    match: float


def shared_words(one: Sequence[Token], other: Sequence[Token], lexicon: Lexicon) -> list[SharedWord]:
    """Pair the content tokens of two passages, each at most once, equal terms before alike ones.

    A word that occurs several times is paired in order. The result stands in the order of `one`.
    """
    left = [(token, lexicon.term(token)) for token in one if not token.stop][:_MOST]
    right = [(token, lexicon.term(token)) for token in other if not token.stop][:_MOST]
    known = synonyms()
    candidates = sorted(
        (-match, abs(i / len(left) - j / len(right)), i, j)
        for i, (_, a) in enumerate(left)
        for others in (known.get(a, ()),)
        for j, (_, b) in enumerate(right)
        if (a[:PREFIX] == b[:PREFIX] or b in others) and (match := lexicon.match(a, b))
    )
    pairs: dict[int, tuple[int, float]] = {}
    used: set[int] = set()
    for minus, _, i, j in candidates:
        if i not in pairs and j not in used:
            pairs[i] = (j, -minus)
            used.add(j)
    return [SharedWord(left[i][0], right[j][0], match) for i, (j, match) in sorted(pairs.items())]
