"""The value of a measure: a number with its unit and what it counts or measures."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from wagner_tui.corpus.model import Span


class Measure(NamedTuple):
    """A number as a text states it, from `start` to `end` of the text (with "about" and the unit).

    `kind` is count, length, area, volume, weight, pound (of weight or money), speed, temperature, power,
    duration, age, money, percent, magnitude, ordinal or year. `low` and `high` are the stated values in
    `unit` (equal but for ranges and vague words); `base_low` and `base_high` the same in `base`, the one unit
    of the kind (the currency for money).
    `sign` says how the number is meant: empty, about, over, at least, under, at most, nearly, vague.
    `referent` is what is counted or measured in comparable form, with its words at `referent_span` and the
    stems of what stands before its head in `modifiers`; `subject` is the place that a distance is told of
    ("the town, which lies 20 km from …"), `role` what befell those counted (``dead``) or the aspect of a
    length (``long``); `near` are the stems of the words around.
    """

    start: int
    end: int
    words: str
    kind: str
    low: Decimal
    high: Decimal
    sign: str
    unit: str
    base_low: Decimal
    base_high: Decimal
    base: str
    referent: str = ""
    referent_span: Span | None = None
    modifiers: frozenset[str] = frozenset()
    subject: str = ""
    role: str = ""
    near: frozenset[str] = frozenset()
