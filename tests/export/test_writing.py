"""An export is written whole or not at all, and never over a file without being asked."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from wagner_tui.export.writing import ExportError, write_new, write_over


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_has_exactly_these_bytes(tmp_path: Path) -> None:
    write_new(tmp_path / "d.md", "“ä”\r\nline\n")
    assert (tmp_path / "d.md").read_bytes() == "“ä”\r\nline\n".encode()
    assert names(tmp_path) == ["d.md"]


def test_a_new_file_gets_the_mode_that_the_umask_gives(tmp_path: Path) -> None:
    old = os.umask(0o027)
    try:
        write_new(tmp_path / "d.md", "x")
    finally:
        os.umask(old)
    assert stat.S_IMODE((tmp_path / "d.md").stat().st_mode) == 0o640


@pytest.mark.parametrize("kind", ["file", "folder", "broken link"])
def test_what_stands_there_is_never_touched_unasked(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "d.md"
    if kind == "file":
        path.write_text("old")
    elif kind == "folder":
        path.mkdir()
    else:
        path.symlink_to("nowhere")
    before = path.lstat()
    with pytest.raises(FileExistsError):
        write_new(path, "new")
    assert path.lstat() == before
    assert names(tmp_path) == ["d.md"]


def test_a_file_made_meanwhile_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "d.md"
    path.write_text("made by somebody else")
    monkeypatch.setattr(os.path, "lexists", lambda _: False)
    with pytest.raises(FileExistsError):
        write_new(path, "new")
    assert path.read_text() == "made by somebody else"
    assert names(tmp_path) == ["d.md"]


def test_over_replaces_and_keeps_the_mode(tmp_path: Path) -> None:
    path = tmp_path / "d.md"
    path.write_text("old, and longer")
    path.chmod(0o600)
    write_over(path, "new")
    assert path.read_text() == "new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert names(tmp_path) == ["d.md"]


def test_over_a_link_replaces_what_it_points_to(tmp_path: Path) -> None:
    (tmp_path / "real.md").write_text("old")
    (tmp_path / "link.md").symlink_to("real.md")
    write_over(tmp_path / "link.md", "new")
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "real.md").read_text() == "new"


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_failure_leaves_the_old_file_and_no_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path = tmp_path / "d.md"
    path.write_text("old")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, step, fail)
    with pytest.raises(ExportError, match=r"d\.md: No space left on device: ") as caught:
        write_over(path, "new")
    assert "\n" not in str(caught.value)
    assert path.read_text() == "old"
    assert names(tmp_path) == ["d.md"]


def test_a_file_system_without_links_still_gets_a_whole_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    write_new(tmp_path / "d.md", "new")
    assert (tmp_path / "d.md").read_text() == "new"
    with pytest.raises(FileExistsError):
        write_new(tmp_path / "d.md", "newer")
    assert names(tmp_path) == ["d.md"]


@pytest.mark.parametrize(
    ("place", "message"),
    [
        ("no/such/d.md", "there is no folder"),
        ("file/d.md", "file"),
        ("folder", "a folder: name a file in it"),
        ("x" * 300, "File name too long"),
        ("bad\x1b[31m/d.md", "bad␛"),
        ("nul\0.md", "NUL"),
    ],
)
def test_errors_are_one_line_with_file_and_mend(tmp_path: Path, place: str, message: str) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "folder").mkdir()
    with pytest.raises(ExportError, match=message) as caught:
        write_over(tmp_path / place, "x")
    assert "\n" not in str(caught.value)
    assert "\x1b" not in str(caught.value)
    assert names(tmp_path) == ["file", "folder"]
