"""Where marks and decisions are kept, and those that are there."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from wagner_tui.cli.arguments import UsageError
from wagner_tui.cli.streams import say

if TYPE_CHECKING:
    from wagner_tui.corpus.model import Corpus
    from wagner_tui.notebook import Notebook
    from wagner_tui.notebook.model import Decision, Mark


def state_folder(word: str | None) -> Path | None:
    """The platform's state folder for None, nowhere (None) for ``none``, else the folder of that name."""
    if word is None:
        from wagner_tui.notebook import default_state_dir

        return default_state_dir()
    return None if word == "none" else Path(word)


def stored_marks(word: str | None, corpus: Corpus) -> tuple[Mark, ...]:
    """The marks kept for the sources of `corpus`; raises UsageError when they cannot be read."""
    return stored_notebook(word, corpus).marks


def stored_decisions(word: str | None, corpus: Corpus) -> tuple[Decision, ...]:
    """What the user decided; raises UsageError when it cannot be read.

    Where nothing was ever marked or decided there is nothing to open.
    """
    from wagner_tui.notebook.store import FILE

    folder = state_folder(word)
    if folder is None or not os.path.exists(folder / FILE):
        return ()
    return stored_notebook(word, corpus).decisions


def stored_notebook(word: str | None, corpus: Corpus) -> Notebook:
    """The marks and decisions kept for `corpus`; raises UsageError when they cannot be read."""
    from wagner_tui.notebook import Notebook, NotebookError

    try:
        notebook = Notebook.open(state_folder(word), corpus)
        for notice in notebook.notices:
            say(notice)
        notebook.marks  # noqa: B018 - what cannot be read is told here
        return notebook
    except NotebookError as trouble:
        raise UsageError(str(trouble)) from trouble
