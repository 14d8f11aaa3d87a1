"""The origins as a tree: who goes back to whom, how many claims, and the passages that prove it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from textual import events
from textual.widget import Widget

from wagner_tui.analysis.model import Claim
from wagner_tui.corpus.model import Passage
from wagner_tui.safe_text import display
from wagner_tui.ui.claims import shown_reach
from wagner_tui.ui.commands import key_name
from wagner_tui.ui.dialogs.frame import Dialog, keys_of
from wagner_tui.ui.dialogs.origin_entries import OriginEntries
from wagner_tui.ui.dialogs.origin_tree import Branch, TreeRow, branches, tree_rows
from wagner_tui.ui.dialogs.steps import steps_of
from wagner_tui.ui.dialogs.support_words import support_words
from wagner_tui.ui.listing import Listing
from wagner_tui.ui.world import World

_WIDEST = 110
_NONE = (
    "Nothing is known of where these sources have their reports from: none names another outlet or person,"
    " and no two share unusual wordings.\n\nEsc goes back. There x shows who makes which claim."
)
_COMPARING = "The sources are still being compared: close this and open it again."


class Only(NamedTuple):
    """An origin whose claims alone are to be listed: its name, and their ids."""

    name: str
    claims: frozenset[str]


Chosen = Passage | Only


class OriginsScreen(Dialog[Chosen]):
    """Shows the tree; gives a passage to go to, an origin to list the claims of, or None.

    It opens at the origin of `claim`; `listed` is the origin whose claims are listed now.
    """

    def __init__(self, world: World, claim: Claim | None, listed: str) -> None:
        super().__init__("Origins")
        self.heading.display = False  # the list has one
        self._world, self._claim, self._listed = world, claim, listed
        self._roots = branches(world)
        self._opened: frozenset[tuple[str, ...]] = frozenset()
        self._rows: list[TreeRow] = []
        self._list()
        self._at = self._first()
        self.listing = Listing(id="origins")

    def _first(self) -> int:
        """The origin of the claim, else the one that is listed, else the first."""
        supports = self._world.found.supports.get(self._claim.id, ()) if self._claim else ()
        names = [s.origin or s.footing for s in supports] or [self._listed]
        wanted = (at for name in names for at, row in enumerate(self._rows) if row.branch.name == name)
        return next(wanted, 0)

    def middle(self) -> Iterable[Widget]:
        """The tree."""
        yield self.listing

    def wanted(self, width: int, height: int) -> tuple[int, int]:
        """As high as the tree, with room for a proof."""
        return min(width, _WIDEST), max(16, min(height, len(self._rows) + 8))

    def on_mount(self) -> None:
        """Show it, and what is known of the claim."""
        super().on_mount()
        self._show()
        if self._claim is not None:
            self.say(self._of_claim(self._claim))

    def on_resize(self) -> None:
        """Fit the screen anew."""
        super().on_resize()
        self._show()

    def footer(self) -> Sequence[tuple[str, str]]:
        """What can be done with the chosen row."""
        if not self._rows:
            return [("Esc", "close")]
        row = self._rows[self._at]
        if row.passage is not None:
            keys = [("Enter", "go there"), ("←", "hide the proof")]
        else:
            again = row.branch.name == self._listed
            keys = [("Enter", "list all claims" if again else "list its claims"), ("w →", "proof")]
        return [*keys, ("Esc", "close"), ("j k", "move"), ("g G", "top, end")]

    # What it shows

    def _list(self) -> None:
        self._rows = tree_rows(self._roots, self._opened, self._world.text_of)

    def _show(self) -> None:
        self._at = max(0, min(self._at, len(self._rows) - 1))
        text = _NONE if self._world.complete else _COMPARING
        width = min(_WIDEST, self.app.size.width) - 6
        self.listing.show(
            self._title(),
            OriginEntries(self._rows, self._world, self._listed),
            self._at if self._rows else None,
            focused=True,
            empty=_wrapped(text, width),
        )
        self.listing.redraw()
        self.show_keys()

    def _title(self) -> str:
        origins = sum(branch.sort == "origin" for branch in self._roots)
        parts = [f"Origins {origins}" if self._roots else "Origins", "S stated", "T same text"]
        if self._listed:
            parts.append(f"listed: {display(self._listed)}")
        return " · ".join(parts)

    def _of_claim(self, claim: Claim) -> str:
        supports = self._world.found.supports.get(claim.id, ())
        if not supports:
            return "Nothing is known of where the chosen claim comes from."
        reach = self._world.reach(claim)
        said = " · ".join(support_words(support) for support in supports)
        return f"{shown_reach(reach)}: {said}" if reach else said

    # Keys

    def on_key(self, event: events.Key) -> None:
        """Walk the tree, show proof, go there, list the claims."""
        name = key_name(event.key, event.character)
        if self._key(name):
            event.stop()
            event.prevent_default()

    def _key(self, name: str) -> bool:
        steps = steps_of(name, self.listing.page, len(self._rows))
        if steps is not None:
            self._at += steps
            self.say("")
            self._show()
        elif name in {"escape", "q"} | keys_of(self, "origins"):
            self.close(None)
        elif not self._rows:
            return False
        elif name in {"w", "right", "l"}:
            self._open(close=name == "w")
        elif name in {"left", "h"}:
            self._shut()
        elif name == "enter":
            self._enter()
        else:
            return False
        return True

    @property
    def _branch(self) -> Branch:
        return self._rows[self._at].branch

    def _open(self, *, close: bool) -> None:
        """Show the proof of the chosen node; `w` once more hides it."""
        if self._rows[self._at].passage is not None:
            self._enter()
        elif self._branch.way not in self._opened:
            self._opened |= {self._branch.way}
            self._list()
            self._show()
        elif close:
            self._shut()

    def _shut(self) -> None:
        """Hide the proof of the chosen node, from inside it too; without one go to the node above."""
        way = self._branch.way
        if way in self._opened:
            self._opened -= {way}
        elif len(way) > 1:
            way = way[:-1]
        self._list()
        self._at = next(at for at, row in enumerate(self._rows) if row.branch.way == way)
        self._show()

    def _enter(self) -> None:
        row = self._rows[self._at]
        if row.passage is not None:
            self.close(row.passage)
        elif row.remark:
            return
        elif row.branch.claims or row.branch.name == self._listed:
            self.close(Only(row.branch.name, row.branch.claims))
        else:
            self.say("No claim is known to go back to it; w shows what proves it.")

    def on_listing_picked(self, message: Listing.Picked) -> None:
        """A click chooses, a second one does what Enter does; the wheel moves."""
        self._at = message.index
        self._show()
        if message.twice:
            self._enter()


def _wrapped(text: str, width: int) -> str:
    from wagner_tui.ui.wrap import wrap

    lines = text.split("\n")
    return "\n".join(line[start:end] for line in lines for start, end in wrap(line, max(8, width)))
