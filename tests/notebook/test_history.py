"""Any sequence of marking, tagging, noting, undoing, redoing and reopening agrees with a plain model."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import hypothesis.strategies as st
from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.notebook.notebook_cases import corpus
from wagner_tui.corpus.model import Passage
from wagner_tui.notebook import Notebook
from wagner_tui.notebook.model import clean_note, clean_tags

PLACES = [
    Passage("s1", 0, 9),
    Passage("s1", 4, 20),
    Passage("s1", 30, 31),
    Passage("s2", 0, 9),
    Passage("s2", 12, 40),
]
#: What the plain model holds of a mark: tags and note.
Plain = tuple[tuple[str, ...], str]
passages = st.sampled_from(PLACES)
tags = st.lists(st.sampled_from(["a", "#b", "c d", ""]), max_size=3)


class Marking(RuleBasedStateMachine):
    """The model keeps every state it was in: undo and redo walk along them."""

    @initialize()
    def start(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.corpus = corpus()
        self.notebook = Notebook.open(self.folder, self.corpus)
        self.states: list[dict[Passage, Plain]] = [{}]
        self.now = 0

    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    @property
    def plain(self) -> dict[Passage, Plain]:
        return self.states[self.now]

    def step(self, new: dict[Passage, Plain]) -> None:
        if new != self.plain:
            self.states[self.now + 1 :] = [new]
            self.now += 1

    def id_of(self, place: Passage) -> str:
        mark = self.notebook.mark_at(place)
        assert mark is not None
        return mark.id

    @rule(place=passages)
    def toggle(self, place: Passage) -> None:
        self.notebook.toggle(place)
        if place in self.plain:
            self.step({p: v for p, v in self.plain.items() if p != place})
        else:
            self.step({**self.plain, place: ((), "")})

    @rule(places=st.lists(passages, max_size=4))
    def add(self, places: list[Passage]) -> None:
        self.notebook.add(places, claim="c")
        self.step(dict.fromkeys(places, ((), "")) | self.plain)

    @precondition(lambda self: self.plain)
    @rule(data=st.data(), new=tags)
    def tag(self, data: st.DataObject, new: list[str]) -> None:
        chosen = data.draw(st.lists(st.sampled_from(sorted(self.plain)), min_size=1))
        self.notebook.set_tags([self.id_of(place) for place in chosen], new)
        self.step(self.plain | {place: (clean_tags(new), self.plain[place][1]) for place in chosen})

    @precondition(lambda self: self.plain)
    @rule(data=st.data(), text=st.text(max_size=5))
    def note(self, data: st.DataObject, text: str) -> None:
        place = data.draw(st.sampled_from(sorted(self.plain)))
        self.notebook.set_note(self.id_of(place), text)
        self.step(self.plain | {place: (self.plain[place][0], clean_note(text))})

    @precondition(lambda self: self.plain)
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        gone = data.draw(st.lists(st.sampled_from(sorted(self.plain)), min_size=1))
        self.notebook.remove([self.id_of(place) for place in gone])
        self.step({place: value for place, value in self.plain.items() if place not in gone})

    @rule()
    def undo(self) -> None:
        assert (self.notebook.undo() is None) == (self.now == 0)
        self.now = max(0, self.now - 1)

    @rule()
    def redo(self) -> None:
        assert (self.notebook.redo() is None) == (self.now == len(self.states) - 1)
        self.now = min(len(self.states) - 1, self.now + 1)

    @rule()
    def start_again(self) -> None:
        """History does not survive a restart, marks do."""
        self.notebook = Notebook.open(self.folder, self.corpus)
        self.states, self.now = [self.plain], 0

    @invariant()
    def marks_agree_here_and_at_the_next_start(self) -> None:
        if not hasattr(self, "notebook"):
            return
        shown = {mark.passage: (mark.tags, mark.note) for mark in self.notebook.marks}
        assert shown == self.plain
        assert len(self.notebook.marks) == len(shown)
        assert Notebook.open(self.folder, self.corpus).marks == self.notebook.marks


TestMarking = Marking.TestCase
TestMarking.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)
