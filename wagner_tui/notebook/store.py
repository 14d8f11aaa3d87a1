"""Where marks and decisions are kept: one SQLite file in the state folder.

A change is on disk when `write` returns: rollback journal, `synchronous=EXTRA`, one short transaction. Every
call opens its own connection, so a file that another program set aside or removed meanwhile is noticed.
"""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from wagner_tui.notebook import decision_rows
from wagner_tui.notebook.model import Decision, NotebookError, Record
from wagner_tui.notebook.undo import Change, Step
from wagner_tui.notebook.view import View, applied
from wagner_tui.safe_text import display

if TYPE_CHECKING:
    import sqlite3

FILE = "marks.sqlite"
#: Version of the tables, kept in `user_version`; a newer one is refused.
VERSION = 1
#: "wagn": tells our file from any other SQLite file.
APPLICATION = 0x7761676E
#: Milliseconds to wait for another program's transaction.
PATIENCE = 10_000

_COLUMNS = tuple(f.name for f in fields(Record))
_NUMBERS = ("start", "end")
_SCHEMA = f"""
CREATE TABLE mark (
  id TEXT PRIMARY KEY, sha256 TEXT NOT NULL, path TEXT NOT NULL, location TEXT NOT NULL,
  start INTEGER NOT NULL, end INTEGER NOT NULL, quote TEXT NOT NULL,
  prefix TEXT NOT NULL, suffix TEXT NOT NULL,
  tags TEXT NOT NULL, note TEXT NOT NULL, claim TEXT,
  UNIQUE (sha256, location, start, end)
);
CREATE TABLE state (stamp TEXT NOT NULL);
INSERT INTO state VALUES ('');
PRAGMA application_id = {APPLICATION};
PRAGMA user_version = {VERSION};
"""


class FileStore:
    """Marks in `folder`/marks.sqlite. Nothing is created before the first change."""

    def __init__(self, folder: Path, before_first_change: Callable[[], None] = lambda: None) -> None:
        self.path = folder / FILE
        self._before_first_change = before_first_change
        self._changed = False

    def read(self, view: View) -> View:
        """What is now on disk; the same `view` when its stamp is still the current one."""
        if not self.path.exists():
            return view
        with self._connection() as db:
            db.execute("BEGIN")
            try:
                return self._read(db, view)
            finally:
                db.execute("ROLLBACK")

    def write(self, changes: Sequence[Change], view: View) -> tuple[View, Step]:
        """Apply `changes` in one transaction, on top of what other programs wrote meanwhile."""
        if not self._changed and self.path.exists():
            self._before_first_change()
        with clear_errors(self.path):
            create_file(self.path)
        with self._connection() as db:
            db.execute("BEGIN IMMEDIATE")
            try:
                current = self._current(db, view)
                new, done = applied(current, changes)
                for change in done:
                    _write_change(db, change)
                if done:
                    new = replace(new, stamp=uuid4().hex)
                    db.execute("UPDATE state SET stamp = ?", (new.stamp,))
                db.execute("COMMIT")
            except BaseException:
                if db.in_transaction:
                    db.execute("ROLLBACK")
                raise
        self._changed = True
        return new, done

    def _current(self, db: sqlite3.Connection, view: View) -> View:
        """What the database holds; a file that vanished gets back what is on the screen."""
        if not has_tables(db):
            for statement in _SCHEMA.strip().split(";\n"):
                db.execute(statement)
            items: list[Record | Decision] = [*view.records.values(), *view.decisions.values()]
            for item in items:
                _write_change(db, Change(None, item))
            return replace(view, stamp="")
        return self._read(db, view)

    def _read(self, db: sqlite3.Connection, view: View) -> View:
        if not has_tables(db):
            return view
        check_version(db, self.path)
        (raw,) = db.execute("SELECT stamp FROM state").fetchone() or (b"",)
        stamp = raw.decode("ascii", "replace")
        if stamp and stamp == view.stamp:
            return view
        return View(stamp, read_records(db), decision_rows.read(db))

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        with clear_errors(self.path):
            db = connect(self.path)
            try:
                yield db
            finally:
                db.close()


def connect(path: Path) -> sqlite3.Connection:
    """Open an existing database with the settings that were shown to lose nothing. Texts come as bytes."""
    import sqlite3

    uri = f"{path.absolute().as_uri()}?mode=rw"
    db = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=PATIENCE / 1000)
    db.text_factory = bytes
    try:
        db.execute("PRAGMA journal_mode = DELETE")
        db.execute("PRAGMA synchronous = EXTRA")
        db.execute("PRAGMA fullfsync = ON")
    except BaseException:
        db.close()
        raise
    return db


def create_file(path: Path) -> None:
    """Create an empty database file and its folders, for this user alone; leave existing ones as they are."""
    if path.exists():
        return
    new = [folder for folder in path.parents if not folder.exists()]
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:  # another program was faster
        return
    for folder in path.parents[: len(new) + 1]:
        sync_folder(folder)


def sync_folder(folder: Path) -> None:
    """Make the names in `folder` durable; file systems that cannot do it are left alone."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(descriptor)


def has_tables(db: sqlite3.Connection) -> bool:
    """Whether anything was ever written to the database."""
    return db.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone() is not None


def check_version(db: sqlite3.Connection, path: Path) -> None:
    """Refuse a file that is not a notebook or that a newer version wrote."""
    (application,) = db.execute("PRAGMA application_id").fetchone()
    (version,) = db.execute("PRAGMA user_version").fetchone()
    shown = display(str(path))
    if application != APPLICATION:
        raise NotebookError(f"{shown}: another program's database: choose another folder with --state DIR")
    if version > VERSION:
        raise NotebookError(
            f"{shown}: written by a newer wagner-tui (format {version}, this one reads {VERSION}): "
            "update wagner-tui or choose another folder with --state"
        )


def read_records(db: sqlite3.Connection) -> dict[str, Record]:
    """Every record by its id, in the order of marking. Raises ValueError for a garbled one."""
    return {record.id: record for record in map(record_from, rows(db))}


def rows(db: sqlite3.Connection) -> Iterable[tuple[object, ...]]:
    """The rows of all marks, in the order in which they were made."""
    return db.execute(f"SELECT {', '.join(_COLUMNS)} FROM mark ORDER BY rowid")


def record_from(row: Sequence[object]) -> Record:
    """The record of a row. Raises ValueError when it cannot be what was written."""
    decoded = (cell.decode("utf-8", "surrogatepass") if isinstance(cell, bytes) else cell for cell in row)
    values: dict[str, Any] = dict(zip(_COLUMNS, decoded, strict=True))
    if not all(isinstance(values[name], int) for name in _NUMBERS):
        raise ValueError("an offset is not a number")
    if any(not isinstance(values[name], str) for name in _COLUMNS if name not in (*_NUMBERS, "claim")):
        raise ValueError("a text is missing")
    if values["end"] - values["start"] != len(values["quote"]):
        raise ValueError("a quote is not as long as its place")
    return Record(**values | {"tags": tuple(json.loads(values["tags"]))})


def _write_change(db: sqlite3.Connection, change: Change) -> None:
    if isinstance(change.item, Decision):
        decision_rows.write(db, change.item, change.after is not None)
        return
    if change.after is None:
        db.execute("DELETE FROM mark WHERE id = ?", (change.id,))
        return
    columns = change.columns if change.before else _COLUMNS
    values = [_encode(name, getattr(change.after, name)) for name in columns]
    slots = ["?" if name in _NUMBERS else "CAST(? AS TEXT)" for name in columns]
    if change.before is None:
        db.execute(f"INSERT INTO mark ({', '.join(columns)}) VALUES ({', '.join(slots)})", values)
    else:
        pairs = ", ".join(f"{name} = {slot}" for name, slot in zip(columns, slots, strict=True))
        db.execute(f"UPDATE mark SET {pairs} WHERE id = ?", [*values, change.id])


def _encode(name: str, value: object) -> object:
    """Text as bytes: paths and damaged files can hold lone surrogates, which SQLite's own binding refuses."""
    if name == "tags":
        value = json.dumps(value, ensure_ascii=True)
    return value.encode("utf-8", "surrogatepass") if isinstance(value, str) else value


@contextmanager
def clear_errors(path: Path) -> Iterator[None]:
    """Turn errors of the file system and of SQLite into one line that names the file and the mend."""
    import sqlite3

    try:
        yield
    except OSError as error:
        raise NotebookError(f"{display(str(path))}: {error.strerror or error}: {_mend(error)}") from error
    except (sqlite3.Error, ValueError) as error:
        raise NotebookError(f"{display(str(path))}: {error}: {_mend(error)}") from error


def _mend(error: Exception) -> str:
    text = str(error).lower()
    if "locked" in text:
        return "another program is writing for long; try again"
    if "full" in text or "no space" in text:
        return "free some space on the disk and try again"
    if isinstance(error, ValueError) or "malformed" in text or "not a database" in text:
        return "start wagner-tui again: it sets the damaged file aside and restores the last copy"
    return "make it writable or choose another folder with --state DIR (--state none keeps nothing)"
