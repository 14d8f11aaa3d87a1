"""The screen: the only room that imports Textual."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path


def open_reader(paths: Sequence[str | Path], *, state: Path | None, stdin: bytes | None = None) -> int:
    """Read `paths`, open the reader on them and return the exit code of the program.

    `state` is the folder of the marks, None for marks that are not kept; `stdin` are the bytes that ``-``
    stands for. What cannot be read is one line on standard error each; when nothing is left the code is 2.
    """
    import gc

    gc.disable()  # nothing made before the first frame is garbage; `quiet_collector` switches it on again
    from wagner_tui.corpus.loading import load, readable
    from wagner_tui.corpus.memory import Memory

    memory = None if state is None else Memory(state / "cache")
    corpus = load(paths, stdin=stdin, memory=memory)
    for skipped in corpus.skipped:
        print(f"wagner-tui: {skipped.why}", file=sys.stderr)
    if not readable(corpus):
        return 2
    from wagner_tui.ui.app import WagnerApp
    from wagner_tui.ui.guard import run_guarded
    from wagner_tui.ui.keymap_file import default_keymap_file, read_keymap

    keymap = read_keymap(default_keymap_file())
    return run_guarded(WagnerApp(corpus, state_dir=state, keymap=keymap, memory=memory))
