"""The list of the marks: filter, go to one, remove, undo, confirm a place that changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.style import Style
from textual import events
from textual.widget import Widget
from textual.widgets import Input

from wagner_tui.corpus.model import Corpus, Passage
from wagner_tui.notebook import Mark, Notebook
from wagner_tui.safe_text import display
from wagner_tui.ui.commands import key_name
from wagner_tui.ui.dialogs.changing import STEPS, ChangingDialog
from wagner_tui.ui.dialogs.frame import keys_of
from wagner_tui.ui.dialogs.line import FilterLine
from wagner_tui.ui.dialogs.mark_entries import MarkEntries, entry_of, passes
from wagner_tui.ui.dialogs.steps import steps_of
from wagner_tui.ui.listing import Listing
from wagner_tui.ui.wrap import wrap

_NO_MARKS = (
    "Nothing is marked yet.\n\n"
    "Esc goes back to the text. There m marks the sentence, v selects words first, "
    "M marks all passages of a claim."
)
_NONE_PASSES = "No mark has these words.\n\n/ changes them, Esc lists all."


def _wrapped(text: str, width: int) -> str:
    lines = text.split("\n")
    return "\n".join(line[start:end] for line in lines for start, end in wrap(line, width))


class MarksScreen(ChangingDialog[Passage]):
    """Lists the marks of the open articles; gives the passage to go to, or None."""

    def __init__(self, notebook: Notebook, corpus: Corpus) -> None:
        super().__init__("Marks", notebook)
        self.heading.display = False  # the list has one
        self._corpus = corpus
        self.listing = Listing(id="marks")
        self.line = FilterLine()
        self._marks: list[Mark] = []
        self._entries = MarkEntries((), corpus)
        self._at = 0

    def middle(self) -> Iterable[Widget]:
        """The list, the line that filters it."""
        yield self.listing
        yield self.line

    def wanted(self, width: int, height: int) -> tuple[int, int]:
        """As high as the list, or as the screen when there is more."""
        columns, rows, ink = min(width, 90), 0, self.listing.ink
        for mark in self.notebook.marks:
            rows += len(entry_of(mark, self._corpus).rows(columns - 2, ink, Style()))
            if rows >= height:
                break
        return columns, max(12, min(height, rows + 4))

    @property
    def filtering(self) -> bool:
        """Whether the filter is being typed."""
        return self.line.typing

    def footer(self) -> Sequence[tuple[str, str]]:
        """What can be done with the chosen mark."""
        if self.filtering:
            return [("Enter", "keep filter"), ("Esc", "all marks"), ("↑ ↓", "move")]
        if not self._marks:
            keys = [("Esc", "close"), ("u", "undo")]
            return [*keys, ("/", "other words")] if self.line.value else keys
        keys = [("Enter", "go there"), ("Esc", "close"), ("/", "filter"), ("d", "remove"), ("u", "undo")]
        if self._marks[self._at].anchor in {"changed", "moved"}:
            keys.insert(2, ("c", "confirm"))
        return [*keys, ("j k", "move")]

    def on_mount(self) -> None:
        """List what there is."""
        super().on_mount()
        self._list()

    def on_resize(self) -> None:
        """Fit the screen anew."""
        super().on_resize()
        self._show()

    # The list

    def _list(self) -> None:
        """Take in what changed of the marks or of the filter."""
        words = self.line.value.casefold().split()
        self._marks = [mark for mark in self.notebook.marks if passes(mark, words)]
        self._entries = MarkEntries(self._marks, self._corpus)
        self._show()

    def _show(self) -> None:
        self._at = max(0, min(self._at, len(self._marks) - 1))
        chosen = self._at if self._marks else None
        text = _NONE_PASSES if self.notebook.marks else _NO_MARKS
        empty = _wrapped(text, min(90, self.app.size.width) - 6)
        self.listing.show(self._title(), self._entries, chosen, focused=True, empty=empty)
        self.listing.redraw()
        self.show_keys()

    def _title(self) -> str:
        every = self.notebook.marks
        at = self._at + 1 if self._marks else "–"
        parts = [f"Marks {at}/{len(self._marks)}" if every else "Marks"]
        if self.line.value and not self.filtering:
            parts.append(f"/{display(self.line.value)}")
        if doubtful := sum(not mark.sure for mark in every):
            parts.append(f"{doubtful} to check")
        return " · ".join(parts)

    def _move(self, steps: int) -> None:
        self._at += steps
        self._show()

    # Keys

    def on_key(self, event: events.Key) -> None:
        """The keys of a list; while the filter is typed only those that are not text."""
        if self.filtering:
            taken = self._filter_key(event.key)
        else:
            name = key_name(event.key, event.character)
            taken = self._list_key(name) or self._change_key(name)
        if taken:
            event.stop()
            event.prevent_default()

    def _list_key(self, name: str) -> bool:
        steps = steps_of(name, self.listing.page, len(self._marks))
        if steps is None:
            return False
        self.say("")
        self._move(steps)
        return True

    def _change_key(self, name: str) -> bool:
        if name in {"q"} | keys_of(self, "marks") or (name == "escape" and not self.line.value):
            self.close(None)
        elif name == "escape":
            self.line.value = ""
            self._list()
        elif name in {"enter", "l", "right"}:
            self._go()
        elif name == "/":
            self._open_filter()
        elif name in {"d", "delete"}:
            self._remove()
        elif name == "c":
            self._confirm()
        elif name in STEPS:
            self.step(name)
        else:
            return False
        return True

    def _go(self) -> None:
        if not self._marks:
            return
        passage = self._marks[self._at].passage
        if passage is None:
            self.say("These words are no longer in the file: there is no place to go to.")
        else:
            self.close(passage)

    def _remove(self) -> None:
        if self._marks:
            self.change(
                lambda: self.notebook.remove([self._marks[self._at].id]), "Removed. u brings it back."
            )

    def _confirm(self) -> None:
        if not self._marks:
            return
        mark = self._marks[self._at]
        if mark.anchor in {"changed", "moved"}:
            self.change(lambda: self.notebook.confirm(mark.id), "Confirmed: the mark is on these words now.")
        elif mark.anchor == "lost":
            self.say("Lost: there are no words to confirm. d removes the mark.")
        else:
            self.say("Nothing to confirm: the words stand where they were marked.")

    def changed(self) -> None:
        """Show what is decided and kept now."""
        self._list()

    # The filter

    def _open_filter(self) -> None:
        self.say("")
        self.line.begin("words, or #tag")
        self._list()

    def _filter_key(self, key: str) -> bool:
        if key in {"up", "down"}:
            self._move(1 if key == "down" else -1)
        elif key in {"enter", "tab", "escape"}:
            self.line.end(key)
            self._list()
        else:
            return False
        return True

    def on_input_changed(self, event: Input.Changed) -> None:
        """Filter while it is typed."""
        event.stop()
        self._at = 0
        self._list()

    def on_listing_picked(self, message: Listing.Picked) -> None:
        """A click chooses, a second one goes there; the wheel moves."""
        self._at = message.index
        self._show()
        if message.twice:
            self._go()
