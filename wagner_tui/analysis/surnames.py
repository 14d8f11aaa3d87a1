"""Who is meant by a surname or a given name alone: its only bearer in the source, or in related sources."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from wagner_tui.analysis.entities import EntityKind
from wagner_tui.analysis.full_names import Key, family, further_families, gender_of_title, is_given
from wagner_tui.analysis.name_spots import Spot

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
        for spot in spots:
            if len(spot.key) == 1 and (told := _told(spot)):
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
        given = list(self._given.get(spot.source, {}).get(name, ()))
        named = self._spelt(self._surnames.get(spot.source, {}), name)
        if named:
            fitting = _of_gender([*named, *(group for group in given if group not in named)], spot)
            return fitting[0] if len(fitting) == 1 and self._undisputed(spot, name, fitting[0]) else None
        if given:
            alone = len(given) == 1 and (is_given(name) or spot.says or len(name) > 3)
            return given[0] if alone and name not in self._elsewhere else None
        anywhere = self._spelt(self._everywhere, name)
        fitting = _of_gender(anywhere, spot)
        if len(fitting) != 1 or len(anywhere) != 1:
            return None
        return fitting[0] if self._related.related(spot.source, fitting[0]) else None

    def gender(self, spot: Spot, name: str) -> str:
        """The gender that all have in common who may be meant by `name`; empty when it is not one."""
        told = _told(spot)
        genders = {group.gender for group in self._spelt(self._surnames.get(spot.source, {}), name)}
        return told or (next(iter(genders)) if len(genders) == 1 else "")

    def _undisputed(self, spot: Spot, name: str, group: Group) -> bool:
        """Whether no title in the source gives the name to somebody of another gender: Mr Lee, Mrs Lee."""
        others = self._told.get((spot.source, name), set()) - {group.gender}
        return not group.gender or not others or _told(spot) == group.gender

    def _spelt(self, owners: Owners, name: str) -> list[Group]:
        """The owners of exactly this spelling, or else of any spelling of it."""
        return list(owners.get(name) or owners.get(self._canon(name)) or ())[:_MOST]


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


def _told(spot: Spot) -> str:
    """The gender that the titles before a name tell."""
    return next((gender for title in spot.titles if (gender := gender_of_title(title))), "")


def _of_gender(groups: Sequence[Group], spot: Spot) -> list[Group]:
    told = _told(spot)
    return [group for group in groups if not told or not group.gender or group.gender == told]


def _add(owners: Owners, name: str, group: Group) -> None:
    owners.setdefault(name, {})[group] = None
