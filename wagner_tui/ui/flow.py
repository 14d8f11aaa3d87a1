"""One article as rows at a width: wrapped paragraph by paragraph, only where somebody looks."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

from wagner_tui.corpus.lines import filled_lines
from wagner_tui.corpus.model import Article, Span
from wagner_tui.safe_text import display
from wagner_tui.ui.wrap import is_simple, wrap

_CHUNK = 4096  # characters of one line that are wrapped together
_LONG = 80  # a line longer than this is a paragraph and gets room after it


class Block(NamedTuple):
    """A stretch of one line that is wrapped as a whole; `gap` asks for an empty row after it."""

    start: int
    end: int
    gap: bool


class Position(NamedTuple):
    """A row of a flow: index of the block, index of the row inside it."""

    block: int
    row: int


@lru_cache(maxsize=64)
def blocks_of(article: Article) -> tuple[list[Block], list[int]]:
    """The blocks of an article and their first offsets; runs of empty lines become one gap."""
    blocks: list[Block] = []
    text = article.text
    for _number, (start, end) in filled_lines(text):
        if text[start:end].isspace():
            continue
        if blocks and not blocks[-1].gap and _apart(text[blocks[-1].end : start]):
            blocks[-1] = blocks[-1]._replace(gap=True)
        while end - start > _CHUNK:
            cut = text.rfind(" ", start + _CHUNK // 2, start + _CHUNK)
            cut = start + _CHUNK if cut < 0 else cut + 1
            blocks.append(Block(start, cut, False))
            start = cut
        blocks.append(Block(start, end, end - start > _LONG))
    if not blocks:
        blocks.append(Block(0, 0, False))
    return blocks, [block.start for block in blocks]


def _apart(between: str) -> bool:
    """Whether what lies between two filled lines holds an empty one."""
    return len(between) > 2 or (len(between) == 2 and between != "\r\n")


class Flow:
    """Rows of `article` at `width` cells, as offsets; nothing is wrapped before it is asked for."""

    def __init__(self, article: Article, width: int) -> None:
        self.article = article
        self.width = max(1, width)
        self.blocks, self._starts = blocks_of(article)
        self._rows: dict[int, list[Span]] = {}

    def rows(self, block: int) -> list[Span]:
        """The rows of one block; an empty last row when the block has a gap after it."""
        rows = self._rows.get(block)
        if rows is None:
            if len(self._rows) > 2000:
                self._rows.clear()
            start, end, gap = self.blocks[block]
            rows = wrap(display(self.article.text[start:end]), self.width, start)
            if gap and block + 1 < len(self.blocks):
                rows.append(Span(end, end))
            self._rows[block] = rows
        return rows

    def find(self, offset: int) -> Position:
        """The row that shows the character at `offset` (the row before it when it lies in white space)."""
        block = max(0, bisect_right(self._starts, offset) - 1)
        rows = self.rows(block)
        filled = len(rows) - (len(rows) > 1 and rows[-1].start == rows[-1].end)  # without the gap after it
        row = bisect_right(rows, offset, 0, filled, key=lambda each: each.start) - 1
        return Position(block, max(0, row))

    def advance(self, position: Position, rows: int) -> Position:
        """The position `rows` further down (up when negative), stopping at the first and last row."""
        block, row = position
        row += rows
        while row < 0 and block > 0:
            block -= 1
            row += len(self.rows(block))
        while row >= len(self.rows(block)) and block + 1 < len(self.blocks):
            row -= len(self.rows(block))
            block += 1
        return Position(block, min(max(row, 0), len(self.rows(block)) - 1))

    def distance(self, start: Position, end: Position, limit: int) -> int:
        """Rows from `start` down to `end` (negative when it lies above), cut off at ``±limit``."""
        if end < start:
            return -self.distance(end, start, limit)
        rows = -start.row
        for block in range(start.block, end.block):
            rows += len(self.rows(block))
            if rows >= limit:
                return limit
        return min(limit, rows + end.row)

    def window(self, top: Position, height: int) -> list[Span]:
        """At most `height` rows from `top` on."""
        found: list[Span] = []
        block, row = top
        while len(found) < height and block < len(self.blocks):
            found.extend(self.rows(block)[row : row + height - len(found)])
            block, row = block + 1, 0
        return found

    def last_top(self, height: int) -> Position:
        """The lowest sensible top: the last row of the text stands on the last row of the screen."""
        end = len(self.blocks) - 1
        return self.advance(Position(end, len(self.rows(end)) - 1), 1 - height)

    def offset_at(self, row: Span, column: int) -> int:
        """The offset of the character drawn at `column` cells from the left of `row`."""
        text = display(self.article.text[row.start : row.end])
        if is_simple(text):
            return row.start + min(max(column, 0), len(text))
        from rich.cells import split_graphemes

        used = 0
        for start, _end, cell in split_graphemes(text)[0]:
            if used + cell > column:
                return row.start + start
            used += cell
        return row.end
