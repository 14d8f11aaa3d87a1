"""A page of styled text that scrolls; rows are wrapped and chapters made only where somebody looks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar, NamedTuple, overload

from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip

from wagner_tui.corpus.model import Span
from wagner_tui.safe_text import display
from wagner_tui.ui.canvas import Canvas, strip_of
from wagner_tui.ui.highlights import Piece, cut
from wagner_tui.ui.ink import Ink
from wagner_tui.ui.wrap import cells, drawable, wrap

_CHUNK = 4096  # characters of one line that are wrapped together
_WHEEL = 3  # rows a notch


class Lit(NamedTuple):
    """The look of a character that carries these `Layer` bits, as in the panes."""

    layers: int


#: A part of the ink by its name, the layer of a kind of link for its sign, or highlighted text.
Tone = str | int | Lit
Part = tuple[str, Tone]


class Row(NamedTuple):
    """One line of text before wrapping. Its first `hang` cells are a label: more rows begin behind them."""

    parts: tuple[Part, ...]
    hang: int = 0


Chapter = Callable[[], Sequence[Row]]
Block = Row | Chapter
Blocks = Sequence[Block]


def row(*parts: Part | str, hang: int = 0) -> Row:
    """A row of parts; plain text is a part as it stands."""
    return Row(tuple((part, "text") if isinstance(part, str) else part for part in parts), hang)


BLANK = Row(())


class Place(NamedTuple):
    """Index of a block and of the wrapped row inside it."""

    block: int
    row: int


class Rows:
    """Blocks wrapped to `width` cells, on demand. Nothing is ever wrapped that nobody asked for."""

    def __init__(self, blocks: Blocks, width: int) -> None:
        self.blocks, self.width = blocks, max(1, width)
        self._wrapped: dict[int, list[tuple[Part, ...]]] = {}

    def of(self, block: int) -> list[tuple[Part, ...]]:
        """The wrapped rows of one block, as parts mapped for display."""
        known = self._wrapped.get(block)
        if known is None:
            if len(self._wrapped) > 5000:
                self._wrapped.clear()
            found = self.blocks[block]
            rows = [found] if isinstance(found, Row) else found()
            known = [wrapped for one in rows for wrapped in wrap_row(one, self.width)]
            self._wrapped[block] = known
        return known

    def advance(self, place: Place, rows: int) -> Place:
        """The place `rows` further down (up when negative), stopping at the ends."""
        block, at = place
        at += rows
        while at < 0 and block > 0:
            block -= 1
            at += len(self.of(block))
        while at >= len(self.of(block)) and block + 1 < len(self.blocks):
            at -= len(self.of(block))
            block += 1
        return Place(block, min(max(at, 0), max(0, len(self.of(block)) - 1)))

    def window(self, top: Place, height: int) -> list[tuple[Part, ...]]:
        """At most `height` rows from `top` on."""
        found: list[tuple[Part, ...]] = []
        block, at = top
        while len(found) < height and block < len(self.blocks):
            found += self.of(block)[at : at + height - len(found)]
            block, at = block + 1, 0
        return found

    def last_top(self, height: int) -> Place:
        """The lowest top that still fills the page."""
        end = len(self.blocks) - 1
        return self.advance(Place(end, max(0, len(self.of(end)) - 1)), 1 - height)


def wrap_row(one: Row, width: int) -> list[tuple[Part, ...]]:
    """Break a row into rows of at most `width` cells; the tones go with their words."""
    shown = [(drawable(display(words)), tone) for words, tone in one.parts]
    text = "".join(words for words, _ in shown)
    pieces, at = [], 0
    for number, (words, _tone) in enumerate(shown):
        pieces.append(Piece(at, at + len(words), number))
        at += len(words)
    hang = one.hang if _is_label(text[: one.hang]) and one.hang < width - 8 else 0
    spans = wrap(text[hang:], width - hang, hang)
    if hang:
        spans[:1] = [Span(0, spans[0].end)] if spans[0].start == hang else [Span(0, hang), spans[0]]
    found: list[tuple[Part, ...]] = []
    for span in spans:
        parts = tuple((text[start:end], shown[number][1]) for start, end, number in cut(pieces, span))
        found.append(((" " * hang, "text"), *parts) if hang and found else parts)
    return found


def _is_label(text: str) -> bool:
    """Whether every character takes one cell, so that cells and characters are the same, up to a space."""
    return cells(text) == len(text) and text.endswith(" ")


class Lines(Sequence[Block]):
    """A text line by line, as it stands; a very long line comes in stretches."""

    def __init__(self, text: str, tone: Callable[[str], Tone]) -> None:
        self._lines = [
            line[at : at + _CHUNK]
            for line in text.removesuffix("\n").split("\n")
            for at in range(0, max(1, len(line)), _CHUNK)
        ]
        self._tone = tone

    def __len__(self) -> int:
        return len(self._lines)

    @overload
    def __getitem__(self, index: int) -> Block: ...
    @overload
    def __getitem__(self, index: slice) -> list[Block]: ...
    def __getitem__(self, index: int | slice) -> Block | list[Block]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        line = self._lines[index]
        return Row(((line, self._tone(line)),))


class Page(Canvas):
    """Styled text that scrolls. `source` gives the blocks for a width."""

    DEFAULT_CSS: ClassVar[str] = "Page { width: 1fr; height: 1fr; }"

    class Scrolled(Message):
        """Another part of the text is shown."""

    def __init__(self, source: Callable[[int], Blocks], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._source = source
        self._rows: Rows | None = None
        self.top = Place(0, 0)
        self._cache: dict[tuple[tuple[Part, ...], int, Ink], Strip] = {}

    def show(self, source: Callable[[int], Blocks]) -> None:
        """Take another text, from its beginning."""
        self._source, self._rows, self.top = source, None, Place(0, 0)
        self._moved()

    @staticmethod
    def margin(width: int) -> int:
        """Empty columns on either side."""
        return 3 if width >= 60 else (1 if width >= 24 else 0)

    def rows_for(self, width: int) -> Rows:
        """The rows at a width of the whole page."""
        inner = width - 2 * self.margin(width)
        if self._rows is None or self._rows.width != max(1, inner):
            fraction = self.top.block
            self._rows = Rows(self._source(inner), inner)
            self.top = Place(min(fraction, max(0, len(self._rows.blocks) - 1)), 0)
        return self._rows

    def height_for(self, width: int, most: int) -> int:
        """How many rows the whole text takes, counted up to `most`."""
        return len(self.rows_for(width).window(Place(0, 0), most))

    @property
    def page(self) -> int:
        """Rows of a page, at least 1; one row stays in sight."""
        return max(1, self.size.height - 1)

    def paint(self, width: int, height: int, ink: Ink) -> list[Strip]:
        """The rows from the top on."""
        rows = self.rows_for(width)
        self.top = min(self.top, rows.last_top(height)) if rows.blocks else self.top
        if len(self._cache) > 2000:
            self._cache.clear()
        return [self._strip(parts, width, ink) for parts in rows.window(self.top, height)]

    def _strip(self, parts: tuple[Part, ...], width: int, ink: Ink) -> Strip:
        key = (parts, width, ink)
        if (strip := self._cache.get(key)) is None:
            text = ink.part("text")
            left = " " * self.margin(width)
            strip = strip_of([(left, text), *_styled(parts, ink)], width, text)
            self._cache[key] = strip
        return strip

    def place(self) -> str:
        """Where the page stands in its text, in a word; empty when all of it is seen."""
        if self._rows is None or self.size.area == 0 or not self._rows.blocks:
            return ""
        above = self.top > Place(0, 0)
        below = self.top < self._rows.last_top(self.size.height)
        return {(0, 0): "", (0, 1): "more ↓", (1, 1): "↑ more ↓", (1, 0): "↑ end"}[int(above), int(below)]

    def scroll_rows(self, rows: int) -> None:
        """Scroll down by `rows` (up when negative), within the text."""
        if self._rows is None or not self._rows.blocks:
            return
        self.top = min(self._rows.advance(self.top, rows), self._rows.last_top(self.size.height))
        self._moved()

    def to_top(self) -> None:
        """The beginning."""
        self.top = Place(0, 0)
        self._moved()

    def to_end(self) -> None:
        """The end."""
        if self._rows is not None and self._rows.blocks:
            self.top = self._rows.last_top(self.size.height)
            self._moved()

    def _moved(self) -> None:
        self.redraw()
        self.post_message(self.Scrolled())

    def key(self, name: str) -> bool:
        """Do what a key of the usual pagers says; False when it says nothing."""
        half = max(1, self.size.height // 2)
        match name:
            case "j" | "down" | "enter":
                self.scroll_rows(1)
            case "k" | "up":
                self.scroll_rows(-1)
            case "space" | "pagedown" | "ctrl+f":
                self.scroll_rows(self.page)
            case "b" | "pageup" | "backspace" | "ctrl+b":
                self.scroll_rows(-self.page)
            case "ctrl+d":
                self.scroll_rows(half)
            case "ctrl+u":
                self.scroll_rows(-half)
            case "g" | "home":
                self.to_top()
            case "G" | "end":
                self.to_end()
            case _:
                return False
        return True

    def on_resize(self) -> None:
        """What can be seen has changed."""
        self.post_message(self.Scrolled())

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The wheel scrolls."""
        event.stop()
        self.scroll_rows(_WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """The wheel scrolls."""
        event.stop()
        self.scroll_rows(-_WHEEL)


def _styled(parts: Iterable[Part], ink: Ink) -> list[tuple[str, Style]]:
    return [(text, style_of(tone, ink)) for text, tone in parts]


def style_of(tone: Tone, ink: Ink) -> Style:
    """The style of a tone."""
    if isinstance(tone, Lit):
        return ink.style(tone.layers)
    return ink.part(tone) if isinstance(tone, str) else ink.kind(tone)
