"""Findings: frozen values with their passages and their reason."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from wagner_tui.analysis.entities import Names
from wagner_tui.corpus.model import Passage, Span

if TYPE_CHECKING:  # the screen needs these values before it needs what makes them
    from wagner_tui.analysis.lexicon import Lexicon
    from wagner_tui.analysis.mixture import Parts

Kind = Literal["verbatim", "near", "paraphrase"]

#: The sign of each kind, the same in gutter, sidebar and dossier.
SIGNS: dict[Kind, str] = {"verbatim": "V", "near": "N", "paraphrase": "~"}

#: What a link was made by: words alone, or a model of meaning as well.
Method = Literal["words", "words+meaning"]
ConflictType = Literal["number", "date", "name", "roster", "role", "polarity"]
Status = Literal["conflict", "compatible"]
#: What the user decided on a conflict.
Decided = Literal["", "accepted", "rejected", "retyped"]
ProofKind = Literal["attribution", "shared-text"]
#: How it is known what a passage goes back to: its own words say so; the article says so elsewhere; the
#: text is the same as that of others; the source is itself what others name; nobody is named; or the signs
#: do not suffice.
Footing = Literal["stated", "article", "textual", "own", "unattributed", "cannot tell"]


@dataclass(frozen=True, slots=True)
class Link:
    """Two passages of different sources that report the same thing; `a.source` comes before `b.source`.

    `score` is the share of such links that are right, 0 to 1 (see `calibration`); `shared` pairs the spans of
    the shared words (document offsets, in order of the first side); `why` is one line. `parts` say what the
    score is made of. `contrast` says in one line why the two say opposite things: such a link is listed, but
    neither displayed nor taken for agreement.
    """

    a: Passage
    b: Passage
    score: float
    kind: Kind
    shared: tuple[tuple[Span, Span], ...]
    why: str
    parts: Parts | None = None
    contrast: str = ""

    @property
    def method(self) -> Method:
        """Whether a model of meaning spoke for the link."""
        return "words+meaning" if self.parts is not None and self.parts.meaning > 0 else "words"

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


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two passages under one claim that differ; `a.source` comes before `b.source`.

    `claim` is the claim's id; `values` are the two values in the words of the sources, and `spans` where
    they stand (document offsets, one tuple a side; empty where a side says nothing); `why` is one line.
    `compatible` means that both can be right. `decided` is what the user made of it, "" at first.
    """

    id: str
    claim: str
    type: ConflictType
    status: Status
    a: Passage
    b: Passage
    values: tuple[str, str]
    spans: tuple[tuple[Span, ...], tuple[Span, ...]]
    why: str
    decided: Decided = ""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Whose word a passage is. `content`, `cue` and `speaker` are passages of one source.

    `name` is the resolved name of the speaker or the description that the text gives ("a source close to
    the ministry"), empty when there is neither; `via` are the outlets through which it came, nearest first.
    `rest` are further passages that the same cue covers: the second part of a broken quotation. `stance`
    says that the cue is a verb of thinking, wanting or judging ("refused", "criticised"), not of saying.
    """

    content: Passage
    cue: Passage
    speaker: Passage | None
    name: str
    via: tuple[str, ...] = ()
    rest: tuple[Passage, ...] = ()
    stance: bool = False

    def covers(self, passages: Iterable[Passage]) -> bool:
        """Whether a part of what is attributed lies in one of `passages`."""
        return any(
            part.source == passage.source and part.start < passage.end and passage.start < part.end
            for part in (self.content, *self.rest)
            for passage in passages
        )


@dataclass(frozen=True, slots=True)
class Proof:
    """What ties sources to an origin: the phrases that say so, or the text that they share."""

    kind: ProofKind
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """An upstream that `sources` go back to: an outlet, a document, a person.

    `chains` say by which way each source says it got there, nearest first and this origin last:
    ``("s3", ("Daily Echo", "Morning Star"))``. Proofs of what is stated and of what the text shows are kept
    apart.
    """

    name: str
    sources: tuple[str, ...]
    proof: tuple[Proof, ...]
    chains: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Support:
    """What one source's passages under a claim go back to; `origin` is empty where nobody can be named."""

    source: str
    origin: str
    footing: Footing


@dataclass(frozen=True)
class Findings:
    """All that the analysis found. `links` hold every pair down to the listing threshold, by place.

    `lexicon` holds the weights and names that the links were made with, for explaining them. `supports` maps
    the id of a claim to what each of its sources goes back to, in source order. `names` are the people,
    organisations and places with every place where they are meant.
    """

    links: tuple[Link, ...] = ()
    claims: tuple[Claim, ...] = ()
    lexicon: Lexicon | None = None
    conflicts: tuple[Conflict, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    origins: tuple[Origin, ...] = ()
    supports: Mapping[str, tuple[Support, ...]] = field(default_factory=dict)
    names: Names = field(default_factory=Names, repr=False)

    @cached_property
    def by_passage(self) -> dict[Passage, tuple[Link, ...]]:
        """Links of each sentence passage, best score first."""
        found: dict[Passage, list[Link]] = {}
        for link in self.links:
            found.setdefault(link.a, []).append(link)
            found.setdefault(link.b, []).append(link)
        return {p: tuple(sorted(ls, key=lambda k: (-k.score, k.a, k.b))) for p, ls in found.items()}

    @cached_property
    def conflicts_of(self) -> dict[str, tuple[Conflict, ...]]:
        """Conflicts by the id of their claim."""
        found: dict[str, list[Conflict]] = {}
        for conflict in self.conflicts:
            found.setdefault(conflict.claim, []).append(conflict)
        return {claim: tuple(conflicts) for claim, conflicts in found.items()}

    def origins_of(self, claim: Claim) -> tuple[str, ...]:
        """Names of the independent origins of `claim`; a source that names nobody stands for itself."""
        supports = self.supports.get(claim.id, ())
        return tuple(dict.fromkeys(support.origin or support.source for support in supports))

    def attributions_of(self, claim: Claim) -> tuple[Attribution, ...]:
        """Attributions that give words of `claim` to somebody, in the order of its sources."""
        return tuple(
            attribution
            for source in claim.sources
            for attribution in self._by_source.get(source, ())
            if attribution.covers(claim.passages)
        )

    @cached_property
    def _by_source(self) -> dict[str, list[Attribution]]:
        found: dict[str, list[Attribution]] = {}
        for attribution in self.attributions:
            found.setdefault(attribution.cue.source, []).append(attribution)
        return found

    def links_at(self, passage: Passage) -> list[Link]:
        """Links of every sentence that `passage` touches, best score first."""
        linked = self._linked.get(passage.source, [])
        at = max(0, bisect_right(linked, passage.start, key=lambda sentence: sentence.start) - 1)
        found: list[Link] = []
        while at < len(linked) and linked[at].start < passage.end:
            if linked[at].end > passage.start:
                found += self.by_passage[linked[at]]
            at += 1
        return sorted(found, key=lambda k: (-k.score, k.a, k.b))

    @cached_property
    def _linked(self) -> dict[str, list[Passage]]:
        found: dict[str, list[Passage]] = {}
        for passage in sorted(self.by_passage):
            found.setdefault(passage.source, []).append(passage)
        return found

    def kind_under(self, claim: Claim, passage: Passage) -> Kind | None:
        """How `passage` relates to its nearest fellow under `claim`; None when no link joins it to one."""
        for link in self.links_at(passage):
            other = link.other(passage.source)
            if any(
                fellow.source == other.source and fellow.start < other.end and other.start < fellow.end
                for fellow in claim.passages
            ):
                return link.kind
        return None
