"""Findings: frozen values with their passages and their reason."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from wagner_tui.corpus.model import Passage, Span

if TYPE_CHECKING:  # the screen needs these values before it needs what makes them
    from wagner_tui.analysis.lexicon import Lexicon
    from wagner_tui.analysis.mixture import Parts

Kind = Literal["verbatim", "near", "paraphrase"]

#: The sign of each kind, the same in gutter, sidebar and dossier.
SIGNS: dict[Kind, str] = {"verbatim": "V", "near": "N", "paraphrase": "~"}


@dataclass(frozen=True, slots=True)
class Link:
    """Two passages of different sources that report the same thing; `a.source` comes before `b.source`.

    `score` is between 0 and about 1.2; `shared` pairs the spans of the shared words (document offsets, in
    order of the first side); `why` is one line. `parts` say what the score is made of.
    """

    a: Passage
    b: Passage
    score: float
    kind: Kind
    shared: tuple[tuple[Span, Span], ...]
    why: str
    parts: Parts | None = None

    def other(self, source: str) -> Passage:
        """The passage on the side that is not `source`."""
        return self.b if self.a.source == source else self.a


@dataclass(frozen=True, slots=True)
class Claim:
    """One checkable statement with the passages that make it, in source order.

    `id` depends on the passages' text alone; `core` is the passage that all others agree with; `sources` and
    `missing` are source keys.
    """

    id: str
    label: str
    passages: tuple[Passage, ...]
    sources: tuple[str, ...]
    missing: tuple[str, ...]
    core: Passage


@dataclass(frozen=True)
class Findings:
    """All that the analysis found. `links` hold every pair down to the listing threshold, by place.

    `lexicon` holds the weights and names that the links were made with, for explaining them.
    """

    links: tuple[Link, ...] = ()
    claims: tuple[Claim, ...] = ()
    lexicon: Lexicon | None = None

    @cached_property
    def by_passage(self) -> dict[Passage, tuple[Link, ...]]:
        """Links of each sentence passage, best score first."""
        found: dict[Passage, list[Link]] = {}
        for link in self.links:
            found.setdefault(link.a, []).append(link)
            found.setdefault(link.b, []).append(link)
        return {p: tuple(sorted(ls, key=lambda k: (-k.score, k.a, k.b))) for p, ls in found.items()}

    def kind_under(self, claim: Claim, passage: Passage) -> Kind | None:
        """How `passage` relates to its nearest fellow under `claim`; None when no link joins it to one."""
        links = self.by_passage.get(passage, ())
        return next((link.kind for link in links if link.other(passage.source) in claim.passages), None)
