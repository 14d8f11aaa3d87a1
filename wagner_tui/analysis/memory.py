"""What was found before in the very same articles, so that it need not be looked for again.

What was found with some decisions on names is never given for other decisions.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from heapq import nlargest
from typing import TYPE_CHECKING, Any, NamedTuple

from wagner_tui.analysis.entities import Entity, Mention, NameDecision, Names, Spelling, in_order
from wagner_tui.analysis.mixture import Parts
from wagner_tui.analysis.model import Attribution, Claim, Conflict, Findings, Link, Origin, Proof, Support
from wagner_tui.corpus.memory import DAMAGED, Memory
from wagner_tui.corpus.model import Article, Corpus, Passage, Span

if TYPE_CHECKING:
    from wagner_tui.analysis.lexicon import Lexicon

#: More links than this are not kept: reading them would hold up the start. Of more the best `PART` are, to
#: be shown until everything has been compared anew.
MOST_LINKS, PART = 50_000, 20_000
#: More mentions of names than this are not kept: finding them anew beside the keys holds up less.
MOST_MENTIONS = 5_000
#: So many sets of articles are remembered, to be found when one of them has changed a little.
MOST_SETS = 20
Decisions = Sequence[NameDecision]


class Kept(NamedTuple):
    """A remembered set of articles: what its files are called after, and key and content of each article."""

    mark: str
    articles: tuple[tuple[str, str], ...]


def findings_before(memory: Memory, corpus: Corpus, decisions: Decisions = ()) -> Findings | None:
    """What was found in these articles before, by the memory's method and with `decisions`; or None."""
    return findings_of(memory, mark_of(memory, corpus, decisions))


def findings_of(memory: Memory, mark: str, whole: bool = True) -> Findings | None:
    """What is kept under the mark of a set; None when nothing is, or only a part and the `whole` is asked."""
    try:
        kept = memory.read(f"findings-{mark}")
        if whole and not kept["whole"]:
            return None
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


def keep_findings(memory: Memory, corpus: Corpus, findings: Findings, decisions: Decisions = ()) -> None:
    """Remember what was found with `decisions` on names; of too many links only the best."""
    mark, links = mark_of(memory, corpus, decisions), findings.links
    whole = len(links) <= MOST_LINKS
    if not whole:
        best = nlargest(PART, range(len(links)), key=lambda at: links[at].score)
        links = tuple(links[at] for at in sorted(best))
    kept = {
        "whole": whole,
        "links": [[k.a, k.b, k.score, k.kind, k.shared, k.why, k.parts, k.contrast] for k in links],
        "claims": [[c.id, c.label, c.passages, c.sources, c.missing, c.core] for c in findings.claims],
        "conflicts": [
            [c.id, c.claim, c.type, c.status, c.a, c.b, c.values, c.spans, c.why] for c in findings.conflicts
        ],
        "attributions": [
            [a.content, a.cue, a.speaker, a.name, a.via, a.rest, a.stance] for a in findings.attributions
        ],
        "origins": [
            [o.name, o.sources, [[p.kind, p.passages] for p in o.proof], o.chains] for o in findings.origins
        ],
        "supports": {
            claim: [[s.source, s.origin, s.footing] for s in supports]
            for claim, supports in findings.supports.items()
        },
    }
    memory.write(f"findings-{mark}", kept)
    if (lexicon := findings.lexicon) is not None:
        words = {
            "weights": dict(lexicon.weights),
            "names": sorted(lexicon.names),
            "leading": sorted(lexicon.leading),
            "aliases": dict(lexicon.aliases),
        }
        memory.write(f"lexicon-{mark}", words)
    if 0 < sum(map(len, findings.names.found.values())) <= MOST_MENTIONS:
        memory.write(f"names-{mark}", _kept_names(findings.names))
    sets = [Kept(mark, tuple((a.key, content_of(a)) for a in corpus.articles))]
    sets += (known for known in sets_before(memory, decisions) if known.mark != mark)
    memory.write(_list_name(memory, decisions), sets[:MOST_SETS])


def forget_findings(memory: Memory, corpus: Corpus, decisions: Decisions) -> None:
    """Remember no longer what was found in these articles with `decisions` on names."""
    mark = mark_of(memory, corpus, decisions)
    for kind in ("findings", "lexicon", "names"):
        memory.forget(f"{kind}-{mark}")
    if left := [known for known in sets_before(memory, decisions) if known.mark != mark]:
        memory.write(_list_name(memory, decisions), left)
    else:
        memory.forget(_list_name(memory, decisions))


def sets_before(memory: Memory, decisions: Decisions = ()) -> list[Kept]:
    """The sets of articles that are remembered with `decisions` on names, the latest first.

    None when the list is damaged.
    """
    try:
        return [
            Kept(str(mark), tuple((str(key), str(content)) for key, content in articles))
            for mark, articles in memory.read(_list_name(memory, decisions))
        ]
    except DAMAGED:
        return []


def content_of(article: Article) -> str:
    """What tells the content of an article: its bytes, and the ending that says how they are read."""
    return f"{article.sha256} {article.path.rpartition('.')[2].lower()}"


def lexicon_before(memory: Memory, corpus: Corpus, decisions: Decisions = ()) -> Lexicon | None:
    """The weights and names behind `findings_before`, for explaining its links; None when not kept."""
    return lexicon_of(memory, mark_of(memory, corpus, decisions))


def lexicon_of(memory: Memory, mark: str) -> Lexicon | None:
    """The weights and names behind `findings_of`; None when not kept."""
    from wagner_tui.analysis.lexicon import Lexicon

    try:
        kept = memory.read(f"lexicon-{mark}")
        return Lexicon(kept["weights"], frozenset(kept["names"]), frozenset(kept["leading"]), kept["aliases"])
    except DAMAGED:
        return None


def names_before(memory: Memory, corpus: Corpus, decisions: Decisions = ()) -> Names:
    """The names that belong to `findings_before`; none when they are not kept."""
    try:
        kept = memory.read(f"names-{mark_of(memory, corpus, decisions)}")
        return Names(
            tuple(
                Entity(name, kind, tuple(spellings), tuple(Spelling(*use) for use in uses), gender)
                for name, kind, spellings, uses, gender in kept["entities"]
            ),
            {source: tuple(Mention(*row) for row in rows) for source, rows in kept["found"].items()},
        )
    except DAMAGED:
        return Names()


def _kept_names(names: Names) -> dict[str, object]:
    return {
        "entities": [[e.id, e.kind, e.spellings, e.uses, e.gender] for e in names.entities],
        "found": dict(names.found),
    }


def mark_of(memory: Memory, corpus: Corpus, decisions: Decisions = ()) -> str:
    """What the files of a set are called after: its articles in their order, the method, the decisions."""
    seen = hashlib.sha256(_way(memory, decisions))
    for article in corpus.articles:
        seen.update(f"{article.key} {content_of(article)}\n".encode(errors="replace"))
    return seen.hexdigest()


def _list_name(memory: Memory, decisions: Decisions) -> str:
    return f"sets-{hashlib.sha256(_way(memory, decisions)).hexdigest()}"


def _way(memory: Memory, decisions: Decisions) -> bytes:
    """By which method something was found, and with which decisions, in whatever order they come."""
    made = "".join(repr(tuple(decision)) for decision in in_order(decisions))
    return (memory.method + made).encode(errors="replace")


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
    content, cue, speaker, name, via, rest, stance = row
    by = None if speaker is None else Passage(*speaker)
    others = tuple(Passage(*part) for part in rest)
    return Attribution(Passage(*content), Passage(*cue), by, name, tuple(via), others, stance)


def _origin(row: Any) -> Origin:
    name, sources, proofs, chains = row
    proof = tuple(Proof(kind, tuple(Passage(*p) for p in passages)) for kind, passages in proofs)
    return Origin(name, tuple(sources), proof, tuple((source, tuple(way)) for source, way in chains))
