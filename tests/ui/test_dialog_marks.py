"""Tags, notes and the list of the marks: what a reader does there, and that nothing typed is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.dialog_apps import Host, click, corpus, mark, until
from wagner_tui.corpus.model import Corpus, Passage
from wagner_tui.notebook import Notebook
from wagner_tui.ui.dialogs.marks import MarksScreen
from wagner_tui.ui.dialogs.note import NoteScreen
from wagner_tui.ui.dialogs.tags import TagsScreen, completed, matching, split_tags

ONE = "The ferry Alma ran aground near Visby on Friday with 214 passengers. Nobody was hurt. Divers came."
TWO = "With 214 passengers the ferry Alma ran aground on Friday near Visby. The captain slept."


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
