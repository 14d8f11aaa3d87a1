"""Quoted text renders literally, whatever it is: parsed as Markdown it is the very same words again."""

from __future__ import annotations

import hypothesis.strategies as st
import pytest
from hypothesis import example, given, settings

from tests.export.rendered import blocks, kinds_of, paragraphs, text_of, tokens
from wagner_tui.export.escape import cell, escape_line, inline, strong
from wagner_tui.safe_text import display

ODD = [
    "# heading", "#hashtag", "> quote", "- item", "+ item", "* item",
    "1. one", "12) twelve", "===", "---", "- - -", "***", "___",
    "| a | b |", "[^1]: note", "[^s1]", "[@s1]", "[link](http://a.b)",
    "![image](x.png)", "[x]: /url", "<b>bold</b>", "<!-- comment -->", "<script>",
    "</a>", "`code`", "``` fence", "~~~", "~~gone~~", "*em*", "_em_", "**strong**",
    "snake_case_name", "_leading", "trailing_", "&amp;", "&#64;", "&copy", "AT&T", "a & b",
    "$x$", "http://example.org/a_b", "https://example.org", "www.example.org", "mail@example.org",
    "mailto:a@b.org", "ftp://example.org", "\\", "\\\\", "back\\slash", "\\#", "line\\", "==mark==",
    "%%comment%%", "^id", "^sup^", ":smile:", "@name", "{{x}}", "[/x]", "[AP]", "\x1b[31m", "a\u202eb",
    "\x00", "tab\tbed", "    indented", "a  ",
    "1986. A good year", "-", "+", "=", "1.", "\xa0- x",
    "“quoted” – dashed", "Ж_ж_Ж", "a*b*c", "<https://x.y>", "!", "![", "]", "](", "x](y)",
    "<a href='x'>", "&lt;", "\u2028", "|", "\\|", "||", "HTTP://EXAMPLE.ORG", "a|b",
]  # fmt: skip
odd_text = st.lists(st.sampled_from(ODD) | st.text(max_size=6), max_size=5).map(" ".join)
glued_text = st.lists(st.sampled_from(ODD) | st.text(max_size=3), max_size=4).map("".join)
any_text = odd_text | glued_text | st.text("#>-+*_~`[]()<>&|\\!^@$=:/.1aw \t\n", max_size=12)


def seen(text: str) -> str:
    """How a text reads once white space runs are one space."""
    return display(" ".join(text.split())).strip(" ")


@pytest.mark.parametrize("text", ODD)
def test_odd_lines_are_one_paragraph_of_plain_text(text: str) -> None:
    markdown = inline(text)
    assert "\n" not in markdown
    if seen(text):
        (token,) = (token for token in tokens(markdown) if token.type == "inline")
        assert blocks(markdown) == ["paragraph_open"]
        assert text_of(token) == seen(text)
        assert kinds_of(token) == set()


@settings(max_examples=400, deadline=None)
@given(any_text)
@example("a\u2028- b")
def test_any_text_renders_literally(text: str) -> None:
    markdown = inline(text)
    assert paragraphs(markdown) == ([seen(text)] if seen(text) else [])
    assert blocks(markdown) == (["paragraph_open"] if seen(text) else [])
    assert all(kinds_of(token) == set() for token in tokens(markdown) if token.type == "inline")


@settings(max_examples=150, deadline=None)
@given(any_text)
def test_in_a_blockquote_after_other_text_and_after_a_tag(text: str) -> None:
    for lead in ("> ", "> before\n> ", '> <a id="^x"></a>', "text\n"):
        _, *rest = (lead + inline(text)).partition(lead)
        words = paragraphs(lead + inline(text))
        assert " ".join(" ".join(words).split()).endswith(" ".join(seen(text).split())), rest


@settings(max_examples=150, deadline=None)
@given(any_text, any_text)
def test_in_a_table_cell(one: str, two: str) -> None:
    table = f"| a | b |\n| --- | --- |\n| {cell(one)} | {cell(two)} |"
    assert paragraphs(table)[2:] == [seen(one) or "–", seen(two) or "–"]


@settings(max_examples=300, deadline=None)
@given(any_text, any_text, any_text)
def test_bold_is_bold_wherever_a_mark_begins_and_ends(before: str, inside: str, after: str) -> None:
    inside = seen(inside) or "x"
    left, right = escape_line("x" + before)[1:], escape_line("x" + after)[1:]
    markdown = strong("x" + left, escape_line("x" + inside)[1:], right)
    (token,) = (token for token in tokens(markdown) if token.type == "inline")
    children = token.children or []
    opened = [i for i, c in enumerate(children) if c.type == "strong_open" or c.content == "<strong>"]
    closed = [i for i, c in enumerate(children) if c.type == "strong_close" or c.content == "</strong>"]
    assert (len(opened), len(closed)) == (1, 1)
    bold = "".join(
        child.content for child in children[opened[0] : closed[0]] if child.type.startswith("text")
    )
    assert bold == inside


def test_ordinary_prose_stays_readable_as_it_is() -> None:
    prose = "The president’s aide (55) said: “We can't.” At 9.30 a.m., AT&T's a_file fell 3-4 % – e.g. here!"
    assert inline(prose) == prose


def test_asterisks_are_used_where_they_work() -> None:
    assert strong("a ", "b", " c") == "a **b** c"
    assert strong("a", "“b”", "c") == "a<strong>“b”</strong>c"
    assert strong("", "“b”", "") == "**“b”**"
