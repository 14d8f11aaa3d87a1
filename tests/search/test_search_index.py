import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from search_cases import bundled, index, words

from wagner_tui.corpus.loading import load
from wagner_tui.search import Mode, Query, SearchIndex
from wagner_tui.search.query import shares

_NASTY = Path(__file__).resolve().parents[3] / "shared" / "nasty"


@pytest.mark.parametrize(
    ("found", "limit", "shared"),
    [
        ({}, 10, {}),
        ({"s1": 3, "s2": 4}, 10, {"s1": 3, "s2": 4}),
        ({"s1": 90, "s2": 1, "s3": 90}, 11, {"s1": 5, "s2": 1, "s3": 5}),
        ({"s1": 90, "s2": 90}, 3, {"s1": 1, "s2": 2}),
        ({"s1": 90, "s2": 2}, 0, {"s1": 0, "s2": 0}),
    ],
)
def test_a_limit_is_divided(found: dict[str, int], limit: int, shared: dict[str, int]) -> None:
    assert shares(found, limit) == shared


@pytest.mark.skipif(not _NASTY.is_dir(), reason="../shared/nasty is not here")
@pytest.mark.parametrize("mode", ["exact", "fuzzy"])
def test_zero_width_characters_hide_nothing(mode: Mode) -> None:
    read = load([_NASTY / "t14_zero_width.txt"])
    for word in ("password", "hidden"):
        (hit,) = words(read, SearchIndex(read.articles).search(Query(word, mode)))
        assert hit != word
        assert [char for char in hit if char.isalpha()] == list(word)


@pytest.mark.skipif(not _NASTY.is_dir(), reason="../shared/nasty is not here")
def test_every_nasty_text_can_be_searched_in_every_way() -> None:
    read = load([*_NASTY.glob("*.txt"), *_NASTY.glob("*.md")])
    searched = SearchIndex(read.articles)
    queries = [Query("ministers met"), Query(r"minist\w+ m.t\b", "regex"), Query("Ministers mett", "fuzzy")]
    for query in queries:
        results = searched.search(query)
        assert results.problem is None
        assert results.total > 3
        assert all(
            0 <= hit.passage.start < hit.passage.end <= len(read[hit.passage.source].text)
            for hit in results.hits
        )


def test_hits_lie_in_boilerplate_too() -> None:
    read = bundled()
    hidden = [(each.key, each.text[span.start : span.end]) for each in read.articles for span in each.hidden]
    assert hidden
    for key, text in hidden:
        assert SearchIndex(read.articles).search(Query(text)).counts[key] >= 1


@pytest.mark.parametrize("mode", ["exact", "regex", "fuzzy"])
def test_a_blank_query_finds_nothing_and_is_no_problem(mode: Mode) -> None:
    for text in ("", "   ", "\n"):
        results = index("text here", "text").search(Query(text, mode))
        assert (results.hits, results.problem, results.counts) == ((), None, {"s1": 0, "s2": 0})


@pytest.mark.parametrize("mode", ["exact", "regex", "fuzzy"])
def test_no_sources(mode: Mode) -> None:
    results = SearchIndex(()).search(Query("word", mode))
    assert (results.hits, results.total, results.problem) == ((), 0, None)


def test_several_threads_get_the_answers_that_one_gets() -> None:
    typed = [
        Query("Grislov"[:length], mode) for length in range(1, 8) for mode in ("exact", "regex", "fuzzy")
    ]
    alone = [SearchIndex(bundled().articles).search(query) for query in typed]
    shared = SearchIndex(bundled().articles)
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(shared.search, typed * 5)) == alone * 5


def test_prepared_or_not_the_answer_is_the_same() -> None:
    prepared = SearchIndex(bundled().articles)
    prepared.prepare(vocabulary=True)
    for query in (Query("putin"), Query("Lukashenka", "fuzzy")):
        assert prepared.search(query) == SearchIndex(bundled().articles).search(query)


def test_a_stopped_fuzzy_search_does_not_spoil_the_next() -> None:
    searched = index("Gryzlov spoke.", "Gryzlov left.")
    assert (
        searched.search(Query("Grislov", "fuzzy"), cancelled=lambda: True).problem == "the search was stopped"
    )
    assert searched.search(Query("Grislov", "fuzzy")).total == 2


def test_importing_search_loads_no_heavy_library() -> None:
    code = (
        "import sys; from wagner_tui.search import Query, SearchIndex; SearchIndex(()).search(Query('a'));"
        "print(sorted({'regex', 'rapidfuzz', 'textual', 'sqlite3'} & sys.modules.keys()))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
