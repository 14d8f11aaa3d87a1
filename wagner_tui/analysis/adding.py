"""Articles that come to others compared before: their links alone, for a fraction of what comparing all costs.

The screen shows these beside what it remembers while everything is compared anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from heapq import nlargest

from wagner_tui.analysis.alike_terms import alike_terms
from wagner_tui.analysis.calibration import mixture_of
from wagner_tui.analysis.candidates import EXHAUSTIVE, ManyCandidates
from wagner_tui.analysis.grams import GramIndex
from wagner_tui.analysis.links import ROUNDING, LinkMaker, hollow_ones, quoted_pairs
from wagner_tui.analysis.many import ManyGrams
from wagner_tui.analysis.mixture import BESIDE_MEANING
from wagner_tui.analysis.model import Link
from wagner_tui.analysis.overlap import OverlapIndex
from wagner_tui.analysis.pair_scores import Known, PairScores, Signs
from wagner_tui.analysis.profiles import Profile, Vocabulary, profile
from wagner_tui.analysis.same_event import SameEvent
from wagner_tui.analysis.sentence_tokens import SentenceTokens
from wagner_tui.analysis.thresholds import LISTED
from wagner_tui.analysis.weights import term_weights
from wagner_tui.corpus.model import Article

Tick = Callable[[float], None]

#: Up to so many sentences the others are scored with each other as well: that is quick, and among few articles
#: passages too faint to be listed speak as third ones.
FEW = 600
#: Of more than `EXHAUSTIVE` sentences, so many links for each added sentence are kept: the best.
MOST_EACH = 20


def links_of_added(
    added: Sequence[Article],
    others: Sequence[Article],
    known: Iterable[Link] = (),
    floor: float = LISTED,
    tick: Tick | None = None,
) -> tuple[Link, ...]:
    """Return the links of the `added` articles, with each other and with `others`, from `floor` up, by place.

    The scores are those of `links.link_articles` over all of them, but that among more than `FEW` sentences
    third articles speak as the `known` links of the `others` have it. Words count alone, without a model of
    meaning. `tick` hears that the work goes on; what it raises ends it.
    """
    alive = tick or (lambda _done: None)
    ordered = [*_by_content(added), *_by_content(others)]
    reader = SentenceTokens(ordered)
    profiles, vocabulary = profile(ordered, reader, alive)
    first = sum(one.article < len(added) for one in profiles)
    if not first:
        return ()
    weights = term_weights(profiles, vocabulary)
    signs = Signs(hollow_ones(profiles, vocabulary), quoted_pairs(profiles, reader))
    scores = _scores(profiles, vocabulary, weights, signs, first, known, alive)
    least = mixture_of(floor) * ROUNDING
    scored = [pair for pair in scores.pairs(least, alive) if pair[0] < first]
    most = MOST_EACH * first
    if len(profiles) > EXHAUSTIVE and len(scored) > most:
        scored = sorted(nlargest(most, scored, key=lambda pair: pair[2].total))
    make, links = LinkMaker(reader, vocabulary.lexicon(weights)), []
    for one, other, parts in scored:
        links.append(make.link(profiles[one].passage, profiles[other].passage, parts))
        alive(1.0)
    rank = {article.key: article.number for article in ordered}
    kept = (link for link in links if link.score >= floor)
    return tuple(sorted(kept, key=lambda k: (rank[k.a.source], k.a, rank[k.b.source], k.b)))


def _by_content(articles: Sequence[Article]) -> list[Article]:
    return sorted(articles, key=lambda article: (article.sha256, article.path))


def _scores(
    profiles: Sequence[Profile],
    vocabulary: Vocabulary,
    weights: Sequence[float],
    signs: Signs,
    first: int,
    known: Iterable[Link],
    tick: Tick,
) -> PairScores:
    """The scores of the `first` sentences with all later ones, as `links` has them for every two."""
    many, few = len(profiles) > EXHAUSTIVE, len(profiles) <= FEW
    alike = alike_terms(vocabulary.terms, vocabulary.names, tick)
    same_event = SameEvent(profiles, profiles[-1].article + 1)
    grams = (ManyGrams if many else GramIndex)([one.plain for one in profiles], tick)
    row = (
        ManyCandidates(profiles, weights, alike, same_event, tick, first).row
        if many
        else OverlapIndex(profiles, weights, alike).row
    )
    return PairScores(
        profiles,
        lambda at: row(at) if few or at < first else {},
        grams,
        same_event,
        tick,
        signs=signs,
        known=() if few else _known(profiles, known),
    )


def _known(profiles: Sequence[Profile], links: Iterable[Link]) -> Iterator[Known]:
    """What links that were made before say of the sentences, in points of words alone."""
    place = {one.passage: at for at, one in enumerate(profiles)}
    for link in links:
        one, other, parts = place.get(link.a), place.get(link.b), link.parts
        if one is not None and other is not None and parts is not None:
            scale = BESIDE_MEANING if parts.meaning else 1.0
            base = (parts.words + parts.letters + parts.quote) / scale
            yield Known(one, other, base, base + parts.neighbours / scale)
