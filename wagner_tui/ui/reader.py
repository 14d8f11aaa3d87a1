"""The reader screen: it owns the state, hands views down to its parts and takes their messages.

Only it knows two widgets; what a command does stands in `actions`.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.screen import Screen

from wagner_tui.corpus.model import Corpus
from wagner_tui.ui import moves, views
from wagner_tui.ui.claims import ClaimFilter
from wagner_tui.ui.commands import Context, KeyReader, key_name
from wagner_tui.ui.comparison import Comparison
from wagner_tui.ui.layout import Layout, arrange
from wagner_tui.ui.listing import Listing
from wagner_tui.ui.naming import NamesCame
from wagner_tui.ui.pane import Pane
from wagner_tui.ui.parts import Parts
from wagner_tui.ui.prompt import Prompt
from wagner_tui.ui.runner import Heard
from wagner_tui.ui.running import quiet_collector
from wagner_tui.ui.services import Services
from wagner_tui.ui.settings import Settings
from wagner_tui.ui.showing import Showing
from wagner_tui.ui.sidebar import Sidebar
from wagner_tui.ui.state import Selection, State
from wagner_tui.ui.world import Place, World

if TYPE_CHECKING:
    from wagner_tui.analysis.meaning.method import Model
    from wagner_tui.corpus.memory import Memory
    from wagner_tui.notebook import Notebook


class ReaderScreen(Screen[None]):
    """Several accounts of one event side by side."""

    CSS: ClassVar[str] = "ReaderScreen { background: $background; overflow: hidden; }"
    BLANK = True  # the parts cover the screen: nothing is drawn under them
    AUTO_FOCUS = ""

    def __init__(
        self,
        corpus: Corpus,
        state_dir: Path | None,
        settings: Settings,
        memory: Memory | None = None,
        model: Model | None = None,
    ) -> None:
        super().__init__()
        self.world = World(corpus)
        self.message: tuple[str, bool] | None = None
        self.services = Services(
            self.world, state_dir, memory, self.fail, lambda: self.post_message(NamesCame())
        )
        self.services.recall()
        self.keymap = settings.keymap
        self._problems = settings.problems
        self.state = self._followed(moves.top(self.world, State(source=self.world.order[0]), 0))
        self.claim_filter = ClaimFilter()
        self.comparison = Comparison(self, memory, model)
        self.tops: dict[str, int] = {}
        self.parts = Parts(self.tops)
        self.sidebar = Sidebar(self, self.parts.claims)
        self.showing = Showing(self)
        self.counterpart_at = 0
        self.prompt: Prompt | None = None
        self.before_search: State | None = None
        self.before_filter = self.state
        self.search_mode_at = 0
        self.search_text = ""
        self._keys = KeyReader(self.keymap)
        self._before_digit = self.state
        self._layout_now: Layout | None = None
        self._arranged_for = (0, 0)
        self._drag_from = 0

    # Parts

    def compose(self) -> ComposeResult:
        """Sidebar, panes, counterparts, status, footer, as the size of the terminal divides them."""
        self._arrange(*self.app.size)
        yield from self.parts.all()

    @property
    def panes(self) -> Sequence[Pane]:
        """The panes from left to right, those that are out of use included."""
        return self.parts.panes

    @property
    def shown(self) -> list[str]:
        """The sources whose panes are on the screen."""
        layout = self._layout_now
        if layout is None or (layout.narrow and layout.sidebar):
            return []
        return self.world.order[layout.first : layout.first + len(layout.panes)]

    def pane_of(self, source: str) -> Pane | None:
        """The pane that shows a source, when one does."""
        return dict(zip(self.shown, self.panes, strict=False)).get(source)

    @property
    def narrow(self) -> bool:
        """Whether the screen has room for one pane only."""
        return self._layout_now is not None and self._layout_now.narrow

    @property
    def notebook(self) -> Notebook:
        """The marks, read when they are first asked for."""
        return self.services.notebook

    # Life

    def on_mount(self) -> None:
        """Everything that is known stands on the first frame; the comparison starts after it."""
        self._show()
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        kept = self.services.open_kept_marks()
        if kept:
            self.services.take_decisions()
        self.comparison.begin()
        if kept:
            self._show()
        if notice := views.opening_notice(self.world.corpus):
            self.say(notice)
        for problem in self._problems:
            self.fail(problem)
        quiet_collector()

    def take_decisions(self) -> None:
        """Lay what the user decided over the findings; other names are compared anew."""
        self.services.take_decisions()
        self.comparison.follow(self.services.naming.decisions)

    def take_findings(self) -> None:
        """All has been compared: show it; the chosen claim stays chosen where it still is one."""
        known = self.state.claim in {claim.id for claim in self.world.claims}
        self.go(self.state if known else self._followed(self.state))

    def on_unmount(self) -> None:
        """Nothing goes on behind a closed screen."""
        self.comparison.cancel()
        self.services.close()

    def on_resize(self, event: events.Resize) -> None:
        """Divide the screen anew; tops are offsets, so every pane keeps its place."""
        self._arrange(*event.size)

    def _arrange(self, width: int, height: int) -> None:
        if width == 0 or height == 0:
            return
        order = self.world.order
        at = order.index(self.state.source)
        layout = arrange(width, height, len(order), at, self.state.first, self.state.wishes)
        if layout.first != self.state.first:
            self.state = replace(self.state, first=layout.first)
        if layout != self._layout_now or (width, height) != self._arranged_for:
            self._layout_now, self._arranged_for = layout, (width, height)
            self._place()

    def _place(self) -> None:
        if self._layout_now is None:
            return
        fresh = self.parts.apply(self._layout_now, *self._arranged_for, self.prompt)
        if self.is_mounted:
            if fresh:
                self.mount_all(fresh, before="#counterparts")
            self.call_after_refresh(self.settle)

    def settle(self) -> None:
        """Show everything again: the parts have other sizes, or more is known."""
        self._show()

    def settle_bars(self) -> None:
        """Show again what the bars say."""
        self.showing.bars(self._layout_now)

    # State

    def go(self, state: State, *, follow: bool = True) -> None:
        """Take a new state and show it; with `follow` the sidebar goes to the claim of the sentence."""
        self.state = self._followed(state) if follow and state.focus != "claims" else state
        if state.place != self._before_digit.place:
            self.counterpart_at = 0
        self._arrange(*self.size)
        self._show()

    def _followed(self, state: State) -> State:
        """The state with the claim of its sentence, once claims are known."""
        if not (self.world.complete or self.world.from_before):
            return state
        here = [claim.id for claim in self.world.claims_at(state.place)]
        return replace(state, claim=state.claim if state.claim in here else next(iter(here), None))

    def _show(self) -> None:
        self.showing.everything(self._layout_now)

    def realign(self) -> None:
        """Bring every counterpart to the height of the current sentence, even those that can be seen."""
        self.showing.everything(self._layout_now, realign=True)

    # The prompt

    def open_prompt(self, prompt: Prompt) -> None:
        """Open a line to type into; one that is open already gives way."""
        if self.prompt is not None:
            self.prompt.remove()
        self.prompt = prompt
        self._place()
        self.mount(prompt)

    def close_prompt(self) -> None:
        """Put the line away; the keys are the panes' again."""
        prompt, self.prompt = self.prompt, None
        if prompt is not None:
            prompt.remove()
        self.set_focus(None)
        self._place()

    # Talking

    def say(self, text: str) -> None:
        """One line that goes with the next key or click."""
        self.message = (text, False)
        if self.is_mounted:
            self.showing.bars(self._layout_now)

    def fail(self, text: str) -> None:
        """One line about something that went wrong; it stays until Esc."""
        self.message = (text, True)
        if self.is_mounted:
            self.showing.bars(self._layout_now)

    def _read(self, errors: bool = False) -> None:
        """The line was there to be read before the reader went on; `errors` takes away those too."""
        if self.message is not None and (errors or not self.message[1]):
            self.message = None

    @property
    def pending(self) -> str:
        """What is under way: the beginning of a command, the progress of the comparison."""
        return " ".join(part for part in (self._keys.prefix, self.comparison.said) if part)

    # Keys

    @property
    def context(self) -> Context:
        """What keys mean now."""
        if self.state.selection is not None:
            return "selecting"
        return self.state.focus

    def on_key(self, event: events.Key) -> None:
        """A key that no input took: look it up and do it."""
        if self.prompt is not None:
            return
        event.stop()
        event.prevent_default()
        result = self._keys.feed(self.context, key_name(event.key, event.character), time.monotonic())
        self._read(event.key == "escape")
        if result is None:
            self.showing.bars(self._layout_now)
            return
        name, count, too_soon = result
        if too_soon:
            self.state = self._before_digit
        else:
            self._before_digit = self.state
        self.perform(name, count)

    def perform(self, name: str, count: int = 0) -> None:
        """Do a command by its name; `count` 0 means that none was typed."""
        from wagner_tui.ui.actions import ACTIONS

        ACTIONS[name](self, count)

    # Messages

    def on_app_focus(self) -> None:
        """Back from another window: take in the marks that another program made."""
        if self.services.refresh_marks():
            self._show()

    def on_pane_pointed(self, message: Pane.Pointed) -> None:
        """The mouse goes to a sentence, or selects."""
        index = self.world.article(message.source).sentence_at(message.offset)
        if index is None:
            return
        if message.step == "press":
            self._read()
            state = replace(self.state, focus="panes").at(Place(message.source, index))
            self._drag_from = message.offset
            self.go(state)
        elif message.step == "drag" and message.offset != self._drag_from:
            selection = Selection(message.source, self._drag_from, message.offset)
            self.go(replace(self.state, selection=selection))

    def on_listing_picked(self, message: Listing.Picked) -> None:
        """The mouse picks from a list; a second click goes there."""
        self._read()
        if message.listing is self.sidebar.listing:
            self.go(replace(self.state, focus="claims", selection=None))
            self.sidebar.choose(message.index)
        else:
            self.counterpart_at = message.index
            self.go(replace(self.state, focus="counterparts", selection=None))
        if message.twice:
            self.perform("list_enter")

    def on_prompt_typed(self, message: Prompt.Typed) -> None:
        """Search or filter as the reader types."""
        from wagner_tui.ui.actions import prompt_typed

        prompt_typed(self, message.purpose, message.text)

    def on_prompt_key(self, message: Prompt.Key) -> None:
        """Enter, Esc and the like in the prompt."""
        from wagner_tui.ui.actions import prompt_key

        prompt_key(self, message.purpose, message.key)

    def on_names_came(self, message: NamesCame) -> None:
        """Names that took long are there: for the panes, and for a list of them that lies above."""
        self._show()
        if self.app.screen is not self:
            self.app.screen.post_message(NamesCame())

    @on(Heard)
    def hear(self, message: Heard) -> None:
        """The comparison has something to say."""
        self.comparison.hear(message)
