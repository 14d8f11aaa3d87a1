"""How messages of the terminal reach the app: one at a time, so that what waits can still be coalesced."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from threading import Event, Lock
from typing import Any

from textual.app import App
from textual.message import Message

from wagner_tui.ui.incoming import condense

#: Messages that may wait before the input thread stops reading.
BACKLOG = 1000
#: Seconds between two looks whether the app has handled the message before.
PACE = 0.001
#: Looks after which the next message is handed over all the same: a handler may wait for what a key brings.
PATIENCE = 200


class Delivery:
    """Hands the messages of the input thread to the app.

    Handing them over one by one has a second use: the key after `/` finds the focus where `/` has put it.
    """

    def __init__(
        self,
        app: App[Any],
        loop: asyncio.AbstractEventLoop,
        *,
        soon: Callable[[Callable[[], object]], None],
        is_busy: Callable[[], bool],
    ) -> None:
        """`soon` runs a callback in the loop; `is_busy`: the message before is still on its way."""
        self._app, self._loop, self._soon, self._is_busy = app, loop, soon, is_busy
        self._lock = Lock()
        self._waiting: list[Message] = []
        self._scheduled = False
        self._pasted_at = 0.0
        self._looks = 0
        self._room = Event()

    def add(self, message: Message) -> None:
        """Queue a message; from any thread."""
        with self._lock:
            self._waiting.append(message)
            if self._scheduled:
                return
            self._scheduled = True
        self._soon(self._deliver)

    def wait_for_room(self, is_over: Callable[[], bool]) -> None:
        """Block the thread that reads until the app keeps up: the terminal waits meanwhile."""
        while len(self._waiting) > BACKLOG and not is_over():
            self._room.clear()
            self._room.wait(0.05)

    def _deliver(self) -> None:
        self._looks += 1
        if self._looks > PATIENCE or not self._is_busy():
            self._looks = 0
            message = self._next()
            if message is None:
                return
            self._app.post_message(message)
        self._loop.call_later(PACE, self._soon, self._deliver)

    def _next(self) -> Message | None:
        typing = self._is_typing()
        with self._lock:
            self._waiting, self._pasted_at = condense(
                self._waiting, typing=typing, now=time.monotonic(), pasted_at=self._pasted_at
            )
            message = self._waiting.pop(0) if self._waiting else None
            self._scheduled = message is not None
        self._room.set()
        return message

    def _is_typing(self) -> bool:
        """Whether a text field has the focus: then letters are text and not commands."""
        focused = self._app.focused if self._app.screen_stack else None
        return focused is not None and focused.check_consume_key("a", "a")
