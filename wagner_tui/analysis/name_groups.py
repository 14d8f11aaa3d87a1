"""Spots become groups: every group is one person, organisation or place with all its spellings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from wagner_tui.analysis import name_words as words
from wagner_tui.analysis.full_names import (
    Key,
    family,
    first_of_two_surnames,
    further_families,
    gender_of_all,
    gender_of_title,
    given_parts,
    is_given,
    one_person,
)
from wagner_tui.analysis.name_runs import Capitals
from wagner_tui.analysis.name_spots import Spot, may_be_surname, surname_of
from wagner_tui.analysis.name_things import join_things, kind, thing_key
from wagner_tui.analysis.names import alias_classes
from wagner_tui.analysis.surnames import Bearers, Group, told_gender

#: More full names with one surname than this are not compared with each other.
_MOST_KIN = 300
#: A firm may be called by the word before these: Grant Foods is Grant.
_FIRMS = frozenset(
    ("motor", "motors", "foods", "brands", "dairy", "airlines", "airways", "pharmaceuticals", "industries")
)
#: No person's name has more words; a text that lost its stops has.
_LONGEST = 12


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
            spot.key[0] for spot in spots if len(spot.key) > 1 and spot.key[1] in words.GENERIC | _FIRMS
        }
        #: "he" or "she" for a surname of several people who are all the one or the other.
        self.gender_of_open: dict[Spot, str] = {}
        self.people: list[Group] = []
        self._added: list[Group] = []
        self.things: dict[Key, Group] = {}
        self._group_people()
        self._join_double_surnames()
        self._join_tails()
        self._cut_tails()
        self._group_surnames()
        self._group_things()

    def canon(self, part: str) -> str:
        """The spelling that stands for all of one word of a name; short words are too easily alike."""
        head = self._canon.get(part, part)
        return head if max(len(part), len(head)) > 4 else part

    # -- people with at least two words ----------------------------------------------------------------------

    def _group_people(self) -> None:
        by_key = self._full_names()
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

    def _full_names(self) -> dict[Key, list[Spot]]:
        """The spots of more than a surname by their words; ships and storms with a person's name left out."""
        by_key: dict[Key, list[Spot]] = {}
        ships = {spot.key[1:] for spot in self._spots if spot.key[0] in words.SHIP_PREFIXES}
        for spot in self._spots:
            spot.vessel = spot.vessel or (spot.article and spot.key in ships)
            if len(spot.key) > 1 and surname_of(spot) is None:
                by_key.setdefault(spot.key, []).append(spot)
        for firm in [key for key in by_key if key[-1] in words.GENERIC]:
            by_key.pop(firm[:-1], None)  # Grant Foods is Grant Foods Inc
        for key in [key for key, spots in by_key.items() if any(spot.vessel for spot in spots)]:
            by_key[key] = [spot for spot in by_key[key] if not spot.vessel]
            if not any(spot.titles or spot.says for spot in by_key[key]):
                del by_key[key]
        return by_key

    def _clusters(self, keys: Iterable[Key], people: dict[Key, list[Spot]]) -> list[list[Key]]:
        """Names with one surname, each cluster the spellings of one person."""
        order = sorted(keys, key=lambda key: (-len(key), -len(people[key]), key))
        if len(order) > _MOST_KIN:
            return [[key] for key in order]
        clusters: list[list[Key]] = []
        for key in order:
            fitting = [cluster for cluster in clusters if all(one_person(key, other) for other in cluster)]
            seniors = any(one_person(_plain(key), _plain(other)) for other in keys if other[-1] == "sr")
            if len(fitting) == 1 and not (seniors and key == _plain(key) and len(key) == 2):
                fitting[0].append(key)
            else:
                clusters.append([key])
        return clusters

    def _join_double_surnames(self) -> None:
        """Ana Sosa Vega is Ana Sosa, where nobody else is: the second surname is often left out."""
        by_family: dict[str, list[Group]] = {}
        for group in self.people:
            for name in {self.canon(family(key)) for key in group.keys}:
                by_family.setdefault(name, []).append(group)
        for group in list(self.people):
            long = next((key for key in sorted(group.keys) if first_of_two_surnames(key)), None)
            if long is None or group not in self.people:
                continue
            short = long[: first_of_two_surnames(long) + 1]
            fitting = [
                other
                for other in by_family.get(self.canon(short[-1]), ())
                if other is not group
                and other in self.people
                and all(not first_of_two_surnames(key) and one_person(short, key) for key in other.keys)
            ]
            common = self.capitals.lower[long[-1]]  # the Ann Lee Clinic
            if len(fitting) == 1 and not common and not _contrary(group, fitting[0]):
                self.merge(group, fitting[0])

    def _join_tails(self) -> None:
        """Almeida Santos is João Almeida Santos, and Suu Kyi Aung San Suu Kyi, where nobody else ends so."""
        tails: dict[Key, list[Group]] = {}
        for group in self.people:
            for key in group.keys:
                for at in range(1, min(len(key), _LONGEST) - 1):
                    tail = tuple(self.canon(part) for part in key[at:])
                    if not is_given(key[at]) and key[at] not in words.PARTICLES:
                        tails.setdefault(tail, []).append(group)
        for spot in self._spots:
            owners = list(dict.fromkeys(tails.get(tuple(self.canon(part) for part in spot.key), ())))
            here = self.group_of.get(spot)
            if len(owners) != 1 or spot.vessel or spot.article or here is owners[0]:
                continue
            if here is None:
                owners[0].keys.add(spot.key)
                owners[0].spots.append(spot)
                self.group_of[spot] = owners[0]
            elif not _contrary(owners[0], here) and owners[0] in self.people:
                self.merge(owners[0], here)

    def _cut_tails(self) -> None:
        """Words with a capital letter before a person who is known: "Veterans Ann Lee" is Ann Lee."""
        owners = {key: group for group in self.people for key in group.keys}
        families = {family(key) for key in owners}
        named_after = words.SHIP_PREFIXES | words.VESSELS
        for spot in self._spots:
            if spot in self.group_of or len(spot.key) < 2 or spot.key[0] in named_after:
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
            name = surname_of(spot)
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
        doubtful = doubtful or spot.vessel or (spot.article and not spot.adjective)
        spoken = spot.says and name not in words.COUNTRIES and name not in self._company
        return doubtful and not (spoken or spot.titles)

    # -- organisations, places, all else ---------------------------------------------------------------------

    def _group_things(self) -> None:
        bearers = {
            (spot.source, name)
            for g in self.people
            for spot in g.spots
            for name in (family(spot.key), spot.key[-1], spot.key[0], *further_families(spot.key))
        }
        surnames = {name for group in self.people for key in group.keys for name in (family(key), key[0])}
        for spot in self._spots:
            if spot in self.group_of:
                continue
            name = surname_of(spot) or ""
            if (
                spot.kin
                or may_be_surname(name)
                or (spot.source, name) in bearers
                or (name in surnames and not self._rather_a_thing(name, spot))
            ):
                continue  # several people have this name, or it is the place of the same name: open
            group = self.things.setdefault(thing_key(spot, self.canon), Group())
            group.keys.add(spot.key)
            group.spots.append(spot)
            self.group_of[spot] = group
        self._part_couples()
        join_things(self.things, surnames, self.capitals, self.merge, self._move)
        self.things = {key: group for key, group in self.things.items() if group.spots}
        for group in self.things.values():
            group.kind = kind(group)
            if group.person:
                group.gender = _gender(group.keys, group.spots)

    def _part_couples(self) -> None:
        """Lord Lee and Lady Lee are two, and who of them is Lee alone stays open."""
        for key, group in sorted(self.things.items()):
            sides = {
                side: [spot for spot in group.spots if told_gender(spot) == side] for side in ("he", "she")
            }
            if len(key) > 1 or not all(sides.values()):
                continue
            for spot in group.spots:
                del self.group_of[spot]
            del self.things[key]
            for side, spots in sides.items():
                one = self.things[*key, side] = Group("person", {key}, spots, side)
                self.group_of.update(dict.fromkeys(spots, one))

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

    def is_name(self, spot: Spot) -> bool:
        """Whether a spot is a name at all: May and Park are, where somebody is called so."""
        return len(spot.key) > 1 or spot in self.group_of or not may_be_surname(spot.key[0])

    def _move(self, spots: list[Spot], into: Group) -> None:
        """Give spots of one group to another one."""
        for spot in spots:
            self.group_of[spot].spots.remove(spot)
            self.group_of[spot] = into
            into.spots.append(spot)
            into.keys.add(spot.key)

    def groups(self) -> list[Group]:
        """All groups, each once."""
        return list(dict.fromkeys([*self.people, *self.things.values(), *self._added]))

    def add(self, group: Group) -> None:
        """Take in a group that was made by hand."""
        self._added.append(group)


def _plain(key: Key) -> Key:
    """A full name without what tells father and son apart."""
    return key[:-1] if len(key) > 2 and key[-1] in words.SUFFIXES else key


def _contrary(one: Group, other: Group) -> bool:
    return bool(one.gender and other.gender and one.gender != other.gender)


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
    if key[-1] in words.ORGANISATION_HEADS or "of" in key or "&" in key:
        return False
    if any(spot.person for spot in spots):
        return True
    if key[-1] in words.PLACE_HEADS:
        return False
    if any(spot.article or spot.place for spot in spots) or len(key) > 3 or key[-1] in words.GENERIC:
        return False
    if any(part in words.COUNTRIES or part in words.DEMONYMS for part in key):
        return False
    return any((spot.source, family(key)) in talking for spot in spots)


def _gender(keys: Iterable[Key], spots: Iterable[Spot]) -> str:
    """The gender that titles tell, or else given names; empty when they differ."""
    told = {gender for spot in spots for title in spot.titles if (gender := gender_of_title(title))}
    if not told:
        told = {gender for key in keys if len(key) > 1 and (gender := gender_of_all(given_parts(key)))}
    return told.pop() if len(told) == 1 else ""


def _cut(spot: Spot, parts: int) -> None:
    """Leave out the first parts of the name."""
    left_out = spot.begins[parts][1] - spot.start
    spot.first, spot.start = spot.begins[parts]
    spot.text = spot.text[left_out:].strip()
    spot.key, spot.begins, spot.initial = spot.key[parts:], spot.begins[parts:], False
