"""Search by regular expression on the text as it stands, in bounded time.

Only the line breaks are made alike (each kind is seen as newlines), so that ``^`` and ``$`` mean our lines.
"""

from __future__ import annotations

import re
import warnings
from functools import lru_cache
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from wagner_tui.corpus.model import Span
from wagner_tui.search.query import PATTERN_LIMIT, Cancelled, ignores_case

if TYPE_CHECKING:
    import regex

_OTHER_BREAKS = "\r\v\f\x85\u2028\u2029"
#: Parts of a pattern whose upper-case letters are not letters to be found: escapes, properties, group names.
_NOT_LETTERS = re.compile(
    r"\\[pPN]\{[^}]*\}|\\[gkL]<[^>]*>|\\.|\(\?P?[<=>&][^)>]*|\(\?[A-Za-z0-9-]+|\[:[^]:]*:\]", re.DOTALL
)


class BadPattern(ValueError):
    """A pattern that cannot be used; the message is one line for the reader."""


class Stretch(NamedTuple):
    """What one text answered: the spans, and whether there is `more`, or time ran out (`late`)."""

    spans: list[Span]
    more: bool = False
    late: bool = False


def compiled(text: str) -> regex.Pattern[str]:
    """The pattern that `text` writes, with smart case and ``^ $`` per line.

    Raises `BadPattern` with what is wrong and where.
    """
    if len(text) > PATTERN_LIMIT:
        raise BadPattern(f"the pattern is too long: {len(text):,} characters, {PATTERN_LIMIT:,} at most")
    return _compiled(text)


@lru_cache(maxsize=8)
def _compiled(text: str) -> regex.Pattern[str]:
    import regex

    flags = regex.MULTILINE | (regex.IGNORECASE if ignores_case(_NOT_LETTERS.sub("", text)) else 0)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a warning on stderr would be drawn over the screen
            return regex.compile(text, flags)
    except regex.error as error:
        where = "" if error.pos is None else f" at character {min(error.pos + 1, len(text))}"
        raise BadPattern(f"the pattern is broken{where}: {error.msg}") from None
    except RecursionError:
        raise BadPattern("the pattern is too deeply nested") from None
    except Exception as error:  # the compiler raises many kinds for patterns that it does not expect
        raise BadPattern(f"the pattern cannot be used: {error}") from None


def with_plain_breaks(text: str) -> str:
    """`text` with every character of a line break seen as a newline; offsets stay."""
    for char in _OTHER_BREAKS:
        text = text.replace(char, "\n")
    return text


def stretch(
    pattern: regex.Pattern[str], text: str, most: int, deadline: float, cancelled: Cancelled
) -> Stretch:
    """Non-empty matches of `pattern` in `text`, at most `most`, until `deadline` (as `time.monotonic`)."""
    spans: list[Span] = []
    left = deadline - monotonic()
    if left <= 0:
        return Stretch(spans, late=True)
    try:
        for found in pattern.finditer(text, timeout=left):
            if found.start() == found.end():
                continue
            if len(spans) == most:
                return Stretch(spans, more=True)
            spans.append(Span(*found.span()))
            if len(spans) % 256 == 0 and cancelled():
                return Stretch(spans, more=True)
    except TimeoutError:
        return Stretch(spans, late=True)
    return Stretch(spans)
