"""Fuzzy search: words spelt nearly like those of the query, several of them near each other in a sentence."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from wagner_tui.corpus.model import Span
from wagner_tui.search.folding import folded, lowered, unaccented
from wagner_tui.search.query import FUZZY_LIMIT, Cancelled, Hit, Query
from wagner_tui.search.spelling import SHORTEST, allowance, likeness, steps_allowed
from wagner_tui.search.vocabulary import Vocabulary, words_of

_CANDIDATES = 200  # spellings of one query word that are compared closely, nearest first
_ACCENTS_DIFFER = 0.98
_GOES_ON = 0.9  # a word that goes on after the query word, like a plural, ranks under the word itself
_OUT_OF_ORDER, _EXTRA_WORD = 0.9, 0.02
_REACH = 12  # characters that a word and its space take in most languages, generously
_ANCHORS = 50_000  # places of its rarest word from which a phrase is looked for in one text
_NAMED_IN_NOTE = 3


class Wanted(NamedTuple):
    """One word of the query with the words of the texts that may be it, and how alike they are."""

    word: str
    likeness: dict[str, float]

    @property
    def small(self) -> bool:
        """Whether a phrase may lack it, like the "in" of a phrase remembered by its longer words."""
        return len(self.word) < SHORTEST

    def beginnings(self) -> list[str]:
        """Strings of which one begins every word that may be it."""
        return [self.word, *(other for other in self.likeness if not other.startswith(self.word))]


class Found(NamedTuple):
    """One fuzzy hit in folded offsets. `words` are those that matched, None when they are the query's."""

    start: int
    end: int
    score: float
    words: tuple[Span, ...] | None


class Answer(NamedTuple):
    """The hits of one text in order, their number, and whether there may be `more` than that number."""

    found: list[Found]
    number: int
    more: bool = False


def query_words(text: str) -> list[str]:
    """The words of a fuzzy query, folded and in lower case."""
    return words_of(lowered(folded(text)))


def has_spelling(text: str) -> bool:
    """Whether `text` can be looked for by its spelling: it has words, in a script of large and small letters.

    Other scripts join words or do without spaces, and there a part of a run of letters may be the word.
    """
    return bool(query_words(text)) and not any(unicodedata.category(char) == "Lo" for char in text)


def wanted(word: str, known: Sequence[str], aliases: Sequence[str] = ()) -> Wanted:
    """The words among `known` (sorted) that may be `word`, most alike first, then by alphabet.

    Those of the `aliases` that are one word are as good as the word itself.
    """
    place = bisect_left(known, word)
    is_known = place < len(known) and known[place] == word
    result = {word: 1.0}
    for other in _near(word, known, is_known):
        score = likeness(unaccented(word), unaccented(other), known=is_known)
        result.setdefault(other, min(score, _ACCENTS_DIFFER))
    for other in _going_on(word, known, place) if allowance(word, known=is_known) else ():
        result[other] = max(_GOES_ON * len(word) / len(other), result.get(other, 0.0))
    for alias in aliases:
        parts = query_words(alias)
        if len(parts) == 1:
            result[parts[0]] = 1.0
    ranked = sorted(result.items(), key=lambda pair: (-pair[1], pair[0]))
    return Wanted(word, {other: score for other, score in ranked if score > 0})


def _near(word: str, known: Sequence[str], is_known: bool) -> list[str]:
    if not allowance(word, known=is_known):
        return []
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    steps = steps_allowed(word, known=is_known)
    found = extract(word, known, scorer=OSA.distance, score_cutoff=steps, limit=_CANDIDATES)
    return [other for other, _, _ in found]


def _going_on(word: str, known: Sequence[str], place: int) -> Iterator[str]:
    while place < len(known) and known[place].startswith(word):
        if known[place] != word:
            yield known[place]
        place += 1


def answer(query: Sequence[Wanted], text: Vocabulary, most: int, cancelled: Cancelled) -> Answer:
    """Where the words of the query stand in `text`, several of them near each other in one sentence."""
    if len(query) == 1:
        return _single(query[0], text, most)
    long = [each for each in query if not each.small]
    needed = long if len(long) > 1 else list(query)
    if not all(text.count_of_any(list(each.likeness)) for each in needed):
        return Answer([], 0)
    anchor = min(needed, key=lambda each: text.count_of_any(list(each.likeness)))
    return _windows(query, anchor, needed, text, most, cancelled)


def _single(query: Wanted, text: Vocabulary, most: int) -> Answer:
    words = list(query.likeness)
    found = []
    for place in text.places_of_any(words, most):
        word = text.word_at(place)
        span = Span(place, place + len(word))
        found.append(Found(*span, query.likeness[word], None if word == query.word else (span,)))
    return Answer(found, text.count_of_any(words))


def _windows(
    query: Sequence[Wanted],
    anchor: Wanted,
    needed: Sequence[Wanted],
    text: Vocabulary,
    most: int,
    cancelled: Cancelled,
) -> Answer:
    """Stretches of a sentence that hold the words of the query; `anchor` is the word to start from."""
    reach = (_extra_words(query) + len(query)) * _REACH
    beginnings = [each.beginnings() for each in needed if each is not anchor]
    found: list[Found] = []
    for turn, place in enumerate(text.places_of_any(list(anchor.likeness), _ANCHORS)):
        if len(found) > most or (turn % 256 == 0 and cancelled()):
            return Answer(found[:most], most, more=True)
        if not text.holds(place, reach, beginnings):
            continue  # most places of the anchor end here, cheaply
        window = _window(query, needed, query.index(anchor), text.words_around(place, reach), place)
        window = window or _verbatim(query, query.index(anchor), text, place, reach)
        if window is None:
            continue
        if not found or window.start >= found[-1].end:
            found.append(window)
        elif window.score > found[-1].score and (len(found) < 2 or window.start >= found[-2].end):
            found[-1] = window
    return Answer(found, len(found), more=text.count_of_any(list(anchor.likeness)) > _ANCHORS)


def _window(
    query: Sequence[Wanted], needed: Sequence[Wanted], anchor: int, near: list[tuple[str, int]], place: int
) -> Found | None:
    """The words of the query among the words `near` the one at `place`, which is its word number `anchor`."""
    start = next(number for number, (_, begins) in enumerate(near) if begins == place)
    chosen = {anchor: start}
    for step in (1, -1):
        last = start
        for number in range(anchor + step, len(query) if step > 0 else -1, step):
            options = [i for i, (word, _) in enumerate(near) if word in query[number].likeness]
            pick = _nearest([i for i in options if i not in chosen.values()], last, step)
            if pick is not None:
                chosen[number] = last = pick
            elif query[number] in needed:
                return None
    return _scored(query, chosen, near)


def _verbatim(query: Sequence[Wanted], anchor: int, text: Vocabulary, place: int, reach: int) -> Found | None:
    """The words of the query one after the other, also over the end of a sentence."""
    near = text.words_around(place, reach, within_sentence=False)
    first = next(number for number, (_, begins) in enumerate(near) if begins == place) - anchor
    words = near[max(first, 0) : first + len(query)]
    if [word for word, _ in words] != [each.word for each in query]:
        return None
    return Found(words[0][1], words[-1][1] + len(words[-1][0]), 1.0, None)


def _nearest(options: list[int], last: int, step: int) -> int | None:
    """The first option beyond `last` in the direction of `step`, or else the nearest on the other side."""
    beyond = [option for option in options if (option - last) * step > 0]
    return min(beyond or options, key=lambda option: abs(option - last), default=None)


def _scored(query: Sequence[Wanted], chosen: dict[int, int], near: list[tuple[str, int]]) -> Found | None:
    first, last = min(chosen.values()), max(chosen.values())
    extra = last - first + 1 - len(chosen)
    if len(chosen) < 2 or extra > _extra_words(query):
        return None
    alike = sum(query[number].likeness[near[i][0]] * len(query[number].word) for number, i in chosen.items())
    score = alike / sum(len(each.word) for each in query) * (1 - _EXTRA_WORD * extra)
    in_order = [chosen[number] for number in sorted(chosen)]
    words = [near[i][0] for i in sorted(in_order)]
    if in_order != sorted(in_order):
        score *= _OUT_OF_ORDER
    spans = tuple(Span(near[i][1], near[i][1] + len(near[i][0])) for i in sorted(in_order))
    same = words == [each.word for each in query]
    return Found(spans[0].start, spans[-1].end, score, None if same else spans)


def _extra_words(query: Sequence[Wanted]) -> int:
    """Words that may stand between those of the query."""
    return 2 * len(query) + 2


def closest(hits: Iterable[Hit]) -> str:
    """The words found in place of the query's, best first, and how often: ``Meyer (2), Mayer (1)``."""
    cases: dict[str, Counter[str]] = {}
    scores: dict[str, float] = {}
    for hit in hits:
        if hit.found is not None:
            words = hit.found.lower()
            cases.setdefault(words, Counter())[hit.found] += 1
            scores[words] = max(scores.get(words, 0.0), hit.score)
    ranked = sorted(cases, key=lambda words: (-scores[words], -cases[words].total(), words))
    named = (f"{_usual(cases[words])} ({cases[words].total():,})" for words in ranked[:_NAMED_IN_NOTE])
    more = len(ranked) - _NAMED_IN_NOTE
    return ", ".join(named) + (f" and {more:,} more" if more > 0 else "")


def _usual(cases: Counter[str]) -> str:
    return min(cases, key=lambda words: (-cases[words], words))


def quoted(text: str, words: Sequence[Span]) -> str:
    """The `words` of `text` as they are written, with a mark for those left out between them."""
    quoted = text[slice(*words[0])]
    for before, word in pairwise(words):
        left_out = any(char.isalnum() for char in text[before.end : word.start].removeprefix("'s"))
        quoted += (" … " if left_out else " ") + text[slice(*word)]
    return quoted


def note(query: Query, hits: Sequence[Hit]) -> str | None:
    """What is worth telling of the `hits` of a fuzzy query: that it was cut, and which words were found."""
    cut = f"only the first {FUZZY_LIMIT} characters are compared" if len(query.text) > FUZZY_LIMIT else None
    near = closest(hits)
    if near:
        same = any(hit.found is None for hit in hits)
        near = f"also {near}" if same else f"no exact hit; closest words: {near}"
    return "; ".join(filter(None, (cut, near))) or None
