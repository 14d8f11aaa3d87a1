"""Did and did not: a negation that stands on one side only, words that say the opposite of each other."""

from __future__ import annotations

from collections import Counter
from itertools import product

from wagner_tui.analysis.conflicts.difference import Difference, Stretch, phrase, span_of, tagged
from wagner_tui.analysis.conflicts.differing import Alignment, Region
from wagner_tui.analysis.conflicts.facts import Facts
from wagner_tui.analysis.conflicts.verb_forms import base
from wagner_tui.analysis.conflicts.vocabulary import (
    ANY_OR_SOME,
    DECLINING,
    EXCHANGED_OPPOSITES,
    HELPERS,
    NEGATORS,
    NOT_DENYING,
)
from wagner_tui.analysis.conflicts.words import Reading

#: What a negation denies is shown up to this many words behind it.
_SHOWN = 3
#: What may come and go beside an opposite: "cleared of", "found guilty of".
_BESIDE = frozenset(map(base, ANY_OR_SOME | HELPERS | {"find", "plead", "more", "in", "favour", "favor"}))
#: "at the end of June": a time.
_EDGES = frozenset(map(base, ("end", "beginning", "begin", "start")))


def polarity_difference(
    alignment: Alignment, region: Region, copied: bool, facts: Facts
) -> Difference | None:
    """The difference when exactly one side of `region` denies what the other says; None when not."""
    one, other = alignment.one, alignment.other
    left, right = Stretch(region.a, region.a_end), Stretch(region.b, region.b_end)
    denied, denied_there = denials(one, left), denials(other, right)
    if copied and not denied + denied_there and (not one.forms(*left) or not other.forms(*right)):
        denied, denied_there = _put_in(one, left), _put_in(other, right)
    if (denied + denied_there) % 2:
        if not _same_rest(one, left, other, right, copied):
            return None
        why = "one side denies what the other says"
    elif not denied and not denied_there and _opposed(one, left, other, right):
        if _end_of(one, left):
            return None
        why = "the words say the opposite of each other"
    else:
        return None
    first, second = shown(one, left), shown(other, right)
    values = (phrase(one, first), phrase(other, second))
    spans = (span_of(one, first), span_of(other, second))
    return Difference("polarity", "conflict", values, spans, f"{why}: “{values[0]}” / “{values[1]}”")


def denials(reading: Reading, stretch: Stretch) -> int:
    """How many words of a stretch deny: "not", "no", "refused to"; "not only" denies nothing."""
    return sum(_denies(reading, at) for at in range(stretch.first, stretch.last))


def _denies(reading: Reading, at: int) -> bool:
    words = reading.words
    behind = words[at + 1].form if at + 1 < len(words) else ""
    if words[at].form == "nor":
        return not any(word.form == "neither" for word in words[:at])
    if words[at].form in NEGATORS:
        return behind not in NOT_DENYING
    return base(words[at].form) in DECLINING and behind == "to"


def _put_in(reading: Reading, stretch: Stretch) -> int:
    """How many words deny in what a copy put in or left out: there "not" denies even before "fewer"."""
    forms = reading.forms(*stretch)
    plain = all(form in NEGATORS or form in HELPERS for form in forms)
    return sum(form in ("not", "never") for form in forms) if plain else 0


def _end_of(reading: Reading, stretch: Stretch) -> bool:
    """`the end of June` against `the beginning of June` is a time, not an opposite."""
    ends = any(base(form) in _EDGES for form in reading.forms(*stretch))
    return ends and stretch.last < len(reading.words) and reading.words[stretch.last].form == "of"


def _rest(reading: Reading, stretch: Stretch) -> Counter[str]:
    forms = reading.forms(stretch.first, stretch.last)
    dropped = NEGATORS | ANY_OR_SOME | HELPERS
    return Counter(base(form) for form in forms if form not in dropped and base(form) not in DECLINING)


def _same_rest(one: Reading, left: Stretch, other: Reading, right: Stretch, copied: bool) -> bool:
    """Whether nothing but the denial differs; between copies one side may be the denial alone."""
    here, there = _rest(one, left), _rest(other, right)
    if here == there:
        return True
    if not copied or (here and there) or tagged(one, left, "number") or tagged(other, right, "number"):
        return False
    return sum((here | there).values()) <= 2


def _opposed(one: Reading, left: Stretch, other: Reading, right: Stretch) -> bool:
    """Whether the stretches hold opposites and else the same words."""
    here = [base(form) for form in one.forms(*left)]
    there = [base(form) for form in other.forms(*right)]
    for x, y in product(here, there):
        if x != y and (frozenset((x, y)) in EXCHANGED_OPPOSITES or _prefixed(x, y)):
            rest = (Counter(here) - Counter([x])) + (Counter(there) - Counter([y]))
            return all(word in _BESIDE for word in rest)
    return False


def _prefixed(x: str, y: str) -> bool:
    """`confirmed` and `unconfirmed`."""
    short, long = sorted((x, y), key=len)
    return len(short) >= 4 and long in ("un" + short, "non" + short, "dis" + short)


def shown(reading: Reading, stretch: Stretch) -> Stretch:
    """A stretch with the words that lead to it, and with what it denies when it only denies."""
    first, last = stretch
    while first > max(0, stretch.first - 3) and reading.words[first - 1].form in HELPERS | NEGATORS:
        first -= 1
    at = last
    while at < min(len(reading.words), stretch.last + _SHOWN) and not _told(reading, first, last):
        if at > first and _broken(reading, at):
            break
        at += 1
        last = at
    return Stretch(first, last)


def _told(reading: Reading, first: int, last: int) -> bool:
    """Whether a stretch holds a word of content."""
    return any(reading.words[at].form not in HELPERS | NEGATORS | ANY_OR_SOME for at in range(first, last))


def _broken(reading: Reading, at: int) -> bool:
    return any(sign in reading.between(at - 1) for sign in ".,;:—–()")
