"""Small articles, and short ways to ask and to read the answer, for the tests of search."""

from __future__ import annotations

import re
from functools import cache

from wagner_tui.corpus.bundled import bundled_event
from wagner_tui.corpus.loading import load
from wagner_tui.corpus.model import Article, Corpus, Sentence
from wagner_tui.search import Mode, Query, Results, SearchIndex


def article(key: str, text: str) -> Article:
    sentences = tuple(Sentence(m.start(), m.end(), "body") for m in re.finditer(r"[^\s.][^.]*\.?", text))
    return Article(key, f"{key}.txt", key, text, "utf-8", sentences)


def corpus(*texts: str) -> Corpus:
    return Corpus(tuple(article(f"s{number}", text) for number, text in enumerate(texts, 1)))


def index(*texts: str) -> SearchIndex:
    return SearchIndex(corpus(*texts).articles)


@cache
def bundled() -> Corpus:
    return load([bundled_event()])


def words(read: Corpus, results: Results) -> list[str]:
    """The texts of the hits."""
    return [read.text_of(hit.passage) for hit in results.hits]


def found(text: str, query: str, mode: Mode = "exact") -> list[str]:
    """The texts of the hits of `query` in `text`."""
    read = corpus(text)
    return words(read, SearchIndex(read.articles).search(Query(query, mode)))
