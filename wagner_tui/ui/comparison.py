"""The comparison beside the screen: when it begins, what its messages bring, what is said of it meanwhile."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from textual.message import Message

from wagner_tui.ui.runner import Added, Batch, Failed, Finished, Heard, Notice, Progress, Runner

if TYPE_CHECKING:
    from textual.timer import Timer

    from wagner_tui.analysis.entities import NameDecision
    from wagner_tui.analysis.meaning.method import Model
    from wagner_tui.corpus.memory import Memory
    from wagner_tui.ui.reader import ReaderScreen

_STOPS = "Ctrl-x stops"
_SLOW = 0.5  # seconds after which progress is worth showing
#: Seconds without another decision on names until all is compared anew: of quick ones only the last counts.
_PAUSE = 0.25


class FindingsCame(Message):
    """All has been compared, for what lies above the reader."""


class Comparison:
    """Compares the sources of one reader screen, again whenever other decisions on names hold.

    What is known stands meanwhile.
    """

    def __init__(self, reader: ReaderScreen, memory: Memory | None, model: Model | None) -> None:
        self._reader, self._memory = reader, memory
        self.runner = Runner(reader.post_message, model)
        self.running = False
        #: What the status line says of it; nothing when it takes no time to speak of.
        self.said = ""
        self._decisions: tuple[NameDecision, ...] = reader.services.naming.decisions
        self._soon: Timer | None = None
        self._stopped = False
        self._started_at = 0.0

    def begin(self) -> None:
        """Compare for the first time, unless everything is known; with the decisions that hold now."""
        naming, world = self._reader.services.naming, self._reader.world
        self._decisions = naming.decisions
        if world.complete:
            naming.prepare()
        else:
            self.start()

    def follow(self, decisions: tuple[NameDecision, ...]) -> None:
        """Compare anew soon if these decisions on names are not those of the last comparison.

        One that the reader stopped stays stopped.
        """
        if decisions == self._decisions:
            return
        self._decisions = decisions
        world = self._reader.world
        renamed = world.rename(decisions)
        if self._stopped:
            return
        self.cancel()
        if renamed or not world.complete:
            self.said = self._words("comparing anew")
            self._soon = self._reader.set_timer(_PAUSE, self.start)
        self._reader.settle_bars()

    def start(self) -> None:
        """Look for links and claims beside the screen; what is under way gives way."""
        self.cancel()
        world = self._reader.world
        self._started_at, self.running, self._stopped = time.monotonic(), True, False
        world.begin()
        self.said = self._words("comparing anew") if world.stands else ""
        self.runner.start(world.corpus, self._memory if world.awaited else None, self._decisions)
        self._reader.settle()

    def stop(self) -> None:
        """Give up: reading, searching and marking go on with what is known."""
        self.cancel()
        self._stopped = True
        self._over()

    def cancel(self) -> None:
        """End what is under way or about to begin, without a word."""
        self.runner.cancel()
        if self._soon is not None:
            self._soon.stop()
        self._soon, self.running, self.said = None, False, ""

    def _over(self) -> None:
        self.running, self.said, self._reader.world.complete = False, "", True
        self._reader.settle()

    def _words(self, what: str) -> str:
        names = "names changed: " if self._reader.world.renamed else ""
        return f"{names}{what} · {_STOPS}"

    # What the run has to say

    def hear(self, message: Heard) -> None:
        """Take what the run under way posted; what an older one posted comes too late."""
        if not self.running or message.generation != self.runner.generation:
            return
        match message:
            case Batch():
                self._reader.world.arrive(message.links)
            case Added():
                self._add(message)
            case Progress():
                self._progress(message)
            case Finished():
                self._finish(message)
            case Notice():
                self._note(message)
            case Failed():
                self._over()
                self._reader.fail(message.why)

    def _add(self, message: Added) -> None:
        """Links of the sources that came to remembered ones: they are shown until all has been compared."""
        world = self._reader.world
        if world.from_before:
            world.awaited = frozenset()
            world.add_links(message.links)
            self._reader.settle()

    def _progress(self, message: Progress) -> None:
        if time.monotonic() - self._started_at > _SLOW:
            self.said = self._words(f"comparing {message.done:.0%}")
            self._reader.settle_bars()

    def _finish(self, message: Finished) -> None:
        """Everything is there; the claim at hand stays it where it still is one."""
        reader = self._reader
        reader.world.finish(message.findings, self._decisions)
        self.running, self.said = False, ""
        reader.take_findings()
        reader.services.remember()
        if reader.app.screen is not reader:
            reader.app.screen.post_message(FindingsCame())

    def _note(self, message: Notice) -> None:
        """The model cannot be used: the findings are those of words, and kept as such."""
        if self._memory is not None:
            self._memory.method = ""
        self._reader.fail(message.text)
