"""The grid as values: which claims it lists, what a cell says, how wide a column is. Pure."""

from __future__ import annotations

from typing import NamedTuple

from wagner_tui.analysis.model import SIGNS, Claim, Conflict
from wagner_tui.corpus.model import Passage
from wagner_tui.export.departures import departures, worded_by
from wagner_tui.ui.claims import has_words, shown_reach
from wagner_tui.ui.disputes import SIGN, side_of
from wagner_tui.ui.highlights import LAYER_OF_KIND, Layer
from wagner_tui.ui.world import World

OMITS = "–"
SAYS = "●"
_WIDTHS = (18, 14, 11, 6)  # cells of a column, the widest that lets all sources stand side by side
_LEAST = (30, 16)  # cells of the label: where there is room, and at least
_TAIL = (23, 15, 6)  # articles and origins: in words, short, as figures


class Cell(NamedTuple):
    """What one source says of one claim.

    `sign` is the kind of its link, ``●`` without one, ``!`` where it says otherwise, ``–`` where it omits the
    claim; `word` is the type of the conflict, `times` how many passages make the claim there.
    """

    sign: str
    layer: int = 0
    word: str = ""
    passage: Passage | None = None
    times: int = 0

    def shown(self, width: int) -> str:
        """The cell in at most `width` cells."""
        if self.word:
            return f"{self.sign} {self.word}" if len(self.word) + 2 <= width else f"{self.sign}{self.word}"
        return f"{self.sign} ×{self.times}" if self.times > 1 else self.sign


def cell_of(world: World, claim: Claim, source: str) -> Cell:
    """The cell of a claim and a source."""
    passages = [passage for passage in claim.passages if passage.source == source]
    if (conflict := says_otherwise(world, claim, source)) is not None:
        there = (conflict.a, conflict.b)[side_of(conflict, source)]
        return Cell(SIGN, Layer.CONFLICT, conflict.type, there, len(passages))
    if not passages:
        return Cell(OMITS)
    kind = world.kind_of(claim, passages[0])
    if kind is None or passages[0] == worded_by(claim, world.text_of):
        return Cell(SAYS, 0, "", passages[0], len(passages))
    return Cell(SIGNS[kind], LAYER_OF_KIND[kind], "", passages[0], len(passages))


def says_otherwise(world: World, claim: Claim, source: str) -> Conflict | None:
    """The conflict in which a source departs from the claim; None when it does not."""
    return departures(claim, world.disputes.of(claim), world.text_of).get(source)


class GridFilter(NamedTuple):
    """Which claims the grid lists."""

    conflict: bool = False
    single: bool = False
    source: str = ""
    words: str = ""

    def described(self) -> list[str]:
        """The filter in words, part by part."""
        parts = ["in conflict"] if self.conflict else []
        parts += ["one origin"] if self.single else []
        parts += [f"in {self.source[1:]}"] if self.source else []
        return parts + ([f"/{self.words}"] if self.words else [])


def listed_in(world: World, wanted: GridFilter) -> list[Claim]:
    """The claims that pass, in their order."""
    words = wanted.words.casefold().split()
    return [claim for claim in world.claims if _passes(world, claim, wanted, words)]


def _passes(world: World, claim: Claim, wanted: GridFilter, words: list[str]) -> bool:
    if wanted.conflict and not world.disputes.types(claim):
        return False
    if wanted.single and not one_origin(world, claim):
        return False
    if wanted.source and wanted.source not in claim.sources:
        return False
    return has_words(claim, words, world.text_of)


def one_origin(world: World, claim: Claim) -> bool:
    """Whether several articles make the claim and all go back to one origin."""
    reach = world.reach(claim)
    return reach is not None and reach[0] > 1 == reach[1]


def reach_of(world: World, claim: Claim, width: int) -> str:
    """The last column: articles and their independent origins, as long as there is room."""
    reach = world.reach(claim)
    if len(claim.sources) == 1 and width >= _TAIL[1]:
        return f"only in {claim.sources[0][1:]}"
    if reach is None:
        return f"{len(claim.sources)} art" if width >= _TAIL[1] else f"{len(claim.sources)}a"
    return shown_reach(reach, width - 1)


def reach_caption(width: int) -> str:
    """What the last column is called."""
    return "articles · origins" if width >= _TAIL[0] else "art · orig" if width >= _TAIL[1] else "a o"


class Columns(NamedTuple):
    """How a row is divided: cells of the label, of each source, of the last column; sources seen at once."""

    label: int
    cell: int
    tail: int
    seen: int


def columns(width: int, sources: int) -> Columns:
    """Divide a row of `width` cells among the label, `sources` columns and the last one."""
    tail = next((cells for least, cells in zip((120, 60, 30), _TAIL, strict=True) if width >= least), 0)
    room = max(1, width - tail)
    for cell in _WIDTHS:
        if sources * cell + _LEAST[0] <= room:
            return Columns(room - sources * cell, cell, tail, sources)
    cell = _WIDTHS[-1]
    label = min(room, max(_LEAST[1], min(_LEAST[0], room // 2)))
    count = min(sources, (room - label) // cell)
    return Columns(room - count * cell, cell, tail, count)
