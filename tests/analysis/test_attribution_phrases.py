from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagner_tui.analysis.attribution_phrases import attribution_spans


def rest(text: str) -> str:
    """The sentence without its attribution phrases, loose signs and white space folded."""
    kept, at = "", 0
    for span in attribution_spans(text, 0, len(text)):
        kept, at = kept + text[at : span.start] + " ", span.end
    return " ".join((kept + text[at:]).split()).strip(" ,.“”\"'")


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("According to sources close to the palace, the king left.", "the king left"),
        ("According to information from “Nadir”, the talks began at noon.", "the talks began at noon"),
        ("At the same time, according to two officials, the talks began.", "the talks began"),
        ("The talks began at noon, according to the state agency BTA.", "The talks began at noon"),
        ("“The hull held,” Brandt said.", "The hull held"),
        ("“The hull held,” said coastguard chief Helena Brandt on Tuesday.", "The hull held"),
        ("“The hull held,” the source continues.", "The hull held"),
        ("“We were lucky,” she told Island Radio.", "We were lucky"),
        ("The ferry left late, police said in a statement.", "The ferry left late"),
        ("The ferry left late, the mayor, Ann Lee, told the BBC.", "The ferry left late"),
        ("The ferry left late, Mayor Ann Lee, 54, said on Monday.", "The ferry left late"),
        ("The ferry hit Ann Lee, 54, of Lund, said police.", "The ferry hit Ann Lee, 54, of Lund"),
        ("The source said that the ferry left late.", "the ferry left late"),
        ("The sources explained that the talks were led by the mayor.", "the talks were led by the mayor"),
        ("A spokesman for the company said: the ferry left late.", "the ferry left late"),
        ("Sources close to the king and the government agreed that he left.", "he left"),
    ],
)
def test_whose_word_it_is_is_left_out(sentence: str, kept: str) -> None:
    assert rest(sentence) == kept


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor denied that she had taken money.",
        "The company claimed victory, and no injuries were reported.",
        "He would be arrested if she continued to flout the order.",
        "The agency was closed in May.",
        "Two reports were burnt, and the source of the fire was not found.",
        "The king refused to speak to the duke.",
    ],
)
def test_statements_stay_whole(sentence: str) -> None:
    assert attribution_spans(sentence, 0, len(sentence)) == []


@given(st.text(alphabet="according to the source said that he “”,.  \n", max_size=400))
def test_spans_are_apart_and_inside_whatever_the_text(text: str) -> None:
    end = 0
    for span in attribution_spans(text, 0, len(text)):
        assert end <= span.start < span.end <= len(text)
        end = span.end


def test_offsets_count_from_the_beginning_of_the_document() -> None:
    text = "One. According to the mayor, the wall fell. Two."
    (span,) = attribution_spans(text, 5, 43)
    assert text[span.start : span.end] == "According to the mayor,"
