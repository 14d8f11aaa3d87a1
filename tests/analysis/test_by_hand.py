"""Names merged or split by hand count in links, claims, conflicts, attributions and origins."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.making import bundled, corpus, event
from wagner_tui.analysis.engine import analyse, links, trace
from wagner_tui.analysis.entities import NameDecision, in_order
from wagner_tui.analysis.model import Findings
from wagner_tui.analysis.names import Respelt, alias_classes, respelt_classes
from wagner_tui.corpus.model import Corpus

#: One mayor in two spellings that no rule joins.
BRIDGE = corpus(
    (
        "Mayor Anna Bergstrand opened the new bridge over the Skarv on Monday.",
        "Anna Bergstrand thanked the workers of the yard.",
        "The bridge cost 40 million crowns, Anna Bergstrand said.",
    ),
    (
        "Mayor Anna Brattland opened the new bridge over the Skarv on Monday.",
        "Brattland thanked the workers of the yard.",
        "The bridge cost 40 million crowns, Anna Brattland said.",
    ),
)
MAYOR = NameDecision("merge", "Anna Bergstrand", "Anna Brattland")
#: Two men whom the rules take for one.
STAFF = corpus(
    (
        "Chief of staff Anton Vaino left the palace at noon on Monday.",
        "Vaino refused to speak to the waiting reporters.",
    ),
    (
        "Chief of staff Anton Vayno left the palace at noon on Monday.",
        "Vayno refused to speak to the waiting reporters.",
    ),
)
TWO_MEN = NameDecision("split", "Anton Vayno", "Anton Vaino")


def clashes(found: Findings) -> set[tuple[str, str]]:
    return {c.values for c in found.conflicts if c.type == "name" and c.status == "conflict"}


def who(found: Findings, source: str) -> set[str]:
    return {a.name for a in found.attributions if a.cue.source == source}


# One name


def test_two_spellings_made_one_are_no_conflict_and_one_origin() -> None:
    before, after = analyse(BRIDGE), analyse(BRIDGE, decisions=[MAYOR])
    assert ("Anna Bergstrand", "Anna Brattland") in clashes(before)
    assert not clashes(after)
    cost = next(c for c in after.claims if "40 million" in c.label)
    (same,) = (c for c in before.claims if c.id == cost.id)
    assert before.origins_of(same) == ("Anna Bergstrand", "Anna Brattland")
    assert after.origins_of(cost) == ("Anna Bergstrand",)
    assert who(after, "s2") == {"Anna Bergstrand"}


def test_links_know_the_two_words_as_one_name() -> None:
    score = {(k.a, k.b): k.score for k in links(BRIDGE)}
    joined = {(k.a, k.b): k for k in links(BRIDGE, decisions=[MAYOR])}
    thanks = next(pair for pair in joined if "thanked" in BRIDGE.text_of(pair[0]))
    assert joined[thanks].score > score[thanks]
    assert "Bergstrand = Brattland" in joined[thanks].why
    assert links(BRIDGE, decisions=[MAYOR]) == analyse(BRIDGE, decisions=[MAYOR]).links


def test_names_without_a_word_in_common_are_one_in_the_place_of_the_other() -> None:
    story = corpus(
        ("Ferry owner Lena Holm sold the Alma to the bank on Monday.",),
        ("Ferry owner Anna Berg sold the Alma to the bank on Monday.",),
    )
    assert clashes(analyse(story)) == {("Lena Holm", "Anna Berg")}
    assert not clashes(analyse(story, decisions=[NameDecision("merge", "Lena Holm", "Anna Berg")]))


def test_a_word_that_somebody_else_bears_stays_what_it_is() -> None:
    other = ("Harbour master Olof Brattland watched from the quay.",)
    story = Corpus((*BRIDGE.articles, corpus((), (), other)["s3"]))
    found = analyse(story, decisions=[MAYOR])
    assert found.lexicon is not None
    assert "brattland" not in found.lexicon.aliases
    assert found.names.same("Anna Bergstrand", "Anna Brattland")
    assert not clashes(found)


def test_a_decision_leaves_the_conflicts_of_other_names() -> None:
    story = corpus(
        (
            "The tug Frida towed the Alma.",
            "Judge Karl Storm freed pilot Nils Aker on Monday.",
            "Lena Holm left.",
        ),
        (
            "Judge Karl Storm freed pilot Nils Berg on Monday.",
            "The tug Frida towed the Alma.",
            "Eva Lund left.",
        ),
    )
    decision = NameDecision("merge", "Lena Holm", "Eva Lund")
    aker = {c.values for c in analyse(story).conflicts if "Aker" in c.values[0]}
    assert aker
    assert aker <= clashes(analyse(story, decisions=[decision]))


def test_two_outlets_made_one_are_one_origin() -> None:
    story = corpus(
        ("The dam broke at noon, the newspaper Kestrel reported.", "The valley was flooded."),
        ("The dam broke at noon, according to the newspaper Osprey.", "Cows were drowned."),
    )
    one = NameDecision("merge", "Kestrel", "Osprey")
    assert {o.name for o in trace(story).origins} == {"Kestrel", "Osprey"}
    (origin,) = trace(story, [one]).origins
    assert origin.sources == ("s1", "s2")
    assert analyse(story, decisions=[one]).origins == trace(story, [one]).origins


# Two names


def test_two_spellings_taken_apart_are_two_names_and_a_conflict() -> None:
    assert not clashes(analyse(STAFF))
    found = analyse(STAFF, decisions=[TWO_MEN])
    assert clashes(found) == {("Anton Vaino", "Anton Vayno"), ("Vaino", "Vayno")}
    assert not found.names.same("Anton Vaino", "Anton Vayno")


def test_a_surname_goes_with_the_full_name_that_is_taken_out() -> None:
    spellings = {e.id: set(e.spellings) for e in analyse(STAFF, decisions=[TWO_MEN]).names.entities}
    assert spellings["Anton Vaino"] == {"Anton Vaino", "Vaino"}
    assert spellings["Anton Vayno"] == {"Anton Vayno", "Vayno"}


def test_a_surname_that_both_share_stays() -> None:
    story = corpus(
        ("He saw Karl Albert Lindgren.", "Later Karl Lindgren spoke.", "Mr Lindgren left."),
    )
    assert analyse(story).names.same("Karl Lindgren", "Karl Albert Lindgren")
    split = NameDecision("split", "Karl Lindgren", "Karl Albert Lindgren")
    spellings = {e.id: set(e.spellings) for e in analyse(story, decisions=[split]).names.entities}
    assert spellings["Karl Lindgren"] == {"Karl Lindgren"}
    assert spellings["Karl Albert Lindgren"] == {"Karl Albert Lindgren", "Lindgren"}


def test_who_is_quoted_by_a_surname_is_the_one_that_was_decided() -> None:
    story = corpus(
        ("Mayor John Smithers came to the harbour.", "The quay is sinking, Smithers said."),
        ("The quay is old.",),
    )
    assert who(trace(story), "s1") == {"John Smithers"}
    assert who(trace(story, [NameDecision("split", "Smithers", "John Smithers")]), "s1") == {"Smithers"}


# Whatever is decided


def test_the_order_of_decisions_and_of_their_spellings_changes_nothing() -> None:
    decisions = [
        MAYOR,
        NameDecision("merge", "Skarv", "Anna Brattland"),
        NameDecision("split", "Skarv", "Anna Bergstrand"),
    ]
    expected = analyse(BRIDGE, decisions=decisions)
    for some in permutations(decisions):
        assert analyse(BRIDGE, decisions=some) == expected
    turned = [NameDecision(d.verdict, d.other, d.one) if d.verdict == "merge" else d for d in decisions]
    assert analyse(BRIDGE, decisions=[*turned, *decisions]) == expected


@pytest.mark.parametrize("verdict", ["merge", "split"])
def test_a_decision_about_unknown_names_changes_nothing(verdict: str) -> None:
    read = event("ferry")
    nobody = NameDecision(verdict, "No Such", "Nobody Else")  # type: ignore[arg-type]
    assert analyse(read, decisions=[nobody]) == analyse(read)
    assert trace(read, [nobody]) == trace(read)


def test_the_articles_may_come_in_any_order() -> None:
    other = Corpus(tuple(reversed(BRIDGE.articles)))
    here, there = analyse(BRIDGE, decisions=[MAYOR]), analyse(other, decisions=[MAYOR])
    assert {(c.id, c.label) for c in here.claims} == {(c.id, c.label) for c in there.claims}
    assert {a.name for a in here.attributions} == {a.name for a in there.attributions}


def test_on_real_articles_a_split_says_who_is_written_how() -> None:
    split = NameDecision("split", "Anton Vayno", "Anton Vaino")
    found = analyse(bundled(), decisions=[split])
    assert not found.names.same("Anton Vaino", "Anton Vayno")
    assert found.lexicon is not None
    assert found.lexicon.aliases.get("vayno") != found.lexicon.aliases.get("vaino", "vaino")


words = st.text("abcd", min_size=1, max_size=3)


@given(
    st.dictionaries(words, st.integers(1, 9)),
    st.lists(st.tuples(words, words), max_size=4),
    st.lists(st.tuples(words, words), max_size=4),
)
def test_classes_respelt_are_classes(
    names: dict[str, int], joined: list[tuple[str, str]], parted: list[tuple[str, str]]
) -> None:
    found = respelt_classes(alias_classes(names), names, Respelt(tuple(joined), tuple(parted)))
    assert found.keys() <= names.keys()
    for head in found.values():
        assert found[head] == head
        assert sum(other == head for other in found.values()) > 1
    if not parted:
        assert all(found.get(a, a) == found.get(b, b) for a, b in joined if a in names and b in names), (
            "what was joined is one class"
        )


def test_nothing_decided_leaves_the_classes() -> None:
    names = {"vaino": 3, "vayno": 1, "gryzlov": 2, "grislov": 2, "putin": 9}
    found = alias_classes(names)
    assert respelt_classes(found, names, Respelt()) == found
    assert respelt_classes(found, names, Respelt(parted=(("vaino", "vayno"),))) == {
        form: head for form, head in found.items() if head != "vaino"
    }


def test_decisions_stand_in_an_order_of_their_own() -> None:
    given = [
        NameDecision("split", "b", "a"),
        NameDecision("merge", "b", "a"),
        NameDecision("merge", "a", "b"),
    ]
    assert in_order(given) == (NameDecision("merge", "a", "b"), NameDecision("split", "b", "a"))
