"""Headlines and subheads stand apart from the report; sentences of the report do not."""

from __future__ import annotations

import pytest

from wagner_tui.corpus.reading import read_article

FIRST = "A ferry with 212 people on board sank off the Norwegian coast on Thursday, the coast guard said."
SECOND = "The captain had been warned twice, and the inquiry will ask why he sailed, said the minister."


def roles(text: str, name: str = "a.txt") -> dict[str, str]:
    article = read_article("s1", name, text.encode())
    return {article.text[s.start : s.end]: s.role for s in article.sentences}


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "line", ["A captain under fire", "“Nobody counted us”", "Background:", "THE NIGHT", "What we know"]
)
def test_a_short_line_between_paragraphs_is_a_subhead(line: str, gap: str) -> None:
    assert roles(gap.join([FIRST, line, SECOND]))[line] == "subhead"


@pytest.mark.parametrize(
    "line",
    [
        "Nobody counted us.",
        "“Nobody counted us.”",
        "Seriously, captain?",
        "The minister continued:",
        "and nobody counted them",
        "The engine, the mast,",
        "Imagine that she:",
    ],
)
def test_a_short_sentence_of_the_report_is_none(line: str) -> None:
    assert roles(f"{FIRST}\n\n{line}\n\n{SECOND}")[line] == "body"


def test_hard_wrapped_lines_are_no_subheads() -> None:
    lines = [
        "A ferry with 212 people on board sank off the Norwegian",
        "coast on Thursday, the coast guard said.",
        "The captain had been warned twice and the inquiry of",
        "Bergen will ask why he sailed, said the minister.",
        "Nobody had counted the passengers on board, a clerk",
        "said on Friday, and the list was lost in the storm.",
    ]
    text = "\n".join(lines)
    assert set(roles(text).values()) == {"body"}


@pytest.mark.parametrize(
    "line", ["Ferry sinks off Bodø", "Ferry sinks: owner blames captain", "Who counted them?"]
)
def test_a_first_line_without_a_stop_is_the_headline(line: str) -> None:
    assert roles(f"{line}\n\n{FIRST}\n\n{SECOND}")[line] == "headline"


def test_a_headline_behind_a_stamp_is_found_and_the_stamp_is_not_glued_to_it() -> None:
    found = roles(f" date 2021-06-03 Ferry sinks off Bodø\n\n{FIRST}\n")
    assert found == {"date 2021-06-03": "hidden", "Ferry sinks off Bodø": "headline", FIRST: "body"}


def test_a_stamp_is_not_glued_to_the_first_sentence() -> None:
    assert roles(f" date 2021-06-03 {FIRST}")[FIRST] == "body"


def test_markdown_headings_lose_their_signs_and_lists_their_dashes() -> None:
    found = roles(f"# Ferry sinks\n\n{FIRST}\n\n## The night\n\n- {SECOND}\n\n> Nobody counted us.\n", "a.md")
    assert found["Ferry sinks"] == "headline"
    assert found["The night"] == "subhead"
    assert found[SECOND] == "body"
    assert found["Nobody counted us."] == "body"


def test_a_single_line_is_never_all_headline() -> None:
    assert roles("Ministers met in Geneva") == {"Ministers met in Geneva": "body"}
