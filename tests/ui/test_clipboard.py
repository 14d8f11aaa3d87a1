"""Copying goes the surest way there is, says which, and never hangs or leaves a zombie."""

from __future__ import annotations

import os
import stat
import subprocess
import time
from pathlib import Path

import pytest

from wagner_tui.ui import clipboard
from wagner_tui.ui.clipboard import COMMAND_VARIABLE, OSC52_LIMIT, copy


class Terminal:
    """Stands for the app: takes what is sent to the terminal."""

    def __init__(self, *, is_headless: bool = False) -> None:
        self.is_headless = is_headless
        self.sent: list[str] = []

    def copy_to_clipboard(self, text: str) -> None:
        self.sent.append(text)


def program(folder: Path, name: str, body: str = 'cat > "$0.got"; echo "$@" > "$0.args"') -> Path:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder of programs, first on PATH."""
    folder = tmp_path / "bin"
    folder.mkdir()
    return folder


def surroundings(desk: Path, **more: str) -> dict[str, str]:
    return {"PATH": f"{desk}:/usr/bin:/bin", **more}


@pytest.mark.parametrize(
    ("name", "variable", "arguments"),
    [
        ("wl-copy", "WAYLAND_DISPLAY", ""),
        ("xclip", "DISPLAY", "-selection clipboard"),
        ("xsel", "DISPLAY", "--clipboard --input"),
        ("tmux", "TMUX", "load-buffer -w -"),
    ],
)
def test_a_tool_is_used_only_with_its_display(desk: Path, name: str, variable: str, arguments: str) -> None:
    tool, terminal = program(desk, name), Terminal()
    assert copy("zwölf", terminal, environment=surroundings(desk)).startswith("sent to the terminal (OSC 52)")
    assert terminal.sent == ["zwölf"]
    assert (
        copy("zwölf", terminal, environment=surroundings(desk, **{variable: ":0"})) == f"copied with {name}"
    )
    assert Path(f"{tool}.got").read_text() == "zwölf"
    assert Path(f"{tool}.args").read_text().strip() == arguments
    assert len(terminal.sent) == 1


def test_the_configured_command_comes_first_without_a_shell(desk: Path) -> None:
    program(desk, "wl-copy")
    mine = program(desk, "my copy")
    command = f"'{mine}' --to '$HOME; x'"
    done = copy("a", Terminal(), command=command, environment=surroundings(desk, WAYLAND_DISPLAY="w"))
    assert done == "copied with the configured command"
    assert Path(f"{mine}.args").read_text() == "--to $HOME; x\n"
    assert not (desk / "wl-copy.got").exists()


@pytest.mark.parametrize(
    ("command", "trouble"),
    [
        ("no-such-program-here", "is not there"),
        ("'open", "has an open quote or is empty"),
        ("false", "failed with code 1"),
    ],
)
def test_a_failing_command_is_told_and_the_next_way_taken(desk: Path, command: str, trouble: str) -> None:
    terminal = Terminal()
    done = copy("a", terminal, environment=surroundings(desk, **{COMMAND_VARIABLE: command}))
    assert done.startswith("sent to the terminal")
    assert trouble in done
    assert terminal.sent == ["a"]


def test_a_tool_that_fails_gives_way_to_the_next(desk: Path) -> None:
    program(desk, "wl-copy", "exit 3")
    program(desk, "xclip")
    environment = surroundings(desk, WAYLAND_DISPLAY="w", DISPLAY=":0")
    assert copy("a", Terminal(), environment=environment) == "copied with xclip"


def test_a_tool_that_hangs_is_given_up_and_reaped(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clipboard, "PATIENCE", 0.2)
    program(desk, "wl-copy", 'echo $$ > "$0.pid"; exec sleep 60')
    start = time.monotonic()
    done = copy("a" * 200_000, Terminal(), environment=surroundings(desk, WAYLAND_DISPLAY="w"))
    assert time.monotonic() - start < 2
    assert "wl-copy" not in done
    with pytest.raises(ChildProcessError):  # not even a zombie of it is left
        os.waitpid(int((desk / "wl-copy.pid").read_text()), os.WNOHANG)


def test_a_tool_that_stays_in_the_background_is_not_waited_for(desk: Path) -> None:
    """wl-copy and xclip serve the text from a process that lives on, with the streams it was given."""
    program(desk, "wl-copy", 'cat > "$0.got"; sleep 30 & echo $! > "$0.pid"')
    start = time.monotonic()
    assert copy("a", Terminal(), environment=surroundings(desk, WAYLAND_DISPLAY="w")) == "copied with wl-copy"
    assert time.monotonic() - start < 0.9
    server = int((desk / "wl-copy.pid").read_text())
    assert os.getsid(server) != os.getsid(0)  # closing our terminal does not end it
    subprocess.run(["kill", str(server)], check=True)


def test_what_the_terminal_cannot_take_goes_into_a_file(desk: Path, tmp_path: Path) -> None:
    state, terminal = tmp_path / "state", Terminal()
    text = "ä" * (OSC52_LIMIT // 2 + 1)
    done = copy(text, terminal, state=state, environment=surroundings(desk))
    assert done == f"written to {state / 'clipboard.txt'}: no clipboard takes it"
    assert (state / "clipboard.txt").read_text() == text
    assert (state / "clipboard.txt").stat().st_mode & 0o077 == 0
    assert terminal.sent == []


@pytest.mark.parametrize("state", [None, Path("/proc/nowhere")])
def test_where_nothing_takes_it_the_reader_is_told(desk: Path, state: Path | None) -> None:
    done = copy("a", Terminal(is_headless=True), state=state, environment=surroundings(desk))
    assert done.startswith("not copied: ")


def test_controls_are_shown_so_that_a_paste_drives_no_shell(desk: Path) -> None:
    terminal = Terminal()
    copy("one\x1b[201~\rrm -rf ~\ntwo\ud800\u202e", terminal, environment=surroundings(desk))
    assert terminal.sent == ["one␛[201~␍rm -rf ~\ntwo��"]
