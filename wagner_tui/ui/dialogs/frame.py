"""The frame of every dialog: heading, middle, a line of talk, keys; its size, and how it closes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar, Generic, TypeVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.strip import Strip
from textual.widget import Widget

from wagner_tui.safe_text import display
from wagner_tui.ui.bars import Footer, Status
from wagner_tui.ui.canvas import Canvas, strip_of
from wagner_tui.ui.ink import Ink
from wagner_tui.ui.wrap import cells, clip, drawable

T = TypeVar("T")
#: A screen with fewer columns or rows than this is filled to its edges.
_ROOMY = (60, 16)


class Heading(Canvas):
    """One row: the title from the left, a short word at the right."""

    DEFAULT_CSS: ClassVar[str] = "Heading { height: 1; width: 1fr; }"

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title, self._right = title, ""

    def show(self, right: str) -> None:
        """Take the word at the right; it gives way to the title where both do not fit."""
        if right != self._right:
            self._right = right
            self.redraw()

    def paint(self, width: int, height: int, ink: Ink) -> list[Strip]:
        """The row."""
        style = ink.part("header-active")
        title = clip(drawable(display(f" {self._title} ")), width)
        right = f"{self._right} "
        gap = width - cells(title) - cells(right)
        parts = [(title, style)] if gap < 0 else [(title, style), (" " * gap, style), (right, style)]
        return [strip_of(parts, width, style)]


class Dialog(ModalScreen[T], Generic[T]):
    """A frame over the reader. A subclass yields its middle and says how large it wants to be.

    `close` ends it once; a key that comes in after that is dropped.
    """

    DEFAULT_CSS: ClassVar[str] = """
    Dialog { align: center middle; }
    Dialog > #frame {
        background: $background;
        border-left: solid $foreground 30%;
        border-right: solid $foreground 30%;
    }
    Dialog.-plain > #frame {
        background: ansi_default;
        border: solid ansi_default;
        border-top: none;
    }
    Dialog.-full > #frame { border: none; }
    Dialog Status { height: 1; }
    """
    #: The application may give every screen a ground; this rule wins, so that the reader shines through.
    CSS: ClassVar[str] = """
    Dialog.-over { background: $background 60%; }
    Dialog.-over.-plain { background: transparent; }
    """
    SCOPED_CSS = False
    AUTO_FOCUS = ""

    def __init__(self, title: str) -> None:
        super().__init__(classes="-over")
        self.heading = Heading(title)
        self.talk = Status()
        self.talk.display = False
        self.keys = Footer()
        self._ended = False

    # For the subclass

    def middle(self) -> Iterable[Widget]:
        """The widgets between the heading and the keys."""
        raise NotImplementedError

    def wanted(self, width: int, height: int) -> tuple[int, int]:
        """How many columns and rows the whole frame wants, of the `width` and `height` that there are."""
        raise NotImplementedError

    def footer(self) -> Sequence[tuple[str, str]]:
        """(key, what it does) pairs, the most important first."""
        raise NotImplementedError

    def leave(self) -> None:
        """What Esc and a click outside do."""
        self.close(None)

    # What it does for it

    def compose(self) -> ComposeResult:
        """The frame around the middle."""
        with Vertical(id="frame"):
            yield self.heading
            yield from self.middle()
            yield self.talk
            yield self.keys

    def on_mount(self) -> None:
        """Take a size before the first frame."""
        self.app.theme_changed_signal.subscribe(self, lambda theme: self.fit())
        self.fit()
        self.show_keys()

    def on_resize(self) -> None:
        """Fit the screen anew."""
        self.fit()

    def fit(self) -> None:
        """Give the frame its size: what it wants, within what there is."""
        width, height = self.app.size
        columns, rows = self.wanted(width, height)
        filled = columns >= width - 4 and rows >= height - 2  # a seam of reader around it would only disturb
        full = filled or width < _ROOMY[0] or height < _ROOMY[1]
        plain = (
            self.heading.ink.depth != "full"
        )  # the ground is the reader's own: a line below must part them
        self.set_class(full, "-full")
        self.set_class(plain, "-plain")
        frame = self.query_one("#frame")
        frame.styles.width = width if full else max(1, min(columns, width - 4))
        frame.styles.height = height if full else max(1, min(rows + plain, height - 2))

    def show_keys(self) -> None:
        """Show the keys as they are now."""
        self.keys.show(self.footer())
        self.keys.redraw()

    def say(self, text: str, *, bad: bool = False) -> None:
        """One line above the keys; empty text puts the line away."""
        self.talk.display = bool(text)
        self.talk.show([([(drawable(text), "error" if bad else "")], "")])
        self.talk.redraw()

    def close(self, result: T | None) -> None:
        """End the dialog with `result`, once."""
        if not self._ended and self.is_current:
            self._ended = True
            self.dismiss(result)

    def on_click(self, event: events.Click) -> None:
        """A click outside the frame leaves."""
        event.stop()
        if self.get_widget_at(event.screen_x, event.screen_y)[0] is self:
            self.leave()


def keys_of(dialog: Dialog[T], command: str) -> frozenset[str]:
    """The keys that stand for a command in the reader below, the user's own ones included."""
    from wagner_tui.ui.commands import Keymap

    keymaps = (getattr(screen, "keymap", None) for screen in reversed(dialog.app.screen_stack))
    keymap = next((found for found in keymaps if isinstance(found, Keymap)), None) or Keymap()
    return frozenset(key for known in keymap.commands if known.name == command for key in known.keys)
