"""The type of each difference between two sentences that are nearly the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wagner_tui.analysis.conflicts.alike_names import same_name
from wagner_tui.analysis.conflicts.denied import deed_times, told_apart
from wagner_tui.analysis.conflicts.difference import Difference, Stretch, around, phrase, tagged, told_when
from wagner_tui.analysis.conflicts.differing import Alignment, Region
from wagner_tui.analysis.conflicts.facts import Facts
from wagner_tui.analysis.conflicts.numbers import number_difference
from wagner_tui.analysis.conflicts.polarity import polarity_difference
from wagner_tui.analysis.conflicts.rosters import edited_roster
from wagner_tui.analysis.conflicts.swaps import only_exchanged, role_difference
from wagner_tui.analysis.conflicts.values import date_difference, name_difference
from wagner_tui.analysis.conflicts.vocabulary import BE
from wagner_tui.analysis.conflicts.words import Reading
from wagner_tui.analysis.stopwords import STOP_WORDS

_NO_ANSWER = re.compile(
    r"\b(?:respon(?:d(?:ed)?|se)|repl(?:y|ied)|return(?:ed)?|decline[ds]?|refuse[ds]?)\s(?:to\s)?(?:an?\s)?"
    r"(?:[a-z]+\s)?(?:requests?|comment|calls?|questions?|emails?)\b|\bcould\snot\sbe\sreached\b"
)
_UPDATED = frozenset(("updated", "posted", "published"))
_JUDGES = (polarity_difference, date_difference, number_difference, name_difference, edited_roster)


def differences(alignment: Alignment, facts: Facts, *, copied: bool) -> list[Difference]:
    """Return the typed differences of two aligned sentences, in order.

    `copied` says that one was made from the other: then every typed value that was replaced counts. If not,
    a value must stand where the words on both sides are the same.
    """
    if not all(_states(reading, copied) for reading in (alignment.one, alignment.other)):
        return []
    reversal = role_difference(alignment)
    if reversal is not None:
        return [reversal]
    if only_exchanged(alignment):
        return []
    found = list(_typed(alignment, copied, facts))
    if len(alignment.regions) > 1 and any(_stock(reading) for reading in (alignment.one, alignment.other)):
        found = [one for one in found if one.type != "name"]
    if not copied and found and _of_others(alignment, facts):
        found = [one for one in found if one.type not in ("number", "date")]
    if sum(one.type == "polarity" for one in found) % 2 == 0:  # what is denied twice is not denied
        found = [one for one in found if one.type != "polarity"]
    return _at_other_times(alignment, found, facts)


def _at_other_times(alignment: Alignment, found: list[Difference], facts: Facts) -> list[Difference]:
    """What was not done on Monday may have been done on Tuesday: then both can be right."""
    denied = next((one for one in found if one.type == "polarity"), None)
    if denied is None or not any(one.type == "date" for one in found):
        return found
    times = []
    for reading, spans in zip((alignment.one, alignment.other), denied.spans, strict=True):
        words = [w for w in reading.words if spans and spans[0].start <= w.start < spans[-1].end]
        times.append(deed_times(reading, words[-1].start, words[-1].end, facts) if words else [])
    if not told_apart(*times):
        return found
    when = " / ".join(told_when(mentions[0]) for mentions in times)
    shown = " / ".join(f"“{value}”" for value in denied.values)
    why = f"both can be right, each tells of its own time ({when}): {shown}"
    kept = (one for one in found if one.type != "date")
    return [one._replace(status="compatible", why=why) if one is denied else one for one in kept]


def _typed(alignment: Alignment, copied: bool, facts: Facts) -> Iterator[Difference]:
    for region in alignment.regions:
        if not copied and not _tight(alignment, region):
            continue
        for judge in _JUDGES:
            found = judge(alignment, region, copied, facts)
            if found is not None:
                if "".join(found.values[0].split()) != "".join(found.values[1].split()):
                    yield found
                break


def _stock(reading: Reading) -> bool:
    """Whether a sentence tells what is told of everybody: "did not respond to requests for comment"."""
    return _NO_ANSWER.search(reading.text, reading.passage.start, reading.passage.end) is not None


def _of_others(alignment: Alignment, facts: Facts) -> bool:
    """Whether a name stands in the place of another: each of them may have its own numbers and times."""
    for region in alignment.regions:
        here = tagged(alignment.one, Stretch(region.a, region.a_end), "name")
        there = tagged(alignment.other, Stretch(region.b, region.b_end), "name")
        if here and there and not _one_bearer(alignment, here, there, facts):
            return True
    return False


def _one_bearer(alignment: Alignment, here: list[int], there: list[int], facts: Facts) -> bool:
    one, other = alignment.one, alignment.other
    if same_name([one.words[at] for at in here], [other.words[at] for at in there]):
        return True
    return facts.one_name(phrase(one, around(one, here)), phrase(other, around(other, there)))


def _tight(alignment: Alignment, region: Region) -> bool:
    """Whether a region is short and stands between equal words."""
    return max(region.a_end - region.a, region.b_end - region.b) <= 4 and alignment.held(region) >= 3


def _states(reading: Reading, copied: bool) -> bool:
    """Whether a sentence is more than a line of dates and numbers."""
    content = [
        word
        for word, tag in zip(reading.words, reading.tags, strict=True)
        if tag not in ("date", "number") and word.form not in STOP_WORDS and word.form not in _UPDATED
    ]
    told = copied and any(word.form in BE for word in reading.words)  # "her report was published"
    return told or len(content) >= (1 if copied else 3)
