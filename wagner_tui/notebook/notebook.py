"""The notebook of one run: marks of the articles now open and decisions, one undoable step at a time."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

from wagner_tui.corpus.model import Article, Corpus, Passage
from wagner_tui.notebook.anchoring import find_again
from wagner_tui.notebook.folding import Folded
from wagner_tui.notebook.model import (
    Anchor,
    Decision,
    Mark,
    Record,
    Subject,
    clean_note,
    clean_tags,
    mark_of,
    record_of,
)
from wagner_tui.notebook.store import FileStore
from wagner_tui.notebook.undo import Change, History, Step, describe, inverse
from wagner_tui.notebook.view import MemoryStore, Store, View


class Tag(NamedTuple):
    """A tag and how many marks of the articles now open carry it (0: known from other articles)."""

    name: str
    marks: int


def default_state_dir() -> Path:
    """Where this platform keeps the state of programs, for ours."""
    from platformdirs import user_state_path

    return user_state_path("wagner-tui", appauthor=False)


class Notebook:
    """Marks with tags and notes, and decisions on findings.

    A change is on disk when its method returns; errors are `NotebookError`.
    """

    def __init__(self, store: Store, corpus: Corpus, notices: Iterable[str] = ()) -> None:
        self._store = store
        self._places = _Places(corpus)
        self._corpus = corpus
        self._view = store.read(View())
        self._history = History()
        self._marks: tuple[Mark, ...] | None = None
        self._notices = list(notices)
        #: Grows with every change of the marks and decisions, for caches.
        self.version = 0

    @classmethod
    def open(cls, state: Path | None, corpus: Corpus, today: date | None = None) -> Notebook:
        """Open the notebook kept in the folder `state`; None keeps the marks in memory only.

        Nothing is created before the first mark. A damaged database is set aside and reported in `notices`.
        `today` names the daily copy. Raises `NotebookError` when the folder cannot be used.
        """
        if state is None:
            return cls(MemoryStore(), corpus)
        from wagner_tui.notebook import repair

        notices = repair.usable(state) + repair.check(state)
        notebook: Notebook

        def copy() -> None:
            try:
                repair.copy_daily(state, today or date.today())
            except repair.COPY_ERRORS as error:
                notebook._notices.append(f"no daily copy of the marks: {error}")

        notebook = cls(FileStore(state, copy), corpus, notices)
        return notebook

    @property
    def notices(self) -> tuple[str, ...]:
        """What the reader must know of the database: one line each."""
        return tuple(self._notices)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks of the articles now open, in source order, then by (for lost ones: their old) place."""
        if self._marks is None:
            marks = [mark for record in self._view.records.values() if (mark := self._places.mark(record))]
            self._marks = tuple(sorted(marks, key=self._order))
        return self._marks

    def _order(self, mark: Mark) -> tuple[object, ...]:
        start, end = mark.passage[1:] if mark.passage else (mark.start, mark.end)
        return self._corpus[mark.source].number, start, end, mark.quote, mark.tags, mark.note, mark.id

    def marks_of(self, source: str) -> tuple[Mark, ...]:
        """The marks of one source, by place."""
        return tuple(mark for mark in self.marks if mark.source == source)

    def mark_at(self, passage: Passage) -> Mark | None:
        """The mark on exactly this passage; a sure one before one to be confirmed."""
        return next(iter(self._marks_on(passage)), None)

    def marks_in(self, passage: Passage) -> tuple[Mark, ...]:
        """The marks that share at least one character with `passage`."""
        return tuple(
            mark
            for mark in self.marks_of(passage.source)
            if mark.passage and mark.passage.start < passage.end and passage.start < mark.passage.end
        )

    def _marks_on(self, passage: Passage) -> list[Mark]:
        return sorted(
            (mark for mark in self.marks if mark.passage == passage), key=lambda mark: not mark.sure
        )

    def mark(self, mark_id: str) -> Mark | None:
        """The mark with this id, None when there is none (any more)."""
        return next((mark for mark in self.marks if mark.id == mark_id), None)

    @property
    def tags(self) -> tuple[Tag, ...]:
        """All known tags by name."""
        known = {tag for record in self._view.records.values() for tag in record.tags}
        counts = Counter(tag for mark in self.marks for tag in mark.tags)
        return tuple(
            Tag(name, counts[name]) for name in sorted(known, key=lambda name: (name.casefold(), name))
        )

    def toggle(self, passage: Passage) -> Mark | None:
        """Mark the passage, take its mark away, or confirm a candidate; returns the mark that stands now."""
        marks = self._marks_on(passage)
        if not marks:
            return next(iter(self.add([passage])), None)
        if marks[0].sure:
            self.remove([mark.id for mark in marks])
            return None
        self.confirm([marks[0].id])
        return self.mark(marks[0].id)

    def add(self, passages: Iterable[Passage], claim: str | None = None) -> tuple[Mark, ...]:
        """Mark passages in one step; returns the new marks. What is marked already is left as it is."""
        taken = {mark.passage for mark in self.marks}
        new = [p for p in dict.fromkeys(passages) if p not in taken and p.start < p.end]
        records = [self._places.record(passage, uuid4().hex[:16], claim) for passage in new]
        step = self._do([Change(None, record) for record in records])
        made = {change.id for change in step}
        return tuple(mark for mark in self.marks if mark.id in made)

    def remove(self, ids: Iterable[str]) -> None:
        """Take marks away in one step; unknown ids are ignored."""
        self._do([Change(record, None) for record in self._records(ids)])

    def set_tags(self, ids: str | Iterable[str], tags: Iterable[str]) -> None:
        """Give one or several marks exactly these tags, in one step."""
        new = clean_tags(tags)
        self._edit(ids, lambda record: replace(record, tags=new))

    def set_note(self, mark_id: str, text: str) -> None:
        """Set the note of a mark; an empty one removes it."""
        self._edit(mark_id, lambda record: replace(record, note=clean_note(text)))

    def confirm(self, ids: str | Iterable[str]) -> None:
        """Take the place where marks now stand (moved or changed) as their place, in one step."""
        self._edit(ids, self._places.moved_here)

    # Decisions

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """Every decision that was kept, by subject and key; those on findings of other articles too."""
        return tuple(sorted(self._view.decisions.values(), key=lambda d: (d.subject, d.key)))

    def decision(self, subject: Subject, key: str) -> Decision | None:
        """What was decided on one thing."""
        return self._view.decisions.get(Decision(subject, key, "").id)

    def decide(self, decisions: Iterable[Decision]) -> None:
        """Keep decisions in one step, each in place of the former one on the same thing."""
        self._do([Change(self._view.decisions.get(each.id), each) for each in decisions])

    def withdraw(self, subject: Subject, key: str) -> None:
        """Take a decision back; nothing happens when there is none."""
        if (known := self.decision(subject, key)) is not None:
            self._do([Change(known, None)])

    # The way back

    def undo(self) -> str | None:
        """Take the last step back; says in one line what was done, None when there is nothing."""
        return self._walk(self._history.done, self._history.undone)

    def redo(self) -> str | None:
        """Do again what was undone last; says in one line what was done, None when there is nothing."""
        return self._walk(self._history.undone, self._history.done)

    def refresh(self) -> bool:
        """Take in what other programs wrote to the same folder; returns whether anything changed."""
        return self._show(self._store.read(self._view))

    def close(self) -> None:
        """End the session. Everything is on disk already."""
        self._history = History()

    def _records(self, ids: str | Iterable[str]) -> list[Record]:
        wanted = [ids] if isinstance(ids, str) else ids
        return [self._view.records[i] for i in dict.fromkeys(wanted) if i in self._view.records]

    def _edit(self, ids: str | Iterable[str], edit: Callable[[Record], Record]) -> None:
        pairs = ((record, edit(record)) for record in self._records(ids))
        self._do([Change(before, after) for before, after in pairs if before != after])

    def _do(self, changes: list[Change]) -> Step:
        step = self._write(changes)
        self._history.add(step)
        return step

    def _walk(self, taken: list[Step], given: list[Step]) -> str | None:
        """Apply the inverse of the newest step; steps that another program made void are passed over."""
        while taken:
            step = self._write(inverse(taken[-1]))
            taken.pop()
            if step:
                given.append(step)
                return describe(step)
        return None

    def _write(self, changes: Iterable[Change]) -> Step:
        wanted = list(changes)
        if not wanted:
            return ()
        view, step = self._store.write(wanted, self._view)
        self._show(view)
        return step

    def _show(self, view: View) -> bool:
        changed = view.stamp != self._view.stamp
        self._view = view
        if changed:
            self._marks = None
            self.version += 1
        return changed


class _Places:
    """Where records stand in the articles of one corpus; what was found again is remembered."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._folded: dict[str, Folded] = {}
        self._made: dict[str, tuple[Record, Mark | None]] = {}
        self._known: dict[tuple[object, ...], tuple[Passage | None, Anchor]] = {}
        self._locations = {article.key: _location(article) for article in corpus.articles}
        self._by_location = {self._locations[article.key]: article for article in reversed(corpus.articles)}
        self._by_location.pop("", None)

    def mark(self, record: Record) -> Mark | None:
        """The mark of a record, None when it belongs to an article that is not open."""
        made = self._made.get(record.id)
        if made is None or made[0] is not record:
            made = self._made[record.id] = (record, self._new_mark(record))
        return made[1]

    def _new_mark(self, record: Record) -> Mark | None:
        article = self._article(record)
        if article is None:
            return None
        passage, anchor = self._place(record, article)
        return mark_of(record, article.key, passage, anchor)

    def record(self, passage: Passage, mark_id: str, claim: str | None) -> Record:
        """The record of a new mark."""
        return record_of(
            self._corpus[passage.source], self._locations[passage.source], passage, mark_id, claim
        )

    def moved_here(self, record: Record) -> Record:
        """The record with the place where it now stands as its own."""
        mark = self.mark(record)
        if mark is None or mark.passage is None:
            return record
        here = self.record(mark.passage, record.id, record.claim)
        return replace(here, tags=record.tags, note=record.note)

    def _article(self, record: Record) -> Article | None:
        same = [article for article in self._corpus.articles if article.sha256 == record.sha256]
        at_place = self._by_location.get(record.location)
        if at_place in same or not same:
            return at_place
        return same[0]

    def _place(self, record: Record, article: Article) -> tuple[Passage | None, Anchor]:
        if article.sha256 == record.sha256 and article.text[record.start : record.end] == record.quote:
            return Passage(article.key, record.start, record.end), "found"
        key = (article.key, record.sha256, record.start, record.end, record.quote)
        if key not in self._known:
            span, anchor = find_again(record, article.text, lambda: self._fold(article))
            self._known[key] = (Passage(article.key, *span) if span else None, anchor)
        return self._known[key]

    def _fold(self, article: Article) -> Folded:
        if article.key not in self._folded:
            self._folded[article.key] = Folded.of(article.text)
        return self._folded[article.key]


def _location(article: Article) -> str:
    """The resolved path of an article's file; empty for standard input, which has no place of its own."""
    return "" if article.path in ("", "-") else os.path.realpath(article.path)
