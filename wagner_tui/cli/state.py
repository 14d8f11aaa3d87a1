"""Where marks are kept, and the marks that are there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from wagner_tui.cli.arguments import UsageError
from wagner_tui.cli.streams import say

if TYPE_CHECKING:
    from wagner_tui.corpus.model import Corpus
    from wagner_tui.notebook import Notebook
    from wagner_tui.notebook.model import Mark


def state_folder(word: str | None) -> Path | None:
    """The platform's state folder for None, nowhere (None) for ``none``, else the folder of that name."""
    if word is None:
        from wagner_tui.notebook import default_state_dir

        return default_state_dir()
    return None if word == "none" else Path(word)


def stored_marks(word: str | None, corpus: Corpus) -> tuple[Mark, ...]:
    """The marks kept for the sources of `corpus`; raises UsageError when they cannot be read."""
    return stored_notebook(word, corpus).marks


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
