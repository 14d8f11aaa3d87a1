"""A row of the tree of origins as it is drawn: a node with its counts, or a passage that proves it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import overload

from rich.style import Style

from wagner_tui.safe_text import display
from wagner_tui.ui.dialogs.around import around, marked_rows
from wagner_tui.ui.dialogs.origin_tree import TreeRow
from wagner_tui.ui.ink import Ink
from wagner_tui.ui.listing import Parts
from wagner_tui.ui.world import World
from wagner_tui.ui.wrap import cells, clip, drawable

_SIGNS = {"attribution": "S", "shared-text": "T"}


@dataclass(frozen=True, slots=True)
class NodeEntry:
    """A node: the lines that lead to it, its name, which proofs there are, sources and claims."""

    lead: str
    name: str
    signs: str
    counts: str
    note: str
    strong: bool
    listed: bool

    def rows(self, width: int, ink: Ink, ground: Style) -> list[Parts]:
        """One row: name from the left, counts at the right."""
        quiet = ground + Style(dim=True)
        right = f"{self.signs:>2}  {self.counts} "
        head = f" {self.lead}"
        room = max(6, width - cells(head) - cells(right) - 1)
        name = clip(drawable(display(self.name)) + (" ◂ listed" if self.listed else ""), room)
        note = clip(f" · {self.note}", room - cells(name)) if self.note else ""
        gap = max(1, width - cells(head) - cells(name) - cells(note) - cells(right))
        return [
            [
                (head, quiet),
                (name, ground + Style(bold=self.strong or None)),
                (note, quiet),
                (" " * gap, ground),
                (right, ground),
            ]
        ]


@dataclass(frozen=True, slots=True)
class ProofEntry:
    """A passage that proves a node, with the sign of the kind of proof; or a remark."""

    lead: str
    sign: str
    place: str
    text: str
    at: tuple[int, int] = (0, 0)

    def rows(self, width: int, ink: Ink, ground: Style) -> list[Parts]:
        """At most two rows of text behind sign and place; the words that prove it are those `at` in it."""
        quiet = ground + Style(dim=True)
        head = f" {self.lead}"
        label = f"{self.sign} {self.place:<7} " if self.sign else ""
        room = max(8, width - cells(head) - cells(label) - 1)
        first, *more = marked_rows(self.text, self.at, room, ground)
        rows: list[Parts] = [[(head, quiet), (label, ground + Style(bold=True)), *first]]
        return rows + [[(head, quiet), (" " * cells(label), ground), *rest] for rest in more]


class OriginEntries(Sequence[NodeEntry | ProofEntry]):
    """The entries of the rows, made when they are drawn."""

    def __init__(self, rows: Sequence[TreeRow], world: World, listed: str) -> None:
        self._rows, self._world, self._listed = rows, world, listed

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, index: int) -> NodeEntry | ProofEntry: ...
    @overload
    def __getitem__(self, index: slice) -> list[NodeEntry | ProofEntry]: ...
    def __getitem__(self, index: int | slice) -> NodeEntry | ProofEntry | list[NodeEntry | ProofEntry]:
        if isinstance(index, slice):
            return [self._entry(self._rows[at]) for at in range(*index.indices(len(self)))]
        return self._entry(self._rows[index])

    def _entry(self, row: TreeRow) -> NodeEntry | ProofEntry:
        if row.passage is not None:
            article = self._world.article(row.passage.source)
            place = f"{article.key}:{article.line_of(row.passage.start)}"
            sign = "=" if row.again else _SIGNS[row.kind]
            return ProofEntry(row.lead, sign, place, *around(self._world, row.passage))
        if row.remark:
            return ProofEntry(row.lead, "", "", row.remark)
        return self._node(row)

    def _node(self, row: TreeRow) -> NodeEntry:
        branch = row.branch
        signs = "".join(sign for kind, sign in _SIGNS.items() if any(p.kind == kind for p in branch.proof))
        claims = f"{len(branch.claims)} claim{'' if len(branch.claims) == 1 else 's'}"
        counts = f"{claims:>10}"
        if branch.sort != "source":
            number = len(branch.sources)
            counts = f"{number} source{'' if number == 1 else 's'} {counts}"
        root = branch.sort in {"origin", "group"}
        return NodeEntry(
            row.lead,
            " ".join(branch.name.split()),
            signs,
            counts,
            branch.note if branch.sort != "group" else "",
            root,
            branch.name == self._listed and root,
        )
