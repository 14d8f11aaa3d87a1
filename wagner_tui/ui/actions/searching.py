"""Searching all sources as the reader types."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from wagner_tui.search import Mode, Query, Results
from wagner_tui.ui import moves
from wagner_tui.ui.prompt import Prompt
from wagner_tui.ui.state import Found, State

if TYPE_CHECKING:
    from wagner_tui.ui.reader import ReaderScreen

MODES: tuple[Mode, ...] = ("exact", "regex", "fuzzy")
#: Up to this many characters a search is answered at once, above in a thread.
_AT_ONCE = 2_000_000


def search(reader: ReaderScreen, count: int) -> None:
    """Open the search line; the place is remembered, Esc returns to it."""
    reader.before_search = replace(reader.state, found=None)
    reader.open_prompt(
        Prompt("search", reader.search_text, "search all sources · Ctrl-f exact, regex, fuzzy")
    )
    typed(reader, reader.search_text)


def typed(reader: ReaderScreen, text: str) -> None:
    """Answer the query as far as it is typed."""
    reader.search_text = text
    if not text:
        if reader.before_search is not None:
            reader.go(reader.before_search)
        _tell(reader, None)
        return
    query = _query(reader)
    if sum(len(article.text) for article in reader.world.corpus.articles) <= _AT_ONCE:
        _answer(reader, reader.services.index.search(query))
    else:
        reader.services.search_beside(
            query, lambda results: reader.app.call_from_thread(_answer, reader, results)
        )


def _query(reader: ReaderScreen) -> Query:
    """What is typed, with the other spellings of the name that it is."""
    mode = MODES[reader.search_mode_at]
    aliases = () if mode == "regex" else reader.services.naming.aliases(reader.search_text)
    return Query(reader.search_text, mode, aliases)


def _answer(reader: ReaderScreen, results: Results) -> None:
    """Show the results and go to the first hit from the place where the search began."""
    start = reader.before_search or reader.state
    if results.query != _query(reader):
        return  # typing went on
    at = _first_from(reader, start, results)
    state = replace(start, found=Found(results, at))
    reader.go(_to_hit(reader, state) if at is not None else state)
    _tell(reader, results)


def _first_from(reader: ReaderScreen, state: State, results: Results) -> int | None:
    if not results.hits:
        return None
    place = reader.world.passage_of(state.place) if reader.world.article(state.source).sentences else None
    here = (int(state.source[1:]), place.start if place else 0)
    keys = [(int(hit.passage.source[1:]), hit.passage.start) for hit in results.hits]
    return bisect_left(keys, here) % len(keys)


def _to_hit(reader: ReaderScreen, state: State) -> State:
    assert state.found is not None
    assert state.found.at is not None
    return moves.to_passage(reader.world, state, state.found.results.hits[state.found.at].passage)


def _tell(reader: ReaderScreen, results: Results | None) -> None:
    if reader.prompt is None:
        return
    mode = MODES[reader.search_mode_at]
    if results is None:
        reader.prompt.say([(mode, "key"), ("  type to search all sources", "")], "Ctrl-f mode · Esc back")
        return
    if results.problem:
        reader.prompt.say([(mode, "key"), ("  " + results.problem, "error")], "")
        return
    found = reader.state.found
    at = "" if found is None or found.at is None else f"{found.at + 1}/"
    total = results.shown()
    counts = _per_source(results)
    note = f"  {results.note}" if results.note else ""
    said = [
        (mode, "key"),
        (f"  {at}{total} hits", ""),
        (f"  {counts}" if counts else "", ""),
        (note, "bar-dim"),
    ]
    reader.prompt.say(said, "Enter stay · Esc back")


def _per_source(results: Results) -> str:
    """``s1: 5  s2: 3``, the sources without a hit left out."""
    return "  ".join(f"{source}: {results.shown(source)}" for source, hits in results.counts.items() if hits)


def key(reader: ReaderScreen, name: str) -> None:
    """Enter stays at the hit, Esc returns, Ctrl-f changes the mode, the arrows go through the hits."""
    if name == "escape":
        back = reader.before_search or replace(reader.state, found=None)
        reader.before_search = None
        reader.close_prompt()
        reader.go(back)
    elif name in {"enter", "tab"}:
        reader.before_search = None
        reader.close_prompt()
        reader.go(reader.state)
        _say_where(reader)
    elif name == "ctrl+f":
        reader.search_mode_at = (reader.search_mode_at + 1) % len(MODES)
        typed(reader, reader.search_text)
    elif name in {"down", "ctrl+n"}:
        step(reader, 1)
    elif name in {"up", "ctrl+p"}:
        step(reader, -1)


def step(reader: ReaderScreen, steps: int) -> None:
    """Go to the next hit (the previous when negative), around the ends."""
    found = reader.state.found
    if found is None or not found.results.hits:
        reader.say("Nothing to go to: / searches.")
        return
    at = ((-1 if found.at is None else found.at) + steps) % len(found.results.hits)
    reader.go(_to_hit(reader, replace(reader.state, found=found._replace(at=at))))
    if reader.prompt is None:
        _say_where(reader)
    else:
        _tell(reader, found.results)


def _say_where(reader: ReaderScreen) -> None:
    found = reader.state.found
    if found is None or found.at is None:
        return
    results = found.results
    hit = results.hits[found.at]
    total = results.shown()
    other = f" · the text has “{hit.found}”" if hit.found else ""
    counts = _per_source(results)
    reader.say(f"/{results.query.text}  {found.at + 1}/{total}{other}  {counts}")


def back(reader: ReaderScreen, count: int) -> None:
    """Leave what is open, one thing a press: selection, list, highlights of the search, filter."""
    from wagner_tui.ui.actions.lists import leave_claims

    state = reader.state
    if state.selection is not None:
        reader.go(replace(state, selection=None))
    elif state.focus == "claims" and reader.world.claims and not reader.sidebar.claims:
        reader.claim_filter = reader.claim_filter._replace(words="", show="all", only=None, origin="")
        reader.go(state, follow=False)
    elif state.focus == "claims" and reader.claim_filter.only is not None:
        reader.claim_filter = reader.claim_filter._replace(only=None, origin="")
        reader.go(state, follow=False)
    elif state.focus == "claims" and reader.claim_filter.words:
        reader.claim_filter = reader.claim_filter._replace(words="")
        reader.go(state, follow=False)
    elif state.focus != "panes":
        reader.go(leave_claims(reader))
    elif state.found is not None:
        reader.go(replace(state, found=None))
    else:
        reader.go(state)


ACTIONS: dict[str, Callable[[ReaderScreen, int], None]] = {
    "search": search,
    "next_hit": lambda reader, count: step(reader, count or 1),
    "previous_hit": lambda reader, count: step(reader, -(count or 1)),
    "back": back,
}
