"""Numbers that were exchanged for others, or for another unit, in the same place of the same sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wagner_tui.analysis.conflicts.difference import Difference, Stretch, around
from wagner_tui.analysis.conflicts.differing import Alignment, Region
from wagner_tui.analysis.conflicts.exchanged import alone, made, opposed, sides
from wagner_tui.analysis.conflicts.facts import Facts
from wagner_tui.analysis.conflicts.vocabulary import (
    OPPOSED_NUMBERS,
    SPANS_OF_TIME,
)
from wagner_tui.analysis.conflicts.words import Reading
from wagner_tui.analysis.measure_comparison import compare, in_part, room
from wagner_tui.analysis.units import unit_named

if TYPE_CHECKING:
    from wagner_tui.analysis.comparison import Verdict
    from wagner_tui.analysis.measure_values import Measure

from wagner_tui.analysis.quantities import unit

_CURRENCIES = "$€£"
#: Words that count nobody where a number stands against them.
_COUNT_NOBODY = frozenset(("no", "none", "nobody", "neither", "nothing"))
#: "At least three" and "at least ten" do not exclude each other.
_OPEN = frozenset(("over", "at least"))


def number_difference(alignment: Alignment, region: Region, copied: bool, facts: Facts) -> Difference | None:
    """The difference when `region` holds a number on both sides, and another one, or another unit."""
    one, other, left, right = sides(alignment, region)
    if opposed(one, left, other, right, OPPOSED_NUMBERS):
        return made("number", one, left, other, right, "the bounds are opposed")
    here, there = _numbers(one, left), _numbers(other, right)
    if copied and bool(here) != bool(there):
        here, there = here or _none(one, left), there or _none(other, right)
    if not here or not there:
        return None
    if {one.words[at].key for at in here} == {other.words[at].key for at in there}:
        return None
    if _decade(one, here[-1]) and _decade(one, here[-1]) == _decade(other, there[-1]):
        return None
    if not _one_sort(one, here, other, there):
        return None
    verdict, why = _measured(alignment, here, there, copied, facts)
    if verdict in ("equal", "unrelated") or not (copied or alone(alignment, region)):
        return None
    found = made("number", one, around(one, here), other, around(other, there), why, "number")
    if verdict == "compatible":
        return found._replace(status="compatible", why=f"both can be right: {why}")
    return found


def _measured(
    alignment: Alignment, here: list[int], there: list[int], copied: bool, facts: Facts
) -> tuple[Verdict, str]:
    """What the measures at some words of both sentences come to, and why.

    Between copies another number is another statement, however near; only other units and other words for
    how exact it is are weighed.
    """
    first = _measure(alignment.one, here, facts)
    second = _measure(alignment.other, there, facts)
    if first is None or second is None:
        money = any(measure is not None and measure.kind == "money" for measure in (first, second))
        return ("different" if copied and not money else "unrelated"), "different numbers"
    found = compare(first, second)
    if not copied and (in_part(alignment.one.text, first) != in_part(alignment.other.text, second)):
        return "unrelated", "one of them counts more with it"
    if not copied and found.verdict == "different" and {first.sign, second.sign} <= _OPEN:
        return "compatible", room(first, second)
    if found.verdict in ("equal", "compatible") and copied and first.unit == second.unit:
        if first.sign == second.sign:
            return "different", "different numbers"
        return found.verdict, found.why
    if found.verdict == "unrelated" and copied:
        return "different", "different numbers"
    if found.verdict == "compatible":
        return ("equal" if first.unit != second.unit else "compatible"), found.why
    return found.verdict, "different numbers"


def _measure(reading: Reading, places: list[int], facts: Facts) -> Measure | None:
    start, end = reading.words[places[0]].start, reading.words[places[-1]].end
    return facts.measure_at(reading.passage, start, end)


def _one_sort(one: Reading, here: list[int], other: Reading, there: list[int]) -> bool:
    """Whether both are ranks ("sixth"), or both amounts; "a third of" is an amount."""
    return _ranks(one, here) == _ranks(other, there)


def _ranks(reading: Reading, places: list[int]) -> bool:
    return any("nth" in reading.words[at].key and "of" not in reading.forms(at + 1, at + 2) for at in places)


def _decade(reading: Reading, at: int) -> str:
    """`50` for the 1950s and the '50s; empty for every other number."""
    behind = reading.words[at + 1].form if at + 1 < len(reading.words) else ""
    return reading.words[at].form[-2:] if behind == "s" and not reading.between(at).strip("'’") else ""


def _numbers(reading: Reading, stretch: Stretch) -> list[int]:
    """Numbers of a stretch, or the unit of a number right before or behind it."""
    found = [at for at in range(*stretch) if reading.words[at].number]
    return found or [at for at in range(*stretch) if _measures(reading, at)]


def _none(reading: Reading, stretch: Stretch) -> list[int]:
    """Words that count nobody, where a number stands against them: "no ships" and "three ships"."""
    return [at for at in range(*stretch) if reading.words[at].form in _COUNT_NOBODY]


def _measures(reading: Reading, at: int) -> bool:
    """Whether a word is the unit of the number beside it: `200 miles`, `$5`."""
    form = reading.words[at].form
    if unit(form) is None and form not in SPANS_OF_TIME and unit_named(form) is None:
        return False
    beside = (at - 1, at + 1) if reading.words[at].form in _CURRENCIES else (at - 1,)
    return any(0 <= place < len(reading.words) and reading.tags[place] == "number" for place in beside)
