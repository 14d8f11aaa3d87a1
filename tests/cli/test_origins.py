"""wagner-tui origins: who says what, by which words, and through which outlet it came."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import FERRY, Run

REPORT = """The bridge is closed, engineers told Reuters on Friday.

“It was cracked in May. Nobody listened,” said Lena Holm, a farmer.

Photo: Ola Berg/Getty Images
"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(REPORT, "utf-8")
    return path


def document(run: Run, *words: object) -> dict[str, Any]:
    code, out, err = run("origins", "--json", *words)
    assert (code, err) == (0, "")
    found = json.loads(out)
    assert isinstance(found, dict)
    return found


def test_the_fields_of_an_attribution(run: Run, report: Path) -> None:
    found = document(run, report)
    assert found["schema"] == "wagner-origins/1"
    assert [list(one) for one in found["attributions"]] == [
        ["content", "cue", "speaker", "name", "via", "rest", "stance"]
    ] * 2
    told, quoted = found["attributions"]
    assert (told["cue"]["text"], told["via"]) == ("told", ["Reuters"])
    assert told["speaker"] == {"source": "s1", "start": 22, "end": 31, "line": 1, "text": "engineers"}
    assert (quoted["name"], quoted["speaker"]["text"]) == ("Lena Holm", "Lena Holm, a farmer")
    assert quoted["content"]["text"] == "“It was cracked in May. Nobody listened,”"


def test_a_speaker_may_be_nobody(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The bridge is expected to open in June.\n")
    (only,) = document(run, path)["attributions"]
    assert (only["speaker"], only["name"], only["via"]) == (None, "", [])


def test_for_people(run: Run, report: Path) -> None:
    code, out, err = run("origins", report)
    assert (code, err) == (0, "")
    assert "engineers, via Reuters (“told”)" in out
    assert "Lena Holm (“said”)" in out
    assert "Getty" not in out.partition("Attributions")[2]


def test_nothing_to_tell(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The ferry left the harbour at nine.\n")
    code, out, err = run("origins", path)
    assert code == 0
    assert "nothing is attributed to anybody" in out
    assert err == "wagner-tui: nothing is attributed to anybody in these sources\n"


def test_claims_carry_their_attributions(run: Run) -> None:
    code, out, _ = run("claims", "--json")
    assert code == 0
    found = json.loads(out)
    carried = 0
    for claim in found["claims"]:
        for attribution in claim["attributions"]:
            carried += 1
            parts = [attribution["content"], *attribution["rest"]]
            assert any(
                part["source"] == passage["source"]
                and part["start"] < passage["end"]
                and passage["start"] < part["end"]
                for part in parts
                for passage in claim["passages"]
            )
    assert carried > len(found["claims"]) / 4


def test_all_attributions_are_those_of_each_article(run: Run) -> None:
    together = document(run, FERRY)["attributions"]
    alone = [one for path in sorted(FERRY.iterdir()) for one in document(run, path)["attributions"]]
    assert [one["content"]["text"] for one in together] == [one["content"]["text"] for one in alone]


def test_many_articles_stay_quick(run: Run, tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"{number:03}.txt").write_text(REPORT * 10, "utf-8")
    started = time.process_time()
    found = document(run, tmp_path)
    assert len(found["attributions"]) > 400
    assert time.process_time() - started < 20
