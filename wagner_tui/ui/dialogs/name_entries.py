"""A name as the list draws it: its fullest spelling, what it is, and which source writes it how."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import overload

from rich.style import Style

from wagner_tui.analysis.entities import Entity
from wagner_tui.safe_text import display
from wagner_tui.ui.ink import Ink
from wagner_tui.ui.listing import Parts
from wagner_tui.ui.wrap import cells, clip, drawable, wrap

_ROWS = 3  # rows of spellings; more are cut


@dataclass(frozen=True, slots=True)
class NameEntry:
    """One name; `uses` say for each source how it is written, `first` that it waits for another to merge."""

    name: str
    kind: str
    uses: tuple[str, ...]
    first: bool

    def rows(self, width: int, ink: Ink, ground: Style) -> list[Parts]:
        """The name and what it is, then its spellings."""
        quiet = ground + Style(dim=True)
        sign = "+ " if self.first else "  "
        kind = f" · {self.kind}" if self.kind != "other" else ""
        name = clip(drawable(display(self.name)), max(4, width - 3 - cells(kind)))
        rows: list[Parts] = [
            [(f" {sign}", ground + Style(bold=True)), (name, ground + Style(bold=True)), (kind, quiet)]
        ]
        room = max(8, width - 6)
        lines = _packed([drawable(display(use)) for use in self.uses], room)
        if len(lines) > _ROWS:
            lines = [*lines[: _ROWS - 1], clip(lines[_ROWS - 1] + " …", room)]
        return [*rows, *[[("     ", ground), (line, ground)] for line in lines]]


def _packed(parts: Iterable[str], room: int) -> list[str]:
    """Parts with a dot between them, as many on a row as fit; one longer than a row is wrapped."""
    rows: list[str] = []
    for part in parts:
        if rows and cells(rows[-1]) + cells(part) + 3 <= room:
            rows[-1] += f" · {part}"
        else:
            rows += [part[start:end] for start, end in wrap(part, room)]
    return rows


def entry_of(entity: Entity, first: bool) -> NameEntry:
    """What the list shows of a name, for each source: ``1 Vaino ×2``, ``2 Vayno``."""
    by_source: dict[str, list[str]] = {}
    for use in sorted(entity.uses, key=lambda use: (int(use.source[1:]), -use.times, use.text)):
        times = f" ×{use.times}" if use.times > 1 else ""
        by_source.setdefault(use.source, []).append(f"{' '.join(use.text.split())}{times}")
    uses = tuple(f"{source[1:]} {', '.join(texts)}" for source, texts in by_source.items())
    return NameEntry(" ".join(entity.id.split()), entity.kind, uses, first)


class NameEntries(Sequence[NameEntry]):
    """The entries of the names, made when they are drawn; `first` is the id of one that is to be merged."""

    def __init__(self, entities: Sequence[Entity], first: str | None) -> None:
        self._entities, self._first = entities, first

    def __len__(self) -> int:
        return len(self._entities)

    @overload
    def __getitem__(self, index: int) -> NameEntry: ...
    @overload
    def __getitem__(self, index: slice) -> list[NameEntry]: ...
    def __getitem__(self, index: int | slice) -> NameEntry | list[NameEntry]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        entity = self._entities[index]
        return entry_of(entity, entity.id == self._first)


def in_order(entities: Iterable[Entity], words: Sequence[str]) -> list[Entity]:
    """The names with all `words` (lower case) in a spelling; those of most sources and uses first."""
    found = [
        e for e in entities if any(all(w in text.casefold() for w in words) for text in (e.id, *e.spellings))
    ]
    return sorted(found, key=_order)


def _order(entity: Entity) -> tuple[int, int, str]:
    sources = {use.source for use in entity.uses}
    return -len(sources), -sum(use.times for use in entity.uses), entity.id
