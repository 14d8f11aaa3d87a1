"""With too many sentences to score every pair: what is found, how much, how soon it can be stopped."""

from __future__ import annotations

from random import Random

import pytest

from tests.analysis.making import article
from wagner_tui.analysis import candidates, links
from wagner_tui.analysis.engine import DISPLAYED, Cancelled, analyse
from wagner_tui.analysis.engine import links as links_of
from wagner_tui.corpus.model import Corpus

LETTERS = Random(3)
WORDS = ["".join(LETTERS.choice("abdefgiklmnoprstuvz") for _ in range(7)) for _ in range(1200)]


def retold(sentences: int, seed: int = 7) -> Corpus:
    """Three articles that tell the same made-up sentences with some words changed."""
    chance = Random(seed)
    story = [[chance.choice(WORDS) for _ in range(9)] for _ in range(sentences)]
    told = []
    for number in range(3):
        lines = []
        for words in story:
            kept = [chance.choice(WORDS) if chance.random() < 0.25 else word for word in words]
            lines.append(f"The {' '.join(kept)} {number}{chance.randrange(10**6)}.")
        told.append(article(f"s{number + 1}", *lines))
    return Corpus(tuple(told))


def test_among_many_sentences_all_is_found_that_comparing_every_pair_finds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = retold(120)
    exhaustive = {(k.a, k.b) for k in links_of(made) if k.score >= DISPLAYED}
    for module in (candidates, links):
        monkeypatch.setattr(module, "EXHAUSTIVE", 10)
    few = {(k.a, k.b) for k in links_of(made) if k.score >= DISPLAYED}
    assert len(exhaustive) > 100
    assert len(few & exhaustive) >= 0.99 * len(exhaustive)


def test_text_that_repeats_itself_still_meets_its_counterpart(monkeypatch: pytest.MonkeyPatch) -> None:
    """No word is rare then."""
    for module in (candidates, links):
        monkeypatch.setattr(module, "EXHAUSTIVE", 10)
    lines = (
        "The mayor of Redford resigned on Monday.",
        "The bridge was closed after the flood.",
        "Bread is dear.",
    )
    made = Corpus(tuple(article(f"s{n}", *(lines * 40)) for n in (1, 2)))
    found = links_of(made)
    assert {link.a for link in found} >= {
        (a.key, s.start, s.end) for a in made.articles[:1] for s in a.sentences
    }
    assert all(made.text_of(k.a)[:7] == made.text_of(k.b)[:7] for k in found if k.score >= DISPLAYED)


def test_no_more_links_are_kept_than_memory_allows(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (candidates, links):
        monkeypatch.setattr(module, "EXHAUSTIVE", 10)
    monkeypatch.setattr(links, "MOST_LINKS", 40)
    monkeypatch.setattr(links, "MOST_EACH", 0)
    found = links_of(retold(60))
    assert len(found) == 40


def test_a_sentence_without_an_end_is_no_trap() -> None:
    endless = " ".join(WORDS[n % len(WORDS)] for n in range(20_000))
    made = Corpus(
        (article("s1", endless + "."), article("s2", endless + " more."), article("s3", "Short one."))
    )
    (link,) = analyse(made).links
    assert link.kind == "verbatim"


def test_cancelling_is_heard_while_candidates_are_sought(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (candidates, links):
        monkeypatch.setattr(module, "EXHAUSTIVE", 10)

    def progress(done: float) -> None:
        if done > 0.27:
            raise Cancelled

    with pytest.raises(Cancelled):
        analyse(retold(40), progress=progress)
