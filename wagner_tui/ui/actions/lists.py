"""The claims sidebar and the list of counterparts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from wagner_tui.ui import moves
from wagner_tui.ui.claims import ClaimFilter
from wagner_tui.ui.counterparts import counterpart_entries
from wagner_tui.ui.listing import Listing
from wagner_tui.ui.prompt import Prompt
from wagner_tui.ui.state import State

if TYPE_CHECKING:
    from wagner_tui.ui.reader import ReaderScreen


def claims(reader: ReaderScreen, count: int) -> None:
    """Go to the sidebar, showing it when it is hidden; from inside it: hide it."""
    if reader.state.focus == "claims":
        reader.go(replace(reader.state.wish(sidebar=False), focus="panes"))
        return
    reader.go(
        replace(reader.state.wish(sidebar=True, zoom=False), focus="claims", selection=None), follow=False
    )


def counterparts(reader: ReaderScreen, count: int) -> None:
    """Go to the list of counterparts, showing it when it is hidden; from inside it: hide it."""
    if reader.state.focus == "counterparts":
        reader.go(replace(reader.state.wish(counterparts=False), focus="panes"))
    else:
        before = reader.state
        reader.go(replace(leave_claims(reader).wish(counterparts=True), focus="counterparts", selection=None))
        if not reader.parts.counterparts.display:
            reader.go(before, follow=False)
            reader.say("No room for the list of counterparts: w tells them.")


def leave_claims(reader: ReaderScreen) -> State:
    """The state back in the panes; on a narrow screen the sidebar, which covers them, is put away."""
    state = replace(reader.state, focus="panes")
    if reader.narrow and reader.state.wishes.sidebar:
        state = state.wish(sidebar=False)
    return state


def _step(reader: ReaderScreen, steps: int) -> None:
    if reader.state.focus == "claims":
        reader.sidebar.choose(max(0, reader.sidebar.at + steps))
        return
    entries = counterpart_entries(reader.world, reader.state)
    if entries:
        reader.counterpart_at = max(0, min(len(entries) - 1, reader.counterpart_at + steps))
        reader.go(reader.state)


def _list(reader: ReaderScreen) -> Listing:
    if reader.state.focus == "claims":
        return reader.sidebar.listing
    return reader.parts.counterparts


def enter(reader: ReaderScreen, count: int) -> None:
    """Go to the passage that is chosen and read on there."""
    if reader.state.focus == "claims":
        reader.go(leave_claims(reader))
        return
    entries = counterpart_entries(reader.world, reader.state)
    if not entries:
        return
    passage = entries[min(reader.counterpart_at, len(entries) - 1)].passage
    if passage is None:
        reader.say("This source does not have it.")
    else:
        reader.go(moves.to_passage(reader.world, replace(reader.state, focus="panes"), passage))


def filter_claims(reader: ReaderScreen, count: int) -> None:
    """Open the line that filters the claims; the place is remembered, Esc returns to it."""
    reader.before_filter = reader.state
    reader.open_prompt(
        Prompt("claims", reader.claim_filter.words, "words that the claim or its passages hold")
    )


def filter_typed(reader: ReaderScreen, text: str) -> None:
    """Filter as the reader types; the first claim that passes is chosen when the old one does not."""
    reader.claim_filter = reader.claim_filter._replace(words=text)
    reader.sidebar.show()
    if reader.sidebar.at < 0 and reader.sidebar.claims:
        reader.sidebar.choose(0)
    if reader.prompt is not None:
        found = len(reader.sidebar.claims)
        reader.prompt.say([(f"{found} of {len(reader.world.claims)} claims", "")], "Enter keep · Esc all")


def filter_key(reader: ReaderScreen, key: str) -> None:
    """Enter keeps the filter, Esc takes it away, the arrows move in the list."""
    if key == "escape":
        reader.claim_filter = reader.claim_filter._replace(words="")
        reader.close_prompt()
        reader.go(reader.before_filter, follow=False)
    elif key in {"enter", "tab"}:
        reader.close_prompt()
    elif key in {"down", "ctrl+n"}:
        _step(reader, 1)
    elif key in {"up", "ctrl+p"}:
        _step(reader, -1)


def _refilter(change: Callable[[ClaimFilter], ClaimFilter]) -> Callable[[ReaderScreen, int], None]:
    def act(reader: ReaderScreen, count: int) -> None:
        reader.claim_filter = change(reader.claim_filter)
        reader.go(reader.state, follow=False)

    return act


ACTIONS: dict[str, Callable[[ReaderScreen, int], None]] = {
    "claims": claims,
    "counterparts": counterparts,
    "list_next": lambda reader, count: _step(reader, count or 1),
    "list_previous": lambda reader, count: _step(reader, -(count or 1)),
    "list_page_down": lambda reader, count: _step(reader, _list(reader).page),
    "list_page_up": lambda reader, count: _step(reader, -_list(reader).page),
    "list_top": lambda reader, count: _step(reader, -1_000_000_000),
    "list_bottom": lambda reader, count: _step(reader, 1_000_000_000),
    "list_enter": enter,
    "filter_claims": filter_claims,
    "cycle_filter": _refilter(ClaimFilter.next_show),
    "cycle_sort": _refilter(ClaimFilter.next_sort),
}
