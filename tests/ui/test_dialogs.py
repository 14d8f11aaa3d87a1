"""What a reader can do in the dialogs, and that no text of others can break them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ui.dialog_apps import HOSTILE, SIZES, Host, article, click, corpus, mark, until
from wagner_tui.analysis.engine import analyse
from wagner_tui.corpus.model import Corpus, Hidden, Notice, Passage, Skipped, Stated
from wagner_tui.notebook import Notebook
from wagner_tui.safe_text import display
from wagner_tui.ui.commands import COMMANDS, Keymap, shown_key
from wagner_tui.ui.dialogs.export import ExportScreen
from wagner_tui.ui.dialogs.frame import Dialog
from wagner_tui.ui.dialogs.help import help_rows, help_screen
from wagner_tui.ui.dialogs.info import info_screen
from wagner_tui.ui.dialogs.marks import MarksScreen
from wagner_tui.ui.dialogs.note import NoteScreen
from wagner_tui.ui.dialogs.page import Lines, Place, Row, Rows, row, wrap_row
from wagner_tui.ui.dialogs.tags import TagsScreen, completed, matching, split_tags
from wagner_tui.ui.dialogs.text import TextScreen
from wagner_tui.ui.dialogs.why import why_screen
from wagner_tui.ui.state import State
from wagner_tui.ui.world import World
from wagner_tui.ui.wrap import cells

ONE = "The ferry Alma ran aground near Visby on Friday with 214 passengers. Nobody was hurt. Divers came."
TWO = "With 214 passengers the ferry Alma ran aground on Friday near Visby. The captain slept."
THREE = "A bakery won a prize."


def world_of(*texts: str) -> World:
    sources = corpus(*texts)
    findings = analyse(sources)
    world = World(sources)
    world.add_links(findings.links)
    world.set_claims(findings.claims)
    world.complete = True
    world.lexicon = findings.lexicon  # type: ignore[attr-defined,unused-ignore]
    return world


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
    for make in dialogs:
        app = Host(make)
        async with app.run_test(size=size, notifications=True, tooltips=True) as pilot:
            await pilot.pause()
            seen = app.shown()
            assert "\x1b" not in seen
            assert "\u202e" not in seen
            assert "\x9b" not in seen
            await pilot.resize_terminal(1, 1)
            await pilot.resize_terminal(*size)
            await pilot.press("down", "up", "pagedown", "escape")
            await until(pilot, lambda app=app: app.results)


async def test_what_looks_like_markup_is_shown_as_it_stands() -> None:
    app = Host(lambda: TextScreen("[AP] Paris", [row("[sic] [/x] [bold]loud[/bold]")]))
    async with app.run_test(size=(80, 24)):
        assert "[AP] Paris" in app.shown()
        assert "[sic] [/x] [bold]loud[/bold]" in app.shown()


# Why


async def test_why_quotes_both_sides_and_names_words_numbers_and_who_lacks_it() -> None:
    world = world_of(ONE, TWO, THREE)
    app = Host(lambda: why_screen(world, State("s1")))
    async with app.run_test(size=(120, 50)):
        seen = " ".join(app.shown().replace("│", " ").split())
    assert "Reported by 1, 2 · not found in 3" in seen
    assert "s1:1 The ferry Alma ran aground near Visby" in seen
    assert "s2:1 With 214 passengers the ferry" in seen
    numbers = seen.split(" numbers ")[1].split(" made of ")[0]
    assert numbers.startswith("214 ")
    assert numbers.endswith("%")
    assert "Visby" in seen.split(" names ")[1]
    assert "aground" in seen.split(" words ")[1].split(" names ")[0]


async def test_why_shows_both_spellings_of_a_name_this_source_first() -> None:
    world = world_of(
        "Boris Gryzlov arrived in Minsk on Friday with twelve guards. Boris Gryzlov left again.",
        "On Friday Boris Grislov came to Minsk with twelve guards. Boris Grislov left.",
    )
    for source, wanted in (("s1", "Gryzlov ≈ Grislov"), ("s2", "Grislov ≈ Gryzlov")):
        app = Host(lambda source=source: why_screen(world, State(source)))
        async with app.run_test(size=(120, 50)):
            assert wanted.replace("≈", "=") in app.shown().replace("≈", "=")


async def test_why_says_what_speaks_against_a_link() -> None:
    app = Host(
        lambda: why_screen(world_of(ONE.replace("ran", "never ran"), TWO.replace("214", "241")), State("s1"))
    )
    async with app.run_test(size=(120, 50)):
        seen = " ".join(app.shown().replace("│", " ").split())
    assert "against different numbers: 214 here, 241 there" in seen
    assert "only one of them has a negation" in seen


async def test_without_the_weights_why_still_gives_the_reason_in_one_line() -> None:
    world = world_of(ONE, TWO)
    world.lexicon = None  # type: ignore[attr-defined,unused-ignore]
    app = Host(lambda: why_screen(world, State("s1")))
    async with app.run_test(size=(120, 50)):
        assert " why " in app.shown()


def test_without_a_counterpart_there_is_no_why() -> None:
    assert why_screen(world_of(ONE, THREE), State("s2")) is None


def test_why_of_a_giant_sentence_comes_at_once() -> None:
    giant = " ".join(f"word{number}" for number in range(30_000)) + " ferry Alma ran aground near Visby."
    world = World(corpus(giant, giant))
    link = analyse(corpus(ONE, TWO)).links[0]
    whole = Passage("s1", 0, len(giant)), Passage("s2", 0, len(giant))
    world.add_links([type(link)(whole[0], whole[1], 1.0, "verbatim", (), "the same words")])
    screen = why_screen(world, State("s1"))
    assert screen is not None
    rows = screen.page.rows_for(80).window(Place(0, 0), 1000)
    assert len(rows) < 100, "a part is quoted, the rest is counted"
    assert any("more characters" in text_of(parts) for parts in rows)


# The source


async def test_info_says_what_is_stated_where_and_what_is_not() -> None:
    text = "Alma aground\nBy Ida Holm\nShe ran aground. Follow us on all channels!\n"
    start = text.index("Follow")
    source = article(
        "s1",
        text,
        "news/alma.txt",
        title=Stated("Alma aground", 1),
        author=Stated("Ida Holm", 2),
        hidden=(Hidden(start, len(text) - 1, "follow-us"),),
        notices=(Notice("encoding", "read as cp1252: no mark of an encoding"),),
    )
    skipped = (Skipped("news/picture.jpg", "format", "news/picture.jpg: an image, not a text"),)
    app = Host(lambda: info_screen(Corpus((source,), skipped), "s1"))
    async with app.run_test(size=(100, 45)):
        seen = app.shown()
    lines = [" ".join(line.strip(" │").split()) for line in seen.split("\n")]
    assert "title Alma aground line 1" in lines
    assert "author Ida Holm line 2" in lines
    assert "outlet not stated" in lines
    assert "date not stated" in lines
    assert "path news/alma.txt" in lines
    assert "follow-us" in lines
    assert "“Follow us on all channels!” line 3" in lines
    assert "! read as cp1252: no mark of an encoding" in lines
    assert "– news/picture.jpg: an image, not a text" in lines
    assert source.sha256 in seen


# Help


def rows_text(keymap: Keymap, width: int, path: str = "/home/x/config.toml") -> list[str]:
    blocks = help_rows(keymap, "panes", Path(path), width)
    return [text_of(parts) for block in blocks if isinstance(block, Row) for parts in wrap_row(block, width)]


@pytest.mark.parametrize("width", [18, 38, 74, 82])
def test_help_names_every_command_and_every_live_key(width: int) -> None:
    rows = rows_text(Keymap(), width)
    whole = "".join("".join(rows).split())
    assert all(cells(line) <= width for line in rows)
    for command in COMMANDS:
        assert command.name in whole
        assert all(shown_key(key) in whole for key in command.keys)


def test_help_has_two_columns_only_where_there_is_room() -> None:
    assert any("Moving" in line and "Marks" in line for line in rows_text(Keymap(), 82))
    assert not any("Moving" in line and "Marks" in line for line in rows_text(Keymap(), 60))


def test_help_shows_own_keys_and_what_is_wrong_in_them_first() -> None:
    rows = rows_text(Keymap({"next_sentence": ["ctrl+n"], "no_such": ["x"]}), 60)
    assert "no_such" in rows[0]
    assert any(line.startswith("Ctrl-n") and "Next sentence" in line for line in rows)
    assert any("config.toml" in line for line in rows)


# Tags


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("b a", ("a", "b")),
        (" #b,  a ,, #c ", ("a", "b", "c")),
        ("a a #a", ("a",)),
        ("", ()),
        ("to check", ("check", "to")),
        ("to\N{NO-BREAK SPACE}check", ("to check",)),
    ],
)
def test_a_line_names_tags(typed: str, wanted: tuple[str, ...]) -> None:
    assert split_tags(typed) == wanted


def test_known_tags_that_begin_like_the_word_come_first() -> None:
    known = {"quote": 1, "number": 5, "misquote": 9, "quote-2": 4}
    assert [entry.name for entry in matching(known, "number quo", 10)] == ["quote-2", "quote", "misquote"]
    assert [entry.name for entry in matching(known, "number ", 7)] == ["misquote", "quote-2", "quote"]


def test_completion_replaces_the_word_at_the_cursor() -> None:
    assert completed("a quo z", 5, "quote") == ("a quote z", 8)
    assert completed("", 0, "to check") == ("to\N{NO-BREAK SPACE}check ", 9)


async def test_tags_are_completed_and_kept() -> None:
    app = Host(lambda: TagsScreen(mark(tags=("number",)), {"number": 2, "quote": 7, "quorum": 1}))
    async with app.run_test(size=(80, 24)) as pilot:
        assert "7 marks" in app.shown()
        await pilot.press("q", "u", "o")
        await pilot.press("tab", "n", "e", "w", "enter")
        await until(pilot, lambda: app.results)
    assert app.results == [("new", "number", "quote")]


async def test_arrows_choose_what_tab_completes() -> None:
    app = Host(lambda: TagsScreen(mark(), {"quote": 7, "quorum": 1}))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("q", "down", "tab", "enter")
        await until(pilot, lambda: app.results)
    assert app.results == [("quorum",)]


async def test_escape_leaves_the_tags_and_enter_may_empty_them() -> None:
    for keys, wanted in ((["x", "escape"], None), (["ctrl+u", "enter"], ())):
        app = Host(lambda: TagsScreen(mark(tags=("number",)), {"number": 2}))
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press(*keys)
            await until(pilot, lambda app=app: app.results)
        assert app.results == [wanted]


async def test_a_click_outside_does_not_lose_typed_tags() -> None:
    app = Host(lambda: TagsScreen(mark(), {}))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("x")
        click(app, 1, 1)
        await pilot.pause()
        assert not app.results
        assert "Enter keeps these tags" in app.shown()
        await pilot.press("backspace")
        click(app, 1, 1)
        await pilot.pause()
        await until(pilot, lambda: app.results == [None])


async def test_a_tag_with_a_space_survives_unchanged() -> None:
    app = Host(lambda: TagsScreen(mark(tags=("to check",)), {"to check": 1}))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("x", "enter")
        await until(pilot, lambda: app.results)
    assert app.results == [("to check", "x")]


# Notes


@pytest.mark.parametrize("last", ["escape", "ctrl+s"])
async def test_a_typed_note_is_kept(last: str) -> None:
    app = Host(lambda: NoteScreen(mark(note="Old.")))
    async with app.run_test(size=(80, 24)) as pilot:
        assert "Two ships left the harbour." in app.shown()
        await pilot.press("enter", "N", "e", "w", last)
        await until(pilot, lambda: app.results)
    assert app.results == ["Old.\nNew"]


async def test_an_untouched_note_gives_nothing() -> None:
    app = Host(lambda: NoteScreen(mark(note="Old.")))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("x", "backspace", "escape")
        await until(pilot, lambda: app.results)
    assert app.results == [None]


async def test_a_click_outside_keeps_a_typed_note() -> None:
    app = Host(lambda: NoteScreen(mark()))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("x")
        click(app, 1, 1)
        await pilot.pause()
        await until(pilot, lambda: app.results == ["x"])


async def test_only_discarding_twice_throws_a_note_away() -> None:
    app = Host(lambda: NoteScreen(mark()))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("x", "ctrl+g")
        assert "Ctrl-g again" in app.shown()
        await pilot.press("y")
        await until(pilot, lambda: "Ctrl-g again" not in app.shown())
        await pilot.press("ctrl+g")
        assert not app.results
        await pilot.press("ctrl+g")
        await until(pilot, lambda: app.results == [None])


async def test_the_footer_says_what_escape_does_to_a_note() -> None:
    app = Host(lambda: NoteScreen(mark()))
    async with app.run_test(size=(80, 24)) as pilot:
        assert "Esc close" in app.shown()
        await pilot.press("x")
        await until(pilot, lambda: "Esc keep and close" in app.shown())


async def test_a_note_is_handed_over_when_the_program_ends_around_it() -> None:
    kept: list[str] = []
    app = Host(lambda: NoteScreen(mark(), keep=kept.append))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("h", "i")
        app.exit()
    assert kept == ["hi"]


# The list of marks


def marked(*places: tuple[int, int], texts: tuple[str, ...] = (ONE, TWO)) -> tuple[Notebook, Corpus]:
    sources = corpus(*texts)
    notebook = Notebook.open(None, sources)
    notebook.add([Passage("s1", start, end) for start, end in places])
    return notebook, sources


async def test_enter_goes_to_the_chosen_mark() -> None:
    notebook, sources = marked((0, 9), (69, 85))
    app = Host(lambda: MarksScreen(notebook, sources))
    async with app.run_test(size=(80, 24)) as pilot:
        assert "“The ferry”" in app.shown()
        assert "Marks 1/2" in app.shown()
        await pilot.press("j", "enter")
        await until(pilot, lambda: app.results)
    assert app.results == [Passage("s1", 69, 85)]


async def test_a_mark_is_removed_and_brought_back() -> None:
    notebook, sources = marked((0, 9), (69, 85))
    app = Host(lambda: MarksScreen(notebook, sources))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("d")
        await until(pilot, lambda: "Removed" in app.shown())
        assert [m.quote for m in notebook.marks] == ["Nobody was hurt."]
        assert "The ferry" not in app.shown()
        await pilot.press("u")
        await until(pilot, lambda: "“The ferry”" in app.shown())
        await pilot.press("ctrl+r")
        await until(pilot, lambda: len(notebook.marks) == 1)


async def test_marks_are_filtered_by_words_and_tags() -> None:
    notebook, sources = marked((0, 9), (69, 85))
    notebook.set_tags(notebook.marks[1].id, ["people"])
    app = Host(lambda: MarksScreen(notebook, sources))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("slash", "#", "p", "e")
        await until(pilot, lambda: "“The ferry”" not in app.shown())
        assert "Nobody was hurt." in app.shown()
        await pilot.press("enter", "enter")
        await until(pilot, lambda: app.results)
    assert app.results == [Passage("s1", 69, 85)]


async def test_escape_takes_the_filter_away_before_it_closes() -> None:
    notebook, sources = marked((0, 9), (69, 85))
    app = Host(lambda: MarksScreen(notebook, sources))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("slash", "z", "z", "enter")
        await until(pilot, lambda: "No mark has these words" in app.shown())
        await pilot.press("escape")
        await until(pilot, lambda: "“The ferry”" in app.shown())
        assert not app.results
        await pilot.press("escape")
        await until(pilot, lambda: app.results == [None])


async def test_a_lost_mark_is_listed_and_has_no_place() -> None:
    notebook, sources = marked()
    lost = mark("Gone words.", anchor="lost", note="why?")
    lost = type(lost)(**{**{name: getattr(lost, name) for name in lost.__slots__}, "passage": None})
    notebook._marks = (lost,)
    app = Host(lambda: MarksScreen(notebook, sources))
    async with app.run_test(size=(80, 24)) as pilot:
        assert "lost: these words are no longer in the file" in app.shown()
        assert "1 to check" in app.shown()
        await pilot.press("enter")
        await until(pilot, lambda: "no place to go to" in app.shown())
        assert not app.results


async def test_a_changed_place_is_shown_and_confirmed(tmp_path: Path) -> None:
    from wagner_tui.corpus.loading import load

    path = tmp_path / "a.txt"
    long = "The ferry Alma ran aground near Visby on Friday with 214 passengers, said the coast guard."
    path.write_text(f"Before it. {long} After it.\n", encoding="utf-8")
    sources = load([path])
    start = sources["s1"].text.index(long)
    Notebook.open(tmp_path / "state", sources).add([Passage("s1", start, start + len(long))])
    path.write_text(f"Before it. {long.replace('214', '241')} After it.\n", encoding="utf-8")
    sources = load([path])
    notebook = Notebook.open(tmp_path / "state", sources)
    assert notebook.marks[0].anchor == "changed"
    app = Host(lambda: MarksScreen(notebook, sources))
    async with app.run_test(size=(100, 24)) as pilot:
        assert "241" in app.shown()
        assert "214" in app.shown()
        assert "c confirm" in app.shown()
        await pilot.press("c")
        await until(pilot, lambda: "Confirmed" in app.shown())
    assert notebook.marks[0].anchor == "found"


async def test_without_marks_the_list_says_what_to_do() -> None:
    notebook, sources = marked()
    app = Host(lambda: MarksScreen(notebook, sources))
    async with app.run_test(size=(80, 24)) as pilot:
        assert "m marks the sentence" in app.shown()
        await pilot.press("enter", "d", "c", "j", "u", "q")
        await until(pilot, lambda: app.results == [None])


# Export


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
