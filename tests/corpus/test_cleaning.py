"""Boilerplate is marked with the right rule, and sentences that only look like it stay."""

from __future__ import annotations

import pytest

from tests.corpus.page_lines import AROUND, BODY, PageLine
from wagner_tui.corpus.model import Article
from wagner_tui.corpus.reading import read_article

HEADLINE = "Ferry sinks off Bodø as storm hits the coast"
FIRST = "A ferry with 212 people on board sank off the Norwegian coast on Thursday, the coast guard said."
SECOND = "The captain had been warned twice, and the inquiry will ask why he sailed, said the minister."
LAST = "The search went on through the night, and most of the passengers were found alive on a small island."


def page(where: str, line: str) -> str:
    parts = [HEADLINE, FIRST, SECOND, LAST]
    parts.insert({"head": 1, "middle": 2, "tail": 4}[where], line)
    return "\n\n".join(parts) + "\n"


def article(text: str, name: str = "a.txt") -> Article:
    return read_article("s1", name, text.encode())


def hidden(found: Article) -> list[tuple[str, str]]:
    return [(found.text[span.start : span.end], span.rule) for span in found.hidden]


@pytest.mark.parametrize("line", AROUND, ids=lambda line: line.text[:40])
def test_lines_around_a_report_are_marked(line: PageLine) -> None:
    assert hidden(article(page(line.where, line.text))) == [(line.text, line.rule)]


@pytest.mark.parametrize("line", BODY, ids=lambda line: line[:40])
@pytest.mark.parametrize("where", ["middle", "tail"])
def test_sentences_that_look_like_boilerplate_stay(line: str, where: str) -> None:
    found = article(page(where, line))
    covered = [text for text, rule in hidden(found) if rule != "label"]
    assert covered == []
    assert any(line.endswith(found.text[s.start : s.end]) for s in found.sentences if s.role == "body")
