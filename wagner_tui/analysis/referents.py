"""What a number counts or measures: the noun it counts, the place a distance leads to, what was done."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from wagner_tui.analysis.stems import stem
from wagner_tui.analysis.stopwords import STOP_WORDS
from wagner_tui.corpus.model import Span
from wagner_tui.corpus.wordlist import word_set


class Referent(NamedTuple):
    """`key` is the head in comparable form, `span` its words, `modifiers` the stems before the head."""

    key: str = ""
    span: Span | None = None
    modifiers: frozenset[str] = frozenset()


_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_NEXT = re.compile(r"(?:\s|-|\s?[\"“‘'])(?P<word>[^\W\d_]+(?:[-’'][^\W_]+)*)")
_PLURALS = word_set(
    "people men women children police troops personnel staff cattle sheep fish aircraft crew dead"
    " wounded injured missing servicemen servicewomen policemen firemen gunmen fishermen businessmen"
    " lives wives thieves feet teeth spacecraft series species media forces militia civilians"
)
_NO_PLURAL = word_set(
    "was is has does his its this us less across versus thus perhaps plus as yes besides always"
)
#: What ends a noun phrase that began after a number.
_STOPS = STOP_WORDS | word_set(
    "said told killed died injured wounded arrested including according ago later earlier before after"
    " when where while since until per each every because despite via amid among near also too went came"
    " took never always nearly back apart long old north south east west northern southern eastern"
    " western today yesterday gave fell broke sank hit struck ran began stood left saw made got led held"
    " lost won met drove spoke shot sent found kept rose fled flew brought caught"
)
_ENDS = _STOPS - _PLURALS - {"more", "other", "another"}
_FAMILIES = {
    key: family
    for family, words in {
        "people": "people person persons human humans individual individuals",
        "fighter": "mercenary mercenaries fighter fighters soldier soldiers troop troops"
        " serviceman servicemen combatant combatants militant militants",
        "ship": "ship ships vessel vessels boat boats",
        "aircraft": "plane planes aircraft airplane airplanes jet jets",
        "child": "child children kid kids",
        "officer": "policeman policemen officer officers police",
        "house": "house houses home homes",
        "man": "man men",
        "woman": "woman women",
        "dead": "dead death deaths fatality fatalities",
        "hurt": "injured wounded injury injuries",
    }.items()
    for key in words.split()
}
_ROLES = {
    "dead": r"kill(?:ed|ing|s)?|dead|deaths?|died?|dies|dying|fatal(?:ly|ities)?|slain|perish(?:ed)?|bodies"
    r"|lives|toll",
    "hurt": r"injur(?:ed|es|ing|ies)|wound(?:ed|s|ing)|hurt",
    "arrested": r"arrest(?:ed|s|ing)?|detain(?:ed|s|ing)?|custody",
    "missing": r"missing|unaccounted",
    "rescued": r"rescu(?:ed|es|ing)|survivors?|survived(?!\sby)|saved",
    "displaced": r"evacuat(?:ed|es|ing)|displaced|homeless|fled",
    "ill": r"infected|ill|sick|hospitali[sz]ed",
}


@cache
def _roles() -> re.Pattern[str]:
    return re.compile("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in _ROLES.items()), re.I)


_OF = re.compile(r"\s(?:of|out of)\s(?:(?:the|his|her|its|their|our|my|these|those|all)\s)?(?:[0-9]+\s)?")


def key_of(word: str) -> str:
    """The head of a noun phrase in comparable form: one word for a family of words."""
    folded = word.casefold()
    return _FAMILIES.get(folded) or stem(folded)


def counted(text: str, at: int, end: int, *, many: bool) -> Referent:
    """The noun that the number before `at` counts; `many` says whether it must stand in the plural.

    Empty where none follows within four words: it is never guessed from further away.
    """
    begin = at
    words: list[re.Match[str]] = []
    hyphened = text.startswith("-", at)  # `a two-time champion` counts times
    of = _OF.match(text, at, end)
    if of is not None:
        begin = of.end() - 1
    for _ in range(5):
        found = _NEXT.match(text, begin, end)
        if found is None or found["word"].casefold() in _ENDS or found["word"].endswith("ly"):
            break
        if words and not many and found["word"].endswith("ed"):
            break
        words.append(found)
        begin = found.end()
        if hyphened:
            break
        if _is_plural(found["word"]) == many and not _goes_on(text, begin, end, many):
            break
    return _phrase(words, many)


def _is_plural(word: str) -> bool:
    folded = word.casefold()
    return folded in _PLURALS or (len(word) > 2 and word[:-1].isupper() and word[-1] == "s") or (
        folded.endswith("s") and len(folded) > 3 and not folded.endswith(("ss", "us", "is", "’s", "'s"))
        and folded not in _NO_PLURAL
    )  # fmt: skip


def _goes_on(text: str, at: int, end: int, many: bool) -> bool:
    """Whether the noun phrase goes on with another noun: `police officers`, `sports fans`."""
    found = _NEXT.match(text, at, end)
    if found is None or found["word"].casefold() in _STOPS:
        return False
    return (_is_plural(found["word"]) and found["word"].islower()) if many else not _ends(found["word"])


def _ends(word: str) -> bool:
    return word.endswith(("ed", "ing", "s")) or not word.islower()


def _phrase(words: list[re.Match[str]], many: bool) -> Referent:
    """The head is the last word that has the right number."""
    while words and _is_plural(words[-1]["word"]) != many:
        words.pop()
    if not words:
        return Referent()
    head = words[-1]["word"]
    if not head[0].islower() and (len(words) > 1 or len(head) > 3) and not head.isupper():
        return Referent()
    plain = [found["word"].casefold() for found in words[:-1]]
    modifiers = frozenset(stem(word) for word in plain if word not in STOP_WORDS)
    return Referent(key_of(head), Span(words[0].start("word"), words[-1].end("word")), modifiers)


_PLACE = re.compile(
    r"\)?(?:\s?\([^()]{0,40}\))?,?\s(?:(?:away|short|shy|or\sso|up|down|deep|due|just|further|off|inside|outside"
    r"|inland|out|(?:north|south)?-?(?:east|west)|north|south)\s){0,3}"
    r"(?:of|from|to|off|outside|inside|into|towards?|within|along|beyond)\s"
    r"(?P<place>(?:the\s)?(?:[\w’'-]+\s){0,3}?[A-Z][\w’'-]*"
    r"(?:(?:\s|-)(?:[A-Z][\w’'-]*|on|of|de|el|al)){0,3}|(?:the|its|his|her|their)\s[a-z][\w-]+)"
)
_PLACE_BEFORE = re.compile(
    r"\b(?:on|to|towards?|from|of|near)\s(?P<place>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)?)\s(?:\w+\s){0,2}$"
)
_ASPECT = re.compile(r"[\s-](long|wide|high|deep|tall|thick|away|short|across|apart|behind|ahead|inland)\b")
_SUBJECT = re.compile(
    r"(?P<subject>(?:[A-Z][\w’'-]*\s){0,3}[A-Z][\w’'-]*(?:\s[Rr]egion|\s[Pp]rovince|\s[Cc]ity)?),?"
    r"(?:\s(?:which|that))?\s(?:is|lies|sits|was|lay|located|situated)\s(?:\w+\s){0,3}$"
)
_PRONOUNS = word_set("he she it they we i this that there who what")


def measured_place(text: str, start: int, number: int, at: int, end: int) -> tuple[Referent, Referent]:
    """The place that a distance leads to or comes from, and the place that it is measured at."""
    found = _PLACE.match(text, at, end)
    before = None if found else _PLACE_BEFORE.search(text[max(start, number - 60) : number])
    offset = 0 if found else max(start, number - 60)
    to = found or before
    place = Referent()
    if to is not None:
        span = Span(offset + to.start("place"), offset + to.end("place"))
        place = Referent(_place_key(to["place"]), span)
    base = max(start, number - 80)
    at_place = _SUBJECT.search(text[base:number])
    subject = Referent()
    if at_place is not None and at_place["subject"].casefold() not in _PRONOUNS:
        begin, stop = at_place.span("subject")
        subject = Referent(_place_key(at_place["subject"]), Span(base + begin, base + stop))
    elif re.search(r"\b(?:which|that)\s(?:is|lies|sits)\s(?:\w+\s){0,3}$", text[base:number]):
        subject = Referent("a place not named here")
    return place, subject


def _place_key(words: str) -> str:
    kept = [word for word in re.split(r"[\s-]+", words) if word[:1].isupper() and word != "The"]
    if not kept:
        return key_of(words.split()[-1])
    return " ".join(re.sub(r"['’]s?$", "", word).casefold() for word in kept)


def aspect(text: str, at: int, end: int) -> str:
    """`long`, `wide`, `away` after a length."""
    found = _ASPECT.match(text, at, end)
    return found[1] if found else ""


_ASIDE = re.compile(r"^([^,;.]{0,40}),\s(?:including|among\sthem|most\sof\sthem)[^,;.]{0,60},")


def role_near(text: str, start: int, number: int, at: int, end: int) -> str:
    """What befell those who are counted: ``dead``, ``hurt``…; the nearest word that says so in the clause."""
    after = _ASIDE.sub(r"\1", text[at : min(end, at + 120)])
    tail = re.split(r"[,;:.!?—–]|\band\b|\bbut\b|\bwhile\b", after[:60])[0]
    ahead = _roles().search(tail)
    if ahead is not None and len(tail[: ahead.start()].split()) <= 5:
        return ahead.lastgroup or ""
    lead = re.split(r"[;:.!?—–]|\band\b|\bbut\b|\bwhile\b", text[max(start, number - 50) : number])[-1]
    behind = list(_roles().finditer(lead))
    near = behind and len(lead[behind[-1].end() :].split()) <= 4
    return (behind[-1].lastgroup or "") if near else ""


def near_words(text: str, start: int, number: int, at: int, end: int) -> frozenset[str]:
    """Stems of the nearest four meaningful words on each side."""
    before = [w.group().casefold() for w in _WORD.finditer(text, max(start, number - 90), number)]
    after = [w.group().casefold() for w in _WORD.finditer(text, at, min(end, at + 90))]
    behind = [stem(word) for word in before if word not in STOP_WORDS][-4:]
    return frozenset(behind + [stem(word) for word in after if word not in STOP_WORDS][:4])
