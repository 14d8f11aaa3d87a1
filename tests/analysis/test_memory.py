"""Findings come back exactly as they were found."""

from pathlib import Path

from wagner_tui.analysis.engine import analyse
from wagner_tui.analysis.memory import findings_before, keep_findings, lexicon_before
from wagner_tui.analysis.reasons import explain
from wagner_tui.corpus.bundled import bundled_event
from wagner_tui.corpus.loading import load
from wagner_tui.corpus.memory import Memory


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


def test_other_sources_have_other_findings(tmp_path: Path) -> None:
    corpus, memory = load([bundled_event()]), Memory(tmp_path)
    keep_findings(memory, corpus, analyse(corpus))
    fewer = load(sorted(bundled_event().glob("*.txt"))[:4])
    assert findings_before(memory, fewer) is None
