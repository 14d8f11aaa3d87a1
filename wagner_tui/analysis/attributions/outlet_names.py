"""The outlets that some words name, as the list of known outlets has them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from wagner_tui.analysis.attributions.phrases import Phrase
from wagner_tui.analysis.attributions.words import Text, Word
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
_REPORTS = word_set("information report reports reporting")


class Named(NamedTuple):
    """An outlet by its name, and the words `first` to `last` (exclusive) that name it."""

    name: str
    first: int
    last: int


class OutletNames:
    """Finds outlets among the words of one text."""

    def __init__(self, text: Text, outlets: Outlets) -> None:
        self._text = text
        self._outlets = outlets
        self._all = {named.name for named in self.within(0, len(text.words))}

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
        """The outlet that "the newspaper" means: the only one that the text names."""
        words = self._text.words
        if words[phrase.last - 1].form in KINDS and words[phrase.first].form in ("the", "this", "its"):
            return next(iter(self._all)) if len(self._all) == 1 else None
        return None

    def speaking(self, speaker: Phrase) -> str | None:
        """The outlet that a speaker stands for: "the newspaper Kite", "information from Kite"."""
        words = self._text.words
        if self.informs(speaker):
            return None
        last = speaker.last - 1 if words[speaker.last - 1].tag in "q)" else speaker.last
        for named in self.within(*speaker):
            opening = words[named.last].tag if named.last < speaker.last else ","
            if named.last >= last or opening in ",(-" or words[speaker.first].form in _REPORTS:
                return named.name
        return self.described(speaker)

    def informs(self, speaker: Phrase | None) -> bool:
        """Whether a speaker is one who informs the press: a source, a correspondent."""
        return speaker is not None and any(self._text.words[at].form in INFORMANTS for at in range(*speaker))

    def of(self, phrase: Phrase) -> str:
        """The outlet that a phrase names or means, else its own words."""
        named = next(self.within(*phrase), None)
        return named.name if named is not None else self.described(phrase) or self._text.words_in(*phrase)

    def _longest(self, first: int, last: int) -> Named | None:
        for length in range(last - first, 0, -1):
            for start in range(first, last - length + 1):
                name = self._outlets.name_of(self._text.words_in(start, start + length))
                if name is not None:
                    return Named(name, start, start + length)
        return None


def _joins(word: Word) -> bool:
    return word.form in ("of", "the", "and", "&", "de", "der", "la", "le", "el")
