"""A small application to open dialogs over, and what the tests read from its screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from textual import events
from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen

from wagner_tui.corpus.layout import text_lines
from wagner_tui.corpus.model import Article, Corpus, Passage
from wagner_tui.corpus.sentences import find_sentences
from wagner_tui.notebook import Mark

#: What a text may hold to break a screen: markup, escape sequences, reordering, what has no shape.
HOSTILE = (
    "[/x] [bold]a[/] \x1b[2J\x1b]52;c;ZXZpbA==\x07 \u202egnihton\u202c \x9b31m \u2028 e\u0301 \ud800 end"
)
SIZES = [(20, 5), (40, 10), (80, 24), (200, 50)]


class Host(App[None]):
    """Opens one dialog and keeps what it gave."""

    def __init__(self, make: Callable[[], Screen[Any] | None] | None = None) -> None:
        super().__init__()
        self._make = make
        self.results: list[Any] = []

    def on_mount(self) -> None:
        if self._make is not None and (dialog := self._make()) is not None:
            self.open(dialog)

    def open(self, dialog: Screen[Any]) -> None:
        """Open a dialog; what it gives is the next of the results."""
        self.push_screen(dialog, self.results.append)

    def shown(self) -> str:
        """The text of the screen, row by row."""
        return "\n".join(strip.text for strip in self.screen._compositor.render_strips())


def click(app: App[Any], x: int, y: int) -> None:
    """Press and release the mouse as a terminal reports it; `Pilot.click` waits for screens that are gone."""
    for kind in (events.MouseDown, events.MouseUp):
        app.post_message(kind(None, x, y, 0, 0, 1, False, False, False, screen_x=x, screen_y=y))


async def until(pilot: Pilot[Any], holds: Callable[[], object]) -> None:
    """Wait until something holds, for a bounded number of turns."""
    for _ in range(1000):
        if holds():
            return
        await pilot.pause(0.005)
    raise AssertionError("it never came true")


def article(key: str, text: str, path: str = "", **fields: Any) -> Article:
    """An article made of a text."""
    return Article(
        key=key,
        path=path or f"{key}.txt",
        sha256=key * 32,
        text=text,
        encoding="utf-8",
        sentences=find_sentences(text, text_lines(text), (), {}),
        **fields,
    )


def corpus(*texts: str) -> Corpus:
    """A corpus of texts."""
    return Corpus(tuple(article(f"s{number}", text) for number, text in enumerate(texts, 1)))


def mark(quote: str = "Two ships left the harbour.", **fields: Any) -> Mark:
    """A mark at the beginning of the first source."""
    return Mark(
        id="m1",
        source="s1",
        passage=Passage("s1", 0, len(quote)),
        quote=quote,
        prefix="",
        suffix="",
        sha256="0" * 64,
        path="s1.txt",
        start=0,
        end=len(quote),
        **fields,
    )
