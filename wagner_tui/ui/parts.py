"""The widgets of the reader screen, and how a layout is applied to them."""

from __future__ import annotations

from textual.widget import Widget

from wagner_tui.ui.bars import Footer, Status
from wagner_tui.ui.layout import Layout
from wagner_tui.ui.listing import Listing
from wagner_tui.ui.pane import Pane


class Parts:
    """Claims, panes, counterparts, status, footer. They know nothing of each other.

    All lie directly on the screen at places that the layout names: containers would be drawn under them on
    every key, for nothing.
    """

    def __init__(self, tops: dict[str, int]) -> None:
        self._tops = tops
        self.claims = Listing(id="claims", rule=True)
        self.panes: list[Pane] = []
        self.counterparts = Listing(id="counterparts")
        self.status = Status()
        self.footer = Footer()

    def all(self) -> list[Widget]:
        """The widgets in reading order."""
        return [self.claims, *self.panes, self.counterparts, self.status, self.footer]

    def apply(self, layout: Layout, width: int, height: int, prompt: Widget | None) -> list[Pane]:
        """Give every part its place on a screen of `width` x `height`; return panes that are to be mounted.

        Panes are added as they are needed and never taken away. A prompt stands in place of the footer and
        takes a row of the panes.
        """
        fresh = [Pane(self._tops) for _ in range(len(layout.panes) - len(self.panes))]
        self.panes += fresh
        asked = min(2, height) if prompt is not None else 0
        status = layout.status
        bottom = height - (asked or layout.footer)
        body = max(0, bottom - status - layout.counterparts)
        _put(self.claims, 0, 0, layout.sidebar, body)
        covered = layout.narrow and layout.sidebar > 0
        left = layout.sidebar
        for index, pane in enumerate(self.panes):
            wide = layout.panes[index] if index < len(layout.panes) and not covered else 0
            _put(pane, left, 0, wide, body)
            left += wide
        _put(self.counterparts, 0, body, width, layout.counterparts)
        _put(self.status, 0, bottom - status, width, status)
        _put(self.footer, 0, height - 1, width, 0 if asked else layout.footer)
        if prompt is not None:
            _put(prompt, 0, bottom, width, asked)
        return fresh


def _put(widget: Widget, x: int, y: int, width: int, height: int) -> None:
    """Place a widget; one without room is not shown."""
    shown = width > 0 and height > 0
    widget.display = shown
    if shown:
        styles = widget.styles
        styles.position = "absolute"
        styles.offset = (x, y)
        styles.width, styles.height = width, height
