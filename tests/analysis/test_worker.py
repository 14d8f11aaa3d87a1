from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from tests.analysis.making import bundled, corpus, event
from wagner_tui.analysis.adding import links_of_added
from wagner_tui.analysis.engine import analyse, words_by_hand
from wagner_tui.analysis.entities import NameDecision
from wagner_tui.analysis.memory import keep_findings
from wagner_tui.analysis.parcels import Unpacked, Work
from wagner_tui.analysis.worker import read_message, run, write_message
from wagner_tui.corpus.memory import Memory
from wagner_tui.corpus.model import Corpus

COMMAND = [sys.executable, "-m", "wagner_tui.analysis.worker"]


def start() -> subprocess.Popen[bytes]:
    return subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def test_the_worker_finds_what_the_engine_finds() -> None:
    made = event("ferry")
    with start() as process:
        write_message(process.stdin, Work(made))
        found: dict[str, list[object]] = {}
        while "done" not in found and "error" not in found:
            name, value = read_message(process.stdout)
            found.setdefault(name, []).append(value)
        assert process.wait(10) == 0
        assert process.stderr.read() == b""
    expected = analyse(made)
    assert [link for batch in found["links"] for link in batch] == list(expected.links)
    unpacked = Unpacked()
    for name, values in found["part"]:
        unpacked.add(name, values)
    assert unpacked.findings() == replace(expected, links=())
    assert all(0 <= done <= 1 for done in found.get("progress", []))


def answered(work: Work) -> list[tuple[str, object]]:
    """What the worker says to a piece of work."""
    given, answer = BytesIO(), BytesIO()
    write_message(given, work)
    given.seek(0)
    run(given, answer)
    answer.seek(0)
    messages = []
    while not messages or messages[-1][0] != "done":
        messages.append(read_message(answer))
    return messages


def test_the_worker_takes_decisions_on_names(tmp_path: Path) -> None:
    made = bundled()
    split = NameDecision("split", "Anton Vayno", "Anton Vaino")
    before, memory = Corpus(made.articles[:-1]), Memory(tmp_path)
    known = analyse(before, decisions=[split])
    keep_findings(memory, before, known, [split])
    messages = answered(Work(made, memory=memory, decisions=(split,)))
    unpacked = Unpacked()
    for name, value in messages:
        if name == "part":
            unpacked.add(*value)
    expected = analyse(made, decisions=[split])
    assert unpacked.findings() == replace(expected, links=())
    added = [link for name, batch in messages if name == "added" for link in batch]
    words = words_by_hand(made, [split])
    assert words.parted
    assert tuple(added) == links_of_added(
        made.articles[-1:], before.articles, known.links, known.lexicon, by_hand=words
    )
    assert not [name for name, _ in answered(Work(made, memory=memory)) if name == "added"]


def test_with_a_memory_of_almost_the_same_articles_the_links_of_the_others_come_first(tmp_path: Path) -> None:
    made = event("ferry")
    before, added = Corpus(made.articles[:-1]), made.articles[-1:]
    memory, known = Memory(tmp_path), analyse(before)
    keep_findings(memory, before, known)
    messages = answered(Work(made, memory=memory))
    names = [name for name, _value in messages if name != "progress"]
    first = names.count("added")
    assert first
    assert names[:first] == ["added"] * first
    links = tuple(link for name, batch in messages if name == "added" for link in batch)
    assert links == links_of_added(added, before.articles, known.links, known.lexicon)
    assert sum(len(batch) for name, batch in messages if name == "links") == len(analyse(made).links)


def test_a_closed_input_ends_it_without_a_word() -> None:
    with start() as process:
        out, err = process.communicate(timeout=10)
    assert (process.returncode, out, err) == (0, b"", b"")


def test_a_broken_corpus_is_an_error_message_and_no_traceback() -> None:
    with start() as process:
        write_message(process.stdin, Work("no corpus"))
        name, value = read_message(process.stdout)
        process.wait(10)
        assert process.stderr.read() == b""
    assert name == "error"
    assert "AttributeError" in value


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_sigterm_ends_it_without_a_word() -> None:
    with start() as process:
        write_message(process.stdin, Work(corpus(*(("A long line of words.",) * 400,) * 5)))
        read_message(process.stdout)
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 0
        assert process.stderr.read() == b""


@pytest.mark.parametrize("seed", ["0", "1", "424242"])
def test_the_same_bytes_whatever_the_hash_seed(seed: str) -> None:
    code = (
        "from tests.analysis.making import event\n"
        "from wagner_tui.analysis.engine import analyse\n"
        "found = analyse(event('mayor'))\n"
        "print(repr(found.links), repr(found.claims))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONHASHSEED": seed},
    )
    found = analyse(event("mayor"))
    assert run.stdout.decode().strip() == f"{found.links!r} {found.claims!r}"
