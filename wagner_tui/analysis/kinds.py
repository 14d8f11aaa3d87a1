"""Kinds of links by their words: the same words for the greater part, edited, or other words."""

from __future__ import annotations

from collections.abc import Sequence

from wagner_tui.analysis.model import Kind
from wagner_tui.analysis.tokens import Token

#: Share of the shorter passage's words that must stand in the other in the same order.
_VERBATIM = 0.7
_NEAR = 0.45
#: Share of the longer passage's words, so that a phrase inside a long sentence is not the sentence.
_VERBATIM_LONGER = 0.45
_NEAR_LONGER = 0.25


def kind_of(one: Sequence[Token], other: Sequence[Token]) -> Kind:
    """Return the kind of a link between two passages, given their tokens without attribution phrases.

    Words count in their order, stop words included, and once more without them: two sentences that share
    "the … of the …" or whose actors change places are not the same words.
    """
    every = _shares([t.form for t in one], [t.form for t in other])
    content = _shares([t.key for t in one if not t.stop], [t.key for t in other if not t.stop])
    shorter, longer = min(every[0], content[0]), min(every[1], content[1])
    if shorter >= _VERBATIM and longer >= _VERBATIM_LONGER:
        return "verbatim"
    if shorter >= _NEAR and longer >= _NEAR_LONGER:
        return "near"
    return "paraphrase"


def _shares(one: Sequence[str], other: Sequence[str]) -> tuple[float, float]:
    """Length of the longest common subsequence as a share of the shorter and of the longer list."""
    from rapidfuzz.distance import LCSseq

    if not one or not other:
        return 0.0, 0.0
    numbers = {word: number for number, word in enumerate(dict.fromkeys((*one, *other)))}
    common = LCSseq.similarity([numbers[word] for word in one], [numbers[word] for word in other])
    return common / min(len(one), len(other)), common / max(len(one), len(other))
