"""What the terminal sends, made sane before Textual sees it: cut into pieces, bounded, repeats coalesced.

Pure functions and one small state machine over text; no file, no thread, no private API.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator, Sequence
from itertools import groupby
from typing import Literal, NamedTuple

from textual.events import (
    AppBlur,
    AppFocus,
    CursorPosition,
    Key,
    MouseEvent,
    MouseMove,
    MouseScrollDown,
    MouseScrollUp,
    Paste,
    Resize,
)
from textual.message import Message

#: Fewer cells than this cannot show anything, and stock widgets fail there; more is not a terminal.
MIN_SIZE = (8, 3)
MAX_SIZE = (1000, 500)
#: Characters of one paste that are passed on; more is not a query or a note.
PASTE_LIMIT = 100_000
#: Characters of a sequence that may arrive in parts; more is noise.
SEQUENCE_LIMIT = 4096
#: That many text keys at once were not typed: they are one paste.
PASTE_AT = 64
#: Text keys that follow a paste within so many seconds belong to it.
PASTE_GRACE = 0.25
#: Of a repeated key, so many are always kept; more only as long as they are fresher than STALE seconds.
REPEATS_KEPT = 3
STALE = 0.2
#: Messages that may wait at once; the newest win. Not less than what passes for typing ahead.
WAITING = PASTE_AT

_ESC = "\x1b"
_PASTE_START, _PASTE_END = "\x1b[200~", "\x1b[201~"
_STRING = re.compile(r"\x1b[\]P_^X][^\x07\x1b]*(?:\x07|\x1b\\)")
_SEQUENCE = re.compile(
    r"\x1b(?:\[M[\s\S]{3}"  # the mouse of old terminals: three bytes follow
    r"|\[\[[A-E]"  # function keys of the Linux console
    r"|\[(?![M\[])[0-?]*[ -/]*[@-~]"
    r"|O[0-?]*[@-~]"
    r"|[^\x1b\[\]PX^_O])"  # Alt and a key
)
_UNFINISHED = re.compile(r"\x1b(?:\[(?:M[\s\S]{0,2}|\[|[0-?]*[ -/]*)|O[0-?]*|[\]P_^X][^\x07\x1b]*\x1b?)?\Z")
_BROKEN = re.compile(r"\x1b(?:\[\[|\[M|\[[0-?]*[ -/]*|O[0-?]*|[\]P_^X][^\x07\x1b]*)")


class Piece(NamedTuple):
    """A part of the input: plain `text`, a complete `sequence`, a `paste`, a `lone` start of a sequence."""

    kind: Literal["text", "sequence", "paste", "lone"]
    text: str


class Incoming:
    """Cuts decoded input into pieces.

    Replies that are nobody's key (OSC, DCS, APC, PM, SOS) and broken sequences are dropped; a sequence that
    arrives in parts is held until `release`; a paste is collected and bounded, and ends without its end
    marker when nothing follows (`release`): otherwise one stray marker would swallow every later key.
    """

    def __init__(self) -> None:
        self._held = ""
        self._paste: list[str] | None = None
        self._pasted = 0

    @property
    def waiting(self) -> bool:
        """Whether something is held that `release` would let go."""
        return bool(self._held) or self._paste is not None

    @property
    def pasting(self) -> bool:
        """Whether a bracketed paste has begun and not ended."""
        return self._paste is not None

    def feed(self, data: str) -> Iterator[Piece]:
        """Take the next characters and give the pieces that are complete."""
        data, self._held = self._held + data, ""
        position = 0
        while position < len(data):
            if self._paste is not None:
                position = yield from self._collect(data, position)
                continue
            escape = data.find(_ESC, position)
            if escape < 0:
                yield Piece("text", data[position:])
                return
            if escape > position:
                yield Piece("text", data[position:escape])
            position = yield from self._sequence(data, escape)

    def release(self) -> Iterator[Piece]:
        """Nothing followed for a while: give up what was held."""
        held, self._held = self._held, ""
        if self._paste is not None:
            yield self._end_paste()
        elif len(held) in (1, 2):  # Escape alone, or Alt with a key that could have begun a sequence
            yield Piece("lone", held)

    def _sequence(self, data: str, start: int) -> Generator[Piece, None, int]:
        if string := _STRING.match(data, start):
            return string.end()
        if match := _SEQUENCE.match(data, start):
            if match.group() == _PASTE_START:
                self._paste, self._pasted = [], 0
            elif match.group() != _PASTE_END:
                yield Piece("sequence", match.group())
            return match.end()
        if _UNFINISHED.match(data, start):
            if len(data) - start <= SEQUENCE_LIMIT:
                self._held = data[start:]
            return len(data)
        if broken := _BROKEN.match(data, start):
            return broken.end()
        yield Piece("lone", _ESC)  # two escapes in a row
        return start + 1

    def _collect(self, data: str, start: int) -> Generator[Piece, None, int]:
        assert self._paste is not None
        end = data.find(_PASTE_END, start)
        text = data[start:] if end < 0 else data[start:end]
        if end < 0:  # the end marker may be cut
            cut = next((n for n in range(len(_PASTE_END) - 1, 0, -1) if text.endswith(_PASTE_END[:n])), 0)
            text, self._held = text[: len(text) - cut], text[len(text) - cut :]
        self._paste.append(text[: max(0, PASTE_LIMIT - self._pasted)])
        self._pasted += len(text)
        if end < 0:
            return len(data)
        yield self._end_paste()
        return end + len(_PASTE_END)

    def _end_paste(self) -> Piece:
        text = "".join(self._paste or ())
        self._paste = None
        return Piece("paste", text.replace("\x00", ""))


def clamp_size(columns: int, rows: int) -> tuple[int, int]:
    """Bound a size in cells that a terminal reported to one that can be drawn."""
    return (
        min(max(columns, MIN_SIZE[0]), MAX_SIZE[0]),
        min(max(rows, MIN_SIZE[1]), MAX_SIZE[1]),
    )


def sane(message: Message) -> Message | None:
    """Return the message with sizes clamped, or None for one that no terminal sends in earnest."""
    if isinstance(message, Resize):
        columns, rows = clamp_size(*message.size)
        pixels = message.pixel_size
        if pixels is not None and (pixels.width < columns or pixels.height < rows):
            pixels = None  # less than one a cell: mouse positions would be divided by nothing
        return Resize.from_dimensions((columns, rows), pixels)
    if isinstance(message, Key) and message.character is not None and not _encodable(message.character):
        return None
    return message


def condense(
    waiting: Sequence[Message], *, typing: bool, now: float, pasted_at: float
) -> tuple[list[Message], float]:
    """Return the messages that are worth handling of those that wait, and when text last became a Paste.

    Text that arrived faster than anybody types becomes one Paste (nobody's commands, one insertion in a
    field); typed text in a field is never dropped. Of a repeated key a few are kept and those that are still
    fresh, so that a held key does not run on after its release; mouse moves and sizes count only as the last
    of a run.

    `typing` says that a text field has the focus; `now` and `pasted_at` (the second value of the call before)
    are in seconds of the messages' clock.
    """
    kept: list[Message] = []
    for is_text, run in groupby(waiting, key=_is_text):
        messages = list(run)
        if is_text and _is_paste(messages, typing, pasted_at):
            kept.append(_as_paste(messages))
            pasted_at = now
        else:
            kept.extend(_without_repeats(messages, typing, now))
    return _newest(kept, typing), pasted_at


def _encodable(text: str) -> bool:
    return not any("\ud800" <= character <= "\udfff" for character in text)


def _is_text(message: Message) -> bool:
    return isinstance(message, Key) and (message.is_printable or message.key in ("enter", "tab", "ctrl+j"))


def _is_paste(messages: list[Message], typing: bool, pasted_at: float) -> bool:
    first = messages[0]
    assert isinstance(first, Key)
    submits = typing and len(messages) == 1 and first.key == "enter"
    if first.time - pasted_at < PASTE_GRACE and not submits:
        return True
    one_key = all(isinstance(other, Key) and other.key == first.key for other in messages)
    enough = 4 * PASTE_AT if typing else PASTE_AT  # in a field only an Enter would differ
    return len(messages) >= enough and (not one_key or (typing and first.is_printable))


def _as_paste(messages: list[Message]) -> Paste:
    text = "".join((message.character or "") for message in messages if isinstance(message, Key))
    return Paste(text.replace("\r", "\n"))


def _repeat_key(message: Message, typing: bool) -> object:
    """What makes a message a repeat of the one before; a fresh object when it never is."""
    if isinstance(message, Key):
        return object() if typing and message.is_printable else message.key
    if isinstance(message, (MouseScrollDown, MouseScrollUp, MouseMove, Resize)):
        return (type(message), getattr(message, "button", None))
    return object()


def _without_repeats(messages: list[Message], typing: bool, now: float) -> list[Message]:
    kept: list[Message] = []
    for _key, run in groupby(messages, key=lambda message: _repeat_key(message, typing)):
        repeats = list(run)
        if isinstance(repeats[0], (MouseMove, Resize)):
            kept.append(repeats[-1])
            continue
        always = len(repeats) - REPEATS_KEPT
        kept.extend(item for place, item in enumerate(repeats) if place >= always or now - item.time < STALE)
    return kept


def _newest(messages: list[Message], typing: bool) -> list[Message]:
    surplus = [place for place, message in enumerate(messages) if _may_be_left_out(message, typing)]
    left_out = set(surplus[:-WAITING])
    return [message for place, message in enumerate(messages) if place not in left_out]


def _may_be_left_out(message: Message, typing: bool) -> bool:
    """Whether a flood may drop it: not typed text, and not what the terminal says about itself only once."""
    if isinstance(message, Key):
        return not (typing and message.is_printable)
    return isinstance(message, (MouseEvent, Paste, AppFocus, AppBlur, CursorPosition))
