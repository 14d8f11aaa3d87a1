"""The reader screen: it owns the state, hands views down to its parts and takes their messages.

Only it knows two widgets; what a command does stands in `actions`.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.screen import Screen

from wagner_tui.corpus.model import Corpus, Passage, Span
from wagner_tui.ui import moves, views
from wagner_tui.ui.bars import Said
from wagner_tui.ui.claims import ClaimFilter
from wagner_tui.ui.commands import Context, Keymap, KeyReader, key_name, shown_key
from wagner_tui.ui.layout import Layout, arrange
from wagner_tui.ui.listing import Listing
from wagner_tui.ui.pane import Pane
from wagner_tui.ui.parts import Parts
from wagner_tui.ui.prompt import Prompt
from wagner_tui.ui.runner import Batch, Failed, Finished, Progress, Runner
from wagner_tui.ui.settings import Settings
from wagner_tui.ui.sidebar import Sidebar
from wagner_tui.ui.state import Selection, State
from wagner_tui.ui.world import Place, World

if TYPE_CHECKING:
    from wagner_tui.corpus.memory import Memory
    from wagner_tui.notebook import Notebook
    from wagner_tui.search import Query, Results, SearchIndex

#: Where marks lie in the state folder; the store knows it too, but importing it costs the start.
NOTEBOOK_FILE = "marks.sqlite"
_SLOW = 0.5  # seconds after which progress is worth showing


class ReaderScreen(Screen[None]):
    """Several accounts of one event side by side."""

    CSS: ClassVar[str] = """
    ReaderScreen { layout: vertical; background: $background; }
    #body { height: 1fr; width: 1fr; }
    #panes { height: 1fr; width: 1fr; }
    """
    AUTO_FOCUS = ""

    def __init__(
        self, corpus: Corpus, state_dir: Path | None, settings: Settings, memory: Memory | None = None
    ) -> None:
        super().__init__()
        self.world = World(corpus)
        self._memory = memory
        self._recall()
        self.keymap = settings.keymap
        self._problems = settings.problems
        self.state_dir = state_dir
        self.state = State(source=self.world.order[0])
        self.state = moves.top(self.world, self.state, 0)
        self.views = views.PaneViews(self.world)
        self.claim_filter = ClaimFilter()
        self.runner = Runner(self.post_message)
        self._tops: dict[str, int] = {}
        self.parts = Parts(self._tops)
        self.sidebar = Sidebar(self, self.parts.claims)
        self.counterpart_at = 0
        self.prompt: Prompt | None = None
        self.before_search: State | None = None
        self.search_mode_at = 0
        self.search_text = ""
        self._index: SearchIndex | None = None
        self._notebook: Notebook | None = None
        self._keys = KeyReader(self.keymap)
        self._before_digit = self.state
        self._layout_now: Layout | None = None
        self._message: tuple[str, bool] | None = None
        self._progress = ""
        self._started_at = 0.0
        self._drag_from = 0
        self._search_generation = 0
        self._footers: dict[Context, list[tuple[str, str]]] = {}

    # Parts

    def compose(self) -> ComposeResult:
        """Sidebar, panes, counterparts, status, footer, as the size of the terminal divides them."""
        self._arrange(*self.app.size)
        yield from self.parts.compose()

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
    def index(self) -> SearchIndex:
        """The search index, made when it is first asked for."""
        if self._index is None:
            from wagner_tui.search import SearchIndex

            self._index = SearchIndex(self.world.corpus.articles)
        return self._index

    @property
    def notebook(self) -> Notebook:
        """The marks, read when they are first asked for."""
        if self._notebook is None:
            from wagner_tui.notebook import Notebook, NotebookError

            try:
                self._notebook = Notebook.open(self.state_dir, self.world.corpus)
            except NotebookError as error:
                self._notebook = Notebook.open(None, self.world.corpus)
                self.fail(f"{error} Marks will not be kept.")
            for notice in self._notebook.notices:
                self.fail(notice)
        return self._notebook

    # Life

    def on_mount(self) -> None:
        """Everything that is known stands on the first frame; the comparison starts after it."""
        self._show()
        self.call_after_refresh(self._begin)

    def _recall(self) -> None:
        """What was found in these very sources before stands on the first frame."""
        if self._memory is None:
            return
        from wagner_tui.analysis.memory import findings_before, lexicon_before

        known = findings_before(self._memory, self.world.corpus)
        if known is not None:
            self.world.add_links(known.links)
            self.world.finish(known.claims, None)
            self.world.find_lexicon = partial(lexicon_before, self._memory, self.world.corpus)

    def _begin(self) -> None:
        self._started_at = time.monotonic()
        if not self.world.complete:
            self.runner.start(self.world.corpus)
        if self.state_dir is not None and (self.state_dir / NOTEBOOK_FILE).exists():
            _ = self.notebook  # the marks of the last time
            self._show()
        for problem in self._problems:
            self.fail(problem)

    def on_unmount(self) -> None:
        """Nothing goes on behind a closed screen."""
        self.runner.cancel()
        if self._notebook is not None:
            self._notebook.close()

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
        if layout != self._layout_now:
            self._layout_now = layout
            self.parts.apply(layout)
            if self.is_mounted:
                self.call_after_refresh(self.settle)

    def settle(self) -> None:
        """Show everything again once the parts have their sizes."""
        self._show()

    # State

    def go(self, state: State, *, follow: bool = True) -> None:
        """Take a new state and show it; with `follow` the sidebar goes to the claim of the sentence."""
        self.state = state
        if follow and state.focus != "claims" and self.world.complete:
            claim = self.world.claim_at(state.place)
            self.state = replace(state, claim=claim.id if claim else None)
        if state.place != self._before_digit.place:
            self.counterpart_at = 0
        self._arrange(*self.size)
        self._show()

    def _show(self, force: bool = False) -> None:
        state, shown = self.state, self.shown
        found = self.world.counterparts(state.place) if self.world.article(state.source).sentences else {}
        for position, (source, pane) in enumerate(zip(shown, self.panes, strict=False)):
            pane.show(self.views.view(source, state, self._extras(source), first=position == 0, shown=shown))
        row = self._reveal_current()
        for source, pane in zip(shown, self.panes, strict=False):
            if source in found and source != state.source:
                passage = found[source][0].passage
                pane.align(passage.start, passage.end, row, force)
            pane.redraw()
        self._show_lists()
        self._show_bars()

    def realign(self) -> None:
        """Bring every counterpart to the height of the current sentence, even those that can be seen."""
        self._show(force=True)

    def _reveal_current(self) -> int:
        pane = self.pane_of(self.state.source)
        article = self.world.article(self.state.source)
        if pane is None or not article.sentences or pane.size.area == 0:
            return 0
        target: Span | Passage = Span(*article.sentences[self.state.place.sentence][:2])
        if self.state.selection is not None:
            head = self.state.selection.head
            target = Span(max(0, head - 1), head)
        elif (hit := self._hit_here(self.state.source)) is not None:
            target = hit
        pane.reveal(target[-2], target[-1])
        return pane.row_of(article.sentences[self.state.place.sentence].start) or 0

    def _hit_here(self, source: str) -> Span | None:
        found = self.state.found
        if found is None or found.at is None or found.at >= len(found.results.hits):
            return None
        passage = found.results.hits[found.at].passage
        return Span(passage.start, passage.end) if passage.source == source else None

    def _extras(self, source: str) -> views.Extras:
        marks: tuple[Span, ...] = ()
        if self._notebook is not None:
            marks = self._mark_spans(source)
        hits: tuple[Span, ...] = ()
        if self.state.found is not None:
            hits = self._hit_spans(source)
        return views.Extras(marks, hits, self._hit_here(source))

    def _mark_spans(self, source: str) -> tuple[Span, ...]:
        return tuple(
            Span(m.passage.start, m.passage.end)
            for m in self.notebook.marks_of(source)
            if m.passage is not None
        )

    def _hit_spans(self, source: str) -> tuple[Span, ...]:
        assert self.state.found is not None
        hits = self.state.found.results.hits
        return tuple(Span(h.passage.start, h.passage.end) for h in hits if h.passage.source == source)

    def marked_claims(self) -> frozenset[str]:
        """Ids of the claims that hold a marked passage."""
        if self._notebook is None:
            return frozenset()
        found = set()
        for mark in self.notebook.marks:
            if mark.claim:
                found.add(mark.claim)
            place = self.world.place_of(mark.passage) if mark.passage is not None else None
            if place is not None and (claim := self.world.claim_at(place)) is not None:
                found.add(claim.id)
        return frozenset(found)

    def _show_lists(self) -> None:
        layout = self._layout_now
        if layout is None:
            return
        if layout.sidebar:
            self.sidebar.show()
        if layout.counterparts:
            entries = views.counterpart_entries(self.world, self.state)
            chosen = self.counterpart_at if self.state.focus == "counterparts" else None
            self.parts.counterparts.show(
                f"Counterparts of {self.state.source}:{self.state.place.sentence + 1}",
                entries,
                chosen,
                focused=self.state.focus == "counterparts",
                empty="There is only one source: open several to compare them.",
            )
            self.parts.counterparts.redraw()

    def _show_bars(self) -> None:
        layout = self._layout_now
        if layout is None:
            return
        rows: list[tuple[Said, str]] = [
            (r, "") for r in views.status_parts(self.world, self.state, layout.status)
        ]
        pending = self._keys.prefix
        right = " ".join(part for part in (pending, self._progress) if part)
        rows[0] = (rows[0][0], right)
        if self._message is not None:
            text, bad = self._message
            rows[-1 if layout.status > 1 and len(rows) > 1 else 0] = ([(text, "error" if bad else "")], right)
            if layout.status > 1 and len(rows) == 1:
                rows = [
                    (views.status_parts(self.world, self.state, 2)[0], right),
                    ([(text, "error" if bad else "")], ""),
                ]
        self.parts.status.show(rows)
        self.parts.status.redraw()
        self.parts.footer.show(self._footer_keys())
        self.parts.footer.redraw()

    def _footer_keys(self) -> list[tuple[str, str]]:
        context = self.context
        if context not in self._footers:
            live = sorted(self.keymap.live(context), key=lambda entry: len(entry[0].contexts) > 2)
            self._footers[context] = [(shown_key(keys[0]), c.short) for c, keys in live if c.short]
        return self._footers[context]

    @property
    def narrow(self) -> bool:
        """Whether the screen has room for one pane only."""
        return self._layout_now is not None and self._layout_now.narrow

    # The prompt

    def open_prompt(self, prompt: Prompt) -> None:
        """Open a line to type into; one that is open already gives way."""
        if self.prompt is not None:
            self.prompt.remove()
        self.prompt = prompt
        self.parts.footer.display = False
        self.mount(prompt, before="#footer")

    def close_prompt(self) -> None:
        """Put the line away; the keys are the panes' again."""
        prompt, self.prompt = self.prompt, None
        if prompt is not None:
            prompt.remove()
        layout = self._layout_now
        self.parts.footer.display = layout is None or layout.footer > 0
        self.set_focus(None)
        self.call_after_refresh(self.settle)

    def search_in_thread(self, query: Query, answer: Callable[[Results], None]) -> None:
        """Search much text without holding up the keys; only the newest query is answered."""
        self._search_generation += 1
        generation = self._search_generation

        def work() -> None:
            results = self.index.search(query, cancelled=lambda: generation != self._search_generation)
            if generation == self._search_generation:
                self.app.call_from_thread(answer, results)

        Thread(target=work, daemon=True).start()

    # Talking

    def say(self, text: str) -> None:
        """One line that goes with the next key."""
        self._message = (text, False)
        if self.is_mounted:
            self._show_bars()

    def fail(self, text: str) -> None:
        """One line about something that went wrong; it stays until Esc."""
        self._message = (text, True)
        if self.is_mounted:
            self._show_bars()

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
        if self._message is not None and (not self._message[1] or event.key == "escape"):
            self._message = None
        if result is None:
            self._show_bars()
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
        if self._notebook is not None and self._notebook.refresh():
            self._show()

    def on_pane_pointed(self, message: Pane.Pointed) -> None:
        """The mouse goes to a sentence, or selects."""
        index = self.world.article(message.source).sentence_at(message.offset)
        if index is None:
            return
        if message.step == "press":
            state = replace(self.state, focus="panes").at(Place(message.source, index))
            self._drag_from = message.offset
            self.go(state)
        elif message.step == "drag" and message.offset != self._drag_from:
            selection = Selection(message.source, self._drag_from, message.offset)
            self.go(replace(self.state, selection=selection))

    def on_listing_picked(self, message: Listing.Picked) -> None:
        """The mouse picks from a list; a second click goes there."""
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

    def on_batch(self, message: Batch) -> None:
        """Links arrived."""
        if message.generation == self.runner.generation:
            self.world.add_links(message.links)

    def on_progress(self, message: Progress) -> None:
        """Show progress when it takes long."""
        if message.generation == self.runner.generation and time.monotonic() - self._started_at > _SLOW:
            self._progress = f"comparing {message.done:.0%}"
            self._show_bars()

    def on_finished(self, message: Finished) -> None:
        """All links are there; show them."""
        if message.generation == self.runner.generation:
            self.world.finish(message.claims, message.lexicon)
            self._progress = ""
            self.go(self.state)
            if self._memory is not None:
                from wagner_tui.analysis.memory import keep_findings

                work = (self._memory, self.world.corpus, self.world.findings())
                Thread(target=keep_findings, args=work).start()

    def on_failed(self, message: Failed) -> None:
        """Say why nothing more will come."""
        if message.generation == self.runner.generation:
            self.world.complete = True
            self._progress = ""
            self.fail(message.why)
