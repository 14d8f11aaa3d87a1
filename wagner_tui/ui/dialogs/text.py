"""A page of text over the reader: the keys of a pager; Esc, q and the key that opened it close it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from textual import events
from textual.widget import Widget

from wagner_tui.ui.commands import key_name
from wagner_tui.ui.dialogs.frame import Dialog, keys_of
from wagner_tui.ui.dialogs.page import BLANK, Block, Blocks, Page

#: Columns of the frame at most: some 74 characters a line.
WIDEST = 82
_AIRY = 40  # cells of text from which on there is an empty row above and below it


class TextScreen(Dialog[None]):
    """A scrollable page. `rows` are blocks, or give them for the width (in cells) of the text.

    `command` is the command of the reader that opened it: its keys close it too. `widest` is in cells.
    """

    def __init__(
        self,
        title: str,
        rows: Blocks | Callable[[int], Blocks],
        *,
        command: str = "",
        widest: int = WIDEST,
    ) -> None:
        super().__init__(title)
        self._blocks = rows if callable(rows) else _always(rows)
        self._command, self._widest = command, widest
        self.page = Page(self._padded, id="page")

    def _padded(self, width: int) -> Sequence[Block]:
        edge = [BLANK] if width >= _AIRY else []
        return [*edge, *self._blocks(width), *edge]

    def middle(self) -> Iterable[Widget]:
        """The page."""
        yield self.page

    def wanted(self, width: int, height: int) -> tuple[int, int]:
        """As wide as allowed, as high as the text."""
        columns = min(width, self._widest)
        return columns, 2 + self.page.height_for(columns - 2, height)

    def footer(self) -> Sequence[tuple[str, str]]:
        """How to close and how to scroll."""
        return [("Esc", "close"), ("j k", "scroll"), ("Space b", "page"), ("g G", "top, end")]

    def on_page_scrolled(self) -> None:
        """Say whether there is more."""
        self.heading.show(self.page.place())

    def on_key(self, event: events.Key) -> None:
        """Scroll, or close."""
        name = key_name(event.key, event.character)
        if name in {"escape", "q"} or (self._command and name in keys_of(self, self._command)):
            self.close(None)
        elif not self.page.key(name):
            return
        event.stop()
        event.prevent_default()


def _always(rows: Blocks) -> Callable[[int], Blocks]:
    return lambda width: rows
