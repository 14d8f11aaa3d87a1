"""A small event made by hand: four sources, findings and marks, with text that Markdown would misread."""

from __future__ import annotations

import hashlib
import re
from itertools import count

from wagner_tui.analysis.model import Claim, Conflict, Findings, Kind, Link, Origin, Proof, Support
from wagner_tui.corpus.model import Article, Corpus, Passage, Sentence, Span, Stated
from wagner_tui.notebook.model import Anchor, Mark

POST = (
    "Ferry aground off Port Aden\n\n"
    "The ferry “Island Star” ran aground at nine on Friday with 212 people on board. Nobody was hurt.\n\n"
    "“We heard a bang.\n\nThen the lights went out,” said Maria Holt, the captain.\n"
)
WRAPPED = (
    "A ferry with 212 passengers struck a sandbank near Port Aden on Friday\n"
    "evening. All of them were brought ashore unhurt, the coast guard said.\n\n"
    "The captain, M. Holt, spoke of a loud noise before the power failed.\n"
)
BLOG = (
    "# 1986 all over again? [update]\n"
    "* The *Island Star* carried 221 people | so says www.example.org & its <b>crew</b>.\n"
    "> Nobody_was_hurt, writes `harbour@example.org`.\n"
)
SILENT = "Weather: calm, wind 3 from the west.\n"


#: A quotation with what follows it, else up to a full stop (not after an initial), a blank line, or `*`, `>`.
_SENTENCE = re.compile(r"“[^”]*”[^.]*\.|\S.*?(?:(?<![A-Z])\.(?=\s)|(?=\n\n)|(?=\n[*>])|\Z)", re.DOTALL)


def article(key: str, path: str, text: str, **stated: Stated) -> Article:
    sentences = tuple(Sentence(*match.span(), "body") for match in _SENTENCE.finditer(text))
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return Article(key, path, sha256, text, "utf-8", sentences, language="en", **stated)


CORPUS = Corpus(
    (
        article(
            "s1",
            "ferry-aground/1_post.txt",
            POST,
            outlet=Stated("Harbour Post", 1),
            title=Stated("Ferry aground off Port Aden", 1),
            author=Stated("A. Quay", 2),
            published=Stated("2024-03-02", 2),
        ),
        article("s2", "ferry-aground/2 coast [guard].txt", WRAPPED, published=Stated("2 March 2024", 1)),
        article(
            "s3",
            "ferry-aground/3_blog.md",
            BLOG,
            outlet=Stated("Sea | Shore\x1b[31m", 1),
            title=Stated("1986 all over again? [update]", 1),
        ),
        article("s4", "ferry-aground/4_weather.txt", SILENT),
    )
)


def passage(key: str, words: str) -> Passage:
    start = CORPUS[key].text.index(words)
    return Passage(key, start, start + len(words))


def spot(key: str, words: str) -> Span:
    found = passage(key, words)
    return Span(found.start, found.end)


def sentence(key: str, words: str) -> Passage:
    """The sentence that holds these words."""
    at = passage(key, words).start
    found = next(s for s in CORPUS[key].sentences if s.start <= at < s.end)
    return Passage(key, found.start, found.end)


AGROUND = (sentence("s1", "ran aground"), sentence("s2", "sandbank"), sentence("s3", "Island Star"))
UNHURT = (sentence("s1", "Nobody"), sentence("s2", "unhurt"), sentence("s3", "Nobody_was_hurt"))
NOISE = (sentence("s1", "bang"), sentence("s2", "loud noise"))
WEATHER = (sentence("s4", "calm"),)


def claim(identity: str, label: str, *passages: Passage) -> Claim:
    sources = tuple(dict.fromkeys(p.source for p in passages))
    missing = tuple(one.key for one in CORPUS.articles if one.key not in sources)
    return Claim(identity, label, passages, sources, missing, passages[0])


def link(a: Passage, b: Passage, score: float, kind: Kind) -> Link:
    return Link(a, b, score, kind, (), "")


FINDINGS = Findings(
    (
        link(AGROUND[0], AGROUND[1], 0.7, "near"),
        link(AGROUND[0], AGROUND[2], 0.5, "paraphrase"),
        link(UNHURT[0], UNHURT[2], 0.9, "verbatim"),
        link(UNHURT[0], UNHURT[1], 0.4, "paraphrase"),
        link(NOISE[0], NOISE[1], 0.4, "paraphrase"),
    ),
    (
        claim("c-aground", "The ferry ran aground at nine with 212 people | on board", *AGROUND),
        claim("c-unhurt", "Nobody was hurt", *UNHURT),
        claim("c-noise", "[A bang]* was heard", *NOISE),
        claim("c-weather", "It was calm", *WEATHER),
    ),
    origins=(
        Origin(
            "Island [Star]",
            ("s1", "s3"),
            (Proof("attribution", (AGROUND[2],)), Proof("shared-text", (UNHURT[0], UNHURT[2]))),
            (("s3", ("Harbour Wire", "Island [Star]")),),
        ),
    ),
    supports={
        "c-aground": (
            Support("s1", "Island [Star]", "textual"),
            Support("s2", "", "unattributed"),
            Support("s3", "Island [Star]", "stated"),
        ),
        "c-unhurt": (
            Support("s1", "Island [Star]", "textual"),
            Support("s2", "Island [Star]", "stated"),
            Support("s3", "Island [Star]", "stated"),
        ),
        "c-noise": (Support("s1", "", "unattributed"), Support("s2", "", "cannot tell")),
        "c-weather": (Support("s4", "", "unattributed"),),
    },
    conflicts=(
        Conflict(
            "x-1",
            "c-aground",
            "number",
            "conflict",
            AGROUND[0],
            AGROUND[2],
            ("212 people", "221 people"),
            ((spot("s1", "212"),), (spot("s3", "221"),)),
            "different numbers: 212 people / 221 people",
            "accepted",
        ),
        Conflict(
            "x-2",
            "c-aground",
            "date",
            "compatible",
            AGROUND[0],
            AGROUND[1],
            ("at nine", ""),
            ((spot("s1", "at nine"),), ()),
            "only one of them says *when*",
        ),
        Conflict(
            "x-3",
            "c-unhurt",
            "polarity",
            "conflict",
            UNHURT[0],
            UNHURT[1],
            ("Nobody", "All"),
            ((spot("s1", "Nobody"),), (spot("s2", "All"),)),
            "rejected by the user",
            "rejected",
        ),
    ),
)

_numbers = count(1)


def mark(
    key: str,
    words: str,
    tags: tuple[str, ...] = (),
    note: str = "",
    claim_id: str | None = None,
    anchor: Anchor = "found",
    was: str | None = None,
) -> Mark:
    """A mark on `words`, made when they read `was`; `moved` and `changed` come from an earlier version."""
    here = passage(key, words)
    source = CORPUS[key]
    return Mark(
        id=f"id{next(_numbers)}",
        source=key,
        passage=None if anchor == "lost" else here,
        quote=was or words,
        prefix="",
        suffix="",
        sha256=source.sha256 if anchor == "found" else "0" * 64,
        path=source.path,
        start=here.start,
        end=here.start + len(was or words),
        tags=tags,
        note=note,
        claim=claim_id,
        anchor=anchor,
    )


NINE = "ran aground at nine on Friday with 212 people"
ASHORE = "All of them were brought ashore unhurt"
TREATED = "> One passenger was treated.\n\n- for shock"
MARKS = (
    mark("s1", NINE, ("number", "time"), "Nine in the evening?\nAsk *Quay*."),
    mark("s3", CORPUS.text_of(AGROUND[2]), ("number",), claim_id="c-aground"),
    mark("s1", CORPUS.text_of(NOISE[0]), note="Two voices?\n\n# or one"),
    mark("s2", ASHORE, anchor="moved", was="Everybody was brought ashore unhurt"),
    mark("s4", "calm, wind 3", ("weather [local]",)),
    mark("s2", "near Port Aden on Friday\nevening", ("time",), "Which port?", claim_id="c-gone"),
    mark("s3", "1986 all over again?"),
    mark("s3", "carried 221 people", anchor="changed", was="carried 212 people", note="Which?"),
    mark("s1", "Nobody was hurt.", ("gone",), anchor="lost", was=TREATED),
)
