"""What a reader trips over on other articles than the bundled ones, and on small screens."""

import pytest

from tests.ui.screens import NARROW, SMALL, opened, rows, shown, status, until
from wagner_tui.corpus.bundled import bundled_event
from wagner_tui.corpus.loading import load
from wagner_tui.corpus.memory import Memory
from wagner_tui.corpus.model import Corpus
from wagner_tui.ui.app import WagnerApp
from wagner_tui.ui.views import opening_notice


@pytest.fixture
def with_empty(tmp_path) -> Corpus:
    """Three files of one event; the second is empty."""
    (tmp_path / "1.txt").write_text("The dam at Lake Orvin broke on Friday night.\n", "utf-8")
    (tmp_path / "2.txt").write_text("", "utf-8")
    (tmp_path / "3.txt").write_text("On Friday night the dam at Lake Orvin broke.\n", "utf-8")
    return load([tmp_path])


@pytest.mark.parametrize("size", [NARROW, SMALL])
async def test_the_way_to_the_help_stands_in_the_footer_of_every_size(size):
    async with opened(size=size) as (pilot, _reader):
        for key in ("j", "c", "escape", "v"):
            await pilot.press(key)
            assert "? help" in rows(pilot.app)[-1], key


async def test_the_rule_beside_an_empty_file_goes_down_to_the_last_row(with_empty):
    async with opened(with_empty, size=(200, 24)) as (pilot, _reader):
        text = rows(pilot.app)[:-3]
        assert "This file has no text." in "\n".join(text)
        at = [i for i, char in enumerate(text[0]) if char == "│"]
        assert len(at) == 3
        assert all(row[i] == "│" for row in text for i in at), "\n".join(text)


async def test_counterparts_of_an_empty_file_do_not_speak_of_a_single_source(with_empty):
    async with opened(with_empty) as (pilot, _reader):
        await pilot.press("2", "p")
        assert "Counterparts of s2 " in shown(pilot)
        assert "no text to compare" in shown(pilot)
        assert "only one source" not in shown(pilot)


def test_the_opening_notice_says_which_source_its_words_are_about(tmp_path):
    (tmp_path / "a.txt").write_text("", "utf-8")
    (tmp_path / "b.txt").write_bytes("The café’s owner – “Lind” – said so on Friday.\n".encode("cp1252"))
    notice = opening_notice(load([tmp_path]))
    assert notice.startswith("source 1: the file holds no text")
    assert "notices on 2 too" in notice


async def test_the_list_of_counterparts_is_there_when_it_takes_the_keys():
    async with opened(size=SMALL) as (pilot, reader):
        await pilot.press("p")
        assert reader.state.focus == "counterparts"
        assert "Counterparts of" in shown(pilot)
        await pilot.resize_terminal(40, 4)
        await pilot.press("escape", "p")
        assert reader.state.focus == "panes"
        assert "No room" in shown(pilot)


async def test_a_list_of_counterparts_that_goes_on_says_so():
    async with opened(size=SMALL) as (pilot, _reader):
        await pilot.press("p")
        assert "more ↓" in shown(pilot)
        await pilot.press("G")
        assert "more ↓" not in shown(pilot)
    async with opened(size=(200, 60)) as (pilot, _reader):
        await pilot.press("j", "p")
        assert "more ↓" not in shown(pilot)


async def test_going_to_the_claims_from_a_sentence_without_one_moves_nothing():
    async with opened() as (pilot, reader):
        article = reader.world.article("s1")
        without = next(i for i, s in enumerate(article.sentences) if s.role == "hidden")
        await pilot.press("b")
        while reader.state.place.sentence > without:
            await pilot.press("k")
        before = reader.state.place
        await pilot.press("c")
        assert reader.state.focus == "claims"
        assert reader.state.place == before
        await pilot.press("j")
        assert reader.state.claim == reader.sidebar.claims[0].id


async def test_escape_from_the_filter_of_claims_returns_to_the_place():
    async with opened() as (pilot, reader):
        await pilot.press("3", "c")
        before = reader.state
        await pilot.press("slash", *"lukashenko")
        assert reader.state.place != before.place
        await pilot.press("escape")
        assert (reader.state.place, reader.state.claim) == (before.place, before.claim)
        assert reader.claim_filter.words == ""


@pytest.mark.parametrize("key", ["a", "number_sign"])
async def test_a_mark_made_for_a_dialog_that_was_left_is_told(tmp_path, key):
    async with opened(state=tmp_path) as (pilot, reader):
        await pilot.press(key, "escape")
        assert "u removes the mark" in status(pilot)
        await pilot.press("u")
        assert reader.notebook.marks == ()
        await pilot.press("m", key, "escape")
        assert "u removes the mark" not in status(pilot)


async def test_a_click_takes_the_last_message_away(tmp_path):
    async with opened(state=tmp_path) as (pilot, _reader):
        await pilot.press("m")
        assert "Marked" in status(pilot)
        await pilot.click(offset=(60, 12))
        assert "Marked" not in status(pilot)


async def test_what_was_remembered_shows_the_claim_of_the_first_sentence_at_once(tmp_path):
    memory = Memory(tmp_path)
    for _start in ("first", "second"):
        app = WagnerApp(load([bundled_event()]), memory=memory)
        async with app.run_test(size=(200, 50)) as pilot:
            assert app.reader is not None
            await until(pilot, lambda reader=app.reader: reader.world.complete, "the comparison")
            await pilot.pause()
            assert app.reader.state.claim is not None
            assert "Claims –" not in shown(pilot)


async def test_the_status_names_the_same_place_as_the_dialogs():
    async with opened() as (pilot, reader):
        line = sentence = 0
        while len(reader.world.counterparts(reader.state.place)) < 2 or line in {0, sentence + 1}:
            await pilot.press("j")
            sentence = reader.state.place.sentence
            start = reader.world.passage_of(reader.state.place).start
            line = reader.world.article("s1").line_of(start)
        assert f"s1:{line} " in status(pilot)
        await pilot.press("w")
        assert f"s1:{line} " in shown(pilot).split("Why")[1].split("▌")[0]


async def test_a_filter_that_leaves_nothing_keeps_the_rule_and_escape_shows_all():
    async with opened() as (pilot, reader):
        at = rows(pilot.app)[0].index("│")
        await pilot.press("c", *"ffffff")
        assert "No claim passes the filter." in shown(pilot)
        assert all(row[at] == "│" for row in rows(pilot.app)[:-3]), shown(pilot)
        await pilot.press("escape")
        assert (reader.state.focus, reader.claim_filter.show) == ("claims", "all")
        assert reader.sidebar.claims
        await pilot.press("escape")
        assert reader.state.focus == "panes"


async def test_a_count_larger_than_the_text_selects_to_its_end():
    async with opened() as (pilot, reader):
        article = reader.world.article("s1")
        await pilot.press("v", "9", "9", "j")
        assert reader.state.selection.head == article.sentences[-1].end
        await pilot.press("o", "9", "9", "k")
        assert reader.state.selection.head == article.sentences[0].start


async def test_a_source_that_was_never_read_is_entered_where_its_pane_stands():
    async with opened(size=(100, 24)) as (pilot, reader):
        while not reader.tops.get("s2") or "s2" in reader.world.counterparts(reader.state.place):
            await pilot.press("j")
        top = reader.tops["s2"]
        await pilot.press("l")
        assert reader.world.passage_of(reader.state.place).start >= top > 0
        assert reader.tops["s2"] == top


async def test_the_outer_panes_say_that_there_are_more_sources():
    async with opened() as (pilot, _reader):
        heading = rows(pilot.app)[0]
        assert heading.rstrip().endswith("▸")
        assert "◂" not in heading
        await pilot.press("5")
        heading = rows(pilot.app)[0]
        assert "◂" in heading
        assert not heading.rstrip().endswith("▸")
