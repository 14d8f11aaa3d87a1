import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from search_cases import bundled, corpus, found, index, words

from wagner_tui.search import Query, SearchIndex


@pytest.mark.parametrize(
    ("text", "pattern", "hits"),
    [
        ("24 June, 25 July", r"\d+ \w+", ["24 June", "25 July"]),
        ("Ferry ferry", "ferry", ["Ferry", "ferry"]),
        ("Ferry ferry", "Ferry", ["Ferry"]),
        ("Ferry ferry", r"\Bferry|\bferry\W?", ["Ferry ", "ferry"]),
        ("Ferry ferry", r"(?P<Boat>ferry)", ["Ferry", "ferry"]),
        ("Ferry ferry", r"\p{Lu}erry", ["Ferry"]),
        ("É é", r"\u00C9", ["É", "é"]),
        ("Mr Holt, mr Holt", r"(?<=Mr )\w+", ["Holt"]),
        ("one\ntwo\none", r"^one$", ["one", "one"]),
        ("one\r\ntwo\r\none", r"^two$", ["two"]),
        ("one\rtwo\u2028one", r"^\w+$", ["one", "two", "one"]),
        ("one\r\ntwo", r".+", ["one", "two"]),
        ("one\ntwo", r"one\s+two", ["one\ntwo"]),
        ("aab", r"x*", []),
        ("aab", r"a*", ["aa"]),
        ("didn’t", "didn't", []),
        ("naïve", r"na.ve", ["naïve"]),
        ("[[a]", "[[a]", ["[", "[", "a"]),
    ],
)
def test_what_is_found(text: str, pattern: str, hits: list[str]) -> None:
    assert found(text, pattern, "regex") == hits


@pytest.mark.parametrize(
    ("pattern", "problem"),
    [
        ("Pri(", "the pattern is broken at character 4: missing )"),
        ("*a", "the pattern is broken at character 1: nothing to repeat"),
        ("[z-a]", "the pattern is broken at character 5: bad character range"),
        ("a" * 10_000, "the pattern is too long: 10,000 characters, 500 at most"),
    ],
    ids=lambda value: value[:20],
)
def test_a_pattern_that_cannot_be_used_says_why(pattern: str, problem: str) -> None:
    results = index("text", "text").search(Query(pattern, "regex"))
    assert results.problem == problem
    assert (results.hits, results.counts) == ((), {"s1": 0, "s2": 0})


EVIL = [
    r"(a+)+$",
    r"(a|a)*$",
    r"(a|aa)+$",
    r"(?:a?){30}a{30}b",
    r"(?R)a",
    r"(?:.*a){20}x",
    r"((((a{1,99}){1,99}){1,99}){1,99})b",
    r"(?e)(?:abcdefgh){e}",
    r"(?:a|a|a|a)+b",
    "a" * 499 + "!",
]


@pytest.mark.parametrize("pattern", EVIL, ids=lambda pattern: pattern[:20])
def test_an_evil_pattern_ends_in_time(pattern: str) -> None:
    searched = index("a" * 5_000 + "!", "b" + "a" * 5_000)
    start = time.thread_time()
    searched.search(Query(pattern, "regex"), regex_seconds=0.1)
    assert time.thread_time() - start < 0.6


def test_a_pattern_that_takes_too_long_keeps_what_was_found_and_says_so() -> None:
    searched = index("aX", "a" * 5_000 + "!", "aX")
    start = time.thread_time()
    results = searched.search(Query(r"(a+)+X", "regex"))
    assert time.thread_time() - start < 0.8
    assert results.problem == "this pattern takes too long: stopped after 0.5 s in s2"
    assert results.counts == {"s1": 1, "s2": 0, "s3": 0}
    assert results.at_least == {"s2", "s3"}
    assert results.capped
    assert results.shown() == "1+"


def test_matches_of_nothing_end_in_time() -> None:
    results = index("b" * 3_000_000).search(Query("a*", "regex"), regex_seconds=0.1)
    assert results.total == 0
    assert results.problem is not None


def test_many_matches_are_capped() -> None:
    results = index("ab" * 200, "ab").search(Query("a.", "regex"), limit=50)
    assert results.shown("s1") == "50+"
    assert results.shown("s2") == "1"
    assert len(results.hits) == 50
    assert results.capped
    assert {hit.passage.source for hit in results.hits} == {"s1", "s2"}


def test_nothing_is_written_to_stderr(capfd: pytest.CaptureFixture[str]) -> None:
    found("[[a]--b", r"[[a]--b]", "regex")
    assert capfd.readouterr().err == ""


def test_the_bundled_event() -> None:
    read = bundled()
    results = SearchIndex(read.articles).search(Query(r"gr[yi][sz]lov", "regex"))
    assert words(read, results) == ["Gryzlov", "Grislov"]


_ATOM = st.sampled_from(["a", "b", "A", ".", "[ab]", "[^a]", r"\w", r"\s", r"\b", "^", "$", "é"])
_PATTERN = st.recursive(
    _ATOM,
    lambda inner: st.one_of(
        st.tuples(inner, inner).map("".join),
        st.tuples(inner, inner).map("|".join).map("(?:{})".format),
        st.tuples(inner.map("(?:{})".format), st.sampled_from(["?", "{1,2}", "+?"])).map("".join),
    ),
    max_leaves=5,
)


@settings(deadline=None)
@given(_PATTERN, st.text("abAB é\n", max_size=25))
def test_simple_patterns_match_as_in_the_standard_library(pattern: str, text: str) -> None:
    upper = "A" in pattern
    spans = [match.span() for match in re.finditer(pattern, text, re.M | (0 if upper else re.I))]
    results = index(text).search(Query(pattern, "regex"))
    assert [hit.passage[1:] for hit in results.hits] == [span for span in spans if span[0] < span[1]]


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from("ab(){}[]|*+?.^$\\<>=!:PpRdwkgLN&,0129eis-#"), max_size=14))
def test_no_pattern_raises(pattern: str) -> None:
    read = corpus("abba (ab) baab\nab")
    results = SearchIndex(read.articles).search(Query(pattern, "regex"), regex_seconds=0.05)
    assert results.problem is None or "\n" not in results.problem
    assert all(words(read, results))
