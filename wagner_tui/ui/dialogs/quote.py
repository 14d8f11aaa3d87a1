"""The marked words at the head of a dialog."""

from __future__ import annotations

from wagner_tui.notebook import Mark
from wagner_tui.ui.dialogs.page import BLANK, Block, Page, row

_LONGEST = 400  # characters


def flat(text: str, most: int) -> str:
    """Text on one line, cut to `most` characters."""
    line = " ".join(text[: 4 * most].split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def quote_page(mark: Mark) -> Page:
    """Source and words of a mark, between two empty rows."""
    blocks: list[Block] = [
        BLANK,
        row((f"{mark.source[1:]}  ", "accent"), (f"“{flat(mark.quote, _LONGEST)}”", "dim"), hang=3),
        BLANK,
    ]
    return Page(lambda width: blocks, id="quote")
