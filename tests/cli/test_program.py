"""The installed program as a shell runs it: closed pipes, full disks, poor locales, interrupts."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import FERRY, PROGRAM
from wagner_tui.cli.streams import INTERNAL, guarded

CLOSED = 141


def program(*words: str | bytes, **options: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([PROGRAM, *words], capture_output=True, timeout=60, **options)  # type: ignore[call-overload,no-any-return]


def shell(line: str) -> subprocess.CompletedProcess[bytes]:
    """Run a line of bash; $W is the program, $F the folder of articles. Code: of its first command."""
    environment = os.environ | {"W": PROGRAM, "F": str(FERRY)}
    return subprocess.run(
        ["bash", "-c", f"{line}; exit ${{PIPESTATUS[0]}}"], capture_output=True, env=environment, timeout=60
    )


@pytest.mark.parametrize("command", ["--help", "links --min-score 0 --json", "claims"])
def test_a_pipe_that_closes_is_no_traceback(command: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    words = [PROGRAM, *command.split(), *([] if command == "--help" else [str(FERRY)])]
    done = subprocess.run(words, stdout=writer, stderr=subprocess.PIPE, timeout=60)
    os.close(writer)
    assert (done.returncode, done.stderr) == (CLOSED, b"")


def test_who_reads_one_line_gets_it() -> None:
    done = shell('"$W" links --min-score 0 --json "$F" | head -1')
    assert (done.stdout, done.stderr) == (b"{\n", b"")
    assert done.returncode in (0, CLOSED)


@pytest.mark.parametrize("command", ["--version", "claims", "claims --json"])
@pytest.mark.parametrize("target", ["> /dev/full", ">&-"])
def test_output_that_cannot_be_written_is_one_line(command: str, target: str) -> None:
    if target == "> /dev/full" and not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    done = shell(f'"$W" {command} {"" if command == "--version" else "$F"} {target}')
    assert done.returncode == 2
    assert done.stderr.startswith(b"wagner-tui: cannot write to standard output: ")
    assert done.stderr.count(b"\n") == 1


def test_closed_standard_error_changes_nothing() -> None:
    done = shell('"$W" claims "$F" no-such-file 2>&-')
    assert done.returncode == 0
    assert b"Claims" in done.stdout


def test_an_interrupt_ends_it_quietly() -> None:
    child = subprocess.Popen(
        [PROGRAM, "claims", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert child.stdin
    child.stdin.write(b"x" * 2**20)  # more than a pipe holds: this returns when the program has begun to read
    child.send_signal(signal.SIGINT)
    out, err = child.communicate(timeout=30)
    assert (child.returncode, out, err) == (130, b"", b"")


@pytest.mark.parametrize("name", ["C", "POSIX", "en_US.ISO-8859-1"])
def test_a_poor_locale_still_gets_utf8_json(name: str) -> None:
    poor = {"PATH": os.environ["PATH"], "LC_ALL": name, "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    done = program("claims", "--json", FERRY, env=poor)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "“We heard a loud bang" in done.stdout.decode()
    assert json.loads(done.stdout)["schema"] == "wagner-claims/1"


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_a_poor_encoding_degrades_plain_text(encoding: str) -> None:
    done = program("claims", FERRY, env=os.environ | {"PYTHONIOENCODING": encoding})
    text = done.stdout.decode(encoding)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "We heard a loud bang" in text
    assert re.search(r"[*o]{3} in \d of 3: s", text), "signs have plain stand-ins"
    assert '"We heard a loud bang' in text or "“We heard a loud bang" in text


def test_standard_input_is_a_source_beside_files() -> None:
    words = b"A ferry with 214 passengers ran aground near Sandholm on Friday evening.\n"
    done = program("claims", "--json", "-", FERRY / "1-harbour-post.md", "-", input=words)
    document = json.loads(done.stdout)
    assert [Path(source["path"]).name for source in document["sources"]] == ["-", "1-harbour-post.md"]
    assert any(len(claim["sources"]) == 2 for claim in document["claims"])


def test_endless_standard_input_is_one_line() -> None:
    done = shell('"$W" claims - < /dev/zero')
    assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (2, b"", 1)
    assert b"larger than 32 MB" in done.stderr


def test_closed_standard_input_is_one_line() -> None:
    done = shell('"$W" claims - <&-')
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1
    assert b"standard input is closed" in done.stderr


def test_the_module_is_the_program() -> None:
    done = subprocess.run([sys.executable, "-m", "wagner_tui", "--version"], capture_output=True)
    assert done.stdout.startswith(b"wagner-tui ")


def test_an_error_of_the_program_is_one_line_and_a_code_of_its_own(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert guarded(lambda: [][1]) == INTERNAL
    said = capsys.readouterr().err
    assert said.startswith("wagner-tui: internal error: IndexError: ")
    assert said.count("\n") == 1
