"""The dossier: marks and claims as Markdown that anybody can check against the sources.

A pure function of sources, findings and marks: no clock, no order of marking, no ids of marks.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from wagner_tui.analysis.entities import NameDecision
from wagner_tui.analysis.model import Findings
from wagner_tui.corpus.model import Article, Corpus
from wagner_tui.export.departures import departures, told_otherwise
from wagner_tui.export.disputed import conflict_blocks
from wagner_tui.export.escape import inline
from wagner_tui.export.filenames import event_title, shown_path
from wagner_tui.export.frame import (
    LEGEND,
    NOT_STATED,
    claim_anchor,
    footnotes,
    front_matter,
    grid,
    register,
)
from wagner_tui.export.material import Entry, Material, Section, gather, in_source_order
from wagner_tui.export.quoting import (
    anchor,
    bare_quote,
    block,
    blockquote,
    link,
    note_block,
    place_line,
    target,
)
from wagner_tui.notebook.model import Mark

By = Literal["claim", "source", "tag"]

#: The heading over conflicts.
DIFFER = "Where they differ"
_BOLD = "Marked words are in bold."
_PLAIN = "A passage without bold is not marked; it reports what a marked one does."
_DIFFERING = f"Under “{DIFFER}” the words that differ are in bold, marked or not."
_PLAIN_ALL = "A passage without bold is not marked."


def dossier(
    corpus: Corpus,
    findings: Findings,
    marks: Sequence[Mark],
    *,
    by: By = "claim",
    all_claims: bool = False,
    title: str | None = None,
    by_hand: Sequence[NameDecision] = (),
) -> str:
    """The Markdown dossier: the marked claims with every passage that makes them, then the other marks.

    `by` orders the passages; with `all_claims` every claim of several sources is in it. `title` replaces the
    name of the event. `by_hand` are the decisions on names that the findings rest on: they are told. Ends
    with a newline.
    """
    material = gather(corpus, findings, marks, all_claims)
    name = title or event_title(corpus)
    parts = [front_matter(corpus, findings, material, name), f"# {inline(name)}", _summary(corpus, material)]
    parts += ["## Sources", register(corpus, findings.origins), *_decided(by_hand)]
    if material.sections:
        parts += ["## Claims", grid(corpus, material.sections, headings=by == "claim"), LEGEND]
    if material.entries:
        parts += ["## Passages", _how_to_read(material, all_claims)]
        parts += _Passages(corpus, material).by(by)
    else:
        parts.append("Nothing is marked yet.")
    if material.doubtful:
        parts += ["## Marks to check", *_doubtful(corpus, material.doubtful)]
    parts.append(footnotes(corpus))
    return "\n\n".join(parts) + "\n"


def _summary(corpus: Corpus, material: Material) -> str:
    claims, sources = len(material.sections), len(corpus.articles)
    fields = [_count(sources, "source"), _count(claims, "claim"), _count(material.marked, "marked passage")]
    if conflicts := sum(len(section.conflicts) for section in material.sections):
        fields.append(_count(conflicts, "difference"))
    if material.doubtful:
        fields.append(f"{_count(len(material.doubtful), 'mark')} to check")
    return " · ".join(fields)


def _decided(by_hand: Sequence[NameDecision]) -> list[str]:
    """Which names were made one by hand (=), and which two (≠)."""
    signs = {"merge": "=", "split": "≠"}
    told = [f"{inline(d.one)} {signs[d.verdict]} {inline(d.other)}" for d in by_hand]
    return [f"Names decided by hand: {' · '.join(told)}"] if told else []


def _how_to_read(material: Material, all_claims: bool) -> str:
    said = [_BOLD]
    if not all(entry.marked for entry in material.entries):
        said.append(_PLAIN_ALL if all_claims else _PLAIN)
    if any(section.conflicts for section in material.sections):
        said.append(_DIFFERING)
    return " ".join(said)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


class _Passages:
    """Writes the passages in one order or another; the first block of a passage carries its id."""

    def __init__(self, corpus: Corpus, material: Material) -> None:
        self._corpus = corpus
        self._material = material
        self._written: set[str] = set()

    def by(self, order: By) -> list[str]:
        if order == "claim":
            return self._by_claim()
        parts = self._by_source() if order == "source" else self._by_tag()
        return parts + self._conflicts()

    def _conflicts(self) -> list[str]:
        """The conflicts of all claims, each with its claim."""
        parts = []
        for section in self._material.sections:
            about = f"Claim: {link(inline(section.claim.label), claim_anchor(section.claim))}"
            parts += conflict_blocks(self._corpus, section.conflicts, about)
        return [f"### {DIFFER}", *parts] if parts else []

    def _by_claim(self) -> list[str]:
        parts = []
        for number, section in enumerate(self._material.sections, 1):
            identity = claim_anchor(section.claim)
            parts.append(f"### {target(identity)}{number}. {inline(section.claim.label)}")
            parts.append(f"{_reach(self._corpus, section)} {identity}")
            parts += self._blocks(section.entries)
            if section.conflicts:
                parts += [f"#### {DIFFER}", *conflict_blocks(self._corpus, section.conflicts)]
        if self._material.loose:
            parts += ["### Marks outside any claim", *self._blocks(self._material.loose)]
        return parts

    def _by_source(self) -> list[str]:
        parts = []
        for article in self._corpus.articles:
            entries = [entry for entry in self._material.entries if entry.passage.source == article.key]
            if entries:
                parts += [f"### {_name(article)}", *self._blocks(entries, claims=True)]
        return parts

    def _by_tag(self) -> list[str]:
        entries, parts = self._material.entries, []
        for tag in self._material.tags:
            tagged = [entry for entry in entries if tag in entry.tags]
            parts += [f"### {inline(tag)}", *self._blocks(tagged, claims=True)]
        bare = [entry for entry in entries if entry.marked and not entry.tags]
        if bare:
            parts += ["### Without a tag", *self._blocks(bare, claims=True)]
        others = [entry for entry in entries if not entry.marked]
        if others:
            parts += ["### Not marked", *self._blocks(others, claims=True)]
        return parts

    def _blocks(self, entries: Iterable[Entry], claims: bool = False) -> list[str]:
        blocks = []
        for entry in in_source_order(entries):
            identity = anchor(entry.passage)
            first = identity not in self._written
            self._written.add(identity)
            about = None
            if claims and entry.claim:
                about = f"Claim: {link(inline(entry.claim.label), claim_anchor(entry.claim))}"
            blocks.append(block(self._corpus, entry, first, about))
        return blocks


def _reach(corpus: Corpus, section: Section) -> str:
    claim = section.claim
    otherwise, without = told_otherwise(claim, departures(claim, section.conflicts, corpus.text_of))
    denied = f" · otherwise in {', '.join(otherwise)}" if otherwise else ""
    if len(claim.sources) == 1 and claim.missing:
        return f"Only in {claim.sources[0]}{denied}"
    missing = f" · not in {', '.join(without)}" if without else ""
    return f"In {', '.join(claim.sources)}{denied}{missing}"


def _name(article: Article) -> str:
    outlet = inline(article.outlet.value) if article.outlet else f"outlet {NOT_STATED}"
    return f"{article.key} · {outlet}"


def _doubtful(corpus: Corpus, marks: Iterable[Mark]) -> list[str]:
    """Marks whose words are no longer where they were: what was marked, and the nearest passage there is."""
    parts = []
    for mark in marks:
        article = corpus[mark.source]
        parts.append(bare_quote(mark.quote))
        parts.append(
            f"Marked in {inline(shown_path(corpus, article))}, chars {mark.start}–{mark.end}, "
            f"SHA-256 `{mark.sha256}`. The file has changed since[^{mark.source}]."
        )
        if mark.passage:
            parts.append("Nearest passage now, not confirmed:")
            parts.append(blockquote(article, mark.passage, bold=True))
            parts.append(place_line(corpus, mark.passage, None, None))
        else:
            parts.append("These words are no longer in the file.")
        parts += _extras(mark)
    return parts


def _extras(mark: Mark) -> list[str]:
    parts = [note_block(mark.note)] if mark.note else []
    if mark.tags:
        parts.append("Tags: " + " · ".join(inline(tag) for tag in mark.tags))
    return parts
