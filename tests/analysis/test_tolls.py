"""Nobody was hurt, against three who were: counts of nobody, and the conflicts that they make."""

from __future__ import annotations

from itertools import permutations

import pytest

from tests.analysis.making import corpus
from wagner_tui.analysis.engine import analyse
from wagner_tui.analysis.measures import measures
from wagner_tui.analysis.model import Conflict

NOBODY = [
    ("Nobody was hurt.", "Nobody was hurt", "people", "hurt"),
    ("No one has been arrested.", "No one has been arrested", "people", "arrested"),
    ("None of the 44 passengers aboard were injured.", "None of the 44 passengers aboard were injured",
     "passenger", "hurt"),
    ("The fire was put out without casualties.", "without casualties", "people", "casualty"),
    ("It ended without anyone being killed.", "without anyone being killed", "people", "dead"),
    ("There were no deaths.", "no deaths", "people", "dead"),
    ("Both pilots escaped unhurt.", "Both pilots escaped unhurt", "pilot", "hurt"),
    ("Everyone on board was unharmed.", "Everyone on board was unharmed", "people", "hurt"),
    ("Zero casualties were counted.", "Zero casualties", "people", "casualty"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "counted", "role"), NOBODY)
def test_nobody_is_a_count_of_zero(text: str, words: str, counted: str, role: str) -> None:
    found = [m for m in measures(text) if m.high == 0]
    assert [(m.words, m.referent, m.role) for m in found] == [(words, counted, role)]
    assert text[found[0].start : found[0].end] == words


@pytest.mark.parametrize(
    "text",
    [
        "No one else was injured in the blaze.",
        "If nobody is hurt, the shop will open.",
        "The crew hopes that nobody was hurt.",
        "There were no reports of injuries.",
        "No serious injuries were treated.",
        "Nobody was killed in the second blast.",
        "He pleaded no contest and nobody knew.",
    ],
)
def test_what_does_not_say_that_there_was_nobody(text: str) -> None:
    assert not [m for m in measures(text) if m.high == 0]


LEAD = "A fire destroyed the paper mill on the edge of Harwick on Saturday night."
LEAD_AGAIN = "The paper mill on the edge of Harwick was destroyed by a fire on Saturday night."


def found_in(one: str, other: str) -> tuple[Conflict, ...]:
    return analyse(
        corpus((LEAD, one, "Police closed the road."), (LEAD_AGAIN, other, "Rain fell."))
    ).conflicts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Three firefighters were hurt in the blaze.",
            "No one was injured, said the fire chief, Dana Orloff.",
        ),
        ("Three firefighters were hurt in the blaze.", "It was put out without casualties."),
        ("Several people were injured.", "Everyone escaped unhurt."),
        ("Two workers died in a drying hall.", "Nobody was killed."),
        ("The blaze injured five workers.", "None of the workers was hurt in the blaze."),
    ],
)
def test_nobody_against_somebody_is_one_conflict_of_numbers(one: str, other: str) -> None:
    conflicts = found_in(one, other)
    assert [(c.type, c.status) for c in conflicts] == [("number", "conflict")]
    conflict = conflicts[0]
    assert conflict.a.source == "s1"
    assert conflict.b.source == "s2"
    assert " / ".join(conflict.values) in conflict.why


def test_what_was_only_not_reported_yet_can_be_right() -> None:
    conflicts = found_in("Three firefighters were hurt in the blaze.", "No injuries were reported.")
    assert [(c.type, c.status) for c in conflicts] == [("number", "compatible")]
    assert "only what was reported by then" in conflicts[0].why


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Three firefighters were hurt in the blaze.", "None of the residents was hurt."),
        ("Three firefighters were hurt in the blaze.", "Nobody was killed."),
        ("Three firefighters were hurt in the blaze.", "No one else was hurt."),
        ("A fire at the mill killed six people in 1987.", "Nobody was killed."),
        ("Nobody was hurt.", "No one was injured."),
    ],
)
def test_others_another_harm_and_another_time_are_no_conflict(one: str, other: str) -> None:
    assert not found_in(one, other)


def test_unrelated_reports_are_not_held_against_each_other() -> None:
    one = ("A bus left the road near Norby.", "Three passengers were hurt.", "It rained all day.")
    other = (
        "The opera opened its season with a gala.",
        "Nobody was hurt when a lamp fell.",
        "Tickets sold out.",
    )
    assert not analyse(corpus(one, other)).conflicts


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        ("Three firefighters were hurt in it.", "No firefighters were hurt in it.",
         ("Three firefighters", "No firefighters")),
        ("A dozen boats sank in the harbour.", "Two dozen boats sank in the harbour.",
         ("A dozen boats", "Two dozen boats")),
        ("A pair of boats sank in the harbour.", "Four boats sank in the harbour.",
         ("A pair of boats", "Four boats")),
        ("Half of the members voted for the plan.", "A third of the members voted for the plan.",
         ("Half of the members", "A third of the members")),
    ],
)  # fmt: skip
def test_numbers_that_are_no_numerals(one: str, other: str, values: tuple[str, str]) -> None:
    lines = (LEAD, one, "Police closed the road.")
    made = analyse(corpus(lines, (LEAD, other, lines[2]))).conflicts
    assert [(c.type, c.status, c.values) for c in made] == [("number", "conflict", values)]


def test_both_and_the_two_say_the_same() -> None:
    one = (LEAD, "Both sides signed the deal in Harwick.", "Police closed the road.")
    other = (LEAD, "The two sides signed the deal in Harwick.", "Police closed the road.")
    assert not analyse(corpus(one, other)).conflicts


def test_the_order_of_the_reports_changes_no_conflict() -> None:
    reports = (
        (LEAD, "Three firefighters were hurt in the blaze.", "Police closed the road."),
        (LEAD_AGAIN, "No one was injured, the fire chief said.", "Rain fell."),
        (LEAD, "Two firefighters were hurt.", "Trains run again."),
    )
    told = {
        frozenset((c.type, c.status, frozenset(c.values)) for c in analyse(corpus(*order)).conflicts)
        for order in permutations(reports)
    }
    assert len(told) == 1
    assert len(next(iter(told))) >= 2


def test_a_link_alone_joins_tolls_of_one_happening() -> None:
    one = ("Rain fell.", "No one was killed in the crash near Lund, police said.", "Shops closed.")
    other = (
        "The sea was calm.",
        "Two people were killed in the crash near Lund, police said.",
        "It was late.",
    )
    (conflict,) = analyse(corpus(one, other)).conflicts
    assert (conflict.type, conflict.status) == ("number", "conflict")
    assert set(conflict.values) == {"No one was killed", "Two people"}
