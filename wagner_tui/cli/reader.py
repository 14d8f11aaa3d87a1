"""Opens the screen. Textual is imported behind `open_reader`, after the terminal has been checked."""

from __future__ import annotations

import os
import sys

from wagner_tui.cli.arguments import Arguments, UsageError
from wagner_tui.cli.sources import STDIN, bundled_path, read_stdin
from wagner_tui.cli.state import state_folder
from wagner_tui.cli.streams import is_terminal

_WITHOUT = "the commands without a screen work: wagner-tui claims; see wagner-tui --help"


def open_screen(arguments: Arguments) -> int:
    """Open the reader and return its exit code; raises UsageError when there is no terminal for it."""
    piped = read_stdin() if STDIN in arguments.paths else None
    if not is_terminal(sys.stderr):
        raise UsageError(f"standard error is not a terminal, and the screen needs it; {_WITHOUT}")
    if not is_terminal(sys.stdin):
        if piped is None:
            raise UsageError(f"standard input is not a terminal; - reads a text from it, or {_WITHOUT}")
        _keys_from_terminal()
    from wagner_tui.ui import open_reader

    return open_reader(arguments.paths or (bundled_path(),), state=state_folder(arguments.state), stdin=piped)


def _keys_from_terminal() -> None:
    """Standard input was a text: from now on it is the terminal, so that keys arrive."""
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError as trouble:
        raise UsageError(f"no terminal to read keys from; {_WITHOUT}") from trouble
    os.dup2(terminal, 0)
    os.close(terminal)
    sys.stdin = sys.__stdin__ = os.fdopen(0, encoding="utf-8", errors="surrogateescape", closefd=False)  # type: ignore[misc]
