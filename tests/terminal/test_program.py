"""The installed program in a real pseudo-terminal, as a person uses it."""

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.terminal.session import Session, text_controls

PROGRAM = str(Path(sys.executable).parent / "wagner-tui")
HOSTILE = Path(__file__).parents[3] / "shared" / "nasty"

pytestmark = pytest.mark.skipif(
    not os.path.exists(PROGRAM), reason="wagner-tui is not installed beside this Python"
)


def reader(tmp_path: Path, *paths: str, cols: int = 120, rows: int = 40, **env: str) -> Session:
    """The reader with its state in a folder of the test."""
    return Session(
        [PROGRAM, "--state", str(tmp_path / "state"), *paths], cols, rows, {"HOME": str(tmp_path), **env}
    )


def compared(session: Session) -> None:
    """Wait until the claims are listed."""
    session.wait_until(
        lambda: any(re.search(r"Claims [\d–]+/[1-9]", row) for row in session.screen()), "list of claims"
    )


def test_open_move_search_mark_export_quit(tmp_path: Path) -> None:
    target = tmp_path / "dossier.md"
    with reader(tmp_path) as session:
        compared(session)
        session.send(b"j")
        session.wait_for("3/16")
        session.send(b"/osgvardia")  # part of a name: its other spellings are not looked for
        session.wait_for("1/2 hits")
        session.send(b"\r")
        session.wait_for("/osgvardia  1/2")
        session.send(b"m")
        session.wait_for("Marked.")
        session.send(b"e")
        session.wait_for("Wagner mutiny")
        session.send(b"\x15" + str(target).encode())  # Ctrl-u empties the line
        session.wait_for("dossier.md")
        session.send(b"\r")
        session.wait_for("Written")
        assert target.is_file()
        assert target.with_suffix(".csl.json").is_file()
        session.send(b"q")
        assert session.wait_exit() == 0
        assert session.left_modes() == []
        assert text_controls(session.raw) == []
    text = target.read_text(encoding="utf-8")
    assert "Rosgvardia" in text
    assert "wagner-dossier/1" in text
    listed = subprocess.run(
        [PROGRAM, "marks", "--json", "--state", str(tmp_path / "state")],
        capture_output=True,
        text=True,
        check=True,
    )
    marks = json.loads(listed.stdout)["marks"]
    assert [mark["anchor"] for mark in marks] == ["found"]


def test_a_second_start_shows_the_marks_and_the_findings_at_once(tmp_path: Path) -> None:
    with reader(tmp_path) as session:
        compared(session)
        session.send(b"m")
        session.wait_for("Marked.")
        session.send(b"q")
        assert session.wait_exit() == 0
    with reader(tmp_path) as session:
        session.wait_until(
            lambda: any(row.lstrip("│ ").startswith("*") or "│*" in row for row in session.screen()), "mark"
        )
        assert not any("Comparing" in row for row in session.screen())


@pytest.mark.skipif(not HOSTILE.is_dir(), reason="the folder of hostile files is not beside the checkout")
@pytest.mark.parametrize("size", [(120, 40), (40, 10)])
def test_hostile_files_send_no_control_of_theirs_to_the_terminal(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    files = sorted(str(path) for path in HOSTILE.glob("[tm]*.*") if path.suffix in {".txt", ".md"})
    with reader(tmp_path, *files, cols=size[0], rows=size[1]) as session:
        session.wait_until(lambda: any("1 " in row for row in session.screen()), "the first pane")
        for _ in range(len(files)):
            before = len(session.raw)
            session.send(b"l")
            session.wait_until(lambda at=before: len(session.raw) > at, "a repaint")
        session.send(b"i")
        session.wait_for("What the file states")
        session.send(b"\x1b")
        session.wait_until(lambda: not any("What the file" in row for row in session.screen()), "closed page")
        session.send(b"?")
        session.wait_for("Moving")
        session.send(b"\x1b")
        session.wait_until(lambda: not any("Moving" in row for row in session.screen()), "closed page")
        session.send(b"q")
        assert session.wait_exit() == 0
        assert text_controls(session.raw) == []


def test_standard_input_is_read_and_the_keys_still_come_from_the_terminal(tmp_path: Path) -> None:
    shell = f"echo 'Ministers met in Geneva. The talks ended without a statement.' | {PROGRAM} --state none -"
    with Session(["/bin/sh", "-c", shell], 80, 24, {"HOME": str(tmp_path)}) as session:
        session.wait_for("Ministers met in Geneva.")
        session.send(b"j")
        session.wait_for("2/2")
        session.send(b"q")
        assert session.wait_exit() == 0


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_signal_ends_it_in_order_with_the_marks_on_disk(tmp_path: Path, number: int, code: int) -> None:
    with reader(tmp_path) as session:
        compared(session)
        session.send(b"m")
        session.wait_for("Marked.")
        session.signal(number)
        assert session.wait_exit() == code
        assert session.left_modes() == []
    assert (tmp_path / "state" / "marks.sqlite").is_file()


def test_without_colour_everything_is_still_there(tmp_path: Path) -> None:
    with reader(tmp_path, NO_COLOR="1") as session:
        compared(session)
        session.send(b"jm")
        session.wait_for("Marked.")
        assert b"38;2;" not in session.raw
        assert b"38;5;" not in session.raw
        assert any("▌" in row for row in session.screen())
        assert any("*" in row for row in session.screen())
        session.send(b"q")
        session.wait_exit()
