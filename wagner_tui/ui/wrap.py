"""Text to rows: greedy wrapping into offsets, by terminal cells. Pure; knows nothing of widgets."""

from __future__ import annotations

import re

from rich.cells import split_graphemes

from wagner_tui.corpus.model import Span

#: Characters that certainly take one cell each; text made of nothing else is measured with `len`.
_SINGLE = "\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2400-\u2426"
_ODD = re.compile(f"[^{_SINGLE}]")
_COMBINING = "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
_MARKS = re.compile(f"({_COMBINING}{{8}}){_COMBINING}+")


def is_simple(text: str) -> bool:
    """Whether every character of `text` takes exactly one cell."""
    return text.isascii() or _ODD.search(text) is None


def cells(text: str) -> int:
    """Width of `text` in terminal cells."""
    return len(text) if is_simple(text) else split_graphemes(text)[1]


def drawable(text: str) -> str:
    """`text` with at most eight combining marks on each base, so that no cell floods its neighbours."""
    return text if is_simple(text) else _MARKS.sub(r"\1", text)


def clip(text: str, width: int, ellipsis: str = "…") -> str:
    """Cut `text` to at most `width` cells, with an ellipsis when something is lost."""
    if width <= 0:
        return ""
    if is_simple(text):
        return text if len(text) <= width else text[: width - 1].rstrip() + ellipsis
    spans, total = split_graphemes(text)
    if total <= width:
        return text
    used = 0
    for start, _end, cell in spans:
        if used + cell > width - 1:
            return text[:start].rstrip() + ellipsis
        used += cell
    return text


def pad(text: str, width: int) -> str:
    """`text` cut or filled with spaces to exactly `width` cells."""
    text = clip(text, width).rstrip("\u200d")  # a joiner at the end would swallow the first space
    return text + " " * (width - cells(text))


def wrap(text: str, width: int, base: int = 0) -> list[Span]:
    """Break one line of text into rows of at most `width` cells.

    `text` is one line, already mapped for display (one code point to one code point); `base` is the offset of
    its first character in the document. Returned spans leave out the white space at which a row was broken.
    A word longer than the width is cut. Empty text gives one empty row.
    """
    width = max(1, width)
    rows = _wrap_simple(text, width) if is_simple(text) else _wrap_graphemes(text, width)
    return [Span(base + start, base + end) for start, end in rows] or [Span(base, base)]


def _wrap_simple(text: str, width: int) -> list[tuple[int, int]]:
    rows = []
    start, length = 0, len(text)
    while length - start > width:
        cut = text.rfind(" ", start, start + width + 1)
        if cut <= start:
            rows.append((start, start + width))
            start += width
            continue
        end = cut
        while end > start and text[end - 1] == " ":
            end -= 1
        if end > start:
            rows.append((start, end))
        start = cut + 1
        while start < length and text[start] == " ":
            start += 1
    if start < length or not rows:
        rows.append((start, length))
    return rows


def _wrap_graphemes(text: str, width: int) -> list[tuple[int, int]]:
    rows = []
    start = used = 0
    space_end = -1  # offset after the last space seen in this row
    since_space = 0  # cells after that space
    for at, end, cell in split_graphemes(text)[0]:
        if used + cell > width:
            if text[at:end] == " ":
                if at > start:
                    rows.append((start, at))
                start, used, space_end = end, 0, -1
                continue
            if space_end > start:
                if space_end - 1 > start:
                    rows.append((start, space_end - 1))
                start, used = space_end, since_space
            if used + cell > width and at > start:  # a wide character after a word that fills the row but one
                rows.append((start, at))
                start, used = at, 0
            space_end = -1
        used += cell
        since_space += cell
        if text[at:end] == " ":
            space_end, since_space = end, 0
    if start < len(text) or not rows:
        rows.append((start, len(text)))
    return rows
