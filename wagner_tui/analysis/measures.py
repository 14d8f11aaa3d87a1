"""Measures of a text: counts, lengths, money, percentages, ages…, each with what it counts or measures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from wagner_tui.analysis.ages import age
from wagner_tui.analysis.measure_comparison import compare
from wagner_tui.analysis.measure_making import Place, made
from wagner_tui.analysis.measure_none import none_counted
from wagner_tui.analysis.measure_values import Measure
from wagner_tui.analysis.number_names import is_name, is_year
from wagner_tui.analysis.ordinals import ordinals
from wagner_tui.analysis.referents import (
    Referent,
    aspect,
    counted,
    key_of,
    measured_place,
    role_near,
)
from wagner_tui.analysis.shares import Share, shares
from wagner_tui.analysis.units import Unit, unit_named
from wagner_tui.corpus.model import Span

if TYPE_CHECKING:
    from wagner_tui.analysis.measure_numbers import Number
    from wagner_tui.corpus.model import Article

__all__ = ["Measure", "compare", "measures"]

_HINT = re.compile(
    r"[0-9]|\b(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twel|thir|fift|twent|fort|dozen|hundred"
    r"|thousand|million|billion|half|several|few|couple|handful|scores|first|second|ninth)"
)


def measures(source: Article | str, start: int = 0, end: int | None = None) -> tuple[Measure, ...]:
    """All measures in `source[start:end]` (an article or its text), in order; English only.

    Spans are offsets of the whole text. Numbers of dates and clock times, names with numbers (`Boeing 737`),
    scores and numbers that count nothing that stands there are left out.
    """
    from wagner_tui.analysis.measure_numbers import numbers
    from wagner_tui.analysis.time_phrases import phrases

    if not isinstance(source, str) and source.language not in (None, "en"):
        return ()
    text = source if isinstance(source, str) else source.text
    stop = len(text) if end is None else end
    place = Place(text, start, stop)
    none = tuple(none_counted(place))
    if _HINT.search(text, start, stop) is None:
        return none
    parts = list(shares(text, start, stop))
    masked = sorted(
        [(p.start, p.end) for p in phrases(text, start, stop)] + [(p.start, p.end) for p in parts]
    )
    found = [_share(place, part) for part in parts]
    found += [
        m for number in numbers(text, start, stop, masked) if (m := _measure(place, number)) is not None
    ]
    found += ordinals(place, masked)
    if none:
        found = [_of_nobody(measure, none) for measure in found if measure.high]
    found += none
    return tuple(sorted(found, key=lambda measure: measure.start))


def _of_nobody(measure: Measure, none: Sequence[Measure]) -> Measure:
    """A count that stands inside one of nobody ("none of the 44 passengers was hurt") befell nothing."""
    inside = measure.role and any(m.start <= measure.start and measure.end <= m.end for m in none)
    return measure._replace(role="") if inside else measure


_SIGN = re.compile(r"\s?(%|°\s?[CF]\b|[€£₽])")
_NAME = re.compile(
    r"[\s-]?([A-Za-z]+[²³23]?(?:/[a-z]+)?)(?:[\s-]([A-Za-z]+)(?:[\s-]([A-Za-z]+))?)?(?![\w²³]|['’]\w)"
)


def _share(place: Place, share: Share) -> Measure:
    """A share as a percentage; in words it is never meant to the point."""
    from wagner_tui.analysis.measure_numbers import Number

    number = Number(share.start, share.start, share.end, share.percent, share.percent, "about", False)
    referent = _of(place.text, share.end, place.end)
    if not referent.key:
        referent = counted(place.text, share.end, place.end, many=True)
    return made(place, number, share.end, "percent", "%", Decimal(1), "%", referent)


def _unit_at(text: str, number: Number, end: int) -> tuple[Unit | None, int]:
    """The unit of a number and where it ends: its sign of currency, or up to three words after it."""
    if number.currency:
        return unit_named(number.currency.rstrip(".")), number.end
    sign = _SIGN.match(text, number.end, end)
    if sign is not None:
        return unit_named(sign[1].replace(" ", "")), sign.end()
    if re.search(r"\bmagnitude\s(?:of\s)?$", text[max(0, number.start - 14) : number.start], re.I):
        return unit_named("magnitude"), number.end
    words = _NAME.match(text, number.end, end)
    if words is None:
        return None, number.end
    for last in (3, 2, 1):
        if words[last] is None:
            continue
        unit = unit_named(text[words.start(1) : words.end(last)], digits=number.digits)
        if unit is not None:
            if unit.name == "pound" and (number.scaled or number.low >= 1000):
                unit = unit_named("£")
            return unit, words.end(last)
    return None, number.end


def _measure(place: Place, number: Number) -> Measure | None:
    text, _, end = place
    if number.currency and text[number.end : number.end + 1].isalnum():
        return None  # "$160xx" is no sum that can be read
    unit, at = _unit_at(text, number, end)
    found = age(place, number, unit, at)
    if found is not None:
        return found
    if unit is not None and not (unit.name == "m" and _millions(text, number, at, end)):
        return _with_unit(place, number, unit, at)
    if unit is not None:
        millions = [value * 1_000_000 for value in (number.low, number.high)]
        number = number._replace(low=millions[0], high=millions[1], end=at, scaled=True)
    if text[at : at + 1].isalpha() or (number.digits and is_name(text, place.start, number, end)):
        return None
    if is_year(text, number):
        referent = counted(text, at, end, many=False)
        return made(place, number, at, "year", "year", Decimal(1), "year", referent)
    return _count(place, number, at)


def _millions(text: str, number: Number, at: int, end: int) -> bool:
    """`5m people` are five million, `a 5m wall` has five metres."""
    return at == number.end + 1 and counted(text, at, end, many=True).key != ""


def _with_unit(place: Place, number: Number, unit: Unit, at: int) -> Measure | None:
    text, start, end = place
    if (
        unit.name == "day"
        and number.low == number.high == 1
        and not number.digits
        and not _lasting(place, number)
    ):
        return None  # "one day he left"
    if unit.kind == "duration" and number.sign == "over" and not _longer(place, number):
        number = number._replace(sign="")  # "ten million over eight years" are eight
    referent, subject, role = Referent(), "", ""
    if unit.kind == "length":
        referent, at_place = measured_place(text, start, number.start, at, end)
        subject, role = at_place.key, aspect(text, at, end)
        hyphen = text[number.end : number.end + 1] == "-"
        if not referent.key and (hyphen or role):
            referent = (
                counted(text, at + len(role) + 1 if role else at, end, many=False) if hyphen else referent
            )
    elif (
        unit.kind in ("duration", "weight", "area", "volume", "money", "magnitude")
        and text[number.end : number.end + 1] == "-"
    ):
        referent = counted(text, at, end, many=False)
    else:
        referent = _of(text, at, end)
    per = re.match(r"\s(?:an?|per|each|every)\s([a-z]+)|\s?/\s?([a-z]+)", text[at : min(end, at + 30)])
    base = unit.base + (f" a {stem_of(per[1] or per[2])}" if per else "")
    stop = at + per.end() if per else at
    return made(place, number, stop, unit.kind, unit.name, unit, base, referent, subject=subject, role=role)


def _lasting(place: Place, number: Number) -> bool:
    lead = place.text[max(place.start, number.start - 8) : number.start]
    return bool(number.sign) or re.search(r"\b(?:for|in|within|after|of|than|by)\s$", lead) is not None


def _longer(place: Place, number: Number) -> bool:
    """Whether `over` means more than, not during."""
    lead = place.text[max(place.start, number.start - 12) : number.start]
    if not place.text[number.start : number.bare].lower().startswith("over"):
        return True
    return re.search(r"\b(?:for|last(?:ed|s|ing)?|took|takes|after|well|than|is|was)\s$", lead) is not None


def stem_of(word: str) -> str:
    """The comparable form of the word after `per`."""
    return key_of(word)


def _of(text: str, at: int, end: int) -> Referent:
    """`30 percent of voters`, `5 tonnes of grain`, `$3 million in damages`."""
    found = re.match(
        r"\s(?:of|in|worth\sof)\s(?:the\s|all\s|its\s|their\s|his\s|her\s)?", text[at : min(end, at + 24)]
    )
    if found is None:
        return Referent()
    begin = at + found.end() - 1
    many = counted(text, begin, end, many=True)
    if many.span is not None and re.search(r"['’]s?\s", text[slice(*many.span)]):
        return counted(text, begin, end, many=False)  # "of the town's traffic"
    return many if many.key else counted(text, begin, end, many=False)


_PEOPLE = frozenset(
    ("people", "man", "woman", "child", "officer", "fighter", "civilian", "student", "policeman")
)


#: Things that are counted beside people, who then are not what the number counts.
_NOBODY = frozenset(("time", "count", "charge", "round", "shot", "bullet", "son", "daughter", "page", "side"))


def _count(place: Place, number: Number, at: int) -> Measure | None:
    text, start, end = place
    hyphen = text[at : at + 1] == "-"
    one = number.low == number.high == 1
    referent = counted(text, at, end, many=not (one or hyphen))
    if hyphen and (number.low >= 1000 or number.digits) and referent.key not in _HYPHENATED:
        return None
    if not referent.key and (group := _GROUP.search(text[max(start, number.start - 24) : number.start])):
        begin = max(start, number.start - 24)
        referent = Referent(key_of(group[1]), Span(begin + group.start(1), begin + group.end(1)))
    role = "" if referent.key in _NOBODY else role_near(text, start, number.start, at, end)
    if one and not number.digits and not (referent.key in _PEOPLE or (role and referent.key)):
        return None
    if (not referent.key and not role) or referent.key in ("eighty", "ninety", "seventy", "sixty"):
        return None  # "the nineteen eighties"
    if not referent.key and _elsewhere(place, number, at):
        return None
    return made(place, number, at, "count", "", Decimal(1), "", referent, role=role)


#: `an army of 25,000`: what the number counts stands before it.
_GROUP = re.compile(
    r"\b(army|force|crowd|convoy|garrison|contingent|workforce|population|staff|crew|audience)\sof\s$"
)


def _elsewhere(place: Place, number: Number, at: int) -> bool:
    """`dies at 91`, `one in five`: a number without a noun that counts nobody."""
    lead = place.text[max(place.start, number.start - 3) : number.start]
    ratio = re.match(r"\s(?:in|of)\s(?:the\s)?[a-z0-9]", place.text[at : at + 12])
    return lead.endswith("at ") or (ratio is not None and not number.digits)


_HYPHENATED = frozenset(
    ("member", "story", "storey", "seat", "person", "people", "man", "strong", "vehicle", "ship")
)
