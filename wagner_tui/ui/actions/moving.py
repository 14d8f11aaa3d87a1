"""Moving through the text and between the sources."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from wagner_tui.ui import moves
from wagner_tui.ui.state import State
from wagner_tui.ui.world import Place, World

if TYPE_CHECKING:
    from wagner_tui.ui.reader import ReaderScreen

_Move = Callable[[World, State, int], State]


def _by(move: _Move, sign: int = 1, nowhere: str = "") -> Callable[[ReaderScreen, int], None]:
    def act(reader: ReaderScreen, count: int) -> None:
        state = move(reader.world, reader.state, sign * (count or 1))
        if nowhere and state == reader.state:
            reader.say(nowhere)
        else:
            reader.go(state)

    return act


def _pages(rows_of: Callable[[int], int]) -> Callable[[ReaderScreen, int], None]:
    """Move by a share of the pane's height: the text scrolls and the current sentence goes along."""

    def act(reader: ReaderScreen, count: int) -> None:
        pane = reader.pane_of(reader.state.source)
        article = reader.world.article(reader.state.source)
        if pane is None or pane.flow is None or not article.sentences:
            return
        rows = rows_of(pane.text_rows) * (count or 1)
        flow = pane.flow
        here = flow.find(article.sentences[reader.state.place.sentence].start)
        row = flow.advance(here, rows)
        pane.scroll_rows(rows)
        index = article.sentence_at(flow.rows(row.block)[row.row].end) or 0
        down = rows > 0
        target = moves.nearest(reader.world, reader.state, index, 1 if down else -1)
        if target == reader.state.place.sentence:  # a sentence longer than the page
            reader.go(moves.sentence(reader.world, reader.state, 1 if down else -1))
        else:
            reader.go(reader.state.at(Place(reader.state.source, target)))

    return act


def _neighbour(sign: int) -> Callable[[ReaderScreen, int], None]:
    def act(reader: ReaderScreen, count: int) -> None:
        order = reader.world.order
        target = order[(order.index(reader.state.source) + sign) % len(order)]
        state = _with_place_in_sight(reader, reader.state, target)
        reader.go(moves.next_source(reader.world, state, sign))

    return act


def _with_place_in_sight(reader: ReaderScreen, state: State, source: str) -> State:
    """The state with a place in a source that was never read: the first sentence that its pane shows.

    Its pane followed the counterparts; going there without one must not throw it back to the top.
    """
    top = reader.tops.get(source, 0)
    article = reader.world.article(source)
    index = article.sentence_at(top)
    if source in state.places or source not in reader.shown or not top or index is None:
        return state
    if article.sentences[index].start < top and index + 1 < len(article.sentences):
        index += 1
    index = moves.nearest(reader.world, replace(state, source=source), index, 1)
    return replace(state, places={**state.places, source: index})


def source(reader: ReaderScreen, count: int) -> None:
    """Go to a source by its number."""
    if 1 <= count <= len(reader.world.order):
        number = reader.world.order[count - 1]
        state = _with_place_in_sight(reader, replace(reader.state, focus="panes"), number)
        reader.go(moves.to_source(reader.world, state, number))
    else:
        reader.say(f"There is no source {count}: {len(reader.world.order)} are open.")


def count_typed(reader: ReaderScreen, count: int) -> None:
    """A count of several digits is being typed."""
    reader.go(reader.state)
    reader.say(f"{count}")


ACTIONS: dict[str, Callable[[ReaderScreen, int], None]] = {
    "next_sentence": _by(moves.sentence),
    "previous_sentence": _by(moves.sentence, -1),
    "next_paragraph": _by(moves.paragraph),
    "previous_paragraph": _by(moves.paragraph, -1),
    "half_page_down": _pages(lambda rows: max(1, rows // 2)),
    "half_page_up": _pages(lambda rows: -max(1, rows // 2)),
    "page_down": _pages(lambda rows: max(1, rows - 2)),
    "page_up": _pages(lambda rows: -max(1, rows - 2)),
    "top": _by(moves.top),
    "bottom": _by(moves.bottom),
    "next_source": _neighbour(1),
    "previous_source": _neighbour(-1),
    "next_linked": _by(moves.linked, 1, "No further sentence here has a counterpart."),
    "previous_linked": _by(moves.linked, -1, "No earlier sentence here has a counterpart."),
    "next_conflict": _by(
        moves.conflict, 1, "No further sentence here is in conflict; C lists the conflicts."
    ),
    "previous_conflict": _by(
        moves.conflict, -1, "No earlier sentence here is in conflict; C lists the conflicts."
    ),
    "same_claim_next": _by(moves.same_claim, 1, "No other source makes this claim."),
    "same_claim_previous": _by(moves.same_claim, -1, "No other source makes this claim."),
    "select": _by(moves.select),
    "swap_ends": _by(moves.swap_ends),
    "extend_word": _by(moves.extend_word),
    "shrink_word": _by(moves.extend_word, -1),
    "extend_sentence": _by(moves.extend_sentence),
    "shrink_sentence": _by(moves.extend_sentence, -1),
    "source": source,
    "count": count_typed,
}
