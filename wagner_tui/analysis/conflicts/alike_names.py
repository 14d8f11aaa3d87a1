"""Whether two names may be one: a part of the other, its initials, an abbreviation."""

from __future__ import annotations

from collections.abc import Sequence

from wagner_tui.analysis.conflicts.words import Word

#: An abbreviation is at most this long.
_SHORT = 4


def same_name(one: Sequence[Word], other: Sequence[Word]) -> bool:
    """Whether one of two names says no other thing than the other.

    They share a word ("Patrushev", "Nikolai Patrushev"), or one is the initials ("IMF"), an abbreviation
    ("Lt", "Lieutenant") or the beginning ("KO", "KOs") of the other.
    """
    if {word.name or word.form for word in one} & {word.name or word.form for word in other}:
        return True
    here, there = [word.form for word in one], [word.form for word in other]
    return _initials(here, there) or _initials(there, here) or _abbreviates(here, there)


def _initials(short: Sequence[str], long: Sequence[str]) -> bool:
    letters = "".join(short).replace(".", "")
    if len(letters) < 2 or len(long) < 2:
        return False
    firsts = "".join(form[0] for form in long)
    return letters == firsts or letters == "".join(f[0] for f in long if f not in ("of", "the", "and", "for"))


def _abbreviates(one: Sequence[str], other: Sequence[str]) -> bool:
    short, long = sorted(("".join(one), "".join(other)), key=len)
    if long.startswith(short):
        return True
    if len(short) > _SHORT or not short or short[0] != long[0] or short[-1] != long[-1]:
        return False
    letters = iter(long)
    return all(letter in letters for letter in short)
