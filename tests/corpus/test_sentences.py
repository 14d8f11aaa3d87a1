"""Sentences: exact spans, cut where a careful reader would cut."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.corpus.sentence_cases import CASES, UNSPACED
from wagner_tui.corpus.decoding import Decoded
from wagner_tui.corpus.layout import text_lines
from wagner_tui.corpus.reading import assemble, read_article
from wagner_tui.corpus.sentences import find_sentences

BREAK = re.compile("[\n\r\x0b\x0c\x85\u2028\u2029]")
LANGUAGES = {"chinese": "zh", "russian": "ru", "spanish": "es", "guillemets": "fr", "german quotes": "de"}


@pytest.mark.parametrize("name", CASES)
def test_lines_are_cut_where_a_reader_would_cut_them(name: str) -> None:
    line = ("" if name in UNSPACED else " ").join(CASES[name])
    found = find_sentences(line, text_lines(line), (), {}, language=LANGUAGES.get(name))
    assert [line[each.start : each.end] for each in found] == CASES[name]


SIGNS = "“”\"'’‘«»„()[]{}<>…!?.,;:-–—#*_ \t\n\r\x0b\x0c\x85\u2028\u2029\u00a0\u200b\u202e\x00\x1b\x1c\ufeff"
SNIPPETS = [
    "\r\n",
    "\n\n",
    " date 2023-06-26 ",
    "Source: A\n",
    "<b>",
    'class="x">',
    "Mr. ",
    "U.S. ",
    "---\n",
    "Photo: A B\n",
]
ODD = st.sampled_from([*SIGNS, *SNIPPETS, "© 2023 A", "Getty Images\n"])
TEXT = st.lists(
    st.one_of(
        ODD, st.text(st.characters(codec="utf-8"), max_size=12), st.sampled_from(["He left. ", "Go", "e"])
    )
).map("".join)


@given(TEXT, st.sampled_from(["a.txt", "a.md"]))
@settings(max_examples=400, deadline=None)
def test_every_sentence_is_a_trimmed_stretch_of_one_line_and_nothing_is_lost(text: str, name: str) -> None:
    article = assemble("s1", name, "0" * 64, Decoded(text, "utf-8"))
    position = 0
    for sentence in article.sentences:
        words = text[sentence.start : sentence.end]
        assert words
        assert words == words.strip()
        assert not BREAK.search(words)
        # Between two sentences lie white space and, in Markdown, the signs of headings and items.
        assert not re.search(r"[^\W_]", text[position : sentence.start]), text[position : sentence.start]
        assert position <= sentence.start
        position = sentence.end
    assert not re.search(r"[^\W_]", text[position:])


@given(TEXT)
@settings(max_examples=200, deadline=None)
def test_hidden_spans_lie_in_order_and_no_visible_sentence_reaches_into_one(text: str) -> None:
    article = assemble("s1", "a.txt", "0" * 64, Decoded(text, "utf-8"))
    position = 0
    for span in article.hidden:
        assert position <= span.start < span.end <= len(text)
        position = span.end
    for sentence in article.sentences:
        inside = [span for span in article.hidden if span.start < sentence.end and sentence.start < span.end]
        if sentence.role == "hidden":
            assert any(span.start <= sentence.start and sentence.end <= span.end for span in inside)
        else:
            assert inside == []


@pytest.mark.parametrize("line_break", ["\n", "\r", "\r\n", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_line_break_ends_a_sentence(line_break: str) -> None:
    article = read_article("s1", "a.txt", f"The gate was{line_break}open. He left.".encode())
    assert [article.text[s.start : s.end] for s in article.sentences] == ["The gate was", "open.", "He left."]
    assert [article.line_of(s.start) for s in article.sentences] == [1, 2, 2]


def test_an_unclosed_quotation_does_not_swallow_the_rest_of_a_long_line() -> None:
    line = "He said “we went in. " + "Then the gate was closed. " * 5000
    assert len(find_sentences(line, text_lines(line), (), {})) == 5001


@pytest.mark.parametrize(
    "text",
    [
        "spoken words that run on, " * 1000,
        "withoutaspace" * 2000,
        "a" + "\u0301" * 5000,
        "ok " * 700 + "end.",
    ],
    ids=["no stop", "no space", "only marks", "a little too long"],
)
def test_what_never_stops_is_cut_between_words_and_nothing_is_lost(text: str) -> None:
    found = [text[each.start : each.end] for each in find_sentences(text, text_lines(text), (), {})]
    assert all(0 < len(words) <= 2000 for words in found)
    assert "".join("".join(found).split()) == "".join(text.split())
    if " " in text:
        assert " ".join(found).split() == text.split()


def test_a_long_sentence_with_its_stop_stays_whole() -> None:
    text = "It says that " + "the ministry of the river and of the harbour, " * 40 + "is closed."
    assert len(text) > 1800
    assert len(find_sentences(text, text_lines(text), (), {})) == 1
