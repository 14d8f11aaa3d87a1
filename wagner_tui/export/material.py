"""Content of a dossier: marks and claims, gathered into entries in an order that depends on them alone."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace

from wagner_tui.analysis.model import Claim, Conflict, Findings, Kind
from wagner_tui.corpus.model import Corpus, Passage
from wagner_tui.notebook.folding import fold
from wagner_tui.notebook.model import Mark


@dataclass(frozen=True, slots=True)
class Entry:
    """A passage in the dossier, with everything that marks on it say.

    `kind` is how it is linked to its nearest fellow under the claim. `wordings` are the words that were
    marked in an earlier version of the file where they differ from those that stand there now.
    """

    passage: Passage
    claim: Claim | None = None
    kind: Kind | None = None
    marked: bool = False
    tags: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    wordings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A claim with its entries in source order and its conflicts, those that the user rejected apart.

    `origins` are the names of its independent origins, keys of sources that name none.
    """

    claim: Claim
    entries: tuple[Entry, ...]
    conflicts: tuple[Conflict, ...] = ()
    origins: tuple[str, ...] = ()


@dataclass(frozen=True)
class Material:
    """All of a dossier's content: `loose` are marks outside any claim, `doubtful` those to be checked."""

    sections: tuple[Section, ...]
    loose: tuple[Entry, ...]
    doubtful: tuple[Mark, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry once, in source order."""
        entries = [entry for section in self.sections for entry in section.entries]
        return in_source_order([*entries, *self.loose])

    @property
    def tags(self) -> tuple[str, ...]:
        """Every tag of a mark that stands, by name."""
        return tuple(sorted({tag for entry in self.entries for tag in entry.tags}))

    @property
    def marked(self) -> int:
        """How many passages are marked and found."""
        return sum(entry.marked for entry in self.entries)


def gather(corpus: Corpus, findings: Findings, marks: Sequence[Mark], all_claims: bool) -> Material:
    """Sort marks under claims; with `all_claims` every claim of several sources comes along."""
    claims = _Claims(findings)
    under: dict[str, list[Entry]] = {}
    loose: list[Entry] = []
    for passage, group in _by_passage(mark for mark in marks if mark.sure).items():
        claim = claims.of(passage, {mark.claim for mark in group})
        entry = _marked_entry(corpus, passage, group, claim)
        (under.setdefault(claim.id, []) if claim else loose).append(entry)
    sections = tuple(
        Section(
            claim,
            claims.with_counterparts(claim, under.get(claim.id, [])),
            tuple(c for c in findings.conflicts_of.get(claim.id, ()) if c.decided != "rejected"),
            findings.origins_of(claim),
        )
        for claim in findings.claims
        if claim.id in under or (all_claims and len(claim.sources) > 1)
    )
    return Material(sections, in_source_order(loose), _in_mark_order(mark for mark in marks if not mark.sure))


def in_source_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Entries by source number and place."""
    return tuple(sorted(entries, key=lambda entry: _place(entry.passage)))


def _place(passage: Passage) -> tuple[int, int, int]:
    return int(passage.source[1:]), passage.start, passage.end


def _in_mark_order(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    return tuple(
        sorted(
            marks,
            key=lambda mark: (int(mark.source[1:]), mark.start, mark.end, mark.sha256, mark.note, mark.tags),
        )
    )


def _by_passage(marks: Iterable[Mark]) -> dict[Passage, list[Mark]]:
    groups: dict[Passage, list[Mark]] = {}
    for mark in _in_mark_order(marks):
        if mark.passage:
            groups.setdefault(mark.passage, []).append(mark)
    return groups


def _marked_entry(corpus: Corpus, passage: Passage, marks: list[Mark], claim: Claim | None) -> Entry:
    now = fold(corpus.text_of(passage)).strip()
    return Entry(
        passage=passage,
        claim=claim,
        marked=True,
        tags=tuple(sorted({tag for mark in marks for tag in mark.tags})),
        notes=tuple(dict.fromkeys(mark.note for mark in marks if mark.note)),
        wordings=tuple(dict.fromkeys(mark.quote for mark in marks if fold(mark.quote).strip() != now)),
    )


class _Claims:
    """The claims of the findings by the places of their passages."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._placed: dict[str, list[tuple[Passage, Claim]]] = {}
        for claim in findings.claims:
            for passage in claim.passages:
                self._placed.setdefault(passage.source, []).append((passage, claim))
        for placed in self._placed.values():
            placed.sort(key=lambda pair: pair[0])

    def of(self, passage: Passage, marked_with: Set[str | None]) -> Claim | None:
        """The claim that `passage` was marked with, else the one that shares most characters with it."""
        shared: dict[str, tuple[int, Claim]] = {}
        for claim in self._findings.claims:
            if claim.id in marked_with:
                return claim
        for own, claim in self._touching(passage):
            before = shared.get(claim.id, (0, claim))[0]
            shared[claim.id] = (before + _overlap(own, passage), claim)
        return max(shared.values(), key=lambda pair: pair[0], default=(0, None))[1]

    def _touching(self, passage: Passage) -> Iterator[tuple[Passage, Claim]]:
        placed = self._placed.get(passage.source, [])
        for own, claim in placed[: bisect_left(placed, passage.end, key=lambda pair: pair[0].start)]:
            if own.end > passage.start:
                yield own, claim

    def with_counterparts(self, claim: Claim, marked: Sequence[Entry]) -> tuple[Entry, ...]:
        """The marked entries of a claim and its other passages, each with its kind, in source order."""
        others = [p for p in claim.passages if not any(_overlap(p, entry.passage) for entry in marked)]
        kind_under = self._findings.kind_under
        entries = [Entry(passage, claim, kind_under(claim, passage)) for passage in others]
        for entry in marked:
            whole = max(claim.passages, key=lambda own: _overlap(own, entry.passage), default=entry.passage)
            kind = kind_under(claim, whole) if _overlap(whole, entry.passage) else None
            entries.append(replace(entry, kind=kind))
        return in_source_order(entries)


def _overlap(a: Passage, b: Passage) -> int:
    return max(0, min(a.end, b.end) - max(a.start, b.start)) if a.source == b.source else 0
