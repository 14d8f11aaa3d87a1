"""Links, hits and marks as lines for people; sources and claims are in `wagner_tui.export.report`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from wagner_tui.analysis.model import SIGNS, Link
from wagner_tui.corpus.model import Article, Corpus, Passage, Span
from wagner_tui.export.citation import one_line, where
from wagner_tui.export.paint import Paint
from wagner_tui.export.report import passage_lines
from wagner_tui.export.wrapped import wrap

if TYPE_CHECKING:
    from wagner_tui.notebook.model import Mark
    from wagner_tui.search.query import Results

#: Characters shown on either side of a hit.
_CONTEXT = 160
_DOUBT = {"changed": "the text there differs, check it", "lost": "no longer in the source"}


def link_lines(corpus: Corpus, links: Sequence[Link], width: int, paint: Paint) -> Iterator[str]:
    """Every link with its score, kind and reason, and under it both passages."""
    for position, link in enumerate(links):
        if position:
            yield ""
        sign = paint(link.kind, SIGNS[link.kind])
        yield f"{sign} {link.score:.2f} {link.kind}"
        yield from wrap(one_line(link.why), width, "  ", "  ")
        for passage in (link.a, link.b):
            yield from passage_lines(corpus, passage, "·", width, paint, "  ")


def hit_lines(corpus: Corpus, results: Results, paint: Paint) -> Iterator[str]:
    """One line a hit, as grep prints it (path, line, text), and after an empty line how many there are."""
    for hit in results.hits:
        article = corpus[hit.passage.source]
        place = one_line(where(article, hit.passage))
        yield f"{paint('dim', place + ':')} {_around(article, hit.passage, paint)}"
    if results.hits:
        per_source = " · ".join(f"{key} {results.shown(key)}" for key in results.counts)
        yield from ("", f"{results.shown()} {'hit' if results.total == 1 else 'hits'}: {per_source}")
    if results.capped:
        yield f"only the first {len(results.hits):,} are listed"


def mark_lines(corpus: Corpus, marks: Sequence[Mark], width: int, paint: Paint) -> Iterator[str]:
    """Every mark with its place, words, tags and note; one that is not surely found says so."""
    for position, mark in enumerate(marks):
        if position:
            yield ""
        state = "" if mark.sure else f" · {mark.anchor}: {_DOUBT[mark.anchor]}"
        place = where(corpus[mark.source], mark.passage) if mark.passage else mark.path
        yield f"* {paint('dim', f'{mark.source} {one_line(place)}')}{state}"
        yield from wrap(one_line(mark.quote), width, "  ", "  ")
        if mark.tags:
            yield from wrap(" ".join(f"#{one_line(tag)}" for tag in mark.tags), width, "  ", "  ")
        for line in mark.note.splitlines():
            yield from wrap(one_line(line), width, "  | ", "  | ")


def _around(article: Article, hit: Passage, paint: Paint) -> str:
    """The sentence around a hit (or its line) on one line, with the hit strong and long ends cut."""
    start, end = _frame(article, hit)
    before, words, after = article.text[start : hit.start], article.slice(hit), article.text[hit.end : end]
    if len(before) > _CONTEXT:
        before = "…" + before[-_CONTEXT:]
    if len(after) > _CONTEXT:
        after = after[:_CONTEXT] + "…"
    lead = " " if before[-1:].isspace() and before.strip() else ""
    tail = " " if after[:1].isspace() and after.strip() else ""
    return f"{one_line(before)}{lead}{paint('strong', one_line(words))}{tail}{one_line(after)}"


def _frame(article: Article, hit: Passage) -> Span:
    last = max(hit.start, hit.end - 1)
    first_line, last_line = (article.lines[article.line_of(place) - 1] for place in (hit.start, last))
    index, final = article.sentence_at(hit.start), article.sentence_at(last)
    if index is None or final is None or article.sentences[index].end <= hit.start:
        return Span(first_line.start, max(hit.end, last_line.end))
    return Span(article.sentences[index].start, max(hit.end, article.sentences[final].end))
