"""The grid of claims and sources."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest

from tests.ui.dialog_apps import HOSTILE, article, click
from tests.ui.findings_cases import found_in, made, reading
from tests.ui.screens import opened, rows, shown, until
from wagner_tui.analysis.model import Claim, Findings
from wagner_tui.corpus.model import Corpus, Passage, Stated
from wagner_tui.ui.dialogs.grid import GridScreen
from wagner_tui.ui.dialogs.grid_cells import GridFilter, cell_of, columns, listed_in, says_otherwise
from wagner_tui.ui.dialogs.grid_table import GridTable
from wagner_tui.ui.world import Place, World


def world() -> World:
    corpus = made()
    found = found_in(corpus)
    made_world = World(corpus)
    made_world.add_links(found.links)
    made_world.finish(found)
    return made_world


def signs(of: World, claim: str) -> list[str]:
    chosen = next(c for c in of.claims if c.id == claim)
    return [cell_of(of, chosen, source).shown(20) for source in of.order]


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("aground", ["●", "N", "~"]),
        ("aboard", ["●", "! number", "V"]),
        ("asleep", ["●", "–", "! polarity"]),
        ("divers", ["–", "●", "–"]),
    ],
)
def test_what_the_cells_say(claim: str, expected: list[str]) -> None:
    assert signs(world(), claim) == expected


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ([("s1", "s2")], "s2"),
        ([("s1", "s2"), ("s2", "s3")], "s2"),
        ([("s1", "s2"), ("s1", "s3")], "s2 s3"),
        ([("s2", "s3")], "s2 s3"),
        ([("s1", "s2"), ("s1", "s3"), ("s2", "s3")], "s2 s3"),
        ([], ""),
    ],
)
def test_who_departs_from_a_claim_whose_core_is_in_the_first_source(
    pairs: list[tuple[str, str]], expected: str
) -> None:
    corpus = made()
    found = found_in(corpus)
    claim, conflict = found.claims[1], found.conflicts[0]
    at = {passage.source: passage for passage in claim.passages}
    conflicts = tuple(replace(conflict, id=a + b, a=at[a], b=at[b], spans=((), ())) for a, b in pairs)
    of = World(corpus)
    of.finish(replace(found, conflicts=conflicts))
    assert " ".join(s for s in of.order if says_otherwise(of, claim, s)) == expected


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (GridFilter(), ["aground", "aboard", "asleep", "divers"]),
        (GridFilter(conflict=True), ["aboard", "asleep"]),
        (GridFilter(single=True), ["aboard"]),
        (GridFilter(source="s2"), ["aground", "aboard", "divers"]),
        (GridFilter(words="visby"), ["aground"]),
        (GridFilter(conflict=True, source="s2"), ["aboard"]),
        (GridFilter(words="nothing like it"), []),
    ],
)
def test_filters(wanted: GridFilter, expected: list[str]) -> None:
    assert [claim.id for claim in listed_in(world(), wanted)] == expected


@pytest.mark.parametrize("width", [1, 8, 20, 40, 80, 120, 200, 500])
@pytest.mark.parametrize("sources", [1, 2, 5, 9, 40, 200])
def test_a_row_is_divided_without_rest_and_the_label_keeps_room(width: int, sources: int) -> None:
    found = columns(width, sources)
    assert found.label + found.cell * found.seen + found.tail in {width, width + 0} or width < 8
    assert found.label >= min(16, width - found.tail)
    assert 0 <= found.seen <= sources
    if width >= 80:
        assert found.label >= 30
        assert found.seen == sources or found.seen >= 5


async def test_it_opens_at_the_claim_and_source_at_hand_and_enter_goes_to_the_cell() -> None:
    async with reading() as (pilot, reader):
        await pilot.press("right_square_bracket", "c", "x")
        await until(pilot, lambda: "▸ 214 people were on board" in shown(pilot))
        await pilot.press("l", "l", "enter")
        await until(pilot, lambda: pilot.app.screen is reader)
        assert reader.state.place == Place("s3", 2)


async def test_under_the_grid_stands_whom_the_claim_goes_back_to() -> None:
    async with reading() as (pilot, _reader):
        await pilot.press("x", "j")
        await until(pilot, lambda: "3 articles · 1 origin: Coast Herald" in shown(pilot))
        await pilot.press("j")
        await until(pilot, lambda: "2 articles · 2 origins: the company; 1 that names nobody" in shown(pilot))


async def test_escape_leads_back_to_where_one_was() -> None:
    async with reading() as (pilot, reader):
        await pilot.press("j")
        before = reader.state
        await pilot.press("x", "j", "l", "slash", *"captain", "enter", "escape")
        await until(pilot, lambda: pilot.app.screen is reader)
        assert reader.state == before


async def test_an_omission_is_said_and_leads_nowhere() -> None:
    async with reading() as (pilot, _reader):
        await pilot.press("x", "G", "enter")
        await until(pilot, lambda: "Source 1 does not make this claim" in shown(pilot))
        assert isinstance(pilot.app.screen, GridScreen)


async def test_keys_filter_and_nought_lists_all_again() -> None:
    async with reading() as (pilot, _reader):
        await pilot.press("x", "exclamation_mark")
        await until(pilot, lambda: "in conflict · claim 1/2" in shown(pilot))
        await pilot.press("o")
        await until(pilot, lambda: "in conflict · one origin · claim 1/1" in shown(pilot))
        await pilot.press("0", "2")
        await until(pilot, lambda: "in 2 · claim 2/3" in shown(pilot))
        await pilot.press("2", "slash", *"zebra", "enter")
        await until(pilot, lambda: "No claim passes the filter." in shown(pilot))
        await pilot.press("0")
        await until(pilot, lambda: "/4" in shown(pilot))


async def test_without_claims_it_says_what_to_do_next() -> None:
    async with reading(findings=Findings()) as (pilot, reader):
        await pilot.press("x")
        await until(pilot, lambda: "No claims were found" in shown(pilot))
        await pilot.press("j", "l", "enter", "exclamation_mark", "1", "s", "x")
        await until(pilot, lambda: pilot.app.screen is reader)


def many(claims: int, sources: int) -> tuple[Corpus, Findings]:
    text = "".join(f"Claim number {n} of the day. " for n in range(claims))
    corpus = Corpus(
        tuple(article(f"s{n}", text, outlet=Stated(f"Outlet {n}", 1)) for n in range(1, sources + 1))
    )
    keys = tuple(corpus.keys())
    made_claims = []
    for number, sentence in enumerate(corpus["s1"].sentences):
        passages = tuple(Passage(key, sentence.start, sentence.end) for key in keys)
        label = f"Claim number {number} of the day"
        made_claims.append(Claim(f"c{number}", label, passages, keys, (), passages[0]))
    return corpus, Findings(claims=tuple(made_claims))


async def test_two_hundred_sources_scroll_sideways() -> None:
    corpus, found = many(3, 200)
    async with reading((80, 24), findings=found, corpus=corpus) as (pilot, reader):
        await pilot.press("x")
        await until(pilot, lambda: "sources 1–" in shown(pilot))
        for _ in range(30):
            await pilot.press("l")
        await until(pilot, lambda: "sources 27–31 of 200" in shown(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: pilot.app.screen is reader)
        assert reader.state.source == "s31"


async def test_of_two_thousand_claims_only_those_in_sight_are_made(monkeypatch: pytest.MonkeyPatch) -> None:
    corpus, found = many(2000, 3)
    asked: set[str] = set()

    def counted(of: World, claim: Claim, source: str):
        asked.add(claim.id)
        return cell_of(of, claim, source)

    monkeypatch.setattr("wagner_tui.ui.dialogs.grid_table.cell_of", counted)
    async with reading((120, 40), findings=found, corpus=corpus) as (pilot, _reader):
        await pilot.press("x", "G")
        await until(pilot, lambda: "claim 2000/2000" in shown(pilot))
        start = time.process_time()
        for _ in range(20):
            await pilot.press("k")
        assert time.process_time() - start < 2
    assert len(asked) < 150


@pytest.mark.parametrize("size", [(20, 5), (40, 10), (80, 24), (200, 50)])
async def test_hostile_text_is_only_text_at_every_size(size: tuple[int, int]) -> None:
    corpus = Corpus(
        (article("s1", HOSTILE + " It was.", outlet=Stated(HOSTILE, 1)), article("s2", "It was.", "[/x]"))
    )
    a = Passage("s1", 0, len(corpus["s1"].text))
    found = Findings(claims=(Claim("c", HOSTILE, (a,), ("s1",), ("s2",), a),))
    async with reading(size, findings=found, corpus=corpus) as (pilot, _reader):
        await pilot.press("x", "l")
        await until(pilot, lambda: isinstance(pilot.app.screen, GridScreen))
        await pilot.pause()
        assert not set("\x1b\x07\x9b\u202e") & set(shown(pilot))
        assert all(len(row) <= size[0] + 4 for row in rows(pilot.app))


async def test_a_click_chooses_a_cell_and_a_second_one_goes_there() -> None:
    async with reading() as (pilot, reader):
        await pilot.press("x")
        await until(pilot, lambda: "claim 1/4" in shown(pilot))
        table = pilot.app.screen.query_one(GridTable)
        listed = rows(pilot.app)
        y = next(at for at, row in enumerate(listed) if "214 people" in row)
        x = listed[y].index("V")
        click(pilot.app, x, y)
        await until(pilot, lambda: (table.row, table.column) == (1, 2))
        click(pilot.app, x, y)
        await until(pilot, lambda: pilot.app.screen is reader)
        assert reader.state.place == Place("s3", 2)


async def test_the_way_back_to_all_claims_is_named_while_a_filter_holds() -> None:
    async with reading((80, 24)) as (pilot, _reader):
        await pilot.press("x")
        await until(pilot, lambda: "Enter go there" in shown(pilot))
        assert "0 all" not in shown(pilot)
        await pilot.press("!")
        await until(pilot, lambda: "0 all" in shown(pilot))
        await pilot.press("0")
        await until(pilot, lambda: "0 all" not in shown(pilot))


async def test_a_quote_that_does_not_fit_under_the_table_ends_in_an_ellipsis(tmp_path: Path) -> None:
    said = (
        "The ferry Alma ran aground off the southern cape at nine in the evening of Friday with two hundred "
    )
    said += (
        "and fourteen people and a cargo of timber on board, while the captain and both mates were asleep."
    )
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(said, encoding="utf-8")
    async with opened([tmp_path], size=(60, 24)) as (pilot, _reader):
        await pilot.press("x", "l")
        await pilot.pause()
        assert "…”" in shown(pilot)
    async with opened([tmp_path], size=(200, 24)) as (pilot, _reader):
        await pilot.press("x", "l")
        await pilot.pause()
        assert "…”" not in shown(pilot)
