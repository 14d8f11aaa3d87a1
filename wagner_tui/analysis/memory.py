"""What was found before in the very same articles, so that it need not be looked for again."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from wagner_tui.analysis.mixture import Parts
from wagner_tui.analysis.model import Attribution, Claim, Conflict, Findings, Link, Origin, Proof, Support
from wagner_tui.corpus.memory import DAMAGED, Memory
from wagner_tui.corpus.model import Corpus, Passage, Span

if TYPE_CHECKING:
    from wagner_tui.analysis.lexicon import Lexicon

#: More links than this are not kept: reading them would hold up the start.
MOST_LINKS = 50_000


def findings_before(memory: Memory, corpus: Corpus) -> Findings | None:
    """What was found in these articles the last time, by the memory's method, or None."""
    try:
        kept = memory.read(_name("findings", memory, corpus))
        return Findings(
            tuple(_link(row) for row in kept["links"]),
            tuple(_claim(row) for row in kept["claims"]),
            conflicts=tuple(_conflict(row) for row in kept["conflicts"]),
            attributions=tuple(_attribution(row) for row in kept["attributions"]),
            origins=tuple(_origin(row) for row in kept["origins"]),
            supports={claim: tuple(Support(*s) for s in rows) for claim, rows in kept["supports"].items()},
        )
    except DAMAGED:
        return None


def keep_findings(memory: Memory, corpus: Corpus, findings: Findings) -> None:
    """Remember what was found, unless it is too much."""
    if len(findings.links) <= MOST_LINKS:
        kept = {
            "links": [
                [k.a, k.b, k.score, k.kind, k.shared, k.why, k.parts, k.contrast] for k in findings.links
            ],
            "claims": [[c.id, c.label, c.passages, c.sources, c.missing, c.core] for c in findings.claims],
            "conflicts": [
                [c.id, c.claim, c.type, c.status, c.a, c.b, c.values, c.spans, c.why]
                for c in findings.conflicts
            ],
            "attributions": [[a.content, a.cue, a.speaker, a.name, a.via] for a in findings.attributions],
            "origins": [
                [o.name, o.sources, [[p.kind, p.passages] for p in o.proof], o.chains]
                for o in findings.origins
            ],
            "supports": {
                claim: [[s.source, s.origin, s.footing] for s in supports]
                for claim, supports in findings.supports.items()
            },
        }
        memory.write(_name("findings", memory, corpus), kept)
        if (lexicon := findings.lexicon) is not None:
            words = {
                "weights": dict(lexicon.weights),
                "names": sorted(lexicon.names),
                "leading": sorted(lexicon.leading),
                "aliases": dict(lexicon.aliases),
            }
            memory.write(_name("lexicon", memory, corpus), words)


def lexicon_before(memory: Memory, corpus: Corpus) -> Lexicon | None:
    """The weights and names behind `findings_before`, for explaining its links; None when not kept."""
    from wagner_tui.analysis.lexicon import Lexicon

    try:
        kept = memory.read(_name("lexicon", memory, corpus))
        return Lexicon(kept["weights"], frozenset(kept["names"]), frozenset(kept["leading"]), kept["aliases"])
    except DAMAGED:
        return None


def _name(what: str, memory: Memory, corpus: Corpus) -> str:
    seen = hashlib.sha256(memory.method.encode())
    for article in corpus.articles:
        ending = article.path.rpartition(".")[2].lower()
        seen.update(f"{article.key} {article.sha256} {ending}\n".encode(errors="replace"))
    return f"{what}-{seen.hexdigest()}"


def _link(row: Any) -> Link:
    a, b, score, kind, shared, why, parts, contrast = row
    pairs = tuple((Span(*x), Span(*y)) for x, y in shared)
    made_of = None if parts is None else Parts(*parts)
    return Link(Passage(*a), Passage(*b), score, kind, pairs, why, made_of, contrast)


def _claim(row: Any) -> Claim:
    name, label, passages, sources, missing, core = row
    return Claim(
        name, label, tuple(Passage(*p) for p in passages), tuple(sources), tuple(missing), Passage(*core)
    )


def _conflict(row: Any) -> Conflict:
    name, claim, sort, status, a, b, values, spans, why = row
    one, other = (tuple(Span(*span) for span in side) for side in spans)
    return Conflict(
        name, claim, sort, status, Passage(*a), Passage(*b), (values[0], values[1]), (one, other), why
    )


def _attribution(row: Any) -> Attribution:
    content, cue, speaker, name, via = row
    by = None if speaker is None else Passage(*speaker)
    return Attribution(Passage(*content), Passage(*cue), by, name, tuple(via))


def _origin(row: Any) -> Origin:
    name, sources, proofs, chains = row
    proof = tuple(Proof(kind, tuple(Passage(*p) for p in passages)) for kind, passages in proofs)
    return Origin(name, tuple(sources), proof, tuple((source, tuple(way)) for source, way in chains))
