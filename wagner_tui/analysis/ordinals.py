"""Ordinals: `the third ship`, `the 19th century`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from wagner_tui.analysis.measure_making import Place, made
from wagner_tui.analysis.measure_values import Measure
from wagner_tui.analysis.referents import counted

_ORDINAL_WORDS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip


@cache
def _ordinal_pattern() -> re.Pattern[str]:
    words = "|".join(_ORDINAL_WORDS)
    return re.compile(
        r"(?<![\w.,/-])(?:(?P<figure>[0-9]{1,4})(?:st|nd|rd|th)"
        rf"|(?<=\b[Tt]he\s)(?P<the>{words})|(?<=\bh(?:is|er)\s)(?P<his>{words})|(?<=\bits\s)(?P<its>{words})"
        rf"|(?<=\btheir\s)(?P<their>{words})|(?<=\ba\s)(?P<a>{words}))\b(?!-)"
    )


def ordinals(place: Place, masked: Sequence[tuple[int, int]]) -> Iterator[Measure]:
    """All ordinals outside the `masked` spans; without a noun after it an ordinal is left out."""
    from wagner_tui.analysis.measure_numbers import Number, masked_until

    text, start, end = place
    for found in _ordinal_pattern().finditer(text, start, end):
        if masked_until(masked, found.start(), found.end()) is not None:
            continue
        referent = counted(text, found.end(), end, many=False)
        named = referent.span is not None and text[referent.span.start].isupper()  # "117th Street"
        if named or not referent.key or referent.key in ("time", "time'", "place", "half", "lady", "hand"):
            continue
        word = found["figure"] or found.group()
        value = Decimal(word) if found["figure"] else Decimal(_ORDINAL_WORDS.index(word) + 1)
        number = Number(found.start(), found.start(), found.end(), value, value, "", True)
        yield made(place, number, found.end(), "ordinal", "", Decimal(1), "", referent)
