from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagner_tui.analysis.quantities import number_key
from wagner_tui.analysis.tokens import tokenize


def numbers(text: str) -> list[str]:
    return [token.key for token in tokenize(text) if token.number]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("25,000 men", ["#25000"]),
        ("25\N{NO-BREAK SPACE}000 men", ["#25000"]),
        ("25\N{NARROW NO-BREAK SPACE}000 men", ["#25000"]),
        ("25.000 Männer", ["#25000"]),
        ("1.234.567", ["#1234567"]),
        ("1.5 million", ["#1500000"]),
        ("3.5bn", ["#3500000000"]),
        ("5k", ["#5000"]),
        ("$1,250.50", ["#1250.5"]),
        ("three", ["#3"]),
        ("twenty-five thousand", ["#25000"]),
        ("two hundred and six", ["#206"]),
        ("seven hundred thousand", ["#700000"]),
        ("one million two hundred thousand", ["#1200000"]),
        ("two dozen", ["#24"]),
        ("the 24th of June", ["#24"]),
        ("five or six", ["#5", "#6"]),
        ("nineteen ninety", ["#19", "#90"]),
        ("between 2019 and 2023", ["#2019", "#2023"]),
        ("one of them", []),
        ("hundreds of people", []),
        ("at 21:05", []),
    ],
)
def test_numbers_by_value(text: str, values: list[str]) -> None:
    assert numbers(text) == values


def test_a_number_of_several_words_is_one_token_with_the_place_of_all() -> None:
    text = "about one and a half or 1.5 million people"
    found = [text[t.start : t.end] for t in tokenize(text) if t.number]
    assert found == ["1.5 million"]


@given(st.integers(0, 10**12))
def test_grouping_never_changes_the_value(value: int) -> None:
    assert numbers(f"x {value:,} y") == numbers(f"x {value} y") == [f"#{value}"]


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=0, max_value=10**9))
def test_the_key_has_one_form_for_one_value(value: Decimal) -> None:
    assert number_key(value) == number_key(value * Decimal("1.000"))
    assert "E" not in number_key(value)
