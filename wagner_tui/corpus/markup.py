"""Markup that was left in a text: tags, comments, scripts, stray attributes, pictures of Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wagner_tui.corpus.model import Span
from wagner_tui.corpus.wordlist import word_set

_ELEMENTS = word_set(
    "a abbr address article aside audio b blockquote body br button caption center cite code dd del"
    " details div dl dt em embed figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr"
    " html i iframe img input ins label li link main mark meta nav noscript object ol option p param"
    " picture pre q s script section select small source span strong style sub summary sup svg table"
    " tbody td textarea tfoot th thead time title tr u ul video wbr"
)
_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9]{0,10})(?:\s*/?>|\s[^<>=]{0,200}=[^<>]{0,4000}>)")
_QUOTED = r"(?:\"[^\"<>\n]{0,400}\"|'[^'<>\n]{0,400}'|[“”„][^“”<>\n]{0,400}[“”])"
_NAME = r"(?:class|id|style|href|src|alt|rel|target|width|height|title|data-[\w-]{1,40}|aria-[\w-]{1,40})"
_NAME_BEFORE = rf"(?<![\w<-]){_NAME}\s?\Z"
_RUN = rf"{_NAME}\s?=\s?{_QUOTED}(?:\s{{0,9}}{_NAME}\s?=\s?{_QUOTED})*+\s{{0,9}}+"
#: Room for the longest attribute name before its sign, in characters.
_NAME_ROOM = 50
_PICTURE = re.compile(r"!\[[^\[\]\n]{0,500}\]\([^()\n]{0,2000}\)")
_OPENED = re.compile(r"<(?:(!--)|(script|style)\b[^<>]*>)", re.I)
_ASSIGNED = re.compile(r"=\s?[\"'“”„]")


def markup_spans(text: str, *, markdown: bool) -> list[Span]:
    """Spans of left-over markup, in order, not overlapping. Text between tags is not part of them."""
    spans: list[Span] = []
    if "<" in text:
        spans += _elements(text)
        spans += [Span(*found.span()) for found in _TAG.finditer(text) if found[1].lower() in _ELEMENTS]
    spans += _stray_attributes(text)
    if markdown and "![" in text:
        spans += [Span(*found.span()) for found in _PICTURE.finditer(text)]
    return _apart(spans)


def _stray_attributes(text: str) -> Iterator[Span]:
    """Runs of attributes whose tag was cut off: before a “>”, or alone in their line."""
    position = 0
    for value in _ASSIGNED.finditer(text):
        if value.start() < position:
            continue
        room = max(position, value.start() - _NAME_ROOM)
        name = re.search(_NAME_BEFORE, text[room : value.start()])
        run = re.compile(_RUN).match(text, room + name.start()) if name else None
        if run is None:
            continue
        position = run.end()
        closing = re.compile("/?>").match(text, position)
        if closing is not None:
            position = closing.end()
            yield Span(run.start(), position)
        elif _is_alone(text, run.start(), position):
            yield Span(run.start(), run.start() + len(run.group().rstrip()))


def _is_alone(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 20) : start].rstrip(" \t")
    after = text[end - 1 : end + 1].lstrip(" \t")
    return (not before or before[-1] in "\r\n") and ("\n" in after or "\r" in after or end == len(text))


def _elements(text: str) -> Iterator[Span]:
    """Comments, scripts and styles with what they hold. An opening without its end hides nothing."""
    position, missing = 0, set[str]()
    while (found := _OPENED.search(text, position)) is not None:
        closing = "-->" if found[1] else f"</{found[2].lower()}>"
        position = found.end()
        if closing in missing:
            continue
        closed = re.compile(re.escape(closing), re.I).search(text, position)
        if closed is None:
            missing.add(closing)
            continue
        position = closed.end()
        yield Span(found.start(), position)


def _apart(spans: list[Span]) -> list[Span]:
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept
