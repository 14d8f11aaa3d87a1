"""Whether two measures can both be right, with one line why."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from wagner_tui.analysis.comparison import Comparison
from wagner_tui.analysis.measure_values import Measure

#: Different units of one kind are rounded on their way: so far apart (a share of the value) is the same.
_CONVERTED = Decimal("0.05")
#: How far "about" reaches, as a share of the value; further when the number itself is round (one figure).
_ABOUT, _ABOUT_ROUND = Decimal("0.15"), Decimal("0.3")
_NEARLY = Decimal("0.85")
#: Nouns that count anybody.
_ANYBODY = frozenset(("", "people", "dead", "hurt", "life", "victim", "casualty"))
_FREE = frozenset(("about", "vague", "nearly"))


#: Which of two signs leaves room for the other number, and in which words.
_ROOM = ("vague", "at least", "over", "at most", "under", "nearly", "about")
_LEAVES = {
    "vague": "is so vague that it can be", "at least": "leaves room upwards for",
    "over": "leaves room upwards for", "at most": "leaves room downwards for",
    "under": "leaves room downwards for", "nearly": "is near enough to", "about": "is near enough to",
}  # fmt: skip


class _Reach(NamedTuple):
    """Where a value may lie, both ends included; None is open."""

    low: Decimal | None
    high: Decimal | None


def compare(one: Measure, other: Measure, *, one_statement: bool = False) -> Comparison:
    """Compare two measures; `different` supposes that both are told of the same happening.

    `one_statement` says that they stand in sentences that say nearly the same: then nothing else need say
    that they measure the same.

    `unrelated` when kind, unit of account or referent differ, or when too little says that they are the
    same; `compatible` for approximations, ranges, rounding and converted units that reach each other.
    """
    apart = _apart(one, other)
    if apart:
        return Comparison("unrelated", apart)
    equal = one.base_low == other.base_low and one.base_high == other.base_high
    if equal and one.sign == other.sign:
        return Comparison("equal", f"both {_value(one)}")
    if equal:
        return Comparison("compatible", f"the same number, said more or less exactly: {_quoted(one, other)}")
    unsure = "" if one_statement else _unsure(one, other)
    if unsure:
        return Comparison("unrelated", unsure)
    return _numbers(one, other)


def _value(measure: Measure) -> str:
    values = dict.fromkeys((f"{measure.low.normalize():f}", f"{measure.high.normalize():f}"))
    return f"{' to '.join(values)} {measure.unit}".strip()


def _apart(one: Measure, other: Measure) -> str:
    """Why two measures are of different things; empty when nothing says so."""
    if one.kind != other.kind or one.base != other.base:
        return f"they measure different things: “{one.words}”, “{other.words}”"
    if one.subject != other.subject:
        return f"different referent: {one.subject or 'not said'}, {other.subject or 'not said'}"
    first, second = one.referent, other.referent
    if one.kind == "count":
        if one.role != other.role and not _no_casualty(one, other):
            return f"different referent: {one.role or first}, {other.role or second}"
        if first != second and not (one.role and ({first, second} <= _ANYBODY or _nobody(one, other))):
            return f"different referent: {first or 'not said'}, {second or 'not said'}"
    elif first != second and first and second and not (one.kind == "length" and _same_place(first, second)):
        return f"different referent: {first}, {second}"
    if one.kind == "length" and one.role != other.role and not first:
        return f"different lengths: {one.role or 'not said'}, {other.role or 'not said'}"
    if one.modifiers and other.modifiers and not one.modifiers & other.modifiers:
        return f"different referent: {_listed(one)} {first}, {_listed(other)} {second}"
    return ""


def counts_none(measure: Measure) -> bool:
    """Whether a measure says that there was nobody: `nobody was hurt`, `no casualties`."""
    return measure.kind == "count" and measure.low == measure.high == 0


def _nobody(one: Measure, other: Measure) -> bool:
    """Whether one counts nobody at all, which leaves nobody to the other, whoever that counts."""
    return any(counts_none(m) and m.referent in _ANYBODY for m in (one, other))


def _no_casualty(one: Measure, other: Measure) -> bool:
    """Whether one counts no casualties, and the other those whom that shuts out."""
    pairs = ((one, other), (other, one))
    return any(counts_none(m) and m.role == "casualty" and n.role in ("dead", "hurt") for m, n in pairs)


_OF_THEM = re.compile(r"\s(?:out\s)?of\s(?:the|its|his|her|their|them|these|those|all)\b")


def in_part(text: str, measure: Measure) -> bool:
    """Whether more is counted with it (`420 passengers and crew`), or it is a part (`300 of the boats`)."""
    end = measure.referent_span.end if measure.referent_span is not None else measure.end
    return _OF_THEM.match(text, measure.end) is not None or text.startswith((" and ", " or "), end)


def _listed(measure: Measure) -> str:
    return " ".join(sorted(measure.modifiers))


def _same_place(one: str, other: str) -> bool:
    return set(one.split()) <= set(other.split()) or set(other.split()) <= set(one.split())


def _unsure(one: Measure, other: Measure) -> str:
    """Why unequal numbers must not be held against each other; empty when they may."""
    if one.kind == "count" and (one.referent or one.role):
        return ""
    if one.referent and one.referent == other.referent:
        return ""
    if one.kind == "length" and one.referent and other.referent:
        return ""
    if bool(one.referent) != bool(other.referent):
        return "only one says what it measures"
    shared = len(one.near & other.near)
    return "" if shared >= 2 else "nothing says that they measure the same"


def _numbers(one: Measure, other: Measure) -> Comparison:
    both = f"{_value(one)}, {_value(other)}"
    if one.kind in ("ordinal", "year", "age", "magnitude"):
        return Comparison("different", both)
    ranged = one.base_low != one.base_high or other.base_low != other.base_high
    if one.sign == other.sign and one.sign not in _FREE and not ranged:
        if _within(one, other, _slack(one, other)):
            if one.unit != other.unit:
                return Comparison("equal", f"{both}: converted")
            return Comparison("compatible", f"{both}: one is the other rounded")
        return Comparison("different", both)
    first, second = _reach(one, other), _reach(other, one)
    if _meets(first, second):
        return Comparison("compatible", room(one, other))
    return Comparison("different", f"“{one.words}”, “{other.words}”")


def _slack(one: Measure, other: Measure) -> Decimal:
    """How far apart two plain numbers in different units may be and still be one, in the base unit."""
    if one.unit != other.unit:
        return _CONVERTED * max(one.base_low, other.base_low, Decimal(0))
    return Decimal(0)


def room(one: Measure, other: Measure) -> str:
    """Why two unequal numbers of the same can both be right, in words: what leaves room for what."""
    pair = sorted((one, other), key=lambda m: _ROOM.index(m.sign) if m.sign in _ROOM else len(_ROOM))
    free, held = pair
    if free.sign in ("over", "at least") and held.sign in ("over", "at least"):
        return f"{_quoted(one, other)} only say how many at the least"
    if free.sign in ("under", "at most") and held.sign in ("under", "at most"):
        return f"{_quoted(one, other)} only say how many at the most"
    if counts_none(free) and free.sign:
        return f"“{free.words}” is only what was reported by then, “{held.words}” may have come later"
    if not free.sign:
        ranged, held = (free, held) if free.low != free.high else (held, free)
        return f"“{held.words}” lies within “{ranged.words}”"
    return f"“{free.words}” {_LEAVES[free.sign]} “{held.words}”"


def _quoted(one: Measure, other: Measure) -> str:
    return f"“{one.words}” and “{other.words}”"


def _within(one: Measure, other: Measure, slack: Decimal) -> bool:
    if one.unit == other.unit:
        return _rounds_to(one.low, other.low) or _rounds_to(other.low, one.low)
    return abs(one.base_low - other.base_low) <= slack


def _rounds_to(exact: Decimal, rounded: Decimal) -> bool:
    """Whether `rounded` is `exact` cut to two or more figures: 25,000 for 25,300, never 20 for 23."""
    figures = len(rounded.normalize().as_tuple().digits)
    if figures < 2 or rounded < 1000 or exact <= 0 or len(exact.normalize().as_tuple().digits) <= figures:
        return False
    step = Decimal(1).scaleb(exact.adjusted() - figures + 1)
    return abs(exact - rounded) < step / 2 + step / 1000


def _reach(measure: Measure, other: Measure) -> _Reach:
    low, high, sign = measure.base_low, measure.base_high, measure.sign
    slack = _slack(measure, other)
    if sign in ("over", "at least"):
        return _Reach(low - slack, None)
    if sign in ("under", "at most"):
        return _Reach(None, high + slack)
    if sign == "nearly":
        return _Reach(low * _NEARLY - slack, high + slack)
    if sign == "about":
        share = _ABOUT_ROUND if len(measure.low.normalize().as_tuple().digits) == 1 and low >= 10 else _ABOUT
        return _Reach(low - low * share - slack, high + high * share + slack)
    return _Reach(low - slack, high + slack)


def _meets(one: _Reach, other: _Reach) -> bool:
    return (one.low is None or other.high is None or one.low <= other.high) and (
        other.low is None or one.high is None or other.low <= one.high
    )
