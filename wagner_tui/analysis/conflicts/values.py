"""Dates and names that were exchanged for others in the same place of the same sentence."""

from __future__ import annotations

from collections.abc import Iterable

from wagner_tui.analysis.conflicts.alike_names import same_name
from wagner_tui.analysis.conflicts.dates import differing_sorts, sorts
from wagner_tui.analysis.conflicts.difference import Difference, Stretch, around, phrase, tagged
from wagner_tui.analysis.conflicts.differing import Alignment, Region
from wagner_tui.analysis.conflicts.exchanged import alone, made, opposed, sides, widened, words_at
from wagner_tui.analysis.conflicts.facts import Facts
from wagner_tui.analysis.conflicts.governing import SAYING
from wagner_tui.analysis.conflicts.tags import is_bare_year
from wagner_tui.analysis.conflicts.verb_forms import base
from wagner_tui.analysis.conflicts.vocabulary import (
    CLASSES,
    MONTHS,
    OPPOSED_TIMES,
    TITLES,
)
from wagner_tui.analysis.conflicts.words import Reading
from wagner_tui.analysis.stopwords import STOP_WORDS
from wagner_tui.analysis.time_comparison import compare_times

#: A name of so many words more than the other does not stand in its place.
_MOST_APART = 3


def date_difference(alignment: Alignment, region: Region, copied: bool, facts: Facts) -> Difference | None:
    """The difference when `region` holds a time of the same sort on both sides, and another one."""
    one, other, left, right = sides(alignment, region)
    if opposed(one, left, other, right, OPPOSED_TIMES):
        return made("date", one, left, other, right, "the times stand in another order")
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
    if not copied and not alone(alignment, region):
        return None
    return made("date", one, around(one, here), other, around(other, there), "different times", "date")


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
    one, other, left, right = sides(alignment, region)
    here, there = tagged(one, left, "name"), tagged(other, right, "name")
    if copied and bool(here) != bool(there):
        here, there = here or _capitals(one, left), there or _capitals(other, right)
    if not here or not there:
        return None
    if same_name(words_at(one, here), words_at(other, there)):
        return None
    if not (_names_alone(alignment, region) if copied else _parts_agree(one, here, other, there)):
        return None
    if abs(len(here) - len(there)) > _MOST_APART or _both_named(alignment, here, there):
        return None
    if "," in phrase(one, around(one, here)) + phrase(other, around(other, there)):  # a list
        return None
    found = made("name", one, around(one, here), other, around(other, there), "different names", "name")
    if facts.one_name(*found.values) or facts.one_name(
        phrase(one, around(one, here)), phrase(other, around(other, there))
    ):
        return None
    if {word.form for word in (*words_at(one, here), *words_at(other, there))} <= CLASSES:
        return found._replace(
            status="compatible", why=f"both can be right, perhaps one name: {' / '.join(found.values)}"
        )
    return found


def _both_named(alignment: Alignment, here: list[int], there: list[int]) -> bool:
    """Whether each sentence names both, and they did not take each other's place: "according to A, B said"
    against "B said, citing A".
    """
    one, other = alignment.one, alignment.other
    names, names_there = _terms(one, here), _terms(other, there)
    if not (_elsewhere(other, names, there) and _elsewhere(one, names_there, here)):
        return False
    if _only_say(one, names | names_there) and _only_say(other, names | names_there):
        return True
    return not any(
        names <= _terms(other, range(region.b, region.b_end))
        and names_there <= _terms(one, range(region.a, region.a_end))
        for region in alignment.regions
    )


def _only_say(reading: Reading, names: set[str]) -> bool:
    """Whether some names are only told as those who said so: "according to A", "citing A", "A reported"."""
    held = [at for at in range(len(reading.words)) if _named(reading, at, names)]
    for first in (at for at in held if at - 1 not in held and not _in_name(reading, at - 1, held)):
        last = first
        while last + 1 in held or _in_name(reading, last + 1, held):
            last += 1
        before = [form for form in reading.forms(max(0, first - 3), first) if form not in ("the", "a", "an")]
        behind = reading.forms(last + 1, last + 2)
        led = before[-1:] in (["citing"], ["quoting"]) or before[-2:] == ["according", "to"]
        if not led and not (behind and base(behind[0]) in SAYING):
            return False
    return bool(held)


def _named(reading: Reading, at: int, names: set[str]) -> bool:
    return reading.tags[at] == "name" and reading.words[at].name in names


def _in_name(reading: Reading, at: int, held: list[int]) -> bool:
    """Whether "of" or "the" joins two parts of a name: "Chamber of Commerce"."""
    if not 0 < at < len(reading.words) or reading.words[at].form not in ("of", "the", "and", "for"):
        return False
    return at - 1 in held and at + 1 in held


def _terms(reading: Reading, places: Iterable[int]) -> set[str]:
    return {reading.words[at].name for at in places if reading.tags[at] == "name"}


def _elsewhere(reading: Reading, names: set[str], places: list[int]) -> bool:
    """Whether all parts of a name stand in a sentence, other places than `places`."""
    return names <= _terms(reading, (at for at in range(len(reading.words)) if at not in places))


def _names_alone(alignment: Alignment, region: Region) -> bool:
    """Whether a region holds nothing but names: "US people" and "GI's" are other words altogether."""
    one, other, left, right = sides(alignment, region)
    return not any(
        word.form not in STOP_WORDS and word.form not in TITLES and not word.capital and not word.number
        for reading, stretch in ((one, left), (other, right))
        for word in reading.words[stretch.first : stretch.last]
    )


def _parts_agree(one: Reading, here: list[int], other: Reading, there: list[int]) -> bool:
    """Whether two names share a part: "Nils Aker" and "Nils Berg", the same surname, the same class."""
    whole = {reading.words[at].name for reading, places in ((one, here),) for at in _whole(reading, places)}
    whole_there = {other.words[at].name for at in _whole(other, there)}
    return bool(whole & whole_there) and abs(len(whole) - len(whole_there)) <= 1


def _whole(reading: Reading, places: list[int]) -> range:
    return range(*widened(reading, around(reading, places), "name"))


def _dates_in(reading: Reading, places: list[int]) -> bool:
    return any(reading.tags[at] == "date" for at in places)


def _months(reading: Reading, stretch: Stretch, against: list[int]) -> list[int]:
    """Months that are words as well, where a date stands against them: "in a May interview"."""
    words = reading.words
    return [at for at in range(*stretch) if against and words[at].capital and words[at].form in MONTHS]


def _all_years(reading: Reading, places: list[int]) -> bool:
    """Whether nothing but four digits makes these words a date, which a number then takes the place of."""
    return all(is_bare_year(reading.words[at]) for at in places)


def _capitals(reading: Reading, stretch: Stretch) -> list[int]:
    words = reading.words
    return [
        at
        for at in range(*stretch)
        if words[at].capital and not words[at].number and words[at].form not in STOP_WORDS | TITLES
    ]
