"""Opens the screen. Textual is imported behind `open_reader`, after the terminal has been checked."""

from __future__ import annotations

import gc
import sys

from wagner_tui.cli.arguments import Arguments, UsageError
from wagner_tui.cli.model import chosen_model
from wagner_tui.cli.sources import STDIN, open_corpus
from wagner_tui.cli.state import state_folder
from wagner_tui.cli.streams import is_terminal
from wagner_tui.corpus.memory import Memory


def open_screen(arguments: Arguments) -> int:
    """Open the reader and return its exit code; raises UsageError when there is no terminal for it."""
    gc.disable()  # nothing made before the first frame is garbage; the screen switches it on again
    from wagner_tui.ui import open_reader
    from wagner_tui.ui.running import no_screen_reason, reopen_terminal_input

    piped = STDIN in arguments.paths and not is_terminal(sys.stdin)
    if not piped and (reason := no_screen_reason()):
        raise UsageError(reason)
    state = state_folder(arguments.state)
    model = chosen_model(arguments, lambda: state)
    memory = None if state is None else Memory(state / "cache", model.mark if model else "")
    corpus = open_corpus(arguments.paths, memory)
    if piped:
        reopen_terminal_input()  # the text has been read: keys come from the terminal
        if reason := no_screen_reason():
            raise UsageError(reason)
    return open_reader(corpus, state=state, memory=memory, model=model)
