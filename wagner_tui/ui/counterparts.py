"""The list of counterparts: per source its passages, or the word that it has none."""

from __future__ import annotations

from typing import NamedTuple

from rich.style import Style

from wagner_tui.analysis.thresholds import DISPLAYED, LISTED
from wagner_tui.corpus.model import Passage
from wagner_tui.safe_text import display
from wagner_tui.ui.disputes import SIGN
from wagner_tui.ui.highlights import Layer
from wagner_tui.ui.ink import Ink
from wagner_tui.ui.listing import Parts
from wagner_tui.ui.state import State
from wagner_tui.ui.world import Counterpart, Place, World
from wagner_tui.ui.wrap import clip, wrap


class CounterpartEntry(NamedTuple):
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
    if not world.has_sentence(state.place):
        return []
    shown = world.counterparts(state.place)
    ranked = world.counterparts(state.place, LISTED)
    entries: list[CounterpartEntry] = []
    for source in world.order:
        if source == state.source:
            continue
        number = source[1:]
        if source not in ranked:
            missing = "not in this source" if world.complete and source not in world.awaited else "…"
            entries.append(CounterpartEntry(number, " ", 0, "", missing, None))
            continue
        theirs = _strong_first(ranked[source], shown.get(source, []))
        for rank, (weak, found) in enumerate(theirs[: 4 if state.focus == "counterparts" else 1]):
            if weak and rank:
                break
            entries.append(_entry(world, state.place, number if rank == 0 else "", found, weak))
    return entries


def _strong_first(ranked: list[Counterpart], shown: list[Counterpart]) -> list[tuple[bool, Counterpart]]:
    """Each counterpart with whether it is weak, those that are not in front: shown, or the opposite."""
    told = [
        (not c.opposed and (not shown or (bool(c.kind) and c.score < DISPLAYED and c not in shown)), c)
        for c in ranked
    ]
    return sorted(told, key=lambda each: each[0])


def _entry(world: World, place: Place, number: str, found: Counterpart, weak: bool) -> CounterpartEntry:
    text = " ".join(world.text_of(found.passage).split())
    score = f"{found.score:.2f}" if found.kind else "same claim"
    if found.opposed and not world.opposes(place, found):
        return CounterpartEntry(number, "·", 0, "differs, both can be right:", text, found.passage, True)
    if found.opposed:
        score = f"{found.opposition}:"
    standing = (c.type for c in world.differing(place, found.passage) if c.status == "conflict")
    if types := " ".join(sorted(set(standing))):
        label = f"{types}{', ' if found.opposed else ' '}{score}"
        return CounterpartEntry(number, SIGN, Layer.CONFLICT, label, text, found.passage)
    note = "weak " if weak else ""
    return CounterpartEntry(number, found.sign, found.sign_layer, note + score, text, found.passage, weak)
