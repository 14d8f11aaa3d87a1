"""Measures and times of sentences, read when a comparison asks for them and kept."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from wagner_tui.corpus.model import Corpus, Passage

if TYPE_CHECKING:
    from wagner_tui.analysis.entities import Names
    from wagner_tui.analysis.measure_values import Measure
    from wagner_tui.analysis.time_values import TimeMention


#: Words that times are told with, and numbers.
_TIME = re.compile(
    r"\d+|\b(?i:(?:mon|tues|wednes|thurs|fri|satur|sun|yester|to|mid|birth)day|tomorrow|tonight|overnight|noon"
    r"|midnight|mornings?|afternoons?|evenings?|nights?|dawn|weekend|weeks?|months?|years?|days?|hours?|ago|o.clock"
    r"|[ap]\.?\s?m\b|(?:jan|febr)uary|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber"
    r"|spring|summer|autumn|winter|century)"
)
_FULL_NAME = re.compile(r"\b[^\W\d_a-z]\w+\s[^\W\d_a-z]\w+")


class Facts:
    """What the sentences of a corpus state in numbers, times and names."""

    def __init__(self, corpus: Corpus, names: Names | None = None) -> None:
        self._corpus = corpus
        self._names = names
        self._measures: dict[Passage, tuple[Measure, ...]] = {}
        self._times: dict[str, tuple[TimeMention, ...]] = {}

    def measures(self, passage: Passage) -> tuple[Measure, ...]:
        """The measures of a passage, in order."""
        known = self._measures.get(passage)
        if known is None:
            from wagner_tui.analysis.measures import measures

            known = measures(self._corpus[passage.source].text, passage.start, passage.end)
            self._measures[passage] = known
        return known

    def times(self, passage: Passage) -> list[TimeMention]:
        """The times that a passage mentions, in order."""
        known = self._times.get(passage.source)
        if known is None:
            from wagner_tui.analysis.dates import times

            known = self._times[passage.source] = times(self._corpus[passage.source])
        first = bisect_left(known, passage.start, key=lambda mention: mention.passage.start)
        last = bisect_left(known, passage.end, key=lambda mention: mention.passage.start)
        return [mention for mention in known[first:last] if mention.passage.end <= passage.end]

    def one_name(self, one: str, other: str) -> bool:
        """Whether the articles make it certain that two spellings are one name."""
        return self._names is not None and self._names.same(one, other)

    def may_name(self, passage: Passage) -> bool:
        """Whether a full name may stand in a passage; quicker than looking for one."""
        return _FULL_NAME.search(self._corpus[passage.source].text, passage.start, passage.end) is not None

    def may_differ_in_time(self, a: Passage, b: Passage) -> bool:
        """Whether both passages have words of time, and other ones; quicker than reading the times."""
        one, other = (
            {found.group().lower() for found in _TIME.finditer(self._corpus[p.source].text, p.start, p.end)}
            for p in (a, b)
        )
        return bool(one and other) and one != other

    def measure_at(self, passage: Passage, start: int, end: int) -> Measure | None:
        """The first measure of a passage that touches the characters `start` to `end`."""
        return next((m for m in self.measures(passage) if m.start < end and start < m.end), None)

    def time_at(self, passage: Passage, start: int, end: int) -> TimeMention | None:
        """The first time in a passage that touches the characters `start` to `end`."""
        touching = (m for m in self.times(passage) if m.passage.start < end and start < m.passage.end)
        return next(touching, None)
