"""What was read from a file before, by its bytes: a folder of small JSON files that may be deleted any time.

An article's entry holds offsets and the fields that the file states, not the text. An entry counts only for
the very same bytes and the very same program; a damaged one is passed over, one that cannot be written is no
error.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from functools import cache
from pathlib import Path
from typing import Any, get_args

from wagner_tui.corpus.decoding import decode
from wagner_tui.corpus.model import Article, Hidden, Notice, Role, Sentence, Stated

_ROLES: tuple[Role, ...] = get_args(Role)
_FIELDS = ("title", "outlet", "author", "published")
#: Entries that are kept; the oldest go first.
_MOST = 400
#: Values that a damaged entry may raise while it is read.
DAMAGED = (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError)


@cache
def program_mark() -> str:
    """A mark of the program's own files: with another version of them every entry is void."""
    package = Path(__file__).resolve().parent.parent
    seen = hashlib.sha256()
    for room in ("corpus", "analysis"):
        for folder, folders, names in os.walk(package / room):
            folders[:] = sorted(name for name in folders if name != "__pycache__")
            for name in sorted(name for name in names if name.endswith(".py")):
                path = os.path.join(folder, name)
                state = os.stat(path)
                seen.update(
                    f"{os.path.relpath(path, package)} {state.st_size} {state.st_mtime_ns}\n".encode()
                )
    return seen.hexdigest()[:16]


class Memory:
    """Entries in `folder`, which is made when the first one is kept.

    `method` tells findings of one way of comparing from those of another; empty for words alone.
    """

    def __init__(self, folder: Path, method: str = "") -> None:
        self.folder = folder
        self.method = method

    def read(self, name: str) -> Any:
        """The value kept under `name`. Raises one of `DAMAGED` when there is none that can be read."""
        return json.loads((self.folder / f"{name}-{program_mark()}.json").read_bytes())

    def write(self, name: str, value: object) -> None:
        """Keep a value under `name`; what cannot be written is simply not kept."""
        target = self.folder / f"{name}-{program_mark()}.json"
        partial = target.with_suffix(f".{os.getpid()}.tmp")
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            partial.write_text(json.dumps(value, separators=(",", ":")), encoding="utf-8")
            partial.replace(target)
            self._forget_oldest()
        except OSError:
            with contextlib.suppress(OSError):
                partial.unlink()

    def forget(self, name: str) -> None:
        """Keep nothing under `name` any longer; what cannot be removed stays."""
        with contextlib.suppress(OSError):
            (self.folder / f"{name}-{program_mark()}.json").unlink(missing_ok=True)

    def _forget_oldest(self) -> None:
        entries = sorted(self.folder.glob("*.json"), key=lambda path: path.stat().st_mtime)
        for path in entries[:-_MOST]:
            path.unlink(missing_ok=True)

    def article(self, key: str, path: str, data: bytes) -> Article | None:
        """The article that these bytes gave before under a path with this ending, or None."""
        sha256 = hashlib.sha256(data).hexdigest()
        try:
            kept = self.read(_name(sha256, path))
            return _article(key, path, sha256, decode(data).text, kept)
        except DAMAGED:
            return None

    def keep(self, article: Article) -> None:
        """Remember what was read."""
        self.write(_name(article.sha256, article.path), _kept(article))


def _name(sha256: str, path: str) -> str:
    ending = "".join(c for c in Path(path).suffix.lower() if c.isalnum())
    return f"article-{sha256}-{ending}"


def _kept(article: Article) -> dict[str, object]:
    fields = {name: _pair(getattr(article, name)) for name in _FIELDS}
    return {
        **fields,
        "encoding": article.encoding,
        "language": article.language,
        "credits": [_pair(credit) for credit in article.credits],
        "sentences": [[s.start, s.end, _ROLES.index(s.role)] for s in article.sentences],
        "hidden": article.hidden,
        "notices": [[notice.kind, notice.text] for notice in article.notices],
        "length": len(article.text),
    }


def _pair(stated: Stated | None) -> list[object] | None:
    return None if stated is None else [stated.value, stated.line]


def _stated(pair: Any) -> Stated | None:
    return None if pair is None else Stated(str(pair[0]), int(pair[1]))


def _article(key: str, path: str, sha256: str, text: str, kept: Any) -> Article:
    """The article as it was kept; raises one of `DAMAGED` when an offset lies outside the text."""
    if kept["length"] != len(text):
        raise ValueError("another text")
    sentences = tuple(Sentence(start, end, _ROLES[role]) for start, end, role in kept["sentences"])
    hidden = tuple(Hidden(start, end, rule) for start, end, rule in kept["hidden"])
    for start, end, *_ in (*sentences, *hidden):
        if not 0 <= start < end <= len(text):
            raise ValueError("an offset outside the text")
    return Article(
        key,
        path,
        sha256,
        text,
        kept["encoding"],
        sentences,
        hidden,
        **{name: _stated(kept[name]) for name in _FIELDS},
        credits=tuple(Stated(value, line) for value, line in kept["credits"]),
        language=kept["language"],
        notices=tuple(Notice(kind, words) for kind, words in kept["notices"]),
    )
