"""Links by other methods, in the form of `wagner-tui links --json`, for measuring side by side.

Run: python tests/benchmarks/peer.py METHOD FOLDER; METHOD is token_set_ratio, tf-idf or text-matcher (which
must be installed: pip install text-matcher). Every line of a file is a sentence. Standard error gets the
memory that it took, in MB.
"""

from __future__ import annotations

import contextlib
import io
import json
import math
import re
import resource
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_WORD = re.compile(r"\w+")


class Line(NamedTuple):
    """One sentence of a file."""

    source: str
    start: int
    end: int
    text: str


Scored = Iterator[tuple[Line, Line, float]]


def read(folder: Path) -> tuple[dict[str, Path], list[Line]]:
    """The files by their key, and their lines."""
    files = {f"s{number}": path for number, path in enumerate(sorted(folder.iterdir()), 1)}
    lines = []
    for key, path in files.items():
        at = 0
        for text in path.read_text("utf-8").splitlines(keepends=True):
            lines.append(Line(key, at, at + len(text.rstrip("\n")), text.rstrip("\n")))
            at += len(text)
    return files, lines


def token_set_ratio(lines: list[Line]) -> Scored:
    """RapidFuzz's best single scorer, every pair."""
    from rapidfuzz.fuzz import token_set_ratio as ratio
    from rapidfuzz.process import cdist

    scores = cdist([line.text for line in lines], [line.text for line in lines], scorer=ratio, workers=1)
    for i, one in enumerate(lines):
        for j in range(i + 1, len(lines)):
            if lines[j].source != one.source and scores[i][j]:
                yield one, lines[j], float(scores[i][j]) / 100


def tf_idf(lines: list[Line]) -> Scored:
    """Cosine of (1 + ln tf) ln(N / df) over words."""
    counts = [Counter(_WORD.findall(line.text.casefold())) for line in lines]
    frequency = Counter(word for count in counts for word in count)
    vectors = []
    for count in counts:
        vector = {w: (1 + math.log(n)) * math.log(len(lines) / frequency[w]) for w, n in count.items()}
        norm = math.sqrt(sum(value * value for value in vector.values())) or 1.0
        vectors.append({word: value / norm for word, value in vector.items()})
    postings: dict[str, list[tuple[int, float]]] = {}
    for at, vector in enumerate(vectors):
        row: dict[int, float] = {}
        for word, value in vector.items():
            for other, theirs in postings.setdefault(word, []):
                row[other] = row.get(other, 0.0) + value * theirs
            postings[word].append((at, value))
        for other, score in row.items():
            if lines[other].source != lines[at].source and score > 0:
                yield lines[other], lines[at], score


def text_matcher(lines: list[Line]) -> Scored:
    """The published text reuse tool text-matcher: passages that share trigrams of words, extended."""
    from text_matcher.matcher import Matcher, Text

    texts: dict[str, str] = {}
    for line in lines:
        texts[line.source] = texts.get(line.source, "") + line.text + "\n"
    made = {key: Text(text, key, removeStopwords=False) for key, text in texts.items()}
    keys = list(made)
    for i, one in enumerate(keys):
        for other in keys[i + 1 :]:
            with contextlib.redirect_stdout(io.StringIO()):
                _, here, there = Matcher(made[one], made[other], removeStopwords=False).match()
            for (a, b), (c, d) in zip(here, there, strict=False):
                yield Line(one, a, b, ""), Line(other, c, d, ""), min(1.0, (b - a + d - c) / 400)


METHODS = {"token_set_ratio": token_set_ratio, "tf-idf": tf_idf, "text-matcher": text_matcher}


def main() -> None:
    method, folder = sys.argv[1:]
    files, lines = read(Path(folder))
    links = [
        {
            "a": {"source": a.source, "start": a.start, "end": a.end},
            "b": {"source": b.source, "start": b.start, "end": b.end},
            "score": score,
        }
        for a, b, score in METHODS[method](lines)
    ]
    sources = [{"key": key, "path": str(path)} for key, path in files.items()]
    json.dump({"schema": "wagner-links/1", "sources": sources, "links": links}, sys.stdout)
    print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB", file=sys.stderr)


if __name__ == "__main__":
    main()
