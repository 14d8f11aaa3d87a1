"""The tags of a mark: one line to type, and the tags that are known already, to be completed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rich.style import Style
from textual import events
from textual.widget import Widget
from textual.widgets import Input

from wagner_tui.notebook import Mark
from wagner_tui.notebook.model import clean_tags
from wagner_tui.safe_text import display
from wagner_tui.ui.dialogs.frame import Dialog
from wagner_tui.ui.dialogs.line import Line
from wagner_tui.ui.dialogs.quote import quote_page
from wagner_tui.ui.ink import Ink
from wagner_tui.ui.listing import Listing, Parts
from wagner_tui.ui.wrap import clip, drawable

_OURS = frozenset({"escape", "enter", "tab", "shift+tab", "up", "down", "ctrl+n", "ctrl+p"})
_BETWEEN = re.compile(r"[ \t\n\r,;]+")
#: A known tag may hold spaces when another program wrote it; typed like this it stays one tag.
_FIXED_SPACE = "\N{NO-BREAK SPACE}"
_LISTED = 8  # rows of known tags that the dialog asks room for


@dataclass(frozen=True, slots=True)
class TagEntry:
    """A known tag and how many marks carry it."""

    name: str
    marks: int

    def rows(self, width: int, ink: Ink, ground: Style) -> list[Parts]:
        """One row."""
        count = f"{self.marks} mark{'' if self.marks == 1 else 's'}" if self.marks else "in other articles"
        name = clip(drawable(display(f"  #{self.name}")), max(4, width - len(count) - 4))
        return [[(name, ground + Style(bold=True)), (f"  {count}", ground + Style(dim=True))]]


def split_tags(text: str) -> tuple[str, ...]:
    """The tags that a line names, as they are kept."""
    return clean_tags(_BETWEEN.split(text))


def matching(known: Mapping[str, int], text: str, cursor: int) -> list[TagEntry]:
    """Known tags that begin with the word at the cursor, then those that hold it; not those in the line."""
    begun = _word(text, cursor).casefold()
    present = {tag for tag in split_tags(text) if tag.casefold() != begun}
    found = [TagEntry(name, marks) for name, marks in known.items() if name not in present]
    held = [entry for entry in found if begun in entry.name.casefold()]
    return sorted(held, key=lambda e: (not e.name.casefold().startswith(begun), -e.marks, e.name.casefold()))


def completed(text: str, cursor: int, tag: str) -> tuple[str, int]:
    """The line with the word at the cursor replaced by `tag` and a space, and the cursor behind it."""
    start = cursor - len(_BETWEEN.split(text[:cursor])[-1])
    end = cursor + len(_BETWEEN.split(text[cursor:])[0])
    word = tag.replace(" ", _FIXED_SPACE) + " "
    return text[:start] + word + text[end:].lstrip(" "), start + len(word)


def _word(text: str, cursor: int) -> str:
    word = _BETWEEN.split(text[:cursor])[-1] + _BETWEEN.split(text[cursor:])[0]
    return word.lstrip("#").replace(_FIXED_SPACE, " ")


class TagsScreen(Dialog[tuple[str, ...]]):
    """Asks for the tags of `mark`. Enter gives all tags that the line names, Esc None: nothing is changed.

    `known` are tags with the number of marks that carry them.
    """

    def __init__(self, mark: Mark, known: Mapping[str, int]) -> None:
        super().__init__("Tags")
        self._known = known
        self._quote = quote_page(mark)
        self._begun = "".join(tag.replace(" ", _FIXED_SPACE) + " " for tag in mark.tags)
        self.line = Line(self._begun, _OURS)
        self.listing = Listing(id="known")
        self._found: list[TagEntry] = []
        self._chosen = 0

    def middle(self) -> Iterable[Widget]:
        """The quote, the line, the known tags."""
        yield self._quote
        yield self.line
        yield self.listing

    def wanted(self, width: int, height: int) -> tuple[int, int]:
        """Room for the quote and some tags."""
        columns = min(width, 72)
        quote = self._quote.height_for(columns - 2, 9)
        return columns, 2 + quote + 1 + 1 + min(_LISTED, max(2, len(self._known)))

    def fit(self) -> None:
        """On a low screen the quote gives way."""
        super().fit()
        high = self.app.size.height
        self._quote.display = high >= 12
        self._quote.styles.height = self._quote.height_for(min(72, self.app.size.width) - 2, 9)

    def footer(self) -> Sequence[tuple[str, str]]:
        """How to keep and how to leave."""
        keys = [("Enter", "keep"), ("Esc", "leave")]
        if self._found:
            keys += [("Tab", "complete"), ("↑ ↓", "choose")]
        return [*keys, ("Space", "next tag")]

    def on_mount(self) -> None:
        """Typing starts at once, after the tags that are there."""
        super().on_mount()
        self.line.focus()
        self.line.to_end()
        self._narrow()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the known tags to the word that is typed."""
        event.stop()
        self._chosen = 0
        self._narrow()

    def _narrow(self) -> None:
        self._found = matching(self._known, self.line.value, self.line.cursor_position)
        self._show()

    def _show(self) -> None:
        self._chosen = max(0, min(self._chosen, len(self._found) - 1))
        empty = "No tag is known yet: type one." if not self._known else "A new tag."
        chosen = self._chosen if self._found else None
        self.listing.show("Known tags", self._found, chosen, focused=False, empty=empty)
        self.listing.redraw()
        self.show_keys()

    def on_key(self, event: events.Key) -> None:
        """Enter keeps, Esc leaves, Tab completes, the arrows choose what it completes to."""
        if event.key not in _OURS:
            return
        event.stop()
        event.prevent_default()
        match event.key:
            case "escape":
                self.close(None)
            case "enter":
                self.close(split_tags(self.line.value))
            case "tab":
                self._complete()
            case "down" | "ctrl+n":
                self._choose(1)
            case _:
                self._choose(-1)

    def _choose(self, step: int) -> None:
        self._chosen += step
        self._show()

    def _complete(self) -> None:
        if self._found:
            text, cursor = completed(
                self.line.value, self.line.cursor_position, self._found[self._chosen].name
            )
            self.line.value, self.line.cursor_position = text, cursor
            self._chosen = 0
            self._narrow()

    def on_listing_picked(self, message: Listing.Picked) -> None:
        """A click chooses a known tag, a second one takes it."""
        self._chosen = message.index
        self._show()
        if message.twice:
            self._complete()

    def leave(self) -> None:
        """A click outside leaves only what was not touched: typed tags are not lost by a slip."""
        if split_tags(self.line.value) == split_tags(self._begun):
            self.close(None)
        else:
            self.say("Enter keeps these tags, Esc leaves all as it was.")
