"""Layers become pieces that do not overlap and say the same."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from wagner_tui.corpus.model import Span
from wagner_tui.ui.highlights import cut, merge

LAYERS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 40), st.sampled_from([1, 2, 4, 6, 8])), max_size=12
)


@given(LAYERS)
def test_every_character_keeps_all_its_layers(layers):
    pieces = merge(layers)
    for at in range(42):
        wanted = 0
        for start, end, bits in layers:
            if start <= at < end:
                wanted |= bits
        got = [bits for start, end, bits in pieces if start <= at < end]
        assert got == ([wanted] if wanted else [])


@given(LAYERS)
def test_pieces_are_in_order_and_as_long_as_they_can_be(layers):
    pieces = merge(layers)
    for one, other in pairwise(pieces):
        assert one.end <= other.start
        assert one.end < other.start or one.layers != other.layers


@given(LAYERS, st.integers(0, 40), st.integers(0, 40))
def test_a_row_gets_what_lies_inside_it(layers, start, end):
    row = Span(min(start, end), max(start, end))
    for piece in cut(merge(layers), row):
        assert row.start <= piece.start < piece.end <= row.end
    inside = {at for p in cut(merge(layers), row) for at in range(p.start, p.end)}
    assert inside == {at for p in merge(layers) for at in range(p.start, p.end) if row.start <= at < row.end}
