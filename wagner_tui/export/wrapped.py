"""Lines of plain text that fit a width in terminal cells. Knows nothing of claims and sources."""

from __future__ import annotations

import re
from collections.abc import Iterator

#: These may take no cell, or two; Latin, Greek, Cyrillic and the usual typography take one.
_ODD = re.compile("[^ -\u02ff\u0370-\u0482\u0490-\u058f\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u25a0-\u25cf]")


def cells(text: str) -> int:
    """How many terminal cells `text` takes."""
    if not _ODD.search(text):
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def wrap(text: str, width: int, first: str = "", rest: str = "") -> Iterator[str]:
    """Break `text` at spaces into lines of at most `width` cells, begun by `first` and then by `rest`.

    A word that is longer than a line stands alone and unbroken, for addresses and paths are copied whole;
    only runs of wide characters are cut. No line has less than 20 cells for its words.
    """
    lead, line, room = first, "", max(20, width - cells(first))
    for word in _pieces(text.split(" "), max(20, width - cells(rest))):
        if line and cells(line) + 1 + cells(word) > room:
            yield lead + line
            lead, line, room = rest, "", max(20, width - cells(rest))
        line = f"{line} {word}" if line else word
    if line or lead.strip():
        yield (lead + line).rstrip()


def _pieces(words: list[str], room: int) -> Iterator[str]:
    """Words; a run of wide characters, which has no spaces to break at, in pieces that fit."""
    for word in words:
        if len(word) * 2 > room and cells(word) > max(room, len(word)):
            from rich.cells import chop_cells

            yield from chop_cells(word, room)
        else:
            yield word
