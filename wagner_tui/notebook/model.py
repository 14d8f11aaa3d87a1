"""The values of the notebook: a mark as it is stored and as it is found in the articles now open."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from wagner_tui.corpus.model import Article, Passage

Anchor = Literal["found", "moved", "changed", "lost"]
#: What a decision is on: a conflict, by its id; two spellings of a name.
Subject = Literal["conflict", "name"]

#: Characters of context kept on either side of a marked quote.
CONTEXT = 32


class NotebookError(Exception):
    """The notebook cannot be used; the message is one line that names the file and the mend."""


@dataclass(frozen=True, slots=True)
class Record:
    """A mark as it is stored: where and in which text it was made.

    `start` and `end` count characters of the text whose identity is `sha256`; `location` is the resolved
    path, empty for a source that was not a file.
    """

    id: str
    sha256: str
    path: str
    location: str
    start: int
    end: int
    quote: str
    prefix: str
    suffix: str
    tags: tuple[str, ...] = ()
    note: str = ""
    claim: str | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """What the user decided on a finding: there is one decision at most on each (`subject`, `key`).

    `verdict` on a conflict: ``accepted``, ``rejected``, ``type:date`` (or another type); on two spellings:
    ``merge``, ``split``. `detail` is for whoever reads the decision without the finding, or says where it
    holds.
    """

    subject: Subject
    key: str
    verdict: str
    detail: str = ""

    @property
    def id(self) -> str:
        """What it is on, in one string; no mark has such an id."""
        return f"{self.subject}:{self.key}"


@dataclass(frozen=True, slots=True)
class Mark:
    """A passage that the user highlighted, as it stands in the articles now open.

    `source` is the key of its article. `passage` is its place there, None when it is lost. `quote`, `prefix`
    and `suffix` (up to 32 characters each), `start`, `end`, `sha256` and `path` are what was stored when the
    mark was made, never silently replaced. `claim` is the id of the claim it was marked with.

    `anchor`: ``found`` at the stored place; ``moved``, surely found at another one; ``changed``, `passage` is
    a candidate for the user to confirm; ``lost``, no longer in the article.
    """

    id: str
    source: str
    passage: Passage | None
    quote: str
    prefix: str
    suffix: str
    sha256: str
    path: str
    start: int
    end: int
    tags: tuple[str, ...] = ()
    note: str = ""
    claim: str | None = None
    anchor: Anchor = "found"

    @property
    def sure(self) -> bool:
        """Whether `passage` may be relied on: found or moved."""
        return self.anchor in ("found", "moved")


def record_of(article: Article, location: str, passage: Passage, mark_id: str, claim: str | None) -> Record:
    """The record of a new mark on `passage` of `article`."""
    text, start, end = article.text, passage.start, passage.end
    return Record(
        id=mark_id,
        sha256=article.sha256,
        path=article.path,
        location=location,
        start=start,
        end=end,
        quote=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
        claim=claim,
    )


def mark_of(record: Record, source: str, passage: Passage | None, anchor: Anchor) -> Mark:
    """The mark that a record stands for in the article `source`."""
    return Mark(
        id=record.id,
        source=source,
        passage=passage,
        quote=record.quote,
        prefix=record.prefix,
        suffix=record.suffix,
        sha256=record.sha256,
        path=record.path,
        start=record.start,
        end=record.end,
        tags=record.tags,
        note=record.note,
        claim=record.claim,
        anchor=anchor,
    )


def clean_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """Tags as they are kept: without a leading ``#``, one space between words, no doubles, sorted."""
    words = (" ".join(unicodedata.normalize("NFC", tag).split()).lstrip("#").strip() for tag in tags)
    return tuple(sorted({word for word in words if word}))


def clean_note(text: str) -> str:
    """A note as it is kept: line breaks are newlines, no blank space at either end."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()
