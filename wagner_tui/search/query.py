"""What is asked and what is answered: queries, hits, results, and how many hits each source may show."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from wagner_tui.corpus.model import Passage

Mode = Literal["exact", "regex", "fuzzy"]
#: Asked now and then by a long search; True ends it.
Cancelled = Callable[[], bool]

#: Hits that one answer holds at most.
HIT_LIMIT = 10_000
#: Seconds that a pattern may work on all sources together.
REGEX_SECONDS = 0.5
#: Characters of a pattern; a longer one is refused: reading one takes time with the cube of its length.
PATTERN_LIMIT = 500
#: Characters of a fuzzy query that are compared; the rest is left out, and the answer says so.
FUZZY_LIMIT = 256
STOPPED = "the search was stopped"


@dataclass(frozen=True, slots=True)
class Query:
    """The words typed by the reader and how they are meant.

    `aliases` are other spellings of the same name that are found as well, as whole words; a pattern leaves
    them out.
    """

    text: str
    mode: Mode = "exact"
    aliases: tuple[str, ...] = ()


class Hit(NamedTuple):
    """A passage that answers the query.

    `score` is 1.0 for exact and regex hits and between 0 and 1 for fuzzy ones. `found` holds the words of the
    text where they differ from the query, and is None where they are the same.
    """

    passage: Passage
    score: float = 1.0
    found: str | None = None


@dataclass(frozen=True)
class Results:
    """The answer to one query.

    `hits` come in source order, then by place. `counts` has an entry for every source, also 0. When `capped`,
    `hits` is only a part; `at_least` names the sources whose count is a lower bound. `problem` is one line on
    why the query could not be answered in full, `note` one line that is worth telling.
    """

    query: Query
    hits: tuple[Hit, ...]
    counts: Mapping[str, int]
    capped: bool = False
    problem: str | None = None
    note: str | None = None
    at_least: frozenset[str] = frozenset()

    @property
    def total(self) -> int:
        """Number of hits in all sources; a lower bound when `at_least` is not empty."""
        return sum(self.counts.values())

    def shown(self, source: str | None = None) -> str:
        """The count of `source`, or of all, as it is shown: ``12``, ``25,310``, ``10,000+``."""
        if source is None:
            return f"{self.total:,}{'+' if self.at_least else ''}"
        return f"{self.counts[source]:,}{'+' if source in self.at_least else ''}"


def ignores_case(text: str) -> bool:
    """Smart case: a query without an upper-case letter ignores case."""
    return text == text.lower()


def shares(found: Mapping[str, int], limit: int) -> dict[str, int]:
    """Divide `limit` hits between sources so that one source with many cannot leave the others without.

    Sources that need less than an equal share get all they need; the others divide the rest evenly.
    """
    left, result = limit, {}
    by_need = sorted(found, key=lambda source: found[source])
    for place, source in enumerate(by_need):
        result[source] = min(found[source], left // (len(by_need) - place))
        left -= result[source]
    return result
