"""Dates, numbers and names that were exchanged for others in the same place of the same sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wagner_tui.analysis.conflicts.alike_names import same_name
from wagner_tui.analysis.conflicts.dates import differing_sorts, sorts
from wagner_tui.analysis.conflicts.difference import Difference, Stretch, around, phrase, span_of, tagged
from wagner_tui.analysis.conflicts.differing import Alignment, Region
from wagner_tui.analysis.conflicts.facts import Facts
from wagner_tui.analysis.conflicts.tags import is_bare_year
from wagner_tui.analysis.conflicts.verb_forms import base
from wagner_tui.analysis.conflicts.vocabulary import (
    CLASSES,
    MONTHS,
    OPPOSED_NUMBERS,
    OPPOSED_TIMES,
    SPANS_OF_TIME,
    TITLES,
)
from wagner_tui.analysis.conflicts.words import Reading, Word
from wagner_tui.analysis.measure_comparison import compare
from wagner_tui.analysis.model import ConflictType
from wagner_tui.analysis.time_comparison import compare_times
from wagner_tui.analysis.units import unit_named

if TYPE_CHECKING:
    from wagner_tui.analysis.comparison import Verdict
    from wagner_tui.analysis.measure_values import Measure

from wagner_tui.analysis.quantities import unit
from wagner_tui.analysis.stopwords import STOP_WORDS

_CURRENCIES = "$€£"
#: A name of so many words more than the other does not stand in its place.
_MOST_APART = 3
#: "At least three" and "at least ten" do not exclude each other.
_OPEN = frozenset(("over", "at least"))


def date_difference(alignment: Alignment, region: Region, copied: bool, facts: Facts) -> Difference | None:
    """The difference when `region` holds a time of the same sort on both sides, and another one."""
    one, other, left, right = _sides(alignment, region)
    if _opposed(one, left, other, right, OPPOSED_TIMES):
        return _made("date", one, left, other, right, "the times stand in another order")
    here, there = tagged(one, left, "date"), tagged(other, right, "date")
    here, there = here or _months(one, left, there), there or _months(other, right, here)
    if not here and not _all_years(other, there):
        here = tagged(one, left, "number")
    if not there and not _all_years(one, here):
        there = tagged(other, right, "number")
    if not here or not there or not (_dates_in(one, here) or _dates_in(other, there)):
        return None
    if not _times_differ(alignment, here, there, copied, facts):
        return None
    if not copied and not _alone(alignment, region):
        return None
    return _made("date", one, around(one, here), other, around(other, there), "different times", "date")


def number_difference(alignment: Alignment, region: Region, copied: bool, facts: Facts) -> Difference | None:
    """The difference when `region` holds a number on both sides, and another one, or another unit."""
    one, other, left, right = _sides(alignment, region)
    if _opposed(one, left, other, right, OPPOSED_NUMBERS):
        return _made("number", one, left, other, right, "the bounds are opposed")
    here, there = _numbers(one, left), _numbers(other, right)
    if not here or not there:
        return None
    if {one.words[at].key for at in here} == {other.words[at].key for at in there}:
        return None
    if _decade(one, here[-1]) and _decade(one, here[-1]) == _decade(other, there[-1]):
        return None
    if not _one_sort(one, here, other, there):
        return None
    verdict, why = _measured(alignment, here, there, copied, facts)
    if verdict in ("equal", "unrelated") or not (copied or _alone(alignment, region)):
        return None
    found = _made("number", one, around(one, here), other, around(other, there), why, "number")
    return found._replace(status="compatible") if verdict == "compatible" else found


def _alone(alignment: Alignment, region: Region) -> bool:
    """Whether a region holds nothing but the value: "employs 300" and "dismissed 120" are two deeds."""
    sides = ((alignment.one, region.a, region.a_end), (alignment.other, region.b, region.b_end))
    return all(
        reading.tags[at] or reading.words[at].form in STOP_WORDS or unit(reading.words[at].form)
        for reading, first, last in sides
        for at in range(first, last)
    )


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
    if not copied and found.verdict == "different" and {first.sign, second.sign} <= _OPEN:
        return "compatible", "both can be right"
    if found.verdict in ("equal", "compatible") and copied and first.unit == second.unit:
        return ("different" if first.sign == second.sign else found.verdict), "different numbers"
    if found.verdict == "unrelated" and copied:
        return "different", "different numbers"
    if found.verdict == "compatible":
        return ("equal" if first.unit != second.unit else "compatible"), "both can be right"
    return found.verdict, "different numbers"


def _measure(reading: Reading, places: list[int], facts: Facts) -> Measure | None:
    start, end = reading.words[places[0]].start, reading.words[places[-1]].end
    return facts.measure_at(reading.passage, start, end)


def _times_differ(
    alignment: Alignment, here: list[int], there: list[int], copied: bool, facts: Facts
) -> bool:
    """Whether the times at some words of both sentences cannot both be meant.

    Between copies two times of one sort, two weekdays for instance, are enough; else they are resolved.
    """
    stated, stated_there = sorts(alignment.one, here), sorts(alignment.other, there)
    if copied and set(stated) & set(stated_there):
        return bool(differing_sorts(stated, stated_there))
    first, second = (
        facts.time_at(reading.passage, reading.words[at[0]].start, reading.words[at[-1]].end)
        for reading, at in ((alignment.one, here), (alignment.other, there))
    )
    if first is None or second is None:
        return False
    return compare_times(first, second).verdict == "different"


def name_difference(alignment: Alignment, region: Region, copied: bool, facts: Facts) -> Difference | None:
    """The difference when `region` holds a name on both sides, and another one."""
    one, other, left, right = _sides(alignment, region)
    here, there = tagged(one, left, "name"), tagged(other, right, "name")
    if copied and bool(here) != bool(there):
        here, there = here or _capitals(one, left), there or _capitals(other, right)
    if not here or not there:
        return None
    if same_name(_words(one, here), _words(other, there)):
        return None
    if not (_names_alone(alignment, region) if copied else _parts_agree(one, here, other, there)):
        return None
    if abs(len(here) - len(there)) > _MOST_APART:
        return None
    if "," in phrase(one, around(one, here)) + phrase(other, around(other, there)):  # a list
        return None
    found = _made("name", one, around(one, here), other, around(other, there), "different names", "name")
    if facts.one_name(*found.values) or facts.one_name(
        phrase(one, around(one, here)), phrase(other, around(other, there))
    ):
        return None
    if {word.form for word in (*_words(one, here), *_words(other, there))} <= CLASSES:
        return found._replace(status="compatible", why=f"perhaps one name: {' / '.join(found.values)}")
    return found


def _names_alone(alignment: Alignment, region: Region) -> bool:
    """Whether a region holds nothing but names: "US people" and "GI's" are other words altogether."""
    one, other, left, right = _sides(alignment, region)
    return not any(
        word.form not in STOP_WORDS and word.form not in TITLES and not word.capital and not word.number
        for reading, stretch in ((one, left), (other, right))
        for word in reading.words[stretch.first : stretch.last]
    )


def _words(reading: Reading, places: list[int]) -> list[Word]:
    return [reading.words[at] for at in places]


def _parts_agree(one: Reading, here: list[int], other: Reading, there: list[int]) -> bool:
    """Whether two names share a part: "Nils Aker" and "Nils Berg", the same surname, the same class."""
    whole = {reading.words[at].name for reading, places in ((one, here),) for at in _whole(reading, places)}
    whole_there = {other.words[at].name for at in _whole(other, there)}
    return bool(whole & whole_there) and abs(len(whole) - len(whole_there)) <= 1


def _whole(reading: Reading, places: list[int]) -> range:
    return range(*_widened(reading, around(reading, places), "name"))


def _one_sort(one: Reading, here: list[int], other: Reading, there: list[int]) -> bool:
    """Whether both are ranks ("sixth"), or both amounts."""
    nth = [any("nth" in word.key for word in _words(one, here))]
    nth.append(any("nth" in word.key for word in _words(other, there)))
    return nth[0] == nth[1]


def _sides(alignment: Alignment, region: Region) -> tuple[Reading, Reading, Stretch, Stretch]:
    left, right = Stretch(region.a, region.a_end), Stretch(region.b, region.b_end)
    return alignment.one, alignment.other, left, right


def _dates_in(reading: Reading, places: list[int]) -> bool:
    return any(reading.tags[at] == "date" for at in places)


def _months(reading: Reading, stretch: Stretch, against: list[int]) -> list[int]:
    """Months that are words as well, where a date stands against them: "in a May interview"."""
    words = reading.words
    return [at for at in range(*stretch) if against and words[at].capital and words[at].form in MONTHS]


def _decade(reading: Reading, at: int) -> str:
    """`50` for the 1950s and the '50s; empty for every other number."""
    behind = reading.words[at + 1].form if at + 1 < len(reading.words) else ""
    return reading.words[at].form[-2:] if behind == "s" and not reading.between(at).strip("'’") else ""


def _all_years(reading: Reading, places: list[int]) -> bool:
    """Whether nothing but four digits makes these words a date, which a number then takes the place of."""
    return all(is_bare_year(reading.words[at]) for at in places)


def _numbers(reading: Reading, stretch: Stretch) -> list[int]:
    """Numbers of a stretch, or the unit of a number right before or behind it."""
    found = [at for at in range(*stretch) if reading.words[at].number]
    return found or [at for at in range(*stretch) if _measures(reading, at)]


def _measures(reading: Reading, at: int) -> bool:
    """Whether a word is the unit of the number beside it: `200 miles`, `$5`."""
    form = reading.words[at].form
    if unit(form) is None and form not in SPANS_OF_TIME and unit_named(form) is None:
        return False
    beside = (at - 1, at + 1) if reading.words[at].form in _CURRENCIES else (at - 1,)
    return any(0 <= place < len(reading.words) and reading.tags[place] == "number" for place in beside)


def _capitals(reading: Reading, stretch: Stretch) -> list[int]:
    words = reading.words
    return [
        at
        for at in range(*stretch)
        if words[at].capital and not words[at].number and words[at].form not in STOP_WORDS | TITLES
    ]


def _opposed(
    one: Reading, left: Stretch, other: Reading, right: Stretch, pairs: frozenset[frozenset[str]]
) -> bool:
    here, there = one.forms(*left), other.forms(*right)
    if len(here) != 1 or len(there) != 1:
        return False
    return frozenset((base(here[0]), base(there[0]))) in pairs


def _made(
    kind: ConflictType, one: Reading, left: Stretch, other: Reading, right: Stretch, why: str, tag: str = ""
) -> Difference:
    values = (phrase(one, _widened(one, left, tag)), phrase(other, _widened(other, right, tag)))
    spans = (span_of(one, left), span_of(other, right))
    return Difference(kind, "conflict", values, spans, f"{why}: {values[0]} / {values[1]}")


def _widened(reading: Reading, stretch: Stretch, tag: str) -> Stretch:
    """A value with the words of its kind beside it, a number with what it counts."""
    first, last = stretch
    while (
        tag and first > 0 and reading.tags[first - 1] == tag and not reading.between(first - 1).strip(" ,-")
    ):
        first -= 1
    while tag and last < len(reading.words) and _goes_on(reading, last, tag):
        last += 1
    if tag == "number" and last < len(reading.words) and _may_count(reading, last):
        last += 1
    if tag == "number" and first > 0 and reading.words[first - 1].form in _CURRENCIES:
        first -= 1
    return Stretch(first, last)


def _goes_on(reading: Reading, at: int, tag: str) -> bool:
    gap = reading.between(at - 1).strip(" -" if tag != "date" else " -,:/.")
    return reading.tags[at] == tag and not gap


def _may_count(reading: Reading, at: int) -> bool:
    return not reading.between(at - 1).strip(" -") and (
        reading.words[at].form in "%" or reading.words[at].form.isalpha()
    )
