"""From the world and the state to what each part of the screen shows. Pure, apart from its caches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.style import Style

from wagner_tui.analysis.thresholds import DISPLAYED, LISTED
from wagner_tui.corpus.model import Article, Passage, Span, Stated
from wagner_tui.safe_text import display
from wagner_tui.ui.highlights import Layer, Piece, merge
from wagner_tui.ui.ink import Ink
from wagner_tui.ui.listing import Parts
from wagner_tui.ui.pane import Gutter, PaneView
from wagner_tui.ui.state import State
from wagner_tui.ui.world import Counterpart, Place, World
from wagner_tui.ui.wrap import clip, wrap

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


def shared_words(world: World, source: str, spans: Sequence[Span], most: int = 6) -> str:
    """The shared words as one side writes them: ``call · president · want``."""
    text = world.article(source).text
    words = list(dict.fromkeys(text[start:end] for start, end in spans))
    more = " …" if len(words) > most else ""
    return " · ".join(words[:most]) + more


# Panes


@dataclass(frozen=True, slots=True)
class Extras:
    """What lies over an article besides the links: marked spans and the hits of a search."""

    marks: tuple[Span, ...] = ()
    hits: tuple[Span, ...] = ()
    hit_here: Span | None = None


class PaneViews:
    """Builds what the panes show; keeps the layers that stay while the reader moves."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._gutters: dict[str, tuple[tuple[Span, ...], Gutter]] = {}
        self._still: dict[str, tuple[object, tuple[Piece, ...]]] = {}

    def view(
        self, source: str, state: State, extras: Extras, *, first: bool, shown: Sequence[str]
    ) -> PaneView:
        """The view of one source. `shown` are the sources whose panes can be seen."""
        article = self._world.article(source)
        active = source == state.source
        here = state.place
        found = (
            self._world.counterparts(here) if article.sentences and _has_sentence(self._world, here) else {}
        )
        moving = _moving(self._world, state, source, found, shown, extras)
        remark, layer = _remark(state, source, active, found, article, self._world)
        return PaneView(
            article=article,
            title=title_of(article),
            remark=remark,
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
        if known is None or known[0] != marks:
            gutter = Gutter(self._world.signs(article.key), frozenset(_mark_starts(article, marks)))
            known = self._gutters[article.key] = (marks, gutter)
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


def _has_sentence(world: World, place: Place) -> bool:
    return 0 <= place.sentence < len(world.article(place.source).sentences)


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
    state: State,
    source: str,
    found: dict[str, list[Counterpart]],
    shown: Sequence[str],
    extras: Extras,
) -> tuple[tuple[int, int, int], ...]:
    layers: list[tuple[int, int, int]] = []
    if source == state.source:
        if _has_sentence(world, state.place):
            passage = world.passage_of(state.place)
            layers.append((passage.start, passage.end, Layer.CURRENT))
        for other, theirs in found.items():
            if other in shown:
                layers += [(start, end, Layer.SHARED) for c in theirs[:1] for start, end in c.ours]
    else:
        for rank, counterpart in enumerate(found.get(source, ())):
            passage = counterpart.passage
            layers.append((passage.start, passage.end, Layer.LESSER if rank else counterpart.layer))
            if rank == 0:
                layers += [(start, end, Layer.SHARED) for start, end in counterpart.theirs]
    if state.selection is not None and state.selection.source == source:
        layers.append((*state.selection.passage[1:], Layer.SELECTED))
    if extras.hit_here is not None:
        layers.append((*extras.hit_here, Layer.HIT_HERE))
    return tuple(layers)


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
        return (f"{best.sign} {best.score:.2f}" if best.kind else "same claim"), best.layer
    return (f"not in {article.number}" if world.complete or found else ""), 0


# The status line


def status_parts(world: World, state: State, rows: int) -> list[list[tuple[str, str]]]:
    """Who has the current sentence, which kind, which words, who lacks it; two rows when there is room."""
    place = state.place
    if not _has_sentence(world, place):
        return [[(f"{place.source}: no text to read", "")]]
    where = f"{place.source}:{place.sentence + 1}"
    role = world.article(place.source).sentences[place.sentence].role
    if role == "hidden":
        return [[(f"{where}  boilerplate: {_rule_at(world, place)}", "")]]
    found = world.counterparts(place)
    if not found:
        if not world.complete:
            return [[(f"{where}  looking for counterparts …", "")]]
        return [[(f"{where}  only in {place.source[1:]}", "bold"), _lacking(world, place, found)]]
    head = [(f"{where}  in {len(found) + 1} of {len(world.order)}", "")]
    if rows == 1:
        return [[*head, *_one_row(world, place, found), _lacking(world, place, found)]]
    return [[*head, *_by_kind(found), _lacking(world, place, found)], _words(world, place, found)]


def _one_row(world: World, place: Place, found: dict[str, list[Counterpart]]) -> list[tuple[str, str]]:
    """Kind, score and words of each source in turn."""
    parts: list[tuple[str, str]] = []
    for source, (best, *_) in _in_order(found):
        parts.append((" · ", ""))
        if best.kind is None:
            parts.append((f"same claim in {source[1:]}", ""))
            continue
        words = shared_words(world, place.source, best.ours, 4)
        parts += [
            (f"{best.kind} with {source[1:]}", best.kind),
            (f" ({best.score:.2f}{': ' + words if words else ''})", ""),
        ]
    return parts


def _by_kind(found: dict[str, list[Counterpart]]) -> list[tuple[str, str]]:
    """Which sources by kind, short enough for 80 columns."""
    parts: list[tuple[str, str]] = []
    for kind in ("verbatim", "near", "paraphrase", None):
        numbers = ", ".join(source[1:] for source, (best, *_) in _in_order(found) if best.kind == kind)
        if numbers:
            parts += [
                (" · ", ""),
                (f"{kind} with {numbers}" if kind else f"same claim in {numbers}", kind or ""),
            ]
    return parts


def _words(world: World, place: Place, found: dict[str, list[Counterpart]]) -> list[tuple[str, str]]:
    """Score and shared words, source by source."""
    parts: list[tuple[str, str]] = []
    for source, (best, *_) in _in_order(found):
        if best.kind is not None:
            parts.append((f"{'   ' if parts else ''}{best.sign} {source[1:]} ", best.kind))
            parts.append((f"{best.score:.2f} {shared_words(world, place.source, best.ours)}", ""))
    return parts


def _in_order(found: dict[str, list[Counterpart]]) -> list[tuple[str, list[Counterpart]]]:
    return sorted(found.items(), key=lambda item: int(item[0][1:]))


def _lacking(world: World, place: Place, found: dict[str, list[Counterpart]]) -> tuple[str, str]:
    lacking = [source[1:] for source in world.order if source != place.source and source not in found]
    return (f" · not in {', '.join(lacking)}" if lacking else "", "")


def _rule_at(world: World, place: Place) -> str:
    article = world.article(place.source)
    start = article.sentences[place.sentence].start
    return next((h.rule for h in article.hidden if h.start <= start < h.end), "hidden")


# Counterparts as a list


@dataclass(frozen=True, slots=True)
class CounterpartEntry:
    """One source: its passage that matches the current sentence, or the word that it has none."""

    number: str
    sign: str
    layer: int
    score: str
    text: str
    passage: Passage | None
    faint: bool = False

    def rows(self, width: int, ink: Ink, ground: Style) -> list[Parts]:
        """At most two rows: sign, score and the words."""
        head = f" {self.number:>2} "
        if self.passage is None:
            return [[(head, ground), (self.text, ground + Style(dim=True))]]
        sign = ground + Style(color=ink.kind(self.layer).color, bold=True)
        label = f"{self.score} "
        indent = len(head) + 2 + len(label)
        text = display(self.text)
        spans = wrap(text, max(8, width - indent - 1))
        texts = [text[a:b] for a, b in spans[:2]]
        if len(spans) > 2:
            texts[1] = clip(texts[1] + " …", max(8, width - indent))
        words = ground + Style(dim=True) if self.faint else ground
        rows: list[Parts] = [[(head, ground), (self.sign + " ", sign), (label, ground), (texts[0], words)]]
        return rows + [[(" " * indent, ground), (more, words)] for more in texts[1:]]


def counterpart_entries(world: World, state: State) -> list[CounterpartEntry]:
    """Per other source the passages that match the current sentence, ranked, or that it has none."""
    if not _has_sentence(world, state.place):
        return []
    shown = world.counterparts(state.place)
    ranked = world.counterparts(state.place, LISTED)
    entries: list[CounterpartEntry] = []
    for source in world.order:
        if source == state.source:
            continue
        number = source[1:]
        if source not in ranked:
            missing = "not in this source" if world.complete else "…"
            entries.append(CounterpartEntry(number, " ", 0, "", missing, None))
            continue
        for rank, found in enumerate(ranked[source][: 4 if state.focus == "counterparts" else 1]):
            weak = source not in shown or (
                found.kind is not None and found.score < DISPLAYED and found not in shown[source]
            )
            if weak and rank:
                break
            entries.append(_entry(world, number if rank == 0 else "", found, weak))
    return entries


def _entry(world: World, number: str, found: Counterpart, weak: bool) -> CounterpartEntry:
    text = " ".join(world.text_of(found.passage).split())
    score = f"{found.score:.2f}" if found.kind else "same claim"
    note = "weak " if weak else ""
    return CounterpartEntry(number, found.sign, found.layer, note + score, text, found.passage, weak)
