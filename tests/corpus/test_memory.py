"""What was read before comes back exactly, or not at all."""

import json
from dataclasses import fields
from pathlib import Path

import pytest

from wagner_tui.corpus import memory as module
from wagner_tui.corpus.bundled import bundled_event
from wagner_tui.corpus.loading import load
from wagner_tui.corpus.memory import Memory
from wagner_tui.corpus.model import Article


def everything(article: Article) -> dict[str, object]:
    return {each.name: getattr(article, each.name) for each in fields(article)}


@pytest.fixture
def kept(tmp_path: Path) -> Memory:
    """A memory that has seen the bundled event."""
    memory = Memory(tmp_path / "cache")
    load([bundled_event()], memory=memory)
    return memory


def test_an_article_from_memory_is_the_article_read_anew(kept: Memory) -> None:
    anew = load([bundled_event()]).articles
    remembered = load([bundled_event()], memory=kept).articles
    assert [everything(a) for a in remembered] == [everything(a) for a in anew]
    for article in anew:
        assert kept.article(article.key, article.path, Path(article.path).read_bytes()) is not None


def test_other_bytes_are_another_article(kept: Memory) -> None:
    data = (bundled_event() / "1-march-interrupted.txt").read_bytes()
    assert kept.article("s1", "a.txt", data) is not None
    assert kept.article("s1", "a.txt", data + b" ") is None
    assert kept.article("s1", "a.md", data) is None, "a Markdown file is read by other rules"


def test_another_version_of_the_program_reads_anew(kept: Memory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "program_mark", lambda: "another")
    data = (bundled_event() / "1-march-interrupted.txt").read_bytes()
    assert kept.article("s1", "a.txt", data) is None


@pytest.mark.parametrize(
    "change",
    [
        lambda entry: b"",
        lambda entry: b"{",
        lambda entry: b"[]",
        lambda entry: json.dumps({**entry, "length": 1}).encode(),
        lambda entry: json.dumps({**entry, "sentences": [[0, 10**9, 2]]}).encode(),
        lambda entry: json.dumps({**entry, "sentences": [[5, 2, 2]]}).encode(),
        lambda entry: json.dumps({**entry, "sentences": [[0, 5, 99]]}).encode(),
        lambda entry: json.dumps({**entry, "hidden": [["a", "b", "c"]]}).encode(),
        lambda entry: json.dumps({**entry, "credits": 3}).encode(),
        lambda entry: b"[" * 100_000,
    ],
)
def test_a_damaged_entry_is_passed_over(kept: Memory, change) -> None:
    for path in kept.folder.glob("article-*.json"):
        path.write_bytes(change(json.loads(path.read_text(encoding="utf-8"))))
    anew = load([bundled_event()]).articles
    assert [everything(a) for a in load([bundled_event()], memory=kept).articles] == [
        everything(a) for a in anew
    ]


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file stands here", encoding="utf-8")
    assert load([bundled_event()], memory=Memory(tmp_path / "cache")).articles


def test_the_oldest_entries_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST", 3)
    memory = Memory(tmp_path)
    for number in range(6):
        memory.write(f"entry-{number}", number)
    assert len(list(tmp_path.glob("*.json"))) == 3
    assert memory.read("entry-5") == 5
    assert not list(tmp_path.glob("*.tmp"))
