"""Articles to links: scores pairs that share words and says for each kept pair its kind and its reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from heapq import nlargest
from typing import TYPE_CHECKING, NamedTuple

from wagner_tui.analysis.alike_terms import alike_terms
from wagner_tui.analysis.calibration import calibrated, mixture_of
from wagner_tui.analysis.candidates import EXHAUSTIVE, NEAREST, ManyCandidates
from wagner_tui.analysis.contrast import Told, contrast_of, told
from wagner_tui.analysis.grams import GramIndex
from wagner_tui.analysis.kinds import kind_of
from wagner_tui.analysis.lexicon import Lexicon
from wagner_tui.analysis.many import ManyGrams
from wagner_tui.analysis.mixture import Parts
from wagner_tui.analysis.model import Kind, Link
from wagner_tui.analysis.names import AS_FOUND, Respelt
from wagner_tui.analysis.overlap import OverlapIndex
from wagner_tui.analysis.pair_scores import PairScores, Signs
from wagner_tui.analysis.profiles import Profile, Vocabulary, profile
from wagner_tui.analysis.reasons import why
from wagner_tui.analysis.same_event import SameEvent
from wagner_tui.analysis.sentence_tokens import SentenceTokens
from wagner_tui.analysis.shared_quotes import shared_quotes
from wagner_tui.analysis.shared_words import SharedWord, shared_words
from wagner_tui.analysis.thresholds import DISPLAYED, LISTED
from wagner_tui.analysis.weights import says_something, term_weights
from wagner_tui.corpus.model import Article, Passage, Span

if TYPE_CHECKING:
    from wagner_tui.analysis.meaning.matching import Meanings
    from wagner_tui.analysis.meaning.method import Model

Tick = Callable[[float], None]

#: Turning a score into its mixture rounds.
ROUNDING = 1 - 1e-9
#: With a model, the share of the time that encoding takes.
_ENCODING = 0.8

#: Of more than `EXHAUSTIVE` sentences only the best links are kept, so that memory stays bounded: so many,
#: or so many for each sentence.
MOST_LINKS, MOST_EACH = 100_000, 6

#: What is kept of pairs of texts that stand in several articles, at most.
_COPIES = 16_384


@dataclass(frozen=True, slots=True)
class Linked:
    """The links of a corpus, the sentences that took part, and the weights they were made with."""

    links: tuple[Link, ...]
    profiles: tuple[Profile, ...]
    lexicon: Lexicon
    reader: SentenceTokens


def link_articles(
    articles: Sequence[Article],
    floor: float,
    tick: Tick,
    model: Model | None = None,
    by_hand: Respelt = AS_FOUND,
) -> Linked:
    """Return every link between `articles` that scores above 0 and at least `floor`, sorted by passages.

    The articles are compared in the order of their content, so that the order they came in changes nothing.
    A `model` of meaning counts beside the words; of names those count as the same, and as others, that were
    decided `by_hand`. Raises ModelError when it cannot be used.
    """
    ordered = sorted(articles, key=lambda article: (article.sha256, article.path))
    reader = SentenceTokens(ordered)
    tick, encoding = _shares(tick, model)
    profiles, vocabulary = profile(ordered, reader, lambda done: tick(0.2 * done), by_hand)
    weights = term_weights(profiles, vocabulary)
    lexicon = vocabulary.lexicon(weights)
    meanings = None
    if model is not None and profiles:
        meanings = _meanings(model, profiles, reader, lexicon, encoding)
    least = mixture_of(floor) * ROUNDING
    signs = Signs(hollow_ones(profiles, vocabulary), quoted_pairs(profiles, reader))
    scored = _scored(profiles, vocabulary, weights, len(ordered), least, tick, meanings, signs)
    make, links = LinkMaker(reader, lexicon), []
    for done, (one, other, parts) in enumerate(_event_by_event(scored, profiles)):
        links.append(make.link(profiles[one].passage, profiles[other].passage, parts))
        tick(0.75 + 0.2 * done / len(scored))
    links = [link for link in links if link.score >= floor]
    rank = {article.key: article.number for article in ordered}
    links.sort(key=lambda link: (rank[link.a.source], link.a, rank[link.b.source], link.b))
    return Linked(tuple(links), tuple(profiles), lexicon, reader)


def _event_by_event(
    scored: Sequence[tuple[int, int, Parts]], profiles: Sequence[Profile]
) -> list[tuple[int, int, Parts]]:
    """The same pairs, those of articles that are tied together in a row: what was read is still at hand."""
    tied: dict[int, int] = {}

    def first(article: int) -> int:
        while (above := tied.setdefault(article, article)) != article:
            tied[article] = tied[above]
            article = above
        return article

    for one, other, _ in scored:
        a, b = first(profiles[one].article), first(profiles[other].article)
        tied[max(a, b)] = min(a, b)
    return sorted(scored, key=lambda pair: (first(profiles[pair[0]].article), pair[0], pair[1]))


def _meanings(
    model: Model, profiles: Sequence[Profile], reader: SentenceTokens, lexicon: Lexicon, tick: Tick
) -> Meanings:
    """What `profiles` mean; raises ModelError, also when numpy is there but does not work."""
    try:
        from wagner_tui.analysis.meaning.matching import Meanings
    except ImportError as trouble:
        from wagner_tui.analysis.meaning.model_files import ModelError

        words = " ".join(str(trouble).split())[:100]
        raise ModelError(f"numpy does not work here ({words}); install it anew") from trouble
    return Meanings(model, profiles, reader, lexicon, tick)


def _shares(tick: Tick, model: Model | None) -> tuple[Tick, Tick]:
    """Progress of the work with words, and of the encoding that a model does after a fifth of it."""
    if model is None:
        return tick, tick
    words = 1 - _ENCODING
    return (
        lambda done: tick(words * done + (_ENCODING if done > 0.2 else 0.0)),
        lambda done: tick(words * 0.2 + _ENCODING * done),
    )


def _scored(
    profiles: Sequence[Profile],
    vocabulary: Vocabulary,
    weights: Sequence[float],
    articles: int,
    floor: float,
    tick: Tick,
    meanings: Meanings | None,
    signs: Signs,
) -> list[tuple[int, int, Parts]]:
    if not profiles:
        return []
    many = len(profiles) > EXHAUSTIVE
    alike = alike_terms(vocabulary.terms, vocabulary.names, lambda d: tick(0.2 + 0.02 * d))
    same_event = SameEvent(profiles, articles)
    grams = (ManyGrams if many else GramIndex)([p.plain for p in profiles], lambda d: tick(0.22 + 0.03 * d))
    tick(0.25)
    row = (
        ManyCandidates(profiles, weights, alike, same_event, lambda d: tick(0.25 + 0.15 * d)).row
        if many
        else OverlapIndex(profiles, weights, alike).row
    )
    partners: list[list[int]] = []
    if meanings is not None:
        partners = meanings.partners((lambda article: same_event.nearest(article, NEAREST)) if many else None)
    scores = PairScores(
        profiles,
        row,
        grams,
        same_event,
        lambda done: tick(0.4 + 0.25 * done),
        meanings,
        partners,
        signs,
    )
    pairs = scores.pairs(floor, lambda done: tick(0.65 + 0.1 * done))
    most = max(MOST_LINKS, MOST_EACH * len(profiles))
    if many and len(pairs) > most:
        pairs = sorted(nlargest(most, pairs, key=lambda pair: pair[2].total))
    return pairs


def hollow_ones(profiles: Sequence[Profile], vocabulary: Vocabulary) -> frozenset[int]:
    """Return the positions of sentences with at most one term that says something."""
    telling = [says_something(term) for term in vocabulary.terms]
    return frozenset(at for at, one in enumerate(profiles) if sum(telling[t] for t in one.terms) < 2)


def quoted_pairs(profiles: Sequence[Profile], reader: SentenceTokens) -> frozenset[tuple[int, int]]:
    """Return the pairs of positions, the earlier one first, whose sentences quote the same words."""
    said = (profile.passage for profile in profiles)
    texts = [reader.texts[passage.source][passage.start : passage.end] for passage in said]
    return shared_quotes(texts, [profile.article for profile in profiles])


class _Compared(NamedTuple):
    """What the words of two sentences say of each other; `shared` stands in the sentences `a` and `b`."""

    a: Passage
    b: Passage
    shared: tuple[SharedWord, ...]
    contrast: str
    kind: Kind

    def spans(self, a: Passage, b: Passage) -> tuple[tuple[Span, Span], ...]:
        """The shared words as they stand in the sentences `a` and `b` of the same texts."""
        left, right = a.start - self.a.start, b.start - self.b.start
        return tuple(
            (Span(w.a.start + left, w.a.end + left), Span(w.b.start + right, w.b.end + right))
            for w in self.shared
        )


class LinkMaker:
    """Makes links of scored pairs; what was read of a sentence is kept for its next pair, and what was found
    for two texts for their copies.
    """

    def __init__(self, reader: SentenceTokens, lexicon: Lexicon) -> None:
        self._reader = reader
        self._lexicon = lexicon
        self._told: dict[Passage, Told] = {}
        self._first: dict[str, Passage] = {}
        self._compared: dict[tuple[Passage, Passage, bool], _Compared] = {}
        self._listed = mixture_of(LISTED)
        self._displayed = mixture_of(DISPLAYED)

    def link(self, one: Passage, other: Passage, parts: Parts) -> Link:
        """The link of two passages. A contrast keeps its order among the listed, below what is displayed."""
        a, b = sorted((one, other), key=lambda passage: (int(passage.source[1:]), passage))
        found = self._compare(a, b, parts.total >= self._listed)
        if found.contrast:
            parts = parts._replace(roles=self._lowered(parts.total) - parts.total)
        return Link(
            a=a,
            b=b,
            score=calibrated(parts.total),
            kind=found.kind,
            shared=found.spans(a, b),
            why=why(found.shared, parts, self._lexicon, found.contrast),
            parts=parts,
            contrast=found.contrast,
        )

    def _compare(self, a: Passage, b: Passage, listed: bool) -> _Compared:
        """Compare two sentences; of texts that stand in several articles that is done once."""
        texts = self._reader.texts
        first = self._first.setdefault(texts[a.source][a.start : a.end], a)
        second = self._first.setdefault(texts[b.source][b.start : b.end], b)
        known = self._compared.get((first, second, listed))
        if known is not None:
            return known
        tokens_a, tokens_b = self._reader.of(first), self._reader.of(second)
        shared = tuple(shared_words(tokens_a, tokens_b, self._lexicon))
        contrast = self._contrast(first, second, shared) if listed else ""
        kind = "paraphrase" if contrast else kind_of(tokens_a, tokens_b)
        found = _Compared(first, second, shared, contrast, kind)
        if (first, second) != (a, b) or first == second:
            if len(self._compared) >= _COPIES:
                self._compared.clear()
            self._compared[first, second, listed] = found
        return found

    def _contrast(self, a: Passage, b: Passage, shared: Sequence[SharedWord]) -> str:
        return contrast_of(self._read(a), self._read(b), shared, self._lexicon)

    def _read(self, passage: Passage) -> Told:
        known = self._told.get(passage)
        if known is None:
            if len(self._told) >= EXHAUSTIVE:
                self._told.clear()
            known = self._told[passage] = told(self._reader.of(passage), self._lexicon)
        return known

    def _lowered(self, total: float) -> float:
        """Between listed and displayed, the greater the greater."""
        share = (total - self._listed) / (1 + total - self._listed)
        return self._listed + share * (self._displayed - self._listed)
