"""The model of meaning: the command that fetches it, and which one the other commands use."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from wagner_tui.cli.arguments import Arguments, UsageError
from wagner_tui.cli.streams import DONE, NO, say, write_lines

if TYPE_CHECKING:
    from wagner_tui.analysis.meaning.method import Model


def chosen_model(arguments: Arguments, state: Callable[[], Path | None]) -> Model | None:
    """The model to compare with: that of ``--model``, else the fetched one, or None.

    None without a word when the extra is not installed or nothing was fetched. `state` gives the folder
    under which vectors are kept. Raises UsageError when the model of ``--model`` cannot be used.
    """
    if arguments.no_model:
        return None
    from wagner_tui.analysis.meaning.method import default_folder, numpy_is_there, open_model

    folder = default_folder()
    if arguments.model is None and not folder.is_dir():
        return None  # most people have no model: they do not wait for what reads one
    from wagner_tui.analysis.meaning.model_files import ModelError, missing_file

    if arguments.model is not None:
        try:
            return open_model(Path(arguments.model), _cache(state()))
        except ModelError as trouble:
            raise UsageError(str(trouble)) from trouble
    if missing_file(folder) is not None or not numpy_is_there():
        return None
    try:
        return open_model(folder, _cache(state()))
    except ModelError as trouble:
        say(f"{trouble}; comparing by words alone")
        return None


def _cache(state: Path | None) -> Path | None:
    return None if state is None else state / "cache"


def model_command(arguments: Arguments) -> int:
    """``wagner-tui model fetch | path | remove``; raises UsageError."""
    from wagner_tui.analysis.meaning.method import default_folder

    return {"fetch": _fetch, "path": _path, "remove": _remove}[arguments.action](default_folder())


def _fetch(folder: Path) -> int:
    from wagner_tui.analysis.meaning.fetching import HUB, PLACE_VARIABLE, FetchError, fetch_model
    from wagner_tui.analysis.meaning.method import INSTALL, numpy_is_there
    from wagner_tui.cli.progress import receiving

    try:
        with receiving() as tell:
            new = fetch_model(folder, os.environ.get(PLACE_VARIABLE) or HUB, tell)
    except FetchError as trouble:
        raise UsageError(str(trouble)) from trouble
    except KeyboardInterrupt:
        say("stopped; wagner-tui model fetch goes on from there")
        raise
    say(f"{'fetched the model to' if new else 'the model is there already:'} {folder}")
    if not numpy_is_there():
        say(f"to use it: {INSTALL}")
    return DONE


def _path(folder: Path) -> int:
    from wagner_tui.analysis.meaning.model_files import missing_file

    if missing_file(folder) is not None:
        say(f"no model in {folder}; wagner-tui model fetch gets it")
        return NO
    return write_lines([str(folder)])


def _remove(folder: Path) -> int:
    from wagner_tui.analysis.meaning.fetching import remove_model

    try:
        removed = remove_model(folder)
    except OSError as trouble:
        raise UsageError(f"{folder}: {trouble.strerror}; delete the folder by hand") from trouble
    say(f"removed the model from {folder}" if removed else f"no model in {folder}; nothing to remove")
    return DONE
