"""A look at the database when it is opened, what happens when it is damaged, and the daily copies."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from datetime import date
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

from wagner_tui.notebook import decision_rows
from wagner_tui.notebook.model import Decision, NotebookError, Record
from wagner_tui.notebook.store import (
    FILE,
    FileStore,
    check_version,
    clear_errors,
    connect,
    create_file,
    has_tables,
    read_records,
    record_from,
    rows,
    sync_folder,
)
from wagner_tui.notebook.undo import Change
from wagner_tui.notebook.view import View
from wagner_tui.safe_text import display

if TYPE_CHECKING:
    import sqlite3

COPIES = "copies"
_ANOTHER = "choose another folder with --state DIR (--state none keeps nothing)"
#: How many daily copies are kept.
KEPT = 7
#: What may go wrong with a copy; none of it keeps a mark from being made.
COPY_ERRORS = (OSError, NotebookError)


def usable(folder: Path) -> tuple[str, ...]:
    """Raise `NotebookError` when marks could not be kept in `folder`; nothing is created. Returns notices."""
    existing = folder
    while not existing.exists():
        if existing.is_symlink() or existing == existing.parent:
            raise NotebookError(f"{display(str(folder))}: a broken link: {_ANOTHER}")
        existing = existing.parent
    shown = display(str(existing))
    if not existing.is_dir():
        raise NotebookError(f"{shown}: not a folder, so no marks can be kept there: {_ANOTHER}")
    if os.access(existing, os.W_OK | os.X_OK):
        return ()
    if os.access(folder / FILE, os.R_OK):
        return (f"{shown}: may not be written to: the marks can be seen but not changed",)
    raise NotebookError(f"{shown}: may not be written to: make it writable or {_ANOTHER}")


def check(folder: Path) -> tuple[str, ...]:
    """Check the database in `folder`; a damaged one is set aside and its marks restored. Returns notices."""
    path = folder / FILE
    with clear_errors(path):
        if not path.exists() or is_sound(path):
            return ()
        try:
            aside = _set_aside(path)
        except FileNotFoundError:  # another program was faster, and reports it
            return ()
    return (_restore(folder, aside),)


def _restore(folder: Path, aside: Path) -> str:
    """Put what the newest sound copy and the damaged file still tell into a new database; says so."""
    copy = next((copy for copy in _copies(folder) if _is_sound_copy(copy)), None)
    items = {item.id: item for item in _salvage(copy)} if copy else {}
    from_copy = len(items)
    items |= {item.id: item for item in _salvage(aside)}
    if items:
        FileStore(folder).write([Change(None, item) for item in items.values()], View())
    origin = f" (the copy {copy.name} and what could still be read)" if copy and from_copy else ""
    decisions = sum(isinstance(item, Decision) for item in items.values())
    also = f" and {decisions} decision{'' if decisions == 1 else 's'}" if decisions else ""
    restored = (
        f"{len(items) - decisions} marks{also} restored{origin}" if items else "no mark could be restored"
    )
    return f"{display(str(folder / FILE))} was damaged: kept as {aside.name}, {restored}"


def is_sound(path: Path) -> bool:
    """Whether SQLite finds the file in order. Raises `NotebookError` for one that is not ours or is newer."""
    import sqlite3

    try:
        with closing(connect(path)) as db:
            if db.execute("PRAGMA quick_check(1)").fetchone() != (b"ok",):
                return False
            if has_tables(db):
                check_version(db, path)
                db.execute("SELECT stamp FROM state").fetchone()
                read_records(db)
                decision_rows.read(db)
            return True
    except ValueError:
        return False
    except sqlite3.Error as error:
        if _is_damage(error):
            return False
        raise NotebookError(f"{display(str(path))}: {error}: make it readable or {_ANOTHER}") from error


def _is_sound_copy(path: Path) -> bool:
    try:
        return is_sound(path)
    except NotebookError:  # a newer version wrote it, or it cannot be read
        return False


def _is_damage(error: Exception) -> bool:
    """SQLITE_ERROR (1: a table is missing), SQLITE_CORRUPT (11) or SQLITE_NOTADB (26)."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in (1, 11, 26)


def _set_aside(path: Path) -> Path:
    """Rename a damaged database and its journal to the next free number; never delete."""
    for number in count(1):
        aside = path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")
        try:
            os.link(path, aside)  # fails when the name is taken, also by another program at this moment
        except FileExistsError:
            continue
        except FileNotFoundError:
            raise
        except OSError:  # a file system without links
            if aside.exists():
                continue
            path.rename(aside)
        else:
            path.unlink()
        break
    journal = path.with_name(path.name + "-journal")
    if journal.exists():
        journal.rename(aside.with_name(aside.name + "-journal"))
    sync_folder(path.parent)
    return aside


def _salvage(path: Path) -> list[Record | Decision]:
    """The marks and decisions that can still be read, of either up to the first page that cannot."""
    tables: tuple[tuple[_Rows, _Read], ...] = (
        (rows, record_from),
        (decision_rows.rows, decision_rows.decision_from),
    )
    return [item for rows_of, read in tables for item in _readable(path, rows_of, read)]


_Rows = Callable[["sqlite3.Connection"], Iterable[Sequence[object]]]
_Read = Callable[[Sequence[object]], Record | Decision | None]


def _readable(path: Path, rows_of: _Rows, read: _Read) -> list[Record | Decision]:
    import sqlite3

    items: list[Record | Decision] = []
    try:
        with closing(connect(path)) as db:
            for row in rows_of(db):
                try:
                    if (item := read(row)) is not None:
                        items.append(item)
                except ValueError:  # garbled: the next one may be whole
                    continue
    except sqlite3.Error:
        pass
    return items


def copy_daily(folder: Path, today: date) -> None:
    """Keep a copy of the marks as they were before the first change of `today`; the oldest copies go."""
    target = folder / COPIES / f"marks-{today.isoformat()}.sqlite"
    source = folder / FILE
    if target.exists() or not source.exists():
        return
    target.parent.mkdir(mode=0o700, exist_ok=True)
    partial = target.with_name(f"{target.name}.{os.getpid()}.part")
    partial.unlink(missing_ok=True)
    create_file(partial)
    try:
        with closing(connect(source)) as db:
            if not has_tables(db) or next(chain(rows(db), decision_rows.rows(db)), None) is None:
                return
            db.execute("VACUUM INTO ?", (str(partial),))
        with partial.open("rb") as copied:
            os.fsync(copied.fileno())
        partial.replace(target)
        sync_folder(target.parent)
    finally:
        partial.unlink(missing_ok=True)
    for old in _copies(folder)[KEPT:]:
        old.unlink(missing_ok=True)


def _copies(folder: Path) -> list[Path]:
    """The daily copies, newest first; the date in the name sorts them."""
    return sorted((folder / COPIES).glob("marks-*.sqlite"), reverse=True)
