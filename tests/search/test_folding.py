import sys
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wagner_tui.search.folding import Folded, characters, folded, lowered

#: Different ways to write the same thing.
ALIKE = [
    ("don't", "don’t", "don‘t", "donʼt", "don`t"),
    ('"so"', "“so”", "„so“", "«so»"),
    ("Rostov-on-Don", "Rostov‑on‑Don", "Rostov–on—Don", "Rostov\xad-on\u2011\u200bDon"),
    ("two words", "two\nwords", "two\r\n\t words", "two\xa0words", "two\u2028words", "two\u200b \u2060words"),
    ("café", "cafe\u0301"),
    ("ệ", "e\u0323\u0302", "e\u0302\u0323", "ẹ\u0302"),
    ("각", "\u1100\u1161\u11a8"),
    ("Ångström", "A\u030angstro\u0308m", "\u212bngström"),
    ("password", "pass\u200bword", "pass\xadword", "\ufeffpass\u2060word\u200d", "p\U000e0061assword"),
    ("office", "oﬃce", "oﬀice", "ofﬁce"),
    ("so...", "so…"),
    ("Strasse", "Straße"),
    ("Istanbul", "İstanbul"),
]


@pytest.mark.parametrize("ways", ALIKE, ids=lambda ways: ways[0])
def test_ways_to_write_the_same_fold_to_the_same(ways: tuple[str, ...]) -> None:
    assert {folded(way) for way in ways} == {folded(ways[0])}


@pytest.mark.parametrize(
    ("one", "other"), [("cafe", "café"), ("a b", "ab"), ('"', "'"), ("x-y", "x y"), ("й", "и")]
)
def test_different_writings_stay_different(one: str, other: str) -> None:
    assert folded(one) != folded(other)


def test_lower_case_never_changes_a_length() -> None:
    every = "".join(map(chr, range(sys.maxunicode + 1)))
    kept = Folded(every).kept
    assert len(lowered(kept)) == len(kept)
    assert lowered("ΣΑΣ ς") == "σασ σ"


@settings(deadline=None)
@given(st.text(st.sampled_from("ab \n\u200b\xade\u0301é…ß’—İ가\u1100\u1161\U0001f600\ud800"), max_size=40))
def test_every_folded_character_leads_back_to_what_it_stands_for(text: str) -> None:
    result = Folded(text)
    spans = result.spans((place, place + 1) for place in range(len(result.kept)))
    for place, span in enumerate(spans):
        assert 0 <= span.start < span.end <= len(text)
        assert result.kept[place] in folded(text[span.start : span.end])
    assert spans == sorted(spans)
    assert len(result.lowered) == len(result.kept)


@settings(deadline=None)
@given(st.text(st.sampled_from("ab \n\u200b\xade\u0301é…ß’—İ"), max_size=40))
def test_places_and_origins_agree(text: str) -> None:
    result = Folded(text)
    for place, span in enumerate(result.spans((p, p + 1) for p in range(len(result.kept)))):
        assert result.place_of(span.start) <= place
        assert result.place_of(span.end) > place or span.end == len(text)


@settings(deadline=None)
@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@settings(deadline=None)
@given(st.text())
def test_composed_and_decomposed_text_fold_alike(text: str) -> None:
    composed = folded(unicodedata.normalize("NFC", text))
    assert folded(unicodedata.normalize("NFD", text)) == composed


@settings(deadline=None)
@given(st.text())
def test_characters(text: str) -> None:
    assert characters(text) == set(text)


def test_thousands_of_marks_on_one_letter_are_folded_in_reasonable_steps() -> None:
    flood = "x" + "\u0301\u0323" * 20_000 + " end"
    result = Folded(flood)
    assert result.kept.endswith(" end")
    (span,) = result.spans([(len(result.kept) - 3, len(result.kept))])
    assert flood[slice(*span)] == "end"
