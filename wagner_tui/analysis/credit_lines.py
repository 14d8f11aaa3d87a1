"""Whom an article credits beside its text: ``Source:`` lines, datelines, "contributed to this report".

Photo credits, and what an author wrote for elsewhere, credit nobody for the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from wagner_tui.analysis.outlet_keys import agency_keys, agency_names, outlet_key
from wagner_tui.corpus.model import Article, Passage, Span

_APPOSED = re.compile(r"\s*(?:\(|,\s+(?:an?|the|which|who)\b|\s[-–—]\s).*", re.DOTALL)
_ALIAS = re.compile(r"\(([^()]{2,60})\)")
_NAME = re.compile(r"(?:(?:[A-Z][\w&.’'-]*|of|the)\s*){1,4}")
#: Those who wrote and edited an agency's report are no outlet.
_STAFF = re.compile(
    r"\W*(?:additional\s+)?(?:reporting|editing|writing|compiled|written|edited)\s+by\b", re.I
)
#: A line that names an agency and nobody else has at most so many characters.
_SHORT = 60
#: A dateline stands at the start of one of the first sentences.
_FIRST = 4


class Credit(NamedTuple):
    """An outlet that an article credits, and the passage that does so."""

    name: str
    place: Passage


def credit_lines(article: Article) -> tuple[Credit, ...]:
    """The outlets that `article` credits, in the order of their kinds and places; each place once."""
    own = outlet_key(article.outlet.value) if article.outlet else ""
    found = [*_source_lines(article), *_datelines(article), *_contributions(article), *_alone(article)]
    return tuple(dict.fromkeys(credit for credit in found if outlet_key(credit.name) != own))


def aliases(article: Article) -> Iterator[tuple[str, str]]:
    """Names that a ``Source:`` line gives for one outlet: "Vesti Dnya (News of the Day)"."""
    for part in (part for credit in article.credits for part in credit.value.split(";")):
        if not _STAFF.match(part):
            yield from ((bare_name(part), alias.strip()) for alias in _ALIAS.findall(part))


def bare_name(part: str) -> str:
    """A name in a credit without what explains it: "Morning Star, a daily"."""
    return _APPOSED.sub("", part).strip(' .\t"“”«»„')


def _source_lines(article: Article) -> Iterator[Credit]:
    for credit in article.credits:
        line = article.lines[credit.line - 1]
        for part in _parts(credit.value):
            name = "" if _STAFF.match(part) or _contribution().search(part) else bare_name(part)
            if name:
                yield Credit(name, Passage(article.key, line.start, line.end))


def _parts(value: str) -> list[str]:
    """The outlets of a credit: "Kite; Morning Star, a daily", "Kite, Morning Star", "Kite/AFP"."""
    parts = value.split(";")
    listed = re.split(r"\s*[,/]\s*|\s+and\s+", parts[0].strip(" ."))
    names = len(parts) == 1 and all(_NAME.fullmatch(part) for part in listed)
    return listed if names else parts


def _datelines(article: Article) -> Iterator[Credit]:
    """ "OSLO (Kite) - The ministry said"."""
    for sentence in [s for s in article.sentences if s.role == "body"][:_FIRST]:
        found = _dateline().match(article.text, sentence.start, sentence.end)
        if found is not None:
            name, town = " ".join(found["name"].split()), found[0].split()[0]
            if town.isupper() or outlet_key(name) in agency_keys():  # no "Treaty Organization (TO) -"
                yield Credit(name, Passage(article.key, sentence.start, sentence.end))
            return


def _contributions(article: Article) -> Iterator[Credit]:
    """ "Reuters and the Associated Press contributed to this report"; "With files from AFP"."""
    for found in _contribution().finditer(article.text):
        line = article.lines[article.line_of(found.start()) - 1]
        for agency in _agency().finditer(article.text, line.start, line.end):
            yield Credit(agency[0], Passage(article.key, line.start, line.end))


def _alone(article: Article) -> Iterator[Credit]:
    """A line that is nothing but an agency's name, or a byline that ends with it: "By Ann Lee, Reuters"."""
    for line in [line for line in article.lines if article.text[line.start : line.end].strip()][1:]:
        if line.end - line.start <= _SHORT:
            found = _byline().match(article.text[line.start : line.end].strip())
            if found is not None:
                yield Credit(found["name"], Passage(article.key, *_stripped(article.text, line)))


def _stripped(text: str, line: Span) -> Span:
    whole = text[line.start : line.end]
    return Span(line.start + len(whole) - len(whole.lstrip()), line.start + len(whole.rstrip()))


def issuer(article: Article) -> str | None:
    """Who issued a press release, as its "About …" tells; None when the article is none."""
    about = _about().search(article.text) if _release().search(article.text) else None
    return " ".join(about["name"].split()) if about else None


@cache
def _dateline() -> re.Pattern[str]:
    place = r"[A-ZÀ-Þ][\w.,'’/ -]{1,50}?"
    return re.compile(
        rf"{place}\s*\((?P<name>[A-ZÀ-Þ][\w.’-]*(?:\s[A-ZÀ-Þ][\w.’-]*){{0,3}})\)\s*(?:[-–—―]|--)\s"
    )


@cache
def _contribution() -> re.Pattern[str]:
    return re.compile(
        r"\bcontributed\s+(?:to\s+(?:this|the)\s+(?:report|story|article)|reporting|additional)"
        r"|\b(?:with\s+)?(?:additional\s+)?(?:reporting|files|material|information|input|inputs|agencies)\s+(?:by|from)\b",
        re.IGNORECASE,
    )


@cache
def _agency() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w/-])(?=[A-Z])(?i:{agency_names()})(?![\w-])")


@cache
def _byline() -> re.Pattern[str]:
    people = r"[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){1,3}\s*(?:,|\||\bfor\b|[-–—])\s*"
    return re.compile(
        rf"(?:(?:(?i:by|from)\b|©(?:\s*\d{{4}})?|[-–—(])\s*)?(?:{people})?"
        rf"(?:the\s+)?(?P<name>(?=[A-Z])(?i:{agency_names()}))[).]?$",
    )


@cache
def _release() -> re.Pattern[str]:
    return re.compile(
        r"^\W*(?:embargoed\b|for immediate release|press release|notes? (?:to|for) editors"
        r"|(?:media|press) (?:contact|enquiries|inquiries))",
        re.IGNORECASE | re.MULTILINE,
    )


@cache
def _about() -> re.Pattern[str]:
    return re.compile(
        r"^\W*About (?P<name>[A-Z][\w&.’'-]*(?:[ ][A-Z][\w&.’'-]*){0,4})\W*(?::|$)", re.MULTILINE
    )
