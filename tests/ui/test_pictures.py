"""A few pictures of the whole screen; each test says what to see. After a change that is meant:
`pytest tests/ui/test_pictures.py --snapshot-update`, and look at the report."""

from pathlib import Path

import pytest

from tests.ui.findings_cases import found_in, made
from tests.ui.screens import giving, until
from wagner_tui.corpus.loading import load
from wagner_tui.ui.app import WagnerApp

FERRY = Path(__file__).parents[1] / "data" / "ferry"


@pytest.fixture(autouse=True)
def a_known_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pictures depend on the colours of the terminal and on where the files lie."""
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.chdir(FERRY.parent)


def pressing(app: WagnerApp, *keys: str):
    """Wait for the comparison, then press keys."""

    async def run_before(pilot) -> None:
        await until(pilot, lambda: app.reader is not None and app.reader.world.complete)
        await pilot.press(*keys)
        await pilot.pause()

    return run_before


def test_wide(snap_compare) -> None:
    """Claims on the left, panes side by side; the counterpart lights up with its shared words underlined."""
    app = WagnerApp(load(["ferry"]))
    assert snap_compare(app, terminal_size=(170, 36), run_before=pressing(app, "]", "m"))


def test_narrow_and_light(snap_compare) -> None:
    """One pane, under it every other source with its passage or the word that it has none; dark on light."""
    app = WagnerApp(load(["ferry"]))
    app.theme = "textual-light"
    assert snap_compare(app, terminal_size=(80, 24), run_before=pressing(app, "]", "m"))


def test_without_colour(snap_compare, monkeypatch: pytest.MonkeyPatch) -> None:
    """The bar, the signs, bold and underline say everything; there is no colour but black and white."""
    monkeypatch.setenv("NO_COLOR", "1")
    app = WagnerApp(load(["ferry"]))
    assert snap_compare(app, terminal_size=(120, 30), run_before=pressing(app, "]", "m", "m"))


# Findings made by hand: these pictures change with the screen alone.


def test_conflict(snap_compare) -> None:
    """Both sides under each other, the number that differs bold, underlined and tinted; the keys below."""
    corpus = made()
    with giving(found_in(corpus)):
        app = WagnerApp(corpus)
        assert snap_compare(app, terminal_size=(110, 32), run_before=pressing(app, "]", "c", "C"))


def test_grid_narrow_and_light(snap_compare) -> None:
    """Claims down, sources across; `! number` where one says otherwise, a dash where one says nothing."""
    corpus = made()
    with giving(found_in(corpus)):
        app = WagnerApp(corpus)
        app.theme = "textual-light"
        assert snap_compare(app, terminal_size=(80, 24), run_before=pressing(app, "x", "j", "l"))


def test_origins_without_colour(snap_compare, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tree with its lines, S and T for the kinds of proof, the proof of the first origin opened."""
    monkeypatch.setenv("NO_COLOR", "1")
    corpus = made()
    with giving(found_in(corpus)):
        app = WagnerApp(corpus)
        assert snap_compare(app, terminal_size=(100, 30), run_before=pressing(app, "o", "w"))
