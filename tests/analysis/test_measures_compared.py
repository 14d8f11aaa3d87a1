from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagner_tui.analysis.measures import compare, measures


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("killed 12 people", "12 dead", "equal"),
        ("124 miles from Moscow", "200 km from Moscow", "equal"),
        ("$5 million in damage", "5 million dollars in damage", "equal"),
        ("it was about 200 kilometers from Moscow", "We advanced on Moscow just 200km short", "compatible"),
        ("25,000 mercenaries", "about 25,300 fighters", "compatible"),
        ("25,000 mercenaries", "25,300 mercenaries", "compatible"),
        ("more than 20,000 mercenaries", "25,000 mercenaries", "compatible"),
        ("between 10 and 15 soldiers", "12 soldiers", "compatible"),
        ("dozens of people were killed", "killing 30 people", "compatible"),
        ("at least 12 people were killed", "killing 15 people", "compatible"),
        ("nearly 100 homes", "95 homes", "compatible"),
        ("two-thirds of voters", "67 percent of voters", "compatible"),
        ("two-thirds of voters", "40 percent of voters", "different"),
        ("25,000 mercenaries", "35,000 mercenaries", "different"),
        ("killed 12 people", "14 dead", "different"),
        ("killed 20 people", "killed 23 people", "different"),
        ("at least 15 people were killed", "killing 12 people", "different"),
        ("at least 12 people died", "at least 15 people died", "different"),
        ("up to 25,000 soldiers", "30,000 soldiers", "different"),
        ("between 10 and 15 soldiers", "20 soldiers", "different"),
        ("dozens of people were killed", "killing 300 people", "different"),
        ("$5 million in damage", "$6 million in damage", "different"),
        ("30 percent of voters", "35 percent of voters", "different"),
        ("Reid, 33, was there", "Reid, 34, was there", "different"),
        ("the second round of talks", "the third round of talks", "different"),
        ("a 5.9-magnitude quake", "a 6.1-magnitude quake", "different"),
        ("sentenced to five years in prison", "sentenced to six years in prison", "different"),
        (
            "the Lipetsk Region, which is only around 230 miles south of Moscow",
            "200 km from Moscow",
            "unrelated",
        ),
        ("which is only around 230 miles south of Moscow", "200 km from Moscow", "unrelated"),
        ("200 km from Moscow", "300 km from Rostov", "unrelated"),
        ("killed 12 people", "injured 14 people", "unrelated"),
        ("12 people marched", "14 people were killed", "unrelated"),
        ("25,000 mercenaries", "25,000 votes", "unrelated"),
        ("two Indian ships", "three pirate boats", "unrelated"),
        ("$5 million in damage", "€5 million in damage", "unrelated"),
        ("five years in prison", "three weeks of talks", "unrelated"),
        ("$5 million for the bridge", "she paid $30 bail", "unrelated"),
    ],
)
def test_what_two_measures_say_of_each_other(one: str, other: str, verdict: str) -> None:
    first, second = measures(one)[0], measures(other)[0]
    found = compare(first, second)
    assert found.verdict == verdict, found.why
    assert found.why
    assert "\n" not in found.why
    assert compare(second, first).verdict == verdict


_NUMBER = st.integers(1, 10**7).map("{:,}".format)
_LEAD = st.sampled_from(["", "about ", "more than ", "at least ", "up to ", "nearly ", "between 2 and "])


@given(_LEAD, _NUMBER, _LEAD, _NUMBER)
def test_comparing_has_no_side_and_nothing_differs_from_itself(a: str, m: str, b: str, n: str) -> None:
    for one in measures(f"They saw {a}{m} soldiers there"):
        assert compare(one, one).verdict == "equal"
        for other in measures(f"They saw {b}{n} soldiers there"):
            assert compare(one, other).verdict == compare(other, one).verdict


@given(st.integers(10, 50_000))
def test_a_distance_is_the_same_in_miles(tens: int) -> None:
    kilometres = tens / 100
    one = measures(f"It stood {kilometres:.2f} km from Moscow")
    other = measures(f"It stood {kilometres / 1.609344:.6f} miles from Moscow")
    assert compare(one[0], other[0]).verdict in ("equal", "compatible")
