"""What the screen opens when it is first asked for: notebook, search index, memory of findings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Lock, Thread
from typing import TYPE_CHECKING

from wagner_tui.corpus.model import Span
from wagner_tui.ui.naming import Naming
from wagner_tui.ui.world import World

if TYPE_CHECKING:
    from wagner_tui.analysis.entities import NameDecision
    from wagner_tui.analysis.model import Findings
    from wagner_tui.corpus.memory import Memory
    from wagner_tui.notebook import Notebook
    from wagner_tui.search import Query, Results, SearchIndex

#: Where marks lie in the state folder; the store knows it too, but importing it costs the start.
NOTEBOOK_FILE = "marks.sqlite"


class Services:
    """Opens things late, and answers from caches what the panes ask on every key.

    `fail` tells of trouble; `names_came` is called from a thread when names that took long are there.
    """

    def __init__(
        self,
        world: World,
        state_dir: Path | None,
        memory: Memory | None,
        fail: Callable[[str], None],
        names_came: Callable[[], object],
    ) -> None:
        self._world, self._state_dir, self._memory, self._fail = world, state_dir, memory, fail
        self._index: SearchIndex | None = None
        self._notebook: Notebook | None = None
        self._spans: tuple[int, dict[str, tuple[Span, ...]]] = (-1, {})
        self._claims: tuple[object, frozenset[str]] = (None, frozenset())
        self.naming = Naming(world, names_came)
        self._decided_at = -1
        self._kept: tuple[NameDecision, ...] | None = None  # the decisions of what is remembered
        self._keeping = Lock()
        self._searches = 0

    # Marks

    @property
    def notebook(self) -> Notebook:
        """The marks, read when they are first asked for."""
        if self._notebook is None:
            from wagner_tui.notebook import Notebook, NotebookError

            try:
                self._notebook = Notebook.open(self._state_dir, self._world.corpus)
            except NotebookError as error:
                self._notebook = Notebook.open(None, self._world.corpus)
                self._fail(f"{error} Marks will not be kept.")
            for notice in self._notebook.notices:
                self._fail(notice)
        return self._notebook

    def open_kept_marks(self) -> bool:
        """Read the marks of the last time; False when there are none."""
        if self._state_dir is None or not (self._state_dir / NOTEBOOK_FILE).exists():
            return False
        return self.notebook is not None

    def refresh_marks(self) -> bool:
        """Take in what another program wrote; whether anything changed."""
        return self._notebook is not None and self._notebook.refresh()

    def take_decisions(self) -> None:
        """Lay over the findings what the user decided, when that has changed."""
        if self._notebook is not None and self._decided_at != self._notebook.version:
            self._decided_at = self._notebook.version
            self._world.decide(self._notebook.decisions)
            self.naming.decide(self._notebook.decisions)

    def mark_spans(self, source: str) -> tuple[Span, ...]:
        """The marked spans of a source."""
        if self._notebook is None:
            return ()
        if self._spans[0] != self._notebook.version:
            spans: dict[str, list[Span]] = {}
            for mark in self._notebook.marks:
                if mark.passage is not None:
                    spans.setdefault(mark.passage.source, []).append(Span(*mark.passage[1:]))
            self._spans = (self._notebook.version, {key: tuple(found) for key, found in spans.items()})
        return self._spans[1].get(source, ())

    def marked_claims(self) -> frozenset[str]:
        """Ids of the claims that hold a marked passage."""
        if self._notebook is None:
            return frozenset()
        key = (self._notebook.version, self._world.version)
        if self._claims[0] != key:
            found = {mark.claim for mark in self._notebook.marks if mark.claim}
            for mark in self._notebook.marks:
                if mark.passage is not None:
                    found |= {claim.id for claim in self._world.claims_under(mark.passage)}
            self._claims = (key, frozenset(found))
        return self._claims[1]

    def close(self) -> None:
        """Let go of the notebook; every mark is on disk already."""
        self._searches += 1
        if self._notebook is not None:
            self._notebook.close()

    # Search

    @property
    def index(self) -> SearchIndex:
        """The search index, made when it is first asked for."""
        if self._index is None:
            from wagner_tui.search import SearchIndex

            self._index = SearchIndex(self._world.corpus.articles)
        return self._index

    def search_beside(self, query: Query, answer: Callable[[Results], object]) -> None:
        """Search much text in a thread of its own; `answer` is called there, for the newest query only."""
        self._searches += 1
        turn = self._searches

        def work() -> None:
            results = self.index.search(query, cancelled=lambda: turn != self._searches)
            if turn == self._searches:
                answer(results)

        Thread(target=work, daemon=True).start()

    # Findings

    def recall(self) -> bool:
        """Take what was found in these very sources before; False when nothing is remembered.

        What was found in almost the same ones is taken too, until these have been compared. Only what was
        found with the decisions on names that hold now is taken: the marks are read before.
        """
        if self._memory is None:
            return False
        from wagner_tui.analysis.memory import findings_before, lexicon_before, names_before, sets_before

        if self.open_kept_marks():
            self.take_decisions()
        which = (self._memory, self._world.corpus, self.naming.decisions)
        known = findings_before(*which)
        if known is None:
            if sets_before(self._memory, self.naming.decisions):
                self._recall_near(self._memory)
            return False
        self._kept = self.naming.decisions
        self._world.add_links(known.links)
        self._world.finish(replace(known, links=(), names=names_before(*which)), self.naming.decisions)
        self._world.find_lexicon = partial(lexicon_before, *which)
        return True

    def _recall_near(self, memory: Memory) -> None:
        from wagner_tui.analysis.memory import lexicon_of
        from wagner_tui.analysis.near import findings_near

        near = findings_near(memory, self._world.corpus, self.naming.decisions)
        if near is not None:
            self._world.take_before(near.findings, near.added, self.naming.decisions)
            self._world.find_lexicon = partial(lexicon_of, memory, near.mark)

    def remember(self) -> None:
        """Keep what was found, beside the keys, and nothing of what other decisions on names gave."""
        if self._memory is not None:
            found, by_hand = self._world.findings(), self._world.by_hand
            former, self._kept = self._kept, by_hand
            Thread(target=self._keep, args=(self._memory, found, by_hand, former)).start()

    def _keep(
        self,
        memory: Memory,
        found: Findings,
        by_hand: tuple[NameDecision, ...],
        former: tuple[NameDecision, ...] | None,
    ) -> None:
        from wagner_tui.analysis.memory import forget_findings, keep_findings

        with self._keeping:
            keep_findings(memory, self._world.corpus, found, by_hand)
            if former not in (None, by_hand):
                forget_findings(memory, self._world.corpus, former or ())
