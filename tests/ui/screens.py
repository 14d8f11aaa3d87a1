"""Driving the real screen in tests: open it, wait for conditions, read what it shows."""

from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager, nullcontext
from pathlib import Path
from unittest.mock import patch

from textual.pilot import Pilot

from tests import bundled
from wagner_tui.analysis.model import Findings
from wagner_tui.corpus.loading import load
from wagner_tui.corpus.model import Corpus
from wagner_tui.ui.app import WagnerApp
from wagner_tui.ui.reader import ReaderScreen

WIDE, NARROW, SMALL = (200, 50), (80, 24), (40, 10)


async def until(pilot: Pilot[int], holds: Callable[[], object], what: str = "the condition") -> None:
    """Let the program work until something holds."""
    for _ in range(500):
        if holds():
            return
        await pilot.pause(0.01)
    raise AssertionError(f"{what} did not come about; the screen shows:\n" + "\n".join(rows(pilot.app)))


@contextmanager
def giving(findings: Findings) -> Iterator[None]:
    """Every comparison finds just this."""
    with (
        patch("wagner_tui.analysis.engine.analyse", lambda *_given, **_named: findings),
        patch("wagner_tui.ui.runner.SMALL", 10**9),
    ):
        yield


@asynccontextmanager
async def opened(
    corpus: Corpus | Sequence[str | Path] | None = None,
    size: tuple[int, int] = WIDE,
    state: Path | None = None,
) -> AsyncIterator[tuple[Pilot[int], ReaderScreen]]:
    """The program at rest, with findings: of a corpus, or of the bundled event when none is given."""
    known = nullcontext() if corpus else giving(bundled.found())
    corpus = corpus or bundled.event()
    with known:
        app = WagnerApp(corpus if isinstance(corpus, Corpus) else load(corpus), state_dir=state)
        async with app.run_test(size=size, notifications=True, tooltips=True) as pilot:
            reader = app.reader
            assert reader is not None
            await until(pilot, lambda: reader.world.complete, "the comparison")
            await pilot.pause()
            yield pilot, reader


def rows(app: object) -> list[str]:
    """The rows of the screen as text."""
    return ["".join(segment.text for segment in strip) for strip in app.screen._compositor.render_strips()]  # type: ignore[attr-defined]


def shown(pilot: Pilot[int]) -> str:
    """The whole screen as text."""
    return "\n".join(rows(pilot.app))


def status(pilot: Pilot[int]) -> str:
    """The status rows with the footer, or with the line to type into."""
    return "\n".join(rows(pilot.app)[-4:])
