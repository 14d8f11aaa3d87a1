"""A line to type into inside a dialog: Textual's own input, drawn through the mapping for the screen."""

from __future__ import annotations

from typing import ClassVar

from rich.text import Text
from textual import events
from textual.widgets import Input

from wagner_tui.safe_text import display


class Line(Input):
    """One row, without a box. `passed` are keys that belong to the dialog; they go up to it unhandled."""

    DEFAULT_CSS: ClassVar[str] = """
    Line, Line:focus {
        height: 1;
        border: none;
        padding: 0 1;
        background: $foreground 12%;
        background-tint: transparent;
    }
    .-plain Line, .-plain Line:focus {
        background: ansi_default;
        color: ansi_default;
        text-style: underline;
    }
    """

    def __init__(self, value: str, passed: frozenset[str], *, select: bool = False) -> None:
        super().__init__(value, select_on_focus=select, max_length=10_000)
        self._passed = passed
        self.cursor_blink = False

    @property
    def _value(self) -> Text:
        """What is drawn: one code point for one code point, so that the cursor stays where it is."""
        return Text(display(self.value), no_wrap=True, overflow="ignore", end="")

    def to_end(self) -> None:
        """Put the cursor behind the text and show it there; call it when the line has its size."""
        self.cursor_position = 0
        self.cursor_position = len(self.value)

    async def _on_key(self, event: events.Key) -> None:
        if event.key in self._passed:
            return
        await super()._on_key(event)
