"""Values made by hand: three sources and three claims, some of them hostile, to compare bytes with."""

from __future__ import annotations

from wagner_tui.analysis.model import Claim, Findings, Link
from wagner_tui.corpus.model import (
    Article,
    Corpus,
    Hidden,
    Notice,
    Passage,
    Sentence,
    Skipped,
    Span,
    Stated,
)
from wagner_tui.notebook.model import Mark
from wagner_tui.search.query import Hit, Query, Results

ONE = "Ferry aground\n\nThe ferry ran aground on Friday evening with 214 passengers.\nNobody was hurt.\n"
TWO = "A ferry with 214 passengers ran aground on Friday.\r\nBild: Marta Holm\r\n“We heard a bang.”\r\n"
THREE = "[b]Evil[/b] \x1b]52;c;eA==\x07 title\nThe ferry hit a bank.\u202e It \udcff sank.\n"


def article(number: int, path: str, text: str, *sentences: str, **fields: object) -> Article:
    spans = [(text.index(words), text.index(words) + len(words)) for words in sentences]
    return Article(
        f"s{number}",
        path,
        f"{number}" * 64,
        text,
        "utf-8",
        tuple(Sentence(start, end, "body") for start, end in spans),
        **fields,  # type: ignore[arg-type]
    )


S1 = article(
    1,
    "ferry/1.txt",
    ONE,
    "The ferry ran aground on Friday evening with 214 passengers.",
    "Nobody was hurt.",
    title=Stated("Ferry aground", 1),
    outlet=Stated("Harbour Post", 1),
    credits=(Stated("Coast Radio", 4),),
    language="en",
)
S2 = article(
    2,
    "ferry/2.txt",
    TWO,
    "A ferry with 214 passengers ran aground on Friday.",
    "“We heard a bang.”",
    hidden=(Hidden(52, 68, "photo-caption"),),
    notices=(Notice("encoding", "read as cp1252, which was assumed"),),
)
S3 = article(3, "ferry/\x1b[2J3.txt", THREE, "The ferry hit a bank.\u202e It \udcff sank.")
CORPUS = Corpus((S1, S2, S3), (Skipped("ferry/\x1bx.png", "unknown-format", "ferry/␛x.png: not read yet"),))


def whole(source: Article, index: int) -> Passage:
    return Passage(source.key, *source.sentences[index][:2])


AGROUND = (whole(S1, 0), whole(S2, 0), whole(S3, 0))
LINKS = (
    Link(AGROUND[0], AGROUND[1], 0.912345, "near", ((Span(19, 24), Span(2, 7)),), "ferry · ran · 214"),
    Link(AGROUND[0], AGROUND[2], 0.3, "paraphrase", (), "ferry"),
)
CLAIMS = (
    Claim("c-1", "The ferry ran aground", AGROUND, ("s1", "s2", "s3"), (), AGROUND[0]),
    Claim("c-2", "Nobody was hurt", (whole(S1, 1),), ("s1",), ("s2", "s3"), whole(S1, 1)),
    Claim("c-3", "[/x] \x1b[2J bang", (whole(S2, 1),), ("s2",), ("s1", "s3"), whole(S2, 1)),
)
FINDINGS = Findings(LINKS, CLAIMS)
RESULTS = Results(
    Query("ferry"),
    (Hit(Passage("s1", 19, 24)), Hit(Passage("s2", 2, 7)), Hit(Passage("s3", 35, 40), 0.9, "ferry")),
    {"s1": 1, "s2": 1, "s3": 25_310},
    capped=True,
    note="also ferries (1)",
    at_least=frozenset({"s3"}),
)
MARKS = (
    Mark("m1", "s1", AGROUND[0], S1.slice(AGROUND[0]), "", "", "1" * 64, "ferry/1.txt", 15, 75, ("check",)),
    Mark(
        "m2", "s2", None, "gone \x1b", "", "", "9" * 64, "ferry/2.txt", 4, 9, (), "two\nlines", None, "lost"
    ),
    Mark("m3", "s3", AGROUND[2], "The ferry hit a rock.", "", "", "3" * 64, "p", 1, 2, anchor="changed"),
)
