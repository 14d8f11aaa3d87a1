"""Titles and roles: who is called what, and which later "the head of …" certainly means that person."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from wagner_tui.analysis import name_words as words
from wagner_tui.analysis.name_runs import Word
from wagner_tui.analysis.name_spots import Spot
from wagner_tui.analysis.stems import stem
from wagner_tui.analysis.stopwords import STOP_WORDS
from wagner_tui.analysis.surnames import Group
from wagner_tui.corpus.wordlist import word_set

_DETERMINERS = frozenset(("the", "a", "an"))
_LINKS = frozenset(("of", "to", "in", "at", "for"))
#: Heads that say the same of an organisation or a country.
_LEADING = frozenset(("leader", "boss", "head", "chief"))
_RULING = frozenset(("president", "dictator", "ruler", "strongman", "leader", "tyrant"))
#: Words that make another office of an office.
_BARRING = word_set(
    """
    former ex late then deputy vice acting interim assistant outgoing incoming elect designate first
    second co associate junior senior prime foreign
    """
)
#: Titles that a text gives one person only, so that "the mayor" is the one named before.
ALONE = word_set(
    """
    president premier chancellor dictator mayor governor senator congressman congresswoman pastor bishop
    pope sheriff coach actress actor singer rapper comedian billionaire magnate tycoon oligarch king queen
    prince princess quarterback ambassador businessman businesswoman striker
    """
)
#: Roles that several people of one story have, so that even "the third victim" is not certain.
_SEVERAL = word_set(
    """
    victim suspect witness employee worker officer deputy resident agent student soldier survivor prisoner
    inmate attacker gunman passenger partner colleague driver guard official lawyer attorney analyst
    expert aide teacher player rival ally author star reporter journalist correspondent brother sister
    father rep representative
    """
)
_OFFICES = frozenset(
    ("office", "department", "dept", "spokesman", "spokeswoman", "deputy", "deputies", "lawyer")
)
_MODIFIERS = 4


class Description(NamedTuple):
    """Words `first` to `last` (exclusive) that describe one person: head noun and what it is head of."""

    first: int
    last: int
    head: str
    modifiers: frozenset[str]
    definite: bool


class Role(NamedTuple):
    """What a text calls a person."""

    group: Group
    head: str
    modifiers: frozenset[str]


def described_at(found: Sequence[Word], at: int, canon: Callable[[str], str]) -> Description | None:
    """The description whose head noun is word `at`; None when the word is no role in the singular."""
    head = found[at].low
    if head not in words.ROLES:
        return None
    first, modifiers, definite = _before_head(found, at, canon)
    last, further = _behind_head(found, at + 1, canon)
    return Description(first, last, head, frozenset(modifiers | further), definite)


def _before_head(found: Sequence[Word], at: int, canon: Callable[[str], str]) -> tuple[int, set[str], bool]:
    modifiers: set[str] = set()
    first, capital = at, False
    while first and at - first < _MODIFIERS:
        word = found[first - 1]
        if word.low in _DETERMINERS:
            return first - 1, modifiers, word.low == "the"
        if not word.text[0].isalpha() or (word.low in STOP_WORDS and not word.capital):
            break
        if not word.capital and (capital or _verb_like(word.low)):
            break
        capital = capital or word.capital
        modifiers |= _modifier(word, canon)
        first -= 1
        if word.possessive and word.capital:
            while first and found[first - 1].capital and found[first - 1].low not in STOP_WORDS:
                first -= 1  # all of the name: Ann Lee's agent
            return first, modifiers, True
    return first, modifiers, False


def is_office(found: Sequence[Word], at: int) -> bool:
    """Whether a title only names an institution: the sheriff's department."""
    behind = found[at + 1].low if at + 1 < len(found) else ""
    return found[at].possessive and (behind in words.ORGANISATION_HEADS or behind in _OFFICES)


def _behind_head(found: Sequence[Word], at: int, canon: Callable[[str], str]) -> tuple[int, set[str]]:
    """Where a description ends that goes on with "of …", and what that adds."""
    modifiers: set[str] = set()
    if at + 1 >= len(found) or found[at].low not in _LINKS or found[at - 1].possessive:
        return at, modifiers
    if found[at].low != "of" and not found[at + 1].capital and found[at + 1].low not in _DETERMINERS:
        return at, modifiers  # hard for the leader to walk back
    last = at + 1
    while last < len(found) and last - at < 9:
        word = found[last]
        if word.low in _DETERMINERS or (
            word.low in ("of", "and") and modifiers and last + 1 < len(found) and found[last + 1].capital
        ):
            last += 1
            continue
        if not word.text[0].isalpha() or (word.low in STOP_WORDS and not word.capital) or word.possessive:
            break
        if modifiers and not word.capital and found[last - 1].capital and _verb_like(word.low):
            break
        if not word.capital and _verb_like(word.low):
            break
        modifiers |= _modifier(word, canon)
        last += 1
    while last > at + 1 and found[last - 1].low in _DETERMINERS | {"of", "and"}:
        last -= 1
    return (last, modifiers) if modifiers else (at, modifiers)


def _verb_like(low: str) -> bool:
    from wagner_tui.analysis.verbs import looks_finite

    return looks_finite(low) or low in words.SAY


def _modifier(word: Word, canon: Callable[[str], str]) -> set[str]:
    low = word.low
    if low in words.GENERIC or low in ("of", "mr", "mrs", "ms"):
        return set()
    if low in words.DEMONYMS:
        return {words.DEMONYMS[low] or low}
    if low in words.COUNTRIES:
        return {low}
    return {stem(canon(words.SPELLINGS.get(low, low)))}


class Roles:
    """Everything that the texts call people, and who alone is called so."""

    def __init__(self) -> None:
        self._by_head: dict[str, list[Role]] = {}

    def add(self, group: Group, description: Description) -> None:
        """Note that `group` is described so."""
        role = Role(group, description.head, description.modifiers)
        if role not in self._by_head.setdefault(description.head, []):
            self._by_head[description.head].append(role)

    def bearers(self, head: str) -> list[Group]:
        """Everybody who is called by this head noun, whatever of."""
        return list(dict.fromkeys(role.group for role in self._by_head.get(head, ())))

    def meant(self, description: Description) -> Group | None:
        """The only person of whom the description holds; None when there is none or several."""
        if not description.modifiers or not description.definite or description.head in _SEVERAL:
            return None
        found: dict[Group, None] = {}
        for head in _alike(description.head):
            for role in self._by_head.get(head, ()):
                if _covers(role, description):
                    found[role.group] = None
        return next(iter(found)) if len(found) == 1 else None

    def sharing(self, description: Description) -> list[Group]:
        """Everybody of whom the description says a part: "the prime minister" is that of any country."""
        return list(
            dict.fromkeys(
                role.group
                for role in self._by_head.get(description.head, ())
                if description.modifiers <= role.modifiers
                and description.modifiers & _BARRING == role.modifiers & _BARRING
            )
        )


def _alike(head: str) -> frozenset[str]:
    alike = frozenset((head,))
    if head in _LEADING:
        alike |= _LEADING
    return alike | _RULING if head in _RULING else alike


def _covers(role: Role, description: Description) -> bool:
    here, there = description.modifiers, role.modifiers
    if here & _BARRING != there & _BARRING:
        return False
    if here == there:
        return True
    if description.head not in _LEADING | _RULING or role.head not in _LEADING | _RULING:
        return False
    shared = here & there
    return bool(shared) and (here < there or there < here) and not (here ^ there) & words.COUNTRIES


def roles_in(
    found: Sequence[Word], spots: Sequence[Spot], people: dict[Spot, Group], canon: Callable[[str], str]
) -> list[tuple[Group, Description, bool]]:
    """The descriptions beside the names of people in one sentence, and whether a comma stands between.

    "The secretary of the council, Ann Lee," and "Ann Lee, secretary of the council," are told apart by what
    stands around them; where that does not decide (name, role, name) nothing is said.
    """
    result = []
    persons = [spot for spot in spots if spot in people]
    for number, spot in enumerate(persons):
        before = _adjacent(found, spot, canon)
        if before is not None:
            result.append((people[spot], before, False))
        ahead = _apposed_before(found, spot, canon)
        if ahead is not None and not (
            number and persons[number - 1].last >= ahead.first - 1 and not _titled(persons[number - 1])
        ):
            result.append((people[spot], ahead, True))
        behind = _apposed_behind(found, spot, canon)
        if behind is not None and not _owned_by_next(found, behind, persons, number):
            result.append((people[spot], behind, True))
    return result


def _titled(spot: Spot) -> bool:
    return bool(spot.titles)


def _adjacent(found: Sequence[Word], spot: Spot, canon: Callable[[str], str]) -> Description | None:
    """The title or role directly before a name."""
    at = spot.first - 1
    if at >= 0 and found[at].text == ".":
        at -= 1
    if at < 0 or found[at].low not in words.ROLES or found[at].possessive:
        return None
    return described_at(found[: at + 1], at, canon)


def _apposed_before(found: Sequence[Word], spot: Spot, canon: Callable[[str], str]) -> Description | None:
    """The description that ends with a comma before a name: the head of the office, Ann Lee."""
    end = spot.first - 1
    if end < 2 or found[end].text != ",":
        return None
    for at in range(end - 1, max(-1, end - 12), -1):
        if found[at].text in ',.;:()“”"':
            return None
        if found[at].low in words.ROLES:
            description = described_at(found[:end], at, canon)
            good = description and description.last == end and description.definite and description.modifiers
            return description if good else None
    return None


def _apposed_behind(found: Sequence[Word], spot: Spot, canon: Callable[[str], str]) -> Description | None:
    """The description between commas behind a name: Ann Lee, the head of the office, …"""
    at = spot.last
    if at >= len(found) or found[at].text not in ",(" or found[spot.last - 1].possessive:
        return None
    for head in range(at + 1, min(len(found), at + 2 + _MODIFIERS + 1)):
        word = found[head]
        if word.text in ',.;:()“”"' or (word.low in STOP_WORDS and word.low not in _DETERMINERS):
            return None
        if word.low in words.DOTTED:
            return None
        if word.low in words.ROLES and not (head + 1 < len(found) and found[head + 1].low in words.ROLES):
            description = described_at(found, head, canon)
            if description is None or description.first != at + 1:
                return None
            ended = (
                description.last == len(found)
                or found[description.last].text in ",.;)—–:"
                or found[description.last].low in ("who", "and")
            )
            return description if ended else None
    return None


def _owned_by_next(found: Sequence[Word], behind: Description, persons: Sequence[Spot], number: int) -> bool:
    """Whether the description may belong to the next name of a list instead."""
    if number + 1 == len(persons):
        return False
    following = persons[number + 1]
    if following.first != behind.last + 1 or found[behind.last].text != ",":
        return False
    later = persons[number + 1 :]
    closes = _apposed_behind(found, later[-1], lambda low: low)
    return closes is None or bool(persons[number].titles)
