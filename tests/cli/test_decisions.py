"""What the user decided on the screen is in what is exported without it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from wagner_tui.analysis.model import Claim, Conflict, Findings
from wagner_tui.cli import main
from wagner_tui.corpus.loading import load
from wagner_tui.corpus.model import Passage
from wagner_tui.notebook import Decision, Notebook
from wagner_tui.notebook.name_decisions import merged

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
