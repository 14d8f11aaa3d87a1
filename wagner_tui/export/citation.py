"""Who says it and where: citations, footnotes and the bibliography that pandoc reads."""

from __future__ import annotations

import json
import re
from pathlib import PurePath

from wagner_tui.corpus.model import Article, Corpus, Passage
from wagner_tui.export.filenames import shown_path
from wagner_tui.safe_text import display

_ISO_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


def citation(corpus: Corpus, passage: Passage) -> str:
    """The words of a passage in quotation marks, with what the file states of its source, and the place.

    One line of plain text for the clipboard; white space runs are one space, control characters are shown.
    """
    article = corpus[passage.source]
    stated = [field.value for field in (article.author, article.outlet, article.published) if field]
    source = ", ".join(one_line(value) for value in stated)
    place = f"{one_line(cited_place(corpus, passage))}, {chars(passage)}"
    words = _quoted(one_line(article.slice(passage)))
    return f"{words} — {source} ({place})" if source else f"{words} — {place}"


def _quoted(words: str) -> str:
    """`words` in “ ”, unless they are one such quotation already."""
    whole = words[:1] == "“" and words[-1:] == "”" and not set("“”") & set(words[1:-1])
    return words if whole else f"“{words}”"


def one_line(text: str) -> str:
    """`text` as one line that may be drawn anywhere."""
    return display(" ".join(text.split()))


def where(article: Article, passage: Passage) -> str:
    """File and line (from 1) of a passage on this machine, as in ``articles/a.txt:8``."""
    return f"{article.path}:{article.line_of(passage.start)}"


def cited_place(corpus: Corpus, passage: Passage) -> str:
    """File and line (from 1) of a passage for others to read; see `shown_path`."""
    article = corpus[passage.source]
    return f"{shown_path(corpus, article)}:{article.line_of(passage.start)}"


def chars(passage: Passage) -> str:
    """The characters of a passage, end exclusive, as in ``chars 977–1043``."""
    return f"chars {passage.start}–{passage.end}"


def full(corpus: Corpus, article: Article) -> str:
    """The full citation of a source: what its file states and what it does not, the file and its SHA-256."""
    fields = {
        "author": article.author,
        "title": article.title,
        "outlet": article.outlet,
        "date": article.published,
    }
    known = [one_line(field.value).rstrip(".") for field in fields.values() if field]
    silent = [name for name, field in fields.items() if not field]
    if silent:
        known.append(f"{_listed(silent).capitalize()} not stated")
    return (
        ". ".join([*known, f"File {one_line(shown_path(corpus, article))}, SHA-256 {article.sha256}"]) + "."
    )


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def csl(corpus: Corpus, article: Article) -> dict[str, object]:
    """The source as a CSL-JSON item, for pandoc and reference programs; only what the file states."""
    name = one_line(PurePath(article.path).name)
    item: dict[str, object] = {
        "id": article.key,
        "type": "article",
        "title": one_line(article.title.value) if article.title else f"[{name}]",
    }
    if article.outlet:
        item["container-title"] = one_line(article.outlet.value)
    if article.author:
        item["author"] = [{"literal": one_line(article.author.value)}]
    if article.published:
        item["issued"] = _date(one_line(article.published.value))
    if article.language:
        item["language"] = article.language
    return item | {"note": f"{one_line(shown_path(corpus, article))} (SHA-256 {article.sha256})"}


def _date(stated: str) -> dict[str, object]:
    """A CSL date: its parts when the file writes it as ISO 8601 does, else its words."""
    parts = _ISO_DATE.fullmatch(stated)
    return {"date-parts": [[int(part) for part in parts.groups()]]} if parts else {"literal": stated}


def bibliography(corpus: Corpus) -> str:
    """All sources as CSL JSON, to lie beside a dossier: ``pandoc --citeproc --bibliography NAME.json``."""
    return (
        json.dumps([csl(corpus, article) for article in corpus.articles], ensure_ascii=False, indent=2) + "\n"
    )
