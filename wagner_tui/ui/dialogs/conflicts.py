"""The conflicts one by one: both passages with the words that differ, and what the user decides on them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import get_args

from textual import events
from textual.widget import Widget

from wagner_tui.analysis.model import Claim, Conflict, ConflictType
from wagner_tui.corpus.model import Passage
from wagner_tui.notebook import Decision, Notebook
from wagner_tui.notebook.decisions import RETYPED
from wagner_tui.ui.commands import key_name
from wagner_tui.ui.dialogs.changing import STEPS, ChangingDialog
from wagner_tui.ui.dialogs.conflict_rows import conflict_rows, no_conflicts
from wagner_tui.ui.dialogs.frame import keys_of
from wagner_tui.ui.dialogs.page import Block, Page
from wagner_tui.ui.disputes import side_of, spot
from wagner_tui.ui.world import Place, World

TYPES: tuple[ConflictType, ...] = get_args(ConflictType)
_WIDEST = 96
_VERDICTS = {"a": "accepted", "r": "rejected"}


class ConflictsScreen(ChangingDialog[Passage]):
    """Shows one conflict at a time; gives the passage to go to, or None.

    `decided` lays new decisions over the findings. It opens at a conflict of `at` or of `claim`. `why` opens
    the page on the links of the sentence below.
    """

    def __init__(
        self,
        world: World,
        notebook: Notebook,
        decided: Callable[[], None],
        at: Place | None,
        claim: Claim | None,
        why: Callable[[], None],
    ) -> None:
        super().__init__("Conflicts", notebook)
        self._world, self._decided, self._why = world, decided, why
        self._ids = self._known()
        self._at = self._first(at, claim)
        self._side = side_of(world.disputes.at(at)[0], at.source) if at and world.disputes.at(at) else 0
        self._choosing = False
        self._lost = claim is not None and bool(self._ids) and not world.disputes.of(claim)
        self.page = Page(self._blocks, id="page")

    def _known(self) -> list[str]:
        """The ids of all conflicts, those that stand first."""
        return [c.id for c in sorted(self._world.disputes.all, key=lambda c: c.status != "conflict")]

    def on_findings_came(self) -> None:
        """All was compared anew: the same one is shown where there still is one."""
        here = self._ids[self._at] if self._ids else ""
        self._ids = self._known()
        self._at = self._ids.index(here) if here in self._ids else max(0, min(self._at, len(self._ids) - 1))
        self._show()

    def _first(self, at: Place | None, claim: Claim | None) -> int:
        """Where to begin: at a conflict of the claim or sentence, else at the first one further on."""
        found = self._world.disputes.of(claim) if claim is not None else ()
        if not found and at is not None:
            found = self._world.disputes.at(at)
        if found:
            return self._ids.index(found[0].id)
        here = (int(at.source[1:]), self._world.passage_of(at).start) if at is not None else (0, 0)
        later = (c for c in self._world.disputes.standing if (int(c.a.source[1:]), c.a.start) >= here)
        return next((self._ids.index(c.id) for c in later), 0)

    @property
    def conflict(self) -> Conflict | None:
        """The one that is shown, as it is decided now."""
        if not self._ids:
            return None
        return next((c for c in self._world.disputes.all if c.id == self._ids[self._at]), None)

    # The frame

    def middle(self) -> Iterable[Widget]:
        """The page."""
        yield self.page

    def wanted(self, width: int, height: int) -> tuple[int, int]:
        """As high as the highest of the neighbouring conflicts would need, so that the frame stays still."""
        columns = min(width, _WIDEST)
        return columns, min(height, max(20, 4 + self.page.height_for(columns - 2, height)))

    def on_mount(self) -> None:
        """Show the first."""
        super().on_mount()
        self._show()
        if self._lost:
            self.say("The chosen claim has no conflict; this is the next one.")

    def footer(self) -> Sequence[tuple[str, str]]:
        """What can be done with it."""
        if self._choosing:
            keys = [(str(number), name) for number, name in enumerate(TYPES, 1)]
            return [*keys, ("Esc", "leave the type")]
        if self.conflict is None:
            return [("Esc", "close"), ("u", "undo")]
        return [
            ("n p", "move"),
            ("Enter", "go there"),
            ("Esc", "close"),
            ("a", "accept"),
            ("r", "reject"),
            ("T", "type"),
            ("u", "undo"),
            ("Tab", "other side"),
            ("w", "why linked"),
        ]

    # What it shows

    def _blocks(self, width: int) -> Sequence[Block]:
        conflict = self.conflict
        if conflict is None:
            return no_conflicts(self._world)
        return conflict_rows(self._world, conflict, self._side)

    def _show(self) -> None:
        total = len(self._ids)
        self.heading.show(f"{self._counts()} · {self._at + 1}/{total}" if total else "")
        self.page.show(self._blocks)
        self.fit()
        self.show_keys()

    def _counts(self) -> str:
        """How many stand, how many can both be right, and how many the user rejected, if any."""
        known = self._world.disputes.all
        standing = len(self._world.disputes.standing)
        rejected = sum(conflict.decided == "rejected" for conflict in known)
        counts = f"{standing} standing, {len(known) - standing - rejected} compatible"
        return f"{counts}, {rejected} rejected" if rejected else counts

    def _move(self, steps: int) -> None:
        if self._ids:
            self._at = (self._at + steps) % len(self._ids)
            self._side = 0
            self.say("")
            self._show()

    # Keys

    def on_key(self, event: events.Key) -> None:
        """Walk, go there, decide."""
        name = key_name(event.key, event.character)
        if self._type_key(name) if self._choosing else (self._key(name) or self.page.key(name)):
            event.stop()
            event.prevent_default()

    def _key(self, name: str) -> bool:
        if name in {"escape", "q"} | keys_of(self, "conflicts"):
            self.close(None)
        elif name in {"n", "right", "l"}:
            self._move(1)
        elif name in {"p", "left", "h", "N"}:
            self._move(-1)
        elif name in {"tab", "shift+tab"}:
            self._side = 1 - self._side
            self._show()
        elif name in _VERDICTS:
            self._verdict(_VERDICTS[name])
        elif name == "T" and self.conflict is not None:
            self._choosing = True
            self.say("Which type is it?")
            self.show_keys()
        elif name in STEPS:
            self.step(name)
        else:
            return self._leave_for(name)
        return True

    def _leave_for(self, name: str) -> bool:
        """Enter goes to the chosen side; `w` gives way to the page on the links."""
        conflict = self.conflict
        if name == "enter" and conflict is not None:
            self.close(spot(conflict, self._side))
        elif name in keys_of(self, "why"):
            self.close(None)
            self.app.call_later(self._why)
        else:
            return name == "enter"
        return True

    def _type_key(self, name: str) -> bool:
        """A digit is a type; every other key leaves the type as it is."""
        self._choosing = False
        self.say("")
        if name.isdigit() and 1 <= int(name) <= len(TYPES):
            self._verdict(RETYPED + TYPES[int(name) - 1])
        else:
            self.show_keys()
        return True

    def _verdict(self, verdict: str) -> None:
        """Keep what was decided; the same again takes it back."""
        conflict = self.conflict
        if conflict is None:
            return
        known = self.notebook.decision("conflict", conflict.id)
        shown = verdict.removeprefix(RETYPED)
        if known is not None and known.verdict == verdict:
            self.change(
                lambda: self.notebook.withdraw("conflict", conflict.id),
                f"No longer {shown}: as it was found.",
            )
            return
        detail = f"{conflict.type}: {conflict.values[0] or '–'} / {conflict.values[1] or '–'}"
        decision = Decision("conflict", conflict.id, verdict, detail)
        self.change(lambda: self.notebook.decide([decision]), f"{_SAID[shown]} u takes it back.")

    def changed(self) -> None:
        """Show what is decided and kept now."""
        self._decided()
        self._show()


_SAID: dict[str, str] = {
    "accepted": "Accepted: it stands as a conflict.",
    "rejected": "Rejected: it no longer counts as a conflict.",
    **{name: f"Now a conflict of the type {name}." for name in TYPES},
}
