"""Paths on the command line: hostile names, unreadable ones, and words that look like commands."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.running import FERRY, Run

BAD = ["missing.txt", "empty", "images", "nothing.txt", "loop", "secret.txt", "fifo"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a\x1b[31mb.txt", "a␛[31mb.txt"),
        ("[x] [AP].txt", "[x] [AP].txt"),
        ("\u202etxt.txt", "\ufffdtxt.txt"),
        ("\udcff.txt", "\ufffd.txt"),
        ("two\nlines.txt", "two"),
    ],
)
def test_names_of_files_are_text_and_nothing_else(run: Run, tmp_path: Path, name: str, shown: str) -> None:
    path = tmp_path / name
    path.write_bytes((FERRY / "2-island-news.txt").read_bytes())
    for words in (["claims"], [], ["search", "ferry"], ["links"]):
        code, out, _ = run(*words, path, FERRY)
        assert code == 0
        assert shown in out
        assert "\x1b" not in out
    sources = json.loads(run("claims", "--json", path)[1])["sources"]
    assert sources[0]["path"] == str(path)
    _, _, said = run("claims", f"{path}x", FERRY)
    assert shown in said
    assert said.count("\n") == 1
    assert "\x1b" not in said


def bad_inputs(folder: Path) -> dict[str, Path]:
    """One of each kind of path that cannot be read, made on the spot."""
    (folder / "empty").mkdir()
    (folder / "images").mkdir()
    for number in range(3):
        (folder / "images" / f"{number}.png").write_bytes(b"\x89PNG\r\n")
    (folder / "nothing.txt").touch()
    (folder / "loop").symlink_to(folder / "loop")
    (folder / "secret.txt").write_text("A secret.")
    (folder / "secret.txt").chmod(0)
    os.mkfifo(folder / "fifo")
    return {name: folder / name for name in BAD}


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize(
    "command", [[], ["claims", "--json"], ["search", "ferry"]], ids=["report", "claims", "search"]
)
def test_bad_input_is_one_line_that_names_the_file(
    run: Run, tmp_path: Path, name: str, command: list[str]
) -> None:
    bad = bad_inputs(tmp_path)[name]
    if name == "secret.txt" and os.access(bad, os.R_OK):
        pytest.skip("this user may read every file")
    code, out, alone = run(*command, bad)
    assert (code, out) == (2, "")
    assert alone.startswith(f"wagner-tui: {bad}: ")
    assert alone.count("\n") == 1
    code, out, said = run(*command, bad, FERRY)
    assert (code, said) == (0, alone)
    if "--json" in command and name != "nothing.txt":
        assert json.loads(out)["skipped"][0]["path"] == str(bad)


def test_several_bad_paths_are_as_many_lines_and_the_rest_is_read(run: Run, tmp_path: Path) -> None:
    bad = bad_inputs(tmp_path)
    code, out, said = run("claims", "--json", *bad.values(), FERRY)
    assert code == 0
    unreadable = [path for path in bad.values() if path.name != "secret.txt" or not os.access(path, os.R_OK)]
    assert sorted(line.split(": ")[1] for line in said.splitlines()) == sorted(map(str, unreadable))
    assert len(json.loads(out)["sources"]) == 3 + 1 + (len(bad) - len(unreadable))


@pytest.mark.parametrize(
    ("typed", "mend"),
    [
        ("claim", "did you mean the command claims?"),
        ("exprot", "did you mean the command export?"),
        ("serach", "did you mean the command search?"),
        ("verify", "later version"),
        ("help", "did you mean wagner-tui --help?"),
        ("ferries", "no such file or folder"),
        ("./claim", "no such file or folder"),
    ],
)
def test_a_mistyped_command_is_told_from_a_path(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, mend: str
) -> None:
    monkeypatch.chdir(tmp_path)
    code, out, said = run(typed)
    assert (code, out, said.count("\n")) == (2, "", 1)
    assert said.startswith(f"wagner-tui: {typed}: ")
    assert mend in said
    (tmp_path / typed).mkdir()
    (tmp_path / typed / "a.txt").write_text("The ferry ran aground.")
    assert run(typed)[0] == 0


def test_a_folder_called_like_a_command_is_opened_by_its_path(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "links").mkdir()
    (tmp_path / "links" / "a.txt").write_text("The ferry ran aground on Friday.")
    monkeypatch.chdir(tmp_path)
    assert "links/a.txt" in run("./links")[1]
    assert "links/a.txt" in run("--", "links")[1]
    assert "wagner-mutiny" in run("links", "--json")[1]
