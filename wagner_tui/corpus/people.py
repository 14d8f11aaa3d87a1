"""By-lines, author notes and e-mail addresses: who wrote an article and for whom, as it says itself."""

from __future__ import annotations

import re
from typing import NamedTuple

_WORD = r"[A-ZÀ-ÖØ-Þ][\w'’.-]*"
_PARTICLE = r"(?:de|da|di|del|della|van|von|der|den|la|le|al|el|bin|ibn|ben|zu|dos|du)"
NAME = rf"{_WORD}(?: (?:{_PARTICLE} ){{0,2}}{_WORD}){{1,3}}"
#: A dot belongs to a word only inside it (“example.org”) or in capitals (“U.S.”).
_PART = r"[A-Z0-9À-Þ][\w&'’-]*(?:\.[\w-]+)*(?:(?<=\.[A-Z])\.)?"
_OUTLET = rf"(?:[Tt]he )?{_PART}(?: (?:(?:of|and|the|&|for|de|der|la|le) )?{_PART}){{0,5}}"
_JOB = (
    r"(?:reporter|journalist|correspondent|editor|writer|author|columnist|contributor|freelancer|freelance journalist|analyst"
    r"|photographer|photojournalist|producer|bureau chief|commentator|critic|blogger|fellow|intern|anchor|presenter)"
)
_NOT_NAMES = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday"
    r"|Wednesday|Thursday|Friday|Saturday|Sunday|Christmas|Easter|Contrast|Comparison|Law|Design|Now|Then|The|This|That)\b"
)
_BYLINE = re.compile(
    rf"(?:[Bb]y|BY|Written by|Words by|Text by|Story by|Author:|By:|Posted by|Published by)\s+(?P<names>{NAME}(?:(?:,| and| &|, and) {NAME}){{0,5}}"
    r"|(?:AFP|AP|ANI|PTI|IANS|Reuters|Bloomberg|Staff|Agencies)(?: (?:Staff|Reporters?|Writers?|News))?)"
    rf"(?P<rest>(?:\s*(?:,|\||-|–|—|·|/| in | for | at | of )\s*.{{1,80}})?)"
)
_BIO = re.compile(
    rf"(?:(?:I am|I[’']m|My name is)\s+(?P<first>{NAME})\b.{{0,400}}?\b{_JOB}\b"
    rf"|(?:(?:About the author:?|Author:?)\s+)?(?P<third>{NAME}) (?:is|was|works as|has been|writes|covers|reports)\b(?: .{{0,160}}?)??"
    rf" ?(?:\b{_JOB}s?\b|\bwrites\b|\bcovers\b|\breports\b).{{0,600}})",
    re.S,
)
_WORKS_FOR = re.compile(
    rf"\b{_JOB}(?:,? (?:and|&) (?:\w+ )?{_JOB})?(?:,? (?:based )?in [A-Z]\w+)? (?:for|at|with|of) (?P<outlet>{_OUTLET})"
)
_WRITES_FOR = re.compile(rf"\b(?:writes|works|reports)\b.{{0,60}}? (?:for|at) (?P<outlet>{_OUTLET})")
_EMAIL = re.compile(r"[\w.+-]+@(?P<host>[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)")
#: Addresses there say nothing of an outlet.
_MAIL_HOSTS = {
    "gmail.com", "googlemail.com", "yahoo.com", "hotmail.com", "outlook.com", "live.com", "aol.com", "icloud.com", "me.com",
    "proton.me", "protonmail.com", "gmx.de", "gmx.net", "web.de", "mail.ru", "yandex.ru", "mail.com", "msn.com", "pm.me",
}  # fmt: skip


class Byline(NamedTuple):
    """Whom a by-line or a note names: the author, and the outlet when it is said."""

    author: str
    outlet: str | None


def read_byline(line: str) -> Byline | None:
    """A line such as “By Jane Doe, The Daily News”, or None."""
    if len(line) > 140:
        return None
    found = _BYLINE.fullmatch(line)
    if found is None or _NOT_NAMES.match(found["names"]):
        return None
    return Byline(found["names"], _outlet_after(found["rest"]))


def _outlet_after(rest: str) -> str | None:
    words = rest.strip(" ,|–—-·/")
    words = re.sub(r"^(?:for|of|at) ", "", words)
    if rest.strip().startswith("in ") or re.search(rf"\b{_JOB}s?\b|\d", words, re.I):
        return None
    return words if re.fullmatch(_OUTLET, words) else None


def read_bio(words: str) -> Byline | None:
    """An author's note such as “Jane Doe is a reporter at The Daily News.”, or None."""
    if len(words) > 1200:
        return None
    found = _BIO.match(words)
    if found is None:
        return None
    name = found["first"] or found["third"]
    if _NOT_NAMES.match(name):
        return None
    place = _WORKS_FOR.search(words) or _WRITES_FOR.search(words)
    return Byline(name, place["outlet"].rstrip(".") if place else None)


def mail_domain(line: str) -> str | None:
    """The domain of the first e-mail address of a line, unless it is a public mail service."""
    for found in _EMAIL.finditer(line):
        host = found["host"].lower()
        if host not in _MAIL_HOSTS:
            return host
    return None


def followed_author(line: str) -> str | None:
    """The person whom a contact line names when the e-mail address in it carries the surname."""
    mail, name = _EMAIL.search(line), re.search(rf"(?:Follow|Contact|E-?mail) (?P<name>{NAME})", line)
    if mail is None or name is None:
        return None
    surname = name["name"].split()[-1].casefold()
    return name["name"] if surname in mail.group().split("@")[0].casefold() else None
