"""Runs of capital words become spots: the name in them, the titles before it, and what hints at a person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wagner_tui.analysis import name_words as words
from wagner_tui.analysis.full_names import is_given
from wagner_tui.analysis.name_runs import Capitals, Reading, Run, SentenceWords, Word
from wagner_tui.analysis.stopwords import STOP_WORDS
from wagner_tui.corpus.wordlist import word_set

#: Roles that firms and teams have too: "rival Acme", "champion Northford".
_NOT_ONLY_PEOPLE = word_set(
    """
    champion rival partner owner host ally winner successor predecessor star model guard head general
    chair major justice fellow suspect employee student player worker driver official producer operator
    designer executive partner chief manager officer editor leader founder director agent reporter
    """
)
_PLACE_PREPOSITIONS = frozenset(("in", "near", "across", "outside", "throughout", "around"))
_PREPOSITIONS = _PLACE_PREPOSITIONS | {"of", "at", "from", "to", "on", "for", "with", "the"}
_KIN = frozenset(("elder", "younger", "older", "senior", "junior", "other", "another"))
_SIDES = frozenset(("of", "for", "and", "&", "the", "."))


@dataclass(slots=True, eq=False)
class Spot:
    """Words `first` to `last` (exclusive) of a sentence that write one name.

    `key` are its folded words; `titles` the words before it that say who it is, last one nearest; `person`
    means that the place itself shows a person, `kin` that it sets one bearer of the name against another: the
    elder Lee. `begins` has the word and the offset where each part of the key begins.
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
    begins: tuple[tuple[int, int], ...] = ()


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
    titles = tuple(word.low for word in found[first:split] if _is_title(word.low))
    if split > first:
        yield from _before_title(found, first, split)
    name = split
    while name < last and found[name].low in words.DEMONYMS and not _institution(found, name, last):
        name += 1
    if name >= last or (last - name == 1 and found[name].low in words.DEMONYMS):
        return
    if last - name == 1 and (found[name].low in _NO_NAMES or len(found[name].text) == 1):
        return
    yield name, last, titles if name == split else ()


def _without_opener(found: Sequence[Word], run: Run, capitals: Capitals) -> tuple[int, int]:
    """The run without common words at its beginning; empty when nothing but such words is there."""
    first = run.first
    while first < run.last - 1 and _is_opener(found[first], run.initial and first == run.first, capitals):
        first += 1
        if found[first].low in ("of", "for", "and", "&", "."):
            return run.last, run.last
    low = found[first].low
    if first == run.last - 1 and (
        low in words.OPENERS or low in STOP_WORDS or _bare(found[first], run, capitals)
    ):
        return run.last, run.last
    return first, run.last


def _is_opener(word: Word, initial: bool, capitals: Capitals) -> bool:
    low = word.low
    if low in words.OPENERS:
        return True
    if not initial or _is_title(low) or low in words.DEMONYMS or low in words.COUNTRIES or is_given(low):
        return False
    return capitals.lower[low] > 0 and not capitals.name_like(low) and low not in words.ORGANISATION_HEADS


def _bare(word: Word, run: Run, capitals: Capitals) -> bool:
    """Whether a single word at the beginning of a sentence is not known to be a name."""
    if not run.initial or word.low in words.COUNTRIES:
        return False
    return not capitals.name_like(word.low) and not (word.text.isupper() and len(word.text) > 1)


def _behind_titles(found: Sequence[Word], first: int, last: int) -> int:
    """Where the name begins behind the titles of a run; `first` when there are none."""
    lows = [word.low for word in found[first:last]]
    if "of" in lows[1:] and _is_title(lows[lows.index("of") - 1]) and lows[-1] in words.ORGANISATION_HEADS:
        behind = lows.index("of") + 1
        return first + behind + (lows[behind] == "the")
    if lows[-1] in words.ORGANISATION_HEADS or lows[-1] in words.PLACE_HEADS:
        return first
    at = max((i for i, low in enumerate(lows) if _is_title(low)), default=-1)
    while at == len(lows) - 1 and at > 0 and is_given(lows[0]):  # Larry King
        at = max((i for i, low in enumerate(lows[:at]) if _is_title(low)), default=-1)
    given_behind = 0 < at + 1 < len(lows) and is_given(lows[at + 1])
    if at < 0 or (at > 0 and is_given(lows[0]) and not _is_title(lows[0]) and not given_behind):
        return first
    if at + 1 < len(lows) and lows[at + 1] in ("of", "for"):
        return first + next((i for i in range(at + 2, len(lows)) if is_given(lows[i])), len(lows))
    behind = at + 1
    if behind < len(lows) and lows[behind] == ".":
        behind += 1
    return first + behind


def _is_title(low: str) -> bool:
    """Whether a folded word is a title, also one such as president-elect or co-founder."""
    return low in words.TITLES or ("-" in low and not words.TITLES.isdisjoint(low.split("-")))


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
    if lows and not any(low in _OFFICES for low in lows):
        yield first, last, ()


_NO_NAMES = (
    words.TITLES | words.ORGANISATION_HEADS | words.PLACE_HEADS | words.INSTITUTE_OF | {"state", "web"}
)
_OFFICES = word_set(
    """
    prime vice foreign defence defense interior finance health education home justice attorney chief state
    treasury deputy first high police press assistant executive senior energy trade labor labour culture
    transport environment security district circuit federal
    """
)


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
        person=_human(found, first, last, key, titles),
        says=last == run.last and _says(found, first, last),
        place=before is not None and before.low in _PLACE_PREPOSITIONS and not possessive,
        adjective=last == run.last and not possessive and _before_noun(text, found, last),
        kin=before is not None and before.low in _KIN,
        begins=tuple((at, found[at].start) for _, at in pieces),
    )


def _human(
    found: Sequence[Word], first: int, last: int, key: tuple[str, ...], titles: tuple[str, ...]
) -> bool:
    """Whether the words around or a given name show that this is a person."""
    if key[-1] in words.ORGANISATION_HEADS or key[-1] in words.PLACE_HEADS:
        return False
    before = found[first - 1].low if first else ""
    people = len(key) == 2 and key[1] in words.DEMONYMS  # Roman Catholic
    family_first = key[0] in words.FAMILY_FIRST and len(key) in (2, 3) and before != "the"
    if last - first > 1 and not people and (is_given(key[0]) or family_first or _aged(found, last)):
        return True
    if last - first > 1 and before not in _PREPOSITIONS and _who(found, last):
        return True
    return bool(titles) and (titles[-1] not in _NOT_ONLY_PEOPLE or (len(key) > 1 and before != "the"))


def _before_noun(text: str, found: Sequence[Word], last: int) -> bool:
    """Whether a common noun follows directly: Acme forces."""
    if last >= len(found) or not text[found[last - 1].end : found[last].start].isspace():
        return False
    low = found[last].low
    return found[last].text[0].islower() and low not in STOP_WORDS and not low.endswith(("ed", "ly", "s"))


def _pieces(word: Word) -> list[str]:
    return word.low.split("-") if "-" in word.low else [word.low]


def _says(found: Sequence[Word], first: int, last: int) -> bool:
    behind = [word.low for word in found[last : last + 2]]
    if behind[:1] in (["has"], ["had"]):
        del behind[0]
    if behind and behind[0] in words.SAY:
        return True
    return (
        first > 0
        and found[first - 1].low in words.SAY
        and not found[first - 1].capital
        and (
            last == len(found)
            or found[last].text in '.,;“"'
            or found[last].low in ("on", "in", "at", "after")
        )
    )


def _aged(found: Sequence[Word], last: int) -> bool:
    """Whether an age follows: Ann Lee, 33, said."""
    behind = [word.text for word in found[last : last + 3]]
    return (
        len(behind) == 3
        and behind[0] == ","
        and behind[1].strip(",").isdigit()
        and len(behind[1].strip(",")) == 2
    )


def _who(found: Sequence[Word], last: int) -> bool:
    behind = [word.low for word in found[last : last + 2]]
    return behind[:1] in (["who"], ["whose"]) or behind in ([",", "who"], [",", "whose"])
