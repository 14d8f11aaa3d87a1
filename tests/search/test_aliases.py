"""Search finds the other spellings of a name when it is told them."""

from __future__ import annotations

import pytest
from search_cases import bundled, corpus, words

from wagner_tui.analysis.name_finder import find_names
from wagner_tui.search import Query, SearchIndex
from wagner_tui.search.query import Mode


@pytest.mark.parametrize(
    ("query", "others"),
    [
        ("gryzlov", ("Grislov",)),
        ("Grislov", ("Gryzlov",)),
        ("Rosgvardia", ("National Guard",)),
        ("Vladimir Putin", ("Putin",)),
        ("ministry of defense", ("Defense Ministry", "Russian Defence Ministry")),
        ("putin", ()),  # every other spelling holds it
        ("russia", ()),
        ("negotiations", ()),
        ("", ()),
    ],
)
def test_spellings_of(query: str, others: tuple[str, ...]) -> None:
    assert find_names(bundled()).spellings_of(query) == others


@pytest.mark.parametrize("mode", ["exact", "fuzzy"])
def test_other_spellings_are_found_and_told(mode: Mode) -> None:
    read = bundled()
    aliases = find_names(read).spellings_of("gryzlov")
    results = SearchIndex(read.articles).search(Query("gryzlov", mode, aliases))
    assert words(read, results) == ["Gryzlov", "Grislov"]
    assert [hit.found for hit in results.hits] == [None, "Grislov"]
    assert results.note == "also Grislov (1)"


def test_other_spellings_count_as_whole_words_only() -> None:
    read = corpus("Meyer met Mei. Meier and Meierhof stayed. MEIER left.")
    results = SearchIndex(read.articles).search(Query("meyer", aliases=("Meier",)))
    assert words(read, results) == ["Meyer", "Meier", "MEIER"]
    assert results.counts == {"s1": 3}


def test_capitals_of_the_query_hold_for_the_other_spellings() -> None:
    read = corpus("Meyer met Meier and MEIER.")
    results = SearchIndex(read.articles).search(Query("Meyer", aliases=("Meier",)))
    assert words(read, results) == ["Meyer", "Meier"]


def test_a_place_is_found_once() -> None:
    read = corpus("The National Guard of Norland came.")
    query = Query("guard of norland", aliases=("National Guard", "Norland"))
    assert words(read, SearchIndex(read.articles).search(query)) == ["Guard of Norland"]


def test_a_limit_holds_with_other_spellings() -> None:
    read = corpus("Meyer Meier " * 50, "Meier.")
    results = SearchIndex(read.articles).search(Query("meyer", aliases=("Meier",)), limit=10)
    assert len(results.hits) == 10
    assert results.capped
    assert results.counts["s2"] == 1


def test_without_aliases_nothing_changes() -> None:
    read = bundled()
    assert words(read, SearchIndex(read.articles).search(Query("gryzlov"))) == ["Gryzlov"]
