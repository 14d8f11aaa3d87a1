"""A passage as a Markdown block: the full sentence with the marked span in bold, its place, note and tags."""

from __future__ import annotations

from wagner_tui.corpus.lines import line_spans
from wagner_tui.corpus.model import Article, Corpus, Passage, Span
from wagner_tui.export.citation import chars, cited_place
from wagner_tui.export.escape import escape_line, escaped, inline, marked_places, strong
from wagner_tui.export.material import Entry
from wagner_tui.safe_text import display

#: Characters of the sentence shown on either side of a mark; more is cut and the cut is shown.
ROOM = 600
_WRAPPED_LINE = 100  # a file whose lines are mostly shorter than this was wrapped by a program
_SAMPLE = 200  # lines looked at to tell
_CUT = "\\[…\\]"


def anchor(passage: Passage) -> str:
    """The id of a passage's block: ``^s1-977-1043``, for Obsidian as it stands and for HTML as an anchor."""
    return f"^{passage.source}-{passage.start}-{passage.end}"


def target(identity: str) -> str:
    """The place that a link to `identity` leads to."""
    return f'<a id="{identity}"></a>'


def link(text: str, identity: str) -> str:
    """A link to a block of this document; `text` is Markdown."""
    return f"[{text}](#{identity})"


def block(corpus: Corpus, entry: Entry, first: bool, about: str | None = None) -> str:
    """One passage: blockquote, place, note, tags. Only the `first` block of a passage carries its id."""
    article, passage = corpus[entry.passage.source], entry.passage
    quote = blockquote(article, passage, bold=entry.marked, lead=target(anchor(passage)) if first else "")
    parts = [quote, place_line(corpus, passage, entry.kind, identity=anchor(passage) if first else None)]
    for wording in entry.wordings:
        parts.append(f"The words marked in an earlier version of the file: “{inline(wording)}”")
    if about:
        parts.append(about)
    parts += [note_block(note) for note in entry.notes]
    if entry.tags:
        parts.append("Tags: " + " · ".join(inline(tag) for tag in entry.tags))
    return "\n\n".join(parts)


def place_line(corpus: Corpus, passage: Passage, kind: str | None, identity: str | None) -> str:
    """The line under a quote: ``[@s1] path:line · chars 977–1043 · near``, its footnote and its block id."""
    fields = [f"[@{passage.source}] {inline(cited_place(corpus, passage))}", chars(passage)]
    line = " · ".join([*fields, kind] if kind else fields) + f"[^{passage.source}]"
    return f"{line} {identity}" if identity else line


def note_block(note: str) -> str:
    """The user's note, rendered literally, with its line breaks and paragraphs."""
    pieces = [[escape_line(line) for line in piece] for piece in _paragraphs(note)]
    return "Note: " + "\n\n".join("\\\n".join(lines) for lines in pieces)


def bare_quote(text: str) -> str:
    """A blockquote of text that is in none of the articles; its paragraph breaks are kept."""
    pieces = ["\n".join(f"> {escape_line(line)}" for line in piece) for piece in _paragraphs(text)]
    return "\n>\n".join(pieces) or ">"


def _paragraphs(text: str) -> list[list[str]]:
    found: list[list[str]] = [[]]
    for span in line_spans(text):
        line = text[span.start : span.end]
        if line.strip():
            found[-1].append(line)
        elif found[-1]:
            found.append([])
    return [lines for lines in found if lines]


def blockquote(article: Article, passage: Passage, bold: bool, lead: str = "") -> str:
    """The sentence or sentences that hold `passage`, with the passage in bold; paragraph breaks are kept."""
    around = sentences_around(article, passage)
    start, end = max(around.start, passage.start - ROOM), min(around.end, passage.end + ROOM)
    lines: list[str] = []
    gap = False
    breaks = not _is_wrapped(article)
    for span in line_spans(article.text[start:end]):
        shown = display(article.text[start + span.start : start + span.end])
        if not shown.strip(" "):
            gap = bool(lines)
            continue
        if lines and (gap or breaks):
            lines.append("")
        first = passage.start - start - span.start if bold else 0
        lines.append(_line(shown, first, passage.end - start - span.start if bold else 0))
        gap = False
    if not lines:
        lines = [""]
    lines[0] = lead + (_CUT + " " if start > around.start else "") + lines[0]
    lines[-1] += " " + _CUT if end < around.end else ""
    return "\n".join(f"> {line}".rstrip(" ") for line in lines)


def _line(shown: str, start: int, end: int) -> str:
    """One line with characters `start` to `end` in bold, escaped, without white space at its ends."""
    places = marked_places(shown)
    left, right = len(shown) - len(shown.lstrip(" ")), len(shown.rstrip(" "))
    start, end = min(max(start, left), right), min(max(end, left), right)
    while start < end and shown[start].isspace():
        start += 1
    while start < end and shown[end - 1].isspace():
        end -= 1
    before, inside = escaped(shown, places, left, start), escaped(shown, places, start, max(start, end))
    return strong(before, inside, escaped(shown, places, max(start, end), right))


def sentences_around(article: Article, passage: Passage) -> Span:
    """From the start of the first to the end of the last sentence that the passage touches."""
    first = article.sentence_at(passage.start) or 0
    touched = [passage.start], [passage.end]
    for sentence in article.sentences[first:]:
        if sentence.start >= passage.end:
            break
        if sentence.end > passage.start:
            touched[0].append(sentence.start)
            touched[1].append(sentence.end)
    return Span(min(touched[0]), max(touched[1]))


def _is_wrapped(article: Article) -> bool:
    """Whether a line break inside a paragraph means nothing: lines are short, blank lines part paragraphs."""
    lines = article.lines[:_SAMPLE]
    filled = [line.end - line.start for line in lines if line.end > line.start]
    short = sum(length <= _WRAPPED_LINE for length in filled)
    return len(filled) < len(lines) - 1 and short >= 0.8 * len(filled)
