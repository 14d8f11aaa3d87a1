"""Two small rows for dialogs: a choice between two things, and a caption."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.message import Message
from textual.strip import Strip

from wagner_tui.safe_text import display
from wagner_tui.ui.canvas import Canvas, strip_of
from wagner_tui.ui.ink import Ink


class Choice(Canvas):
    """One row: which of two things is chosen; the other is a click or a key away."""

    DEFAULT_CSS: ClassVar[str] = "Choice { height: 1; width: 1fr; }"

    class Picked(Message):
        """The mouse picked the other."""

    def __init__(self, names: tuple[str, str]) -> None:
        super().__init__(id="choice")
        self._names, self._second, self._note = names, False, ""

    def show(self, second: bool, note: str) -> None:
        """Take which is chosen, and a few words on it."""
        self._second, self._note = second, note
        self.redraw()

    def paint(self, width: int, height: int, ink: Ink) -> list[Strip]:
        """The row: the chosen one reversed or tinted and with a sign."""
        text = ink.part("text")
        parts = [(" ", text)]
        for index, name in enumerate(self._names):
            on = self._second == bool(index)
            parts.append((f" {'●' if on else '○'} {name} ", ink.part("chosen" if on else "dim")))
            parts.append((" ", text))
        return [strip_of([*parts, (display(f" {self._note}"), ink.part("dim"))], width, text)]

    def on_click(self, event: events.Click) -> None:
        """A click changes it."""
        event.stop()
        self.post_message(self.Picked())


class Caption(Canvas):
    """One dim row of text."""

    DEFAULT_CSS: ClassVar[str] = "Caption { height: 1; width: 1fr; }"

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def paint(self, width: int, height: int, ink: Ink) -> list[Strip]:
        """The row."""
        return [strip_of([(f" {self._text}", ink.part("dim"))], width, ink.part("text"))]
