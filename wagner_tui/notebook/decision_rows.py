"""The table of decisions beside the table of marks. It is made with the first decision: a file without it is
whole, and a program that does not know it leaves it alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, get_args

from wagner_tui.notebook.model import Decision, Subject

if TYPE_CHECKING:
    import sqlite3

_SUBJECTS: dict[str, Subject] = {subject: subject for subject in get_args(Subject)}
_TABLE = """CREATE TABLE IF NOT EXISTS decision (
  subject TEXT NOT NULL, key TEXT NOT NULL, verdict TEXT NOT NULL, detail TEXT NOT NULL,
  PRIMARY KEY (subject, key)
)"""


def read(db: sqlite3.Connection) -> dict[str, Decision]:
    """Every decision by its id. Raises ValueError for a garbled one."""
    return {decision.id: decision for row in rows(db) if (decision := decision_from(row)) is not None}


def rows(db: sqlite3.Connection) -> Iterable[Sequence[object]]:
    """The rows of all decisions, in an order of their own."""
    if not _has_table(db):
        return ()
    return db.execute("SELECT subject, key, verdict, detail FROM decision ORDER BY subject, key")


def decision_from(row: Sequence[object]) -> Decision | None:
    """The decision of a row; None for one on something that this version does not know.

    Raises ValueError when it cannot be what was written.
    """
    words = []
    for cell in row:
        if not isinstance(cell, bytes):
            raise ValueError("a decision is no text")
        words.append(cell.decode("utf-8", "surrogatepass"))
    subject = _SUBJECTS.get(words[0])
    return None if subject is None else Decision(subject, *words[1:])


def write(db: sqlite3.Connection, decision: Decision, stands: bool) -> None:
    """Keep a decision in place of the former one, or delete it when it no longer `stands`."""
    key = [_encode(decision.subject), _encode(decision.key)]
    if not stands:
        db.execute("DELETE FROM decision WHERE subject = CAST(? AS TEXT) AND key = CAST(? AS TEXT)", key)
        return
    db.execute(_TABLE)
    slots = ", ".join(["CAST(? AS TEXT)"] * 4)
    values = [*key, _encode(decision.verdict), _encode(decision.detail)]
    db.execute(f"INSERT OR REPLACE INTO decision VALUES ({slots})", values)


def _has_table(db: sqlite3.Connection) -> bool:
    found = db.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'decision'").fetchone()
    return found is not None


def _encode(text: str) -> bytes:
    """Text as bytes, as in the table of marks: it may hold lone surrogates."""
    return text.encode("utf-8", "surrogatepass")
