"""What was found before in the very same articles, so that it need not be looked for again."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from wagner_tui.analysis.mixture import Parts
from wagner_tui.analysis.model import Claim, Findings, Link
from wagner_tui.corpus.memory import DAMAGED, Memory
from wagner_tui.corpus.model import Corpus, Passage, Span

if TYPE_CHECKING:
    from wagner_tui.analysis.lexicon import Lexicon

#: More links than this are not kept: reading them would hold up the start.
MOST_LINKS = 50_000


def findings_before(memory: Memory, corpus: Corpus) -> Findings | None:
    """What was found in these articles the last time, or None."""
    try:
        kept = memory.read(_name("findings", corpus))
        return Findings(
            tuple(_link(row) for row in kept["links"]),
            tuple(_claim(row) for row in kept["claims"]),
        )
    except DAMAGED:
        return None


def keep_findings(memory: Memory, corpus: Corpus, findings: Findings) -> None:
    """Remember what was found, unless it is too much."""
    if len(findings.links) <= MOST_LINKS:
        kept = {
            "links": [[k.a, k.b, k.score, k.kind, k.shared, k.why, k.parts] for k in findings.links],
            "claims": [[c.id, c.label, c.passages, c.sources, c.missing, c.core] for c in findings.claims],
        }
        memory.write(_name("findings", corpus), kept)
        if (lexicon := findings.lexicon) is not None:
            words = {
                "weights": dict(lexicon.weights),
                "names": sorted(lexicon.names),
                "leading": sorted(lexicon.leading),
                "aliases": dict(lexicon.aliases),
            }
            memory.write(_name("lexicon", corpus), words)


def lexicon_before(memory: Memory, corpus: Corpus) -> Lexicon | None:
    """The weights and names behind `findings_before`, for explaining its links; None when not kept."""
    from wagner_tui.analysis.lexicon import Lexicon

    try:
        kept = memory.read(_name("lexicon", corpus))
        return Lexicon(kept["weights"], frozenset(kept["names"]), frozenset(kept["leading"]), kept["aliases"])
    except DAMAGED:
        return None


def _name(what: str, corpus: Corpus) -> str:
    seen = hashlib.sha256()
    for article in corpus.articles:
        ending = article.path.rpartition(".")[2].lower()
        seen.update(f"{article.key} {article.sha256} {ending}\n".encode(errors="replace"))
    return f"{what}-{seen.hexdigest()}"


def _link(row: Any) -> Link:
    a, b, score, kind, shared, why, parts = row
    pairs = tuple((Span(*x), Span(*y)) for x, y in shared)
    return Link(Passage(*a), Passage(*b), score, kind, pairs, why, None if parts is None else Parts(*parts))


def _claim(row: Any) -> Claim:
    name, label, passages, sources, missing, core = row
    return Claim(
        name, label, tuple(Passage(*p) for p in passages), tuple(sources), tuple(missing), Passage(*core)
    )
