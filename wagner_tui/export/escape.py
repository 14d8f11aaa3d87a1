"""The one place where text of a source or of the user becomes Markdown that renders literally.

Meant for CommonMark and GFM; what pandoc and Obsidian add (``^``, ``@``, ``$``, ``==``) is covered as well.
"""

from __future__ import annotations

import re
import unicodedata

from wagner_tui.safe_text import display

#: Always escaped. `_`, `&`, `@`, `=`, `%`, `:` and dots only where they would mean something.
_ALWAYS = re.compile(r"[\\`*\[\]<>~|$^#]")
_UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")  # between letters it means nothing
_ENTITY = re.compile(r"&(?=#?\w+;)")
_MENTION = re.compile(r"@(?=\w)")
_DOUBLED = re.compile(r"(?:(?<==)=)|(?:=(?==))|(?:(?<=%)%)|(?:%(?=%))")
_SCHEME = re.compile(r"(?<=[A-Za-z]):(?=//)|(?<=mailto):|(?<=xmpp):", re.IGNORECASE)
_WWW = re.compile(r"(?<=www)\.", re.IGNORECASE)
_MARKS = (_ALWAYS, _UNDERSCORE, _ENTITY, _MENTION, _DOUBLED, _SCHEME, _WWW)
#: At the start of a line: list signs, setext underlines, ordered lists.
_LEAD = re.compile(r"(?:[-+=]|\d{1,9}[.)])")


def inline(text: str) -> str:
    """One line of Markdown that renders as `text`; line breaks and runs of white space become one space."""
    return escape_line(" ".join(text.split()))


def escape_line(line: str) -> str:
    """Escape one line without line breaks, also where a line starts; white space at its ends is dropped."""
    shown = display(line).strip(" ")
    return escaped(shown, marked_places(shown), 0, len(shown))


def marked_places(shown: str) -> set[int]:
    """Where `shown` (a line as `display` gives it) needs a backslash before its character."""
    places = {found.start() for pattern in _MARKS for found in pattern.finditer(shown)}
    lead = _LEAD.match(shown.lstrip(" "))
    if lead:
        places.add(len(shown) - len(shown.lstrip(" ")) + lead.end() - 1)
    return places


def escaped(shown: str, places: set[int], start: int, end: int) -> str:
    """The Markdown of characters `start` to `end` of a line, given its `marked_places`."""
    parts, last = [], start
    for place in sorted(place for place in places if start <= place < end):
        parts += [shown[last:place], "\\"]
        last = place
    return "".join([*parts, shown[last:end]])


def cell(text: str) -> str:
    """`inline` for a table cell; an empty cell is a dash."""
    return inline(text) or "–"


def strong(before: str, inside: str, after: str) -> str:
    """`inside` (escaped Markdown) in bold between two other pieces of the same line.

    Asterisks where CommonMark takes them for emphasis (section 6.2, "left-flanking" and "right-flanking"),
    ``<strong>`` where it would not, as in the middle of a word beside a quotation mark.
    """
    if not inside:
        return before + after
    opens = not _punctuation(inside[0]) or not before or _apart(before[-1])
    closes = not _punctuation(inside[-1]) or not after or _apart(after[0])
    doubtful = before.endswith("*") or after.startswith("*") or inside[0].isspace() or inside[-1].isspace()
    if opens and closes and not doubtful:
        return f"{before}**{inside}**{after}"
    return f"{before}<strong>{inside}</strong>{after}"


def _punctuation(character: str) -> bool:
    """Punctuation in any edition of CommonMark: the newest counts symbols, older ones do not."""
    return unicodedata.category(character)[0] in "PS"


def _apart(character: str) -> bool:
    """White space or punctuation in every edition of CommonMark."""
    return character.isspace() or unicodedata.category(character)[0] == "P"
