"""Findings, hits and marks as JSON objects; within a schema number, fields are only ever added."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from wagner_tui.analysis.model import (
        Attribution,
        Claim,
        Conflict,
        Findings,
        Link,
        Method,
        Origin,
        Support,
    )
    from wagner_tui.corpus.model import Article, Corpus, Passage, Skipped, Stated
    from wagner_tui.notebook.model import Decision, Mark
    from wagner_tui.search.query import Hit, Results

Json = dict[str, Any]


def links_document(corpus: Corpus, links: Iterable[Link], method: Method = "words") -> Json:
    """``wagner-links/1``: every link given, by place in the text of its first side, then of its second.

    `method` is what the sources were compared by; each link says what speaks for it.
    """
    ordered = sorted(links, key=lambda link: (place(link.a), place(link.b)))
    return envelope("wagner-links/1", corpus) | {
        "method": method,
        "links": [_link(corpus, link) for link in ordered],
    }


def claims_document(corpus: Corpus, claims: Iterable[Claim], findings: Findings | None = None) -> Json:
    """``wagner-claims/1``: the claims in the order given (most sources first, then the place in the text).

    `findings` hold what was found out about each claim: its conflicts.
    """
    return envelope("wagner-claims/1", corpus) | {
        "claims": [_claim(corpus, claim, findings) for claim in claims]
    }


def conflicts_document(corpus: Corpus, conflicts: Iterable[Conflict]) -> Json:
    """``wagner-conflicts/1``: the conflicts in the order given (their place in the text)."""
    return envelope("wagner-conflicts/1", corpus) | {
        "conflicts": [{"claim": conflict.claim, **_conflict(corpus, conflict)} for conflict in conflicts]
    }


def origins_document(corpus: Corpus, findings: Findings) -> Json:
    """``wagner-origins/1``: the origins in the order given, the attributions by place of their content."""
    ordered = sorted(findings.attributions, key=lambda a: (place(a.content), place(a.cue)))
    return envelope("wagner-origins/1", corpus) | {
        "origins": [_origin(corpus, origin) for origin in findings.origins],
        "attributions": [_attribution(corpus, attribution) for attribution in ordered],
    }


def search_document(corpus: Corpus, results: Results) -> Json:
    """``wagner-search/1``: hits by place, and how many each source has, also where only a part is shown.

    `capped` says that hits are left out; `at_least` names the sources whose count is a lower bound.
    """
    ordered = sorted(results.hits, key=lambda hit: place(hit.passage))
    tally = {article.key: results.counts.get(article.key, 0) for article in corpus.articles}
    return envelope("wagner-search/1", corpus) | {
        "hits": [_hit(corpus, hit) for hit in ordered],
        "counts": tally,
        "capped": results.capped,
        "at_least": [key for key in tally if key in results.at_least],
        "problem": results.problem,
        "note": results.note,
    }


def marks_document(corpus: Corpus, marks: Iterable[Mark]) -> Json:
    """``wagner-marks/1``: the stored marks in the order given, each with its anchor state."""
    return envelope("wagner-marks/1", corpus) | {"marks": [_mark(corpus, mark) for mark in marks]}


def dossier_document(
    corpus: Corpus,
    claims: Iterable[Claim],
    marks: Iterable[Mark],
    findings: Findings | None = None,
    decisions: Iterable[Decision] = (),
) -> Json:
    """``wagner-dossier/1``: the claims and marks that the dossier holds, and what the user decided."""
    return envelope("wagner-dossier/1", corpus) | {
        "claims": [_claim(corpus, claim, findings) for claim in claims],
        "marks": [_mark(corpus, mark) for mark in marks],
        "decisions": [
            {"subject": d.subject, "key": d.key, "verdict": d.verdict, "detail": d.detail} for d in decisions
        ],
    }


def envelope(schema: str, corpus: Corpus) -> Json:
    """What every document starts with: its schema, the sources in key order, and what was skipped."""
    return {
        "schema": schema,
        "sources": [source_json(article) for article in corpus.articles],
        "skipped": [_skipped(entry) for entry in corpus.skipped],
    }


def source_json(article: Article) -> Json:
    """One source; a field that the file does not state is null."""
    return {
        "key": article.key,
        "path": article.path,
        "sha256": article.sha256,
        "sentences": len(article.sentences),
        "outlet": _stated(article.outlet),
        "published": _stated(article.published),
        "author": _stated(article.author),
        "title": _stated(article.title),
        "language": article.language,
        "hidden": [{"start": h.start, "end": h.end, "rule": h.rule} for h in article.hidden],
        "credits": [_stated(credit) for credit in article.credits],
        "encoding": article.encoding,
        "notices": [{"kind": notice.kind, "text": notice.text} for notice in article.notices],
    }


def passage_json(corpus: Corpus, passage: Passage) -> Json:
    """One passage: characters of the decoded file, the line (from 1) where it starts, and its words."""
    article = corpus[passage.source]
    return {
        "source": passage.source,
        "start": passage.start,
        "end": passage.end,
        "line": article.line_of(passage.start),
        "text": article.slice(passage),
    }


def place(passage: Passage) -> tuple[int, int, int]:
    """Sort key of a passage: number of its source (``s10`` after ``s9``), start, end."""
    return int(passage.source[1:]), passage.start, passage.end


def _link(corpus: Corpus, link: Link) -> Json:
    return {
        "a": passage_json(corpus, link.a),
        "b": passage_json(corpus, link.b),
        "score": float(link.score),
        "kind": link.kind,
        "shared": [{"a": list(one), "b": list(other)} for one, other in link.shared],
        "why": link.why,
        "contrast": link.contrast,
        "method": link.method,
    }


def _conflict(corpus: Corpus, conflict: Conflict) -> Json:
    return {
        "type": conflict.type,
        "status": conflict.status,
        "a": passage_json(corpus, conflict.a),
        "b": passage_json(corpus, conflict.b),
        "values": list(conflict.values),
        "why": conflict.why,
        "id": conflict.id,
        "decided": conflict.decided or None,
        "spans": {side: [list(s) for s in spans] for side, spans in zip("ab", conflict.spans, strict=True)},
    }


def _attribution(corpus: Corpus, attribution: Attribution) -> Json:
    speaker = attribution.speaker
    return {
        "content": passage_json(corpus, attribution.content),
        "cue": passage_json(corpus, attribution.cue),
        "speaker": None if speaker is None else passage_json(corpus, speaker),
        "name": attribution.name,
        "via": list(attribution.via),
        "rest": [passage_json(corpus, passage) for passage in attribution.rest],
        "stance": attribution.stance,
    }


def _origin(corpus: Corpus, origin: Origin) -> Json:
    return {
        "name": origin.name,
        "sources": list(origin.sources),
        "proof": [
            {"kind": proof.kind, "passages": [passage_json(corpus, p) for p in proof.passages]}
            for proof in origin.proof
        ],
        "chains": [{"source": source, "names": list(names)} for source, names in origin.chains],
    }


def _claim(corpus: Corpus, claim: Claim, findings: Findings | None = None) -> Json:
    conflicts = findings.conflicts_of.get(claim.id, ()) if findings else ()
    attributions = findings.attributions_of(claim) if findings else ()
    return {
        "id": claim.id,
        "label": claim.label,
        "passages": [passage_json(corpus, p) for p in sorted(claim.passages, key=place)],
        "sources": list(claim.sources),
        "missing": list(claim.missing),
        "origins": _claim_origins(claim, findings) if findings else [],
        "attributions": [_attribution(corpus, attribution) for attribution in attributions],
        "conflicts": [_conflict(corpus, conflict) for conflict in conflicts],
    }


def _claim_origins(claim: Claim, findings: Findings) -> list[Json]:
    """The independent origins of a claim; `name` is null where a source names none. See `model.Footing`."""
    groups: dict[str, list[Support]] = {}
    for support in findings.supports.get(claim.id, ()):
        groups.setdefault(support.origin or support.source, []).append(support)
    return [
        {
            "name": group[0].origin or None,
            "sources": [support.source for support in group],
            "footing": [support.footing for support in group],
        }
        for group in groups.values()
    ]


def _hit(corpus: Corpus, hit: Hit) -> Json:
    return {"passage": passage_json(corpus, hit.passage), "score": float(hit.score), "found": hit.found}


def _mark(corpus: Corpus, mark: Mark) -> Json:
    return {
        "id": mark.id,
        "source": mark.source,
        "passage": None if mark.passage is None else passage_json(corpus, mark.passage),
        "anchor": mark.anchor,
        "claim": mark.claim,
        "tags": list(mark.tags),
        "note": mark.note,
        "quote": mark.quote,
        "prefix": mark.prefix,
        "suffix": mark.suffix,
        "start": mark.start,
        "end": mark.end,
        "sha256": mark.sha256,
        "path": mark.path,
    }


def _stated(field: Stated | None) -> Json | None:
    return None if field is None else {"value": field.value, "line": field.line}


def _skipped(entry: Skipped) -> Json:
    return {"path": entry.path, "why": entry.why}
