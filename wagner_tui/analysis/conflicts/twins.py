"""Which sentence of one source is an edited copy of which sentence of another."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from wagner_tui.analysis.conflicts.differing import Alignment, align
from wagner_tui.analysis.conflicts.words import Reading
from wagner_tui.corpus.model import Article, Corpus, Passage

Read = Callable[[Passage], Reading]

#: Equal words that make an edited copy, as a share of the longer sentence; less between equal neighbours.
_COPIED = 0.75
_COPIED_BETWEEN = 0.4
#: The same when the words stand in another order: two actors that changed places.
_TURNED_ROUND = 0.85
#: Share of the sentences of the shorter article that must be equal for it to be a copy of the other.
_COPY = 0.3
#: A stretch between equal sentences with more sentences than this is no edit.
_MOST_BETWEEN = 8
#: The same edit in more pairs of sources than this says nothing new.
_MOST_ALIKE = 25
Gap = tuple[list[Passage], list[Passage]]


class Twins(NamedTuple):
    """Edited copies, aligned; and for each sentence the sources that have it or an edited copy of it."""

    edited: tuple[Alignment, ...]
    settled: frozenset[tuple[Passage, str]]

    def settle(self, a: Passage, b: Passage) -> bool:
        """Whether one of two sentences has its twin in the source of the other already."""
        return (a, b.source) in self.settled or (b, a.source) in self.settled


def find_twins(
    corpus: Corpus,
    read: Read,
    alike: Iterable[tuple[Passage, Passage]],
    tick: Callable[[float], None],
) -> Twins:
    """Pair equal sentences in their order, then what stands between equal ones, then the `alike` pairs.

    A sentence has at most one twin in another source. Of `alike`, the pairs that may be near copies, the
    closest come first. Of the same two wordings in many sources only the first pairs are handed out.
    `tick` hears 0 to 1.
    """
    search = _Search(corpus, read)
    edited: list[Alignment] = []
    sharing = search.sharing()
    for done, pair in enumerate(sharing):
        tick(0.5 * done / len(sharing))
        edited += search.side_by_side(*pair)
    edited += search.closest(alike, tick)
    return Twins(tuple(edited), frozenset(search.taken))


class _Search:
    """What has its twin already, and which wordings were compared before."""

    def __init__(self, corpus: Corpus, read: Read) -> None:
        self._corpus = corpus
        self._read = read
        self._wordings = {article.key: _wordings(article) for article in corpus.articles}
        self._words = {passage: words for rows in self._wordings.values() for words, passage in rows}
        self._times: Counter[tuple[str, str]] = Counter()
        self.taken: set[tuple[Passage, str]] = set()

    def sharing(self) -> list[tuple[str, str]]:
        """Pairs of sources that have a sentence in common, in the order of their content."""
        holders: dict[str, dict[str, None]] = defaultdict(dict)
        ordered = sorted(self._corpus.articles, key=lambda article: (article.sha256, article.path))
        rank = {article.key: number for number, article in enumerate(ordered)}
        for article in ordered:
            for wording, _ in self._wordings[article.key]:
                holders[wording][article.key] = None
        found = {pair for keys in holders.values() if len(keys) > 1 for pair in combinations(keys, 2)}
        return sorted(found, key=lambda pair: (rank[pair[0]], rank[pair[1]]))

    def side_by_side(self, one: str, other: str) -> Iterator[Alignment]:
        """Equal sentences of two sources in their order; yields the edited ones between them."""
        from rapidfuzz.distance import LCSseq

        left, right = self._wordings[one], self._wordings[other]
        between: list[Gap] = []
        gap: Gap = ([], [])
        for edit in LCSseq.opcodes([words for words, _ in left], [words for words, _ in right]):
            ones = [passage for _, passage in left[edit.src_start : edit.src_end]]
            others = [passage for _, passage in right[edit.dest_start : edit.dest_end]]
            if edit.tag == "equal":
                between.append(gap)
                gap = ([], [])
                for a, b in zip(ones, others, strict=True):
                    self._take(a, b)
            else:
                gap = (gap[0] + ones, gap[1] + others)
        between.append(gap)
        self._moved(between)
        equal = len(left) - sum(len(ones) for ones, _ in between)
        copied = equal >= _COPY * min(len(left), len(right))
        for ones, others in between:
            if ones and others and max(len(ones), len(others)) <= _MOST_BETWEEN:
                yield from self._edited_between(ones, others, _COPIED_BETWEEN if copied else _COPIED)

    def closest(
        self, alike: Iterable[tuple[Passage, Passage]], tick: Callable[[float], None]
    ) -> Iterator[Alignment]:
        """Near copies among the `alike` pairs, the closest first."""
        free = [pair for pair in alike if self._free(*pair)]
        alignments = []
        for done, (a, b) in enumerate(free):
            tick(0.5 + 0.5 * done / len(free))
            alignments.append(align(self._read(a), self._read(b)))
        for alignment in sorted((a for a in alignments if _edited(a, _COPIED)), key=_closeness):
            yield from self._taken_once(alignment)

    def _free(self, a: Passage, b: Passage) -> bool:
        return (a, b.source) not in self.taken and (b, a.source) not in self.taken

    def _take(self, a: Passage, b: Passage) -> None:
        self.taken.update(((a, b.source), (b, a.source)))

    def _taken_once(self, alignment: Alignment) -> Iterator[Alignment]:
        a, b = alignment.one.passage, alignment.other.passage
        if self._free(a, b):
            self._take(a, b)
            self._times[self._pair(a, b)] += 1
            yield alignment

    def _pair(self, a: Passage, b: Passage) -> tuple[str, str]:
        one, other = sorted((self._words.get(a, ""), self._words.get(b, "")))
        return one, other

    def _moved(self, between: Iterable[Gap]) -> None:
        """Equal sentences in another place of the article are twins too."""
        free: dict[str, list[Passage]] = defaultdict(list)
        for _, others in between:
            for other in others:
                free[self._words[other]].append(other)
        for ones, _ in between:
            for one in ones:
                if free.get(self._words[one]):
                    self._take(one, free[self._words[one]].pop(0))

    def _edited_between(
        self, ones: list[Passage], others: list[Passage], least: float
    ) -> Iterator[Alignment]:
        pairs = []
        for a in ones:
            for b in others:
                if self._free(a, b):
                    if self._times[self._pair(a, b)] >= _MOST_ALIKE:
                        self._take(a, b)
                    else:
                        pairs.append((a, b))
        alignments = (align(self._read(a), self._read(b)) for a, b in pairs if self._free(a, b))
        for alignment in sorted(alignments, key=_closeness):
            if _edited(alignment, least):
                yield from self._taken_once(alignment)


def _wordings(article: Article) -> list[tuple[str, Passage]]:
    """The sentences that take part, white space folded."""
    return [
        (" ".join(article.text[s.start : s.end].split()), Passage(article.key, s.start, s.end))
        for s in article.sentences
        if s.role != "hidden"
    ]


def _closeness(alignment: Alignment) -> tuple[float, Passage, Passage]:
    return -alignment.of_longer, alignment.one.passage, alignment.other.passage


def _edited(alignment: Alignment, least: float) -> bool:
    return alignment.of_longer >= least or alignment.in_any_order >= _TURNED_ROUND
