"""The widgets of the reader screen, and how a layout is applied to them."""

from __future__ import annotations

from collections.abc import Iterator

from textual.containers import Horizontal
from textual.widget import Widget

from wagner_tui.ui.bars import Footer, Status
from wagner_tui.ui.layout import Layout
from wagner_tui.ui.listing import Listing
from wagner_tui.ui.pane import Pane


class Parts:
    """Claims, panes, counterparts, status, footer. They know nothing of each other."""

    def __init__(self, tops: dict[str, int]) -> None:
        self._tops = tops
        self.claims = Listing(id="claims", rule=True)
        self.panes: list[Pane] = []
        self.counterparts = Listing(id="counterparts")
        self.status = Status()
        self.footer = Footer()
        self._holder: Horizontal | None = None

    def compose(self) -> Iterator[Widget]:
        """The widgets from top to bottom; a layout applied before makes the first frame a whole one."""
        self._holder = Horizontal(*self.panes, id="panes")
        yield Horizontal(self.claims, self._holder, id="body")
        yield self.counterparts
        yield self.status
        yield self.footer

    def apply(self, layout: Layout) -> None:
        """Give every part its place; panes are added as they are needed and never taken away."""
        missing = [Pane(self._tops) for _ in range(len(layout.panes) - len(self.panes))]
        self.panes += missing
        if self._holder is not None:
            self._holder.display = not (layout.narrow and layout.sidebar)
            if missing:
                self._holder.mount_all(missing)
        for index, pane in enumerate(self.panes):
            pane.display = index < len(layout.panes)
            if pane.display:
                pane.styles.width = layout.panes[index]
        _size(self.claims, width=layout.sidebar)
        _size(self.counterparts, height=layout.counterparts)
        _size(self.status, height=layout.status)
        self.footer.display = layout.footer > 0


def _size(widget: Widget, *, width: int | None = None, height: int | None = None) -> None:
    widget.display = bool(width or height)
    if width:
        widget.styles.width = width
    if height:
        widget.styles.height = height
