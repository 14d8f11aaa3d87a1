"""Passages in other words under one claim: only values that say what they are values of are compared."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from wagner_tui.analysis.conflicts.difference import Difference, phrase, span_of, told_when
from wagner_tui.analysis.conflicts.distances import apart, side_by_side, to_a_name
from wagner_tui.analysis.conflicts.facts import Facts
from wagner_tui.analysis.conflicts.governing import SAYING, deed_of, same_deed
from wagner_tui.analysis.conflicts.persons import Person, may_be_exchanged, people
from wagner_tui.analysis.conflicts.rosters import compare_rosters, roster
from wagner_tui.analysis.conflicts.words import Reading
from wagner_tui.analysis.measure_comparison import compare, counts_none, in_part, room
from wagner_tui.analysis.time_comparison import compare_times
from wagner_tui.corpus.model import Passage, Span

if TYPE_CHECKING:
    from wagner_tui.analysis.comparison import Verdict
    from wagner_tui.analysis.measure_values import Measure
    from wagner_tui.analysis.time_values import TimeMention

_OPEN = frozenset(("over", "at least"))
#: Words beside a number that say it is a part, or a number of something else.
_OTHERS = re.compile(
    r"\b(?:others?|another|more(?!\sthan)|additional|further|remaining|last|past|first|next|final)\b",
    re.IGNORECASE,
)
#: Words of a sum over several deeds, or of what falls to each.
_SUM = re.compile(
    r"\b(?:total|overall|altogether|combined|so\sfar|thus\sfar|in\sall|each|apiece|per|average)\b", re.I
)
#: A link and a share of equal words from which two passages say nearly the same, whomever they name …
_CLOSE, _CLOSELY_ALIKE = 0.75, 0.6
#: … and from which they do when neither names anybody whom the other does not.
LINKED, _MOST_ALIKE = 0.4, 0.5
#: What a deed takes and how often it was done can differ from one deed to the next.
_OF_A_DEED = frozenset(("duration", "ordinal", "year", "age", "length"))
#: Words of content that both passages must share, as a share of the shorter one.
_ALIKE = 0.4


class Paraphrases:
    """Compares two passages of one claim by their measures, times and lists.

    `named_near` gives the names in the sentences around a passage: lists go on there. `score` is the score
    of the link between the sentences of two passages, 0 without one.
    """

    def __init__(
        self,
        facts: Facts,
        read: Callable[[Passage], Reading],
        named_near: Callable[[Passage], frozenset[str]],
        score: Callable[[Passage, Passage], float],
    ) -> None:
        self._facts = facts
        self._read = read
        self._named_near = named_near
        self._score = score
        self._persons: dict[Passage, list[Person]] = {}

    def differences(self, a: Passage, b: Passage) -> Iterator[Difference]:
        """What the passages state of the same thing, and differently."""
        yield from self._numbers(a, b)
        yield from self._times(a, b)
        yield from self._people(a, b)

    def _numbers(self, a: Passage, b: Passage) -> Iterator[Difference]:
        """Measures of one deed that have exactly one other to be compared with, and differ from it."""
        left = self._facts.measures(a)
        right = self._facts.measures(b) if left else ()
        if not right:
            return
        one_statement = self._one_statement(a, b)
        verdicts = {(m, n): compare(m, n, one_statement=one_statement) for m in left for n in right}
        different = [pair for pair, found in verdicts.items() if found.verdict == "different"]
        for (m, n), found in verdicts.items():
            rivals = [v.verdict for (x, y), v in verdicts.items() if (x is m) != (y is n)]
            if any(verdict != "unrelated" for verdict in rivals) or found.verdict == "equal":
                continue
            if found.verdict == "unrelated":
                if self._of_other_places(a, m, b, n, found.why):
                    yield side_by_side(self._read(a), m, self._read(b), n)
            elif self._one_deed(a, m, b, n, one_statement):
                if found.verdict == "compatible" or {m.sign, n.sign} <= _OPEN:
                    if not _says_the_same(m, n):
                        why = found.why if found.verdict == "compatible" else room(m, n)
                        yield self._of_measures(a, m, b, n, "compatible", why)
                elif len(different) == 1:
                    yield self._of_measures(a, m, b, n, "different", found.why)

    def of_tolls(self, a: Passage, m: Measure, b: Passage, n: Measure) -> Difference | None:
        """The difference of a count of nobody and one of somebody; None when they are not of one deed."""
        found = compare(m, n)
        if found.verdict == "unrelated" or not self._one_deed(a, m, b, n):
            return None
        return self._of_measures(a, m, b, n, found.verdict, found.why)

    def _of_measures(
        self, a: Passage, m: Measure, b: Passage, n: Measure, verdict: Verdict, why: str
    ) -> Difference:
        values = _with_referent(self._read(a).text, m), _with_referent(self._read(b).text, n)
        spans = ((Span(m.start, m.end),), (Span(n.start, n.end),))
        if verdict == "different":
            why = f"different numbers{_of_whom(m, n)}: {values[0]} / {values[1]}"
            return Difference("number", "conflict", values, spans, why)
        return Difference("number", "compatible", values, spans, f"both can be right: {why}")

    def _of_other_places(self, a: Passage, m: Measure, b: Passage, n: Measure, why: str) -> bool:
        """Whether two lengths are told of different places by name."""
        if m.kind != "length" or n.kind != "length" or not why.startswith("different referent"):
            return False
        named = to_a_name(self._read(a).text, m) and to_a_name(self._read(b).text, n)
        return named and apart(m, n)

    def _one_statement(self, a: Passage, b: Passage) -> bool:
        """Whether two passages say nearly the same, and neither names whom the other does not."""
        score = self._score(a, b)
        if score < LINKED:
            return False
        one, other = self._read(a), self._read(b)
        if score >= _CLOSE and _alike(one, other) >= _CLOSELY_ALIKE:
            return True
        names, names_there = _names(one), _names(other)
        return _alike(one, other) >= _MOST_ALIKE and (names <= names_there or names_there <= names)

    def _one_deed(self, a: Passage, m: Measure, b: Passage, n: Measure, one_statement: bool = False) -> bool:
        """Whether two measures tell how much of the same was done, so that only one can be right."""
        nobody = counts_none(m) or counts_none(n)
        alike = m.modifiers == n.modifiers or (
            one_statement and (m.modifiers <= n.modifiers or n.modifiers <= m.modifiers)
        )
        if not nobody and ("vague" in (m.sign, n.sign) or not alike):
            return False
        one, other = self._read(a), self._read(b)
        if _OTHERS.search(one.text, m.start - 12, m.end + 12) or _OTHERS.search(
            other.text, n.start - 12, n.end + 12
        ):
            return False
        names, names_there = _names(one), _names(other)
        if names and names_there and not names & names_there:
            return False
        if names - names_there and names_there - names and _other_doers(one, m, other, n):
            return False
        if nobody:
            return True
        keys, keys_there = set(one.keys), set(other.keys)
        if f"#{n.low.normalize():f}" in keys or f"#{m.low.normalize():f}" in keys_there:
            return False
        if m.role and m.role == n.role:
            return True
        if _summed(one) != _summed(other) or in_part(one.text, m) or in_part(other.text, n):
            return False
        if one_statement and (m.near & n.near) and m.kind not in _OF_A_DEED:
            return True
        if one_statement and self._score(a, b) >= _CLOSE:
            return True
        return same_deed(deed_of(one, m.start, m.end), deed_of(other, n.start, n.end))

    def _times(self, a: Passage, b: Passage) -> Iterator[Difference]:
        """The only time of each passage, when both are of one deed and cannot both be meant."""
        if not self._facts.may_differ_in_time(a, b):
            return
        one, other = self._read(a), self._read(b)
        if _alike(one, other) < _ALIKE:
            return
        left = self._facts.times(a)
        right = self._facts.times(b) if len(left) == 1 else []
        if len(right) != 1:
            return
        found = compare_times(left[0], right[0])
        if found.verdict != "different":
            return
        deeds = [deed_of(r, t.passage.start, t.passage.end) for r, t in ((one, left[0]), (other, right[0]))]
        if same_deed(*deeds) and not SAYING & set(deeds):
            yield _of_times(left[0], right[0])

    def _people(self, a: Passage, b: Passage) -> Iterator[Difference]:
        """Lists that hold different people, else one person that stands in the place of another."""
        here = self._named(a)
        there = self._named(b) if here else []
        if not there:
            return
        one, other = self._read(a), self._read(b)
        lists = roster(one, here), roster(other, there)
        if all(lists):
            found = compare_rosters(one, lists[0], other, lists[1], self._named_near(a), self._named_near(b))
            if found is not None:
                yield found
            return
        pairs = [(p, q) for p in here for q in there if may_be_exchanged(p, q)]
        if len(pairs) != 1:
            return
        (person, other_person) = pairs[0]
        if person.given == other_person.given and _alike(one, other) < _ALIKE:
            return  # a given name alone is shared by many
        found = _exchanged(one, person, other, other_person)
        if found is not None:
            yield found

    def _named(self, passage: Passage) -> list[Person]:
        known = self._persons.get(passage)
        if known is None:
            named = self._facts.may_name(passage)
            known = self._persons[passage] = people(self._read(passage)) if named else []
        return known


def _exchanged(one: Reading, person: Person, other: Reading, other_person: Person) -> Difference | None:
    """Two people, unless one of the texts knows both of them."""
    values = phrase(one, person.words), phrase(other, other_person.words)
    if values[0] in values[1] or values[1] in values[0]:
        return None
    if any(word in other.text for word in _apart(values)) or any(
        word in one.text for word in _apart(values[::-1])
    ):
        return None
    spans = span_of(one, person.words), span_of(other, other_person.words)
    return Difference("name", "conflict", values, spans, f"different names: {values[0]} / {values[1]}")


def _apart(values: Sequence[str]) -> set[str]:
    """The words of the first name that the second has not."""
    return set(values[0].split()) - set(values[1].split())


def _other_doers(one: Reading, m: Measure, other: Reading, n: Measure) -> bool:
    """Whether whoever is named first before each number is somebody else."""
    first, first_there = _first_named(one, m.start), _first_named(other, n.start)
    return bool(first and first_there) and not first & first_there


def _first_named(reading: Reading, end: int) -> frozenset[str]:
    """The words of the first name that stands before the character `end`."""
    found: set[str] = set()
    for word, tag in zip(reading.words, reading.tags, strict=True):
        if word.start >= end or (found and tag != "name"):
            break
        if tag == "name":
            found.add(word.name)
    return frozenset(found)


def _summed(reading: Reading) -> bool:
    """Whether a passage tells a sum, or what falls to each."""
    return _SUM.search(reading.text, reading.passage.start, reading.passage.end) is not None


def _of_whom(m: Measure, n: Measure) -> str:
    """What a number of nobody is held against: those who were hurt, who died …"""
    if not (counts_none(m) or counts_none(n)):
        return ""
    role = next((x.role for x in (m, n) if not counts_none(x)), "")
    return f" of {'those' if role != 'dead' else 'the'} {role}"


def _names(reading: Reading) -> frozenset[str]:
    tagged = zip(reading.words, reading.tags, strict=True)
    return frozenset(word.name for word, tag in tagged if tag == "name")


def _alike(one: Reading, other: Reading) -> float:
    here, there = one.content, other.content
    return len(here & there) / (min(len(here), len(there)) or 1)


def _with_referent(text: str, measure: Measure) -> str:
    """The words of a measure with what it counts when that follows at once."""
    if counts_none(measure) or measure.kind == "age":
        return measure.words
    span = measure.referent_span
    follows = span is not None and measure.end <= span.start <= measure.end + 1
    end = span.end if span is not None and follows else measure.end
    return " ".join(text[measure.start : end].split())


def _says_the_same(m: Measure, n: Measure) -> bool:
    """Whether two compatible measures are one: the same number, converted, or a vague word for it."""
    return (m.low, m.high) == (n.low, n.high) or m.unit != n.unit or "vague" in (m.sign, n.sign)


def _of_times(m: TimeMention, n: TimeMention) -> Difference:
    why = f"different times: {told_when(m)} / {told_when(n)}"
    spans = (_span(m.passage), _span(n.passage))
    return Difference("date", "conflict", (m.words, n.words), spans, why)


def _span(passage: Passage) -> tuple[Span, ...]:
    return (Span(passage.start, passage.end),)
