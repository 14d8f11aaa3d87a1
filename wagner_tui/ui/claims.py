"""The claims sidebar: which claims it lists, in which order, and how an entry looks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple, get_args

from rich.style import Style

from wagner_tui.analysis.model import Claim
from wagner_tui.corpus.model import Passage
from wagner_tui.safe_text import display
from wagner_tui.ui.highlights import Layer
from wagner_tui.ui.ink import Ink
from wagner_tui.ui.listing import Parts
from wagner_tui.ui.wrap import cells, clip, wrap

Show = Literal["all", "shared", "only here", "missing here", "in conflict", "one origin", "marked"]
Sort = Literal["most sources", "place", "label"]
SHOWS: tuple[Show, ...] = get_args(Show)
SORTS: tuple[Sort, ...] = ("most sources", "place", "label")


class ClaimFilter(NamedTuple):
    """What the sidebar lists: all `words` must be found; `source` is the "here" of two of the shows.

    `only`, when it is given, are the ids of the claims that go back to the origin called `origin`.
    """

    show: Show = "all"
    sort: Sort = "most sources"
    words: str = ""
    source: str = ""
    origin: str = ""
    only: frozenset[str] | None = None

    def next_show(self) -> ClaimFilter:
        """The next of the shows, around the end."""
        return self._replace(show=SHOWS[(SHOWS.index(self.show) + 1) % len(SHOWS)])

    def next_sort(self) -> ClaimFilter:
        """The next of the orders, around the end."""
        return self._replace(sort=SORTS[(SORTS.index(self.sort) + 1) % len(SORTS)])


class Facts(NamedTuple):
    """What is known of a claim besides the claim itself."""

    marked: Callable[[Claim], bool]
    in_conflict: Callable[[Claim], bool]
    one_origin: Callable[[Claim], bool]


def listed(
    claims: Sequence[Claim], wanted: ClaimFilter, facts: Facts, text: Callable[[Passage], str]
) -> list[Claim]:
    """The claims that pass the filter, in its order. Words are sought in the label and in every passage."""
    words = wanted.words.casefold().split()
    from_there = [c for c in claims if wanted.only is None or c.id in wanted.only]
    found = [c for c in from_there if _shown(c, wanted, facts) and has_words(c, words, text)]
    if wanted.sort == "place":
        found.sort(key=lambda c: _place(c, wanted.source))
    elif wanted.sort == "label":
        found.sort(key=lambda c: (c.label.casefold(), c.id))
    return found


def _shown(claim: Claim, wanted: ClaimFilter, facts: Facts) -> bool:
    match wanted.show:
        case "shared":
            return len(claim.sources) > 1
        case "only here":
            return claim.sources == (wanted.source,)
        case "missing here":
            return wanted.source not in claim.sources and len(claim.sources) > 1
        case "in conflict":
            return facts.in_conflict(claim)
        case "one origin":
            return facts.one_origin(claim)
        case "marked":
            return facts.marked(claim)
        case _:
            return True


def has_words(claim: Claim, words: Sequence[str], text: Callable[[Passage], str]) -> bool:
    """Whether the label or the passages of a claim hold all `words` (lower case)."""
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
    """One claim as the sidebar draws it; `kinds` are (sign, layer) of its links, `here` the source read.

    `reach` are the numbers of its articles and of their independent origins, `types` those of its conflicts.
    """

    label: str
    sources: tuple[str, ...]
    order: tuple[str, ...]
    here: str
    kinds: tuple[tuple[str, int], ...]
    marked: bool
    reach: tuple[int, int] | None = None
    types: tuple[str, ...] = ()

    def rows(self, width: int, ink: Ink, ground: Style) -> list[Parts]:
        """At most three rows of label, then the row of signs."""
        room = max(4, width - 4)
        label = display(self.label)
        spans = wrap(label, room)
        texts = [label[a:b] for a, b in spans[:3]]
        if len(spans) > 3:
            texts[2] = clip(texts[2], room - 1) if len(texts[2]) >= room else texts[2] + "…"
        rows: list[Parts] = [[(" ▸ " if i == 0 else "   ", ground), (t, ground)] for i, t in enumerate(texts)]
        rows += self._signs(width, ink, ground)
        return [*rows, [("", ground)]] if width >= 34 else rows

    def _signs(self, width: int, ink: Ink, ground: Style) -> list[Parts]:
        """Who makes it and how; the conflicts in the same row where they fit, else in one of their own."""
        if not self.types:
            return [self._makers(width, ink, ground)]
        conflict: Parts = [
            (" ! ", ground + _colour(ink.kind(Layer.CONFLICT))),
            (" ".join(self.types), ground + Style(bold=True)),
        ]
        taken = sum(cells(text) for text, _ in conflict)
        parts = self._makers(width - taken, ink, ground)
        if taken + sum(cells(text) for text, _ in parts) < width:
            return [parts + conflict]
        return [self._makers(width, ink, ground), [("  ", ground), *conflict]]

    def _makers(self, width: int, ink: Ink, ground: Style) -> Parts:
        """A dot for each source, the articles and origins, the kinds of link; short in few cells."""
        quiet = ground + Style(dim=True) if ink.depth != "full" else ground + _colour(ink.part("dim"))
        parts: Parts = [("   ", ground)]
        if len(self.order) <= 12:
            for source in self.order:
                dot = "●" if source in self.sources else "○"
                parts.append(
                    (dot, ground + Style(bold=True, underline=True) if source == self.here else ground)
                )
            parts.append((" ", ground))
        tail: Parts = [(" ", ground)] if self.kinds else []
        tail += [(sign, ground + _colour(ink.kind(layer))) for sign, layer in self.kinds]
        if self.marked:
            tail.append((" *", ground + _colour(ink.kind(Layer.MARK))))
        room = width - 1 - sum(cells(text) for text, _ in (*parts, *tail))
        return [*parts, (self._said(room), quiet), *tail]

    def _said(self, room: int) -> str:
        if len(self.sources) == 1:
            return f"only in {self.sources[0][1:]}"
        if self.reach is not None:
            return shown_reach(self.reach, room)
        return f"{len(self.sources)} of {len(self.order)}"


def shown_reach(reach: tuple[int, int], room: int = 80) -> str:
    """Articles and their independent origins: ``3 articles · 1 origin``, as short as `room` cells ask for."""
    articles, origins = reach
    ways = (
        f"{articles} article{_s(articles)} · {origins} origin{_s(origins)}",
        f"{articles} art · {origins} orig",
        f"{articles} art/{origins} orig",
        f"{articles}a{origins}o",
    )
    return next((said for said in ways if cells(said) <= room), ways[-1])


def _s(number: int) -> str:
    return "" if number == 1 else "s"


def _colour(style: Style) -> Style:
    """Only the foreground and weight of a style, to lay over another ground."""
    return Style(color=style.color, bold=style.bold)
