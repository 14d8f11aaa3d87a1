"""How a measure is made of a number and what was read around it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from wagner_tui.analysis.measure_values import Measure
from wagner_tui.analysis.referents import Referent, near_words
from wagner_tui.analysis.units import Unit, in_base

if TYPE_CHECKING:
    from wagner_tui.analysis.measure_numbers import Number


class Place(NamedTuple):
    """Where a number stands: the text and the stretch that is read."""

    text: str
    start: int
    end: int


def made(
    place: Place,
    number: Number,
    at: int,
    kind: str,
    unit: str,
    factor: Decimal | Unit,
    base: str,
    referent: Referent,
    *,
    subject: str = "",
    role: str = "",
) -> Measure:
    """The measure of `number`, whose unit ends at `at`; `factor` brings its values to `base`."""
    text, start, end = place
    values = [
        in_base(value, factor) if isinstance(factor, Unit) else value * factor
        for value in (number.low, number.high)
    ]
    words = " ".join(text[number.start : at].split())
    near = near_words(text, start, number.start, at, end)
    return Measure(
        number.start, at, words, kind, number.low, number.high, number.sign, unit, values[0], values[1], base,
        referent.key, referent.span, referent.modifiers, subject, role, near,
    )  # fmt: skip
