"""Runs of capital words become spots: the name in them, the titles before it, and what hints at a person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wagner_tui.analysis import name_words as words
from wagner_tui.analysis.full_names import is_given, of_two_syllables, surname_alone
from wagner_tui.analysis.name_runs import Capitals, Reading, Run, SentenceWords, Word
from wagner_tui.analysis.name_signs import (
    NOT_ONLY_PEOPLE,
    before_noun,
    is_human,
    is_kin,
    is_placed,
    is_relative,
    is_vessel,
    owner_of,
    says,
)
from wagner_tui.analysis.stopwords import STOP_WORDS
from wagner_tui.corpus.wordlist import word_set

_KIN = frozenset(("elder", "younger", "older", "senior", "junior", "other", "another"))
_SIDES = frozenset(("of", "for", "and", "&", "the", "."))


@dataclass(slots=True, eq=False)
class Spot:
    """Words `first` to `last` (exclusive) of a sentence that write one name.

    `key` are its folded words; `titles` the words before it that say who it is, last one nearest; `person`
    means that the place itself shows a person, `kin` that it sets one bearer of the name against another: the
    elder Lee. `relative` means that somebody's brother or wife is named, `kin_behind` that it says whose,
    `owner` whose institution it is,
    `vessel` that it is a ship or a storm. `begins` has the word and the offset where each part of the key
    begins.
    """

    source: str
    sentence: int
    first: int
    last: int
    start: int
    end: int
    text: str
    key: tuple[str, ...]
    titles: tuple[str, ...] = ()
    initial: bool = False
    article: bool = False
    person: bool = False
    says: bool = False
    place: bool = False
    adjective: bool = False
    kin: bool = False
    relative: bool = False
    kin_behind: bool = False
    owner: str = ""
    vessel: bool = False
    begins: tuple[tuple[int, int], ...] = ()


def surname_of(spot: Spot) -> str | None:
    """The surname when a spot is nothing else, particles apart: al-Sisi, but not Al Gore."""
    if len(spot.key) > 1 and spot.text.startswith(("Al ", "Ben ")):
        return None
    return surname_alone(spot.key)


def spots_of(reading: Reading, capitals: Capitals) -> list[Spot]:
    """The spots of one source, in text order; sentences whose capitals say nothing give none."""
    found = []
    for number, sentence in enumerate(reading.sentences):
        for run in sentence.runs:
            for first, last, titles in _cut(sentence, run, capitals):
                found.append(_spot(reading, number, sentence, run, (first, last), titles))
    return found


def _cut(sentence: SentenceWords, run: Run, capitals: Capitals) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """The names in one run, each with the capital titles before it."""
    found = sentence.words
    first, last = _without_opener(found, run, capitals)
    if first >= last:
        return
    split = _behind_titles(found, first, last)
    role = split == first and _leading_role(found, first, last, run.initial or first > run.first)
    split += role
    titles = tuple(word.low for word in found[first:split] if _is_title(word.low) or word.low in words.ROLES)
    if split > first and not role:
        yield from _before_title(found, first, split)
    name = split
    while name < last and not _institution(found, name, last) and (step := _adjective(found, name, last)):
        name += step
    if name >= last or (last - name == 1 and found[name].low in words.DEMONYMS):
        return
    if last - name == 1 and (found[name].low in _NO_NAMES or len(found[name].text) == 1):
        speaks = may_be_surname(found[name].low) and says(found, name, last)
        if not speaks:
            return
    yield name, last, titles if name == split else ()


_KNOWN = words.COUNTRIES | words.CITIES | words.ORGANISATIONS
#: These open names as well when the sentence has begun before: the People Power Party.
_NAMED_SO = word_set(
    "two three four five six seven eight nine ten people police source image video watch yes no"
)


def _without_opener(found: Sequence[Word], run: Run, capitals: Capitals) -> tuple[int, int]:
    """The run without common words at its beginning; empty when nothing but such words is there."""
    first = run.first
    while first < run.last - 1 and _is_opener(found[first], run, first == run.first, capitals):
        first += 1
        if found[first].low in ("of", "for", "and", "&", "."):
            return run.last, run.last
    low = found[first].low
    behind = found[run.last].low if run.last < len(found) else ""
    common = low in words.OPENERS or (low in STOP_WORDS and low != "may")
    common = common and found[first].text != "WHO"
    if first == run.last - 1 and (common or _bare(found[first], run, capitals, behind)):
        return run.last, run.last
    return first, run.last


def _is_opener(word: Word, run: Run, opens: bool, capitals: Capitals) -> bool:
    low = word.low
    if not word.capital or (low in words.PARTICLES and run.last - run.first > 1):
        return False
    if low in words.OPENERS:
        return (run.initial or low not in _NAMED_SO) and not word.possessive
    if (
        not (run.initial and opens)
        or _is_title(low)
        or low in words.DEMONYMS
        or low in words.COUNTRIES
        or is_given(low)
    ):
        return False
    return capitals.lower[low] > 0 and not capitals.name_like(low) and low not in words.ORGANISATION_HEADS


def _bare(word: Word, run: Run, capitals: Capitals, behind: str) -> bool:
    """Whether a single word at the beginning of a sentence is not known to be a name."""
    if not run.initial or may_be_surname(word.low) or word.low in _KNOWN:
        return False
    if word.low in words.WORDS_AND_SURNAMES and behind in ("on", "of", "for", "to", "in", "at", "against"):
        return True
    return not capitals.name_like(word.low) and not (word.text.isupper() and len(word.text) > 1)


def _behind_titles(found: Sequence[Word], first: int, last: int) -> int:
    """Where the name begins behind the titles of a run; `first` when there are none."""
    lows = [word.low for word in found[first:last]]
    if "of" in lows[1:] and _is_title(lows[lows.index("of") - 1]) and lows[-1] in words.ORGANISATION_HEADS:
        behind = lows.index("of") + 1
        return first + behind + (lows[behind] == "the")
    if lows[-1] in words.ORGANISATION_HEADS or lows[-1] in words.PLACE_HEADS:
        return first
    at = max(
        (i for i, low in enumerate(lows) if _is_title(low) and _leads(found, first, i, last)), default=-1
    )
    while at == len(lows) - 1 and at > 0 and is_given(lows[0]):  # Larry King
        at = max((i for i, low in enumerate(lows[:at]) if _is_title(low)), default=-1)
    given_behind = 0 < at + 1 < len(lows) and is_given(lows[at + 1])
    if at < 0 or (at > 0 and is_given(lows[0]) and not _is_title(lows[0]) and not given_behind):
        return first
    if at + 1 < len(lows) and lows[at + 1] in ("of", "for"):
        return first + next((i for i in range(at + 3, len(lows)) if is_given(lows[i])), len(lows))
    behind = at + 1
    if behind < len(lows) and lows[behind] == ".":
        behind += 1
    return first + behind


def _leads(found: Sequence[Word], first: int, i: int, last: int) -> bool:
    """Whether a title may lead a name: not in Department of Justice, nor the second word of Hun Sen."""
    if i and found[first + i - 1].low == "of":
        return False
    behind = found[first + i + 1].text if first + i + 1 < len(found) else ""
    return not i or behind == "." or first + i + 1 < last or found[first + i].low not in words.DOTTED


def _leading_role(found: Sequence[Word], first: int, last: int, initial: bool) -> bool:
    """Whether a role has its capital letter from the beginning of the sentence: Survivor Ann Lee."""
    low = found[first].low
    person = low in words.ROLES and low not in NOT_ONLY_PEOPLE and not is_given(low)
    guard = low in words.ROLES and first + 1 < last and is_given(found[first + 1].low)
    full = last - first > 2 and not found[first + 1].text.isupper()
    return initial and full and (person or guard)


def _is_title(low: str) -> bool:
    """Whether a folded word is a title, also one such as president-elect or co-founder."""
    return (
        low in words.TITLES
        or low in words.PLURAL_TITLES
        or ("-" in low and not is_given(low) and not words.TITLES.isdisjoint(low.split("-")))
    )


def _before_title(
    found: Sequence[Word], first: int, split: int
) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """The name before a title: "New York" in "New York Mayor"."""
    last = first
    while last < split and not _is_title(found[last].low) and found[last].low not in _SIDES:
        last += 1
    while first < last and found[first].low in words.DEMONYMS:
        first += 1
    lows = [word.low for word in found[first:last]]
    minister = found[last].low in ("minister", "secretary") and not _KNOWN.intersection(lows)
    head = len(lows) == 1 and lows[0] in _NO_NAMES
    if lows and not minister and not head and not any(low in _OFFICES for low in lows):
        yield first, last, ()


_NO_NAMES = (
    words.TITLES | words.ORGANISATION_HEADS | words.PLACE_HEADS | words.INSTITUTE_OF | {"state", "web"}
)
_OFFICES = word_set(
    """
    prime vice foreign defence defense interior finance health education home justice attorney chief state
    treasury deputy first high police press assistant executive senior energy trade labor labour culture
    transport environment security district circuit federal crown external affairs employment infrastructure
    agriculture emergency emergencies surgeon solicitor adjutant postmaster
    """
)


def _adjective(found: Sequence[Word], at: int, last: int) -> int:
    """How many words from `at` only say of what country something is: Russian, South Korean."""
    if found[at].low in ("nordic", "baltic", "latin") and at + 1 < last:
        return int(_is_title(found[at + 1].low))  # they begin names more often: Baltic Exchange
    if found[at].low in words.DEMONYMS:
        country = at + 1 < last and found[at + 1].low in words.COUNTRIES and words.DEMONYMS[found[at].low]
        return int(not country)  # but Saudi Arabia
    two = at + 1 < last and found[at].low in ("south", "north") and words.DEMONYMS.get(found[at + 1].low)
    return 2 if two else 0


def may_be_surname(low: str) -> bool:
    """Whether a word for something else is a surname when a person is called so: Ms Park, Mrs May."""
    return low == "may" or (low in words.PLACE_HEADS and low not in words.ORGANISATION_HEADS)


def _institution(found: Sequence[Word], name: int, last: int) -> bool:
    """Whether a word for a country opens the name of an institution: Russian Ministry of Defence."""
    lows = {word.low for word in found[name + 1 : last]}
    return last - name > 1 and not lows.isdisjoint(
        words.ORGANISATION_HEADS | words.BEFORE_OF | words.PLACE_HEADS
    )


def _spot(
    reading: Reading,
    number: int,
    sentence: SentenceWords,
    run: Run,
    part: tuple[int, int],
    titles: tuple[str, ...],
) -> Spot:
    found, text = sentence.words, reading.article.text
    first, last = part
    start, end = found[first].start, found[last - 1].end
    before = found[first - 1] if first else None
    if before is not None and not titles and before.low in words.ROLES and text[before.end : start].isspace():
        titles = (before.low,)
    pieces = [(low, at) for at in range(first, last) if found[at].text != "." for low in _pieces(found[at])]
    key = tuple(low for low, _ in pieces)
    possessive = found[last - 1].possessive
    return Spot(
        source=reading.article.key,
        sentence=number,
        first=first,
        last=last,
        start=start,
        end=end,
        text=" ".join(text[start:end].split()),
        key=key,
        titles=titles,
        initial=run.initial and first == run.first,
        article=run.article and first == run.first,
        person=is_human(found, first, last, key, titles),
        says=last == run.last and says(found, first, last),
        place=is_placed(found, first) and not possessive,
        adjective=last == run.last and not possessive and before_noun(text, found, last),
        kin=before is not None
        and ((before.low in _KIN and not before.capital) or _of_a_couple(found, first)),
        relative=is_relative(found, first, last),
        kin_behind=possessive and is_kin([word.low for word in found[last : last + 1]]),
        owner=owner_of(found, first, last),
        vessel=is_vessel(found, first),
        begins=tuple((at, found[at].start) for _, at in pieces),
    )


def _of_a_couple(found: Sequence[Word], first: int) -> bool:
    """Whether two are meant: Mr. and Mrs. Lee."""
    lows = [word.low for word in found[max(0, first - 6) : first] if word.text != "."]
    return len(lows) > 2 and lows[-2] == "and" and {lows[-1], lows[-3]} <= words.HE_TITLES | words.SHE_TITLES


def _pieces(word: Word) -> list[str]:
    """The words of a hyphenated name: Anna Lee-Ford has two surnames, Ki-moon is one given name."""
    parts = word.low.split("-")
    small = word.text[0].isupper() and word.text.split("-")[-1][:1].islower()
    syllables = small and of_two_syllables(word.low) and parts[1] not in STOP_WORDS
    return [word.low] if syllables else parts
