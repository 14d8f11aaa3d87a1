"""Which method makes the links: words alone, or words and meaning with a model. Imports no numpy."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

INSTALL = "pip install 'wagner-tui[meaning]'"


class Model(NamedTuple):
    """A model that is there: its folder, what tells it from others, and where vectors are kept (or None)."""

    folder: Path
    mark: str
    cache: Path | None = None


def open_model(folder: Path, cache: Path | None = None) -> Model:
    """The model in `folder`, looked at but not loaded. Raises ModelError, in one line with the mend."""
    from wagner_tui.analysis.meaning.model_files import ModelError, fingerprint

    if not folder.is_dir():
        raise ModelError(f"{folder}: no such folder; wagner-tui model fetch gets the model")
    mark = fingerprint(folder)
    if not numpy_is_there():
        raise ModelError(f"{folder}: to use a model, numpy is needed: {INSTALL}")
    return Model(folder, mark, cache)


def numpy_is_there() -> bool:
    """Whether the extra is installed; looked up without importing it."""
    from importlib.util import find_spec

    return find_spec("numpy") is not None


def default_folder() -> Path:
    """Where ``wagner-tui model fetch`` puts the model: a folder in the platform's data directory."""
    from platformdirs import user_data_path

    return user_data_path("wagner-tui", appauthor=False) / "all-MiniLM-L6-v2"
