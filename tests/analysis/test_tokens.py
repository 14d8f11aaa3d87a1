from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagner_tui.analysis.tokens import fold, tokenize


def keys(text: str) -> list[str]:
    return [token.key for token in tokenize(text) if not token.stop]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vaíno", "Vaino"),
        ("café", "cafe\N{COMBINING ACUTE ACCENT}"),
        ("the mayor’s brother", "the mayor's brother"),
        ("Zelenskyy’s offer", "Zelenskyy offer"),
        ("rebuilt walls", "rebuilt wall"),
        ("voted", "voting"),
        ("stopped", "stopping"),
        ("armies", "army"),
        ("U.N. troops", "UN troops"),
        ("US troops", "U.S. troops"),
        ("200km", "200 kilometers"),
        ("200km", "200 kilometres"),
        ("40%", "forty percent"),
        ("€3.2 million", "3.2m euros"),
        ("ﬁre", "fire"),
        ("STRASSE", "Straße"),
    ],
)
def test_written_otherwise_compared_as_the_same(one: str, other: str) -> None:
    assert sorted(keys(one)) == sorted(keys(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("us", "U.S."),
        ("news", "new"),
        ("25,000", "25,001"),
        ("1.5", "15"),
        ("2.30", "23"),
        ("glass", "glas"),
        ("bus", "bu"),
    ],
)
def test_different_words_stay_different(one: str, other: str) -> None:
    assert keys(one) != keys(other)


def test_words_that_only_say_who_speaks_carry_nothing() -> None:
    assert keys("According to the report, he said that it was so") == []


def test_scripts_without_spaces_give_a_token_for_every_character() -> None:
    assert keys("北京 ok") == ["北", "京", "ok"]


@given(st.text(max_size=120), st.integers(0, 10))
def test_tokens_lie_in_order_inside_the_text_and_slice_to_what_they_say(text: str, start: int) -> None:
    end = 0
    for token in tokenize(text, min(start, len(text))):
        assert max(end, min(start, len(text))) <= token.start < token.end <= len(text)
        assert token.key
        assert not text[token.start : token.end].isspace()
        end = token.end


@given(st.text(max_size=60))
def test_folding_is_the_same_for_composed_and_decomposed_text(text: str) -> None:
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text))


def test_a_part_of_a_text_gives_offsets_into_the_whole() -> None:
    text = "First one. The Marlin struck a reef."
    token = tokenize(text, 11)[1]
    assert text[token.start : token.end] == "Marlin"
