"""How things are shown, help, the palette, and leaving."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from wagner_tui.ui import moves
from wagner_tui.ui.world import Place

if TYPE_CHECKING:
    from wagner_tui.ui.reader import ReaderScreen

_WIDTHS = (32, 120)  # narrowest and widest text, in cells


def boilerplate(reader: ReaderScreen, count: int) -> None:
    """Show boilerplate like text, or dim it and pass over it."""
    state = replace(reader.state, boilerplate=not reader.state.boilerplate)
    if not state.boilerplate and reader.world.article(state.source).sentences:
        state = state.at(Place(state.source, moves.nearest(reader.world, state, state.place.sentence, 1)))
    reader.say(
        "Boilerplate is shown and can be read."
        if state.boilerplate
        else "Boilerplate is dimmed and passed over."
    )
    reader.go(state)


def zoom(reader: ReaderScreen, count: int) -> None:
    """One pane alone, or all again."""
    alone = not reader.state.wishes.zoom
    reader.go(replace(reader.state.wish(zoom=alone), focus="panes"))


def _wider(step: int) -> Callable[[ReaderScreen, int], None]:
    def act(reader: ReaderScreen, count: int) -> None:
        pane = reader.pane_of(reader.state.source)
        now = pane.flow.width if pane is not None and pane.flow is not None else reader.state.text_width
        width = max(_WIDTHS[0], min(_WIDTHS[1], min(now, reader.state.text_width) + step * (count or 1)))
        reader.say(f"Text at most {width} characters wide.")
        reader.go(replace(reader.state, text_width=width))

    return act


def comparison(reader: ReaderScreen, count: int) -> None:
    """Stop the comparison that is under way; one that was stopped begins anew."""
    if reader.comparison.running:
        reader.comparison.stop()
        left = "what is known is from before" if reader.world.stands else "there are no links"
        reader.say(f"The comparison was stopped: {left}. Ctrl-x compares again.")
    elif reader.world.claims and not reader.world.stands:
        reader.say("The sources have been compared.")
    else:
        reader.comparison.start()


def why(reader: ReaderScreen, count: int) -> None:
    """Show both sides of the conflict of the current sentence, else say why it is linked."""
    if reader.world.has_sentence(reader.state.place) and reader.world.disputes.stands_at(reader.state.place):
        from wagner_tui.ui.actions.findings import conflicts

        conflicts(reader, count)
    else:
        why_linked(reader)


def why_linked(reader: ReaderScreen) -> None:
    """Say why the current sentence is linked."""
    from wagner_tui.ui.dialogs.why import why_screen

    screen = why_screen(reader.world, reader.state)
    if screen is None:
        reader.say("No other source is linked to this sentence.")
    else:
        reader.app.push_screen(screen)


def info(reader: ReaderScreen, count: int) -> None:
    """Say what this source states of itself and where, and what was noticed when it was read."""
    from wagner_tui.ui.dialogs.info import info_screen

    reader.app.push_screen(info_screen(reader.world.corpus, reader.state.source))


def show_help(reader: ReaderScreen, count: int) -> None:
    """The keys that work here and now."""
    from wagner_tui.ui.dialogs.help import help_screen

    reader.app.push_screen(help_screen(reader.keymap, reader.context))


def palette(reader: ReaderScreen, count: int) -> None:
    """All commands by name."""
    reader.app.action_command_palette()


def leave(reader: ReaderScreen, count: int) -> None:
    """Leave the program; every mark is on disk already."""
    reader.app.exit(0)


ACTIONS: dict[str, Callable[[ReaderScreen, int], None]] = {
    "boilerplate": boilerplate,
    "zoom": zoom,
    "narrower": _wider(-4),
    "wider": _wider(4),
    "realign": lambda reader, count: reader.realign(),
    "comparison": comparison,
    "why": why,
    "conflict": why,
    "info": info,
    "help": show_help,
    "palette": palette,
    "quit": leave,
}
