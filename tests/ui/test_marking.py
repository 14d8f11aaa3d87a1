"""Marks from the screen: on disk when the key returns, there again at the next start."""

import sqlite3

from tests import bundled
from tests.ui.screens import opened, rows, shown, status, until
from wagner_tui.corpus.model import Passage
from wagner_tui.notebook import Notebook


def marks_on_disk(state):
    notebook = Notebook.open(state, bundled.event())
    try:
        return notebook.marks
    finally:
        notebook.close()


async def test_a_mark_is_on_disk_when_the_key_returns_and_seen_in_the_gutter(tmp_path):
    async with opened(state=tmp_path) as (pilot, reader):
        await pilot.press("j", "m")
        passage = reader.world.passage_of(reader.state.place)
        assert [m.passage for m in marks_on_disk(tmp_path)] == [passage]
        assert any(row.split("│")[1].startswith("*") for row in rows(pilot.app) if "│" in row), shown(pilot)
        assert "Marked" in status(pilot)
    async with opened(state=tmp_path) as (pilot, reader):
        assert [m.passage for m in reader.notebook.marks] == [passage]
        await until(pilot, lambda: "*" in shown(pilot), "the mark of the last time")


async def test_nothing_is_written_by_reading(tmp_path):
    async with opened(state=tmp_path / "state") as (pilot, _reader):
        await pilot.press("j", "l", "c", "j", "escape", "L", "escape")
    assert not (tmp_path / "state").exists()


async def test_marking_again_removes_and_undo_brings_back(tmp_path):
    async with opened(state=tmp_path) as (pilot, _reader):
        await pilot.press("m")
        await pilot.press("m")
        assert marks_on_disk(tmp_path) == ()
        await pilot.press("u")
        assert len(marks_on_disk(tmp_path)) == 1
        await pilot.press("u")
        assert marks_on_disk(tmp_path) == ()
        await pilot.press("ctrl+r")
        assert len(marks_on_disk(tmp_path)) == 1


async def test_a_selection_by_words_is_marked_exactly(tmp_path):
    async with opened(state=tmp_path) as (pilot, reader):
        await pilot.press("j", "v", "h", "h", "h")
        selected = reader.state.selection.passage
        whole = reader.world.passage_of(reader.state.place)
        assert selected.start == whole.start
        assert selected.end < whole.end
        await pilot.press("m")
        assert [m.passage for m in marks_on_disk(tmp_path)] == [selected]
        assert reader.state.selection is None


async def test_a_selection_grows_by_sentences_and_escape_gives_it_up():
    async with opened() as (pilot, reader):
        await pilot.press("v", "j")
        first = reader.world.passage_of(reader.state.place)
        selected = reader.state.selection.passage
        following = reader.world.article("s1").sentences[reader.state.place.sentence + 1]
        assert selected == Passage("s1", first.start, following.end)
        await pilot.press("escape")
        assert reader.state.selection is None


async def test_all_passages_of_a_claim_are_marked_at_once(tmp_path):
    async with opened(state=tmp_path) as (pilot, reader):
        await pilot.press("c", "g", "M")
        claim = reader.sidebar.claims[0]
        assert {m.passage for m in marks_on_disk(tmp_path)} == set(claim.passages)
        await pilot.press("u")
        assert marks_on_disk(tmp_path) == ()


async def test_next_and_previous_mark(tmp_path):
    async with opened(state=tmp_path) as (pilot, reader):
        await pilot.press("j", "m", "j", "j", "m", "g")
        places = [m.passage for m in reader.notebook.marks]
        await pilot.press("]", "k")
        assert reader.world.passage_of(reader.state.place) == places[0]
        await pilot.press("]", "k")
        assert reader.world.passage_of(reader.state.place) == places[1]
        await pilot.press("[", "k")
        assert reader.world.passage_of(reader.state.place) == places[0]


async def test_marks_that_cannot_be_kept_are_one_line_and_no_crash(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("not a folder", encoding="utf-8")
    async with opened(state=blocked) as (pilot, reader):
        await pilot.press("m")
        await pilot.pause()
        assert "file" in status(pilot) or "Marked" in status(pilot)
        assert len(reader.notebook.marks) == 1, "the mark is kept for this session at least"


async def test_the_mouse_goes_to_a_sentence_and_selects_by_dragging():
    async with opened() as (pilot, reader):
        pane = reader.pane_of("s2")
        sentence = reader.world.article("s2").sentences[2]
        row = pane.row_of(sentence.start) + 3
        await pilot.click(pane, offset=(10, row))
        assert reader.state.source == "s2"
        await pilot.mouse_down(pane, offset=(10, row))
        await pilot.hover(pane, offset=(24, row))
        await pilot.mouse_up(pane, offset=(24, row))
        await until(pilot, lambda: reader.state.selection is not None, "the selection")
        assert reader.state.selection.passage.end - reader.state.selection.passage.start == 14


async def test_two_programs_share_one_notebook(tmp_path):
    async with opened(state=tmp_path) as (pilot, _reader):
        await pilot.press("m")
        other = Notebook.open(tmp_path, bundled.event())
        other.add([Passage("s5", 0, 20)])
        other.close()
        await pilot.press("j", "m")
    assert len(marks_on_disk(tmp_path)) == 3
    database = next(tmp_path.rglob("*.db*"), None) or next(tmp_path.rglob("*.sqlite*"))
    with sqlite3.connect(database) as connection:
        assert connection.execute("pragma integrity_check").fetchone() == ("ok",)
