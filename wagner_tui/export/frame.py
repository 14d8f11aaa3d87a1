"""What stands around the passages of a dossier: front matter, source register, claim grid, footnotes."""

from __future__ import annotations

import json
from collections.abc import Iterable

from wagner_tui.analysis.model import SIGNS, Claim
from wagner_tui.corpus.model import Corpus, Stated
from wagner_tui.export.citation import csl, full
from wagner_tui.export.escape import cell, inline
from wagner_tui.export.filenames import shown_path, slug
from wagner_tui.export.material import Entry, Material, Section
from wagner_tui.export.quoting import anchor, link, target

SCHEMA = "wagner-dossier/1"
NOT_STATED = "not stated"
NOT_ANALYSED = "not analysed yet"
OMITTED = "–"


def front_matter(corpus: Corpus, material: Material, title: str) -> str:
    """YAML that any reader takes: strings are JSON strings, so that nothing in them is YAML."""
    lines = ["---", f"title: {_string(title)}", f"schema: {SCHEMA}", "sources:"]
    for article in corpus.articles:
        lines += [f"  - key: {article.key}", f"    file: {_string(shown_path(corpus, article))}"]
        lines.append(f"    sha256: {_string(article.sha256)}")
    lines.append(f"origins: []  # {NOT_ANALYSED}")
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


def _string(text: str) -> str:
    return _ascii_controls(json.dumps(text, ensure_ascii=False))


def _ascii_controls(line: str) -> str:
    """Escape what may not stand in YAML, or could drive a terminal, as ``\\uXXXX``."""
    return "".join(
        c if c.isprintable() else json.dumps(c)[1:-1] if c > "\x7f" else f"\\u{ord(c):04x}" for c in line
    )


def register(corpus: Corpus) -> str:
    """The table of sources: what each file states, and the file itself."""
    rows = [["key", "outlet", "title", "date", "leans on", "file", "sha256"]]
    for article in corpus.articles:
        stated = [_stated(field) for field in (article.outlet, article.title, article.published)]
        key = f"{article.key}[^{article.key}]"
        rows.append([key, *stated, NOT_ANALYSED, cell(shown_path(corpus, article)), f"`{article.sha256}`"])
    return _table(rows)


def _stated(field: Stated | None) -> str:
    return inline(field.value) or NOT_STATED if field else NOT_STATED


def grid(corpus: Corpus, sections: Iterable[Section], headings: bool) -> str:
    """Claims in rows, sources in columns; a cell links to its passages. `headings`: claims have their own."""
    keys = [article.key for article in corpus.articles]
    rows = [["claim", *keys, "articles / origins"]]
    for number, section in enumerate(sections, 1):
        label, identity = inline(section.claim.label), claim_anchor(section.claim)
        head = link(label, identity) if headings else f"{target(identity)}{label}"
        cells = [_cell(entry for entry in section.entries if entry.passage.source == key) for key in keys]
        rows.append([f"{number}. {head}", *cells, f"{len(section.claim.sources)} / ?"])
    return _table(rows)


def claim_anchor(claim: Claim) -> str:
    """The id of a claim in the document."""
    return f"^claim-{slug(claim.id)}"


def _cell(entries: Iterable[Entry]) -> str:
    links = [link(_signs(entry), anchor(entry.passage)) for entry in entries]
    return " ".join(links) or OMITTED


def _signs(entry: Entry) -> str:
    sign = SIGNS[entry.kind].replace("~", "\\~") if entry.kind else "" if entry.marked else "•"
    return sign + ("\\*" if entry.marked else "")


LEGEND = (
    "V verbatim · N near · \\~ paraphrase · \\* marked · • no link of its own · – not in this source · "
    "? origins not analysed yet"
)


def footnotes(corpus: Corpus) -> str:
    """The full citation of every source, under the key that the passages carry."""
    return "\n\n".join(f"[^{article.key}]: {inline(full(corpus, article))}" for article in corpus.articles)


def _table(rows: list[list[str]]) -> str:
    head, *body = ("| " + " | ".join(row) + " |" for row in rows)
    return "\n".join([head, "|" + " --- |" * len(rows[0]), *body])
