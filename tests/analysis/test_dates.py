from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.making import article, bundled
from wagner_tui.analysis.dates import TimeMention, published_on, times
from wagner_tui.corpus.model import Article, Stated

MONDAY = "2023-06-26"


def told(*lines: str, published: str | None = MONDAY) -> Article:
    made = article("s1", *lines)
    return replace(made, published=Stated(published, 1)) if published else made


def paragraph(*sentences: str) -> Article:
    """All sentences in one line."""
    made = told(*sentences)
    return replace(made, text=made.text.replace("\n", " "))


def only(text: str, published: str | None = MONDAY) -> TimeMention:
    (found,) = times(told(text, published=published))
    return found


@pytest.mark.parametrize(
    ("text", "words", "start", "end", "precision"),
    [
        ("It fell on June 24, 2023.", "June 24, 2023", "2023-06-24", "2023-06-24", "day"),
        ("It fell on 24 June 2023.", "24 June 2023", "2023-06-24", "2023-06-24", "day"),
        ("It fell on the 24th of June 2023.", "the 24th of June 2023", "2023-06-24", "2023-06-24", "day"),
        ("It fell on 2023-06-24.", "2023-06-24", "2023-06-24", "2023-06-24", "day"),
        ("It fell on 24.06.2023.", "24.06.2023", "2023-06-24", "2023-06-24", "day"),
        ("It fell on 24/06/2023.", "24/06/2023", "2023-06-24", "2023-06-24", "day"),
        ("It fell on Sept. 4, 2022.", "Sept. 4, 2022", "2022-09-04", "2022-09-04", "day"),
        ("From June 24-26, 2023 it rained.", "June 24-26, 2023", "2023-06-24", "2023-06-26", "days"),
        (
            "It ran from June 23 to 25 June 2023.",
            "June 23 to 25 June 2023",
            "2023-06-23",
            "2023-06-25",
            "days",
        ),
        ("In June 2023 it fell.", "June 2023", "2023-06-01", "2023-06-30", "month"),
        ("It fell in 2022.", "2022", "2022-01-01", "2022-12-31", "year"),
        ("He was jailed in 1981-1990.", "1981-1990", "1981-01-01", "1990-12-31", "years"),
        ("It was so in the 1990s.", "the 1990s", "1990-01-01", "1999-12-31", "years"),
        ("It fell in the summer of 2022.", "the summer of 2022", "2022-06-01", "2022-08-31", "season"),
        (
            "From September 2010 to January 2011 it ran.",
            "September 2010 to January 2011",
            "2010-09-01",
            "2011-01-31",
            "month",
        ),
        (
            "At noon on June 24, 2023 it fell.",
            "noon on June 24, 2023",
            "2023-06-24T12:00",
            "2023-06-24T12:00",
            "hour",
        ),
        (
            "It fell between 9 a.m. and 5:15 p.m. on June 24, 2023.",
            "9 a.m. and 5:15 p.m. on June 24, 2023",
            "2023-06-24T09:00",
            "2023-06-24T17:15",
            "minute",
        ),
        (
            "the night of June 23, 2023",
            "the night of June 23, 2023",
            "2023-06-23",
            "2023-06-24",
            "part of day",
        ),
    ],
)
def test_what_the_words_fix_needs_no_other_date(
    text: str, words: str, start: str, end: str, precision: str
) -> None:
    found = only(text, None)
    assert (found.words, found.start, found.end, found.precision) == (words, start, end, precision)
    assert found.basis.startswith("the text states")


@pytest.mark.parametrize(
    ("text", "words", "start", "end"),
    [
        ("He stopped on Saturday.", "Saturday", "2023-06-24", "2023-06-24"),
        ("He was there this Monday.", "this Monday", "2023-06-26", "2023-06-26"),
        ("He came last Monday.", "last Monday", "2023-06-19", "2023-06-19"),
        ("It began last Friday night.", "last Friday night", "2023-06-23", "2023-06-24"),
        ("They will meet on Thursday.", "Thursday", "2023-06-29", "2023-06-29"),
        ("He said on Friday that they will meet.", "Friday", "2023-06-23", "2023-06-23"),
        ("He came yesterday.", "yesterday", "2023-06-25", "2023-06-25"),
        ("He came the day before yesterday.", "the day before yesterday", "2023-06-24", "2023-06-24"),
        ("He came last night.", "last night", "2023-06-25", "2023-06-26"),
        ("He came this morning.", "this morning", "2023-06-26", "2023-06-26"),
        ("He came three days ago.", "three days ago", "2023-06-23", "2023-06-23"),
        ("He came last week.", "last week", "2023-06-19", "2023-06-25"),
        ("He came last month.", "last month", "2023-05-01", "2023-05-31"),
        ("He came earlier this month.", "earlier this month", "2023-06-01", "2023-06-26"),
        ("He came two years ago.", "two years ago", "2021-01-01", "2021-12-31"),
        ("It rose over the past two weeks.", "the past two weeks", "2023-06-12", "2023-06-26"),
        ("They met over the weekend.", "the weekend", "2023-06-24", "2023-06-25"),
        ("He tried at noon on June 24.", "noon on June 24", "2023-06-24T12:00", "2023-06-24T12:00"),
        ("He came on December 30.", "December 30", "2022-12-30", "2022-12-30"),
        ("It will open on January 3.", "January 3", "2024-01-03", "2024-01-03"),
        ("He was denied it in March.", "March", "2023-03-01", "2023-03-31"),
        ("By midday Saturday they were near.", "midday Saturday", "2023-06-24", "2023-06-24"),
        (
            "He spoke at 10 a.m. Moscow time (0700 GMT) on Saturday.",
            "10 a.m. Moscow time (0700 GMT) on Saturday",
            "2023-06-24T10:00",
            "2023-06-24T10:00",
        ),
        ("He came in December.", "December", "2022-12-01", "2022-12-31"),
        (
            "It was hit around 7:30 p.m. local time on Saturday.",
            "around 7:30 p.m. local time on Saturday",
            "2023-06-24T19:30",
            "2023-06-24T19:30",
        ),
    ],
)
def test_relative_words_count_from_the_date_that_the_file_states(
    text: str, words: str, start: str, end: str
) -> None:
    found = only(text)
    assert (found.words, found.start, found.end) == (words, start, end)
    assert found.basis.startswith("the file states 26 June 2023; ")


@pytest.mark.parametrize(
    ("text", "published", "why"),
    [
        ("He came on Saturday.", None, "states no date"),
        ("He came yesterday.", None, "states no date"),
        ("On June 24, it fell.", None, "its text no year"),
        ("He tried around noon.", MONDAY, "of which day"),
        ("Police arrest man on Thursday", MONDAY, "22 June 2023 or 29 June 2023"),
        ("It fell on June 31.", MONDAY, "no such day"),
        ("It fell on February 29, 2023.", MONDAY, "2023 has no 29 February"),
        ("It fell on 06/07/2023.", MONDAY, "either order"),
        ("He was given until Saturday.", MONDAY, "24 June 2023 or 1 July 2023"),
        ("He came several days ago.", MONDAY, "no number"),
        ("Two days later he came.", MONDAY, "not certain"),
        ("The September 11 attacks changed it.", MONDAY, "used as a name"),
    ],
)
def test_what_nothing_fixes_stays_open_and_says_why(text: str, published: str | None, why: str) -> None:
    found = only(text, published)
    assert (found.start, found.end, found.precision) == ("", "", "none")
    assert why in found.basis


@pytest.mark.parametrize(
    ("lines", "start"),
    [
        (("It began on June 23.", "The next day he withdrew."), "2023-06-24"),
        (("It began on June 23 and ended two days later.",), "2023-06-25"),
        (("It began on June 23.", "That night he withdrew."), "2023-06-23"),
        (("It began on June 23.", "They sent 200 more than a day earlier."), ""),
        (("“I came on Saturday,” he said.", "The next day he withdrew."), ""),
        (("It began on June 23 and ended on June 24.", "The next day he withdrew."), ""),
        (("The police said on Friday it had begun.", "The next day he withdrew."), ""),
        (("It began on June 23.", "Nobody knew.", "The next day he withdrew."), ""),
        (("23 June 2023", "The next day he withdrew."), ""),
    ],
)
def test_words_that_count_from_the_text_need_one_certain_day(lines: tuple[str, ...], start: str) -> None:
    assert times(paragraph(*lines))[-1].start == start


def test_a_new_paragraph_may_tell_of_another_day() -> None:
    assert times(told("It began on June 23.", "The next day he withdrew."))[-1].start == ""


def test_a_source_without_a_date_takes_the_year_that_its_own_text_states() -> None:
    first, second, third = times(
        told(
            "The mutiny of June 2023 failed.", "On June 24, it ended.", "On July 1, he left.", published=None
        )
    )
    assert second.start == "2023-06-24"
    assert "its text states June 2023" in second.basis
    assert (first.start, third.start) == ("2023-06-01", "")


def test_a_year_in_the_text_that_contradicts_the_files_leaves_the_day_open() -> None:
    found = times(told("It failed in June 2005.", "On June 24, it ended."))
    assert found[-1].start == ""
    assert "2005" in found[-1].basis


def test_a_dateline_is_the_date_of_a_source_whose_file_states_none() -> None:
    dateline, sunday, _ = times(
        told("PORT VALE, March 4, 2024 (Wire) — It fell on Sunday.", "He said so on Monday.", published=None)
    )
    assert (dateline.start, sunday.start) == ("2024-03-04", "2024-03-03")
    assert sunday.basis == "the dateline states 4 March 2024; the Sunday before it"
    plain = times(told("It fell on March 4, 2024 — he came on Sunday.", published=None))
    assert plain[-1].start == ""


def test_a_relative_word_in_a_quote_says_that_the_quote_may_be_older() -> None:
    found = only("Quote: “They called him yesterday. He refused.”")
    assert (found.start, found.quoted) == ("2023-06-25", True)
    assert "quote" in found.basis


@pytest.mark.parametrize(
    ("text", "bound", "approximate"),
    [
        ("He was there since Friday.", "since", False),
        ("He was there until Friday.", "until", False),
        ("It had been done by June 24.", "until", False),
        ("It was after June 24.", "after", False),
        ("It was around June 24.", "at", True),
        ("It was in mid-June.", "at", True),
        ("It was in Friday's attack.", "at", False),
    ],
)
def test_limits_and_approximations(text: str, bound: str, approximate: bool) -> None:
    found = only(text)
    assert (found.bound, found.approximate) == (bound, approximate)


@pytest.mark.parametrize(
    "text",
    [
        "Wagner’s March on Moscow halted",
        "we went on a March of Justice",
        "Theresa May said so",
        "they may come",
        "the Sunday Times wrote",
        "every Friday they pray",
        "he won 9:30",
        "in 2000 cases",
        "one night in Bangkok",
        "the sun sat low",
        "five years of experience",
        "a Boeing 737",
        "24 Instant News",
    ],
)
def test_words_that_only_look_like_times(text: str) -> None:
    assert times(told(text)) == ()


def test_the_times_of_the_bundled_articles() -> None:
    found = {
        (a.key, m.words): (m.start, m.end)
        for a in bundled().articles
        for m in times(a)
        if m.start or a.published
    }
    assert found == {
        ("s1", "Saturday"): ("2023-06-24", "2023-06-24"),
        ("s1", "this Monday"): ("2023-06-26", "2023-06-26"),
        ("s1", "noon on June 24"): ("2023-06-24T12:00", "2023-06-24T12:00"),
        ("s1", "the night of June 23"): ("2023-06-23", "2023-06-24"),
        ("s1", "last Friday night"): ("2023-06-23", "2023-06-24"),
        ("s1", "Friday night"): ("2023-06-23", "2023-06-24"),
        ("s2", "the middle of the day on June 24"): ("2023-06-24", "2023-06-24"),
        ("s4", "yesterday"): ("2023-06-23", "2023-06-23"),
    }


def test_another_language_gives_nothing() -> None:
    assert times(replace(told("Am 24.06.2023 geschah es."), language="de")) == ()


_PIECES = (
    "June 24 2023 , on at noon midnight 7:30 p.m. a.m. Saturday last next this night of the early late"
    " mid- from to between and - two days later ago 99 weeks years 2023-06-24 31.02.2023 9999-12-31"
    " 0000-00-00 0001-01-01 since until 1500 2099 decades in March May week weekend yesterday tomorrow “"
    " ” ( ) GMT 24:00 12 ٢٤ ² ½ said will"
)
_WORDS = st.sampled_from([*_PIECES.split(), "999 years ago", "999 decades ago", "\n"])


@given(
    st.lists(_WORDS, max_size=14).map(" ".join) | st.text(max_size=60),
    st.sampled_from([None, MONDAY, "0001-01-01", "9999-12-31", "2024-02-29", "nonsense"]),
)
def test_whatever_stands_there_places_are_exact_and_dates_are_real(text: str, published: str | None) -> None:
    made = told(text.replace("\n", " "), published=published)
    for found in times(made):
        assert " ".join(made.slice(found.passage).split()) == found.words
        assert found.basis
        if found.start:
            assert date.fromisoformat(found.start[:10]) <= date.fromisoformat(found.end[:10])
        assert bool(found.start) == bool(found.end) == (found.precision != "none")


def test_the_published_date_is_read_only_when_it_is_whole() -> None:
    assert published_on(told("x")) == date(2023, 6, 26)
    assert published_on(told("x", published="26 June 2023")) == date(2023, 6, 26)
    assert published_on(told("x", published="June 2023")) is None
    assert published_on(told("x", published=None)) is None
