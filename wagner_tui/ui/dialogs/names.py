"""The names with all their spellings: who writes what; merge two, split one, by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from textual import events
from textual.widget import Widget
from textual.widgets import Input

from wagner_tui.analysis.entities import Entity
from wagner_tui.corpus.model import Article, Passage
from wagner_tui.notebook import Decision, Notebook
from wagner_tui.notebook.name_decisions import merged, taken_out
from wagner_tui.safe_text import display
from wagner_tui.ui.commands import key_name
from wagner_tui.ui.dialogs.changing import STEPS, ChangingDialog
from wagner_tui.ui.dialogs.frame import keys_of
from wagner_tui.ui.dialogs.line import FilterLine
from wagner_tui.ui.dialogs.name_entries import NameEntries, in_order
from wagner_tui.ui.dialogs.steps import steps_of
from wagner_tui.ui.listing import Listing
from wagner_tui.ui.naming import Naming
from wagner_tui.ui.world import World

_WIDEST = 100
_NO_NAMES = "No names were found in these sources.\n\nEsc goes back to the text."
_LOOKING = "The names are still being looked for …"
_NONE_PASSES = "No name has these words.\n\n/ changes them, Esc lists all."


class NamesScreen(ChangingDialog[Passage]):
    """Lists the names; gives the first passage of the chosen one, or None. `decided` takes in decisions."""

    def __init__(
        self, world: World, naming: Naming, notebook: Notebook, decided: Callable[[], None], source: str
    ) -> None:
        super().__init__("Names", notebook)
        self.heading.display = False  # the list has one
        self._world, self._naming = world, naming
        self._decided, self._source = decided, source
        self.listing = Listing(id="names")
        self.line = FilterLine()
        self._entities: list[Entity] = []
        self._at = 0
        self._first: str | None = None  # the name that is to be merged with another
        self._splitting: tuple[str, ...] = ()  # the spellings of which one is to be taken out
        self._awaited = ""  # what was decided and is still being compared

    def middle(self) -> Iterable[Widget]:
        """The list, the line that filters it."""
        yield self.listing
        yield self.line

    def wanted(self, width: int, height: int) -> tuple[int, int]:
        """As much as there is."""
        return min(width, _WIDEST), height

    @property
    def filtering(self) -> bool:
        """Whether the filter is being typed."""
        return self.line.typing

    def footer(self) -> Sequence[tuple[str, str]]:
        """What can be done with the chosen name."""
        if self.filtering:
            return [("Enter", "keep filter"), ("Esc", "all names"), ("↑ ↓", "move")]
        if self._splitting:
            return [(f"1…{len(self._splitting)}", "take this one out"), ("Esc", "leave it")]
        if not self._entities:
            return [("Esc", "close"), ("u", "undo")]
        merge = "same as this" if self._first else "merge"
        keys = [("Enter", "go there"), ("Esc", "close"), ("/", "filter"), ("m", merge)]
        return [*keys, ("s", "split"), ("u", "undo"), ("j k", "move")]

    def on_mount(self) -> None:
        """List what there is."""
        super().on_mount()
        self.list_names()

    def on_resize(self) -> None:
        """Fit the screen anew."""
        super().on_resize()
        self._show()

    # The list

    def list_names(self) -> None:
        """Take in what changed of the names or of the filter; the chosen name stays chosen."""
        chosen = self._entity
        words = self.line.value.casefold().split()
        self._entities = in_order(self._naming.names.entities, words)
        if chosen is not None:
            names = {chosen.id, *chosen.spellings}
            same = (at for at, e in enumerate(self._entities) if e.id in names or names & set(e.spellings))
            self._at = next(same, self._at)
        self._show()

    def on_names_came(self) -> None:
        """They were still being looked for."""
        self.list_names()

    @property
    def _entity(self) -> Entity | None:
        return self._entities[self._at] if self._at < len(self._entities) else None

    def _show(self) -> None:
        self._at = max(0, min(self._at, len(self._entities) - 1))
        empty = _LOOKING if self._naming.looking else _NO_NAMES
        self.listing.show(
            self._title(),
            NameEntries(self._entities, self._first),
            self._at if self._entities else None,
            focused=True,
            empty=_NONE_PASSES if self.line.value else empty,
        )
        self.listing.redraw()
        self.show_keys()

    def _title(self) -> str:
        at = self._at + 1 if self._entities else "–"
        parts = [f"Names {at}/{len(self._entities)}", "aliases on" if self._naming.on else "aliases off"]
        if self.line.value and not self.filtering:
            parts.append(f"/{display(self.line.value)}")
        return " · ".join(parts)

    # Keys

    def on_key(self, event: events.Key) -> None:
        """The keys of a list; while the filter is typed only those that are not text."""
        name = key_name(event.key, event.character)
        if self.filtering:
            taken = self._filter_key(event.key)
        elif self._splitting:
            taken = self._split_key(name)
        else:
            taken = self._list_key(name) or self._change_key(name)
        if taken:
            event.stop()
            event.prevent_default()

    def _list_key(self, name: str) -> bool:
        steps = steps_of(name, self.listing.page, len(self._entities))
        if steps is None:
            return False
        self._at += steps
        if self._first is None:
            self.say("")
        self._show()
        return True

    def _change_key(self, name: str) -> bool:
        if name in {"escape", "q"} | keys_of(self, "names"):
            self._leave(name)
        elif name in {"enter", "l", "right"}:
            self._go()
        elif name == "/":
            self._open_filter()
        elif name == "m":
            self._merge()
        elif name == "s":
            self._split()
        elif name in STEPS:
            self.step(name)
        elif name in keys_of(self, "aliases"):
            self._naming.on = not self._naming.on
            self._show()
        else:
            return False
        return True

    def _leave(self, name: str) -> None:
        """Esc first gives up a merge, then the filter."""
        if name == "escape" and self._first is not None:
            self._first = None
            self.say("")
        elif name == "escape" and self.line.value:
            self.line.value = ""
        else:
            self.close(None)
            return
        self.list_names()

    def _go(self) -> None:
        """To the first place of the name: in the source at hand where it has one."""
        entity = self._entity
        if entity is None or not entity.uses:
            return
        here = [use for use in entity.uses if use.source == self._source]
        use = min(here or entity.uses, key=lambda use: (int(use.source[1:]), use.first))
        self.close(Passage(use.source, use.first, use.first + len(use.text)))

    # Merging and splitting

    def _merge(self) -> None:
        entity = self._entity
        if entity is None:
            return
        if self._first is None:
            self._first = entity.id
            self.say(f"Who is the same as {display(entity.id)}? Choose and press m; Esc leaves it.")
            self._show()
            return
        first, self._first = self._first, None
        if first == entity.id:
            self.say("That is the same name already.")
            self._show()
            return
        known = self._naming.names.entity(first)
        sources = {use.source for use in (*entity.uses, *(known.uses if known else ()))}
        decision = merged(first, entity.id, self._articles(sources))
        self._decide(decision, f"{display(first)} and {display(entity.id)} are one name")

    def _split(self) -> None:
        entity = self._entity
        if entity is None:
            return
        others = tuple(text for text in entity.spellings if text != entity.id)[:9]
        if not others:
            self.say("It has one spelling only: there is nothing to take out.")
            return
        self._splitting = others
        said = " · ".join(f"{number} {display(text)}" for number, text in enumerate(others, 1))
        self.say(f"Which is not {display(entity.id)}? {said}")
        self.show_keys()

    def _split_key(self, name: str) -> bool:
        """A digit takes a spelling out; every other key leaves the name as it is."""
        spellings, self._splitting = self._splitting, ()
        entity = self._entity
        self.say("")
        if entity is not None and name.isdigit() and 1 <= int(name) <= len(spellings):
            spelling = spellings[int(name) - 1]
            decision = taken_out(spelling, entity.id, self._articles({u.source for u in entity.uses}))
            self._decide(decision, f"{display(spelling)} is not {display(entity.id)}")
        self.show_keys()
        return True

    def _decide(self, decision: Decision, words: str) -> None:
        done = False

        def decide() -> None:
            nonlocal done
            self.notebook.decide([decision])
            done = True

        self.change(decide, f"{words}: comparing anew. u takes it back.")
        self._awaited = words if done else ""

    def say(self, text: str, *, bad: bool = False) -> None:
        """One line above the keys; what it said before is not told of any more."""
        self._awaited = ""
        super().say(text, bad=bad)

    def on_findings_came(self) -> None:
        """All was compared with what was decided: the line that waited for it says so."""
        self.list_names()
        if self._awaited:
            self.say(f"{self._awaited}: compared anew.")

    def _articles(self, sources: Iterable[str]) -> list[Article]:
        return [self._world.article(source) for source in sources]

    def changed(self) -> None:
        """Show what is decided and kept now."""
        self._decided()
        self.list_names()

    # The filter

    def _open_filter(self) -> None:
        self.say("")
        self.line.begin("letters of a name")
        self._show()

    def _filter_key(self, key: str) -> bool:
        if key in {"up", "down"}:
            self._at += 1 if key == "down" else -1
            self._show()
        elif key in {"enter", "tab", "escape"}:
            self.line.end(key)
            self.list_names()
        else:
            return False
        return True

    def on_input_changed(self, event: Input.Changed) -> None:
        """Filter while it is typed."""
        event.stop()
        self._at = 0
        self.list_names()

    def on_listing_picked(self, message: Listing.Picked) -> None:
        """A click chooses, a second one goes there; the wheel moves."""
        self._at = message.index
        self._show()
        if message.twice:
            self._go()
