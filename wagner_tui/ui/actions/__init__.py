"""What each command does: small functions of (reader, count), by the names of `commands`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from wagner_tui.ui.actions import documents, findings, lists, marks, moving, searching, view

if TYPE_CHECKING:
    from wagner_tui.ui.prompt import Purpose
    from wagner_tui.ui.reader import ReaderScreen

Action = Callable[["ReaderScreen", int], None]

ACTIONS: dict[str, Action] = {
    **moving.ACTIONS,
    **lists.ACTIONS,
    **searching.ACTIONS,
    **marks.ACTIONS,
    **documents.ACTIONS,
    **findings.ACTIONS,
    **view.ACTIONS,
}


def prompt_typed(reader: ReaderScreen, purpose: Purpose, text: str) -> None:
    """Answer what is typed into the prompt."""
    (searching.typed if purpose == "search" else lists.filter_typed)(reader, text)


def prompt_key(reader: ReaderScreen, purpose: Purpose, key: str) -> None:
    """Answer a key of the prompt that is not text."""
    (searching.key if purpose == "search" else lists.filter_key)(reader, key)
