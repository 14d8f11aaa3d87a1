"""Origins and attributions as lines of plain text: who said what, and by which way it came."""

from __future__ import annotations

from collections.abc import Iterator

from wagner_tui.analysis.model import Attribution, Findings, Origin
from wagner_tui.corpus.model import Corpus
from wagner_tui.export.citation import one_line
from wagner_tui.export.paint import Paint, plain
from wagner_tui.export.report import passage_lines, source_keys
from wagner_tui.export.wrapped import wrap

_NOBODY = "nobody is named"


def origin_lines(corpus: Corpus, findings: Findings, width: int, paint: Paint = plain) -> Iterator[str]:
    """The origins with their proof, then the attributions of each source with what was said."""
    if findings.origins:
        yield paint("heading", "Origins")
        for origin in findings.origins:
            yield from _origin(corpus, origin, width, paint)
        yield ""
    yield paint("heading", "Attributions")
    for article in corpus.articles:
        own = [a for a in findings.attributions if a.cue.source == article.key]
        yield f"  {article.key}  {paint('strong', one_line(article.path))}"
        if not own:
            yield "     nothing is attributed to anybody"
        for attribution in sorted(own, key=lambda a: (a.content.start, a.cue.start)):
            yield from _attribution(corpus, attribution, width, paint)


def who_says(corpus: Corpus, attribution: Attribution) -> str:
    """One line: the speaker, the words that say so, and the outlets: "Doe, via Kite (“told”)"."""
    name = one_line(attribution.name) or _NOBODY
    way = "".join(f", via {one_line(outlet)}" for outlet in attribution.via)
    return f"{name}{way} (“{one_line(corpus.text_of(attribution.cue))}”)"


def _attribution(corpus: Corpus, attribution: Attribution, width: int, paint: Paint) -> Iterator[str]:
    yield from (paint("strong", line) for line in wrap(who_says(corpus, attribution), width, "   ", "     "))
    for passage in (attribution.content, *attribution.rest):
        yield from passage_lines(corpus, passage, "·", width, paint)


def _origin(corpus: Corpus, origin: Origin, width: int, paint: Paint) -> Iterator[str]:
    first = f"{one_line(origin.name)}: {source_keys(origin.sources)}"
    yield from (paint("strong", line) for line in wrap(first, width, "  ", "    "))
    for source, names in origin.chains:
        yield from wrap(" ← ".join((source, *map(one_line, names))), width, "    ", "      ")
    for proof in origin.proof:
        yield f"    {'stated' if proof.kind == 'attribution' else 'same text'}"
        for passage in proof.passages:
            yield from passage_lines(corpus, passage, "·", width, paint)
