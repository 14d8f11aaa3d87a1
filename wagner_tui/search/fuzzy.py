"""Fuzzy search: words spelt nearly like those of the query, several of them near each other in a sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from wagner_tui.search.folding import folded, lowered, unaccented
from wagner_tui.search.query import Cancelled, Hit
from wagner_tui.search.spelling import SHORTEST, likeness, steps_allowed
from wagner_tui.search.vocabulary import Vocabulary, words_of

#: Spellings of one query word that are looked at closely, nearest first.
_CANDIDATES = 200
_PREFIX = 0.9  # a word that goes on after the query word ranks under one that is the query word
_OUT_OF_ORDER, _EXTRA_WORD = 0.9, 0.02
_NAMED_IN_NOTE = 3


class Found(NamedTuple):
    """One fuzzy hit in folded offsets, with the folded words that it matched."""

    start: int
    end: int
    score: float
    words: tuple[tuple[int, int], ...]


class Spellings(NamedTuple):
    """One word of the query with the words of the corpus that may be it, and how alike they are."""

    word: str
    likeness: dict[str, float]


def query_words(text: str) -> list[str]:
    """The words of a fuzzy query, folded and in lower case."""
    return words_of(lowered(folded(text)))


def spellings(word: str, known: Sequence[str]) -> Spellings:
    """The words among `known` that may be `word`, most alike first, then by alphabet."""
    result = {word: 1.0}
    plain = unaccented(word)
    if len(word) >= SHORTEST:
        for other in _near(word, plain, known):
            score = likeness(plain, unaccented(other))
            if score == 1.0 and other != word:
                score = 0.99  # the same letters with other accents
            if score < _PREFIX and other.startswith(word):
                score = max(score, _PREFIX * len(word) / len(other))
            if score > 0:
                result[other] = max(score, result.get(other, 0.0))
    return Spellings(word, dict(sorted(result.items(), key=lambda pair: (-pair[1], pair[0]))))


def _near(word: str, plain: str, known: Sequence[str]) -> Iterator[str]:
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    near = extract(
        plain, known, scorer=OSA.distance, processor=None, score_cutoff=steps_allowed(word), limit=_CANDIDATES
    )
    yield from (other for other, _, _ in near)
    yield from (other for other in known if other.startswith(word))


def hits(query: Sequence[Spellings], text: Vocabulary, cancelled: Cancelled) -> list[Found]:
    """Places of `text` where the words of the query stand near each other in one sentence, in order."""
    if len(query) == 1:
        return sorted(_single(query[0], text))
    beginnings = [_beginnings(spellings, text) for spellings in query]
    if not all(beginnings):
        return []
    rarest = min(range(len(query)), key=lambda index: len(beginnings[index]))
    found: dict[int, Found] = {}
    seen = -1
    for turn, (place, _) in enumerate(beginnings[rarest]):
        if turn % 512 == 0 and cancelled():
            break
        start, end = text.sentence(place)
        if start == seen:
            continue
        seen = start
        within = [_between(each, start, end) for each in beginnings]
        best = _best_window(within, query) if all(within) else None
        if best is not None:
            found[best.start] = best
    return sorted(found.values())


def _single(spellings: Spellings, text: Vocabulary) -> Iterator[Found]:
    for word, score in spellings.likeness.items():
        for place in text.places.get(word, ()):
            end = place + len(word)
            yield Found(place, end, score, ((place, end),))


def _beginnings(spellings: Spellings, text: Vocabulary) -> list[tuple[int, str]]:
    return sorted((place, word) for word in spellings.likeness for place in text.places.get(word, ()))


def _between(beginnings: list[tuple[int, str]], start: int, end: int) -> list[tuple[int, str]]:
    return beginnings[bisect_left(beginnings, (start, "")) : bisect_left(beginnings, (end, ""))]


def _best_window(within: list[list[tuple[int, str]]], query: Sequence[Spellings]) -> Found | None:
    """The best choice of one place for each word of the query inside a sentence."""
    best: Found | None = None
    for first in within[0]:
        chosen = [first]
        for options in within[1:]:
            chosen.append(_nearest(options, chosen))
        if len({place for place, _ in chosen}) < len(chosen):
            continue
        window = _window(chosen, query)
        if window is not None and (best is None or window.score > best.score):
            best = window
    return best


def _nearest(options: list[tuple[int, str]], chosen: list[tuple[int, str]]) -> tuple[int, str]:
    """The option next after the last chosen one, or else the one nearest before it."""
    after = bisect_left(options, (chosen[-1][0] + 1, ""))
    return options[after] if after < len(options) else options[-1]


def _window(chosen: list[tuple[int, str]], query: Sequence[Spellings]) -> Found | None:
    letters = sum(len(each.word) for each in query)
    pairs = zip(query, chosen, strict=True)
    score = sum(each.likeness[word] * len(each.word) for each, (_, word) in pairs) / letters
    places = sorted((place, place + len(word)) for place, word in chosen)
    loose = max(0, places[-1][1] - places[0][0] - sum(end - start for start, end in places) - len(places) + 1)
    extra = loose // 6
    if extra > 2 * len(query) + 2:
        return None
    if [place for place, _ in chosen] != [place for place, _ in places]:
        score *= _OUT_OF_ORDER
    return Found(places[0][0], places[-1][1], score * (1 - _EXTRA_WORD * extra), tuple(places))


def closest(found: Iterable[Hit]) -> str:
    """The words found in place of the query's, best first, with their numbers: ``Gryzlov (2), Grizlov (1)``."""
    numbers: Counter[str] = Counter()
    score: dict[str, float] = {}
    for hit in found:
        if hit.found is not None:
            numbers[hit.found] += 1
            score[hit.found] = max(score.get(hit.found, 0.0), hit.score)
    ranked = sorted(numbers, key=lambda words: (-score[words], -numbers[words], words))
    named = ", ".join(f"{words} ({numbers[words]:,})" for words in ranked[:_NAMED_IN_NOTE])
    more = len(ranked) - _NAMED_IN_NOTE
    return named + (f" and {more:,} more" if more > 0 else "")
