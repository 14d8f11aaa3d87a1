"""Articles made from lines: one sentence a line, every line exactly one sentence."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from wagner_tui.corpus.loading import load
from wagner_tui.corpus.model import Article, Corpus, Passage, Role, Sentence

EVENTS = Path(__file__).parent / "events"
BUNDLED = Path(__file__).parents[2] / "articles" / "wagner-mutiny"


def article(key: str, *lines: str, roles: tuple[Role, ...] = ()) -> Article:
    sentences, start = [], 0
    for number, line in enumerate(lines):
        role = roles[number] if roles else "body"
        sentences.append(Sentence(start, start + len(line), role))
        start += len(line) + 1
    text = "\n".join(lines)
    return Article(key, f"{key}.txt", sha256(text.encode()).hexdigest(), text, "utf-8", tuple(sentences))


def corpus(*articles: tuple[str, ...]) -> Corpus:
    return Corpus(tuple(article(f"s{number}", *lines) for number, lines in enumerate(articles, 1)))


def event(name: str) -> Corpus:
    return load([EVENTS / name])


def bundled() -> Corpus:
    return load([BUNDLED])


def words_of(corpus: Corpus, passage: Passage) -> str:
    return " ".join(corpus.text_of(passage).split())
