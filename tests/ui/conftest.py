"""What every test of the screen runs with: waiting for the program to be at rest, not for time to pass."""

from __future__ import annotations

import asyncio

import pytest
from textual._context import active_app


async def at_rest(_at_least: float = 0, at_most: float = 1) -> None:
    """Let the event loop work until nothing is left to do or to draw; give up after `at_most` seconds."""
    loop = asyncio.get_running_loop()
    end = loop.time() + at_most
    while loop.time() < end:
        await asyncio.sleep(0)
        if loop._ready:  # type: ignore[attr-defined]
            continue
        unpainted = [
            screen for screen in active_app.get().screen_stack if screen._update_timer._active.is_set()
        ]
        if not unpainted:
            return
        for screen in unpainted:
            screen._on_timer_update()


@pytest.fixture(autouse=True)
def rest_without_guessing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Textual waits until the processor was idle for 20 ms, twice after each key; here the loop tells it."""
    monkeypatch.setattr("textual.app.wait_for_idle", at_rest)
    monkeypatch.setattr("textual.pilot.wait_for_idle", at_rest)
