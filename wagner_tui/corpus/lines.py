"""One definition of a line, used by the pane, search, export and every line number.

CR, LF, CRLF, VT, FF, NEL, LS and PS end a line; the other separators of `str.splitlines` do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wagner_tui.corpus.model import Span

_BREAK = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_FILLED = re.compile("[^\n\r\x0b\x0c\x85\u2028\u2029]+")


def line_spans(text: str) -> Iterator[Span]:
    """Yield every line of `text` without its break; the last one may be empty."""
    start = 0
    for found in _BREAK.finditer(text):
        yield Span(start, found.start())
        start = found.end()
    yield Span(start, len(text))


def filled_lines(text: str) -> Iterator[tuple[int, Span]]:
    """Yield number (from 1) and span of every line that is not empty; empty ones cost nothing."""
    number, end = 1, 0
    for found in _FILLED.finditer(text):
        start = found.start()
        number += start - end - text.count("\r\n", end, start)  # between two lines stand breaks alone
        end = found.end()
        yield number, Span(start, end)
