"""How signals reach the program: an orderly end with a deadline, stopping, and an event that wakes a wait."""

from __future__ import annotations

import os
import select
import signal
from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Event, Thread
from types import FrameType, TracebackType

#: Signals that end the program; the exit code is 128 and the signal's number.
ENDING = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)
#: Signals that Textual's driver handles while it runs: given back afterwards.
DRIVER = (signal.SIGTSTP, signal.SIGCONT, signal.SIGWINCH)
#: Seconds in which an orderly end has to succeed before the program is ended at once.
GRACE = 5.0


class EndingSignals:
    """While entered, SIGTERM, SIGHUP, SIGINT and SIGQUIT call `end`, and `force` when that was not enough.

    Both get the exit code and are called in a thread of their own: a handler runs between any two
    instructions, where nothing but noting the number is safe, and an app that hangs must end as well. Enter
    in the main thread.
    """

    def __init__(
        self, end: Callable[[int], None], force: Callable[[int], None], grace: float = GRACE
    ) -> None:
        self.code: int | None = None
        self._end, self._force, self._grace = end, force, grace
        self._numbers: SimpleQueue[int | None] = SimpleQueue()
        self._thread = Thread(target=self._watch, name="ending-signals", daemon=True)
        self._before = {number: signal.getsignal(number) for number in (*ENDING, *DRIVER)}

    def __enter__(self) -> EndingSignals:
        for number in ENDING:
            if self._before[number] is not signal.SIG_IGN or number is signal.SIGINT:  # nohup stays nohup
                signal.signal(number, self._note)
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._numbers.put(None)
        self._thread.join()
        for number, handler in self._before.items():
            ending = self.code is not None and number in ENDING  # a second Ctrl-C need not end the end
            signal.signal(number, signal.SIG_IGN if ending else handler or signal.SIG_DFL)

    def _note(self, number: int, _frame: FrameType | None) -> None:
        if self.code is None:
            self.code = 128 + number
            self._numbers.put(number)

    def _watch(self) -> None:
        number = self._numbers.get()
        if number is None:
            return
        self._end(128 + number)
        try:
            self._numbers.get(timeout=self._grace)
        except Empty:
            self._force(128 + number)


class WakingEvent(Event):
    """An event that also makes `reader` readable, to end a wait for input without polling."""

    def __init__(self) -> None:
        super().__init__()
        self.reader, self._writer = os.pipe()
        os.set_blocking(self._writer, False)

    def set(self) -> None:
        """Set the flag and wake whoever waits for `reader`."""
        super().set()
        try:
            os.write(self._writer, b".")
        except BlockingIOError:
            pass  # full, so it wakes

    def clear(self) -> None:
        """Unset the flag and make `reader` quiet again."""
        while select.select([self.reader], [], [], 0)[0]:
            os.read(self.reader, 64)
        super().clear()


def can_be_continued() -> bool:
    """Whether a shell with job control has started us: else stopping would be for ever, or nothing."""
    try:
        return os.getsid(os.getppid()) == os.getsid(0)
    except OSError:
        return False


def stop_here() -> None:
    """Stop the process as Ctrl-Z does; without a shell that could continue it, the system does nothing."""
    handler = signal.signal(signal.SIGTSTP, signal.SIG_DFL)
    try:
        os.kill(os.getpid(), signal.SIGTSTP)
    finally:
        signal.signal(signal.SIGTSTP, handler)
