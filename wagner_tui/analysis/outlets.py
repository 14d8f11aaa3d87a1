"""Which outlets a text names as its sources: newspapers, agencies, broadcasters, portals, channels.

An outlet is known by what a text calls it ("the news agency Kite", "Kite, an independent newspaper"), by a
``Source:`` line, by being the outlet of another source, or by being one of the world's news agencies. A name
that is only told something ("told Kite") counts when two different phrases treat it so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property
from typing import NamedTuple

from wagner_tui.analysis.names import transliteration_key
from wagner_tui.corpus.model import Article, Passage, Span
from wagner_tui.corpus.wordlist import phrase_set, word_set

#: Agencies and broadcasters that the press of the world cites without saying what they are.
_AGENCIES = phrase_set(
    "reuters|associated press|ap|agence france-presse|afp|upi|bloomberg|bbc|bbc news|cnn|tass|itar-tass"
    "|interfax|ria novosti|xinhua|dpa|ansa|efe|kyodo|kyodo news|anadolu|anadolu agency|yonhap|al jazeera"
    "|al arabiya|npr|press association|pa media|canadian press|press trust of india|new york times"
    "|washington post|wall street journal|financial times|guardian|times of london|le monde|der spiegel"
    "|el país|fox news|nbc news|abc news|cbs news|sky news|usa today|los angeles times|politico|axios"
    "|deutsche welle|radio free europe"
)
#: Agencies that are called by their letters.
_LONG_NAMES = {
    "associated press": ["ap"],
    "agence france-presse": ["afp"],
    "agence france presse": ["afp"],
    "british broadcasting corporation": ["bbc"],
    "itar-tass": ["tass"],
}
_KINDS = (
    r"(?:news\s?(?:paper|agency|wire|site|portal|outlet|channel|website|magazine|service)s?"
    r"|news organi[sz]ations?|newspapers?|dail(?:y|ies)|weekly|magazine|tabloid|broadsheet|broadcaster"
    r"|agency|wire service|web\s?site|(?:information |online |web |internet )?portal|outlets?|publication"
    r"|(?:tv |television |radio |telegram )?(?:channel|station)|network|television|radio"
    r"|media(?: outlet| group| company| organi[sz]ation)?|gazette|journal|podcast)"
)
#: What can stand between the article and the kind of outlet: "the Riga-based independent online".
_QUALITY = r"(?:[\w’'-]+\s+){0,3}?"
_OPEN, _CLOSE = "[“\"«„‘']?", "[”\"»“’']?"
_PART = r"[A-ZÀ-ÖØ-ÞЀ-Я][\w&’'-]*(?:\.[\w-]+)*"
_NAME = rf"(?:{_PART}(?:\s+(?:(?:of|and|de|der|la|le|el|al|i|y)\s+)?{_PART}){{0,4}})"
_NAMED = rf"{_OPEN}(?P<name>{_NAME}){_CLOSE}"
_SAYS = (
    r"(?:report(?:s|ed|ing)?|wr(?:ites|ote)|publish(?:es|ed)|reveal(?:s|ed)|cit(?:es|ed|ing)|quot(?:es|ed|ing)"
    r"|tells|learn(?:s|ed|t))"
)
#: Phrases that call a name an outlet.
_CALLED = (
    rf"\b{_KINDS}\s+{_NAMED}(?![\w’'-])",
    rf"{_NAMED}(?:\s+\([^()]{{1,60}}\))?,\s+(?:an?|the)\s+{_QUALITY}{_KINDS}\b(?![’'])",
    rf"{_NAMED}\s+(?:news\s?(?:paper|agency|wire|site|portal|outlet|channel|website)|newspaper|newswire|broadcaster"
    r"|magazine|tabloid|website|telegram channel)\b",
)
#: Phrases that treat a name as an outlet, and other names as well.
_TREATED = (
    rf"\btold\s+(?:the\s+)?{_NAMED}(?=[,.;:)]|\s+(?:that|in|on|by|at|last|this|it|he|she|they|the|a|how|why)\b|\W*$)",
    rf"{_NAMED}\s+(?:has\s+|have\s+|had\s+)?{_SAYS}\b",
    rf"\b(?:cited|quoted|reported|published)\s+(?:by|in)\s+(?:the\s+)?{_NAMED}",
    rf"\b(?:citing|quoting)\s+(?:the\s+)?{_NAMED}",
    rf"\binterview(?:ed)?\s+(?:with|to|by)\s+(?:the\s+)?{_NAMED}",
    rf"{_NAMED}(?:[’']s?)?\s+sources?\b",
    rf"\bsources?\s+(?:of|told)\s+{_NAMED}",
)
#: Of these a name must have met one: people and offices report, but nobody tells them things "exclusively".
_TOLD = frozenset((0, 4, 5, 6))
_CITING = re.compile(
    r"\b(?:accord\w*|cit(?:ed|es|ing)|quot\w+|report\w*|sources?|told|tells|said|says|writes|wrote|publish\w*|reveal\w*"
    r"|learn(?:ed|t)|interview\w*|information from|seen by|obtained by|statement to|via|per)\b",
    re.IGNORECASE,
)
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
_DAY = re.compile(r"\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$")
_APPOSED = re.compile(r"\s*(?:\(|,\s+(?:an?|the|which|who)\b|\s[-–—]\s).*", re.DOTALL)
_WORD_OR_MARK = re.compile(r"\w+|[^\w\s]")
_ALIAS = re.compile(r"\(([^()]{2,60})\)")


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
                for name in _matches(_compiled(_CALLED), text):
                    called.setdefault(outlet_key(name), []).append(name)
                for number, pattern in enumerate(_compiled(_TREATED)):
                    for name in _matches([pattern], text):
                        key = outlet_key(name)
                        if key in _agency_keys():
                            called.setdefault(key, []).append(name)
                        elif not _official(name) and not _looks_like_person(name):
                            treated.setdefault(key, set()).add((number, name))
        for key, spellings in called.items():
            self._names[key] = min(spellings, key=lambda s: (-spellings.count(s), -len(s), s))
        for key in sorted(treated.keys() - called.keys()):
            patterns = {pattern for pattern, _ in treated[key]}
            name = min(name for _, name in treated[key])
            if len(patterns) > 1 and patterns & _TOLD and not _is_place(name, articles):
                called[key] = [name]
                self._names[key] = name
        for one, other in _equated(articles):
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

    def citations(self, article: Article) -> tuple[Citation, ...]:
        """Where `article` cites an outlet other than its own, in text order; hidden sentences apart."""
        pattern = self._pattern()
        own = outlet_key(article.outlet.value) if article.outlet else ""
        found = []
        if pattern is not None:
            for sentence in article.sentences:
                text = article.text[sentence.start : sentence.end]
                if sentence.role == "hidden" or not _CITING.search(text):
                    continue
                for match in pattern.finditer(text):
                    name = self.name_of(match[0])
                    if name is not None and outlet_key(name) != own:
                        at = sentence.start + match.start()
                        passage = Passage(article.key, sentence.start, sentence.end)
                        found.append(Citation(name, passage, Span(at, at + len(match[0]))))
        return tuple(found)

    def _pattern(self) -> re.Pattern[str] | None:
        words = "|".join(re.escape(spelling) for spelling in self._spellings)
        return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])") if words else None


def credited(article: Article) -> tuple[tuple[str, Passage], ...]:
    """Outlets that the article's ``Source:`` lines name, with the line, in order."""
    found = []
    own = outlet_key(article.outlet.value) if article.outlet else ""
    for credit in article.credits:
        line = article.lines[credit.line - 1]
        for part in credit.value.split(";"):
            name = _bare(part)
            if name and outlet_key(name) != own:
                found.append((name, Passage(article.key, line.start, line.end)))
    return tuple(found)


def outlet_key(name: str) -> str:
    """What spellings of one outlet have in common: no article, quotation marks, ending of a web address."""
    bare = name.strip(" \t\"'“”«»„‘’").removesuffix("’s").removesuffix("'s").casefold()
    bare = re.sub(r"\.(?:com|org|net|news|ru|ua|de|ch|it|fr|co\.uk|info|io)$", "", bare)
    words = [word for word in bare.split() if word != "the"]
    words = _LONG_NAMES.get(" ".join(words), words)
    return " ".join(transliteration_key(word) or word for word in words)


def _equated(articles: Sequence[Article]) -> Iterator[tuple[str, str]]:
    """Names that a credit gives for one outlet: "Vesti Dnya (News of the Day)"."""
    for article in articles:
        for credit in article.credits:
            for part in credit.value.split(";"):
                yield from ((_bare(part), alias.strip()) for alias in _ALIAS.findall(part))


def _is_place(name: str, articles: Sequence[Article]) -> bool:
    """Whether things happen in what the name names, or are done against it."""
    pattern = re.compile(
        rf"(?<!published )(?<!reported )\b(?:in|against|join|leave|into|across) {re.escape(name)}\b"
    )
    return any(pattern.search(article.text) for article in articles)


def _stated(article: Article) -> Iterator[str]:
    if article.outlet is not None:
        yield article.outlet.value
    for credit in article.credits:
        for part in credit.value.split(";"):
            if bare := _bare(part):
                yield bare
            yield from (alias.strip() for alias in _ALIAS.findall(part))


def _bare(part: str) -> str:
    return _APPOSED.sub("", part).strip(' .\t"“”«»„')


def _sentences_that_cite(article: Article) -> Iterator[str]:
    for sentence in article.sentences:
        if sentence.role != "hidden":
            text = article.text[sentence.start : sentence.end]
            if _CITING.search(text):
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


@cache
def _agency_keys() -> frozenset[str]:
    return frozenset(outlet_key(name) for name in _AGENCIES)


@cache
def _compiled(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in patterns)
