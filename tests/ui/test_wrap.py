"""Rows are offsets: nothing is lost, nothing is too wide."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from wagner_tui.safe_text import display
from wagner_tui.ui.wrap import cells, clip, drawable, pad, wrap

LINE = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=120).map(display)
ODD = st.text(st.sampled_from("ab  é漢字カ👍🏽👨‍👩‍👧\u0301\u200b–“”…"), max_size=60).map(display)


@given(LINE | ODD, st.integers(2, 40))
def test_rows_hold_all_but_white_space_in_order(text, width):
    rows = wrap(text, width)
    at = 0
    for start, end in rows:
        assert not text[at:start].strip(" "), "only white space lies between rows"
        assert start <= end
        at = end
    assert not text[at:].strip(" ")


@given(LINE | ODD, st.integers(4, 40))
def test_no_row_is_wider_than_asked_for(text, width):
    for start, end in wrap(text, width):
        assert cells(text[start:end]) <= width


@pytest.mark.parametrize(
    ("text", "width", "rows"),
    [
        ("the quick brown fox", 9, ["the quick", "brown fox"]),
        ("the quick  brown", 9, ["the quick", "brown"]),
        ("extraordinarily", 5, ["extra", "ordin", "arily"]),
        ("", 9, [""]),
        ("漢字漢字漢字", 4, ["漢字", "漢字", "漢字"]),
        (" 0漢字", 4, ["0漢", "字"]),
    ],
)
def test_wrapping(text, width, rows):
    assert [text[start:end] for start, end in wrap(text, width)] == rows


def test_spans_count_from_the_base():
    assert wrap("ab cd", 2, base=100) == [(100, 102), (103, 105)]


@given(LINE | ODD, st.integers(0, 30))
def test_padding_is_exact(text, width):
    assert cells(pad(text, width)) == width
    assert cells(clip(text, width)) <= width


def test_a_flood_of_combining_marks_is_capped_at_eight():
    assert drawable("e" + "\u0301" * 10_000 + "x") == "e" + "\u0301" * 8 + "x"


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=50))
def test_quick_widths_agree_with_rich(text):
    text = display(text)
    assert cells(text) == cell_len(text)
