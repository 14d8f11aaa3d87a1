"""Ages: `33-year-old actress`, `Kimani Gray, 16,`, `aged 91`, `she was 85.`"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wagner_tui.analysis.measure_making import Place, made
from wagner_tui.analysis.measure_values import Measure
from wagner_tui.analysis.referents import Referent, counted
from wagner_tui.analysis.units import Unit, unit_named
from wagner_tui.corpus.model import Span

if TYPE_CHECKING:
    from wagner_tui.analysis.measure_numbers import Number


def age(place: Place, number: Number, unit: Unit | None, at: int) -> Measure | None:
    """The age that the number states (its unit ends at `at`), None when it states none."""
    text, start, end = place
    lead = text[max(start, number.bare - 60) : number.bare]
    old = (
        re.match(r"[\s-]olds?\b", text[at : at + 6]) if unit is not None and unit.kind == "duration" else None
    )
    if old is not None and unit is not None:
        at += old.end()
        return made(place, number, at, "age", unit.name, unit, "s", _aged(text, at, end))
    if (
        unit is not None
        or not number.digits
        or number.low != number.high
        or number.low >= 120
        or number.low % 1
    ):
        return None
    year = unit_named("year")
    if year is None:
        return None
    named = re.search(r"(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+|\sJr\.)*),\s$", lead)
    if named is not None and re.match(
        r"\s?[,.);]|\s(?:and|was|of)\b|$", text[number.end : min(end, number.end + 5)]
    ):
        if re.match(r",?\s(?:and\s)?[0-9]", text[number.end : number.end + 8]):
            return None
        begin = max(start, number.bare - 60)
        span = Span(begin + named.start("name"), begin + named.end("name"))
        return made(place, number, at, "age", "year", year, "s", Referent(named["name"].casefold(), span))
    ended = re.match(r"[.,;)]|$", text[number.end : min(end, number.end + 1)]) is not None
    if re.search(r"\b(?:aged|age(?:\sof)?)\s$", lead, re.I) or (ended and _TURNED.search(lead)):
        return made(place, number, at, "age", "year", year, "s", Referent())
    return None


_TURNED = re.compile(r"\b(?:[Ss]?[Hh]e|who)\s(?:was|is|had\sturned|turned)\s(?:only\s|just\s)?$")


def _aged(text: str, at: int, end: int) -> Referent:
    """Whose age it is: the name or the noun after `33-year-old`."""
    name = re.match(r"\s([A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)+)", text[at:end])
    if name is None:
        return counted(text, at, end, many=False)
    return Referent(name[1].casefold(), Span(at + name.start(1), at + name.end(1)))
