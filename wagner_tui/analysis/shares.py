"""Shares in words: `two-thirds of voters`, `half of them`, `one in five`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from wagner_tui.analysis.units import unit_named

_WHOLE = {
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "twenty": 20, "hundred": 100,
}  # fmt: skip
_PARTS = {"half": 2, "halve": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}


class Share(NamedTuple):
    """A share from `start` to `end`, as a percentage with two decimals."""

    start: int
    end: int
    percent: Decimal


@cache
def _pattern() -> re.Pattern[str]:
    whole, part = "|".join(_WHOLE), "|".join(_PARTS)
    return re.compile(
        rf"\b(?:(?P<top>{whole})[\s-](?P<bottom>{part})s?(?=\sof\b)|(?P<half>half)(?=\sof\b)"
        rf"|(?P<some>one|two|three|four|[1-9])\s(?:in|out\sof)\s(?:every\s)?(?P<all>{whole}|[0-9]{{1,4}})"
        r"(?=\s(?P<after>[a-z]+)))\b",
        re.I,
    )


def shares(text: str, start: int, end: int) -> Iterator[Share]:
    """All shares in `text[start:end]`, in order."""
    for found in _pattern().finditer(text, start, end):
        if found["half"]:
            top, bottom = 1, 2
        elif found["top"]:
            top, bottom = _WHOLE[found["top"].lower()], _PARTS[found["bottom"].lower()]
        else:
            if found["all"].lower() == "a" or unit_named(found["after"]) is not None:
                continue  # "two in a row", "three in two days"
            top, bottom = _number(found["some"]), _number(found["all"])
        if 0 < top < bottom:
            yield Share(found.start(), found.end(), (Decimal(100) * top / bottom).quantize(Decimal("0.01")))


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _WHOLE[word.lower()]
