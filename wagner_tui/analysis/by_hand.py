"""What the reader decided on names, for the rooms that know a name by its words or by what it is called.

`name_finder` takes decisions into the names themselves; here is what follows from them elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from wagner_tui.analysis.entities import SPELT, Entity, NameDecision, Names
from wagner_tui.analysis.model import Attribution, Conflict
from wagner_tui.analysis.names import Respelt
from wagner_tui.analysis.tokens import Token, fold, tokenize
from wagner_tui.corpus.model import Corpus


def respelt(names: Names, decisions: Iterable[NameDecision]) -> Respelt:
    """Which single words are one name, or are not, because of `decisions`, which `names` were found with.

    "Anna Berg" and "Anna Bjerg" tell something of the words Berg and Bjerg as long as nobody else is called
    so; "Old Firm" and "Grey Club" tell nothing of single words.
    """
    joined: list[tuple[str, str]] = []
    parted: list[tuple[str, str]] = []
    for decision in decisions:
        words = _differing(decision.one, decision.other)
        one, other = _only(names.of_spelling(decision.one)), _only(names.of_spelling(decision.other))
        if words is None or one is None or other is None or (one is other) == (decision.verdict == "split"):
            continue
        first, second = words
        if names.of_word(first.form) == (one,) and names.of_word(second.form) == (other,):
            (joined if one is other else parted).append((first.key, second.key))
    return Respelt(tuple(joined), tuple(parted))


def _only(entities: Sequence[Entity]) -> Entity | None:
    return entities[0] if len(entities) == 1 else None


def _differing(one: str, other: str) -> tuple[Token, Token] | None:
    """The only words in which two spellings differ, in the same place; None when there are more or none.

    A surname alone, or a name with fewer middle names, differs in its last word.
    """
    here, there = tokenize(one), tokenize(other)
    if len(here) == len(there):
        pairs = [(a, b) for a, b in zip(here, there, strict=True) if a.form != b.form]
        return pairs[0] if len(pairs) == 1 else None
    short, long = sorted((here, there), key=len)
    rest = {token.form for token in short[:-1]}
    if not short or short[-1].form == long[-1].form or not rest <= {token.form for token in long}:
        return None
    return here[-1], there[-1]


class Called:
    """What people and organisations are called who were made one, or two, by hand."""

    def __init__(self, names: Names, decisions: Sequence[NameDecision]) -> None:
        self._names = names
        spellings = (text for decision in decisions for text in (decision.one, decision.other))
        self._decided = {each.id for text in spellings for each in names.of_spelling(text)}
        pairs = ((d.one, d.other) for d in decisions if d.verdict == "merge")
        #: Spellings that are one name by hand, and the name.
        self.one_name = tuple((one, other) for one, other in pairs if names.same(one, other))

    def spellings_of(self, query: str) -> tuple[str, ...]:
        """Other spellings of what a search asks for, when it is a name that was decided on."""
        known = (*self._names.of_spelling(query), *self._names.of_word(query))
        decided = any(entity.id in self._decided for entity in known)
        return self._names.spellings_of(query) if decided else ()

    def attributed(self, attribution: Attribution) -> Attribution:
        """The attribution with the name of its speaker as it was decided."""
        name = self._named(attribution) if self._decided else None
        return attribution if name in (None, attribution.name) else replace(attribution, name=name or "")

    def _named(self, attribution: Attribution) -> str | None:
        known = self._names.of_spelling(attribution.name)
        if not self._decided.intersection(entity.id for entity in known):
            return None
        speaker = attribution.speaker
        for mention in self._names.within(speaker) if speaker is not None else ():
            if mention.certain and mention.how in SPELT and self._fits(mention.entity, attribution.name):
                return mention.entity
        return known[0].id if len(known) == 1 else None

    def _fits(self, ident: str | None, name: str) -> bool:
        """Whether an entity that was decided on has a spelling that ends like `name`."""
        entity = self._names.entity(ident) if ident in self._decided else None
        last = fold(name).split()[-1:]
        return entity is not None and any(fold(text).split()[-1:] == last for text in entity.spellings)

    def stands(self, conflict: Conflict, corpus: Corpus) -> bool:
        """Whether a conflict of names is more than that of two who were made one by hand."""
        if not self.one_name or conflict.type not in ("name", "roster"):
            return True
        here, there = (
            [" ".join(corpus[passage.source].text[start:end].split()) for start, end in spans]
            for passage, spans in zip((conflict.a, conflict.b), conflict.spans, strict=True)
        )
        return not (
            len(here) == len(there) > 0
            and all(any(self._made_one(one, other) for other in there) for one in here)
            and all(any(self._made_one(one, other) for other in here) for one in there)
        )

    def _made_one(self, one: str, other: str) -> bool:
        bearers = self._names.of_word(one.split()[-1])
        return self._names.same(one, other) and any(entity.id in self._decided for entity in bearers)
