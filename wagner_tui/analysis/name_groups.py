"""Spots become groups: every group is one person, organisation or place with all its spellings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from wagner_tui.analysis import name_words as words
from wagner_tui.analysis.entities import EntityKind
from wagner_tui.analysis.full_names import (
    Key,
    family,
    gender_of_given,
    gender_of_title,
    given_parts,
    is_given,
    one_person,
    surname_alone,
)
from wagner_tui.analysis.name_runs import Capitals
from wagner_tui.analysis.name_spots import Spot
from wagner_tui.analysis.names import alias_classes
from wagner_tui.analysis.surnames import Bearers, Group

#: More full names with one surname than this are not compared with each other.
_MOST_KIN = 300


class Grouping:
    """Which group each spot belongs to; spots that may mean several have none."""

    def __init__(self, spots: Sequence[Spot], capitals: Capitals) -> None:
        self.group_of: dict[Spot, Group] = {}
        self.capitals = capitals
        self._spots = spots
        counts = Counter(part for spot in spots for part in spot.key)
        self._canon = _spellings({k: n for k, n in counts.items() if k not in words.DEMONYMS})
        alone = Counter(spot.key[0] for spot in spots if len(spot.key) == 1)
        placed = Counter(spot.key[0] for spot in spots if len(spot.key) == 1 and spot.place)
        self._places = {name for name, count in placed.items() if 5 * count > alone[name]}
        self._company = {
            spot.key[0] for spot in spots if len(spot.key) > 1 and spot.key[1] in words.GENERIC | {"motor"}
        }
        #: "he" or "she" for a surname of several people who are all the one or the other.
        self.gender_of_open: dict[Spot, str] = {}
        self.people: list[Group] = []
        self._added: list[Group] = []
        self.things: dict[Key, Group] = {}
        self._group_people()
        self._cut_tails()
        self._group_surnames()
        self._group_things()

    def canon(self, part: str) -> str:
        """The spelling that stands for all of one word of a name; short words are too easily alike."""
        return self._canon.get(part, part) if len(part) > 4 else part

    # -- people with at least two words ----------------------------------------------------------------------

    def _group_people(self) -> None:
        by_key: dict[Key, list[Spot]] = {}
        for spot in self._spots:
            if len(spot.key) > 1:
                by_key.setdefault(spot.key, []).append(spot)
        talking = {
            (spot.source, spot.key[0])
            for spot in self._spots
            if len(spot.key) == 1 and (spot.says or spot.titles)
        }
        people = {key: spots for key, spots in by_key.items() if _are_people(key, spots, talking)}
        by_family: dict[str, list[Key]] = {}
        for key in people:
            by_family.setdefault(self.canon(family(key)), []).append(key)
        for key, spots in by_key.items():  # Serguei is no common given name, but another spelling of one
            kin = by_family.get(self.canon(family(key)), ()) if key not in people else ()
            if any(one_person(key, other) for other in kin if len(key) == len(other)):
                people[key] = spots
                by_family[self.canon(family(key))].append(key)
        for keys in (by_family[name] for name in sorted(by_family)):
            for members in self._clusters(keys, people):
                spots = [spot for key in sorted(members) for spot in people[key]]
                group = Group("person", set(members), spots, _gender(members, spots))
                self.people.append(group)
                self.group_of.update(dict.fromkeys(spots, group))

    def _clusters(self, keys: Iterable[Key], people: dict[Key, list[Spot]]) -> list[list[Key]]:
        """Names with one surname, each cluster the spellings of one person."""
        order = sorted(keys, key=lambda key: (-len(key), -len(people[key]), key))
        if len(order) > _MOST_KIN:
            return [[key] for key in order]
        clusters: list[list[Key]] = []
        for key in order:
            fitting = [cluster for cluster in clusters if all(one_person(key, other) for other in cluster)]
            if len(fitting) == 1:
                fitting[0].append(key)
            else:
                clusters.append([key])
        return clusters

    def _cut_tails(self) -> None:
        """Words with a capital letter before a person who is known: "Veterans Ann Lee" is Ann Lee."""
        owners = {key: group for group in self.people for key in group.keys}
        families = {family(key) for key in owners}
        for spot in self._spots:
            if spot in self.group_of or len(spot.key) < 2:
                continue
            tail = next((at for at in range(1, len(spot.key) - 1) if spot.key[at:] in owners), 0)
            if tail:
                group = owners[spot.key[tail:]]
                if is_given(spot.key[tail]) or all(self._common(part) for part in spot.key[:tail]):
                    _cut(spot, tail)
                elif tail > 1:
                    continue
                group.keys.add(spot.key)
                group.spots.append(spot)
                self.group_of[spot] = group
            elif self._opens_with_common_word(spot) and spot.key[1] in families:
                _cut(spot, 1)

    def _common(self, part: str) -> bool:
        return bool(self.capitals.lower[part]) or part in words.OPENERS

    def _opens_with_common_word(self, spot: Spot) -> bool:
        """Whether two words begin a sentence and the first has its capital letter from there: "Asked Lee"."""
        first = spot.key[0]
        return spot.initial and len(spot.key) == 2 and not self.capitals.inside[first] and not is_given(first)

    # -- surnames and given names alone ----------------------------------------------------------------------

    def _group_surnames(self) -> None:
        bearers = Bearers(self.people, self._spots, self.canon)
        for spot in self._spots:
            name = surname_alone(spot.key)
            if spot in self.group_of or name is None or spot.kin or self._rather_a_thing(name, spot):
                continue
            group = bearers.of(spot, name)
            if group is None:
                self.gender_of_open[spot] = bearers.gender(spot, name)
            else:
                self.group_of[spot] = group
                group.spots.append(spot)

    def _rather_a_thing(self, name: str, spot: Spot) -> bool:
        """Whether a word that is a surname elsewhere may mean a place or a firm here."""
        doubtful = name in words.COUNTRIES or name in self._places or name in self._company
        doubtful = doubtful or (spot.article and not spot.adjective)
        return doubtful and not (spot.says or spot.titles)

    # -- organisations, places, all else ---------------------------------------------------------------------

    def _group_things(self) -> None:
        bearers = {
            (spot.source, name)
            for g in self.people
            for spot in g.spots
            for name in (spot.key[-1], spot.key[0])
        }
        surnames = {name for group in self.people for key in group.keys for name in (family(key), key[0])}
        for spot in self._spots:
            if spot in self.group_of:
                continue
            name = spot.key[0] if len(spot.key) == 1 else ""
            if (
                spot.kin
                or (spot.source, name) in bearers
                or (name in surnames and not self._rather_a_thing(name, spot))
            ):
                continue  # several people have this name, or it is the place of the same name: open
            group = self.things.setdefault(self.thing_key(spot.key), Group())
            group.keys.add(spot.key)
            group.spots.append(spot)
            self.group_of[spot] = group
        self._join_countries()
        self._join_generic()
        for group in self.things.values():
            group.kind = _kind(group)
            if group.person:
                group.gender = _gender(group.keys, group.spots)

    def thing_key(self, key: Key) -> Key:
        """What all spellings of one institution have in common: Ministry of Defense, Defence Ministry."""
        parts = [words.SPELLINGS.get(part, part) for part in key]
        parts = [self.canon(part) for part in parts if part not in ("the", "&", "and")]
        institute = next((part for part in parts if part in _INSTITUTES), None)
        if institute and len(parts) > 1:
            if parts[-1] == institute:
                parts = [institute, *parts[:-1]]
                country = [part for part in parts[1:] if words.DEMONYMS.get(part)]
                parts = [*(words.DEMONYMS[part] for part in country), *(p for p in parts if p not in country)]
            elif parts[0] in words.DEMONYMS and words.DEMONYMS[parts[0]]:
                parts = [words.DEMONYMS[parts[0]], *(part for part in parts[1:] if part != "of")]
            else:
                parts = [part for part in parts if part != "of"]
        elif len(parts) > 2 and words.DEMONYMS.get(parts[0]) and not _HEADS.isdisjoint(parts[1:]):
            parts = [words.DEMONYMS[parts[0]], *parts[1:]]
        elif (
            len(parts) > 3
            and parts[-2] == "of"
            and parts[-1] in words.COUNTRIES
            and not _HEADS.isdisjoint(parts[:-2])
        ):
            parts = [parts[-1], *parts[:-2]]
        return tuple(parts)

    def _join_countries(self) -> None:
        """Russian Security Council and Security Council are one, unless another country's is named too."""
        owners: dict[Key, list[Key]] = {}
        for key in self.things:
            if len(key) > 2 and key[0] in words.COUNTRIES:
                owners.setdefault(key[1:], []).append(key)
        for base, keys in sorted(owners.items()):
            others = [key for key in self.things if len(key) > len(base) and key[-len(base) :] == base]
            if base in self.things and len(keys) == 1 and len(others) == 1 and not _HEADS.isdisjoint(base):
                self.merge(self.things[keys[0]], self.things[base])

    def _join_generic(self) -> None:
        """Acme Group, Acme Inc and Acme are one where Acme is no person and no common word."""
        taken = {name for group in self.people for key in group.keys for name in (family(key), key[0])}
        bases: dict[Key, list[Key]] = {}
        for key in self.things:
            base = _without_generic(key)
            if base:
                bases.setdefault(base, []).append(key)
        for base, keys in sorted(bases.items()):
            common = len(base) == 1 and (
                self.capitals.lower[base[0]] or base[0] in words.DEMONYMS | dict.fromkeys(words.COUNTRIES, "")
            )
            if len(keys) > 1 and not common and base[-1] not in taken:
                for key in keys[1:]:
                    self.merge(self.things[keys[0]], self.things[key])

    def merge(self, into: Group, other: Group) -> None:
        """Make two groups one."""
        if into is other:
            return
        into.keys |= other.keys
        into.spots += other.spots
        into.gender = into.gender or other.gender
        if other.person or into.kind == "other":
            into.kind = other.kind if other.kind != "other" else into.kind
        self.group_of.update(dict.fromkeys(other.spots, into))
        for key, group in self.things.items():
            if group is other:
                self.things[key] = into
        self._added = [group for group in self._added if group is not other]
        if other in self.people:
            self.people.remove(other)
            if into not in self.people:
                self.people.append(into)

    def groups(self) -> list[Group]:
        """All groups, each once."""
        return list(dict.fromkeys([*self.people, *self.things.values(), *self._added]))

    def add(self, group: Group) -> None:
        """Take in a group that was made by hand."""
        self._added.append(group)


_INSTITUTES = frozenset(("ministry", "department"))
_HEADS = words.ORGANISATION_HEADS | _INSTITUTES


def _spellings(counts: dict[str, int]) -> dict[str, str]:
    """The spelling that stands for each word of a name; a plural is no other spelling: Angels, Angeles."""
    found = alias_classes(counts)
    return {
        word: head
        for word, head in found.items()
        if not (
            word != head
            and word.endswith("s")
            and head.endswith("s")
            and {word[:-2], head[:-2]} & {word[:-1], head[:-1]}
        )
    }


def _are_people(key: Key, spots: Sequence[Spot], talking: set[tuple[str, str]]) -> bool:
    if key[-1] in words.ORGANISATION_HEADS or key[-1] in words.PLACE_HEADS or "of" in key or "&" in key:
        return False
    if any(spot.person for spot in spots):
        return True
    if any(spot.article or spot.place for spot in spots) or len(key) > 3 or key[-1] in words.GENERIC:
        return False
    if any(part in words.COUNTRIES or part in words.DEMONYMS for part in key):
        return False
    return any((spot.source, family(key)) in talking for spot in spots)


def _gender(keys: Iterable[Key], spots: Iterable[Spot]) -> str:
    """The gender that titles tell, or else given names; empty when they differ."""
    told = {gender for spot in spots for title in spot.titles if (gender := gender_of_title(title))}
    if not told:
        told = {gender for key in keys if len(key) > 1 and (gender := gender_of_given(given_parts(key)[0]))}
    return told.pop() if len(told) == 1 else ""


def _without_generic(key: Key) -> Key:
    first, last = 0, len(key)
    while last - first > 1 and key[last - 1] in words.GENERIC:
        last -= 1
    while last - first > 1 and key[first] in words.GENERIC:
        first += 1
    return key[first:last]


def _kind(group: Group) -> EntityKind:
    keys = [key for key in group.keys if key]
    if any(spot.person for spot in group.spots):
        return "person"
    if any(
        key[-1] in words.ORGANISATION_HEADS or (len(key) > 1 and not _HEADS.isdisjoint(key)) for key in keys
    ):
        return "organisation"
    if any(len(key) > 1 and key[-1] in words.GENERIC for key in keys):
        return "organisation"
    if any(len(key) == 1 and key[0] in words.ORGANISATIONS for key in keys):
        return "organisation"
    if any(len(key) == 1 and key[0] in words.CITIES for key in keys):
        return "place"
    if any(
        key[-1] in words.PLACE_HEADS or key[0] in words.COUNTRIES or key[0] in ("mount", "lake")
        for key in keys
    ):
        return "place"
    return "place" if any(spot.place for spot in group.spots) else "other"


def _cut(spot: Spot, parts: int) -> None:
    """Leave out the first parts of the name."""
    left_out = spot.begins[parts][1] - spot.start
    spot.first, spot.start = spot.begins[parts]
    spot.text = spot.text[left_out:].strip()
    spot.key, spot.begins, spot.initial = spot.key[parts:], spot.begins[parts:], False
