from __future__ import annotations

import pytest

from wagner_tui.analysis.kinds import kind_of
from wagner_tui.analysis.sentence_tokens import compared_tokens


def kind(one: str, other: str) -> str:
    here, there = compared_tokens(one, 0, len(one)), compared_tokens(other, 0, len(other))
    assert kind_of(here, there) == kind_of(there, here)
    return kind_of(here, there)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The ferry struck a reef at nine.", "The ferry struck a reef at nine."),
        ("“The ferry struck a reef at nine,” Brandt said.", "The ferry struck a reef at nine."),
        (
            "At noon he tried to reach the court and “tried to call the king, but the king would not talk”.",
            "The duke also “tried to call the king, but the king would not talk”.",
        ),
        (
            "Among them Anton Vaino, the head of the office, and Boris Grislov, the ambassador to Belarus.",
            "Talks were led by Anton Vaino, head of the office, and Boris Grislov, ambassador to Belarus.",
        ),
        (
            "According to the harbour master, the ship struck the reef at 21:05.",
            "The ship struck the reef at 21:05, the harbour master said.",
        ),
    ],
)
def test_the_same_words_for_the_greater_part_are_verbatim(one: str, other: str) -> None:
    assert kind(one, other) == "verbatim"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The ferry struck a reef south of Oska at nine.", "The ferry ran on a reef near Oska at nine."),
        (
            "Deputy mayor Patel will lead the town until an election.",
            "Her deputy Patel leads the town till then.",
        ),
        (
            "Three lifeboats and a helicopter of the coastguard brought everybody ashore by one at night.",
            "Lifeboats and a coastguard helicopter had brought all of them ashore by one at night.",
        ),
        (
            "The audit found that the mayor gave the contract to her brother without a tender.",
            "Auditors say the mayor gave her brother the contract without any public tender.",
        ),
        (
            "The minister promised a full inquiry and said that the report would be public.",
            "A full inquiry was promised by the minister, who said that the report would be public soon.",
        ),
    ],
)
def test_edited_words_are_near(one: str, other: str) -> None:
    assert kind(one, other) == "near"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("He had crossed the line.", "It was clear that he had gone too far."),
        ("Lifeboats took people off the ship in heavy seas.", "Everybody was brought to land by 1 a.m."),
        (
            "The ferry left Skarv very late.",
            "The ship had departed from Skarv forty minutes behind schedule.",
        ),
        (
            "The company's drivers walked out over pay on Friday.",
            "Buses stood still after the weekend began with a strike for higher wages.",
        ),
        ("Nobody was hurt.", "All passengers and the crew are safe and well, the harbour master said."),
        ("The king of the hill and the duke of the dale.", "The end of the road and the top of the world."),
    ],
)
def test_other_words_are_paraphrase(one: str, other: str) -> None:
    assert kind(one, other) == "paraphrase"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Harlan refused to speak to Osborne.", "Osborne refused to speak to Harlan."),
        ("Harlan accused Osborne of fraud.", "Osborne accused Harlan of fraud."),
        ("The north defeated the south.", "The south defeated the north."),
    ],
)
def test_changed_places_are_not_the_same_words(one: str, other: str) -> None:
    assert kind(one, other) != "verbatim"
