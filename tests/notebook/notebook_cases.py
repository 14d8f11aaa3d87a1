"""Small articles for the tests of the notebook."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from wagner_tui.corpus.model import Article, Corpus, Passage, Sentence

FERRY = (
    "The ferry left Port Aden at nine. It carried 212 people and 40 cars.\n\n"
    "The captain, Maria Holt, said that the engine had failed twice. Nobody was hurt.\n\n"
    "The company called the failure a rare event. It promised a report within 14 days.\n"
)
HARBOUR = (
    "A ferry with 212 people on board lost power off Port Aden on Monday.\n\n"
    "“The engine stopped and started again,” one passenger said. The coast guard towed the ship home.\n"
)


def article(key: str, text: str, path: str | Path) -> Article:
    sentences = tuple(Sentence(m.start(), m.end(), "body") for m in re.finditer(r"\S[^.\n]*[.\n]?", text))
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(key, str(path), sha256, text, "utf-8", sentences)


def corpus(folder: Path | None = None, *texts: str) -> Corpus:
    """Articles s1, s2… with these texts (default: two about a ferry), under paths in `folder`."""
    base = folder or Path("ferry")
    chosen = texts or (FERRY, HARBOUR)
    return Corpus(tuple(article(f"s{i}", text, base / f"{i}.txt") for i, text in enumerate(chosen, 1)))


def passage(of: Corpus, words: str, key: str = "s1") -> Passage:
    """The passage with exactly these words."""
    start = of[key].text.index(words)
    return Passage(key, start, start + len(words))
