"""What was found in almost the same articles is told of those at hand, and of nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.analysis.making import article
from wagner_tui.analysis import memory as memory_module
from wagner_tui.analysis.engine import analyse
from wagner_tui.analysis.entities import NameDecision
from wagner_tui.analysis.memory import MOST_SETS, findings_before, keep_findings, lexicon_of, sets_before
from wagner_tui.analysis.model import Findings
from wagner_tui.analysis.near import findings_near
from wagner_tui.corpus.bundled import bundled_event
from wagner_tui.corpus.loading import load
from wagner_tui.corpus.memory import Memory
from wagner_tui.corpus.model import Corpus, Passage


@cache
def bundled() -> Corpus:
    return load([bundled_event()])


@cache
def found() -> Findings:
    return analyse(bundled())


def of(*numbers: int) -> Corpus:
    """The bundled articles with these numbers, in this order, under fresh keys; 6 is a story of its own."""
    told = [*bundled().articles, article("s6", "A bakery burned down.", "Nobody was hurt.")]
    return Corpus(tuple(replace(told[n - 1], key=f"s{at}") for at, n in enumerate(numbers, 1)))


def passages(found: Findings) -> Iterator[Passage]:
    for link in found.links:
        yield from (link.a, link.b)
    for claim in found.claims:
        yield from (*claim.passages, claim.core)
    for conflict in found.conflicts:
        yield from (conflict.a, conflict.b)
    for one in found.attributions:
        yield from (one.content, one.cue, *one.rest, *((one.speaker,) if one.speaker else ()))
    for origin in found.origins:
        for proof in origin.proof:
            yield from proof.passages


def words(corpus: Corpus, found: Findings) -> set[tuple[str, ...]]:
    """The links by the words of both sides."""
    return {(corpus.text_of(k.a), corpus.text_of(k.b), k.why, str(k.score)) for k in found.links}


def test_an_article_more_in_the_middle_moves_the_keys(tmp_path: Path) -> None:
    memory, before, now = Memory(tmp_path), of(1, 2, 3, 4), of(1, 6, 2, 3, 4)
    known = analyse(before)
    keep_findings(memory, before, known)
    assert findings_before(memory, now) is None
    near = findings_near(memory, now)
    assert near is not None
    assert near.added == ("s2",)
    assert words(now, near.findings) == words(before, known)
    assert [claim.label for claim in near.findings.claims] == [claim.label for claim in known.claims]
    assert {len(claim.sources) for claim in near.findings.claims} == {len(c.sources) for c in known.claims}
    assert len(near.findings.conflicts) == len(known.conflicts)
    assert near.findings.attributions
    assert near.findings.origins
    assert near.findings.supports.keys() == known.supports.keys()
    assert "s2" not in {passage.source for passage in passages(near.findings)}
    assert lexicon_of(memory, near.mark) == known.lexicon


def test_what_other_decisions_on_names_gave_is_not_near(tmp_path: Path) -> None:
    memory, now = Memory(tmp_path), of(1, 2, 3, 4, 6)
    keep_findings(memory, of(1, 2, 3, 4), analyse(of(1, 2, 3, 4)))
    split = NameDecision("split", "Anton Vayno", "Anton Vaino")
    assert findings_near(memory, now, [split]) is None
    decided = analyse(of(1, 2, 3), decisions=[split])
    keep_findings(memory, of(1, 2, 3), decided, [split])
    near = findings_near(memory, now, [split])
    assert near is not None
    assert near.added == ("s4", "s5")
    assert words(now, near.findings) == words(of(1, 2, 3), decided)
    assert lexicon_of(memory, near.mark) == decided.lexicon


def longest_rise(numbers: list[int]) -> int:
    """Length of the longest run of neighbours that rise one by one."""
    longest = run = 0
    for at, number in enumerate(numbers):
        run = run + 1 if at and number == numbers[at - 1] + 1 else 1
        longest = max(longest, run)
    return longest


@given(st.lists(st.integers(1, 6), min_size=1, unique=True))
@settings(max_examples=60, deadline=None)
def test_whatever_is_opened_every_passage_is_one_of_its_articles(five: Memory, numbers: list[int]) -> None:
    memory = five
    now = of(*numbers)
    near = findings_near(memory, now)
    if near is None:
        rise = longest_rise([n for n in numbers if n < 6])
        assert rise < 3 or 2 * rise <= len(numbers)
        return
    keys = {one.key for one in now.articles}
    assert keys - set(near.added) >= {passage.source for passage in passages(near.findings)}
    assert words(now, near.findings) <= words(bundled(), found())
    claims = {claim.id: claim for claim in near.findings.claims}
    assert {conflict.claim for conflict in near.findings.conflicts} <= claims.keys()
    assert near.findings.supports.keys() <= claims.keys()
    for claim in claims.values():
        assert claim.core in claim.passages
        assert claim.sources == tuple(sorted({p.source for p in claim.passages}, key=lambda s: int(s[1:])))
        assert not {*claim.missing} & {*claim.sources, *near.added}
    assert keys >= {s for origin in near.findings.origins for s in origin.sources}


@pytest.fixture(scope="module")
def five(tmp_path_factory: pytest.TempPathFactory) -> Memory:
    memory = Memory(tmp_path_factory.mktemp("near"))
    keep_findings(memory, bundled(), found())
    return memory


def test_without_an_article_nothing_of_it_is_left(tmp_path: Path) -> None:
    memory = Memory(tmp_path)
    keep_findings(memory, bundled(), found())
    near = findings_near(memory, of(1, 3, 4, 5))
    assert near is not None
    assert near.added == ()
    kept = [k for k in found().links if "s2" not in (k.a.source, k.b.source)]
    assert len(near.findings.links) == len(kept) > 20


def test_the_nearest_set_is_taken_and_a_distant_one_is_not(tmp_path: Path) -> None:
    memory = Memory(tmp_path)
    for numbers in ((1, 2), (1, 2, 3), (3, 4, 5)):
        keep_findings(memory, of(*numbers), analyse(of(*numbers)))
    near = findings_near(memory, of(1, 2, 3, 4))
    assert near is not None
    assert near.added == ("s4",)
    assert findings_near(memory, of(1, 6)) is None
    assert findings_near(Memory(tmp_path, "another method"), of(1, 2, 3, 4)) is None


@pytest.mark.parametrize(
    "damage", [b"", b"{", b"[]", b'{"links": 3}', b"[[1, 2]]", b'[["x", [["s1"]]]]', b"\xff"]
)
@pytest.mark.parametrize("file", ["sets-*", "findings-*"])
def test_damaged_files_are_as_if_nothing_was_remembered(tmp_path: Path, file: str, damage: bytes) -> None:
    memory = Memory(tmp_path)
    keep_findings(memory, of(1, 2, 3), analyse(of(1, 2, 3)))
    (path,) = tmp_path.glob(file)
    path.write_bytes(damage)
    assert findings_near(memory, of(1, 2, 3, 4)) is None


def test_an_offset_outside_the_text_is_damage(tmp_path: Path) -> None:
    memory, corpus = Memory(tmp_path), of(1, 2, 3)
    known = analyse(corpus)
    far = replace(known.links[0], a=known.links[0].a._replace(end=10**9))
    keep_findings(memory, corpus, replace(known, links=(far,)))
    assert findings_near(memory, of(1, 2, 3, 4)) is None


def test_the_list_of_sets_is_short_and_the_latest_come_first(tmp_path: Path) -> None:
    memory = Memory(tmp_path)
    sets = [Corpus((article("s1", f"Story number {n}."),)) for n in range(MOST_SETS + 3)]
    for corpus in (*sets, sets[-2]):
        keep_findings(memory, corpus, Findings())
    contents = [kept.articles[0][1].split()[0] for kept in sets_before(memory)]
    latest: Sequence[Corpus] = [sets[-2], sets[-1], *reversed(sets[3:-2])]
    assert contents == [corpus.articles[0].sha256 for corpus in latest]


def test_of_too_many_links_the_best_are_near_to_the_very_same_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory_module, "MOST_LINKS", 20)
    monkeypatch.setattr(memory_module, "PART", 10)
    memory = Memory(tmp_path)
    keep_findings(memory, bundled(), found())
    assert findings_before(memory, bundled()) is None
    near = findings_near(memory, bundled())
    assert near is not None
    assert near.added == ()
    best = sorted(found().links, key=lambda link: -link.score)[:10]
    assert [link for link in found().links if link in best] == list(near.findings.links)
