"""The names of the articles as the reader wants them: with the decisions by hand, and switched on or off."""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Thread
from typing import TYPE_CHECKING

from textual.message import Message

from wagner_tui.analysis.entities import SPELT, Names
from wagner_tui.corpus.model import Passage, Span

if TYPE_CHECKING:
    from wagner_tui.analysis.entities import NameDecision
    from wagner_tui.notebook.model import Decision
    from wagner_tui.ui.world import World

#: Up to this many characters names are looked for at once (some 20 ms), above in a thread.
_AT_ONCE = 100_000
_BREATH = 0.005  # seconds that the thread leaves to the keys after each article


class NamesCame(Message):
    """Names that took long are there."""


class Naming:
    """Names with all their spellings. `ready` is called from a thread when names that took long are there."""

    def __init__(self, world: World, ready: Callable[[], object]) -> None:
        self._world, self._ready = world, ready
        self.on = True
        #: What was decided by hand, in a fixed order.
        self.decisions: tuple[NameDecision, ...] = ()
        self._names: Names | None = None
        self._outdated = False  # whether the names that are known were found with other decisions
        self._turn = 0  # grows with every search for names: what an older one finds is dropped
        self.looking = False

    def prepare(self) -> None:
        """Look for the names beside the keys, unless they came with the findings."""
        if self._names is None and not self._world.found.names.entities:
            self._beside()

    def decide(self, decisions: tuple[Decision, ...]) -> None:
        """Take what was decided by hand."""
        if not decisions and not self.decisions:
            return
        from wagner_tui.notebook.name_decisions import name_decisions

        wanted = name_decisions(decisions, self._world.corpus)
        if wanted != self.decisions:
            self.decisions, self._outdated = wanted, True
            self._turn += 1

    @property
    def names(self) -> Names:
        """The names; those of before, or none, while they are still being looked for."""
        if self._names is None or self._outdated:
            self._outdated = False
            found = self._world.found.names
            if found.entities and self._world.by_hand == self.decisions:
                self._take(found)
            elif sum(len(article.text) for article in self._world.corpus.articles) <= _AT_ONCE:
                self._take(self._found())
            else:
                self._names = self._names or Names()
                self._beside()
        return self._names or Names()

    def _take(self, names: Names) -> None:
        self._names, self.looking = names, False

    def _beside(self) -> None:
        self._turn += 1
        self.looking = True
        Thread(target=self._look, args=(self._turn,), daemon=True).start()

    def _look(self, turn: int) -> None:
        try:
            names = self._found(lambda _done: time.sleep(_BREATH))
        except Exception:  # names are a help: reading goes on without them, and nothing writes on the screen
            names = Names()
        if turn == self._turn:
            self._take(names)
            self._ready()

    def _found(self, progress: Callable[[float], None] | None = None) -> Names:
        from wagner_tui.analysis.name_finder import find_names

        return find_names(self._world.corpus, self.decisions, progress)

    # What is asked

    def aliases(self, text: str) -> tuple[str, ...]:
        """Other spellings of the name `text`, for a search; none when they are switched off."""
        return self.names.spellings_of(text) if self.on and text.strip() else ()

    def alike(self, one: Passage, other: Passage) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
        """Where two passages name the same: spans in `one` and in `other`; none when switched off."""
        if not self.on or not (self._names or self._world.found.names.entities):
            return (), ()
        ours, theirs = self._named(one), self._named(other)
        both = ours.keys() & theirs.keys()
        return _spans(ours, both), _spans(theirs, both)

    def _named(self, passage: Passage) -> dict[str, list[Span]]:
        found: dict[str, list[Span]] = {}
        for mention in self.names.within(passage):
            if mention.entity is not None and mention.certain and mention.how in SPELT:
                found.setdefault(mention.entity, []).append(Span(mention.start, mention.end))
        return found


def _spans(named: dict[str, list[Span]], wanted: set[str]) -> tuple[Span, ...]:
    return tuple(sorted(span for name in wanted for span in named[name]))
