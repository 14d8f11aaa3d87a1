"""Search by regular expression on the text as it stands, in bounded time.

Only the line breaks are made alike (each kind is seen as newlines), so that ``^`` and ``$`` mean our lines.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable
from functools import lru_cache
from importlib import import_module
from time import monotonic
from typing import Any, NamedTuple, Protocol

from wagner_tui.corpus.model import Span
from wagner_tui.search.query import PATTERN_LIMIT, Cancelled, ignores_case

_OTHER_BREAKS = "\r\v\f\x85\u2028\u2029"
#: Parts of a pattern whose upper-case letters are not letters to be found: escapes, properties, group names.
_NOT_LETTERS = re.compile(
    r"""\\[pPN]\{[^}]*\} | \\x[\da-fA-F]{2} | \\u[\da-fA-F]{4} | \\U[\da-fA-F]{8} | \\[gkL]<[^>]*> | \\.
    | \(\?P?<[^\W\d]\w*> | \(\?(?:P[=>]|&)\w* | \(\?[A-Za-z\d-]+[:)] | \(\?\#[^)]*\) | \[:[^]:]*:\]""",
    re.VERBOSE | re.DOTALL,
)


#: Parts that mean upper or lower case, which ignoring case would make meaningless.
_MEANS_CASE = re.compile(
    r"\\[pP]\{\^?(?:\w+=)?(?:L[ult]|(?:upper|lower|title)\w*)\} | \[:\^?(?:upper|lower):\]",
    re.VERBOSE | re.IGNORECASE,
)


class _Match(Protocol):
    def span(self) -> tuple[int, int]: ...


class Pattern(Protocol):
    """What is used of a compiled pattern of the `regex` library, which ships no types."""

    def finditer(self, string: str, *, timeout: float) -> Iterable[_Match]:
        """Yield the matches; raises TimeoutError once `timeout` seconds are over."""
        ...


class PatternError(ValueError):
    """A pattern that cannot be used; the message is one line for the reader."""


class Stretch(NamedTuple):
    """What one text answered: the spans, and whether there is `more`, or time ran out (`late`)."""

    spans: list[Span]
    more: bool = False
    late: bool = False


def compiled(text: str) -> Pattern:
    """The pattern that `text` writes, with smart case and ``^ $`` per line.

    Raises `PatternError` with what is wrong and where.
    """
    if len(text) > PATTERN_LIMIT:
        raise PatternError(f"the pattern is too long: {len(text):,} characters, {PATTERN_LIMIT:,} at most")
    return _compiled(text)


@lru_cache(maxsize=8)
def _compiled(text: str) -> Pattern:
    library: Any = import_module("regex")  # not every environment has types for it

    any_case = ignores_case(_NOT_LETTERS.sub("", text)) and not _MEANS_CASE.search(text)
    flags = library.MULTILINE | (library.IGNORECASE if any_case else 0)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a warning on stderr would be drawn over the screen
            pattern: Pattern = library.compile(text, flags)
            return pattern
    except library.error as error:
        where = "" if error.pos is None else f" at character {min(error.pos + 1, len(text))}"
        raise PatternError(f"the pattern is broken{where}: {error.msg}") from None
    except Exception as error:  # the compiler raises many kinds for patterns that it does not expect
        raise PatternError(f"the pattern cannot be used: {error}") from None


def with_plain_breaks(text: str) -> str:
    """`text` with every character of a line break seen as a newline; offsets stay."""
    for char in _OTHER_BREAKS:
        text = text.replace(char, "\n")
    return text


def stretch(pattern: Pattern, text: str, most: int, deadline: float, cancelled: Cancelled) -> Stretch:
    """Non-empty matches of `pattern` in `text`, at most `most`, until `deadline` (as `time.monotonic`)."""
    spans: list[Span] = []
    left = deadline - monotonic()
    try:
        for turn, found in enumerate(pattern.finditer(text, timeout=max(left, 0.001))):
            if turn % 256 == 255 and cancelled():
                return Stretch(spans, more=True)
            if turn % 256 == 255 and monotonic() > deadline:
                return Stretch(spans, late=True)
            span = Span(*found.span())
            if span.start == span.end:
                continue
            if len(spans) == most:
                return Stretch(spans, more=True)
            spans.append(span)
    except TimeoutError:
        return Stretch(spans, late=True)
    return Stretch(spans)
