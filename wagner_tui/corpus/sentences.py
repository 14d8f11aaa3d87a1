"""Text becomes sentences: exact spans, never across a line, never across the edge of a hidden span."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from wagner_tui.corpus.layout import Line
from wagner_tui.corpus.model import Hidden, Role, Sentence, Span
from wagner_tui.corpus.wordlist import word_set

_QUOTES = '“”„‟«»"‹›‘'
#: Single quotation marks that are no apostrophes inside a word.
_SINGLE = re.compile(r"['’](?:(?!\w)|(?<!\w.))")
_NO_STOP = re.compile(r"!(?=[^\s!?.…)\]])")
_STOP = re.compile(r"[.!?…。！？؟।]")
#: What still belongs to the sentence before a cut: closing marks, and a stop that was left standing alone.
_CLOSERS = re.compile(r"(?:[”\"’'»›)\].!?…]|“(?=\s|$)|\s»)*(?:\s+[.!?…]+[”\"’»)\]]*(?=\s|$))?")
_PLAIN_ENDS = frozenset((". ", "! ", "? "))
_OPENING = "“\"‘«„‹(['"
_MARKDOWN_LEAD = re.compile(r"(?:#{1,6}\s+|>\s*|[-*+]\s+)+(?=\S)")
_ITEM = re.compile(r"[(\[]?(?:\d{1,3}|[a-zA-Z])[.)\]]+")

_STARTERS = (
    r"(?:The|He|She|It|They|We|You|In|On|At|But|And|A|An|This|That|These|Those|There|His|Her|Its|Their|Our|My|If|When"
    r"|While|After|Before|As|For|By|From|With|Nobody|Others|Some|Then|So|Yet|However|Meanwhile|Now|Not|No|Yes|According"
    r"|Der|Die|Das|Er|Sie|Es|Il|Elle|Le|La|Les|Ils|El|Los|Las|Un|Una|Een|Het)\b"
)
#: Places that the splitter takes for abbreviations, although what follows begins a sentence.
_MISSED = re.compile(
    rf"[.…][”\"’»]*\s+(?=[“\"‘«„]?{_STARTERS})|(?<=\bMay)\.\s+(?=[A-Z])|[.!?][”\"’»]*[)\]]+\s+(?=[“\"‘«„(]?[A-ZÀ-ÞА-Я])"
)
#: Titles and the like are followed by more: no sentence ends there, whatever comes next.
_GOES_ON = word_set(
    "Mr. Mrs. Ms. Mx. Dr. Prof. Gen. Col. Lt. Sgt. Capt. Maj. Cmdr. Adm. Gov. Sen. Rep. Hon. Rev. Fr. St. Mt."
    " Pres. Amb. Messrs. Vol. Fig. vs. cf. ca. approx. e.g. i.e. ed. eds. Mme. Mlle. Sr. Sra. Dra. Nr. z.B."
    " u.a. d.h. bzw."
)
_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$")
_INITIAL = re.compile(r"(?:^|[\s(“\"‘.])[A-Z]\.$")
_STARTER = re.compile(_STARTERS)
#: A bracket that is open for longer than this, in characters, was never closed.
_BRACKET = 400
#: No sentence is longer than this, in characters: what runs on further has lost its stops (a transcript, a
#: list, a page on one line) and is cut between two words, behind a comma where one is near.
_LONGEST = 2000
_PAUSE = re.compile(r".*[,;:–—]\s", re.DOTALL)
_SPACE = re.compile(r".*\s", re.DOTALL)


def find_sentences(
    text: str,
    lines: Sequence[Line],
    hidden: Sequence[Hidden],
    roles: Mapping[int, Role],
    *,
    language: str | None = None,
    markdown: bool = False,
) -> tuple[Sentence, ...]:
    """All sentences of the lines that hold words, in order, trimmed, not empty, not overlapping.

    `roles` gives headlines and subheads by line number: each is one sentence, whatever stops it holds.
    `language` is an ISO 639-1 code; None means English.
    """
    found: list[Sentence] = []
    plain = _without_quotes(text)
    for line, start, end, is_hidden in _pieces(lines, hidden):
        role: Role = "hidden" if is_hidden else roles.get(line.number, "body")
        if markdown and role != "hidden" and start == line.start:
            lead = _MARKDOWN_LEAD.match(text, start, end)
            start = lead.end() if lead else start
        if role in ("headline", "subhead"):
            spans: Iterator[Span] = _trimmed(text, start, end)
        else:
            spans = _split(text, plain, start, end, language or "en")
        found.extend(Sentence(begin, stop, role) for span in spans for begin, stop in _shortened(text, *span))
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


def _without_quotes(text: str) -> str:
    """The text with every quotation mark (and “!” inside a word) blanked, at the same offsets.

    The splitter keeps together what stands between two quotation marks, and one that is never closed costs it
    quadratic time, as does a “!” without a space after it. A sentence in a quotation is one of its own here.
    """
    for quote in _QUOTES:
        text = text.replace(quote, " ")
    if "!" in text:
        text = _NO_STOP.sub(" ", text)
    return _SINGLE.sub(" ", text) if "'" in text or "’" in text else text


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    words = piece.strip()
    if words:
        start += len(piece) - len(piece.lstrip())
        yield Span(start, start + len(words))


def _shortened(text: str, start: int, end: int) -> Iterator[Span]:
    while end - start > _LONGEST:
        middle, most = start + _LONGEST // 2, start + _LONGEST
        pause = _PAUSE.match(text, middle, most) or _SPACE.match(text, middle, most)
        cut = pause.end() if pause else _before_marks(text, middle, most)
        yield from _trimmed(text, start, cut)
        start = cut
    yield from _trimmed(text, start, end)


def _before_marks(text: str, earliest: int, at: int) -> int:
    """The place `at`, or before the letter whose combining marks stand there."""
    return next((i for i in range(at, earliest, -1) if not unicodedata.combining(text[i])), at)


def _split(text: str, plain: str, start: int, end: int, language: str) -> Iterator[Span]:
    piece = text[start:end]
    if _STOP.search(piece, 0, len(piece.rstrip()) - 1) is None:
        yield from _trimmed(text, start, end)
        return
    position = start
    for cut in _cuts(piece, plain[start:end], language):
        yield from _trimmed(text, position, start + cut)
        position = start + cut
    yield from _trimmed(text, position, end)


def _cuts(piece: str, plain: str, language: str) -> Iterator[int]:
    """Offsets in `piece` where a new sentence begins, in order."""
    from sentencex import segment

    missed = {_after_closers(piece, found.end()) for found in _MISSED.finditer(piece)}
    parts = segment(language, plain)
    if len(parts) == 1 and not missed:
        return
    offset, cuts = 0, set()
    for part in parts:
        offset += len(part)
        cuts.add(_after_closers(piece, offset))
    missed -= cuts
    begun = 0
    for cut in sorted(cuts | missed):
        if begun < cut < len(piece) and _is_boundary(piece, begun, cut):
            if cut in missed and _inside_brackets(piece, max(begun, cut - _BRACKET), cut):
                continue
            yield cut
            begun = cut


def _inside_brackets(piece: str, start: int, cut: int) -> bool:
    return piece.count("(", start, cut) > piece.count(")", start, cut)


def _after_closers(piece: str, offset: int) -> int:
    """Move a cut behind the marks that close the sentence before it, and before those that open the next."""
    if 1 < offset < len(piece) and piece[offset - 2 : offset] in _PLAIN_ENDS and piece[offset].isalnum():
        return offset
    stop = offset
    while stop > 0 and (piece[stop - 1].isspace() or piece[stop - 1] in _OPENING):
        stop -= 1
    closing = _CLOSERS.match(piece, stop)
    stop = closing.end() if closing else stop
    while stop < len(piece) and piece[stop].isspace():
        stop += 1
    return stop


def _is_boundary(piece: str, begun: int, cut: int) -> bool:
    following = piece[cut : cut + 24].lstrip(_OPENING)
    if following[:1].islower():
        return False
    if cut - begun < 10 and _ITEM.fullmatch(piece[begun:cut].strip()):
        return False
    before = piece[max(begun, cut - 24) : cut].rstrip().rstrip("”\"’')]»")
    if before[max(before.rfind(" "), before.rfind("\xa0")) + 1 :].lstrip(_OPENING) in _GOES_ON:
        return False
    if _MONTH.search(before) and following[:1].isdigit():
        return False
    return _INITIAL.search(before) is None or _STARTER.match(following) is not None
