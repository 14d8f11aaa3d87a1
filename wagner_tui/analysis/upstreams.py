"""What each source says of its upstreams, and the text that sources share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from wagner_tui.analysis.credit_lines import credit_lines
from wagner_tui.analysis.model import Attribution
from wagner_tui.analysis.outlets import Citation, Outlets
from wagner_tui.analysis.places import ByPlace
from wagner_tui.analysis.said import Said, is_name
from wagner_tui.analysis.shared_text import SharedRun, families, shared_runs
from wagner_tui.corpus.model import Article, Passage

#: An article that cites one outlet in this many sentences retells it.
_RETELLS = 2


@dataclass(frozen=True)
class Upstreams:
    """What each article says of its upstreams, by source key, and the text that articles share.

    `ways` hold by source and outlet where the source first names the outlet through another one, and the way
    to it; `speakers` hold by name and source the shared passages that are given to somebody who is named.
    `meant` are the outlets that a source gives something to without naming them again: "the paper said".
    """

    outlets: Outlets
    credits: Mapping[str, tuple[tuple[str, Passage], ...]]
    citations: Mapping[str, tuple[Citation, ...]]
    runs: tuple[SharedRun, ...]
    families: tuple[tuple[str, ...], ...]
    ways: Mapping[tuple[str, str], tuple[int, tuple[str, ...]]]
    speakers: Mapping[str, Mapping[str, Sequence[Passage]]]
    meant: Mapping[str, Sequence[str]]

    @cached_property
    def _cited(self) -> ByPlace[Citation]:
        return ByPlace((c.sentence, c) for citations in self.citations.values() for c in citations)

    def cited_in(self, passage: Passage) -> list[Citation]:
        """The citations whose sentence overlaps `passage` by half of the shorter one."""
        return self._cited.at(passage)

    def named(self, source: str) -> list[str]:
        """Every outlet that a source says it draws on, the credited ones first."""
        names = [name for name, _ in self.credits[source]] + [c.outlet for c in self.citations[source]]
        return list(dict.fromkeys(names))

    def main(self, source: str) -> str | None:
        """The one outlet that a source retells; None when there is none or more than one."""
        cited = Counter(citation.outlet for citation in self.citations[source])
        cited.update(self.meant.get(source, ()))
        often = [name for name, count in cited.items() if count >= _RETELLS]
        if not often:
            return self.credit(source)
        return often[0] if len(often) == 1 else None

    def credit(self, source: str) -> str | None:
        """The one outlet that a source credits for its whole text."""
        names = {name for name, _ in self.credits[source]}
        return next(iter(names)) if len(names) == 1 else None

    def chain(self, source: str, name: str) -> tuple[str, ...]:
        """The way from a source to an outlet, nearest first, through the outlets that it names on the way."""
        first = next((c.sentence for c in self.citations[source] if c.outlet == name), None)
        place, way = self.ways.get((source, name), (-1, (name,)))
        if first is not None and place >= first.end:
            way = (name,)  # it was cited itself before
        credit = self.credit(source)
        return way if credit is None or credit in way else (credit, *way)

    def behind(self, source: str, name: str) -> list[str]:
        """The outlets that a source says to lie behind the outlet `name`."""
        return self._behind.get((source, name), [])

    @cached_property
    def _behind(self) -> dict[tuple[str, str], list[str]]:
        found: dict[tuple[str, str], list[str]] = {}
        for source in self.citations:
            for way in sorted({self.chain(source, name) for name in self.named(source)}):
                for name in way[:-1]:
                    if way[-1] not in found.setdefault((source, name), []):
                        found[source, name].append(way[-1])
        return found


def read_upstreams(
    articles: Sequence[Article],
    attributions: Iterable[Attribution],
    outlets: Outlets,
    tick: Callable[[float], None] = lambda _done: None,
) -> Upstreams:
    """Look for upstreams in `articles`, whose `attributions` tell what named people said in public.

    `tick` hears 0 to 1; what it raises ends the work.
    """
    attributions = tuple(attributions)
    said = Said(attributions)
    runs = shared_runs(articles, said.in_public, tick)
    own = {article.key: outlets.own(article) for article in articles}
    citations = {article.key: outlets.citations(article) for article in articles}
    return Upstreams(
        outlets=outlets,
        credits={
            article.key: tuple((outlets.name_of(name) or name, line) for name, line in credit_lines(article))
            for article in articles
        },
        citations=citations,
        runs=tuple(runs),
        families=tuple(families(articles, runs)),
        ways=_ways(attributions, outlets, own),
        speakers=_speakers(runs, said, outlets),
        meant=_meant(attributions, outlets, own, citations),
    )


def _ways(
    attributions: Iterable[Attribution], outlets: Outlets, own: Mapping[str, str | None]
) -> dict[tuple[str, str], tuple[int, tuple[str, ...]]]:
    """By source and outlet: where the source first names the outlet through another one, and the way."""
    found: dict[tuple[str, str], tuple[int, tuple[str, ...]]] = {}
    for attribution in attributions:
        source = attribution.cue.source
        names = [outlets.name_of(name) for name in (*attribution.via, attribution.name) if name]
        way = tuple(dict.fromkeys(name for name in names if name is not None and name != own.get(source)))
        for length in range(2, len(way) + 1):
            place = (attribution.cue.start, way[:length])
            found[source, way[length - 1]] = min(place, found.get((source, way[length - 1]), place))
    return found


def _meant(
    attributions: Iterable[Attribution],
    outlets: Outlets,
    own: Mapping[str, str | None],
    citations: Mapping[str, Sequence[Citation]],
) -> dict[str, list[str]]:
    """By source: the outlets of the attributions that stand in no sentence that names them."""
    found: dict[str, list[str]] = {}
    for attribution in attributions:
        source, at = attribution.cue.source, attribution.cue.start
        named = {c.outlet for c in citations.get(source, ()) if c.sentence.start <= at < c.sentence.end}
        names = {outlets.name_of(name) for name in (attribution.name, *attribution.via) if name}
        further = (name for name in names if name is not None and name not in named)
        found.setdefault(source, []).extend(sorted(name for name in further if name != own.get(source)))
    return found


def _speakers(runs: Iterable[SharedRun], said: Said, outlets: Outlets) -> dict[str, dict[str, list[Passage]]]:
    """By name and source: the shared passages that are given to somebody named who is no outlet."""
    found: dict[str, dict[str, list[Passage]]] = {}
    for side in dict.fromkeys(side for run in runs for side in (run.a, run.b)):
        for attribution in said.covering(side):
            if is_name(attribution.name) and outlets.name_of(attribution.name) is None:
                found.setdefault(attribution.name, {}).setdefault(side.source, []).append(side)
    return found
