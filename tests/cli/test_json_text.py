"""JSON as it leaves: exact values, four decimals, one item a line, nothing that drives a terminal."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagner_tui.export.json_text import json_lines, json_string, json_value
from wagner_tui.safe_text import display

TEXTS = st.text(st.characters(codec=None, exclude_categories=()))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXTS,
    lambda inner: st.lists(inner) | st.dictionaries(TEXTS, inner),
)


@given(TEXTS)
def test_any_text_comes_back_and_shows_nothing_dangerous(text: str) -> None:
    written = json_string(text)
    assert json.loads(written) == text or _joined(text) == json.loads(written)
    assert display(written) == written


def _joined(text: str) -> str:
    """A high and a low surrogate side by side are one character to every JSON reader."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


@given(VALUES)
def test_values_agree_with_the_standard_library(value: object) -> None:
    assert json.loads(json_value(value)) == json.loads(json.dumps(value))


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("“Привет”, 日本 👩\N{ZERO WIDTH JOINER}🚒", '"“Привет”, 日本 👩\N{ZERO WIDTH JOINER}🚒"'),
        ('a "b" \\ \n\t', '"a \\"b\\" \\\\ \\n\\t"'),
        ("\x1b]52;c;x\x07", '"\\u001b]52;c;x\\u0007"'),
        ("\x7f\x9b\u202e\u2028", '"\\u007f\\u009b\\u202e\\u2028"'),
        ("\udcff", '"\\udcff"'),
        ("\U000e0041", '"\\udb40\\udc41"'),
        (0.83, "0.8300"),
        (1.0, "1.0000"),
        (-0.00001, "0.0000"),
        ((1, 2), "[1, 2]"),
        ({}, "{}"),
    ],
)
def test_how_values_are_written(value: object, written: str) -> None:
    assert json_value(value) == written


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_what_json_cannot_say_is_an_error(value: float) -> None:
    with pytest.raises(ValueError, match="JSON has no NaN"):
        json_value(value)


def test_one_field_and_one_item_a_line() -> None:
    lines = list(json_lines({"schema": "x/1", "empty": [], "links": [{"a": 1}, {"a": 2}]}))
    assert lines == [
        "{",
        ' "schema": "x/1",',
        ' "empty": [],',
        ' "links": [',
        '  {"a": 1},',
        '  {"a": 2}',
        " ]",
        "}",
    ]
