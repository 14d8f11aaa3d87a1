"""Some words with what stands around them, on one or two rows of a list."""

from __future__ import annotations

from rich.style import Style

from wagner_tui.corpus.model import Passage
from wagner_tui.safe_text import display
from wagner_tui.ui.listing import Parts
from wagner_tui.ui.world import World
from wagner_tui.ui.wrap import clip, drawable, wrap

_AROUND = 150  # characters of the sentence on either side of the words
_MOST = 400  # characters of the words themselves
_ROWS = 2
_ELLIPSIS = "… "


def around(world: World, words: Passage, sentence: Passage | None = None) -> tuple[str, tuple[int, int]]:
    """The sentence around `words`, shortened and mapped for display, and where in it the words stand.

    Without a `sentence` it is the one in which the words begin.
    """
    if sentence is None:
        place = world.place_of(words)
        sentence = world.passage_of(place) if place is not None else words
    text = world.article(words.source).text
    start = min(max(sentence.start, words.start - _AROUND), words.start)
    end = max(min(sentence.end, words.end + _AROUND), words.end)
    lead = _ELLIPSIS if start > sentence.start else ""
    if lead:
        start = text.find(" ", start, words.start) + 1 or words.start
    before = lead + _shown(text[start : words.start])
    inside = _shown(text[words.start : min(words.end, words.start + _MOST)])
    tail = " …" if end < sentence.end else ""
    if tail:
        end = max(words.end, text.rfind(" ", words.end, end))
    return before + inside + _shown(text[words.end : end]) + tail, (len(before), len(before) + len(inside))


def marked_rows(text: str, at: tuple[int, int], room: int, ground: Style) -> list[Parts]:
    """At most two rows of `room` cells; what lies within `at` is bold and underlined, unless that is all.

    What stands far before those words gives way to an ellipsis, so that they are seen.
    """
    if at[1] - at[0] >= len(text) - 1:
        at = (0, 0)
    text, at = _from_where_seen(text, at, room)
    spans = wrap(text, room)
    rows = [_marked(text, start, end, at, ground) for start, end in spans[:_ROWS]]
    if len(spans) > _ROWS:
        start, end = spans[_ROWS - 1]
        last = clip(text[start:end] + " …", room)
        rows[-1] = _marked(last, 0, len(last), (at[0] - start, at[1] - start), ground)
    return rows


def _from_where_seen(text: str, at: tuple[int, int], room: int) -> tuple[str, tuple[int, int]]:
    """The text without so much of its start that the words are seen, and where they stand now."""
    for back in (at[0], room * 4 // 3, room, room // 3):
        cut = text.rfind(" ", 0, max(0, at[0] - back)) + 1
        lead = _ELLIPSIS if cut else ""
        rest, there = lead + text[cut:], (at[0] - cut + len(lead), at[1] - cut + len(lead))
        spans = wrap(rest, room)
        last = spans[min(len(spans), _ROWS) - 1]
        if there[1] <= last.end - (2 if len(spans) > _ROWS else 0):
            break
    return rest, there


def _marked(text: str, start: int, end: int, at: tuple[int, int], ground: Style) -> Parts:
    first, last = max(start, min(at[0], end)), max(start, min(at[1], end))
    strong = ground + Style(bold=True, underline=True)
    parts = [(text[start:first], ground), (text[first:last], strong), (text[last:end], ground)]
    return [part for part in parts if part[0]]


def _shown(text: str) -> str:
    return drawable(display(text.replace("\r\n", " ").replace("\n", " ")))
