from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.analysis.making import article, bundled, corpus, event, words_of
from wagner_tui.analysis.calibration import calibrated
from wagner_tui.analysis.engine import DISPLAYED, LISTED, Cancelled, analyse, links
from wagner_tui.analysis.model import Link
from wagner_tui.corpus.model import Corpus

FERRY = (
    "The ferry Marlin ran aground off Oska with 214 people on board.",
    "Eleven passengers were treated for bruises.",
    "“The hull held,” the source said.",
    "The company denied that the crew had been drinking.",
)
REEF = (
    "All 214 people on the ferry Marlin are safe after it ran aground near Oska.",
    "A hole was torn in the hull.",
    "The source said.",
    "The shipping company denied that anybody in the crew had been drinking.",
)


def as_words(found: tuple[Link, ...], made: Corpus) -> set[tuple[str, str]]:
    return {(words_of(made, link.a), words_of(made, link.b)) for link in found}


def test_links_join_what_two_articles_both_say() -> None:
    made = corpus(FERRY, REEF)
    shown = [link for link in links(made) if link.score >= DISPLAYED]
    assert as_words(tuple(shown), made) == {(FERRY[0], REEF[0]), (FERRY[3], REEF[3])}


def test_a_formula_never_links() -> None:
    made = corpus(("The source said.", *FERRY), ("The source said.", "According to the source.", *REEF))
    said = {words_of(made, p) for link in links(made, 0) for p in (link.a, link.b)}
    assert not said & {"The source said.", "According to the source."}


def test_hidden_sentences_never_link() -> None:
    one = article("s1", FERRY[0], FERRY[3], roles=("hidden", "body"))
    made = Corpus((one, article("s2", *FERRY)))
    assert {link.a.start for link in links(made, 0)} == {one.sentences[1].start}


@pytest.mark.parametrize("name", ["ferry", "mayor"])
def test_every_pair_that_scores_is_there_at_floor_0_and_floors_only_cut(name: str) -> None:
    made = event(name)
    every = links(made, 0)
    assert all(link.score > 0 for link in every)
    assert links(made, LISTED) == tuple(link for link in every if link.score >= LISTED)


@pytest.mark.parametrize("name", ["ferry", "mayor"])
def test_links_stand_in_the_order_of_their_places_and_never_inside_one_source(name: str) -> None:
    found = links(event(name), 0)
    places = [(link.a, link.b) for link in found]
    assert places == sorted(places)
    assert len(set(places)) == len(places)
    assert all(link.a.source < link.b.source for link in found)


@pytest.mark.parametrize("name", ["ferry", "mayor"])
def test_the_parts_add_up_to_what_the_score_is_made_from(name: str) -> None:
    for link in links(event(name), 0):
        assert link.parts is not None
        assert calibrated(link.parts.total) == pytest.approx(link.score)
        assert 0 < link.score < 1
        assert link.why
        assert "\n" not in link.why


@pytest.mark.parametrize("name", ["ferry", "mayor"])
def test_shared_spans_are_words_of_both_passages_in_order(name: str) -> None:
    made = event(name)
    for link in links(made, 0):
        spans = [(a, b) for a, b in link.shared]
        assert spans == sorted(spans)
        for a, b in spans:
            assert link.a.start <= a.start < a.end <= link.a.end
            assert link.b.start <= b.start < b.end <= link.b.end
            here = made[link.a.source].text[a.start : a.end]
            there = made[link.b.source].text[b.start : b.end]
            assert here.strip() == here
            assert there.strip() == there
        if link.score >= DISPLAYED:
            assert spans


def test_shared_words_may_be_spelled_otherwise() -> None:
    made = corpus(
        (
            "Anton Vaino took part in the talks with Gryzlov.",
            "The talks took 200km of travel.",
            "Later Vaino left.",
        ),
        (
            "The talks were led by Anton Vayno and Grislov.",
            "He travelled 200 kilometers.",
            "Later Vayno left.",
        ),
    )
    shared = {
        (made["s1"].text[a.start : a.end], made["s2"].text[b.start : b.end])
        for link in links(made, 0)
        for a, b in link.shared
    }
    assert {("Vaino", "Vayno"), ("Gryzlov", "Grislov"), ("200", "200"), ("km", "kilometers")} <= shared


def rekeyed(made: Corpus, order: list[int]) -> Corpus:
    """The same articles in another order, with other keys."""
    articles = [made.articles[number] for number in order]
    moved = tuple(replace(a, key=f"s{n}") for n, a in enumerate(articles, 1))
    return Corpus(moved)


@settings(max_examples=6, deadline=None)
@given(st.permutations(range(4)), st.sampled_from(["ferry", "mayor"]))
def test_the_order_of_the_files_changes_nothing(order: list[int], name: str) -> None:
    made = event(name)
    other = rekeyed(made, order)
    here, there = analyse(made), analyse(other)

    def canonical(found, made):  # type: ignore[no-untyped-def]
        path = {a.key: a.path for a in made.articles}
        pairs = {
            frozenset(((path[k.a.source], k.a.start), (path[k.b.source], k.b.start))): (k.score, k.kind)
            for k in found.links
        }
        claims = {
            c.id: (c.label, frozenset((path[p.source], p.start) for p in c.passages)) for c in found.claims
        }
        return pairs, claims

    assert canonical(here, made) == canonical(there, other)


def test_progress_is_heard_often_and_ends_at_1() -> None:
    heard: list[float] = []
    analyse(event("ferry"), progress=heard.append)
    assert heard[-1] == 1.0
    assert all(0 <= done <= 1 for done in heard)
    assert heard == sorted(heard)
    assert len(heard) > 100


@pytest.mark.parametrize("after", [0, 5, 60, 150])
def test_cancelling_ends_the_work_at_once(after: int) -> None:
    calls = 0

    def progress(_done: float) -> None:
        nonlocal calls
        calls += 1
        if calls > after:
            raise Cancelled

    with pytest.raises(Cancelled):
        analyse(event("ferry"), progress=progress)
    assert calls == after + 1


@pytest.mark.parametrize(
    "articles", [(), (("Only one article here.",),), ((), ("Another text stands here.",))]
)
def test_nothing_to_compare_gives_nothing(articles: tuple[tuple[str, ...], ...]) -> None:
    assert links(corpus(*articles), 0) == ()


def test_articles_of_another_event_take_no_part() -> None:
    ferry, mayor = event("ferry"), event("mayor")
    moved = tuple(replace(a, key=f"s{n}") for n, a in enumerate(mayor.articles, 5))
    both = Corpus((*ferry.articles, *moved))
    first = {article.key for article in ferry.articles}
    across = [k for k in links(both) if (k.a.source in first) != (k.b.source in first)]
    assert [k for k in across if k.score >= DISPLAYED] == []
    shown = {(k.a, k.b) for k in links(ferry) if k.score >= 0.75}
    assert shown <= {(k.a, k.b) for k in links(both) if k.score >= DISPLAYED}


#: What a careful reader would demand of the bundled event: words of the one, words of the other.
DEMANDED = [
    (
        "s1",
        "tried to call Putin, but the president did not",
        "s2",
        "tried to call Putin, but the president did not",
    ),
    ("s1", "tried to contact the Kremlin", "s3", "tried to contact the Kremlin around noon"),
    ("s2", "tried to call Putin", "s3", "He allegedly tried to call Putin"),
    ("s2", "Anton Vayno", "s3", "Anton Vaino"),
    ("s1", "Anton Vaino", "s2", "Anton Vayno"),
    ("s2", "leadership of Rosgvardia", "s3", "National Guard leadership"),
    ("s1", "took the city of Rostov on Don", "s5", "operational control of the city of Rostov"),
    ("s1", "had gone “too far”", "s3", "gone too far"),
    ("s2", "However, the president of Russia refused", "s3", "led by the dictator in Belarus"),
]


@pytest.mark.parametrize(("source_a", "words_a", "source_b", "words_b"), DEMANDED)
def test_the_bundled_event_has_the_links_a_reader_demands(
    source_a: str, words_a: str, source_b: str, words_b: str
) -> None:
    made = bundled()
    plain = str.maketrans("“”’", '""\'')

    def holds(text: str, words: str) -> bool:
        strip = str.maketrans("", "", "\"'“”’")
        return words.translate(strip) in text.translate(plain).translate(strip)

    found = [
        link
        for link in links(made)
        if link.score >= DISPLAYED
        and (link.a.source, link.b.source) == (source_a, source_b)
        and holds(words_of(made, link.a), words_a)
        and holds(words_of(made, link.b), words_b)
    ]
    assert found


def test_who_sought_whom_is_not_turned_round() -> None:
    """The one tried to contact the other; the other tried to negotiate with the one."""
    made = bundled()
    for link in links(made):
        if link.b.source == "s4" and "Kremlin trie" in words_of(made, link.b):
            assert "tried to contact the Kremlin" not in words_of(made, link.a) or link.score < DISPLAYED
