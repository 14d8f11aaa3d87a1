"""The hazard files that lie beside the checkout behave as their manifest says."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest

from wagner_tui.corpus.loading import load
from wagner_tui.corpus.model import Article
from wagner_tui.safe_text import display

FOLDER = Path(__file__).resolve().parents[2].parent / "shared" / "nasty"
MANIFEST = FOLDER / "manifest.json"


def _entries() -> list[Any]:
    if not MANIFEST.is_file():
        return [
            pytest.param({}, marks=pytest.mark.skip(reason="the hazard files are not beside this checkout"))
        ]
    files = json.loads(MANIFEST.read_text(encoding="utf-8"))["files"]
    return [
        pytest.param(entry, id=entry["file"]) for entry in files if entry["file"].endswith((".txt", ".md"))
    ]


def _drawn(article: Article) -> str:
    return "\n".join(display(article.text[start:end]) for start, end in article.lines)


def _read(article: Article) -> str:
    """The lines without what cleaning marks: what remains is the report."""
    sentences = (s for s in article.sentences if s.role != "hidden")
    return "\n".join(display(article.text[s.start : s.end]) for s in sentences)


@pytest.mark.parametrize("entry", _entries())
def test_a_hazard_file_loads_as_the_manifest_says(
    entry: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expect = entry["expect"]
    monkeypatch.chdir(tmp_path)
    began = time.perf_counter()
    corpus = load([FOLDER / entry["file"]])
    assert time.perf_counter() - began < expect["max_seconds"]
    assert list(tmp_path.iterdir()) == []  # nothing in a file can make the program write
    if expect["outcome"] == "refused":
        assert [entry.kind for entry in corpus.skipped] == [expect["message_kind"]]
        assert corpus.articles == ()
        return
    (article,) = corpus.articles
    kinds = [notice.kind for notice in article.notices]
    assert kinds == ([expect["message_kind"]] if expect["message_kind"] else [])
    for words in expect["text_must_contain"]:
        assert words in _drawn(article)
    for words in expect["text_must_not_contain"]:
        assert words not in _read(article)
    assert not any((ord(char) < 32 and char != "\n") or 0x7F <= ord(char) < 0xA0 for char in _drawn(article))
