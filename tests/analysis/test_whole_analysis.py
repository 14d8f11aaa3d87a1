"""What must hold of all findings together: order, places, ids, copies, and the same bytes every time."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random
from time import process_time
from typing import Any

import pytest

from tests.analysis.making import BUNDLED, EVENTS
from wagner_tui.analysis.engine import analyse
from wagner_tui.analysis.model import Conflict, Findings
from wagner_tui.corpus.loading import load
from wagner_tui.corpus.model import Corpus, Passage, Span

DATA = Path(__file__).parents[1] / "data"
ROOT = Path(__file__).parents[2]
#: One event in four outlets that quote, cite and contradict one another.
BRIDGE = {
    "courier.txt": """Old bridge at Tarnow closed after crack is found
Source: Tarnow Courier

The city closed the old bridge on Monday, 12 May 2025, after engineers found a crack of 40 centimetres.
“Nobody was in danger,” said Mayor Helena Brandt. She refused to name the builder.
About 3,000 people cross the bridge every day, according to the newspaper Vesper.
Engineer Pavel Novak told Vesper that the crack had been seen in April.
""",
    "vesper.txt": """Bridge in Tarnow shut
Source: Vesper

Engineers found a crack of 60 centimetres in the old bridge; it was closed on Tuesday, 13 May 2025.
Mayor Helena Brandt said that nobody was in danger.
The crack was seen in April, engineer Pavel Novak told Vesper. He warned Brandt.
Some 3,000 people cross the bridge every day.
""",
    "wire.txt": """The old bridge at Tarnow was closed on Monday, the newspaper Vesper reported.
The mayor, Helena Brandt, was warned by engineer Pavel Novak, according to Vesper.
The builder was not named.
About 5,000 people cross the bridge every day.
""",
    "north.txt": """A crack closes the bridge
The city did not close the old bridge on Monday, Mayor Helena Brandt said.
“Nobody was in danger,” Brandt said. Engineer Petr Novak had seen the crack in April, Vesper reported.
""",
}
EVENT_NAMES = ["bundled", "ferry", "mayor", "harbour", "warehouse", "bridge"]


@pytest.fixture(scope="module")
def bridge(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bridge")
    for name, text in BRIDGE.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(params=EVENT_NAMES)
def paths(request: pytest.FixtureRequest, bridge: Path) -> tuple[Path, ...]:
    folders = {
        "bundled": BUNDLED,
        "ferry": EVENTS / "ferry",
        "mayor": EVENTS / "mayor",
        "harbour": DATA / "ferry",
        "warehouse": DATA / "warehouse",
        "bridge": bridge,
    }
    return tuple(sorted(folders[request.param].iterdir()))


@cache
def read(paths: tuple[Path, ...]) -> tuple[Corpus, Findings]:
    corpus = load(paths)
    return corpus, analyse(corpus)


def conflict_passages(conflict: Conflict) -> Iterator[tuple[str, Iterable[Span]]]:
    for side, spans in zip((conflict.a, conflict.b), conflict.spans, strict=True):
        yield side.source, (Span(side.start, side.end), *spans)


def places(findings: Findings) -> Iterator[tuple[str, int, int]]:
    """Source, start and end of every place that any finding names."""
    for link in findings.links:
        yield from (link.a, link.b)
        yield from ((link.a.source, *one) for one, _ in link.shared)
        yield from ((link.b.source, *other) for _, other in link.shared)
    for claim in findings.claims:
        yield from (*claim.passages, claim.core)
    for conflict in findings.conflicts:
        for source, spans in conflict_passages(conflict):
            yield from ((source, *span) for span in spans)
    for said in findings.attributions:
        yield from (said.content, said.cue, *said.rest, *([said.speaker] if said.speaker else []))
    for origin in findings.origins:
        for proof in origin.proof:
            yield from proof.passages
    for source, mentions in findings.names.found.items():
        yield from ((source, mention.start, mention.end) for mention in mentions)


def by_file(corpus: Corpus, findings: Findings) -> dict[str, frozenset[Any]]:
    """All findings without order, sources by the names of their files instead of by their keys."""

    def file(key: str) -> str:
        return Path(corpus[key].path).name

    def at(passage: Passage) -> Hashable:
        return (file(passage.source), passage.start, passage.end)

    def side(conflict: Conflict, number: int) -> Hashable:
        passage = (conflict.a, conflict.b)[number]
        return (at(passage), conflict.values[number], conflict.spans[number])

    files = {key: file(key) for key in corpus.keys()}  # noqa: SIM118 - a corpus is no mapping
    return {
        "links": frozenset(
            (frozenset((at(k.a), at(k.b))), round(k.score, 9), k.kind, bool(k.contrast))
            for k in findings.links
        ),
        "claims": frozenset(
            (
                claim.id,
                claim.label,
                frozenset(map(at, claim.passages)),
                at(claim.core),
                frozenset(map(file, claim.sources)),
                frozenset(map(file, claim.missing)),
            )
            for claim in findings.claims
        ),
        "conflicts": frozenset(
            (c.id, c.claim, c.type, c.status, frozenset((side(c, 0), side(c, 1)))) for c in findings.conflicts
        ),
        "attributions": frozenset(
            (at(a.content), at(a.cue), a.speaker and at(a.speaker), a.name, a.via, tuple(map(at, a.rest)))
            for a in findings.attributions
        ),
        "origins": frozenset(
            (
                origin.name,
                frozenset(map(file, origin.sources)),
                frozenset((proof.kind, frozenset(map(at, proof.passages))) for proof in origin.proof),
                frozenset((file(key), chain) for key, chain in origin.chains),
            )
            for origin in findings.origins
        ),
        "supports": frozenset(
            (claim, file(one.source), files.get(one.origin, one.origin), one.footing)
            for claim, found in findings.supports.items()
            for one in found
        ),
        "names": frozenset(
            (entity.id, entity.kind, frozenset(entity.spellings)) for entity in findings.names.entities
        ),
    }


def test_the_order_of_the_files_changes_nothing(paths: tuple[Path, ...]) -> None:
    corpus, findings = read(paths)
    expected = by_file(corpus, findings)
    assert expected["links"]
    assert expected["claims"]
    for seed in (None, 1, 2):
        shuffled = list(reversed(corpus.articles))
        if seed is not None:
            Random(seed).shuffle(shuffled)
        other = Corpus(tuple(replace(one, key=f"s{at}") for at, one in enumerate(shuffled, 1)))
        found = by_file(other, analyse(other))
        for kind, values in expected.items():
            assert found[kind] == values, kind


def test_every_place_holds_words_of_its_article(paths: tuple[Path, ...]) -> None:
    corpus, findings = read(paths)
    for source, start, end in places(findings):
        text = corpus[source].text
        assert 0 <= start < end <= len(text)
        assert text[start:end].strip() == text[start:end]


def test_ids_are_unique_and_findings_hang_together(paths: tuple[Path, ...]) -> None:
    corpus, findings = read(paths)
    claims = {claim.id: claim for claim in findings.claims}
    assert len(claims) == len(findings.claims)
    assert len({conflict.id for conflict in findings.conflicts}) == len(findings.conflicts)
    assert set(findings.supports) <= set(claims)
    keys = set(corpus.keys())
    for claim in findings.claims:
        assert set(claim.sources) | set(claim.missing) == keys
        assert not set(claim.sources) & set(claim.missing)
        assert {passage.source for passage in claim.passages} == set(claim.sources)
        assert claim.core in claim.passages
    for conflict in findings.conflicts:
        assert conflict.a.source != conflict.b.source
        assert {conflict.a.source, conflict.b.source} & set(claims[conflict.claim].sources)


def test_an_article_of_another_story_leaves_the_claims_their_ids(
    paths: tuple[Path, ...], tmp_path: Path
) -> None:
    other = tmp_path / "garden.txt"
    other.write_text(
        "Tulips bloomed early in the botanical garden this spring.\nGardeners pruned roses and lilies.\n",
        encoding="utf-8",
    )
    before = by_file(*read(paths))
    corpus, findings = read((*paths, other))
    told = next(article.key for article in corpus.articles if article.path == str(other))
    assert all(set(claim.sources) == {told} for claim in findings.claims if told in claim.sources)
    after = {one[2]: one[:2] for one in by_file(corpus, findings)["claims"]}
    kept = {one[2]: one[:2] for one in before["claims"] if one[2] in after}
    assert all(after[passages] == named for passages, named in kept.items())
    assert len(kept) >= 0.75 * len(before["claims"])  # words weigh a little differently among more articles


def test_an_article_beside_its_own_copy_is_in_no_conflict(paths: tuple[Path, ...], tmp_path: Path) -> None:
    for path in paths:
        copy = tmp_path / f"copy-{path.name}"
        copy.write_bytes(path.read_bytes())
        _, findings = read((path, copy))
        assert findings.claims
        assert findings.conflicts == ()


def test_the_same_files_give_the_same_bytes_in_every_run(bridge: Path) -> None:
    code = (
        "import sys\nfrom wagner_tui.__main__ import main\n"
        "for command in ('claims', 'conflicts', 'origins', 'links'):\n"
        "    for folder in sys.argv[1:]:\n"
        "        assert main([command, '--json', folder]) == 0\n"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", code, str(BUNDLED), str(bridge)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            cwd=ROOT,
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0]
    assert runs[0] == runs[1]


@pytest.mark.parametrize(
    "text",
    [
        "He said she told him that they " * 1500,
        "“he said " * 5000,
        " ".join(f"Word{number % 97}" for number in range(7000)),
        "Alpha " * 8000,
        "the president met the president and " * 1400,
    ],
    ids=["pronouns", "open quotes", "capitals", "one name", "titles"],
)
def test_a_text_without_stops_takes_no_more_than_its_length(text: str, tmp_path: Path) -> None:
    """Searching such a run as a whole, or all that was read before it for every word, is quadratic."""
    path = tmp_path / "endless.txt"
    path.write_text(text, encoding="utf-8")
    begun = process_time()
    read((path,))
    assert process_time() - begun < 4.0
