"""Made-up stories for the benchmarks: words drawn as in a language, retold with other words in places."""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from itertools import accumulate

from wagner_tui.corpus.model import Article, Corpus, Sentence

_LETTERS = "abdefgiklmnoprstuvz"
#: Every how many words a retelling says something else.
CHANGED = 0.35
#: Words of a language, words that only one event uses, and how often these come.
LANGUAGE, OWN, SHARE = 30_000, 60, 0.35


def one_event(articles: int, sentences: int, seed: int = 11) -> Corpus:
    """`articles` that each tell the same `sentences`."""
    return _corpus(_told(random.Random(seed), articles, sentences))


def many_events(events: int, articles: int, sentences: int, seed: int = 11) -> Corpus:
    """`events` of `articles` with `sentences` each; all events share one language."""
    chance = random.Random(seed)
    told: list[Sequence[str]] = []
    for _ in range(events):
        told += _told(chance, articles, sentences)
    return _corpus(told)


def _language(chance: random.Random, words: int) -> list[str]:
    return ["".join(chance.choice(_LETTERS) for _ in range(chance.randint(4, 9))) for _ in range(words)]


@cache
def _everyday() -> tuple[list[str], list[float]]:
    """The words of the language, frequent ones first, and their weights added up."""
    weights = accumulate(1 / (rank + 20) for rank in range(LANGUAGE))
    return _language(random.Random(3), LANGUAGE), list(weights)


def _told(chance: random.Random, articles: int, sentences: int) -> list[Sequence[str]]:
    language, weights = _everyday()
    own = [word.capitalize() for word in _language(chance, OWN)]

    def words(count: int) -> list[str]:
        drawn = chance.choices(language, cum_weights=weights, k=count)
        return [chance.choice(own) if chance.random() < SHARE else word for word in drawn]

    story = [words(chance.randint(8, 20)) for _ in range(sentences)]
    told: list[Sequence[str]] = []
    for _ in range(articles):
        lines = []
        for said in story:
            other = words(len(said))
            kept = [o if chance.random() < CHANGED else w for w, o in zip(said, other, strict=True)]
            lines.append(" ".join(kept) + ".")
        told.append(lines)
    return told


def _corpus(told: Sequence[Sequence[str]]) -> Corpus:
    return Corpus(tuple(_article(number, lines) for number, lines in enumerate(told, 1)))


def _article(number: int, lines: Sequence[str]) -> Article:
    spans, at = [], 0
    for line in lines:
        spans.append(Sentence(at, at + len(line), "body"))
        at += len(line) + 1
    text = "\n".join(lines)
    name = f"{number}.txt"
    return Article(f"s{number}", name, sha256(text.encode()).hexdigest(), text, "utf-8", tuple(spans))
