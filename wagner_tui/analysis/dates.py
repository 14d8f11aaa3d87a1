"""Times that a source mentions, resolved against its own date, each with the basis of the resolution."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from wagner_tui.analysis.time_comparison import compare_times
from wagner_tui.analysis.time_values import Fields, Precision, TimeMention
from wagner_tui.corpus.dates import iso_date
from wagner_tui.corpus.model import Passage

__all__ = ["TimeMention", "compare_times", "published_on", "times"]

if TYPE_CHECKING:
    from wagner_tui.analysis.time_atoms import Phrase
    from wagner_tui.analysis.time_resolution import Anchor, Ground, Resolved, Tense
    from wagner_tui.corpus.model import Article, Sentence


def published_on(article: Article) -> date | None:
    """The published date that the file states, None when it states none or not the whole day."""
    iso = iso_date(article.published.value) if article.published else None
    return date.fromisoformat(iso) if iso else None


def times(article: Article) -> tuple[TimeMention, ...]:
    """Every time that the sentences of `article` mention, in order of the text; boilerplate is left out.

    English only: an article in another language gives nothing.
    """
    from wagner_tui.analysis.time_phrases import phrases

    if article.language not in (None, "en"):
        return ()
    read = [s for s in article.sentences if s.role != "hidden"]
    found = [phrases(article.text, sentence.start, sentence.end) for sentence in read]
    ground = _ground(article, found)
    mentions: list[TimeMention] = []
    before: list[Anchor] = []
    last = 0
    for sentence, here in zip(read, found, strict=True):
        if "\n" in article.text[last : sentence.start]:
            before = []  # a new paragraph may tell of another day
        last = sentence.end
        named: list[Anchor] = []
        for phrase in here:
            mention, anchor = _mention(article, sentence, phrase, ground, (named, before))
            mentions.append(mention)
            if anchor is not None:
                named.append(anchor)
        before = named
    return tuple(mentions)


def _ground(article: Article, found: Sequence[Sequence[Phrase]]) -> Ground:
    """The source's own date, and the years that its text states together with a month."""
    from wagner_tui.analysis.time_resolution import Ground

    years: dict[int, frozenset[int]] = {}
    for phrase in (phrase for here in found for phrase in here):
        for fields in (phrase.fields, phrase.until):
            if fields and fields.year and fields.month and phrase.edge != "season":
                years[fields.month] = years.get(fields.month, frozenset()) | {fields.year}
    published, whose = published_on(article), "the file"
    if published is None:
        published, whose = _dateline(article, found), "the dateline"
    countable = published is not None and 100 <= published.year < 9900  # room to count on both sides
    return Ground(published if countable else None, years, whose)


_PLACE = re.compile(r"[^\W\d_][^a-z\n]*[^\W\d_][^a-z\n]*(?:\([^)\n]*\)\s?)?")
_REPORT = re.compile(r",?\s?(?:\([^)\n]{1,30}\)\s?)?[—–:-]|\s?/[A-Z]|\)")


def _dateline(article: Article, found: Sequence[Sequence[Phrase]]) -> date | None:
    """The whole date of a dateline (`LONDON, June 24, 2023 (Wire) —`) among the first sentences."""
    text = article.text
    for phrase in (here[0] for here in found[:6] if here):
        fields, line = phrase.fields, text.rfind("\n", 0, phrase.start) + 1
        whole = fields.year and fields.month and fields.day and phrase.until is None
        if whole and _PLACE.fullmatch(text, line, phrase.start) and _REPORT.match(text, phrase.end):
            iso = f"{fields.year:04}-{fields.month:02}-{fields.day:02}"
            return date.fromisoformat(iso) if iso_date(iso) else None
    return None


def _mention(
    article: Article,
    sentence: Sentence,
    phrase: Phrase,
    ground: Ground,
    anchors: tuple[list[Anchor], list[Anchor]],
) -> tuple[TimeMention, Anchor | None]:
    from wagner_tui.analysis.time_resolution import Anchor, resolve

    text = article.text
    here, before = anchors
    counted = phrase.shift is not None and phrase.shift.origin == "text" and phrase.shape == "day"
    near = here or (before if counted else [])
    if counted and text[max(0, phrase.start - 5) : phrase.start].endswith("than "):
        near = []  # "200 more than a day earlier" compares
    until = phrase.bound == "until" and not re.search(
        r"\bby\s.{0,12}$", text[max(0, phrase.start - 16) : phrase.start], re.I
    )
    tense = "" if until else _tense(text, sentence, phrase)  # "he was given until Friday": either side
    resolved = resolve(phrase, ground, near, tense, _is_name(text, phrase))
    start, end, precision = _clocked(phrase, resolved)
    words = " ".join(text[phrase.start : phrase.end].split())
    quoted = resolved.relative and _in_quote(text, phrase.start)
    basis = f"{resolved.basis} (in a quote, whose own day may be another)" if quoted else resolved.basis
    passage = Passage(article.key, phrase.start, phrase.end)
    roughly = phrase.approximate or resolved.approximate or phrase.edge in ("early", "mid", "late")
    mention = TimeMention(
        passage, words, start, end, precision, basis, resolved.fields, phrase.until, phrase.bound,
        roughly, resolved.relative, quoted,
    )  # fmt: skip
    if phrase.shape != "day":
        return mention, None
    beside = _of_speech(text, phrase) or quoted or 2 * len(words) > sentence.end - sentence.start
    one_day = resolved.start if resolved.start == resolved.end and not beside else None
    return mention, Anchor(words, one_day, resolved.fields)


def _clocked(phrase: Phrase, resolved: Resolved) -> tuple[str, str, Precision]:
    """Start and end in ISO form with the clock time or the part of the day that the phrase states."""
    start, end, precision = resolved.start, resolved.end, resolved.precision
    if start is None or end is None:
        return "", "", "none"
    fields, until = phrase.fields, phrase.until
    if fields.hour is not None and fields.minute is not None:
        last = fields if until is None or until.hour is None else until
        if last is not fields and end == start and (last.hour, last.minute) < (fields.hour, fields.minute):
            end = min(end, date.max - timedelta(1)) + timedelta(1)
        finest: Precision = "hour" if fields.minute == 0 and last.minute == 0 else "minute"
        return _iso_time(start, fields), _iso_time(end, last), finest
    if fields.part:
        if fields.part in ("night", "midnight") and end < date.max:
            end += timedelta(1)
        return start.isoformat(), end.isoformat(), "part of day"
    return start.isoformat(), end.isoformat(), precision


def _iso_time(day: date, fields: Fields) -> str:
    return f"{day.isoformat()}T{fields.hour:02}:{fields.minute:02}"


@cache
def _cues() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Words of the future, words of the past, and words that may be either."""
    future = (
        r"\b(?:will|won['’]t|shall|['’]ll|(?:is|are|was|were)\s(?:due|scheduled|set|expected|slated|to)\b"
        r"|due\s(?:to|in|on)|scheduled\s(?:for|to)|going\sto|expected\sto|upcoming|slated|set\s(?:to|for))\b"
    )
    past = (
        r"\b(?:was|were|had|has|have|did|didn['’]t|wasn['’]t|after|since|been|said|told|took|came|went|began|begun|made"
        r"|got|left|saw|shot|hit|fell|found|held|led|met|won|lost|struck|sank|broke|gave|spoke|wrote|sent|set\soff|ran"
        r"|rose|fled|flew|drove|drew|knew|thought|brought|bought|caught|fought|kept|paid|put|read|sold|stood|became"
        r"|chose|spent|hurt|cut|grew|killed|dead|ago|(?!need|seed|feed|speed|indeed|proceed|succeed|exceed|red\b)"
        r"[a-z]{2,}ed)\b"
    )
    either = (
        r"\b(?:plan(?:s|ned)?|agreed|vowed|promised|decided|intend(?:s|ed)?|hope(?:s|d)?|want(?:s|ed)?|need(?:s|ed)?"
        r"|invited|ordered|asked|urged|called|called\son|scheduled|expected|planning)\s(?:[a-z]+\s)?(?:to|for)\b"
        r"|\b(?:might|may|could|can|should|must|would)\b"
    )
    return re.compile(future, re.I), re.compile(past, re.I), re.compile(either, re.I)


def _tense(text: str, sentence: Sentence, phrase: Phrase) -> Tense:
    """`past`, `future` or nothing: the nearest verb before the phrase, else the nearest after it.

    A possessive ("Friday's vote") belongs to what follows.
    """
    lead, tail = text[sentence.start : phrase.start], text[phrase.end : sentence.end]
    own = tail.startswith(("'s", "’s"))
    found = "" if own else _last_cue(lead)
    return found or _first_cue(tail) or (_last_cue(lead) if own else "")


def _last_cue(words: str) -> Tense:
    best, name = -1, ""
    for pattern, tense in zip(_cues(), ("future", "past", "either"), strict=True):
        for cue in pattern.finditer(words):
            if cue.end() > best or (cue.end() == best and tense != "past"):
                best, name = cue.end(), tense
    return name


def _first_cue(words: str) -> Tense:
    found = []
    for rank, (pattern, tense) in enumerate(zip(_cues(), ("future", "past", "either"), strict=True)):
        cue = pattern.search(words)
        if cue:
            found.append((cue.start(), rank, tense))
    return min(found)[2] if found else ""


def _in_quote(text: str, at: int) -> bool:
    """Whether a quotation mark of the same paragraph is open at `at`."""
    lead = text[max(text.rfind("\n", 0, at), at - 2000) + 1 : at]
    return lead.count('"') % 2 == 1 or lead.rfind("“") > lead.rfind("”")


def _is_name(text: str, phrase: Phrase) -> bool:
    """`the June 24 attack`: the date is used as a name."""
    lead, tail = text[max(0, phrase.start - 8) : phrase.start], text[phrase.end : phrase.end + 12]
    return (
        re.search(r"(?:\b(?:the|this|that|his|her|its|their)|['’]s)\s$", lead, re.I) is not None
        and re.match(r"\s(?!(?:in|on|at|of|to|by|for|and|but|as|with|was|were|is|that|when)\b)[a-z]", tail)
        is not None
    )


def _of_speech(text: str, phrase: Phrase) -> bool:
    """`said on Monday`: the day of the words, not of what they tell."""
    lead = text[max(0, phrase.start - 30) : phrase.start]
    return (
        re.search(r"\b(?:said|told\s\w+|announced|reported|added|stated|says)(?:\son)?\s$", lead) is not None
    )
