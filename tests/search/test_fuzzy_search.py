import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from search_cases import bundled, corpus, found, index, words

from wagner_tui.corpus.model import Article, Sentence
from wagner_tui.search import Query, SearchIndex
from wagner_tui.search.spelling import cost, likeness


def test_another_spelling_is_found_and_named() -> None:
    read = corpus("Boris Gryzlov spoke. Then Gryzlov left.", "Nobody spoke.")
    results = SearchIndex(read.articles).search(Query("Grislov", "fuzzy"))
    assert words(read, results) == ["Gryzlov", "Gryzlov"]
    assert results.note == "no exact hit; closest words: Gryzlov (2)"
    assert {hit.found for hit in results.hits} == {"Gryzlov"}
    assert all(0.8 < hit.score < 1 for hit in results.hits)


@pytest.mark.parametrize(
    ("query", "note"),
    [
        ("Grislov", "also Gryzlov (1)"),  # two of the sources spell the name differently
        ("Lukashenka", "no exact hit; closest words: Lukashenko (14)"),
        ("Prigojin", "no exact hit; closest words: Prigozhin (46)"),
        ("Nikolay Patrushew", "no exact hit; closest words: Nikolai Patrushev (3)"),
        ("Putin", None),
        ("Shoigu", None),
        ("Moscow", None),
        ("submarine", None),
    ],
)
def test_the_bundled_event(query: str, note: str | None) -> None:
    assert SearchIndex(bundled().articles).search(Query(query, "fuzzy")).note == note


#: Spellings that a reader takes for the same name or word, when no text has the first.
SAME = [
    ("grislov", "gryzlov"),
    ("lukashenka", "lukashenko"),
    ("prigozin", "prigozhin"),
    ("prigoschin", "prigozhin"),
    ("prigojin", "prigozhin"),
    ("schoigu", "shoigu"),
    ("shoygu", "shoigu"),
    ("gerasimow", "gerasimov"),
    ("guerasimov", "gerasimov"),
    ("evgeny", "yevgeny"),
    ("sergey", "sergei"),
    ("wladimir", "vladimir"),
    ("rostow", "rostov"),
    ("zelensky", "zelenskyy"),
    ("zelenski", "zelensky"),
    ("netanjahu", "netanyahu"),
    ("puten", "putin"),
    ("puttin", "putin"),
    ("ptuin", "putin"),
    ("goverment", "government"),
    ("recieve", "receive"),
    ("mohammed", "muhammad"),
    ("kadyrow", "kadyrov"),
    ("кадыров", "кадиров"),
]
#: Other words.
OTHER = [
    ("putin", "putting"),
    ("putin", "patting"),
    ("putin", "put"),
    ("march", "match"),
    ("peace", "place"),
    ("house", "horse"),
    ("world", "would"),
    ("russia", "prussia"),
    ("battle", "cattle"),
    ("minister", "sinister"),
    ("order", "border"),
    ("leader", "header"),
    ("east", "west"),
    ("ship", "shop"),
    ("10000", "1000"),
    ("1000", "10000"),
    ("24th", "25th"),
    ("iran", "iraq"),
    ("north", "south"),
    ("dead", "deal"),
]
#: Other words even though a slip could turn one into the other: the texts have the first, so it was meant.
OTHER_WHEN_KNOWN = [
    ("crimea", "crime"),
    ("country", "county"),
    ("soldier", "solder"),
    ("police", "policy"),
    ("battle", "bottle"),
    ("wagner", "wager"),
    ("united", "unites"),
    ("message", "massages"),
]


@pytest.mark.parametrize(("query", "word"), SAME)
def test_spellings_of_one_word(query: str, word: str) -> None:
    assert found(f"Some {word} here.", query, "fuzzy") == [word]


@pytest.mark.parametrize(("query", "word"), OTHER)
def test_other_words(query: str, word: str) -> None:
    assert found(f"Some {word} here.", query, "fuzzy") == []
    assert found(f"Some {word} here, some {query} there.", query, "fuzzy") == [query]


@pytest.mark.parametrize(("query", "word"), OTHER_WHEN_KNOWN)
def test_other_words_when_the_texts_have_the_word_itself(query: str, word: str) -> None:
    assert found(f"Some {word} here, some {query} there.", query, "fuzzy") == [query]


@pytest.mark.parametrize(
    ("text", "query", "hits"),
    [
        ("General Gerasimov and Surovikin", "Gerasimow", ["Gerasimov"]),
        ("Putin’s men, PUTIN, putin", "Putin", ["Putin", "PUTIN", "putin"]),
        ("Putin’s men", "putin's", ["Putin"]),
        ("two rebels marched", "rebel", ["rebels"]),
        ("the restaurant", "rest", ["restaurant"]),
        ("the rest of the arrest", "rest", ["rest"]),
        ("the arrest", "rest", []),
        ("قال والرئيس", "الرئيس", ["الرئيس"]),
        ("普京拒绝与普里戈津通话", "普京", ["普京"]),
        ("in Zürich", "Zurich", ["Zürich"]),
        ("Gry\u200bzlov", "Grislov", ["Gry\u200bzlov"]),
        ("cafe\u0301s", "cafés", ["cafe\u0301s"]),
        ("an EU visa", "eu", ["EU"]),
        ("Boris Gryzlov,\nthe Russian ambassador", "Boris Grislov", ["Boris Gryzlov"]),
        ("the Russian ambassador to Belarus", "ambasador in Belarus", ["ambassador to Belarus"]),
        (
            "Gryzlov, the ambassador to Belarus",
            "Grislov ambassador Belarus",
            ["Gryzlov, the ambassador to Belarus"],
        ),
        ("Gryzlov left. The ambassador stayed", "Grislov ambassador", []),
        ("He left Moscow. On Saturday he", "moscow on saturday", ["Moscow. On Saturday"]),
        ("called Putin", "Putin called", ["called Putin"]),
        ("Putin spoke. Putin called", "Putin Putin", []),
        ("ferry " + "x " * 30 + "harbour", "ferry harbour", []),
        ("on the on the", "on the", ["on the", "on the"]),
        ("a b", "!?", []),
        ("so [sic] it is", "[", ["["]),
    ],
)
def test_what_is_found(text: str, query: str, hits: list[str]) -> None:
    assert found(text, query, "fuzzy") == hits


def test_the_better_fit_scores_higher_and_hits_stay_in_order_of_place() -> None:
    read = corpus("Grizlow came. Gryzlov came. Grislov came.", "Grislov, again Grislov.")
    results = SearchIndex(read.articles).search(Query("Grislov", "fuzzy"))
    assert words(read, results) == ["Grizlow", "Gryzlov", "Grislov", "Grislov", "Grislov"]
    assert [hit.score == 1.0 for hit in results.hits] == [False, False, True, True, True]
    assert results.counts == {"s1": 3, "s2": 2}
    near = index("Call Holt now.", "Call the man named Holt.", "Holt: call.").search(
        Query("call Holt", "fuzzy")
    )
    assert [hit.score for hit in near.hits] == [1.0, 0.94, 0.9]


def test_the_note_names_the_best_and_counts_the_rest() -> None:
    results = index("GRYZLOV Grizlov GRYZLOV Gryslov Grislovs gryzlov.").search(Query("Grislov", "fuzzy"))
    assert results.note == "no exact hit; closest words: Grizlov (1), Gryslov (1), GRYZLOV (3) and 1 more"


def test_a_long_query_is_cut_and_the_answer_says_so() -> None:
    results = index("A ferry.").search(Query("ferry " * 60, "fuzzy"))
    assert results.note == "only the first 256 characters are compared"


def test_many_hits_are_capped_with_exact_counts() -> None:
    results = index("ferry " * 90, "a ferry").search(Query("ferry", "fuzzy"), limit=10)
    assert results.counts == {"s1": 90, "s2": 1}
    assert len(results.hits) == 10
    assert results.capped
    assert results.hits[-1].passage.source == "s2"


@settings(deadline=None)
@given(
    st.text("ab .\n\u200b", max_size=30), st.lists(st.integers(0, 30), max_size=5), st.text("ab ", max_size=5)
)
def test_sentences_may_begin_anywhere(text: str, starts: list[int], query: str) -> None:
    cuts = sorted({start for start in starts if start < len(text)})
    sentences = tuple(Sentence(start, len(text), "body") for start in cuts)
    read = Article("s1", "s1.txt", "s1", text, "utf-8", sentences)
    for hit in SearchIndex([read]).search(Query(query, "fuzzy")).hits:
        assert 0 <= hit.passage.start < hit.passage.end <= len(text)


_WORDS = st.text("abcdeiyszvwg", min_size=1, max_size=9)


@settings(deadline=None)
@given(_WORDS, _WORDS)
def test_the_cost_of_spelling_is_the_same_both_ways(one: str, other: str) -> None:
    assert cost(one, other) == pytest.approx(cost(other, one))
    assert (cost(one, other) == 0) == (one == other)
    assert 0 <= likeness(one, other, known=False) <= 1
    assert likeness(one, other, known=True) <= likeness(one, other, known=False)


@settings(deadline=None)
@given(st.lists(_WORDS, min_size=1, max_size=12), st.data())
def test_a_word_of_the_text_is_found_wherever_it_stands(text: list[str], data: st.DataObject) -> None:
    word = data.draw(st.sampled_from(text))
    read = corpus(" ".join(text))
    results = SearchIndex(read.articles).search(Query(word, "fuzzy"))
    same = [hit for hit in results.hits if hit.score == 1.0]
    assert len(same) == text.count(word)
    assert all(hit.found is None for hit in same)
    assert all(hit.found == read.text_of(hit.passage) for hit in results.hits if hit.score < 1)


@settings(deadline=None)
@given(st.lists(_WORDS, min_size=2, max_size=12), st.data())
def test_a_phrase_of_the_text_is_found_with_full_score(text: list[str], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 2))
    phrase = text[start : start + data.draw(st.integers(2, 4))]
    results = index(". ".join([" ".join(text), "More."])).search(Query(" ".join(phrase), "fuzzy"))
    assert any(hit.score == 1.0 for hit in results.hits)
