"""The one tokenizer: words, numbers and units of a text, with their exact place in the document."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from wagner_tui.analysis.quantities import Piece, may_begin_number, quantity_at, unit
from wagner_tui.analysis.stems import stem
from wagner_tui.analysis.stopwords import STOP_WORDS

#: Combining marks that belong to the letter before them.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u0900-\u0dff\u0e31-\u0e4e"
)
_WORD = rf"[^\W\d_]+(?:[{_MARKS}]+[^\W\d_]*)*"
_PIECE = re.compile(
    r"\d{1,2}:\d{2}(?!\d)|\d{1,3}(?:[,\u00a0\u2009\u202f]\d{3})+(?![\d])(?:\.\d+)?|\d+(?:\.\d+)*(?:st|nd|rd|th)?"
    r"|(?:[^\W\d_]\.){2,}"
    rf"|{_WORD}(?:['’ʼ]{_WORD})*"
    r"|[%$€£]"
)
#: Scripts that are written without spaces: every character counts as a word.
_UNSPACED = re.compile("[\u0e01-\u0e4e\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_APOSTROPHES = str.maketrans("’ʼ", "''")


class Token(NamedTuple):
    """A word of the text: `start` and `end` are document offsets, `key` is what is compared.

    `form` is the folded word. `key` is the stem, ``#`` and the value for a number, the one name of a unit.
    `stop` marks words that carry no meaning of their own; `capital` those written with a capital letter.
    """

    start: int
    end: int
    form: str
    key: str
    stop: bool
    capital: bool

    @property
    def number(self) -> bool:
        """Whether the token is a number."""
        return self.key.startswith("#")


def fold(text: str) -> str:
    """Return `text` decomposed (NFKD) without marks, casefolded, with straight apostrophes."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the tokens of `text[start:end]` in order, stop words included (they are marked)."""
    stop_at = len(text) if end is None else end
    pieces = _pieces(text, start, stop_at)
    tokens: list[Token] = []
    index = 0
    while index < len(pieces):
        piece = pieces[index]
        quantity = quantity_at(pieces, index) if may_begin_number(piece.form) else None
        if quantity is not None:
            tokens.append(_number_token(text, quantity.start, quantity.end, quantity.key))
            index += quantity.pieces
            continue
        key, stop = _key(piece.form)
        tokens.append(Token(piece.start, piece.end, piece.form, key, stop, text[piece.start].isupper()))
        index += 1
    return tokens


def _pieces(text: str, start: int, end: int) -> list[Piece]:
    pieces: list[Piece] = []
    for found in _PIECE.finditer(text, start, end):
        raw = found.group()
        if raw.isascii() or not _UNSPACED.search(raw):
            pieces.append(Piece(_form(raw), found.start(), found.end()))
        else:
            pieces += [Piece(fold(c), at, at + 1) for at, c in enumerate(raw, found.start()) if c.isalnum()]
    return pieces


def _number_token(text: str, start: int, end: int, key: str) -> Token:
    return Token(start, end, fold(text[start:end]), key, False, False)


@lru_cache(maxsize=1 << 16)
def _form(raw: str) -> str:
    """Folded word without a possessive ending and without the dots of an abbreviation."""
    form = fold(raw)
    if form.endswith("'s") and form not in STOP_WORDS:
        form = form[:-2]
    if form.endswith(".") or (len(form) > 2 and form[1] == "." and not form[0].isdigit()):
        form = form.replace(".", "")
        return ".".join(form) if form in STOP_WORDS else form  # "U.S." is not "us"
    return "u.s" if raw == "US" else form


@lru_cache(maxsize=1 << 16)
def _key(form: str) -> tuple[str, bool]:
    name = unit(form)
    if name is not None:
        return name, False
    return stem(form), form in STOP_WORDS
