"""The conflicts of a dossier: type and status, why, and both quotes with the words that differ in bold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wagner_tui.analysis.model import Conflict
from wagner_tui.corpus.model import Corpus, Passage, Span
from wagner_tui.export.escape import inline
from wagner_tui.export.quoting import blockquote, place_line


def conflict_blocks(corpus: Corpus, conflicts: Iterable[Conflict], about: str = "") -> list[str]:
    """Blocks of Markdown for every conflict, in the order given; `about` (Markdown) says of which claim."""
    parts = []
    for conflict in conflicts:
        fields = [conflict.type, f"**{conflict.status}**", inline(conflict.why)]
        if conflict.decided:
            fields.append(conflict.decided)
        parts.append(" · ".join([*fields, about] if about else fields))
        for passage, spans in zip((conflict.a, conflict.b), conflict.spans, strict=True):
            shown = _differing(passage, spans)
            parts.append(blockquote(corpus[passage.source], shown, bold=bool(spans)))
            parts.append(place_line(corpus, shown, None, None))
    return parts


def _differing(passage: Passage, spans: Sequence[Span]) -> Passage:
    """The words that differ, from the first to the last; the whole passage when there are none."""
    if not spans:
        return passage
    return Passage(passage.source, min(s.start for s in spans), max(s.end for s in spans))
