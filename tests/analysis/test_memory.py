"""Findings come back exactly as they were found."""

from dataclasses import replace
from pathlib import Path

import pytest

from wagner_tui.analysis.engine import analyse
from wagner_tui.analysis.entities import NameDecision, Names
from wagner_tui.analysis.memory import (
    findings_before,
    forget_findings,
    keep_findings,
    lexicon_before,
    names_before,
    sets_before,
)
from wagner_tui.analysis.model import (
    Attribution,
    Conflict,
    Findings,
    Origin,
    Proof,
    Support,
)
from wagner_tui.analysis.parcels import Unpacked, parcels
from wagner_tui.analysis.reasons import explain
from wagner_tui.corpus.bundled import bundled_event
from wagner_tui.corpus.loading import load
from wagner_tui.corpus.memory import Memory
from wagner_tui.corpus.model import Passage, Span


def test_findings_links_claims_and_the_reasons_come_back(tmp_path: Path) -> None:
    corpus, memory = load([bundled_event()]), Memory(tmp_path)
    assert findings_before(memory, corpus) is None
    found = analyse(corpus)
    keep_findings(memory, corpus, found)
    again, lexicon = findings_before(memory, corpus), lexicon_before(memory, corpus)
    assert again is not None
    assert (again.links, again.claims) == (found.links, found.claims)
    assert found.lexicon is not None
    assert lexicon == found.lexicon
    assert explain(corpus, again.links[0], lexicon) == explain(corpus, found.links[0], found.lexicon)


def test_names_come_back(tmp_path: Path) -> None:
    corpus, memory = load([bundled_event()]), Memory(tmp_path)
    assert names_before(memory, corpus) == Names()
    found = analyse(corpus).names
    assert found.entities
    keep_findings(memory, corpus, Findings(names=found))
    assert names_before(memory, corpus) == found


def test_more_names_than_are_worth_reading_are_not_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus, memory = load([bundled_event()]), Memory(tmp_path)
    monkeypatch.setattr("wagner_tui.analysis.memory.MOST_MENTIONS", 3)
    keep_findings(memory, corpus, analyse(corpus))
    assert names_before(memory, corpus) == Names()


def test_other_sources_have_other_findings(tmp_path: Path) -> None:
    corpus, memory = load([bundled_event()]), Memory(tmp_path)
    keep_findings(memory, corpus, analyse(corpus))
    fewer = load(sorted(bundled_event().glob("*.txt"))[:4])
    assert findings_before(memory, fewer) is None


def test_other_decisions_on_names_have_other_findings(tmp_path: Path) -> None:
    corpus, memory = load([bundled_event()]), Memory(tmp_path)
    split = NameDecision("split", "Anton Vayno", "Anton Vaino")
    merge = NameDecision("merge", "Kremlin", "Belarus")
    plain, decided = analyse(corpus), analyse(corpus, decisions=[split, merge])
    assert plain.names != decided.names
    keep_findings(memory, corpus, plain)
    assert findings_before(memory, corpus, [split]) is None
    keep_findings(memory, corpus, decided, [split, merge])
    for decisions, found in (((), plain), ((merge, split), decided)):
        again = findings_before(memory, corpus, decisions)
        assert again is not None
        assert (again.links, again.claims) == (found.links, found.claims)
        assert names_before(memory, corpus, decisions) == found.names
        assert lexicon_before(memory, corpus, decisions) == found.lexicon
    assert findings_before(memory, corpus, [merge]) is None
    assert names_before(memory, corpus, [merge]) == Names()
    forget_findings(memory, corpus, [merge, split])
    assert findings_before(memory, corpus, [split, merge]) is None
    assert not sets_before(memory, [split, merge])
    assert findings_before(memory, corpus) is not None
    assert len(list(tmp_path.iterdir())) == 4, (
        "findings, lexicon, names and the list of what was found before"
    )


A, B = Passage("s1", 3, 9), Passage("s2", 1, 12)
SPANS = ((Span(3, 5), Span(6, 9)), ())
FOUND = Findings(
    conflicts=(Conflict("k1", "c1", "roster", "compatible", A, B, ("Ada and Bo", ""), SPANS, "fewer names"),),
    attributions=(
        Attribution(A, B, None, ""),
        Attribution(B, A, A, "a source close to the ministry", ("Echo", "Star")),
    ),
    origins=(
        Origin(
            "Star",
            ("s1", "s2"),
            (Proof("attribution", (A,)), Proof("shared-text", (A, B))),
            (("s1", ("Echo", "Star")),),
        ),
    ),
    supports={"c1": (Support("s1", "Star", "stated"), Support("s2", "", "cannot tell"))},
)


def test_conflicts_attributions_and_origins_come_back(tmp_path: Path) -> None:
    corpus, memory = load([bundled_event()]), Memory(tmp_path)
    keep_findings(memory, corpus, FOUND)
    assert findings_before(memory, corpus) == FOUND


def test_what_is_cut_for_the_pipe_comes_together_again_in_parts_that_are_small() -> None:
    many = replace(
        FOUND, conflicts=FOUND.conflicts * 7, supports={f"c{i}": FOUND.supports["c1"] for i in range(7)}
    )
    parts = list(parcels(many, 3))
    assert max(len(value) for _name, value in parts) == 3
    unpacked = Unpacked()
    for part in parts:
        unpacked.add(*part)
    assert unpacked.findings() == many
