"""Names on the screen: other spellings in the search and in the panes, the list, merging and splitting."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.dialog_apps import HOSTILE, article, corpus
from tests.ui.findings_cases import found_in, made, reading
from tests.ui.screens import giving, opened, shown, until
from wagner_tui.analysis.entities import Entity, Names, Spelling
from wagner_tui.analysis.model import Findings
from wagner_tui.corpus.memory import Memory
from wagner_tui.corpus.model import Corpus
from wagner_tui.notebook.name_decisions import merged, name_decisions, taken_out
from wagner_tui.ui.app import WagnerApp
from wagner_tui.ui.dialogs.names import NamesScreen

ONE = "Boris Gryzlov came on Monday. Mr Gryzlov met Anna Berg. Boris Gryzlov left. Anna Berg stayed."
TWO = "Boris Grislov came on Monday, said Anna Berg. Then Mr Grislov left. Lena Holm wrote it down."
PAIR = corpus(ONE, TWO)


def listed(reader: object) -> dict[str, set[str]]:
    """The names with their spellings, as the screen knows them."""
    names = reader.services.naming.names  # type: ignore[attr-defined]
    return {entity.id: set(entity.spellings) for entity in names.entities}


async def test_search_finds_the_other_spelling_until_aliases_are_switched_off() -> None:
    async with reading(findings=Findings(), corpus=PAIR) as (pilot, reader):
        await pilot.press("slash", *"gryzlov")
        await until(pilot, lambda: "5 hits" in shown(pilot))
        await pilot.press("escape", "A")
        await until(pilot, lambda: "Aliases off" in shown(pilot))
        await pilot.press("slash")
        await until(pilot, lambda: "3 hits" in shown(pilot))
        await pilot.press("escape", "A")
        await until(pilot, lambda: "Aliases on" in shown(pilot))
        assert reader.services.naming.on


async def test_the_other_spelling_lights_up_in_the_counterpart() -> None:
    async with opened(PAIR) as (pilot, reader):
        assert reader.services.naming.names.entities
        await pilot.press("l", "h")
        pane = reader.pane_of("s2")
        assert pane is not None
        assert pane.view is not None
        at = TWO.index("Grislov")

        def lit() -> bool:
            from wagner_tui.ui.highlights import Layer

            view = reader.pane_of("s2").view
            return any(start <= at < end and bits & Layer.SHARED for start, end, bits in view.moving)

        await until(pilot, lit)


async def test_the_list_says_which_source_writes_what_and_enter_goes_there() -> None:
    async with reading(findings=Findings(), corpus=PAIR) as (pilot, reader):
        await pilot.press("P", "slash", *"berg", "enter")
        await until(pilot, lambda: "1 Anna Berg ×2 · 2 Anna Berg" in shown(pilot))
        await pilot.press("escape")
        await until(pilot, lambda: "1 Boris Gryzlov ×2, Gryzlov · 2 Boris Grislov, Grislov" in shown(pilot))
        await pilot.press("slash", *"holm", "enter", "enter")
        await until(pilot, lambda: pilot.app.screen is reader)
        assert reader.world.text_of(reader.world.passage_of(reader.state.place)).startswith("Lena Holm")


async def test_two_names_are_merged_by_hand_kept_and_used_by_the_search(tmp_path: Path) -> None:
    async with reading(findings=Findings(), corpus=PAIR, state=tmp_path) as (pilot, reader):
        await pilot.press("P", "slash", *"holm", "enter", "m")
        await until(pilot, lambda: "Who is the same as Lena Holm?" in shown(pilot))
        await pilot.press("slash", *(["backspace"] * 4), *"berg", "enter", "m")
        await until(pilot, lambda: "are one name" in shown(pilot))
        assert any({"Anna Berg", "Lena Holm"} <= spellings for spellings in listed(reader).values())
    async with reading(findings=Findings(), corpus=PAIR, state=tmp_path) as (pilot, reader):
        await until(pilot, lambda: reader.services.naming.decisions)
        assert any({"Anna Berg", "Lena Holm"} <= spellings for spellings in listed(reader).values())
        await pilot.press("slash", *"lena holm")
        await until(pilot, lambda: "4 hits" in shown(pilot))
        await pilot.press("escape", "P", "u")
        await pilot.pause()
        assert any({"Anna Berg", "Lena Holm"} <= spellings for spellings in listed(reader).values()), (
            "what was decided another time is no step of this one"
        )


async def test_a_spelling_is_taken_out_and_undo_puts_it_back(tmp_path: Path) -> None:
    async with reading(findings=Findings(), corpus=PAIR, state=tmp_path) as (pilot, reader):
        together = [s for s in listed(reader).values() if {"Boris Gryzlov", "Boris Grislov"} <= s]
        assert together
        await pilot.press("P", "slash", *"grislov", "enter", "s")
        await until(pilot, lambda: "Which is not" in shown(pilot))
        await pilot.press("escape")
        await until(pilot, lambda: "Which is not" not in shown(pilot))
        assert isinstance(pilot.app.screen, NamesScreen)
        screen = pilot.app.screen
        await pilot.press("s")
        others = screen._splitting
        digit = next(n for n, text in enumerate(others, 1) if text.startswith("Boris"))
        await pilot.press(str(digit))
        await until(pilot, lambda: "u takes it back" in shown(pilot))
        assert not [s for s in listed(reader).values() if {"Boris Gryzlov", "Boris Grislov"} <= s]
        await pilot.press("u")
        await until(pilot, lambda: [s for s in listed(reader).values() if s == together[0]])


async def test_without_names_it_says_so() -> None:
    plain = corpus("it rained.", "it snowed.")
    async with reading(findings=Findings(), corpus=plain) as (pilot, reader):
        await pilot.press("P")
        await until(pilot, lambda: "No names were found" in shown(pilot))
        await pilot.press("m", "s", "enter", "j", "P")
        await until(pilot, lambda: pilot.app.screen is reader)


async def test_names_of_much_text_come_when_they_are_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wagner_tui.ui.naming._AT_ONCE", 10)
    async with reading(findings=Findings(), corpus=PAIR) as (pilot, _reader):
        await pilot.press("P")
        await until(pilot, lambda: "Boris Gryzlov" in shown(pilot) and "Names 1/" in shown(pilot))


@pytest.mark.parametrize("size", [(20, 5), (40, 10), (80, 24), (200, 50)])
async def test_hostile_names_are_only_text_at_every_size(size: tuple[int, int]) -> None:
    texts = Corpus((article("s1", "It was."), article("s2", "It is.")))
    evil = Entity(HOSTILE, "person", (HOSTILE, "[/x]"), (Spelling(HOSTILE, "s1", 1, 0),))
    async with reading(size, findings=Findings(names=Names((evil,))), corpus=texts) as (pilot, _reader):
        await pilot.press("P", "s", "j")
        await until(pilot, lambda: isinstance(pilot.app.screen, NamesScreen))
        await pilot.pause()
        assert not set("\x1b\x07\x9b\u202e") & set(shown(pilot))


def test_a_decision_on_names_holds_only_where_one_of_its_articles_is_open() -> None:
    here, elsewhere = corpus("One text."), corpus("Another text.", "A third.")
    decisions = [
        taken_out("the mayor", "Ann Roe", here.articles),
        merged("Roe", "Ann Roe", here.articles),
        merged("Poe", "Edgar Poe", elsewhere.articles[1:]),
    ]
    found = name_decisions(decisions, here)
    assert [(d.verdict, d.one, d.other) for d in found] == [
        ("merge", "Ann Roe", "Roe"),
        ("split", "the mayor", "Ann Roe"),
    ]
    assert name_decisions(reversed(decisions), here) == found
    assert merged("a", "b", here.articles).id == taken_out("b", "a", here.articles).id, "one decision a pair"


async def test_a_start_from_memory_knows_conflicts_origins_and_names(tmp_path: Path) -> None:
    memory, texts = Memory(tmp_path), made()
    found = found_in(texts)
    for start in ("first", "again"):
        with giving(found if start == "first" else Findings()):
            app = WagnerApp(texts, memory=memory)
            async with app.run_test(size=(120, 40)) as pilot:
                await until(pilot, lambda app=app: app.reader is not None and app.reader.world.complete)
                assert app.reader is not None
                world = app.reader.world
                assert {c.id for c in world.disputes.all} == {c.id for c in found.conflicts}, start
                assert world.found.origins == found.origins, start
                naming = app.reader.services.naming
                if start == "again":
                    assert naming.names.entities, "they are not remembered but looked for"
                else:
                    await until(pilot, lambda: list(tmp_path.glob("findings-*")), "what was found is kept")
