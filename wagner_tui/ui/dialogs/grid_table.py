"""The table of the grid: a heading with the sources, one row a claim; only what is seen is made and drawn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip

from wagner_tui.analysis.model import Claim
from wagner_tui.safe_text import display
from wagner_tui.ui.canvas import Canvas, strip_of
from wagner_tui.ui.dialogs.grid_cells import OMITS, Columns, cell_of, columns, reach_caption, reach_of
from wagner_tui.ui.dialogs.passages import outlet_of
from wagner_tui.ui.ink import Ink
from wagner_tui.ui.world import World
from wagner_tui.ui.wrap import clip, drawable, pad


class GridTable(Canvas):
    """Claims in rows, sources in columns, one cell chosen."""

    DEFAULT_CSS: ClassVar[str] = "GridTable { width: 1fr; height: 1fr; }"

    class Picked(Message):
        """The mouse picked a cell; `twice` when it was already the chosen one."""

        def __init__(self, row: int, column: int, twice: bool) -> None:
            super().__init__()
            self.row, self.column, self.twice = row, column, twice

    def __init__(self, world: World) -> None:
        super().__init__(id="table")
        self._world = world
        self._claims: Sequence[Claim] = ()
        self._empty = ""
        self.row = self.column = 0
        self._top = self._left = 0
        self._cache: dict[object, Strip] = {}

    def show(self, claims: Sequence[Claim], row: int, column: int, empty: str) -> None:
        """Take what to show; `empty` stands where there are no claims."""
        self._claims, self.row, self.column, self._empty = claims, row, column, empty
        self.redraw()

    @property
    def page(self) -> int:
        """Rows of a page, at least 1."""
        return max(1, self.size.height - 2)

    def seen(self) -> tuple[int, int]:
        """The first and the last column in sight, counted from 1."""
        return self._left + 1, self._left + self._divided(self.size.width).seen

    def _divided(self, width: int) -> Columns:
        return columns(width, len(self._world.order))

    def paint(self, width: int, height: int, ink: Ink) -> list[Strip]:
        """The heading and the rows around the chosen one."""
        if len(self._cache) > 3000:
            self._cache.clear()
        divided = self._divided(width)
        self._scroll(divided, height - 1)
        strips = [self._heading(divided, width, ink)]
        if not self._claims:
            lines = self._empty.split("\n")
            return strips + [strip_of([("  " + s, ink.part("dim"))], width, ink.part("text")) for s in lines]
        for index in range(self._top, min(len(self._claims), self._top + height - 1)):
            strips.append(self._row(index, divided, width, ink))
        return strips

    def _scroll(self, divided: Columns, rows: int) -> None:
        """Keep the chosen cell in sight, moving as little as needed."""
        rows = max(1, rows)
        self._top = max(min(self._top, self.row, len(self._claims) - rows), self.row - rows + 1, 0)
        count = max(1, divided.seen)
        last = len(self._world.order) - count
        self._left = max(0, min(max(min(self._left, self.column), self.column - count + 1), last))

    def _heading(self, divided: Columns, width: int, ink: Ink) -> Strip:
        key = ("heading", self._left, self.column, divided, width, ink)
        if key not in self._cache:
            style = ink.part("header")
            parts = [(pad(" claim", divided.label), style)]
            order = self._world.order
            for index in range(self._left, self._left + divided.seen):
                article = self._world.article(order[index])
                more = "◂" if index == self._left > 0 else ""
                on = "▸" if index == self._left + divided.seen - 1 < len(order) - 1 else ""
                name = f" {outlet_of(article)}" if divided.cell > 6 else ""
                text = clip(drawable(display(f"{more}{article.number}{name}")), divided.cell - 1 - len(on))
                here = ink.part("header-active") if index == self.column else style
                parts.append((pad(text + on, divided.cell), here))
            parts.append((pad(reach_caption(divided.tail), divided.tail), style))
            self._cache[key] = strip_of(parts, width, style)
        return self._cache[key]

    def _row(self, index: int, divided: Columns, width: int, ink: Ink) -> Strip:
        claim, chosen = self._claims[index], index == self.row
        key = (claim.id, self._world.version, chosen, self.column * chosen, self._left, divided, width, ink)
        if key not in self._cache:
            self._cache[key] = self._painted(claim, chosen, divided, width, ink)
        return self._cache[key]

    def _painted(self, claim: Claim, chosen: bool, divided: Columns, width: int, ink: Ink) -> Strip:
        ground = ink.part("chosen-quiet" if chosen else "text")
        label = clip(drawable(display(" ".join(claim.label.split()))), divided.label - 3)
        parts = [(pad(f"{'▸' if chosen else ' '} {label}", divided.label), ground)]
        for index in range(self._left, self._left + divided.seen):
            here = chosen and index == self.column
            parts += self._cell(claim, index, here, divided.cell, ground, ink)
        tail = reach_of(self._world, claim, divided.tail)
        parts.append((pad(tail, divided.tail), ground + Style(dim=ink.depth != "full" or None)))
        return strip_of(parts, width, ground)

    def _cell(
        self, claim: Claim, index: int, here: bool, width: int, ground: Style, ink: Ink
    ) -> list[tuple[str, Style]]:
        cell = cell_of(self._world, claim, self._world.order[index])
        shown = clip(cell.shown(width - 1), width - 1)
        if here:
            return [(f"{pad(shown, width - 1)}", ink.part("chosen") + Style(bold=True)), (" ", ground)]
        if cell.sign == OMITS:
            style = ground + Style(dim=True)
        else:
            kind = ink.kind(cell.layer) if cell.layer else ink.part("text")
            style = ground + Style(color=kind.color, bold=True)
        return [(pad(shown, width), style)]

    # The mouse

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """A click picks the cell under it."""
        event.stop()
        divided = self._divided(self.size.width)
        row = self._top + event.y - 1
        if event.y < 1 or row >= len(self._claims):
            return
        column = self.column
        if 0 <= event.x - divided.label < divided.seen * divided.cell:
            column = self._left + (event.x - divided.label) // divided.cell
        self.post_message(self.Picked(row, column, (row, column) == (self.row, self.column)))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The wheel moves through the claims."""
        event.stop()
        self.post_message(self.Picked(min(len(self._claims) - 1, self.row + 3), self.column, False))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """The wheel moves through the claims."""
        event.stop()
        self.post_message(self.Picked(max(0, self.row - 3), self.column, False))
