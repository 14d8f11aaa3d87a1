"""The reading pane: one widget that draws one article by offsets, with its highlights and its gutter."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip

from wagner_tui.corpus.model import Article, Span
from wagner_tui.safe_text import display
from wagner_tui.ui.canvas import Canvas, strip_of
from wagner_tui.ui.flow import Flow, Position
from wagner_tui.ui.highlights import LINKED, Layer, Piece, cut, merge
from wagner_tui.ui.ink import Ink
from wagner_tui.ui.wrap import cells, drawable

_GUTTER = 4  # mark, link, bar, space
_BARRED = Layer.CURRENT | Layer.LESSER | LINKED


class Gutter(NamedTuple):
    """Signs of one article by the first character of their sentence: best link, marks, conflicts."""

    links: Mapping[int, tuple[str, int]] = MappingProxyType({})
    marks: frozenset[int] = frozenset()
    conflicts: frozenset[int] = frozenset()


class PaneView(NamedTuple):
    """All that a pane shows, handed down by the screen.

    `still` are the merged layers that stay while the reader moves (boilerplate, marks, hits), in order;
    `moving` are (start, end, layer bits) of the moment: the current sentence, its counterparts, shared words,
    the selection.
    """

    article: Article
    title: str
    remark: str = ""
    remark_layer: int = 0
    active: bool = False
    focused: bool = False
    still: Sequence[Piece] = ()
    moving: tuple[tuple[int, int, int], ...] = ()
    gutter: Gutter = Gutter()
    text_width: int = 72
    first: bool = True
    empty: str = ""


class Pane(Canvas):
    """A column that shows one article; its top is an offset, so that resizing keeps the place."""

    DEFAULT_CSS: ClassVar[str] = "Pane { width: 1fr; height: 1fr; }"

    class Pointed(Message):
        """The mouse pointed at a character: `step` is press, drag, release or double."""

        def __init__(self, source: str, offset: int, step: str) -> None:
            super().__init__()
            self.source, self.offset, self.step = source, offset, step

    def __init__(self, tops: dict[str, int]) -> None:
        super().__init__()
        self._tops = tops
        self._view: PaneView | None = None
        self._flow: Flow | None = None
        self._rows: list[Span] = []
        self._cache: dict[object, Strip] = {}
        self._starts: dict[Span, list[int]] = {}
        self._cache_for: object = None
        self._dragging = False

    # What it shows

    @property
    def view(self) -> PaneView | None:
        """What the pane shows now."""
        return self._view

    def show(self, view: PaneView) -> None:
        """Take what to show; `redraw` puts it on the screen."""
        self._view = view
        self.measure()

    @property
    def text_rows(self) -> int:
        """Rows there are for text."""
        return max(1, self.extent.height - self._header_rows)

    @property
    def _header_rows(self) -> int:
        return 2 if self.extent.height >= 12 else (1 if self.extent.height >= 3 else 0)

    @property
    def flow(self) -> Flow | None:
        """The article wrapped at the present width; None before the first layout."""
        if self._view is None or self.extent.width == 0:
            return None
        width = max(1, min(self._view.text_width, self.extent.width - _GUTTER - 2))
        if self._flow is None or self._flow.article is not self._view.article or self._flow.width != width:
            self._flow = Flow(self._view.article, width)
        return self._flow

    @property
    def top(self) -> Position:
        """The first row on the screen."""
        flow = self.flow
        return flow.find(self._tops.get(flow.article.key, 0)) if flow else Position(0, 0)

    def _set_top(self, position: Position) -> None:
        if flow := self.flow:
            row = flow.rows(position.block)[position.row]
            if row.start == row.end and position.row:  # never start on the empty row after a paragraph
                following = flow.advance(position, 1)
                row = flow.rows(following.block)[following.row]
            self._tops[flow.article.key] = row.start

    # Where things are

    def row_of(self, offset: int) -> int | None:
        """The text row (from 0) that shows `offset`; None when it is not on the screen."""
        flow = self.flow
        if flow is None:
            return None
        row = flow.distance(self.top, flow.find(offset), self.text_rows)
        return row if 0 <= row < self.text_rows else None

    def offset_at(self, column: int, row: int) -> int | None:
        """The offset of the character at a cell of this widget; None when there is no text."""
        flow, row = self.flow, row - self._header_rows
        if flow is None:
            return None
        rows = flow.window(self.top, self.text_rows)
        if not rows or row < 0:
            return None
        return flow.offset_at(rows[min(row, len(rows) - 1)], column - self._margin() - _GUTTER - self._rule)

    @property
    def _rule(self) -> int:
        return 0 if self._view is None or self._view.first else 1

    def _margin(self) -> int:
        flow = self.flow
        spare = self.extent.width - _GUTTER - 2 - (flow.width if flow else 0)
        return max(0, spare // 2)

    # Scrolling

    def scroll_rows(self, rows: int) -> None:
        """Move the text by rows: positive shows what comes later."""
        if flow := self.flow:
            self._set_top(min(flow.advance(self.top, rows), max(flow.last_top(self.text_rows), self.top)))

    def reveal(self, start: int, end: int, context: int = 2) -> None:
        """Scroll as little as needed to show a passage with some rows of context."""
        flow, height = self.flow, self.text_rows
        if flow is None:
            return
        first, last = flow.find(start), flow.find(max(start, end - 1))
        context = min(context, (height - 1) // 4)
        above = flow.distance(self.top, first, 2 * height + 2)
        below = above + flow.distance(first, last, height)
        if above >= (context if first > Position(0, context) else 0) and below < height - context:
            return
        if below - above >= height - context:
            self._set_top(first)
        elif above < -height or below > 2 * height:
            self._set_top(flow.advance(first, -(height // 3)))
        elif above < context:
            self._set_top(flow.advance(first, -context))
        else:
            self._set_top(flow.advance(last, context + 1 - height))

    def align(self, start: int, end: int, row: int, force: bool = False) -> None:
        """Bring a passage to text row `row`, unless it is all in sight already (then only with `force`)."""
        flow, height = self.flow, self.text_rows
        if flow is None:
            return
        first, last = flow.find(start), flow.find(max(start, end - 1))
        above = flow.distance(self.top, first, height + 1)
        length = flow.distance(first, last, height)
        if not force and above >= 0 and above + length < height:
            return
        self._set_top(flow.advance(first, -max(0, min(row, height - 1 - length))))

    # Painting

    def paint(self, width: int, height: int, ink: Ink) -> list[Strip]:
        """The heading and the rows of text that fit."""
        view, flow = self._view, self.flow
        if view is None or flow is None:
            return []
        if self._cache_for != (key := (width, ink, flow, view.first)) or len(self._cache) > 4000:
            self._cache.clear()
            self._starts.clear()
            self._cache_for = key
        strips = self._heading(view, width, ink)
        if not view.article.sentences and view.empty:
            return self._empty_rows(strips, view, height, width, ink)
        rows = flow.window(self.top, height - len(strips))
        if not rows:
            return strips
        window = Span(rows[0].start, rows[-1].end + 1)
        pieces = merge([*cut(view.still, window), *view.moving])
        for row in rows:
            inside = cut(pieces, row) if row.end > row.start else ()
            strips.append(self._row(row, inside, view, width, ink))
        blank = self._row(Span(-1, -1), (), view, width, ink)
        return strips + [blank] * (height - len(strips))

    def _empty_rows(
        self, heading: list[Strip], view: PaneView, height: int, width: int, ink: Ink
    ) -> list[Strip]:
        """The heading, what there is to say instead of text, and the rule down to the last row."""
        blank = self._row(Span(-1, -1), (), view, width, ink)
        said = strip_of([("    " + view.empty, ink.part("dim"))], width - self._rule, ink.part("text"))
        row = Strip([*blank.crop(0, self._rule), *said], width)
        return [*heading, row, *[blank] * (height - len(heading) - 1)]

    def _heading(self, view: PaneView, width: int, ink: Ink) -> list[Strip]:
        if self._header_rows == 0:
            return []
        key = ("heading", view.title, view.remark, view.remark_layer, view.active, view.focused)
        if (strip := self._cache.get(key)) is None:
            style = ink.part("header-active" if view.focused else ("strong" if view.active else "header"))
            remark = view.remark if cells(view.remark) + 12 <= width else ""
            room = max(0, width - self._rule - cells(remark) - (2 if remark else 0))
            title = strip_of([(" " + view.title, style)], room, style)
            rule = [] if view.first else [Segment("│", ink.part("rule"))]
            tail = [Segment(f" {remark} ", style)] if remark else []
            strip = self._cache[key] = Strip([*rule, *title, *tail], width)
        if self._header_rows == 1:
            return [strip]
        return [strip, self._row(Span(-1, -1), (), view, width, ink)]

    def _row(self, row: Span, pieces: tuple[Piece, ...], view: PaneView, width: int, ink: Ink) -> Strip:
        signs = self._signs(row, view, pieces)
        key = (row, pieces, signs)
        strip = self._cache.get(key)
        if strip is None:
            strip = self._cache[key] = self._paint_row(row, pieces, signs, view, width, ink)
        return strip

    def _signs(self, row: Span, view: PaneView, pieces: tuple[Piece, ...]) -> tuple[str, str, int, int]:
        """Mark sign, link sign, the layer of the link sign, the layer of the bar."""
        if row.start == row.end:
            return " ", " ", 0, 0
        bar = 0
        for piece in pieces:
            bar |= piece.layers & _BARRED
        starts = self._starts.get(row)
        if starts is None:
            starts = self._starts[row] = _starts_in(view.article, row)
        sign, layer, mark = " ", 0, " "
        for start in starts:
            if sign == " " and start in view.gutter.links:
                sign, layer = view.gutter.links[start]
            if start in view.gutter.conflicts:
                sign, layer = "!", Layer.CONFLICT
            if start in view.gutter.marks:
                mark = "*"
        return mark, sign, layer, bar

    def _paint_row(
        self,
        row: Span,
        pieces: tuple[Piece, ...],
        signs: tuple[str, str, int, int],
        view: PaneView,
        width: int,
        ink: Ink,
    ) -> Strip:
        text = ink.part("text")
        segments = [] if view.first else [Segment("│", ink.part("rule"))]
        if margin := self._margin():
            segments.append(Segment(" " * margin, text))
        mark, sign, layer, bar = signs
        bar_sign, bar_style = _bar(bar, ink)
        segments += [
            Segment(mark, ink.kind(Layer.MARK)),
            Segment(sign, ink.kind(layer) if bar or layer == Layer.CONFLICT else ink.part("dim")),
            Segment(bar_sign, bar_style),
            Segment(" ", text),
        ]
        used = margin + _GUTTER + self._rule
        for piece_text, style in _styled(view.article.text, row, pieces, ink):
            segments.append(Segment(piece_text, style))
            used += cells(piece_text)
        if used < width:
            segments.append(Segment(" " * (width - used), text))
        strip = Strip(segments, max(used, width))
        return strip if used <= width else strip.crop(0, width)

    # The mouse

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The wheel scrolls the text and leaves the current sentence alone."""
        event.stop()
        self.scroll_rows(3)
        self.redraw()

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """The wheel scrolls the text and leaves the current sentence alone."""
        event.stop()
        self.scroll_rows(-3)
        self.redraw()

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """A press goes to the sentence under it and may begin a selection."""
        self._point(event, "press")
        self._dragging = True
        self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Moving with the button held selects."""
        if self._dragging:
            self._point(event, "drag")

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Letting go ends the selection."""
        if self._dragging:
            self._dragging = False
            self.release_mouse()
            self._point(event, "release")

    def _point(self, event: events.MouseEvent, step: str) -> None:
        event.stop()
        offset = self.offset_at(event.x, event.y)
        if offset is not None and self._view is not None:
            self.post_message(self.Pointed(self._view.article.key, offset, step))


def _bar(layers: int, ink: Ink) -> tuple[str, Style]:
    """The bar of the gutter: where I am, a counterpart, a further counterpart."""
    if layers & Layer.CURRENT:
        return "▌", ink.part("accent")
    if layers & LINKED:
        return "▎", ink.kind(layers)
    return ("┊", ink.part("dim")) if layers else (" ", ink.part("text"))


def _starts_in(article: Article, row: Span) -> list[int]:
    starts = article.sentence_starts
    return starts[bisect_left(starts, row.start) : bisect_left(starts, row.end)]


def _styled(text: str, row: Span, pieces: tuple[Piece, ...], ink: Ink) -> list[tuple[str, Style]]:
    """The text of a row, cut where its layers change."""
    found: list[tuple[str, Style]] = []
    at = row.start
    for start, end, layers in pieces:
        if start > at:
            found.append((drawable(display(text[at:start])), ink.part("text")))
        found.append((drawable(display(text[start:end])), ink.style(layers)))
        at = end
    if at < row.end:
        found.append((drawable(display(text[at : row.end])), ink.part("text")))
    return found
