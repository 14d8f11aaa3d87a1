"""A dialog that changes the notebook: what fails is said, and every change can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from wagner_tui.notebook import Notebook, NotebookError
from wagner_tui.ui.dialogs.frame import Dialog

T = TypeVar("T")

#: The keys that take a change back and do it again.
STEPS = frozenset({"u", "ctrl+r"})


class ChangingDialog(Dialog[T]):
    """Changes `notebook`; a subclass shows in `changed` what became of it."""

    def __init__(self, title: str, notebook: Notebook) -> None:
        super().__init__(title)
        self.notebook = notebook

    def changed(self) -> None:
        """The notebook is another one now."""
        raise NotImplementedError

    def change(self, change: Callable[[], object], words: str) -> None:
        """Do it and say `words`, or why it could not be done."""
        try:
            change()
        except NotebookError as error:
            self.say(str(error), bad=True)
            return
        self.changed()
        self.say(words)

    def step(self, key: str) -> None:
        """Take the last change back or do it again, by its key of `STEPS`, and say which one it was."""
        step = self.notebook.undo if key == "u" else self.notebook.redo
        said: list[str] = []
        self.change(lambda: said.append(step() or "Nothing more to take back or do again."), "")
        if said:
            self.say(said[0])
