"""From the paths on the command line to a corpus; what was skipped is said on standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from wagner_tui.cli.arguments import COMMANDS, LATER, UsageError
from wagner_tui.cli.streams import is_terminal, say
from wagner_tui.corpus.model import Corpus, Skipped

if TYPE_CHECKING:
    from wagner_tui.corpus.memory import Memory

STDIN = "-"


class NothingToReadError(Exception):
    """Not one source could be read; what was wrong has been said on standard error."""


def open_corpus(paths: Sequence[str], memory: Memory | None = None) -> Corpus:
    """Load `paths`, or the bundled event when there are none; say on standard error what was skipped.

    What a `memory` holds is not worked out again. Raises NothingToReadError when no source is left.
    """
    from wagner_tui.corpus.loading import load, readable

    piped = read_stdin() if STDIN in paths else None
    corpus = load(paths or [bundled_path()], stdin=piped, memory=memory)
    say_unread(corpus)
    if not readable(corpus):
        raise NothingToReadError
    return corpus


def bundled_path() -> str:
    """The bundled event, relative to the working folder when it lies inside it."""
    from wagner_tui.corpus.bundled import bundled_event

    event = str(bundled_event())
    try:
        return event.removeprefix(os.path.join(os.getcwd(), ""))
    except OSError:  # the working folder was deleted
        return event


def read_stdin() -> bytes:
    """All of standard input; raises UsageError when it is closed or never seems to end."""
    from wagner_tui.corpus.loading import MAX_BYTES

    if sys.stdin is None:
        raise UsageError("-: standard input is closed; pipe a text into wagner-tui or name a file")
    if is_terminal(sys.stdin):
        say("reading standard input; end it with Ctrl-D")
    data = sys.stdin.buffer.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        size = f"{MAX_BYTES // 2**20} MB"
        raise UsageError(f"-: standard input is larger than {size}; write it to smaller files and name these")
    return data


def say_unread(corpus: Corpus) -> None:
    """One line on standard error for each path that was skipped, and for each source without a sentence."""
    for entry in _one_each(corpus.skipped):
        say(entry.why)
    for article in corpus.articles:
        if not article.sentences:
            name = "standard input" if article.path == STDIN else article.path
            say(f"{name}: holds no text to read; give a file with text in it")


def _one_each(skipped: Sequence[Skipped]) -> list[Skipped]:
    """What is worth a line: a folder without articles is one, whatever else lies in it and why it is."""
    empty = {entry.path for entry in skipped if entry.kind == "empty-folder"}
    trouble = {entry.path for entry in skipped if entry.kind not in ("empty-folder", "unknown-format")}
    return [
        entry
        for entry in skipped
        if not (entry.kind == "empty-folder" and entry.path in trouble)
        and not (entry.kind == "unknown-format" and any(_inside(entry.path, folder) for folder in empty))
    ]


def _inside(path: str, folder: str) -> bool:
    return path == folder or path.startswith(os.path.join(folder, ""))


def check_for_command(paths: Sequence[str]) -> None:
    """Raise UsageError when the first path is no file but looks like the name of a command."""
    word = paths[0] if paths else ""
    if not word or os.sep in word or os.path.lexists(word):
        return
    if word in LATER:
        raise UsageError(f"{word}: this command comes in a later version; see wagner-tui --help")
    if word == "help":
        raise UsageError("help: no such file or folder; did you mean wagner-tui --help?")
    from difflib import get_close_matches

    close = get_close_matches(word, COMMANDS, 1, cutoff=0.7)
    if close:
        raise UsageError(f"{word}: no such file or folder; did you mean the command {close[0]}?")
