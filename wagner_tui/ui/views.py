"""From the world and the state to what each part of the screen shows. Pure, apart from its caches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wagner_tui.corpus.model import Article, Corpus, Span, Stated
from wagner_tui.safe_text import display
from wagner_tui.ui.highlights import Layer, Piece, merge
from wagner_tui.ui.naming import Naming
from wagner_tui.ui.pane import Gutter, PaneView
from wagner_tui.ui.state import State
from wagner_tui.ui.world import Counterpart, World

_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
NOT_STATED = "not stated"


def short_date(stated: Stated | None) -> str:
    """A date as the heading shows it: ``26 Jun 2023`` for an ISO date, else the words of the file."""
    if stated is None:
        return NOT_STATED
    year, _, rest = stated.value[:10].partition("-")
    month, _, day = rest.partition("-")
    if len(year) == 4 and month.isdigit() and day.isdigit() and 1 <= int(month) <= 12:
        return f"{int(day)} {_MONTHS[int(month) - 1]} {year}"
    return stated.value


def title_of(article: Article) -> str:
    """The heading of a pane: number, outlet, date, file name."""
    outlet = article.outlet.value if article.outlet else NOT_STATED
    name = article.path.rsplit("/", 1)[-1]
    return display(f"{article.number} {outlet} · {short_date(article.published)} · {name}")


def opening_notice(corpus: Corpus) -> str:
    """What was noticed while reading the files, in one line; empty when there is nothing to say."""
    parts = []
    if corpus.skipped:
        parts.append(f"{len(corpus.skipped)} not read: {corpus.skipped[0].why}")
    noticed = [article for article in corpus.articles if article.notices]
    if noticed:
        parts.append(f"source {noticed[0].number}: {noticed[0].notices[0].text}")
        if len(noticed) > 1:
            numbers = ", ".join(str(article.number) for article in noticed[1:10])
            parts.append(f"notices on {numbers}{' …' if len(noticed) > 10 else ''} too")
    return " · ".join(parts) + (" · i tells all" if parts else "")


# Panes


class Extras(NamedTuple):
    """What lies over an article besides the links: marked spans and the hits of a search."""

    marks: tuple[Span, ...] = ()
    hits: tuple[Span, ...] = ()
    hit_here: Span | None = None


class PaneViews:
    """Builds what the panes show; keeps the layers that stay while the reader moves."""

    def __init__(self, world: World, naming: Naming) -> None:
        self._world, self._naming = world, naming
        self._gutters: dict[str, tuple[object, Gutter]] = {}
        self._still: dict[str, tuple[object, tuple[Piece, ...]]] = {}

    def view(
        self, source: str, state: State, extras: Extras, *, first: bool, shown: Sequence[str]
    ) -> PaneView:
        """The view of one source. `shown` are those in sight; ◂ and ▸ tell of more beside them."""
        article = self._world.article(source)
        active = source == state.source
        here = state.place
        found = self._world.counterparts(here) if self._world.has_sentence(here) else {}
        moving = _moving(self._world, self._naming, state, source, found, shown, extras)
        remark, layer = _remark(state, source, active, found, article, self._world)
        return PaneView(
            article=article,
            title=("◂ " if first and source != self._world.order[0] else "") + title_of(article),
            remark=remark + (" ▸" if source == shown[-1] != self._world.order[-1] else ""),
            remark_layer=layer,
            active=active,
            focused=active and state.focus == "panes",
            still=self._still_layers(article, state.boilerplate, extras),
            moving=moving,
            gutter=self._gutter(article, extras.marks),
            text_width=state.text_width,
            first=first,
            empty="This file has no text." if not article.sentences else "",
        )

    def _gutter(self, article: Article, marks: tuple[Span, ...]) -> Gutter:
        known = self._gutters.get(article.key)
        key = (marks, self._world.version)  # another comparison has signs of its own
        if known is None or known[0] != key:
            starts = frozenset(_mark_starts(article, marks))
            gutter = Gutter(self._world.signs(article.key), starts, self._world.contested(article.key))
            known = self._gutters[article.key] = (key, gutter)
        return known[1]

    def _still_layers(self, article: Article, boilerplate: bool, extras: Extras) -> tuple[Piece, ...]:
        key = (boilerplate, extras.marks, extras.hits)
        known = self._still.get(article.key)
        if known is None or known[0] != key:
            layers = [
                (s.start, s.end, Layer.HEADING)
                for s in article.sentences
                if s.role in {"headline", "subhead"}
            ]
            if not boilerplate:
                layers += [(h.start, h.end, Layer.HIDDEN) for h in article.hidden]
            layers += [(start, end, Layer.MARK) for start, end in extras.marks]
            layers += [(start, end, Layer.HIT) for start, end in extras.hits]
            known = self._still[article.key] = (key, merge(layers))
        return known[1]


def _mark_starts(article: Article, marks: Sequence[Span]) -> list[int]:
    """First characters of the sentences that a mark touches first."""
    found = []
    for start, _end in marks:
        index = article.sentence_at(start)
        if index is not None:
            found.append(article.sentences[index].start)
    return found


def _moving(
    world: World,
    naming: Naming,
    state: State,
    source: str,
    found: dict[str, list[Counterpart]],
    shown: Sequence[str],
    extras: Extras,
) -> tuple[tuple[int, int, int], ...]:
    layers: list[tuple[int, int, int]] = []
    if source == state.source:
        if world.has_sentence(state.place):
            passage = world.passage_of(state.place)
            layers.append((passage.start, passage.end, Layer.CURRENT))
        for other, theirs in found.items():
            if other in shown or len(shown) < 2:
                names = naming.alike(world.passage_of(state.place), theirs[0].passage)[0]
                layers += [(start, end, Layer.SHARED) for start, end in (*theirs[0].ours, *names)]
    else:
        for rank, counterpart in enumerate(found.get(source, ())):
            passage = counterpart.passage
            layers.append((passage.start, passage.end, Layer.LESSER if rank else counterpart.layer))
            if rank == 0:
                names = naming.alike(world.passage_of(state.place), passage)[1]
                layers += [(start, end, Layer.SHARED) for start, end in (*counterpart.theirs, *names)]
    layers += [(start, end, Layer.CONFLICT) for start, end in _contested(world, state, source)]
    if state.selection is not None and state.selection.source == source:
        layers.append((*state.selection.passage[1:], Layer.SELECTED))
    if extras.hit_here is not None:
        layers.append((*extras.hit_here, Layer.HIT_HERE))
    return tuple(layers)


def _contested(world: World, state: State, source: str) -> Iterator[Span]:
    """The words of a source in which the current sentence and another one differ."""
    for conflict in world.disputes.at(state.place) if world.has_sentence(state.place) else ():
        if conflict.status == "conflict":
            for passage, spans in zip((conflict.a, conflict.b), conflict.spans, strict=True):
                yield from spans if passage.source == source else ()


def _remark(
    state: State,
    source: str,
    active: bool,
    found: dict[str, list[Counterpart]],
    article: Article,
    world: World,
) -> tuple[str, int]:
    if active:
        return (f"{state.place.sentence + 1}/{len(article.sentences)}" if article.sentences else "empty"), 0
    if source in found:
        best = found[source][0]
        if world.opposes(state.place, best):
            return f"{best.sign} opposite", best.sign_layer
        return (f"{best.sign} {best.score:.2f}" if best.kind else "same claim"), best.layer
    told = (world.complete or found) and source not in world.awaited
    return (f"not in {article.number}" if told else ""), 0
