"""The line to type into: a search over all sources, or a filter of the claims. It only posts messages."""

from __future__ import annotations

from typing import ClassVar, Literal

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input

from wagner_tui.ui.bars import Said, Status

Purpose = Literal["search", "claims"]
_OURS = frozenset({"escape", "enter", "up", "down", "ctrl+f", "tab", "shift+tab", "ctrl+n", "ctrl+p"})


class _Line(Input):
    """Textual's own input; the keys that are ours go on to the screen."""

    DEFAULT_CSS: ClassVar[str] = (
        "_Line { height: 1; border: none; padding: 0 1; } _Line:focus { border: none; }"
    )

    async def _on_key(self, event: events.Key) -> None:
        if event.key in _OURS:
            return  # goes up to the prompt
        await super()._on_key(event)


class Prompt(Vertical):
    """One row of what is known, one row to type."""

    DEFAULT_CSS: ClassVar[str] = "Prompt { height: 2; } Prompt Status { height: 1; }"

    class Typed(Message):
        """The text changed."""

        def __init__(self, purpose: Purpose, text: str) -> None:
            super().__init__()
            self.purpose, self.text = purpose, text

    class Key(Message):
        """A key that is not text: escape, enter, up, down, ctrl+f."""

        def __init__(self, purpose: Purpose, key: str) -> None:
            super().__init__()
            self.purpose, self.key = purpose, key

    def __init__(self, purpose: Purpose, text: str, hint: str) -> None:
        super().__init__(id="prompt")
        self.purpose = purpose
        self._text, self._hint = text, hint
        self.known = Status(id="known")

    def compose(self) -> ComposeResult:
        """What is known, then the line."""
        yield self.known
        yield _Line(self._text, self._hint, select_on_focus=True, max_length=10_000)

    def on_mount(self) -> None:
        """Typing starts at once."""
        self.query_one(_Line).focus()

    def say(self, said: Said, right: str = "") -> None:
        """Show what is known of the text so far."""
        self.known.show([(said, right)])
        self.known.redraw()

    def on_key(self, event: events.Key) -> None:
        """Pass on the keys that are not text."""
        if event.key in _OURS:
            event.stop()
            event.prevent_default()
            self.post_message(self.Key(self.purpose, event.key))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Every change is answered."""
        event.stop()
        self.post_message(self.Typed(self.purpose, event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter, where a key map of Textual itself submits."""
        event.stop()
        self.post_message(self.Key(self.purpose, "enter"))
