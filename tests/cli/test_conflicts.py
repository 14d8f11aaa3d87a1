"""`wagner-tui conflicts`: what an edited copy changed, as JSON, as text and as an exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import FERRY, Run

STORY = (
    "The ferry Linnea ran aground near Sandholm on Friday evening with 214 passengers on board.\n\n"
    "Captain Nils Aker told the coast guard that the steering had failed.\n\n"
    "All passengers were taken ashore by fishing boats before midnight.\n"
)
FIELDS = ["claim", "type", "status", "a", "b", "values", "why", "id"]


@pytest.fixture
def edited(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(STORY, "utf-8")
    (tmp_path / "b.txt").write_text(STORY.replace("214", "241"), "utf-8")
    return tmp_path


def test_json_has_both_passages_values_and_places(run: Run, edited: Path) -> None:
    code, out, said = run("conflicts", "--json", edited)
    document = json.loads(out)
    assert (code, said) == (0, "")
    assert document["schema"] == "wagner-conflicts/1"
    (conflict,) = document["conflicts"]
    assert list(conflict)[: len(FIELDS)] == FIELDS
    assert (conflict["type"], conflict["status"]) == ("number", "conflict")
    assert conflict["values"] == ["214 passengers", "241 passengers"]
    for side, name, words in (("a", "a.txt", "214"), ("b", "b.txt", "241")):
        text = (edited / name).read_text("utf-8")
        ((start, end),) = conflict["spans"][side]
        assert text[start:end] == words
        assert text[conflict[side]["start"] : conflict[side]["end"]] == conflict[side]["text"]


def test_the_claim_is_one_of_the_claims_and_carries_its_conflicts(run: Run, edited: Path) -> None:
    (conflict,) = json.loads(run("conflicts", "--json", edited).out)["conflicts"]
    claims = json.loads(run("claims", "--json", edited).out)["claims"]
    carried = {claim["id"]: claim["conflicts"] for claim in claims if claim["conflicts"]}
    claim = conflict.pop("claim")
    assert carried == {claim: [conflict]}


@pytest.mark.parametrize(("words", "code"), [(["--check"], 1), (["--check", "--json"], 1), ([], 0)])
def test_check_says_no_when_there_is_a_conflict(run: Run, edited: Path, words: list[str], code: int) -> None:
    assert run("conflicts", *words, edited).code == code


def test_check_says_yes_when_all_agree(run: Run, edited: Path) -> None:
    (edited / "b.txt").write_text(STORY, "utf-8")
    answer = run("conflicts", "--check", edited)
    assert (answer.code, answer.out) == (0, "")
    assert "no passages of different sources differ" in answer.said


def test_compatible_is_told_but_does_not_fail_the_check(run: Run, tmp_path: Path) -> None:
    words = "The talks in Lund were attended by Anna Berg, Omar Haddad and Peter Lind."
    (tmp_path / "a.txt").write_text(f"{words}\n\nThey lasted for hours.\n", "utf-8")
    (tmp_path / "b.txt").write_text(
        f"{words.replace(', Omar Haddad and Peter Lind', ' and Omar Haddad')}\n\nNobody left early.\n",
        "utf-8",
    )
    answer = run("conflicts", "--check", tmp_path)
    assert answer.code == 0
    assert answer.out.startswith("= roster compatible\n")


def test_plain_text_shows_both_quotes_with_the_words_that_differ(run: Run, edited: Path) -> None:
    code, out, said = run("conflicts", edited)
    assert (code, said) == (0, "")
    lines = out.splitlines()
    assert lines[0] == "! number conflict"
    assert "different numbers: 214 passengers / 241 passengers" in lines[1]
    joined = " ".join(line.strip() for line in lines)
    assert "with *214* passengers on board" in joined
    assert "with *241* passengers on board" in joined
    assert f"s1 {edited / 'a.txt'}:1" in out


def test_hostile_text_stays_text(run: Run, tmp_path: Path) -> None:
    words = "The \x1b[31mferry Linnea took 40 crates to Norby on Monday."
    (tmp_path / "a.txt").write_text(words, "utf-8")
    (tmp_path / "b.txt").write_text(words.replace("40", "60"), "utf-8")
    assert "\x1b" not in run("conflicts", tmp_path).out


def test_reports_that_agree_have_none(run: Run) -> None:
    code, out, _ = run("conflicts", "--json", FERRY)
    assert code == 0
    assert json.loads(out)["conflicts"] == []
