"""Text as search compares it, with the way back to exact offsets.

Folding makes quotes, dashes and white space alike, drops characters that cannot be seen, composes accents and
spells ligatures out. Only where that changes a length is a step kept, so the map stays small.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache

from wagner_tui.corpus.model import Span

_UNSEEN = "\xad"  # stands for every character that is dropped until the steps are taken


def _codes(*ranges: tuple[int, int]) -> Iterator[str]:
    return (chr(code) for first, last in ranges for code in range(first, last + 1))


_WHITE = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    _codes((0x2000, 0x200A))
)
_IGNORED = "\u034f\u061c\u180e\ufeff" + "".join(
    _codes((0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0xFE00, 0xFE0F), (0xE0000, 0xE007F))
)
_SINGLE_QUOTES = "`´‘’‚‛′‵‹›ʹʻʼʽˈ＇"
_DOUBLE_QUOTES = "“”„‟″‶«»〝〞〟＂"
_DASHES = "‐‑‒–—―−⁃﹘﹣－⸺⸻"
#: One character for one character. A dotted capital I would grow when it is made lower case.
_EVEN: dict[str, str] = {
    **dict.fromkeys(_WHITE, " "),
    **dict.fromkeys(_IGNORED, _UNSEEN),
    **dict.fromkeys(_SINGLE_QUOTES, "'"),
    **dict.fromkeys(_DOUBLE_QUOTES, '"'),
    **dict.fromkeys(_DASHES, "-"),
    "İ": "I",
}
#: One character for several.
_SPELT_OUT = {
    "…": "...",
    "ß": "ss",
    "ẞ": "SS",
    "ﬀ": "ff",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "ﬃ": "ffi",
    "ﬄ": "ffl",
    "ﬅ": "ft",
    "ﬆ": "st",
}
_ASCII_TABLE = {ord(char): alike for char, alike in _EVEN.items() if char.isascii()}
_ASCII_BYTES = bytes(range(0x80))
_MARKS_AT_ONCE = 32  # composing sorts the marks of one letter, which is slow for thousands of them


class Folded:
    """One text as search compares it.

    `kept` is the folded text with its case, `lowered` the same without: equal in length and offsets.
    """

    __slots__ = ("__dict__", "_first", "_first_end", "_origin", "_origin_end", "grows", "kept")

    def __init__(self, text: str) -> None:
        even, present = _evened(text)
        self._first, self._first_end = array("L"), array("L")
        self._origin, self._origin_end = array("L"), array("L")
        #: Whether one character of the text may stand for several folded ones.
        self.grows = False
        self.kept = even
        pattern = _steps_pattern(even, present)
        if pattern is not None:
            self.kept = self._take_steps(even, pattern)

    def _take_steps(self, even: str, pattern: re.Pattern[str]) -> str:
        pieces: list[str] = []
        done = length = 0
        for found in pattern.finditer(even):
            start, end = found.span()
            instead = _instead(found.group())
            pieces += (even[done:start], instead)
            length += start - done
            self._first.append(length)
            length += len(instead)
            self._first_end.append(length)
            self._origin.append(start)
            self._origin_end.append(end)
            self.grows = self.grows or len(instead) > 1
            done = end
        pieces.append(even[done:])
        return "".join(pieces)

    @cached_property
    def lowered(self) -> str:
        """The folded text in lower case, character for character."""
        return lowered(self.kept)

    def spans(self, stretches: Iterable[tuple[int, int]]) -> list[Span]:
        """Characters of the text behind each stretch of folded characters, end exclusive and never empty."""
        begins, ends = self._origin_of, self._origin_after
        return [Span(begins(start), ends(end - 1)) for start, end in stretches]

    def end_of_unit(self, place: int) -> int:
        """Where the folded form of the character behind folded character `place` ends."""
        step = bisect_right(self._first, place) - 1
        return max(place + 1, self._first_end[step]) if step >= 0 else place + 1

    def place_of(self, offset: int) -> int:
        """Where the text's character `offset` begins in the folded text; the next one when it was dropped."""
        step = bisect_right(self._origin, offset) - 1
        if step < 0:
            return offset
        if offset < self._origin_end[step]:
            return self._first[step] if offset == self._origin[step] else self._first_end[step]
        return self._first_end[step] + offset - self._origin_end[step]

    def _origin_of(self, place: int) -> int:
        """Where the character of the text behind folded character `place` begins."""
        step = bisect_right(self._first, place) - 1
        if step < 0:
            return place
        beyond = place - self._first_end[step]
        return self._origin[step] if beyond < 0 else self._origin_end[step] + beyond

    def _origin_after(self, place: int) -> int:
        """Where the character of the text behind folded character `place` ends."""
        step = bisect_right(self._first, place) - 1
        if step < 0:
            return place + 1
        return self._origin_end[step] + max(0, place + 1 - self._first_end[step])


def folded(text: str) -> str:
    """The folded form of a query or a few words, with its case."""
    return Folded(text).kept


def lowered(text: str) -> str:
    """Folded text in lower case without a change of length; both small sigmas are one letter."""
    return text.lower().replace("ς", "σ")


def unaccented(word: str) -> str:
    """`word` without accents and other marks: for comparing spellings, not for offsets."""
    if word.isascii():
        return word
    return "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))


def characters(text: str) -> set[str]:
    """The different characters of `text`; far faster than ``set(text)``."""
    plain = {chr(code) for code in range(0x80) if chr(code) in text}
    return plain if text.isascii() else plain | _outside_ascii(text)


def _outside_ascii(text: str) -> set[str]:
    encoded = text.encode("utf-8", "surrogatepass").translate(None, _ASCII_BYTES)
    return set(encoded.decode("utf-8", "surrogatepass"))


def _evened(text: str) -> tuple[str, set[str]]:
    """`text` with every one-for-one change made, and its characters outside ASCII."""
    if text.isascii():
        return text.translate(_ASCII_TABLE), set()
    present = _outside_ascii(text)
    for char, alike in _EVEN.items():  # far faster than str.translate, which asks for every character
        if char.isascii() or char in present:
            text = text.replace(char, alike)
    return text, present


def _steps_pattern(even: str, present: set[str]) -> re.Pattern[str] | None:
    """What must still change in `even` and changes the length by it; None when nothing can."""
    unseen = _UNSEEN if _UNSEEN in even else ""
    spelt = "".join(present & _SPELT_OUT.keys())
    composing = not unicodedata.is_normalized("NFC", even)
    marks = _class(filter(_joins, present)) if composing else ""
    single = _class(spelt + "".join(filter(_changes, present))) if composing else _class(spelt)
    if not (unseen or single or composing):
        return _pattern("  +") if "  " in even else None
    parts = [f"[^ {_UNSEEN}{marks}][{marks}]{{1,{_MARKS_AT_ONCE}}}"] if marks else []
    parts += [f"[ {_UNSEEN}]{{2,}}|{_UNSEEN}"] if unseen else ["  +"]
    parts += [f"[{single}]"] if single else []
    return _pattern("|".join(parts))


@lru_cache(maxsize=64)
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source)


def _class(chars: Iterable[str]) -> str:
    """The inside of a bracket expression for `chars`; as ranges, since a long list is slow to match."""
    ranges: list[list[str]] = []
    for char in sorted(chars):
        if ranges and ord(char) == ord(ranges[-1][1]) + 1:
            ranges[-1][1] = char
        else:
            ranges.append([char, char])
    return "".join(f"{re.escape(first)}-{re.escape(last)}" for first, last in ranges)


def _joins(char: str) -> bool:
    """Whether `char` may compose with what stands before it: a mark, a later part of a Hangul syllable."""
    return unicodedata.category(char).startswith("M") or "\u1161" <= char <= "\u11c2"


def _changes(char: str) -> bool:
    return not unicodedata.is_normalized("NFC", char)


def _instead(piece: str) -> str:
    first = piece[0]
    if first in (" ", _UNSEEN):
        return " " if " " in piece else ""
    composed = unicodedata.normalize("NFC", piece)
    composed = "".join(_EVEN.get(char, char) for char in composed)
    return "".join(_SPELT_OUT.get(char, char) for char in composed)
