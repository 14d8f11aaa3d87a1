"""A program in a pseudo-terminal, driven by conditions: nothing here sleeps for a fixed time.

The child gets a terminal of its own in a new session, as from a terminal emulator; what the program asks
the terminal is answered as a modern one does. Reading happens only inside the waiting methods.
"""

from __future__ import annotations

import errno
import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Callable, Mapping, Sequence

import pyte

from wagner_tui.safe_text import display

TIMEOUT = 20.0
ANSWERS = {
    b"\x1b[?2026$p": b"\x1b[?2026;2$y",
    b"\x1b[?2048$p": b"\x1b[?2048;0$y",
}
SEQUENCE = re.compile(
    rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)"
    rb"|\x1b[P^_X][^\x1b]*\x1b\\|\x1b[ -/]*[0-OQ-WYZ\\`-~]"
)
# What pyte 0.8 draws as text although it is none: private parameters and intermediate bytes.
NOT_FOR_PYTE = re.compile(
    rb"\x1b\[[<=>][0-?]*[ -/]*[@-~]|\x1b\[[0-?]*[ -/]+[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)"
)
# The sequences that Textual 8.2.8 itself emits, well-formed.
OWN = re.compile(
    rb"\x1b\[\d*(?:;\d*)?H|\x1b\[[\d;:]*m|\x1b\[\?\d+[hl]|\x1b\[\?\d+\$p|\x1b\[>\d+u|\x1b\[<u"
    rb"|\x1b\]52;c;(?!aGFjaw==)[\w+/=]*\x07"  # copying; what the hostile texts would copy is another matter
    rb"|\x1b\]8;id=[-\w]+;[!-~]+\x1b\\|\x1b\]8;;\x1b\\|\x1b\]22;[a-z-]+\x07|\r?\n"
)


class Session:
    """Start `argv` in a terminal of `cols` by `rows` cells; `env` is added to a small clean environment.

    Without `echo`, what is typed while the program is stopped does not appear in its output.
    """

    def __init__(
        self,
        argv: Sequence[str],
        cols: int = 80,
        rows: int = 24,
        env: Mapping[str, str] | None = None,
        *,
        echo: bool = True,
    ) -> None:
        self.raw = b""
        self.status: int | None = None
        self._answered = 0
        self._drawn = 0
        self._screen = pyte.Screen(cols or 80, rows or 24)
        self._stream = pyte.ByteStream(self._screen)
        environment = {
            **{name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TMPDIR") if name in os.environ},
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "PYTHONDONTWRITEBYTECODE": "1",
            **(env or {}),
        }
        # The size is set before the program starts: it must not see 0 by 0 first.
        self._master, slave = pty.openpty()
        self._set_size(cols, rows)
        if not echo:
            modes = termios.tcgetattr(slave)
            modes[3] &= ~termios.ECHO
            termios.tcsetattr(slave, termios.TCSANOW, modes)
        self.modes = termios.tcgetattr(slave)
        self.pid = os.fork()
        if self.pid == 0:
            try:
                os.setsid()
                fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
                for number in range(3):
                    os.dup2(slave, number)
                os.closerange(3, 256)
                for number in (signal.SIGINT, signal.SIGHUP, signal.SIGTERM, signal.SIGPIPE):
                    signal.signal(number, signal.SIG_DFL)
                os.execvpe(argv[0], list(argv), environment)
            finally:
                os._exit(127)
        self._slave: int | None = slave  # kept open, to look at its modes after the end
        os.set_blocking(self._master, False)

    def __enter__(self) -> Session:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # --- what a person does ---

    def send(self, data: bytes, timeout: float = TIMEOUT) -> None:
        """Type or paste; reads meanwhile, as a terminal does."""
        deadline = time.monotonic() + timeout
        while data:
            assert time.monotonic() < deadline, f"the program does not read: {len(data)} bytes left"
            self._read(0)
            writable = select.select([self._master], [self._master], [], 0.1)[1]
            if writable:
                try:
                    data = data[os.write(self._master, data[:2048]) :]
                except BlockingIOError:
                    pass

    def resize(self, cols: int, rows: int) -> None:
        """Change the size; the system sends SIGWINCH."""
        self._draw()
        self._set_size(cols, rows)
        self._screen.resize(max(rows, 1), max(cols, 1))

    def signal(self, number: int) -> None:
        """Send a signal to the program."""
        os.kill(self.pid, number)

    def hang_up(self) -> None:
        """Close the terminal, as by closing its window."""
        os.close(self._master)
        self._master = -1
        if self._slave is not None:
            os.close(self._slave)
            self._slave = None

    def stop_output(self) -> None:
        """Let the terminal take no more output, as Ctrl-S does."""
        assert self._slave is not None
        termios.tcflow(self._slave, termios.TCOOFF)

    # --- what a person sees ---

    def screen(self) -> list[str]:
        """Return the rows on the screen now, without trailing blanks."""
        self._draw()
        return [row.rstrip() for row in self._screen.display]

    def wait_for(self, text: str, timeout: float = TIMEOUT) -> None:
        """Wait until the text is on the screen."""
        self.wait_until(lambda: any(text in row for row in self.screen()), f"{text!r} on the screen", timeout)

    def wait_until(
        self, condition: Callable[[], bool], what: str, timeout: float = TIMEOUT, pace: float = 0.2
    ) -> None:
        """Wait for a condition that output may change; without output it is asked every `pace` seconds."""
        deadline = time.monotonic() + timeout
        while not condition():
            left = deadline - time.monotonic()
            if left <= 0:
                shown = "\n".join(self.screen())
                raise AssertionError(
                    f"no {what} within {timeout} s; exit {self.poll()}; the screen:\n{shown}"
                )
            self._read(min(left, pace))

    def wait_for_raw(self, data: bytes, start: int = 0, timeout: float = TIMEOUT) -> None:
        """Wait until the bytes have arrived after position `start` of `raw`."""
        self.wait_until(lambda: data in self.raw[start:], f"{data!r} in the output", timeout)

    def settle(self, quiet: float = 0.3, timeout: float = TIMEOUT) -> None:
        """Wait until nothing has been drawn for `quiet` seconds."""
        deadline = time.monotonic() + timeout
        while self._read(quiet) and time.monotonic() < deadline:
            pass

    # --- the end ---

    def poll(self) -> int | None:
        """Return the exit status when the program has ended: its code, or minus the signal."""
        if self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
        return self.status

    def wait_exit(self, timeout: float = TIMEOUT) -> int:
        """Wait for the end of the program, read what it left and return the exit status."""
        if self._master < 0:
            deadline = time.monotonic() + timeout
            while self.poll() is None:
                assert time.monotonic() < deadline, f"still running after {timeout} s"
                select.select([], [], [], 0.02)
        else:
            self.wait_until(lambda: self.poll() is not None, "end of the program", timeout, pace=0.01)
            while self._read(0.05):
                pass
        assert self.status is not None
        return self.status

    def left_modes(self) -> list[int | str]:
        """Return what the program left switched on in the terminal: nothing, after an orderly end."""
        defaults = {"7": "h", "25": "h"}
        state: dict[str, str] = {}
        for number, value in re.findall(rb"\x1b\[\?(\d+)([hl])", self.raw):
            state[number.decode()] = value.decode()
        left: list[int | str] = [int(n) for n, value in state.items() if value != defaults.get(n, "l")]
        if len(re.findall(rb"\x1b\[>\d+u", self.raw)) != len(re.findall(rb"\x1b\[<u", self.raw)):
            left.append("keyboard protocol")
        if self._slave is not None and termios.tcgetattr(self._slave)[:6] != self.modes[:6]:
            left.append("terminal attributes")
        return left

    def close(self) -> int:
        """Kill the program if it still runs, let go of the terminal and return the exit status."""
        if self.poll() is None:
            os.kill(self.pid, signal.SIGKILL)
            os.kill(self.pid, signal.SIGCONT)
            self.status = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        if self._master >= 0:
            os.close(self._master)
            self._master = -1
        if self._slave is not None:
            os.close(self._slave)
            self._slave = None
        assert self.status is not None
        return self.status

    # --- inside ---

    def _set_size(self, cols: int, rows: int) -> None:
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, cols, 0, 0))

    def _read(self, seconds: float) -> bool:
        """Read what comes within `seconds`; tell whether something came."""
        if self._master < 0 or not select.select([self._master], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self._master, 65536)
        except OSError as error:
            if error.errno in (errno.EIO, errno.EAGAIN):
                return False
            raise
        self.raw += data
        for match in SEQUENCE.finditer(self.raw, self._answered):
            self._answered = match.end()
            if answer := ANSWERS.get(match.group()):
                os.write(self._master, answer)
        return bool(data)

    def _draw(self) -> None:
        """Feed pyte, up to the last complete sequence."""
        fresh = self.raw[self._drawn :]
        escape = fresh.rfind(b"\x1b")
        if escape >= 0 and not SEQUENCE.match(fresh, escape):
            fresh = fresh[:escape]
        self._drawn += len(fresh)
        self._stream.feed(NOT_FOR_PYTE.sub(b"", fresh))


def text_controls(raw: bytes) -> list[str]:
    """Return everything in the output that could drive a terminal and is not Textual's own.

    Well-formed sequences of the kinds that Textual emits are taken out first; what is left must be text that
    `display` would not change, as UTF-8. Each finding is shown with a little of what follows.
    """
    rest = OWN.sub(b"", raw)
    text = rest.decode("utf-8", "surrogateescape")
    return [ascii(text[place : place + 12]) for place, c in enumerate(text) if display(c) != c]
