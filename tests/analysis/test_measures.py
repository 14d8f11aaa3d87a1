from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.making import bundled
from wagner_tui.analysis.measures import Measure, measures


def only(text: str) -> Measure:
    (found,) = measures(text)
    return found


def brief(text: str) -> list[tuple[str, str, str]]:
    return [(m.kind, m.words, m.referent) for m in measures(text)]


@pytest.mark.parametrize(
    ("text", "low", "high", "sign"),
    [
        ("25,000 men", "25000", "25000", ""),
        ("25\N{NO-BREAK SPACE}000 men", "25000", "25000", ""),
        ("two and a half thousand men", "2500", "2500", ""),
        ("1.5 million men", "1500000", "1500000", ""),
        ("half a million men", "500000", "500000", ""),
        ("a hundred men", "100", "100", ""),
        ("twenty-five thousand men", "25000", "25000", ""),
        ("two dozen men", "24", "24", ""),
        ("12k men", "12000", "12000", ""),
        ("about 200 men", "200", "200", "about"),
        ("some 200 men", "200", "200", "about"),
        ("more than 20,000 men", "20000", "20000", "over"),
        ("at least a dozen men", "12", "12", "at least"),
        ("up to 300 men", "300", "300", "at most"),
        ("fewer than 300 men", "300", "300", "under"),
        ("nearly 300 men", "300", "300", "nearly"),
        ("only 300 men", "300", "300", ""),
        ("only about 300 men", "300", "300", "about"),
        ("300 or more men", "300", "300", "at least"),
        ("200+ men", "200", "200", "at least"),
        ("between 10 and 15 men", "10", "15", ""),
        ("10 to 15 men", "10", "15", ""),
        ("5-6 men", "5", "6", ""),
        ("five or six men", "5", "6", ""),
        ("5-6 million men", "5000000", "6000000", ""),
    ],
)
def test_values_signs_and_ranges_of_a_count(text: str, low: str, high: str, sign: str) -> None:
    found = only(f"The town saw {text} in the street.")
    assert (found.kind, found.referent) == ("count", "man")
    assert (found.low, found.high, found.sign) == (Decimal(low), Decimal(high), sign)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("dozens", 20, 100),
        ("tens of thousands", 15_000, 150_000),
        ("a few hundred", 200, 800),
        ("several", 3, 10),
    ],
)
def test_vague_words_reach_from_to(text: str, low: int, high: int) -> None:
    joint = " of" if text[-1] == "s" and text[0] in "dt" else ""
    found = only(f"{text}{joint} people came")
    assert (found.sign, found.low, found.high, found.referent) == ("vague", low, high, "people")


@pytest.mark.parametrize(
    ("text", "kind", "unit", "base"),
    [
        ("200km", "length", "km", "200000"),
        ("200 kilometers", "length", "km", "200000"),
        ("230 miles", "length", "mi", "370149.12"),
        ("a 10-mile march", "length", "mi", "16093.44"),
        ("5 tonnes of grain", "weight", "t", "5000"),
        ("3 hectares", "area", "ha", "30000"),
        ("100 mph", "speed", "mph", "160.9344"),
        ("30 degrees Celsius", "temperature", "°C", "30"),
        ("12 percent", "percent", "%", "12"),
        ("12.5%", "percent", "%", "12.5"),
        ("12 per cent", "percent", "%", "12"),
        ("half of the votes", "percent", "%", "50"),
        ("5m people", "count", "", "5000000"),
        ("a 5m wall", "length", "m", "5"),
        ("three weeks", "duration", "week", "1814400"),
        ("$1.5 billion", "money", "USD", "1500000000"),
        ("€900", "money", "EUR", "900"),
        ("£2m", "money", "GBP", "2000000"),
        ("$160MM", "money", "USD", "160000000"),
        ("5 million pounds", "money", "GBP", "5000000"),
        ("20 pounds", "pound", "pound", "20"),
        ("$1.5-2 billion", "money", "USD", "1500000000"),
        ("a 6.1-magnitude quake", "magnitude", "magnitude", "6.1"),
        ("magnitude 6.1", "magnitude", "magnitude", "6.1"),
    ],
)
def test_units_and_money_with_their_value_in_one_unit(text: str, kind: str, unit: str, base: str) -> None:
    found = only(f"it was {text} then")
    assert (found.kind, found.unit, found.base_low) == (kind, unit, Decimal(base))


@pytest.mark.parametrize(
    ("text", "kind", "referent"),
    [
        ("the leader's 25,000 mercenaries are going", "count", "fighter"),
        ("it was about 200 kilometers from Moscow", "length", "moscow"),
        ("it stopped 200km short of the city of Port Vale", "length", "port vale"),
        ("We advanced on Moscow just 200km short", "length", "moscow"),
        ("58km (about forty) south-west of Bandar Abbas", "length", "bandar abbas"),
        ("12 of the ministers resigned", "count", "minister"),
        ("11 Estelle unit employees", "count", "employe"),
        ("a two-time champion", "count", "time"),
        ("two more victims were found", "count", "victim"),
        ("a 33-year-old actress", "age", "actress"),
        ("59-year-old Raj Chohan was leaving", "age", "raj chohan"),
        ("Kimani Gray, 16, was there", "age", "kimani gray"),
        ("she was 85.", "age", ""),
        ("An army of 25,000 moved on", "count", "army"),
        ("over 100 of the 450 MPs", "count", "mps"),
        ("one in five voters", "percent", "voter"),
        ("two-thirds of the voters", "percent", "voter"),
        ("the 310-meter bridge gave way", "length", "bridg"),
        ("40 percent of the town's traffic crosses it", "percent", "traffic"),
        ("it ran 12 km from the shore", "length", "shor"),
        ("seven AK-47 automatic rifles", "count", "rifl"),
        ("30 percent of voters", "percent", "voter"),
        ("a 90-day stay", "duration", "stay"),
        ("the second round of talks", "ordinal", "round"),
        ("the 19th century", "ordinal", "century"),
        ("the 2008 elections", "year", ""),
    ],
)
def test_what_is_counted_or_measured(text: str, kind: str, referent: str) -> None:
    found = measures(text)[0]
    assert (found.kind, found.referent) == (kind, referent)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("12 people were killed", "dead"),
        ("killing at least 12 people", "dead"),
        ("the death toll rose to 12", "dead"),
        ("12 people were injured", "hurt"),
        ("12 people marched", ""),
        ("43 people, including five children, were killed", "dead"),
        ("12 people marched and three died", ""),
        ("survived by two sons", ""),
    ],
)
def test_what_befell_those_who_are_counted(text: str, role: str) -> None:
    assert measures(text)[0].role == role


def test_a_distance_told_of_another_place_says_so() -> None:
    text = "they advanced to the Lipetsk Region, which is only around 230 miles south of Moscow."
    found = only(text)
    assert (found.subject, found.referent, found.words) == (
        "lipetsk region",
        "moscow",
        "only around 230 miles",
    )
    assert found.referent_span is not None
    assert text[slice(*found.referent_span)] == "Moscow"


@pytest.mark.parametrize(
    "text",
    [
        "on June 24 he left",
        "at 7:30 p.m. on Saturday",
        "in 2023",
        "2023-06-24",
        "two years ago",
        "a Boeing 737 crashed",
        "Juror No. 8 said",
        "she writes for 24 Instant News.",
        "they won 3-2",
        "a 58-3 record",
        "the years 1981-85",
        "the 9/11 attacks",
        "an F-16 and an MH17",
        "one of them said so",
        "I'd one day have the chance",
        "call 555-1234",
        "version 1.2.3",
        "the nineteen eighties",
        "Swimmer dies at 91",
        "a 3G network",
        "heading north on 117th St. near the park",
        "$160xx",
        "this has been said many times",
    ],
)
def test_numbers_that_count_nothing_are_left_out(text: str) -> None:
    assert [m for m in measures(text) if m.kind != "year"] == []


def test_the_measures_of_the_bundled_articles() -> None:
    corpus = bundled()
    found = {
        (article.key, m.words, m.kind, m.referent)
        for article in corpus.articles
        for sentence in article.sentences
        if sentence.role != "hidden"
        for m in measures(article, sentence.start, sentence.end)
    }
    assert found == {
        ("s1", "first", "ordinal", "line"),
        ("s1", "second", "ordinal", "round"),
        ("s1", "about 200 kilometers", "length", "moscow"),
        ("s2", "200 km", "length", "moscow"),
        ("s2", "first", "ordinal", "line"),
        ("s4", "several", "count", "channel"),
        ("s4", "25,000", "count", "fighter"),
        ("s5", "two", "count", "side"),
        ("s5", "only around 230 miles", "length", "moscow"),
        ("s5", "just 200km", "length", "moscow"),
    }


def test_another_language_gives_nothing() -> None:
    from dataclasses import replace

    from tests.analysis.making import article

    assert measures(article("s1", "about 200 men")) != ()
    assert measures(replace(article("s1", "about 200 men"), language="de")) == ()


_PIECES = (
    "25,000 1.5 million billion two half a dozen dozens of between 10 and 15 5-6 $ € % km miles"
    " -year-old first 3rd 99999999999999999999 ٢٥ ² ½ 1e9 0 000 ,, . - – to or more about at least"
    " men people Moscow from killed the 2008 , ( )"
)
_WORDS = st.sampled_from([*_PIECES.split(), "\n", ""])


@given(st.lists(_WORDS, max_size=14).map(" ".join) | st.text(max_size=60))
def test_whatever_stands_there_spans_are_exact_and_values_are_numbers(text: str) -> None:
    last = 0
    for found in sorted(measures(text)):
        assert 0 <= found.start < found.end <= len(text)
        assert " ".join(text[found.start : found.end].split()) == found.words
        assert found.low.is_finite()
        assert found.low <= found.high
        assert found.base_high.is_finite()
        last = max(last, found.end)
    assert last <= len(text)


@given(st.text(max_size=20), st.text(max_size=20))
def test_offsets_are_those_of_the_whole_text(before: str, after: str) -> None:
    inside = "about 25,000 mercenaries came"
    text = before + "\n" + inside + "\n" + after
    start = len(before) + 1
    shifted = [
        m._replace(start=m.start - start, end=m.end - start, referent_span=None)
        for m in measures(text, start, start + len(inside))
    ]
    assert shifted == [m._replace(referent_span=None) for m in measures(inside)]
