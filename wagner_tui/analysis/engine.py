"""From a corpus to its findings: the one entry for screen, command line and tests."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from wagner_tui.analysis.by_hand import Called, respelt
from wagner_tui.analysis.claims import group_claims
from wagner_tui.analysis.entities import NameDecision, Names, in_order
from wagner_tui.analysis.lexicon import Lexicon
from wagner_tui.analysis.links import link_articles
from wagner_tui.analysis.model import Attribution, Findings, Link
from wagner_tui.analysis.name_finder import find_names
from wagner_tui.analysis.names import AS_FOUND, Respelt
from wagner_tui.analysis.thresholds import DISPLAYED, LISTED
from wagner_tui.corpus.model import Corpus

if TYPE_CHECKING:
    from wagner_tui.analysis.meaning.method import Model

__all__ = ["DISPLAYED", "LISTED", "Cancelled", "analyse", "links", "trace"]

Progress = Callable[[float], None]


class Cancelled(Exception):  # noqa: N818 - it is no error: the reader asked for it
    """Raised by a progress callback to stop the analysis."""


def analyse(
    corpus: Corpus,
    *,
    floor: float = LISTED,
    progress: Progress | None = None,
    model: Model | None = None,
    decisions: Iterable[NameDecision] = (),
) -> Findings:
    """Return links (score `floor` and up) and claims of `corpus`; with a `model`, by words and meaning.

    `decisions` on names by hand count everywhere; their order changes nothing.
    `progress` hears 0 to 1 every few milliseconds; what it raises (`Cancelled`, for instance) ends the work
    at once. The order of the articles changes nothing but the order of what is returned.
    Raises ModelError when the model cannot be used.
    """
    tick = progress or _unheard
    by_hand = in_order(decisions)
    names = find_names(corpus, by_hand, lambda done: tick(0.02 * done))
    linked = link_articles(
        corpus.articles,
        min(floor, LISTED),
        lambda done: tick(0.02 + 0.8 * done),
        model,
        respelt(names, by_hand),
    )
    passages = [profile.passage for profile in linked.profiles]
    claims = group_claims(
        corpus, linked.links, passages, linked.reader, linked.lexicon, lambda d: tick(0.82 + 0.1 * d), names
    )
    found = Findings(tuple(k for k in linked.links if k.score >= floor), claims, linked.lexicon, names=names)
    called = Called(names, by_hand)
    found = _with_conflicts(corpus, found, linked.links, lambda done: tick(0.92 + 0.03 * done), called)
    found = _with_origins(corpus, found, lambda done: tick(0.95 + 0.05 * done), called)
    tick(1.0)
    return found


def trace(corpus: Corpus, decisions: Iterable[NameDecision] = ()) -> Findings:
    """Return the attributions and origins of `corpus` alone, without comparing its passages."""
    by_hand = in_order(decisions)
    names = find_names(corpus, by_hand) if by_hand else Names()
    return _with_origins(corpus, Findings(), _unheard, Called(names, by_hand))


def _with_conflicts(
    corpus: Corpus, found: Findings, links: Sequence[Link], tick: Progress, called: Called
) -> Findings:
    from wagner_tui.analysis.conflicts import find_conflicts

    lexicon = found.lexicon or Lexicon()
    conflicts = find_conflicts(corpus, links, found.claims, lexicon, names=found.names, tick=tick)
    return replace(found, conflicts=tuple(c for c in conflicts if called.stands(c, corpus)))


def _with_origins(corpus: Corpus, found: Findings, tick: Progress, called: Called) -> Findings:
    """Add whose word the passages are, and what claims go back to."""
    from wagner_tui.analysis.attributions import attributions
    from wagner_tui.analysis.origins import origins, read_upstreams
    from wagner_tui.analysis.outlets import Outlets
    from wagner_tui.analysis.supports import supports

    tick(0.0)
    outlets = Outlets(corpus.articles, called.one_name)
    said: list[Attribution] = []
    for done, article in enumerate(corpus.articles):
        tick(0.1 + 0.5 * done / len(corpus.articles))
        said += map(called.attributed, attributions(article, outlets))
    upstreams = read_upstreams(corpus.articles, said, outlets, lambda done: tick(0.6 + 0.3 * done))
    tick(0.9)
    goes_back = origins(corpus, upstreams)
    return replace(
        found,
        attributions=tuple(said),
        origins=goes_back,
        supports=supports(
            found.claims,
            said,
            upstreams,
            goes_back,
            corpus,
            found.links,
            lambda done: tick(0.9 + 0.1 * done),
        ),
    )


def links(
    corpus: Corpus,
    floor: float = LISTED,
    progress: Progress | None = None,
    model: Model | None = None,
    decisions: Iterable[NameDecision] = (),
) -> tuple[Link, ...]:
    """Return the links of `corpus` from `floor` up, by place; 0 gives every pair that scores above 0."""
    words = words_by_hand(corpus, decisions)
    return link_articles(corpus.articles, floor, progress or _unheard, model, words).links


def spellings_by_hand(query: str, corpus: Corpus, decisions: Iterable[NameDecision]) -> tuple[str, ...]:
    """Other spellings of the name that a `query` asks for, when `decisions` are on that name."""
    by_hand = in_order(decisions)
    return Called(find_names(corpus, by_hand), by_hand).spellings_of(query) if by_hand else ()


def words_by_hand(corpus: Corpus, decisions: Iterable[NameDecision]) -> Respelt:
    """Which words of `corpus` are one name, or are not, because of `decisions` on names."""
    by_hand = in_order(decisions)
    return respelt(find_names(corpus, by_hand), by_hand) if by_hand else AS_FOUND


def _unheard(_done: float) -> None:
    return None
