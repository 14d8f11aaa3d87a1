"""Which sentences quote the same words: an utterance that two sources put in quotation marks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

#: A quotation; without its end it goes on to the end of the sentence, without its beginning it began before.
_QUOTED = re.compile(r"[“„«\"]([^“”„«»\"]{3,})(?:[”“»\"]|$)|^([^“”„«»\"]{3,})[”»]")
_MARKS = '“”„«»"'
_WORD = re.compile(r"\w+")
#: Words in a row that must be the same, and the same where one side quotes nothing else.
_RUN, _WHOLE = 3, 2
#: What more sentences than this quote is a saying, or a template.
_MOST = 40

Pair = tuple[int, int]


def shared_quotes(sentences: Sequence[str], articles: Sequence[int]) -> frozenset[Pair]:
    """Return the pairs of sentences of different articles, by position, that quote the same words.

    Three words in a row must stand in quotation marks on both sides, or all of a quotation of two words.
    """
    runs: dict[tuple[str, ...], list[int]] = defaultdict(list)
    wholes: set[tuple[str, ...]] = set()
    for at, sentence in enumerate(sentences):
        for words in _quoted(sentence):
            if len(words) == _WHOLE:
                wholes.add(words)
            for size in (_WHOLE, _RUN):
                for begin in range(len(words) - size + 1):
                    _note(runs[words[begin : begin + size]], at)
    found: set[Pair] = set()
    for run, places in runs.items():
        if (len(run) == _RUN or run in wholes) and len(places) <= _MOST:
            found.update(_apart(places, articles))
    return frozenset(found)


def _quoted(sentence: str) -> Iterator[tuple[str, ...]]:
    if not any(mark in sentence for mark in _MARKS):
        return
    for match in _QUOTED.finditer(sentence):
        words = tuple(_WORD.findall((match.group(1) or match.group(2)).casefold()))
        if len(words) >= _WHOLE:
            yield words


def _note(places: list[int], at: int) -> None:
    if not places or places[-1] != at:
        places.append(at)


def _apart(places: Sequence[int], articles: Sequence[int]) -> Iterable[Pair]:
    return ((a, b) for a, b in combinations(places, 2) if articles[a] != articles[b])
