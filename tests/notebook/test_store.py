"""The database of marks: nothing acknowledged is lost, nothing is deleted, nothing is made without need."""

from __future__ import annotations

import os
import signal
import sqlite3
import stat
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.notebook.notebook_cases import FERRY, corpus, passage
from wagner_tui.corpus.model import Passage
from wagner_tui.notebook import Notebook, NotebookError, store
from wagner_tui.notebook.store import APPLICATION, VERSION, connect

TODAY = date(2026, 3, 1)
CHECKOUT = Path(__file__).resolve().parents[2]


def opened(folder: Path, today: date = TODAY) -> Notebook:
    return Notebook.open(folder, corpus(), today)


def marked(folder: Path, *words: str, today: date = TODAY) -> Notebook:
    notebook = opened(folder, today)
    for quote in words:
        notebook.toggle(passage(corpus(), quote))
    return notebook


def quotes(notebook: Notebook) -> list[str]:
    return [mark.quote for mark in notebook.marks]


def damage(path: Path, offset: int = 0, length: int = 64) -> None:
    with path.open("r+b") as file:
        file.seek(offset)
        file.write(b"\xa5" * length)


class TestOnDisk:
    def test_reading_leaves_no_trace(self, tmp_path: Path) -> None:
        notebook = opened(tmp_path / "state")
        assert notebook.marks == ()
        assert notebook.undo() is None
        assert not (tmp_path / "state").exists()

    def test_a_mark_is_in_the_database_when_the_call_returns(self, tmp_path: Path) -> None:
        marked(tmp_path, "Port Aden")
        with sqlite3.connect(tmp_path / "marks.sqlite") as db:
            assert db.execute("SELECT quote, path FROM mark").fetchall() == [("Port Aden", "ferry/1.txt")]
        assert [path.name for path in tmp_path.iterdir()] == ["marks.sqlite"]

    def test_the_settings_are_those_that_lose_nothing(self, tmp_path: Path) -> None:
        marked(tmp_path, "Port Aden")
        db = connect(tmp_path / "marks.sqlite")
        values = [
            db.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "user_version")
        ]
        assert values == [b"delete", 3, VERSION]
        db.close()

    def test_folder_and_file_are_for_the_user_alone(self, tmp_path: Path) -> None:
        marked(tmp_path / "deep" / "state", "Port Aden")
        folder = tmp_path / "deep" / "state"
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert stat.S_IMODE((folder / "marks.sqlite").stat().st_mode) == 0o600

    def test_the_name_of_a_new_file_is_synced(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        synced: list[Path] = []
        monkeypatch.setattr(store, "sync_folder", synced.append)
        marked(tmp_path / "state", "Port Aden")
        assert synced == [tmp_path / "state", tmp_path]

    def test_starting_does_not_import_sqlite(self) -> None:
        code = "import sys, wagner_tui.notebook; print('sqlite3' in sys.modules, 'rapidfuzz' in sys.modules)"
        run = subprocess.run(
            [sys.executable, "-c", code], cwd=CHECKOUT, capture_output=True, text=True, check=True
        )
        assert run.stdout == "False False\n"


KILLED = """
import sys
sys.path[:0] = {paths!r}
from tests.notebook.notebook_cases import corpus
from wagner_tui.corpus.model import Passage
from wagner_tui.notebook import Notebook
from pathlib import Path
notebook = Notebook.open(Path({state!r}), corpus())
for start in range({first}, 100, 2):
    notebook.toggle(Passage("s1", start, start + 1))
    print(start, flush=True)
"""


def test_a_kill_loses_no_acknowledged_mark_of_two_programs(tmp_path: Path) -> None:
    paths = [str(CHECKOUT)]
    programs = [
        subprocess.Popen(
            [sys.executable, "-c", KILLED.format(paths=paths, state=str(tmp_path), first=first)],
            stdout=subprocess.PIPE,
            text=True,
        )
        for first in (0, 1)
    ]
    acknowledged: set[int] = set()
    for program in programs:
        assert program.stdout is not None
        acknowledged |= {int(program.stdout.readline()) for _ in range(5)}
    for program in programs:
        program.send_signal(signal.SIGKILL)
    for program in programs:
        assert program.stdout is not None
        acknowledged |= {int(line) for line in program.stdout.read().split("\n")[:-1]}
        program.wait()
        program.stdout.close()
    kept = {mark.start for mark in opened(tmp_path).marks}
    assert len(acknowledged) >= 10
    assert acknowledged <= kept


class TestTwoPrograms:
    def test_both_keep_their_marks_and_see_the_others(self, tmp_path: Path) -> None:
        one, two = opened(tmp_path), opened(tmp_path)
        one.toggle(passage(corpus(), "Port Aden"))
        two.toggle(passage(corpus(), "Maria Holt"))
        assert quotes(two) == ["Port Aden", "Maria Holt"]
        assert quotes(one) == ["Port Aden"]
        assert one.refresh()
        assert one.marks == two.marks
        assert not one.refresh()

    def test_the_same_passage_marked_twice_is_one_mark(self, tmp_path: Path) -> None:
        one, two = opened(tmp_path), opened(tmp_path)
        here = passage(corpus(), "Port Aden")
        first = one.toggle(here)
        assert two.add([here]) == ()
        assert two.marks == (first,)

    def test_tag_of_one_and_note_of_the_other_both_stay(self, tmp_path: Path) -> None:
        one = marked(tmp_path, "Port Aden")
        two = opened(tmp_path)
        mark_id = one.marks[0].id
        one.set_tags(mark_id, ["place"])
        two.set_note(mark_id, "which?")
        (mark,) = opened(tmp_path).marks
        assert (mark.tags, mark.note) == (("place",), "which?")

    def test_undo_passes_over_what_the_other_took_away(self, tmp_path: Path) -> None:
        one = marked(tmp_path, "Port Aden", "Maria Holt")
        two = opened(tmp_path)
        two.remove([mark.id for mark in two.marks if mark.quote == "Maria Holt"])
        assert one.undo() == "mark removed again: “Port Aden”"
        assert one.marks == ()

    def test_a_writer_waits_for_the_other(self, tmp_path: Path) -> None:
        notebook = marked(tmp_path, "Port Aden")
        code = (
            "import sqlite3, sys; db = sqlite3.connect(sys.argv[1], isolation_level=None);"
            "db.execute('BEGIN IMMEDIATE'); print('held', flush=True); sys.stdin.read(1);"
            "db.execute('COMMIT')"
        )
        holder = subprocess.Popen(
            [sys.executable, "-c", code, str(tmp_path / "marks.sqlite")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert holder.stdin is not None
        assert holder.stdout is not None
        holder.stdout.readline()
        holder.stdin.write(".")
        holder.stdin.flush()
        notebook.toggle(passage(corpus(), "Maria Holt"))
        holder.communicate()
        assert quotes(opened(tmp_path)) == ["Port Aden", "Maria Holt"]

    def test_a_writer_that_waits_in_vain_says_so_and_keeps_what_was(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(store, "PATIENCE", 1)
        notebook = marked(tmp_path, "Port Aden")
        with sqlite3.connect(tmp_path / "marks.sqlite", isolation_level=None) as holder:
            holder.execute("BEGIN IMMEDIATE")
            with pytest.raises(NotebookError, match=r"sqlite: .*another program is writing") as caught:
                notebook.toggle(passage(corpus(), "Maria Holt"))
            holder.execute("ROLLBACK")
        assert "\n" not in str(caught.value)
        assert quotes(notebook) == ["Port Aden"]
        notebook.toggle(passage(corpus(), "Maria Holt"))
        assert quotes(opened(tmp_path)) == ["Port Aden", "Maria Holt"]


class TestDamage:
    def test_a_damaged_file_is_set_aside_and_its_marks_come_from_the_copy(self, tmp_path: Path) -> None:
        marked(tmp_path, "Port Aden", "Maria Holt", today=TODAY - timedelta(days=1))
        marked(tmp_path, "rare event")
        damage(tmp_path / "marks.sqlite")
        notebook = opened(tmp_path)
        assert quotes(notebook) == ["Port Aden", "Maria Holt"]
        (notice,) = notebook.notices
        assert "marks.sqlite was damaged: kept as marks.damaged-1.sqlite, 2 marks restored" in notice
        assert "marks-2026-03-01.sqlite" in notice
        assert (tmp_path / "marks.damaged-1.sqlite").read_bytes()[:4] == b"\xa5" * 4
        assert opened(tmp_path).notices == ()

    def test_what_a_damaged_file_still_tells_is_restored_too(self, tmp_path: Path) -> None:
        notebook = opened(tmp_path)
        notebook.add([Passage("s1", i, i + 60) for i in range(150)])
        path = tmp_path / "marks.sqlite"
        damage(path, offset=path.stat().st_size - 100, length=100)
        again = opened(tmp_path)
        assert len(again.notices) == 1
        assert 0 < len(again.marks) <= 150
        assert all(mark.quote == FERRY[mark.start : mark.end] for mark in again.marks)

    def test_every_damaged_file_gets_its_own_number(self, tmp_path: Path) -> None:
        for _ in range(2):
            marked(tmp_path, "Port Aden")
            damage(tmp_path / "marks.sqlite")
            assert opened(tmp_path).marks == ()
        names = sorted(path.name for path in tmp_path.iterdir())
        assert names == ["marks.damaged-1.sqlite", "marks.damaged-2.sqlite"]

    @pytest.mark.parametrize(
        "content", [b"not a database, but long enough to be read as one" * 20, b"\0" * 4096]
    )
    def test_something_else_under_the_name_is_set_aside(self, tmp_path: Path, content: bytes) -> None:
        (tmp_path / "marks.sqlite").write_bytes(content)
        notebook = opened(tmp_path)
        assert "no mark could be restored" in notebook.notices[0]
        notebook.toggle(passage(corpus(), "Port Aden"))
        assert quotes(opened(tmp_path)) == ["Port Aden"]
        assert (tmp_path / "marks.damaged-1.sqlite").read_bytes() == content

    def test_an_empty_file_is_a_new_notebook(self, tmp_path: Path) -> None:
        (tmp_path / "marks.sqlite").touch()
        assert opened(tmp_path).notices == ()
        assert quotes(marked(tmp_path, "Port Aden")) == ["Port Aden"]
        assert quotes(opened(tmp_path)) == ["Port Aden"]

    def test_a_newer_format_is_refused_and_left_alone(self, tmp_path: Path) -> None:
        marked(tmp_path, "Port Aden")
        with sqlite3.connect(tmp_path / "marks.sqlite") as db:
            db.execute(f"PRAGMA user_version = {VERSION + 1}")
        db.close()
        before = (tmp_path / "marks.sqlite").read_bytes()
        with pytest.raises(NotebookError, match=r"marks\.sqlite: written by a newer wagner-tui.*update"):
            opened(tmp_path)
        assert (tmp_path / "marks.sqlite").read_bytes() == before

    def test_the_database_of_another_program_is_left_alone(self, tmp_path: Path) -> None:
        with sqlite3.connect(tmp_path / "marks.sqlite") as db:
            db.execute("CREATE TABLE mark (url TEXT)")
        db.close()
        before = (tmp_path / "marks.sqlite").read_bytes()
        with pytest.raises(NotebookError, match="another program's database"):
            opened(tmp_path)
        assert (tmp_path / "marks.sqlite").read_bytes() == before
        assert APPLICATION != 0

    def test_a_file_removed_while_marking_gets_the_marks_on_the_screen(self, tmp_path: Path) -> None:
        notebook = marked(tmp_path / "state", "Port Aden")
        (tmp_path / "state" / "marks.sqlite").unlink()
        (tmp_path / "state").rmdir()
        notebook.toggle(passage(corpus(), "Maria Holt"))
        assert quotes(opened(tmp_path / "state")) == ["Port Aden", "Maria Holt"]

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
    def test_a_folder_that_may_not_be_written_to_is_one_line(self, tmp_path: Path) -> None:
        tmp_path.chmod(0o500)
        with pytest.raises(NotebookError, match="may not be written to: make it writable or"):
            opened(tmp_path / "state")

    def test_marks_in_a_folder_that_may_not_be_written_to_are_shown(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        marked(tmp_path, "Port Aden")
        monkeypatch.setattr(os, "access", lambda path, mode: mode == os.R_OK and Path(path).exists())
        notebook = opened(tmp_path)
        assert quotes(notebook) == ["Port Aden"]
        assert notebook.notices == (
            f"{tmp_path}: may not be written to: the marks can be seen but not changed",
        )
        with pytest.raises(NotebookError, match="may not be written to: make it writable"):
            opened(tmp_path / "new")

    def test_a_full_disk_is_one_line_and_the_next_mark_works(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        notebook = opened(tmp_path)

        def full(path: Path) -> None:
            raise OSError(28, "No space left on device")

        with monkeypatch.context() as patched:
            patched.setattr(store, "create_file", full)
            with pytest.raises(NotebookError, match="No space left on device: free some space"):
                notebook.toggle(passage(corpus(), "Port Aden"))
        assert notebook.marks == ()
        notebook.toggle(passage(corpus(), "Port Aden"))
        assert quotes(opened(tmp_path)) == ["Port Aden"]


class TestDailyCopies:
    def test_the_first_change_of_a_day_keeps_a_copy_of_the_day_before(self, tmp_path: Path) -> None:
        marked(tmp_path, "Port Aden", "Maria Holt")
        assert not (tmp_path / "copies").exists()
        notebook = marked(tmp_path, "rare event", "Nobody", today=TODAY + timedelta(days=1))
        (copy,) = (tmp_path / "copies").iterdir()
        assert copy.name == "marks-2026-03-02.sqlite"
        assert stat.S_IMODE(copy.stat().st_mode) == 0o600
        with sqlite3.connect(copy) as db:
            assert db.execute("SELECT quote FROM mark ORDER BY start").fetchall() == [
                ("Port Aden",),
                ("Maria Holt",),
            ]
        assert notebook.notices == ()

    def test_reading_makes_no_copy(self, tmp_path: Path) -> None:
        marked(tmp_path, "Port Aden")
        assert opened(tmp_path, TODAY + timedelta(days=1)).marks
        assert not (tmp_path / "copies").exists()

    def test_a_week_of_copies_is_kept(self, tmp_path: Path) -> None:
        for day in range(12):
            marked(tmp_path, "Port Aden", "Maria Holt", "Port Aden", today=TODAY + timedelta(days=day))
            marked(tmp_path, "Maria Holt", today=TODAY + timedelta(days=day))
            marked(tmp_path, "rare event", today=TODAY + timedelta(days=day))
        names = sorted(path.name for path in (tmp_path / "copies").iterdir())
        assert len(names) == 7
        assert names[-1] == "marks-2026-03-12.sqlite"

    def test_a_copy_that_fails_keeps_no_mark_from_being_made(self, tmp_path: Path) -> None:
        marked(tmp_path, "Port Aden")
        (tmp_path / "copies").write_text("in the way")
        notebook = marked(tmp_path, "Maria Holt", today=TODAY + timedelta(days=1))
        assert quotes(opened(tmp_path)) == ["Port Aden", "Maria Holt"]
        assert "no daily copy" in notebook.notices[0]
