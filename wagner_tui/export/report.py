"""Sources and claims as lines of plain text, for a terminal, a pager or a mail."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wagner_tui.analysis.model import SIGNS, Claim, Findings
from wagner_tui.corpus.model import Article, Corpus, Passage, Stated
from wagner_tui.export.citation import one_line, where
from wagner_tui.export.departures import departures, told_otherwise
from wagner_tui.export.paint import Paint, plain
from wagner_tui.export.wrapped import wrap

HAS, LACKS = "●", "○"
#: Beyond this many sources a row of signs and a list of keys say less than a number.
_FEW = 20
#: A passage with more characters than this is no sentence; its rest is cut and the cut is said.
_LONG = 2_000
_NOT_STATED = "not stated"


def report(corpus: Corpus, findings: Findings, width: int, paint: Paint = plain) -> Iterator[str]:
    """Sources, skipped files and claims, in lines of at most `width` cells where words allow it."""
    yield f"{_number(len(corpus.articles), 'source')}, {_number(len(findings.claims), 'claim')}"
    yield ""
    yield from sources_section(corpus, width, paint)
    yield ""
    yield from claims_section(corpus, findings, width, paint)


def sources_section(corpus: Corpus, width: int, paint: Paint = plain) -> Iterator[str]:
    """Every source with what its file states, then what was skipped and why."""
    yield paint("heading", "Sources")
    for article in corpus.articles:
        yield from _source(article, width, paint)
    if corpus.skipped:
        yield from ("", paint("heading", "Skipped"))
        for entry in corpus.skipped:
            yield from wrap(f"{one_line(entry.why)}", width, "  ", "    ")


def claims_section(corpus: Corpus, findings: Findings, width: int, paint: Paint = plain) -> Iterator[str]:
    """The claims in their order, each with its row of signs and its passages cited as path:line."""
    yield paint("heading", "Claims")
    if not findings.claims:
        yield "  none found"
        return
    kinds = ", ".join(f"{sign} {kind}" for kind, sign in SIGNS.items())
    yield from wrap(f"{HAS} in this source, {LACKS} not in it · {kinds}", width, "  ", "  ")
    for position, claim in enumerate(findings.claims, 1):
        yield ""
        yield from _claim(position, claim, corpus, findings, width, paint)


def passage_lines(
    corpus: Corpus, passage: Passage, sign: str, width: int, paint: Paint = plain, indent: str = "     "
) -> Iterator[str]:
    """A passage under its source and place (path:line); `sign` is painted already."""
    place = f"{passage.source} {one_line(where(corpus[passage.source], passage))}"
    yield f"{indent}{sign} {paint('dim', place)}"
    words = corpus.text_of(passage)
    shown = words if len(words) <= _LONG else f"{words[:_LONG]} … ({len(words) - _LONG:,} more characters)"
    yield from wrap(one_line(shown), width, indent + "  ", indent + "  ")


def source_keys(keys: Iterable[str]) -> str:
    """Source keys in a row, or their number when they are many."""
    listed = list(keys)
    return ", ".join(listed) if len(listed) <= _FEW else f"{len(listed)} sources"


def _source(article: Article, width: int, paint: Paint) -> Iterator[str]:
    yield f"  {article.key}  {paint('strong', one_line(article.path))}"
    fields = (
        [_field("title", article.title)],
        [
            _field("outlet", article.outlet),
            _field("author", article.author),
            _field("date", article.published),
        ],
        [_field("credit", credit) for credit in article.credits],
        [f"language {article.language or _NOT_STATED}", _number(len(article.sentences), "sentence")],
    )
    for row in fields:
        if row:
            yield from wrap(" · ".join(row), width, "      ", "        ")
    for notice in article.notices:
        yield from wrap(one_line(notice.text), width, "      ! ", "        ")


def _claim(
    position: int, claim: Claim, corpus: Corpus, findings: Findings, width: int, paint: Paint
) -> Iterator[str]:
    first = f"{position:>4} "
    lines = list(wrap(one_line(claim.label), width, first, "     "))
    yield from (paint("strong", line) for line in lines)
    who = _who(claim, corpus, findings) + _goes_back(claim, findings)
    yield from wrap(who, width, "     ", "     ")
    for conflict in findings.conflicts_of.get(claim.id, ()):
        if conflict.status == "conflict" and conflict.decided != "rejected":
            between = f"! {conflict.type} {conflict.a.source} / {conflict.b.source}"
            yield from wrap(f"{between}: {one_line(conflict.why)}", width, "     ", "       ")
    for passage in claim.passages:
        kind = findings.kind_under(claim, passage)
        sign = paint(kind, SIGNS[kind]) if kind else " "
        yield from passage_lines(corpus, passage, sign, width, paint)


def _who(claim: Claim, corpus: Corpus, findings: Findings) -> str:
    number, total = len(claim.sources), len(corpus.articles)
    has = set(claim.sources)
    row = (
        "".join(HAS if key in has else LACKS for key in (article.key for article in corpus.articles))
        if total <= _FEW
        else ""
    )
    otherwise, without = told_otherwise(
        claim, departures(claim, findings.conflicts_of.get(claim.id, ()), corpus.text_of)
    )
    denied = f" · otherwise in {source_keys(otherwise)}" if otherwise else ""
    missing = f" · not in {source_keys(without)}" if without else ""
    return f"{row} in {number} of {total}: {source_keys(claim.sources)}{denied}{missing}".strip()


def _goes_back(claim: Claim, findings: Findings) -> str:
    origins = findings.origins_of(claim)
    if len(claim.sources) < 2 or not origins:
        return ""
    named = f": {one_line(origins[0])}" if len(origins) == 1 else ""
    return f" · {_number(len(origins), 'origin')}{named}"


def _field(name: str, field: Stated | None) -> str:
    return f"{name} {_NOT_STATED}" if field is None else f"{name} {one_line(field.value)} (line {field.line})"


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
