"""A plain app under the guard in a real pseudo-terminal: what comes in, what goes out, and how it ends."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from noise import AT_REST, hostile_step, press_until
from session import Session, text_controls

APP = Path(__file__).with_name("plain_app.py")
JOB = Path(__file__).with_name("job.py")
ROOT = APP.parents[2]
ARGV = [sys.executable, str(APP)]
PATHS = {"PYTHONPATH": str(ROOT)}
CTRL_T, CTRL_Z, CTRL_Y, CTRL_P = b"\x14", b"\x1a", b"\x19", b"\x10"


def start(*arguments: str, cols: int = 80, rows: int = 24, **env: str) -> Session:
    session = Session([*ARGV, *arguments], cols, rows, {**PATHS, **env})
    session.wait_for("row=0;")
    return session


@pytest.fixture
def session() -> Iterator[Session]:
    with start() as opened:
        yield opened


def answers(session: Session, seconds: float = 10) -> None:
    """The app still answers keys, with one thread that reads them."""
    asked = max((int(number) for number in re.findall(rb"asked=(\d+);", session.raw)), default=0)
    session.send(CTRL_T)
    session.wait_for(f"inputs=1; asked={asked + 1};", seconds)


# --- what goes out ---


@pytest.mark.parametrize("colours", [{}, {"NO_COLOR": "1"}])
def test_no_control_of_a_text_reaches_the_terminal(colours: dict[str, str]) -> None:
    """Title, static text, link, border title, list, field, notification, palette and its help, tooltip."""
    with start(cols=120, rows=40, **colours) as session:
        session.send(b"h")
        session.wait_for("tag � lone � end")  # the notification has it too
        session.send(b"\x1b[<35;5;3M")  # the mouse rests on the hostile text: its tooltip opens
        session.wait_until(lambda: any(row.startswith("  csi ␛[31m") for row in session.screen()), "tooltip")
        session.send(CTRL_P)
        session.wait_for("Search for commands")
        session.send(b"zz")
        session.wait_for("zz osc52 ␛]52")
        session.send(b"\x1b")
        session.wait_until(lambda: not any("zz osc52" in row for row in session.screen()), "closed palette")
        session.send(b"q")
        assert session.wait_exit() == 0
        assert text_controls(session.raw) == []
        raw = session.raw.decode()
        assert "␛]52;c;aGFjaw==" in raw
        assert "https://example.org/]2;owned/%C3%A4%20b" in raw or colours
        assert "\u0301" * 8 in raw
        assert "\u0301" * 9 not in raw


def test_the_test_itself_sees_text_controls() -> None:
    assert text_controls("\x1b[1;1H\x1b[38;2;1;2;3mtext ␛[31m\x1b[0m\r\n\x1b[?25h".encode()) == []
    for bad in (
        "\x1b]52;c;aGFjaw==\x07",
        "\x1b]0;x\x07",
        "\x1b[2J",
        "\x07",
        "\x00",
        "\u202e",
        "\x1b]8;id=1;a\x07b\x1b\\",
        "\x9b",
    ):
        assert text_controls(f"text{bad}text".encode()), ascii(bad)
    assert text_controls(b"\xff")


# --- what comes in ---


NOT_IN_EARNEST = {
    "not UTF-8": b"\xff\xfe\xc3\x28\xa0\xf8\x88",
    "no code points": b"\x1b[99999999999u\x1b[1114112;1u\x1b[55296u",
    "huge size": b"\x1b[48;99999;99999;0;0t",
    "no size": b"\x1b[48;0;0;0;0t\x1b[48;1;1;1;1t",
    "cells without pixels": b"\x1b[?2048;2$y\x1b[48;24;80;0;0t\x1b[<0;5;2M\x1b[<0;5;2m",
    "replies": b"\x1b]11;rgb:jjjj/kkkk\x1b\\\x1bP>|q j\x1b\\\x1b[?62;22c\x1b[>1;5c",
    "mouse anywhere": b"\x1b[<35;999999999999;99999999999M\x1b[<64;1;1M\x1b[M\xff\xff\xff",
    "endless sequences": b"\x1b[" + b"1;" * 1000 + b"\x1b]" + b"j" * 3000 + b"\x1b\\",
    "many clicks": b"\x1b[<0;5;2M\x1b[?1003l" * 2000,
}


def test_input_that_no_terminal_sends_in_earnest(session: Session) -> None:
    """None of it is taken for keys, and keys still work."""
    for row, (what, data) in enumerate(NOT_IN_EARNEST.items(), start=1):
        session.send(data)
        session.send(b"\x1b[B")
        answers(session)
        session.send(b"j")
        session.wait_for(f"row={row};")
        assert session.poll() is None, what


def test_a_paste_without_an_end_does_not_swallow_the_keys_for_ever(session: Session) -> None:
    session.send(b"/")
    session.send(b"\x1b[200~stuck")
    session.wait_for("typed=5;")
    answers(session)


def test_100_000_characters_without_brackets(session: Session) -> None:
    session.send(b"/a")
    session.wait_for("typed=1;")
    session.send(b"x" * 100_000)
    answers(session)
    assert cpu_seconds(session.pid) < 5


def test_floods_of_keys(session: Session) -> None:
    for flood in (b"\t" * 5000, b"j" * 20_000, b"jk" * 10_000, b"\x1b[A\x1b[B" * 5000):
        before = cpu_seconds(session.pid)
        session.send(flood)
        answers(session)
        assert cpu_seconds(session.pid) - before < 5, flood[:6]


def test_a_held_key_stops_when_it_is_released(session: Session) -> None:
    """Each step takes 50 ms and the key repeats as fast as it can: what was not shown in time is left out."""
    session.send(b"s")
    session.wait_for("slow;")
    session.send(b"j" * 300)
    answers(session, 2)


def test_typed_text_arrives_whole(session: Session) -> None:
    session.send(b"/")
    session.send(b"Prigozhin said that the column had turned, he")
    session.wait_for("typed=45;")
    session.send(b"\x1b[200~" + b" " * 5 + b"\x1b[201~")
    session.wait_for("typed=50;")


def test_sizes_that_cannot_be(session: Session) -> None:
    for place, size in enumerate([(0, 0), (0, 24), (80, 0), (1, 1), (2, 40)]):
        session.resize(*size)
        session.send(b"j")
        session.resize(100 + place, 30)
        session.wait_for(f"size={100 + place}x30;")
        answers(session)


def test_a_size_beyond_all_terminals(session: Session) -> None:
    session.resize(65535, 65535)
    session.wait_for_raw(b"size=1000x500;")
    session.signal(signal.SIGTERM)
    assert session.wait_exit() == 128 + signal.SIGTERM


def test_a_terminal_without_a_size() -> None:
    with start(cols=0, rows=0) as session:
        answers(session)


# --- how it ends ---


@pytest.mark.parametrize(
    "number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT], ids=lambda number: number.name
)
def test_a_signal_ends_it_in_order(session: Session, number: signal.Signals) -> None:
    session.signal(number)
    assert session.wait_exit() == 128 + number
    assert session.left_modes() == []


def test_a_signal_ends_an_app_that_hangs(session: Session) -> None:
    session.send(CTRL_Y)
    session.wait_for("hanging;")
    session.signal(signal.SIGTERM)
    assert session.wait_exit() == 128 + signal.SIGTERM
    assert session.left_modes() == []


def test_a_signal_ends_it_when_the_terminal_takes_no_output(session: Session) -> None:
    """As after Ctrl-S or with a stuck connection."""
    session.stop_output()
    session.signal(signal.SIGTERM)
    assert session.wait_exit() == 128 + signal.SIGTERM


def test_quitting_leaves_nothing_behind(session: Session) -> None:
    session.send(b"q")
    assert session.wait_exit() == 0
    assert session.left_modes() == []
    assert text_controls(session.raw) == []


def test_a_closed_window_ends_it(session: Session) -> None:
    session.hang_up()
    assert session.wait_exit() == 128 + signal.SIGHUP


def test_the_end_of_input_ends_it_when_signals_do_not() -> None:
    """As under nohup: a hang-up is not told by a signal."""
    with Session(["sh", "-c", f"trap '' HUP; exec {' '.join(ARGV)}"], env=PATHS) as session:
        session.wait_for("row=0;")
        session.hang_up()
        assert session.wait_exit() == 128 + signal.SIGHUP


def test_a_crash_is_one_line(tmp_path: Path) -> None:
    with start("--state", str(tmp_path)) as session:
        session.send(b"x")
        assert session.wait_exit() == 70
        assert session.left_modes() == []
        assert text_controls(session.raw) == []
        last = session.raw.decode().split("\x1b[?1006l")[-1]
        assert last.count("\n") == 1
        assert last.startswith("wagner-tui: internal error: ValueError: broken osc52 ␛]52")
        assert str(tmp_path / "crash.txt")[:20] in last
        assert "action_crash" in (tmp_path / "crash.txt").read_text()


def test_a_crash_is_shown_to_who_asks() -> None:
    with start(WAGNER_TUI_DEBUG="1") as session:
        session.send(b"x")
        assert session.wait_exit() == 70
        assert b"action_crash" in session.raw
        assert text_controls(session.raw) == []


# --- stopping and going on ---


def test_sigcont_without_a_stop_changes_nothing(session: Session) -> None:
    for _ in range(5):
        session.signal(signal.SIGCONT)
    answers(session)
    session.send(b"j")
    session.wait_for("row=1;")


def test_ctrl_z_without_a_shell_does_not_freeze(session: Session) -> None:
    session.send(CTRL_Z)
    answers(session)
    session.signal(signal.SIGTSTP)
    session.send(b"j")
    session.wait_for("row=1;")


@pytest.mark.parametrize("stop", [CTRL_Z, signal.SIGTSTP, signal.SIGSTOP])
def test_stop_background_and_foreground(stop: bytes | signal.Signals) -> None:
    with Session(["bash", "--norc", "-i"], env={**PATHS, "PS1": "$ "}) as session:
        session.wait_for("$")
        session.send(f"{' '.join(ARGV)}\r".encode())
        session.wait_for("row=0;")
        if isinstance(stop, bytes):
            session.send(stop)
        else:
            (child,) = Path(f"/proc/{session.pid}/task/{session.pid}/children").read_text().split()
            os.kill(int(child), stop)
        session.wait_for("Stopped")
        if stop != signal.SIGSTOP:
            session.send(b"bg\r")
            session.send(b"echo the-shell-$((1 + 1))\r")
            session.wait_for("the-shell-2")
        session.send(b"fg\r")
        session.wait_for("row=0;")
        session.send(b"j")
        session.wait_for("row=1;")
        answers(session)
        seen = len(session.raw)
        session.send(b"q")
        session.wait_for_raw(b"$ ", seen)
        session.send(b"echo code-$?\r")
        session.wait_for("code-0")
        session.send(b"exit\r")
        session.wait_exit()
        assert [mode for mode in session.left_modes() if mode != 2004] == []  # bash leaves its own on


# --- without a terminal ---


def run_without(**streams: int) -> subprocess.CompletedProcess[str]:
    with Session(["true"]) as terminal:
        fds = dict.fromkeys(("stdin", "stdout", "stderr"), terminal._slave) | streams
        return subprocess.run(ARGV, env={**os.environ, **PATHS}, text=True, timeout=20, check=False, **fds)  # type: ignore[call-overload]


def test_without_a_terminal_it_says_so() -> None:
    done = run_without(stdin=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert done.returncode == 2
    assert done.stderr.startswith("wagner-tui: standard input is not a terminal")
    assert done.stderr.count("\n") == 1
    done = run_without(stderr=subprocess.PIPE)
    assert done.returncode == 2
    assert done.stderr.startswith("wagner-tui: standard error is not a terminal")


@pytest.mark.parametrize("term", ["dumb", ""])
def test_a_terminal_that_cannot_place_text(term: str) -> None:
    with Session(ARGV, env={**PATHS, "TERM": term}) as session:
        assert session.wait_exit() == 2
        assert session.raw.startswith(b"wagner-tui: the terminal cannot place text")
        assert session.raw.count(b"\n") == 1


def test_keys_come_from_the_terminal_after_a_pipe() -> None:
    command = f"echo text | {' '.join(ARGV)} --reopen"
    with Session(["sh", "-c", command], env=PATHS) as session:
        session.wait_for("row=0;")
        session.send(b"j")
        session.wait_for("row=1;")
        session.send(b"q")
        assert session.wait_exit() == 0
        assert session.left_modes() == []


# --- all at once ---


def test_a_short_hostile_soak(tmp_path: Path) -> None:
    """Seeded noise of bytes, sizes and signals; afterwards it answers, ends and leaves nothing behind."""
    random = Random(20230624)
    command = [sys.executable, str(JOB), *ARGV, "--state", str(tmp_path)]
    with Session(command, env=PATHS, echo=False) as session:
        session.wait_for("row=0;")
        for _ in range(300):
            hostile_step(session, random)
        session.resize(80, 24)
        session.send(AT_REST)
        press_until(session, CTRL_T, "inputs=1;")
        session.signal(signal.SIGTERM)
        assert session.wait_exit() == 143
        assert session.left_modes() == []
        assert text_controls(session.raw) == []


def cpu_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
