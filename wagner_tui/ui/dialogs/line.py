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


class FilterLine(Line):
    """A line that is out of sight until words are typed that a list is filtered by."""

    def __init__(self) -> None:
        super().__init__("", frozenset({"escape", "enter", "tab", "up", "down"}))
        self._reveal(False)

    @property
    def typing(self) -> bool:
        """Whether the words are being typed."""
        return self.is_attached and self.screen.focused is self

    def begin(self, placeholder: str) -> None:
        """Come into sight and take the keys."""
        self.placeholder = placeholder
        self._reveal(True)
        self.screen.set_focus(self)

    def end(self, key: str) -> None:
        """Go out of sight; Esc leaves no words."""
        if key == "escape":
            self.value = ""
        self.screen.set_focus(None)
        self._reveal(False)

    def _reveal(self, shown: bool) -> None:
        self.display = shown
        self.can_focus = shown
