"""What a full name is made of, and whether two of them fit one person."""

from __future__ import annotations

from wagner_tui.analysis import given_names
from wagner_tui.analysis import name_words as words
from wagner_tui.analysis.name_spellings import SPELT
from wagner_tui.analysis.names import transliteration_key

#: The folded words of a name. A given name such as Ki-moon is one word with its hyphen.
Key = tuple[str, ...]


def gender_of_given(low: str) -> str:
    """ "he" or "she" for a given name that only men or only women have, else empty."""
    first = low.split("-")[0]
    man, woman = first in given_names.MEN, first in given_names.WOMEN
    return "" if man == woman or of_two_syllables(low) else ("he" if man else "she")


def gender_of_all(given: Key) -> str:
    """The gender that the first given name tells, or the next where both have the first: Jean-Luc."""
    if given[:1] == ("jean",) and len(given) > 1:  # Jean-Marie is a man
        return "he"
    both = given_names.MEN & given_names.WOMEN
    telling = next((name for name in given if name not in both), "")
    return gender_of_given(telling) if telling else ""


def is_given(low: str) -> bool:
    """Whether the folded word is a common given name."""
    first = low.split("-")[0]
    return first in given_names.MEN or first in given_names.WOMEN


def family(key: Key) -> str:
    """The surname in a full name."""
    parts = _without_suffix(key)
    return parts[0] if _family_first(parts) else parts[-1]


def surname_alone(key: Key) -> str | None:
    """The surname when a name is nothing else, particles apart: Sisi in al-Sisi."""
    parts = [part for part in key if part not in words.PARTICLES]
    return parts[0] if len(parts) == 1 else None


def further_families(key: Key) -> tuple[str, ...]:
    """Another word of a full name by which the person may be called alone.

    That is the first of two surnames, Sánchez in Pedro Sánchez Castejón, and the last word of names such as
    Nguyen Van Hai, who is Mr Hai.
    """
    parts = _without_suffix(key)
    if _family_first(parts):
        return (parts[-1],) if len(parts) == 3 else ()
    first = first_of_two_surnames(parts)
    return (parts[first],) if first else ()


def first_of_two_surnames(key: Key) -> int:
    """Where the first of two surnames stands in a full name; 0 when there is one surname."""
    parts = _without_suffix(key)
    at = len(parts) - 2
    if at < 1 or _family_first(parts) or parts[at] in words.PARTICLES or is_given(parts[at]):
        return 0
    given = [part for part in parts[1:at] if part not in words.PARTICLES]
    return at if len(parts[at]) > 1 and all(is_given(part) for part in given) else 0


def _without_suffix(key: Key) -> Key:
    return key[:-1] if len(key) > 1 and key[-1] in words.SUFFIXES else key


def _family_first(parts: Key) -> bool:
    """Whether the surname comes first: Xi Jinping, Ban Ki-moon."""
    if len(parts) < 2 or is_given(parts[0]):
        return len(parts) == 2 and of_two_syllables(parts[1]) and len(parts[0]) < 7
    return parts[0] in words.FAMILY_FIRST or (len(parts) == 2 and of_two_syllables(parts[1]))


def of_two_syllables(part: str) -> bool:
    """Whether a word is a given name of two syllables that a hyphen parts: Ki-moon, Jae-in."""
    first, hyphen, second = part.partition("-")
    return bool(hyphen) and 1 < len(first) < 6 and 1 < len(second) < 6


def one_person(one: Key, other: Key) -> bool:
    """Whether two full names with one surname fit one person: Bob J. Lee and Robert Lee, not Ann Lee."""
    if (
        len(one) > 1
        and len(other) > 1
        and one[-1] in words.SUFFIXES
        and other[-1] in words.SUFFIXES
        and one[-1] != other[-1]
    ):
        return False
    a, b = given_parts(one), given_parts(other)
    if not a or not b or (one[-1] == "sr") != (other[-1] == "sr"):
        return False
    if _family_first(_without_suffix(one)) or _family_first(_without_suffix(other)):
        return transliteration_key("".join(a).replace("-", "")) == transliteration_key(
            "".join(b).replace("-", "")
        )
    if len(a) > 1 and len(a[0]) == 1 < len(b[0]) and _given_fits(a[1], b[0]):
        return True  # H. Dale Hall is called Dale
    if len(b) > 1 and len(b[0]) == 1 < len(a[0]) and _given_fits(b[1], a[0]):
        return True
    if not _given_fits(a[0], b[0]):
        return False
    if len(a) > 1 and len(b) > 1:
        return all(_given_fits(x, y) for x, y in zip(a[1:], b[1:], strict=False))
    return True


def given_parts(key: Key) -> Key:
    """The given names and initials in a full name."""
    parts = _without_suffix(key)
    inner = parts[1:] if _family_first(parts) else parts[:-1]
    return tuple(part for part in inner if part not in words.PARTICLES) or inner


def _given_fits(one: str, other: str) -> bool:
    if one == other or (1 in (len(one), len(other)) and one[0] == other[0]):
        return True
    if _usual(one) == _usual(other):
        return True
    return min(len(one), len(other)) > 3 and transliteration_key(one) == transliteration_key(other)


def _usual(given: str) -> str:
    """What stands for all spellings and short forms of a given name."""
    given = SPELT.get(given, given)
    return given_names.NICKNAMES.get(given, given)


def gender_of_title(title: str) -> str:
    """ "he" or "she" when the folded title or noun says so, else empty."""
    if title in words.HE_TITLES or title in words.HE_NOUNS:
        return "he"
    return "she" if title in words.SHE_TITLES or title in words.SHE_NOUNS else ""
