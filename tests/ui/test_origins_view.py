"""The tree of origins: who goes back to whom, with claims and proof."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.ui.dialog_apps import HOSTILE, article
from tests.ui.findings_cases import at, found_in, made, reading
from tests.ui.screens import shown, until
from wagner_tui.analysis.model import Attribution, Findings, Origin, Proof, Support
from wagner_tui.corpus.model import Corpus, Passage
from wagner_tui.ui.dialogs.origin_tree import branches, tree_rows
from wagner_tui.ui.dialogs.origins import OriginsScreen
from wagner_tui.ui.world import Place, World


def tree_of(found: Findings) -> list[str]:
    world = World(made())
    world.finish(found)
    return [
        f"{row.lead}{row.branch.name} {len(row.branch.claims)}"
        for row in tree_rows(branches(world), frozenset(), world.text_of)
    ]


def test_the_tree_goes_from_the_origin_over_the_outlets_to_the_sources() -> None:
    assert tree_of(found_in(made())) == [
        "Coast Herald 1",
        "├─ Harbour Weekly 1",
        "│  └─ 3 Radio Gotland 1",
        "├─ 1 Island News 1",
        "└─ 2 Harbour Post 1",
        "the company 1",
        "└─ 3 Radio Gotland 1",
        "unattributed 3",
        "├─ 1 Island News 2",
        "├─ 2 Harbour Post 1",
        "└─ 3 Radio Gotland 1",
        "cannot tell 1",
        "└─ 2 Harbour Post 1",
    ]


def test_an_outlet_on_the_way_of_some_stays_a_root_for_the_others() -> None:
    found = found_in(made())
    herald, weekly = found.origins
    also = replace(weekly, sources=("s1", "s3"), chains=(*weekly.chains, ("s1", ("Harbour Weekly",))))
    names = [row.split(" ", 1)[-1] for row in tree_of(replace(found, origins=(herald, also)))]
    assert sum(name.startswith(("Harbour Weekly", "Weekly")) for name in names) == 2


def test_the_order_in_which_origins_come_changes_nothing() -> None:
    found = found_in(made())
    assert tree_of(replace(found, origins=tuple(reversed(found.origins)))) == tree_of(found)


def test_a_person_whose_words_they_are_is_proven_by_cue_and_words() -> None:
    corpus = made()
    said = at(corpus, "s3", "No captain slept"), at(corpus, "s3", "said"), at(corpus, "s3", "the company")
    found = replace(found_in(corpus), attributions=(Attribution(*said, "the company"),))
    world = World(corpus)
    world.finish(found)
    root = next(branch for branch in branches(world) if branch.name == "the company")
    assert [world.text_of(p) for p in root.proven("attribution")] == ["No captain slept, the company said"]
    assert root.below[0].proof == root.proof


async def test_selecting_an_origin_lists_its_claims_and_escape_lists_all_again() -> None:
    async with reading() as (pilot, reader):
        await pilot.press("o")
        await until(pilot, lambda: isinstance(pilot.app.screen, OriginsScreen))
        await pilot.press("enter")
        await until(pilot, lambda: pilot.app.screen is reader)
        await until(pilot, lambda: "from Coast Herald" in shown(pilot))
        assert [claim.id for claim in reader.sidebar.claims] == ["aboard"]
        assert reader.state.focus == "claims"
        await pilot.press("escape")
        await until(pilot, lambda: len(reader.sidebar.claims) == 4)
        assert "from Coast Herald" not in shown(pilot)


async def test_the_same_origin_once_more_lists_all_again() -> None:
    async with reading() as (pilot, reader):
        await pilot.press("o", "enter")
        await until(pilot, lambda: len(reader.sidebar.claims) == 1)
        await pilot.press("o")
        await until(pilot, lambda: "◂ listed" in shown(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: len(reader.sidebar.claims) == 4)


async def test_the_proof_is_shown_stated_and_same_text_apart_and_enter_goes_there() -> None:
    async with reading() as (pilot, reader):
        await pilot.press("o", "w")
        await until(pilot, lambda: "S s1:1" in shown(pilot))
        assert "S s2:1" in shown(pilot)
        assert "= s3:1" in shown(pilot)
        await pilot.press("j", "j", "enter")
        await until(pilot, lambda: pilot.app.screen is reader)
        assert reader.state.place == Place("s2", 1)


async def test_the_proof_is_hidden_by_the_same_key_and_from_inside() -> None:
    async with reading() as (pilot, _reader):
        await pilot.press("o", "right")
        await until(pilot, lambda: "S s1:1" in shown(pilot))
        await pilot.press("j", "left")
        await until(pilot, lambda: "S s1:1" not in shown(pilot))
        await pilot.press("w")
        await until(pilot, lambda: "S s1:1" in shown(pilot))
        await pilot.press("w")
        await until(pilot, lambda: "S s1:1" not in shown(pilot))


async def test_from_the_sidebar_it_opens_at_the_origin_of_the_claim_and_says_what_each_source_rests_on() -> (
    None
):
    async with reading() as (pilot, reader):
        await pilot.press("c")
        reader.sidebar.choose([c.id for c in reader.sidebar.claims].index("asleep"))
        await pilot.press("o")
        await until(pilot, lambda: isinstance(pilot.app.screen, OriginsScreen))
        await pilot.pause()
        assert "2 articles · 2 origins: 1 names nobody · 3 the company, its words say so" in shown(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, OriginsScreen)
        assert screen._branch.name == "unattributed"


async def test_without_origins_it_says_what_to_do_next() -> None:
    async with reading(findings=Findings()) as (pilot, reader):
        await pilot.press("o")
        await until(pilot, lambda: "Nothing is known of where" in shown(pilot))
        await pilot.press("j", "enter", "w", "left", "o")
        await until(pilot, lambda: pilot.app.screen is reader)


@pytest.mark.parametrize("size", [(20, 5), (40, 10), (80, 24), (200, 50)])
async def test_hostile_names_and_words_are_only_text_at_every_size(size: tuple[int, int]) -> None:
    corpus = Corpus((article("s1", HOSTILE + " It was."), article("s2", HOSTILE + " It is.")))
    a = Passage("s1", 0, len(corpus["s1"].text))
    origin = Origin(HOSTILE, ("s1", "s2"), (Proof("attribution", (a,)),), (("s1", ("[/x]", HOSTILE)),))
    found = Findings(origins=(origin,), supports={"c": (Support("s1", HOSTILE, "stated"),)})
    async with reading(size, findings=found, corpus=corpus) as (pilot, _reader):
        await pilot.press("o", "w", "j")
        await until(pilot, lambda: isinstance(pilot.app.screen, OriginsScreen))
        await pilot.pause()
        assert not set("\x1b\x07\x9b\u202e") & set(shown(pilot))
