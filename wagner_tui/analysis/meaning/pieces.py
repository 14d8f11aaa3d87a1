"""Text to the pieces of words that a BERT model knows (lower-casing WordPiece), each with its place.

Own code of a hundred lines, because the published tokenizers bring a dozen packages for the download of
models.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

#: A word with more characters is taken for noise, as the model was trained.
_LONGEST_WORD = 100
_ASCII_SIGNS = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
#: Scripts that are written without spaces, every character a word of its own.
_IDEOGRAPHS = (
    (0x4E00, 0x9FFF),
    (0x3400, 0x4DBF),
    (0x20000, 0x2A6DF),
    (0x2A700, 0x2B81F),
    (0x2B920, 0x2CEAF),
    (0xF900, 0xFAFF),
    (0x2F800, 0x2FA1F),
)


class Piece(NamedTuple):
    """A piece by its number in the vocabulary; `start` and `end` are the place of its whole word."""

    number: int
    start: int
    end: int


class Pieces:
    """Cuts sentences. `vocabulary` maps each piece to its number; ``##`` begins those inside a word.

    Raises KeyError when one of the marks ``[CLS]``, ``[SEP]`` and ``[UNK]`` is missing.
    """

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        self._numbers = vocabulary
        self.first, self.last = vocabulary["[CLS]"], vocabulary["[SEP]"]
        self._unknown = vocabulary["[UNK]"]
        self._of_word = lru_cache(maxsize=1 << 16)(self._pieces_of)

    def cut(self, text: str, most: int) -> list[Piece]:
        """The pieces of `text` in order, at most `most`, without the marks of beginning and end."""
        pieces: list[Piece] = []
        for word, start, end in words(text):
            pieces += [Piece(number, start, end) for number in self._of_word(word)]
            if len(pieces) >= most:
                break
        return pieces[:most]

    def _pieces_of(self, word: str) -> tuple[int, ...]:
        """Greedily the longest piece that fits, from the left; the unknown one when none does."""
        if len(word) > _LONGEST_WORD:
            return (self._unknown,)
        found: list[int] = []
        start = 0
        while start < len(word):
            lead = "##" if start else ""
            for end in range(len(word), start, -1):
                number = self._numbers.get(lead + word[start:end])
                if number is not None:
                    found.append(number)
                    start = end
                    break
            else:
                return (self._unknown,)
        return tuple(found)


def read_vocabulary(path: Path) -> dict[str, int]:
    """The pieces of a ``vocab.txt`` by number; raises OSError or ValueError (no UTF-8)."""
    lines = path.read_text("utf-8").split("\n")
    return {piece.rstrip("\r"): number for number, piece in enumerate(lines) if piece}


def words(text: str) -> list[tuple[str, int, int]]:
    """Words of `text` as the model wants them: lower case, no accents, every sign of punctuation alone."""
    found: list[tuple[str, int, int]] = []
    word, start, end = "", 0, 0
    for at, character in enumerate(text):
        plain, joins = _look(character)
        if joins:
            if plain:
                start = start if word else at
                word, end = word + plain, at + 1
            continue
        if word:
            found.append((word, start, end))
            word = ""
        if plain:
            found.append((plain, at, at + 1))
    if word:
        found.append((word, start, end))
    return found


@lru_cache(maxsize=1 << 14)
def _look(character: str) -> tuple[str, bool]:
    """What a character is written as, and whether it joins its neighbours to one word."""
    category = unicodedata.category(character)
    if character in "\t\n\r" or category == "Zs":
        return "", False
    if category in ("Cc", "Cf", "Co", "Cs") or character == "\ufffd":
        return "", True
    if any(low <= ord(character) <= high for low, high in _IDEOGRAPHS):
        return character, False
    bare = "".join(c for c in unicodedata.normalize("NFD", character) if unicodedata.category(c) != "Mn")
    plain = bare.lower()
    alone = plain in _ASCII_SIGNS or unicodedata.category(plain[:1] or " ")[0] == "P"
    return plain, not (plain and alone)
