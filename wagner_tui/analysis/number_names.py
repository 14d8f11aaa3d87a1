"""Numbers that count nothing: those that belong to a name, and years."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wagner_tui.analysis.referents import counted
from wagner_tui.corpus.wordlist import word_set

if TYPE_CHECKING:
    from wagner_tui.analysis.measure_numbers import Number

_NOT_A_NAME = word_set(
    "In On At The A An About Some Over Nearly Almost Only And But Of For With By From To As All More"
    " Around Than When If That Its His Her Their Our These Those Another Least After Before Killed Kills"
    " Injured Injures Just While Also Approximately Hundreds Thousands Dozens"
)
#: A number after these is a name: `Article 5`, `Channel 4`, `Week 3`.
_NUMBERED = word_set(
    "no. nos. number article section chapter page channel route highway phase level category unit room"
    " part season episode grade type mark version flight stage round act week day area block"
)


def is_name(text: str, start: int, number: Number, end: int) -> bool:
    """Whether the number belongs to a name: `Boeing 737`, `No. 8`, `Channel 4`, `24 Instant News`."""
    if number.sign or number.scaled or number.low != number.high:
        return False
    before = re.search(r"([\w’'.#]+)\s$", text[max(start, number.bare - 24) : number.bare])
    plain = "," not in text[number.bare : number.end]
    if before is not None and plain:
        word = before[1]
        first = number.bare - len(word) - 1 <= start
        named = word[0].isupper() and word not in _NOT_A_NAME and not first
        if word.casefold() in _NUMBERED:
            return True
        if named and not word.endswith(("'s", "’s")):
            return True
    after = re.match(r"\s([A-Z][\w’']*)(\s[A-Z][\w’']*)", text[number.end : min(end, number.end + 40)])
    return after is not None and number.low < 1000 and counted(text, number.end, end, many=True).key == ""


def is_year(text: str, number: Number) -> bool:
    """Whether the number is a year: `the 2008 elections`; `2000 people` are a count."""
    figures = text[number.bare : number.end]
    if re.fullmatch(r"(?:1[5-9]|20)[0-9]{2}", figures) is None or number.sign:
        return False
    lead = text[max(0, number.bare - 12) : number.bare]
    named = re.search(r"(?:\b(?:the|this|in|since|of|her|his|its|their)|['’]s)\s$", lead, re.I) is not None
    return named or not counted(text, number.end, number.end + 60, many=True).key
