"""The dialogs through the keys of the reader: they open, do their job, and the reader goes on."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.style import Style

from tests.ui.dialog_apps import HOSTILE, article, click
from tests.ui.screens import opened, shown, until
from wagner_tui.corpus.model import Corpus, Stated
from wagner_tui.ui.dialogs.conflicts import ConflictsScreen
from wagner_tui.ui.dialogs.export import ExportScreen
from wagner_tui.ui.dialogs.frame import Dialog
from wagner_tui.ui.dialogs.grid import GridScreen
from wagner_tui.ui.dialogs.marks import MarksScreen
from wagner_tui.ui.dialogs.names import NamesScreen
from wagner_tui.ui.dialogs.note import NoteScreen
from wagner_tui.ui.dialogs.origins import OriginsScreen
from wagner_tui.ui.dialogs.tags import TagsScreen
from wagner_tui.ui.dialogs.text import TextScreen
from wagner_tui.ui.dialogs.timeline import TimelineScreen

OPENERS: list[tuple[str, type[object]]] = [
    ("w", TextScreen),
    ("i", TextScreen),
    ("question_mark", TextScreen),
    ("number_sign", TagsScreen),
    ("a", NoteScreen),
    ("L", MarksScreen),
    ("e", ExportScreen),
    ("C", ConflictsScreen),
    ("x", GridScreen),
    ("o", OriginsScreen),
    ("t", TimelineScreen),
    ("P", NamesScreen),
]


@pytest.mark.parametrize("size", [(200, 50), (20, 5)])
async def test_each_key_opens_its_dialog_and_escape_leads_back(size: tuple[int, int]) -> None:
    async with opened(size=size) as (pilot, reader):
        await pilot.press("right_square_bracket", "m")
        for key, kind in OPENERS:
            await pilot.press(key)
            await until(pilot, lambda kind=kind: isinstance(pilot.app.screen, kind), key)
            await pilot.press("escape", "escape")
            await until(pilot, lambda: pilot.app.screen is reader, f"back from {key}")


@pytest.mark.parametrize("key", ["w", "i", "question_mark"])
async def test_a_page_closes_with_the_key_that_opened_it(key: str) -> None:
    async with opened(size=(100, 30)) as (pilot, reader):
        await pilot.press("right_square_bracket", "m", key)
        await until(pilot, lambda: isinstance(pilot.app.screen, TextScreen))
        await pilot.press(key)
        await until(pilot, lambda: pilot.app.screen is reader)


async def test_tags_and_notes_reach_the_list_of_marks_and_lead_back_to_the_passage(tmp_path: Path) -> None:
    async with opened(size=(120, 40), state=tmp_path) as (pilot, reader):
        await pilot.press("j", "m")
        place = reader.state.place
        await pilot.press("number_sign", *"check", "enter")
        await until(pilot, lambda: reader.notebook.marks[0].tags == ("check",))
        await pilot.press("a", *"who?", "escape")
        await until(pilot, lambda: reader.notebook.marks[0].note == "who?")
        await pilot.press("G", "L")
        await until(pilot, lambda: "#check" in shown(pilot) and "who?" in shown(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: reader.state.place == place)


async def test_a_removed_mark_is_gone_from_the_text_when_the_list_closes() -> None:
    async with opened(size=(120, 40)) as (pilot, reader):
        await pilot.press("m", "L", "d", "escape")
        await until(pilot, lambda: pilot.app.screen is reader)
        assert reader.notebook.marks == ()
        assert not reader.services.marked_claims()


async def test_the_dossier_is_written_and_the_place_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with opened(size=(120, 40)) as (pilot, reader):
        await pilot.press("M", "e")
        await until(pilot, lambda: "schema: wagner-dossier" in shown(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: pilot.app.screen is reader)
        await until(pilot, lambda: "Written" in shown(pilot))
    written = list(tmp_path.glob("*.md"))
    assert len(written) == 1
    assert "## Claims" in written[0].read_text(encoding="utf-8")


async def test_titles_paths_and_marks_of_others_are_only_text(tmp_path: Path) -> None:
    evil = article("s1", HOSTILE + " It happened.", f"{tmp_path}/[/x]\x1b]0;evil\x07.txt")
    stated = article("s2", "It happened.", "[AP] b.txt", title=Stated(HOSTILE, 1), outlet=Stated("[/x]", 1))
    async with opened(Corpus((evil, stated)), size=(120, 40)) as (pilot, reader):
        await pilot.press("m")
        for key in ("i", "L", "number_sign", "a", "e"):
            await pilot.press(key)
            await until(pilot, lambda: isinstance(pilot.app.screen, Dialog))
            await pilot.pause()
            assert not set("\x1b\x07\x9b\u202e") & set(shown(pilot))
            await pilot.press("escape")
            await until(pilot, lambda: pilot.app.screen is reader)
        await pilot.press("2", "i")
        await until(pilot, lambda: "[/x]" in shown(pilot))


async def test_the_reader_below_shines_through_and_a_click_on_it_leads_back() -> None:
    async with opened(size=(120, 40)) as (pilot, reader):
        first = shown(pilot).split("\n")[0]
        await pilot.press("i")
        await until(pilot, lambda: "What the file states" in shown(pilot))
        assert shown(pilot).split("\n")[0] == first
        click(pilot.app, 1, 1)
        await until(pilot, lambda: pilot.app.screen is reader)
        assert reader.state.focus == "panes", "the click was for the dialog alone"


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("question_mark", "Help"),
        ("C", "Conflicts"),
        ("x", "Grid"),
        ("o", "Origins"),
        ("t", "Timel"),
        ("P", "Names"),
    ],
)
async def test_resizing_under_a_dialog_reaches_the_reader_too(key: str, words: str) -> None:
    async with opened(size=(120, 40)) as (pilot, reader):
        await pilot.press(key)
        for size in ((20, 5), (200, 50), (60, 16)):
            await pilot.resize_terminal(*size)
            await until(pilot, lambda: words in shown(pilot))
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is reader)
        await until(pilot, lambda: reader.size.width == 60)


@pytest.mark.parametrize("theme", ["textual-light", "ansi-light", "nord"])
async def test_a_change_of_theme_repaints_an_open_dialog(theme: str) -> None:
    async with opened(size=(100, 30)) as (pilot, _reader):
        await pilot.press("i")
        await until(pilot, lambda: isinstance(pilot.app.screen, TextScreen))
        dialog = pilot.app.screen
        assert isinstance(dialog, TextScreen)
        before = dialog.heading.ink
        pilot.app.theme = theme
        await until(pilot, lambda: dialog.heading.ink != before)
        wanted = dialog.heading.ink.part("header-active")
        await until(pilot, lambda: _style_of("Source 1", dialog) == wanted)
        assert dialog.has_class("-plain") is (dialog.heading.ink.depth != "full")


def _style_of(words: str, screen: TextScreen) -> Style | None:
    """The style in which words stand on the screen."""
    for strip in screen._compositor.render_strips():
        for segment in strip:
            if words in segment.text:
                return segment.style
    return None
