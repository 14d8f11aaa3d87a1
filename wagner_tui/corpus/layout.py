"""The lines of a text that hold words, with what stands around them: what cleaning, metadata and roles look at."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from wagner_tui.corpus.model import Span


class Line(NamedTuple):
    """One line that is not blank, trimmed: its number (from 1), its span, its words, whether it stands apart."""

    number: int
    start: int
    end: int
    text: str
    #: A blank line (or the start of the text) stands before it.
    apart: bool


def text_lines(text: str, lines: Iterable[Span]) -> list[Line]:
    """Every line of `text` that is not blank, in order."""
    found: list[Line] = []
    apart = True
    for number, (start, end) in enumerate(lines, 1):
        if start == end:
            apart = True
            continue
        raw = text[start:end]
        words = raw.strip()
        if not words:
            apart = True
            continue
        start += len(raw) - len(raw.lstrip())
        found.append(Line(number, start, start + len(words), words, apart))
        apart = False
    return found
