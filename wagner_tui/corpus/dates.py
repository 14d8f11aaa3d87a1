"""Dates as sites state them: publication dates in ISO form, and lines that hold nothing but a date and a time."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sep sept", "october oct", "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_DAY_FIRST = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?({_MONTH})\b\.?,?\s+(\d{{4}})(?!\d)", re.I
)
_MONTH_FIRST = re.compile(rf"\b({_MONTH})\b\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})(?!\d)", re.I)

_WEEKDAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun"
_ZONES = "gmt|utc|bst|est|edt|cet|cest|pst|pdt|et|pt|ist|msk|eet|eest|z"
_TOKEN = re.compile(
    rf"(?:{_WEEKDAYS}|{_MONTH}|{_ZONES}|[ap]m|at|on|of|\d{{1,2}}(?:st|nd|rd|th)?|(?:19|20)\d\d"
    rf"|\d{{4}}-\d\d-\d\d(?:t[\d:.]+(?:z|\+[\d:]+)?)?|\d{{1,2}}[:.h]\d\d(?:[:.]\d\d)?(?:[ap]m|z)?|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}"
    r"|published|posted|updated|modified|created|issued|first|last|date|time"
    r"|\d{1,3}|an?|hours?|hrs?|minutes?|mins?|days?|weeks?|ago|read|reading|min|\+\d{1,4}|local)"
)
_SEPARATORS = re.compile(r"[\s,|·•–—()\[\]]+|[:-](?=\s|$)")
_LABEL = re.compile(r"(?:published|posted|updated|modified|created|issued|first|last|date|time)", re.I)
_LABELLED = re.compile(
    r"(?:(?:first |last )?(?:published|posted|updated|modified|created|issued)(?: (?:on|at))?|publication date|date|datum)\s*:?\s+"
    r"(?=.*\d)",
    re.I,
)
_TELLING = re.compile(r"\d[:.h]\d\d|ago\b|read(?:ing)?\b|(?:19|20)\d\d", re.I)
_LENGTHS = re.compile(r"\bago\b|\bread(?:ing)?\b", re.I)


def iso_date(words: str) -> str | None:
    """The first date in `words` with day, month and year, as ``2023-06-26``; None when there is none.

    Days and months in figures alone (``06/07/2023``) mean different days in different countries: not read.
    """
    readings = (
        (_ISO, lambda g: (g[0], g[1], g[2])),
        (_DAY_FIRST, lambda g: (g[2], _MONTHS[g[1].lower()], g[0])),
        (_MONTH_FIRST, lambda g: (g[2], _MONTHS[g[0].lower()], g[1])),
    )
    for pattern, order in readings:
        found = pattern.search(words)
        if found is not None:
            try:
                return date(*map(int, order(found.groups()))).isoformat()
            except ValueError:
                continue
    return None


def is_stamp(line: str, *, in_head: bool) -> bool:
    """Whether a line is nothing but a date, a time, an age or a reading time, as sites print beside an article.

    Away from the head of an article only stamps that say so count (“Updated …”, “3 min read”): a bare date may
    be the subhead of a chronicle.
    """
    if len(line) > 100 or not any(char.isdigit() for char in line[:60]):
        return False
    tokens = [token for token in _SEPARATORS.split(line.replace(".m.", "m").casefold()) if token]
    if len(tokens) > 16 or not all(_TOKEN.fullmatch(token.rstrip(".:")) for token in tokens):
        return False
    labelled = _LABEL.match(line) is not None and len(tokens) > 1
    return (
        labelled
        or _LENGTHS.search(line) is not None
        or (in_head and _TELLING.search(line) is not None and len(tokens) > 1)
    )


def stated_date(line: str) -> str | None:
    """The date that a labelled line (“Published: …”) or a stamp states: ISO form when it has one, else as worded."""
    labelled = _LABELLED.match(line)
    rest = line[labelled.end() :] if labelled else line
    iso = iso_date(rest)
    if iso is not None:
        return iso
    return " ".join(rest.split()) if labelled and re.search(r"(?:19|20)\d\d", rest) else None
