"""Figures that a careless copy tore apart are read as what they were."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.analysis.making import corpus
from wagner_tui.analysis.engine import analyse
from wagner_tui.analysis.measures import measures
from wagner_tui.analysis.time_phrases import phrases
from wagner_tui.analysis.torn_figures import torn, whole_tokens

#: Shows that the text is torn.
SIGN = "Some 20, 000 people came . "


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("The mill cost 170, 000 euros.", "170000"),
        ("There were 2 , 500 workers.", "2500"),
        ("It cost $1. 5 million in all.", "1500000"),
        ("Sales rose 52. 3 percent.", "52.3"),
        ("On June 24, 200 people died.", "200"),
    ],
)
def test_numbers(words: str, value: str) -> None:
    text = SIGN + words
    assert [f"{m.low.normalize():f}" for m in measures(text, len(SIGN))] == [value]


@pytest.mark.parametrize(
    ("words", "hour", "minute"),
    [
        ("at about 9: 25 a. m. on Thursday", 9, 25),
        ("at 8: 30 p. m. Friday", 20, 30),
        ("on Monday at 9. 40 p.m.", 21, 40),
    ],
)
def test_times_of_the_clock(words: str, hour: int, minute: int) -> None:
    text = f"The boats came {words}"
    fields = phrases(text, 0, len(text))[0].fields
    assert (fields.hour, fields.minute) == (hour, minute)


@pytest.mark.parametrize(
    ("words", "fields"),
    [
        ("on Dec . 24 , 2005", (2005, 12, 24)),
        ("on 10 Nov 11.", (2011, 11, 10)),
        ("on 3 May 2013", (2013, 5, 3)),
    ],
)
def test_dates(words: str, fields: tuple[int, int, int]) -> None:
    text = f"The boats came {words}"
    assert phrases(text, 0, len(text))[0].fields[:3] == fields


def test_a_sound_text_is_left_alone() -> None:
    text = "On June 24, 200 people died. In 2010, 300 guests came at 9:25 a.m."
    assert not torn(text)
    assert [m.words for m in measures(text)] == ["200", "300"]
    assert [token.form for token in whole_tokens(text, 0, 27)][-1] == "died"


def test_the_words_of_a_torn_text_keep_their_places() -> None:
    text = f"{SIGN}At 9: 25 a. m. the 15, 800 left."
    tokens = whole_tokens(text, 0, len(text))
    assert "15, 800" in [text[t.start : t.end] for t in tokens]
    assert "9: 25" in [text[t.start : t.end] for t in tokens]
    assert all(a.end <= b.start for a, b in pairwise(tokens))


def test_torn_figures_are_compared_by_their_values() -> None:
    lead = "The building on Main Street houses several firms , the owner said."
    one = (lead, "The 170, 000-square-foot building houses law offices and an accounting firm.")
    other = (lead, "The 15, 800-square-metre building houses law offices and the accounting firm.")
    assert not analyse(corpus(one, other)).conflicts
    another = (lead, "The 120, 000-square-foot building houses law offices and an accounting firm.")
    assert [c.values for c in analyse(corpus(one, another)).conflicts] == [
        ("170, 000-square-foot", "120, 000-square-foot")
    ]
