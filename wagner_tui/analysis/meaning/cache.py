"""Vectors that were worked out before, by what was encoded: two files that may be deleted any time.

New records go behind the others of the younger file; when it is full it becomes the older one, whose place
is lost, so that what is still used lives on and the whole stays bounded. A damaged record is passed over;
what cannot be written is no error.
"""

from __future__ import annotations

import contextlib
import os
import struct
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from wagner_tui.analysis.meaning.vectors import Vectors

#: Bytes of each of the two files; a sentence takes about 6,000.
MOST_BYTES = 64 * 2**20
#: Key, words, numbers a vector, check sum of what follows.
_HEAD = struct.Struct("<16sHHI")


class VectorCache:
    """The vectors of one model (`mark`) in `folder`; None keeps and knows nothing."""

    def __init__(self, folder: Path | None, mark: str) -> None:
        self._folder = folder
        self._mark = mark

    def read(self, wanted: Iterable[bytes]) -> dict[bytes, Vectors]:
        """What is kept of the wanted keys; what only the older file has is written to the younger one."""
        if self._folder is None:
            return {}
        keys = set(wanted)
        young = _records(self._path(".young"), keys)
        old = _records(self._path(".old"), keys - young.keys())
        if old:
            self.keep(old)
        return young | old

    def keep(self, fresh: Mapping[bytes, Vectors]) -> None:
        """Add vectors; trouble with the disk is no trouble of the reader's."""
        if self._folder is None or not fresh:
            return
        records = b"".join(_record(key, vectors) for key, vectors in fresh.items())
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            path = self._path(".young")
            self._make_room(path, len(records))
            with open(
                os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "ab", buffering=0
            ) as file:
                file.write(records)
        except OSError:
            return

    def _make_room(self, path: Path, more: int) -> None:
        """Drop a torn end, change the files when the younger is full, and forget other models."""
        sound, size = _sound_length(path)
        if sound < size:
            os.truncate(path, sound)
        if sound and sound + more > MOST_BYTES:
            os.replace(path, self._path(".old"))
        if not sound and self._folder is not None:
            for other in self._folder.glob("vectors-*"):
                if not other.name.startswith(f"vectors-{self._mark}."):
                    with contextlib.suppress(OSError):
                        other.unlink()

    def _path(self, suffix: str) -> Path:
        assert self._folder is not None
        return self._folder / f"vectors-{self._mark}{suffix}"


def _record(key: bytes, vectors: Vectors) -> bytes:
    body = (
        np.ascontiguousarray(vectors.sentence, "<f2").tobytes()
        + np.ascontiguousarray(vectors.scales, "<f4").tobytes()
        + vectors.words.tobytes()
    )
    return _HEAD.pack(key, len(vectors.scales), len(vectors.sentence), zlib.crc32(body)) + body


def _body_length(words: int, numbers: int) -> int:
    return 2 * numbers + 4 * words + words * numbers


def _records(path: Path, wanted: set[bytes]) -> dict[bytes, Vectors]:
    found: dict[bytes, Vectors] = {}
    if not wanted:
        return found
    try:
        data = path.read_bytes()
    except OSError:
        return found
    at = 0
    while at + _HEAD.size <= len(data):
        key, words, numbers, check = _HEAD.unpack_from(data, at)
        start = at + _HEAD.size
        at = start + _body_length(words, numbers)
        if key in wanted and zlib.crc32(data[start:at]) == check and at <= len(data):
            found[key] = _vectors(data, start, words, numbers)
    return found


def _vectors(data: bytes, start: int, words: int, numbers: int) -> Vectors:
    from wagner_tui.analysis.meaning.vectors import Vectors

    sentence = np.frombuffer(data, "<f2", numbers, start)
    scales = np.frombuffer(data, "<f4", words, start + 2 * numbers)
    rows = np.frombuffer(data, np.int8, words * numbers, start + 2 * numbers + 4 * words)
    return Vectors(
        sentence.astype(np.float16), scales.astype(np.float32), rows.reshape(words, numbers).copy()
    )


def _sound_length(path: Path) -> tuple[int, int]:
    """Bytes of the whole records at the beginning of a file, and of the file."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            at = 0
            while at + _HEAD.size <= size:
                file.seek(at)
                _, words, numbers, _ = _HEAD.unpack(file.read(_HEAD.size))
                end = at + _HEAD.size + _body_length(words, numbers)
                if end > size:
                    break
                at = end
            return at, size
    except (OSError, struct.error):
        return 0, 0
