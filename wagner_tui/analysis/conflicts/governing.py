"""Which deed a number or a time belongs to: the verb that it stands nearest to in its clause."""

from __future__ import annotations

from functools import cache

from wagner_tui.analysis.conflicts.verb_forms import base, is_irregular_form
from wagner_tui.analysis.conflicts.vocabulary import HELPERS
from wagner_tui.analysis.conflicts.words import Reading
from wagner_tui.analysis.synonyms import synonyms
from wagner_tui.analysis.verbs import looks_finite
from wagner_tui.corpus.wordlist import word_set

#: A verb further away than this many words has to do with something else.
_REACH = 12
_CLAUSE_WORDS = word_set("but which who whom whose while because although when that if where")
#: Deeds that come to the same where one number or one time of them is told.
_LIKE = """
    jail imprison sentence; fail collapse fold; build complete finish; occur happen strike; convict find;
    transfer move send; gather assemble meet; hold take
"""
#: A time beside one of these is the time of the report.
SAYING = frozenset(
    map(
        base,
        word_set(
            """
            say tell report announce add claim note write confirm according explain state file cite release
            post publish update
            """
        ),
    )
)


def deed_of(reading: Reading, start: int, end: int) -> str:
    """The base form of the verb that the characters `start` to `end` belong to; empty when none is near.

    It is the last verb before them in their clause, else the first one behind them.
    """
    words = reading.words
    first = next((at for at, word in enumerate(words) if word.end > start), len(words))
    last = next((at for at, word in enumerate(words) if word.start >= end), len(words))
    for at in range(first - 1, max(-1, first - 1 - _REACH), -1):
        if _breaks(reading, at):
            break
        if _verb(reading, at):
            return base(words[at].form)
    for at in range(last, min(len(words), last + _REACH)):
        if _verb(reading, at):
            return base(words[at].form)
        if _breaks(reading, at):
            break
    return ""


def same_deed(one: str, other: str) -> bool:
    """Whether two base forms tell the same deed: `collapse` and `crumble`; none of them is empty."""
    return bool(one and other) and (one == other or other in _synonyms().get(one, frozenset()))


@cache
def _synonyms() -> dict[str, frozenset[str]]:
    """The synonyms of base forms."""
    found: dict[str, set[str]] = {}
    for group in _LIKE.split(";"):
        bases = set(map(base, group.split()))
        for one in bases:
            found.setdefault(one, set()).update(bases - {one})
    for one, others in synonyms().items():
        found.setdefault(base(one), set()).update(map(base, others))
    return {one: frozenset(others) for one, others in found.items()}


def verbs(reading: Reading) -> frozenset[str]:
    """The base forms of all verbs of a sentence."""
    return frozenset(base(reading.words[at].form) for at in range(len(reading.words)) if _verb(reading, at))


def _verb(reading: Reading, at: int) -> bool:
    word = reading.words[at]
    form = word.form
    if form in HELPERS or word.number or word.capital:
        return False
    return looks_finite(form) or is_irregular_form(form) or _participle(reading, at)


def _participle(reading: Reading, at: int) -> bool:
    """`…, killing ten`, `is building`; "a career in modeling" is no deed."""
    form = reading.words[at].form
    if not form.endswith("ing") or len(form) < 6:
        return False
    return at == 0 or "," in reading.between(at - 1) or reading.words[at - 1].form in HELPERS | {"and"}


def _breaks(reading: Reading, at: int) -> bool:
    return reading.words[at].form in _CLAUSE_WORDS or any(sign in reading.between(at) for sign in ';:—–“”"')
