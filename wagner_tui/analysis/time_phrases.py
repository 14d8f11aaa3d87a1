"""Phrases of time as they stand in a text: found, joined, read for what they state; nothing is resolved."""

from __future__ import annotations

import re

from wagner_tui.analysis.time_atoms import Phrase, atoms
from wagner_tui.analysis.time_values import Bound, Fields

#: A sentence without any of these holds no phrase of time; looking for them is quicker than the pattern.
_HINTS = (
    "day", "night", "morning", "noon", "week", "month", "year", "evening", "dawn", "dusk", "sun", "clock",
    "decade", "tomorrow", "hours", "spring", "summer", "autumn", "fall", "winter", "daybreak", "january",
    "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_DIGIT = re.compile("[0-9]")
_TO_TIME = re.compile(
    r",?\s(?:(?:at|in|on|around|about|approximately|during|by|just|shortly|soon|sometime|from|before|after|the)\s){0,4}|\s?\("
)
_TO_DAY = re.compile(r",?\s(?:\(?local(?:\stime)?\)?,?\s)?(?:(?:on|of|the|in)\s){0,2}\(?|\s?\(")
_DAY_DAY = re.compile(r",?\s(?:the\s)?\(?|\s?\(")
_APPROXIMATE = re.compile(
    r"\b(?:(?:at\s)?(?:about|around|approximately|roughly|circa)|(?:shortly|just|soon|right)\s(?:before|after)"
    r"|(?:almost|nearly|more\sthan|over|some|less\sthan|at\sleast))\s(?:the\s)?$",
    re.I,
)
_MORE = re.compile(r"over|some|more|less|at\sleast|almost|nearly", re.I)
_BOUND = re.compile(
    r"\b(since|from|starting(?:\son)?|beginning(?:\son)?|until|till|through|up\sto|by|before|prior\sto|ahead\sof"
    r"|after|following)\s(?:the\s|late\s|early\s|at\s(?:least\s)?|about\s|around\s)*$",
    re.I,
)
_BOUNDS: dict[str, Bound] = {
    "since": "since", "from": "since", "starting": "since", "beginning": "since",
    "until": "until", "till": "until", "through": "until", "up": "until", "by": "until", "before": "before",
    "prior": "before", "ahead": "before", "after": "after", "following": "after",
}  # fmt: skip
_BEFORE_MONTH = re.compile(
    r"\b(?:in|since|until|till|during|through|throughout|from|before|after|between|around|by|for|early|late|mid"
    r"|that"
    r"|(?:beginning|start|middle|end)\sof)[\s-]$",
    re.I,
)
_BEFORE_YEAR = re.compile(
    r"(?:\b(?:in|since|until|till|by|during|from|of|before|after|between|around|through|throughout|early|late|mid|circa"
    r"|year|years|summer|winter|autumn|fall|spring)[\s-]|\()$",
    re.I,
)
_HABIT = re.compile(
    r"\b(?:every|each|most|any|per|black|good|super|bloody|cyber|ash|palm|easter|holy)\s$", re.I
)
_TITLED = re.compile(
    r"\s(?:Times|Nights?|Prayers?|Mail|Post|Telegraph|Mirror|Express|Review|Mass|Herald|Star|World|Sport|Business)\b"
)
_RANGE = re.compile(r"\s?[-–—]\s?|\s(?:to|until|till|through|and|up\sto)\s(?:the\s|about\s|around\s)?")


def phrases(text: str, start: int, end: int) -> list[Phrase]:
    """All phrases of time in `text[start:end]`, in order, not overlapping."""
    words = text[start:end]
    if not _DIGIT.search(words):
        lowered = words.casefold()
        if not any(hint in lowered for hint in _HINTS):
            return []
    joined: list[Phrase] = []
    for atom in atoms(text, start, end):
        both = (_bracketed(text, joined[-1], atom) or _join(text, joined[-1], atom)) if joined else None
        if both is None:
            joined.append(atom)
        else:
            joined[-1] = both
    framed = [_framed(text, start, _closed(text, phrase)) for phrase in joined]
    return [phrase for phrase in _ranges(text, framed) if _stands(text, phrase)]


def _join(text: str, one: Phrase, other: Phrase) -> Phrase | None:
    """One phrase of two neighbours that belong together (`noon` + `June 24`), None when they do not."""
    gap = text[one.end : other.start]
    if len(gap) > 40 or one.until or other.until:
        return None
    shapes = (one.shape, other.shape)
    if shapes == ("day", "day"):
        fits = bool(_DAY_DAY.fullmatch(gap)) and _complete(one, other)
    elif shapes[0] == "edge":
        fits = (
            not gap.strip(" -") and shapes[1] in ("day", "stretch") and not (other.fields.part or other.edge)
        )
        return _edged(one, other) if fits else None
    elif shapes[0] in ("clock", "part"):
        fits = shapes[1] == "day" and not _timed(other) and bool(_TO_DAY.fullmatch(gap))
        fits = fits or (shapes == ("clock", "part") and _TO_TIME.fullmatch(gap) is not None)
    else:
        fits = shapes[0] == "day" and shapes[1] in ("clock", "part") and bool(_TO_TIME.fullmatch(gap))
        fits = fits and not (shapes[1] == "clock" and one.fields.hour is not None)
    return _merged(text, one, other) if fits else None


def _bracketed(text: str, one: Phrase, other: Phrase) -> Phrase | None:
    """`10 a.m. local time (0700 GMT)`: the same moment twice; the first says which."""
    twice = one.fields.hour is not None and other.shape == "clock" and one.until is None
    if twice and re.fullmatch(r"\s?\(", text[one.end : other.start]) and text.startswith(")", other.end):
        return one._replace(end=other.end + 1)
    return None


def _timed(phrase: Phrase) -> bool:
    return phrase.fields.hour is not None or bool(phrase.fields.part)


def _complete(one: Phrase, other: Phrase) -> bool:
    """Whether one is a bare weekday and the other a day of a month without one."""
    bare, dated = (one, other) if one.fields.weekday is not None else (other, one)
    return (
        bare.fields.weekday is not None
        and bare.fields.day is None
        and dated.fields.day is not None
        and dated.fields.weekday is None
    )


def _edged(edge: Phrase, phrase: Phrase) -> Phrase:
    """`early Saturday`, `late 2022`."""
    if phrase.shape == "stretch":
        return phrase._replace(start=edge.start, edge=edge.edge, weak=False)
    return phrase._replace(start=edge.start, fields=phrase.fields._replace(part=edge.edge))


def _merged(text: str, one: Phrase, other: Phrase) -> Phrase:
    first, second = one.fields, other.fields
    values = [a if a not in (None, "") else b for a, b in zip(first, second, strict=True)]
    fields = Fields(*values)  # type: ignore[arg-type]
    if fields.hour is not None and fields.part and one.shape != other.shape:
        fields = _half_of_day(fields)
    shape = "day" if "day" in (one.shape, other.shape) else one.shape
    shift = one.shift or other.shift
    between = text[one.end : other.start]
    roughly = re.search(r"around|about|approx|shortly|soon|just|sometime", between) is not None
    weak = one.weak and other.weak if "day" not in (one.shape, other.shape) else False
    return Phrase(
        one.start,
        other.end,
        shape,
        fields,
        shift,
        approximate=roughly,
        weak=weak,
        edge=one.edge or other.edge,
    )


def _half_of_day(fields: Fields) -> Fields:
    """`9:25 in the evening` is 21:25; the part says which half of the day and is no longer needed."""
    hour = fields.hour or 0
    if hour < 12 and (fields.part in ("afternoon", "evening") or (fields.part == "night" and hour > 5)):
        hour += 12
    return fields._replace(hour=hour, part="")


def _closed(text: str, phrase: Phrase) -> Phrase:
    """The phrase with its brackets in pairs."""
    words = text[phrase.start : phrase.end]
    if "(" in words and ")" not in words and text.startswith(")", phrase.end):
        return phrase._replace(end=phrase.end + 1)
    return phrase._replace(end=phrase.end - 1) if words.endswith(")") and "(" not in words else phrase


def _framed(text: str, start: int, phrase: Phrase) -> Phrase:
    """The phrase with what stands before it: `around`, `since`, `until`."""
    lead = text[max(start, phrase.start - 40) : phrase.start]
    roughly = _APPROXIMATE.search(lead)
    if roughly and _MORE.match(roughly.group()) and (phrase.shift is None or not _counting(text, phrase)):
        roughly = None  # "over the weekend" is no approximation, "over two years ago" is
    bound = _BOUND.search(lead[: roughly.start()] if roughly else lead)
    if roughly:
        phrase = phrase._replace(start=phrase.start - len(lead) + roughly.start(), approximate=True)
    if bound and not text.startswith(("'s", "’s"), phrase.end):
        phrase = phrase._replace(bound=_BOUNDS[bound[1].split()[0].lower()])
    return phrase


def _counting(text: str, phrase: Phrase) -> bool:
    counted_on = phrase.shift is not None and phrase.shift.origin == "text"
    return not counted_on and not text.startswith(("the ", "last ", "past "), phrase.start)


def _ranges(text: str, found: list[Phrase]) -> list[Phrase]:
    """Joins `from X to Y`, `between X and Y`, `X–Y` of the same shape."""
    made: list[Phrase] = []
    for phrase in found:
        both = _range(text, made[-1], phrase) if made else None
        if both is None:
            made.append(phrase)
        else:
            made[-1] = both
    return made


def _range(text: str, one: Phrase, other: Phrase) -> Phrase | None:
    gap = text[one.end : other.start]
    if len(gap) > 20 or one.until or other.until or one.shift or other.shift or not _RANGE.fullmatch(gap):
        return None
    lead = text[max(0, one.start - 10) : one.start].lower().rstrip()
    if "and" in gap and not lead.endswith("between"):
        return None
    if not lead.endswith(("from", "between")) and one.shape == "day" and one.fields.day is None:
        return None
    if one.shape != other.shape and not (one.shape == "clock" and other.fields.hour is not None):
        return None
    if one.shape == "clock":
        day = other.fields._replace(hour=one.fields.hour, minute=one.fields.minute)
        return other._replace(start=one.start, fields=day, until=other.fields, bound="at", weak=False)
    first = one.fields
    if first.year is None and other.fields.year is not None:
        first = first._replace(year=other.fields.year)
    return one._replace(end=other.end, fields=first, until=other.fields, bound="at", weak=False)


def _stands(text: str, phrase: Phrase) -> bool:
    """Whether the phrase is a time at all: `March` needs its `in`, a bare part of a day says nothing."""
    lead = text[max(0, phrase.start - 24) : phrase.start]
    fields = phrase.fields
    if phrase.shape == "edge" or (phrase.shape == "part" and fields.part not in ("midday", "midnight")):
        return False
    if phrase.shape == "clock":
        return not phrase.weak or _clock_lead(lead) or (fields.hour or 0) > 12
    if _HABIT.search(lead) or (phrase.shape == "day" and _TITLED.match(text, phrase.end)):
        return False
    if phrase.shape == "stretch" and phrase.weak:
        if fields.month is None:
            return _BEFORE_YEAR.search(lead) is not None and not _counted(text, phrase.end)
        named = fields.month == 5 and re.search(r"\b(?:from|before|after|between|around|by|for)\s$", lead)
        return _BEFORE_MONTH.search(lead) is not None and not named and not _person(text, phrase.end)
    return True


def _clock_lead(lead: str) -> bool:
    return (
        re.search(r"\b(?:at|around|about|by|until|till|since|from|before|after|between)\s$", lead) is not None
    )


def _counted(text: str, at: int) -> bool:
    """`in 2000 cases`: a number of things, no year."""
    words = r"\s(?:people|men|women|children|cases|soldiers|troops|homes|years|days|km|miles|%|per)\b"
    return re.match(words, text[at : at + 12]) is not None


def _person(text: str, at: int) -> bool:
    """`by April Jones`: a name goes on with a capital letter."""
    return re.match(r"\s[A-Z][a-z]+\s[a-z]", text[at : at + 30]) is not None and text[at : at + 4] != " The"
