"""From the state of the reader to what stands on its parts. It reads the state and never changes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wagner_tui.corpus.model import Passage, Span
from wagner_tui.ui import views
from wagner_tui.ui.bars import Said
from wagner_tui.ui.commands import Context, shown_key
from wagner_tui.ui.counterparts import counterpart_entries
from wagner_tui.ui.status_text import shown_place, status_parts

if TYPE_CHECKING:
    from wagner_tui.search import Results
    from wagner_tui.ui.layout import Layout
    from wagner_tui.ui.reader import ReaderScreen


_Keys = list[tuple[str, str]]


class Showing:
    """Fills panes, lists and bars of one reader screen."""

    def __init__(self, reader: ReaderScreen) -> None:
        self._reader = reader
        self._views = views.PaneViews(reader.world, reader.services.naming)
        self._hits: tuple[Results | None, dict[str, tuple[Span, ...]]] = (None, {})
        self._footers: dict[Context, tuple[_Keys, _Keys]] = {}

    def everything(self, layout: Layout | None, *, realign: bool = False) -> None:
        """Show the state on every part; `realign` moves even counterparts that are in sight."""
        if layout is None:
            return
        self._reader.take_decisions()
        self._panes(realign)
        self._lists(layout)
        self.bars(layout)

    # Panes

    def _panes(self, realign: bool) -> None:
        reader = self._reader
        state, world, shown = reader.state, reader.world, reader.shown
        found = world.counterparts(state.place) if world.article(state.source).sentences else {}
        panes = list(zip(shown, reader.panes, strict=False))
        for position, (source, pane) in enumerate(panes):
            extras = self._extras(source)
            pane.show(self._views.view(source, state, extras, first=position == 0, shown=shown))
        row = self._reveal_current()
        for source, pane in panes:
            if source in found and source != state.source:
                passage = found[source][0].passage
                pane.align(passage.start, passage.end, row, realign)
            pane.redraw()

    def _reveal_current(self) -> int:
        """Bring the current sentence, the selection's end or the hit into sight; the row of the sentence."""
        reader = self._reader
        state = reader.state
        pane, article = reader.pane_of(state.source), reader.world.article(state.source)
        if pane is None or not article.sentences or pane.size.area == 0:
            return 0
        sentence = article.sentences[state.place.sentence]
        target = Span(sentence.start, sentence.end)
        if state.selection is not None:
            target = Span(max(0, state.selection.head - 1), state.selection.head)
        elif (hit := self._hit_here(state.source)) is not None:
            target = hit
        pane.reveal(target.start, target.end)
        return pane.row_of(sentence.start) or 0

    def _extras(self, source: str) -> views.Extras:
        marks = self._reader.services.mark_spans(source)
        return views.Extras(marks, self._hit_spans(source), self._hit_here(source))

    def _hit_here(self, source: str) -> Span | None:
        found = self._reader.state.found
        if found is None or found.at is None or found.at >= len(found.results.hits):
            return None
        passage: Passage = found.results.hits[found.at].passage
        return Span(passage.start, passage.end) if passage.source == source else None

    def _hit_spans(self, source: str) -> tuple[Span, ...]:
        found = self._reader.state.found
        if found is None:
            return ()
        if self._hits[0] is not found.results:
            spans: dict[str, list[Span]] = {}
            for hit in found.results.hits:
                spans.setdefault(hit.passage.source, []).append(Span(*hit.passage[1:]))
            self._hits = (found.results, {key: tuple(each) for key, each in spans.items()})
        return self._hits[1].get(source, ())

    # Lists

    def _lists(self, layout: Layout) -> None:
        reader = self._reader
        if layout.sidebar:
            reader.sidebar.show()
        if layout.counterparts:
            focused = reader.state.focus == "counterparts"
            listing = reader.parts.counterparts
            alone, place = len(reader.world.order) < 2, reader.state.place
            where = shown_place(reader.world, place) if reader.world.has_sentence(place) else place.source
            listing.show(
                f"Counterparts of {where}",
                counterpart_entries(reader.world, reader.state),
                reader.counterpart_at if focused else None,
                focused=focused,
                empty="There is only one source: open several to compare them."
                if alone
                else "This source has no text to compare: h and l go to the others.",
            )
            listing.redraw()

    # Bars

    def bars(self, layout: Layout | None) -> None:
        """The status rows and the footer."""
        if layout is None:
            return
        parts = self._reader.parts
        parts.status.show(self._status(layout.status))
        parts.status.redraw()
        parts.footer.show(*self._footer_keys())
        parts.footer.redraw()

    def _status(self, rows: int) -> list[tuple[Said, str]]:
        """The sentence, then the words that it shares; a message takes the last row."""
        reader = self._reader
        said: list[Said] = [*status_parts(reader.world, reader.state, rows, reader.size.width >= 150)]
        if rows > 1 and len(said) == 1:
            claim = reader.world.claim_at(reader.state.place)
            said.append([(f"claim: {claim.label}", "bar-dim")] if claim is not None else [])
        if reader.message is not None:
            text, bad = reader.message
            said[-1] = [(text, "error" if bad else "")]
        return [(row, reader.pending if at == 0 else "") for at, row in enumerate(said)]

    def _footer_keys(self) -> tuple[_Keys, _Keys]:
        """What belongs to the context, then what holds in all of them: help, quit."""
        context = self._reader.context
        if context not in self._footers:
            live = [entry for entry in self._reader.keymap.live(context) if entry[0].short]
            live.sort(key=lambda entry: len(entry[0].contexts) > 2)  # what belongs to the context first
            pairs = [((shown_key(keys[0]), c.short), len(c.contexts) > 3) for c, keys in live]
            self._footers[context] = (
                [pair for pair, always in pairs if not always],
                [pair for pair, always in pairs if always],
            )
        return self._footers[context]
