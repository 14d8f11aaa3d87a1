"""Which outlets a text names as its sources: newspapers, agencies, broadcasters, portals, channels.

An outlet is known by what a text calls it ("the news agency Kite", "Kite, an independent newspaper"), by a
``Source:`` line, by being the outlet of another source, or by being one of the world's news agencies. A name
that is only told something ("told Kite") counts when two different phrases treat it so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from wagner_tui.analysis.citing_phrases import (
    CALLED,
    CITING,
    FIRST,
    TOLD,
    TREATED,
    agencies_cited,
    compiled,
    is_cited,
)
from wagner_tui.analysis.credit_lines import aliases, credit_lines, issuer
from wagner_tui.analysis.outlet_keys import agency_keys, outlet_key
from wagner_tui.corpus.model import Article, Passage, Span
from wagner_tui.corpus.wordlist import word_set

_OFFICIAL = word_set(
    """
    ministry minister police department office committee guard army court government parliament senate
    congress council commission president kremlin agency university institute bank party union navy force
    forces service bureau board house authority administration embassy command security company group corps
    chief governor mayor general colonel captain he she it they who which sources source monday tuesday
    wednesday thursday friday saturday sunday january february march april may june july august september
    october november december the this that these those and but if when while after before in on at
    """
)
_KIND_WORDS = word_set(
    """
    a an another state web local foreign national public private celebrity news independent official
    opposition government social mainstream international regional online french german dutch greek czech
    swiss welsh western eastern northern southern one some many several both other most all its their his her
    """
)
_ADJECTIVES = ("ian", "ish", "ese", "ean", "ican", "aeli", "aqi", "stani")
#: SunSport and BuzzFeed are no people; McCain and DeVito are.
_INNER_CAPITAL = re.compile(r"^(?!Mc|Mac|De|Di|Le|La|Fitz|Van|O[’'])\w*[a-z]{2}[A-Z]\w*$")
_DAY = re.compile(r"\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$")
_WORD_OR_MARK = re.compile(r"\w+|[^\w\s]")


#: A first line of more words is a headline.
_MASTHEAD = 5


class Citation(NamedTuple):
    """A sentence that cites an outlet: the outlet's name as `Outlets` has it, and where the name stands."""

    outlet: str
    sentence: Passage
    name: Span


class Outlets:
    """The outlets that some articles name; spellings of one outlet are known by their key.

    Two names that are `one_name` by decision are one outlet, where either is an outlet's.
    """

    def __init__(self, articles: Sequence[Article], one_name: Iterable[tuple[str, str]] = ()) -> None:
        called: dict[str, list[str]] = {}
        treated: dict[str, set[tuple[int, str]]] = {}
        self._names: dict[str, str] = {}
        for article in articles:
            for name in _stated(article):
                called.setdefault(outlet_key(name), []).append(name)
            for text in _sentences_that_cite(article):
                first = (
                    n for n in _matches(compiled(FIRST), text) if not (_official(n) or _looks_like_person(n))
                )
                for name in (*_matches(compiled(CALLED), text), *first, *agencies_cited(text)):
                    called.setdefault(outlet_key(name), []).append(name)
                for number, pattern in enumerate(compiled(TREATED)):
                    for name in _matches([pattern], text):
                        key = outlet_key(name)
                        if key in agency_keys() or (number in TOLD and _INNER_CAPITAL.search(name)):
                            called.setdefault(key, []).append(name)
                        elif not _official(name) and not _looks_like_person(name):
                            treated.setdefault(key, set()).add((number, name))
        for key, spellings in called.items():
            self._names[key] = min(spellings, key=lambda s: (-spellings.count(s), -len(s), s))
        for key in sorted(treated.keys() - called.keys()):
            patterns = {pattern for pattern, _ in treated[key]}
            name = min(name for _, name in treated[key])
            if len(patterns) > 1 and patterns & TOLD and not _is_place(name, articles):
                called[key] = [name]
                self._names[key] = name
        for one, other in (pair for article in articles for pair in aliases(article)):
            self._names[outlet_key(other)] = self._names.get(outlet_key(one), one)
        for one, other in one_name:
            if outlet_key(one) in self._names or outlet_key(other) in self._names:
                self._join(one, other, called)
        self._spellings = sorted({s for found in called.values() for s in found}, key=lambda s: (-len(s), s))

    def _join(self, one: str, other: str, called: dict[str, list[str]]) -> None:
        """Give two outlets one name: that of the first that is known as one."""
        former = self._names.get(outlet_key(other))
        name = self._names.get(outlet_key(one)) or former or one
        for key in [key for key, known in self._names.items() if known == former]:
            self._names[key] = name
        for spelling in (one, other):
            self._names[outlet_key(spelling)] = name
            called.setdefault(outlet_key(spelling), []).append(spelling)

    @cached_property
    def longest(self) -> int:
        """How many words and marks a spelling of an outlet that is known here may have; 0 when none is."""
        return max((len(_WORD_OR_MARK.findall(key)) + 1 for key in self._names), default=0)

    def name_of(self, spelling: str) -> str | None:
        """The name under which an outlet is known here; None when `spelling` names none."""
        return self._names.get(outlet_key(spelling))

    def own(self, article: Article) -> str | None:
        """The outlet of an article: stated, or known and named by its first line; who issued a release."""
        if article.outlet is not None:
            return self.name_of(article.outlet.value)
        head = next(
            (article.text[line.start : line.end] for line in article.lines if line.end > line.start), ""
        )
        known = self.name_of(head) if len(head.split()) <= _MASTHEAD else None
        return known or issuer(article)

    def citations(self, article: Article) -> tuple[Citation, ...]:
        """Where `article` cites an outlet other than its own, in text order; hidden sentences apart."""
        pattern = self._pattern()
        own = self.own(article)
        found = []
        if pattern is not None:
            for sentence in article.sentences:
                text = article.text[sentence.start : sentence.end]
                if sentence.role == "hidden" or not CITING.search(text):
                    continue
                for match in pattern.finditer(text):
                    name = self.name_of(match[0])
                    if name is not None and name != own and is_cited(text, match.start()):
                        at = sentence.start + match.start()
                        passage = Passage(article.key, sentence.start, sentence.end)
                        found.append(Citation(name, passage, Span(at, at + len(match[0]))))
        return tuple(found)

    def _pattern(self) -> re.Pattern[str] | None:
        words = "|".join(re.escape(spelling) for spelling in self._spellings)
        return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])") if words else None


def _is_place(name: str, articles: Sequence[Article]) -> bool:
    """Whether things happen in what the name names, or are done against it."""
    pattern = re.compile(
        rf"(?<!published )(?<!reported )\b(?:in|against|join|leave|into|across) {re.escape(name)}\b"
    )
    return any(pattern.search(article.text) for article in articles)


def _stated(article: Article) -> Iterator[str]:
    if article.outlet is not None:
        yield article.outlet.value
    for credit in credit_lines(article):
        yield credit.name
    for _, alias in aliases(article):
        yield alias


def _sentences_that_cite(article: Article) -> Iterator[str]:
    for sentence in article.sentences:
        if sentence.role != "hidden":
            text = article.text[sentence.start : sentence.end]
            if CITING.search(text):
                yield text


def _matches(patterns: Iterable[re.Pattern[str]], text: str) -> Iterator[str]:
    for pattern in patterns:
        for match in pattern.finditer(text):
            name = _DAY.sub("", re.sub(r"[’']s?$", "", match["name"]))
            quoted = match.start("name") > 0 and text[match.start("name") - 1] in '“"«„‘'
            if quoted or not (_generic(name) or (_follows_name(text, match) and _looks_like_person(name))):
                yield name


def _follows_name(text: str, match: re.Match[str]) -> bool:
    """Whether what says the kind belongs to a name before it: "Hound magazine Ann Lee"."""
    before = text[: match.start()].split()[-1:]
    return bool(before) and before[0][:1].isupper()


def _generic(name: str) -> bool:
    """Whether a lone word says of what kind or country an outlet is, not which one."""
    word = name.casefold()
    return " " not in name and (
        word in _OFFICIAL or word in _KIND_WORDS or word.endswith(_ADJECTIVES) or len(word) < 2
    )


def _official(name: str) -> bool:
    return any(word.casefold() in _OFFICIAL for word in re.findall(r"[\w]+", name))


def _looks_like_person(name: str) -> bool:
    """Two or three plain words, none of which an outlet's name would hold."""
    words = name.split()
    return len(words) in (2, 3) and not re.search(
        r"news|times|post|press|media|radio|tv|daily|herald|journal|guardian|tribune|pravda|gazette|today|online|24",
        name,
        re.IGNORECASE,
    )
