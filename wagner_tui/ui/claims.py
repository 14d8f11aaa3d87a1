"""The claims sidebar: which claims it lists, in which order, and how an entry looks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from rich.style import Style

from wagner_tui.analysis.model import Claim
from wagner_tui.corpus.model import Passage
from wagner_tui.safe_text import display
from wagner_tui.ui.highlights import Layer
from wagner_tui.ui.ink import Ink
from wagner_tui.ui.listing import Parts
from wagner_tui.ui.wrap import clip, wrap

Show = Literal["all", "shared", "only here", "missing here", "marked"]
Sort = Literal["most sources", "place", "label"]
SHOWS: tuple[Show, ...] = ("all", "shared", "only here", "missing here", "marked")
SORTS: tuple[Sort, ...] = ("most sources", "place", "label")


class ClaimFilter(NamedTuple):
    """What the sidebar lists: all `words` must be found; `source` is the "here" of two of the shows."""

    show: Show = "all"
    sort: Sort = "most sources"
    words: str = ""
    source: str = ""

    def next_show(self) -> ClaimFilter:
        """The next of the shows, around the end."""
        return self._replace(show=SHOWS[(SHOWS.index(self.show) + 1) % len(SHOWS)])

    def next_sort(self) -> ClaimFilter:
        """The next of the orders, around the end."""
        return self._replace(sort=SORTS[(SORTS.index(self.sort) + 1) % len(SORTS)])


def listed(
    claims: Sequence[Claim],
    wanted: ClaimFilter,
    marked: Callable[[Claim], bool],
    text: Callable[[Passage], str],
) -> list[Claim]:
    """The claims that pass the filter, in its order. Words are sought in the label and in every passage."""
    words = wanted.words.casefold().split()
    found = [c for c in claims if _shown(c, wanted, marked) and _has(c, words, text)]
    if wanted.sort == "place":
        found.sort(key=lambda c: _place(c, wanted.source))
    elif wanted.sort == "label":
        found.sort(key=lambda c: (c.label.casefold(), c.id))
    return found


def _shown(claim: Claim, wanted: ClaimFilter, marked: Callable[[Claim], bool]) -> bool:
    match wanted.show:
        case "shared":
            return len(claim.sources) > 1
        case "only here":
            return claim.sources == (wanted.source,)
        case "missing here":
            return wanted.source not in claim.sources and len(claim.sources) > 1
        case "marked":
            return marked(claim)
        case _:
            return True


def _has(claim: Claim, words: list[str], text: Callable[[Passage], str]) -> bool:
    if not words:
        return True
    label = claim.label.casefold()
    if all(word in label for word in words):
        return True
    whole = " ".join([label, *(text(passage).casefold() for passage in claim.passages)])
    return all(word in whole for word in words)


def _place(claim: Claim, source: str) -> tuple[int, int, int]:
    here = [p for p in claim.passages if p.source == source]
    first = here[0] if here else claim.passages[0]
    return (0 if here else 1, int(first.source[1:]), first.start)


class ClaimEntry(NamedTuple):
    """One claim as the sidebar draws it; `kinds` are (sign, layer) of its links, `here` the source read."""

    label: str
    sources: tuple[str, ...]
    order: tuple[str, ...]
    here: str
    kinds: tuple[tuple[str, int], ...]
    marked: bool

    def rows(self, width: int, ink: Ink, ground: Style) -> list[Parts]:
        """At most three rows of label, then the row of signs."""
        room = max(4, width - 4)
        label = display(self.label)
        spans = wrap(label, room)
        texts = [label[a:b] for a, b in spans[:3]]
        if len(spans) > 3:
            texts[2] = clip(texts[2], room - 1) if len(texts[2]) >= room else texts[2] + "…"
        rows: list[Parts] = [[(" ▸ " if i == 0 else "   ", ground), (t, ground)] for i, t in enumerate(texts)]
        return (
            [*rows, self._signs(ink, ground), [("", ground)]]
            if width >= 34
            else [*rows, self._signs(ink, ground)]
        )

    def _signs(self, ink: Ink, ground: Style) -> Parts:
        quiet = ground + Style(dim=True) if ink.depth != "full" else ground + _colour(ink.part("dim"))
        parts: Parts = [("   ", ground)]
        if len(self.order) <= 12:
            for source in self.order:
                dot = "●" if source in self.sources else "○"
                parts.append(
                    (dot, ground + Style(bold=True, underline=True) if source == self.here else ground)
                )
            parts.append((" ", ground))
        only = f"only in {self.sources[0][1:]}" if len(self.sources) == 1 else ""
        parts.append((only or f"{len(self.sources)} of {len(self.order)}", quiet))
        if self.kinds:
            parts.append((" ", ground))
        parts += [(sign, ground + _colour(ink.kind(layer))) for sign, layer in self.kinds]
        if self.marked:
            parts.append((" *", ground + _colour(ink.kind(Layer.MARK))))
        return parts


def _colour(style: Style) -> Style:
    """Only the foreground and weight of a style, to lay over another ground."""
    return Style(color=style.color, bold=style.bold)
