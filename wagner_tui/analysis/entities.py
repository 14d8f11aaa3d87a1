"""Values of names: mentions with their place, entities with all their spellings, decisions by hand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Literal, NamedTuple

from wagner_tui.corpus.model import Passage

EntityKind = Literal["person", "organisation", "place", "other"]
How = Literal["name", "surname", "given name", "title", "apposition", "abbreviation", "pronoun"]
#: How a mention stands for its entity when it is a spelling of the name itself.
SPELT: frozenset[How] = frozenset(("name", "surname", "given name", "abbreviation"))


class Mention(NamedTuple):
    """Characters `start` to `end` of a source that stand for an entity.

    `entity` is its id, None when the text does not make certain whom the words mean.
    """

    start: int
    end: int
    entity: str | None
    how: How
    certain: bool


class Spelling(NamedTuple):
    """One way in which one source writes a name, how many times, and the first character of the first one."""

    text: str
    source: str
    times: int
    first: int


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, organisation or place of the articles.

    `id` is its fullest spelling; `spellings` are all, the most frequent first, and `uses` says which source
    writes which of them. `gender` is "he" or "she" where the text or the given name tells, else empty.
    """

    id: str
    kind: EntityKind
    spellings: tuple[str, ...]
    uses: tuple[Spelling, ...] = ()
    gender: str = ""


class NameDecision(NamedTuple):
    """What the reader decided: the spellings `one` and `other` are one name, or `one` is not `other`.

    A spelling may also be the id of an entity. "split" takes the spelling `one` out of the entity of `other`.
    """

    verdict: Literal["merge", "split"]
    one: str
    other: str


def in_order(decisions: Iterable[NameDecision]) -> tuple[NameDecision, ...]:
    """Each decision once, in an order of their own: what is one name first, its spellings by the alphabet."""
    return tuple(sorted({_ordered(decision) for decision in decisions}))


def _ordered(decision: NameDecision) -> NameDecision:
    if decision.verdict == "split":
        return decision
    one, other = sorted((decision.one, decision.other))
    return NameDecision("merge", one, other)


class SourceNames(NamedTuple):
    """What one source means where: its mentions in text order, and the short name of each entity in them."""

    mentions: tuple[Mention, ...] = ()
    short: Mapping[str, str] = MappingProxyType({})

    def within(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions that lie wholly between two offsets."""
        return _inside(self.mentions, start, end)


@dataclass(frozen=True)
class Names:
    """All names of a corpus. `found` holds the mentions of each source in text order."""

    entities: tuple[Entity, ...] = ()
    found: Mapping[str, tuple[Mention, ...]] = field(default_factory=dict, repr=False)

    def __len__(self) -> int:
        """How many entities there are."""
        return len(self.entities)

    def __reduce__(self) -> tuple[type[Names], tuple[object, ...]]:
        return (Names, (self.entities, dict(self.found)))  # without what was looked up

    def mentions(self, source: str) -> tuple[Mention, ...]:
        """The mentions of one source in text order; they do not overlap but for a role around a name."""
        return self.found.get(source, ())

    def within(self, passage: Passage) -> tuple[Mention, ...]:
        """The mentions that lie wholly inside `passage`."""
        return _inside(self.mentions(passage.source), passage.start, passage.end)

    def in_source(self, source: str) -> SourceNames:
        """The names as one source uses them, for reading many of its passages."""
        known = self._by_source.get(source)
        if known is None:
            mentions = self.mentions(source)
            entities = dict.fromkeys(mention.entity for mention in mentions if mention.entity)
            short = {name: _short(self._by_id[name], source) for name in entities if name in self._by_id}
            known = self._by_source[source] = SourceNames(mentions, short)
        return known

    def entity(self, name: str) -> Entity | None:
        """The entity with this id."""
        return self._by_id.get(name)

    def of_spelling(self, spelling: str) -> tuple[Entity, ...]:
        """The entities that are written so somewhere, ignoring case and accents, in order of their id."""
        return self._by_spelling.get(_plain(spelling), ())

    def of_word(self, word: str) -> tuple[Entity, ...]:
        """The entities with this word in one of their spellings, ignoring case and accents."""
        return self._by_word.get(_plain(word), ())

    def same(self, one: str, other: str) -> bool:
        """Whether two spellings are certainly one name: each belongs to one entity, the same for both.

        Single words may be parts of the spellings that stand in each other's place: Meyer and Meier.
        """
        here, there = self.of_spelling(one), self.of_spelling(other)
        if here or there:
            return len(here) == 1 and here == there
        first, second = _plain(one), _plain(other)
        return second in {_plain(word) for word in self._instead_of(first)}

    def spellings_of(self, query: str) -> tuple[str, ...]:
        """Other ways to write what a search asks for, without those that hold the query itself.

        A whole name gives all spellings of its entity; a part of a name gives the words that stand in its
        place in the other spellings: "Meyer" gives "Meier". Nothing when it belongs to several entities.
        """
        wanted = _plain(query)
        whole = self.of_spelling(query)
        if len(whole) == 1:
            others = [text for text in whole[0].spellings if not _holds(_plain(text), wanted)]
            return _without_longer(others)
        words = wanted.split()
        if whole or len(words) != 1:
            return ()
        return self._instead_of(words[0])

    def _instead_of(self, word: str) -> tuple[str, ...]:
        """Words that stand where the folded `word` stands in other spellings of one entity."""
        owners = self._by_word.get(word, ())
        if len(owners) != 1:
            return ()
        from wagner_tui.analysis.names import alias_classes
        from wagner_tui.analysis.tokens import fold

        words = {part: part for text in owners[0].spellings for part in text.split()}
        folded = {fold(part): part for part in words}
        classes = alias_classes(dict.fromkeys(folded, 1))
        mine = classes.get(word)
        return tuple(
            sorted(part for key, part in folded.items() if mine and classes.get(key) == mine and key != word)
        )

    @cached_property
    def _by_source(self) -> dict[str, SourceNames]:
        return {}

    @cached_property
    def _by_id(self) -> dict[str, Entity]:
        return {entity.id: entity for entity in self.entities}

    @cached_property
    def _by_spelling(self) -> dict[str, tuple[Entity, ...]]:
        found: dict[str, list[Entity]] = {}
        for entity in self.entities:
            for text in dict.fromkeys(_plain(text) for text in (entity.id, *entity.spellings)):
                found.setdefault(text, []).append(entity)
        return {text: tuple(entities) for text, entities in found.items()}

    @cached_property
    def _by_word(self) -> dict[str, tuple[Entity, ...]]:
        found: dict[str, dict[str, Entity]] = {}
        for entity in self.entities:
            for text in entity.spellings:
                for word in _plain(text).split():
                    found.setdefault(word, {})[entity.id] = entity
        return {word: tuple(owners.values()) for word, owners in found.items()}


def _inside(mentions: tuple[Mention, ...], start: int, end: int) -> tuple[Mention, ...]:
    """The mentions that lie wholly between two offsets; they are in text order."""
    inside = []
    for at in range(bisect_left(mentions, (start,)), len(mentions)):
        if mentions[at].start >= end:
            break
        if mentions[at].end <= end:
            inside.append(mentions[at])
    return tuple(inside)


def _short(entity: Entity, source: str) -> str:
    """How a source calls a person in short: the surname as it spells it; anything else has its id."""
    if entity.kind != "person":
        return entity.id
    uses = [use for use in entity.uses if use.source == source] or list(entity.uses)
    surname = _plain(entity.id).split()[-1]
    single = [use for use in uses if len(use.text.split()) == 1 and not use.text.isupper()]
    alike = [use for use in single if _plain(use.text) == surname]
    best = min(alike or single, key=lambda use: (-use.times, use.text), default=None)
    return best.text if best else entity.id


def _plain(text: str) -> str:
    from wagner_tui.analysis.tokens import fold  # the screen needs these values before it compares anything

    return " ".join(fold(text).split())


def _holds(text: str, wanted: str) -> bool:
    return f" {wanted} " in f" {text} "


def _without_longer(texts: list[str]) -> tuple[str, ...]:
    """The texts that hold none of the others: who looks for the shorter one finds the longer one too."""
    plain = {text: _plain(text) for text in texts}
    return tuple(
        text
        for text in texts
        if not any(other != plain[text] and _holds(plain[text], other) for other in plain.values())
    )
