"""The grid: claims in rows, sources in columns, and under it the words of the chosen cell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual import events
from textual.widget import Widget
from textual.widgets import Input

from wagner_tui.analysis.model import Claim
from wagner_tui.corpus.model import Passage
from wagner_tui.safe_text import display
from wagner_tui.ui.commands import key_name
from wagner_tui.ui.dialogs.choice import Caption
from wagner_tui.ui.dialogs.frame import Dialog, keys_of
from wagner_tui.ui.dialogs.grid_cells import Cell, GridFilter, cell_of, listed_in, says_otherwise
from wagner_tui.ui.dialogs.grid_table import GridTable
from wagner_tui.ui.dialogs.line import FilterLine
from wagner_tui.ui.dialogs.page import Block, Page, Part, row
from wagner_tui.ui.dialogs.passages import flat, outlet_of
from wagner_tui.ui.dialogs.steps import steps_of
from wagner_tui.ui.dialogs.support_words import reach_words
from wagner_tui.ui.world import World
from wagner_tui.ui.wrap import wrap

_DETAIL = 6  # rows under the table
_LEGEND_FROM = 20  # with fewer rows the help has to say what the signs mean
_LOW = 14  # with fewer rows on the screen the table has them all
_SIDEWAYS = {**dict.fromkeys(("l", "right", "tab"), 1), **dict.fromkeys(("h", "left", "shift+tab"), -1)}
_NO_CLAIMS = "No claims were found in these sources.\n\nEsc goes back to the text."
_COMPARING = "The sources are still being compared: close this and open it again."
_NONE_PASSES = "No claim passes the filter.\n\n0 lists all of them again, Esc goes back to the text."


class GridScreen(Dialog[Passage]):
    """The whole event at a glance; gives the passage of a cell to go to, or None."""

    def __init__(self, world: World, claim: Claim | None, source: str) -> None:
        super().__init__("Grid")
        self._world = world
        self._filter = GridFilter()
        self._claims = listed_in(world, self._filter)
        ids = [known.id for known in self._claims]
        self._row = ids.index(claim.id) if claim is not None and claim.id in ids else 0
        self._column = world.order.index(source)
        self.table = GridTable(world)
        self.legend = Caption(_LEGEND)
        self.detail = Page(self._detail, id="detail")
        self.line = FilterLine()

    def middle(self) -> Iterable[Widget]:
        """The table, the words of the chosen cell, the line that filters."""
        yield self.table
        yield self.legend
        yield self.detail
        yield self.line

    def wanted(self, width: int, height: int) -> tuple[int, int]:
        """All there is."""
        return width, height

    def fit(self) -> None:
        """On a low screen the table has all the rows."""
        super().fit()
        self.detail.display = self.app.size.height >= _LOW
        self.detail.styles.height = _DETAIL
        self.legend.display = self.app.size.height >= _LEGEND_FROM

    @property
    def filtering(self) -> bool:
        """Whether the filter is being typed."""
        return self.line.typing

    def footer(self) -> Sequence[tuple[str, str]]:
        """What can be done here."""
        if self.filtering:
            return [("Enter", "keep filter"), ("Esc", "without words"), ("↑ ↓", "move")]
        keys = [
            ("Enter", "go there"),
            ("Esc", "back"),
            ("!", "in conflict"),
            ("o", "one origin"),
            ("1…9 s", "source"),
            ("/", "words"),
            ("h j k l", "move"),
        ]
        return keys if self._filter == GridFilter() else [*keys[:2], ("0", "all"), *keys[2:]]

    def on_mount(self) -> None:
        """Show it."""
        super().on_mount()
        self._show()

    def on_resize(self) -> None:
        """Fit the screen anew."""
        super().on_resize()
        self.call_after_refresh(self._show)

    # What it shows

    @property
    def _claim(self) -> Claim | None:
        return self._claims[self._row] if self._claims else None

    @property
    def _source(self) -> str:
        return self._world.order[self._column]

    def _show(self) -> None:
        self._row = max(0, min(self._row, len(self._claims) - 1))
        self._column = max(0, min(self._column, len(self._world.order) - 1))
        empty = _NONE_PASSES if self._world.claims else (_NO_CLAIMS if self._world.complete else _COMPARING)
        self.table.show(self._claims, self._row, self._column, empty)
        self.heading.show(self._where())
        self.detail.show(self._detail)

    def _where(self) -> str:
        parts = [display(part) for part in self._filter.described()]
        at = self._row + 1 if self._claims else "–"
        parts.append(f"claim {at}/{len(self._claims)}")
        first, last = self.table.seen()
        if last - first + 1 < len(self._world.order):
            parts.append(f"sources {first}–{last} of {len(self._world.order)}")
        return " · ".join(parts)

    def _detail(self, width: int) -> Sequence[Block]:
        claim = self._claim
        if claim is None:
            return []
        article = self._world.article(self._source)
        cell = cell_of(self._world, claim, self._source)
        name: Part = (f"{article.number} {outlet_of(article)} ", "strong")
        blocks: list[Block] = [row(("─" * width, "rule")), row((flat(claim.label), "strong"))]
        if reach := reach_words(self._world, claim):
            blocks.append(row((reach, "dim")))
        said = [name, *self._said(claim, cell)]
        above = sum(len(wrap(text, width)) for text in (flat(claim.label), reach) if text)
        return [*blocks, row(*(_fitting(said, width, _DETAIL - 1 - above) if cell.passage else said))]

    def _said(self, claim: Claim, cell: Cell) -> list[Part]:
        if cell.passage is None:
            return [("does not make this claim.", "dim")]
        place = f"line {self._world.article(self._source).line_of(cell.passage.start)} "
        parts: list[Part] = [(place, "dim")]
        if cell.word:
            parts.append((f"! {cell.word}: ", cell.layer))
            conflict = says_otherwise(self._world, claim, self._source)
            parts.append((f"{conflict.why if conflict else ''} ", "text"))
        return [*parts, (f"“{flat(self._world.text_of(cell.passage))}”", "text")]

    # Keys

    def on_key(self, event: events.Key) -> None:
        """Move, filter, go there; while words are typed only the keys that are not text."""
        name = key_name(event.key, event.character)
        if self._typing_key(event.key) if self.filtering else (self._move_key(name) or self._key(name)):
            event.stop()
            event.prevent_default()

    def _move_key(self, name: str) -> bool:
        steps = steps_of(name, self.table.page, len(self._claims))
        if steps is not None:
            self._row += steps
        elif name in _SIDEWAYS:
            self._column += _SIDEWAYS[name]
        else:
            return False
        self.say("")
        self._show()
        return True

    def _key(self, name: str) -> bool:
        if name in {"escape", "q"} | keys_of(self, "grid"):
            self.close(None)
        elif name == "enter":
            self._go()
        elif name == "/":
            self._type()
        elif (wanted := self._refiltered(name)) is not None:
            self._list(wanted)
        else:
            return False
        return True

    def _refiltered(self, name: str) -> GridFilter | None:
        """The filter after a key; None when the key has nothing to do with it."""
        old, order = self._filter, self._world.order
        if name == "!":
            return old._replace(conflict=not old.conflict)
        if name == "o":
            return old._replace(single=not old.single)
        if name == "0":
            self.line.value = ""
            return GridFilter()
        if name == "s" or (name.isdigit() and 1 <= int(name) <= len(order)):
            source = self._source if name == "s" else order[int(name) - 1]
            self._column = order.index(source)
            return old._replace(source="" if old.source == source else source)
        return None

    def _list(self, wanted: GridFilter) -> None:
        """Take another filter; the chosen claim stays chosen where it still passes."""
        claim = self._claim
        self._filter = wanted
        self._claims = listed_in(self._world, wanted)
        self._row = self._claims.index(claim) if claim in self._claims else 0
        self.say("")
        self._show()
        self.show_keys()

    def _go(self) -> None:
        claim = self._claim
        if claim is None:
            return
        passage = cell_of(self._world, claim, self._source).passage
        if passage is None:
            self.say(f"Source {self._source[1:]} does not make this claim: h and l go to the others.")
        else:
            self.close(passage)

    def on_grid_table_picked(self, message: GridTable.Picked) -> None:
        """A click chooses, a second one goes there; the wheel moves."""
        self._row, self._column = message.row, message.column
        self._show()
        if message.twice:
            self._go()

    # The filter

    def _type(self) -> None:
        self.say("")
        self.line.begin("words that the claim or its passages hold")
        self.show_keys()

    def _typing_key(self, key: str) -> bool:
        if key in {"up", "down"}:
            self._row += 1 if key == "down" else -1
            self._show()
        elif key in {"enter", "tab", "escape"}:
            self.line.end(key)
            self._list(self._filter._replace(words=self.line.value.strip()))
            self.show_keys()
        else:
            return False
        return True

    def on_input_changed(self, event: Input.Changed) -> None:
        """Filter while it is typed."""
        event.stop()
        if self._filter.words != event.value.strip():
            self._list(self._filter._replace(words=event.value.strip()))


_LEGEND = "V verbatim N near ~ paraphrase ● says it ×2 twice ! says otherwise – not in it"


def _fitting(parts: list[Part], width: int, rows: int) -> list[Part]:
    """The parts in so many rows of `width` cells; where the quote, the last part, is cut that is seen."""
    *before, (quote, tone) = parts
    head = "".join(text for text, _ in before)
    spans = wrap(head + quote, width)
    if len(spans) <= max(1, rows):
        return parts
    kept = spans[max(1, rows) - 1][1] - len(head) - 3
    return [*before, (f"{quote[: max(1, kept)].rstrip()} …”", tone)]
