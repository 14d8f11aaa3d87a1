"""Paths become a corpus. Bad input never raises: what cannot be read is listed with the reason."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from wagner_tui.corpus.cleaning import hidden_spans
from wagner_tui.corpus.decoding import Decoded, NotTextError, decode
from wagner_tui.corpus.front_matter import FrontMatter, read_front_matter
from wagner_tui.corpus.header import header_fields
from wagner_tui.corpus.headings import heading_roles
from wagner_tui.corpus.language import LANGUAGE_SAMPLE, language_of
from wagner_tui.corpus.layout import Line, text_lines
from wagner_tui.corpus.metadata import Parts, read_metadata
from wagner_tui.corpus.model import Article, Corpus, Hidden, Notice, Skipped, Stated
from wagner_tui.corpus.notices import link_notice, text_notices
from wagner_tui.corpus.paths import (
    MARKDOWN_ENDINGS,
    Candidate,
    find_files,
    natural_key,
    not_regular,
    unreadable,
)
from wagner_tui.corpus.sentences import find_sentences
from wagner_tui.safe_text import display

#: Files larger than this are skipped, in bytes.
MAX_BYTES = 32 * 1024 * 1024
#: How standard input is shown.
STDIN_NAME = "-"


class _Read(NamedTuple):
    shown: str
    data: bytes


def load(paths: Sequence[str | Path], *, stdin: bytes | None = None) -> Corpus:
    """Read files, folders (recursively) and ``-`` (the bytes in `stdin`) into a corpus.

    Never raises for bad input: whatever is not read is in `Corpus.skipped`. Keys follow the natural order of the
    paths as shown, so the order of `paths` changes nothing; a file given twice counts once.
    """
    found, skipped = _collect([os.fspath(path) for path in paths], stdin)
    articles: list[Article] = []
    first_with: dict[str, str] = {}
    for shown, data in found:
        try:
            article = read_article(f"s{len(articles) + 1}", shown, data)
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


def readable(corpus: Corpus) -> bool:
    """Whether any article has a sentence to read."""
    return any(article.sentences for article in corpus.articles)


def read_article(key: str, path: str, data: bytes) -> Article:
    """One article from the bytes of a file. `path` is what is shown. Raises `NotTextError`."""
    return assemble(key, path, hashlib.sha256(data).hexdigest(), decode(data))


def assemble(key: str, path: str, sha256: str, decoded: Decoded) -> Article:
    """One article from decoded text: what is hidden, what it states, its sentences."""
    text, markdown = decoded.text, Path(path).suffix.lower() in MARKDOWN_ENDINGS
    lines = text_lines(text)
    front = read_front_matter(text)
    hidden = hidden_spans(text, lines, markdown=markdown, front=front)
    roles = heading_roles(_visible(lines, hidden), markdown=markdown)
    stated = read_metadata(text, Parts(lines, hidden, roles, _fields(lines, front)))
    language = stated.language or _language(lines, hidden)
    return Article(
        key,
        path,
        sha256,
        text,
        decoded.encoding,
        find_sentences(text, lines, hidden, roles, language=language, markdown=markdown),
        hidden,
        title=stated.title,
        outlet=stated.outlet,
        author=stated.author,
        published=stated.published,
        credits=stated.credits,
        language=language,
        notices=_notices(decoded, front, markdown=markdown),
    )


def _fields(lines: Sequence[Line], front: FrontMatter | None) -> dict[str, Stated]:
    """Fields of the front matter, and of a hand-written header where the front matter is silent."""
    if front is None:
        return header_fields(lines)
    return {**header_fields([line for line in lines if line.start >= front.span.end]), **front.fields}


def _visible(lines: Sequence[Line], hidden: Sequence[Hidden]) -> list[Line]:
    """Lines as they stand without their hidden parts at the front and the end; wholly hidden ones are left out."""
    kept: list[Line] = []
    index = 0
    for line in lines:
        while index < len(hidden) and hidden[index].end <= line.start:
            index += 1
        start, end, at = line.start, line.end, index
        while at < len(hidden) and hidden[at].start < line.end:
            if hidden[at].start <= start:
                start = max(start, hidden[at].end)
            if hidden[at].end >= end:
                end = min(end, hidden[at].start)
            at += 1
        words = line.text[start - line.start : max(0, end - line.start)]
        if words.strip():
            kept.append(line if words == line.text else line._replace(text=words.strip()))
    return kept


def _language(lines: Sequence[Line], hidden: Sequence[Hidden]) -> str | None:
    """The language of the first visible lines, some thousand characters."""
    hidden_starts = {span.start for span in hidden}
    sample: list[str] = []
    length = 0
    for line in lines:
        if line.start not in hidden_starts:
            sample.append(line.text[:LANGUAGE_SAMPLE])
            length += len(sample[-1])
        if length > LANGUAGE_SAMPLE:
            break
    return language_of(" ".join(sample))


def _notices(decoded: Decoded, front: FrontMatter | None, *, markdown: bool) -> tuple[Notice, ...]:
    text = decoded.text
    found = [*decoded.notices, *text_notices(text)]
    if front is not None and front.notice is not None:
        found.append(front.notice)
    link = link_notice(text) if markdown else None
    if link is not None:
        found.append(link)
    if not text or text.isspace():
        found.append(Notice("empty", "the file holds no text"))
    return tuple(found)


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
