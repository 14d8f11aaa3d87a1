"""The status line and the footer: what is known of the current sentence, and the keys that matter now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.style import Style
from textual.strip import Strip

from wagner_tui.safe_text import display
from wagner_tui.ui.canvas import Canvas, strip_of
from wagner_tui.ui.ink import Ink
from wagner_tui.ui.wrap import cells

Said = Sequence[tuple[str, str]]  # (text, part of the ink or "")


class Status(Canvas):
    """One or two rows of what the program has to say; an error stays until it was read."""

    DEFAULT_CSS: ClassVar[str] = "Status { height: 1; width: 1fr; }"

    def __init__(self, *, id: str = "status") -> None:
        super().__init__(id=id)
        self._rows: list[tuple[Said, str]] = []
        self._cache: dict[object, Strip] = {}

    def show(self, rows: Sequence[tuple[Said, str]]) -> None:
        """Take the rows: each the parts from the left and a text at the right end."""
        self._rows = list(rows)

    def paint(self, width: int, height: int, ink: Ink) -> list[Strip]:
        """The rows."""
        return [self._row(tuple(said), right, width, ink) for said, right in self._rows[:height]]

    def _row(self, said: tuple[tuple[str, str], ...], right: str, width: int, ink: Ink) -> Strip:
        key = (said, right, width, ink)
        if len(self._cache) > 200:
            self._cache.clear()
        if key not in self._cache:
            bar = ink.part("bar")
            room = max(0, width - (cells(right) + 2 if right else 0))
            parts: list[tuple[str, Style]] = [(" ", bar)]
            parts += [(display(text), _over(bar, ink, part)) for text, part in said]
            left = strip_of(parts, room, bar)
            tail = strip_of([(f" {display(right)} ", ink.part("bar-dim"))], width - room, bar)
            self._cache[key] = Strip([*left, *tail], width)
        return self._cache[key]


def _over(bar: Style, ink: Ink, part: str) -> Style:
    if not part:
        return bar
    from wagner_tui.ui.highlights import Layer

    layers = {
        "verbatim": Layer.VERBATIM,
        "near": Layer.NEAR,
        "paraphrase": Layer.PARAPHRASE,
        "mark": Layer.MARK,
        "conflict": Layer.CONFLICT,
    }
    if part in layers:
        style = ink.kind(layers[part])
        return bar + Style(color=style.color, bold=True)
    return ink.part(part)


class Footer(Canvas):
    """The keys that matter now, as many as fit; the way to the help is never left out."""

    DEFAULT_CSS: ClassVar[str] = "Footer { height: 1; width: 1fr; }"

    def __init__(self) -> None:
        super().__init__(id="footer")
        self._keys: tuple[tuple[str, str], ...] = ()
        self._last: tuple[tuple[str, str], ...] = ()
        self._cache: dict[object, Strip] = {}

    def show(self, keys: Sequence[tuple[str, str]], last: Sequence[tuple[str, str]] = ()) -> None:
        """Take (key, what it does) pairs, the most important first.

        Those of `last` stand at the end and get their room before all others, up to a third of the row.
        """
        self._keys, self._last = tuple(keys), tuple(last)

    def paint(self, width: int, height: int, ink: Ink) -> list[Strip]:
        """One row; a pair that does not fit whole is left out."""
        key = (self._keys, self._last, width, ink)
        if key not in self._cache:
            if len(self._cache) > 50:
                self._cache.clear()
            last = _fitting(self._last, width // 3)
            fitting = _fitting(self._keys, width - sum(map(_cells_of, last))) + last
            parts: list[tuple[str, Style]] = []
            for name, what in fitting:
                parts += [(f" {name}", ink.part("key")), (f" {what} ", ink.part("bar-dim"))]
            self._cache[key] = strip_of(parts, width, ink.part("bar"))
        return [self._cache[key]]


def _cells_of(pair: tuple[str, str]) -> int:
    return cells(pair[0]) + cells(pair[1]) + 3


def _fitting(pairs: Sequence[tuple[str, str]], room: int) -> list[tuple[str, str]]:
    """The pairs that fit whole into `room` cells, the first of them first."""
    found: list[tuple[str, str]] = []
    for pair in pairs:
        if _cells_of(pair) <= room:
            found.append(pair)
            room -= _cells_of(pair)
    return found
