"""What every test runs with: no model of meaning and no decisions from the developer's own folders."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

_FOLDERS = ("XDG_DATA_HOME", "XDG_STATE_HOME")


@pytest.fixture(scope="session", autouse=True)
def nothing_of_the_developer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Programs started by tests look for the model, and for what was decided, in empty folders."""
    before = {name: os.environ.get(name) for name in _FOLDERS}
    for name in _FOLDERS:
        os.environ[name] = str(tmp_path_factory.mktemp("nothing"))
    yield
    for name, value in before.items():
        if value is None:
            del os.environ[name]
        else:
            os.environ[name] = value
