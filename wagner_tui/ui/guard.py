"""What is private of Textual's driver and output: the last guard between text, terminal and program.

Read from Textual 8.2.8; `missing_names` tells what a later one no longer has. What needs no private name is
in `incoming` (input as values), `outgoing` (rows as values), `signals` (the end) and `running` (the start).
"""

from __future__ import annotations

import os
import select
import signal
import sys
import termios
import time
from codecs import getincrementaldecoder
from collections.abc import Callable
from io import StringIO
from typing import Any

from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual import constants
from textual._parser import Parser
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.driver import Driver
from textual.drivers._writer_thread import WriterThread
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Paste, Resize
from textual.message import Message
from textual.message_pump import MessagePump
from textual.strip import Strip

from wagner_tui.ui.delivery import Delivery
from wagner_tui.ui.incoming import Incoming, Piece, clamp_size, sane
from wagner_tui.ui.outgoing import RESTORE, TerminalFile, is_safe, safe_address, safe_text
from wagner_tui.ui.signals import WakingEvent, can_be_continued, stop_here

# --- rows ---

_plain_render = Strip.render


def guard_rows() -> None:
    """Make every row pass the guard on its way to the terminal, whatever widget drew it.

    `Strip.render` is where a row becomes output for all three kinds of update (compositor, 8.2.8) and where
    the result is cached: a row is checked once, not at every repaint.
    """
    Strip.render = _render  # type: ignore[assignment,method-assign]


def _render(strip: Strip, console: Console) -> str:
    if (cached := strip._render_cache) is not None:
        return cached
    for text, style, _control in strip._segments:
        # Most text is plain ASCII: said here, it saves a call for each segment.
        if not ((text.isascii() and text.isprintable()) or is_safe(text)) or (
            style is not None and style._link
        ):
            strip._render_cache = _plain_render(_safe_strip(strip), console)
            return strip._render_cache
    return _plain_render(strip, console)


def _safe_strip(strip: Strip) -> Strip:
    segments = [Segment(safe_text(text), _safe_link(style)) for text, style, _ in strip._segments]
    # Controls have no width and their pictures have one: the row keeps its width, its end gives way.
    return Strip(Segment.adjust_line_length(segments, strip.cell_length), strip.cell_length)


def _safe_link(style: Style | None) -> Style | None:
    return style if style is None or not style._link else style.update_link(safe_address(style._link))


# --- the driver ---


class GuardedDriver(LinuxDriver):
    """Textual's terminal driver (8.2.8) for a terminal that may send anything and go away at any time."""

    def __init__(
        self, app: App[Any], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        guard_rows()
        self._continued = False
        self._suspending = self._entering = False
        super().__init__(app, debug=debug, mouse=mouse, size=clamp_size(*(size or self._get_terminal_size())))
        self._file: Any = TerminalFile(sys.__stderr__.fileno())  # type: ignore[union-attr]
        self.exit_event: WakingEvent = WakingEvent()
        self.active = False
        self._raw_attributes: list[Any] | None = None
        self._delivery = Delivery(app, self._loop, soon=self._soon, is_busy=self._app_is_busy)

    def _soon(self, callback: Callable[[], object]) -> None:
        """Call back in the loop, from any thread or signal handler; an error there ends the app in order."""

        def guarded() -> None:
            try:
                callback()
            except Exception as error:
                self._app._handle_exception(error)

        try:
            self._loop.call_soon_threadsafe(guarded)
        except RuntimeError:
            pass  # the loop has ended

    # Sizes: a pseudo-terminal may say 0 or 65,535, COLUMNS anything, and bytes of the input may pose as a
    # report of the size. The system is believed first; 8.2.8 listens to it only where there are no reports.
    def _get_terminal_size(self) -> tuple[int, int]:
        return clamp_size(*(self._system_size() or super()._get_terminal_size()))

    def _system_size(self) -> tuple[int, int] | None:
        for stream in (sys.__stderr__, sys.__stdin__):
            try:
                columns, rows = os.get_terminal_size(stream.fileno())  # type: ignore[union-attr]
            except (OSError, ValueError, AttributeError):
                continue
            if columns and rows:
                return columns, rows
        return None

    def _window_changed(self, *_: object) -> None:
        self._soon(self._post_size)

    def _post_size(self) -> None:
        size = self._get_terminal_size()
        self._app.post_message(Resize.from_dimensions(size, None))

    # Input. 8.2.8 decodes strictly, sees no end of input, and lets the parser raise: each ends the thread.
    def run_input_thread(self) -> None:
        """Read until the driver stops or the terminal is gone; never raise for what was read."""
        decode = getincrementaldecoder("utf-8")("replace").decode
        incoming = Incoming()
        self._parser = XTermParser(self._debug)
        wake = self.exit_event.reader
        while not self.exit_event.is_set():
            pending = incoming.waiting or self._parser._timeout_time is not None
            quiet = 1.0 if incoming.pasting else constants.ESCAPE_DELAY
            ready = select.select([self.fileno, wake], [], [], quiet if pending else None)[0]
            if self.fileno in ready:
                data = self._read()
                if not data:
                    if data is not None:
                        return self._end_of_input()
                    continue
                pieces = incoming.feed(decode(data))
            elif not ready:
                pieces = incoming.release()
            else:
                continue
            for piece in pieces:
                self._take(piece)
            if not ready:
                self._tick()
            self._delivery.wait_for_room(self.exit_event.is_set)
        return None

    def _read(self) -> bytes | None:
        """Return what can be read, nothing at the end of input, None when there is only nothing yet."""
        try:
            return os.read(self.fileno, 4096)
        except BlockingIOError:
            return None
        except OSError:
            return b""

    def _end_of_input(self) -> None:
        self._soon(lambda: self._app.exit(return_code=128 + signal.SIGHUP))

    def _take(self, piece: Piece) -> None:
        if piece.kind == "paste":
            self.process_message(Paste(piece.text))
            return
        try:
            for message in self._parser.feed(piece.text):
                self._pass_on(message)
            if piece.kind == "lone":
                self._tick()
            elif piece.kind == "sequence" and self._parser._timeout_time is not None:
                self._new_parser()  # complete, yet the parser would take the next keys for the rest
        except Exception:  # malformed: for instance a code point beyond Unicode
            self._new_parser()

    def _tick(self) -> None:
        if self._parser._timeout_time is None:
            return
        self._parser._timeout_time = 0.0
        try:
            for message in self._parser.tick():
                self._pass_on(message)
        except Exception:
            self._new_parser()

    def _new_parser(self) -> None:
        old, self._parser = self._parser, XTermParser(self._debug)
        for name in ("last_x", "last_y", "mouse_pixels", "terminal_size", "terminal_pixel_size"):
            setattr(self._parser, name, getattr(old, name))

    def _pass_on(self, message: Message) -> None:
        checked = sane(message)
        if checked is None:
            return
        if isinstance(checked, Resize):
            if (size := self._system_size()) and tuple(checked.size) != clamp_size(*size):
                checked = Resize.from_dimensions(clamp_size(*size), None)
            self._parser.terminal_size = checked.size
            self._parser.terminal_pixel_size = checked.pixel_size
        self.process_message(checked)

    # Flow. 8.2.8 makes one task a message; here they wait in our hands, where they can still be coalesced.
    def send_message(self, message: Message) -> None:
        """Queue a message of the terminal; the app gets it when it has handled the one before."""
        self._delivery.add(message)

    def _app_is_busy(self) -> bool:
        """Whether a message may still be on its way: from the app to the focus and, bubbling, back up."""
        app = self._app
        start = (app.focused or app.screen) if app.screen_stack else app
        return any(pump.message_queue_size or pump._pending_message for pump in start.ancestors_with_self)

    # Stopping and going on, outside the signal handlers.
    def _sigtstp_application(self, *_: object) -> None:
        if not self._auto_restart:  # another program has the terminal: stop at once, as it does
            stop_here()
        elif not self._suspending:
            self._suspending = True
            self._soon(self._suspend)

    def _sigcont_application(self, *_: object) -> None:
        self._continued = True
        if self._auto_restart and not self._suspending and not self._entering:
            self._entering = True
            self._soon(self._enter_again)

    def _suspend(self) -> None:
        try:
            if self.active and not self._app._exit and can_be_continued():
                self.suspend_application_mode()
                self._must_signal_resume = True
                self._stop_until_foreground()
                self.resume_application_mode()
                self._app.refresh(layout=True)
        finally:
            self._suspending = False

    def _stop_until_foreground(self) -> None:
        """Stop; stop again when continued in the background (`bg`), where nothing may be drawn."""
        while True:
            self._continued = False
            stop_here()
            for _wait in range(20):  # the kill may return before the stop has happened
                if self._continued:
                    break
                time.sleep(0.01)
            else:
                return  # nobody could continue us (no job control), so the system did not stop us
            try:
                if os.tcgetpgrp(self.fileno) == os.getpgrp():
                    return
            except OSError:
                return

    def _enter_again(self) -> None:
        """After a stop that could not be prepared (SIGSTOP): the shell has changed modes in the meantime."""
        self._entering = False
        if not self.active or self._app._exit:
            return
        if self._raw_attributes is not None:
            try:
                termios.tcsetattr(self.fileno, termios.TCSANOW, self._raw_attributes)
            except termios.error:
                return
        self.write("\x1b[?1049h\x1b[?25l\x1b[?1004h\x1b[?2004h\x1b[?7l")
        self._enable_mouse_support()
        self._app.refresh(layout=True)

    # Starting and leaving.
    def start_application_mode(self) -> None:
        """Take the terminal and remember that it has to be given back."""
        self.active = True
        super().start_application_mode()  # type: ignore[no-untyped-call]
        if self._writer_thread is None or not self._writer_thread.is_alive():  # it has returned early
            self._file.lost = True
            self._writer_thread = WriterThread(self._file)
            self._writer_thread.start()
            self._end_of_input()
        signal.signal(signal.SIGWINCH, self._window_changed)
        try:
            self._raw_attributes = termios.tcgetattr(self.fileno)
        except termios.error:
            self._raw_attributes = None

    def stop_application_mode(self) -> None:
        """Give the terminal back; 8.2.8 leaves mouse reports in pixels on."""
        self.write("\x1b[?1016l")
        super().stop_application_mode()
        self.active = False

    def restore_at_once(self) -> None:
        """Give the terminal back without threads and loop, for an end that could not be orderly."""
        if not self.active:
            return
        self.active = False
        if self.attrs_before is not None:
            try:
                termios.tcsetattr(self.fileno, termios.TCSANOW, self.attrs_before)
            except termios.error:
                pass
        try:
            fileno = self._file.fileno()
            if select.select([], [fileno], [], 0.5)[1]:
                os.write(fileno, RESTORE.encode())
        except (OSError, ValueError):
            pass


# --- the app ---


def prepare(app: App[Any]) -> None:
    """Give the app the guarded driver, and keep it from printing tracebacks: they show article text as it is.

    8.2.8 renders the traceback with the values of all variables (seconds for large texts) in `_fatal_error`
    and prints it in `_print_error_renderables`, with the exit messages.
    """
    guard_rows()
    if app.driver_class is LinuxDriver:
        app.driver_class = GuardedDriver
    app._fatal_error = app._close_messages_no_wait  # type: ignore[method-assign]
    app._print_error_renderables = lambda: None  # type: ignore[method-assign]


def first_error(app: App[Any]) -> BaseException | None:
    """Return the exception that ended the app, if one did."""
    return app._exception


def parting_words(app: App[Any]) -> str:
    """Return, as plain text, what the app wanted to be shown after its end (`App.exit(message=…)`)."""
    if not app._exit_renderables:
        return ""
    console = Console(file=StringIO(), color_system=None, width=100, markup=False, highlight=False)
    for renderable in app._exit_renderables:
        console.print(renderable)
    return console.file.getvalue() if isinstance(console.file, StringIO) else ""


def restore_at_once(app: App[Any]) -> None:
    """Give the terminal back if the app has not done so itself."""
    if isinstance(app._driver, GuardedDriver):
        app._driver.restore_at_once()


#: What is used above, to be looked for in another version of Textual: methods, then what constructors set.
PRIVATE_NAMES: tuple[tuple[Any, str], ...] = (
    (Strip, "render"),
    (Style, "update_link"),
    (XTermParser, "feed tick"),
    (LinuxDriver, "run_input_thread send_message process_message _get_terminal_size _enable_mouse_support"),
    (LinuxDriver, "_sigtstp_application _sigcont_application suspend_application_mode"),
    (LinuxDriver, "resume_application_mode start_application_mode stop_application_mode"),
    (App, "_fatal_error _print_error_renderables _close_messages_no_wait _handle_exception"),
    (Strip.__init__, "_render_cache _segments"),
    (Style.__init__, "_link"),
    (XTermParser.__init__, "last_x last_y mouse_pixels terminal_size terminal_pixel_size"),
    (Parser.__init__, "_timeout_time"),
    (Driver.__init__, "_loop _auto_restart"),
    (LinuxDriver.__init__, "_file fileno exit_event attrs_before _must_signal_resume _writer_thread"),
    (MessagePump.__init__, "_pending_message"),
    (App.__init__, "_exception _exit _exit_renderables _driver"),
)


def missing_names() -> list[str]:
    """Return the private names used here that the installed Textual does not have."""
    missing = []
    for owner, names in PRIVATE_NAMES:
        known = dir(owner) if isinstance(owner, type) else owner.__code__.co_names
        missing += [f"{owner.__qualname__}: {name}" for name in names.split() if name not in known]
    return missing
