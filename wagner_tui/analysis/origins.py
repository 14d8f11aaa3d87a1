"""What the sources go back to: upstreams that their words name, and upstreams that their shared text shows.

The two signs are kept apart. Who names nobody is ``unattributed``, and where the signs do not suffice the
answer is ``cannot tell``; no source is ever guessed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from wagner_tui.analysis.model import Attribution, Origin, Proof
from wagner_tui.analysis.outlets import Citation, Outlets, credited, outlet_key
from wagner_tui.analysis.places import ByPlace
from wagner_tui.analysis.shared_text import SharedRun, families, shared_runs
from wagner_tui.corpus.model import Article, Corpus, Passage

#: An article that cites one outlet in this many sentences retells it.
_RETELLS = 2
_SHARED = "unnamed text of"
#: Of a family without a name so many sources are listed.
_LISTED = 5


@dataclass(frozen=True)
class Upstreams:
    """What each article says of its upstreams, by source key, and the text that articles share."""

    outlets: Outlets
    credits: Mapping[str, tuple[tuple[str, Passage], ...]]
    citations: Mapping[str, tuple[Citation, ...]]
    runs: tuple[SharedRun, ...]
    families: tuple[tuple[str, ...], ...]

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
            often = [name for name, _ in self.credits[source]]
        return often[0] if len(often) == 1 else None


def read_upstreams(
    articles: Sequence[Article],
    attributions: Iterable[Attribution],
    outlets: Outlets,
    tick: Callable[[float], None] = lambda _done: None,
) -> Upstreams:
    """Look for upstreams in `articles`, whose `attributions` tell what named people said in public.

    `tick` hears 0 to 1; what it raises ends the work.
    """
    said = Said(attributions)
    runs = shared_runs(articles, said.in_public, tick)
    return Upstreams(
        outlets=outlets,
        credits={
            article.key: tuple((outlets.name_of(name) or name, line) for name, line in credited(article))
            for article in articles
        },
        citations={article.key: outlets.citations(article) for article in articles},
        runs=tuple(runs),
        families=tuple(families(articles, runs)),
    )


def origins(corpus: Corpus, upstreams: Upstreams) -> tuple[Origin, ...]:
    """Return the origins of a corpus: most sources first, then by name.

    Every outlet that a source credits or cites is one; sources that share a text with those belong to it as
    well, and a text that nobody accounts for is an origin without a name.
    """
    stated = _stated(corpus, upstreams)
    textual: dict[str, list[str]] = {}
    for family in upstreams.families:
        name = _common_name(family, stated)
        textual.setdefault(name or _unnamed(family), []).extend(family)
    found = [
        _origin(corpus, upstreams, name, stated.get(name, {}), textual.get(name, []))
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
        own = upstreams.outlets.name_of(article.outlet.value) if article.outlet else None
        if own in found:
            found[own].setdefault(article.key, [])
    return found


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
    chains = tuple((key, _chain(upstreams, key, name)) for key in keys if stated.get(key))
    return Origin(name, keys, tuple(proofs), chains)


def _chain(upstreams: Upstreams, source: str, name: str) -> tuple[str, ...]:
    """The way from a source to an outlet: through the one that it credits, when it cites another one."""
    credits = [credit for credit, _ in upstreams.credits[source]]
    return (name,) if name in credits or len(credits) != 1 else (credits[0], name)


class Said:
    """Attributions, for asking which ones cover a passage."""

    def __init__(self, attributions: Iterable[Attribution]) -> None:
        self._places = ByPlace(
            (passage, attribution)
            for attribution in attributions
            if not attribution.stance  # who refuses something is not the one who tells of it
            for passage in (attribution.content, *attribution.rest)
        )

    def covering(self, passage: Passage) -> list[Attribution]:
        """Attributions whose content is the greater part of `passage`, or lies in it for the greater part."""
        return self._places.at(passage)

    def in_public(self, passage: Passage) -> bool:
        """Whether a named speaker said it, not through an outlet."""
        return any(is_name(a.name) and not a.via for a in self.covering(passage))


def is_name(name: str) -> bool:
    """Whether a speaker is named, not described: every word but little ones has a capital letter."""
    words = [word for word in name.split() if len(word) > 3 or word[:1].isupper()]
    return bool(words) and outlet_key(name) != "" and all(word[:1].isupper() for word in words)
