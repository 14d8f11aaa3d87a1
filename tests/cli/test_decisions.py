"""What the user decided on the screen counts without it too."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import Answer, Run
from wagner_tui.analysis.model import Claim, Conflict, Findings
from wagner_tui.cli import main
from wagner_tui.corpus.loading import load
from wagner_tui.corpus.model import Passage
from wagner_tui.notebook import Decision, Notebook
from wagner_tui.notebook.name_decisions import merged

STORY = (
    "Mayor Anna Bergstrand opened the bridge on Monday.\nThe bridge cost 40 million crowns, Bergstrand said.",
    "Mayor Anna Brattland opened the bridge on Monday.\nThe bridge cost 40 million crowns, Brattland said.",
)
FERRY = Path(__file__).parents[1] / "data" / "ferry"


def test_the_exported_findings_are_as_the_user_decided_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    corpus = load([FERRY])
    a, b = Passage("s1", 0, 10), Passage("s2", 0, 10)
    claim = Claim("c", "Something", (a, b), ("s1", "s2"), ("s3",), a)
    conflict = Conflict("k", "c", "number", "conflict", a, b, ("1", "2"), ((), ()), "one, two")
    found = Findings(claims=(claim,), conflicts=(conflict,))
    monkeypatch.setattr("wagner_tui.analysis.engine.analyse", lambda *_given, **_named: found)
    notebook = Notebook.open(tmp_path, corpus)
    name = merged("Alma", "Alma II", corpus.articles)
    elsewhere = Decision("conflict", "of another event", "accepted")
    notebook.decide([Decision("conflict", "k", "rejected", "number: 1 / 2"), name, elsewhere])
    code = main(["export", "-f", "json", "--all-claims", "--state", str(tmp_path), str(FERRY)])
    document = json.loads(capsys.readouterr().out)
    (said,) = document["claims"][0]["conflicts"]
    assert code == 0
    assert (said["status"], said["decided"]) == ("compatible", "rejected")
    assert [(d["subject"], d["verdict"]) for d in document["decisions"]] == [
        ("conflict", "rejected"),
        ("name", "merge"),
    ]


@pytest.fixture
def told(tmp_path: Path) -> Path:
    """Two reports that spell the name of one mayor in two ways."""
    folder = tmp_path / "told"
    folder.mkdir()
    for name, text in zip("ab", STORY, strict=True):
        (folder / f"{name}.txt").write_text(text, "utf-8")
    return folder


@pytest.fixture
def state(tmp_path: Path, told: Path) -> Path:
    """A state folder in which the two are one name, and which holds a decision on another story."""
    notebook, corpus = Notebook.open(tmp_path / "state", load([told])), load([told])
    notebook.decide([merged("Anna Brattland", "Anna Bergstrand", corpus.articles)])
    notebook.decide([merged("Alma", "Alma II", load([FERRY]).articles)])
    return tmp_path / "state"


COUNTS = "1 of your decisions counts; --state none leaves them out"


def test_two_names_made_one_count_in_every_command(run: Run, told: Path, state: Path) -> None:
    def answer(*words: str, at: Path | str = state) -> Answer:
        return run(*words, "--state", at, told)

    conflicts = [answer("conflicts", "--json", at=at) for at in ("none", state)]
    assert [len(json.loads(each.out)["conflicts"]) > 0 for each in conflicts] == [True, False]
    assert [COUNTS in each.said for each in conflicts] == [False, True]
    assert [answer("conflicts", "--check", at=at).code for at in ("none", state)] == [1, 0]
    origins = [json.loads(answer("origins", "--json", at=at).out) for at in ("none", state)]
    names = [{one["name"] for one in document["attributions"]} for document in origins]
    assert names == [{"Anna Bergstrand", "Anna Brattland"}, {"Anna Bergstrand"}]
    links = [json.loads(answer("links", "--json", at=at).out)["links"] for at in ("none", state)]
    assert ["Bergstrand = Brattland" in " ".join(link["why"] for link in found) for found in links] == [
        False,
        True,
    ]
    for command in ("claims", "export"):
        json_of = ("--json", *(("--all-claims",) if command == "export" else ()))
        documents = [json.loads(answer(command, *json_of, at=at).out) for at in ("none", state)]
        cost = [next(c for c in d["claims"] if "40 million" in c["label"]) for d in documents]
        assert [len(claim["origins"]) for claim in cost] == [2, 1], command
        assert [bool(claim["conflicts"]) for claim in cost] == [True, False], command
    words = "Names decided by hand: Anna Bergstrand = Anna Brattland"
    assert [words in answer("export", at=at).out for at in ("none", state)] == [False, True]
    differs = "! name s1 / s2: different names"
    assert differs in answer("claims", at="none").out
    assert differs not in answer("claims").out
    assert differs not in run("--state", state, told).out, "the report in place of the screen"


@pytest.mark.parametrize(
    ("words", "hits"),
    [
        (("anna brattland",), {"none": 1, "kept": 4}),
        (("brattland",), {"none": 2, "kept": 4}),
        (("brattland", "--fuzzy"), {"none": 2, "kept": 4}),
        (("brattland", "--regex"), {"none": 2, "kept": 2}),
        (("bridge",), {"none": 4, "kept": 4}),
    ],
)
def test_a_search_for_one_of_two_names_made_one_finds_the_other(
    run: Run, told: Path, state: Path, words: tuple[str, ...], hits: dict[str, int]
) -> None:
    for at, count in hits.items():
        folder = state if at == "kept" else "none"
        _, out, said = run("search", *words, "--json", "--state", folder, told)
        assert len(json.loads(out)["hits"]) == count, at
        assert ("as you decided" in said) == (hits["none"] != count)


def test_a_conflict_that_was_rejected_is_none_for_a_check(run: Run, told: Path, tmp_path: Path) -> None:
    found = json.loads(run("conflicts", "--json", "--state", "none", told).out)["conflicts"]
    notebook = Notebook.open(tmp_path, load([told]))
    notebook.decide([Decision("conflict", one["id"], "rejected") for one in found])
    code, out, said = run("conflicts", "--json", "--check", "--state", tmp_path, told)
    assert code == 0
    assert {one["decided"] for one in json.loads(out)["conflicts"]} == {"rejected"}
    assert f"{len(found)} of your decisions count" in said


def test_where_nothing_was_decided_nothing_is_said_and_nothing_is_made(
    run: Run, told: Path, tmp_path: Path
) -> None:
    plain = run("claims", "--json", "--state", "none", told)
    assert run("claims", "--json", "--state", tmp_path / "nowhere", told) == plain
    assert not (tmp_path / "nowhere").exists()
    Notebook.open(tmp_path / "marks", load([told])).add([Passage("s1", 0, 5)])
    assert run("claims", "--json", "--state", tmp_path / "marks", told) == plain


def test_decisions_that_cannot_be_read_are_one_line(run: Run, told: Path, tmp_path: Path) -> None:
    (tmp_path / "marks.sqlite").mkdir()
    code, out, said = run("claims", "--state", tmp_path, told)
    assert (code, out) == (2, "")
    assert said.count("\n") == 1
