"""What stands around the passages of a dossier: front matter, source register, claim grid, footnotes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Set

from wagner_tui.analysis.model import SIGNS, Claim, Conflict, Findings, Origin
from wagner_tui.corpus.model import Corpus, Passage, Stated
from wagner_tui.export.citation import csl, full
from wagner_tui.export.departures import departures
from wagner_tui.export.escape import cell, inline
from wagner_tui.export.filenames import shown_path, slug
from wagner_tui.export.material import Entry, Material, Section
from wagner_tui.export.quoting import anchor, link, target

SCHEMA = "wagner-dossier/1"
NOT_STATED = "not stated"
OMITTED = "–"


def front_matter(corpus: Corpus, findings: Findings, material: Material, title: str) -> str:
    """YAML that any reader takes: strings are JSON strings, so that nothing in them is YAML."""
    lines = ["---", f"title: {_string(title)}", f"schema: {SCHEMA}", "sources:"]
    for article in corpus.articles:
        lines += [f"  - key: {article.key}", f"    file: {_string(shown_path(corpus, article))}"]
        lines.append(f"    sha256: {_string(article.sha256)}")
    lines += _origins(findings.origins)
    lines.append(f"marks: {material.marked}")
    if material.doubtful:
        lines.append(f"marks_to_check: {len(material.doubtful)}")
    lines.append(f"tags: [{', '.join(_string(tag) for tag in material.tags)}]")
    lines.append("references:  # for pandoc --citeproc")
    lines += [
        f"  - {_ascii_controls(json.dumps(csl(corpus, article), ensure_ascii=False))}"
        for article in corpus.articles
    ]
    return "\n".join([*lines, "---"])


def _origins(origins: Iterable[Origin]) -> list[str]:
    """The upstreams that sources go back to, each with what shows it."""
    lines = []
    for origin in origins:
        lines += [f"  - name: {_string(origin.name)}", f"    sources: [{', '.join(origin.sources)}]"]
        lines.append(f"    shown_by: [{', '.join(proof.kind for proof in origin.proof)}]")
    return ["origins:", *lines] if lines else ["origins: []"]


def _string(text: str) -> str:
    return _ascii_controls(json.dumps(text, ensure_ascii=False))


def _ascii_controls(line: str) -> str:
    """Escape what may not stand in YAML, or could drive a terminal, as ``\\uXXXX``."""
    return "".join(
        c if c.isprintable() else json.dumps(c)[1:-1] if c > "\x7f" else f"\\u{ord(c):04x}" for c in line
    )


def register(corpus: Corpus, origins: Iterable[Origin]) -> str:
    """The table of sources: what each file states, which upstreams it leans on, and the file itself."""
    leans = {article.key: _leans_on(article.key, origins) for article in corpus.articles}
    rows = [["key", "outlet", "title", "date", "leans on", "file", "sha256"]]
    for article in corpus.articles:
        stated = [_stated(field) for field in (article.outlet, article.title, article.published)]
        key = f"{article.key}[^{article.key}]"
        rows.append(
            [key, *stated, leans[article.key], cell(shown_path(corpus, article)), f"`{article.sha256}`"]
        )
    return _table(rows)


def _leans_on(key: str, origins: Iterable[Origin]) -> str:
    """The ways by which a source says it got there, and whose text it shares without saying so."""
    said: list[str] = []
    for origin in origins:
        chains = [" ← ".join(map(inline, names)) for source, names in origin.chains if source == key]
        if not chains and key in origin.sources and origin.proof:
            others = ", ".join(source for source in origin.sources if source != key)
            shared = any(proof.kind == "shared-text" for proof in origin.proof)
            chains = [f"same text as {others}"] if shared and others else []
        said += [chain for chain in chains if not any(f"{chain} ←" in longer for longer in said)]
    return "; ".join(said) or NOT_STATED


def _stated(field: Stated | None) -> str:
    return inline(field.value) or NOT_STATED if field else NOT_STATED


def grid(corpus: Corpus, sections: Iterable[Section], headings: bool) -> str:
    """Claims in rows, sources in columns; a cell links to its passages. `headings`: claims have their own."""
    sections = list(sections)
    keys = [article.key for article in corpus.articles]
    here = {entry.passage for section in sections for entry in section.entries}
    rows = [["claim", *keys, "articles / origins"]]
    for number, section in enumerate(sections, 1):
        label, identity = inline(section.claim.label), claim_anchor(section.claim)
        head = link(label, identity) if headings else f"{target(identity)}{label}"
        cells = [_cell(corpus, section, key, here) for key in keys]
        rows.append([f"{number}. {head}", *cells, origin_count(section)])
    return _table(rows)


def origin_count(section: Section) -> str:
    """Articles and independent origins: ``3 / 1 (Kite)``; the name stands where several share one."""
    articles, origins = len(section.claim.sources), section.origins
    named = f" ({inline(origins[0])})" if len(origins) == 1 and articles > 1 else ""
    return f"{articles} / {len(origins) or '?'}{named}"


def claim_anchor(claim: Claim) -> str:
    """The id of a claim in the document."""
    return f"^claim-{slug(claim.id)}"


def _cell(corpus: Corpus, section: Section, source: str, here: Set[Passage]) -> str:
    """What a source says of a claim, its passages linked; `here` are the passages of the document."""
    entries = [entry for entry in section.entries if entry.passage.source == source]
    conflict = departures(section.claim, section.conflicts, corpus.text_of).get(source)
    links = [link(_signs(entry, conflict), anchor(entry.passage)) for entry in entries]
    if conflict is None or links:
        return " ".join(links) or OMITTED
    there = conflict.a if conflict.a.source == source else conflict.b
    return link(_otherwise(conflict), anchor(there)) if there in here else _otherwise(conflict)


def _otherwise(conflict: Conflict) -> str:
    """The sign of a conflict with its type, as on the screen."""
    return f"! {conflict.type}"


def _signs(entry: Entry, conflict: Conflict | None) -> str:
    """The kind of its link, or that it is where the source says otherwise; then whether it is marked."""
    if conflict is not None and any(_meet(entry.passage, side) for side in (conflict.a, conflict.b)):
        return _otherwise(conflict) + (" \\*" if entry.marked else "")
    sign = SIGNS[entry.kind].replace("~", "\\~") if entry.kind else "" if entry.marked else "•"
    return sign + ("\\*" if entry.marked else "")


def _meet(a: Passage, b: Passage) -> bool:
    return a.source == b.source and a.start < b.end and b.start < a.end


LEGEND = (
    "V verbatim · N near · \\~ paraphrase · \\* marked · • no link of its own · "
    "! says otherwise · – not in this source · 3 / 1: three articles, one independent origin"
)


def footnotes(corpus: Corpus) -> str:
    """The full citation of every source, under the key that the passages carry."""
    return "\n\n".join(f"[^{article.key}]: {inline(full(corpus, article))}" for article in corpus.articles)


def _table(rows: list[list[str]]) -> str:
    head, *body = ("| " + " | ".join(row) + " |" for row in rows)
    return "\n".join([head, "|" + " --- |" * len(rows[0]), *body])
