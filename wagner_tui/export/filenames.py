"""What an export is called: a name and a title from the event, never a path taken unchecked."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePath

from wagner_tui.corpus.model import Article, Corpus

_LONGEST = 100  # bytes of a file name
_OTHER = re.compile(r"[^A-Za-z0-9]+")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)$", re.IGNORECASE)


def event_name(corpus: Corpus) -> str:
    """What the articles have in common: the folder they lie in, else the first title, else ``dossier``."""
    folders = [PurePath(article.path).parent.parts for article in corpus.articles if article.path != "-"]
    common = _common(folders)
    if common and common[-1] not in ("/", ".", ".."):
        return common[-1]
    titles = [article.title.value for article in corpus.articles if article.title]
    if titles:
        return titles[0]
    stems = [PurePath(article.path).stem for article in corpus.articles if article.path != "-"]
    return stems[0] if len(stems) == 1 else "dossier"


def _common(folders: list[tuple[str, ...]]) -> tuple[str, ...]:
    if not folders:
        return ()
    first, last = min(folders), max(folders)
    length = next((i for i, pair in enumerate(zip(first, last, strict=False)) if pair[0] != pair[1]), None)
    return first[:length] if length is not None else min(first, last, key=len)


def shown_path(corpus: Corpus, article: Article) -> str:
    """The path of a source in a document: as given, but an absolute one only from the event's folder on.

    A dossier goes to other people and other machines, where ``/home/…`` leads nowhere and tells too much.
    """
    path = PurePath(article.path)
    if not path.is_absolute():
        return article.path
    folders = [PurePath(one.path).parent.parts for one in corpus.articles if PurePath(one.path).is_absolute()]
    return str(PurePath(*path.parts[max(1, len(_common(folders)) - 1) :]))


def event_title(corpus: Corpus) -> str:
    """The event's name as a title: ``wagner-mutiny`` becomes ``Wagner mutiny``."""
    words = " ".join(re.sub(r"[-_]+", " ", event_name(corpus)).split())
    return words[:1].upper() + words[1:] or "Dossier"


def slug(text: str) -> str:
    """`text` as part of a file name: letters and digits of ASCII, words joined by ``-``; may be empty."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return _OTHER.sub("-", plain).strip("-")


def file_name(corpus: Corpus, suffix: str = ".md") -> str:
    """The name proposed for a dossier, such as ``wagner-mutiny-dossier.md``; at most 100 bytes of ASCII."""
    ending = f"-dossier{suffix}"
    stem = slug(event_name(corpus)).lower()[: _LONGEST - len(ending)].strip("-")
    if not stem or stem == "dossier" or _RESERVED.match(stem):
        return f"dossier{suffix}"
    return stem + ending
