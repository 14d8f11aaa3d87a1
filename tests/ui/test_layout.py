"""How the screen is divided, at every size."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagner_tui.ui.layout import PANE, Wishes, arrange

WISHES = st.builds(
    Wishes,
    sidebar=st.sampled_from([None, True, False]),
    counterparts=st.sampled_from([None, True, False]),
    zoom=st.booleans(),
)


@given(st.integers(1, 600), st.integers(1, 300), st.integers(1, 12), st.data(), WISHES)
def test_every_part_fits_at_every_size(width, height, sources, data, wishes):
    active = data.draw(st.integers(0, sources - 1))
    first = data.draw(st.integers(0, sources - 1))
    layout = arrange(width, height, sources, active, first, wishes)
    assert sum(layout.panes) + layout.sidebar == width
    assert layout.status + layout.footer + layout.counterparts < max(2, height)
    if layout.panes:
        assert layout.first <= active < layout.first + len(layout.panes), (
            "the source that is read is on the screen"
        )
    if len(layout.panes) > 1:
        assert min(layout.panes) >= PANE


@pytest.mark.parametrize(
    ("size", "panes", "sidebar", "list_below"),
    [
        ((20, 5), 1, False, False),
        ((40, 10), 1, False, False),
        ((80, 24), 1, False, True),
        ((100, 30), 2, False, False),
        ((120, 40), 2, True, False),
        ((200, 50), 4, True, False),
        ((260, 60), 5, True, False),
        ((500, 200), 5, True, False),
    ],
)
def test_what_stands_where(size, panes, sidebar, list_below):
    layout = arrange(*size, 5, 0, 0, Wishes())
    assert len(layout.panes) == panes
    assert bool(layout.sidebar) is sidebar
    assert bool(layout.counterparts) is list_below


def test_zoom_leaves_one_pane_alone():
    layout = arrange(200, 50, 5, 3, 0, Wishes(zoom=True))
    assert (layout.panes, layout.first, layout.sidebar) == ((200,), 3, 0)


def test_the_window_of_sources_moves_no_further_than_needed():
    assert arrange(200, 50, 5, 3, 0, Wishes()).first == 0
    assert arrange(200, 50, 5, 4, 0, Wishes()).first == 1
    assert arrange(200, 50, 5, 2, 1, Wishes()).first == 1
