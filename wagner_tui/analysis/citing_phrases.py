"""Phrases by which a text treats a name as an outlet: what calls it one, and what cites it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from wagner_tui.analysis.outlet_keys import agency_names

_KINDS = (
    r"(?:news\s?(?:paper|agency|wire|site|portal|outlet|channel|website|magazine|service)s?"
    r"|news organi[sz]ations?|newspapers?|dail(?:y|ies)|weekly|magazine|tabloid|broadsheet|broadcaster"
    r"|agency|wire service|web\s?site|(?:information |online |web |internet )?portal|outlets?|publication"
    r"|(?:tv |television |radio |telegram )?(?:channel|station)|network|television|radio"
    r"|media(?: outlet| group| company| organi[sz]ation)?|gazette|journal|podcast)"
)
#: What can stand between the article and the kind of outlet: "the Riga-based independent online".
_QUALITY = r"(?:[\w’'-]+\s+){0,3}?"
_OPEN, _CLOSE = "[“\"«„‘']?", "[”\"»“’']?"
_PART = r"[A-ZÀ-ÖØ-ÞЀ-Я][\w&’'-]*(?:\.[\w-]+)*"
_NAME = rf"(?:{_PART}(?:\s+(?:(?:of|and|de|der|la|le|el|al|i|y)\s+)?{_PART}){{0,4}})"
_NAMED = rf"{_OPEN}(?P<name>{_NAME}){_CLOSE}"
_SAYS = (
    r"(?:report(?:s|ed|ing)?|wr(?:ites|ote)|publish(?:es|ed)|reveal(?:s|ed)|cit(?:es|ed|ing)|quot(?:es|ed|ing)"
    r"|tells|learn(?:s|ed|t))"
)
#: "near Oslo, the newspaper said": the name before the comma is no newspaper.
_GOES_ON_TO_SAY = (
    r"(?:also\s+)?(?:has\s+|had\s+)?(?:sa(?:id|ys)|report|wr(?:ote|ites)|add|quot|cit|claim|learn|note|state)"
)
#: Last words of the names of newspapers.
_PAPERS = (
    r"(?:Post|Times|News|Herald|Tribune|Journal|Gazette|Telegraph|Guardian|Observer|Chronicle|Mail|Mirror|Echo|Express"
    r"|Standard|Independent|Courier|Dispatch|Examiner|Inquirer|Sentinel|Globe|Monitor|Review|Ledger|Register|Record"
    r"|Bulletin|Argus|Advertiser|Today|Daily|Sun|Star|Weekly)"
)
_PAPER = rf"{_OPEN}(?P<name>(?:{_PART}\s+){{1,3}}{_PAPERS}){_CLOSE}(?![\w’'-])"
#: Phrases that call a name an outlet.
CALLED = (
    rf"\b{_KINDS}\s+{_NAMED}(?![\w’'-])",
    rf"{_NAMED}(?:\s+\([^()]{{1,60}}\))?,\s+(?:an?|the)\s+{_QUALITY}{_KINDS}\b(?![’'])(?!\s+{_GOES_ON_TO_SAY})"
    r"(?!(?<=agency)\s+(?:that|which|responsible|charged)\b)",
    rf"(?<!\b[Aa]\s)(?<!\b[Aa]n\s){_NAMED}\s+(?:news\s?(?:paper|agency|wire|site|portal|outlet|channel|website)|newspaper|newswire|broadcaster"
    r"|magazine|tabloid|website|telegram channel)\b",
    rf"\b(?:[Aa]ccording\s+to|[Rr]eport(?:s|ed)?\s+(?:in|by|from)|told|[Cc]iting|[Qq]uoting|(?:cited|quoted|seen|obtained"
    rf"|published|wrote)\s+(?:by|in)|interview\s+(?:with|in)|(?:article|writing)\s+in|[Pp]er)\s+(?:the\s+)?{_PAPER}",
)
#: Who was first with something: an outlet, or a person.
FIRST = (
    rf"\bfirst\s+(?:reported|published|revealed|disclosed)\s+(?:by|in|on)\s+(?:the\s+)?{_NAMED}(?![\w’'-])",
)
#: Phrases that treat a name as an outlet, and other names as well.
TREATED = (
    rf"\btold\s+(?:the\s+)?{_NAMED}(?=[,.;:)]|\s+(?:that|in|on|by|at|last|this|it|he|she|they|the|a|how|why)\b|\W*$)",
    rf"{_NAMED}\s+(?:has\s+|have\s+|had\s+)?{_SAYS}\b",
    rf"\b(?:cited|quoted|reported|published)\s+(?:by|in)\s+(?:the\s+)?{_NAMED}",
    rf"\b(?:citing|quoting)\s+(?:the\s+)?{_NAMED}",
    rf"\binterview(?:ed)?\s+(?:with|to|by)\s+(?:the\s+)?{_NAMED}",
    rf"{_NAMED}(?:[’']s?)?\s+sources?\b",
    rf"\bsources?\s+(?:of|told)\s+{_NAMED}",
)
#: Of these a name must have met one: people and offices report, but nobody tells them things "exclusively".
TOLD = frozenset((0, 4, 5, 6))
#: Words without which a sentence cites nobody.
CITING = re.compile(
    r"\b(?:accord\w*|cit(?:ed|es|ing)|quot\w+|report\w*|sources?|told|tells|said|says|writes|wrote|publish\w*|reveal\w*"
    r"|learn(?:ed|t)|interview\w*|information from|seen by|obtained by|statement to|via|per)\b",
    re.IGNORECASE,
)
#: They are outlets only behind an article.
_COMMON = frozenset(("Guardian", "Times of London"))
#: Who works for an agency is not the agency, nor is a picture that it sold.
_NOT_CITED = re.compile(
    r"(?:\b(?:for|at|formerly|photo|picture|image|credit)(?:\s+(?:of|the|by))?|[/©:])\s*$", re.I
)
_BEFORE = 30
#: What may follow the name of an agency with a capital letter: "BBC News", "Reuters' Moscow bureau" may not.
_GOES_ON = re.compile(r"\s+(?:News\b|Radio\b|TV\b|World\b|One\b|Online\b|[a-z(]|$)|\W*$|[^\w\s]")


def agencies_cited(text: str) -> Iterator[str]:
    """The agencies and broadcasters that everybody knows, named by a sentence that cites."""
    for match in _agency().finditer(text):
        before, behind = text[: match.start()].split()[-1:], text[match.end() : match.end() + 12]
        article = before in (["the"], ["The"])
        person = bool(before) and before[0][0].isupper() and before[0][-1].isalpha() and not article
        if (
            not person
            and (article or match[0] not in _COMMON)
            and is_cited(text, match.start())
            and _GOES_ON.match(behind)
        ):
            yield match[0]


def is_cited(text: str, start: int) -> bool:
    """Whether the outlet named at `start` of a sentence may be cited: none that somebody only works for."""
    return not _NOT_CITED.search(text[max(0, start - _BEFORE) : start])


@cache
def _agency() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w/-])(?=[A-Z])(?i:{agency_names()})(?![\w/-])")


@cache
def compiled(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """The patterns, made when they are first needed."""
    return tuple(re.compile(pattern) for pattern in patterns)
