"""What the screen knows of claims whose passages are parts of sentences, or several of them."""

from __future__ import annotations

from tests.analysis.making import article
from wagner_tui.analysis.model import Claim, Findings, Link
from wagner_tui.corpus.model import Corpus, Passage
from wagner_tui.ui.world import Place, World

ONE = article("s1", "The mayor closed the harbour and the council dismissed its engineer.", "It rains.")
TWO = article("s2", "The council dismissed its engineer.", "He had built the wall.", "Nobody wept.")
THREE = article("s3", "On Monday the mayor closed the harbour.")
CORPUS = Corpus((ONE, TWO, THREE))


def part(key: str, words: str) -> Passage:
    start = CORPUS[key].text.index(words)
    return Passage(key, start, start + len(words))


def claim(name: str, *passages: Passage) -> Claim:
    sources = tuple(dict.fromkeys(p.source for p in passages))
    missing = tuple(key for key in ("s1", "s2", "s3") if key not in sources)
    return Claim(name, name, passages, sources, missing, passages[0])


CLOSED = claim("closed", part("s1", "The mayor closed the harbour"), part("s3", THREE.text))
RUN = part("s2", "The council dismissed its engineer.\nHe had built the wall.")
DISMISSED = claim("dismissed", part("s1", "the council dismissed its engineer"), RUN)
WEATHER = claim("rain", part("s1", "It rains."))
WHOLE = part("s1", ONE.text.splitlines()[0])
LINK = Link(WHOLE, part("s2", "The council dismissed its engineer."), 0.1, "near", (), "why")


def known() -> World:
    world = World(CORPUS)
    world.add_links([LINK])
    world.finish(Findings((), (CLOSED, DISMISSED, WEATHER)))
    return world


def test_a_sentence_with_two_statements_supports_both_claims() -> None:
    world = known()
    assert list(world.claims_at(Place("s1", 0))) == [CLOSED, DISMISSED]
    assert world.claim_at(Place("s1", 0)) is CLOSED
    assert list(world.claims_at(Place("s1", 1))) == [WEATHER]
    assert list(world.claims_at(Place("s2", 2))) == []


def test_every_sentence_of_a_run_supports_its_claim() -> None:
    world = known()
    assert world.claim_at(Place("s2", 0)) is DISMISSED
    assert world.claim_at(Place("s2", 1)) is DISMISSED


def test_a_mark_belongs_to_the_claims_whose_words_it_shares() -> None:
    world = known()
    assert world.claims_under(part("s1", "The mayor closed")) == [CLOSED]
    assert world.claims_under(part("s1", "council dismissed")) == [DISMISSED]
    assert world.claims_under(WHOLE) == [CLOSED, DISMISSED]
    assert world.claims_under(part("s2", "Nobody wept.")) == []


def test_counterparts_of_a_sentence_come_from_all_its_claims_each_sentence_once() -> None:
    """The link below the display threshold counts because a claim joins its sentences."""
    found = known().counterparts(Place("s1", 0))
    assert [c.passage for c in found["s2"]] == [LINK.b, RUN]
    assert found["s2"][0].link is LINK
    assert [c.passage for c in found["s3"]] == [part("s3", THREE.text)]
    assert [c.passage for c in known().counterparts(Place("s3", 0))["s1"]] == [CLOSED.passages[0]]


def test_the_kind_of_a_clause_is_that_of_the_link_of_its_sentence() -> None:
    found = Findings((LINK,), (CLOSED, DISMISSED))
    assert found.kind_under(DISMISSED, DISMISSED.passages[0]) == "near"
    assert found.kind_under(DISMISSED, RUN) == "near"
    assert found.kind_under(CLOSED, CLOSED.passages[0]) is None
    assert known().kinds_of(DISMISSED) == known().kinds_of(claim("same", WHOLE, LINK.b))
