"""Paths become readable files: folders walked in natural order, all else refused in one line."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from wagner_tui.corpus.model import Skipped
from wagner_tui.safe_text import display

TEXT_ENDINGS = frozenset({".txt", ".text", ".md", ".markdown"})
MARKDOWN_ENDINGS = frozenset({".md", ".markdown"})
_KNOWN = ".txt, .text, .md or .markdown"
#: Folders below this depth are not entered.
_MAX_DEPTH = 64
#: So many files of one ending in a folder are named one by one; more are one line.
_NAMED = 1


class Candidate(NamedTuple):
    """A regular file to read: the path as shown, and the path that tells whether it is the same file."""

    shown: str
    real: str


def natural_key(words: str) -> tuple[tuple[int, int, str], ...]:
    """Sort key under which ``2-b`` comes before ``10-a``; case is ignored first and breaks ties last."""
    parts = re.split(r"(\d+)", words)
    return (
        *(
            (1, int(part[:4000]), part) if part.isdecimal() and part.isascii() else (0, 0, part.casefold())
            for part in parts
            if part
        ),
        (-1, 0, words),
    )


def find_files(path: str) -> Iterator[Candidate | Skipped]:
    """Every text file at `path` (a file or a folder), and one `Skipped` for whatever cannot be read there."""
    try:
        mode = os.stat(path).st_mode
    except OSError as error:
        yield unreadable(path, error)
        return
    except ValueError:
        yield Skipped(path, "missing", f"{display(path)}: no such file: the name holds a NUL character")
        return
    if stat.S_ISDIR(mode):
        yield from _folder(path)
    else:
        yield _file(path, mode)


def _file(path: str, mode: int) -> Candidate | Skipped:
    if not stat.S_ISREG(mode):
        return not_regular(path)
    ending = Path(path).suffix.lower()
    if ending not in TEXT_ENDINGS:
        what = f"files ending in {display(ending)} are" if ending else "files without an ending are"
        return Skipped(path, "unknown-format", f"{display(path)}: {what} not read yet; save it as {_KNOWN}")
    return Candidate(path, os.path.realpath(path))


def _folder(root: str) -> Iterator[Candidate | Skipped]:
    walk = _Walk(os.path.realpath(root))
    found = list(walk.entries(root, 0))
    yield from found
    if not any(isinstance(entry, Candidate) for entry in found):
        yield Skipped(
            root,
            "empty-folder",
            f"{display(root)}: no article in this folder; put files ending in {_KNOWN} there",
        )


class _Walk:
    """One walk through a folder: knows its root and the folders that were entered."""

    def __init__(self, root: str) -> None:
        self._root = root
        self._entered: set[str] = set()

    def entries(self, folder: str, depth: int) -> Iterator[Candidate | Skipped]:
        real = os.path.realpath(folder)
        if real in self._entered or depth > _MAX_DEPTH:
            yield Skipped(
                folder, "loop", f"{display(folder)}: leads back into a folder that was read already"
            )
            return
        self._entered.add(real)
        try:
            names = sorted((name for name in os.listdir(folder) if not name.startswith(".")), key=natural_key)
        except OSError as error:
            yield unreadable(folder, error)
            return
        unknown: dict[str, list[Skipped]] = {}
        for name in names:
            for entry in self._entry(os.path.join(folder, name), depth):
                if (
                    isinstance(entry, Skipped)
                    and entry.kind == "unknown-format"
                    and os.path.dirname(entry.path) == folder
                ):
                    unknown.setdefault(Path(name).suffix.lower(), []).append(entry)
                else:
                    yield entry
        for ending, entries in unknown.items():
            yield from _summarised(folder, ending, entries)

    def _entry(self, path: str, depth: int) -> Iterator[Candidate | Skipped]:
        real = os.path.realpath(path)
        if os.path.islink(path) and os.path.commonpath([real, self._root]) != self._root:
            yield Skipped(
                path,
                "outside",
                f"{display(path)}: a symbolic link that leads out of the folder; name its target to read it",
            )
            return
        try:
            mode = os.stat(path).st_mode
        except OSError as error:
            yield unreadable(path, error)
            return
        if stat.S_ISDIR(mode):
            yield from self.entries(path, depth + 1)
        else:
            yield _file(path, mode)


def _summarised(folder: str, ending: str, entries: list[Skipped]) -> list[Skipped]:
    if len(entries) <= _NAMED:
        return entries
    what = (
        f"{len(entries)} files ending in {display(ending)}"
        if ending
        else f"{len(entries)} files without an ending"
    )
    return [
        Skipped(
            folder, "unknown-format", f"{display(folder)}: {what} are not read; save articles as {_KNOWN}"
        )
    ]


def not_regular(path: str) -> Skipped:
    """The refusal of a pipe, socket or device."""
    why = f"{display(path)}: not a regular file (a pipe, socket or device), so it is not opened"
    return Skipped(path, "not-regular", why)


def unreadable(path: str, error: OSError) -> Skipped:
    """The refusal of a path that the system would not read, with the mend."""
    name = display(path)
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return Skipped(path, "missing", f"{name}: no such file or folder; check the spelling")
    if error.errno in (errno.EACCES, errno.EPERM):
        return Skipped(path, "no-permission", f"{name}: no permission to read it; allow it with chmod u+r")
    if error.errno == errno.ELOOP:
        return Skipped(path, "loop", f"{name}: a symbolic link that leads back to itself; remove it")
    return Skipped(path, "unreadable", f"{name}: cannot be read ({display(error.strerror or str(error))})")
