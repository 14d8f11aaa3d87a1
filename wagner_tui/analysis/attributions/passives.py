"""Passives that give a statement to somebody: "was criticised by", "is said to", "has been hailed as"."""

from __future__ import annotations

from functools import cache

from wagner_tui.analysis.attributions.lexicon import NEED_STATEMENT, Verb
from wagner_tui.analysis.attributions.phrases import word_at
from wagner_tui.analysis.attributions.words import Sentence, Word
from wagner_tui.corpus.wordlist import word_set

#: "is said to", "are believed to": nobody is named.
HEARSAY = word_set(
    """
    expected believed said thought known reported alleged understood rumored rumoured feared considered
    deemed supposed assumed seen estimated presumed claimed meant intended projected predicted
    """
)
#: What is said of somebody, by the words that join it: "was accused of".
_JOINED = {
    "for as over": "criticized criticised blamed praised lauded faulted condemned mocked ridiculed",
    "of": "accused suspected",
    "as": """
        hailed seen viewed regarded described portrayed depicted perceived characterized characterised touted
        denounced dismissed
    """,
    "with for": "credited",
    "with": "charged",
    "to that not about how why if whether on": "asked urged told warned advised reminded pressed questioned",
}
NAMING = word_set("dubbed labeled labelled called branded deemed considered rated")
_ASKING = word_set("ask press question")
#: Verbs that in the passive mostly tell what was done, not what was said.
_DEEDS = word_set(
    """
    maintain defend view hold support back return feature address cover release show promote discredit
    """
)
_SPEAKING = frozenset(("said", "added", "told", "judged"))
#: A passive shows its "by", and "as saying", within so many words.
_BY, _AS_SAYING = 7, 10


def passive_fits(words: list[Word], start: int, end: int, verb: Verb, sentence: Sentence) -> bool:
    """Whether a passive tells who says it or that it is only said: "criticised by", "is said to"."""
    right = word_at(words, end, sentence.first, sentence.last)
    if verb.base in ("quote", "cite") and as_saying(words, end, sentence.last) is not None:
        return True
    if words[end - 1].form in HEARSAY and (
        right.form in ("to", "that") or said_aside(words, start, sentence.first)
    ):
        return True
    asked = verb.base in _ASKING and words[start - 1].form == "when"
    if (start < end - 1 or asked) and _passive_joint(words[end - 1].form, right):
        return True
    alone = start == end - 1  # "criticised by", without "was"
    shown = verb.base in NEED_STATEMENT and verb.base not in ("indicate", "add")
    deed = verb.base in _DEEDS and (alone or verb.base != "support")
    if shown or deed or (alone and not verb.groups & _SPEAKING):
        return False
    return by_at(words, end, sentence.last) is not None


def said_aside(words: list[Word], start: int, first: int) -> bool:
    """Whether a passive says aside that the sentence is only said: "…, it has been reported"."""
    return start - 2 > first and words[start - 1].form == "it" and words[start - 2].tag == ","


def _passive_joint(form: str, right: Word) -> bool:
    """ "was accused of", "has been hailed as", "was dubbed “…”": somebody says so who is not named."""
    return right.form in _joints().get(form, ()) or (form in NAMING and right.tag in "qd")


def by_at(words: list[Word], start: int, last: int) -> int | None:
    """The "by" that follows a passive, or None."""
    for index in range(start, min(last, start + _BY)):
        if words[index].form == "by":
            return index
        if words[index].tag in ".;:,xw":
            return None
    return None


def as_saying(words: list[Word], start: int, last: int) -> int | None:
    """Behind the "as saying" that follows "quoted", or None."""
    for index in range(start, min(last - 1, start + _AS_SAYING)):
        if words[index].form == "as" and words[index + 1].tag == "g":
            return index + 2
        if words[index].tag in ".;:,":
            return None
    return None


@cache
def _joints() -> dict[str, frozenset[str]]:
    return {form: word_set(joints) for joints, listing in _JOINED.items() for form in listing.split()}
