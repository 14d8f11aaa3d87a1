"""A passage that says the opposite: a sign and words of its own, never those of agreement."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from tests.ui.dialog_apps import article
from tests.ui.findings_cases import reading
from tests.ui.screens import rows, shown, until
from wagner_tui.analysis.model import Claim, Conflict, Findings, Link
from wagner_tui.corpus.model import Corpus, Passage
from wagner_tui.ui.claims import shown_reach
from wagner_tui.ui.world import Place, World

SAYS = "The council accepted the plan."
DENIES = "The council rejected the plan."


def corpus() -> Corpus:
    return Corpus((article("s1", SAYS), article("s2", DENIES), article("s3", SAYS)))


def found(*, claimed: bool) -> Findings:
    """One link that agrees and one that says the opposite, under one claim or under none."""
    one, other, third = (Passage(key, 0, 30) for key in ("s1", "s2", "s3"))
    against = Link(
        one, other, 0.2, "paraphrase", (), "the opposite", None, "the opposite: accepted, rejected"
    )
    links = (against, Link(one, third, 0.99, "verbatim", (), "the same words"))
    claim = Claim("plan", SAYS, (one, other, third), ("s1", "s2", "s3"), (), one)
    return Findings(links=links, claims=(claim,) if claimed else ())


@asynccontextmanager
async def read(*, claimed: bool):
    async with reading((140, 30), findings=found(claimed=claimed), corpus=corpus()) as opened:
        yield opened


@pytest.mark.parametrize("claimed", [True, False])
async def test_the_list_of_counterparts_has_a_sign_and_words_for_it(claimed: bool) -> None:
    async with read(claimed=claimed) as (pilot, _reader):
        await pilot.press("p")
        await until(pilot, lambda: "Counterparts of s1:1" in shown(pilot))
        assert f"2 ≠ says the opposite: {DENIES}" in shown(pilot)
        assert not any("2 ~" in row for row in rows(pilot.app))


@pytest.mark.parametrize("claimed", [True, False])
async def test_it_is_not_counted_among_those_who_agree(claimed: bool) -> None:
    async with read(claimed=claimed) as (pilot, _reader):
        await until(pilot, lambda: "in 2 of 3 · ≠ opposite in 2 · verbatim with 3" in shown(pilot))
        assert "not in 2" not in rows(pilot.app)[-3]


@pytest.mark.parametrize("claimed", [True, False])
async def test_why_says_it_too(claimed: bool) -> None:
    async with read(claimed=claimed) as (pilot, _reader):
        await pilot.press("w")
        await until(pilot, lambda: "≠ says the opposite: 2" in shown(pilot))
        assert "Reported by 1, 3 · the opposite in 2" in shown(pilot)


async def test_where_both_can_be_right_nothing_says_opposite() -> None:
    known = found(claimed=False)
    one, other = known.links[0].a, known.links[0].b
    both = Conflict(
        "k", "plan", "role", "compatible", one, other, ("accepted", "rejected"), ((), ()), "at another time"
    )
    known = replace(known, conflicts=(both,))
    async with reading((140, 30), findings=known, corpus=corpus()) as (pilot, _reader):
        await pilot.press("p")
        await until(pilot, lambda: f"2 · differs, both can be right: {DENIES}" in shown(pilot))
        assert "in 2 of 3 · verbatim with 3 · not in 2" in shown(pilot)
        assert "≠" not in shown(pilot)


def test_reversed_roles_are_called_that() -> None:
    one, other = Passage("s1", 0, 30), Passage("s2", 0, 30)
    link = Link(
        one, other, 0.2, "paraphrase", (), "", None, "roles reversed: A – calls – B against B – calls – A"
    )
    world = World(corpus())
    world.add_links((link,))
    (counterpart,) = world.opposites(Place("s1", 0))["s2"]
    assert (counterpart.sign, counterpart.opposition) == ("≠", "roles reversed")


def test_a_claim_has_no_sign_of_agreement_from_it() -> None:
    world = World(corpus())
    known = found(claimed=True)
    world.add_links(known.links[:1])
    world.finish(replace(known, links=()))
    assert world.kinds_of(world.claims[0]) == ()
    assert world.kind_of(world.claims[0], Passage("s2", 0, 30)) is None


def test_those_who_agree_come_first_however_weak() -> None:
    world = World(Corpus((article("s1", SAYS), article("s2", f"{DENIES} So be it."))))
    one, other, weak = Passage("s1", 0, 30), Passage("s2", 0, 30), Passage("s2", 31, 40)
    world.add_links((Link(one, other, 0.5, "paraphrase", (), "", None, "the opposite"),))
    world.add_links((Link(one, weak, 0.3, "paraphrase", (), ""),))
    theirs = world.counterparts(Place("s1", 0), 0.1)["s2"]
    assert [c.opposed for c in theirs] == [False, True]


@pytest.mark.parametrize(
    ("room", "said"),
    [(21, "3 articles · 1 origin"), (20, "3 art · 1 orig"), (13, "3 art/1 orig"), (11, "3a1o")],
)
def test_articles_and_origins_are_as_long_as_there_is_room(room: int, said: str) -> None:
    assert shown_reach((3, 1), room) == said
