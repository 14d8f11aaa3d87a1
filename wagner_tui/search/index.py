"""The index over all sources: one `search` for the three ways of asking."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from threading import RLock
from time import monotonic
from typing import NamedTuple

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


class _Indexed:
    """One article with what search keeps of it, made when it is first needed."""

    def __init__(self, article: Article) -> None:
        self.article = article

    @cached_property
    def folded(self) -> Folded:
        return Folded(self.article.text)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        return Vocabulary(self.article, self.folded)

    @cached_property
    def lines(self) -> str:
        return pattern.with_plain_breaks(self.article.text)

    @property
    def has_vocabulary(self) -> bool:
        return "vocabulary" in self.__dict__


class _Earlier(NamedTuple):
    """The last exact search, to be refined: its needle in lower case and the places in each source."""

    needle: str
    places: dict[str, exact.Places]


def _never() -> bool:
    return False


class SearchIndex:
    """All sources, ready to be searched, from several threads if need be.

    Making one costs nothing; the first search of each kind reads the texts.
    """

    def __init__(self, articles: Sequence[Article]) -> None:
        self._sources = [_Indexed(article) for article in articles]
        self._lock = RLock()
        self._earlier = _Earlier("", {})
        self._words: list[str] | None = None

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
            return self._empty(query)
        with self._lock:
            if query.mode == "regex":
                return self._by_pattern(query, limit, stop, regex_seconds)
            if query.mode == "fuzzy":
                return self._by_spelling(query, limit, stop)
            return self._by_text(query, limit, stop)

    def prepare(self, *, vocabulary: bool = False, cancelled: Cancelled | None = None) -> None:
        """Read the texts now, so that the first search answers at once; for a thread beside the screen."""
        for source in self._sources:
            if cancelled is not None and cancelled():
                return
            with self._lock:
                _ = source.folded.lowered
                if vocabulary:
                    _ = source.vocabulary

    def _empty(self, query: Query, problem: str | None = None) -> Results:
        return Results(query, (), {source.article.key: 0 for source in self._sources}, problem=problem)

    # -- exact ---------------------------------------------------------------------------------------------

    def _by_text(self, query: Query, limit: int, stop: Cancelled) -> Results:
        needle = folded(query.text)
        if not needle.strip():
            return self._empty(query)
        any_case = ignores_case(query.text)
        needle = lowered(needle) if any_case else needle
        counts: dict[str, int] = {}
        spans: dict[str, list[Span]] = {}
        places: dict[str, exact.Places] = {}
        for source in self._sources:
            if stop():
                break
            key, text = source.article.key, source.folded.lowered if any_case else source.folded.kept
            places[key] = self._places(key, text, needle, limit, source.folded.grows)
            spans[key] = exact.spans(source.folded, places[key].all, len(needle), limit)
            more = len(places[key].all) > limit
            counts[key] = exact.count(source.folded, text, needle) if more else len(spans[key])
        stopped = len(counts) < len(self._sources)
        if not stopped:
            self._earlier = _Earlier(lowered(needle), places)
        results = self._results(query, spans, counts, limit, STOPPED if stopped else None)
        if results.total or stopped:
            return results
        return self._with_hint(results, stop)

    def _places(self, key: str, text: str, needle: str, limit: int, grows: bool) -> exact.Places:
        earlier = self._earlier.places.get(key)
        if earlier and earlier.complete and not grows and lowered(needle).startswith(self._earlier.needle):
            return exact.refined(text, needle, earlier)
        return exact.places(text, needle, limit)

    def _with_hint(self, results: Results, stop: Cancelled) -> Results:
        """`results` without a hit, with the words that a fuzzy search would find when that is cheap to know."""
        size = sum(len(source.article.text) for source in self._sources)
        if size > _HINT_LIMIT and not all(source.has_vocabulary for source in self._sources):
            return results
        near = fuzzy.closest(self._by_spelling(results.query, HIT_LIMIT, stop).hits)
        if not near:
            return results
        return Results(results.query, (), results.counts, note=f"no exact hit; fuzzy finds {near}")

    # -- regular expression --------------------------------------------------------------------------------

    def _by_pattern(self, query: Query, limit: int, stop: Cancelled, seconds: float) -> Results:
        try:
            compiled = pattern.compiled(query.text)
        except pattern.PatternError as error:
            return self._empty(query, str(error))
        deadline = monotonic() + seconds
        counts = dict.fromkeys((source.article.key for source in self._sources), 0)
        spans: dict[str, list[Span]] = {}
        lower_bound: set[str] = set()
        problem: str | None = None
        for source in self._sources:
            key = source.article.key
            if stop():
                problem = problem or STOPPED
            if problem is not None:
                lower_bound.add(key)
                continue
            found = pattern.stretch(compiled, source.lines, limit, deadline, stop)
            spans[key], counts[key] = found.spans, len(found.spans)
            if found.more or found.late:
                lower_bound.add(key)
            if found.late:
                place = f"after {seconds:g} s in source {source.article.number}"
                problem = f"this pattern takes too long: stopped {place}"
        return self._results(query, spans, counts, limit, problem, frozenset(lower_bound))

    # -- fuzzy ---------------------------------------------------------------------------------------------

    def _by_spelling(self, query: Query, limit: int, stop: Cancelled) -> Results:
        words = fuzzy.query_words(query.text[:FUZZY_LIMIT])
        if not words:
            return self._empty(query)
        known = self._known(stop)
        if known is None:
            return self._empty(query, STOPPED)
        wanted = [fuzzy.spellings(word, known) for word in words]
        counts: dict[str, int] = {}
        hits: dict[str, list[Hit]] = {}
        for source in self._sources:
            key = source.article.key
            found = fuzzy.hits(wanted, source.vocabulary, stop)
            counts[key] = len(found)
            hits[key] = [_hit(source, each) for each in found[:limit]]
        kept = shares({key: len(each) for key, each in hits.items()}, limit)
        chosen = tuple(hit for key, each in hits.items() for hit in each[: kept[key]])
        return Results(
            query, chosen, counts, capped=len(chosen) < sum(counts.values()), note=_fuzzy_note(query, chosen)
        )

    def _known(self, stop: Cancelled) -> list[str] | None:
        """Every word of all sources, sorted; None when stopped before they were read."""
        if self._words is None:
            words: set[str] = set()
            for source in self._sources:
                if stop():
                    return None
                words.update(source.vocabulary.places)
            self._words = sorted(words)
        return self._words

    def _results(
        self,
        query: Query,
        spans: dict[str, list[Span]],
        counts: dict[str, int],
        limit: int,
        problem: str | None,
        lower_bound: frozenset[str] = frozenset(),
    ) -> Results:
        kept = shares({key: len(found) for key, found in spans.items()}, limit)
        hits = tuple(Hit(Passage(key, *span)) for key, found in spans.items() for span in found[: kept[key]])
        every = {source.article.key: counts.get(source.article.key, 0) for source in self._sources}
        missing = frozenset(every.keys() - counts.keys()) | lower_bound
        capped = len(hits) < sum(every.values()) or bool(lower_bound)
        return Results(query, hits, every, capped=capped, problem=problem, at_least=missing)


def _hit(source: _Indexed, found: fuzzy.Found) -> Hit:
    spot = Passage(source.article.key, *source.folded.span(found.start, found.end))
    if found.score == 1.0:
        return Hit(spot)
    words = " ".join(source.folded.kept[start:end] for start, end in found.words)
    return Hit(spot, round(found.score, 4), words)


def _fuzzy_note(query: Query, hits: Sequence[Hit]) -> str | None:
    cut = f"only the first {FUZZY_LIMIT} characters are compared" if len(query.text) > FUZZY_LIMIT else None
    near = fuzzy.closest(hits)
    if near:
        same = any(hit.found is None for hit in hits)
        near = f"also {near}" if same else f"no exact hit; closest words: {near}"
    return "; ".join(filter(None, (cut, near))) or None
