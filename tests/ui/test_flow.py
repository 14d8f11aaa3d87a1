"""An article as rows: what is found at an offset is what is drawn there."""

from hypothesis import given
from hypothesis import strategies as st

from wagner_tui.corpus.model import Article
from wagner_tui.ui.flow import Flow, Position, blocks_of

TEXTS = st.text(st.sampled_from("abc d  e\n\n\r\u2028漢é.“”"), min_size=1, max_size=300)


def article(text: str) -> Article:
    return Article("s1", "a.txt", str(hash(text)), text, "utf-8", ())


def all_rows(flow: Flow) -> list[tuple[int, int]]:
    return flow.window(Position(0, 0), 100_000)


@given(TEXTS, st.integers(1, 30))
def test_every_character_that_is_not_space_is_on_the_row_that_find_names(text, width):
    flow = Flow(article(text), width)
    for offset, character in enumerate(text):
        if character.isspace():
            continue
        block, row = flow.find(offset)
        start, end = flow.rows(block)[row]
        assert start <= offset < end


@given(TEXTS, st.integers(1, 30), st.integers(-50, 50))
def test_advance_moves_by_rows_and_back(text, width, steps):
    flow = Flow(article(text), width)
    rows = all_rows(flow)
    start = flow.find(0)
    here = flow.advance(start, abs(steps))
    assert flow.distance(start, here, 100_000) == min(abs(steps), len(rows) - 1)
    assert flow.advance(here, -100_000) == Position(0, 0)


def test_a_run_of_empty_lines_is_one_gap():
    flow = Flow(article("one\n\n\n\n\ntwo"), 20)
    assert [end - start for start, end in all_rows(flow)] == [3, 0, 3]


def test_two_hundred_thousand_empty_lines_leave_the_text_in_sight():
    blocks, _ = blocks_of(article("\n" * 200_000 + "end"))
    assert len(blocks) == 1


def test_one_long_line_is_wrapped_in_pieces():
    flow = Flow(article("word " * 60_000), 40)
    assert max(block.end - block.start for block in flow.blocks) <= 4096
    assert flow.window(Position(0, 0), 3)[2].start == 80
