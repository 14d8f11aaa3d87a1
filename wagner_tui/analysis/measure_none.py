"""None counted: `nobody was hurt`, `without casualties`, `all escaped unhurt` as a count of zero."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from wagner_tui.analysis.measure_making import made
from wagner_tui.analysis.referents import Referent, key_of
from wagner_tui.corpus.model import Span

if TYPE_CHECKING:
    from wagner_tui.analysis.measure_making import Place
    from wagner_tui.analysis.measure_values import Measure

#: What befell nobody; the words of a role stand for one another.
_BEFELL = {
    "dead": r"killed|dead|dying|died|slain",
    "hurt": r"injured|hurt|wounded|harmed",
    "arrested": r"arrested|detained|in\scustody",
    "missing": r"missing|unaccounted\sfor",
}
_TOLLS = {
    "dead": r"deaths?|fatalit(?:y|ies)|loss\sof\slife|(?:loss\sof\s)?lives\slost",
    "hurt": r"injur(?:y|ies)",
    "casualty": r"casualt(?:y|ies)|victims",
    "arrested": r"arrests?|detentions?",
}
_NUMBER = r"(?:[0-9][0-9,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen)"
_QUICK = re.compile(
    r"\b(?i:no(?:\sone|-one|body|ne)?|neither|without|zero|unhurt|unharmed|uninjured|unscathed)\b"
)
#: Before these words nobody is counted yet, or only supposed to be: "if nobody is hurt".
_SUPPOSED = re.compile(
    r"\b(?:if|unless|whether|until|hop(?:es?|ed|ing)|pray(?:s|ed|ing)?|lucky|ensur(?:e|es|ed|ing)|so\sthat|unclear"
    r"|mak(?:e|es|ing)\ssure)\s(?:[\w’']+\s){0,3}$",
    re.I,
)
#: Another happening than the one that is told of.
_ELSEWHERE = re.compile(
    r"[^,;.]{0,20}\b(?:second|other|first|earlier|previous|later|latter|last|separate)\b", re.I
)
#: Behind these the count goes on, or is not final: "no injuries were reported".
_OPEN = re.compile(
    r"\s(?:(?:was|were|had\sbeen|have\sbeen|has\sbeen|are|is)\s)?(?:yet\s)?(?:immediately\s)?reported\b"
)


@cache
def _pattern() -> re.Pattern[str]:
    befell = "|".join(rf"(?P<was_{role}>{words})" for role, words in _BEFELL.items())
    tolls = "|".join(rf"(?P<no_{role}>{words})" for role, words in _TOLLS.items())
    there = r"(?:\s(?:aboard|on\sboard|inside|there|involved))?"
    of = rf"of\s(?:the|its|his|her|their|those|these)\s(?:{_NUMBER}\s)?(?P<of>[a-z]+)"
    return re.compile(
        rf"""
        \b(?:no\sone(?:\sin\sthe\s(?P<place>[a-z]+))?|no-one|nobody|(?:none|neither)\s{of}|none
          |no\s(?P<noun>[a-z]+s|people)){there}
          \s(?:(?:was|were|is|are|has\sbeen|have\sbeen|had\sbeen|got|had|has|have)\s)?(?:{befell})\b(?!-)
      | \b(?:no|without(?:\s(?:any|a\ssingle|causing(?:\sany)?))?|zero)\s(?:{tolls})\b(?!-)
      | \bwithout\s(?:anyone|anybody)\s(?:being|getting)\s(?P<being>killed|injured|hurt|wounded|harmed)\b
      | \b(?:everyone|everybody|(?:all|both)(?:\s(?:of\s)?(?:them|(?:the\s|its\s)?(?:{_NUMBER}\s)?
          (?P<all>[a-z]+s|people|crew)))?){there}
          \s(?:escaped|was|were|got\sout|survived|emerged|is|are)\s
          (?:un(?:hurt|harmed|injured|scathed)|without\sinjury)\b
        """,
        re.X | re.I,
    )


def none_counted(place: Place) -> Iterator[Measure]:
    """The counts of zero in `place`, each with who or what is counted and the role: nobody was hurt.

    `no injuries were reported` is meant as ``at least``: more may become known. Nobody *else*, and what is
    only hoped or supposed, counts nothing.
    """
    text, start, end = place
    if _QUICK.search(text, start, end) is None:
        return
    for found in _pattern().finditer(text, start, end):
        supposed = _SUPPOSED.search(text, max(start, found.start() - 40), found.start())
        if supposed is None and _ELSEWHERE.match(text, found.end(), end) is None:
            yield _zero(place, found)


def _zero(place: Place, found: re.Match[str]) -> Measure:
    from wagner_tui.analysis.measure_numbers import Number

    begin, stop = found.span()
    zero = Decimal(0)
    reported = _OPEN.match(place.text, stop, place.end)
    stop = reported.end() if reported else stop
    number = Number(begin, begin, stop, zero, zero, "at least" if reported else "", False)
    return made(place, number, stop, "count", "", Decimal(1), "", _counted(found), role=_role(found))


def _role(found: re.Match[str]) -> str:
    named = (name.partition("_")[2] for name, words in found.groupdict().items() if words and "_" in name)
    return next(named, "dead" if found["being"] and found["being"].lower() == "killed" else "hurt")


def _counted(found: re.Match[str]) -> Referent:
    """Who is counted; anybody where no noun says so."""
    for name in ("of", "noun", "all", "place"):
        words = found[name]
        if words:
            return Referent(key_of(words), Span(*found.span(name)))
    return Referent("people")
