"""Markup that was left in a text: tags, comments, scripts, stray attributes, pictures of Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wagner_tui.corpus.model import Span

_NAMES = (
    "a|abbr|address|article|aside|audio|b|blockquote|body|br|button|caption|cite|code|dd|del|details|div|dl|dt|em|embed|figcaption|figure|font|"
    "footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|label|li|link|main|mark|meta|nav|noscript|object|ol|option|p|param|picture|pre|q|s|"
    "script|section|select|small|source|span|strong|style|sub|summary|sup|svg|table|tbody|td|textarea|tfoot|th|thead|time|title|tr|u|ul|video|wbr|center"
)
_TAG = re.compile(rf"</?(?:{_NAMES})(?:\s*/?>|\s[^<>=]{{0,200}}=[^<>]{{0,4000}}>)", re.I)
_QUOTED = r"(?:\"[^\"<>\n]{0,400}\"|'[^'<>\n]{0,400}'|[“”„][^“”<>\n]{0,400}[“”])"
_ATTRIBUTE = (
    r"(?:class|id|style|href|src|alt|rel|target|data-[\w-]{1,40}|aria-[\w-]{1,40}|width|height|title)"
)
_STRAY = re.compile(
    rf"(?<![\w<])(?:{_ATTRIBUTE}\s?=\s?{_QUOTED}\s*)+/?>|^[ \t]*(?:{_ATTRIBUTE}\s?=\s?{_QUOTED}[ \t]*)+$",
    re.M,
)
_PICTURE = re.compile(r"!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)")
_OPENED = re.compile(r"<(?:(!--)|(script|style)\b[^<>]*>)", re.I)


def markup_spans(text: str, *, markdown: bool) -> list[Span]:
    """Spans of left-over markup, in order, not overlapping. Text between tags is not part of them."""
    spans = list(_elements(text)) if "<" in text else []
    if ">" in text or "=" in text:
        spans += [Span(*found.span()) for found in _STRAY.finditer(text)]
    if "<" in text:
        spans += [Span(*found.span()) for found in _TAG.finditer(text)]
    if markdown and "![" in text:
        spans += [Span(*found.span()) for found in _PICTURE.finditer(text)]
    return _apart(spans)


def _elements(text: str) -> Iterator[Span]:
    """Comments, scripts and styles with what they hold. An opening without its end hides nothing."""
    folded, position, missing = text.casefold() if text.isascii() else text.lower(), 0, set[str]()
    if len(folded) != len(text):  # some capitals change their length in lower case
        folded = text
    while (found := _OPENED.search(text, position)) is not None:
        closing = "-->" if found[1] else f"</{found[2].lower()}>"
        position = found.end()
        end = -1 if closing in missing else folded.find(closing, position)
        if end < 0:
            missing.add(closing)
            continue
        position = end + len(closing)
        yield Span(found.start(), position)


def _apart(spans: list[Span]) -> list[Span]:
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept
