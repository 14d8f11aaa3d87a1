"""Passages as the dialogs quote them: source and line as a label, some words stronger than the others."""

from __future__ import annotations

from collections.abc import Sequence

from wagner_tui.corpus.model import Article, Passage, Span
from wagner_tui.ui.dialogs.page import Lit, Part, Row, Tone, row
from wagner_tui.ui.highlights import cut, merge
from wagner_tui.ui.world import World
from wagner_tui.ui.wrap import clip

#: Characters of a passage that are quoted.
QUOTED = 1200
LABEL = 10  # cells of the labels


def field(label: str, *value: Part | str) -> Row:
    """A labelled row."""
    return row((f"{label:<{LABEL}}", "dim"), *value, hang=LABEL)


def quoted(article: Article, passage: Passage, spans: Sequence[Span], bits: int) -> Row:
    """The words of a passage with source and line; those of `spans` carry the layers `bits`."""
    place = f"{article.key}:{article.line_of(passage.start)}"
    return row((f"{place:<{LABEL}}", "dim"), *_words(article, passage, spans, bits, "text"), hang=LABEL)


def quoted_in_place(
    world: World, passage: Passage, spans: Sequence[Span], bits: int, label: Part, hang: int
) -> Row:
    """The sentences that a passage touches, what lies around it dim; `label` takes the first `hang` cells."""
    article = world.article(passage.source)
    touched = [world.passage_of(place) for place in world.places_of(passage)]
    before = Passage(passage.source, touched[0].start if touched else passage.start, passage.start)
    behind = Passage(passage.source, passage.end, max(passage.end, touched[-1].end if touched else 0))
    return row(
        label,
        *(_words(article, before, (), 0, "dim") if before.start < before.end else ()),
        *_words(article, passage, spans, bits, "text"),
        *(_words(article, behind, (), 0, "dim") if behind.start < behind.end else ()),
        hang=hang,
    )


def outlet_of(article: Article) -> str:
    """The outlet where the file states it, else the name of the file; on one line."""
    name = article.outlet.value if article.outlet else article.path.rsplit("/", 1)[-1]
    return clip(" ".join(name.split()), 40)


def flat(text: str) -> str:
    """Line breaks inside a passage read as spaces."""
    return text.replace("\r\n", " ").replace("\n", " ")


def _words(article: Article, passage: Passage, spans: Sequence[Span], bits: int, tone: Tone) -> list[Part]:
    end = min(passage.end, passage.start + QUOTED)
    layers = [(start, min(stop, end), bits) for start, stop in spans if start < end]
    parts: list[Part] = []
    at = passage.start
    for start, stop, lit in cut(merge(layers), Span(passage.start, end)):
        parts += [(flat(article.text[at:start]), tone), (flat(article.text[start:stop]), Lit(lit))]
        at = stop
    parts.append((flat(article.text[at:end]), tone))
    if end < passage.end:
        parts.append((f" … {passage.end - end:,} more characters", "dim"))
    return parts
