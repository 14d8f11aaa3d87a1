"""Every command in process, on a small made-up event: schemas, exactness, order, exit codes, what is said."""

from __future__ import annotations

import itertools
import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import FERRY, Run

FILES = sorted(str(path) for path in FERRY.iterdir())
COMMANDS = {
    "links": ["links", "--min-score", "0"],
    "claims": ["claims"],
    "origins": ["origins"],
    "search": ["search", "ferry"],
    "marks": ["marks", "--state", "none"],
    "export": ["export", "--state", "none", "--all-claims"],
}
SOURCE_FIELDS = [
    "key",
    "path",
    "sha256",
    "sentences",
    "outlet",
    "published",
    "author",
    "title",
    "language",
    "hidden",
]


@pytest.fixture
def ask(run: Run) -> Run:
    def command(*words: str) -> dict[str, Any]:
        code, out, err = run(*words, "--json")
        assert (code, err) == (0, "")
        document = json.loads(out)
        assert isinstance(document, dict)
        return document

    return command


def texts(document: dict[str, Any]) -> dict[str, str]:
    return {source["key"]: Path(source["path"]).read_bytes().decode() for source in document["sources"]}


def passages(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, dict):
        own = [value] if {"source", "start", "end", "line", "text"} == set(value) else []
        return own + [found for inner in value.values() for found in passages(inner)]
    return [found for inner in value for found in passages(inner)] if isinstance(value, list) else []


@pytest.mark.parametrize(("name", "words"), COMMANDS.items())
def test_every_json_has_schema_sources_and_exact_passages(ask: Run, name: str, words: list[str]) -> None:
    document = ask(*words, str(FERRY))
    schema = "dossier" if name == "export" else name
    assert list(document)[:3] == ["schema", "sources", "skipped"]
    assert document["schema"] == f"wagner-{schema}/1"
    assert [source["key"] for source in document["sources"]] == ["s1", "s2", "s3"]
    assert all(list(source)[: len(SOURCE_FIELDS)] == SOURCE_FIELDS for source in document["sources"])
    text = texts(document)
    for passage in passages(document):
        words_there = text[passage["source"]][passage["start"] : passage["end"]]
        assert words_there == passage["text"]
        assert passage["line"] == text[passage["source"]].count("\n", 0, passage["start"]) + 1


def test_sources_say_what_the_files_state_and_where(ask: Run) -> None:
    first, second, _ = ask("links", str(FERRY))["sources"]
    assert first["author"] == {"value": "Ida Berg", "line": 3}
    assert first["published"] == {"value": "2024-03-02", "line": 4}
    assert second["author"] is None


def test_links_come_in_the_order_of_the_text_and_carry_their_reason(ask: Run) -> None:
    links = ask("links", str(FERRY))["links"]
    keys = [[(link[side]["source"], link[side]["start"]) for side in "ab"] for link in links]
    assert links
    assert keys == sorted(keys)
    assert all(link["a"]["source"] < link["b"]["source"] for link in links)
    assert all(link["why"] and "\n" not in link["why"] for link in links)
    assert {link["kind"] for link in links} <= {"verbatim", "near", "paraphrase"}


def test_shared_spans_lie_inside_their_passages(ask: Run) -> None:
    for link in ask("links", str(FERRY))["links"]:
        for side, pair in itertools.product("ab", link["shared"]):
            start, end = pair[side]
            assert link[side]["start"] <= start < end <= link[side]["end"]


def test_score_and_number_choose_links(ask: Run) -> None:
    everything = ask("links", "--min-score", "0", str(FERRY))["links"]
    usual = ask("links", str(FERRY))["links"]
    high = ask("links", "--min-score", "0.9", str(FERRY))["links"]
    best = ask("links", "--min-score", "0", "--top", "2", str(FERRY))["links"]
    scores = sorted((link["score"] for link in everything), reverse=True)
    assert len(everything) > len(usual) > len(high) > 0
    assert all(link["score"] > 0 for link in everything)
    assert all(link["score"] >= 0.9 for link in high)
    assert sorted((link["score"] for link in best), reverse=True) == scores[:2]


def test_claims_name_who_has_them_and_who_does_not(ask: Run) -> None:
    claims = ask("claims", str(FERRY))["claims"]
    fields = ["id", "label", "passages", "sources", "missing", "origins", "attributions", "conflicts"]
    assert claims
    assert len({claim["id"] for claim in claims}) == len(claims)
    for claim in claims:
        assert list(claim) == fields
        assert sorted(claim["sources"] + claim["missing"]) == ["s1", "s2", "s3"]
        assert {passage["source"] for passage in claim["passages"]} == set(claim["sources"])
    assert [len(claim["sources"]) for claim in claims] == sorted(
        (len(claim["sources"]) for claim in claims), reverse=True
    )


def test_claim_ids_depend_on_the_texts_alone(ask: Run, tmp_path: Path) -> None:
    for number, path in enumerate(reversed(FILES)):
        (tmp_path / f"{number}{Path(path).suffix}").write_bytes(Path(path).read_bytes())
    here, there = ask("claims", str(FERRY)), ask("claims", str(tmp_path))
    assert {claim["id"] for claim in here["claims"]} == {claim["id"] for claim in there["claims"]}


@pytest.mark.parametrize("words", COMMANDS.values(), ids=COMMANDS)
@pytest.mark.parametrize("json_asked", [True, False])
def test_the_order_of_files_changes_no_byte(run: Run, words: list[str], json_asked: bool) -> None:
    options = [*words, *(["--json"] if json_asked else [])]
    outputs = {run(*options, *order)[1] for order in itertools.permutations(FILES)}
    assert len(outputs) == 1
    assert run(*options, str(FERRY))[1] in outputs


def test_search_counts_every_source(ask: Run) -> None:
    document = ask("search", "marta", str(FERRY))
    assert document["counts"] == {"s1": 1, "s2": 0, "s3": 1}
    assert [hit["passage"]["text"] for hit in document["hits"]] == ["Marta", "Marta"]
    assert all(hit["score"] == 1 for hit in document["hits"])


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["search", "ferry"], 0, ""),
        (["search", "zeppelin"], 1, ""),
        (["search", "--json", "zeppelin"], 1, ""),
        (["search", "--regex", r"\d{3} passengers"], 0, ""),
        (["search", "--regex", "(("], 2, "wagner-tui: search: "),
        (["search", "--fuzzy", "pasengers"], 0, "passengers"),
        (["claims", "--top", "1"], 2, "--top: unknown option"),
        (["export", "-f", "csv"], 2, "later version"),
    ],
)
def test_exit_codes(run: Run, words: list[str], code: int, said: str) -> None:
    found, out, err = run(*words, str(FERRY))
    assert found == code
    assert said in err
    assert err.count("\n") == bool(said)
    assert bool(out) == (code == 0 or "--json" in words)


@pytest.mark.parametrize(("name", "words"), COMMANDS.items())
def test_without_a_path_the_bundled_event_is_read(ask: Run, name: str, words: list[str]) -> None:
    query = ["search", "Kremlin"] if name == "search" else words
    paths = [source["path"] for source in ask(*query)["sources"]]
    assert len(paths) == 5
    assert all("wagner-mutiny" in path for path in paths)


@pytest.mark.parametrize("words", COMMANDS.values(), ids=COMMANDS)
def test_plain_text_is_for_people(run: Run, words: list[str]) -> None:
    code, out, err = run(*words, str(FERRY))
    assert code == 0
    assert "\x1b" not in out
    assert not out.startswith("{")
    assert "no marks" in err if words[0] == "marks" else not err


def test_the_report_stands_in_for_the_screen(run: Run) -> None:
    code, out, err = run(str(FERRY))
    text = out
    assert (code, err) == (0, "")
    assert text.startswith("3 sources, ")
    assert "author Ida Berg (line 3)" in text
    assert "author not stated" in text
    assert f"s1 {FILES[0]}:10" in text
    assert re.search(r"^     [●○]{3} in [23] of 3: s", text, re.MULTILINE)


def test_columns_set_the_width(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    longest = {}
    for columns in (50, 90):
        monkeypatch.setenv("COLUMNS", str(columns))
        lines = run("claims", *map(os.path.relpath, FILES))[1].splitlines()
        longest[columns] = max(len(line) for line in lines if ":" not in line)
    assert 40 < longest[50] <= 50 < longest[90] <= 90


def test_one_source_has_no_links_and_that_is_said(run: Run) -> None:
    assert run("links", FILES[0]) == (
        0,
        "",
        "wagner-tui: no passages of different sources report the same thing\n",
    )
    assert run("links", "--json", FILES[0])[2] == ""


def test_search_on_the_ferry_event_has_these_bytes(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(FERRY.parent)
    golden = FERRY.parent.parent / "golden" / "cli" / "ferry-search.json"
    code, out, err = run("search", "--json", "--", "Marta Holm", "ferry")
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_bytes(out.encode())
    assert (code, err) == (0, "")
    assert out == golden.read_bytes().decode()
