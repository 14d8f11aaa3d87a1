"""What the sources go back to: upstreams that their words name, and upstreams that their shared text shows.

The two signs are kept apart. Who names nobody is ``unattributed``, and where the signs do not suffice the
answer is ``cannot tell``; no source is ever guessed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from wagner_tui.analysis.model import Attribution, Claim, Footing, Origin, Proof, Support
from wagner_tui.analysis.outlets import Citation, Outlets, credited, outlet_key
from wagner_tui.analysis.shared_text import SharedRun, families, runs_in, shared_runs
from wagner_tui.corpus.model import Article, Corpus, Passage

#: An article that cites one outlet in this many sentences retells it.
_RETELLS = 2
_SHARED = "unnamed text of"


@dataclass(frozen=True)
class Upstreams:
    """What each article says of its upstreams, by source key, and the text that articles share."""

    outlets: Outlets
    credits: Mapping[str, tuple[tuple[str, Passage], ...]]
    citations: Mapping[str, tuple[Citation, ...]]
    runs: tuple[SharedRun, ...]
    families: tuple[tuple[str, ...], ...]

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


def read_upstreams(articles: Sequence[Article], attributions: Iterable[Attribution]) -> Upstreams:
    """Look for upstreams in `articles`, whose `attributions` tell what named people said in public."""
    said = _Said(attributions)
    outlets = Outlets(articles)
    runs = shared_runs(articles, said.in_public)
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
        textual.setdefault(name or f"{_SHARED} {', '.join(family)}", []).extend(family)
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
    """The outlet that most of a family state, by number of phrases among equals; None when none does."""
    named = [name for name, sources in stated.items() if any(key in sources for key in family)]
    return min(named, key=lambda name: (-sum(key in stated[name] for key in family), name), default=None)


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


# What the passages of one claim go back to


class _Said:
    """Attributions by source, for asking which ones cover a passage."""

    def __init__(self, attributions: Iterable[Attribution]) -> None:
        self._of: dict[str, list[Attribution]] = {}
        for attribution in attributions:
            self._of.setdefault(attribution.content.source, []).append(attribution)

    def covering(self, passage: Passage) -> list[Attribution]:
        """Attributions whose content is the greater part of `passage`, or lies in it for the greater part."""
        return [a for a in self._of.get(passage.source, ()) if _half(a.content, passage)]

    def in_public(self, passage: Passage) -> bool:
        """Whether a named speaker said it, not through an outlet."""
        return any(_is_name(a.name) and not a.via for a in self.covering(passage))


class _Candidate(NamedTuple):
    """What a passage may go back to, and how that is known."""

    origin: str
    footing: Footing


def supports(
    claims: Iterable[Claim],
    attributions: Iterable[Attribution],
    upstreams: Upstreams,
    found: Sequence[Origin],
    articles: Sequence[Article],
) -> dict[str, tuple[Support, ...]]:
    """Return for every claim what each of its sources goes back to, in the order of its sources."""
    said = _Said(attributions)
    own = {a.key: upstreams.outlets.name_of(a.outlet.value) if a.outlet else None for a in articles}
    answer: dict[str, tuple[Support, ...]] = {}
    for claim in claims:
        candidates = {
            source: _candidates([p for p in claim.passages if p.source == source], said, upstreams)
            for source in claim.sources
        }
        _through_text(claim, candidates, upstreams, found)
        names = Counter(c.origin for options in candidates.values() for c in options)
        answer[claim.id] = tuple(
            _support(source, candidates[source], names, upstreams, own[source]) for source in claim.sources
        )
    return answer


def _candidates(passages: Sequence[Passage], said: _Said, upstreams: Upstreams) -> list[_Candidate]:
    """What the words of some passages of one source name: outlets before people."""
    outlets: list[str] = []
    people: list[str] = []
    for passage in passages:
        for attribution in said.covering(passage):
            outlets += [upstreams.outlets.name_of(name) or name for name in reversed(attribution.via)]
            if (outlet := upstreams.outlets.name_of(attribution.name)) is not None:
                outlets.append(outlet)
            elif _is_name(attribution.name):
                people.append(attribution.name)
        outlets += [c.outlet for c in upstreams.citations[passage.source] if _half(c.sentence, passage)]
    return [_Candidate(name, "stated") for name in dict.fromkeys((*outlets, *people))]


def _through_text(
    claim: Claim,
    candidates: Mapping[str, list[_Candidate]],
    upstreams: Upstreams,
    found: Sequence[Origin],
) -> None:
    """Let passages that share text under a claim go back to the same, where one of them names nobody."""
    for passage in claim.passages:
        for run in runs_in(upstreams.runs, passage):
            pair = {run.a.source, run.b.source}
            if not pair <= candidates.keys():
                continue
            for origin in found:
                tied = any(p.kind == "shared-text" for p in origin.proof) and pair <= set(origin.sources)
                if tied:
                    for source in sorted(pair):
                        if not candidates[source]:
                            candidates[source].append(_Candidate(origin.name, "textual"))


def _support(
    source: str,
    candidates: Sequence[_Candidate],
    names: Mapping[str, int],
    upstreams: Upstreams,
    own: str | None,
) -> Support:
    """The candidate that most sources of the claim share; what the whole article says when there is none."""
    if candidates:
        best = max(candidates, key=lambda c: names[c.origin])  # the first among equals
        return Support(source, *best)
    if own is not None and names.get(own):
        return Support(source, own, "own")
    main = upstreams.main(source)
    if main is not None and names.get(main):
        return Support(source, main, "article")
    if (
        main is None
        and len(upstreams.named(source)) > 1
        and any(names.get(n) for n in upstreams.named(source))
    ):
        return Support(source, "", "cannot tell")
    return Support(source, "", "unattributed")


def _half(one: Passage, other: Passage) -> bool:
    """Whether two passages of one source overlap by half of the shorter one."""
    overlap = min(one.end, other.end) - max(one.start, other.start)
    return one.source == other.source and 2 * overlap >= min(one.end - one.start, other.end - other.start)


def _is_name(name: str) -> bool:
    """Whether a speaker is named, not described: every word but little ones has a capital letter."""
    words = [word for word in name.split() if len(word) > 3 or word[:1].isupper()]
    return bool(words) and outlet_key(name) != "" and all(word[:1].isupper() for word in words)
