"""Conflicts as lines of plain text: type, reason, and both passages with the words that differ *so*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wagner_tui.analysis.model import Conflict
from wagner_tui.corpus.model import Corpus, Passage, Span
from wagner_tui.export.citation import one_line, where
from wagner_tui.export.paint import Paint, plain
from wagner_tui.export.wrapped import wrap

#: The sign of a conflict, the same in gutter, sidebar and dossier; what is compatible has a quieter one.
CONFLICT, COMPATIBLE = "!", "="
#: A passage with more characters than this is no sentence; its rest is cut.
_LONG = 2_000


def conflict_lines(
    corpus: Corpus, conflicts: Sequence[Conflict], width: int, paint: Paint = plain
) -> Iterator[str]:
    """Every conflict with its type and reason, and under it both passages."""
    for position, conflict in enumerate(conflicts):
        if position:
            yield ""
        sign = CONFLICT if conflict.status == "conflict" else COMPATIBLE
        yield paint("strong", f"{sign} {conflict.type} {conflict.status}")
        yield from wrap(one_line(conflict.why), width, "  ", "  ")
        for passage, spans in zip((conflict.a, conflict.b), conflict.spans, strict=True):
            place = f"{passage.source} {one_line(where(corpus[passage.source], passage))}"
            yield f"  {paint('dim', place)}"
            yield from wrap(emphasised(corpus, passage, spans)[:_LONG], width, "    ", "    ")


def emphasised(corpus: Corpus, passage: Passage, spans: Sequence[Span], sign: str = "*") -> str:
    """The words of a passage on one line, those at `spans` between two of `sign`."""
    text = corpus[passage.source].text
    pieces, at = [], passage.start
    for start, end in sorted(spans):
        if at <= start < end <= passage.end:
            pieces += [text[at:start], f"{sign}{text[start:end].strip()}{sign}"]
            at = end
    return one_line("".join((*pieces, text[at : passage.end])))
