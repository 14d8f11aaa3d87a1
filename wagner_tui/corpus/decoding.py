"""Bytes become text here: which encoding, what could not be read, and whether it is text at all."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from wagner_tui.corpus.model import Notice

#: Share of NUL and other control bytes (tab and line breaks aside) above which a file is not text.
BINARY_SHARE = 0.10
#: The same share, once the bytes are not UTF-8 either: compressed data has few control bytes.
_BINARY_SHARE_UNDECODABLE = 0.03

_CONTROLS = bytes([*range(0x09), *range(0x0E, 0x20), 0x7F])
_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its first two bytes are the same
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive (DOCX, ODT and EPUB are such)"),
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1f\x8b", "gzip data"),
    (b"\x7fELF", "a program"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
)


class Decoded(NamedTuple):
    """Text as read from bytes (no byte-order mark), the encoding's name, and what the reader must know."""

    text: str
    encoding: str
    notices: tuple[Notice, ...] = ()


class NotTextError(ValueError):
    """The bytes are no text; the message says what they look like."""


def decode(data: bytes) -> Decoded:
    """Decode by byte-order mark, as UTF-8, UTF-16 without a mark, a legacy encoding, else UTF-8 with repairs.

    Line breaks stay as they are, and the result never holds a lone surrogate. Raises `NotTextError`.
    """
    _refuse_known_formats(data)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(_marked(data[len(mark) :], encoding))
    unmarked = _utf16_without_mark(data)
    if unmarked is not None:
        return unmarked
    share = _control_share(data)
    if share > BINARY_SHARE:
        raise NotTextError(f"{share:.0%} of it are control bytes")
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    if share > _BINARY_SHARE_UNDECODABLE:
        raise NotTextError("it is neither UTF-8 nor free of control bytes")
    return _legacy_or_repaired(data)


def _refuse_known_formats(data: bytes) -> None:
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            raise NotTextError(f"it is {name}")


def _control_share(data: bytes) -> float:
    return 1 - len(data.translate(None, _CONTROLS)) / len(data) if data else 0.0


def _marked(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        return _repaired(data, encoding)


def _checked(decoded: Decoded) -> Decoded:
    """A byte-order mark proves nothing by itself: the text behind it must look like text."""
    share = _unreadable_share(decoded.text)
    if share > BINARY_SHARE:
        raise NotTextError(f"{share:.0%} of it cannot be read as {decoded.encoding.upper()}")
    return decoded


def _unreadable_share(text: str) -> float:
    """Share of control characters and of characters that stand for unreadable bytes."""
    return sum(text.count(chr(code)) for code in (*_CONTROLS, 0xFFFD)) / max(1, len(text))


def _utf16_without_mark(data: bytes) -> Decoded | None:
    """UTF-16 shows by its high bytes: every second byte is NUL or one of very few values."""
    if b"\0" not in data[:4096] or len(data) < 8 or len(data) % 2:
        return None
    for high, encoding in ((0, "utf-16-be"), (1, "utf-16-le")):
        highs, lows = data[high:4096:2], data[1 - high : 4096 : 2]
        if highs.count(0) < 0.08 * len(highs) or lows.count(0) > 0.02 * len(lows):
            continue
        common = sorted((highs.count(value) for value in set(highs)), reverse=True)[:2]
        if sum(common) < 0.85 * len(highs):
            continue
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _unreadable_share(text) <= BINARY_SHARE:
            return Decoded(text, encoding, (_guessed(encoding),))
    return None


def _legacy_or_repaired(data: bytes) -> Decoded:
    from wagner_tui.corpus.legacy import guess_legacy  # rarely needed, and slow to import

    encoding = guess_legacy(data)
    if encoding is None:
        return _repaired(data, "utf-8")
    try:
        return Decoded(data.decode(encoding), encoding, (_guessed(encoding),))
    except UnicodeDecodeError:
        repaired = _repaired(data, encoding)
        return repaired._replace(notices=(_guessed(encoding), *repaired.notices))


def _repaired(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, errors="replace")
    honest = data.count("\ufffd".encode()) if encoding == "utf-8" else 0
    count = max(1, text.count("\ufffd") - honest)
    noun = "1 place was" if count == 1 else f"{count} places were"
    what = f"{noun} not valid {encoding.upper()} and read as \ufffd"
    return Decoded(text, encoding, (Notice("decoding-replaced", what),))


def _guessed(encoding: str) -> Notice:
    return Notice("encoding-guessed", f"the encoding is not stated; read as {encoding}")
