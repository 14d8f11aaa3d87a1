"""The words of time: months, weekdays, parts of the day, and the pattern that finds them in English."""

from __future__ import annotations

import re
from functools import cache

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
SMALL = {
    "a": 1, "an": 1, "one": 1, "two": 2, "a couple of": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
#: Parts of a day in minutes from its midnight; the night reaches into the next day. Rough on purpose.
PARTS = {
    "early": (0, 600), "dawn": (180, 540), "morning": (180, 750), "midday": (660, 840),
    "afternoon": (690, 1140), "evening": (960, 1470), "night": (1080, 1920), "late": (960, 1560),
    "midnight": (1380, 1500),
}  # fmt: skip
#: Words for parts of the day and the part that they name.
PART_OF = {
    "morning": "morning", "afternoon": "afternoon", "evening": "evening", "night": "night",
    "overnight": "night", "dawn": "dawn", "daybreak": "dawn", "sunrise": "dawn", "midday": "midday",
    "middle of the day": "midday", "dusk": "evening", "nightfall": "evening", "sunset": "evening",
    "midnight": "midnight", "hours": "early",
}  # fmt: skip

_ABBREVIATED = ("Jan", "Feb", "Mar", "Apr", "", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec")
_D = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?![0-9])"
_Y = r"(?:1[5-9]|20)[0-9]{2}(?![0-9%])"
_NO_DIGIT = r"(?<![\w.,:/$€£#-])"
_TO = r"\s?(?:[-–—]|to|through|and|or)\s?"
_NUMBERS = "|".join(sorted(SMALL, key=len, reverse=True)).replace(" ", r"\ ")
_COUNT = rf"(?:[0-9]{{1,3}}|{_NUMBERS}|several|(?:a\ )?few)"
_ZONE = (
    r"(?:\s?\(?(?P<zone>[A-Z][a-z]+\ (?:summer\ )?time|local\ time|[A-Z]{1,4}T|UTC|MSK)\b(?:[+-][0-9]{1,2})?"
    r"(?:(?<=\S)\))?)?"
)


def _months() -> str:
    names = []
    for full, short in zip(MONTHS, _ABBREVIATED, strict=True):
        names += [full, full.upper()]
        if short:
            names += [rf"{short}\b(?:\s?\.)?", rf"{short.upper()}\b(?:\s?\.)?"]
    return rf"(?:{'|'.join(names)})(?!['’\w])"


@cache
def month_number(word: str) -> int:
    """The number of a month by its name or abbreviation."""
    start = word[:3].casefold()
    return next(number for number, name in enumerate(MONTHS, 1) if name[:3].casefold() == start)


def day_number(word: str) -> int:
    """The day of a month from `24`, `24th` or `3rd`."""
    return int(re.sub("[^0-9]", "", word))


def count_of(word: str) -> int | None:
    """The value of a small number in a phrase of time; None for `several` and `a few`."""
    return int(word) if word.isascii() and word.isdigit() else SMALL.get(word.casefold())


def _dates() -> str:
    """Days, months and years."""
    month = _months()
    return rf"""
    (?P<iso>{_NO_DIGIT}([0-9]{{4}})-([0-9]{{2}})-([0-9]{{2}})
      (?:[T\ ]([0-9]{{2}}):([0-9]{{2}}))?(?![0-9-]))
  | (?P<figures>{_NO_DIGIT}([0-9]{{1,2}})([./])([0-9]{{1,2}})\9((?:19|20)[0-9]{{2}})(?![0-9/]))
  | (?P<md>(?<!\b[0-9]\s)(?<!\b[0-9]{{2}}\s)\b(?P<md_m>{month})\s(?P<md_d>{_D})
      (?!:[0-9]|[.,][0-9]|\s?%|\s?percent|\s?[ap]\.?m\b)
      (?:{_TO}(?P<md_e>{_D})(?!:[0-9]|,?[0-9]|\s?[ap]\.?m\b|\s{month}
        |\s(?!(?:in|on|at|of|with|for|when|as|and|the|but|that|to|he|she|they|we|it)\b)[a-z]))?
      (?:\s?,?\s(?P<md_y>{_Y}))?)
  | (?P<dm>{_NO_DIGIT}(?:the\s)?(?P<dm_d>{_D})(?:{_TO}(?P<dm_e>{_D}))?\s(?:day\s)?(?:of\s)?
      (?P<dm_m>{month})(?:,?\s(?P<dm_y>{_Y}|[01][0-9](?=[.,;)]|$|\s(?:at|by|in|when|while|and)\b))
        |(?!,?\s?[0-9]{{1,4}}\b)))
  | (?P<my>\b(?P<my_m>{month}),?\s(?:of\s)?(?P<my_y>{_Y}))
  | (?P<month>\b(?:(?P<mo_mod>[Ll]ast|[Nn]ext|[Tt]his)\s)?(?P<mo_m>{month}))
  | (?P<season>\b(?:[Tt]he\s)?(?P<se>(?i:spring|summer|autumn|fall|winter))\s(?:of\s)?(?P<se_y>{_Y}))
  | (?P<decade>(?<![\w.,-])(?:the\s)?(?P<de>(?:1[5-9]|20)[0-9]0)['’]?s\b)
    """


def _relative() -> str:
    """Weekdays, and words that count from another day."""
    weekday, unit = "|".join(WEEKDAYS), r"(?:day|week|month|year|decade)"
    return rf"""
  | (?P<weekday>\b(?:(?P<wd_mod>(?i:last|next|this|this\ past|the\ following|the\ previous|the\ next
      |the\ preceding|that|the\ same))\s)?(?P<wd>{weekday}|{weekday.upper()})\b(?!-|/))
  | (?P<deictic>\b(?i:the\ day\ before\ yesterday|the\ day\ after\ tomorrow|yesterday|today|tomorrow
      |tonight|last\ night)\b)
  | (?P<here>\b(?i:this\ (?P<here_p>morning|afternoon|evening))\b)
  | (?P<near>\b(?P<ne_edge>(?i:earlier|later)\s)?(?P<ne_mod>(?i:last|past|this|next|the\ previous
      |the\ following|the\ next|that|the\ same))
      \s(?P<ne>(?i:weekend|week|month|year|day|morning|afternoon|evening|night))\b(?!\s(?i:of)\b|['’]s))
  | (?P<weekend>\b(?i:over|at|during|on)\s(?P<we>(?i:the\ weekend))\b)
  | (?P<ago>\b(?P<ago_n>(?i:{_COUNT}))\s(?P<ago_u>(?i:{unit}))s?\s(?i:ago)\b)
  | (?P<later>\b(?P<la_n>(?i:{_COUNT}))\s(?P<la_u>(?i:{unit}))s?\s
      (?P<la>(?i:later|earlier)\b|(?i:before|after)\b
      (?!\s(?:the|a|an|his|her|its|their|he|she|it|they|we|I|[A-Z]\w|being|[a-z]+ing)\b)))
  | (?P<past>\b(?i:over|in|during|within|for)\s(?P<pa_w>(?i:(?:the\s)?(?:past|last)\s
      (?:(?P<pa_n>{_COUNT})\s)?(?P<pa_u>{unit})s?))\b)
    """


def _clocks() -> str:
    """Clock times, parts of the day, and what narrows a stretch."""
    return rf"""
  | (?P<h12>(?<![\w:.,$-])(?P<h12_h>1[0-2]|0?[1-9])(?:[:.]\s?(?P<h12_m>[0-5][0-9]))?\s?
      (?P<h12_p>[aApP])(?:\.\s?[mM]\b\.?|[mM]\b){_ZONE})
  | (?P<h24>(?<![\w:.,/-])(?P<h24_h>[01]?[0-9]|2[0-3]):\s?(?P<h24_m>[0-5][0-9])(?::[0-5][0-9])?
      (?![\w:])(?:\s(?:hours|hrs))?{_ZONE.replace("zone", "zone24")})
  | (?P<mil>(?<![\w:.,/-])(?P<mil_h>[01][0-9]|2[0-3])(?P<mil_m>[0-5][0-9])\s?
      (?P<mil_z>GMT|UTC|Z\b|hours\b|hrs\b))
  | (?P<clock>\b(?P<cl>[0-9]{{1,2}}|[a-z]+)\s?o['’]clock\b)
  | (?P<noon>(?<!high\s)\b(?i:noon)\b)
  | (?P<part>\b(?P<pt_the>(?i:the\s))?(?P<pt_edge>(?i:early|late|mid)[\s-])?
      (?P<pt>(?i:middle\ of\ the\ day|morning|afternoon|evening|overnight|night|dawn|daybreak|sunrise
      |midday|dusk|nightfall|sunset|midnight|(?:early|small|first)\ (?:morning\ )?hours))\b)
  | (?P<edge>\b(?P<ed>(?i:early|late|mid|(?:the\ )?(?:beginning|start|middle|end)\ of))\b
      (?:\s(?i:on|in))?(?=[\s-]))
  | (?P<year>(?<![\w.,:/$€£#&*+-])(?P<yr>{_Y})(?:[-–](?P<yr_e>{_Y}|[0-9]{{2}}(?![0-9])))?
      (?![\w/:]|[-–]\w|,[0-9]|\.[0-9]))
    """


@cache
def pattern() -> re.Pattern[str]:
    """Everything that may be a part of a phrase of time; what it is says the name of the last group."""
    return re.compile(_dates() + _relative() + _clocks(), re.X)
