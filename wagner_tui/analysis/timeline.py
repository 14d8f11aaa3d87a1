"""The timeline of a corpus: when what each passage reports happened, and when it was reported."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wagner_tui.corpus.model import Passage

if TYPE_CHECKING:
    from wagner_tui.analysis.model import Findings
    from wagner_tui.analysis.time_values import TimeMention
    from wagner_tui.corpus.model import Article, Corpus


class Entry(NamedTuple):
    """One mention of a time: what it resolves to, where it stands, when the source was published.

    `event` is an ISO date (``2023-06-24``) or an ISO time (``2023-06-24T12:00``), empty where nothing fixes
    it; `event_end` is the last day or minute of the stretch, equal to `event` for a point. `precision` says
    how fine the words are: minute, hour, part of day, day, days, week, month, season, year, years, none.
    `words` are the words of the time as the source has them; `basis` is one line on what the resolution
    rests on, or why there is none. `report` is the published date that the file states, in ISO form, empty
    when the file states none. `passage` is the place of the words, `sentence` the sentence around them.
    """

    event: str
    event_end: str
    precision: str
    words: str
    basis: str
    report: str
    passage: Passage
    sentence: Passage


def timeline(corpus: Corpus, findings: Findings | None = None) -> tuple[Entry, ...]:
    """Every time that the sources of `corpus` mention, by event time; what nothing fixes comes last.

    Entries with the same event time stand in source order; a whole day stands before its parts. `findings`
    changes nothing yet: entries need no links.
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
            )
            placed.append((_place(article, mention), entry))
    return tuple(entry for _, entry in sorted(placed))


_Place = tuple[bool, str, int, int, int]


def _place(article: Article, mention: TimeMention) -> _Place:
    """Resolved before unresolved, then by day, the whole day before its parts, then by source and place."""
    from wagner_tui.analysis.time_words import PARTS

    day, _, clock = mention.start.partition("T")
    minute = -1
    if clock:
        minute = int(clock[:2]) * 60 + int(clock[3:5])
    elif mention.precision == "part of day":
        minute = PARTS.get(mention.fields.part, (0, 0))[0]
    return (not mention.start, day, minute, article.number, mention.passage.start)


def _sentence(article: Article, passage: Passage) -> Passage:
    index = article.sentence_at(passage.start)
    here = passage if index is None else article.sentences[index]
    return Passage(article.key, here.start, here.end)
