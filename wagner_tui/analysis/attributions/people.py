"""Names in a text: people by full name and surname, and what a later, shorter mention stands for."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from wagner_tui.analysis.attributions.words import Text, Word
from wagner_tui.analysis.names import transliteration_key
from wagner_tui.corpus.wordlist import word_set

#: What stands before a name and is no part of it.
TITLES = word_set(
    """
    president vice prime minister chancellor senator sen. sens. rep. reps. gov. govs. gen. lt. col. maj.
    sgt. capt. prof. rev. dr. mr. mrs. ms. mr mrs ms dr miss sir lord lady dame king queen prince princess
    pope father sister brother judge justice chief general colonel major captain lieutenant sergeant
    admiral commander inspector superintendent constable officer detective sheriff governor mayor
    congressman congresswoman representative ambassador secretary speaker chairman chairwoman chairperson
    director professor coach attorney republican democrat democratic former then acting deputy foreign
    defence defense interior finance first ceo founder leader boss head candidate nominee press national
    security adviser spokesman spokeswoman state assistant associate executive managing chef councillor
    council member commissioner treasurer premier taoiseach
    """
)
#: Words of names that are no people's.
NOT_PEOPLE = word_set(
    """
    ministry party post times street university court house senate department group agency states union
    council committee commission bank institute center centre foundation association company corporation
    inc. corp. co. ltd news press media army navy force forces guard police office bureau service board
    league club city county district region republic kingdom airport hospital school college church river
    lake mountain island square bridge park road avenue war day summit treaty act law plan project program
    programme fund trust campaign coalition front movement government administration congress parliament
    kremlin pentagon white supreme federal international united world network television radio tribune
    herald journal daily online telegraph guardian gazette channel system systems airlines airways
    railways industries motors north south east west northern southern eastern western new san los saint
    st. el la january february march april may june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday
    """
)
_PARTICLES = word_set("de da di del della van von der den la le al el bin ibn ben zu dos du bint abu")
#: "African Americans", "Bosnian Serbs" name nobody.
_NATIONS = ("ians", "icans", "eans")
_DEMONYMS = ("ian", "ish", "ese", "ean", "ican")


class Person(NamedTuple):
    """A mention of somebody: words `first` to `last` (exclusive) and the words of the name without titles."""

    first: int
    last: int
    name: tuple[str, ...]


class People:
    """The people whom a text names, in order."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self.mentions: list[Person] = []
        self._full: dict[str, dict[tuple[str, ...], int]] = {}
        runs = [run for run in _runs(text) if run.name]
        for run in runs:
            if len(run.name) > 1 and not _titled_only(text.words, run):
                full = self._full.setdefault(run.name[-1].casefold(), {})
                full[run.name] = full.get(run.name, 0) + 1
        for run in runs:
            if len(run.name) > 1 or run.name[0].casefold() in self._full:
                self.mentions.append(run)
        self._starts = [person.first for person in self.mentions]
        self._names = {self.full_name(person) for person in self.mentions}

    def knows(self, name: str) -> bool:
        """Whether somebody mentioned has `name` for full name."""
        return name in self._names

    def full_name(self, person: Person) -> str:
        """The fullest name of somebody mentioned; the words themselves when nobody or several fit."""
        known = self._full.get(person.name[-1].casefold(), {})
        fitting = [
            name
            for name in known
            if len(person.name) == 1 or name[0] == person.name[0] or name == person.name
        ]
        fullest = [
            name
            for name in fitting
            if not any(name == other[-len(name) :] for other in fitting if other != name)
        ]
        if fullest and len({_spelling(name[0]) for name in fullest}) == 1:
            return " ".join(fullest[0])
        return " ".join(person.name)

    def of_surname(self, surname: str) -> str:
        """The full name of the only one with a surname, "" for none or several."""
        known = list(self._full.get(surname.casefold(), ()))
        return " ".join(known[0]) if len(known) == 1 else ""

    def within(self, first: int, last: int) -> list[Person]:
        """The people mentioned among the words `first` to `last` (exclusive)."""
        found = []
        for index in range(bisect_left(self._starts, first), len(self.mentions)):
            person = self.mentions[index]
            if person.first >= last:
                break
            if person.last <= last:
                found.append(person)
        return found


def _runs(text: Text) -> list[Person]:
    """Runs of words with capitals that may name somebody, without titles before them."""
    found: list[Person] = []
    words = text.words
    for sentence in text.sentences:
        if sentence.role in ("headline", "subhead"):
            continue
        at = sentence.first
        while at < sentence.last:
            if words[at].tag != "N":
                at += 1
                continue
            first = at
            while at < sentence.last and (words[at].tag == "N" or _particle(words, at, sentence.last)):
                at += 1
            found.append(_person(text, first, at))
    return found


def _particle(words: list[Word], at: int, last: int) -> bool:
    return words[at].form in _PARTICLES and at + 1 < last and words[at + 1].tag == "N"


def _person(text: Text, first: int, last: int) -> Person:
    words = text.words
    start = first
    for at in range(first, last):
        if words[at].form in TITLES or (
            words[at].form.endswith(_DEMONYMS) and at + 1 < last and at < last - 1 and last - at > 2
        ):
            start = at + 1
    name = tuple(text.text[words[at].start : words[at].end] for at in range(start, last))
    return Person(first, last, name if _names_somebody(name) else ())


def _names_somebody(name: tuple[str, ...]) -> bool:
    """Whether words with capitals may be a person's: no office, no nation, no letters like PLC."""
    if not name or len(name) > 4 or len(name[-1]) < 2 or name[-1].casefold().endswith(_NATIONS):
        return False
    letters = any(part.isupper() and len(part) > 1 and "." not in part for part in name)
    return not letters and not any(
        part.casefold() in NOT_PEOPLE or not part[0].isalpha() or "." in part[2:] for part in name
    )


def _titled_only(words: list[Word], person: Person) -> bool:
    """Whether a name of several words may be a place or a thing: nothing tells a person here."""
    before = words[person.first - 1] if person.first else None
    return (
        before is not None
        and before.form in ("in", "at", "near", "from", "the")
        and person.last - person.first == len(person.name)
    )


def _spelling(name: str) -> str:
    """What the spellings of one first name have in common."""
    return transliteration_key(name.casefold().replace("ks", "x"))
