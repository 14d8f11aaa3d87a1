"""Figures and clock times that a careless copy tore apart: `9: 25 p. m.`, `170, 000`, `$1. 5 million`."""

from __future__ import annotations

import re
from functools import lru_cache

from wagner_tui.analysis.tokens import Token, tokenize

#: What shows that a text is torn: nobody writes "2, 000" or "9: 25 a. m." or a space before a comma.
_SIGN = re.compile(
    r"\d\s?,\s000\b|\d\s,\s\d{3}\b|\b\d{1,2}:\s[0-5]\d\s?(?i:[ap]\.?\s?m\b|gmt|hours)|\b\d{1,2}\s[ap]\.\sm\b"
    r"|\b[a-z]{2,}\s[,.](?:\s|$)"
)
_GROUP = re.compile(
    r"(?<![\w.,:])(?:\d{1,3}(?:\s?,\s\d{3})+(?!\d)(?:\.\s?\d+)?|\d{1,2}\s?:\s[0-5]\d(?!\d)|\d{1,4}\.\s\d{1,3}(?!\d))"
    r"|(?<=\d\s)[ap]\.\sm\b"
)
_GAP = re.compile(r"(?<=\d)\s?([.,:])\s?(?=\d)|(?<=[ap]\.)\s")
_BEFORE = re.compile(r"[0-9]\s?[.,:]\s$")
_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s$", re.IGNORECASE)


@lru_cache(maxsize=512)
def torn(text: str) -> bool:
    """Whether figures in `text` stand apart from their signs."""
    return _SIGN.search(text) is not None


def whole_tokens(text: str, start: int, end: int) -> list[Token]:
    """The tokens of `text[start:end]`; in a torn text what belongs together is one token.

    A figure whose beginning was cut off with the sentence before is left out.
    """
    tokens = tokenize(text, start, end)
    if not torn(text):
        return tokens
    groups = [
        found.span()
        for found in _GROUP.finditer(text, start, end)
        if not ("," in found.group() and _MONTH.search(text, max(0, found.start() - 12), found.start()))
    ]
    made: list[Token] = []
    at = 1 if tokens and cut_off(text, tokens[0].start) else 0
    for begin, stop in groups:
        while at < len(tokens) and tokens[at].start < begin:
            made.append(tokens[at])
            at += 1
        last = at
        while last < len(tokens) and tokens[last].start < stop:
            last += 1
        if at < last and tokens[at].start == begin:
            made += _joined(text, tokens[at:last])
            at = last
    return made + tokens[at:]


def cut_off(text: str, at: int) -> bool:
    """Whether the figure at `at` of a torn text goes on from one before it: `9: 25`."""
    return text[at : at + 1].isdigit() and _BEFORE.search(text, max(0, at - 4), at) is not None


def _joined(text: str, tokens: list[Token]) -> list[Token]:
    """One token of several, when they make one once they stand together."""
    start, end = tokens[0].start, tokens[-1].end
    whole = tokenize(mended(text[start:end] + ("." if tokens[-1].form == "m" else "")))
    return [whole[0]._replace(start=start, end=end)] if len(whole) == 1 else tokens


def mended(words: str) -> str:
    """The words with their figures put together again."""
    return _GAP.sub(lambda found: found[1] or "", words)
