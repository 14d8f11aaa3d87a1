from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.making import corpus
from wagner_tui.analysis.engine import DISPLAYED, links
from wagner_tui.analysis.model import Link
from wagner_tui.corpus.loading import load

#: Sentences of ordinary news with both actors, so that the analysis knows them as names.
SURROUNDINGS_A = ("The council met and waited for Harlan.", "Late at night the lights at Osborne were off.")
SURROUNDINGS_B = ("A crowd stood outside and saw Osborne.", "Nobody had expected this of Harlan.")


def link_of(one: str, other: str) -> Link:
    made = corpus((one, *SURROUNDINGS_A), (other, *SURROUNDINGS_B))
    (found,) = [k for k in links(made, 0) if k.a.start == 0 and k.b.start == 0]
    return found


#: What A does to B, in the active voice, in the passive, and as a noun where there is one; {a} and {b} change
#: places.
DEEDS = {
    "refuse": ("{a} refused to speak to {b}.", "", "{a}'s refusal to speak to {b} ended the talks."),
    "call": (
        "{a} called {b} on Monday.",
        "{b} was called by {a} on Monday.",
        "{a}'s call to {b} lasted an hour.",
    ),
    "contact": ("{a} contacted {b} at noon.", "{b} was contacted by {a} at noon.", ""),
    "accuse": (
        "{a} accused {b} of fraud.",
        "{b} was accused of fraud by {a}.",
        "{a}'s accusation against {b} is grave.",
    ),
    "deny": ("{a} denied {b} the permit.", "{b} was denied the permit by {a}.", ""),
    "demand": ("{a} demanded an apology from {b}.", "", "{a}'s demand that {b} resign split the council."),
    "attack": (
        "{a} attacked {b} near the river.",
        "{b} was attacked by {a} near the river.",
        "{a}'s attack on {b} shocked the town.",
    ),
    "blame": ("{a} blamed {b} for the loss.", "{b} was blamed for the loss by {a}.", ""),
    "warn": (
        "{a} warned {b} of a storm.",
        "{b} was warned of a storm by {a}.",
        "{a}'s warning to {b} came late.",
    ),
    "sue": (
        "{a} will sue {b} over the wall.",
        "{b} was sued by {a} over the wall.",
        "{a}'s lawsuit against {b} was filed on Friday.",
    ),
    "arrest": (
        "{a} arrested {b} on Friday.",
        "{b} was arrested on Friday by {a}.",
        "The arrest of {b} by {a} shocked the town.",
    ),
    "invite": (
        "{a} invited {b} to the talks.",
        "{b} was invited to the talks by {a}.",
        "{a}'s invitation to {b} was sent on Friday.",
    ),
    "defeat": (
        "{a} defeated {b} in the vote.",
        "{b} was defeated by {a} in the vote.",
        "{a}'s defeat of {b} surprised the town.",
    ),
    "praise": (
        "{a} praised {b} for her courage.",
        "{b} was praised by {a} for her courage.",
        "{a}'s praise of {b} surprised the council.",
    ),
    "threaten": (
        "{a} threatened {b} with a lawsuit.",
        "{b} was threatened with a lawsuit by {a}.",
        "{a}'s threat against {b} is grave.",
    ),
    "pay": ("{a} paid {b} for the land.", "{b} was paid by {a} for the land.", ""),
    "fire": ("{a} fired {b} in May.", "{b} was fired in May by {a}.", ""),
    "seek": ("{a} tried to contact {b} at noon.", "", "{a}'s attempt to call {b} failed."),
}


def turned_round() -> list[tuple[str, str]]:
    """Each way to say it against each way to say the reverse."""
    pairs = []
    for active, passive, noun in DEEDS.values():
        ways = [way for way in (active, passive) if way]
        pairs += [
            (one.format(a="Harlan", b="Osborne"), two.format(a="Osborne", b="Harlan"))
            for one in ways
            for two in ways
        ]
        if noun:
            pairs.append((noun.format(a="Harlan", b="Osborne"), noun.format(a="Osborne", b="Harlan")))
    return pairs


@pytest.mark.parametrize(("one", "other"), turned_round())
def test_the_reverse_is_never_shown_as_the_same(one: str, other: str) -> None:
    link = link_of(one, other)
    assert link.score < DISPLAYED
    assert link.kind == "paraphrase"
    assert link.contrast.startswith("roles reversed: ")
    assert link.why.startswith(link.contrast)


@pytest.mark.parametrize(("one", "other"), turned_round())
def test_the_reverse_is_not_shown_in_files_of_one_sentence(one: str, other: str, tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_text(one + "\n", encoding="utf-8")
    (tmp_path / "2.txt").write_text(other + "\n", encoding="utf-8")
    assert [link for link in links(load([tmp_path])) if link.score >= DISPLAYED] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The union refused to meet the company.", "The company refused to meet the union."),
        ("Police attacked protesters in the square.", "Protesters attacked police in the square."),
        (
            "President Anna Harlan has accused Ben Osborne of lying.",
            "Ben Osborne has accused Anna Harlan of lying.",
        ),
        ("Harlan, the mayor of Skarv, sued Osborne.", "Osborne sued Harlan, the mayor of Skarv."),
        (
            "Harlan’s refusal to speak to Osborne ended the talks.",
            "Osborne refused to speak to Harlan, which ended the talks.",
        ),
        ("Harlan Refuses To Meet Osborne Again Today", "Osborne Refuses To Meet Harlan Again Today"),
        ("Harlan tried to call Osborne on Monday.", "Osborne tried to contact Harlan on Monday."),
        ("Harlan did not call Osborne.", "Osborne did not call Harlan."),
        ("Harlan is suing Osborne over the wall.", "Osborne is suing Harlan over the wall."),
        ("Police arrest protesters in Skarv", "Protesters arrest police in Skarv"),
        (
            "Mayor Harlan warned the fishermen of a storm on Monday.",
            "The fishermen warned Mayor Harlan of a storm on Monday.",
        ),
        (
            "Anna Harlan, who leads the council, refused to speak to Ben Osborne, the governor.",
            "Ben Osborne, the governor, refused to speak to Anna Harlan, who leads the council.",
        ),
        ("Skarv United beat Harlan Rovers 3-1 on Friday.", "Harlan Rovers beat Skarv United 3-1 on Friday."),
    ],
)
def test_roles_are_read_behind_titles_nouns_and_headlines(one: str, other: str) -> None:
    assert link_of(one, other).contrast.startswith("roles reversed: ")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (active.format(a="Harlan", b="Osborne"), passive.format(a="Harlan", b="Osborne"))
        for active, passive, _ in DEEDS.values()
        if passive and "will" not in active
    ],
)
def test_active_and_passive_of_one_deed_are_the_same(one: str, other: str) -> None:
    link = link_of(one, other)
    assert link.contrast == ""
    assert link.score >= DISPLAYED


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Harlan fired Osborne in May.", "Osborne was fired in May."),
        ("Harlan met Osborne in the park.", "Osborne met Harlan in the park."),
        ("Harlan agreed with Osborne on a price.", "Osborne agreed with Harlan on a price."),
        ("Harlan refused to speak to Osborne.", "Harlan refused to speak to Osborne again."),
        ("Harlan arrested Osborne, which shocked the town.", "Osborne's arrest by Harlan shocked the town."),
    ],
)
def test_mutual_deeds_and_those_that_name_one_side_are_no_contrast(one: str, other: str) -> None:
    assert link_of(one, other).contrast == ""
    assert link_of(one, other).score >= DISPLAYED
