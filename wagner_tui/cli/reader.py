"""Opens the screen. Textual is imported behind `open_reader`, after the terminal has been checked."""

from __future__ import annotations

import sys

from wagner_tui.cli.arguments import Arguments, UsageError
from wagner_tui.cli.sources import STDIN, bundled_path, read_stdin
from wagner_tui.cli.state import state_folder
from wagner_tui.cli.streams import is_terminal


def open_screen(arguments: Arguments) -> int:
    """Open the reader and return its exit code; raises UsageError when there is no terminal for it."""
    from wagner_tui.ui import open_reader
    from wagner_tui.ui.running import no_screen_reason, reopen_terminal_input

    piped = read_stdin() if STDIN in arguments.paths else None
    if piped is not None and not is_terminal(sys.stdin):
        reopen_terminal_input()  # the text has been read: keys come from the terminal
    if reason := no_screen_reason():
        raise UsageError(reason)
    return open_reader(arguments.paths or (bundled_path(),), state=state_folder(arguments.state), stdin=piped)
