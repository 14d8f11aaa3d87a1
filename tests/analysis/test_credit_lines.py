"""Whom an article credits beside its text, and whose release it is."""

from __future__ import annotations

import pytest

from tests.analysis.making import article
from wagner_tui.analysis.credit_lines import credit_lines, issuer
from wagner_tui.corpus.model import Article, Stated

CREDITED = [
    (["Dam breaks", "LISBOA (Reuters) - A dam broke on Monday."], ["Reuters"]),
    (["Dam breaks", "PORTO SELMA, March 3 (Kite) – A dam broke."], ["Kite"]),
    (
        ["Dam breaks", "It broke.", "Reuters and the Associated Press contributed to this report."],
        ["Reuters"],
    ),
    (["Dam breaks", "It broke.", "With files from AFP"], ["AFP"]),
    (["Dam breaks", "By Ann Lee, Reuters", "It broke."], ["Reuters"]),
    (["Dam breaks", "It broke.", "– AFP"], ["AFP"]),
]
NOT_CREDITED = [
    ["BBC News", "It broke."],
    ["Dam breaks", "The keeper (58) - a tall man - ran."],
    ["Dam breaks", "The North Dam Organisation (NDO) - a club of keepers - met in May."],
    ["Dam breaks", "Photo: Ann Lee/AFP via Getty Images"],
    ["Dam breaks", "Ann Lee writes from Oslo and has worked for Reuters and the BBC."],
    ["Dam breaks", "The town contributed money to the dam."],
]


@pytest.mark.parametrize(("lines", "names"), CREDITED)
def test_agencies_that_an_article_credits(lines: list[str], names: list[str]) -> None:
    told = article("s1", *lines)
    found = credit_lines(told)
    assert [credit.name for credit in found][: len(names)] == names
    assert all(names[0] in told.text[c.place.start : c.place.end] for c in found[:1])


@pytest.mark.parametrize("lines", NOT_CREDITED)
def test_what_credits_nobody(lines: list[str]) -> None:
    assert credit_lines(article("s1", *lines)) == ()


def test_those_who_wrote_an_agencys_report_are_no_outlet() -> None:
    told = article("s1", "Dam breaks", "It broke.", "(Reporting by Ann Lee; Editing by Bo Ek)")
    stated = Stated("(Reporting by Ann Lee; Editing by Bo Ek)", 3)
    credited = Article(
        "s1",
        "a",
        told.sha256,
        told.text,
        "utf-8",
        told.sentences,
        credits=(stated, Stated("Kite, a daily", 3)),
    )
    assert [credit.name for credit in credit_lines(credited)] == ["Kite"]


def test_a_press_release_says_whose_it_is() -> None:
    told = article("s1", "For immediate release", "Northern Bank closes.", "About Northern Bank: a bank.")
    assert issuer(told) == "Northern Bank"
    assert issuer(article("s1", "Northern Bank closes.", "About Northern Bank: a bank.")) is None
