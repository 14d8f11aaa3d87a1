"""What the passages of each claim go back to: how many independent origins a claim has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from wagner_tui.analysis.attributions.outlet_names import INFORMANTS, KINDS
from wagner_tui.analysis.credit_lines import issuer
from wagner_tui.analysis.model import Attribution, Claim, Footing, Link, Origin, Support
from wagner_tui.analysis.places import ByPlace
from wagner_tui.analysis.said import Said, body_of, is_name
from wagner_tui.analysis.upstreams import Upstreams
from wagner_tui.corpus.model import Corpus, Passage
from wagner_tui.corpus.wordlist import word_set

#: Adverbs by which an article passes on what it has from another.
_ADVERBS = word_set("allegedly reportedly purportedly supposedly")
#: Characters of a sentence that two do not write in the same words by chance.
_LONG = 50


class _Candidate(NamedTuple):
    """What a passage may go back to, and how that is known."""

    origin: str
    footing: Footing


class _Heard(NamedTuple):
    """What the passages of one source name, and whether they cite somebody whom they do not name."""

    candidates: list[_Candidate]
    unnamed: bool


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
    attributions = tuple(attributions)
    said, full = Said(attributions), _full_names(attributions)
    own = {article.key: upstreams.outlets.own(article) for article in corpus.articles}
    issued = {article.key: name for article in corpus.articles if (name := issuer(article)) is not None}
    same_text = _SameText(upstreams, links)
    answer: dict[str, tuple[Support, ...]] = {}
    for done, claim in enumerate(claims):
        tick(done / len(claims))
        heard = {
            source: _heard(
                [p for p in claim.passages if p.source == source], said, upstreams, full, corpus.text_of
            )
            for source in claim.sources
        }
        candidates = {source: one.candidates for source, one in heard.items()}
        _through_text(claim, candidates, same_text, found)
        _through_articles(candidates, upstreams)
        _by_themselves(candidates, own)
        for source in issued.keys() & candidates.keys():  # a press release is its issuer's own word
            candidates[source][:] = candidates[source] or [_Candidate(issued[source], "own")]
        names = Counter(c.origin for options in candidates.values() for c in options)
        found_here = [_support(source, heard[source], names, upstreams) for source in claim.sources]
        answer[claim.id] = _untold(claim, found_here, same_text)
    return answer


def _full_names(attributions: Iterable[Attribution]) -> dict[str, str]:
    """By surname the full name of somebody who speaks, where only one bears it."""
    names = {a.name for a in attributions if len(a.name.split()) > 1 and is_name(a.name)}
    found: dict[str, set[str]] = {}
    for name in names:
        found.setdefault(name.split()[-1], set()).add(name)
    return {last: next(iter(full)) for last, full in found.items() if len(full) == 1}


def _heard(
    passages: Sequence[Passage],
    said: Said,
    upstreams: Upstreams,
    full: Mapping[str, str],
    text_of: Callable[[Passage], str],
) -> _Heard:
    """What the words of some passages of one source name: outlets before people and bodies."""
    known = upstreams.outlets.name_of
    outlets: list[str] = []
    people: list[str] = []
    heard_by: list[str] = []
    unnamed = retold = False
    for passage in passages:
        for attribution in said.covering(passage):
            outlets += [name for name in map(known, reversed(attribution.via)) if name is not None]
            name = attribution.name
            if (outlet := known(name)) is not None:
                outlets.append(outlet)
            elif is_name(name):
                people.append(full.get(name, name))
                heard_by += said.hearers(passage.source, name)
            elif body := body_of(name):
                people.append(body)
            else:
                unnamed = True
                retold = retold or _is_passed_on(name) or (not name and text_of(attribution.cue) in _ADVERBS)
        outlets += [citation.outlet for citation in upstreams.cited_in(passage)]
    source = passages[0].source
    further = [name for outlet in outlets for name in upstreams.behind(source, outlet)]
    found = [_Candidate(name, "stated") for name in dict.fromkeys((*outlets, *further, *people))]
    known_by = filter(None, map(known, heard_by))
    found += [_Candidate(name, "article") for name in dict.fromkeys(known_by) if name not in outlets]
    main = upstreams.main(source)
    if not found and retold and main is not None:  # "the source said", "the portal's sources"
        found.append(_Candidate(main, "article"))
    return _Heard(found, unnamed)


def _by_themselves(candidates: Mapping[str, list[_Candidate]], own: Mapping[str, str | None]) -> None:
    """Let the article of an outlet that another source names under a claim stand for that outlet."""
    for source, options in candidates.items():
        name = own[source]
        options[:] = [option for option in options if option.origin != name]  # "told this newspaper"
        others = (option for other, each in candidates.items() if other != source for option in each)
        if name is not None and any(option.origin == name for option in others):
            options.append(_Candidate(name, "own"))


def _is_passed_on(name: str) -> bool:
    """Whether a description is of one whom an article has from another: "the source", "the newspaper"."""
    return any(word in INFORMANTS or word in KINDS for word in name.split())


def _through_articles(candidates: Mapping[str, list[_Candidate]], upstreams: Upstreams) -> None:
    """Let articles that retell one outlet, or credit one for the whole text, go back to it."""
    retold = {source: upstreams.main(source) for source, options in candidates.items() if not options}
    shared = Counter(name for name in retold.values() if name is not None)
    for source, name in retold.items():
        credit = upstreams.credit(source)
        if name is not None and shared[name] > 1:
            candidates[source].append(_Candidate(name, "article"))
        elif credit is not None:
            candidates[source].append(_Candidate(credit, "article"))
    for source, options in candidates.items():
        for option in [option for option in options if option.footing == "article"]:
            options += [_Candidate(name, "article") for name in upstreams.behind(source, option.origin)]


class _SameText:
    """Which sources have one text in the passages of a claim."""

    def __init__(self, upstreams: Upstreams, links: Iterable[Link]) -> None:
        self._runs = ByPlace((side, run) for run in upstreams.runs for side in (run.a, run.b))
        self._tied = {frozenset((run.a.source, run.b.source)) for run in upstreams.runs}
        links = tuple(links)
        self._verbatim = {
            frozenset((link.a, link.b))
            for link in links
            if link.kind == "verbatim" and link.a.end - link.a.start >= _LONG
        }
        self._alike = {
            frozenset((link.a, link.b))
            for link in links
            if link.kind != "paraphrase" and frozenset((link.a.source, link.b.source)) in self._tied
        }

    def verbatim(self, claim: Claim) -> list[tuple[str, str]]:
        """Sources that have one long sentence of the claim in the same words."""
        return [
            (one.source, other.source)
            for one, other in combinations(claim.passages, 2)
            if frozenset((one, other)) in self._verbatim
        ]

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
    silent = {source for source, options in candidates.items() if not options}
    for pair in same_text.pairs(claim):
        for origin in found:
            if set(pair) <= set(origin.sources) and any(p.kind == "shared-text" for p in origin.proof):
                for source in pair:
                    if not candidates[source]:
                        candidates[source].append(_Candidate(origin.name, "textual"))
        for source, other in (pair, pair[::-1]):
            if source in silent and other not in silent:  # the other says whose words they are
                stated = (c for c in candidates[other] if c.footing == "stated")
                candidates[source] += [_Candidate(c.origin, "textual") for c in stated]


def _support(source: str, heard: _Heard, names: Mapping[str, int], upstreams: Upstreams) -> Support:
    """The candidate that most sources of the claim share; what the whole article says when there is none."""
    if heard.candidates:
        known = upstreams.outlets.name_of
        best = max(
            heard.candidates,
            key=lambda c: (names[c.origin], c.footing != "article", known(c.origin) is not None),
        )
        return Support(source, *best)  # of equals what these words name, an outlet, the first
    main = upstreams.main(source)
    if main is not None and names.get(main):
        return Support(source, main, "article")
    several = main is None and len(upstreams.named(source)) > 1
    if heard.unnamed or (several and any(names.get(name) for name in upstreams.named(source))):
        return Support(source, "", "cannot tell")
    return Support(source, "", "unattributed")


def _untold(claim: Claim, found: Sequence[Support], same_text: _SameText) -> tuple[Support, ...]:
    """Who names nobody and has the same sentence as another may have it from there: "cannot tell"."""
    silent = {support.source for support in found if support.footing == "unattributed"}
    doubtful = silent.intersection(source for pair in same_text.verbatim(claim) for source in pair)
    return tuple(
        Support(support.source, "", "cannot tell") if support.source in doubtful else support
        for support in found
    )
