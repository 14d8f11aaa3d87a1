"""A list of entries of one or more rows each: claims, counterparts, marks. Draws only what is seen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Protocol

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip

from wagner_tui.ui.canvas import Canvas, strip_of
from wagner_tui.ui.ink import Ink
from wagner_tui.ui.wrap import cells

Parts = list[tuple[str, Style]]


class Entry(Protocol):
    """One entry: hashable, equal when it looks the same, and able to say its rows."""

    def rows(self, width: int, ink: Ink, ground: Style) -> list[Parts]:
        """The rows of the entry at a width; `ground` is the style of its plain text."""

    def __hash__(self) -> int: ...


class Listing(Canvas):
    """A heading and entries, one of them chosen."""

    DEFAULT_CSS: ClassVar[str] = "Listing { width: 1fr; height: 1fr; }"

    class Picked(Message):
        """The mouse picked an entry; `twice` when it was already the chosen one."""

        def __init__(self, listing: Listing, index: int, twice: bool) -> None:
            super().__init__()
            self.listing, self.index, self.twice = listing, index, twice

    def __init__(self, *, id: str | None = None, rule: bool = False, quiet: bool = False) -> None:
        super().__init__(id=id)
        self._rule, self._quiet = rule, quiet  # a rule at the right; a heading that is none of its own
        self._heading, self._empty = "", ""
        self._entries: Sequence[Entry] = ()
        self.chosen: int | None = None
        self._focused = False
        self._first = 0
        self._shown: list[int] = []
        self._cache: dict[object, list[Strip]] = {}

    def show(
        self,
        heading: str,
        entries: Sequence[Entry],
        chosen: int | None,
        *,
        focused: bool = False,
        empty: str = "",
    ) -> None:
        """Take what to show; `empty` stands where there are no entries and says what to do next."""
        self._heading, self._entries, self._empty, self._focused = heading, entries, empty, focused
        self.chosen = chosen if chosen is not None and 0 <= chosen < len(entries) else None

    @property
    def page(self) -> int:
        """How many entries a page holds, at least 1."""
        return max(1, len(set(self._shown)) - 1)

    def paint(self, width: int, height: int, ink: Ink) -> list[Strip]:
        """The heading and the entries around the chosen one."""
        if len(self._cache) > 2000:
            self._cache.clear()
        heading = self._headed("", width, ink)
        text = ink.part("text")
        if not self._entries:
            rows = [[("  " + line, ink.part("dim"))] for line in self._empty.split("\n")][: height - 1]
            rows += [[]] * (height - 1 - len(rows))
            self._shown = []
            return [heading, *(self._ruled(strip_of(r, width - self._rule, text), ink, width) for r in rows)]
        self._scroll(width, height - 1, ink)
        strips, self._shown = [heading], []
        for index in range(self._first, len(self._entries)):
            if len(strips) >= height:
                break
            painted = self._painted(index, width, ink)
            strips += painted
            self._shown += [index] * len(painted)
        last = self._shown[-1] if self._shown else -1
        if not self._rule and (last < len(self._entries) - 1 or len(strips) > height):
            strips[0] = self._headed("more ↓", width, ink)
        blank = self._ruled(strip_of([], width - self._rule, text), ink, width)
        return strips + [blank] * (height - len(strips))

    def _headed(self, right: str, width: int, ink: Ink) -> Strip:
        """The heading; what cannot be seen is said at its right (the claims count themselves)."""
        style = ink.part("header-active" if self._focused and not self._quiet else "header")
        inner = width - self._rule
        gap = inner - cells(f" {self._heading}{right} ")
        said = f" {self._heading}{' ' * gap}{right} " if gap > 0 else f" {self._heading}"
        return self._ruled(strip_of([(said, style)], inner, style), ink, width)

    def _scroll(self, width: int, height: int, ink: Ink) -> None:
        """Keep the chosen entry on the screen, moving as little as needed."""
        self._first = min(self._first, len(self._entries) - 1)
        if self.chosen is None:
            return
        if self.chosen < self._first:
            self._first = self.chosen
        used = 0
        for index in range(self.chosen, self._first - 1, -1):
            used += len(self._painted(index, width, ink))
            if used > height and index < self.chosen:
                self._first = index + 1
                return

    def _painted(self, index: int, width: int, ink: Ink) -> list[Strip]:
        entry = self._entries[index]
        mood = "text" if index != self.chosen else ("chosen" if self._focused else "chosen-quiet")
        key = (entry, mood, width, ink)
        if (strips := self._cache.get(key)) is None:
            ground = ink.part(mood)
            inner = width - self._rule
            rows = entry.rows(inner, ink, ground)
            strips = [self._ruled(strip_of(row, inner, ground), ink, width) for row in rows]
            self._cache[key] = strips
        return strips

    def _ruled(self, strip: Strip, ink: Ink, width: int) -> Strip:
        if not self._rule:
            return strip
        return Strip([*strip, Segment("│", ink.part("rule"))], width)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """A click picks the entry under it."""
        event.stop()
        if 0 < event.y <= len(self._shown):
            index = self._shown[event.y - 1]
            self.post_message(self.Picked(self, index, index == self.chosen))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The wheel moves through the list."""
        event.stop()
        if self._entries:
            following = 0 if self.chosen is None else self.chosen + 1
            self.post_message(self.Picked(self, min(len(self._entries) - 1, following), False))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """The wheel moves through the list."""
        event.stop()
        if self._entries:
            self.post_message(self.Picked(self, max(0, (self.chosen or 0) - 1), False))
