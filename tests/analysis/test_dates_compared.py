from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.test_dates import MONDAY, only
from wagner_tui.analysis.dates import compare_times

SAID = str | None


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (("at noon on June 24", MONDAY), ("at noon on June 24", MONDAY), "equal"),
        (("It was last Friday night", MONDAY), ("the night of June 23", MONDAY), "equal"),
        (("He stopped on Saturday", MONDAY), ("It was June 24, 2023", None), "equal"),
        (("on June 24", None), ("on June 24", None), "equal"),
        (("at noon on June 24", MONDAY), ("the middle of the day on June 24", MONDAY), "compatible"),
        (("at noon on June 24", MONDAY), ("around noon", None), "compatible"),
        (("He stopped on Saturday", MONDAY), ("on June 24", None), "compatible"),
        (("the night of June 23", MONDAY), ("since the evening of June 23", None), "compatible"),
        (("in June 2023", None), ("on June 24, 2023", None), "compatible"),
        (("It was last week", MONDAY), ("on June 21", MONDAY), "compatible"),
        (("around 7:30 p.m.", None), ("at 8 p.m.", None), "compatible"),
        (("at 7:30 p.m. GMT", None), ("at 9:30 p.m.", None), "compatible"),
        (("since 2014", None), ("in 2015", None), "compatible"),
        (("“they called yesterday", MONDAY), ("on June 24, 2023", None), "compatible"),
        (("around June 24, 2023", None), ("on June 25, 2023", None), "compatible"),
        (("on June 24", MONDAY), ("on June 25", MONDAY), "different"),
        (("on June 24", None), ("on June 25", MONDAY), "different"),
        (("He stopped on Saturday", MONDAY), ("He stopped on Friday", MONDAY), "different"),
        (("He stopped on Saturday", None), ("He stopped on Friday", None), "different"),
        (("They called yesterday", MONDAY), ("on June 24, 2023", None), "different"),
        (("at 7:30 p.m.", None), ("at 9:30 p.m.", None), "different"),
        (("He came Saturday morning", MONDAY), ("He came Saturday evening", MONDAY), "different"),
        (("in 2022", None), ("in 2023", None), "different"),
        (("over the past two weeks", MONDAY), ("over the past three weeks", MONDAY), "different"),
        (("since 2014", None), ("since 2015", None), "different"),
        (("since 2014", None), ("in 2012", None), "different"),
        (("around noon", None), ("on June 24, 2023", None), "unrelated"),
        (("He came on Saturday", None), ("in 2023", None), "unrelated"),
    ],
)
def test_what_two_times_say_of_each_other(
    one: tuple[str, SAID], other: tuple[str, SAID], verdict: str
) -> None:
    first, second = only(*one), only(*other)
    found = compare_times(first, second)
    assert found.verdict == verdict, found.why
    assert found.why
    assert "\n" not in found.why
    assert compare_times(second, first).verdict == verdict


_DAYS = st.dates(date(1500, 1, 1), date(2099, 12, 31))


@given(_DAYS, _DAYS)
def test_two_whole_dates_are_equal_or_different(one: object, other: object) -> None:
    first, second = only(f"on {one}", None), only(f"on {other}", None)
    assert compare_times(first, second).verdict == ("equal" if one == other else "different")
