"""All marks and decisions at one moment, what changes make of them, and the store in memory alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol
from uuid import uuid4

from wagner_tui.notebook.model import Decision, Record
from wagner_tui.notebook.undo import Change, Step


@dataclass(frozen=True)
class View:
    """Marks and decisions by id, as they were when the database carried `stamp` (empty: nothing stored)."""

    stamp: str = ""
    records: dict[str, Record] = field(default_factory=dict)
    decisions: dict[str, Decision] = field(default_factory=dict)


_Place = tuple[str, str, int, int]


class Store(Protocol):
    """Keeps marks and decisions. `write` returns the new view and the changes that took effect."""

    def read(self, view: View) -> View:
        """What is now kept; the same `view` when nothing changed since it was taken."""

    def write(self, changes: Sequence[Change], view: View) -> tuple[View, Step]:
        """Apply `changes` in one transaction; they are kept when this returns."""


class MemoryStore:
    """Marks for this session alone (`--state none`)."""

    def read(self, view: View) -> View:
        """The same view: nobody else writes here."""
        return view

    def write(self, changes: Sequence[Change], view: View) -> tuple[View, Step]:
        """Apply `changes` to `view`."""
        new, done = applied(view, changes)
        return (replace(new, stamp=uuid4().hex) if done else view), done


def applied(view: View, changes: Iterable[Change]) -> tuple[View, Step]:
    """The view after `changes`, and what each of them did; one that had nothing to do is left out."""
    records, decisions = dict(view.records), dict(view.decisions)
    owners = {_place(record): record.id for record in records.values()}
    taken = (
        _decided(decisions, change) if isinstance(change.item, Decision) else _marked(records, owners, change)
        for change in changes
    )
    done = tuple(change for change in taken if change is not None)
    return View(view.stamp, records, decisions), done


def _decided(decisions: dict[str, Decision], change: Change) -> Change | None:
    """Decide, or take a decision back unless another program has decided otherwise meanwhile."""
    current, after = decisions.get(change.id), change.after
    if after == current or (after is None and current != change.before):
        return None
    if isinstance(after, Decision):
        decisions[change.id] = after
    else:
        del decisions[change.id]
    return Change(current, after)


def _marked(records: dict[str, Record], owners: dict[_Place, str], change: Change) -> Change | None:
    current = records.get(change.id)
    after = _outcome(current, change)
    if after == current or (after and owners.get(_place(after), after.id) != after.id):
        return None  # nothing to do, or another mark stands there
    if current:
        owners.pop(_place(current), None)
    if after:
        owners[_place(after)] = after.id
        records[after.id] = after
    else:
        del records[change.id]
    return Change(current, after)


def _place(record: Record) -> _Place:
    return record.sha256, record.location, record.start, record.end


def _outcome(current: Record | None, change: Change) -> Record | None:
    """What a record becomes. An edit sets only its own fields: another program may have set others."""
    if change.before is None:
        return current or (change.after if isinstance(change.after, Record) else None)
    if current is None or change.after is None:
        return None
    return replace(current, **{name: getattr(change.after, name) for name in change.columns})
