"""Text becomes sentences: exact spans, never across a line, never across the edge of a hidden span."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from wagner_tui.corpus.layout import Line
from wagner_tui.corpus.model import Hidden, Role, Sentence, Span

_QUOTES = str.maketrans(dict.fromkeys('“”„‟«»"‹›‘', " "))
_APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")
_SINGLE = str.maketrans({"'": " ", "’": " "})
_STOP = re.compile(r"[.!?…。！？؟।]")
_TRAILING = re.compile(r"[”\"’'»)\]\s.!?…]*[”\"’'»)\].!?…]")
_OPENING = frozenset("“\"‘«„‹(['")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(“\"‘])(?:[A-Z]|[A-Z][a-z]?\.[A-Z]|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Capt|Maj|Cmdr|Adm|Gov|Sen|Rep|Hon|Rev|Fr|Sr|Jr|St|Mt|Pres|Amb|Messrs|No|Nos|Vol|Fig|vs|v|cf|ca|approx"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|ed|eds|e\.g|i\.e|al|z\.B|u\.a|d\.h|bzw|Nr|Mme|Mlle|Sra?|Dra?)\.[”\"’')\]]*$"
)
_INITIAL_ENDS = re.compile(r"(?:^|[\s(“\"‘.])[A-Z]\.$")
_MARKDOWN_LEAD = re.compile(r"(?:#{1,6}\s+|>\s*|[-*+]\s+)+(?=\S)")
_ITEM = re.compile(r"[(\[]?(?:\d{1,3}|[a-zA-Z])[.)\]]+")


def find_sentences(
    text: str,
    lines: Sequence[Line],
    hidden: Sequence[Hidden],
    roles: Mapping[int, Role],
    *,
    language: str | None = None,
    markdown: bool = False,
) -> tuple[Sentence, ...]:
    """All sentences of the lines that hold words, in order, trimmed, not empty, not overlapping."""
    found: list[Sentence] = []
    for line, start, end, is_hidden in _pieces(lines, hidden):
        role: Role = "hidden" if is_hidden else roles.get(line.number, "body")
        if markdown and role != "hidden" and start == line.start:
            lead = _MARKDOWN_LEAD.match(text, start, end)
            start = lead.end() if lead else start
        if role in ("headline", "subhead"):
            spans: Iterator[Span] = _trimmed(text, start, end)
        else:
            spans = split_sentences(text, start, end, language=language)
        found.extend(Sentence(span.start, span.end, role) for span in spans)
    return tuple(found)


def _pieces(lines: Sequence[Line], hidden: Sequence[Hidden]) -> Iterator[tuple[Line, int, int, bool]]:
    """Every line cut at the edges of hidden spans, with whether the piece is hidden."""
    upcoming = 0
    for line in lines:
        position = line.start
        while upcoming < len(hidden) and hidden[upcoming].end <= position:
            upcoming += 1
        index = upcoming
        while index < len(hidden) and hidden[index].start < line.end:
            span = hidden[index]
            if span.start > position:
                yield line, position, span.start, False
            yield line, max(position, span.start), min(line.end, span.end), True
            position = min(line.end, span.end)
            index += 1
        if position < line.end:
            yield line, position, line.end, False


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    words = piece.strip()
    if words:
        start += len(piece) - len(piece.lstrip())
        yield Span(start, start + len(words))


def split_sentences(text: str, start: int, end: int, *, language: str | None = None) -> Iterator[Span]:
    """The sentences of one line (or part of one) as spans of `text`."""
    piece = text[start:end]
    if _STOP.search(piece, 0, len(piece.rstrip()) - 1) is None:
        yield from _trimmed(text, start, end)
        return
    position = start
    for cut in _cuts(piece, language or "en"):
        yield from _trimmed(text, position, start + cut)
        position = start + cut
    yield from _trimmed(text, position, end)


def _cuts(piece: str, language: str) -> Iterator[int]:
    """Offsets in `piece` where a new sentence begins."""
    from sentencex import segment

    # Quotation marks are blanked for the splitter: it keeps what stands between two of them together, and one that
    # is never closed costs it quadratic time. Offsets stay the same.
    plain = piece.translate(_QUOTES)
    if "'" in plain or "’" in plain:
        plain = _APOSTROPHE.sub("x", plain).translate(_SINGLE)
    offset = begun = 0
    for part in segment(language, plain):
        offset += len(part)
        if offset >= len(piece):
            return
        cut = _after_closers(piece, offset)
        if cut >= len(piece) or cut <= begun:
            continue
        if _is_boundary(piece, begun, cut):
            yield cut
            begun = cut


def _after_closers(piece: str, offset: int) -> int:
    """Move a cut behind the marks that close the sentence before it, and before those that open the next."""
    stop = offset
    while stop > 0 and (piece[stop - 1].isspace() or piece[stop - 1] in _OPENING):
        stop -= 1
    closing = _TRAILING.match(piece, stop)
    if closing is None:
        return offset if stop == offset else _skip_space(piece, stop)
    return _skip_space(piece, closing.end())


def _skip_space(piece: str, offset: int) -> int:
    while offset < len(piece) and piece[offset].isspace():
        offset += 1
    return offset


def _is_boundary(piece: str, begun: int, cut: int) -> bool:
    before = piece[max(begun, cut - 40) : cut].rstrip()
    following = piece[cut : cut + 3].lstrip("“\"‘«„‹(['")
    if following[:1].islower():
        return False
    if cut - begun < 10 and _ITEM.fullmatch(piece[begun:cut].strip()):
        return False
    return _ABBREVIATION.search(before) is None
