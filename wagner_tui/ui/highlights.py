"""Highlight layers become spans here, in one pure function; which highlight wins is decided by `ink`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from wagner_tui.corpus.model import Span


class Layer:
    """What a character of a pane can be, several at once: bits, as plain integers for the sake of speed."""

    HIDDEN = 1
    CURRENT = 2
    VERBATIM = 4
    NEAR = 8
    PARAPHRASE = 16
    SHARED = 32
    MARK = 64
    HIT = 128
    HIT_HERE = 256
    SELECTED = 512
    HEADING = 1024
    CONFLICT = 4096  # words in which two sources differ, and the sign of a conflict
    LESSER = 2048  # a further counterpart, weaker than the one that lights up: a bar in the gutter


LINKED = Layer.VERBATIM | Layer.NEAR | Layer.PARAPHRASE
LAYER_OF_KIND = {"verbatim": Layer.VERBATIM, "near": Layer.NEAR, "paraphrase": Layer.PARAPHRASE}


class Piece(NamedTuple):
    """A stretch of text with the layers that lie on it (`Layer` bits, never 0)."""

    start: int
    end: int
    layers: int


def merge(layers: Iterable[tuple[int, int, int]]) -> tuple[Piece, ...]:
    """Merge (start, end, bits) spans into pieces in order that do not overlap.

    Where spans overlap their bits are joined; neighbouring pieces with the same bits are one piece; stretches
    without any layer are left out.
    """
    edges: list[tuple[int, int, int]] = []
    for start, end, bits in layers:
        if end > start:
            edges += [(start, 1, bits), (end, -1, bits)]
    edges.sort()
    counts: dict[int, int] = {}
    pieces: list[Piece] = []
    at = mask = 0
    for offset, step, bits in edges:
        if mask and offset > at:
            _append(pieces, Piece(at, offset, mask))
        at = offset
        for bit in _bits(bits):
            counts[bit] = counts.get(bit, 0) + step
            mask = mask | bit if counts[bit] else mask & ~bit
    return tuple(pieces)


def _bits(mask: int) -> list[int]:
    return [1 << i for i in range(mask.bit_length()) if mask >> i & 1]


def _append(pieces: list[Piece], piece: Piece) -> None:
    if pieces and pieces[-1].end == piece.start and pieces[-1].layers == piece.layers:
        pieces[-1] = Piece(pieces[-1].start, piece.end, piece.layers)
    else:
        pieces.append(piece)


def cut(pieces: Sequence[Piece], row: Span) -> tuple[Piece, ...]:
    """The parts of `pieces` (as `merge` gives them) that lie inside `row`, clipped to it."""
    found: list[Piece] = []
    if row.end <= row.start:
        return ()
    for index in range(max(0, bisect_left(pieces, (row.start,)) - 1), len(pieces)):
        start, end, bits = pieces[index]
        if start >= row.end:
            break
        if end > row.start:
            found.append(Piece(max(start, row.start), min(end, row.end), bits))
    return tuple(found)
