"""Pages of text, and that no text of others and no size can break a dialog."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ui.dialog_apps import HOSTILE, SIZES, Host, click, corpus, mark, until
from wagner_tui.corpus.model import Passage
from wagner_tui.notebook import Notebook
from wagner_tui.safe_text import display
from wagner_tui.ui.commands import Keymap
from wagner_tui.ui.dialogs.export import ExportScreen
from wagner_tui.ui.dialogs.frame import Dialog
from wagner_tui.ui.dialogs.help import help_screen
from wagner_tui.ui.dialogs.info import info_screen
from wagner_tui.ui.dialogs.marks import MarksScreen
from wagner_tui.ui.dialogs.note import NoteScreen
from wagner_tui.ui.dialogs.page import Lines, Place, Row, Rows, row, wrap_row
from wagner_tui.ui.dialogs.tags import TagsScreen
from wagner_tui.ui.dialogs.text import TextScreen
from wagner_tui.ui.wrap import cells

TWO = "With 214 passengers the ferry Alma ran aground on Friday near Visby. The captain slept."


def text_of(parts: Sequence[tuple[str, object]]) -> str:
    return "".join(text for text, _ in parts)


# Rows


@pytest.mark.parametrize(
    ("given_row", "width", "wanted"),
    [
        (row("one two three"), 8, ["one two", "three"]),
        (row(("name  ", "dim"), "one two three four", hang=6), 20, ["name  one two three", "      four"]),
        (row(("! ", "strong"), "a b", hang=2), 20, ["! a b"]),
        (Row(()), 10, [""]),
        (row("\x1b[2J"), 10, ["␛[2J"]),
        (row("abcdefghij"), 4, ["abcd", "efgh", "ij"]),
    ],
)
def test_a_row_is_wrapped_beside_its_label(given_row: Row, width: int, wanted: list[str]) -> None:
    assert [text_of(parts).rstrip() for parts in wrap_row(given_row, width)] == wanted


@given(
    st.lists(st.tuples(st.text(max_size=30), st.sampled_from(["text", "dim", "strong"])), max_size=5),
    st.integers(1, 60),
    st.integers(0, 12),
)
def test_rows_fit_and_lose_no_word(parts: list[tuple[str, str]], width: int, hang: int) -> None:
    wrapped = [text_of(found) for found in wrap_row(Row(tuple(parts), hang), width)]
    whole = "".join(display(text) for text, _ in parts)
    if width > 1:
        assert all(cells(line) <= width for line in wrapped)
    combining = any(0x300 <= ord(c) <= 0x36F for c in whole)
    assert combining or "".join("".join(wrapped).split()) == "".join(whole.split())


def test_only_the_rows_that_are_looked_at_are_made() -> None:
    made: list[int] = []

    def chapter(number: int) -> Sequence[Row]:
        made.append(number)
        return [row(f"chapter {number}"), row("more")]

    rows = Rows([lambda n=number: chapter(n) for number in range(10_000)], 40)
    assert text_of(rows.window(Place(0, 0), 3)[2]) == "chapter 1"
    assert rows.last_top(5) == Place(9_997, 1)
    assert len(made) < 20


def test_lines_stand_as_they_are_and_a_giant_line_comes_in_stretches() -> None:
    lines = Lines("a\n\n" + "x" * 10_000 + "\n", lambda line: "text")
    texts = [text_of(block.parts) for block in lines if isinstance(block, Row)]
    assert texts[:2] == ["a", ""]
    assert "".join(texts[2:]) == "x" * 10_000
    assert len(texts) > 4


# Pages of text


async def test_a_page_scrolls_to_its_end_and_says_so() -> None:
    app = Host(lambda: TextScreen("Title", [row(f"row {number}") for number in range(100)]))
    async with app.run_test(size=(80, 24)) as pilot:
        assert "row 0" in app.shown()
        assert "more ↓" in app.shown()
        await pilot.press("j", "j", "j")
        await until(pilot, lambda: "row 1 " not in app.shown() and "row 3 " in app.shown())
        await pilot.press("G")
        await until(pilot, lambda: "↑ end" in app.shown())
        assert "row 99" in app.shown()
        await pilot.press("g")
        await until(pilot, lambda: "row 0" in app.shown())
        await pilot.press("space")
        await until(pilot, lambda: "↑ more ↓" in app.shown())
        await pilot.press("b", "k")
        await until(pilot, lambda: "row 0" in app.shown())


@pytest.mark.parametrize("key", ["escape", "q", "w"])
async def test_escape_q_and_the_key_that_opened_it_close_a_page_once(key: str) -> None:
    app = Host(lambda: TextScreen("Title", [row("words")], command="why"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(key, key, key)
        await until(pilot, lambda: app.results)
        assert app.results == [None]
        assert len(app.screen_stack) == 1


async def test_a_page_follows_the_mouse() -> None:
    app = Host(lambda: TextScreen("Title", [row(f"row {number}") for number in range(10)]))
    async with app.run_test(size=(120, 40)) as pilot:
        click(app, 60, 20)
        await pilot.pause()
        assert not app.results, "a click inside changes nothing"
        click(app, 1, 1)
        await pilot.pause()
        await until(pilot, lambda: app.results == [None])


@pytest.mark.parametrize("size", SIZES)
async def test_every_dialog_lives_at_every_size(size: tuple[int, int], tmp_path: Path) -> None:
    sources = corpus(HOSTILE + " One sentence.", TWO)
    notebook = Notebook.open(None, sources)
    notebook.add([Passage("s1", 0, 20), Passage("s2", 0, 67)])
    notebook.set_tags(notebook.marks[0].id, ["[/x]", "\x1b[2J"])
    notebook.set_note(notebook.marks[0].id, HOSTILE.replace("\ud800", ""))
    dialogs: list[Callable[[], Dialog[Any]]] = [
        lambda: TextScreen(HOSTILE, [row(HOSTILE)] * 50),
        lambda: help_screen(Keymap({"nothing": ["[/x]"], "note": ["\x1b"]}), "claims"),
        lambda: info_screen(sources, "s1"),
        lambda: TagsScreen(mark(HOSTILE, tags=("[/x]", "\x1b[2J")), {"[AP]": 3, "\u202eevil": 0}),
        lambda: NoteScreen(mark(HOSTILE, note=HOSTILE)),
        lambda: MarksScreen(notebook, sources),
        lambda: ExportScreen(lambda everything: HOSTILE, tmp_path / "[/x]\x1b", marks=0),
    ]
    app = Host()
    async with app.run_test(size=size, notifications=True, tooltips=True) as pilot:
        for number, make in enumerate(dialogs, 1):
            app.open(make())
            await until(pilot, lambda: isinstance(app.screen, Dialog))
            await pilot.pause()
            assert not set("\x1b\x07\x9b\u202e") & set(app.shown())
            if size == (80, 24):
                await pilot.resize_terminal(1, 1)
                await pilot.resize_terminal(*size)
            await pilot.press("down", "up", "pagedown", "escape")
            await until(pilot, lambda number=number: len(app.results) == number)


async def test_what_looks_like_markup_is_shown_as_it_stands() -> None:
    app = Host(lambda: TextScreen("[AP] Paris", [row("[sic] [/x] [bold]loud[/bold]")]))
    async with app.run_test(size=(80, 24)):
        assert "[AP] Paris" in app.shown()
        assert "[sic] [/x] [bold]loud[/bold]" in app.shown()
