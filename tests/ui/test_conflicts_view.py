"""Conflicts on the screen: signs, jumps, both sides with the words that differ, and what the user decides."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.ui.dialog_apps import HOSTILE, article
from tests.ui.findings_cases import found_in, made, reading, sentence
from tests.ui.screens import shown, status, until
from wagner_tui.analysis.model import Claim, Conflict, Findings
from wagner_tui.corpus.model import Corpus, Passage
from wagner_tui.notebook.decisions import apply_decisions
from wagner_tui.ui.dialogs.conflicts import ConflictsScreen
from wagner_tui.ui.dialogs.text import TextScreen
from wagner_tui.ui.highlights import Layer
from wagner_tui.ui.world import Place


def emphasised(app: object) -> list[str]:
    """The texts on the screen that are both bold and underlined."""
    found = []
    for strip in app.screen._compositor.render_strips():  # type: ignore[attr-defined]
        found += [s.text for s in strip if s.style is not None and s.style.bold and s.style.underline]
    return found


def reversed_texts(app: object) -> list[str]:
    """The texts on the screen that are reversed."""
    strips = app.screen._compositor.render_strips()  # type: ignore[attr-defined]
    return [s.text for strip in strips for s in strip if s.style is not None and s.style.reverse]


async def test_the_sentences_in_conflict_carry_a_sign_and_compatible_ones_none() -> None:
    async with reading() as (_pilot, reader):
        starts = {s: reader.world.contested(s) for s in ("s1", "s2", "s3")}
        texts = {
            (source, reader.world.article(source).text[start : start + 12])
            for source, found in starts.items()
            for start in found
        }
    assert texts == {
        ("s1", "The Coast He"),
        ("s1", "The captain "),
        ("s2", "According to"),
        ("s3", "No captain s"),
    }


async def test_the_gutter_the_sidebar_and_the_status_say_it_without_colour(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reading() as (pilot, _reader):
        await pilot.press("right_square_bracket", "c")
        differing = {"214", "241"}  # shared words are bold and underlined alone
        await until(pilot, lambda: differing <= set(reversed_texts(pilot.app)))
        screen = shown(pilot)
        assert "!▌" in screen
        assert "! number" in screen
        assert "! polarity" in screen
        assert "! date" not in screen
        assert "! number with 2" in status(pilot)


async def test_in_the_panes_the_words_that_differ_stand_out_while_one_is_at_their_sentence() -> None:
    async with reading() as (pilot, reader):

        def lit(source: str) -> set[str]:
            text = reader.world.article(source).text
            view = reader.pane_of(source).view
            return {text[start:end] for start, end, bits in view.moving if bits & Layer.CONFLICT}

        assert lit("s1") == lit("s2") == set()
        await pilot.press("right_square_bracket", "c")
        assert (lit("s1"), lit("s2")) == ({"214"}, {"241"})
        await pilot.press("j")
        assert (lit("s1"), lit("s2")) == ({"was asleep"}, set())


async def test_on_a_narrow_screen_the_list_of_counterparts_says_which_one_says_otherwise() -> None:
    async with reading((80, 24)) as (pilot, _reader):
        await pilot.press("right_square_bracket", "c")
        await until(pilot, lambda: "2 ! number 0.80 According to" in shown(pilot))
        assert "3 V 0.90 Harbour Weekly" in shown(pilot)


async def test_the_brackets_go_from_conflict_to_conflict_and_say_when_there_is_none() -> None:
    async with reading() as (pilot, reader):
        await pilot.press("right_square_bracket", "c")
        assert reader.state.place == Place("s1", 1)
        await pilot.press("right_square_bracket", "c")
        assert reader.state.place == Place("s1", 2)
        await pilot.press("right_square_bracket", "c")
        assert reader.state.place == Place("s1", 2)
        await until(pilot, lambda: "No further sentence here is in conflict" in shown(pilot))
        await pilot.press("left_square_bracket", "c")
        assert reader.state.place == Place("s1", 1)
        await pilot.press("g", "2", "right_square_bracket", "c")
        assert reader.state.place == Place("s1", 2)


@pytest.mark.parametrize("key", ["C", "enter", "w"])
async def test_on_a_conflict_both_sides_are_shown_and_the_words_that_differ_stand_out(key: str) -> None:
    async with reading() as (pilot, _reader):
        await pilot.press("right_square_bracket", "c", key)
        await until(pilot, lambda: isinstance(pilot.app.screen, ConflictsScreen))
        await pilot.pause()
        screen = shown(pilot)
        assert "! number" in screen
        assert "cannot both be right" in screen
        assert "1 Island News" in screen
        assert "2 Harbour Post" in screen
        assert "people on board" in screen
        assert {"214", "241"} <= set(emphasised(pilot.app))


@pytest.mark.parametrize("key", ["enter", "w"])
async def test_without_a_conflict_the_same_keys_say_why_it_is_linked(key: str) -> None:
    async with reading() as (pilot, _reader):
        await pilot.press(key)
        await until(pilot, lambda: isinstance(pilot.app.screen, TextScreen))


async def test_from_the_conflict_to_the_reason_of_the_link() -> None:
    async with reading() as (pilot, _reader):
        await pilot.press("right_square_bracket", "c", "w")
        await until(pilot, lambda: isinstance(pilot.app.screen, ConflictsScreen))
        await pilot.press("w")
        await until(pilot, lambda: isinstance(pilot.app.screen, TextScreen))


async def test_enter_goes_to_the_chosen_side() -> None:
    async with reading() as (pilot, reader):
        await pilot.press("right_square_bracket", "c", "C")
        await until(pilot, lambda: isinstance(pilot.app.screen, ConflictsScreen))
        await pilot.press("tab", "enter")
        await until(pilot, lambda: pilot.app.screen is reader)
        assert reader.state.place == Place("s2", 1)


async def test_from_the_other_side_that_side_is_the_chosen_one() -> None:
    async with reading() as (pilot, _reader):
        await pilot.press("right_square_bracket", "c", "l", "C")
        await until(pilot, lambda: "▸ s2:1" in shown(pilot))


async def test_from_a_claim_its_conflict_opens_and_n_goes_on_to_the_compatible_ones_last() -> None:
    async with reading() as (pilot, reader):
        await pilot.press("c")
        reader.sidebar.choose([c.id for c in reader.sidebar.claims].index("asleep"))
        await pilot.press("C")
        await until(pilot, lambda: "No captain slept" in shown(pilot))
        await pilot.press("n")
        await until(pilot, lambda: "compatible: both can be right" in shown(pilot))
        await pilot.press("n")
        await until(pilot, lambda: "! number · they give" in shown(pilot))


async def test_a_rejected_conflict_goes_quiet_and_undo_brings_it_back(tmp_path: Path) -> None:
    async with reading(state=tmp_path) as (pilot, reader):
        await pilot.press("right_square_bracket", "c", "C")
        await until(pilot, lambda: isinstance(pilot.app.screen, ConflictsScreen))
        await pilot.press("r")
        await until(pilot, lambda: "rejected by you" in shown(pilot))
        assert "1 standing, 1 compatible, 1 rejected" in shown(pilot)
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is reader)
        assert not reader.world.disputes.stands_at(Place("s1", 1))
        assert "! number" not in shown(pilot)
        await pilot.press("u")
        await until(pilot, lambda: "! number" in shown(pilot))
    async with reading(state=tmp_path) as (pilot, reader):
        assert reader.world.disputes.stands_at(Place("s1", 1))


async def test_decisions_are_there_the_next_time_and_in_what_is_exported(tmp_path: Path) -> None:
    async with reading(state=tmp_path) as (pilot, _reader):
        await pilot.press("right_square_bracket", "c", "C")
        await until(pilot, lambda: isinstance(pilot.app.screen, ConflictsScreen))
        await pilot.press("r", "n", "T")
        await until(pilot, lambda: "Which type is it?" in shown(pilot))
        await pilot.press("5", "n", "a")
        await until(pilot, lambda: "accepted by you" in shown(pilot))
    async with reading(state=tmp_path) as (pilot, reader):
        await until(pilot, lambda: any(c.decided for c in reader.world.decided.conflicts))
        found = apply_decisions(reader.world.findings(), reader.notebook.decisions)
        assert {(c.id, c.type, c.status, c.decided) for c in found.conflicts} == {
            ("k-number", "number", "compatible", "rejected"),
            ("k-asleep", "role", "conflict", "retyped"),
            ("k-day", "date", "conflict", "accepted"),
        }
        assert {c.decided for c in reader.world.found.conflicts} == {""}, "what was found stays as it was"


async def test_the_same_verdict_again_takes_it_back(tmp_path: Path) -> None:
    async with reading(state=tmp_path) as (pilot, reader):
        await pilot.press("right_square_bracket", "c", "C")
        await until(pilot, lambda: isinstance(pilot.app.screen, ConflictsScreen))
        await pilot.press("a", "a")
        await until(pilot, lambda: "No longer accepted" in shown(pilot))
        assert reader.notebook.decisions == ()


async def test_a_type_that_was_not_chosen_changes_nothing() -> None:
    async with reading() as (pilot, reader):
        await pilot.press("right_square_bracket", "c", "C")
        await until(pilot, lambda: isinstance(pilot.app.screen, ConflictsScreen))
        await pilot.press("T", "escape")
        await until(pilot, lambda: "Which type" not in shown(pilot))
        assert isinstance(pilot.app.screen, ConflictsScreen)
        assert reader.notebook.decisions == ()


async def test_without_a_conflict_the_page_says_what_to_do_next() -> None:
    corpus = made()
    async with reading(findings=replace(found_in(corpus), conflicts=()), corpus=corpus) as (pilot, reader):
        await pilot.press("C")
        await until(pilot, lambda: "No two sources differ" in shown(pilot))
        await pilot.press("a", "r", "n", "enter", "T", "escape")
        await until(pilot, lambda: pilot.app.screen is reader)
        assert reader.notebook.decisions == ()


@pytest.mark.parametrize("size", [(20, 5), (40, 10), (80, 24), (200, 50)])
async def test_hostile_text_is_only_text_at_every_size(size: tuple[int, int]) -> None:
    corpus = Corpus((article("s1", HOSTILE + " It was 3."), article("s2", HOSTILE + " It was 4.")))
    a, b = (Passage(key, 0, len(corpus[key].text)) for key in ("s1", "s2"))
    claim = Claim("c", HOSTILE, (a, b), ("s1", "s2"), (), a)
    conflict = Conflict("k", "c", "number", "conflict", a, b, (HOSTILE, "[/x]"), ((), ()), HOSTILE)
    found = Findings(claims=(claim,), conflicts=(conflict,))
    async with reading(size, findings=found, corpus=corpus) as (pilot, _reader):
        await pilot.press("C")
        await until(pilot, lambda: isinstance(pilot.app.screen, ConflictsScreen))
        await pilot.pause()
        assert not set("\x1b\x07\x9b\u202e") & set(shown(pilot))


def test_a_conflict_lies_where_its_words_stand_not_where_its_passage_begins() -> None:
    from wagner_tui.ui.world import World

    corpus = made()
    found = found_in(corpus)
    first, last = sentence(corpus, "s1", 0), sentence(corpus, "s1", 2)
    wide = replace(found.conflicts[1], a=Passage("s1", first.start, last.end))
    world = World(corpus)
    world.finish(replace(found, conflicts=(wide,)))
    assert world.disputes.places() == [Place("s1", 2), Place("s3", 3)]


async def test_one_source_alone_is_told_that_there_is_nothing_to_compare_it_with() -> None:
    alone = Corpus((article("s1", "It rained."),))
    async with reading(findings=Findings(), corpus=alone) as (pilot, _reader):
        await pilot.press("C")
        await until(pilot, lambda: "There is only one source: open several" in shown(pilot))
