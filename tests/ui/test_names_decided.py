"""A name merged or split on the screen: all is compared anew, and what is known stands until then."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.ui.dialog_apps import corpus
from tests.ui.screens import WIDE, rows, shown, status, until
from wagner_tui.analysis.engine import analyse
from wagner_tui.analysis.entities import NameDecision
from wagner_tui.analysis.memory import findings_before
from wagner_tui.corpus.memory import Memory
from wagner_tui.corpus.model import Corpus
from wagner_tui.notebook import Notebook
from wagner_tui.notebook.name_decisions import merged
from wagner_tui.ui import comparison
from wagner_tui.ui.app import WagnerApp
from wagner_tui.ui.reader import ReaderScreen
from wagner_tui.ui.runner import Batch, Finished, Runner
from wagner_tui.ui.state import Selection

PAIR = corpus(
    "Mayor Anna Bergstrand opened the new bridge over the Skarv on Monday. "
    "Anna Bergstrand thanked the workers of the yard. The bridge cost 40 million crowns, Bergstrand said.",
    "Mayor Anna Brattland opened the new bridge over the Skarv on Monday. "
    "Brattland thanked the workers of the yard. The bridge cost 40 million crowns, Anna Brattland said.",
)
MAYOR = NameDecision("merge", "Anna Bergstrand", "Anna Brattland")
RIVER = NameDecision("merge", "Anna Bergstrand", "Skarv")
ONE_NAME = merged("Anna Bergstrand", "Anna Brattland", PAIR.articles)
ANOTHER = merged("Skarv", "Anna Bergstrand", PAIR.articles)


@asynccontextmanager
async def reading(
    state: Path | None = None, memory: Memory | None = None, texts: Corpus = PAIR
) -> AsyncIterator[tuple[Pilot[int], ReaderScreen]]:
    """The program on its first frames."""
    app = WagnerApp(texts, state_dir=state, memory=memory)
    async with app.run_test(size=WIDE) as pilot:
        assert app.reader is not None
        await pilot.pause()
        yield pilot, app.reader


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[NameDecision, ...]]:
    """The decisions of the comparisons that are asked for; they all begin."""
    asked: list[tuple[NameDecision, ...]] = []
    begin = Runner.start

    def start(
        self: Runner, texts: Corpus, memory: Memory | None = None, decisions: tuple[NameDecision, ...] = ()
    ) -> int:
        asked.append(decisions)
        return begin(self, texts, memory, decisions)

    monkeypatch.setattr(Runner, "start", start)
    return asked


def clashes(reader: ReaderScreen) -> int:
    """How many conflicts of names the screen knows to stand."""
    return sum(c.type == "name" for c in reader.world.disputes.standing)


def compared(reader: ReaderScreen, *decisions: NameDecision) -> bool:
    """Whether everything has been compared with just these decisions."""
    world, rest = reader.world, not reader.comparison.running
    return rest and world.complete and not world.renamed and world.by_hand == decisions


async def merge(pilot: Pilot[int], reader: ReaderScreen) -> None:
    """Make the two spellings of the mayor one in the list of names, and go back."""
    await pilot.press("P", "slash", *"bergstrand", "enter", "m")
    await pilot.press("slash", *(["backspace"] * 10), *"brattland", "enter", "m")
    await until(pilot, lambda: "are one name: comparing anew" in shown(pilot), "the message")
    await pilot.press("escape", "escape")
    await until(pilot, lambda: pilot.app.screen is reader, "the way back")


async def test_the_list_of_names_says_when_all_has_been_compared_with_a_decision() -> None:
    async with reading() as (pilot, reader):
        await until(pilot, lambda: compared(reader), "the comparison")
        await pilot.press("P", "slash", *"bergstrand", "enter", "m")
        await pilot.press("slash", *(["backspace"] * 10), *"brattland", "enter", "m")
        await until(pilot, lambda: compared(reader, MAYOR), "the comparison")
        await until(pilot, lambda: "are one name: compared anew." in shown(pilot), "the line")
        await pilot.press("j")  # whatever else is said is not overwritten by the next comparison
        await pilot.press("u")
        await until(pilot, lambda: compared(reader), "the comparison")
        await pilot.pause()
        assert "compared anew" not in shown(pilot)


async def test_two_names_made_one_change_claims_and_conflicts_and_undo_brings_them_back() -> None:
    async with reading() as (pilot, reader):
        await until(pilot, lambda: compared(reader), "the comparison")
        found = reader.world.findings()
        assert clashes(reader)
        assert "! name" in shown(pilot)
        await pilot.press("j", "c", "j", "j")
        chosen = reader.state.claim
        await pilot.press("c")
        await merge(pilot, reader)
        await until(pilot, lambda: compared(reader, MAYOR), "the comparison")
        assert reader.world.findings() == analyse(PAIR, decisions=[MAYOR])
        assert not clashes(reader)
        assert "! name" not in shown(pilot)
        assert (2, 1) in {reader.world.reach(claim) for claim in reader.world.claims}
        assert chosen in {claim.id for claim in reader.world.claims}
        assert reader.state.claim == chosen
        assert "names changed" not in status(pilot)
        await pilot.press("u")
        await until(pilot, lambda: compared(reader), "the comparison")
        assert reader.world.findings() == found
        assert "! name" in shown(pilot)
        await pilot.press("ctrl+r")
        await until(pilot, lambda: compared(reader, MAYOR), "the comparison")
        assert not clashes(reader)


async def test_what_is_known_stands_meanwhile_and_the_status_line_says_so(
    monkeypatch: pytest.MonkeyPatch, asked: list[tuple[NameDecision, ...]]
) -> None:
    async with reading() as (pilot, reader):
        await until(pilot, lambda: compared(reader), "the comparison")
        found, gutter = reader.world.findings(), dict(reader.world.signs("s2"))
        monkeypatch.setattr(Runner, "start", lambda self, *_given: self.generation)  # never ends
        await pilot.press("j", "j")
        reader.go(replace(reader.state, selection=Selection("s1", 3, 20)))
        place = reader.state.place
        reader.notebook.decide([ONE_NAME])
        reader.take_decisions()
        await until(pilot, lambda: reader.comparison.running, "the new run")
        assert "names changed: comparing anew · Ctrl-x stops" in status(pilot)
        reader.post_message(Batch(reader.comparison.runner.generation, found.links[:1]))
        assert reader.state.selection == Selection("s1", 3, 20)
        await pilot.press("escape", "k", "j")
        assert reader.state.place == place
        assert reader.world.findings() == found
        assert reader.world.signs("s2") == gutter
        assert "looking for counterparts" not in shown(pilot)
        assert "Comparing the sources" not in shown(pilot)
        await pilot.press("ctrl+x")
        assert "what is known is from before" in status(pilot)
        assert reader.world.findings() == found
    assert asked == [()]


async def test_of_quick_decisions_only_the_last_is_compared(
    monkeypatch: pytest.MonkeyPatch, asked: list[tuple[NameDecision, ...]]
) -> None:
    monkeypatch.setattr(comparison, "_PAUSE", 1000)
    async with reading() as (pilot, reader):
        await until(pilot, lambda: compared(reader), "the comparison")
        for decision in (ONE_NAME, ANOTHER):
            reader.notebook.decide([decision])
            reader.take_decisions()
        await pilot.press("u")
        assert "comparing anew" in status(pilot)
        assert asked == [()]
        await pilot.press("ctrl+x")  # the reader does not want to wait
        await until(pilot, lambda: compared(reader, MAYOR), "the comparison")
        assert asked == [(), (MAYOR,)]


async def test_a_decision_taken_back_at_once_compares_nothing(
    monkeypatch: pytest.MonkeyPatch, asked: list[tuple[NameDecision, ...]]
) -> None:
    monkeypatch.setattr(comparison, "_PAUSE", 1000)
    async with reading() as (pilot, reader):
        await until(pilot, lambda: compared(reader), "the comparison")
        reader.notebook.decide([ONE_NAME])
        reader.take_decisions()
        assert "comparing anew" in status(pilot)
        await pilot.press("u")
        assert compared(reader)
        assert "comparing anew" not in status(pilot)
        await pilot.press("ctrl+x")
        assert "have been compared" in status(pilot)
        assert asked == [()]


async def test_what_an_older_run_found_comes_too_late(monkeypatch: pytest.MonkeyPatch) -> None:
    runs: list[tuple[NameDecision, ...]] = []

    def start(self: Runner, _texts: Corpus, _memory: object, decisions: tuple[NameDecision, ...]) -> int:
        runs.append(decisions)
        self.generation += 1
        return self.generation

    monkeypatch.setattr(Runner, "start", start)
    monkeypatch.setattr(comparison, "_PAUSE", 0.01)
    async with reading() as (pilot, reader):
        for number, decision in enumerate((ONE_NAME, ANOTHER), 2):
            reader.notebook.decide([decision])
            reader.take_decisions()
            await until(pilot, lambda number=number: len(runs) == number, "the run")
        assert runs == [(), (MAYOR,), (MAYOR, RIVER)]
        late = Finished(reader.comparison.runner.generation - 1, analyse(PAIR, decisions=runs[1]))
        reader.post_message(late)
        await pilot.pause()
        assert not reader.world.claims
        assert not reader.world.complete
        found = analyse(PAIR, decisions=runs[2])
        reader.post_message(Finished(reader.comparison.runner.generation, found))
        await until(pilot, lambda: compared(reader, *runs[2]), "the findings")
        assert reader.world.claims == found.claims


async def test_the_next_start_knows_what_was_found_with_these_decisions(
    tmp_path: Path, asked: list[tuple[NameDecision, ...]]
) -> None:
    state, memory = tmp_path, Memory(tmp_path / "cache")

    def kept() -> tuple[bool, bool]:
        """Whether it is remembered what was found without a decision, and with that on the mayor."""
        return tuple(findings_before(memory, PAIR, given) is not None for given in ((), (MAYOR,)))  # type: ignore[return-value]

    async with reading(state, memory) as (pilot, reader):
        await until(pilot, lambda: compared(reader), "the comparison")
        await merge(pilot, reader)
        await until(pilot, lambda: compared(reader, MAYOR), "the comparison")
        await until(pilot, lambda: kept() == (False, True), "the memory")
    async with reading(state, memory) as (pilot, reader):
        assert compared(reader, MAYOR)
        assert not clashes(reader)
        assert reader.services.naming.names.same("Anna Bergstrand", "Anna Brattland")
        await pilot.press("j")
        reader.notebook.withdraw("name", ONE_NAME.key)
        reader.take_decisions()
        await until(pilot, lambda: compared(reader), "the comparison")
        await until(pilot, lambda: kept() == (True, False), "the memory")
    Notebook.open(state, PAIR).decide([ANOTHER])
    async with reading(state, memory) as (pilot, reader):
        assert not reader.world.claims, "what other decisions gave is not shown"
        await until(pilot, lambda: compared(reader, RIVER), "the comparison")
    assert asked == [(), (MAYOR,), (), (RIVER,)]


async def test_decisions_of_the_last_time_count_in_the_first_comparison(
    tmp_path: Path, asked: list[tuple[NameDecision, ...]]
) -> None:
    Notebook.open(tmp_path, PAIR).decide([ONE_NAME])
    async with reading(tmp_path) as (pilot, reader):
        await until(pilot, lambda: compared(reader, MAYOR), "the comparison")
        assert not clashes(reader)
    assert asked == [(MAYOR,)]


async def test_another_program_decides_and_the_screen_follows(tmp_path: Path) -> None:
    Notebook.open(tmp_path, PAIR).decide([ANOTHER])
    async with reading(tmp_path) as (pilot, reader):
        await until(pilot, lambda: compared(reader, RIVER), "the comparison")
        other = Notebook.open(tmp_path, PAIR)
        other.withdraw("name", ANOTHER.key)
        other.decide([ONE_NAME])
        reader.on_app_focus()
        await until(pilot, lambda: compared(reader, MAYOR), "the comparison")
        assert not clashes(reader)


async def test_a_comparison_that_was_stopped_stays_stopped(
    monkeypatch: pytest.MonkeyPatch, asked: list[tuple[NameDecision, ...]]
) -> None:
    monkeypatch.setattr(comparison, "_PAUSE", 0)
    async with reading() as (pilot, reader):
        await until(pilot, lambda: compared(reader), "the comparison")
        reader.comparison.start()
        await pilot.press("ctrl+x")
        reader.notebook.decide([ONE_NAME])
        reader.take_decisions()
        await pilot.pause(0.02)
        assert len(asked) == 2
        await pilot.press("ctrl+x")
        await until(pilot, lambda: compared(reader, MAYOR), "the comparison")
        assert asked == [(), (), (MAYOR,)]


async def test_a_dossier_written_meanwhile_says_that_names_are_as_they_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(comparison, "_PAUSE", 1000)
    async with reading() as (pilot, reader):
        await until(pilot, lambda: compared(reader), "the comparison")
        await pilot.press("m")
        reader.notebook.decide([ONE_NAME])
        reader.take_decisions()
        reader.perform("export")
        await until(pilot, lambda: reader.app.screen is not reader, "the dialog")
        await pilot.press("enter")
        await until(pilot, lambda: "with the names as they were" in status(pilot), "the message")
        (written,) = tmp_path.glob("*.md")
        assert "Anna Bergstrand / Anna Brattland" in written.read_text("utf-8")
        assert "decided by hand" not in written.read_text("utf-8")
        await pilot.press("ctrl+x")
        await until(pilot, lambda: compared(reader, MAYOR), "the comparison")
        written.unlink()
        reader.perform("export")
        await until(pilot, lambda: reader.app.screen is not reader, "the dialog")
        await pilot.press("enter")
        await until(pilot, lambda: written.exists() and "Written" in status(pilot), "the file")
        assert "Anna Bergstrand = Anna Brattland" in written.read_text("utf-8")
        assert "as they were" not in status(pilot)


async def test_a_list_of_conflicts_that_is_open_shows_those_that_are_left(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(comparison, "_PAUSE", 1000)
    async with reading() as (pilot, reader):
        await until(pilot, lambda: compared(reader), "the comparison")
        total = len(reader.world.disputes.all)
        reader.notebook.decide([ONE_NAME])
        reader.take_decisions()
        await pilot.press("C", "n")
        await until(pilot, lambda: f"/{total}" in shown(pilot), "the conflicts")
        reader.comparison.start()
        await until(pilot, lambda: "No two sources differ" in shown(pilot), "the empty list")
        await pilot.press("n", "a", "u")
        reader.comparison.start()
        await until(pilot, lambda: f"1/{total}" in shown(pilot), "the conflicts")
        await until(pilot, lambda: "why       different names" in shown(pilot), "the first conflict")


async def test_a_list_of_names_and_what_lies_under_it_are_drawn_at_every_step() -> None:
    async with reading() as (pilot, reader):
        await until(pilot, lambda: compared(reader), "the comparison")
        await pilot.press("P", "slash", *"bergstrand", "enter", "m")
        await pilot.press("slash", *(["backspace"] * 10), *"brattland", "enter", "m")
        await until(pilot, lambda: compared(reader, MAYOR), "the comparison")
        await pilot.pause()
        assert "2 Anna Brattland ×2, Brattland" in shown(pilot)
        under = "\n".join(rows(pilot.app))
        assert "! name" not in under
        await pilot.press("u")
        await until(pilot, lambda: compared(reader), "the comparison")
        await until(pilot, lambda: "no longer one name" in shown(pilot), "the message")


async def test_in_much_text_the_names_of_before_are_listed_until_the_new_ones_come(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with reading() as (pilot, reader):
        await until(pilot, lambda: compared(reader), "the comparison")
        naming = reader.services.naming
        before = naming.names
        monkeypatch.setattr("wagner_tui.ui.naming._AT_ONCE", 10)
        monkeypatch.setattr(comparison, "_PAUSE", 1000)
        began: list[bool] = []
        monkeypatch.setattr(naming, "_beside", lambda: began.append(True))
        reader.notebook.decide([ONE_NAME])
        reader.take_decisions()
        assert naming.names is before
        assert began == [True]
        monkeypatch.undo()
        reader.notebook.decide([ANOTHER])
        reader.take_decisions()
        await until(pilot, lambda: naming.names.same("Anna Brattland", "Skarv"), "the names")
