"""Where names may stand: runs of words with capital letters, with what stands before them.

The words here keep punctuation and hyphens apart from letters in another way than `tokens`, which compares
words; names need every sign between them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from wagner_tui.analysis import name_words as words
from wagner_tui.analysis.full_names import is_given
from wagner_tui.analysis.name_spellings import plain
from wagner_tui.analysis.stopwords import STOP_WORDS
from wagner_tui.analysis.verbs import looks_finite
from wagner_tui.corpus.model import Article, Role
from wagner_tui.corpus.wordlist import word_set

_LETTERS = "[^\\W\\d_](?:[^\\W\\d_]|[\u0300-\u036f])*"
_WORD = re.compile(rf"(?:[^\W\d_]\.){{2,}}(?![^\W_])|{_LETTERS}(?:[-‐‑'’ʼ]{_LETTERS})*|\d[\d.,]*|[^\w\s]")
_TAKING_PART: frozenset[Role] = frozenset(("headline", "subhead", "body"))
_PREFIXES = word_set(
    """
    pro anti ex non mid post pre then co vice self re un
    """
)
_DESCRIBING = word_set(
    """born led run made built era style wide bound area like friendly held educated winning speaking language
    style type only related linked area time style wing"""
)
#: Written with a small letter even in a headline in title case.
_SMALL_IN_TITLES = word_set(
    """
    a an the and or but nor of in on at to for from by with as into onto over via amid after before up off
    out than vs v per about against between under until upon within without through
    """
)
_OPENING_SIGNS = frozenset("“\"‘'«„—–-:;•*…")
_POSSESSIVE = ("'s", "’s", "ʼs")
#: Particles that stand before a surname without the given name too, and those that follow them.
_NOBLE = word_set("von van de della di bin ibn")
_BEFORE_SURNAMES = _NOBLE | word_set("der den la los las dem zu")
#: Nouns whose possessive is a part of names: People's Party.
_OWNERS = word_set("people women children men workers veterans")
#: Before "to": Committee to Protect Journalists.
_FOR_A_PURPOSE = word_set("committee campaign coalition alliance mothers students doctors")
#: What an institution may be for, beside something else: Food and Drug Administration.
_DEPARTMENTS = word_set(
    """
    food fish health trade science education labor labour housing arts parks defense defence securities
    research transport culture environment energy forestry agriculture business planning budget oceanic
    alcohol emergency disaster customs immigration information communications mines
    """
)
_LONGEST = 600
_SENTENCE_WORDS = 2000


class Word(NamedTuple):
    """A word or sign: `low` is folded and without a possessive ending, `end` is where the name in it ends."""

    start: int
    end: int
    text: str
    low: str
    capital: bool
    possessive: bool


@dataclass(slots=True)
class Run:
    """Words `first` to `last` (exclusive) of a sentence that are written like one name.

    `initial` means that it begins where a capital letter says nothing; `article` that "the" stands before it.
    """

    sentence: int
    first: int
    last: int
    initial: bool
    article: bool


@dataclass(slots=True)
class SentenceWords:
    """One sentence that takes part: its words, and whether its capital letters say nothing."""

    role: Role
    words: list[Word]
    shouted: bool
    runs: list[Run]


@dataclass(slots=True)
class Reading:
    """What one source holds: its sentences in order."""

    article: Article
    sentences: list[SentenceWords]


class Capitals:
    """How words are written in all articles: in lower case, and with a capital where nothing asks for it."""

    def __init__(self) -> None:
        self.lower: Counter[str] = Counter()
        self.inside: Counter[str] = Counter()

    def name_like(self, low: str) -> bool:
        """Whether a word that begins a sentence is a name: it is one elsewhere, and no common word."""
        return self.inside[low] > 2 * self.lower[low]


def read(article: Article, capitals: Capitals) -> Reading:
    """Cut the sentences of `article` that take part into words and runs, and fill `capitals`."""
    sentences: list[SentenceWords] = []
    for sentence in article.sentences:
        if sentence.role in _TAKING_PART:
            found = _words(article.text, sentence.start, sentence.end)
            each = SentenceWords(sentence.role, found, _shouted(found, sentence.role), [])
            if not each.shouted:
                each.runs = list(_runs(article.text, found, len(sentences)))
                _note(found, each.runs, capitals)
            sentences.append(each)
    return Reading(article, sentences)


def _words(text: str, start: int, end: int) -> list[Word]:
    found = []
    for match in _WORD.finditer(text, start, end):
        raw = match.group()
        begin = match.start()
        possessive = raw.endswith(_POSSESSIVE)
        low, capital, name = _form(raw[:-2] if possessive else raw)
        found.append(Word(begin, begin + len(name), name, low, capital, possessive))
        if len(found) >= _SENTENCE_WORDS:
            break
    return found


@lru_cache(maxsize=1 << 15)
def _form(raw: str) -> tuple[str, bool, str]:
    """Folded form, whether it is written like a name, and the part of a compound that is the name."""
    if len(raw) > 1 and ("-" in raw or "‐" in raw or "‑" in raw):
        parts = re.split("[-‐‑]", raw)
        if parts[0][0].isupper() and not parts[-1][0].isupper() and _describes(parts[-1]):
            low = plain(parts[0])  # Riga-based, Wagner-led: the first part may be the name
            return (
                (low, low not in words.DEMONYMS, parts[0])
                if low not in _PREFIXES
                else (plain(raw), False, raw)
            )
        if not parts[0][0].isupper():
            name = (
                plain(parts[0]) not in _PREFIXES
                and len(parts) == 2
                and parts[1][0].isupper()
                and len(parts[0]) < 4
            )
            return plain(raw), name, raw
        return plain(raw).replace("‐", "-").replace("‑", "-"), True, raw
    return plain(raw).replace("ʼ", "'"), raw[0].isupper(), raw


def _describes(part: str) -> bool:
    """Whether the second part of a compound makes it no name: Riga-based, but Ban Ki-moon."""
    return part.endswith("ed") or part in _DESCRIBING


def _shouted(found: Sequence[Word], role: Role) -> bool:
    """Whether a sentence is in capitals or a headline in title case, so that capitals mean nothing there."""
    letters = [word for word in found if word.text[0].isalpha() and word.low not in _SMALL_IN_TITLES]
    if len(letters) < 3:
        return role != "body" and len(letters) > 0 and all(word.capital for word in letters)
    upper = sum(word.text.isupper() and len(word.text) > 1 for word in letters)
    small = sum(not word.capital for word in letters)
    if role == "body":  # a sentence that is nothing but names has a verb in lower case
        return upper > 0.7 * len(letters) or small == 0
    return upper > 0.7 * len(letters) or small < 0.25 * len(letters)


def _runs(text: str, found: Sequence[Word], sentence: int) -> Iterable[Run]:
    at, size = 0, len(found)
    while at < size:
        if not _may_name(found, at):
            at += 1
            continue
        last = at + 1
        at = _with_particles(found, at)
        while last < size and not (found[last - 1].possessive and found[last - 1].low not in _OWNERS):
            step = _goes_on(text, found, at, last)
            if not step:
                break
            last += step
        article = at > 0 and found[at - 1].low == "the"
        yield Run(sentence, at, last, _opens(found, at), article)
        at = last


def _with_particles(found: Sequence[Word], at: int) -> int:
    """Where a surname begins with the particles before it: "von der Leyen said"."""
    first = at
    while first and not found[first - 1].capital and found[first - 1].low in _BEFORE_SURNAMES:
        first -= 1
    noble = first < at and found[first].low in _NOBLE and not (first and found[first - 1].text in "-'’")
    return first if noble else at


def _may_name(found: Sequence[Word], at: int) -> bool:
    word = found[at]
    if word.text == "WHO" or (word.text == "May" and _is_surname(found, at)):
        return True
    if not word.capital or word.low in STOP_WORDS:
        return (
            word.capital
            and word.text in ("Will", "May")
            and at > 0
            and not _opens(found, at)
            and (at + 1 < len(found) and found[at + 1].capital)
        )
    if word.low in words.DAYS:
        behind = found[at + 1] if at + 1 < len(found) else None
        given = word.low in ("april", "june", "august", "may", "jan")
        return bool(given and behind and behind.capital and behind.low not in words.DAYS) and (
            at == 0 or found[at - 1].low not in ("in", "on", "of", "last", "since", "until", "by")
        )
    return True


def _is_surname(found: Sequence[Word], at: int) -> bool:
    """Whether "May" is rather somebody's name than the month or the verb: "May said", "to Mrs May"."""
    behind = found[at + 1] if at + 1 < len(found) else None
    if behind is None or behind.text[0].isdigit():
        return False
    if at == 0 or _opens(found, at):
        given = behind.capital and at + 2 < len(found) and found[at + 2].low in (",", "and", "who")
        return (given and behind.low not in words.PLACE_HEADS) or (
            behind.low not in ("be", "have", "do") and (looks_finite(behind.low) or behind.low in words.SAY)
        )
    before = found[at - 1]
    return (
        found[at].possessive
        or before.low in words.TITLES
        or (before.low in words.SAY and behind.text in ".,")
    )


def _goes_on(text: str, found: Sequence[Word], first: int, at: int) -> int:
    """How many words from `at` belong to the run that began at `first`: 0 when it ends."""
    before, word = found[at - 1], found[at]
    gap = text[before.end + 2 * before.possessive : word.start]
    if word.text == ".":
        dotted = not gap and (len(before.text) == 1 or before.low in words.DOTTED)
        return 2 if dotted and at + 1 < len(found) and _joins(text, found, at) else 0
    if not gap.isspace() or "\n" in gap:
        return 0
    if word.capital:
        return int(_part(found, at))
    behind = found[at + 1 : at + 4]
    if word.low in words.PARTICLES and behind and behind[0].capital and word.low != "st":
        return 2 * (word.low != "do" or is_given(before.low))
    if (
        word.low in words.PARTICLES
        and len(behind) > 1
        and behind[0].low in words.PARTICLES
        and behind[1].capital
    ):
        return 3
    place = word.low == "for" and before.low in words.PLACE_HEADS  # "left the States for Norway"
    if word.low in ("of", "for") and before.low in words.BEFORE_OF and behind and not place:
        skip = int(behind[0].low in ("the", "and"))
        return 2 + skip if len(behind) > skip and behind[skip].capital and _part(found, at + 1 + skip) else 0
    if word.text == "&" and behind and behind[0].capital:
        return 2
    if word.low == "and" and behind and behind[0].capital and before.low in _DEPARTMENTS:
        return 2 * (found[first - 1].low == "the" or at - first > 1)
    if word.low in ("to", "against") and before.low in _FOR_A_PURPOSE and len(behind) > 1:
        return 2 * (behind[0].capital and behind[1].capital)
    inside = {each.low for each in found[first:at]}
    if (
        word.low == "and"
        and behind
        and behind[0].capital
        and inside & {"of", "for"}
        and inside & words.INSTITUTE_OF
    ):
        return 2
    return 0


def _joins(text: str, found: Sequence[Word], dot: int) -> bool:
    word, gap = found[dot + 1], text[found[dot].end : found[dot + 1].start]
    return word.capital and (not gap or gap.isspace()) and "\n" not in gap and word.low not in STOP_WORDS


def _part(found: Sequence[Word], at: int) -> bool:
    low = found[at].low
    if low in ("may", "march", "april", "june") and is_given(found[at - 1].low):  # Theresa May
        return not (at + 1 < len(found) and found[at + 1].text[0].isdigit())
    return low not in words.DAYS and (low not in STOP_WORDS or len(found[at].text) == 1)


def _opens(found: Sequence[Word], at: int) -> bool:
    """Whether any word has a capital letter here: at the beginning, behind a quotation mark."""
    if at == 1 and not found[0].text[0].isalnum():
        return True
    return at == 0 or found[at - 1].text in _OPENING_SIGNS or found[at - 1].text in ".!?”"


def _note(found: Sequence[Word], runs: Sequence[Run], capitals: Capitals) -> None:
    for word in found:
        if not word.capital:
            capitals.lower[word.low] += 1
    for run in runs:
        for at in range(run.first + run.initial, run.last):
            low = found[at].low
            capitals.inside[low] += found[at].capital
            if low.startswith(("al-", "el-")):
                capitals.inside[low[3:]] += 1
