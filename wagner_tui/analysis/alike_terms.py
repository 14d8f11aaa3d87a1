"""Terms that count as partly the same: word families, near spellings, other words for the same thing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from wagner_tui.analysis.synonyms import synonyms

#: Terms that differ within their first letters match only as synonyms.
PREFIX = 4
_SYNONYM = 0.5
_MAX_REST = 4
_FAMILY = 0.7
_NEAR_FROM = 0.9
_NEAR_BASE = 0.4
#: A prefix that more terms share than this is compared with its neighbours in the alphabet only.
_MAX_GROUP = 400


def alike_terms(
    terms: Sequence[str], names: frozenset[int], tick: Callable[[float], None]
) -> list[tuple[tuple[int, float], ...]]:
    """For each of the sorted `terms`, by number, the terms that it matches: itself with 1, then best first.

    The same family (a shared prefix of four letters or more, at most four letters left on both sides, no
    name or number) counts 0.7; a Jaro-Winkler similarity j of 0.9 or more counts 0.4 + 4 (j - 0.9); another
    word for the same thing counts 0.5.
    """
    found: list[list[tuple[int, float]]] = [[(number, 1.0)] for number in range(len(terms))]
    _add_synonyms(terms, names, found)
    groups = _groups(terms)
    for done, group in enumerate(groups):
        tick(done / len(groups))
        for at, one in enumerate(group):
            for other in group[at + 1 : at + _MAX_GROUP]:
                named = one in names or other in names
                match = match_of(terms[one], terms[other], named)
                if match:
                    found[one].append((other, match))
                    found[other].append((one, match))
    return [tuple(sorted(matches, key=lambda m: (-m[1], m[0]))) for matches in found]


def _add_synonyms(
    terms: Sequence[str], names: frozenset[int], found: Sequence[list[tuple[int, float]]]
) -> None:
    """Only of terms that spelling does not join: those are found with the other spellings."""
    place = {term: number for number, term in enumerate(terms) if number not in names}
    known = synonyms()
    for term, number in place.items():
        for other in known.get(term, ()):
            if other in place and not _may_be_spelled_alike(term, other):
                found[number].append((place[other], _SYNONYM))


def _may_be_spelled_alike(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= PREFIX and one[:PREFIX] == other[:PREFIX] and one[0] != "#"


def _groups(terms: Sequence[str]) -> list[list[int]]:
    groups: dict[str, list[int]] = {}
    for number, term in enumerate(terms):
        if len(term) >= PREFIX and term[0] != "#":
            groups.setdefault(term[:PREFIX], []).append(number)
    return [group for group in groups.values() if len(group) > 1]


def match_of(one: str, other: str, named: bool) -> float:
    """How well two terms match, 0 to 1; `named` says that one of them is a name, which has no family."""
    if one == other:
        return 1.0
    match = 0.0 if named or other not in synonyms().get(one, ()) else _SYNONYM
    if not _may_be_spelled_alike(one, other):
        return match
    from rapidfuzz.distance import JaroWinkler

    near = JaroWinkler.similarity(one, other, score_cutoff=_NEAR_FROM)
    if near >= _NEAR_FROM:
        match = max(match, _NEAR_BASE + 4 * (near - _NEAR_FROM))
    return max(match, _FAMILY) if not named and _family(one, other) else match


def _family(one: str, other: str) -> bool:
    shared = 0
    for x, y in zip(one, other, strict=False):
        if x != y:
            break
        shared += 1
    return shared >= PREFIX and max(len(one), len(other)) - shared <= _MAX_REST
