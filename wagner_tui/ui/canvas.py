"""The base of everything we draw: a widget that paints whole rows and repaints only the rows that changed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from wagner_tui.ui.ink import Ink, ink_of
from wagner_tui.ui.wrap import cells, clip


class Canvas(Widget):
    """A widget of painted rows.

    A subclass says in `paint` what stands on each row. `redraw` compares the new rows with those on the
    screen by identity and asks for a repaint of the difference: rows should come from a cache where they can.
    """

    ALLOW_SELECT: ClassVar[bool] = False
    can_focus = False

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._strips: list[Strip] = []
        self._painted_for: tuple[Size, Ink] | None = None
        self.extent = Size(0, 0)  # the size as of the last look: asking Textual costs 20 us each time

    def measure(self) -> Size:
        """Look at the size of the widget and remember it."""
        self.extent = self.size
        return self.extent

    @property
    def ink(self) -> Ink:
        """The styles to paint with."""
        return ink_of(self.app)

    def paint(self, width: int, height: int, ink: Ink) -> list[Strip]:
        """Return the rows, each exactly `width` cells wide; missing ones stay empty."""
        raise NotImplementedError

    def redraw(self) -> None:
        """Paint again and repaint the rows that differ."""
        if not self.is_attached or self.measure().area == 0:
            self._painted_for = None  # what is shown again later is painted anew
            return
        old, known = self._strips, self._painted_for
        self._repaint()
        if known != self._painted_for or len(old) != len(self._strips):
            self.refresh()
            return
        changed = [y for y, (a, b) in enumerate(zip(old, self._strips, strict=True)) if a is not b]
        if changed:
            self.refresh(*_regions(changed, self.extent.width))

    def _repaint(self) -> None:
        size, ink = self.extent, self.ink
        strips = self.paint(size.width, size.height, ink)[: size.height]
        if len(strips) < size.height:
            blank = Strip.blank(size.width, ink.part("text"))
            strips = strips + [blank] * (size.height - len(strips))
        self._strips = strips
        self._painted_for = (size, ink)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Hand Textual the painted rows; called by its compositor instead of the slower line path."""
        if self._painted_for is None or self._painted_for[0] != self.measure():
            self.measure()
            self._repaint()
        rows = self._strips[crop.y : crop.bottom]
        if crop.x or crop.width != self.extent.width:
            return [row.crop(crop.x, crop.right) for row in rows]
        return rows

    def notify_style_update(self) -> None:
        """A change of theme empties what was painted."""
        super().notify_style_update()
        self._painted_for = None


def _regions(rows: list[int], width: int) -> Iterable[Region]:
    start = previous = rows[0]
    for row in rows[1:]:
        if row != previous + 1:
            yield Region(0, start, width, previous - start + 1)
            start = row
        previous = row
    yield Region(0, start, width, previous - start + 1)


def strip_of(parts: Iterable[tuple[str, Style]], width: int, fill: Style) -> Strip:
    """A row of styled texts (already mapped for display), cut or filled to exactly `width` cells."""
    segments, used = [], 0
    for text, style in parts:
        if used >= width:
            break
        shown = clip(text, width - used)
        used += cells(shown)
        segments.append(Segment(shown, style))
        if shown != text:
            break  # one ellipsis is enough
    if used < width:
        segments.append(Segment(" " * (width - used), fill))
    return Strip(segments, width)
