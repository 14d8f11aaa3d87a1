from __future__ import annotations

from collections import Counter

import pytest

from tests.analysis.making import article, bundled, corpus, event, words_of
from wagner_tui.analysis.engine import SAME, analyse
from wagner_tui.analysis.model import Claim, Findings
from wagner_tui.corpus.model import Corpus

NAMES = ["ferry", "mayor", "bundled"]


def loaded(name: str) -> Corpus:
    return bundled() if name == "bundled" else event(name)


@pytest.fixture(scope="module", params=NAMES)
def case(request: pytest.FixtureRequest) -> tuple[Corpus, Findings]:
    made = loaded(request.param)
    return made, analyse(made)


def test_every_passage_agrees_with_the_core(case: tuple[Corpus, Findings]) -> None:
    _, found = case
    scores = {frozenset((k.a, k.b)): k.score for k in found.links}
    for claim in found.claims:
        assert claim.core in claim.passages
        for passage in claim.passages:
            if passage != claim.core:
                assert passage.source != claim.core.source
                assert scores[frozenset((passage, claim.core))] >= SAME


def test_every_sentence_belongs_to_one_claim_at_most(case: tuple[Corpus, Findings]) -> None:
    _, found = case
    counts = Counter(passage for claim in found.claims for passage in claim.passages)
    assert set(counts.values()) == {1}


def test_claims_stand_with_most_sources_first_then_by_place(case: tuple[Corpus, Findings]) -> None:
    made, found = case
    order = list(made.keys())
    ranks = [(-len(c.sources), order.index(c.passages[0].source), c.passages[0].start) for c in found.claims]
    assert ranks == sorted(ranks)
    for claim in found.claims:
        assert sorted((*claim.sources, *claim.missing), key=order.index) == order
        places = [(order.index(p.source), p.start) for p in claim.passages]
        assert places == sorted(places)


def test_ids_are_short_and_each_stands_once(case: tuple[Corpus, Findings]) -> None:
    _, found = case
    ids = [claim.id for claim in found.claims]
    assert len(set(ids)) == len(ids)
    assert all(name.startswith("c-") and name.isascii() and len(name) <= 14 for name in ids)


def test_a_label_is_made_of_one_passage_s_own_words(case: tuple[Corpus, Findings]) -> None:
    made, found = case
    bare = str.maketrans("", "", '“”«»„"()[]')
    for claim in found.claims:
        texts = [words_of(made, passage).translate(bare) for passage in claim.passages]
        assert any(" ".join(claim.label.translate(bare).split()) in " ".join(t.split()) for t in texts)


def test_labels_read_like_statements(case: tuple[Corpus, Findings]) -> None:
    _, found = case
    for claim in found.claims:
        first = claim.label.split()[0].strip("“\"'").lower()
        assert first not in {"and", "but", "or", "because", "which", "who"}
        assert claim.label.count("“") == claim.label.count("”")
        assert claim.label.count("(") == claim.label.count(")")
        assert claim.label == " ".join(claim.label.split())
    shared = [claim for claim in found.claims if len(claim.sources) > 1]
    assert sum(len(claim.label) <= 90 for claim in shared) >= 0.75 * len(shared)
    assert all(len(claim.label) <= 200 for claim in shared)


def claim_with(found: Findings, made: Corpus, words: str) -> Claim:
    (claim,) = [c for c in found.claims if any(words in words_of(made, p) for p in c.passages)]
    return claim


def test_who_makes_a_claim_and_who_does_not() -> None:
    made = event("ferry")
    claim = claim_with(analyse(made), made, "Three lifeboats from Oska")
    assert claim.sources == ("s1", "s2", "s4")
    assert claim.missing == ("s3",)
    assert "lifeboats" in claim.label.lower()


def test_attribution_is_no_part_of_a_label() -> None:
    made = event("ferry")
    claim = claim_with(analyse(made), made, "had left Skarv")
    assert claim.label in ("the ferry had left Skarv forty minutes late",)


def test_a_statement_of_one_source_is_a_claim_too_and_a_formula_is_none() -> None:
    made = corpus(
        ("The wall of the harbour fell down.", "The source said.", "Background:"), ("Cats sleep a lot.",)
    )
    found = analyse(made)
    assert [claim.sources for claim in found.claims] == [("s1",), ("s2",)]


def test_hidden_sentences_make_no_claim() -> None:
    made = Corpus((article("s1", "The wall fell down.", "Follow us on the net.", roles=("body", "hidden")),))
    assert [claim.label for claim in analyse(made).claims] == ["The wall fell down"]


def test_ids_stay_when_an_article_about_something_else_is_added() -> None:
    made = event("ferry")
    extra = article("s5", "Cucumbers grow best in warm soil.", "Water them every second evening.")
    before = {c.id for c in analyse(made).claims if len(c.sources) > 1}
    after = {c.id for c in analyse(Corpus((*made.articles, extra))).claims}
    assert before <= after


def test_the_same_words_twice_get_ids_of_their_own() -> None:
    made = corpus(("The wall fell down.", "Nobody was hurt there.", "The wall fell down."))
    first, _, third = (claim.id for claim in analyse(made).claims)
    assert third == f"{first}-2"


def test_no_chain_joins_what_only_a_member_agrees_with() -> None:
    """A says x and y, B says y and z: a passage about z alone stays out of the claim about x."""
    made = corpus(
        ("The harbour wall fell in the storm.", "Nothing more is said here about bread."),
        (
            "The harbour wall fell in the storm and the baker closed his shop early.",
            "Rain is expected on Friday.",
        ),
        ("The baker closed his shop early because flour was missing.", "The choir sings tonight."),
    )
    for claim in analyse(made).claims:
        said = {words_of(made, passage) for passage in claim.passages}
        assert (
            not {
                "The harbour wall fell in the storm.",
                "The baker closed his shop early because flour was missing.",
            }
            <= said
        )


def test_the_bundled_event_has_the_claims_a_reader_demands() -> None:
    made = bundled()
    found = analyse(made)
    contact = claim_with(found, made, "tried to call Putin, but the president did not want to talk to him.”")
    assert set(contact.sources) >= {"s1", "s2", "s3"}
    negotiators = claim_with(found, made, "Boris Gryzlov")
    assert set(negotiators.sources) >= {"s1", "s2", "s3"}
    alone = claim_with(found, made, "25,000 mercenaries")
    assert alone.sources == ("s4",)
    assert alone.missing == ("s1", "s2", "s3", "s5")
