"""All records at one moment, what changes make of them, and the store that keeps them in memory alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol
from uuid import uuid4

from wagner_tui.notebook.model import Record
from wagner_tui.notebook.undo import Change, Step


@dataclass(frozen=True)
class View:
    """All records as they were when the database carried `stamp` (empty: nothing stored yet)."""

    stamp: str = ""
    records: dict[str, Record] = field(default_factory=dict)


class Store(Protocol):
    """Keeps records. `write` returns the new view and the changes that took effect."""

    def read(self, view: View) -> View:
        """The records now kept; the same `view` when nothing changed since it was taken."""

    def write(self, changes: Sequence[Change], view: View) -> tuple[View, Step]:
        """Apply `changes` in one transaction; they are kept when this returns."""


class MemoryStore:
    """Marks for this session alone (`--state none`)."""

    def read(self, view: View) -> View:
        """The same view: nobody else writes here."""
        return view

    def write(self, changes: Sequence[Change], view: View) -> tuple[View, Step]:
        """Apply `changes` to the records of `view`."""
        records, done = applied(view.records, changes)
        return View(uuid4().hex if done else view.stamp, records), done


def applied(old: dict[str, Record], changes: Iterable[Change]) -> tuple[dict[str, Record], Step]:
    """The records after `changes`, and what each of them did; one that had nothing to do is left out."""
    records = dict(old)
    owners = {_place(record): record.id for record in records.values()}
    done = []
    for change in changes:
        current = records.get(change.id)
        after = _outcome(current, change)
        if after == current or (after and owners.get(_place(after), after.id) != after.id):
            continue  # nothing to do, or another mark stands there
        if current:
            owners.pop(_place(current), None)
        if after:
            owners[_place(after)] = after.id
            records[after.id] = after
        else:
            del records[change.id]
        done.append(Change(current, after))
    return records, tuple(done)


def _place(record: Record) -> tuple[str, str, int, int]:
    return record.sha256, record.location, record.start, record.end


def _outcome(current: Record | None, change: Change) -> Record | None:
    """What a record becomes. An edit sets only its own fields: another program may have set others."""
    if change.before is None:
        return current or change.after
    if current is None or change.after is None:
        return None
    return replace(current, **{name: getattr(change.after, name) for name in change.columns})
