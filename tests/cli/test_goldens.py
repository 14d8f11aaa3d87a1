"""The shapes of all outputs, as bytes, from values made by hand.

`UPDATE_GOLDEN=1 pytest tests/cli` writes them anew: read the difference before committing it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from tests.cli import made_up
from wagner_tui.cli.plain import hit_lines, link_lines, mark_lines
from wagner_tui.corpus.model import Corpus
from wagner_tui.export.findings_json import (
    claims_document,
    dossier_document,
    links_document,
    marks_document,
    search_document,
)
from wagner_tui.export.json_text import json_lines
from wagner_tui.export.paint import plain
from wagner_tui.export.report import claims_section, passage_lines, report
from wagner_tui.safe_text import display

GOLDEN = Path(__file__).resolve().parent.parent / "golden" / "cli"
CORPUS = made_up.CORPUS
JSON: dict[str, Callable[[], dict[str, object]]] = {
    "links.json": lambda: links_document(CORPUS, reversed(made_up.LINKS)),
    "claims.json": lambda: claims_document(CORPUS, made_up.CLAIMS),
    "search.json": lambda: search_document(CORPUS, made_up.RESULTS),
    "marks.json": lambda: marks_document(CORPUS, made_up.MARKS),
    "dossier.json": lambda: dossier_document(CORPUS, made_up.CLAIMS[:1], made_up.MARKS[:1]),
}
PLAIN: dict[str, Callable[[], Iterable[str]]] = {
    "report-80.txt": lambda: report(CORPUS, made_up.FINDINGS, 80),
    "report-40.txt": lambda: report(CORPUS, made_up.FINDINGS, 40),
    "links.txt": lambda: link_lines(CORPUS, made_up.LINKS, 80, plain),
    "search.txt": lambda: hit_lines(CORPUS, made_up.RESULTS, plain),
    "marks.txt": lambda: mark_lines(CORPUS, made_up.MARKS, 80, plain),
}


def compare(name: str, lines: Iterable[str]) -> None:
    written = "".join(line + "\n" for line in lines).encode()
    path = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_bytes(written)
    assert written == path.read_bytes()


@pytest.mark.parametrize("name", JSON)
def test_json_has_these_bytes(name: str) -> None:
    compare(name, json_lines(JSON[name]()))


@pytest.mark.parametrize("name", JSON)
def test_json_is_exact_and_shows_nothing_dangerous(name: str) -> None:
    document = JSON[name]()
    lines = list(json_lines(document))
    assert all(display(line) == line for line in lines)
    assert json.loads("\n".join(lines)) == json.loads(
        json.dumps(document), parse_float=lambda x: round(float(x), 4)
    )


@pytest.mark.parametrize("name", PLAIN)
def test_plain_text_has_these_bytes(name: str) -> None:
    compare(name, PLAIN[name]())


@pytest.mark.parametrize("name", PLAIN)
def test_plain_text_shows_nothing_dangerous(name: str) -> None:
    assert all(display(line) == line for line in PLAIN[name]())


def test_plain_text_fits_the_width_where_words_allow() -> None:
    for width in (40, 60, 80, 120):
        lines = list(claims_section(CORPUS, made_up.FINDINGS, width))
        assert max(map(len, lines)) <= width


def test_a_passage_that_is_no_sentence_is_cut_and_says_so() -> None:
    long = made_up.article(1, "a.txt", "word " * 10_000 + ".", "word " * 10_000 + ".")
    corpus = Corpus((long,))
    passage = made_up.whole(long, 0)
    lines = list(passage_lines(corpus, passage, " ", 80))
    assert len(lines) < 40
    assert "(48,001 more characters)" in " ".join(line.strip() for line in lines)
