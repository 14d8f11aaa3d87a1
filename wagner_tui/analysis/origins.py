"""What the sources go back to: upstreams that their words name, and upstreams that their shared text shows.

The two signs are kept apart. Who names nobody is ``unattributed``, and where the signs do not suffice the
answer is ``cannot tell``; no source is ever guessed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from wagner_tui.analysis.credit_lines import credit_lines
from wagner_tui.analysis.model import Attribution, Origin, Proof
from wagner_tui.analysis.outlet_keys import outlet_key
from wagner_tui.analysis.outlets import Citation, Outlets
from wagner_tui.analysis.places import ByPlace
from wagner_tui.analysis.shared_text import SharedRun, families, shared_runs
from wagner_tui.corpus.model import Article, Corpus, Passage
from wagner_tui.corpus.wordlist import phrase_set, word_set

#: An article that cites one outlet in this many sentences retells it.
_RETELLS = 2
_SHARED = "unnamed text of"
_NOBODY = word_set("i he she it they we you this that these those who one some many both others")
#: Bodies of which an event knows one.
_KNOWN = phrase_set(
    "police|coastguard|coast guard|fire brigade|fire department|fire service|military|army|navy|air force"
    "|prosecutors|regulator"
)
#: Bodies that are known by what they are for: "the civil protection agency".
_KINDS_OF_BODIES = word_set(
    """
    agency ministry council court committee commission union university hospital authority service office
    department bank company operator airline
    """
)
_JOINING = word_set("of in at on for from with to by near and or who that close familiar")
#: The name of a body that is only described has at most so many words.
_BODY = 5
#: Of a family without a name so many sources are listed.
_LISTED = 5


@dataclass(frozen=True)
class Upstreams:
    """What each article says of its upstreams, by source key, and the text that articles share.

    `ways` hold by source and outlet where the source first names the outlet through another one, and the way
    to it; `speakers` hold by name and source the shared passages that are given to somebody who is named.
    """

    outlets: Outlets
    credits: Mapping[str, tuple[tuple[str, Passage], ...]]
    citations: Mapping[str, tuple[Citation, ...]]
    runs: tuple[SharedRun, ...]
    families: tuple[tuple[str, ...], ...]
    ways: Mapping[tuple[str, str], tuple[int, tuple[str, ...]]]
    speakers: Mapping[str, Mapping[str, Sequence[Passage]]]

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
        named = [self.chain(source, other) for other in self.named(source)]
        return sorted({way[-1] for way in named if name in way[:-1]})


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
    return Upstreams(
        outlets=outlets,
        credits={
            article.key: tuple((outlets.name_of(name) or name, line) for name, line in credit_lines(article))
            for article in articles
        },
        citations={article.key: outlets.citations(article) for article in articles},
        runs=tuple(runs),
        families=tuple(families(articles, runs)),
        ways=_ways(attributions, outlets, {article.key: outlets.own(article) for article in articles}),
        speakers=_speakers(runs, said, outlets),
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


def _speakers(runs: Iterable[SharedRun], said: Said, outlets: Outlets) -> dict[str, dict[str, list[Passage]]]:
    """By name and source: the shared passages that are given to somebody named who is no outlet."""
    found: dict[str, dict[str, list[Passage]]] = {}
    for side in dict.fromkeys(side for run in runs for side in (run.a, run.b)):
        for attribution in said.covering(side):
            if is_name(attribution.name) and outlets.name_of(attribution.name) is None:
                found.setdefault(attribution.name, {}).setdefault(side.source, []).append(side)
    return found


def origins(corpus: Corpus, upstreams: Upstreams) -> tuple[Origin, ...]:
    """Return the origins of a corpus: most sources first, then by name.

    Every outlet that a source credits or cites is one; sources that share a text with those belong to it as
    well, and a text that nobody accounts for is an origin without a name.
    """
    stated = _stated(corpus, upstreams)
    textual: dict[str, list[str]] = {}
    for family in upstreams.families:
        name = _common_name(family, stated) or _common_name(family, upstreams.speakers)
        textual.setdefault(name or _unnamed(family), []).extend(family)
    found = [
        _origin(corpus, upstreams, name, stated.get(name) or _said_by(upstreams, name), textual.get(name, []))
        for name in dict.fromkeys([*stated, *textual])
    ]
    return tuple(sorted(found, key=lambda origin: (-len(origin.sources), origin.name)))


def _stated(corpus: Corpus, upstreams: Upstreams) -> dict[str, dict[str, list[Passage]]]:
    """By outlet and source the passages that name the outlet; the outlet's own article comes with none."""
    found: dict[str, dict[str, list[Passage]]] = {}
    for article in corpus.articles:
        for name, line in upstreams.credits[article.key]:
            found.setdefault(name, {}).setdefault(article.key, []).append(line)
        for citation in upstreams.citations[article.key]:
            found.setdefault(citation.outlet, {}).setdefault(article.key, []).append(citation.sentence)
    for article in corpus.articles:
        own = upstreams.outlets.own(article)
        if own in found:
            found[own].setdefault(article.key, [])
    return found


def _said_by(upstreams: Upstreams, name: str) -> Mapping[str, Sequence[Passage]]:
    return upstreams.speakers.get(name, {})


def _common_name(family: Sequence[str], stated: Mapping[str, Mapping[str, object]]) -> str | None:
    """The outlet that more than half of a family state; None when there is none.

    What one article of many adds from elsewhere says nothing of the text that they share.
    """
    counts = {name: sum(key in sources for key in family) for name, sources in stated.items()}
    name = min(counts, key=lambda name: (-counts[name], name), default=None)
    return name if name is not None and 2 * counts[name] > len(family) else None


def _unnamed(family: Sequence[str]) -> str:
    listed = ", ".join(family[:_LISTED])
    more = f" and {len(family) - _LISTED} more" if len(family) > _LISTED else ""
    return f"{_SHARED} {listed}{more}"


def _origin(
    corpus: Corpus,
    upstreams: Upstreams,
    name: str,
    stated: Mapping[str, Sequence[Passage]],
    textual: Sequence[str],
) -> Origin:
    keys = tuple(a.key for a in corpus.articles if a.key in stated or a.key in textual)
    phrases = tuple(dict.fromkeys(p for key in keys for p in stated.get(key, ())))
    shared = [run for run in upstreams.runs if run.a.source in textual and run.b.source in textual]
    sides = {side for run in shared for side in (run.a, run.b)}
    order = {key: number for number, key in enumerate(keys)}
    places = tuple(sorted(sides, key=lambda side: (order[side.source], side)))
    proofs = [Proof("attribution", phrases)] if phrases else []
    proofs += [Proof("shared-text", places)] if places else []
    chains = tuple((key, upstreams.chain(key, name)) for key in keys if stated.get(key))
    return Origin(name, keys, tuple(proofs), chains)


class Said:
    """Attributions, for asking which ones cover a passage."""

    def __init__(self, attributions: Iterable[Attribution]) -> None:
        attributions = tuple(attributions)
        self._hearers: dict[tuple[str, str], dict[str, None]] = {}
        for one in attributions:
            self._hearers.setdefault((one.cue.source, one.name), {}).update(dict.fromkeys(one.via))
        self._places = ByPlace(
            (passage, attribution)
            for attribution in attributions
            if not attribution.stance  # who refuses something is not the one who tells of it
            for passage in (attribution.content, *attribution.rest)
        )

    def covering(self, passage: Passage) -> list[Attribution]:
        """Attributions whose content is the greater part of `passage`, or lies in it for the greater part."""
        return self._places.at(passage)

    def hearers(self, source: str, name: str) -> list[str]:
        """The outlet that somebody told it all in a source, when it is but one."""
        found = list(self._hearers.get((source, name), {}))
        return found if len(found) == 1 else []

    def in_public(self, passage: Passage) -> bool:
        """Whether a named speaker said it, not through an outlet."""
        return any(is_name(a.name) and not a.via for a in self.covering(passage))


def is_name(name: str) -> bool:
    """Whether a speaker is named, not described: every word but little ones has a capital letter."""
    words = [word for word in name.split() if len(word) > 3 or word[:1].isupper()]
    if not words or outlet_key(name) == "" or name.casefold() in _NOBODY:
        return False
    return all(word[:1].isupper() for word in words)


def body_of(name: str) -> str:
    """The body that a description means within one event: "police", "the civil protection agency"; or ""."""
    words = name.split()
    plain = words[1:] if words[:1] == ["the"] else words
    if not plain or len(plain) > _BODY or any(word in _JOINING for word in plain):
        return ""
    alone = plain[-1] in _KNOWN or " ".join(plain[-2:]) in _KNOWN
    certain = alone or (words[0] == "the" and len(plain) > 1 and plain[-1] in _KINDS_OF_BODIES)
    if not certain:
        return ""
    return "police" if plain == ["police"] else name
