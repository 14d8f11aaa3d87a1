"""The forms of English verbs: says, said, saying."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from wagner_tui.corpus.wordlist import phrase_set, word_set

Form = Literal["base", "s", "past", "part", "ing"]
#: Verbs with their past form and their past participle.
_STRONG = phrase_set(
    "beseech besought besought|bet bet bet|cast cast cast|choose chose chosen|come came come"
    "|draw drew drawn|give gave given|send sent sent|have had had|strike struck struck"
    "|withdraw withdrew withdrawn|dream dreamed dreamt|feel felt felt|find found found"
    "|forecast forecast forecast|foresee foresaw foreseen|forget forgot forgotten|go went gone"
    "|hear heard heard|hit hit hit|hold held held|know knew known|label labeled labelled|lay laid laid"
    "|make made made|pay paid paid|put put put|read read read|say said said|see saw seen"
    "|seek sought sought|set set set|shoot shot shot|show showed shown|speak spoke spoken"
    "|stand stood stood|stick stuck stuck|swear swore sworn|take took taken|tell told told"
    "|think thought thought|understand understood understood|write wrote written"
)
#: Verbs that double their last letter: begged, begging.
_DOUBLING = word_set(
    """
    admit beg bet brag dub forget fret hit infer plan put quip rebut refer regret rip set slam sum
    """
)


class Inflected(NamedTuple):
    """One form of a verb and which form it is."""

    form: str
    kind: Form


def inflections(base: str) -> list[Inflected]:
    """The forms of a verb; "said" is both the past form and the participle ("part")."""
    stem = base + base[-1] if base in _DOUBLING else base
    past, part = _strong().get(base, (_with_ed(stem), _with_ed(stem)))
    forms = [
        Inflected(base, "base"),
        Inflected(with_s(base), "s"),
        Inflected(past, "past"),
        Inflected(part, "part"),
        Inflected(_with_ing(stem), "ing"),
    ]
    return forms[1:] if past == base else forms  # "read" and "cast" are read as the past


@cache
def _strong() -> dict[str, tuple[str, str]]:
    entries = (entry.split() for entry in _STRONG)
    return {base: (past, part) for base, past, part in entries}


def with_s(base: str) -> str:
    """The word with the ending of the third person, or of the plural: says, denies, wishes."""
    if base == "have":
        return "has"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def _with_ed(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ied"
    return base + "ed"


def _with_ing(base: str) -> str:
    return base[:-1] + "ing" if base.endswith("e") and not base.endswith(("ee", "oe")) else base + "ing"
