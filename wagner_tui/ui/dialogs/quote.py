"""The marked words at the head of a dialog."""

from __future__ import annotations

from wagner_tui.notebook import Mark
from wagner_tui.safe_text import display
from wagner_tui.ui.dialogs.page import BLANK, Block, Page, row
from wagner_tui.ui.wrap import clip, drawable, wrap

_LONGEST = 400  # characters that are looked at
_ROWS = 3


def flat(text: str, most: int) -> str:
    """Text on one line, cut to `most` characters."""
    line = " ".join(text[: 4 * most].split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def few_rows(text: str, width: int, most: int) -> list[str]:
    """Text wrapped to at most `most` rows, mapped for display; an ellipsis says that more was there."""
    shown = drawable(display(text))
    rows = [shown[start:end] for start, end in wrap(shown, width)]
    return rows if len(rows) <= most else [*rows[: most - 1], clip(rows[most - 1] + " …", width)]


def quote_page(mark: Mark) -> Page:
    """Source and words of a mark in at most three rows, between two empty ones."""
    words = f"“{flat(mark.quote, _LONGEST)}”"

    def blocks(width: int) -> list[Block]:
        number = f"{mark.source[1:]}  "
        rows = few_rows(words, max(4, width - len(number)), _ROWS)
        quoted = [
            row((number if i == 0 else " " * len(number), "accent"), (r, "dim")) for i, r in enumerate(rows)
        ]
        return [BLANK, *quoted, BLANK]

    return Page(blocks, id="quote")
