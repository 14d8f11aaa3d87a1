"""By-lines, author notes and e-mail addresses: who wrote an article and for whom, as it says itself.

The patterns are compiled when a line first calls for them.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from wagner_tui.corpus.wordlist import word_set

_WORD = r"[A-ZÀ-ÖØ-Þ][\w'’.-]*"
_PARTICLE = r"(?:de|da|di|del|della|van|von|der|den|la|le|al|el|bin|ibn|ben|zu|dos|du)"
_NAME = rf"{_WORD}(?: (?:{_PARTICLE} ){{0,2}}{_WORD}){{1,3}}"
#: A dot belongs to a word only inside it (“example.org”) or in capitals (“U.S.”).
_PART = r"[A-Z0-9À-Þ][\w&'’-]*(?:\.[\w-]+)*(?:(?<=\.[A-Z])\.)?"
OUTLET = rf"(?:[Tt]he )?{_PART}(?: (?:(?:of|and|the|&|for|de|der|la|le) )?{_PART}){{0,5}}"
_JOBS = (
    "reporter|journalist|correspondent|editor|writer|author|columnist|contributor|freelancer|freelance"
    " journalist|analyst"
    "|photographer|photojournalist|producer|bureau chief|commentator|critic|blogger|fellow|intern|anchor"
    "|presenter"
)
_JOB = f"(?:{_JOBS})"
_JOB_WORDS = frozenset(word for job in _JOBS.split("|") for form in (job, job + "s") for word in form.split())
_OPENINGS = (
    "by ",
    "by: ",
    "by:",
    "written by ",
    "words by ",
    "text by ",
    "story by ",
    "author:",
    "posted by ",
    "published by ",
)
_NOT_NAMES = word_set(
    "january february march april may june july august september october november december monday"
    " tuesday wednesday thursday friday saturday sunday christmas easter contrast comparison law"
    " design now then the this that"
)
_BYLINE = (
    r"(?i:by|(?:written|words|text|story|posted|published) by|author|by):?\s+"
    rf"(?P<names>{_NAME}(?:(?:, {_NAME}){{0,5}},? (?:and|&) {_NAME})?"
    r"|(?:AFP|AP|ANI|PTI|IANS|Reuters|Bloomberg|Staff|Agencies)(?: (?:Staff|Reporters?|Writers?|News))?)"
    r"(?P<rest>(?:\s*(?:,|\||-|–|—|·|/| in | for | at | of )\s*.{1,80})?)"
)
_BIO = (
    rf"(?:(?:I am|I[’']m|My name is)\s+(?P<first>{_NAME})\b.{{0,400}}?\b{_JOB}\b"
    rf"|(?:(?:About the author:?|Author:?)\s+)?(?P<third>{_NAME}) (?:is|works as|has been|writes|covers"
    rf"|reports)\b"
    rf"(?=.{{0,160}}\b(?:{_JOBS}|writes|covers|reports)\b))"
)
_WORKS_FOR = (
    rf"\b{_JOB}(?:,? (?:and|&) (?:\w+ )?{_JOB})?(?:,? (?:based )?in [A-Z]\w+)?"
    rf" (?:for|at|with|of) (?P<outlet>{OUTLET})"
)
_WRITES_FOR = rf"\b(?:writes|works|reports)\b.{{0,60}}? (?:for|at) (?P<outlet>{OUTLET})"
#: A note on an author says what somebody is; a report says what happened to them.
_PAST = r"\b(?:was|were|had|said|told|did)\b"
_EMAIL = r"[\w.+-]{1,64}@(?P<host>[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)"
#: Addresses there say nothing of an outlet.
_MAIL_HOSTS = word_set(
    "gmail.com googlemail.com yahoo.com hotmail.com outlook.com live.com aol.com icloud.com me.com"
    " proton.me protonmail.com gmx.de gmx.net web.de mail.ru yandex.ru mail.com msn.com pm.me"
)


class Byline(NamedTuple):
    """Whom a by-line or a note names: the author, and the outlet when it is said."""

    author: str
    outlet: str | None


def read_byline(line: str) -> Byline | None:
    """A line such as “By Jane Doe, The Daily News”, or None."""
    if len(line) > 140 or not line.lower().startswith(_OPENINGS):
        return None
    found = re.fullmatch(_BYLINE, line)
    if found is None or _is_no_name(found["names"]):
        return None
    return Byline(found["names"], _outlet_after(found["rest"]))


def _is_no_name(name: str) -> bool:
    return name.split()[0].casefold() in _NOT_NAMES


def _outlet_after(rest: str) -> str | None:
    words = re.sub(r"^(?:for|of|at) ", "", rest.strip(" ,|–—-·/"))
    if rest.strip().startswith("in ") or re.search(rf"\b{_JOB}s?\b|\d", words, re.I):
        return None
    return words if re.fullmatch(OUTLET, words) else None


def read_bio(words: str) -> Byline | None:
    """An author's note such as “Jane Doe is a reporter at The Daily News.”, or None."""
    if len(words) > 1200 or _JOB_WORDS.isdisjoint(re.findall(r"\w+", words)):
        return None
    found = re.match(_BIO, words)
    if found is None or _is_no_name(found["first"] or found["third"]):
        return None
    if found["third"] and re.search(_PAST, words.split(". ", 1)[0]):
        return None
    place = re.search(_WORKS_FOR, words) or re.search(_WRITES_FOR, words)
    return Byline(found["first"] or found["third"], place["outlet"].rstrip(".") if place else None)


def mail_domain(line: str) -> str | None:
    """The domain of the first e-mail address of a line, unless it is a public mail service."""
    hosts = (found["host"].lower() for found in re.finditer(_EMAIL, line))
    return next((host for host in hosts if host not in _MAIL_HOSTS), None)


def followed_author(line: str) -> str | None:
    """The person whom a contact line names when the e-mail address in it carries the surname."""
    mail, name = re.search(_EMAIL, line), re.search(rf"(?:Follow|Contact|E-?mail) (?P<name>{_NAME})", line)
    if mail is None or name is None:
        return None
    surname = name["name"].split()[-1].casefold()
    return name["name"] if surname in mail.group().split("@")[0].casefold() else None
