"""The values that loading yields: articles, their sentences, and passages as exact offsets.

Offsets count characters (Python `str` indices) of the decoded file, end exclusive; text is never modified.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, NamedTuple

Role = Literal["headline", "subhead", "body", "hidden"]


class Span(NamedTuple):
    """A stretch of one text: characters `start` to `end`, end exclusive."""

    start: int
    end: int


class Passage(NamedTuple):
    """A stretch of one source: source key (``s1``…), first character, end (exclusive)."""

    source: str
    start: int
    end: int


class Sentence(NamedTuple):
    """One unit of reading. `role` says what it is; ``hidden`` lies inside boilerplate."""

    start: int
    end: int
    role: Role


class Hidden(NamedTuple):
    """A span that cleaning marked as not part of the report, with the name of the rule that marked it."""

    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class Stated:
    """A field that the file states: its value and the line (from 1) where it was read."""

    value: str
    line: int


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the reader must know of a file that was loaded: a fixed `kind` and one line of `text`."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """A path that was not loaded: a fixed `kind` and one line `why`, which says the mend if there is one."""

    path: str
    kind: str
    why: str


@dataclass(frozen=True)
class Article:
    """One loaded source. Equality and hash go by `key`, `path` and `sha256`."""

    key: str
    path: str
    sha256: str
    text: str = field(compare=False, repr=False)
    encoding: str = field(compare=False)
    sentences: tuple[Sentence, ...] = field(compare=False, repr=False)
    hidden: tuple[Hidden, ...] = field(default=(), compare=False, repr=False)
    title: Stated | None = field(default=None, compare=False)
    outlet: Stated | None = field(default=None, compare=False)
    author: Stated | None = field(default=None, compare=False)
    published: Stated | None = field(default=None, compare=False)
    #: What the article was taken from or written with (``Source:`` lines, contributors); never the outlet.
    credits: tuple[Stated, ...] = field(default=(), compare=False)
    language: str | None = field(default=None, compare=False)
    notices: tuple[Notice, ...] = field(default=(), compare=False)

    @property
    def number(self) -> int:
        """The number shown on the screen: 1 for ``s1``."""
        return int(self.key[1:])

    @cached_property
    def lines(self) -> tuple[Span, ...]:
        """Every line of the text without its line break, in order; see `wagner_tui.corpus.lines`."""
        from wagner_tui.corpus.lines import line_spans

        return tuple(line_spans(self.text))

    @cached_property
    def _line_starts(self) -> list[int]:
        return [line.start for line in self.lines]

    @cached_property
    def sentence_starts(self) -> list[int]:
        """First character of every sentence, for bisection."""
        return [sentence.start for sentence in self.sentences]

    def line_of(self, offset: int) -> int:
        """Line number (from 1) that holds the character at `offset`."""
        return max(1, bisect_right(self._line_starts, offset))

    def sentence_at(self, offset: int) -> int | None:
        """Index of the last sentence that starts at or before `offset`; None when there is none."""
        index = bisect_right(self.sentence_starts, offset) - 1
        return index if index >= 0 else None

    def slice(self, passage: Passage) -> str:
        """The text of a passage of this article."""
        return self.text[passage.start : passage.end]


@dataclass(frozen=True)
class Corpus:
    """What one run reads: articles in key order, what was skipped and why."""

    articles: tuple[Article, ...]
    skipped: tuple[Skipped, ...] = ()

    def __getitem__(self, key: str) -> Article:
        return self._by_key[key]

    @cached_property
    def _by_key(self) -> dict[str, Article]:
        return {article.key: article for article in self.articles}

    def text_of(self, passage: Passage) -> str:
        """The words of a passage."""
        return self[passage.source].slice(passage)

    def keys(self) -> Iterable[str]:
        """Source keys in screen order."""
        return self._by_key.keys()
