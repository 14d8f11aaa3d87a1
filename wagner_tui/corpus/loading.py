"""Paths become a corpus. Bad input never raises: what cannot be read is listed with the reason."""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from wagner_tui.corpus.decoding import NotTextError
from wagner_tui.corpus.model import Article, Corpus, Notice, Skipped
from wagner_tui.corpus.paths import Candidate, find_files, natural_key, not_regular, unreadable
from wagner_tui.safe_text import display

if TYPE_CHECKING:
    from wagner_tui.corpus.memory import Memory

#: Files larger than this are skipped, in bytes.
MAX_BYTES = 32 * 1024 * 1024
#: How standard input is shown.
STDIN_NAME = "-"


class _Read(NamedTuple):
    shown: str
    data: bytes


def load(paths: Sequence[str | Path], *, stdin: bytes | None = None, memory: Memory | None = None) -> Corpus:
    """Read files, folders (recursively) and ``-`` (the bytes in `stdin`) into a corpus.

    Never raises for bad input: whatever is not read is in `Corpus.skipped`. Keys follow the natural order of
    the paths as shown, so the order of `paths` changes nothing; a file given twice counts once.
    """
    found, skipped = _collect([os.fspath(path) for path in paths], stdin)
    articles: list[Article] = []
    first_with: dict[str, str] = {}
    for shown, data in found:
        try:
            article = _article(f"s{len(articles) + 1}", shown, data, memory)
        except NotTextError as error:
            skipped.append(
                Skipped(shown, "not-text", f"{display(shown)}: not text: {error}; give a text file")
            )
            continue
        twin = first_with.setdefault(article.sha256, shown)
        if twin != shown:
            same = Notice("same-content", f"the same bytes as {display(twin)}")
            article = replace(article, notices=(*article.notices, same))
        articles.append(article)
    return Corpus(tuple(articles), tuple(sorted(skipped, key=lambda s: (natural_key(s.path), s.kind))))


def _article(key: str, path: str, data: bytes, memory: Memory | None) -> Article:
    if memory is not None and (known := memory.article(key, path, data)) is not None:
        return known
    from wagner_tui.corpus.reading import read_article  # its rules cost 50 ms: a memory does without them

    article = read_article(key, path, data)
    if memory is not None:
        memory.keep(article)
    return article


def readable(corpus: Corpus) -> bool:
    """Whether any article has a sentence to read."""
    return any(article.sentences for article in corpus.articles)


def _collect(paths: Sequence[str], stdin: bytes | None) -> tuple[list[_Read], list[Skipped]]:
    """Bytes of every file once, in natural order of the path as shown, and what was not read."""
    candidates: dict[str, Candidate] = {}
    skipped: dict[tuple[str, str], Skipped] = {}
    reads: list[_Read] = []
    for path in paths:
        if path == STDIN_NAME:
            if not any(read.shown == STDIN_NAME for read in reads):
                reads.append(_Read(STDIN_NAME, stdin or b""))
            continue
        for entry in find_files(path):
            if isinstance(entry, Skipped):
                skipped.setdefault((entry.path, entry.kind), entry)
            elif entry.real not in candidates or natural_key(entry.shown) < natural_key(
                candidates[entry.real].shown
            ):
                candidates[entry.real] = entry
    for candidate in candidates.values():
        read = _read(candidate.shown)
        if isinstance(read, Skipped):
            skipped[read.path, read.kind] = read
        else:
            reads.append(read)
    return sorted(reads, key=lambda read: natural_key(read.shown)), list(skipped.values())


def _read(path: str) -> _Read | Skipped:
    try:
        # Not blocking: a file that was replaced by a pipe since it was looked at must not hang the program.
        with open(os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)), "rb") as file:
            state = os.fstat(file.fileno())
            if not stat.S_ISREG(state.st_mode):
                return not_regular(path)
            if state.st_size > MAX_BYTES:
                limit = f"{MAX_BYTES // 1024 // 1024} MB"
                return Skipped(
                    path, "too-large", f"{display(path)}: larger than {limit}; split it into smaller files"
                )
            return _Read(path, file.read(MAX_BYTES + 1))
    except OSError as error:
        return unreadable(path, error)
