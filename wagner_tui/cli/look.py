"""How wide the output is and whether it has colours. Colours only on a terminal, and never with NO_COLOR."""

from __future__ import annotations

import os
import sys

from wagner_tui.cli.streams import is_terminal
from wagner_tui.export.paint import Paint, Style, plain

_CODES: dict[Style, str] = {
    "heading": "1;4",
    "strong": "1",
    "dim": "2",
    "verbatim": "32",
    "near": "36",
    "paraphrase": "33",
}
NARROWEST, WIDEST, USUAL = 20, 1000, 80
#: Longer lines than this are tiring to read, however wide the terminal is.
_READABLE = 100


def width() -> int:
    """Cells a line: what COLUMNS says, else the terminal's width (100 at most), else 80."""
    told = os.environ.get("COLUMNS", "")
    if told.isascii() and told.isdigit() and int(told) > 0:
        return max(NARROWEST, min(WIDEST, int(told)))
    if not is_terminal(sys.stdout):
        return USUAL
    try:
        columns = os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError):
        columns = 0
    return max(NARROWEST, min(_READABLE, columns)) if columns else USUAL


def paint() -> Paint:
    """Escape sequences for a terminal that wants them; otherwise no change."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" or not is_terminal(sys.stdout):
        return plain
    return lambda style, text: f"\x1b[{_CODES[style]}m{text}\x1b[0m" if text else text
