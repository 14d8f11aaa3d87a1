"""Conflicts between reports that tell one thing in other words: what is found, and what keeps apart."""

from __future__ import annotations

import pytest

from tests.analysis.making import corpus
from wagner_tui.analysis.engine import analyse

LEAD_A = (
    "The head of Kestrel Savings Bank, Gareth Pryce, was jailed on Thursday.",
    "Customers had waited years for the verdict.",
)
LEAD_B = (
    "Gareth Pryce, head of Kestrel Savings Bank, was sent to jail on Thursday.",
    "It rained in Westmoor all morning.",
)


def found_in(one: str, other: str) -> list[tuple[str, str]]:
    made = corpus((*LEAD_A, one, "Trains were late."), (*LEAD_B, other, "The square was full."))
    return [(c.type, c.status) for c in analyse(made).conflicts]


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("number", "The judge, Helen Marchetti, ordered Pryce to pay costs of £250,000.",
         "She ordered him to pay £375,000 in costs."),
        ("number", "Prosecutor Dominic Hale said Pryce had moved £12 million to a company in Cyprus.",
         "The court heard that Pryce transferred £14 million to a company in Cyprus."),
        ("number", "Pirates in three boats attacked the freighter around noon.",
         "Pirates on two speed boats attacked the freighter around noon."),
        ("date", "The bank collapsed on 3 February 2021.", "The bank failed in June 2021."),
        ("date", "Prime Minister Aldo Venturi visited the town on Tuesday.",
         "Residents shouted when Venturi visited the town on Friday."),
        ("polarity", "His deputy, Anita Rao, was acquitted of false accounting.",
         "Anita Rao, the deputy of Pryce, was convicted of false accounting."),
        ("polarity", "Prime Minister Aldo Venturi visited the area and promised 120 million euros in aid.",
         "Venturi never promised aid of 120 million euros."),
        ("role", "In 2019 Tessera bought the Danish dairy Skagen.",
         "Skagen, a dairy, bought Tessera in 2019."),
        ("role", "Referee Antoine Berger sent off Varna defender Luka Maric.",
         "Antoine Berger was sent off by Luka Maric."),
    ],
)  # fmt: skip
def test_one_thing_in_other_words(kind: str, one: str, other: str) -> None:
    assert found_in(one, other) == [(kind, "conflict")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Soldiers found 300 rounds of ammunition on the boat.",
         "In all five raids so far soldiers found 923 rounds of ammunition."),
        ("A liner flew 246 passengers over the gulf to avoid the pirates.",
         "The liner flew 420 passengers and crew over the gulf to avoid pirates."),
        ("The agency received nearly 300,000 comments on the rule.",
         "The agency said 200,000 of the comments on the rule came late."),
        ("The Harriers offered Brandt a contract worth $140 million.",
         "The Red Caps offered Brandt a contract worth $184 million."),
        ("The bank collapsed on 3 February 2021.", "The bank failed in February 2021."),
        ("Fire destroyed the church late on Friday night.",
         "The church was destroyed by fire early on Saturday."),
    ],
    ids=["a sum", "and more", "a part", "other doers", "one time told roughly", "one night"],
)  # fmt: skip
def test_what_keeps_two_values_apart(one: str, other: str) -> None:
    assert [found for found in found_in(one, other) if found[1] == "conflict"] == []


TURNED_ROUND = [
    ("Verhagen's refusal to meet Lindeman hurt them.", "Lindeman's refusal to meet Verhagen hurt them."),
    ("Diallo was dismissed by Mensah in May.", "Mensah was dismissed by Diallo in May."),
    ("The army's attack on the rebels began at dawn.", "The rebels' attack on the army began at dawn."),
    ("She called him on Friday.", "He called her on Friday."),
    ("Ferrante sent a letter to Betti.", "Betti sent a letter to Ferrante."),
    ("According to Hale, Pryce had deceived them.", "According to Pryce, Hale had deceived them."),
    ("The claim was denied by the ministry after the company had published it.",
     "The claim was denied by the company after the ministry had published it."),
]  # fmt: skip
SAME_ROUND = [
    ("Pryce met Hale in London.", "Hale met Pryce in London."),
    ("Pryce and Hale left the court.", "Hale and Pryce left the court."),
    ("Neither Pryce nor Hale blamed the court.", "Neither Hale nor Pryce blamed the court."),
    ("Keller, Marsh and Hale left.", "Marsh, Keller and Hale left."),
    ("The talks between Keller and Marsh failed.", "The talks between Marsh and Keller failed."),
]


@pytest.mark.parametrize(("one", "other"), TURNED_ROUND)
def test_who_does_it_to_whom_in_an_edited_copy(one: str, other: str) -> None:
    lines = (*LEAD_A, "Trains were late.", "The square was full.")
    found = analyse(corpus((*lines, one), (*lines, other))).conflicts
    assert [(c.type, c.status) for c in found] == [("role", "conflict")]


@pytest.mark.parametrize(("one", "other"), SAME_ROUND)
def test_what_both_do_says_the_same_the_other_way_round(one: str, other: str) -> None:
    lines = (*LEAD_A, "Trains were late.", "The square was full.")
    assert not analyse(corpus((*lines, one), (*lines, other))).conflicts


def test_people_who_share_a_given_name_and_a_post_are_two() -> None:
    one = "David Kamin, an associate professor of law in Lund, said that the tax helped the rich."
    other = "The blog was begun by David Gorski, an associate professor of surgery in Visby."
    assert found_in(one, other) == []


def test_nobody_answers_and_each_of_them_did_not() -> None:
    one = "The Keller campaign did not immediately respond to requests for comment."
    other = "The Marsh campaign and its bank did not immediately respond to requests for comment."
    assert found_in(one, other) == []
