"""Dates as sites state them, in ISO form, and lines that hold nothing but a date and a time."""

from __future__ import annotations

import re
from datetime import date

from wagner_tui.corpus.wordlist import word_set

_MONTH_NAMES = (
    "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
    "august aug", "september sep sept", "october oct", "november nov", "december dec",
)  # fmt: skip
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_ISO = r"(?<!\d)(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})(?!\d)"
_DAY_FIRST = (
    rf"(?i)(?<!\d)(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?(?P<m>{_MONTH})\b\.?,?\s+"
    r"(?P<y>\d{4})(?!\d)"
)
_MONTH_FIRST = rf"(?i)\b(?P<m>{_MONTH})\b\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y>\d{{4}})(?!\d)"

#: Every word that may stand in a line which is nothing but a stamp.
_WORDS = frozenset(_MONTHS) | word_set(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun gmt"
    " utc bst"
    " est edt cet cest pst pdt et pt ist msk eet eest z uk am pm at on of originally published posted updated"
    " modified"
    " created issued first last date time hour hours hr hrs minute minutes min mins day days week weeks ago"
    " read"
    " reading listen local a an"
)
_LABELS = word_set("originally published posted updated modified created issued first last date time")
_AGES = word_set("ago read reading listen")
_FIGURES = (
    r"\d{1,3}(?:st|nd|rd|th)?|(?:19|20)\d\d|\d{4}-\d\d-\d\d(?:t[\d:.]+(?:z|[+-][\d:]+)?)?"
    r"|\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:[ap]m|z)?|\d{1,2}[ap]m|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\+\d{1,4}"
    r"|\d{1,3}-(?:min(?:ute)?)"
)
_SEPARATORS = r"[\s,|·•–—@()\[\]]+|[:-](?=\s|$)"
_LABELLED = re.compile(
    r"(?:(?:first |last )?(?:published|posted|updated|modified|created|issued)(?: (?:on|at))?|publication"
    r" date|date|datum)"
    r"\s*:?\s+(?=.*\d)",
    re.I,
)
_DIGIT = re.compile(r"\d")


def iso_date(words: str) -> str | None:
    """The first date in `words` with day, month and year, as ``2023-06-26``; None when there is none.

    Days and months in figures alone (``06/07/2023``) mean different days in different countries: not read.
    """
    for pattern in (_ISO, _DAY_FIRST, _MONTH_FIRST):
        found = re.search(pattern, words)
        if found is None:
            continue
        month = found["m"].lower()
        try:
            return date(int(found["y"]), _MONTHS.get(month) or int(month), int(found["d"])).isoformat()
        except ValueError:
            continue
    return None


def is_stamp(line: str, *, in_head: bool) -> bool:
    """Whether a line is nothing but a date, a time, an age or a reading time, as sites print them.

    Away from the head of an article only stamps that say so count (“Updated …”, “3 min read”): a bare date
    may be the subhead of a chronicle.
    """
    if len(line) > 100 or _DIGIT.search(line, 0, 60) is None:
        return False
    spaced = re.sub(r"(?<=\d): (?=\d\d)", ":", re.sub(r"\b([ap])\. ?m\b\.?", r"\1m", line.casefold()))
    words = [word.rstrip(".:") for word in re.split(_SEPARATORS, spaced) if word]
    if not 1 < len(words) <= 16 or not all(word in _WORDS or re.fullmatch(_FIGURES, word) for word in words):
        return (
            len(words) == 1
            and in_head
            and re.fullmatch(rf"\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{4}}|{_ISO}(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?", line)
            is not None
        )
    if words[0] in _LABELS or not _AGES.isdisjoint(words):
        return True
    return in_head and re.search(r"\d[:.h]\d\d|(?:19|20)\d\d", spaced) is not None


def stated_date(line: str) -> str | None:
    """The date that a labelled line (“Published: …”) or a stamp states: in ISO form, else as worded."""
    labelled = _LABELLED.match(line)
    rest = line[labelled.end() :] if labelled else line
    iso = iso_date(rest)
    if iso is not None:
        return iso
    return " ".join(rest.split()) if labelled and re.search(r"(?:19|20)\d\d", rest) else None
