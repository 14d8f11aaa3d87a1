"""The program in a real pseudo-terminal: colours, width, hostile text, questions, keys."""

from __future__ import annotations

import errno
import fcntl
import os
import pty
import re
import struct
import termios
from pathlib import Path

import pytest

from tests.cli.running import FERRY, PROGRAM

SGR = re.compile(rb"\x1b\[[0-9;]*m")
BASE = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "COLUMNS", "LINES")}
BASE["TERM"] = "xterm-256color"


def in_terminal(
    *words: str | Path,
    typed: bytes = b"",
    after: bytes = b"",
    columns: int = 70,
    stdin: str | Path | None = None,
    **env: str,
) -> tuple[int, bytes]:
    """Run the program in a new terminal and type `typed` when `after` has been printed.

    Returns the exit code and all that was printed there.
    """
    child, terminal = pty.fork()
    if child == 0:
        if stdin is not None:
            os.dup2(os.open(stdin, os.O_RDONLY), 0)
        fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        os.execve(PROGRAM, [PROGRAM, *map(str, words)], BASE | env)
    printed = _read(terminal, after) if after else b""
    if typed:
        os.write(terminal, typed)
    printed += _read(terminal)
    os.close(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), printed


def _read(terminal: int, until: bytes | None = None) -> bytes:
    """What is printed until these bytes, or until the end."""
    printed = b""
    while until is None or until not in printed:
        try:
            chunk = os.read(terminal, 65536)
        except OSError as closed:
            if closed.errno != errno.EIO:
                raise
            chunk = b""
        if not chunk:
            break
        printed += chunk
    return printed


@pytest.mark.parametrize("words", [["claims"], ["links"], ["search", "ferry"]], ids=lambda words: words[0])
def test_colours_on_a_terminal_change_no_word(words: list[str]) -> None:
    code, coloured = in_terminal(*words, FERRY)
    assert code == 0
    assert SGR.search(coloured)
    for refusal in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
        assert in_terminal(*words, FERRY, **refusal) == (0, SGR.sub(b"", coloured))


def test_json_has_no_colours_on_a_terminal() -> None:
    assert b"\x1b" not in in_terminal("claims", "--json", FERRY)[1]


def test_the_width_of_the_terminal_is_kept() -> None:
    for columns in (50, 70):
        lines = in_terminal("claims", FERRY, columns=columns, NO_COLOR="1")[1].decode().splitlines()
        longest = max(len(line) for line in lines if str(FERRY) not in line)
        assert columns - 12 < longest <= columns


@pytest.mark.parametrize(
    "words", [["claims"], ["search", "ferry"], ["export", "--all-claims", "--state", "none"]]
)
def test_hostile_text_and_names_cannot_drive_the_terminal(tmp_path: Path, words: list[str]) -> None:
    hostile = tmp_path / "\x1b]0;owned\x07.txt"
    hostile.write_text(
        "The ferry \x1b]52;c;eA==\x07 ran \x9b31m aground \u202e on the rocks of Sandholm on Friday.\n"
        "A ferry \x00 sank.\n"
    )
    (tmp_path / "b.txt").write_text("The ferry ran aground \x1b[2J on the rocks of Sandholm on Friday.\n")
    code, printed = in_terminal(*words, tmp_path, NO_COLOR="1")
    assert code == 0
    assert b"ferry" in printed
    assert not re.search(rb"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f]", printed)
    assert not re.search("[\x80-\x9f\u202e]", printed.decode())


@pytest.mark.parametrize(
    ("answer", "replaced"), [(b"n\n", False), (b"\n", False), (b"y\n", True), (b"\x04", False)]
)
def test_an_existing_file_is_replaced_only_after_a_yes(tmp_path: Path, answer: bytes, replaced: bool) -> None:
    target = tmp_path / "d.md"
    target.write_text("mine")
    code, printed = in_terminal("export", "--state", "none", FERRY, "-o", target, typed=answer, columns=300)
    assert b"d.md exists. Replace it? [y/N]" in printed
    assert code == (0 if replaced else 2)
    assert (target.read_text() == "mine") is not replaced


def test_without_keys_the_screen_is_refused_in_one_line() -> None:
    code, printed = in_terminal(FERRY, stdin="/dev/null", columns=300)
    assert code == 2
    assert printed.count(b"\n") == 1
    assert printed.startswith(b"wagner-tui: standard input is not a terminal")


def test_standard_input_is_read_in_the_screen_and_keys_come_from_the_terminal(tmp_path: Path) -> None:
    piped = tmp_path / "piped"
    piped.write_text("The ferry was Zebediah's pride.\n")
    code, printed = in_terminal("--state", "none", "-", stdin=piped, after=b"Zebediah", typed=b"q")
    assert code == 0
    assert b"\x1b[?1049l" in printed


def test_nothing_to_read_opens_no_screen(tmp_path: Path) -> None:
    code, printed = in_terminal("--state", "none", tmp_path / "no.txt", columns=300)
    assert code == 2
    assert printed.count(b"\n") == 1
    assert b"\x1b" not in printed
