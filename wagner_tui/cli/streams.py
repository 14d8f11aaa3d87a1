"""Standard output and standard error: UTF-8 data, degraded text, closed pipes, full disks."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from typing import TextIO

from wagner_tui.safe_text import display

DONE, NO, WRONG = 0, 1, 2
#: An error of the program itself (EX_SOFTWARE of sysexits.h).
INTERNAL = 70
#: 128 + SIGPIPE, as a shell reports a program whose reader went away.
PIPE_CLOSED = 141

#: What a terminal without Unicode gets for the signs and the typography that texts are full of.
_ASCII = {
    ord(sign): plain
    for sign, plain in {
        "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "–": "-", "—": "-",
        "…": "...", "·": "-", "●": "*", "○": "o", "\N{NO-BREAK SPACE}": " ", "×": "x", "→": "->",
    }.items()
}  # fmt: skip


class CannotWriteError(Exception):
    """Standard output cannot take more: the disk is full, or it was closed before the start."""


def guarded(work: Callable[[], int]) -> int:
    """Run `work`; whatever goes wrong is an exit code and at most one line."""
    try:
        code = work()
        _flush()
    except BrokenPipeError:
        _drop_output()
        return PIPE_CLOSED
    except CannotWriteError as trouble:
        _drop_output()
        say(f"cannot write to standard output: {trouble}")
        return WRONG
    except OSError as trouble:
        name = f"{os.fsdecode(trouble.filename)}: " if isinstance(trouble.filename, str | bytes) else ""
        say(f"{name}{trouble.strerror or trouble}")
        return WRONG
    except Exception as trouble:
        if os.environ.get("WAGNER_TUI_DEBUG") == "1":
            raise
        words = " ".join(str(trouble).split())[:200]
        say(f"internal error: {type(trouble).__name__}: {words} (WAGNER_TUI_DEBUG=1 shows more)")
        return INTERNAL
    return code


def say(message: str) -> None:
    """Print one line on standard error, control characters made visible; a failure is ignored."""
    try:
        print(display(f"wagner-tui: {message}"), file=sys.stderr, flush=True)
    except (OSError, ValueError, AttributeError):
        pass


def write_data(lines: Iterable[str]) -> int:
    """Write lines of data to standard output as UTF-8, whatever the locale says."""
    return _write((line + "\n").encode("utf-8", "replace") for line in lines)


def write_lines(lines: Iterable[str]) -> int:
    """Write lines of text to standard output in its own encoding; what that lacks is degraded."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    return _write(_encode(line + "\n", encoding) for line in lines)


def is_terminal(stream: TextIO | None) -> bool:
    """Whether `stream` is a terminal; a closed or missing stream is none."""
    try:
        return stream is not None and stream.isatty()
    except ValueError:
        return False


def _encode(text: str, encoding: str) -> bytes:
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        return text.translate(_ASCII).encode(encoding, "replace")


def _write(chunks: Iterable[bytes]) -> int:
    if sys.stdout is None:
        raise CannotWriteError("it is closed")
    sys.stdout.flush()
    binary = sys.stdout.buffer
    for chunk in chunks:
        try:
            binary.write(chunk)
        except BrokenPipeError:
            raise
        except OSError as trouble:
            raise CannotWriteError(trouble.strerror) from trouble
    _flush()
    return DONE


def _flush() -> None:
    if sys.stdout is None:
        return
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as trouble:
        raise CannotWriteError(trouble.strerror) from trouble


def _drop_output() -> None:
    """Send what is still buffered nowhere, so that the interpreter does not complain when it ends."""
    if sys.stdout is None:
        return
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    except (OSError, ValueError):
        pass
