"""The timeline: when what is reported happened and when it was reported, over all sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from threading import Thread

from textual import events
from textual.message import Message
from textual.widget import Widget

from wagner_tui.analysis.timeline import Entry, timeline
from wagner_tui.corpus.model import Passage
from wagner_tui.safe_text import display
from wagner_tui.ui.commands import key_name
from wagner_tui.ui.dialogs.frame import Dialog, keys_of
from wagner_tui.ui.dialogs.page import Block, Page, row
from wagner_tui.ui.dialogs.passages import field, outlet_of
from wagner_tui.ui.dialogs.steps import steps_of
from wagner_tui.ui.dialogs.time_entries import TimeEntries, captions
from wagner_tui.ui.listing import Listing
from wagner_tui.ui.world import World

_WIDEST = 140
_DETAIL = 4  # rows under the list
_LOW = 14  # with fewer rows on the screen the list has them all
#: Up to this many characters the dates are read at once, above in a thread.
_AT_ONCE = 60_000
_NONE = "No source names a day or an hour.\n\nEsc goes back to the text."
_READING = "Reading the dates …"


class Made(Message):
    """The entries are there, or one line that says why not."""

    def __init__(self, entries: tuple[Entry, ...], problem: str = "") -> None:
        super().__init__()
        self.entries, self.problem = entries, problem


class TimelineScreen(Dialog[Passage]):
    """Lists every time that the sources name, by when it was; gives the passage to go to, or None."""

    def __init__(self, world: World, here: Passage | None) -> None:
        super().__init__("Timeline")
        self._world, self._here = world, here
        self._entries: tuple[Entry, ...] = ()
        self._complete = False
        self._at = 0
        self.listing = Listing(id="timeline", quiet=True)
        self.detail = Page(self._detail, id="detail")

    def middle(self) -> Iterable[Widget]:
        """The list under the names of its columns, what the chosen time rests on."""
        yield self.listing
        yield self.detail

    def wanted(self, width: int, height: int) -> tuple[int, int]:
        """As much as there is."""
        return min(width, _WIDEST), height

    def fit(self) -> None:
        """On a low screen the list has all the rows."""
        super().fit()
        self.detail.display = self.app.size.height >= _LOW
        self.detail.styles.height = _DETAIL

    def footer(self) -> Sequence[tuple[str, str]]:
        """What can be done here."""
        if not self._entries:
            return [("Esc", "close")]
        return [
            ("Enter", "go there"),
            ("Esc", "close"),
            ("j k", "move"),
            ("Space b", "page"),
            ("g G", "top, end"),
        ]

    def on_mount(self) -> None:
        """Read the dates, beside the keys where there is much text."""
        super().on_mount()
        corpus = self._world.corpus
        if sum(len(article.text) for article in corpus.articles) <= _AT_ONCE:
            self.on_made(self._made())
        else:
            self._show()
            Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        self.post_message(self._made())

    def _made(self) -> Made:
        try:
            return Made(timeline(self._world.corpus, self._world.decided))
        except Exception as error:  # whatever it was: the screen says it and goes on
            return Made((), f"The dates could not be read: {type(error).__name__}: {error}")

    def on_made(self, message: Made) -> None:
        """Show them, the one of the current sentence chosen."""
        self._entries, self._complete = message.entries, True
        sentences = [entry.sentence for entry in self._entries]
        self._at = sentences.index(self._here) if self._here in sentences else 0
        self._show()
        if message.problem:
            self.say(display(message.problem), bad=True)

    def on_resize(self) -> None:
        """Fit the screen anew."""
        super().on_resize()
        self._show()

    # What it shows

    def _show(self) -> None:
        self._at = max(0, min(self._at, len(self._entries) - 1))
        self.heading.show(self._where())
        self.listing.show(
            captions(min(_WIDEST, self.app.size.width) - 2),
            TimeEntries(self._entries, self._world),
            self._at if self._entries else None,
            focused=True,
            empty=_NONE if self._complete else _READING,
        )
        self.listing.redraw()
        self.detail.show(self._detail)
        self.show_keys()

    def _where(self) -> str:
        if not self._entries:
            return ""
        yearless = sum(entry.stated.startswith("--") for entry in self._entries)
        others = sum(not entry.event for entry in self._entries) - yearless
        said = f"{yearless} without a year · " if yearless else ""
        said += f"{others} not resolved · " if others else ""
        return f"{said}{self._at + 1}/{len(self._entries)}"

    def _detail(self, width: int) -> Sequence[Block]:
        if not self._entries:
            return []
        entry = self._entries[self._at]
        article = self._world.article(entry.passage.source)
        place = f"{article.number} {outlet_of(article)}, line {article.line_of(entry.passage.start)}"
        rule = row(("─" * width, "rule"))
        return [rule, field("basis", (f"“{entry.words}”", "strong"), f" · {entry.basis}"), field("in", place)]

    # Keys

    def on_key(self, event: events.Key) -> None:
        """Walk the list, go there."""
        name = key_name(event.key, event.character)
        steps = steps_of(name, self.listing.page, len(self._entries))
        if steps is not None:
            self._at += steps
            self._show()
        elif name in {"escape", "q"} | keys_of(self, "timeline"):
            self.close(None)
        elif name in {"enter", "l", "right"}:
            self._go()
        else:
            return
        event.stop()
        event.prevent_default()

    def _go(self) -> None:
        if self._entries:
            self.close(self._entries[self._at].passage)

    def on_listing_picked(self, message: Listing.Picked) -> None:
        """A click chooses, a second one goes there; the wheel moves."""
        self._at = message.index
        self._show()
        if message.twice:
            self._go()
