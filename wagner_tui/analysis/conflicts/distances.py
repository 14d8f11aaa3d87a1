"""Distances to one place that are told of different places: both can be right, and the reader wants to know.

"The column stopped 200 km from the capital" and "it reached Norby, 230 miles south of the capital" seldom
stand under one claim, and look like a contradiction.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from wagner_tui.analysis.conflicts.difference import Difference
from wagner_tui.analysis.conflicts.governing import SAYING, verbs
from wagner_tui.corpus.model import Corpus, Passage, Span

if TYPE_CHECKING:
    from wagner_tui.analysis.conflicts.facts import Facts
    from wagner_tui.analysis.conflicts.words import Reading
    from wagner_tui.analysis.measure_values import Measure

#: Lengths so close (as a share of the longer one) are one, converted or rounded.
_CONVERTED = Decimal("0.05")
#: One measure is held against those of so many sources at most.
_MOST = 3
_LENGTH = re.compile(
    r"\d\s?-?\s?(?:km|kms|mi|miles?|kilomet(?:er|re)s?)\b|\b(?:miles?|kilomet(?:er|re)s?)\b", re.IGNORECASE
)


class _Distance(NamedTuple):
    sentence: Passage
    measure: Measure


def told_of_other_places(
    corpus: Corpus, facts: Facts, read: Callable[[Passage], Reading]
) -> Iterator[tuple[Passage, Passage, Difference]]:
    """Sentences of two sources that tell the same deed with another distance to the same place.

    One of them names the place that its distance is measured at; the other names another or none.
    """
    by_place: dict[str, list[_Distance]] = {}
    for article in sorted(corpus.articles, key=lambda article: (article.sha256, article.path)):
        for sentence in article.sentences:
            if sentence.role == "hidden" or not _LENGTH.search(article.text, sentence.start, sentence.end):
                continue
            passage = Passage(article.key, sentence.start, sentence.end)
            for measure in facts.measures(passage):
                if measure.kind == "length" and to_a_name(article.text, measure):
                    by_place.setdefault(measure.referent, []).append(_Distance(passage, measure))
    for distances in by_place.values():
        yield from _among(distances, read)


def _among(
    distances: list[_Distance], read: Callable[[Passage], Reading]
) -> Iterator[tuple[Passage, Passage, Difference]]:
    for at, one in enumerate(distances):
        if not one.measure.subject:
            continue
        known = {d.sentence.source for d in distances if d.measure.subject == one.measure.subject}
        for other_at, other in enumerate(distances):
            if other.sentence.source in known or not apart(one.measure, other.measure):
                continue  # who tells of that place, too, has nothing else to tell
            if other.measure.subject and other_at < at:
                continue  # the pair was met before
            here, there = read(one.sentence), read(other.sentence)
            if (verbs(here) & verbs(there)) - SAYING and len(known) <= _MOST:
                known.add(other.sentence.source)
                yield one.sentence, other.sentence, side_by_side(here, one.measure, there, other.measure)


def to_a_name(text: str, measure: Measure) -> bool:
    """Whether a length leads to a place by its name."""
    span = measure.referent_span
    return span is not None and any(word[:1].isupper() for word in text[slice(*span)].split())


def apart(one: Measure, other: Measure) -> bool:
    """Whether two lengths are more than converted or rounded forms of one."""
    return abs(one.base_low - other.base_low) > max(one.base_low, other.base_low) * _CONVERTED


def side_by_side(one: Reading, m: Measure, other: Reading, n: Measure) -> Difference:
    """Two lengths that are of different places: compatible, with the places in words."""
    if m.referent == n.referent and m.subject:
        to = one.text[slice(*m.referent_span)] if m.referent_span else m.referent
        of = m.subject.title()
        whose = f"of {n.subject.title()}" if n.subject else "of no place by name"
        why = f"“{m.words}” to {to} is told of {of}, “{n.words}” {whose}"
    else:
        why = f"“{m.words}” leads to {_place(one, m)}, “{n.words}” to {_place(other, n)}"
    return Difference(
        "number",
        "compatible",
        (_shown(one, m), _shown(other, n)),
        ((Span(m.start, m.end),), (Span(n.start, n.end),)),
        f"both can be right, of different places: {why}",
    )


def _place(reading: Reading, measure: Measure) -> str:
    span = measure.referent_span
    return " ".join(reading.text[slice(*span)].split()) if span is not None else "no place by name"


def _shown(reading: Reading, measure: Measure) -> str:
    """The measure with the place that follows it at once."""
    span = measure.referent_span
    end = span.end if span is not None and measure.end <= span.start <= measure.end + 20 else measure.end
    return " ".join(reading.text[measure.start : end].split())
