"""The forward pass of a BERT sentence encoder in numpy: numbers of pieces to one vector a piece.

Devlin et al. 2019; the weights of all-MiniLM-L6-v2 are distilled to six layers of 384. Sentences are laid one
behind the other without padding; only attention looks at them one length at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from math import sqrt
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from wagner_tui.analysis.meaning.model_files import (
    MOST_PIECES,
    VOCABULARY,
    WEIGHTS,
    ModelError,
    read_config,
    read_weights,
)
from wagner_tui.analysis.meaning.pieces import Piece, Pieces, read_vocabulary

Floats = NDArray[np.float32]

#: Pieces that go through the layers at once: the numbers between two layers fit the processor's cache.
_AT_ONCE = 1024
#: Rows of the inner layer that are curved at once, for the same reason.
_ROWS = 32


class _Layer(NamedTuple):
    """The weights of one layer, each matrix as (inputs, outputs)."""

    attend: Floats
    attend_bias: Floats
    join: Floats
    join_bias: Floats
    join_norm: tuple[Floats, Floats]
    widen: Floats
    widen_bias: Floats
    narrow: Floats
    narrow_bias: Floats
    narrow_norm: tuple[Floats, Floats]


class Encoder:
    """A model from its folder. Raises ModelError when the folder does not hold one that can be used."""

    def __init__(self, folder: Path) -> None:
        self.config = read_config(folder)
        tensors = read_weights(folder / WEIGHTS)
        try:
            vocabulary = read_vocabulary(folder / VOCABULARY)
            self.pieces = Pieces(vocabulary)
        except (OSError, ValueError, KeyError) as trouble:
            raise ModelError(
                f"{folder / VOCABULARY}: damaged ({trouble}); fetch the model again"
            ) from trouble
        self.most = min(MOST_PIECES, self.config.positions)
        try:
            self._load(tensors)
        except (KeyError, ValueError) as trouble:
            raise ModelError(f"{folder / WEIGHTS}: lacks {trouble}; fetch the model again") from trouble
        if max(vocabulary.values()) >= len(self._words) or self.most > len(self._places):
            raise ModelError(f"{folder / VOCABULARY}: more pieces than the weights; fetch it again")

    def _load(self, tensors: dict[str, Floats]) -> None:
        named = {name.removeprefix("bert."): tensor for name, tensor in tensors.items()}
        self._words = named["embeddings.word_embeddings.weight"]
        first_type = named["embeddings.token_type_embeddings.weight"][0]
        self._places = named["embeddings.position_embeddings.weight"] + first_type
        self._norm = _norm_of(named, "embeddings.LayerNorm")
        self._layers = [_layer_of(named, number) for number in range(self.config.layers)]
        if self._words.shape[1] != self.config.hidden or self._layers[0].widen.shape[1] != self.config.inner:
            raise ValueError("the sizes that config.json states")

    def numbers(self, pieces: Sequence[Piece]) -> list[int]:
        """What `encode` takes: the numbers of the pieces between the marks of beginning and end."""
        return [self.pieces.first, *(piece.number for piece in pieces), self.pieces.last]

    def encode(self, sentences: Sequence[Sequence[int]], tick: Callable[[float], None]) -> list[Floats]:
        """One matrix a sentence: a row for every piece, those of beginning and end included.

        `sentences` hold numbers of pieces, marks included, at most `most`; `tick` hears 0 to 1.
        """
        found: list[Floats] = [np.empty((0, self.config.hidden), np.float32)] * len(sentences)
        order = sorted(range(len(sentences)), key=lambda at: len(sentences[at]))
        done = 0
        for batch in _batches(order, [len(sentence) for sentence in sentences]):
            states = self._forward([sentences[at] for at in batch])
            start = 0
            for at in batch:
                end = start + len(sentences[at])
                found[at] = states[start:end]
                start = end
            done += len(batch)
            tick(done / len(sentences))
        return found

    def _forward(self, batch: Sequence[Sequence[int]]) -> Floats:
        """The states of the last layer for sentences sorted by length, one row a piece."""
        lengths = [len(sentence) for sentence in batch]
        numbers = np.concatenate([np.asarray(sentence, np.int64) for sentence in batch])
        places = np.concatenate([np.arange(length) for length in lengths])
        laid = np.add(self._words[numbers], self._places[places], dtype=np.float32)
        states = self._normal(laid, self._norm)
        runs = [(length, len(list(same))) for length, same in groupby(lengths)]
        for layer in self._layers:
            seen = self._attention(states, layer, runs) @ layer.join
            seen += layer.join_bias
            seen += states
            states = self._normal(seen, layer.join_norm)
            inner: Floats = states @ layer.widen
            inner += layer.widen_bias
            for row in range(0, len(inner), _ROWS):
                _gelu(inner[row : row + _ROWS])
            seen = np.matmul(inner, layer.narrow)
            seen += layer.narrow_bias
            seen += states
            states = self._normal(seen, layer.narrow_norm)
        return states

    def _attention(self, states: Floats, layer: _Layer, runs: Sequence[tuple[int, int]]) -> Floats:
        """What every piece takes from the others of its sentence; `runs` are (length, how many of it)."""
        heads, size = self.config.heads, self.config.hidden // self.config.heads
        mixed = states @ layer.attend
        mixed += layer.attend_bias
        found = np.empty_like(states)
        start = 0
        for length, count in runs:
            end = start + length * count
            parts = mixed[start:end].reshape(count, length, 3, heads, size).transpose(2, 0, 3, 1, 4)
            scores = parts[0] @ parts[1].swapaxes(-1, -2)
            scores *= np.float32(1 / sqrt(size))
            scores -= scores.max(axis=-1, keepdims=True)
            np.exp(scores, out=scores)
            scores /= scores.sum(axis=-1, keepdims=True)
            taken = (scores @ parts[2]).transpose(0, 2, 1, 3)
            found[start:end] = taken.reshape(length * count, self.config.hidden)
            start = end
        return found

    def _normal(self, states: Floats, norm: tuple[Floats, Floats]) -> Floats:
        """Layer norm in place: mean 0 and variance 1 in every row, then scaled and shifted."""
        scale, shift = norm
        states -= states.mean(axis=1, keepdims=True)
        variance = np.einsum("ij,ij->i", states, states) / np.float32(states.shape[1])
        states *= np.reciprocal(np.sqrt(variance + np.float32(self.config.epsilon)))[:, None]
        states *= scale
        states += shift
        return states


def _gelu(x: Floats) -> None:
    """x Φ(x) in place, with erf after Abramowitz and Stegun 7.1.26 (error below 4e-7)."""
    size = np.abs(x)
    z = size * np.float32(1 / sqrt(2))
    t = z * np.float32(0.3275911)
    t += np.float32(1)
    np.reciprocal(t, out=t)
    tail = t * np.float32(1.061405429)
    for coefficient in (-1.453152027, 1.421413741, -0.284496736, 0.254829592):
        tail += np.float32(coefficient)
        tail *= t
    z *= z
    np.negative(z, out=z)
    np.exp(z, out=z)
    tail *= z
    tail *= size
    tail *= np.float32(0.5)
    np.maximum(x, np.float32(0), out=x)
    x -= tail


def _batches(order: Sequence[int], lengths: Sequence[int]) -> list[list[int]]:
    """Cut `order` so that no batch has more pieces than go at once; a batch has one sentence at least."""
    batches: list[list[int]] = []
    pieces = _AT_ONCE
    for at in order:
        if pieces + lengths[at] > _AT_ONCE:
            batches.append([])
            pieces = 0
        batches[-1].append(at)
        pieces += lengths[at]
    return batches


def _norm_of(named: dict[str, Floats], name: str) -> tuple[Floats, Floats]:
    return named[f"{name}.weight"], named[f"{name}.bias"]


def _layer_of(named: dict[str, Floats], number: int) -> _Layer:
    """The weights of one layer; the three matrices of attention side by side in one."""
    lead = f"encoder.layer.{number}"
    attention = [f"{lead}.attention.self.{part}" for part in ("query", "key", "value")]
    return _Layer(
        attend=np.ascontiguousarray(np.concatenate([named[f"{part}.weight"] for part in attention]).T),
        attend_bias=np.concatenate([named[f"{part}.bias"] for part in attention]),
        join=named[f"{lead}.attention.output.dense.weight"].T,
        join_bias=named[f"{lead}.attention.output.dense.bias"],
        join_norm=_norm_of(named, f"{lead}.attention.output.LayerNorm"),
        widen=named[f"{lead}.intermediate.dense.weight"].T,
        widen_bias=named[f"{lead}.intermediate.dense.bias"],
        narrow=named[f"{lead}.output.dense.weight"].T,
        narrow_bias=named[f"{lead}.output.dense.bias"],
        narrow_norm=_norm_of(named, f"{lead}.output.LayerNorm"),
    )
