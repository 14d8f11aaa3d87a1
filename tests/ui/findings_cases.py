"""Three reports of one event with findings made by hand, for the views on conflicts, claims and origins."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot

from tests.ui.dialog_apps import article
from tests.ui.screens import giving, opened
from wagner_tui.analysis.model import Claim, Conflict, Findings, Link, Origin, Proof, Support
from wagner_tui.corpus.model import Corpus, Passage, Span, Stated
from wagner_tui.ui.reader import ReaderScreen

ONE = (
    "The ferry Alma ran aground near Visby on 3 May 2023. "
    "The Coast Herald wrote that 214 people were on board. "
    "The captain was asleep. "
    "Nobody was hurt.\n"
)
TWO = (
    "Near Visby the ferry Alma ran aground on 3 May 2023. "
    "According to the Coast Herald, 241 people were on board. "
    "Divers came on the same day."
)
THREE = (
    "A bakery won a prize. "
    "The Alma ran aground near Visby. "
    "Harbour Weekly, citing the Coast Herald, says that 214 people were on board. "
    "No captain slept, the company said."
)
DATE = Stated("2023-05-04", 1)


def made(*outlets: str) -> Corpus:
    """The three reports, with these outlets."""
    names = outlets or ("Island News", "Harbour Post", "Radio Gotland")
    texts = (ONE, TWO, THREE)
    return Corpus(
        tuple(
            article(f"s{n}", text, outlet=Stated(name, 1), published=DATE)
            for n, (text, name) in enumerate(zip(texts, names, strict=True), 1)
        )
    )


def at(corpus: Corpus, source: str, words: str) -> Passage:
    """The passage with these words."""
    start = corpus[source].text.index(words)
    return Passage(source, start, start + len(words))


def span(passage: Passage) -> Span:
    """The offsets of a passage."""
    return Span(passage.start, passage.end)


def sentence(corpus: Corpus, source: str, index: int) -> Passage:
    """A whole sentence."""
    found = corpus[source].sentences[index]
    return Passage(source, found.start, found.end)


def found_in(corpus: Corpus) -> Findings:
    """Links, four claims, three conflicts (one of them compatible), and two origins."""
    s = lambda source, index: sentence(corpus, source, index)  # noqa: E731
    aground = Claim(
        "aground",
        "The ferry Alma ran aground",
        (s("s1", 0), s("s2", 0), s("s3", 1)),
        ("s1", "s2", "s3"),
        (),
        s("s1", 0),
    )
    aboard = Claim(
        "aboard",
        "214 people were on board",
        (s("s1", 1), s("s2", 1), s("s3", 2)),
        ("s1", "s2", "s3"),
        (),
        s("s1", 1),
    )
    asleep = Claim(
        "asleep", "The captain was asleep", (s("s1", 2), s("s3", 3)), ("s1", "s3"), ("s2",), s("s1", 2)
    )
    divers = Claim("divers", "Divers came", (s("s2", 2),), ("s2",), ("s1", "s3"), s("s2", 2))
    numbers = ((span(at(corpus, "s1", "214")),), (span(at(corpus, "s2", "241")),))
    slept = ((span(at(corpus, "s1", "was asleep")),), (span(at(corpus, "s3", "No captain slept")),))
    days = ((span(at(corpus, "s1", "3 May 2023")),), ())
    return Findings(
        links=(
            Link(s("s1", 0), s("s2", 0), 0.95, "near", (), "same words"),
            Link(s("s1", 0), s("s3", 1), 0.7, "paraphrase", (), "same words"),
            Link(s("s1", 1), s("s2", 1), 0.8, "near", (), "same words"),
            Link(s("s1", 1), s("s3", 2), 0.9, "verbatim", (), "same words"),
        ),
        claims=(aground, aboard, asleep, divers),
        conflicts=(
            Conflict(
                "k-number",
                "aboard",
                "number",
                "conflict",
                s("s1", 1),
                s("s2", 1),
                ("214", "241"),
                numbers,
                "people on board",
            ),
            Conflict(
                "k-asleep",
                "asleep",
                "polarity",
                "conflict",
                s("s1", 2),
                s("s3", 3),
                ("was asleep", "No captain slept"),
                slept,
                "slept: did, did not",
            ),
            Conflict(
                "k-day",
                "aground",
                "date",
                "compatible",
                s("s1", 0),
                s("s3", 1),
                ("3 May 2023", ""),
                days,
                "one names no day",
            ),
        ),
        origins=(
            Origin(
                "Coast Herald",
                ("s1", "s2", "s3"),
                (
                    Proof(
                        "attribution",
                        (
                            at(corpus, "s1", "The Coast Herald wrote"),
                            at(corpus, "s2", "According to the Coast Herald"),
                        ),
                    ),
                    Proof(
                        "shared-text",
                        (at(corpus, "s1", "people were on board"), at(corpus, "s3", "people were on board")),
                    ),
                ),
                (
                    ("s1", ("Coast Herald",)),
                    ("s2", ("Coast Herald",)),
                    ("s3", ("Harbour Weekly", "Coast Herald")),
                ),
            ),
            Origin(
                "Harbour Weekly",
                ("s3",),
                (Proof("attribution", (at(corpus, "s3", "Harbour Weekly, citing"),)),),
                (("s3", ("Harbour Weekly",)),),
            ),
        ),
        supports={
            "aground": (
                Support("s1", "", "unattributed"),
                Support("s2", "", "cannot tell"),
                Support("s3", "", "unattributed"),
            ),
            "aboard": (
                Support("s1", "Coast Herald", "stated"),
                Support("s2", "Coast Herald", "stated"),
                Support("s3", "Coast Herald", "textual"),
            ),
            "asleep": (Support("s1", "", "unattributed"), Support("s3", "the company", "stated")),
            "divers": (Support("s2", "", "unattributed"),),
        },
    )


@asynccontextmanager
async def reading(
    size: tuple[int, int] = (120, 40),
    state: Path | None = None,
    findings: Findings | None = None,
    corpus: Corpus | None = None,
) -> AsyncIterator[tuple[Pilot[int], ReaderScreen]]:
    """The program on the three reports (or on `corpus`), with findings made by hand."""
    corpus = corpus or made()
    given = found_in(corpus) if findings is None else findings
    with giving(given):
        async with opened(corpus, size, state) as seen:
            yield seen
