"""Statements that say the same thing, put together: best agreement first, and nothing by chains."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from wagner_tui.analysis.agreement import Agreements
from wagner_tui.analysis.statements import Statement
from wagner_tui.corpus.model import Passage

Tick = Callable[[float], None]
#: Positions of statements, ascending.
Group = tuple[int, ...]

#: From here on two statements may join: whoever they are; when one has no better partner in the other's
#: article; when both have none; and when the order of both texts speaks for them as well.
_SURE, _CHOSEN, _MUTUAL, _IN_STEP = 0.45, 0.42, 0.34, 0.16
#: So much the order must add at least.
_STEP = 0.04
#: With so many words in common that tell what is done, two statements that have no better partner need less.
_WORDS, _WORDED = 2.5, 0.27
#: Of two statements so many have no better partner.
_BOTH = 2
#: In a group of three or more every two of different sources agree so much, and all of them on average; less
#: where none has a better partner.
_LEAST, _MEAN = 0.25, 0.35
#: Two statements of one source belong to one group when they are as alike as this.
_RETOLD = 0.28
#: A statement that fits into no group makes one more with its partner that is in one, from here on; when both
#: have no better partner; or when they are in step.
_APART, _APART_MUTUAL = 0.42, 0.39
#: Two statements of different groups make one more if they agree so much, and so much without the words that
#: each shares with its group; when both have no better partner, they need less of the one, more of the other.
_AGAIN, _REST = 0.36, 0.14
_AGAIN_MUTUAL, _REST_MUTUAL = 0.28, 0.15
#: One that fits into no group joins it all the same if it shares this part of its words with what its partner
#: shares with the group, and agrees so much with every other member.
_KNOWN, _LOOSELY = 0.5, 0.22
#: The sentence beside a member belongs to it when a partner tells both in one: it agrees so much with it.
_RUN = 0.3
#: Of all that a run tells the second sentence adds this share at least.
_ADDED = 0.12
_MOST = 60


def groups_of(statements: Sequence[Statement], agreements: Agreements, tick: Tick) -> list[Group]:
    """Return groups of two statements or more, of two sources or more, in order of their first statement.

    A statement is in one group, and in a second one with partners that stay outside, or that share with it
    what neither shares with its own group: long sentences make several claims.
    """
    joined = _Groups(statements, agreements)
    candidates = _candidates(agreements)
    left = []
    for done, candidate in enumerate(candidates):
        tick(done / len(candidates))
        if not joined.join(candidate.one, candidate.other):
            left.append(candidate)
    joined.add_runs()
    others = _others(statements, agreements, joined, left)  # takes some into the groups that there are
    return _merged(statements, sorted({*joined.groups(), *others}))


class _Candidate(NamedTuple):
    """Two statements that may join; the best sort first. `apart`: they may also make a group of their own."""

    minus: float
    one: int
    other: int
    apart: bool


def _candidates(agreements: Agreements) -> list[_Candidate]:
    found = []
    for (one, other), score in agreements.pairs().items():
        chosen = agreements.chosen(one, other)
        mutual = chosen == _BOTH
        in_step = mutual and agreements.ordered(one, other) >= _STEP
        words = agreements.words(one, other) if mutual and score >= _WORDED else 0.0
        floor = _IN_STEP if in_step else _WORDED if words >= _WORDS else (_SURE, _CHOSEN, _MUTUAL)[chosen]
        if score >= floor:
            apart = in_step or score >= (_APART_MUTUAL if mutual else _APART)
            found.append(_Candidate(-score, one, other, apart))
    return sorted(found)


def _merged(statements: Sequence[Statement], groups: Sequence[Group]) -> list[Group]:
    """Put together what the same sentences tell side by side: all of it is one statement."""
    of_sentences: dict[tuple[Passage, ...], Group] = {}
    found: list[Group] = []
    for group in groups:
        sentences = tuple(statements[at].sentence for at in group)
        before = of_sentences.get(sentences)
        if before is not None and all(
            at - 1 in before and statements[at - 1].sentence == statements[at].sentence for at in group
        ):
            found.remove(before)
            group = tuple(sorted((*before, *group)))
        of_sentences[sentences] = group
        found.append(group)
    return sorted(found)


class _Groups:
    """Groups that grow; every statement knows its own."""

    def __init__(self, statements: Sequence[Statement], agreements: Agreements) -> None:
        self._statements = statements
        self._agreements = agreements
        self._of: dict[int, Group] = {}

    def groups(self) -> set[Group]:
        """The groups as they are."""
        return set(self._of.values())

    def join(self, one: int, other: int) -> bool:
        """Put two statements with their groups together if all of them agree."""
        here, there = self._of.get(one, (one,)), self._of.get(other, (other,))
        if here is there:
            return True
        if len(here) + len(there) > _MOST or not self._agree(here, there):
            return False
        self._set(tuple(sorted((*here, *there))))
        return True

    def _set(self, group: Group) -> None:
        self._of.update(dict.fromkeys(group, group))

    def _agree(self, here: Group, there: Group) -> bool:
        """Whether two groups are about the same; two single statements are: they are candidates."""
        if len(here) == len(there) == 1:
            return True
        total, count, mutual = 0.0, 0, True
        for one in here:
            for other in there:
                if self._statements[one].passage.source == self._statements[other].passage.source:
                    if self._agreements.alike(one, other) < _RETOLD:
                        return False
                    continue
                score = self._agreements.of(one, other)
                if score < _LEAST:
                    return False
                total, count = total + score, count + 1
                mutual = mutual and self._agreements.chosen(one, other) == _BOTH
        return count > 0 and total >= (_MUTUAL if mutual else _MEAN) * count

    def add_runs(self) -> None:
        """Take in the sentence beside a member where a partner of that member tells both in one."""
        for at in range(len(self._statements)):
            if at in self._of:
                continue
            for beside in (at - 1, at + 1):
                if beside in self._of and self._completes(at, beside):
                    self._set(tuple(sorted((*self._of[beside], at))))
                    break

    def _completes(self, at: int, beside: int) -> bool:
        here, there = self._statements[at], self._statements[beside]
        if here.passage.source != there.passage.source or here.sentence == there.sentence:
            return False
        own = [k for k in self._of[beside] if self._statements[k].passage.source == here.passage.source]
        if len(own) > 1:
            return False
        for partner in self._of[beside]:
            score = self._agreements.of(at, partner)
            terms = self._statements[partner].terms
            added = (terms & here.terms) - there.terms
            if score >= _RUN and len(added) > _ADDED * len(terms):
                return True
        return False

    def admit(self, inside: int, outside: int) -> bool:
        """Take a statement into the group of another one that agrees a little with all of it."""
        group = self._of[inside]
        source = self._statements[outside].passage.source
        if any(self._statements[at].passage.source == source for at in group) or len(group) >= _MOST:
            return False
        if any(self._agreements.of(at, outside) < _LOOSELY for at in group):
            return False
        self._set(tuple(sorted((*group, outside))))
        return True

    def of(self, at: int) -> Group:
        """The group of a statement, empty for none."""
        return self._of.get(at, ())


def _others(
    statements: Sequence[Statement], agreements: Agreements, first: _Groups, left: Sequence[_Candidate]
) -> set[Group]:
    """Groups of statements that do not fit into the `first` ones, or that agree about something else too."""
    rests = _Rests(statements, agreements, first)
    second = _Groups(statements, agreements)
    apart = {(candidate.one, candidate.other) for candidate in left if candidate.apart}
    tried = [(candidate.minus, candidate.one, candidate.other) for candidate in left]
    again = {
        (-score, *pair)
        for pair, score in agreements.pairs().items()
        if score >= _AGAIN or (score >= _AGAIN_MUTUAL and agreements.chosen(*pair) == _BOTH)
    }
    for minus, one, other in sorted(again.union(tried)):
        here, there = first.of(one), first.of(other)
        if here and here == there:
            continue
        if not (here and there) and (one, other) in apart:
            inside, outside = (one, other) if here else (other, one)
            if not (first.of(inside) and rests.known(inside, outside) and first.admit(inside, outside)):
                second.join(one, other)
        elif rests.agree(one, other) >= (_REST if -minus >= _AGAIN else _REST_MUTUAL):
            second.join(one, other)
    return {
        group for group in second.groups() if not first.of(group[0]) or len(set(map(first.of, group))) > 1
    }


class _Rests:
    """What is left of statements without the words that they share with their groups."""

    def __init__(self, statements: Sequence[Statement], agreements: Agreements, groups: _Groups) -> None:
        self._statements = statements
        self._agreements = agreements
        self._groups = groups
        #: By statement, its group at that time and the rest.
        self._known: dict[int, tuple[Group, frozenset[str]]] = {}

    def agree(self, one: int, other: int) -> float:
        """The agreement of two rests by their words, on the scale of `Agreements`."""
        return self._agreements.by_words(self._rest(one), self._rest(other))

    def known(self, inside: int, outside: int) -> bool:
        """Whether a statement shares with one outside mostly what it shares with its group already."""
        terms = self._statements[inside].terms
        shared = self._agreements.shared(terms, self._statements[outside].terms)
        weight = self._agreements.weight
        return weight(shared - self._rest(inside)) >= _KNOWN * weight(shared)

    def _rest(self, at: int) -> frozenset[str]:
        group = self._groups.of(at)
        known = self._known.get(at)
        if known is not None and known[0] is group:
            return known[1]
        own = self._statements[at]
        rest = own.terms
        for member in map(self._statements.__getitem__, group):
            if member.passage.source != own.passage.source:
                rest -= self._agreements.shared(own.terms, member.terms)
        self._known[at] = (group, rest)
        return rest
