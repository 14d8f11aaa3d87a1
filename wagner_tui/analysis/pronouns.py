"""Pronouns and titles that stand for a person, where the text makes certain for whom; all others stay open.

A pronoun is resolved when exactly one human being that fits is named in its sentence before it and in the two
sentences ahead, and nobody else, be it "the suspect" or "his lawyer", comes into question.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from wagner_tui.analysis import name_words as words
from wagner_tui.analysis.full_names import gender_of_title
from wagner_tui.analysis.name_nouns import is_modifier, is_somebody, said_of_last, said_of_next
from wagner_tui.analysis.name_roles import ALONE, Description, Roles, described_at, is_office
from wagner_tui.analysis.name_runs import Reading, SentenceWords, Word
from wagner_tui.analysis.name_spots import Spot
from wagner_tui.analysis.sentence_grammar import (
    clause_goes_on,
    doer_goes_on,
    is_cataphoric,
    is_compared,
    is_object,
    is_parenthetic,
    relative_of,
    verb_from,
)
from wagner_tui.analysis.spoken_of import Mark, doing, since, spoken_of
from wagner_tui.analysis.surnames import Group
from wagner_tui.corpus.wordlist import word_set

_PRONOUNS = {
    **dict.fromkeys(("he", "him", "his", "himself"), "he"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "she"),
    **dict.fromkeys(("he's", "he'd", "he'll"), "he"),
    **dict.fromkeys(("she's", "she'd", "she'll"), "she"),
}
_OBJECTS = frozenset(("him", "her"))
_REFLEXIVE = frozenset(("himself", "herself"))
#: Who does this speaks of himself when he goes on "that he".
_OF_ONESELF = word_set(
    """
    realized realised vowed pledged promised regretted hoped decided hopes promises regrets realizes
    realises
    """
)
#: Sentences in which nobody else may bear the title, when two people of the source do.
_TITLE_BACK = 6


@dataclass(slots=True)
class Standing:
    """Words that stand for a person; `group` is None when they stay open."""

    start: int
    end: int
    group: Group | None
    how: Literal["pronoun", "title", "apposition"]


class SourceReader:
    """Reads one source from its first sentence to its last and keeps who was spoken of lately."""

    def __init__(
        self,
        reading: Reading,
        spots: Mapping[int, list[Spot]],
        group_of: Mapping[Spot, Group],
        maybe: Callable[[Spot], bool],
        gender_of_open: Mapping[Spot, str],
        roles: Roles,
        described: Mapping[int, list[tuple[Group, Description]]],
        canon: Callable[[str], str],
    ) -> None:
        self._reading = reading
        self._spots = spots
        self._group_of = group_of
        self._maybe = maybe
        self._gender_of_open = gender_of_open
        self._roles = roles
        self._described = described
        self._canon = canon
        self._marks: list[Mark] = []
        self._gender = self._only_gender()
        #: Sentence in which somebody was called so last who is not named: the president of Norway.
        self._unnamed: dict[str, int] = {}
        self._quote = 0
        self._inside = False

    def _only_gender(self) -> str:
        """The gender of all pronouns of the source when it is one alone."""
        said = {
            _PRONOUNS[word.low]
            for each in self._reading.sentences
            for word in each.words
            if word.low in _PRONOUNS
        }
        people = {group for group in self._group_of_source() if group.person}
        return said.pop() if len(said) == len(people) == 1 else ""

    def _group_of_source(self) -> set[Group]:
        return {
            self._group_of[spot] for each in self._spots.values() for spot in each if spot in self._group_of
        }

    def read(self) -> Iterator[Standing]:
        """What stands for a person, in text order by sentence."""
        for number, sentence in enumerate(self._reading.sentences):
            if sentence.role != "body":
                self._marks.clear()
            if not sentence.shouted:
                yield from self._sentence(number, sentence)
            if sentence.role != "body":
                self._marks.clear()

    def _sentence(self, number: int, sentence: SentenceWords) -> Iterator[Standing]:
        found = sentence.words
        spots = {spot.first: spot for spot in self._spots.get(number, ())}
        apposed = self._apposed(number)
        at = within = 0
        while at < len(found):
            word = found[at]
            self._turn_quote(word)
            if at in apposed:
                group, description = apposed[at]
                within = description.last  # its nouns are the one whom it describes, nobody else
                yield Standing(word.start, found[description.last - 1].end, group, "apposition")
            if at in spots:
                at = self._name(number, found, spots[at])
                continue
            if word.low in _PRONOUNS:
                yield self._pronoun(number, found, at)
            elif at >= within and (word.low in words.ROLES or is_somebody(word.low)):
                standing = self._noun(number, found, at, spots)
                if standing is not None:
                    yield standing
            at += 1

    def _apposed(self, number: int) -> dict[int, tuple[Group, Description]]:
        return {
            description.first: (group, description) for group, description in self._described.get(number, ())
        }

    def _turn_quote(self, word: Word) -> None:
        """Count quotations; straight quotation marks open and close in turn."""
        if word.text in ("“", "«", "„") or (word.text == '"' and not self._inside):
            self._quote += 1
            self._inside = True
        elif word.text in ("”", "»", '"'):
            self._inside = False

    def _here(self) -> int:
        """The number of the quotation, 0 outside of one."""
        return self._quote if self._inside else 0

    # -- who is spoken of ------------------------------------------------------------------------------------

    def _name(self, number: int, found: Sequence[Word], spot: Spot) -> int:
        group = self._group_of.get(spot)
        if group is not None and not group.person and not self._maybe(spot):
            return max(spot.last, spot.first + 1)
        if is_compared(found, spot.first):
            return max(spot.last, spot.first + 1)
        known = group if group is not None and group.person else None
        gender = known.gender if known else self._gender_of_open.get(spot, "")
        subject, acts = doing(found, spot.first, spot.last)
        self._marks.append(
            Mark(
                number,
                spot.first,
                spot.last,
                known,
                gender,
                self._here(),
                subject,
                acts and known is not None,
            )
        )
        return max(spot.last, spot.first + 1)

    def _noun(
        self, number: int, found: Sequence[Word], at: int, spots: Mapping[int, Spot]
    ) -> Standing | None:
        """A description such as "the mayor" or "his lawyer": somebody known, or somebody else."""
        low = found[at].low
        behind = found[at + 1] if at + 1 < len(found) else None
        title = at + 1 in spots or (behind is not None and behind.text == "." and at + 2 in spots)
        if title or (
            behind is not None
            and (behind.low in words.PERSON_NOUNS or (behind.text == "-" and behind.start == found[at].end))
        ):
            return None
        if low in words.ROLES:
            description = described_at(found, at, self._canon)
            if description is not None and not is_office(found, at):
                group = self._of_office(number, description)
                if group is None and not description.modifiers and description.definite:
                    group = self._only_bearer(number, low)
                elsewhere = description.modifiers & words.COUNTRIES or description.last > at + 1
                if group is None and elsewhere:
                    self._unnamed[low] = number
                if group is not None:
                    subject, _ = doing(found, at, description.last)
                    self._marks.append(
                        Mark(number, at, description.last, group, group.gender, self._here(), subject)
                    )
                    return Standing(
                        found[description.first].start, found[description.last - 1].end, group, "title"
                    )
        if (
            is_somebody(low)
            and not (behind is not None and is_modifier(found, at))
            and not said_of_last(self._marks[-1] if self._marks else None, number, found, at)
            and not said_of_next(found, at, spots, self._group_of)
        ):
            self._marks.append(Mark(number, at, at + 1, None, gender_of_title(low), self._here()))
        return None

    def _of_office(self, number: int, description: Description) -> Group | None:
        """Who alone is called so; where others have the same office elsewhere, only who was just named."""
        group = self._roles.meant(description)
        if group is None:
            return None
        sharing = [other for other in self._roles.sharing(description) if other is not group]
        here = self._group_of_source()
        rivals = [other for other in sharing if other in here]
        if not rivals or group not in here:
            return group if not sharing or group in here else None
        lately = {mark.group for mark in since(self._marks, number - _TITLE_BACK)}
        return group if group in lately and lately.isdisjoint(rivals) else None

    def _only_bearer(self, number: int, head: str) -> Group | None:
        """Who alone is "the president": named in this sentence or the one ahead, and no rival near."""
        if head not in ALONE:
            return None
        if number - self._unnamed.get(head, -_TITLE_BACK) < _TITLE_BACK:
            return None  # "He called the president of Norway": which one is "the president" then?
        bearers = self._roles.bearers(head)
        recent = since(self._marks, number - max(1, _TITLE_BACK))
        lately = [mark for mark in recent if mark.group in bearers]
        near = {mark.group for mark in lately if mark.sentence >= number - 1}
        if len(near) != 1:
            return None
        named = {mark.group for mark in lately if mark.sentence >= number - _TITLE_BACK}
        group = next(iter(near))
        alone = len(self._group_of_source().intersection(bearers)) == 1
        same = any(mark.sentence == number for mark in lately)
        return group if alone or (same and len(named) == 1) else None

    # -- pronouns --------------------------------------------------------------------------------------------

    def _pronoun(self, number: int, found: Sequence[Word], at: int) -> Standing:
        word, gender = found[at], _PRONOUNS[found[at].low]
        start, end = word.start, word.start + len(word.low.split("'")[0])
        group = self._meant(number, found, at, gender)
        subject, acts = doing(found, at, at + 1)
        self._marks.append(
            Mark(number, at, at + 1, group, gender, self._here(), subject, acts and group is not None)
        )
        return Standing(start, end, group, "pronoun")

    def _meant(self, number: int, found: Sequence[Word], at: int, gender: str) -> Group | None:
        low = found[at].low
        named = self._named_beside(number, found, at, gender)
        if named is not None:
            return named
        if is_parenthetic(found, at):  # "…, he said": the speaker is nobody of whom he speaks
            fitting = [
                mark for mark in spoken_of(self._marks, number, gender, whole=True) if mark.sentence < number
            ]
        else:
            fitting = spoken_of(self._marks, number, gender)
        subject, doer = None, False
        if low in _OBJECTS:
            subject, doer = self._clause_subject(number, found, at, fitting)
        if doer:
            everyone = spoken_of(self._marks, number, gender, whole=True)
            fitting = [mark for mark in everyone if mark.group is not subject]
        if self._here() and any(mark.quote != self._here() for mark in fitting):
            fitting = [mark for mark in fitting if mark.quote == self._here()]
        if not self._here() and is_cataphoric(found, at):
            return None
        if low in _REFLEXIVE and not any(mark.sentence == number for mark in fitting):
            return None
        people = {mark.group for mark in fitting}
        if len(people) != 1:
            return None
        group = next(iter(people))
        if (
            group is None
            or group is subject
            or not self._fits(group, gender)
            or self._named_behind(number, found, at, group)
        ):
            return None
        return group

    def _named_behind(self, number: int, found: Sequence[Word], at: int, group: Group) -> bool:
        """Whether the person is named behind "he" in the sentence: "He said that Lee …" is not Lee's word."""
        if found[at].low in ("him", "his", "her", "hers") or found[at].low in _REFLEXIVE:
            return False
        return any(
            spot.first > at and self._group_of.get(spot) is group for spot in self._spots.get(number, ())
        )

    def _named_beside(self, number: int, found: Sequence[Word], at: int, gender: str) -> Group | None:
        """Who is certain from the words around alone: "Lee himself", "Lee promised that he …"."""
        mark = self._marks[-1] if self._marks else None
        if (
            mark is None
            or mark.sentence != number
            or mark.group is None
            or not self._fits(mark.group, gender)
        ):
            return None
        between = [word.low for word in found[mark.last : at]]
        if found[at].low in _REFLEXIVE:
            return mark.group if not between else None
        if found[at].low in ("he", "she") and mark.subject and between and len(between) < 5:
            others = {each.group for each in self._marks if each.sentence == number}
            plain = [
                low for low in between if not low.endswith("ly") and low not in ("had", "has", "most", "that")
            ]
            return mark.group if len(plain) == 1 and plain[0] in _OF_ONESELF and len(others) == 1 else None
        return None

    def _fits(self, group: Group, gender: str) -> bool:
        """Whether the text or the given name says that the person is a he or a she."""
        return group.gender == gender or (not group.gender and self._gender == gender)

    def _clause_subject(
        self, number: int, found: Sequence[Word], at: int, fitting: Sequence[Mark]
    ) -> tuple[Group | None, bool]:
        """The subject of the clause of "him", and whether it is certainly the doer, and so somebody else."""
        if not is_object(found, at):
            return None, False
        of_who = relative_of(found, at)
        before = at - (found[at - 1].low in ("before", "after"))  # "left before him": no new clause
        for mark in fitting:
            if mark.sentence != number or mark.at > at:
                break
            if of_who is not None and mark.at < of_who:
                return mark.group, doer_goes_on(found, of_who, at)
            if mark.group is not None and mark.subject:
                verb = verb_from(found, mark.at, mark.last)
                if not clause_goes_on(found, verb, before):
                    break
                return mark.group, doer_goes_on(found, verb, at)
        return None, False
