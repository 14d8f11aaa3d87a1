"""What the tests of the command line share: the small event, the program, the answer to a command line."""

from __future__ import annotations

import sysconfig
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

FERRY = Path(__file__).resolve().parent.parent / "data" / "ferry"
PROGRAM = str(Path(sysconfig.get_path("scripts")) / "wagner-tui")


class Answer(NamedTuple):
    """Exit code, standard output and standard error."""

    code: int
    out: str
    said: str


Run = Callable[..., Answer]
