"""What an added article is linked with at once is what comparing everything says a little later."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.analysis.test_many_sentences import retold
from tests.benchmarks import made_up
from wagner_tui.analysis import adding, candidates, links
from wagner_tui.analysis.adding import links_of_added
from wagner_tui.analysis.engine import DISPLAYED, Cancelled, analyse
from wagner_tui.analysis.engine import links as links_of
from wagner_tui.analysis.model import Link
from wagner_tui.corpus.bundled import bundled_event
from wagner_tui.corpus.loading import load
from wagner_tui.corpus.model import Article, Corpus, Passage

Pairs = dict[tuple[Passage, Passage], float]


def apart(corpus: Corpus, *keys: str) -> tuple[list[Article], list[Article]]:
    """The articles of these keys, and all others."""
    added = [article for article in corpus.articles if article.key in keys]
    return added, [article for article in corpus.articles if article not in added]


def touching(found: Sequence[Link], key: str, floor: float) -> Pairs:
    return {(k.a, k.b): k.score for k in found if key in (k.a.source, k.b.source) and k.score >= floor}


def agreement(one: Pairs, other: Pairs) -> float:
    """Share of all pairs that both have."""
    return len(one.keys() & other.keys()) / len(one.keys() | other.keys())


@pytest.mark.parametrize("key", ["s1", "s2", "s3", "s4", "s5"])
def test_an_added_article_gets_the_links_of_the_whole_run(key: str) -> None:
    corpus = load([bundled_event()])
    whole = links_of(corpus)
    added, others = apart(corpus, key)
    found = links_of_added(added, others)
    later = [link for link in whole if key in (link.a.source, link.b.source)]
    assert [(k.a, k.b, k.kind, k.shared, k.why) for k in found] == [
        (k.a, k.b, k.kind, k.shared, k.why) for k in later
    ]
    assert [k.score for k in found] == pytest.approx([k.score for k in later])
    assert len(found) > 20


def test_among_more_sentences_third_articles_speak_by_what_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adding, "FEW", 10)
    monkeypatch.setattr(made_up, "CHANGED", 0.55)
    corpus = made_up.one_event(8, 30)
    added, others = apart(corpus, "s8")
    whole = touching(links_of(corpus), "s8", DISPLAYED)
    alone = touching(links_of_added(added, others), "s8", DISPLAYED)
    before = analyse(Corpus(tuple(others)))
    found = touching(links_of_added(added, others, before.links, before.lexicon), "s8", DISPLAYED)
    assert agreement(alone, whole) < 0.9 <= agreement(found, whole), (len(alone), len(found), len(whole))
    assert max(abs(found[pair] - whole[pair]) for pair in found.keys() & whole.keys()) < 0.1


def test_among_many_sentences_too(monkeypatch: pytest.MonkeyPatch) -> None:
    corpus = retold(120)
    monkeypatch.setattr(adding, "FEW", 10)
    for module in (candidates, links, adding):
        monkeypatch.setattr(module, "EXHAUSTIVE", 10)
    whole = touching(links_of(corpus), "s2", DISPLAYED)
    added, others = apart(corpus, "s2")
    before = analyse(Corpus(tuple(others)))
    found = touching(links_of_added(added, others, before.links, before.lexicon), "s2", DISPLAYED)
    assert len(whole) > 100
    assert agreement(found, whole) >= 0.9


def test_two_added_articles_are_linked_with_each_other_and_the_order_changes_nothing() -> None:
    corpus = load([bundled_event()])
    added, others = apart(corpus, "s2", "s4")
    found = links_of_added(added, others)
    assert any((k.a.source, k.b.source) == ("s2", "s4") for k in found)
    assert not any({k.a.source, k.b.source} <= {"s1", "s3", "s5"} for k in found)
    assert links_of_added(added[::-1], others[::-1]) == found


def test_so_many_links_are_kept_for_each_sentence_and_the_best(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adding, "FEW", 10)
    for module in (candidates, adding):
        monkeypatch.setattr(module, "EXHAUSTIVE", 10)
    monkeypatch.setattr(adding, "LOOKED_AT", 1000)
    added, others = apart(retold(60), "s1")
    every = links_of_added(added, others)
    for name, most in (("MOST_LINKS", 90), ("MOST_EACH", 0)):
        monkeypatch.setattr(adding, name, most)
    best = links_of_added(added, others)
    assert len(best) == 60 < len(every)
    assert min(k.score for k in best) >= max(k.score for k in every if k not in best)


def test_nothing_to_link() -> None:
    corpus = load([bundled_event()])
    assert links_of_added([], corpus.articles) == ()
    assert links_of_added(corpus.articles[:1], []) == ()


def test_it_can_be_stopped() -> None:
    def stop(_done: float) -> None:
        raise Cancelled

    added, others = apart(load([bundled_event()]), "s1")
    with pytest.raises(Cancelled):
        links_of_added(added, others, tick=stop)
