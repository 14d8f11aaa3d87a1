"""Text that articles share word for word: what copying leaves behind, found by rare character n-grams.

Runs of 25 characters and more, as text reuse tools use them (passim: Smith, Cordell and Dillon 2013), on
letters and digits alone: case, punctuation and line breaks do not count. Names and titles are shared by
everybody who tells of an event; a run speaks for a common text by its other words only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from wagner_tui.analysis.stopwords import STOP_WORDS
from wagner_tui.corpus.model import Article, Passage

#: Characters of a gram, spaces between words counted as one.
GRAM = 25
#: A gram that more articles hold brings them together in a chain only, not every two of them.
_ALL_PAIRS = 8
#: Progress is told every so many grams.
_GRAMS_A_TICK = 5000
#: A run speaks when it holds this many words that are neither stop words nor names.
_SPEAKING = 2
#: Two articles share a text from this many speaking words in two runs, or in one run of this length.
_ENOUGH = 7
_LONG_RUN = 80
#: What more than a third of the articles say, and more than this many, is how one says it.
_STOCK = 3


class SharedRun(NamedTuple):
    """The same words in two articles; `words` counts those that are neither stop words nor names."""

    a: Passage
    b: Passage
    words: int


class _Folded(NamedTuple):
    """Letters and digits of an article's visible sentences; `places` are offsets of the document."""

    text: str
    places: list[int]


def shared_runs(
    articles: Sequence[Article],
    public: Callable[[Passage], bool],
    tick: Callable[[float], None] = lambda _done: None,
) -> list[SharedRun]:
    """Return the speaking runs of every two articles that share enough of them to share a text.

    `public` says whether a passage is what a named person said: whoever quotes that need not have copied.
    Sorted by the articles' order and by place; that order changes nothing else. Sentences that cleaning hid
    take no part. `tick` hears 0 to 1.
    """
    rank = {article.key: number for number, article in enumerate(articles)}
    articles = sorted(articles, key=lambda article: (article.sha256, article.path))
    folded = []
    for number, article in enumerate(articles):
        folded.append(_fold(article))
        tick(0.3 * number / len(articles))
    stock = max(_STOCK, len(articles) // 3)
    found: list[SharedRun] = []
    everything = sorted(_seeds(folded, lambda done: tick(0.3 + 0.2 * done)).items())
    for done, ((one, other), seeds) in enumerate(everything):
        tick(0.5 + 0.5 * done / len(everything))
        runs = []
        for run, holders in _runs(articles[one], articles[other], folded[one], folded[other], seeds):
            rare = holders <= stock or run.a.end - run.a.start >= _LONG_RUN
            if rare and run.words >= _SPEAKING and not (public(run.a) and public(run.b)):
                runs.append(run)
        if _one_text(runs):
            found += (run if rank[run.a.source] < rank[run.b.source] else _turned(run) for run in runs)
    return sorted(found, key=lambda run: (rank[run.a.source], rank[run.b.source], run))


def _turned(run: SharedRun) -> SharedRun:
    return SharedRun(run.b, run.a, run.words)


def _one_text(runs: Sequence[SharedRun]) -> bool:
    if any(run.a.end - run.a.start >= _LONG_RUN for run in runs):
        return True
    return len(runs) > 1 and sum(run.words for run in runs) >= _ENOUGH


def _fold(article: Article) -> _Folded:
    letters: list[str] = []
    places: list[int] = []
    for sentence in article.sentences:
        if sentence.role == "hidden":
            continue
        for at in range(sentence.start, sentence.end):
            character = article.text[at]
            if character.isalnum():
                letters.append(character.lower()[0])
                places.append(at)
            elif character not in "'’" and letters and letters[-1] != " ":
                letters.append(" ")
                places.append(at)
        if letters and letters[-1] != " ":
            letters.append(" ")
            places.append(sentence.end)
    return _Folded("".join(letters), places)


class _Seed(NamedTuple):
    """Where both texts have one gram, and how many articles hold it."""

    at: int
    there: int
    holders: int


def _word_starts(text: str) -> Iterator[int]:
    at = 0
    while 0 <= at <= len(text) - GRAM:
        yield at
        at = text.find(" ", at) + 1
        if not at:
            return


def _seeds(folded: Sequence[_Folded], tick: Callable[[float], None]) -> dict[tuple[int, int], list[_Seed]]:
    """For every two articles the places where both have one gram at the start of a word."""
    holders: dict[str, list[tuple[int, int]]] = {}
    for number, (text, _) in enumerate(folded):
        tick(0.8 * number / len(folded))
        seen: set[str] = set()
        for at in _word_starts(text):
            gram = text[at : at + GRAM]
            if gram not in seen:
                seen.add(gram)
                holders.setdefault(gram, []).append((number, at))
    seeds: dict[tuple[int, int], list[_Seed]] = {}
    for done, places in enumerate(holders.values()):
        if not done % _GRAMS_A_TICK:
            tick(0.8 + 0.2 * done / len(holders))
        if len(places) > 1:
            pairs = combinations(places, 2) if len(places) <= _ALL_PAIRS else pairwise(places)
            for (one, at), (other, there) in pairs:
                seeds.setdefault((one, other), []).append(_Seed(at, there, len(places)))
    return seeds


def _runs(
    article: Article, other: Article, one: _Folded, two: _Folded, seeds: Sequence[_Seed]
) -> Iterator[tuple[SharedRun, int]]:
    """The longest runs of whole words through the seeds, in the order of the first article.

    With each comes how many articles hold the gram that it starts with.
    """
    done = 0
    for at, there, holders in sorted(seeds):
        if at < done:
            continue
        length = GRAM
        most = min(len(one.text) - at, len(two.text) - there)
        while length < most and one.text[at + length] == two.text[there + length]:
            length += 1
        done = at + length
        if length < most and one.text[done - 1] != " ":  # the last word is not whole on both sides
            whole = one.text[done] == " " and two.text[there + length] == " "
            length = length if whole else one.text.rfind(" ", at, done) - at
        words = one.text[at : at + length].rstrip()
        a = Passage(article.key, one.places[at], one.places[at + len(words) - 1] + 1)
        b = Passage(other.key, two.places[there], two.places[there + len(words) - 1] + 1)
        yield SharedRun(a, b, _speaking(article, one, at, words)), holders


def _speaking(article: Article, folded: _Folded, at: int, words: str) -> int:
    """How many words of the run are neither stop words nor written with a capital letter."""
    count = 0
    for word in words.split(" "):
        lower = not article.text[folded.places[at]].isupper()
        count += lower and word not in STOP_WORDS and len(word) > 1
        at += len(word) + 1
    return count


def families(articles: Sequence[Article], runs: Sequence[SharedRun]) -> list[tuple[str, ...]]:
    """Return the groups of source keys that are tied together by shared text, in key order."""
    rank = {article.key: number for number, article in enumerate(articles)}
    group = {key: {key} for key in rank}
    for run in runs:
        one, other = group[run.a.source], group[run.b.source]
        if one is not other:
            one |= other
            group.update(dict.fromkeys(other, one))
    found = {min(rank[key] for key in keys): keys for keys in group.values() if len(keys) > 1}
    return [tuple(sorted(keys, key=rank.__getitem__)) for _, keys in sorted(found.items())]
