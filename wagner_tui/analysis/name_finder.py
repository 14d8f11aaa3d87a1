"""From a corpus to its names: the one entry for the engine, the screen and the tests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from wagner_tui.analysis.entities import Entity, How, Mention, NameDecision, Names, Spelling
from wagner_tui.analysis.full_names import family
from wagner_tui.analysis.name_groups import Grouping
from wagner_tui.analysis.name_roles import Description, Roles, roles_in
from wagner_tui.analysis.name_runs import Capitals, Reading, SentenceWords, read
from wagner_tui.analysis.name_spots import Spot, spots_of
from wagner_tui.analysis.name_ties import abbreviates, tie_names
from wagner_tui.analysis.pronouns import SourceReader, Standing
from wagner_tui.analysis.surnames import Group
from wagner_tui.analysis.tokens import fold
from wagner_tui.corpus.model import Corpus

SpotsOf = dict[tuple[str, int], list[Spot]]


#: Share of the work that cutting the articles into words is.
_READING = 0.5


def find_names(
    corpus: Corpus,
    decisions: Sequence[NameDecision] = (),
    progress: Callable[[float], None] | None = None,
) -> Names:
    """Return everybody and everything that the articles name, with every place where they are meant.

    `decisions` by hand are taken in their order, on top of what was found. `progress` hears 0 to 1 after
    each article; what it raises ends the work. The order of the articles changes nothing.
    """
    tick = progress or _unheard
    articles = sorted(corpus.articles, key=lambda article: (article.sha256, article.path))
    capitals = Capitals()
    readings: list[Reading] = []
    for done, article in enumerate(articles):
        readings.append(read(article, capitals))
        tick(_READING * done / len(articles))
    spots = [spot for reading in readings for spot in spots_of(reading, capitals)]
    grouping = Grouping(spots, capitals)
    spots = [spot for spot in spots if grouping.is_name(spot)]
    placed: SpotsOf = {}
    for spot in spots:
        placed.setdefault((spot.source, spot.sentence), []).append(spot)
    tie_names(readings, placed, grouping)
    spots += _from_headlines(readings, placed, grouping)
    _decide(decisions, spots, grouping)
    _name_groups(grouping, spots)
    standing = _standing(readings, placed, grouping, lambda done: tick(_READING + (1 - _READING) * done))
    rank = {article.key: article.number for article in corpus.articles}
    return _names(spots, standing, grouping, rank)


def _unheard(_done: float) -> None:
    return None


def _from_headlines(readings: Iterable[Reading], placed: SpotsOf, grouping: Grouping) -> list[Spot]:
    """Known names in sentences whose capital letters say nothing; nobody new is found there."""
    known = _known(grouping)
    found = []
    for reading in readings:
        for number, sentence in enumerate(reading.sentences):
            if sentence.shouted:
                spots = list(_known_in(reading, number, sentence, known, grouping))
                placed[reading.article.key, number] = spots
                found += spots
    return found


def _known(grouping: Grouping) -> dict[str, list[tuple[tuple[str, ...], Group]]]:
    """The certain spellings by their first word, longest first; a spelling of two groups is left out."""
    owners: dict[tuple[str, ...], set[int]] = {}
    groups: dict[int, Group] = {}
    for spot, group in grouping.group_of.items():
        owners.setdefault(spot.key, set()).add(id(group))
        groups[id(group)] = group
    known: dict[str, list[tuple[tuple[str, ...], Group]]] = {}
    for key, ids in owners.items():
        common = len(key) == 1 and not grouping.capitals.name_like(key[0])
        if len(ids) == 1 and not common:
            known.setdefault(key[0], []).append((key, groups[next(iter(ids))]))
    for keys in known.values():
        keys.sort(key=lambda pair: (-len(pair[0]), pair[0]))
    return known


def _known_in(
    reading: Reading,
    number: int,
    sentence: SentenceWords,
    known: dict[str, list[tuple[tuple[str, ...], Group]]],
    grouping: Grouping,
) -> Iterable[Spot]:
    found, text = sentence.words, reading.article.text
    at = 0
    while at < len(found):
        for key, group in known.get(found[at].low, ()):
            if tuple(word.low for word in found[at : at + len(key)]) == key:
                start, end = found[at].start, found[at + len(key) - 1].end
                shown = " ".join(text[start:end].split())
                begins = tuple((at + i, found[at + i].start) for i in range(len(key)))
                spot = Spot(
                    reading.article.key, number, at, at + len(key), start, end, shown, key, begins=begins
                )
                grouping.group_of[spot] = group
                group.spots.append(spot)
                yield spot
                at += len(key) - 1
                break
        at += 1


def _decide(decisions: Iterable[NameDecision], spots: Sequence[Spot], grouping: Grouping) -> None:
    for decision in decisions:
        one, other = _plain(decision.one), _plain(decision.other)
        _name_groups(grouping, spots)
        here, there = _owner(one, grouping), _owner(other, grouping)
        if here is None or there is None:
            continue
        if decision.verdict == "merge" and here is not there:
            grouping.merge(there, here)
        elif decision.verdict == "split" and here is there:
            _split(one, here, grouping)


def _owner(spelling: str, grouping: Grouping) -> Group | None:
    """The group with this id, or else the only one that is written so."""
    owners = [group for group in grouping.groups() if _plain(group.ident) == spelling]
    owners = owners or [
        g for g in grouping.groups() if any(_plain(spot.text) == spelling for spot in g.spots)
    ]
    return owners[0] if len(owners) == 1 else None


def _split(spelling: str, group: Group, grouping: Grouping) -> None:
    """Take a spelling out, and with it the parts of it that no other spelling of the group has: a surname."""
    written = {id(spot): _plain(spot.text) for spot in group.spots}
    parts = set(spelling.split())
    other = {word for text in written.values() for word in text.split() if not parts.issuperset(text.split())}
    own = {text for text in written.values() if parts.difference(other).issuperset(text.split())}
    taken = {spelling, *own}
    if taken.issuperset(written.values()):
        taken = {spelling}
    apart = [spot for spot in group.spots if written[id(spot)] in taken]
    left = [spot for spot in group.spots if written[id(spot)] not in taken]
    if not apart or not left:
        return
    new = Group(group.kind, {spot.key for spot in apart}, apart, group.gender)
    group.spots, group.keys = left, {spot.key for spot in left}
    grouping.group_of.update(dict.fromkeys(apart, new))
    grouping.add(new)


def _plain(text: str) -> str:
    return " ".join(fold(text).split())


def _name_groups(grouping: Grouping, spots: Sequence[Spot]) -> None:
    """Give every group its fullest spelling as id; an id that two would share gets a number."""
    taken: dict[str, int] = {}
    groups = grouping.groups()
    for group in groups:
        counts = Counter(spot.text for spot in group.spots)
        normal = [text for text in counts if not text.isupper()] or list(counts)
        group.ident = min(normal, key=lambda text: (-len(text.split()), -counts[text], text))
    for group in sorted(groups, key=lambda group: (group.ident, sorted(group.keys), group.kind)):
        taken[group.ident] = taken.get(group.ident, 0) + 1
        if taken[group.ident] > 1:
            group.ident += f" ({taken[group.ident]})"


def _standing(
    readings: Sequence[Reading], placed: SpotsOf, grouping: Grouping, tick: Callable[[float], None]
) -> dict[str, list[Standing]]:
    """What stands for a person without being the name, by source."""
    roles = Roles()
    described: dict[str, dict[int, list[tuple[Group, Description]]]] = {}
    for reading in readings:
        for number, sentence in enumerate(reading.sentences):
            here = placed.get((reading.article.key, number), ())
            people = {s: g for s in here if (g := grouping.group_of.get(s)) is not None and g.person}
            if not people or sentence.shouted:
                continue
            for group, description, apposed in roles_in(sentence.words, here, people, grouping.canon):
                roles.add(group, description)
                if apposed:
                    described.setdefault(reading.article.key, {}).setdefault(number, []).append(
                        (group, description)
                    )
    maybe = _PerhapsPerson(grouping)
    result = {}
    for done, reading in enumerate(readings):
        tick(done / len(readings))
        key = reading.article.key
        spots = {n: placed[key, n] for n in range(len(reading.sentences)) if (key, n) in placed}
        reader = SourceReader(
            reading,
            spots,
            grouping.group_of,
            maybe,
            grouping.gender_of_open,
            roles,
            described.get(key, {}),
            grouping.canon,
        )
        result[key] = list(reader.read())
    return result


def _shows_a_thing(spot: Spot) -> bool:
    short = spot.text.isupper() and len(spot.key) == 1
    return spot.article or spot.place or spot.adjective or spot.vessel or short


class _PerhapsPerson:
    """Whether a name of which nothing is known may be a person's, so that "he" may mean it."""

    def __init__(self, grouping: Grouping) -> None:
        self._group_of = grouping.group_of
        self._thing: dict[int, bool] = {}

    def __call__(self, spot: Spot) -> bool:
        group = self._group_of.get(spot)
        if group is None:
            return True
        known = self._thing.get(id(group))
        if known is None:
            known = self._thing[id(group)] = group.kind in ("organisation", "place") or (
                any(_shows_a_thing(each) for each in group.spots)
                and not any(each.says for each in group.spots)
            )
        return not known


def _names(
    spots: Sequence[Spot], standing: dict[str, list[Standing]], grouping: Grouping, rank: dict[str, int]
) -> Names:
    found: dict[str, list[Mention]] = {key: [] for key in standing}
    for spot in spots:
        group = grouping.group_of.get(spot)
        if group is not None:
            found[spot.source].append(Mention(spot.start, spot.end, group.ident, _how(spot, group), True))
        elif len(spot.key) == 1:
            found[spot.source].append(Mention(spot.start, spot.end, None, "surname", False))
    for key, stands in standing.items():
        for each in stands:
            ident = each.group.ident if each.group else None
            found[key].append(Mention(each.start, each.end, ident, each.how, each.group is not None))
    for mentions in found.values():
        mentions.sort(key=lambda mention: (mention.start, mention.end, mention.entity or ""))
    entities = [_entity(group, rank) for group in grouping.groups() if group.spots]
    entities.sort(key=lambda entity: entity.id)
    return Names(tuple(entities), {key: tuple(found[key]) for key in sorted(found, key=lambda k: rank[k])})


def _how(spot: Spot, group: Group) -> How:
    if len(spot.key) > 1:
        return "name"
    if group.person:
        longer = [key for key in group.keys if len(key) > 1]
        if any(spot.key[0] == key[0] != family(key) for key in longer) and not any(
            spot.key[0] == family(key) for key in longer
        ):
            return "given name"
        return "surname" if longer else "name"
    short = len(spot.text) < 9 and spot.text.isupper()
    if short and any(abbreviates(spot, other) for other in group.spots if len(other.key) > 1):
        return "abbreviation"
    return "name"


def _entity(group: Group, rank: dict[str, int]) -> Entity:
    counts: Counter[str] = Counter()
    uses: dict[tuple[str, str], tuple[int, int]] = {}
    for spot in group.spots:
        counts[spot.text] += 1
        count, first = uses.get((spot.source, spot.text), (0, spot.start))
        uses[spot.source, spot.text] = (count + 1, min(first, spot.start))
    ordered = sorted(uses, key=lambda use: (rank[use[0]], uses[use][1], use[1]))
    spellings = tuple(sorted(counts, key=lambda text: (-counts[text], text)))
    places = tuple(Spelling(text, source, *uses[source, text]) for source, text in ordered)
    return Entity(group.ident, group.kind, spellings, places, group.gender)
