"""Which outlets a text names as its sources."""

from __future__ import annotations

import pytest

from tests.analysis.making import article, corpus
from wagner_tui.analysis.outlets import Outlets, outlet_key

CITED = [
    (
        "It was closed at noon, according to the independent newspaper Lindholm Echo.",
        ["Lindholm Echo"],
    ),
    ("The opposition media “Zvonok” reported that the bridge was closed.", ["Zvonok"]),
    ("Zvonok, an independent portal, reported that the bridge was closed.", ["Zvonok"]),
    ("The bridge was closed, the Orlet news agency reported.", ["Orlet"]),
    ("The bridge was closed, Reuters reported.", ["Reuters"]),
    ("“It was closed,” he told the BBC.", ["BBC"]),
    (
        "The mayor told Zvonok that it was closed. Zvonok sources agreed.",
        ["Zvonok", "Zvonok"],
    ),
    ("The tests were faked, according to a report in the Guardian.", ["Guardian"]),
    ("It was closed, according to the Lindholm Post.", ["Lindholm Post"]),
    ("The fault, as first reported by Zvonok, was old.", ["Zvonok"]),
    ("“He left,” a friend told SunSport.", ["SunSport"]),
    ("It was closed, the Guardian, quoting the BBC, said.", ["Guardian", "BBC"]),
]
NOT_CITED = [
    "The mayor told Parliament that the bridge was closed, and Parliament reported this.",
    "Anna Berg told Karl Holm that the bridge was closed.",
    "Police reported that the bridge was closed, according to police.",
    "State media reported that the bridge was closed.",
    "German media reported it.",
    "The newspaper reported it on Monday.",
    "Sweden reported a loss. He told Sweden. War broke out in Sweden.",
    "Reuters opened an office by the bridge.",
    "Ann Lee has reported for Reuters and said she liked it.",
    "The Lindholm Guardian Angels said they were late.",
    "A report by the fire chief said it was closed.",
    "The fault was first reported by Karl Holm.",
    "Michael Bloomberg said that it was closed.",
    "According to reports in an Oslo newspaper, it was closed.",
    "Northern Dam Services, the agency that runs it, said it was closed.",
    "A friend told McCain that it was closed near Oslo, the newspaper said.",
]


@pytest.mark.parametrize(("text", "names"), CITED)
def test_an_outlet_that_is_cited(text: str, names: list[str]) -> None:
    told = article("s1", text)
    assert [c.outlet for c in Outlets([told]).citations(told)] == names


@pytest.mark.parametrize("text", NOT_CITED)
def test_people_offices_and_places_are_no_outlets(text: str) -> None:
    told = article("s1", text)
    assert Outlets([told]).citations(told) == ()


def test_what_one_article_explains_is_known_in_the_others() -> None:
    both = corpus(("Zvonok, an independent portal, said so.",), ("According to Zvonok it was closed.",))
    (citation,) = Outlets(both.articles).citations(both["s2"])
    assert both["s2"].text[citation.name.start : citation.name.end] == "Zvonok"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Guardian", "Guardian"),
        ("“Zvonok”", "Zvonok’s"),
        ("zvonok.com", "Zvonok"),
        ("Vaino", "Vayno"),
        ("The Associated Press", "AP"),
    ],
)
def test_spellings_of_one_outlet(one: str, other: str) -> None:
    assert outlet_key(one) == outlet_key(other)


def test_outlets_of_one_word_and_of_two_are_told_apart() -> None:
    assert outlet_key("Echo") != outlet_key("Lindholm Echo")


def test_an_article_whose_first_line_is_a_known_outlet_is_its_own() -> None:
    both = corpus(("Zvonok", "It was closed."), ("It was closed, the portal Zvonok reported.",))
    outlets = Outlets(both.articles)
    assert outlets.own(both["s1"]) == "Zvonok"
    assert outlets.own(both["s2"]) is None
    assert outlets.citations(both["s1"]) == ()
