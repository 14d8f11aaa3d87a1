"""Where the dossier goes: standard output, files, folders; what is never overwritten."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.running import FERRY, Run


@pytest.fixture
def export(run: Run) -> Run:
    return lambda *words: run("export", "--state", "none", FERRY, *words)


def test_standard_output_and_a_file_get_the_same_bytes(export: Run, tmp_path: Path) -> None:
    code, out, said = export("--all-claims")
    assert (code, said) == (0, "")
    assert out.startswith("---\n")
    assert export("--all-claims", "-o", "-")[1] == out
    code, nothing, said = export("--all-claims", "-o", tmp_path / "d.md")
    assert (code, nothing, said) == (0, "", f"wagner-tui: wrote {tmp_path / 'd.md'} and d.csl.json\n")
    assert (tmp_path / "d.md").read_bytes().decode() == out


def test_a_folder_gets_a_name_made_from_the_event(export: Run, tmp_path: Path) -> None:
    assert export("-o", tmp_path)[0] == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ferry-dossier.csl.json", "ferry-dossier.md"]
    assert export("-o", tmp_path, "-f", "json")[0] == 0
    names = ["ferry-dossier.csl.json", "ferry-dossier.json", "ferry-dossier.md"]
    assert sorted(path.name for path in tmp_path.iterdir()) == names


def test_an_existing_file_stays_unless_forced(export: Run, tmp_path: Path) -> None:
    target = tmp_path / "d.md"
    target.write_text("mine")
    code, out, said = export("-o", target)
    assert (code, out) == (2, "")
    assert said.startswith(f"wagner-tui: {target}: exists already; ")
    assert "--force" in said
    assert target.read_text() == "mine"
    assert export("-o", target, "--force")[0] == 0
    assert target.read_text().startswith("---\n")


def test_a_folder_that_is_missing_is_one_line(export: Run, tmp_path: Path) -> None:
    code, out, said = export("-o", tmp_path / "no" / "d.md")
    assert (code, out, said.count("\n")) == (2, "", 1)
    assert str(tmp_path / "no") in said


def test_a_pipe_or_device_is_written_to(export: Run, tmp_path: Path) -> None:
    assert export("-o", os.devnull)[0] == 0
    assert Path(os.devnull).is_char_device()


def test_all_claims_are_more_than_the_marked_ones(export: Run) -> None:
    marked = json.loads(export("-f", "json")[1])
    every = json.loads(export("-f", "json", "--all-claims")[1])
    assert marked["schema"] == every["schema"] == "wagner-dossier/1"
    assert marked["claims"] == []
    assert len(every["claims"]) > 2


@pytest.mark.parametrize("by", ["claim", "source", "tag"])
def test_every_arrangement_is_made(export: Run, by: str) -> None:
    assert export("--by", by, "--all-claims")[0] == 0


def test_the_citations_lie_beside_the_dossier_and_other_files_stay(export: Run, tmp_path: Path) -> None:
    assert export("-o", tmp_path / "d.md")[0] == 0
    beside = tmp_path / "d.csl.json"
    entries = json.loads(beside.read_text(encoding="utf-8"))
    assert [entry["id"] for entry in entries] == ["s1", "s2", "s3"]
    (tmp_path / "e.csl.json").write_text("mine", encoding="utf-8")
    code, _, said = export("-o", tmp_path / "e.md")
    assert code == 0
    assert "left alone" in said
    assert (tmp_path / "e.csl.json").read_text(encoding="utf-8") == "mine"
    assert export("-o", tmp_path / "e.md", "--force")[0] == 0
    assert json.loads((tmp_path / "e.csl.json").read_text(encoding="utf-8")) == entries
