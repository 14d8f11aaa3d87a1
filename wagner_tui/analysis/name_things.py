"""Organisations, places and all else that is no person: which spellings are one, and what kind it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from wagner_tui.analysis import name_words as words
from wagner_tui.analysis.entities import EntityKind
from wagner_tui.analysis.full_names import Key
from wagner_tui.analysis.name_runs import Capitals
from wagner_tui.analysis.name_spellings import PLACES
from wagner_tui.analysis.name_spots import Spot, surname_of
from wagner_tui.analysis.surnames import Group
from wagner_tui.corpus.wordlist import word_set

_INSTITUTES = frozenset(("ministry", "department"))
_HEADS = words.ORGANISATION_HEADS | _INSTITUTES
_SHORT = {
    **dict.fromkeys(("uk", "u.k"), "britain"),
    **dict.fromkeys(("us", "usa", "u.s", "u.s.a"), "america"),
}
#: Institutions and countries that everybody knows by their letters.
_LETTERS = {
    ("european", "union"): "eu",
    ("united", "nations"): "un",
    ("united", "states"): "us",
    ("united", "states", "of", "america"): "us",
    ("usa",): "us",
    ("united", "kingdom"): "uk",
    ("international", "monetary", "fund"): "imf",
    ("federal", "bureau", "of", "investigation"): "fbi",
    ("central", "intelligence", "agency"): "cia",
    ("world", "health", "organisation"): "who",
    ("world", "trade", "organisation"): "wto",
    ("international", "atomic", "energy", "agency"): "iaea",
}
_SIDES = frozenset(("south", "north", "east", "west", "saudi", "new"))
#: What a firm does: a firm's first word alone may stand for it.
_TRADES = _HEADS | word_set(
    """
    battery steel chemicals chemical shipping lines logistics semiconductor semiconductors robotics aviation
    construction engineering foods brewery brewing ferries railways rail automotive cement
    """
)

_NO_FIRMS = words.DEMONYMS.keys() | words.COUNTRIES | words.CITIES

Merge = Callable[[Group, Group], None]
Move = Callable[[list[Spot], Group], None]


def thing_key(spot: Spot, canon: Callable[[str], str]) -> Key:
    """What all spellings of one institution have in common: Ministry of Defense, Defence Ministry.

    Whose it is belongs to it: Norway's Foreign Ministry is the Norwegian one, that in Oslo may be.
    """
    alone = surname_of(spot) if spot.key[0] in ("al", "el") else None
    key = _without_country_form((alone,) if alone else spot.key, canon)
    institution = len(spot.key) > 1 and not _HEADS.isdisjoint(spot.key)
    owned = spot.owner in words.COUNTRIES or "ministry" in spot.key
    if spot.owner and owned and institution and key[0] not in words.COUNTRIES:
        return (_country(spot.owner), *key)
    return (_country(key[0]), *key[1:]) if institution or len(key) == 1 else key


def _country(name: str) -> str:
    """One name for a country that goes by several: UK and Britain."""
    return _SHORT.get(name.rstrip("."), PLACES.get(name, name))


def _without_country_form(key: Key, canon: Callable[[str], str]) -> Key:
    split = [part.replace(".", "") for word in key for part in word.split("-")]
    parts = [words.SPELLINGS.get(part, PLACES.get(part, part)) for part in split]
    if tuple(parts) in _LETTERS:
        return (_LETTERS[tuple(parts)],)
    parts = [canon(part) for part in parts if part not in ("the", "&", "and")]
    institute = next((part for part in parts if part in _INSTITUTES), None)
    if institute and len(parts) > 1:
        return tuple(_institute_first(parts, institute))
    if len(parts) > 2 and words.DEMONYMS.get(parts[0]) and not _HEADS.isdisjoint(parts[1:]):
        return (words.DEMONYMS[parts[0]], *parts[1:])
    of_country = len(parts) > 3 and parts[-2] == "of" and parts[-1] in words.COUNTRIES
    if of_country and not _HEADS.isdisjoint(parts[:-2]):
        return (parts[-1], *parts[:-2])
    return tuple(parts)


def _institute_first(parts: list[str], institute: str) -> list[str]:
    """Defence Ministry and Ministry of Defence in one order, with the country ahead of both."""
    if parts[-1] == institute:
        parts = [institute, *parts[:-1]]
        country = [part for part in parts[1:] if words.DEMONYMS.get(part)]
        return [*(words.DEMONYMS[part] for part in country), *(p for p in parts if p not in country)]
    if words.DEMONYMS.get(parts[0]):
        return [words.DEMONYMS[parts[0]], *(part for part in parts[1:] if part != "of")]
    return [part for part in parts if part != "of"]


def join_things(
    things: Mapping[Key, Group], taken: set[str], capitals: Capitals, merge: Merge, move: Move
) -> None:
    """Join the spellings of one thing; `taken` are the names of people, which no firm's name is joined to."""
    _join_countries(things, merge, move)
    _join_generic(things, taken, capitals, merge)
    _join_firms(things, taken, capitals, merge)
    _join_ships(things, taken, merge)


def _join_countries(things: Mapping[Key, Group], merge: Merge, move: Move) -> None:
    """Russian Security Council and Security Council are one, unless another country's is named too.

    Where the articles name those of several countries, the one alone that a source names is meant in it.
    """
    owners: dict[Key, list[Key]] = {}
    for key in things:
        if len(key) > 2 and key[0] in words.COUNTRIES:
            owners.setdefault(key[1:], []).append(key)
    for base, keys in sorted(owners.items()):
        others = [key for key in things if len(key) > len(base) and key[-len(base) :] == base]
        if base in things and len(keys) == 1 and len(others) == 1 and not _HEADS.isdisjoint(base):
            merge(things[keys[0]], things[base])
        elif base in things and len(keys) > 1 and not _HEADS.isdisjoint(base):
            named = {key: {spot.source for spot in things[key].spots} for key in keys}
            for source in sorted({spot.source for spot in things[base].spots}):
                here = [key for key in keys if source in named[key]]
                if len(here) == 1:
                    move([spot for spot in things[base].spots if spot.source == source], things[here[0]])


def _join_generic(things: Mapping[Key, Group], taken: set[str], capitals: Capitals, merge: Merge) -> None:
    """Acme Group, Acme Inc and Acme are one where Acme is no person and no common word."""
    bases: dict[Key, list[Key]] = {}
    for key in things:
        base = _without_generic(key)
        if base:
            bases.setdefault(base, []).append(key)
    for base, keys in sorted(bases.items()):
        common = len(base) == 1 and (
            capitals.lower[base[0]]
            or base[0] in _NO_FIRMS
            or (base in things and kind(things[base]) == "place")
        )
        if len(keys) > 1 and not common and base[-1] not in taken:
            for key in keys[1:]:
                merge(things[keys[0]], things[key])


def _join_firms(things: Mapping[Key, Group], taken: set[str], capitals: Capitals, merge: Merge) -> None:
    """Acme Steel Ltd is Acme where nothing else begins with Acme, and Acme is no place."""
    begins: dict[str, set[int]] = {}
    for key, group in things.items():
        if len(key) > 1:
            begins.setdefault(key[0], set()).add(id(group))
    for key, group in sorted(things.items()):
        short = things.get(key[:1])
        base = _without_generic(key)
        firm = len(base) == 2 and len(key) > 2 and key[-1] in words.GENERIC and base[1] in _TRADES
        if firm and short is not None and short is not group and len(begins[key[0]]) == 1:
            common = capitals.lower[key[0]] or key[0] in taken or kind(short) != "other"
            if not common and not any(spot.titles or (spot.says and spot.person) for spot in short.spots):
                merge(group, short)


def _join_ships(things: Mapping[Key, Group], taken: set[str], merge: Merge) -> None:
    """HMS Halcyon is the Halcyon, where no place or person is called so."""
    for key, group in sorted(things.items()):
        if len(key) < 2 or key[0] not in words.SHIP_PREFIXES:
            continue
        short = things.get(key[1:])
        if short is not None and key[1] not in taken and kind(short) == "other":
            merge(group, short)


def _without_generic(key: Key) -> Key:
    first, last = 0, len(key)
    while last - first > 1 and key[last - 1] in words.GENERIC:
        last -= 1
    while last - first > 1 and key[first] in words.GENERIC:
        first += 1
    return key[first:last]


def kind(group: Group) -> EntityKind:
    """What a group is, by the words of its names and the words around them."""
    keys = [key for key in group.keys if key]
    named_after = any(spot.vessel for spot in group.spots)
    if not named_after and any(spot.person for spot in group.spots):
        return "person"
    if any(_is_country(key) for key in keys):
        return "place"
    if _is_organisation(keys):
        return "organisation"
    if any(len(key) == 1 and key[0] in words.CITIES for key in keys):
        return "place"
    if any(
        key[-1] in words.PLACE_HEADS or key[0] in words.COUNTRIES or key[0] in ("mount", "lake")
        for key in keys
    ):
        return "place"
    ship = named_after or any(key[0] in words.SHIP_PREFIXES for key in keys)
    return "place" if not ship and any(spot.place for spot in group.spots) else "other"


def _is_country(key: Key) -> bool:
    """United States, South Korea, Saudi Arabia."""
    if len(key) != 2:
        return False
    united = key[0] == "united" and key[1] in ("states", "kingdom")
    return united or (key[0] in _SIDES and key[1] in words.COUNTRIES)


def _is_organisation(keys: Iterable[Key]) -> bool:
    for key in keys:
        if key[-1] in words.ORGANISATION_HEADS or (len(key) > 1 and not _HEADS.isdisjoint(key)):
            return True
        if (len(key) > 1 and key[-1] in words.GENERIC) or (len(key) == 1 and key[0] in words.ORGANISATIONS):
            return True
    return False
