"""The timeline of a corpus: when what each passage reports happened, and when it was reported."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wagner_tui.corpus.model import Passage

if TYPE_CHECKING:
    from wagner_tui.analysis.model import Findings
    from wagner_tui.analysis.time_values import Fields, TimeMention
    from wagner_tui.corpus.model import Article, Corpus


class Entry(NamedTuple):
    """One mention of a time: what it resolves to, where it stands, when the source was published.

    `event` is an ISO date (``2023-06-24``) or an ISO time (``2023-06-24T12:00``), empty where nothing fixes
    it; `event_end` is the last day or minute of the stretch, equal to `event` for a point. `precision` says
    how fine the words are: minute, hour, part of day, day, days, week, month, season, year, years, none.
    `words` are the words of the time as the source has them; `basis` is one line on what the resolution
    rests on, or why there is none. `report` is the published date that the file states, in ISO form, empty
    when the file states none. `passage` is the place of the words, `sentence` the sentence around them.

    `part` is the part of the day that the words name: ``night``, ``evening``; empty for none. Where `event`
    is empty `stated` holds what the words say all the same, in the same notation without what they leave
    out: a day or a month without a year (``--06-24``, ``--06``), else a weekday (``Saturday``), else a clock
    time (``T12:00``). `stated_end` is the last day or month of a stretch of them, else empty.
    """

    event: str
    event_end: str
    precision: str
    words: str
    basis: str
    report: str
    passage: Passage
    sentence: Passage
    part: str = ""
    stated: str = ""
    stated_end: str = ""


def timeline(corpus: Corpus, findings: Findings | None = None) -> tuple[Entry, ...]:
    """Every time that the sources of `corpus` mention, by event time; what nothing fixes comes last.

    What comes last: days and months without a year in the order of the calendar, weekdays, clock times, then
    what states nothing of its own ("yesterday"). Entries with the same time stand in source order; a whole
    day stands before its parts. `findings` changes nothing yet: entries need no links.
    """
    from wagner_tui.analysis.dates import published_on, times

    placed: list[tuple[_Place, Entry]] = []
    for article in corpus.articles:
        report = published_on(article)
        iso = report.isoformat() if report else ""
        for mention in times(article):
            entry = Entry(
                mention.start,
                mention.end,
                mention.precision,
                mention.words,
                mention.basis,
                iso,
                mention.passage,
                _sentence(article, mention.passage),
                mention.fields.part,
                *_stated(mention),
            )
            placed.append((_place(article, mention), entry))
    return tuple(entry for _, entry in sorted(placed))


def _stated(mention: TimeMention) -> tuple[str, str]:
    """What the words state of a time that nothing fixes, first and last; empty where they state nothing."""
    from wagner_tui.analysis.time_words import WEEKDAYS

    fields, until = mention.fields, mention.until
    if mention.start:
        return "", ""
    if fields.month is not None:
        return _yearless(fields), _yearless(until) if until is not None and until.month is not None else ""
    if fields.weekday is not None:
        return WEEKDAYS[fields.weekday], ""
    return ("" if fields.hour is None else f"T{fields.hour:02}:{fields.minute or 0:02}"), ""


def _yearless(fields: Fields) -> str:
    return f"--{fields.month:02}" + ("" if fields.day is None else f"-{fields.day:02}")


_Place = tuple[int, str, int, int, int, int]


def _place(article: Article, mention: TimeMention) -> _Place:
    """Resolved before unresolved, then by day, the whole day before its parts, then by source and place."""
    day, _, clock = mention.start.partition("T")
    minute = _minute(mention, clock)
    weekday = -1 if mention.start or mention.fields.weekday is None else mention.fields.weekday
    if not day:
        stated = _stated(mention)[0]
        day = stated if stated.startswith("--") else ""
        weekday = -1 if day else weekday
    group = 0 if mention.start else 1 if day else 2 if weekday >= 0 else 3 if minute >= 0 else 4
    return (group, day, weekday, minute, article.number, mention.passage.start)


def _minute(mention: TimeMention, clock: str) -> int:
    """The first minute of the day that is meant; -1 for the whole day."""
    from wagner_tui.analysis.time_words import PARTS

    fields = mention.fields
    if clock:
        return int(clock[:2]) * 60 + int(clock[3:5])
    if not mention.start and fields.hour is not None:
        return fields.hour * 60 + (fields.minute or 0)
    named = mention.precision == "part of day" or not mention.start
    return PARTS.get(fields.part, (-1, 0))[0] if named else -1


def _sentence(article: Article, passage: Passage) -> Passage:
    index = article.sentence_at(passage.start)
    here = passage if index is None else article.sentences[index]
    return Passage(article.key, here.start, here.end)
