"""The bytes of one file become an article: decoding, cleaning, metadata, sentences."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from wagner_tui.corpus.cleaning import hidden_spans
from wagner_tui.corpus.decoding import Decoded, decode
from wagner_tui.corpus.front_matter import FrontMatter, read_front_matter
from wagner_tui.corpus.header import header_fields
from wagner_tui.corpus.headings import heading_roles
from wagner_tui.corpus.language import LANGUAGE_SAMPLE, language_of
from wagner_tui.corpus.layout import Line, text_lines
from wagner_tui.corpus.metadata import Parts, read_metadata
from wagner_tui.corpus.model import Article, Hidden, Notice, Stated
from wagner_tui.corpus.notices import link_notice, text_notices
from wagner_tui.corpus.paths import MARKDOWN_ENDINGS
from wagner_tui.corpus.sentences import find_sentences


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
    """Lines without their hidden parts at the front and the end; wholly hidden ones are left out."""
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
