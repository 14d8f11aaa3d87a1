"""Marks on the command line: what the notebook holds is listed and exported, and reading changes nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import FERRY, Run
from wagner_tui.corpus.loading import load
from wagner_tui.corpus.model import Passage
from wagner_tui.notebook import Notebook


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """A state folder with two marks in the ferry event."""
    folder, corpus = tmp_path / "state", load([FERRY])
    notebook = Notebook.open(folder, corpus)
    first, second = (_words(corpus["s3"].text, "s3", text) for text in ("a loud bang", "refund all tickets"))
    made = notebook.add([first, second])
    notebook.set_tags(made[0].id, ["witness"])
    notebook.set_note(made[1].id, "Ask the company.")
    notebook.close()
    return folder


def _words(text: str, source: str, words: str) -> Passage:
    return Passage(source, text.index(words), text.index(words) + len(words))


def test_marks_are_listed_as_they_were_made(run: Run, state: Path) -> None:
    code, out, err = run("marks", "--json", "--state", state, FERRY)
    assert (code, err) == (0, "")
    first, second = json.loads(out)["marks"]
    assert (first["passage"]["text"], first["tags"], first["anchor"]) == ("a loud bang", ["witness"], "found")
    assert (second["passage"]["text"], second["note"]) == ("refund all tickets", "Ask the company.")
    text = run("marks", "--state", state, FERRY)[1]
    assert f"* s3 {FERRY / '3-coast-radio.txt'}:7\n  a loud bang\n  #witness\n" in text
    assert "  | Ask the company.\n" in text


def test_marks_go_into_the_dossier(run: Run, state: Path) -> None:
    code, out, _ = run("export", "--state", state, FERRY)
    assert code == 0
    assert "**a loud bang**" in out
    assert "Ask the company." in out
    document = json.loads(run("export", "--json", "--state", state, FERRY)[1])
    assert len(document["marks"]) == 2
    assert any("bang" in passage["text"] for claim in document["claims"] for passage in claim["passages"])


def test_a_mark_whose_words_are_gone_is_listed_as_lost(run: Run, state: Path, tmp_path: Path) -> None:
    copy = tmp_path / "event"
    copy.mkdir()
    article = copy / "a.txt"
    article.write_text("A quay burned. Nobody was hurt in the fire.")
    notebook = Notebook.open(state, load([article]))
    notebook.add([_words(article.read_text(), "s1", "A quay burned.")])
    article.write_text("Something else entirely is told here now.")
    assert json.loads(run("marks", "--json", "--state", state, article)[1])["marks"][0]["anchor"] == "lost"
    assert "lost: no longer in the source" in run("marks", "--state", state, article)[1]


@pytest.mark.parametrize("command", ["marks", "export"])
def test_reading_marks_creates_nothing(run: Run, tmp_path: Path, command: str) -> None:
    state = tmp_path / "none yet"
    assert run(command, "--state", state, FERRY)[0] == 0
    assert not state.exists()


@pytest.mark.parametrize("command", ["marks", "export"])
def test_a_state_that_is_no_folder_is_one_line(run: Run, tmp_path: Path, command: str) -> None:
    state = tmp_path / "file"
    state.write_text("not a folder")
    code, out, err = run(command, "--state", state, FERRY)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert str(state) in err
    assert state.read_text() == "not a folder"
