"""What a text itself says to be one name: an abbreviation in brackets, "X, also known as Y", "X (Y, ed.)"."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence

from wagner_tui.analysis import name_words as words
from wagner_tui.analysis.name_groups import Grouping
from wagner_tui.analysis.name_runs import Reading, Word
from wagner_tui.analysis.name_spots import Spot
from wagner_tui.analysis.surnames import Group
from wagner_tui.corpus.wordlist import word_set

#: Institutions that a bracket names instead of the one before it; a league or a party is whose member it is.
_NAMED_IN_BRACKETS = word_set(
    """
    guard service police force forces agency ministry department bank army navy parliament committee
    council court assembly corps bureau administration
    """
)
_KNOWN_AS = (
    ("also", "known", "as"),
    ("known", "as"),
    ("formerly", "known", "as"),
    ("also", "called"),
    ("aka",),
)
#: Press agencies and regions that a bracket may hold behind an institution of another name.
_NO_ABBREVIATIONS = word_set(
    """
    ap upi pap dpa efe ansa tass apa pti ria kyodo aap irna isna ani nsw gmt usd eur gbp pic archive file sic
    """
)
#: No abbreviation stands for a longer name.
_MOST_WORDS = 16
_SMALL = frozenset(("of", "the", "for", "to", "and", "&", "on", "in"))


def tie_names(
    readings: Sequence[Reading], spots: Mapping[tuple[str, int], list[Spot]], groups: Grouping
) -> None:
    """Join the groups that a text says to be one; the order of the sources does not matter."""
    ties: list[tuple[Spot, Spot]] = []
    for reading in readings:
        for number, sentence in enumerate(reading.sentences):
            named = spots.get((reading.article.key, number), ())
            for one, other in itertools.pairwise(named):
                if _tied(sentence.words, one, other, groups):
                    ties.append((one, other))
    for one, other in sorted(ties, key=lambda tie: (tie[0].key, tie[1].key)):
        here, there = groups.group_of.get(one), groups.group_of.get(other)
        if (
            here
            and there
            and here is not there
            and not (here.person and there.person and _distinct(here, there))
        ):
            groups.merge(*_fuller_first(here, there))


def _distinct(one: Group, other: Group) -> bool:
    return bool(one.gender and other.gender and one.gender != other.gender)


def _fuller_first(one: Group, other: Group) -> tuple[Group, Group]:
    ranked = sorted((one, other), key=lambda group: (-max(map(len, group.keys)), sorted(group.keys)))
    return ranked[0], ranked[1]


def _tied(found: Sequence[Word], one: Spot, other: Spot, groups: Grouping) -> bool:
    between = [word.low for word in found[one.last : other.first]]
    behind = [word.low for word in found[other.last : other.last + 3]]
    if not between or len(between) > 6:
        return False
    if between[0] == "(" and between[1:] in ([], ["the"]) and behind:
        return _in_brackets(one, other, between, behind, groups)
    if between == [",", "the"] and _apposed(found, one, other):
        return _is_named(other) and len(one.key) == 1 and _unknown_thing(one, groups)
    words_between = tuple(low for low in between if low not in ("(", ",", "the", "or", "."))
    if words_between in _KNOWN_AS:
        group = groups.group_of.get(one)
        person = group is not None and group.person
        if words_between == ("known", "as") and not person and not _stands_free(found, one):
            return False  # "a deal with the countries of the coast, known as the Coast Pact"
        if {one.key[0], other.key[0]} & words.OLD_NAMES:
            return len(one.key) == len(other.key) == 1 and _place(one, groups) and _place(other, groups)
        return not _place(one, groups) and not _place(other, groups)
    if between in ([",", "or"], [",", "or", "the"]) and behind[:1] in ([","], [")"], ["."]):
        return abbreviates(other, one) or abbreviates(one, other)
    return False


def _stands_free(found: Sequence[Word], spot: Spot) -> bool:
    """Whether a name begins its sentence, with "the" or without, so that it is no part of a longer phrase."""
    return spot.first == 0 or (spot.first == 1 and found[0].low == "the")


def _in_brackets(one: Spot, other: Spot, between: list[str], behind: list[str], groups: Grouping) -> bool:
    editor = behind[:2] == [",", "ed"]
    if behind[0] != ")" and not editor:
        return False
    if abbreviates(other, one) or abbreviates(one, other):
        return True
    if _foreign_abbreviation(one, other, groups) and len(between) == 1 and behind[0] == ")":
        return True
    if _is_named(one) and len(between) == 1 and behind[0] == ")" and len(other.key) == 1:
        agency = other.key[0] in _NO_ABBREVIATIONS
        return not agency and _unknown_thing(other, groups) and len(groups.group_of[other].spots) > 1
    group = groups.group_of.get(one)
    if (
        group is None
        or group.person
        or one.says
        or one.titles
        or _place(one, groups)
        or _place(other, groups)
    ):
        return False
    there = groups.group_of.get(other)
    if there is None or there.person:
        return False
    named = not _NAMED_IN_BRACKETS.isdisjoint(other.key)
    return named and len(other.key) > 1 and (editor or len(between) == 2 or len(one.key) == 1)


def _is_named(spot: Spot) -> bool:
    """Whether the words are an institution's full name: National Guard of Norland."""
    return len(spot.key) > 1 and not _NAMED_IN_BRACKETS.isdisjoint(spot.key)


def _unknown_thing(spot: Spot, groups: Grouping) -> bool:
    """Whether nothing shows that the word is a person, a place or an organisation of another kind."""
    group = groups.group_of.get(spot)
    known = words.CITIES | words.ORGANISATIONS | words.COUNTRIES | words.DEMONYMS.keys()
    return group is not None and group.kind == "other" and not spot.titles and spot.key[0] not in known


def _apposed(found: Sequence[Word], one: Spot, other: Spot) -> bool:
    """Whether the second name stands between commas behind the first, and no list goes on."""
    if other.last >= len(found) or (one.first and found[one.first - 1].text == ","):
        return False
    behind = found[other.last + 1] if other.last + 1 < len(found) else None
    goes_on = behind is not None and (behind.capital or behind.low in ("and", "or", "the", "as", "a", "an"))
    return found[other.last].text == "," and not goes_on


def _foreign_abbreviation(full: Spot, short: Spot, groups: Grouping) -> bool:
    """Whether the bracket behind an institution holds its abbreviation in another language, used again."""
    letters = short.text.replace(".", "")
    short_one = len(short.key) == 1 and letters.isupper() and 2 <= len(letters) <= 6
    known = short.key[0] in words.COUNTRIES or short.key[0] in words.ORGANISATIONS
    if not short_one or known or short.key[0] in _NO_ABBREVIATIONS or len(full.key) < 2:
        return False
    group = groups.group_of.get(short)
    again = group is not None and (len(group.spots) > 1 or len(letters) > 2)
    return _headed(full) and again


def _headed(spot: Spot) -> bool:
    heads = words.ORGANISATION_HEADS | words.INSTITUTE_OF
    return spot.key[-1] in heads or (
        not heads.isdisjoint(spot.key) and not {"of", "for"}.isdisjoint(spot.key)
    )


def _place(spot: Spot, groups: Grouping) -> bool:
    group = groups.group_of.get(spot)
    return spot.key[0] in words.COUNTRIES or (group is not None and group.kind == "place")


def abbreviates(short: Spot, full: Spot) -> bool:
    """Whether the capitals of `short` are the initials of `full`, small words and country left out or not."""
    letters = short.text.replace(".", "")
    large = letters.isupper() or (letters.replace("o", "", 1).isupper() and letters[0] != "o")  # MoD
    fits = len(short.key) == 1 and 2 <= len(letters) <= 8 and 2 <= len(full.key) <= _MOST_WORDS
    if not large or not fits:
        return False
    short_words = {word.lower() for word in full.text.split() if word.isupper()}
    parts = tuple(part if part in short_words else part[0] for part in full.key)
    wanted, small = letters.lower(), tuple(part in _SMALL for part in full.key)
    if full.key[0] in words.DEMONYMS and _spells(wanted, parts[1:], small[1:]):
        return True
    if _spells(wanted, parts, small) or _spells(wanted, tuple(part[0] for part in full.key), small):
        return True
    return len(wanted) > 4 and _syllables(wanted, full.key)


def _syllables(letters: str, key: tuple[str, ...]) -> bool:
    """Whether the beginnings of the words make up the letters: UNIMAID is the University of Maiduguri."""
    if not key:
        return not letters
    if key[0] in _SMALL and _syllables(letters, key[1:]):
        return True
    return any(
        letters.startswith(key[0][:size]) and _syllables(letters[size:], key[1:])
        for size in range(min(len(key[0]), 5), 1, -1)
    )


def _spells(letters: str, parts: tuple[str, ...], small: tuple[bool, ...]) -> bool:
    """Whether the parts make up the letters one after the other; small words may be left out."""
    if not parts:
        return not letters
    if small[0] and _spells(letters, parts[1:], small[1:]):
        return True
    return letters.startswith(parts[0]) and _spells(letters[len(parts[0]) :], parts[1:], small[1:])
