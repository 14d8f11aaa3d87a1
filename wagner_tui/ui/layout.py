"""How the screen is divided, for every size from 20x5 to 500x200. Pure."""

from __future__ import annotations

from typing import NamedTuple

PANE = 40  #: least width of a pane when several stand side by side, in cells
NARROW = 84  #: below this width one pane is shown, with the counterparts under it
#: From this width on the claims stand beside the panes without being asked for.
SIDEBAR_FROM = 112


class Layout(NamedTuple):
    """The parts of the screen. Widths and heights in cells; 0 means not shown."""

    sidebar: int
    first: int  #: index of the first source shown
    panes: tuple[int, ...]  #: width of each pane from left to right
    counterparts: int  #: height of the list of counterparts under the panes
    status: int
    footer: int
    narrow: bool
    header: int  #: rows a pane gives to its heading


class Wishes(NamedTuple):
    """What the reader asked for."""

    sidebar: bool | None = None  #: None = as the width allows
    counterparts: bool | None = None  #: None = on narrow screens only
    zoom: bool = False


def arrange(width: int, height: int, sources: int, active: int, first: int, wishes: Wishes) -> Layout:
    """Divide a screen of `width` x `height` cells among the parts.

    `active` is the index of the source that is read, `first` that of the leftmost source shown before; the
    window moves only as far as needed to show `active`.
    """
    width, height = max(1, width), max(1, height)
    footer = 1 if height >= 10 else 0
    status = 0 if height < 4 else (2 if height >= 20 else 1)
    body = height - footer - status
    narrow = width < NARROW
    wanted = width >= SIDEBAR_FROM if wishes.sidebar is None else wishes.sidebar
    sidebar = _sidebar_width(width, narrow) if wanted and not wishes.zoom else 0
    room = width - sidebar
    count = 1 if narrow or wishes.zoom else max(1, min(sources, room // PANE))
    first = max(0, min(first, sources - count))
    first = min(max(first, active - count + 1), active) if sources else 0
    panes = () if room <= 0 else tuple(room * (i + 1) // count - room * i // count for i in range(count))
    listed = narrow if wishes.counterparts is None else wishes.counterparts
    least = 5 if wishes.counterparts else 9  # what was asked for by its key is shown as long as it can be
    counterparts = max(3, min(2 * max(1, sources - 1) + 1, body * 9 // 20)) if listed and body >= least else 0
    return Layout(sidebar, first, panes, counterparts, status, footer, narrow, 1 if body >= 4 else 0)


def _sidebar_width(width: int, narrow: bool) -> int:
    if narrow:
        return width  # the claims cover the pane: too little room for both
    return max(26, min(38, width // 5))
