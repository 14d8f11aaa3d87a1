"""Conflicts, grid, origins, timeline: the views over the whole event."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from wagner_tui.analysis.model import Claim
from wagner_tui.corpus.model import Passage
from wagner_tui.ui import moves

if TYPE_CHECKING:
    from wagner_tui.ui.dialogs.origins import Chosen
    from wagner_tui.ui.reader import ReaderScreen


def current_claim(reader: ReaderScreen) -> Claim | None:
    """The claim that is chosen in the sidebar, or that the current sentence supports."""
    return next((claim for claim in reader.world.claims if claim.id == reader.state.claim), None)


def _went(reader: ReaderScreen) -> Callable[[Passage | None], None]:
    """What to do when a view ends: go to the passage that it gives, or stay."""

    def done(passage: Passage | None) -> None:
        if passage is None:
            reader.go(reader.state, follow=False)
        else:
            from wagner_tui.ui.actions.lists import leave_claims

            reader.go(moves.to_passage(reader.world, leave_claims(reader), passage))

    return done


def conflicts(reader: ReaderScreen, count: int) -> None:
    """Open the conflicts at that of the sentence or claim at hand, else at the first one after it."""
    from wagner_tui.ui.dialogs.conflicts import ConflictsScreen

    def linked() -> None:
        from wagner_tui.ui.actions.view import why_linked

        why_linked(reader)

    at = reader.state.place if reader.world.has_sentence(reader.state.place) else None
    claim = current_claim(reader) if reader.state.focus == "claims" else None
    screen = ConflictsScreen(reader.world, reader.notebook, reader.take_decisions, at, claim, linked)
    reader.app.push_screen(screen, _went(reader))


def grid(reader: ReaderScreen, count: int) -> None:
    """Open the grid at the claim and source at hand."""
    from wagner_tui.ui.dialogs.grid import GridScreen

    screen = GridScreen(reader.world, current_claim(reader), reader.state.source)
    reader.app.push_screen(screen, _went(reader))


def origins(reader: ReaderScreen, count: int) -> None:
    """Open the origins; from the sidebar: at that of the chosen claim."""
    from wagner_tui.ui.dialogs.origins import OriginsScreen

    claim = current_claim(reader) if reader.state.focus == "claims" else None

    def done(chosen: Chosen | None) -> None:
        if chosen is None or isinstance(chosen, Passage):
            _went(reader)(chosen)
        else:
            _only(reader, chosen.name, chosen.claims)

    reader.app.push_screen(OriginsScreen(reader.world, claim, reader.claim_filter.origin), done)


def _only(reader: ReaderScreen, name: str, claims: frozenset[str]) -> None:
    """List only the claims that go back to an origin; the same one again: list all."""
    wanted = reader.claim_filter
    again = wanted.only is not None and wanted.origin == name
    reader.claim_filter = (
        wanted._replace(only=None, origin="") if again else wanted._replace(only=claims, origin=name)
    )
    state = replace(reader.state.wish(sidebar=True, zoom=False), focus="claims", selection=None)
    reader.go(state, follow=False)
    if not again and reader.sidebar.at < 0 and reader.sidebar.claims:
        reader.sidebar.choose(0)
    said = (
        "All claims are listed again." if again else f"Only claims from {name}. Esc lists all claims again."
    )
    reader.say(said)


def timeline(reader: ReaderScreen, count: int) -> None:
    """Open the timeline at the time that the current sentence names, else at its beginning."""
    from wagner_tui.ui.dialogs.timeline import TimelineScreen

    here = (
        reader.world.passage_of(reader.state.place) if reader.world.has_sentence(reader.state.place) else None
    )
    reader.app.push_screen(TimelineScreen(reader.world, here), _went(reader))


def names(reader: ReaderScreen, count: int) -> None:
    """List the names with all their spellings."""
    from wagner_tui.ui.dialogs.names import NamesScreen

    naming, source = reader.services.naming, reader.state.source
    screen = NamesScreen(reader.world, naming, reader.notebook, reader.take_decisions, source)
    reader.app.push_screen(screen, _went(reader))


def aliases(reader: ReaderScreen, count: int) -> None:
    """Other spellings of a name count as the name, or no longer."""
    naming = reader.services.naming
    naming.on = not naming.on
    reader.say(
        "Aliases on: search finds the other spellings of a name, and they light up as the same. P lists them."
        if naming.on
        else "Aliases off: search finds what is typed, and only the same words light up."
    )
    reader.go(reader.state, follow=False)


ACTIONS: dict[str, Callable[[ReaderScreen, int], None]] = {
    "conflicts": conflicts,
    "grid": grid,
    "origins": origins,
    "timeline": timeline,
    "names": names,
    "aliases": aliases,
}
