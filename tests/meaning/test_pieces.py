from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagner_tui.analysis.meaning.pieces import Pieces, words

LISTED = (
    "[PAD] [UNK] [CLS] [SEP] un ##afford ##able able aff ##ord the run ##ning . , 2 ##0 o ' clock 普 cafe"
)
NAMES = [*LISTED.split(), "cafe"]
PIECES = Pieces({piece: number for number, piece in enumerate(NAMES)})


def shown(text: str, most: int = 99) -> list[str]:
    return [NAMES[piece.number] for piece in PIECES.cut(text, most)]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("unaffordable", "un ##afford ##able"),
        ("Unable", "un ##able"),
        ("The RUNNING.", "the run ##ning ."),
        ("running,able", "run ##ning , able"),
        ("20 o'clock", "2 ##0 o ' clock"),
        ("Café", "cafe"),
        ("Cafe\u0301", "cafe"),
        ("the\u00a0able\tthe\nable", "the able the able"),
        ("a\u200bble t\u00adhe", "able the"),
        ("普普", "普 普"),
        ("unaffordablez the", "[UNK] the"),
        ("x" * 101, "[UNK]"),
        ("", ""),
        (" \n ", ""),
    ],
)
def test_words_are_cut_into_the_longest_pieces_known(text: str, pieces: str) -> None:
    assert shown(text) == pieces.split()


def test_a_piece_knows_the_place_of_its_word() -> None:
    text = "The unaffordable, 20."
    found = [(text[piece.start : piece.end], NAMES[piece.number]) for piece in PIECES.cut(text, 99)]
    assert found == [
        ("The", "the"),
        ("unaffordable", "un"),
        ("unaffordable", "##afford"),
        ("unaffordable", "##able"),
        (",", ","),
        ("20", "2"),
        ("20", "##0"),
        (".", "."),
    ]


def test_no_more_pieces_than_asked_for() -> None:
    assert shown("unaffordable the the", 4) == ["un", "##afford", "##able", "the"]


@given(st.text(max_size=60))
def test_words_stand_in_order_inside_the_text(text: str) -> None:
    last = 0
    for word, start, end in words(text):
        assert last <= start < end <= len(text)
        assert word
        assert not any(character.isspace() for character in word)
        last = end
