"""Measures of a text: counts, lengths, money, percentages, ages…, each with what it counts or measures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from wagner_tui.analysis.measure_comparison import compare
from wagner_tui.analysis.measure_values import Measure
from wagner_tui.analysis.number_names import is_name, is_year
from wagner_tui.analysis.referents import (
    Referent,
    aspect,
    counted,
    key_of,
    measured_place,
    near_words,
    role_near,
)
from wagner_tui.analysis.units import Unit, in_base, unit_named
from wagner_tui.corpus.model import Span

if TYPE_CHECKING:
    from wagner_tui.analysis.measure_numbers import Number
    from wagner_tui.corpus.model import Article

__all__ = ["Measure", "compare", "measures"]

_HINT = re.compile(
    r"[0-9]|\b(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twel|thir|fift|twent|fort|dozen|hundred"
    r"|thousand|million|billion|half|several|few|couple|handful|scores|first|second|ninth)"
)


class _Place(NamedTuple):
    """Where a number stands: the text and the stretch that is read."""

    text: str
    start: int
    end: int


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
    if _HINT.search(text, start, stop) is None:
        return ()
    place = _Place(text, start, stop)
    masked = [(p.start, p.end) for p in phrases(text, start, stop)]
    found = [m for number in numbers(text, start, stop, masked) if (m := _measure(place, number)) is not None]
    found += _ordinals(place, masked)
    return tuple(sorted(found, key=lambda measure: measure.start))


_SIGN = re.compile(r"\s?(%|°\s?[CF]\b|[€£₽])")
_NAME = re.compile(
    r"[\s-]?([A-Za-z]+[²³23]?(?:/[a-z]+)?)(?:[\s-]([A-Za-z]+)(?:[\s-]([A-Za-z]+))?)?(?![\w²³]|['’]\w)"
)


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


def _measure(place: _Place, number: Number) -> Measure | None:
    text, _, end = place
    unit, at = _unit_at(text, number, end)
    age = _age(place, number, unit, at)
    if age is not None:
        return age
    if unit is not None:
        return _with_unit(place, number, unit, at)
    if text[at : at + 1].isalpha() or (number.digits and is_name(text, place.start, number, end)):
        return None
    if is_year(text, number):
        referent = counted(text, at, end, many=False)
        return _made(place, number, at, "year", "year", Decimal(1), "year", referent)
    return _count(place, number, at)


def _made(
    place: _Place,
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


def _with_unit(place: _Place, number: Number, unit: Unit, at: int) -> Measure | None:
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
    return _made(place, number, stop, unit.kind, unit.name, unit, base, referent, subject=subject, role=role)


def _lasting(place: _Place, number: Number) -> bool:
    lead = place.text[max(place.start, number.start - 8) : number.start]
    return bool(number.sign) or re.search(r"\b(?:for|in|within|after|of|than|by)\s$", lead) is not None


def _longer(place: _Place, number: Number) -> bool:
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


def _age(place: _Place, number: Number, unit: Unit | None, at: int) -> Measure | None:
    """`33-year-old actress`, `Kimani Gray, 16,`, `aged 91`, `at the age of 85`."""
    text, start, end = place
    lead = text[max(start, number.bare - 60) : number.bare]
    old = (
        re.match(r"[\s-]olds?\b", text[at : at + 6]) if unit is not None and unit.kind == "duration" else None
    )
    if old is not None and unit is not None:
        at += old.end()
        return _made(place, number, at, "age", unit.name, unit, "s", _aged(text, at, end))
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
        return _made(place, number, at, "age", "year", year, "s", Referent(named["name"].casefold(), span))
    ended = re.match(r"[.,;)]|$", text[number.end : min(end, number.end + 1)]) is not None
    if re.search(r"\b(?:aged|age(?:\sof)?)\s$", lead, re.I) or (ended and _TURNED.search(lead)):
        return _made(place, number, at, "age", "year", year, "s", Referent())
    return None


_TURNED = re.compile(r"\b(?:[Ss]?[Hh]e|who)\s(?:was|is|had\sturned|turned)\s(?:only\s|just\s)?$")


def _aged(text: str, at: int, end: int) -> Referent:
    """Whose age it is: the name or the noun after `33-year-old`."""
    name = re.match(r"\s([A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)+)", text[at:end])
    if name is None:
        return counted(text, at, end, many=False)
    return Referent(name[1].casefold(), Span(at + name.start(1), at + name.end(1)))


_PEOPLE = frozenset(
    ("people", "man", "woman", "child", "officer", "fighter", "civilian", "student", "policeman")
)


#: Things that are counted beside people, who then are not what the number counts.
_NOBODY = frozenset(("time", "count", "charge", "round", "shot", "bullet", "son", "daughter", "page", "side"))


def _count(place: _Place, number: Number, at: int) -> Measure | None:
    text, start, end = place
    hyphen = text[at : at + 1] == "-"
    one = number.low == number.high == 1
    referent = counted(text, at, end, many=not (one or hyphen))
    if hyphen and (number.low >= 1000 or number.digits) and referent.key not in _HYPHENATED:
        return None
    role = "" if referent.key in _NOBODY else role_near(text, start, number.start, at, end)
    if one and not number.digits and not (referent.key in _PEOPLE or (role and referent.key)):
        return None
    if (not referent.key and not role) or referent.key in ("eighty", "ninety", "seventy", "sixty"):
        return None  # "the nineteen eighties"
    if not referent.key and _elsewhere(place, number, at):
        return None
    return _made(place, number, at, "count", "", Decimal(1), "", referent, role=role)


def _elsewhere(place: _Place, number: Number, at: int) -> bool:
    """`dies at 91`, `one in five`: a number without a noun that counts nobody."""
    lead = place.text[max(place.start, number.start - 3) : number.start]
    ratio = re.match(r"\s(?:in|of)\s(?:the\s)?[a-z0-9]", place.text[at : at + 12])
    return lead.endswith("at ") or (ratio is not None and not number.digits)


_HYPHENATED = frozenset(
    ("member", "story", "storey", "seat", "person", "people", "man", "strong", "vehicle", "ship")
)

_ORDINAL_WORDS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip


@cache
def _ordinal_pattern() -> re.Pattern[str]:
    words = "|".join(_ORDINAL_WORDS)
    return re.compile(
        r"(?<![\w.,/-])(?:(?P<figure>[0-9]{1,4})(?:st|nd|rd|th)"
        rf"|(?<=\b[Tt]he\s)(?P<the>{words})|(?<=\bh(?:is|er)\s)(?P<his>{words})|(?<=\bits\s)(?P<its>{words})"
        rf"|(?<=\btheir\s)(?P<their>{words})|(?<=\ba\s)(?P<a>{words}))\b(?!-)"
    )


def _ordinals(place: _Place, masked: Sequence[tuple[int, int]]) -> Iterator[Measure]:
    """`the third ship`, `19th century`; without a noun after it an ordinal is left out."""
    from wagner_tui.analysis.measure_numbers import Number, masked_until

    text, start, end = place
    for found in _ordinal_pattern().finditer(text, start, end):
        if masked_until(masked, found.start(), found.end()) is not None:
            continue
        referent = counted(text, found.end(), end, many=False)
        if not referent.key or referent.key in ("time", "time'", "place", "half", "lady", "hand"):
            continue
        word = found["figure"] or found.group()
        value = Decimal(word) if found["figure"] else Decimal(_ORDINAL_WORDS.index(word) + 1)
        number = Number(found.start(), found.start(), found.end(), value, value, "", True)
        yield _made(place, number, found.end(), "ordinal", "", Decimal(1), "", referent)
