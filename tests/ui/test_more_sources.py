"""Opened with a source more or fewer: what is known of the others is there at once, the rest follows."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.ui.screens import WIDE, shown, status, until
from wagner_tui.analysis.adding import links_of_added
from wagner_tui.analysis.engine import analyse
from wagner_tui.analysis.entities import NameDecision
from wagner_tui.analysis.memory import keep_findings
from wagner_tui.analysis.model import Findings
from wagner_tui.corpus.bundled import bundled_event
from wagner_tui.corpus.loading import load
from wagner_tui.corpus.memory import Memory
from wagner_tui.corpus.model import Corpus
from wagner_tui.export.dossier import dossier
from wagner_tui.ui.app import WagnerApp
from wagner_tui.ui.reader import ReaderScreen
from wagner_tui.ui.runner import Added, Batch, Finished, Runner

FILES = sorted(bundled_event().glob("*.txt"))


def event(folder: Path, *left_out: int) -> Corpus:
    """The bundled articles without some, from a folder of their own."""
    folder.mkdir(exist_ok=True)
    for number, file in enumerate(FILES, 1):
        (folder / file.name).unlink(missing_ok=True)
        if number not in left_out:
            shutil.copy(file, folder)
    return load([folder])


@asynccontextmanager
async def at_first(corpus: Corpus, memory: Memory) -> AsyncIterator[tuple[Pilot[int], ReaderScreen]]:
    """The program as it stands on its first frames."""
    app = WagnerApp(corpus, memory=memory)
    async with app.run_test(size=WIDE) as pilot:
        assert app.reader is not None
        await pilot.pause()
        yield pilot, app.reader


class Held:
    """Comparisons that were asked for; they wait until they are let go."""

    def __init__(self) -> None:
        self.start = Runner.start
        self.asked: list[tuple[Runner, Corpus, Memory | None, tuple[NameDecision, ...]]] = []

    def let_go(self) -> None:
        """Begin the last of them."""
        self.start(*self.asked[-1])


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Held:
    """No comparison begins by itself."""
    held = Held()

    def start(
        self: Runner, corpus: Corpus, memory: Memory | None = None, decisions: tuple[NameDecision, ...] = ()
    ) -> int:
        held.asked.append((self, corpus, memory, decisions))
        return self.generation

    monkeypatch.setattr(Runner, "start", start)
    return held


def knows(reader: ReaderScreen, found: Findings) -> bool:
    """Whether the screen knows just what the analysis finds."""
    known = reader.world.findings()
    return (known.links, known.claims, known.conflicts) == (found.links, found.claims, found.conflicts)


async def test_four_sources_and_later_a_fifth_among_them(tmp_path: Path, held: Held) -> None:
    memory, five = Memory(tmp_path / "cache"), event(tmp_path / "articles")
    four = event(tmp_path / "articles", 2)
    async with at_first(four, memory) as (pilot, reader):
        assert not reader.world.claims
        held.let_go()
        await until(pilot, lambda: reader.world.complete, "the comparison")
        labels = [claim.label for claim in reader.world.claims]
        await until(pilot, lambda: list(memory.folder.glob("sets-*")), "the memory")
    async with at_first(five, memory) as (pilot, reader):
        assert [claim.label for claim in reader.world.claims] == labels
        assert "comparing anew" in status(pilot)
        assert reader.state.claim is not None
        assert "Claims –" not in shown(pilot)
        assert reader.world.signs("s3")
        assert not reader.world.signs("s2")
        assert "not in 2" not in shown(pilot)
        held.let_go()
        await until(pilot, lambda: reader.world.complete, "the comparison")
        assert knows(reader, analyse(five))
        assert "comparing" not in status(pilot)
        assert reader.state.claim in {claim.id for claim in reader.world.claims_at(reader.state.place)}
    async with at_first(five, memory) as (_pilot, reader):
        assert reader.world.complete
        assert len(held.asked) == 2


async def test_links_of_the_added_source_stand_until_all_is_compared(tmp_path: Path, held: Held) -> None:
    memory, five = Memory(tmp_path / "cache"), event(tmp_path / "articles")
    four = event(tmp_path / "articles", 5)
    keep_findings(memory, four, analyse(four))
    whole = analyse(five)
    async with at_first(five, memory) as (pilot, reader):
        assert held.asked == [(reader.comparison.runner, five, memory, ())]
        before = reader.world.findings()
        added = links_of_added(five.articles[4:], five.articles[:4], before.links)
        reader.post_message(Added(0, added))
        await until(pilot, lambda: reader.world.signs("s5"), "the links of the added source")
        assert set(reader.world.findings().links) == {*before.links, *added}
        reader.post_message(Batch(0, whole.links[:30]))
        await pilot.pause()
        assert set(reader.world.findings().links) == {*before.links, *added}
        reader.post_message(Batch(0, whole.links[30:]))
        reader.post_message(Finished(0, replace(whole, links=())))
        await until(pilot, lambda: reader.world.complete, "the comparison")
        assert knows(reader, whole)


async def test_a_source_fewer(tmp_path: Path, held: Held) -> None:
    memory, five = Memory(tmp_path / "cache"), event(tmp_path / "articles")
    keep_findings(memory, five, analyse(five))
    four = event(tmp_path / "articles", 1)
    async with at_first(four, memory) as (pilot, reader):
        assert len(reader.world.claims) > 10
        assert reader.world.signs("s1")
        assert held.asked == [(reader.comparison.runner, four, None, ())]
        held.let_go()
        await until(pilot, lambda: reader.world.complete, "the comparison")
        assert knows(reader, analyse(four))


async def test_stopped_the_old_findings_stay_and_ctrl_x_compares_again(tmp_path: Path, held: Held) -> None:
    memory, five = Memory(tmp_path / "cache"), event(tmp_path / "articles")
    four = event(tmp_path / "articles", 5)
    keep_findings(memory, four, analyse(four))
    async with at_first(five, memory) as (pilot, reader):
        known = reader.world.findings()
        await pilot.press("ctrl+x")
        assert "what is known is from before" in status(pilot)
        assert reader.world.findings() == known
        assert "not in 5" not in shown(pilot)
        await pilot.press("ctrl+x")
        assert len(held.asked) == 2
        held.let_go()
        await until(pilot, lambda: reader.world.complete, "the comparison")
        assert knows(reader, analyse(five))


async def test_a_dossier_does_not_tell_what_other_sources_gave(
    tmp_path: Path, held: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    memory, five = Memory(tmp_path / "cache"), event(tmp_path / "articles")
    four = event(tmp_path / "articles", 5)
    keep_findings(memory, four, analyse(four))
    async with at_first(five, memory) as (pilot, reader):
        await pilot.press("m")
        reader.perform("export")
        await until(pilot, lambda: reader.app.screen is not reader, "the dialog")
        await pilot.press("enter")
        await until(pilot, lambda: list(tmp_path.glob("*.md")), "the file")
        await until(pilot, lambda: "the comparison is not over" in status(pilot), "the message")
        (written,) = tmp_path.glob("*.md")
        assert written.read_text("utf-8") == dossier(five, Findings(), reader.notebook.marks)


async def test_a_comparison_that_is_begun_again_shows_no_link_twice(tmp_path: Path, held: Held) -> None:
    four = event(tmp_path / "articles", 5)
    found = analyse(four)
    async with at_first(four, Memory(tmp_path / "cache")) as (pilot, reader):
        reader.post_message(Batch(0, found.links[:30]))
        await until(pilot, lambda: reader.world.findings().links, "the first links")
        await pilot.press("ctrl+x", "ctrl+x")
        held.let_go()
        await until(pilot, lambda: reader.world.complete, "the comparison")
        assert knows(reader, found)
