"""Kinds of change that happen to an article, made so that the true place of a mark stays known.

A text is a list of pieces; a piece knows the span of the old text that it stands for, or None when it is new.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from typing import NamedTuple


class Piece(NamedTuple):
    text: str
    origin: tuple[int, int] | None


Pieces = list[Piece]
#: pieces, start and end of the mark, chance, another article's text → pieces
Kind = Callable[[Pieces, int, int, random.Random, str], Pieces]

NEW_WORDS = ["river", "table", "quickly", "under", "green", "another", "slowly", "people", "house", "before"]
_PLAIN = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'", "–": "-", "—": "-"})


def pieces_of(text: str) -> Pieces:
    return [Piece(m.group(), m.span()) for m in re.finditer(r"\w+|\s+|[^\w\s]", text)]


def text_of(pieces: Pieces) -> str:
    return "".join(piece.text for piece in pieces)


def place_of(pieces: Pieces, start: int, end: int) -> tuple[int, int] | None:
    """Where what stood at `start` to `end` stands now; None when nothing of it is left."""
    position, found = 0, []
    for piece in pieces:
        if piece.text and piece.origin and piece.origin[0] < end and piece.origin[1] > start:
            found += [position, position + len(piece.text)]
        position += len(piece.text)
    return (found[0], found[-1]) if found else None


def split(pieces: Pieces, start: int, end: int) -> tuple[Pieces, Pieces, Pieces]:
    inside = [i for i, p in enumerate(pieces) if p.origin and p.origin[0] < end and p.origin[1] > start]
    return pieces[: inside[0]], pieces[inside[0] : inside[-1] + 1], pieces[inside[-1] + 1 :]


def one_word(quote: Pieces, chance: random.Random, weighty: bool) -> Pieces:
    """The quote with one word replaced: a number or name when `weighty`, another word otherwise."""

    def fits(text: str) -> bool:
        return text[0].isdigit() or text[0].isupper() if weighty else text[0].islower()

    chosen = [i for i, piece in enumerate(quote) if fits(piece.text)]
    if not chosen:
        return quote
    at = chance.choice(chosen)
    old = quote[at]
    new = str(int(old.text) + 1) if old.text.isdecimal() else chance.choice(NEW_WORDS)
    return [*quote[:at], Piece(new.capitalize() if weighty else new, old.origin), *quote[at + 1 :]]


def edited(rate: float) -> Kind:
    def kind(pieces: Pieces, start: int, end: int, chance: random.Random, other: str) -> Pieces:
        out: Pieces = []
        for piece in pieces:
            draw = chance.random()
            if not piece.text[0].isalnum() or draw >= rate:
                out.append(piece)
            elif draw < 0.6 * rate:
                out.append(Piece(chance.choice(NEW_WORDS), piece.origin))
            elif draw < 0.8 * rate:
                out.append(Piece("", piece.origin))
            else:
                out += [piece, Piece(" " + chance.choice(NEW_WORDS), None)]
        return out

    return kind


def look_alike(weighty: bool, keep: bool) -> Kind:
    """A copy of the quote with one word changed, far from it; the original goes unless `keep`."""

    def kind(pieces: Pieces, start: int, end: int, chance: random.Random, other: str) -> Pieces:
        before, quote, after = split(pieces, start, end)
        copy = [Piece(text_of(one_word(quote, chance, weighty)), None)]
        far = [
            i
            for i, piece in enumerate(pieces)
            if "\n" in piece.text
            and piece.origin
            and (piece.origin[0] < start - 200 or piece.origin[0] > end + 200)
        ]
        at = chance.choice(far) + 1 if far else len(pieces)
        left = quote if keep else []
        if at <= len(before):
            return before[:at] + copy + before[at:] + left + after
        at -= len(before) + len(quote)
        return before + left + after[:at] + copy + after[at:]

    return kind


def paragraph_on_top(pieces: Pieces, start: int, end: int, chance: random.Random, other: str) -> Pieces:
    return [Piece(other[:400] + "\n\n", None), *pieces]


def restyled(pieces: Pieces, start: int, end: int, chance: random.Random, other: str) -> Pieces:
    return [Piece(piece.text.translate(_PLAIN), piece.origin) for piece in pieces]


def rewrapped(pieces: Pieces, start: int, end: int, chance: random.Random, other: str) -> Pieces:
    out, column = [], 0
    for piece in pieces:
        text = piece.text
        if text.isspace():
            text = "\n" if column > 60 else " "
            column = 0 if text == "\n" else column
        column += len(text)
        out.append(Piece(text, piece.origin))
    return out


def hard_spaces(pieces: Pieces, start: int, end: int, chance: random.Random, other: str) -> Pieces:
    return [
        Piece(p.text.replace(" ", "\u00a0") if chance.random() < 0.3 else p.text, p.origin) for p in pieces
    ]


def deleted(pieces: Pieces, start: int, end: int, chance: random.Random, other: str) -> Pieces:
    before, _, after = split(pieces, start, end)
    return before + after


def number_or_name_changed(pieces: Pieces, start: int, end: int, chance: random.Random, other: str) -> Pieces:
    before, quote, after = split(pieces, start, end)
    return before + one_word(quote, chance, weighty=True) + after


def word_changed(pieces: Pieces, start: int, end: int, chance: random.Random, other: str) -> Pieces:
    before, quote, after = split(pieces, start, end)
    return before + one_word(quote, chance, weighty=False) + after


def other_article(pieces: Pieces, start: int, end: int, chance: random.Random, other: str) -> Pieces:
    return [Piece(other, None)]


def paragraphs_shuffled(pieces: Pieces, start: int, end: int, chance: random.Random, other: str) -> Pieces:
    paragraphs: list[Pieces] = [[]]
    for piece in pieces:
        paragraphs[-1].append(piece)
        if "\n" in piece.text:
            paragraphs.append([])
    chance.shuffle(paragraphs)
    return [piece for paragraph in paragraphs for piece in paragraph]


def letters_dropped(pieces: Pieces, start: int, end: int, chance: random.Random, other: str) -> Pieces:
    return [
        Piece(p.text[0] + p.text[2:] if len(p.text) > 4 and chance.random() < 0.1 else p.text, p.origin)
        for p in pieces
    ]


def cut_in_half(pieces: Pieces, start: int, end: int, chance: random.Random, other: str) -> Pieces:
    return pieces[: len(pieces) // 2]


def moved_to_the_end(pieces: Pieces, start: int, end: int, chance: random.Random, other: str) -> Pieces:
    before, quote, after = split(pieces, start, end)
    return [*before, *after, Piece("\n\n", None), *quote]


#: Each kind with the smallest share (of 1) of marks that must be found surely after it.
KINDS: dict[str, tuple[Kind, float]] = {
    "paragraph on top": (paragraph_on_top, 0.97),
    "quotes and dashes restyled": (restyled, 1),
    "re-wrapped": (rewrapped, 1),
    "hard spaces": (hard_spaces, 1),
    "1 % of the words edited": (edited(0.01), 0.85),
    "5 % of the words edited": (edited(0.05), 0.6),
    "20 % of the words edited": (edited(0.2), 0.1),
    "letters dropped": (letters_dropped, 0.5),
    "a word of it changed": (word_changed, 0.7),
    "a number or name of it changed": (number_or_name_changed, 0),
    "deleted": (deleted, 0),
    "deleted, look-alike with another word": (look_alike(weighty=False, keep=False), 0),
    "deleted, look-alike with another number or name": (look_alike(weighty=True, keep=False), 0),
    "a look-alike elsewhere": (look_alike(weighty=False, keep=True), 0.9),
    "another article": (other_article, 0),
    "paragraphs shuffled": (paragraphs_shuffled, 0.6),
    "cut in half": (cut_in_half, 0.2),
    "moved to the end": (moved_to_the_end, 0.5),
}
