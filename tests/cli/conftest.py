"""One command line in process, with what it printed where."""

from __future__ import annotations

import pytest

from tests.cli.running import Answer, Run
from wagner_tui.cli import main


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    def command(*words: object) -> Answer:
        code = main([str(word) for word in words])
        out, err = capfdbinary.readouterr()
        return Answer(code, out.decode(), err.decode())

    return command
