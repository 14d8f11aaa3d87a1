"""Who does it to whom in edited copies: two actors that changed places, a passive that was put in."""

from __future__ import annotations

from wagner_tui.analysis.conflicts.difference import Difference, Stretch, phrase, span_of, turned_round
from wagner_tui.analysis.conflicts.differing import Alignment, Region, swapped
from wagner_tui.analysis.conflicts.verb_forms import base
from wagner_tui.analysis.conflicts.vocabulary import BE, PRONOUNS, SYMMETRIC
from wagner_tui.analysis.conflicts.words import Reading
from wagner_tui.analysis.verbs import looks_finite
from wagner_tui.corpus.model import Span
from wagner_tui.corpus.wordlist import word_set

#: Longer actors than this are no actors.
_MOST_WORDS = 8
_MUTUAL = frozenset(
    map(base, word_set("meet marry divorce be resemble and or between versus vs play draw face"))
)


def role_difference(alignment: Alignment) -> Difference | None:
    """The difference when two sentences tell the same deed with its actors changed round."""
    if not alignment.regions:
        return None
    one, other = alignment.one, alignment.other
    for passive, active in ((one, other), (other, one)):
        if len(passive.words) == len(active.words) + 2:
            found = _passive(passive, active)
            if found is not None:
                return found if passive is one else turned_round(found)
    places = _places(alignment)
    if places is None or not _actors(one, places[0], places[2]):
        return None
    here, there, later, later_there = places
    values = (phrase(one, here), phrase(other, there))
    spans = (
        span_of(one, here) + span_of(one, later),
        span_of(other, there) + span_of(other, later_there),
    )
    return _role(values, spans)


def only_exchanged(alignment: Alignment) -> bool:
    """Whether two sentences name the same two in another order and say no other thing by it: "A met B"."""
    places = _places(alignment)
    return places is not None and not _actors(alignment.one, places[0], places[2])


def _places(alignment: Alignment) -> tuple[Stretch, Stretch, Stretch, Stretch] | None:
    """Where the two that changed places stand: the first in both sentences, then the second in both.

    None when nothing changed places, or numbers and times did.
    """
    one, other = alignment.one, alignment.other
    plain, plain_there = _active(one), _active(other)
    if (len(plain) < len(one.words)) != (len(plain_there) < len(other.words)):
        return None
    keys = [_role_key(one, at) for at in plain]
    keys_there = [_role_key(other, at) for at in plain_there]
    pair = swapped(keys, keys_there) or _exchanged(alignment, keys, keys_there)
    if pair is None:
        return None
    first, second = pair
    here = Stretch(plain[first.a], plain[first.a_end - 1] + 1)
    there = Stretch(plain_there[first.b], plain_there[first.b_end - 1] + 1)
    later = Stretch(plain[second.a], plain[second.a_end - 1] + 1)
    later_there = Stretch(plain_there[second.b], plain_there[second.b_end - 1] + 1)
    if any(one.tags[at] in ("number", "date") for at in (here.first, later.first)):
        return None
    return here, there, later, later_there


def _role(values: tuple[str, str], spans: tuple[tuple[Span, ...], tuple[Span, ...]]) -> Difference:
    why = f"who does it to whom is the other way round: {values[0]} / {values[1]}"
    return Difference("role", "conflict", values, spans, why)


def _role_key(reading: Reading, at: int) -> str:
    word = reading.words[at]
    return PRONOUNS.get(word.form) or word.name or (word.key if word.number else base(word.form))


def _active(reading: Reading) -> list[int]:
    """The places of the words without "was … by": what is left of a passive is in the order of the text."""
    words = reading.words
    by = next((at for at, word in enumerate(words) if word.form == "by"), None)
    if by is None:
        return list(range(len(words)))
    for at in range(by - 1, max(0, by - 4) - 1, -1):
        if words[at].form in BE:
            return [place for place in range(len(words)) if place not in (at, by)]
    return list(range(len(words)))


def _passive(passive: Reading, active: Reading) -> Difference | None:
    """`A was called by B` against `A called B`: the words of the deed on both sides."""
    words = passive.words
    keys = [_role_key(active, at) for at in range(len(active.words))]
    for by in (at for at, word in enumerate(words) if word.form == "by"):
        for be in range(by - 1, max(0, by - 4) - 1, -1):
            if words[be].form in BE:
                kept = [at for at in range(len(words)) if at not in (be, by)]
                if [_role_key(passive, at) for at in kept] == keys:
                    here, there = Stretch(be, by + 1), Stretch(be, by - 1)
                    values = phrase(passive, here), phrase(active, there)
                    return _role(values, (span_of(passive, here), span_of(active, there)))
    return None


def _exchanged(alignment: Alignment, keys: list[str], keys_there: list[str]) -> tuple[Region, Region] | None:
    """Two actors that stand for each other throughout: every X became Y and every Y became X."""
    if len(keys) != len(alignment.one.words) or len(keys_there) != len(alignment.other.words):
        return None
    became: dict[tuple[str, ...], tuple[str, ...]] = {}
    first: dict[tuple[str, ...], Region] = {}
    for region in alignment.regions:
        x, y = tuple(keys[region.a : region.a_end]), tuple(keys_there[region.b : region.b_end])
        if not x or not y or became.setdefault(x, y) != y:
            return None
        first.setdefault(x, region)
    if len(became) != 2 or any(became.get(y) != x for x, y in became.items()):
        return None
    one, other = sorted(first.values())
    return one, other


def _actors(reading: Reading, one: Stretch, other: Stretch) -> bool:
    """Whether a deed stands between or before two stretches, and it is none that both of them do."""
    if max(one.last - one.first, other.last - other.first) > _MOST_WORDS:
        return False
    middle = reading.forms(one.last, other.first)
    content = [form for form in middle if form not in ("the", "a", "an", "s")]
    if not content and reading.forms(one.first - 2, one.first) == ["according", "to"]:
        return True  # "according to A, B lied": who speaks and of whom
    if not content or all(form in SYMMETRIC for form in content):
        return False
    verbs = [base(form) for form in content if looks_finite(form) and form not in BE]
    return not (verbs and all(verb in _MUTUAL for verb in verbs))
