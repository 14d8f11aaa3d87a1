"""How the screen is started and what is left after any end: exit code, terminal, one line about an error."""

from __future__ import annotations

import gc
import os
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wagner_tui.safe_text import display
from wagner_tui.ui.signals import GRACE, EndingSignals

if TYPE_CHECKING:
    import asyncio

    from textual.app import App

PROGRAM = "wagner-tui"
#: Exit codes: no terminal to draw on; an error of the program (EX_SOFTWARE of sysexits.h).
NO_TERMINAL, INTERNAL_ERROR = 2, 70
DEBUG_VARIABLE = "WAGNER_TUI_DEBUG"
CRASH_FILE = "crash.txt"


def run_guarded(app: App[Any], *, state: Path | None = None, grace: float = GRACE) -> int:
    """Run the app in the terminal and return the exit code of the program.

    0 or the app's own code; 2 with one line when there is no terminal to draw on; 128 and the number after a
    signal or a hang-up; 70 after an error, with one line on standard error and the traceback in the file
    `crash.txt` of `state` (no file when None), or shown when WAGNER_TUI_DEBUG is 1. `grace` is the time in
    seconds that an app has to end in order after a signal.
    """
    if (reason := no_screen_reason()) is not None:
        return _say(reason, NO_TERMINAL)
    from wagner_tui.ui import guard

    if missing := guard.missing_names():
        return _say(f"this version of Textual does not fit, it lacks {', '.join(missing)}", INTERNAL_ERROR)
    guard.prepare(app)
    run = _Run(app, lambda: guard.restore_at_once(app), grace)
    code = run.to_the_end()
    error = run.error or guard.first_error(app)
    if error is not None:
        _print(crash_report(error, state))
        return code or INTERNAL_ERROR
    if words := guard.parting_words(app):
        _print(words)
    return code or app.return_code or 0


class _Run:
    """One run of the app, from the first signal handler to the restored terminal."""

    def __init__(self, app: App[Any], restore: Callable[[], None], grace: float) -> None:
        import asyncio

        self._asyncio = asyncio
        self._app = app
        self._restore = restore
        self._loop: asyncio.AbstractEventLoop | None = None
        self.error: BaseException | None = None
        self._ending = EndingSignals(self._end, self._force, grace)

    def to_the_end(self) -> int:
        """Run; return the exit code that a signal or SystemExit asks for, else 0."""
        hook, threading.excepthook = threading.excepthook, self._thread_failed
        try:
            with self._ending:
                try:
                    self._asyncio.run(self._main())
                finally:
                    self._restore()
        except SystemExit as request:
            return request.code if isinstance(request.code, int) else int(request.code is not None)
        except Exception as error:
            self.error = error
        finally:
            threading.excepthook = hook
        return self._ending.code or 0

    async def _main(self) -> None:
        self._loop = self._asyncio.get_running_loop()
        self._loop.set_exception_handler(self._task_failed)
        if self._ending.code is None:
            await self._app.run_async()

    def _end(self, code: int) -> None:
        if self._loop is not None:
            try:
                self._loop.call_soon_threadsafe(lambda: self._app.exit(return_code=code))
            except RuntimeError:
                pass  # the loop has ended already

    def _force(self, code: int) -> None:
        self._restore()
        os._exit(code)

    # Python prints both kinds of error at once, with article text, and into the screen.
    def _task_failed(self, _loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        self.error = self.error or context.get("exception")

    def _thread_failed(self, arguments: threading.ExceptHookArgs) -> None:
        self.error = self.error or arguments.exc_value


def no_screen_reason() -> str | None:
    """Return in one line why the screen cannot be drawn here, or None."""
    if not _is_terminal(sys.__stdin__):
        return (
            "standard input is not a terminal: the screen needs its keys (see --help for the other commands)"
        )
    if not _is_terminal(sys.__stderr__):
        return (
            "standard error is not a terminal: the screen is drawn there (see --help for the other commands)"
        )
    if os.environ.get("TERM", "") in ("", "dumb", "unknown"):
        return "the terminal cannot place text (TERM is dumb or not set): try TERM=xterm-256color"
    return None


def reopen_terminal_input() -> bool:
    """Make standard input the terminal again, after a pipe was read to its end from it.

    Returns False when the process has no terminal.
    """
    try:
        terminal = os.open("/dev/tty", os.O_RDWR | os.O_CLOEXEC)
    except OSError:
        return False
    os.dup2(terminal, 0)
    os.close(terminal)
    if sys.__stdin__ is None or sys.__stdin__.closed:
        sys.__stdin__ = open(0, encoding="utf-8", errors="replace", closefd=False)  # type: ignore[misc]  # noqa: SIM115
    sys.stdin = sys.__stdin__
    return os.isatty(0)


def quiet_collector() -> None:
    """Keep garbage collection out of the typing; call once the articles are loaded.

    With a corpus in memory Python's defaults make pauses of 30 to 45 ms in the middle of a key. What is alive
    now lives as long as the program, so `freeze` takes it out of every later collection; and the young
    generation is collected after 50,000 new objects instead of 700. There is no collection before: it takes
    tens of milliseconds, and finds fewer than a thousand of 60,000 objects after the start. The collector is
    switched on, in case it was off while loading.
    """
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
    gc.enable()


def crash_report(error: BaseException, state: Path | None) -> str:
    """Return what to tell about an error, and leave its traceback in `state` (unless None)."""
    trace = "".join(traceback.format_exception(error))
    safe = "\n".join(display(line) for line in trace.split("\n"))
    line = display(f"{PROGRAM}: internal error: {type(error).__name__}: {_words_of(error)}")[:300]
    if os.environ.get(DEBUG_VARIABLE) == "1":
        return f"{safe}\n{line}"
    where = None if state is None else _write_crash(state / CRASH_FILE, safe)
    if where is None:
        return f"{line} ({DEBUG_VARIABLE}=1 shows more)"
    return f"{line} (more in {display(str(where))})"


def _words_of(error: BaseException) -> str:
    try:
        return " ".join(str(error).split())
    except Exception:
        return "no words for it"


def _write_crash(path: Path, text: str) -> Path | None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            file.write(text)
    except OSError:
        return None
    return path


def _is_terminal(file: Any) -> bool:
    try:
        return file is not None and os.isatty(file.fileno())
    except (OSError, ValueError):
        return False


def _say(text: str, code: int) -> int:
    _print(f"{PROGRAM}: {text}")
    return code


def _print(text: str) -> None:
    try:
        print("\n".join(display(line) for line in text.rstrip("\n").split("\n")), file=sys.__stderr__)
    except (OSError, ValueError):
        pass  # the terminal is gone
