"""Numbers as values: `25,000` is 25000, `1.5 million` is 1500000, `three` is 3; units get one name each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

_ONES = dict(
    zip(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ],
        range(20),
        strict=True,
    )
)
_TENS = dict(
    zip(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
        range(20, 100, 10),
        strict=True,
    )
)
_SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "mln": 1_000_000,
    "billion": 1_000_000_000,
    "bn": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}
_LETTER_SCALES = {"k": 1_000, "m": 1_000_000, "bn": 1_000_000_000, "b": 1_000_000_000}
_SMALL = {**_ONES, **_TENS, "dozen": 12}
_UNITS = {
    name: unit
    for unit, names in {
        "km": "km kms kilometer kilometers kilometre kilometres",
        "mi": "mile miles",
        "kg": "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes",
        "km/h": "kmh kph",
        "mph": "mph",
        "%": "% percent percentage",
        "dollar": "$ dollar dollars usd",
        "euro": "€ euro euros eur",
        "pound": "£ pound pounds gbp",
        "cm": "cm centimeter centimeters centimetre centimetres",
        "mm": "mm millimeter millimeters millimetre millimetres",
        "meter": "meter meters metre metres",
        "ft": "ft foot feet",
        "minute": "minute minutes min mins",
        "hour": "hour hours hr hrs",
    }.items()
    for name in names.split()
}
_DIGITS = re.compile(r"\d")
#: Folding has turned no-break spaces into spaces; a plain space never stands inside a piece.
_GROUPED = re.compile(r"\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?")
_DOT_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3}){2,}|\d{1,3}\.000")
_NOT_DIGIT = re.compile(r"[^\d.]")


class Piece(NamedTuple):
    """A word, number or sign as it stands in the text, folded; `start` and `end` are document offsets."""

    form: str
    start: int
    end: int


class Quantity(NamedTuple):
    """A number that stands in the text from `start` to `end`, by value."""

    value: Decimal
    start: int
    end: int
    pieces: int

    @property
    def key(self) -> str:
        """The value as one word: ``#25000``, ``#1.5``."""
        return number_key(self.value)


def number_key(value: Decimal) -> str:
    """Return the comparison key of a number: no exponent, no trailing zeros."""
    shown = f"{value:f}"
    return "#" + (shown.rstrip("0").rstrip(".") if "." in shown else shown)


def unit(form: str) -> str | None:
    """Return the one name of a unit word or sign, None when `form` is no unit."""
    return _UNITS.get(form)


def numeral(form: str) -> Decimal | None:
    """Return the value of digits as they are written (`25,000`, `3rd`, `1.5`), None when there are none."""
    if not _DIGITS.match(form):
        return None
    digits = form.rstrip("stndrh") if form[-1].isalpha() else form
    if _GROUPED.fullmatch(digits):
        return Decimal(_NOT_DIGIT.sub("", digits))
    if _DOT_GROUPED.fullmatch(digits):
        return Decimal(digits.replace(".", ""))
    try:
        return Decimal(digits)
    except ArithmeticError:
        return None


def may_begin_number(form: str) -> bool:
    """Whether a number may begin with the folded `form`; quicker than trying."""
    return form in _SMALL or form[:1].isdigit()


def quantity_at(pieces: Sequence[Piece], index: int) -> Quantity | None:
    """Return the number that starts with `pieces[index]`, as long as it goes; None when none starts there.

    `one` alone is a pronoun as often as a number and is none here.
    """
    first = pieces[index].form
    total = numeral(first)
    at = index + 1
    if total is None:
        spelled = _spelled(pieces, index)
        if spelled is None:
            return None
        total, at = spelled
        if first == "one" and at == index + 1:
            return None
    else:
        total, at = _scaled(pieces, at, total)
    return Quantity(total, pieces[index].start, pieces[at - 1].end, at - index)


def _scaled(pieces: Sequence[Piece], at: int, value: Decimal) -> tuple[Decimal, int]:
    """Multiply by the scale words that follow: `1.5 million`, `2 hundred thousand`, `5k`."""
    while at < len(pieces):
        form, touches = pieces[at].form, pieces[at].start == pieces[at - 1].end
        scale = _SCALES.get(form) or (_LETTER_SCALES.get(form) if touches else None)
        if scale is None:
            break
        value, at = value * scale, at + 1
    return value, at


def _spelled(pieces: Sequence[Piece], index: int) -> tuple[Decimal, int] | None:
    """Value and end of a number in words: `twenty-five thousand`, `two hundred and six`."""
    if pieces[index].form not in _SMALL:
        return None
    total, group, at = 0, 0, index
    while at < len(pieces):
        form = pieces[at].form
        if (form in _TENS and group % 100 == 0) or (form in _ONES and _fits(group, _ONES[form])):
            group += _SMALL[form]
        elif form == "dozen" and group < 20:
            group = (group or 1) * 12
        elif form == "hundred" and 0 < group < 100:
            group *= 100
        elif form in _SCALES and form != "hundred" and group:
            total, group = total + group * _SCALES[form], 0
        elif form == "and" and at > index and pieces[at - 1].form in _SCALES and _goes_on(pieces, at + 1):
            pass
        else:
            break
        at += 1
    return Decimal(total + group), at


def _fits(group: int, ones: int) -> bool:
    last = group % 100
    return last == 0 or (last >= 20 and last % 10 == 0 and 0 < ones < 10)


def _goes_on(pieces: Sequence[Piece], at: int) -> bool:
    return at < len(pieces) and pieces[at].form in _SMALL and pieces[at].form != "dozen"
