"""Signs of what a name is: words around it that show a person, a place, a ship, somebody's relative."""

from __future__ import annotations

from collections.abc import Sequence

from wagner_tui.analysis import name_words as words
from wagner_tui.analysis.full_names import is_given
from wagner_tui.analysis.name_runs import Word
from wagner_tui.analysis.stopwords import STOP_WORDS
from wagner_tui.analysis.verbs import looks_finite
from wagner_tui.corpus.wordlist import word_set

#: Roles that firms and teams have too: "rival Acme", "champion Northford".
NOT_ONLY_PEOPLE = word_set(
    """
    champion rival partner owner host ally winner successor predecessor star model guard head general
    chair major justice fellow suspect employee student player worker driver official producer operator
    designer executive partner chief manager officer editor leader founder director agent reporter
    """
)
_PLACE_PREPOSITIONS = frozenset(("in", "near", "across", "outside", "throughout", "around"))
#: What firms, teams and states are called too.
_FIRMS_TOO = word_set(
    """
    champion rival partner owner host ally winner successor predecessor star model guard fellow producer
    operator leader official agent driver broadcaster player designer manager presenter researcher mediator
    negotiator victim survivor witness suspect sister boss chair justice major general medical head twin
    neighbor neighbour colleague employer analyst anchor executive
    """
) - word_set("head")
_OF_LANDS = word_set(
    "duke duchess prince princess earl king queen emperor count countess lord lady baron baroness"
)
_OF_PLACES = word_set(
    """
    mayor governor city town village port province island capital outskirts suburb suburbs streets north south
    east west coast harbour harbor district
    """
)
_ARTICLES = frozenset(("the", "a", "an"))
_PREPOSITIONS = _PLACE_PREPOSITIONS | {"of", "at", "from", "to", "on", "for", "with", "the"}


def is_human(
    found: Sequence[Word], first: int, last: int, key: tuple[str, ...], titles: tuple[str, ...]
) -> bool:
    """Whether the words around or a given name show that this is a person."""
    if key[-1] in words.ORGANISATION_HEADS or is_vessel(found, first):
        return False
    if key[-1] in words.PLACE_HEADS:  # Rose Park, 33, or Rose Park, a mother of two
        sure = _aged(found, last) or _who(found, last) or _has_office(found, first, last)
        return len(key) == 2 and is_given(key[0]) and sure
    if len(key) == 1 and key[0] in words.COUNTRIES:  # DR Congo
        return False
    before = found[first - 1].low if first else ""
    if before in words.RELATIVES and not found[first - 1].possessive and key[0] not in words.COUNTRIES:
        return True
    people = len(key) == 2 and key[1] in words.DEMONYMS  # Roman Catholic
    family_first = key[0] in words.FAMILY_FIRST and len(key) in (2, 3) and before != "the"
    if last - first > 1 and not people and (is_given(key[0]) or family_first or _aged(found, last)):
        return True
    if last - first > 1 and before not in _PREPOSITIONS and _who(found, last):
        return True
    if 1 < last - first < 5 and before not in _PREPOSITIONS and _has_office(found, first, last):
        return True
    if titles and titles[-1] in NOT_ONLY_PEOPLE:
        return len(key) > 1 and before != "the" and not _has_letters(found, first, last)
    return bool(titles)


def _has_letters(found: Sequence[Word], first: int, last: int) -> bool:
    """Whether a part of the name is an abbreviation, as firms have it: LG Energy."""
    parts = [word for word in found[first:last] if word.low not in words.SUFFIXES]
    shouted = [word.text.isupper() and len(word.text) > 1 for word in parts]
    initials = last - first == 2 and shouted[0] and len(found[first].text) == 2  # AJ Lee
    return any(shouted) and not all(shouted) and not initials


def is_relative(found: Sequence[Word], first: int, last: int) -> bool:
    """Whether somebody's relative is named: his wife, Ann Lee; Tom Lee, her father."""
    at = first - 1
    while at > max(0, first - 5) and _says_more(found[at]):
        at -= 1  # her brother, the painter Tom Lee
    at -= at > 0 and found[at].text == ","
    if at > 0 and found[at].low in words.RELATIVES and not found[at].possessive:
        return True
    behind = [word.low for word in found[last : last + 3]]
    return behind[:1] == [","] and behind[1:2] in (["his"], ["her"], ["their"]) and is_kin(behind[2:])


def _says_more(word: Word) -> bool:
    """Whether a word stands between "her brother" and the name: her brother, the painter Tom Lee."""
    role = word.low in words.ROLES and word.low not in words.RELATIVES
    return not word.capital and (role or word.low in _ARTICLES or word.low == "former")


def is_kin(lows: Sequence[str]) -> bool:
    """Whether the first of the folded words is one for a relative."""
    return bool(lows) and lows[0] in words.RELATIVES


def owner_of(found: Sequence[Word], first: int, last: int) -> str:
    """The country or city whose institution this is: Norway's Foreign Ministry, the ministry in Oslo."""
    before = found[first - 1] if first else None
    if before is not None and before.possessive and before.low in words.COUNTRIES:
        return before.low
    behind = [word.low for word in found[last : last + 2]]
    known = behind[:1] == ["in"] and len(behind) == 2 and behind[1] in words.COUNTRIES | words.CITIES
    return behind[1] if known else ""


def is_placed(found: Sequence[Word], first: int) -> bool:
    """Whether something is said to be there: in Oban, the mayor of Oban, Ann Lee, 54, of Oban."""
    if not first or found[first - 1].low != "of" or first < 2:
        return bool(first) and found[first - 1].low in _PLACE_PREPOSITIONS
    owner = found[first - 2]
    noble = any(word.low in _OF_LANDS for word in found[max(0, first - 4) : first - 1])
    return noble or owner.low in _OF_PLACES or (owner.text[0].isdigit() and owner.text.endswith(","))


def _has_office(found: Sequence[Word], first: int, last: int) -> bool:
    """Whether commas part a name from what a person is: its director, Ann Lee; Ann Lee, head of the bank."""
    generic = any(word.text == "&" or word.low in words.GENERIC for word in found[first:last])
    if generic or _has_letters(found, first, last):
        return False
    ends = last == len(found) or found[last].text in ",.;"
    listed = last + 1 < len(found) and found[last + 1].low in ("and", "or")
    ahead = found[first - 2].low if first > 1 and found[first - 1].text == "," else ""
    if ends and not listed and not found[first - 2].possessive and _is_office(ahead):
        return True
    if last >= len(found) or found[last].text != ",":
        return False
    for at in range(last + 1, min(last + 6, len(found))):
        low, behind = found[at].low, found[at + 1].low if at + 1 < len(found) else "."
        if low in STOP_WORDS - _ARTICLES or not low[0].isalpha():
            return False
        if _is_office(low):
            return behind in STOP_WORDS or not behind[0].isalpha()
    return False


def _is_office(low: str) -> bool:
    """Whether only a human being is called so."""
    known = low in words.ROLES or low in words.RELATIVES or not words.TITLES.isdisjoint(low.split("-"))
    return known and low not in _FIRMS_TOO


def is_vessel(found: Sequence[Word], first: int) -> bool:
    """Whether a ship or a storm bears the name: the ferry Ann Lee, Storm Boris."""
    return bool(first) and found[first - 1].low in words.VESSELS and not found[first - 1].possessive


def before_noun(text: str, found: Sequence[Word], last: int) -> bool:
    """Whether a common noun follows directly: Acme forces."""
    if last >= len(found) or not text[found[last - 1].end : found[last].start].isspace():
        return False
    low = found[last].low
    plain = low not in STOP_WORDS and not low.endswith(("ed", "ly", "s")) and not looks_finite(low)
    return found[last].text[0].islower() and plain


def says(found: Sequence[Word], first: int, last: int) -> bool:
    """Whether the words between two places say something, by the verb behind or before them."""
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
