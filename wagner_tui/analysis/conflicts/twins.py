"""Which sentence of one source is an edited copy of which sentence of another."""

from __future__ import annotations

from collections import defaultdict
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
#: A stretch between equal sentences with more sentences than this is no edit.
_MOST_BETWEEN = 8


class Twins(NamedTuple):
    """Edited copies, aligned; and for each sentence the sources that have it or an edited copy of it."""

    edited: tuple[Alignment, ...]
    settled: frozenset[tuple[Passage, str]]

    def settle(self, a: Passage, b: Passage) -> bool:
        """Whether one of two sentences has its twin in the source of the other already."""
        return (a, b.source) in self.settled or (b, a.source) in self.settled


def find_twins(corpus: Corpus, read: Read, alike: Iterable[tuple[Passage, Passage]]) -> Twins:
    """Pair equal sentences in their order, then what stands between equal ones, then the `alike` pairs.

    A sentence has at most one twin in another source. Of `alike`, the pairs that may be near copies, the
    closest come first.
    """
    wordings = {article.key: _wordings(article) for article in corpus.articles}
    taken: set[tuple[Passage, str]] = set()
    edited: list[Alignment] = []
    for one, other in _sharing(corpus, wordings):
        edited += _side_by_side(wordings[one], wordings[other], read, taken)
    for alignment in _closest(alike, read, taken):
        a, b = alignment.one.passage, alignment.other.passage
        if (a, b.source) not in taken and (b, a.source) not in taken:
            taken.update(((a, b.source), (b, a.source)))
            edited.append(alignment)
    return Twins(tuple(edited), frozenset(taken))


def _wordings(article: Article) -> list[tuple[str, Passage]]:
    """The sentences that take part, white space folded."""
    return [
        (" ".join(article.text[s.start : s.end].split()), Passage(article.key, s.start, s.end))
        for s in article.sentences
        if s.role != "hidden"
    ]


def _sharing(corpus: Corpus, wordings: dict[str, list[tuple[str, Passage]]]) -> Iterator[tuple[str, str]]:
    """Pairs of sources that have a sentence in common, in their order."""
    holders: dict[str, dict[str, None]] = defaultdict(dict)
    for article in corpus.articles:
        for wording, _ in wordings[article.key]:
            holders[wording][article.key] = None
    found = {pair for keys in holders.values() if len(keys) > 1 for pair in combinations(keys, 2)}
    yield from sorted(found, key=lambda pair: (corpus[pair[0]].number, corpus[pair[1]].number))


def _side_by_side(
    left: list[tuple[str, Passage]],
    right: list[tuple[str, Passage]],
    read: Read,
    taken: set[tuple[Passage, str]],
) -> Iterator[Alignment]:
    from rapidfuzz.distance import LCSseq

    numbers: dict[str, int] = {}
    here = [numbers.setdefault(wording, len(numbers)) for wording, _ in left]
    there = [numbers.setdefault(wording, len(numbers)) for wording, _ in right]
    between: list[tuple[list[Passage], list[Passage]]] = []
    gap: tuple[list[Passage], list[Passage]] = ([], [])
    for edit in LCSseq.opcodes(here, there):
        ones = [passage for _, passage in left[edit.src_start : edit.src_end]]
        others = [passage for _, passage in right[edit.dest_start : edit.dest_end]]
        if edit.tag == "equal":
            between.append(gap)
            gap = ([], [])
            for one, other in zip(ones, others, strict=True):
                taken.update(((one, other.source), (other, one.source)))
        else:
            gap = (gap[0] + ones, gap[1] + others)
    between.append(gap)
    words = {p: wording for wording, p in (*left, *right)}
    _moved(between, words, taken)
    for ones, others in between:
        if max(len(ones), len(others)) <= _MOST_BETWEEN:
            yield from _edited_between(ones, others, read, taken)


def _moved(
    between: list[tuple[list[Passage], list[Passage]]],
    words: dict[Passage, str],
    taken: set[tuple[Passage, str]],
) -> None:
    """Equal sentences in another place of the article are twins too."""
    free: dict[str, list[Passage]] = defaultdict(list)
    for _, others in between:
        for other in others:
            free[words[other]].append(other)
    for ones, _ in between:
        for one in ones:
            if free.get(words[one]):
                other = free[words[one]].pop(0)
                taken.update(((one, other.source), (other, one.source)))


def _edited_between(
    ones: list[Passage], others: list[Passage], read: Read, taken: set[tuple[Passage, str]]
) -> Iterator[Alignment]:
    pairs = [
        (one, other)
        for one in ones
        for other in others
        if (one, other.source) not in taken and (other, one.source) not in taken
    ]
    alignments = [align(read(one), read(other)) for one, other in pairs]
    for alignment in sorted(alignments, key=_closeness):
        a, b = alignment.one.passage, alignment.other.passage
        if not _edited(alignment, _COPIED_BETWEEN) or (a, b.source) in taken or (b, a.source) in taken:
            continue
        taken.update(((a, b.source), (b, a.source)))
        yield alignment


def _closeness(alignment: Alignment) -> tuple[float, Passage, Passage]:
    return -alignment.of_longer, alignment.one.passage, alignment.other.passage


def _closest(
    alike: Iterable[tuple[Passage, Passage]], read: Read, taken: set[tuple[Passage, str]]
) -> list[Alignment]:
    free = [(a, b) for a, b in alike if (a, b.source) not in taken and (b, a.source) not in taken]
    alignments = [align(read(a), read(b)) for a, b in free]
    return sorted((a for a in alignments if _edited(a, _COPIED)), key=_closeness)


def _edited(alignment: Alignment, least: float) -> bool:
    return alignment.of_longer >= least or alignment.in_any_order >= _TURNED_ROUND
