from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest

from tests.analysis.making import article, bundled, corpus, event, words_of
from wagner_tui.analysis.engine import analyse
from wagner_tui.analysis.model import Claim, Findings
from wagner_tui.analysis.sentence_tokens import compared_tokens
from wagner_tui.corpus.model import Corpus

NAMES = ["ferry", "mayor", "bundled"]


def loaded(name: str) -> Corpus:
    return bundled() if name == "bundled" else event(name)


@pytest.fixture(scope="module", params=NAMES)
def case(request: pytest.FixtureRequest) -> tuple[Corpus, Findings]:
    made = loaded(request.param)
    return made, analyse(made)


def test_passages_lie_in_the_text_that_is_read_and_never_overlap_under_one_claim(
    case: tuple[Corpus, Findings],
) -> None:
    made, found = case
    for claim in found.claims:
        assert claim.core in claim.passages
        for passage, behind in zip(claim.passages, claim.passages[1:], strict=False):
            assert passage.source != behind.source or passage.end <= behind.start
        for passage in claim.passages:
            words = made.text_of(passage)
            assert words == words.strip(" \n,;")
            assert not any(
                sentence.role == "hidden" and sentence.start < passage.end and passage.start < sentence.end
                for sentence in made[passage.source].sentences
            )


def test_no_sentence_that_says_something_is_without_a_claim(case: tuple[Corpus, Findings]) -> None:
    made, found = case
    claimed = {
        (passage.source, at)
        for claim in found.claims
        for passage in claim.passages
        for at, sentence in enumerate(made[passage.source].sentences)
        if sentence.start < passage.end and passage.start < sentence.end
    }
    for source in made.articles:
        for at, sentence in enumerate(source.sentences):
            if sentence.role != "hidden" and (source.key, at) not in claimed:
                tokens = compared_tokens(source.text, sentence.start, sentence.end)
                assert sum(not token.stop for token in tokens) < 2


def test_what_is_told_twice_is_one_claim_and_a_statement_is_in_two_at_most(
    case: tuple[Corpus, Findings],
) -> None:
    _, found = case
    counts = Counter(passage for claim in found.claims for passage in claim.passages)
    assert max(counts.values()) <= 2
    assert len({claim.passages for claim in found.claims}) == len(found.claims)


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


def test_a_label_is_made_of_one_passage_s_own_words_and_of_names_in_brackets(
    case: tuple[Corpus, Findings],
) -> None:
    made, found = case
    bare = str.maketrans("", "", '“”«»„"()')
    for claim in found.claims:
        pieces = [" ".join(piece.translate(bare).split()) for piece in re.split(r"\[.*?\]", claim.label)]
        texts = [" ".join(words_of(made, passage).translate(bare).split()) for passage in claim.passages]
        assert any(all(piece.strip() in text for piece in pieces) for text in texts)


def test_labels_read_like_statements(case: tuple[Corpus, Findings]) -> None:
    _, found = case
    for claim in found.claims:
        first = claim.label.split()[0].strip("“\"'").lower()
        assert first not in {"and", "but", "or", "because", "which", "who"}
        assert claim.label.count("“") == claim.label.count("”")
        assert claim.label.count("(") == claim.label.count(")")
        assert claim.label == " ".join(claim.label.split())
        assert claim.label.count("[") == claim.label.count("]")
    shared = [claim for claim in found.claims if len(claim.sources) > 1]
    assert sum(len(claim.label) <= 90 for claim in shared) >= 0.75 * len(shared)
    assert all(len(claim.label) <= 200 for claim in shared)


LABELS = [
    # who does it: from the clause before, or from the sentence before
    (
        ("The mayor of Lund closed the harbour and dismissed its engineer.",),
        "dismissed its engineer",
        "[The mayor of Lund] dismissed its engineer",
    ),
    (
        ("Nora Keller won the vote in Lund.", "She refused to speak to reporters."),
        "speak to reporters",
        "[Nora Keller] refused to speak to reporters",
    ),
    # what introduces it is left out, and what is only added to it
    (
        ("At the same time, the council dismissed its engineer.",),
        "dismissed its engineer",
        "the council dismissed its engineer",
    ),
    (
        (
            "The mayor of Lund called on the owner of the quarry to give up the southern part of his land, "
            "a demand that will be hard to enforce.",
        ),
        "give up the southern part",
        "The mayor of Lund called on the owner of the quarry to give up the southern part of his land",
    ),
    # a name that stands beside its title is not said twice
    (
        (
            "Nora Keller joined the police of Lund in 1990.",
            "The town's police chief, 46-year-old Nora Keller, is in critical condition in hospital in Riga.",
        ),
        "critical condition",
        "The town's police chief, 46-year-old Nora Keller, is in critical condition in hospital in Riga",
    ),
    # what points at somebody stays
    (
        ("That person is known for robberies.",),
        "known for robberies",
        "That person is known for robberies",
    ),
    (
        ("That person is dangerous and attacked two farms near Lund.",),
        "attacked two farms",
        "[That person] attacked two farms near Lund",
    ),
    # a source that tells is no formula where it is the subject
    (
        ("A source close to the ministry informed the newspapers of this plan.",),
        "informed",
        "A source close to the ministry informed the newspapers of this plan",
    ),
]


@pytest.mark.parametrize(("lines", "words", "expected"), LABELS)
def test_a_label_says_who_does_what_without_context(
    lines: tuple[str, ...], words: str, expected: str
) -> None:
    """The second article repeats the end of the first: what is told twice is a claim of its own."""
    made = corpus(
        lines, ("Rain fell on the hills.", "Flour is dear in the valley.", f"He {words}.", "Nobody wept.")
    )
    labels = {c.label for c in analyse(made).claims if any(words in words_of(made, p) for p in c.passages)}
    assert expected in labels


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


CHURCH = "The old church of Lund burned down on 3 May 2019 after lightning struck its tower."
TWINS = [
    ("The firm paid 25,000 euros to the mayor of Lund in March.", "25,000", "35,000"),
    (CHURCH, "3 May", "5 May"),
    (CHURCH, "burned down", "did not burn down"),
    ("Minister Keller refused to speak to Senator Rossi about the harbour.", None, None),
    ("Inspector Brandt arrested the owner of the quarry near Lund.", "Brandt", "Keller"),
]


@pytest.mark.parametrize(("sentence", "old", "new"), TWINS)
def test_two_versions_of_one_statement_are_one_claim(sentence: str, old: str | None, new: str | None) -> None:
    """Conflicts are looked for under one claim: what differs in one word only must be in one."""
    other = sentence.replace(old, new) if old and new else sentence.replace("Keller", "X")
    if not old:
        other = other.replace("Rossi", "Keller").replace("X", "Rossi")
    about = ("The council meets on Friday.", "Rain fell on the hills all day.")
    made = corpus((about[0], sentence, about[1]), ("Bakers ask for cheaper flour.", other))
    claim = claim_with(analyse(made), made, sentence[4:20])
    assert claim.sources == ("s1", "s2")


def test_one_of_two_statements_in_a_sentence_is_a_claim_with_the_source_that_tells_it_alone() -> None:
    made = corpus(
        ("The mayor closed the harbour and the council dismissed its engineer.", "Rain is expected."),
        ("The council dismissed its engineer.", "The choir sings tonight in the church."),
        ("On Monday the mayor closed the harbour.", "Flour has become dear in the whole valley."),
    )
    found = {tuple(words_of(made, p) for p in c.passages) for c in analyse(made).claims if len(c.sources) > 1}
    assert found == {
        ("The mayor closed the harbour", "On Monday the mayor closed the harbour."),
        ("the council dismissed its engineer", "The council dismissed its engineer."),
    }


def as_text(made: Corpus) -> list[tuple[str, str, tuple[str, ...]]]:
    """Id, label and the words of each claim, without keys and order."""
    found = analyse(made).claims
    return sorted((c.id, c.label, tuple(sorted(words_of(made, p) for p in c.passages))) for c in found)


@pytest.mark.parametrize("name", NAMES)
def test_the_order_of_the_articles_changes_nothing(name: str) -> None:
    made = loaded(name)
    expected = as_text(made)
    for turn in range(1, len(made.articles)):
        turned = (*made.articles[turn:], *made.articles[:turn])
        renamed = tuple(replace(a, key=f"s{n}") for n, a in enumerate(turned[::-1], 1))
        assert as_text(Corpus(renamed)) == expected


@pytest.mark.parametrize("name", NAMES)
def test_an_article_more_or_less_changes_no_id_of_a_claim_with_the_same_passages(name: str) -> None:
    made = loaded(name)
    before = {words: claim for claim, _, words in as_text(made)}
    for source in made.articles:
        for claim, _, words in as_text(Corpus(tuple(a for a in made.articles if a is not source))):
            assert before.get(words, claim).removesuffix("-2") == claim.removesuffix("-2")


def test_the_bundled_event_has_the_claims_a_reader_demands() -> None:
    made = bundled()
    found = analyse(made)
    shared = [claim for claim in found.claims if len(claim.sources) > 1]

    def together(*words: str) -> bool:
        """Whether one claim has a passage with each of these words."""
        return any(all(any(w in words_of(made, p) for p in c.passages) for w in words) for c in shared)

    assert together("at noon on June 24", "in the middle of the day", "around noon")
    assert together("tried to call Putin", "He allegedly tried to call Putin.")
    assert together("the president did not want to talk to him", "the president wouldn’t speak to him")
    assert together("Anton Vaino", "Boris Gryzlov", "Boris Grislov")
    assert together("“expelled” from Russia", "was expelled from Russia")
    assert together("Putin “will not forgive”", "The president does not forgive him")
    assert together("“gone too far”", "realized that he “had gone too far”")
    assert together("200 kilometers", "200 km", "200km")
    alone = claim_with(found, made, "25,000 mercenaries")
    assert alone.sources == ("s4",)
    assert alone.missing == ("s1", "s2", "s3", "s5")
