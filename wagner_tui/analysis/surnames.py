"""Who is meant by a surname or a given name alone: its only bearer in the source, or in related sources."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from wagner_tui.analysis import name_words as words
from wagner_tui.analysis.entities import EntityKind
from wagner_tui.analysis.full_names import (
    Key,
    family,
    further_families,
    gender_of_title,
    is_given,
)
from wagner_tui.analysis.name_spots import Spot, surname_of

#: Bearers of one name that are looked at: more than one is too many already.
_MOST = 20
Owners = dict[str, dict["Group", None]]


@dataclass(slots=True, eq=False)
class Group:
    """Spots that certainly mean one thing. `keys` are the folded names it was made of."""

    kind: EntityKind = "other"
    keys: set[Key] = field(default_factory=set)
    spots: list[Spot] = field(default_factory=list)
    gender: str = ""
    ident: str = ""

    @property
    def person(self) -> bool:
        """Whether this is a human being."""
        return self.kind == "person"


class Bearers:
    """The people who have a name, in each source and everywhere."""

    def __init__(self, people: Sequence[Group], spots: Sequence[Spot], canon: Callable[[str], str]) -> None:
        self._canon = canon
        self._everywhere: Owners = {}
        self._surnames: dict[str, Owners] = {}
        self._given: dict[str, Owners] = {}
        for group in people:
            for key in group.keys:
                self._note(self._everywhere, key, group)
            for spot in group.spots:
                self._note(self._surnames.setdefault(spot.source, {}), spot.key, group)
                _add(self._given.setdefault(spot.source, {}), spot.key[0], group)
        self._related = _Related(spots)
        self._told: dict[tuple[str, str], set[str]] = {}
        self._unknown = _unknown_bearers(people, spots, canon)
        self._named_after = {spot.key[-1] for spot in spots if _of_a_storm(spot)}
        self._relatives = _Relatives(people, spots, canon)
        for spot in spots:
            if len(spot.key) == 1 and (told := told_gender(spot)):
                self._told.setdefault((spot.source, spot.key[0]), set()).add(told)
        # a first name that sources without its bearer use too is somebody's or something's else: Oscar
        self._elsewhere = {
            spot.key[0]
            for spot in spots
            if len(spot.key) == 1 and spot.key[0] not in self._given.get(spot.source, {})
        }

    def _note(self, owners: Owners, key: Key, group: Group) -> None:
        for name in (family(key), *further_families(key)):
            _add(owners, name, group)
            _add(owners, self._canon(name), group)

    def of(self, spot: Spot, name: str) -> Group | None:
        """Who alone is meant by `name` at `spot`; None when there is nobody or several come into question."""
        unknown = self._unknown.get((spot.source, self._canon(name)))
        given = list(self._given.get(spot.source, {}).get(name, ()))
        named = self._spelt(self._surnames.get(spot.source, {}), name)
        others = [group for group in named if self._relatives.somebody_else(spot, name, group)]
        if others and len(others) == len(named):
            return self._anywhere(spot, name, others)
        named = [group for group in named if group not in others]
        if unknown is not None and not any(self._relatives.named_by(spot, g, unknown) for g in named):
            return None
        if named:
            if any(self._relatives.in_doubt(spot, name, group) for group in named):
                return None
            fitting = _of_gender([*named, *(group for group in given if group not in named)], spot)
            return fitting[0] if len(fitting) == 1 and self._undisputed(spot, name, fitting[0]) else None
        if given:
            alone = len(given) == 1 and (is_given(name) or spot.says or len(name) > 3)
            alone = alone and (not spot.relative or self._has_kin(spot.source, given[0]))
            other = name in self._elsewhere or name in self._named_after
            return given[0] if alone and not other else None
        return self._anywhere(spot, name, ())

    def _anywhere(self, spot: Spot, name: str, others: Sequence[Group]) -> Group | None:
        """The only one in related sources who has the name, apart from those who are somebody else."""
        anywhere = [group for group in self._spelt(self._everywhere, name) if group not in others]
        fitting = _of_gender(anywhere, spot)
        if len(fitting) != 1 or len(anywhere) != 1:
            return None
        return fitting[0] if self._related.related(spot.source, fitting[0]) else None

    def _has_kin(self, source: str, group: Group) -> bool:
        """Whether somebody else in the source has the surname, so that "his brother Tom" is that Tom."""
        names = {family(key) for key in group.keys}
        return any(len(self._surnames[source].get(name, ())) > 1 for name in names)

    def gender(self, spot: Spot, name: str) -> str:
        """The gender that all have in common who may be meant by `name`; empty when it is not one."""
        told = told_gender(spot)
        genders = {group.gender for group in self._spelt(self._surnames.get(spot.source, {}), name)}
        return told or (next(iter(genders)) if len(genders) == 1 else "")

    def _undisputed(self, spot: Spot, name: str, group: Group) -> bool:
        """Whether no title in the source gives the name to somebody of another gender: Mr Lee, Mrs Lee."""
        others = self._told.get((spot.source, name), set()) - {group.gender}
        return not group.gender or not others or told_gender(spot) == group.gender

    def _spelt(self, owners: Owners, name: str) -> list[Group]:
        """The owners of exactly this spelling, or else of any spelling of it."""
        return list(owners.get(name) or owners.get(self._canon(name)) or ())[:_MOST]


class _Relatives:
    """Who is introduced as somebody's relative, and so need not be the one whom the surname meant before."""

    def __init__(self, people: Sequence[Group], spots: Sequence[Spot], canon: Callable[[str], str]) -> None:
        self._canon = canon
        self._first: dict[tuple[str, int], Spot] = {}
        self._full: dict[tuple[str, int], set[int]] = {}
        for group in people:
            for spot in group.spots:
                key = (spot.source, id(group))
                first = self._first.get(key)
                if first is None or _place(spot) < _place(first):
                    self._first[key] = spot
                self._full.setdefault((spot.source, spot.sentence), set()).add(id(group))
        self._alone: dict[tuple[str, str], tuple[int, int]] = {}
        for spot in spots:
            name = surname_of(spot)
            if name is not None:
                at = (spot.source, canon(name))
                self._alone[at] = min(self._alone.get(at, _place(spot)), _place(spot))

    def somebody_else(self, spot: Spot, name: str, group: Group) -> bool:
        """Whether the surname at `spot` means another one of the family than `group`.

        That is so in "Lee's wife, Ann Lee", and before "his wife, Ann Lee" is named in the source.
        """
        here = id(group) in self._full.get((spot.source, spot.sentence), ())
        if spot.kin_behind and here:
            return True
        return self.in_doubt(spot, name, group) and _place(spot) < _place(self._first[spot.source, id(group)])

    def named_by(self, spot: Spot, group: Group, place: tuple[int, int]) -> bool:
        """Whether the source names the group in full before `place`."""
        first = self._first.get((spot.source, id(group)))
        return first is not None and _place(first) < place

    def in_doubt(self, spot: Spot, name: str, group: Group) -> bool:
        """Whether the surname alone may mean another one, who had it before this relative was named."""
        first = self._first.get((spot.source, id(group)))
        if first is None or not first.relative:
            return False
        return self._alone.get((spot.source, self._canon(name)), _place(first)) < _place(first)


def _unknown_bearers(
    people: Sequence[Group], spots: Sequence[Spot], canon: Callable[[str], str]
) -> dict[tuple[str, str], tuple[int, int]]:
    """Surnames that somebody else in the source may have, who is not known for a person, and where first."""
    known = {key for group in people for key in group.keys}
    no_person = words.ORGANISATION_HEADS | words.PLACE_HEADS | words.GENERIC | words.COUNTRIES
    no_person |= words.SHIP_PREFIXES | words.OPENERS | words.TITLES
    found: dict[tuple[str, str], tuple[int, int]] = {}
    for spot in spots:
        parts = [part for part in spot.key if part not in words.PARTICLES]
        full = len(parts) == 2 and " " in spot.text and spot.key not in known
        if full and no_person.isdisjoint(parts) and not (spot.article or spot.vessel):
            at = (spot.source, canon(parts[-1]))
            found[at] = min(found.get(at, _place(spot)), _place(spot))
    return found


def _of_a_storm(spot: Spot) -> bool:
    return spot.vessel or not words.VESSELS.isdisjoint(spot.key[:-1])


def _place(spot: Spot) -> tuple[int, int]:
    return spot.sentence, spot.first


class _Related:
    """Whether two sources tell of one event: they share names beside the one in question."""

    def __init__(self, spots: Sequence[Spot]) -> None:
        self._names: dict[str, set[Key]] = {}
        for spot in spots:
            self._names.setdefault(spot.source, set()).add(spot.key)
        self._sources_of: dict[int, list[str]] = {}

    def related(self, source: str, group: Group) -> bool:
        """Whether a source that names `group` in full shares two further names with `source`."""
        mine = self._names[source]
        sources = self._sources_of.get(id(group))
        if sources is None:
            sources = sorted({spot.source for spot in group.spots if len(spot.key) > 1})
            self._sources_of[id(group)] = sources
        return any(len(mine & self._names[other]) > 1 for other in sources)


def told_gender(spot: Spot) -> str:
    """The gender that the titles before a name tell."""
    return next((gender for title in spot.titles if (gender := gender_of_title(title))), "")


def _of_gender(groups: Sequence[Group], spot: Spot) -> list[Group]:
    told = told_gender(spot)
    return [group for group in groups if not told or not group.gender or group.gender == told]


def _add(owners: Owners, name: str, group: Group) -> None:
    owners.setdefault(name, {})[group] = None
