"""The export dialog: preview, path, what exists already, what cannot be written."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from tests.ui.dialog_apps import Host, until
from wagner_tui.ui.dialogs.export import ExportScreen


def dossier(everything: bool) -> str:
    return "# All claims\n\nevery [/x] \x1b[2J claim\n" if everything else "# Marked\n\none mark\n"


async def test_the_preview_is_what_is_written(tmp_path: Path) -> None:
    path = tmp_path / "dossier.md"
    app = Host(lambda: ExportScreen(dossier, path, marks=1))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "one mark" in app.shown())
        await pilot.press("ctrl+a")
        await until(pilot, lambda: "every [/x] ␛[2J claim" in app.shown())
        await pilot.press("enter")
        await until(pilot, lambda: app.results)
    assert app.results == [path]
    assert path.read_text(encoding="utf-8") == dossier(True)


async def test_without_marks_all_claims_are_exported_and_it_says_so(tmp_path: Path) -> None:
    app = Host(lambda: ExportScreen(dossier, tmp_path / "a.md", marks=0))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "# All claims" in app.shown())
        assert "nothing is marked yet" in app.shown()
        assert "● all claims" in app.shown()
        await pilot.click("#choice")
        await until(pilot, lambda: "# Marked" in app.shown())


async def test_an_existing_file_is_only_overwritten_when_told(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("precious")
    app = Host(lambda: ExportScreen(dossier, path, marks=1))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        await until(pilot, lambda: "exists: o overwrites it" in app.shown())
        await pilot.press("enter")
        assert path.read_text() == "precious"
        await pilot.press("enter")
        await until(pilot, lambda: "exists: o overwrites it" in app.shown())
        await pilot.press("o")
        await until(pilot, lambda: app.results == [path])
    assert path.read_text() == dossier(False)


async def test_another_name_can_be_typed_after_the_question(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("precious")
    app = Host(lambda: ExportScreen(dossier, path, marks=1))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        await until(pilot, lambda: "exists: o overwrites it" in app.shown())
        await pilot.press("escape", "2", "enter")
        await until(pilot, lambda: app.results)
    assert app.results == [tmp_path / "a.md2"]
    assert path.read_text() == "precious"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("none/a.md", "There is no folder"),
        (".", "That is a folder"),
        ("a\0b", "No file name may hold a NUL"),
        ("", "Type the name"),
    ],
)
async def test_a_path_that_cannot_be_written_is_one_line(tmp_path: Path, name: str, said: str) -> None:
    app = Host(lambda: ExportScreen(dossier, tmp_path / "x.md", marks=1))
    async with app.run_test(size=(100, 24)) as pilot:
        assert isinstance(app.screen, ExportScreen)
        app.screen.line.value = f"{tmp_path}/{name}" if name else ""
        await pilot.press("enter")
        await until(pilot, lambda: said in app.shown())
        assert not app.results
        assert list(tmp_path.iterdir()) == []
        await pilot.press("escape")
        await until(pilot, lambda: app.results == [None])


async def test_a_tilde_is_the_home_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    app = Host(lambda: ExportScreen(dossier, Path("~/a.md"), marks=1))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        await until(pilot, lambda: app.results == [tmp_path / "a.md"])
    assert (tmp_path / "a.md").exists()


async def test_enter_before_the_text_is_made_writes_it_when_it_is(tmp_path: Path) -> None:
    path, gate = tmp_path / "a.md", threading.Event()

    def slow(everything: bool) -> str:
        gate.wait(10)
        return dossier(everything)

    app = Host(lambda: ExportScreen(slow, path, marks=1))
    async with app.run_test(size=(80, 24)) as pilot:
        assert "Making the dossier" in app.shown()
        await pilot.press("enter")
        assert not path.exists()
        gate.set()
        await until(pilot, lambda: app.results == [path])


async def test_a_dossier_that_cannot_be_made_is_one_line(tmp_path: Path) -> None:
    def broken(everything: bool) -> str:
        raise ValueError("[/x] no claims")

    app = Host(lambda: ExportScreen(broken, tmp_path / "a.md", marks=1))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "could not be made: ValueError: [/x] no claims" in app.shown())
        await pilot.press("escape")
        await until(pilot, lambda: app.results == [None])
