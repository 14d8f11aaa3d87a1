"""Search over 25 MB of made-up text: milliseconds, and their ratio to a plain `str.find` over the same text.

Run: ``python tests/benchmarks/bench_search.py [MEGABYTES]``. The text is the same in every run.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from itertools import accumulate

from wagner_tui.corpus.model import Article, Sentence
from wagner_tui.search import Query, SearchIndex

SOURCES = 5
REPEATS = 5
_LETTERS = "etaoinsrhldcumfpgwybvkxjqz"


def words(random_source: random.Random, number: int) -> list[str]:
    """Made-up words whose letters and lengths are spread roughly as in English."""
    weights = [12, 9, 8, 8, 7, 7, 6, 6, 6, 4, 4, 3, 3, 2, 2, 2, 2, 2, 2, 1, 1, 1, 0.2, 0.2, 0.1, 0.1]
    return [
        "".join(random_source.choices(_LETTERS, weights, k=random_source.randint(2, 10)))
        for _ in range(number)
    ]


def article(number: int, size: int) -> Article:
    """About `size` characters of sentences in wrapped paragraphs with curly quotes and dashes."""
    source = random.Random(number)
    known = words(random.Random(0), 60_000)
    weights = list(accumulate(1 / (rank + 10) for rank in range(len(known))))
    pieces: list[str] = []
    sentences: list[Sentence] = []
    length = 0
    while length < size:
        chosen = source.choices(known, cum_weights=weights, k=source.randint(8, 30))
        if source.random() < 0.01:
            chosen[3] = "Gryzlov"
        if source.random() < 0.3:
            chosen[1] = f"“{chosen[1]}” — it’s"
        if len(chosen) > 15:
            chosen[12] += "\n" + chosen.pop()
        chosen[0] = chosen[0].capitalize()
        body = " ".join(chosen) + "."
        sentences.append(Sentence(length, length + len(body), "body"))
        body += "\n\n" if source.random() < 0.2 else " "
        pieces.append(body)
        length += len(body)
    return Article(f"s{number}", f"{number}.txt", str(number), "".join(pieces), "utf-8", tuple(sentences))


def milliseconds(
    work: Callable[[], object], repeats: int = REPEATS, before: Callable[[], object] = int
) -> float:
    """Median time of `work`; `before` is done each time and not counted."""
    taken = []
    for _ in range(repeats):
        before()
        start = time.perf_counter()
        work()
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken)


def cases(articles: list[Article]) -> list[Query]:
    """Queries of each kind, frequent and rare."""
    some = articles[0].text[2000:].split()
    frequent = " ".join(word for word, _ in Counter(filter(str.isalpha, some)).most_common(2))
    return [
        *(Query(text) for text in ("e", "e ", "it's", "gryzlov", "Gryzlov", "zqxzqx", " ".join(some[8:14]))),
        *(Query(text, "regex") for text in (r"\bgryz\w+", r"\b[Gg]ry[sz]lov\b", r"(\w+) \1", r"(a+)+$")),
        *(Query(text, "fuzzy") for text in ("Grislov", "gryzlov", some[5], " ".join(some[8:11]), frequent)),
    ]


def main() -> None:
    """Print the table."""
    megabytes = float(sys.argv[1]) if len(sys.argv) > 1 else 25
    articles = [article(number, int(megabytes * 1e6 / SOURCES)) for number in range(1, SOURCES + 1)]
    size = sum(len(each.text) for each in articles) / 1e6
    plain = milliseconds(lambda: [each.text.find("\x00gryzlov") for each in articles])
    print(f"{size:.1f} million characters in {SOURCES} sources")

    def row(name: str, taken: float, note: str = "") -> None:
        print(f"{name:44}{taken:9.1f} ms {taken / plain:8.1f} x  {note}")

    row("plain str.find, no hit", plain)
    index = SearchIndex(articles)
    row("folding all texts, once", milliseconds(index.prepare, 1))
    row("reading the vocabulary, once", milliseconds(lambda: index.prepare(vocabulary=True), 1))
    for length in range(1, 8):
        query = Query("gryzlov"[:length])
        row(f"as typed: {query.text}", milliseconds(partial(index.search, query), 1), shown(index, query))
    other = partial(index.search, Query("\x01other"))  # so that no search refines itself
    for query in cases(articles):
        taken = milliseconds(partial(index.search, query), before=other)
        row(f"{query.mode} {query.text!r}", taken, shown(index, query))


def shown(index: SearchIndex, query: Query) -> str:
    """What the answer says, in a few words."""
    results = index.search(query)
    return f"{results.shown()} hits {results.problem or results.note or ''}"


if __name__ == "__main__":
    main()
