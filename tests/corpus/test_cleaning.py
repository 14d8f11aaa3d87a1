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


def test_titles_under_a_heading_of_links_are_part_of_it() -> None:
    box = "Related stories\n\n- Owner had been warned\n- What we know about the ferry"
    found = article(
        f"{HEADLINE}\n\n{FIRST}\n\n{box}\n\n{SECOND}\n\n{LAST}\n\nMost read\n\nRain in Bergen\n\nSun in"
        f" Oslo\n"
    )
    assert [text for text, rule in hidden(found) if rule == "related-links"] == [
        "Related stories",
        "- Owner had been warned",
        "- What we know about the ferry",
        "Most read",
        "Rain in Bergen",
        "Sun in Oslo",
    ]
    assert len([s for s in found.sentences if s.role == "body"]) == 3


def test_a_report_after_a_heading_of_links_stays() -> None:
    found = article(f"{HEADLINE}\n\n{FIRST}\n\nRelated\n\nThe night\n\n{SECOND}\n")
    assert hidden(found) == [("Related", "related-links")]


def test_a_caption_and_its_credit_in_one_block() -> None:
    found = article(
        f"{HEADLINE}\n\nThe harbour of Bodø before the storm on We\nTom Hall/AFP via Getty"
        f" Images\n\n{FIRST}\n\n{SECOND}\n"
    )
    assert [rule for _, rule in hidden(found)] == ["photo-caption", "photo-credit"]


def test_initials_of_the_desk_are_hidden_and_brackets_of_the_report_are_not() -> None:
    assert hidden(article(f"{FIRST}\n\n{SECOND} (dpa/jr)\n")) == [("(dpa/jr)", "credit-line")]
    assert hidden(article(f"{FIRST} (sic)\n\nHe met the mayor (left).\n\n{SECOND} (see above)\n")) == []


def test_left_over_markup_is_hidden_and_the_words_in_it_stay() -> None:
    text = f'<p class="x">{FIRST}</p>\n<!-- ad -->\n<script>a()</script>\nid="7" class="y">\n{SECOND}\n'
    found = article(text)
    assert [rule for _, rule in hidden(found)] == ["markup-residue"] * 5
    assert [found.text[s.start : s.end] for s in found.sentences if s.role == "body"] == [FIRST, SECOND]


@pytest.mark.parametrize(
    "words", ["if x < 3 and y > 2 then stop", "the <unknown> man left", 'he wrote a = "b" on the wall']
)
def test_signs_of_comparison_are_no_markup(words: str) -> None:
    assert hidden(article(f"{FIRST}\n\n{words}\n\n{SECOND}\n")) == []


def test_a_label_is_hidden_and_what_it_labels_stays() -> None:
    found = article(
        f"{FIRST}\n\nQuote: “We left at dawn.”\n\nSource: a clerk who was told of it\n\n{SECOND}\n"
    )
    assert hidden(found) == [("Quote:", "label"), ("Source:", "label")]
    assert "“We left at dawn.”" in [found.text[s.start : s.end] for s in found.sentences if s.role == "body"]
