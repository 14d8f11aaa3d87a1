"""What links know of words beside their spelling: synonyms, words that come as one, shared quotations."""

from __future__ import annotations

import pytest

from tests.analysis.making import corpus
from wagner_tui.analysis.engine import links
from wagner_tui.analysis.phrases import bound_words
from wagner_tui.analysis.shared_quotes import shared_quotes
from wagner_tui.analysis.stems import stem
from wagner_tui.analysis.synonyms import synonyms


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("halted", "stopped"),
        ("fled", "escaped"),
        ("arrested", "apprehended"),
        ("uprising", "mutiny"),
        ("negotiations", "talks"),
        ("reluctance", "refused"),
        ("sacked", "fired"),
        ("journalists", "reporters"),
    ],
)
def test_other_words_for_the_same_thing_are_known_both_ways(one: str, other: str) -> None:
    assert stem(other) in synonyms()[stem(one)]
    assert stem(one) in synonyms()[stem(other)]


@pytest.mark.parametrize(
    ("one", "other"),
    [("confirm", "deny"), ("win", "lose"), ("rise", "fall"), ("arrest", "release"), ("ban", "allow")],
)
def test_opposites_are_no_synonyms(one: str, other: str) -> None:
    assert stem(other) not in synonyms().get(stem(one), ())


def test_a_link_in_other_words_says_which_words_answer_each_other() -> None:
    made = corpus(
        ("The gunmen fled before police could apprehend them.", "It rained."),
        ("The attackers escaped before they were arrested.", "The sun shone."),
    )
    (link,) = [k for k in links(made, 0) if k.a.start == 0 and k.b.start == 0]
    assert "gunmen ≈ attackers" in link.why
    assert "fled ≈ escaped" in link.why
    assert "apprehend ≈ arrested" in link.why


def test_words_that_always_come_together_are_bound_and_copies_prove_nothing() -> None:
    title = [
        "the senior vice president spoke",
        "a senior vice president left",
        "senior vice president named today",
    ]
    bound = bound_words([*title, "the president left the senior home"])
    assert bound["vice"] == 1.0
    assert 0 < bound["senior"] < 1
    assert "left" not in bound
    assert bound_words(["storm waves hit the pier"] * 9) == {}


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("He had “gone too far”.", "She said he “had gone too far” this time.", True),
        ("He had gone “too far”.", "He knew he had “gone too far”.", True),
        ('"We will not give in," she said.', "They “will not give up”.", True),
        ("He had gone too far.", "He had “gone too far”.", False),
        ("The “Marlin” sank.", "The “Marlin” was raised.", False),
        ("It was the “end of the road”.", "It was the “end of it all”.", False),
    ],
)
def test_quotations_share_three_words_or_one_that_is_all_of_a_quotation(
    one: str, other: str, shared: bool
) -> None:
    assert shared_quotes([one, other], [0, 1]) == (frozenset({(0, 1)}) if shared else frozenset())
    assert shared_quotes([one, other], [0, 0]) == frozenset()
