"""Content of a dossier: marks and claims, gathered into entries in an order that depends on them alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wagner_tui.analysis.model import Claim, Findings, Kind
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
    """A claim with its entries in source order."""

    claim: Claim
    entries: tuple[Entry, ...]


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
    sure = [mark for mark in marks if mark.sure and mark.passage]
    marked = [_marked_entry(corpus, findings, passage, group) for passage, group in _by_passage(sure).items()]
    kinds = _kinds(findings)
    sections = []
    for claim in findings.claims:
        own = [entry for entry in marked if entry.claim is claim]
        if own or (all_claims and len(claim.sources) > 1):
            sections.append(Section(claim, _with_counterparts(claim, own, kinds)))
    loose = in_source_order(entry for entry in marked if entry.claim is None)
    return Material(tuple(sections), loose, _in_mark_order(mark for mark in marks if not mark.sure))


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
        assert mark.passage is not None  # only marks that stand are grouped
        groups.setdefault(mark.passage, []).append(mark)
    return groups


def _marked_entry(corpus: Corpus, findings: Findings, passage: Passage, marks: list[Mark]) -> Entry:
    now = fold(corpus.text_of(passage)).strip()
    wordings = dict.fromkeys(mark.quote for mark in marks if fold(mark.quote).strip() != now)
    return Entry(
        passage=passage,
        claim=_claim_of(findings, passage, [mark.claim for mark in marks if mark.claim]),
        kind=None,
        marked=True,
        tags=tuple(sorted({tag for mark in marks for tag in mark.tags})),
        notes=tuple(dict.fromkeys(mark.note for mark in marks if mark.note)),
        wordings=tuple(wordings),
    )


def _claim_of(findings: Findings, passage: Passage, wanted: list[str]) -> Claim | None:
    """The claim it was marked with, else the one whose passages share most characters with it."""
    named = [claim for claim in findings.claims if claim.id in wanted]
    if named:
        return named[0]
    best, most = None, 0
    for claim in findings.claims:
        shared = sum(_overlap(passage, own) for own in claim.passages)
        if shared > most:
            best, most = claim, shared
    return best


def _overlap(a: Passage, b: Passage) -> int:
    return max(0, min(a.end, b.end) - max(a.start, b.start)) if a.source == b.source else 0


def _with_counterparts(
    claim: Claim, marked: list[Entry], kinds: dict[Passage, list[tuple[Passage, Kind]]]
) -> tuple[Entry, ...]:
    """The marked entries of a claim and its other passages, each with its kind."""
    covered = [entry.passage for entry in marked]
    others = [p for p in claim.passages if not any(_overlap(p, passage) for passage in covered)]
    kind_of = {passage: _kind(passage, claim, kinds) for passage in claim.passages}
    entries = [Entry(passage, claim, kind_of[passage]) for passage in others]
    for entry in marked:
        whole = max(claim.passages, key=lambda own: _overlap(own, entry.passage), default=entry.passage)
        kind = kind_of.get(whole) if _overlap(whole, entry.passage) else None
        entries.append(Entry(entry.passage, claim, kind, True, entry.tags, entry.notes, entry.wordings))
    return in_source_order(entries)


def _kinds(findings: Findings) -> dict[Passage, list[tuple[Passage, Kind]]]:
    """Of each linked passage its fellows with the kind of the link, best first."""
    return {
        passage: [(link.other(passage.source), link.kind) for link in links]
        for passage, links in findings.by_passage.items()
    }


def _kind(passage: Passage, claim: Claim, kinds: dict[Passage, list[tuple[Passage, Kind]]]) -> Kind | None:
    fellows = set(claim.passages)
    return next((kind for other, kind in kinds.get(passage, ()) if other in fellows), None)
