"""A line of progress on standard error for work that takes longer than a person waits without wondering."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

from wagner_tui.cli.streams import is_terminal

#: Seconds before the line appears, and between two changes of it.
_PATIENCE, _PAUSE = 0.5, 0.1
#: Cells of the bar.
_CELLS = 24
_CLEAR = "\r\x1b[K"


@contextmanager
def comparing() -> Iterator[Callable[[float], None] | None]:
    """Hand out what hears of progress (0 to 1), or None when standard error is no terminal.

    Meanwhile nothing looks for garbage: there is hardly any, and looking through millions of
    values takes long.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield from _told()
    finally:
        if collecting:
            gc.enable()


def _told() -> Iterator[Callable[[float], None] | None]:
    if not is_terminal(sys.stderr):
        yield None
        return
    line = _Line()
    try:
        yield line.tell
    finally:
        line.clear()


@contextmanager
def receiving() -> Iterator[Callable[[str, int, int], None]]:
    """Hand out what hears of bytes received (name of the file, received, whole): a bar on a terminal."""
    if not is_terminal(sys.stderr):
        yield lambda _name, _done, _whole: None
        return
    line = _Line()
    try:
        yield lambda name, done, whole: line.show(_bar(name, done, whole))
    finally:
        line.clear()


def _bar(name: str, done: int, whole: int) -> str:
    full = _CELLS * done // max(whole, 1)
    return f"{name} [{'#' * full}{'.' * (_CELLS - full)}] {done / 1e6:.1f} of {whole / 1e6:.1f} MB"


class _Line:
    def __init__(self) -> None:
        self._next = monotonic() + _PATIENCE
        self._shown = False

    def tell(self, done: float) -> None:
        self.show(f"comparing sentences: {done:.0%}")

    def show(self, text: str) -> None:
        now = monotonic()
        if now < self._next:
            return
        self._next = now + _PAUSE
        self._shown = self._print(f"{_CLEAR}{text}") or self._shown

    def clear(self) -> None:
        if self._shown:
            self._print(_CLEAR)

    @staticmethod
    def _print(text: str) -> bool:
        try:
            print(text, end="", file=sys.stderr, flush=True)
        except OSError:  # the terminal went away; the work goes on
            return False
        return True
