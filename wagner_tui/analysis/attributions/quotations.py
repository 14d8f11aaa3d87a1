"""Where somebody's words stand between quotation marks, over sentences and over paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from wagner_tui.corpus.model import Span

#: Openers and what closes each; a straight mark closes itself.
_CLOSES = {"“": "”", "„": "“”", "«": "»", '"': '"”', "''": "''", "``": "''", "‘": "’", "'": "'"}
_MARK = r"''|``|[\"“”„«»‘’']"
#: A quotation that nobody closes ends with its paragraph.
_PATIENCE = 4_000


class Quotation(NamedTuple):
    """One quotation with its marks. `closed`: a mark ends it; `goes_on`: it continues the one before."""

    start: int
    end: int
    closed: bool
    goes_on: bool


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(_MARK)


def quotations(text: str, paragraphs: Sequence[Span]) -> list[Quotation]:
    """The quotations of each paragraph in order. Quotations inside quotations are not told apart.

    A quotation that its paragraph does not close goes on in the next one when that opens with a mark.
    """
    found: list[Quotation] = []
    for paragraph in paragraphs:
        going_on = bool(found) and not found[-1].closed and found[-1].end >= paragraph.start - 8
        for start, end, closed in _in_paragraph(text, paragraph):
            goes_on = going_on and not text[paragraph.start : start].strip()
            found.append(Quotation(start, end, closed, goes_on))
            going_on = False
    return found


def _in_paragraph(text: str, paragraph: Span) -> Iterator[tuple[int, int, bool]]:
    opener, start = "", 0
    for mark in _pattern().finditer(text, paragraph.start, paragraph.end):
        sign = mark.group()
        if opener:
            closing = sign in _CLOSES[opener] or (
                opener + sign == '“"' and _ends_curly(text, mark, paragraph)
            )
            if closing and _closes(text, mark, paragraph):
                yield start, mark.end(), True
                opener = ""
            elif sign == opener and sign == "“" and _opens(text, mark, paragraph):
                yield start, mark.start(), True  # the mark that should close it was forgotten
                start = mark.start()
        elif sign in _CLOSES and _opens(text, mark, paragraph) and _has_end(text, mark, paragraph):
            opener, start = sign, mark.start()
    if opener:
        yield start, min(paragraph.end, start + _PATIENCE), False


def _opens(text: str, mark: re.Match[str], paragraph: Span) -> bool:
    before = text[mark.start() - 1] if mark.start() > paragraph.start else " "
    after = text[mark.end()] if mark.end() < paragraph.end else " "
    if mark.group() in "“„«":
        return not after.isspace()
    return not before.isalnum() and not after.isspace() and after not in ",.;:!?)"


def _closes(text: str, mark: re.Match[str], paragraph: Span) -> bool:
    before = text[mark.start() - 1]
    after = text[mark.end()] if mark.end() < paragraph.end else " "
    if mark.group() in ("’", "'", "''"):
        return not before.isspace() and not after.isalnum()
    return not (after.isalnum() and before.isspace())


def _ends_curly(text: str, mark: re.Match[str], paragraph: Span) -> bool:
    """Whether a straight mark ends what a curly one opened: no curly one does before the next opens."""
    closer = text.find("”", mark.end(), paragraph.end)
    return closer == -1 or text.find("“", mark.end(), closer) != -1


def _has_end(text: str, mark: re.Match[str], paragraph: Span) -> bool:
    """Whether a single mark opens a quotation and is no apostrophe: something closes it, and not at once."""
    if mark.group() not in ("'", "‘"):
        return True
    closer = "'" if mark.group() == "'" else "’"
    at = text.find(closer, mark.end() + 2, paragraph.end)
    while at != -1:
        after = text[at + 1] if at + 1 < paragraph.end else " "
        if not after.isalnum() and not text[at - 1].isspace():
            return True
        at = text.find(closer, at + 1, paragraph.end)
    return False
