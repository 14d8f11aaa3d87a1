"""The lines of a text that hold words: what cleaning, metadata and roles look at."""

from __future__ import annotations

from typing import NamedTuple

from wagner_tui.corpus.lines import filled_lines


class Line(NamedTuple):
    """A line that is not blank, trimmed: number (from 1), span, words, whether a blank line stands before."""

    number: int
    start: int
    end: int
    text: str
    apart: bool


def text_lines(text: str) -> list[Line]:
    """Every line of `text` that is not blank, in order."""
    found: list[Line] = []
    before = -1
    for number, (start, end) in filled_lines(text):
        raw = text[start:end]
        words = raw.strip()
        if words:
            start += len(raw) - len(raw.lstrip())
            found.append(Line(number, start, start + len(words), words, number > before + 1))
            before = number
    return found
