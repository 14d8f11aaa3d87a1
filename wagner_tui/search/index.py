"""The index over all sources: one `search` for the three ways of asking."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from threading import Lock
from time import monotonic
from types import MappingProxyType
from typing import Generic, NamedTuple, TypeVar

from wagner_tui.corpus.model import Article, Passage, Span
from wagner_tui.search import exact, fuzzy, pattern
from wagner_tui.search.folding import Folded, folded, lowered
from wagner_tui.search.query import (
    FUZZY_LIMIT,
    HIT_LIMIT,
    REGEX_SECONDS,
    STOPPED,
    Cancelled,
    Hit,
    Query,
    Results,
    ignores_case,
    shares,
)
from wagner_tui.search.vocabulary import Vocabulary

#: Characters of all sources up to which a search without a hit may read the vocabulary for a hint.
_HINT_LIMIT = 2_000_000


class _Source:
    """One article with what search keeps of it, made when it is first needed."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.key = article.key
        self._lock = Lock()  # two threads must not do the same long work side by side
        self._folded: Folded | None = None
        self._vocabulary: Vocabulary | None = None
        self._lines: str | None = None

    @property
    def folded(self) -> Folded:
        with self._lock:
            self._folded = self._folded or Folded(self.article.text)
            return self._folded

    @property
    def vocabulary(self) -> Vocabulary:
        text = self.folded
        with self._lock:
            self._vocabulary = self._vocabulary or Vocabulary(self.article, text)
            return self._vocabulary

    @property
    def lines(self) -> str:
        with self._lock:
            if self._lines is None:
                self._lines = pattern.with_plain_breaks(self.article.text)
            return self._lines

    @property
    def has_vocabulary(self) -> bool:
        return self._vocabulary is not None


_Spot = TypeVar("_Spot")


class _Part(NamedTuple, Generic[_Spot]):
    """What one source answered: spots in order, their number, and whether there may be `more` than that."""

    source: _Source
    spots: Sequence[_Spot]
    number: int
    more: bool = False


class _Earlier(NamedTuple):
    """The last exact search, to be refined: its needle (in lower case when it ignored case), its places."""

    needle: str = ""
    places: Mapping[str, exact.Places] = MappingProxyType({})

    def holds(self, needle: str) -> bool:
        """Whether every place of `needle` is among these places."""
        return needle.startswith(self.needle) or lowered(needle).startswith(self.needle)


def _never() -> bool:
    return False


class SearchIndex:
    """All sources, ready to be searched, from several threads if need be.

    Making one costs nothing; the first search of each kind reads the texts.
    """

    def __init__(self, articles: Sequence[Article]) -> None:
        self._sources = [_Source(article) for article in articles]
        self._earlier = _Earlier()
        self._known: list[str] | None = None

    def search(
        self,
        query: Query,
        *,
        limit: int = HIT_LIMIT,
        cancelled: Cancelled | None = None,
        regex_seconds: float = REGEX_SECONDS,
    ) -> Results:
        """Answer `query` with at most `limit` hits, divided between the sources when there are more.

        `cancelled` is asked now and then; once it says True the answer holds what was found so far and its
        `problem` says so. A pattern gets `regex_seconds` for all sources together.
        """
        stop = cancelled or _never
        if not query.text.strip():
            return self._nothing(query)
        if query.mode == "regex":
            return self._by_pattern(query, limit, stop, regex_seconds)
        if query.mode == "fuzzy":
            return self._by_spelling(query, limit, stop)
        results = self._by_names(query, limit, stop) if query.aliases else self._by_text(query, limit, stop)
        return results if results.total or results.problem else self._with_hint(results, stop)

    def prepare(self, *, vocabulary: bool = False, cancelled: Cancelled | None = None) -> None:
        """Read the texts now, in a thread beside the screen, so that the first search answers at once."""
        for source in self._sources:
            if cancelled is not None and cancelled():
                return
            _ = source.folded.lowered
            if vocabulary:
                _ = source.vocabulary

    # -- the three ways of asking --------------------------------------------------------------------------

    def _by_text(self, query: Query, limit: int, stop: Cancelled) -> Results:
        any_case = ignores_case(query.text)
        needle = lowered(folded(query.text)) if any_case else folded(query.text)
        if not needle.strip():
            return self._nothing(query)
        earlier = self._earlier  # read once: another thread may replace it
        earlier = earlier if earlier.holds(needle) else _Earlier()
        places: dict[str, exact.Places] = {}
        parts: list[_Part[int]] = []
        for source in self._sources:
            if stop():
                break
            text = source.folded.lowered if any_case else source.folded.kept
            places[source.key] = _places(source, text, needle, limit, earlier)
            parts.append(_exact_part(source, text, needle, places[source.key].beginnings, limit))
        if len(parts) == len(self._sources):
            self._earlier = _Earlier(needle, places)
        return self._answer(query, parts, _exact_hits(len(needle)), limit, stop)

    def _by_names(self, query: Query, limit: int, stop: Cancelled) -> Results:
        """The query and all its aliases; a place that the query finds itself is no place of an alias."""
        any_case = ignores_case(query.text)
        needles = [
            lowered(folded(text)) if any_case else folded(text) for text in (query.text, *query.aliases)
        ]
        parts: list[_Part[fuzzy.Found]] = []
        for source in self._sources:
            if stop():
                break
            text = source.folded.lowered if any_case else source.folded.kept
            found = exact.any_of(source.folded, text, [needle for needle in needles if needle.strip()], limit)
            spots = [
                fuzzy.Found(start, end, 1.0, None if own else (Span(start, end),))
                for start, end, own in found
            ]
            parts.append(_Part(source, spots[:limit], min(len(spots), limit), len(spots) > limit))
        results = self._answer(query, parts, _fuzzy_hits, limit, stop)
        return replace(results, note=fuzzy.note(query, results.hits))

    def _with_hint(self, results: Results, stop: Cancelled) -> Results:
        """`results` without a hit, with what lower case or, if cheap to know, a fuzzy search would find."""
        if not ignores_case(results.query.text):
            any_case = self._by_text(replace(results.query, text=results.query.text.lower()), HIT_LIMIT, stop)
            if any_case.total:
                return replace(results, note=f"no hit with these capitals; {any_case.shown()} in lower case")
        size = sum(len(source.article.text) for source in self._sources)
        costly = size > _HINT_LIMIT and not all(source.has_vocabulary for source in self._sources)
        if costly or len(results.query.text) > FUZZY_LIMIT:
            return results
        near = fuzzy.closest(self._spelt(results.query, HIT_LIMIT, stop).hits)
        return replace(results, note=f"no exact hit; fuzzy finds {near}") if near else results

    def _by_pattern(self, query: Query, limit: int, stop: Cancelled, seconds: float) -> Results:
        try:
            compiled = pattern.compiled(query.text)
        except pattern.PatternError as error:
            return self._nothing(query, str(error))
        deadline = monotonic() + seconds
        parts: list[_Part[Span]] = []
        problem = None
        for source in self._sources:
            if stop() or problem:
                break
            found = pattern.stretch(compiled, source.lines, limit, deadline, stop)
            parts.append(_Part(source, found.spans, len(found.spans), found.more or found.late))
            if found.late:
                problem = f"this pattern takes too long: stopped after {seconds:g} s in {source.key}"
        return self._answer(query, parts, _regex_hits, limit, stop, problem)

    def _by_spelling(self, query: Query, limit: int, stop: Cancelled) -> Results:
        results = self._spelt(query, limit, stop)
        if results.total or results.problem or fuzzy.has_spelling(query.text):
            return results
        return self._by_text(query, limit, stop)

    def _spelt(self, query: Query, limit: int, stop: Cancelled) -> Results:
        words = fuzzy.query_words(query.text[:FUZZY_LIMIT])
        if not words:
            return self._nothing(query)
        known = self._known_words(stop)
        wanted = [fuzzy.wanted(word, known, query.aliases if len(words) == 1 else ()) for word in words]
        parts: list[_Part[fuzzy.Found]] = []
        for source in self._sources:
            if stop():
                break
            found = fuzzy.answer(wanted, source.vocabulary, limit, stop)
            parts.append(_Part(source, found.found, found.number, found.more))
        results = self._answer(query, parts, _fuzzy_hits, limit, stop)
        return replace(results, note=fuzzy.note(query, results.hits))

    def _known_words(self, stop: Cancelled) -> list[str]:
        """Every word of all sources, sorted; without those not yet read when stopped."""
        if self._known is None:
            words: set[str] = set()
            for source in self._sources:
                if stop():
                    return sorted(words)
                words.update(source.vocabulary.counts)
            self._known = sorted(words)
        return self._known

    # -- answers -------------------------------------------------------------------------------------------

    def _nothing(self, query: Query, problem: str | None = None) -> Results:
        return Results(query, (), dict.fromkeys((source.key for source in self._sources), 0), problem=problem)

    def _answer(
        self,
        query: Query,
        parts: Sequence[_Part[_Spot]],
        hits_of: Callable[[_Source, Sequence[_Spot]], Iterable[Hit]],
        limit: int,
        stop: Cancelled,
        problem: str | None = None,
    ) -> Results:
        """One answer from the `parts` of the sources; `hits_of` makes hits of the spots that are kept."""
        kept = shares({part.source.key: len(part.spots) for part in parts}, limit)
        hits = tuple(
            hit for part in parts for hit in hits_of(part.source, part.spots[: kept[part.source.key]])
        )
        counts = dict.fromkeys((source.key for source in self._sources), 0)
        at_least = counts.keys() - {part.source.key for part in parts if not part.more}
        counts.update({part.source.key: part.number for part in parts})
        if len(parts) < len(counts) or (at_least and stop()):
            problem = problem or STOPPED
        capped = bool(at_least) or len(hits) < sum(counts.values())
        return Results(query, hits, counts, capped, problem, at_least=frozenset(at_least))


def _places(source: _Source, text: str, needle: str, limit: int, earlier: _Earlier) -> exact.Places:
    known = earlier.places.get(source.key)
    if known and known.every:
        return exact.refined(text, needle, known)
    return exact.places(text, needle, limit)


def _exact_part(source: _Source, text: str, needle: str, beginnings: list[int], limit: int) -> _Part[int]:
    spots = exact.apart(source.folded, beginnings, len(needle))
    number = exact.count(source.folded, text, needle) if len(beginnings) > limit else len(spots)
    return _Part(source, spots, number)


def _exact_hits(length: int) -> Callable[[_Source, Sequence[int]], Iterable[Hit]]:
    def hits_of(source: _Source, beginnings: Sequence[int]) -> Iterable[Hit]:
        spans = source.folded.spans((place, place + length) for place in beginnings)
        return (Hit(Passage(source.key, start, end)) for start, end in spans)

    return hits_of


def _regex_hits(source: _Source, spans: Sequence[Span]) -> Iterable[Hit]:
    return (Hit(Passage(source.key, start, end)) for start, end in spans)


def _fuzzy_hits(source: _Source, found: Sequence[fuzzy.Found]) -> Iterable[Hit]:
    folded = source.folded
    spans = folded.spans((each.start, each.end) for each in found)
    for each, (start, end) in zip(found, spans, strict=True):
        words = None if each.words is None else fuzzy.quoted(folded.kept, each.words)
        yield Hit(Passage(source.key, start, end), round(each.score, 4), words)
