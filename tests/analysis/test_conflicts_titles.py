"""Conflicts between people told with their titles, and between what was done and what is denied."""

from __future__ import annotations

import pytest

from tests.analysis.test_conflicts import told

LEADER, DIRECTOR = "The union leader, Noor El-Sayed,", "the port director, Hans Müller"
REFUSED = f"{LEADER} refused to meet {DIRECTOR}."
DIFFERENT = [
    # titles between commas: on both sides, on either side of the name, beside other words
    ("role", REFUSED, "The port director, Hans Müller, refused to meet the union leader, Noor El-Sayed."),
    ("role", REFUSED, "Hans Müller, the port director, refused to meet Noor El-Sayed, the union leader."),
    ("role", REFUSED, "Hans Müller refused to meet Noor El-Sayed."),
    (
        "role",
        f"{LEADER} on Monday refused to meet {DIRECTOR}, in the old town hall.",
        f"In the town hall {DIRECTOR}, refused to meet Noor El-Sayed, the union leader, on Monday.",
    ),
    (
        "role",
        f"{LEADER} sued {DIRECTOR}.",
        "The union leader, Noor El-Sayed, was sued by the port director, Hans Müller.",
    ),
    # the same one did it and never did it, whoever says so
    (
        "polarity",
        "The ministry said it had never received a warning.",
        "The ministry received a warning in February, two officials said.",
    ),
    (
        "polarity",
        "The ministry said that it did not receive a warning about the crack.",
        "In February the ministry received a warning about the crack, according to two officials.",
    ),
    (
        "polarity",
        "Dam at Lake Orvesk gives way: 14 dead, 2,300 people flee in the night",
        "The dam at Lake Orvesk did not give way on Tuesday, Hydra Energy said.",
    ),
    (
        "polarity",
        "Dockers at Port Helder did not walk out on Monday, the director said.",
        "Dockers at Port Helder walked out at noon on Monday, halting all 12 cranes.",
    ),
]
BOTH_RIGHT = [
    # the same in the passive
    (
        f"{LEADER} sued {DIRECTOR}.",
        "The port director, Hans Müller, was sued by the union leader, Noor El-Sayed.",
    ),
    (f"{LEADER} met {DIRECTOR}.", "The port director, Hans Müller, met the union leader, Noor El-Sayed."),
    # a name behind a comma may be that of who speaks
    ("Noor El-Sayed blamed the director, Berg said.", "Berg blamed Noor El-Sayed for it, Harlan said."),
    # denied is something more than what was done
    (
        "The ministry said it had never received a written warning.",
        "The ministry received a warning in February, two officials said.",
    ),
    (
        "The ministry said it had never received a warning before.",
        "The ministry received a warning in February, two officials said.",
    ),
    # of another time
    (
        "The ministry did not receive a warning in January.",
        "The ministry received a warning in February, two officials said.",
    ),
    (
        "Dockers at Port Helder did not walk out on Monday, the director said.",
        "Dockers at Port Helder walked out at noon on Tuesday, 2 May, halting all 12 cranes.",
    ),
    # by somebody else
    (
        "The governor of Lund said he had never received a warning.",
        "The mayor of Lund received a warning in February, two officials said.",
    ),
    (
        "If the ministry received a warning, it must resign, two officials said.",
        "The ministry never received a warning.",
    ),
    # both sentences name both, as those who said so
    (
        "It loses 3 million a day, according to the Chamber of Commerce, the Port Helder Gazette reported.",
        "It loses 3 million a day, the Port Helder Gazette reported, citing the Chamber of Commerce.",
    ),
]


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize(("kind", "one", "other"), DIFFERENT)
def test_only_one_side_can_be_right(kind: str, one: str, other: str, turned: bool) -> None:
    _, found = told(*((other, one) if turned else (one, other)))
    assert [(c.type, c.status) for c in found.conflicts] == [(kind, "conflict")]


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize(("one", "other"), BOTH_RIGHT)
def test_both_sides_can_be_right(one: str, other: str, turned: bool) -> None:
    _, found = told(*((other, one) if turned else (one, other)))
    assert [(c.type, c.values) for c in found.conflicts if c.status == "conflict"] == []


def test_what_was_denied_of_another_day_says_both_days() -> None:
    _, found = told(
        "Dockers at Port Helder did not walk out on Monday.", "Dockers at Port Helder walked out on Tuesday."
    )
    (conflict,) = found.conflicts
    assert (conflict.type, conflict.status) == ("polarity", "compatible")
    assert "“Monday”" in conflict.why
    assert "“Tuesday”" in conflict.why
