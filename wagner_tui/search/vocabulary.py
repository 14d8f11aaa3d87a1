"""The words of one text and where each of them stands."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Mapping

from wagner_tui.corpus.model import Article
from wagner_tui.search.folding import Folded

_WORD = re.compile(r"[^\W_]+")


def words_of(text: str) -> list[str]:
    """The words of a folded text, in order."""
    return _WORD.findall(text)


class Vocabulary:
    """Every word of one article in lower case, with the folded offsets where it begins."""

    def __init__(self, article: Article, folded: Folded) -> None:
        self.places: Mapping[str, array[int]] = _places(folded.lowered)
        starts = article.sentence_starts or [line.start for line in article.lines]
        self._starts = array("L", map(folded.place_of, starts))
        self._end = len(folded.kept)

    def sentence(self, place: int) -> tuple[int, int]:
        """Folded offsets of the sentence that holds the folded character `place`."""
        after = bisect_right(self._starts, place)
        start = self._starts[after - 1] if after else 0
        return start, self._starts[after] if after < len(self._starts) else self._end


def _places(text: str) -> dict[str, array[int]]:
    places: dict[str, array[int]] = {}
    for found in _WORD.finditer(text):
        word = found.group()
        known = places.get(word)
        if known is None:
            places[word] = array("L", (found.start(),))
        else:
            known.append(found.start())
    return places
