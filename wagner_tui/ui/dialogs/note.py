"""The note on a mark: several lines below the words it is about. What was typed is never lost by a slip."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar

from rich.text import Text
from textual import events
from textual.widget import Widget
from textual.widgets import TextArea

from wagner_tui.notebook import Mark
from wagner_tui.notebook.model import clean_note
from wagner_tui.safe_text import display
from wagner_tui.ui.dialogs.frame import Dialog
from wagner_tui.ui.dialogs.quote import quote_page

_OURS = frozenset({"escape", "ctrl+s", "ctrl+g"})


class _Area(TextArea):
    """Textual's own editor, drawn through the mapping for the screen; keys of the dialog go up to it."""

    DEFAULT_CSS: ClassVar[str] = """
    _Area, _Area:focus { border: none; padding: 0 1; background: $foreground 6%; }
    _Area .text-area--cursor-line { background: transparent; }
    .-plain _Area, .-plain _Area:focus { background: ansi_default; color: ansi_default; }
    """

    def get_line(self, line_index: int) -> Text:
        return Text(display(self.document.get_line(line_index)), end="", no_wrap=True)

    async def _on_key(self, event: events.Key) -> None:
        if event.key not in _OURS:
            await super()._on_key(event)


class NoteScreen(Dialog[str]):
    """Asks for the note on `mark`. Gives the text, or None when nothing is to change.

    Ctrl-S keeps; so do Esc and a click outside when the text was changed. Only Ctrl-G twice throws it away.
    `keep` hears of text that was changed and not yet kept when the program ends around the dialog.
    """

    def __init__(self, mark: Mark, keep: Callable[[str], object] | None = None) -> None:
        super().__init__("Note")
        self._was = clean_note(mark.note)
        self._quote = quote_page(mark)
        self._keep = keep
        self._sure = False
        self._showed_changed = False
        self.area = _Area(mark.note, soft_wrap=True, show_line_numbers=False, tab_behavior="focus")

    @property
    def changed(self) -> bool:
        """Whether the text differs from the note that is kept."""
        return clean_note(self.area.text) != self._was

    def middle(self) -> Iterable[Widget]:
        """The quote, the text."""
        yield self._quote
        yield self.area

    def wanted(self, width: int, height: int) -> tuple[int, int]:
        """Room for the quote and ten rows of text."""
        columns = min(width, 78)
        return columns, 2 + self._quote.height_for(columns - 2, 9) + 10

    def fit(self) -> None:
        """On a low screen the quote gives way."""
        super().fit()
        width, height = self.app.size
        self._quote.display = height >= 14
        self._quote.styles.height = self._quote.height_for(min(78, width) - 2, 9)

    def footer(self) -> Sequence[tuple[str, str]]:
        """How to keep, and how to throw away."""
        if not self.changed:
            return [("Esc", "close"), ("Ctrl-s", "keep"), ("Enter", "new line")]
        return [("Esc", "keep and close"), ("Ctrl-s", "keep"), ("Ctrl-g", "discard"), ("Ctrl-z", "undo")]

    def on_mount(self) -> None:
        """Typing starts at once, at the end of the note."""
        super().on_mount()
        self.area.focus()
        self.area.move_cursor(self.area.document.end)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """The keys say what they do now."""
        event.stop()
        self._unask()
        if self.changed != self._showed_changed:
            self._showed_changed = self.changed
            self.show_keys()

    def on_key(self, event: events.Key) -> None:
        """Keep, close or discard."""
        asked = self._unask()
        if event.key not in _OURS:
            return
        event.stop()
        event.prevent_default()
        if event.key == "ctrl+g":
            self._discard(asked)
        else:
            self.leave()

    def _unask(self) -> bool:
        """Whether the last key asked to throw changes away; the question is over."""
        asked, self._sure = self._sure, False
        if asked:
            self.say("")
        return asked

    def leave(self) -> None:
        """Close, keeping what was changed."""
        self.close(self.area.text if self.changed else None)

    def _discard(self, sure: bool) -> None:
        if sure or not self.changed:
            self.close(None)
        else:
            self._sure = True
            self.say("Ctrl-g again throws the changes away; any other key goes on.")

    def on_unmount(self) -> None:
        """The program ends around the dialog: what was typed is handed over."""
        if not self._ended and self.changed and self._keep is not None:
            self._keep(self.area.text)
