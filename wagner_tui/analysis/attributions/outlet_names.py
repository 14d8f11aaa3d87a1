"""The outlets that some words name, as the list of known outlets has them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from wagner_tui.analysis.attributions.phrases import TIMES, Phrase
from wagner_tui.analysis.attributions.words import Text, Word
from wagner_tui.analysis.outlet_keys import outlet_key
from wagner_tui.corpus.wordlist import word_set

if TYPE_CHECKING:
    from wagner_tui.analysis.outlets import Outlets

#: What an outlet is called when it is not named.
KINDS = word_set(
    """
    newspaper agency newswire broadcaster portal website magazine channel outlet daily tabloid weekly
    station network paper site media
    """
)

#: Those who inform an outlet: its sources are not the outlet itself.
INFORMANTS = word_set(
    """
    source sources correspondent correspondents reporter reporters interlocutor interlocutors editor
    journalist
    """
)
#: Words of the names of outlets.
_SOUNDING = word_set(
    """
    post times news echo herald tribune journal gazette telegraph guardian observer chronicle mail mirror
    radio tv television broadcasting press media magazine review daily today standard independent examiner
    globe inquirer bulletin dispatch courier express monitor wire weekly online network bbc cnn
    """
)
#: What outlets do with documents that they pass on.
SEEN = word_set("seen obtained reviewed viewed verified examined")
_WIRES = word_set("reuters ap afp upi tass interfax xinhua dpa ansa efe kyodo yonhap anadolu bloomberg")
_ON_AIR = word_set("bbc cnn npr cbs nbc abc itv rt")
_WIRE_KINDS = word_set("agency newswire")
_AIR_KINDS = word_set("broadcaster station network channel")
_REPORTS = word_set("information report reports reporting")


class Named(NamedTuple):
    """An outlet by its name, and the words `first` to `last` (exclusive) that name it."""

    name: str
    first: int
    last: int


class OutletNames:
    """Finds outlets among the words of one text."""

    def __init__(self, text: Text, outlets: Outlets, own: str | None = None) -> None:
        self._text = text
        self._outlets = outlets
        named = list(self.within(0, len(text.words)))
        self._all = {one.name for one in named if one.name != own}
        self._first: dict[str, int] = {}
        for one in named:
            self._first.setdefault(one.name, one.first)
        self._introduced = {one.name for one in named if one.name != own and self._is_introduced(one)}

    def within(self, first: int, last: int) -> Iterator[Named]:
        """The outlets named among the words `first` to `last` (exclusive), in order."""
        words = self._text.words
        at = first
        while at < last:
            if words[at].tag != "N":
                at += 1
                continue
            end = at + 1
            while end < last and (
                words[end].tag == "N" or (_joins(words[end]) and end + 1 < last and words[end + 1].tag == "N")
            ):
                end += 1
            found = self._longest(at, end)
            if found is not None:
                yield found
            at = end if found is None else found.last

    def described(self, phrase: Phrase) -> str | None:
        """The outlet that "the newspaper" means: the only one that the text names before it."""
        words = self._text.words
        kind = words[phrase.last - 1].form
        if kind not in KINDS or words[phrase.first].form not in ("the", "this", "its"):
            return None
        forms = {words[at].form for at in range(*phrase)}
        if forms & {"same", "other"} or (
            kind == "agency" and phrase.last - phrase.first > 2 and "news" not in forms
        ):
            return None
        before = [name for name in self._all if self._first[name] < phrase.first]
        if len(before) != 1:
            return None
        only = before[0]
        return only if only in self._introduced or kind in _kinds_of(only) else None

    def _is_introduced(self, named: Named) -> bool:
        """Whether the text says near a name what it is: "the portal Kite", "Kite, a small newspaper"."""
        around = range(max(0, named.first - 3), min(len(self._text.words), named.last + 6))
        return any(self._text.words[at].form in KINDS for at in around)

    def speaking(self, speaker: Phrase) -> str | None:
        """The outlet that a speaker stands for: "the newspaper Kite", "information from Kite"."""
        words = self._text.words
        if self.informs(speaker):
            return None
        last = speaker.last - 1 if words[speaker.last - 1].tag in "q)" else speaker.last
        for named in self.within(*speaker):
            if named.first - 2 > speaker.first and self._is_holder(named.first):
                continue
            opening = words[named.last].tag if named.last < speaker.last else ","
            called = all(
                words[at].form in KINDS or words[at].form == "news" for at in range(named.last, last)
            )
            if called or opening in ",(-" or words[speaker.first].form in _REPORTS:
                return named.name
        return self.described(speaker)

    def _is_holder(self, first: int) -> bool:
        """Whether an outlet only has what speaks: "the email, seen by Kite"."""
        words = self._text.words
        by = first - 1 - (words[first - 1].form == "the")
        return words[by].form == "by" and words[by - 1].form in SEEN

    def informs(self, speaker: Phrase | None) -> bool:
        """Whether a speaker is one who informs the press: a source, a correspondent."""
        return speaker is not None and any(self._text.words[at].form in INFORMANTS for at in range(*speaker))

    def told(self, hearer: Phrase) -> str | None:
        """The outlet that is told something: one that is known, that is meant, or that sounds like one."""
        words = self._text.words
        named = next(self.within(*hearer), None)
        if named is not None:
            return named.name
        last = next((at for at in range(hearer.first + 1, hearer.last) if words[at].tag == "i"), hearer.last)
        while last > hearer.first + 1 and words[last - 1].form in TIMES:
            last -= 1
        hearer = Phrase(hearer.first, last)
        first = hearer.first + (words[hearer.first].form == "the")
        plain = first < hearer.last and all(words[at].tag == "N" for at in range(first, hearer.last))
        if plain and any(words[at].form in _SOUNDING for at in range(first, hearer.last)):
            return self._text.words_in(first, hearer.last)
        if words[hearer.last - 1].form in KINDS:
            return self.described(hearer) or self._text.words_in(*hearer)
        return None

    def of(self, phrase: Phrase) -> str:
        """The outlet that a phrase names or means, else its own words."""
        named = next(self.within(*phrase), None)
        return named.name if named is not None else self.described(phrase) or self._text.words_in(*phrase)

    def _longest(self, first: int, last: int) -> Named | None:
        for length in range(min(last - first, self._outlets.longest), 0, -1):
            for start in range(first, last - length + 1):
                name = self._outlets.name_of(self._text.words_in(start, start + length))
                if name is not None:
                    return Named(name, start, start + length)
        return None


def _kinds_of(name: str) -> frozenset[str]:
    """What an outlet may be called: an agency is no newspaper."""
    known = outlet_key(name)
    if known in _WIRES:
        return _WIRE_KINDS
    return _AIR_KINDS if known in _ON_AIR else KINDS - {"media"}


def _joins(word: Word) -> bool:
    return word.form in ("of", "the", "and", "&", "de", "der", "la", "le", "el")
