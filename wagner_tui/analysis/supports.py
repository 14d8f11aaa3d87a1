"""What the passages of each claim go back to: how many independent origins a claim has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from wagner_tui.analysis.model import Attribution, Claim, Footing, Link, Origin, Support
from wagner_tui.analysis.origins import Said, Upstreams, is_name
from wagner_tui.analysis.places import ByPlace
from wagner_tui.corpus.model import Corpus, Passage


class _Candidate(NamedTuple):
    """What a passage may go back to, and how that is known."""

    origin: str
    footing: Footing


def supports(
    claims: Sequence[Claim],
    attributions: Iterable[Attribution],
    upstreams: Upstreams,
    found: Sequence[Origin],
    corpus: Corpus,
    links: Iterable[Link],
    tick: Callable[[float], None] = lambda _done: None,
) -> dict[str, tuple[Support, ...]]:
    """Return for every claim what each of its sources goes back to, in the order of its sources.

    `tick` hears 0 to 1; what it raises ends the work.
    """
    said = Said(attributions)
    own = {a.key: upstreams.outlets.name_of(a.outlet.value) if a.outlet else None for a in corpus.articles}
    same_text = _SameText(upstreams, links)
    answer: dict[str, tuple[Support, ...]] = {}
    for done, claim in enumerate(claims):
        tick(done / len(claims))
        candidates = {
            source: _candidates([p for p in claim.passages if p.source == source], said, upstreams)
            for source in claim.sources
        }
        _through_text(claim, candidates, same_text, found)
        names = Counter(c.origin for options in candidates.values() for c in options)
        answer[claim.id] = tuple(
            _support(source, candidates[source], names, upstreams, own[source]) for source in claim.sources
        )
    return answer


def _candidates(passages: Sequence[Passage], said: Said, upstreams: Upstreams) -> list[_Candidate]:
    """What the words of some passages of one source name: outlets before people."""
    outlets: list[str] = []
    people: list[str] = []
    described = False
    for passage in passages:
        for attribution in said.covering(passage):
            outlets += [upstreams.outlets.name_of(name) or name for name in reversed(attribution.via)]
            if (outlet := upstreams.outlets.name_of(attribution.name)) is not None:
                outlets.append(outlet)
            elif is_name(attribution.name):
                people.append(attribution.name)
            else:
                described = True
        outlets += [citation.outlet for citation in upstreams.cited_in(passage)]
    found = [_Candidate(name, "stated") for name in dict.fromkeys((*outlets, *people))]
    main = upstreams.main(passages[0].source)
    if not found and described and main is not None:  # "the source said", "the portal's sources"
        return [_Candidate(main, "article")]
    return found


class _SameText:
    """Which sources have one text in the passages of a claim."""

    def __init__(self, upstreams: Upstreams, links: Iterable[Link]) -> None:
        self._runs = ByPlace((side, run) for run in upstreams.runs for side in (run.a, run.b))
        self._tied = {frozenset((run.a.source, run.b.source)) for run in upstreams.runs}
        self._alike = {
            frozenset((link.a, link.b))
            for link in links
            if link.kind != "paraphrase" and frozenset((link.a.source, link.b.source)) in self._tied
        }

    def pairs(self, claim: Claim) -> list[tuple[str, str]]:
        """Sources of articles that share text, and share it here: a run of it, or a whole passage."""
        found = {
            tuple(sorted((run.a.source, run.b.source)))
            for passage in claim.passages
            for run in self._runs.at(passage)
        }
        for one, other in combinations(claim.passages, 2):
            if frozenset((one, other)) in self._alike:
                found.add(tuple(sorted((one.source, other.source))))
        inside = set(claim.sources)
        return sorted((one, other) for one, other in found if one in inside and other in inside)


def _through_text(
    claim: Claim,
    candidates: Mapping[str, list[_Candidate]],
    same_text: _SameText,
    found: Sequence[Origin],
) -> None:
    """Let passages that share text under a claim go back to the same, where one of them names nobody."""
    for pair in same_text.pairs(claim):
        for origin in found:
            if set(pair) <= set(origin.sources) and any(p.kind == "shared-text" for p in origin.proof):
                for source in pair:
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
