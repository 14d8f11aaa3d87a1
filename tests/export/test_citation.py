"""Citations, bibliography, names and titles: only what the files state, and nothing that could do harm."""

from __future__ import annotations

import dataclasses
import json
import re

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from tests.export import dossier_cases as cases
from wagner_tui.analysis.model import Findings
from wagner_tui.corpus.model import Article, Corpus, Passage, Stated
from wagner_tui.export.citation import bibliography, citation, full
from wagner_tui.export.dossier import dossier
from wagner_tui.export.filenames import event_title, file_name, shown_path


def test_a_citation_holds_quote_source_and_place() -> None:
    assert citation(cases.CORPUS, cases.passage("s1", "Nobody was hurt.")) == (
        "“Nobody was hurt.” — A. Quay, Harbour Post, 2024-03-02 (ferry-aground/1_post.txt:3, chars 109–125)"
    )


def test_what_is_not_stated_is_left_out() -> None:
    assert citation(cases.CORPUS, cases.passage("s4", "calm")) == (
        "“calm” — ferry-aground/4_weather.txt:1, chars 9–13"
    )
    assert citation(cases.CORPUS, cases.passage("s2", "M. Holt")).endswith(
        "— 2 March 2024 (ferry-aground/2 coast [guard].txt:4, chars 156–163)"
    )


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“All of it.”", "“All of it.”"),
        ("“One” and “two”", "““One” and “two””"),
        ("He said “no”.", "“He said “no”.”"),
        ("two\nlines\n\nand  more", "“two lines and more”"),
        ("a\x1b[31mb\u202ec\x00", "“a␛[31mb�c␀”"),
    ],
)
def test_the_quote_is_one_safe_line(text: str, quoted: str) -> None:
    corpus = Corpus((Article("s1", "a.txt", "0", text, "utf-8", ()),))
    assert citation(corpus, Passage("s1", 0, len(text))).startswith(f"{quoted} — a.txt:1")


def test_the_full_citation_says_what_the_file_does_not_state() -> None:
    said = [full(cases.CORPUS, article) for article in cases.CORPUS.articles]
    assert said[0].startswith(
        "A. Quay. Ferry aground off Port Aden. Harbour Post. 2024-03-02. File ferry-aground/"
    )
    assert said[1].startswith("2 March 2024. Author, title and outlet not stated. File ")
    assert said[3].startswith("Author, title, outlet and date not stated. File ")
    assert all(article.sha256 in line for article, line in zip(cases.CORPUS.articles, said, strict=True))


def test_the_bibliography_is_csl_json_with_the_keys_of_the_dossier() -> None:
    items = json.loads(bibliography(cases.CORPUS))
    assert [item["id"] for item in items] == ["s1", "s2", "s3", "s4"]
    assert items[0]["issued"] == {"date-parts": [[2024, 3, 2]]}
    assert items[1]["issued"] == {"literal": "2 March 2024"}
    assert items[0]["author"] == [{"literal": "A. Quay"}]
    assert "author" not in items[3]
    assert items[3]["title"] == "[4_weather.txt]"


def event(*paths: str, title: str | None = None) -> Corpus:
    stated = Stated(title, 1) if title else None
    return Corpus(
        tuple(Article(f"s{i}", p, "0", "", "utf-8", (), title=stated) for i, p in enumerate(paths, 1))
    )


@pytest.mark.parametrize(
    ("paths", "title", "name", "heading"),
    [
        (
            ["articles/wagner-mutiny/1.txt", "articles/wagner-mutiny/2.txt"],
            None,
            "wagner-mutiny",
            "Wagner mutiny",
        ),
        (["articles/ferry/a/1.txt", "articles/ferry/b/2.txt"], "T", "ferry", "Ferry"),
        (["1.txt", "2.txt"], "Ferry aground: 3 hurt?", "ferry-aground-3-hurt", "Ferry aground: 3 hurt?"),
        (["one.txt"], None, "one", "One"),
        (["1.txt", "2.txt"], None, "", "Dossier"),
        (["-"], None, "", "Dossier"),
        (["/1.txt", "/2.txt"], None, "", "Dossier"),
        (["../1.txt", "../2.txt"], None, "", "Dossier"),
        (["Événement_дня/1.txt"], None, "evenement", "Événement дня"),
        (["события/1.txt"], None, "", "События"),
        (["-rf/1.txt"], None, "rf", "Rf"),
        (["CON/1.txt"], None, "", "CON"),
        (["a\x1b]0;x\x07b/1.txt"], None, "a-0-x-b", "A\x1b]0;x\x07b"),
    ],
)
def test_names_come_from_the_event(paths: list[str], title: str | None, name: str, heading: str) -> None:
    corpus = event(*paths, title=title)
    assert file_name(corpus) == (f"{name}-dossier.md" if name else "dossier.md")
    assert event_title(corpus) == heading


@pytest.mark.parametrize(
    ("paths", "shown"),
    [
        (["a/1.txt", "../b/2.txt"], ["a/1.txt", "../b/2.txt"]),
        (["/home/maria/ferry/1.txt", "/home/maria/ferry/2.txt"], ["ferry/1.txt", "ferry/2.txt"]),
        (["/home/maria/ferry/1.txt", "/home/maria/ferry/x/2.txt"], ["ferry/1.txt", "ferry/x/2.txt"]),
        (["/home/maria/1.txt", "b/2.txt", "-"], ["maria/1.txt", "b/2.txt", "-"]),
        (["/1.txt", "/srv/2.txt"], ["1.txt", "srv/2.txt"]),
    ],
)
def test_a_document_shows_no_more_of_a_path_than_the_event_needs(paths: list[str], shown: list[str]) -> None:
    corpus = event(*paths)
    assert [shown_path(corpus, article) for article in corpus.articles] == shown
    text = dossier(corpus, Findings(), ())
    assert "/home" not in text
    assert all(f"{path}, SHA-256" in text for path in shown)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=150), st.text(max_size=20))
def test_a_name_is_always_safe(folder: str, file: str) -> None:
    for corpus in (event(f"{folder}/{file}"), event("-", title=folder)):
        name = file_name(corpus, ".json")
        assert re.fullmatch(r"[a-z0-9][a-z0-9-]*\.json", name)
        assert len(name.encode()) <= 100
        assert name.split(".")[0] not in {"con", "prn", "aux", "nul", "com1", "lpt1"}
        assert event_title(corpus)


def test_the_order_of_sources_changes_no_name() -> None:
    articles = cases.CORPUS.articles
    backwards = Corpus(tuple(dataclasses.replace(article) for article in reversed(articles)))
    assert file_name(backwards) == file_name(cases.CORPUS) == "ferry-aground-dossier.md"
