"""Spellings of one name: Sergei and Sergey, Yushchenko and Iushchenko, Aleksandr and Alexander.

Two spellings are one name when their transliteration keys are equal or, for long keys, when the keys have
the same initial and the same consonants and lie one edit apart. Plain similarity would merge Germany with
German.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

#: Shorter names are too easily alike: Iran, Iraq.
_MIN_LETTERS = 4
_MIN_FUZZY_KEY = 6
#: What stands for one letter of other scripts at the beginning of a name.
_GUTTURALS = "ghk"
_SUFFIXES = ("ian", "ean", "ese", "ish")
_RULES = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"shch|stch", "s"),
        (r"tsch|tch|(?<!s)ch", "ç"),
        (r"sch|sh", "s"),
        (r"zh|dj|dzh", "s"),
        (r"tc", "c"),
        (r"kh|gh", "h"),
        (r"ph", "f"),
        (r"dh", "d"),
        (r"(?<=[^aeiou])([aou])e(?=[^aeiou])", r"\1"),
        (r"ck|c(?=[aouklrt]|$)|q", "k"),
        (r"x", "ks"),
        (r"gu(?=[ei])", "g"),
        (r"ou", "u"),
        (r"[yj]", "i"),
        (r"w", "v"),
        (r"z", "s"),
        (r"^ie", "e"),
        (r"ff$", "v"),
        (r"(?<=[^aeiou])er$", "r"),
        (r"(.)\1+", r"\1"),
    )
)
_VOWELS = re.compile(r"[aeiou]")


class Respelt(NamedTuple):
    """Pairs of words that were decided by hand, as terms: spellings of one name, and such as are none.

    Of words that are `parted` the first is the one that was taken out.
    """

    joined: tuple[tuple[str, str], ...] = ()
    parted: tuple[tuple[str, str], ...] = ()


#: Nothing was decided.
AS_FOUND = Respelt()


@lru_cache(maxsize=1 << 14)
def transliteration_key(name: str) -> str:
    """Return what the romanisations of one spelling have in common, for a folded `name`."""
    for pattern, replacement in _RULES:
        name = pattern.sub(replacement, name)
    return name


def _same_key(key: str, other_key: str, one: str, other: str) -> bool:
    if key == other_key:
        return True
    if min(len(key), len(other_key)) < _MIN_FUZZY_KEY or key[0] != other_key[0]:
        return False
    if key.startswith(other_key) or other_key.startswith(key) or _derived(one, other):
        return False
    if _VOWELS.sub("", key) != _VOWELS.sub("", other_key):
        return False
    from rapidfuzz.distance import OSA

    return OSA.distance(key, other_key, score_cutoff=1) <= 1


def _derived(one: str, other: str) -> bool:
    """Whether one looks like an adjective where the other does not."""
    return one.endswith(_SUFFIXES) != other.endswith(_SUFFIXES)


def alias_classes(names: Mapping[str, int]) -> dict[str, str]:
    """Map each of the folded `names` (with how often they occur) to the spelling that stands for its class.

    The most frequent spelling stands for its class, the first in the alphabet among equals. Names that are
    alone in their class are left out. A class is a star around its key, so that no chain of single edits
    joins distant names.
    """
    by_key: dict[str, list[str]] = {}
    for name in sorted(names):
        if len(name) >= _MIN_LETTERS:
            by_key.setdefault(transliteration_key(name), []).append(name)
    spellings = {key: sorted(forms, key=lambda form: (-names[form], form)) for key, forms in by_key.items()}
    order = sorted(spellings, key=lambda key: (-sum(names[form] for form in spellings[key]), key))
    found: dict[str, str] = {}
    for key, alike in _stars(order, spellings).items():
        forms = [form for k in (key, *alike) for form in spellings[k]]
        if len(forms) > 1:
            found.update(dict.fromkeys(forms, spellings[key][0]))
    return found


def _stars(order: Iterable[str], spellings: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """Each key with the later keys that differ from it by one vowel edit; every key belongs to one star."""
    by_consonants: dict[str, list[str]] = {}
    stars: dict[str, list[str]] = {}
    for key in order:
        consonants = key[0] + _VOWELS.sub("", key[1:])
        for initial in dict.fromkeys((key[0], *(_GUTTURALS if key[0] in _GUTTURALS else ""))):
            near = by_consonants.get(initial + consonants[1:], ())
            centre = next((one for one in near if _alike(one, key, spellings)), None)
            if centre is not None:
                stars[centre].append(key)
                break
        else:
            by_consonants.setdefault(consonants, []).append(key)
            stars[key] = []
    return stars


def _alike(one: str, other: str, spellings: Mapping[str, Sequence[str]]) -> bool:
    """Whether two keys are one name, also Qaddafi and Gaddafi, but not Kates and Gates."""
    here, there = spellings[one], spellings[other]
    if one[0] == other[0]:
        return _same_key(one, other, here[0], there[0])
    guttural = any(form.startswith(("q", "kh", "gh")) for form in (*here, *there))
    long = min(len(one), len(other)) >= _MIN_FUZZY_KEY
    return guttural and long and _same_key(one, one[0] + other[1:], here[0], there[0])


def respelt_classes(classes: Mapping[str, str], names: Mapping[str, int], by_hand: Respelt) -> dict[str, str]:
    """The `classes` that `alias_classes` gave for `names`, as the reader decided them.

    Words that are no names in these articles stay what they are.
    """
    members: dict[str, set[str]] = {}
    for form, head in classes.items():
        members.setdefault(head, set()).add(form)
    class_of = {form: members[head] for form, head in classes.items()}
    changed: list[set[str]] = []
    for one, other in by_hand.joined:
        if one in names and other in names:
            both = class_of.get(one, {one}) | class_of.get(other, {other})
            class_of.update(dict.fromkeys(both, both))
            changed.append(both)
    for one, other in by_hand.parted:
        if one != other and other in class_of.get(one, ()):
            left = class_of.pop(one)
            left.discard(one)
            changed.append(left)
    found = {form: head for form, head in classes.items() if form in class_of}
    for forms in changed:
        head = min(forms, key=lambda form: (-names[form], form))
        found.update((form, head) for form in forms if class_of.get(form) is forms)
    heads = Counter(found.values())
    return {form: head for form, head in found.items() if heads[head] > 1}
