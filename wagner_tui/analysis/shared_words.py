"""Which word of one passage answers which word of the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wagner_tui.analysis.alike_terms import PREFIX
from wagner_tui.analysis.lexicon import Lexicon
from wagner_tui.analysis.synonyms import synonyms
from wagner_tui.analysis.tokens import Token

#: Of a "sentence" without an end only the beginning is compared word by word.
_MOST = 120


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
    candidates = sorted(
        (-match, abs(i / len(left) - j / len(right)), i, j)
        for i, answers in enumerate(_answers([term for _, term in left], [term for _, term in right]))
        for j in answers
        if (match := lexicon.match(left[i][1], right[j][1]))
    )
    pairs: dict[int, tuple[int, float]] = {}
    used: set[int] = set()
    for minus, _, i, j in candidates:
        if i not in pairs and j not in used:
            pairs[i] = (j, -minus)
            used.add(j)
    return [SharedWord(left[i][0], right[j][0], match) for i, (j, match) in sorted(pairs.items())]


def _answers(left: Sequence[str], right: Sequence[str]) -> Iterator[set[int]]:
    """For each term on the left the places of those on the right that may answer it."""
    by_prefix: dict[str, list[int]] = {}
    by_term: dict[str, list[int]] = {}
    for place, term in enumerate(right):
        by_prefix.setdefault(term[:PREFIX], []).append(place)
        by_term.setdefault(term, []).append(place)
    known = synonyms()
    for term in left:
        found = set(by_prefix.get(term[:PREFIX], ()))
        for other in known.get(term, ()):
            found.update(by_term.get(other, ()))
        yield found
