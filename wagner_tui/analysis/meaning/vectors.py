"""The vectors of sentences and of their words, rounded to what is kept, so that kept and fresh ones agree."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from wagner_tui.analysis.meaning.cache import VectorCache
from wagner_tui.analysis.meaning.encoder import Encoder, Floats
from wagner_tui.analysis.meaning.method import Model
from wagner_tui.analysis.meaning.pieces import Piece
from wagner_tui.corpus.model import Span

#: Sentences that are encoded, then kept, before the next ones: what was done survives an interruption.
_PORTION = 512


class Said(NamedTuple):
    """A sentence to encode: its text, and where the words stand in it whose vectors are wanted."""

    text: str
    words: tuple[Span, ...]


class Vectors(NamedTuple):
    """The mean of a sentence's pieces (half precision), and one vector of length about 1 a word.

    A word's vector is `words` (-127 to 127) times its scale; a word that was cut off has scale 0.
    """

    sentence: NDArray[np.float16]
    scales: Floats
    words: NDArray[np.int8]


def vectors_of(model: Model, sentences: Sequence[Said], tick: Callable[[float], None]) -> list[Vectors]:
    """The vectors of `sentences`; what the model's cache holds is not worked out again. `tick` hears 0 to 1.

    Raises ModelError when the model cannot be used.
    """
    keys = [_key(said) for said in sentences]
    cache = VectorCache(model.cache, model.mark)
    known = cache.read(dict.fromkeys(keys))
    unknown = list(dict(sorted((key, at) for at, key in enumerate(keys) if key not in known)).values())
    if unknown:
        _encode(model.folder, sentences, keys, unknown, known, cache, tick)
    tick(1.0)
    return [known[key] for key in keys]


def _encode(
    folder: Path,
    sentences: Sequence[Said],
    keys: Sequence[bytes],
    unknown: Sequence[int],
    known: dict[bytes, Vectors],
    cache: VectorCache,
    tick: Callable[[float], None],
) -> None:
    """Encode the sentences at `unknown`, the short ones first, and keep them portion by portion."""
    encoder = Encoder(folder)
    cut = {at: encoder.pieces.cut(sentences[at].text, encoder.most - 2) for at in unknown}
    total = sum(len(pieces) + 2 for pieces in cut.values())
    order = sorted(unknown, key=lambda at: len(cut[at]))
    done = 0
    for start in range(0, len(order), _PORTION):
        portion = order[start : start + _PORTION]
        numbers = [
            [encoder.pieces.first, *(piece.number for piece in cut[at]), encoder.pieces.last]
            for at in portion
        ]
        size = sum(map(len, numbers))
        before = done / total
        share = size / total
        states = encoder.encode(numbers, lambda part: tick(before + share * part))  # noqa: B023 - called at once
        fresh = {
            keys[at]: _rounded(rows, cut[at], sentences[at].words)
            for at, rows in zip(portion, states, strict=True)
        }
        known.update(fresh)
        cache.keep(fresh)
        done += size


def _rounded(states: Floats, pieces: Sequence[Piece], words: Sequence[Span]) -> Vectors:
    """What is kept of the states of one sentence; row 0 and the last are the marks of beginning and end."""
    sentence = states.mean(axis=0)
    sentence /= np.linalg.norm(sentence) or 1.0
    rows = np.zeros((len(words), states.shape[1]), np.float32)
    for at, word in enumerate(words):
        inside = [row for row, p in enumerate(pieces, 1) if p.start < word.end and p.end > word.start]
        if inside:
            row = states[inside].mean(axis=0)
            rows[at] = row / (np.linalg.norm(row) or 1.0)
    scales = np.abs(rows).max(axis=1, initial=0.0) / np.float32(127)
    whole = np.rint(rows / np.where(scales > 0, scales, np.float32(1))[:, None])
    return Vectors(sentence.astype(np.float16), scales.astype(np.float32), whole.astype(np.int8))


def _key(said: Said) -> bytes:
    seen = blake2b(digest_size=16)
    seen.update(said.text.encode("utf-8", "surrogatepass"))
    seen.update(repr([tuple(word) for word in said.words]).encode())
    return seen.digest()
