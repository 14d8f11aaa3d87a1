"""The dossier before it is written: exactly the bytes to come, which claims are in it, and where it goes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from threading import Thread

from textual import events
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input

from wagner_tui.export.writing import ExportError, write_new, write_over
from wagner_tui.safe_text import display
from wagner_tui.ui.commands import key_name
from wagner_tui.ui.dialogs.choice import Caption, Choice
from wagner_tui.ui.dialogs.frame import Dialog
from wagner_tui.ui.dialogs.line import Line
from wagner_tui.ui.dialogs.page import Lines, Page, Tone, row

_OURS = frozenset({"escape", "enter", "tab", "shift+tab", "ctrl+a", "up", "down", "pageup", "pagedown"})


class Made(Message):
    """The text is there, or could not be made: `problem` says why."""

    def __init__(self, everything: bool, text: str, problem: str) -> None:
        super().__init__()
        self.everything, self.text, self.problem = everything, text, problem


def markdown_tone(line: str) -> Tone:
    """How a line of Markdown is shown: headings strong, machinery dim; nothing is rendered."""
    if line.startswith("#"):
        return "strong"
    return "dim" if line.startswith(("[^", "---", "| ---", "|---")) else "text"


class ExportScreen(Dialog[Path]):
    """Shows the dossier that `text` makes (of all claims, or of marked passages only) and writes it.

    It starts with `path`; it gives the path that was written, or None. With no marks it starts on all claims.
    `beside` writes what lies beside the dossier; it hears whether a file may be replaced.
    """

    def __init__(
        self,
        text: Callable[[bool], str],
        path: Path,
        marks: int,
        beside: Callable[[Path, bool], object] | None = None,
    ) -> None:
        super().__init__("Export as Markdown")
        self._text_of, self._marks, self._beside = text, marks, beside
        self._everything = marks == 0
        self._texts: dict[bool, str] = {}
        self._wanted_at: Path | None = None
        self._over: Path | None = None
        self.page = Page(lambda width: [row(("Making the dossier …", "dim"))], id="preview")
        self.choice = Choice(("marked passages only", "all claims"))
        self.caption = Caption("File")
        self.line = Line(str(path), _OURS)

    # Looks

    def middle(self) -> Iterable[Widget]:
        """The choice, the preview, the path."""
        yield self.choice
        yield self.page
        yield self.caption
        yield self.line

    def wanted(self, width: int, height: int) -> tuple[int, int]:
        """Nearly the whole screen in height: it is read."""
        return min(width, 90), height

    def fit(self) -> None:
        """On a low screen only preview and path stay."""
        super().fit()
        self.caption.display = self.app.size.height >= 12
        self.choice.display = self.app.size.height >= 6

    def footer(self) -> Sequence[tuple[str, str]]:
        """How to write, how to leave."""
        if self._over is not None:
            return [("o", "overwrite it"), ("Esc", "another name")]
        other = "marked only" if self._everything else "all claims"
        keys = [("Enter", "write"), ("Esc", "leave"), ("Ctrl-a", other)]
        return [*keys, ("↑ ↓ PgUp PgDn", "scroll")]

    def on_mount(self) -> None:
        """The path can be changed at once; the text is made beside the keys."""
        super().on_mount()
        self.line.focus()
        self.call_after_refresh(self.line.to_end)
        self._choose(self._everything)

    def on_page_scrolled(self) -> None:
        """Say whether there is more."""
        self.heading.show(self.page.place())

    # The text

    def _choose(self, everything: bool) -> None:
        self._everything = everything
        if not self._marks:
            note = "nothing is marked yet" if everything else "nothing is marked yet: this has no claims"
        else:
            note = f"{self._marks} mark{'' if self._marks == 1 else 's'}"
        self.choice.show(everything, note)
        self.show_keys()
        if everything in self._texts:
            self._preview()
        else:
            Thread(target=self._make, args=(everything,), daemon=True).start()

    def _make(self, everything: bool) -> None:
        try:
            text, problem = self._text_of(everything), ""
        except Exception as error:  # whatever it was: the screen says it and goes on
            text, problem = "", f"The dossier could not be made: {type(error).__name__}: {error}"
        self.post_message(Made(everything, text, problem))

    def on_made(self, message: Made) -> None:
        """Show what was made, and write it when that was asked for already."""
        if message.problem:
            self._wanted_at = None
            self.say(message.problem, bad=True)
            return
        self._texts[message.everything] = message.text
        if message.everything != self._everything:
            return
        self._preview()
        if self._wanted_at is not None:
            self._write(self._wanted_at)

    def _preview(self) -> None:
        lines = Lines(self._texts[self._everything], markdown_tone)
        self.page.show(lambda width: lines)

    # Keys

    def on_key(self, event: events.Key) -> None:
        """Write, leave, scroll, choose; an answer to the question whether to overwrite."""
        if self._over is not None:
            taken = self._answer(key_name(event.key, event.character))
        else:
            taken = self._key(event.key)
        if taken:
            event.stop()
            event.prevent_default()

    def _key(self, key: str) -> bool:
        match key:
            case "escape":
                self.close(None)
            case "enter":
                self._enter()
            case "tab" | "shift+tab" | "ctrl+a":
                self._choose(not self._everything)
            case "up" | "down" | "pageup" | "pagedown":
                self.page.key(key)
            case _:
                return False
        return True

    def _answer(self, name: str) -> bool:
        """`o` overwrites; every other key goes back to the path."""
        path, self._over = self._over, None
        if name == "o" and path is not None:
            self._write(path, over=True)
        elif name in {"up", "down", "pageup", "pagedown"}:
            self._over = path
            self.page.key(name)
        else:
            self._back_to_path()
        return True

    def _back_to_path(self) -> None:
        self.say("")
        self.line.can_focus = True
        self.line.focus()
        self.show_keys()

    def on_choice_picked(self) -> None:
        """The mouse changed what is exported."""
        self._choose(not self._everything)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Another path: what was said of the old one is over."""
        event.stop()
        if self._wanted_at is not None and self._typed_path() == self._wanted_at:
            return  # news of a key that came before Enter
        self._wanted_at = None
        self.say("")

    def _typed_path(self) -> Path:
        return Path(os.path.expanduser(self.line.value.strip()))

    def leave(self) -> None:
        """A click outside leaves unless a question is open."""
        if self._over is None:
            self.close(None)

    # Writing

    def _enter(self) -> None:
        typed = self.line.value.strip()
        if not typed:
            self.say("Type the name of a file.", bad=True)
            return
        path = self._typed_path()
        if self._everything in self._texts:
            self._write(path)
        else:
            self._wanted_at = path
            self.say("It is written as soon as it is made …")

    def _write(self, path: Path, over: bool = False) -> None:
        self._wanted_at = None
        problem = _unwritable(path)
        if problem:
            self._fail(problem)
            return
        try:
            (write_over if over else write_new)(path, self._texts[self._everything])
            if self._beside is not None:
                self._beside(path, over)
        except FileExistsError:
            self._ask(path)
        except (ExportError, OSError, ValueError) as error:
            self._fail(_reason(error, path))
        else:
            self.close(path)

    def _fail(self, problem: str) -> None:
        self._back_to_path()
        self.say(problem, bad=True)

    def _ask(self, path: Path) -> None:
        self._over = path
        self.set_focus(None)
        self.line.can_focus = False
        self.say(f"{display(path.name)} exists: o overwrites it, Esc asks for another name.", bad=True)
        self.show_keys()


def _reason(error: Exception, path: Path) -> str:
    """What an error says, without the path that stands above it and the words for the command line."""
    said = str(error).removeprefix(f"{display(str(path))}: ").removesuffix(" with -o")
    return said[:1].upper() + said[1:]


def _unwritable(path: Path) -> str:
    """Why nothing can be written at `path`, in one line; empty when nothing is known against it."""
    try:
        if path.is_dir():
            return "That is a folder: name a file in it."
        if not path.parent.is_dir():
            return f"There is no folder {display(str(path.parent))}: make it first, or choose another."
    except (OSError, ValueError) as error:
        return _reason(error, path)
    return ""
