"""Decisions on findings: kept like marks, undone like marks, and laid over what was found."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.notebook.notebook_cases import corpus, passage
from wagner_tui.analysis.model import Conflict, Findings, Link
from wagner_tui.corpus.model import Passage
from wagner_tui.notebook import Decision, Notebook
from wagner_tui.notebook.decisions import apply_decisions
from wagner_tui.notebook.name_decisions import merged, taken_out

KEPT = Decision("conflict", "k1", "rejected", "number: 212 / 214")
NAMES = Decision("name", "Holt = Hold \ud800", "same")


def opened(folder: Path | None) -> Notebook:
    return Notebook.open(folder, corpus(), date(2026, 3, 1))


def test_a_decision_is_on_disk_and_there_the_next_time(tmp_path: Path) -> None:
    opened(tmp_path).decide([NAMES, KEPT])
    again = opened(tmp_path)
    assert again.decisions == (KEPT, NAMES)
    assert again.decision("conflict", "k1") == KEPT
    assert again.decision("name", "k1") is None


@pytest.mark.parametrize("on_disk", [True, False])
def test_undo_and_redo_walk_over_decisions_and_marks_alike(tmp_path: Path, on_disk: bool) -> None:
    notebook = opened(tmp_path if on_disk else None)
    notebook.decide([KEPT])
    notebook.toggle(passage(corpus(), "Port Aden"))
    other = Decision("conflict", "k1", "type:date", "number: 212 / 214")
    notebook.decide([other])
    assert notebook.decisions == (other,)
    assert notebook.undo() == "conflict: rejected again: “number: 212 / 214”"
    assert notebook.decisions == (KEPT,)
    assert "mark removed again" in (notebook.undo() or "")
    assert notebook.undo() == "conflict: no longer rejected: “number: 212 / 214”"
    assert notebook.decisions == ()
    for _ in range(3):
        assert notebook.redo()
    assert notebook.decisions == (other,)
    assert len(notebook.marks) == 1


def test_undo_says_which_names_it_took_apart() -> None:
    notebook = opened(None)
    notebook.decide([merged("Ann Roe", "Roe", corpus().articles)])
    assert notebook.undo() == "names: no longer one name: “Ann Roe / Roe”"
    assert notebook.redo() == "names: one name again: “Ann Roe / Roe”"


def test_a_decision_can_be_withdrawn_and_that_undone(tmp_path: Path) -> None:
    notebook = opened(tmp_path)
    notebook.decide([KEPT])
    notebook.withdraw("conflict", "k1")
    assert opened(tmp_path).decisions == ()
    notebook.undo()
    assert opened(tmp_path).decisions == (KEPT,)


def test_two_programs_see_each_other_and_undo_leaves_what_the_other_decided(tmp_path: Path) -> None:
    one, other = opened(tmp_path), opened(tmp_path)
    one.decide([KEPT])
    assert other.refresh()
    accepted = Decision("conflict", "k1", "accepted", KEPT.detail)
    other.decide([accepted])
    assert one.undo() is None
    assert opened(tmp_path).decisions == (accepted,)


def test_a_file_of_the_version_before_gets_the_table_with_the_first_decision(tmp_path: Path) -> None:
    opened(tmp_path).toggle(passage(corpus(), "Port Aden"))
    tables = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
    with sqlite3.connect(tmp_path / "marks.sqlite") as db:
        assert db.execute(tables).fetchall() == [("mark",), ("state",)]
    notebook = opened(tmp_path)
    assert notebook.decisions == ()
    notebook.decide([KEPT])
    again = opened(tmp_path)
    assert again.decisions == (KEPT,)
    assert [mark.quote for mark in again.marks] == ["Port Aden"]
    assert again.notices == ()


def test_a_damaged_file_gives_back_its_decisions_from_the_copy(tmp_path: Path) -> None:
    opened(tmp_path).decide([KEPT])
    Notebook.open(tmp_path, corpus(), date(2026, 3, 2)).decide([NAMES])
    path = tmp_path / "marks.sqlite"
    path.write_bytes(b"\xa5" * path.stat().st_size)
    notebook = opened(tmp_path)
    assert notebook.decisions == (KEPT,)
    assert "and 1 decision restored" in notebook.notices[0]


def test_a_file_that_vanished_gets_back_the_decisions_on_the_screen(tmp_path: Path) -> None:
    notebook = opened(tmp_path)
    notebook.decide([KEPT])
    (tmp_path / "marks.sqlite").unlink()
    notebook.decide([NAMES])
    assert opened(tmp_path).decisions == (KEPT, NAMES)


# Laid over the findings

A, B = Passage("s1", 0, 4), Passage("s2", 0, 4)


def conflict(name: str, **fields: object) -> Conflict:
    values: dict[str, object] = {"type": "number", "status": "conflict", "values": ("1", "2"), **fields}
    return Conflict(name, "c", a=A, b=B, spans=((), ()), why="", **values)  # type: ignore[arg-type]


FOUND = Findings(
    links=(Link(A, B, 0.9, "near", (), ""),),
    conflicts=(conflict("k1"), conflict("k2", status="compatible"), conflict("k3")),
)


@pytest.mark.parametrize(
    ("key", "verdict", "type_", "status", "decided"),
    [
        ("k1", "accepted", "number", "conflict", "accepted"),
        ("k2", "accepted", "number", "conflict", "accepted"),
        ("k1", "rejected", "number", "compatible", "rejected"),
        ("k1", "type:date", "date", "conflict", "retyped"),
        ("k1", "type:weather", "number", "conflict", ""),
    ],
)
def test_what_a_verdict_makes_of_a_conflict(
    key: str, verdict: str, type_: str, status: str, decided: str
) -> None:
    found = apply_decisions(FOUND, [Decision("conflict", key, verdict)])
    (changed,) = (c for c in found.conflicts if c.id == key)
    assert (changed.type, changed.status, changed.decided) == (type_, status, decided)
    assert [c for c in found.conflicts if c.id != key] == [c for c in FOUND.conflicts if c.id != key]
    assert found.links == FOUND.links


def test_two_names_made_one_are_no_conflict_any_more() -> None:
    named = conflict("k4", type="name", values=("Anton Vayno", "Anton Vaino"))
    found = replace(FOUND, conflicts=(named, *FOUND.conflicts))
    one_name = merged("Anton Vaino", "Anton Vayno", corpus().articles)
    assert [c.status for c in apply_decisions(found, [one_name]).conflicts] == [
        "compatible",
        *(c.status for c in FOUND.conflicts),
    ]
    split = taken_out("Anton Vaino", "Anton Vayno", corpus().articles)
    assert apply_decisions(found, [split]) is found


def test_decisions_on_other_things_leave_the_very_findings() -> None:
    assert apply_decisions(FOUND, [NAMES, Decision("conflict", "elsewhere", "rejected")]) is FOUND


@given(
    st.permutations(
        [KEPT, NAMES, Decision("conflict", "k3", "type:role"), Decision("conflict", "k2", "accepted")]
    )
)
def test_the_order_of_decisions_changes_nothing(decisions: list[Decision]) -> None:
    assert apply_decisions(FOUND, decisions) == apply_decisions(FOUND, sorted(decisions, key=repr))
