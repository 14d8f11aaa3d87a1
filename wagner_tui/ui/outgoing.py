"""What leaves for the terminal: text of a row, addresses of links, and the file that outlives a hang-up.

Pure functions and one file-like class; no private API.
"""

from __future__ import annotations

import os
import re
import select
import unicodedata
from urllib.parse import quote

from wagner_tui.safe_text import display

#: Combining marks drawn on one character; the rest of a pile is left out.
MARKS_KEPT = 8
#: Everything that Textual may have switched on, off again; CAN first, in case a sequence was cut.
RESTORE = (
    "\x18\x1b[?2026l\x1b[?2004l\x1b[?7h\x1b[?2048l\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1016l"
    "\x1b[<u\x1b[?1049l\x1b[?25h\x1b[?1004l"
)

# Nine characters in a row that are neither letters nor common signs: only then is it worth counting marks.
_MAYBE_MARK = r"[^\x00-\u02ff\u2010-\u205f\u20a0-\u20cf\u2100-\u2fff\w\s]"
_MAY_PILE_UP = re.compile(
    _MAYBE_MARK + _MAYBE_MARK + "{8}"
)  # written so, the search skips ahead: twice as fast


def is_safe(text: str) -> bool:
    """Tell cheaply whether `safe_text` would return the text as it is (False may be a false alarm)."""
    # All that `display` replaces is "not printable" to Python.
    return text.isprintable() and (text.isascii() or _MAY_PILE_UP.search(text) is None)


def safe_text(text: str) -> str:
    """Return the text mapped for the terminal, with at most `MARKS_KEPT` combining marks on a character."""
    text = display(text)
    if _MAY_PILE_UP.search(text) is None:
        return text
    kept, marks = [], 0
    for character in text:
        marks = marks + 1 if unicodedata.category(character) in ("Mn", "Me", "Cf") else 0
        if marks <= MARKS_KEPT:
            kept.append(character)
    return "".join(kept)


def safe_address(link: str) -> str | None:
    """Return the address for an OSC 8 link, which is printable ASCII: controls dropped, the rest quoted.

    None when nothing is left.
    """
    return quote("".join(c for c in link if display(c) == c), safe="!#$%&'()*+,/:;=?@[]~") or None


class TerminalFile:
    """Writes to the terminal; after a hang-up everything is swallowed, since nobody can read it.

    Textual's writer thread ends at the first error, and the program then waits for it for ever.
    """

    def __init__(self, fileno: int) -> None:
        self._fileno = fileno
        self._waiting: list[bytes] = []
        self.lost = False

    def fileno(self) -> int:
        """Return the file descriptor of the terminal."""
        return self._fileno

    def write(self, text: str) -> None:
        """Keep the text until `flush`; lone surrogates become question marks."""
        self._waiting.append(text.encode("utf-8", "replace"))

    def flush(self) -> None:
        """Write what is kept, waiting for a terminal that is slow."""
        data = memoryview(b"".join(self._waiting))
        self._waiting.clear()
        while data and not self.lost:
            try:
                data = data[os.write(self._fileno, data) :]
            except BlockingIOError:
                select.select([], [self._fileno], [])
            except OSError:
                self.lost = True
