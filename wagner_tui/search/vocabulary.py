"""The words of one text, how often each occurs, and where."""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cached_property
from heapq import merge
from itertools import islice

from wagner_tui.corpus.model import Article, Span
from wagner_tui.search.folding import Folded, characters

_POSSESSIVE = re.compile(r"'s(?=\W|\Z)")
_MANY = 200  # kinds of characters from which one slow pass is faster than a fast one for each
_SLICE = 200_000
_TOKEN = re.compile(r"\S+")


class Vocabulary:
    """The words of one article: runs of letters, marks and digits in the folded text, in lower case.

    A possessive 's is no word. Places and spans are those of the folded text.
    """

    def __init__(self, article: Article, folded: Folded) -> None:
        self._article = article
        self._place_of: Callable[[int], int] = folded.place_of
        self._text = f" {_spaced(folded.lowered)} "  # so that a space stands on both sides of every word
        self.counts = _counted(self._text)

    def places(self, word: str, most: int) -> list[int]:
        """Beginnings of the first `most` occurrences of `word`."""
        found: list[int] = []
        if word not in self.counts:
            return found
        wanted = f" {word} "
        place = self._text.find(wanted)
        while place >= 0 and len(found) < most:
            found.append(place)
            place = self._text.find(wanted, place + len(word) + 1)
        return found

    def places_of_any(self, words: list[str], most: int) -> list[int]:
        """Beginnings of the first `most` occurrences of any of `words`, in order."""
        return list(islice(merge(*(self.places(word, most) for word in words)), most))

    def count_of_any(self, words: list[str]) -> int:
        """How often any of `words` occurs."""
        return sum(self.counts[word] for word in words)

    def word_at(self, place: int) -> str:
        """The word that begins at `place`."""
        return self._text[place + 1 : self._text.index(" ", place + 1)]

    def holds(self, place: int, reach: int, groups: Sequence[Sequence[str]]) -> bool:
        """Whether a word that begins like one of each of `groups` may stand at most `reach` from `place`."""
        piece = self._text[max(0, place - reach) : place + reach + 2]
        return all(any(f" {word}" in piece for word in group) for group in groups)

    def sentence(self, place: int) -> Span:
        """The sentence that holds `place`; a line where the article has no sentences."""
        after = bisect_right(self._starts, place)
        start = self._starts[after - 1] if after else 0
        return Span(start, self._starts[after] if after < len(self._starts) else len(self._text) - 2)

    def words_around(self, place: int, reach: int, *, within_sentence: bool = True) -> list[tuple[str, int]]:
        """The words up to `reach` characters from `place`, in its sentence or all, with their beginnings."""
        sentence = self.sentence(place) if within_sentence else Span(0, len(self._text) - 2)
        start = max(sentence.start, place - reach)
        end = min(sentence.end, place + reach)
        if start > sentence.start:
            start = self._text.index(" ", start)  # not in the middle of a word
        end = self._text.index(" ", end)
        return [
            (found.group(), found.start() - 1) for found in _TOKEN.finditer(self._text, start + 1, end + 1)
        ]

    @cached_property
    def _starts(self) -> array[int]:
        article = self._article
        starts = article.sentence_starts or [line.start for line in article.lines]
        return array("L", map(self._place_of, starts))


def _counted(text: str) -> Counter[str]:
    """How often each word of `text` occurs, counted in slices so that other threads get their turn."""
    counts: Counter[str] = Counter()
    start = 0
    while start < len(text):
        end = text.find(" ", start + _SLICE)
        end = len(text) if end < 0 else end
        counts.update(text[start:end].split())
        start = end
    return counts


def words_of(folded: str) -> list[str]:
    """The words of a folded text, in order and in lower case."""
    return _spaced(folded).split()


def _spaced(text: str) -> str:
    """`text` in which every character that belongs to no word is a space; offsets stay."""
    text = _POSSESSIVE.sub("  ", text) if "'s" in text else text
    others = [char for char in characters(text) if not _in_word(char)]
    if len(others) > _MANY:
        return text.translate(dict.fromkeys(map(ord, others), " "))
    for char in others:
        text = text.replace(char, " ")
    return text


def _in_word(char: str) -> bool:
    return char.isalnum() or unicodedata.category(char).startswith("M")
