"""Whether scores mean what they say: of the links that score 0.8, are about 80 % right?

The scores were calibrated on seven events of five articles each (the bundled one and six of the development
data), read as a whole and judged pair by pair; those judgements are not kept, their counts stand in
`calibration`. As a stand-in this prints the curve for the development data beside the checkout, event by
event, over pairs of annotated sentences: how many share at least half of the events they mention (the figure
nearest to "the same claim"), and how many share one at all. The first asks more than a reader would, the
second less (two sentences may mention one event and say different things of it): the score should lie
between, and both must rise.

Run: python tests/benchmarks/bench_calibration.py
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from wagner_tui.analysis.engine import DISPLAYED, LISTED, links
from wagner_tui.corpus.model import Article, Corpus, Sentence

DATA = Path(__file__).resolve().parents[3] / "shared" / "bench" / "ecb_dev.jsonl"
BINS = (LISTED, 0.2, 0.3, 0.4, 0.5, DISPLAYED, 0.7, 0.8, 0.9, 1.0)
#: With fewer pairs a bin says nothing.
_ENOUGH = 25

Row = dict[str, Any]


def events() -> dict[tuple[int, str], dict[str, list[Row]]]:
    """The sentences of every document, by topic and event."""
    found: dict[tuple[int, str], dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    with DATA.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            found[row["topic"], row["subtopic"]][row["doc"]].append(row)
    return found


def article(key: str, rows: list[Row]) -> Article:
    """A document with the sentences that the data give it."""
    spans, at = [], 0
    for row in rows:
        spans.append(Sentence(at, at + len(row["text"]), "body"))
        at += len(row["text"]) + 1
    text = "\n".join(row["text"] for row in rows)
    return Article(key, f"{key}.txt", sha256(text.encode()).hexdigest(), text, "utf-8", tuple(spans))


class Judged(NamedTuple):
    """A link between annotated sentences: its score, whether they share an event, whether half of them."""

    score: float
    one: bool
    half: bool


def judged() -> list[Judged]:
    """Every link between annotated sentences of one event, contrasts left out."""
    found = []
    for documents in events().values():
        keys = {f"s{number}": rows for number, rows in enumerate(documents.values(), 1)}
        corpus = Corpus(tuple(article(key, rows) for key, rows in keys.items()))
        for link in links(corpus):
            a, b = (_row(corpus, keys, p.source, p.start) for p in (link.a, link.b))
            if a["reviewed"] and b["reviewed"] and not link.contrast:
                mine, yours = set(a["event_chains"]), set(b["event_chains"])
                both = len(mine & yours)
                found.append(Judged(link.score, both > 0, both > 0 and 2 * both >= len(mine | yours)))
    return found


def _row(corpus: Corpus, keys: dict[str, list[Row]], source: str, start: int) -> Row:
    at = next(n for n, s in enumerate(corpus[source].sentences) if s.start <= start < s.end)
    return keys[source][at]


def main() -> int:
    """Print the curve; 1 when it does not rise."""
    if not DATA.is_file():
        print(f"calibration: not measured, {DATA} is missing")
        return 0
    pairs = judged()
    print(f"{len(pairs)} listed pairs of annotated sentences of one event; displayed from {DISPLAYED:.2f}")
    print("  score          pairs   mean score   half of the events   one event")
    halves = []
    for low, high in pairwise(BINS):
        inside = [pair for pair in pairs if low <= pair.score < high]
        if len(inside) >= _ENOUGH:
            mean, one, half = (sum(column) / len(inside) for column in zip(*inside, strict=True))
            print(f"  {low:.2f} to {high:.2f} {len(inside):7} {mean:12.2f} {half:20.2f} {one:11.2f}")
            halves.append(half)
    return int(any(later < earlier - 0.05 for earlier, later in pairwise(halves)))


if __name__ == "__main__":
    sys.exit(main())
