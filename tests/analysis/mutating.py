"""Copies of a text with exactly one thing changed in one sentence, by the type of conflict that it makes.

The rules know nothing of the program: they find what can be changed by plain patterns of their own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

MONTHS = (
    "January February April June July August September October November December".split()  # noqa: SIM905
)
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()  # noqa: SIM905
COUNTS = "two three four five six seven eight nine ten eleven twelve twenty thirty".split()  # noqa: SIM905
NO_NAMES = frozenset(
    (*MONTHS, *DAYS, "March", "May", "President", "Minister", "Defense", "Defence", "The", "Dr", "Mayor")
)
SURNAMES = ("Keller", "Okafor", "Lindqvist", "Dunmore", "Petrescu")
DEEDS = {
    "accused": "accuse",
    "ordered": "order",
    "claimed": "claim",
    "announced": "announce",
    "denied": "deny",
    "warned": "warn",
    "promised": "promise",
    "called": "call",
    "asked": "ask",
    "sought": "seek",
    "struck": "strike",
    "told": "tell",
    "won": "win",
}
_ACTOR = (
    r"(?:[A-Z][\w’]+(?: [A-Z][\w’]+){0,2}|[Tt]he (?:mayor|council|audit|captain|ministry|union|prosecutor))"
)


class Mutation(NamedTuple):
    """A text, its copy, and the words that differ."""

    text: str
    copy: str
    old: str
    new: str


def mutations(text: str, kind: str) -> list[Mutation]:
    """Every mutation of one kind that the rules know for `text`, spread over the text."""
    found = [
        Mutation(text, text[: at + start] + new + text[at + end :], sentence[start:end], new)
        for at, sentence in _sentences(text)
        for start, end, new in _RULES[kind](sentence)
    ]
    step = max(1, len(found) // 4)
    return found[::step]


Edit = tuple[int, int, str]


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    for line in re.finditer(r"[^\n]{40,}", text):
        if re.match(r"\s?date |Source:|I am |I have |Follow |Please|class=|ROMAN|Members of", line.group()):
            continue  # credits and captions make no claims
        for found in re.finditer(r"\S.*?(?:[.!?][”\"]?(?=\s+[A-Z“\"])|$)", line.group()):
            if 5 <= len(found.group().split()) <= 60 and not found.group().startswith(("I am ", "I have ")):
                yield line.start() + found.start(), found.group()


def _numbers(sentence: str) -> Iterator[Edit]:
    for found in re.finditer(r"(?<![\w.,:/-])\d{1,3}(?:,\d{3})*(?![\w:/]|[.,]\d|-\d)", sentence):
        around = sentence[max(0, found.start() - 10) : found.start()], sentence[found.end() : found.end() + 8]
        if not re.search(r"[A-Z]\w+ $", around[0]) and not re.match(r" (?:[ap]\.m|[A-Z])", around[1]):
            yield *found.span(), f"{int(found.group().replace(',', '')) * 3 // 2 + 1:,}"
    for found in re.finditer(rf"\b(?:{'|'.join(COUNTS)})\b(?= [a-z])", sentence):
        yield *found.span(), COUNTS[(COUNTS.index(found.group()) + 1) % len(COUNTS)]


def _dates(sentence: str) -> Iterator[Edit]:
    for names in (DAYS, MONTHS):
        for found in re.finditer(rf"\b(?:{'|'.join(names)})\b", sentence):
            yield *found.span(), names[(names.index(found.group()) + 2) % len(names)]
    for found in re.finditer(rf"(?:{'|'.join(MONTHS)}) (\d\d?)\b", sentence):
        yield *found.span(1), str(int(found[1]) % 28 + 1)
    for found in re.finditer(r"\b(?:in|since) ((?:19|20)\d\d)\b", sentence):
        yield *found.span(1), str(int(found[1]) - 1)


def _names(sentence: str) -> Iterator[Edit]:
    for found in re.finditer(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b(?! [A-Z])", sentence):
        if found.group() not in NO_NAMES and not found.group().endswith(("ian", "ean", "ish")):
            yield *found.span(), SURNAMES[len(found.group()) % len(SURNAMES)]


def _denials(sentence: str) -> Iterator[Edit]:
    for found in re.finditer(r"(?<=[a-z] )(?:was|were|is|had|has|will|would)(?= (?!not)[a-z])", sentence):
        if sentence[found.end() :].startswith((" been", " be ")) or found.group() not in ("has", "had"):
            yield *found.span(), f"{found.group()} not"
    for found in re.finditer(r"\b(?:was|were|did|does|had|has|will|would) not ", sentence):
        yield *found.span(), f"{found.group().split()[0]} "
    for past, plain in DEEDS.items():
        for found in re.finditer(rf"(?<=[a-z] ){past}\b", sentence):
            yield *found.span(), f"did not {plain}"
    for found in re.finditer(r"\brefused to\b", sentence):
        yield *found.span(), "agreed to"


def _roles(sentence: str) -> Iterator[Edit]:
    for found in re.finditer(rf"({_ACTOR}) ((?:has )?(?:{'|'.join(DEEDS)})) ({_ACTOR})", sentence):
        one, deed, other = found.groups()
        if not {*one.split(), *other.split()} & NO_NAMES - {"The"}:
            yield *found.span(), f"{other} {deed} {one}"
            yield *found.span(), f"{one} was {deed.removeprefix('has ')} by {other}"
    for found in re.finditer(
        rf"({_ACTOR}) (refused to \w+ to|wanted to \w+|sought contact with) ({_ACTOR})", sentence
    ):
        one, deed, other = found.groups()
        yield *found.span(), f"{other} {deed} {one}"


_RULES: dict[str, Callable[[str], Iterator[Edit]]] = {
    "number": _numbers,
    "date": _dates,
    "name": _names,
    "polarity": _denials,
    "role": _roles,
}
