"""A small plain Textual app to hold the guard against: `python plain_app.py [--unguarded] [--state DIR]`."""

from __future__ import annotations

import argparse
import faulthandler
import signal
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from rich.style import Style
from rich.text import Text
from textual.app import App, ComposeResult, SystemCommand
from textual.binding import Binding
from textual.content import Content
from textual.events import Resize
from textual.screen import Screen
from textual.widgets import Footer, Header, Input, OptionList, Static

from wagner_tui.ui.guard import GuardedDriver
from wagner_tui.ui.running import reopen_terminal_input, run_guarded

HOSTILE = (
    "osc52 \x1b]52;c;aGFjaw==\x07 title \x1b]2;owned\x07 csi \x1b[31m\x1b[2J dcs \x1bPtmux;x\x1b\\ "
    "apc \x1b_x\x1b\\ c1 \x9b31m \x85 enq \x05 so \x0e nul \x00 del \x7f "
    "bidi \u202eabc\u2066 sep \u2028\u2029 tag \U000e0041 "
    "lone \ud800 end"
)
PILE = "e" + "\u0301" * 3000 + "!"


class Rows(Static, can_focus=True):
    """Something to move in: shows how often j and k were pressed."""

    BINDINGS = [("j", "move(1)", "Down"), ("k", "move(-1)", "Up")]  # noqa: RUF012

    row = 0
    seconds = 0.0

    def action_move(self, step: int) -> None:
        time.sleep(self.seconds)
        self.row += step
        self.update(f"row={self.row};")


class PlainApp(App[None]):
    """Rows, a list, a field; hostile text on demand."""

    TITLE = "plain"
    asked = 0
    BINDINGS = [  # noqa: RUF012
        ("q", "quit", "Quit"),
        ("x", "crash", "Crash"),
        ("h", "hostile", "Hostile"),
        ("s", "slow", "Slow"),
        ("ctrl+z", "suspend_process", "Suspend"),
        ("ctrl+y", "hang", "Hang"),
        ("slash", "field", "Field"),
        ("escape", "rows", "Rows"),
        Binding("ctrl+t", "threads", "Threads", priority=True),
    ]

    def compose(self) -> ComposeResult:
        yield Header()
        yield Rows("row=0;")
        yield Static("", id="hostile")
        yield Static("", id="status")
        yield Input(id="field")
        yield OptionList("one", "two", "three")
        yield Footer()

    def on_mount(self) -> None:
        self.query_one(Rows).focus()
        self.say("ready")

    def say(self, text: str) -> None:
        self.query_one("#status", Static).update(Content(f"{text};"))

    def on_input_changed(self, event: Input.Changed) -> None:
        self.say(f"typed={len(event.value)}")

    def on_resize(self, event: Resize) -> None:
        self.say(f"size={event.size.width}x{event.size.height}")

    def action_slow(self) -> None:
        self.query_one(Rows).seconds = 0.05
        self.say("slow")

    def action_field(self) -> None:
        self.query_one(Input).focus()

    def action_rows(self) -> None:
        self.query_one(Rows).focus()

    def action_threads(self) -> None:
        names = [thread.name for thread in threading.enumerate()]
        self.asked += 1
        self.say(f"inputs={names.count('textual-input')}; asked={self.asked}")

    def action_hang(self) -> None:
        self.say("hanging")
        self.call_after_refresh(lambda: time.sleep(3600))

    def action_crash(self) -> None:
        raise ValueError(f"broken\n{HOSTILE}")

    def action_hostile(self) -> None:
        self.title = HOSTILE
        text = Text(HOSTILE + " ")
        text.append("link", Style(link="https://example.org/\x1b]2;owned\x07\u202e/ä b"))
        self.query_one("#hostile", Static).update(text)
        self.query_one("#hostile").tooltip = Content(HOSTILE)
        self.query_one("#hostile").border_title = Content(HOSTILE)
        self.query_one(OptionList).add_option(Content(PILE + HOSTILE))
        self.query_one(Input).value = HOSTILE
        self.notify(HOSTILE, title=HOSTILE, markup=False)
        self.say("shown")

    def get_system_commands(self, screen: Screen[object]) -> Iterator[SystemCommand]:
        yield SystemCommand(f"zz {HOSTILE}", HOSTILE, self.action_rows)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--unguarded", action="store_true")
    parser.add_argument("--state", type=Path)
    parser.add_argument("--reopen", action="store_true")
    options = parser.parse_args()
    app = PlainApp()
    if options.unguarded:
        app.run()
        return 0
    if options.state:
        options.state.mkdir(exist_ok=True)
        faulthandler.register(signal.SIGUSR1, (options.state / "stacks.txt").open("w"))
    if options.reopen:
        sys.stdin.read()
        assert reopen_terminal_input()
    assert issubclass(GuardedDriver, app.driver_class)
    return run_guarded(app, state=options.state, grace=1)


if __name__ == "__main__":
    sys.exit(main())
