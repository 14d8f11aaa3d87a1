"""Who was there: lists of people in one sentence, and what two of them say of each other."""

from __future__ import annotations

from collections.abc import Sequence

from wagner_tui.analysis.conflicts.difference import Difference, Stretch, phrase
from wagner_tui.analysis.conflicts.differing import Alignment, Region
from wagner_tui.analysis.conflicts.facts import Facts
from wagner_tui.analysis.conflicts.persons import Person, people
from wagner_tui.analysis.conflicts.words import Reading
from wagner_tui.analysis.verbs import looks_finite
from wagner_tui.corpus.model import Span

_JOINTS = frozenset(("and", "or", "with", "also", "as", "well"))


def edited_roster(alignment: Alignment, region: Region, copied: bool, facts: Facts) -> Difference | None:
    """The difference when one of two lists of edited copies leaves somebody out."""
    left, right = Stretch(region.a, region.a_end), Stretch(region.b, region.b_end)
    gone = [_listed(alignment.one, left), _listed(alignment.other, right)]
    if not copied or gone[0] == gone[1]:
        return None
    here, there = (roster(r, people(r)) for r in (alignment.one, alignment.other))
    return compare_rosters(alignment.one, here, alignment.other, there) if here and there else None


def _listed(reading: Reading, stretch: Stretch) -> bool:
    return any(reading.words[at].name for at in range(*stretch))


def roster(reading: Reading, named: Sequence[Person]) -> list[Person]:
    """Those of the people `named` in a sentence that it lists: one after the other, no verb between."""
    best: list[Person] = []
    current: list[Person] = []
    for person in named:
        if current and not _joined(reading, current[-1].words.last, person.words.first):
            current = []
        current.append(person)
        if len(current) > len(best):
            best = list(current)
    return best if len({person.term for person in best}) > 1 else []


def _joined(reading: Reading, first: int, last: int) -> bool:
    """Whether only a comma, "and" or a description stands between two names of a list."""
    forms = reading.forms(first, last)
    if any(looks_finite(form) for form in forms):
        return False
    between = "".join(reading.between(at) for at in range(first - 1, last))
    if any(sign in between for sign in '“”";'):
        return False  # who is quoted and who speaks are no list
    commas = between.count(",")
    return bool(commas or _JOINTS.intersection(forms))


def compare_rosters(
    one: Reading,
    here: Sequence[Person],
    other: Reading,
    there: Sequence[Person],
    beside: frozenset[str] = frozenset(),
    beside_there: frozenset[str] = frozenset(),
) -> Difference | None:
    """The difference of two lists; None when they are equal or have hardly anybody in common.

    A list that leaves somebody out does not deny that he was there: that is compatible. Lists of the same
    length in which one takes the place of another are a conflict. Who is named in the sentences `beside` a
    list is not left out.
    """
    terms, terms_there = {p.term for p in here}, {p.term for p in there}
    if terms == terms_there or len(terms & terms_there) < min(2, len(terms), len(terms_there)):
        return None
    only = [p for p in here if p.term not in terms_there | beside_there]
    only_there = [p for p in there if p.term not in terms | beside]
    if not only and not only_there:
        return None
    exchanged = len(only) == len(only_there) == 1 and len(terms & terms_there) > 1
    names, names_there = _named(one, here), _named(other, there)
    missing = ", ".join(
        phrase(r, p.words) for r, people in ((one, only), (other, only_there)) for p in people
    )
    why = (
        f"in the place of another: {missing}"
        if exchanged
        else f"both can be right, a shorter list does not deny that somebody was there: {missing}"
    )
    return Difference(
        "roster",
        "conflict" if exchanged else "compatible",
        (names, names_there),
        (_spans(one, only), _spans(other, only_there)),
        why,
    )


def _named(reading: Reading, people: Sequence[Person]) -> str:
    return ", ".join(phrase(reading, person.words) for person in people)


def _spans(reading: Reading, people: Sequence[Person]) -> tuple[Span, ...]:
    words = reading.words
    return tuple(Span(words[p.words.first].start, words[p.words.last - 1].end) for p in people)
