import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from search_cases import bundled, corpus, found, index, words

from wagner_tui.search import Query, SearchIndex
from wagner_tui.search.folding import Folded, folded, lowered


@pytest.mark.parametrize(
    ("text", "query", "hits"),
    [
        ("The ferry. A FERRY.", "ferry", ["ferry", "FERRY"]),
        ("The ferry. A Ferry. FERRY", "Ferry", ["Ferry"]),
        ("He didn’t say “yes”.", "didn't", ["didn’t"]),
        ('He didn\'t say "yes".', "“yes”", ['"yes"']),
        ("on 24–25 June", "24-25", ["24–25"]),
        ("they marched\n  on Moscow", "marched on moscow", ["marched\n  on Moscow"]),
        ("they marched\r\non Moscow", "marched on", ["marched\r\non"]),
        ("they\xa0marched\u2028on", "they marched on", ["they\xa0marched\u2028on"]),
        ("they marched on", "they   marched\non", ["they marched on"]),
        ("a pass\u200bword, hid\ufeffden\xad.", "password", ["pass\u200bword"]),
        ("a pass\u200bword, hid\ufeffden\xad.", "hidden", ["hid\ufeffden"]),
        ("cafe\u0301 au lait", "café", ["cafe\u0301"]),
        ("café au lait", "CAFE\u0301", []),
        ("CAFÉ au lait", "cafe\u0301", ["CAFÉ"]),
        ("cafe\u0301", "cafe", []),
        ("İİİ Ankara İzmir", "ankara", ["Ankara"]),
        ("İİİ Ankara İzmir", "izmir", ["İzmir"]),
        ("the oﬃce", "office", ["oﬃce"]),
        ("the oﬃce", "of", ["oﬃ"]),
        ("GROSSE STRASSE", "straße", ["STRASSE"]),
        ("banana", "ana", ["ana"]),
        ("ﬀ", "f", ["ﬀ"]),
        ("a.b axb", "a.b", ["a.b"]),
        ("[AP] Paris [/x]", "[ap]", ["[AP]"]),
        ("ΟΔΟΣ οδος οδός", "οδος", ["ΟΔΟΣ", "οδος"]),
        ("text", "", []),
        ("a b", " ", []),
        ("a\u200bb", "\u200b", []),
        ("", "a", []),
        ("\ud800 lone", "lone", ["lone"]),
        ("😀 emoji 😀", "emoji", ["emoji"]),
    ],
)
def test_what_is_found(text: str, query: str, hits: list[str]) -> None:
    assert found(text, query) == hits


def test_all_sources_are_counted_and_hits_come_in_order() -> None:
    results = index("One ferry, two ferries.", "No boat.", "The ferry").search(Query("ferr"))
    assert results.counts == {"s1": 2, "s2": 0, "s3": 1}
    assert [(hit.passage.source, hit.passage.start) for hit in results.hits] == [
        ("s1", 4),
        ("s1", 15),
        ("s3", 4),
    ]
    assert (results.total, results.capped, results.problem, results.note) == (3, False, None, None)
    assert {(hit.score, hit.found) for hit in results.hits} == {(1.0, None)}


def test_no_hit_in_the_bundled_event_names_what_fuzzy_would_find() -> None:
    results = SearchIndex(bundled().articles).search(Query("Lukashenka"))
    assert results.hits == ()
    assert results.note == "no exact hit; fuzzy finds Lukashenko (14)"


def test_capitals_that_no_text_has_are_named_as_the_reason() -> None:
    results = index("A ferry. The Ferry.").search(Query("FERRY"))
    assert results.hits == ()
    assert results.note == "no hit with these capitals; 2 in lower case"


def test_no_hint_when_nothing_is_like_it() -> None:
    assert index("One ferry.").search(Query("submarine")).note is None


def test_the_bundled_event_is_found_across_quotes() -> None:
    read = bundled()
    results = SearchIndex(read.articles).search(Query("putin's"))
    assert set(words(read, results)) == {"Putin’s"}
    assert results.total == 4


def test_a_limit_leaves_every_source_its_share_and_the_counts_stay_exact() -> None:
    results = index("e" * 500, "one e", "e " * 300).search(Query("e"), limit=20)
    assert results.counts == {"s1": 500, "s2": 2, "s3": 300}
    assert results.capped
    assert len(results.hits) == 20
    per_source = [sum(hit.passage.source == key for hit in results.hits) for key in ("s1", "s2", "s3")]
    assert per_source == [9, 2, 9]
    assert results.shown() == "802"


def test_counts_stay_exact_where_one_character_stands_for_several() -> None:
    text = "ﬁ ﬀ… f"
    every = index(text * 30).search(Query("f"))
    capped = index(text * 30).search(Query("f"), limit=5)
    assert capped.counts == every.counts == {"s1": 90}


def test_a_stopped_search_says_so() -> None:
    results = index("a ferry", "a ferry").search(Query("ferry"), cancelled=lambda: True)
    assert results.problem == "the search was stopped"
    assert results.at_least == {"s1", "s2"}
    assert results.shown() == "0+"


# -- properties ----------------------------------------------------------------------------------------------

#: Every row is one thing in the ways it may be written.
_WAYS = [
    ("a",),
    ("b",),
    ("B", "B\u200b"),
    (" ", "\n", "\r\n", "\xa0", " \u200b\t "),
    ("é", "e\u0301", "e\u0301\xad"),
    ("'", "’", "‘", "`"),
    ('"', "“", "”"),
    ("-", "–", "—", "\xad-"),
    ("ffi", "ﬃ"),
    ("...", "…"),
    ("İ", "I\u0307"),
]


@st.composite
def _two_writings(draw: st.DrawFn) -> tuple[str, str]:
    things = draw(st.lists(st.sampled_from(_WAYS), min_size=1, max_size=8))
    once, again = ("".join(draw(st.sampled_from(ways)) for ways in things) for _ in range(2))
    return once, again


@settings(deadline=None)
@given(_two_writings(), st.text("ab.", max_size=5), st.text("ab.", max_size=5))
def test_a_phrase_is_found_however_it_is_written(writings: tuple[str, str], before: str, after: str) -> None:
    text, query = f"{before}{writings[0]}{after}", writings[1]
    hits = found(text, query)
    assert bool(hits) == bool(folded(query).strip())


_TEXT = st.lists(st.sampled_from([*"abAB  \n\u200bé’'—-İ", "e\u0301"]), max_size=60).map("".join)


@settings(deadline=None)
@given(_TEXT, st.text("abB e'-", min_size=1, max_size=4))
def test_every_hit_folds_to_the_query_and_none_is_missed(text: str, query: str) -> None:
    if not folded(query).strip():
        return
    any_case = query == query.lower()
    fold = (lambda words: lowered(folded(words))) if any_case else folded
    read = corpus(text)
    results = SearchIndex(read.articles).search(Query(query))
    assert all(fold(hit) == fold(query) for hit in words(read, results))
    whole = Folded(text)
    assert results.total == (whole.lowered if any_case else whole.kept).count(fold(query))
    ends = [0] + [hit.passage.end for hit in results.hits]
    assert all(end <= hit.passage.start for end, hit in zip(ends, results.hits, strict=False))


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.text("aaaabAB ", max_size=30) | st.text("afiﬃ", max_size=10), min_size=1, max_size=3),
    st.lists(st.text("aaabAfi ", min_size=1, max_size=2), min_size=1, max_size=6),
    st.integers(1, 12),
)
@example(["aaab"], ["aa", "b"], 12)
@example(["ﬃ ﬁn"], ["f", "i", "n"], 12)
@example(["Put put"], ["Pu", "", "", "put"], 12)
def test_a_refined_search_equals_one_from_scratch(texts: list[str], typed: list[str], limit: int) -> None:
    refining = index(*texts)
    query = ""
    for number, more in enumerate(typed):
        query = more if number % 4 == 3 else query + more  # typing on, and now and then starting again
        assert refining.search(Query(query), limit=limit) == index(*texts).search(Query(query), limit=limit)
