"""The dossier: exact bytes, links that lead somewhere, and quotes that anybody can check in the sources.

`UPDATE_GOLDEN=1 pytest tests/export` writes the golden files anew: read the difference before committing it.
"""

from __future__ import annotations

import dataclasses
import json
import os
import random
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.export import dossier_cases as cases
from tests.export.rendered import PARSER, paragraphs, plain, tokens
from wagner_tui.analysis.engine import analyse
from wagner_tui.analysis.entities import NameDecision
from wagner_tui.analysis.model import Findings
from wagner_tui.corpus.bundled import bundled_event
from wagner_tui.corpus.lines import line_spans
from wagner_tui.corpus.loading import load
from wagner_tui.corpus.model import Corpus, Passage
from wagner_tui.export.citation import bibliography
from wagner_tui.export.dossier import By, dossier
from wagner_tui.export.material import gather
from wagner_tui.notebook import Notebook
from wagner_tui.safe_text import display

GOLDEN = Path(__file__).resolve().parent.parent / "golden"
NONE = Findings()
PLACE = re.compile(
    r"^\[@(?P<key>s\d+)\] .+:(?P<line>\d+) · chars (?P<start>\d+)–(?P<end>\d+)"
    r"(?: · \w+)?\[\^(?P=key)\](?: (?P<id>\^s[\d-]+))?$",
    re.MULTILINE,
)


def made(**options: Any) -> str:
    return dossier(cases.CORPUS, cases.FINDINGS, cases.MARKS, **options)


DOSSIERS: dict[str, Callable[[], str]] = {
    "dossier-by-claim.md": made,
    "dossier-by-source.md": lambda: made(by="source"),
    "dossier-by-tag.md": lambda: made(by="tag"),
    "dossier-all-claims.md": lambda: dossier(
        cases.CORPUS, cases.FINDINGS, (), all_claims=True, title="Ferry"
    ),
    "dossier-empty.md": lambda: dossier(cases.CORPUS, cases.FINDINGS, ()),
}


def front_matter(text: str) -> dict[str, object]:
    _, front, _ = text.split("---\n", 2)
    loaded = yaml.safe_load(front)
    assert isinstance(loaded, dict)
    return loaded


def body(text: str) -> str:
    return text.split("---\n", 2)[2]


@pytest.mark.parametrize("name", DOSSIERS)
def test_the_bytes_are_these(name: str) -> None:
    written = DOSSIERS[name]().encode()
    path = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_bytes(written)
    assert written == path.read_bytes()


def test_the_order_and_the_ids_of_marks_change_nothing() -> None:
    expected = made()
    for seed in range(5):
        shuffled = [dataclasses.replace(mark, id=f"{seed}-{i}") for i, mark in enumerate(cases.MARKS)]
        random.Random(seed).shuffle(shuffled)
        assert dossier(cases.CORPUS, cases.FINDINGS, shuffled) == expected


@pytest.mark.parametrize("by", ["claim", "source", "tag"])
@pytest.mark.parametrize("all_claims", [False, True])
def test_every_link_leads_to_one_place(by: By, all_claims: bool) -> None:
    text = made(by=by, all_claims=all_claims)
    targets = re.findall(r'<a id="([^"]+)"></a>', text)
    links = re.findall(r"\]\(#([^)]+)\)", text)
    assert len(targets) == len(set(targets))
    assert set(links) <= set(targets)
    assert len(links) >= 5
    page = PARSER.render(body(text))
    assert all(f'href="#{link.replace("^", "%5E")}"' in page for link in links)
    blocks = [place["id"] for place in PLACE.finditer(text) if place["id"]]
    assert len(blocks) == len(set(blocks))
    assert set(blocks) <= set(targets)


def test_every_footnote_is_defined_and_every_source_is_cited() -> None:
    text = made()
    assert sorted(re.findall(r"^\[\^(s\d)\]: ", text, re.MULTILINE)) == ["s1", "s2", "s3", "s4"]
    assert set(re.findall(r"\[\^(s\d)\](?!:)", text)) == {"s1", "s2", "s3", "s4"}


def test_front_matter_is_yaml_with_exact_values() -> None:
    front = front_matter(made())
    assert front["title"] == "Ferry aground"
    assert front["schema"] == "wagner-dossier/1"
    assert (front["marks"], front["marks_to_check"], front["origins"]) == (
        7,
        2,
        [{"name": "Island [Star]", "sources": ["s1", "s3"], "shown_by": ["attribution", "shared-text"]}],
    )
    assert front["tags"] == ["number", "time", "weather [local]"]
    assert front["sources"] == [
        {"key": article.key, "file": article.path, "sha256": article.sha256}
        for article in cases.CORPUS.articles
    ]
    assert front["references"] == json.loads(bibliography(cases.CORPUS))


def test_no_clock_and_no_control_character() -> None:
    text = made()
    assert all(character.isprintable() or character == "\n" for character in text)
    assert "date:" not in text.split("---\n")[1]


def test_quotes_can_be_checked_character_by_character() -> None:
    """What is bold above a place line is what stands at those characters of that file."""
    text = made()
    checked = check_quotes(cases.CORPUS, text)
    marked = [mark.passage for mark in cases.MARKS if mark.passage and mark.sure]
    differing = [cases.passage("s1", "212"), cases.passage("s3", "221"), cases.passage("s1", "at nine")]
    assert sorted(checked) == sorted(marked + differing)


def shown_words(text: str) -> list[str]:
    return " ".join(display(text[line.start : line.end]) for line in line_spans(text)).split()


def check_quotes(corpus: Corpus, text: str) -> list[Passage]:
    """The passages whose bold words were compared with the source."""
    found = []
    parsed = text[: text.index("## Marks to check")] if "## Marks to check" in text else text
    quote: list[str] = []
    for block in body(parsed).split("\n\n"):
        if block.startswith(">"):
            quote = re.findall(r"<strong>(.*?)</strong>", PARSER.render(block), re.DOTALL)
        place = PLACE.match(block)
        if place and quote:
            passage = Passage(place["key"], int(place["start"]), int(place["end"]))
            article = corpus[passage.source]
            assert " ".join(map(plain, quote)).split() == shown_words(article.slice(passage))
            assert int(place["line"]) == article.line_of(passage.start)
            found.append(passage)
    return found


def test_paragraph_breaks_inside_a_quote_are_kept_and_wrapped_lines_are_not_broken() -> None:
    text = made()
    quotes = paragraphs(text)
    assert "“We heard a bang." in quotes
    assert "Then the lights went out,” said Maria Holt, the captain." in quotes
    assert any("struck a sandbank near Port Aden on Friday\nevening." in quote for quote in quotes)


def test_a_file_of_one_line_a_paragraph_keeps_its_breaks() -> None:
    text = "The ferry left at nine, with all its passengers, in calm weather and without any warning. " * 2
    corpus = Corpus((cases.article("s1", "lines.txt", f"{text}\n{text}\nEnd.\n"),))
    notebook = Notebook.open(None, corpus)
    notebook.toggle(Passage("s1", 0, 2 * len(text) + 4))
    quotes = [shown for shown in paragraphs(dossier(corpus, NONE, notebook.marks)) if "nine" in shown]
    assert quotes == [text.strip(), text.strip()]


def test_a_mark_stays_under_the_claim_it_was_marked_with() -> None:
    here = cases.passage("s1", "Nobody was hurt.")
    for wanted, heading in (
        ("c-noise", r"3\. .*A bang"),
        ("c-unhurt", r"2\. .*Nobody"),
        ("c-gone", r"2\. .*Nobody"),
    ):
        mark = dataclasses.replace(cases.MARKS[0], passage=here, quote="Nobody was hurt.", claim=wanted)
        text = dossier(cases.CORPUS, cases.FINDINGS, [mark], all_claims=True)
        before = text[: text.index("**Nobody was hurt.**")]
        assert re.match(heading, before.split("### ")[-1].split("</a>")[1])


def test_marks_whose_words_are_gone_are_listed_apart() -> None:
    text = made()
    standing, doubtful = text.split("## Marks to check")
    shown = paragraphs(doubtful)
    assert "carried 212 people" in shown
    assert "> One passenger was treated." in shown
    assert "These words are no longer in the file." in shown
    assert "One passenger" not in standing
    assert "2 marks to check" in standing


def test_words_that_changed_since_they_were_marked_are_told() -> None:
    text = made()
    assert "The words marked in an earlier version of the file: “Everybody was brought ashore unhurt”" in text


def test_hostile_titles_and_labels_are_text() -> None:
    text = dossier(
        cases.CORPUS, cases.FINDINGS, cases.MARKS, all_claims=True, title="# [x](y) <b>\x1b]0;t\x07"
    )
    shown = paragraphs(body(text))
    assert shown[0] == "# [x](y) <b>␛]0;t␇"
    assert "Sea | Shore␛[31m" in shown
    assert "3. [A bang]* was heard" in shown
    html = {
        child.content
        for token in tokens(body(text))
        for child in token.children or []
        if child.type == "html_inline"
    }
    assert all(re.fullmatch(r'<a id="[\^a-z0-9-]+">|</a>|</?strong>', tag) for tag in html)


def test_grid_rows_hold_every_source_with_a_dash_for_an_omission() -> None:
    text = made()
    rows = [line.split(" | ") for line in text.splitlines() if re.match(r"\| \d\. ", line)]
    assert [len(row) for row in rows] == [6, 6, 6, 6]
    assert [row[4] for row in rows[:3]] == ["–", "–", "–"]
    assert rows[2][3] == "–"
    assert [row[5] for row in rows] == ["3 / 2 |", r"3 / 1 (Island \[Star\]) |", "2 / 2 |", "1 / 1 |"]


def test_a_sentence_without_end_is_cut_around_the_mark() -> None:
    endless = cases.article("s1", "endless.txt", "word " * 5000 + "here " + "word " * 5000)
    corpus = Corpus((endless,))
    notebook = Notebook.open(None, corpus)
    start = endless.text.index("here")
    notebook.toggle(Passage("s1", start, start + 4))
    text = dossier(corpus, NONE, notebook.marks)
    assert len(text) < 4000
    assert "**here**" in text
    assert '> <a id="^s1-25000-25004"></a>\\[…\\] ' in text


def test_conflicts_stand_under_their_claim_with_both_quotes_unless_rejected() -> None:
    text = made()
    section = text[text.index("#### Where they differ") :]
    section = section[: section.index("### ", 10)]
    assert text.index("ran aground at nine with 212") < text.index(section)
    assert "number · **conflict** · different numbers: 212 people / 221 people · accepted" in section
    assert "date · **compatible**" in section
    assert section.count("[@s1]") == 2
    assert "**212**" in section
    assert "**221**" in section
    assert "rejected by the user" not in text
    assert "2 differences" in text


def _sides(rejected: bool = False) -> str:
    """The dossier when s4, which has no passage of the claim, denies that anybody was unhurt."""
    conflict = dataclasses.replace(
        cases.FINDINGS.conflicts[2],
        b=cases.WEATHER[0],
        spans=((), ()),
        decided="rejected" if rejected else "",
    )
    findings = dataclasses.replace(cases.FINDINGS, conflicts=(conflict,))
    return dossier(cases.CORPUS, findings, (), all_claims=True)


def test_the_grid_tells_who_says_otherwise_from_who_leaves_it_out() -> None:
    aground = next(line for line in made().splitlines() if line.startswith("| 1. "))
    assert "[! number" in aground.split(" | ")[3]  # s3 departs from s1, whose words are the claim
    assert "!" not in aground.split(" | ")[1]
    unhurt = next(line for line in _sides().splitlines() if line.startswith("| 2. "))
    assert unhurt.split(" | ")[4] == "! polarity"  # its passage is not in the document: nothing to link to
    assert "In s1, s2, s3 · otherwise in s4 ^claim-c-unhurt" in _sides()
    left_out = next(line for line in _sides(rejected=True).splitlines() if line.startswith("| 2. "))
    assert left_out.split(" | ")[4] == "–"
    assert "In s1, s2, s3 · not in s4" in _sides(rejected=True)


@pytest.mark.parametrize("by", ["source", "tag"])
def test_conflicts_name_their_claim_where_claims_are_no_headings(by: By) -> None:
    text = made(by=by)
    section = text[text.index("### Where they differ") :]
    assert section.count("Claim: [The ferry ran aground at nine with 212 people") == 2


def test_the_bundled_event_with_all_claims() -> None:
    """Marks on every passage of some claims and on parts of sentences; every quote and link holds."""
    corpus = load([bundled_event()])
    findings = analyse(corpus)
    notebook = Notebook.open(None, corpus)
    for claim in findings.claims[:4]:
        notebook.add(claim.passages, claim.id)
    for article in corpus.articles:
        for first in range(0, len(article.text) - 200, 1500):
            notebook.toggle(Passage(article.key, first, first + 90))
    text = dossier(corpus, findings, notebook.marks, all_claims=True)
    sections = gather(corpus, findings, notebook.marks, all_claims=True).sections
    differing = [spans for s in sections for c in s.conflicts for spans in c.spans if spans]
    assert differing
    assert len(check_quotes(corpus, text)) == len(notebook.marks) + len(differing)
    targets, links = re.findall(r'<a id="([^"]+)"></a>', text), re.findall(r"\]\(#([^)]+)\)", text)
    assert len(targets) == len(set(targets))
    assert set(links) <= set(targets)
    rows = len(re.findall(r"^\| \d+\. ", text, re.MULTILINE))
    assert rows >= sum(len(claim.sources) > 1 for claim in findings.claims)


NASTY = Path(__file__).resolve().parents[3] / "shared" / "nasty"


@pytest.mark.skipif(not NASTY.is_dir(), reason="the nasty files do not lie beside this checkout")
def test_hostile_files_are_marked_kept_and_quoted_literally(tmp_path: Path) -> None:
    corpus = load([NASTY])
    chance = random.Random(1)
    places = [
        Passage(article.key, start, min(len(article.text), start + chance.choice((1, 5, 80, 400))))
        for article in corpus.articles
        for start in (chance.randrange(max(1, len(article.text))) for _ in range(4))
    ]
    notebook = Notebook.open(tmp_path, corpus)
    notebook.add(places)
    assert Notebook.open(tmp_path, corpus).marks == notebook.marks
    text = dossier(corpus, NONE, notebook.marks)
    drives_a_terminal = {c for c in text if c != "\n" and display(c) != c}
    assert not drives_a_terminal
    blank = [mark for mark in notebook.marks if not shown_words(mark.quote)]
    assert len(check_quotes(corpus, text)) >= len(notebook.marks) - len(blank) > 100
    assert front_matter(text)["marks"] == len(notebook.marks)


def test_decisions_on_names_are_told_as_plain_text() -> None:
    by_hand = (
        NameDecision("merge", "Ann [Holt](x)", "M. *Holt*"),
        NameDecision("split", "Star", "Island\nStar"),
    )
    text = dossier(cases.CORPUS, cases.FINDINGS, cases.MARKS, by_hand=by_hand)
    told = "Names decided by hand: Ann \\[Holt\\](x) = M. \\*Holt\\* · Star ≠ Island Star"
    assert told in text
    assert text.replace(f"\n\n{told}", "") == dossier(cases.CORPUS, cases.FINDINGS, cases.MARKS)
