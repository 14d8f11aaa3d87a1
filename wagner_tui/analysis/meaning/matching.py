"""How near two sentences are in meaning: as wholes, and word by word in their context.

Whole: cosine of the sentence vectors less a part of their common mean (all sentences of one story are alike).
Word by word: every word of one side against the best of the other, m = max(0, (cos - .3) / .7), or 1 for the
same term; sums of weights as in `overlap`. Vectors of words know their sentence: "lead" of a team is not
"lead" in a pipe.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from wagner_tui.analysis import mixture
from wagner_tui.analysis.lexicon import Lexicon
from wagner_tui.analysis.meaning.encoder import Floats
from wagner_tui.analysis.meaning.method import Model
from wagner_tui.analysis.meaning.model_files import MOST_PIECES
from wagner_tui.analysis.meaning.vectors import Said, Vectors, vectors_of
from wagner_tui.analysis.profiles import Profile
from wagner_tui.analysis.sentence_tokens import SentenceTokens
from wagner_tui.analysis.tokens import Token
from wagner_tui.analysis.weights import DAMPING
from wagner_tui.corpus.model import Passage, Span

Tick = Callable[[float], None]
#: For an article the articles near enough to hold the same; None: all.
Near = Callable[[int], frozenset[int]] | None

#: Share of the mean vector that is taken away from every sentence; of few sentences, whose mean says more of
#: them than of their story, only n / (n + 20) of that.
_COMMON, _FEW = 0.8, 20
#: Cosine of two words from which they mean something alike.
_ALIKE = 0.3
#: A sentence meets so many others for their meaning alone, down to this cosine.
_PARTNERS = 8
_PARTNER_FLOOR = 0.25
#: Processors differ in the seventh decimal; the scores do not.
_DECIMALS = 5
#: Pairs of words that are compared at once (4 bytes each).
_BLOCK = 4_000_000
#: Of a "sentence" without an end only the beginning is read; the model stops earlier.
_MOST_CHARACTERS = 8192


class Meanings:
    """The meaning of the sentences of a corpus, by their positions in the list of profiles."""

    def __init__(
        self,
        model: Model,
        profiles: Sequence[Profile],
        reader: SentenceTokens,
        lexicon: Lexicon,
        tick: Tick,
    ) -> None:
        words = [_words(reader, profile.passage) for profile in profiles]
        said = [_said(reader, p.passage, found) for p, found in zip(profiles, words, strict=True)]
        self._profiles = profiles
        self._vectors = vectors_of(model, said, tick)
        self._sentences = _centred(self._vectors)
        numbers: dict[str, int] = {}
        self._terms: list[list[int]] = []
        self._weights: list[list[float]] = []
        for found in words:
            terms = [lexicon.term(word) for word in found]
            self._terms.append([numbers.setdefault(term, len(numbers)) for term in terms] or [-1])
            self._weights.append([lexicon.weights.get(term, 0.0) for term in terms] or [0.0])
        self._roots = np.sqrt([sum(weights) + DAMPING for weights in self._weights])
        self._block: tuple[int, int, NDArray[np.float32]] | None = None

    def points(self, at: int, others: Sequence[int]) -> list[float]:
        """Points for the meaning that sentence `at` shares with each of `others`, 0 and up."""
        if not others:
            return []
        there = np.asarray(others)
        whole = np.maximum(self._sentences[there] @ self._sentences[at], 0)
        matched = self._matched_with(at, there) / (self._roots[at] * self._roots[there])
        points = np.round(mixture.WHOLE * whole + mixture.ALIGNED * matched, _DECIMALS)
        return [float(value) for value in points]

    def partners(self, near: Near) -> list[list[int]]:
        """For every sentence the later ones of other articles that either of the two is nearest to."""
        later: list[set[int]] = [set() for _ in self._profiles]
        articles = np.array([profile.article for profile in self._profiles])
        for article in np.unique(articles):
            mine = np.flatnonzero(articles == article)
            allowed = articles != article if near is None else np.isin(articles, list(near(int(article))))
            theirs = np.flatnonzero(allowed)
            if not len(theirs):
                continue
            cosines = self._sentences[mine] @ self._sentences[theirs].T
            best = np.argsort(-cosines, axis=1, kind="stable")[:, :_PARTNERS]
            for at, row, found in zip(mine.tolist(), cosines, best, strict=True):
                for other in theirs[found[row[found] >= _PARTNER_FLOOR]].tolist():
                    later[min(at, other)].add(max(at, other))
        return [sorted(found) for found in later]

    def _matched_with(self, at: int, others: NDArray[np.int64]) -> NDArray[np.float32]:
        """The weight that is matched word by word, the mean of both directions, for each of `others`.

        Many others are answered from a block of sentences against all later ones, worked out once.
        """
        if 4 * len(others) < len(self._profiles) - at:
            alone: Floats = self._matched([at], others.tolist())[0]
            return alone
        if self._block is None or not self._block[0] <= at < self._block[1]:
            self._block = self._block_from(at)
        first, _, block = self._block
        found: NDArray[np.float32] = block[at - first, others - first - 1]
        return found

    def _block_from(self, first: int) -> tuple[int, int, NDArray[np.float32]]:
        """As many sentences from `first` on as memory allows, with all sentences behind the first."""
        columns = sum(len(terms) for terms in self._terms[first + 1 :])
        end, rows = first, 0
        while end < len(self._terms) and (end == first or rows * columns < _BLOCK):
            rows += len(self._terms[end])
            end += 1
        return first, end, self._matched(range(first, end), range(first + 1, len(self._terms)))

    def _matched(self, left: Sequence[int], right: Sequence[int]) -> NDArray[np.float32]:
        """The matched weight of every sentence of `left` (rows) with every one of `right` (columns)."""
        rows, row_weights, row_starts, row_terms = self._laid(left)
        columns, column_weights, column_starts, column_terms = self._laid(right)
        alike = rows @ columns.T
        alike -= np.float32(_ALIKE)
        alike *= np.float32(1 / (1 - _ALIKE))
        np.maximum(alike, 0, out=alike)
        alike[row_terms[:, None] == column_terms[None, :]] = 1
        forward = np.maximum.reduceat(alike, column_starts, axis=1) * row_weights[:, None]
        backward = np.maximum.reduceat(alike, row_starts, axis=0) * column_weights[None, :]
        there = np.add.reduceat(forward, row_starts, axis=0)
        back = np.add.reduceat(backward, column_starts, axis=1)
        mean: Floats = np.divide(there + back, np.float32(2), dtype=np.float32)
        return mean

    def _laid(self, sentences: Sequence[int]) -> tuple[Floats, Floats, NDArray[np.int64], NDArray[np.int64]]:
        """The words of some sentences one behind the other: vectors, weights, first words, terms."""
        vectors = [self._vectors[at] for at in sentences]
        rows = np.concatenate([v.words for v in vectors]).astype(np.float32)
        rows *= np.concatenate([v.scales for v in vectors])[:, None]
        starts = np.array(list(accumulate((len(v.scales) for v in vectors[:-1]), initial=0)), np.int64)
        return (
            rows,
            np.array([weight for at in sentences for weight in self._weights[at]], np.float32),
            starts,
            np.array([term for at in sentences for term in self._terms[at]], np.int64),
        )


def _words(reader: SentenceTokens, passage: Passage) -> list[Token]:
    """The words of content of a sentence, without its attribution."""
    return [token for token in reader.of(passage) if not token.stop][:MOST_PIECES]


def _said(reader: SentenceTokens, passage: Passage, words: Sequence[Token]) -> Said:
    text = reader.texts[passage.source][passage.start : min(passage.end, passage.start + _MOST_CHARACTERS)]
    spans = tuple(Span(w.start - passage.start, w.end - passage.start) for w in words)
    return Said(text, spans or (Span(0, 0),))


def _centred(vectors: Sequence[Vectors]) -> Floats:
    """Sentence vectors less a part of their mean, of length 1 again."""
    rows = np.array([v.sentence for v in vectors], np.float32)
    rows -= np.float32(_COMMON * len(rows) / (len(rows) + _FEW)) * rows.mean(axis=0)
    rows /= np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), np.float32(1e-9))
    return rows
