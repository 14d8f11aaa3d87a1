"""Noun phrases: the words that name somebody, found from their end or from their start."""

from __future__ import annotations

from typing import NamedTuple

from wagner_tui.analysis.attributions.words import Word
from wagner_tui.corpus.wordlist import word_set

#: Stands for the word before the first and behind the last one.
EDGE = Word(0, 0, "", "0")
#: Words that say when: they end no name.
TIMES = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday today yesterday earlier later afterward
    afterwards recently then last early late morning night afternoon evening week month year a.m. p.m.
    """
)
#: What says whose something is.
OWNERS = word_set("his her their its my our")
_IN_PHRASE = frozenset("nN#gpd")
_NOUN_LIKE = frozenset("nN#gp)")
_LINKING = word_set("of in at on for from with to by near inside within against about between under over who")
_APPOSED = word_set(
    """
    a an the who whose one his her their its head chief director president chairman spokesman spokeswoman
    """
)
#: An insertion, a quotation inside a phrase and an apposition have at most so many words.
_BRACKET, _QUOTED, _APPOSITION = 14, 7, 40


class Phrase(NamedTuple):
    """Words `first` to `last` (exclusive) of a text."""

    first: int
    last: int


def word_at(words: list[Word], index: int, first: int, last: int) -> Word:
    """The word at `index`, or EDGE outside `first` to `last` (exclusive)."""
    return words[index] if first <= index < last else EDGE


def ends_statement(words: list[Word], mark: int, first: int) -> bool:
    """Whether the quotation mark at `mark` ends a statement: “It rains,” but not the “Kite”."""
    if word_at(words, mark - 1, first, mark).tag in ",.-":
        return True
    return not any(words[at].tag == "q" for at in range(max(first, mark - _QUOTED), mark))


def noun_phrase_before(words: list[Word], last: int, first: int) -> Phrase | None:
    """The noun phrase that ends with the word `last - 1`, not before the word `first`."""
    start = last
    while start > first:
        further = _one_back(words, start, last, first)
        if further == start:
            break
        start = further
    while start < last and words[start].tag in "icap":
        start += 1
    while last > start + 1 and words[last - 1].form in TIMES:
        last -= 1
    if last > start + 1 and words[last - 1].form in ("on", "in", "at"):
        last -= 1
    if not any(words[at].tag in "nNgd" for at in range(start, last)):
        return None  # a number alone names nobody
    return _without_opening(words, Phrase(start, last), first)


def _one_back(words: list[Word], start: int, last: int, first: int) -> int:
    """Where the phrase begins when one more piece before `start` belongs to it; `start` when none does."""
    here, before = words[start - 1], word_at(words, start - 2, first, last)
    if here.tag in _IN_PHRASE or (here.tag == "v" and start < last and is_adjective(words, start - 1, first)):
        verb = here.tag in "nvg" and (before.tag in "xr" or before.form == "to")
        return start if verb else start - 1
    if here.tag == ")":
        return _opening(words, start - 1, max(first, start - 1 - _BRACKET), "(", "") or start
    if here.tag == "q":
        return _opening(words, start - 1, max(first, start - 1 - _QUOTED), "q", ".,;:x") or start
    if start == last:
        return start
    linked = here.tag == "i" and here.form in _LINKING and before.tag in _NOUN_LIKE
    joined = (
        here.form in ("and", "&", "or") and before.tag in "nN)" and not verb_before(words, start - 1, first)
    )
    return start - 1 if linked or joined or (here.tag == "a" and words[start].tag in "ng") else start


def _opening(words: list[Word], close: int, first: int, mark: str, barred: str) -> int | None:
    """The last word before `close` with the tag `mark`, unless a word with a barred tag stands between."""
    for index in range(close - 1, first - 1, -1):
        if words[index].tag == mark:
            return index
        if words[index].tag in barred:
            return None
    return None


def _without_opening(words: list[Word], phrase: Phrase, first: int) -> Phrase:
    """ "In a statement the ministry" without "In a statement"."""
    start, last = phrase
    if start == first or words[start - 1].tag != "i":
        return phrase
    for index in range(last - 1, start, -1):
        here, before = words[index].tag, words[index - 1].tag
        if (here == "d" and before in "nN#") or (here == "N" and before in "n#"):
            return Phrase(index, last)
    return phrase


def is_adjective(words: list[Word], index: int, first: int) -> bool:
    """Whether a form that may be a verb stands before a noun: "unnamed officials", "elected members"."""
    if not words[index].form.endswith(("ed", "en", "wn")) or words[index + 1].tag not in "nNg":
        return False
    return index == first or words[index - 1].tag in "dpaicn,q."


def verb_before(words: list[Word], index: int, first: int) -> bool:
    """Whether a verb stands between the start of the clause and the word `index`."""
    for at in range(index - 1, first - 1, -1):
        if words[at].tag in "xvr":
            return True
        if words[at].tag in ";:.swq" or words[at].form == "as":
            return False
    return False


def noun_phrase_after(words: list[Word], start: int, last: int, apposition: bool = True) -> Phrase | None:
    """The noun phrase that begins at the word `start`, ending before `last`."""
    if word_at(words, start, start, last).tag in "ro":
        return Phrase(start, start + 1)
    index = start
    while index < last:
        further = _one_on(words, index, start, last)
        if further == index:
            break
        index = further
    while index > start and words[index - 1].tag in "ica":
        index -= 1
    if index == start:
        return None
    return Phrase(start, _with_apposition(words, index, last) if apposition else index)


def _one_on(words: list[Word], index: int, start: int, last: int) -> int:
    """Where the phrase ends when the piece at `index` belongs to it; `index` when it does not."""
    here, following = words[index], word_at(words, index + 1, start, last)
    if here.tag == "(":
        close = range(index + 1, min(last, index + _BRACKET))
        return next((at + 1 for at in close if words[at].tag == ")"), index)
    if here.tag == "q" and following.tag in "nNd":
        return _quoted_end(words, index, min(last, index + _QUOTED))
    belongs = (
        here.tag in "dnN#p"
        or (here.tag == "a" and following.tag in "nvg")
        or (here.tag == "v" and following.tag in "nN" and _participle(words, index, start))
    )
    goes_on = index > start and (
        here.tag == "g"
        or (here.tag == "i" and here.form not in ("as", "to") and following.tag in "dnN#gvoqr")
        or (here.form == "to" and following.tag in "dN")
        or (here.form in ("and", "&") and following.tag in "dnN")
    )
    return index + 1 if belongs or goes_on else index


def _participle(words: list[Word], index: int, start: int) -> bool:
    return words[index].form.endswith("ed") and (index == start or words[index - 1].tag in "dp")


def _quoted_end(words: list[Word], index: int, last: int) -> int:
    """Behind the short quotation that opens at `index`; `index` when there is none."""
    for at in range(index + 1, last):
        if words[at].tag == "q":
            return at + 1
        if words[at].tag in ".,;:":
            break
    return index


def _with_apposition(words: list[Word], index: int, last: int) -> int:
    """Behind ", a professor at the university," when that follows a name."""
    if index + 1 >= last or words[index].tag != "," or words[index - 1].tag not in "N)":
        return index
    opening = words[index + 1].form
    if opening not in _APPOSED:
        return index
    clause = opening in ("who", "whose")
    for at in range(index + 1, min(last, index + _APPOSITION)):
        if not clause and words[at].tag in "xv" and not is_adjective(words, at, index):
            return index
        aged = words[at].tag == "," and word_at(words, at + 1, at, last).tag == "#"
        if words[at].tag in ",.;:-q" and not aged:
            return at
    return index
