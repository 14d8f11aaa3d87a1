"""Progress: nothing for quick work and for pipes, one line that goes away again for slow work."""

from __future__ import annotations

import io
import sys

import pytest

from wagner_tui.cli import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def work(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, seconds: float) -> str:
    """What is printed while work of this length tells its progress ten times."""
    clock = [0.0]
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "monotonic", lambda: clock[0])
    with progress.comparing() as tell:
        for step in range(1, 11):
            clock[0] += seconds / 10
            if tell:
                tell(step / 10)
    return stream.getvalue()


def test_slow_work_in_a_terminal_tells_and_cleans_up(monkeypatch: pytest.MonkeyPatch) -> None:
    printed = work(monkeypatch, Terminal(), 10)
    assert "comparing sentences: 50%" in printed
    assert printed.endswith("\r\x1b[K")
    assert "\n" not in printed


@pytest.mark.parametrize(("stream", "seconds"), [(Terminal(), 0.4), (io.StringIO(), 10.0)])
def test_quick_work_and_pipes_see_nothing(
    monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, seconds: float
) -> None:
    assert work(monkeypatch, stream, seconds) == ""
