"""Articles that come to others compared before: their links alone, for a fraction of what all would cost.

The screen shows these beside what it remembers while everything is compared anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from heapq import nlargest, nsmallest
from math import ceil

from wagner_tui.analysis.alike_terms import alike_terms
from wagner_tui.analysis.calibration import mixture_of
from wagner_tui.analysis.candidates import EXHAUSTIVE, ManyCandidates
from wagner_tui.analysis.grams import GramIndex
from wagner_tui.analysis.lexicon import Lexicon
from wagner_tui.analysis.links import MOST_EACH, MOST_LINKS, ROUNDING, LinkMaker, hollow_ones, quoted_pairs
from wagner_tui.analysis.many import ManyGrams
from wagner_tui.analysis.mixture import BESIDE_MEANING
from wagner_tui.analysis.model import Link
from wagner_tui.analysis.names import AS_FOUND, Respelt
from wagner_tui.analysis.overlap import OverlapIndex
from wagner_tui.analysis.pair_scores import Known, PairScores, Signs
from wagner_tui.analysis.profiles import Profile, Vocabulary, profile
from wagner_tui.analysis.same_event import SameEvent
from wagner_tui.analysis.sentence_tokens import SentenceTokens
from wagner_tui.analysis.thresholds import LISTED
from wagner_tui.analysis.weights import term_weights
from wagner_tui.corpus.model import Article

Tick = Callable[[float], None]

#: Up to so many sentences the others are scored with each other as well: that is quick, and among few
#: articles passages too faint to be listed speak as third ones.
FEW = 600
#: Of more than `EXHAUSTIVE` sentences so many candidates are scored for each link that may be kept.
LOOKED_AT = 4


def links_of_added(
    added: Sequence[Article],
    others: Sequence[Article],
    known: Iterable[Link] = (),
    lexicon: Lexicon | None = None,
    floor: float = LISTED,
    tick: Tick | None = None,
    by_hand: Respelt = AS_FOUND,
) -> tuple[Link, ...]:
    """Return the links of the `added` articles, with each other and with `others`, from `floor` up, by place.

    The scores are those of `links.link_articles` over all of them, but that among more than `FEW` sentences
    third articles speak as the `known` links of the `others` have it, and that among more than `EXHAUSTIVE`
    words weigh what they do in the `lexicon` of the others, and only the best candidates are looked at. Words
    count alone, without a model of meaning; `by_hand` says which were decided to be one name, and which not.
    `tick` hears that the work goes on; what it raises ends it.
    """
    alive = tick or (lambda _done: None)
    ordered = [*_by_content(added), *_by_content(others)]
    reader = SentenceTokens(ordered)
    profiles, vocabulary = profile(ordered, reader, alive, by_hand)
    first = sum(one.article < len(added) for one in profiles)
    if not first:
        return ()
    if lexicon is None or len(profiles) <= EXHAUSTIVE:
        weights = term_weights(profiles, vocabulary)
    else:
        weights = _weights_before(vocabulary, lexicon)
    signs = Signs(hollow_ones(profiles, vocabulary), quoted_pairs(profiles, reader))
    scores = _scores(profiles, vocabulary, weights, signs, first, known, alive)
    least = mixture_of(floor) * ROUNDING
    scored = [pair for pair in scores.pairs(least, alive) if pair[0] < first]
    most = _each(len(profiles)) * first
    if len(profiles) > EXHAUSTIVE and len(scored) > most:
        scored = sorted(nlargest(most, scored, key=lambda pair: pair[2].total))
    make, links = LinkMaker(reader, vocabulary.lexicon(weights)), []
    for one, other, parts in scored:
        links.append(make.link(profiles[one].passage, profiles[other].passage, parts))
        alive(1.0)
    rank = {article.key: article.number for article in ordered}
    kept = (link for link in links if link.score >= floor)
    return tuple(sorted(kept, key=lambda k: (rank[k.a.source], k.a, rank[k.b.source], k.b)))


def _weights_before(vocabulary: Vocabulary, lexicon: Lexicon) -> list[float]:
    """The weights that the terms have in `lexicon`; a new one weighs as the rarest."""
    rarest = max(lexicon.weights.values(), default=1.0)
    return [lexicon.weights.get(term, rarest) for term in vocabulary.terms]


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
    few = len(profiles) <= FEW
    alike = alike_terms(vocabulary.terms, vocabulary.names, tick)
    same_event = SameEvent(profiles, profiles[-1].article + 1)
    if len(profiles) > EXHAUSTIVE:
        candidates = ManyCandidates(profiles, weights, alike, same_event, tick, first)
        rows = [_best(candidates.row(at), LOOKED_AT * _each(len(profiles))) for at in range(first)]
    else:
        overlaps = OverlapIndex(profiles, weights, alike)
        rows = [overlaps.row(at) for at in range(len(profiles) if few else first)]
    met = sorted({*range(len(rows)), *(other for row in rows for other in row)})
    grams = _Grams(profiles, met, tick) if len(profiles) > EXHAUSTIVE else GramIndex(_plains(profiles), tick)
    return PairScores(
        profiles,
        lambda at: rows[at] if at < len(rows) else {},
        grams,
        same_event,
        tick,
        signs=signs,
        known=() if few else _known(profiles, met, known),
    )


def _each(sentences: int) -> int:
    """How many links of each of so many sentences a comparison of all keeps, both sides counted."""
    return ceil(2 * max(MOST_LINKS, MOST_EACH * sentences) / sentences)


def _best(row: dict[int, float], most: int) -> dict[int, float]:
    if len(row) <= most:
        return row
    return {other: row[other] for other in sorted(nsmallest(most, row, key=lambda at: (-row[at], at)))}


def _plains(profiles: Iterable[Profile]) -> list[str]:
    return [one.plain for one in profiles]


class _Grams:
    """Cosines of the sentences that are met, among many; rarity is counted in these and in some others."""

    def __init__(self, profiles: Sequence[Profile], met: Iterable[int], tick: Tick) -> None:
        read = sorted({*met, *range(0, len(profiles), max(1, len(profiles) // (EXHAUSTIVE // 2)))})
        self._place = {at: place for place, at in enumerate(read)}
        self._inner = ManyGrams(_plains(profiles[at] for at in read), tick)

    def cosine(self, at: int, other: int) -> float:
        return self._inner.cosine(self._place[at], self._place[other])


def _known(profiles: Sequence[Profile], met: Iterable[int], links: Iterable[Link]) -> Iterator[Known]:
    """What links that were made before say of the sentences that are met, in points of words alone."""
    place = {profiles[at].passage: at for at in met}
    for link in links:
        one, other, parts = place.get(link.a), place.get(link.b), link.parts
        if one is not None and other is not None and parts is not None:
            scale = BESIDE_MEANING if parts.meaning else 1.0
            base = (parts.words + parts.letters + parts.quote) / scale
            yield Known(one, other, base, base + parts.neighbours / scale)
