"""What the user decided, laid over what was found. Pure: the order of the decisions changes nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import get_args

from wagner_tui.analysis.model import Conflict, ConflictType, Findings
from wagner_tui.corpus.model import Corpus
from wagner_tui.notebook.model import Decision
from wagner_tui.notebook.name_decisions import BETWEEN, holds

#: What a verdict on a type begins with: ``type:date``.
RETYPED = "type:"
_TYPES: dict[str, ConflictType] = {name: name for name in get_args(ConflictType)}


def apply_decisions(findings: Findings, decisions: Iterable[Decision]) -> Findings:
    """`findings` as the user sees them; the very same value when no decision concerns it.

    An accepted conflict has the status ``conflict``, whatever was found; a rejected one is ``compatible`` and
    goes quiet everywhere; a retyped one is a conflict of the new type. `decided` says that the user did it.
    Two names that the user made one are ``compatible``.
    """
    known = list(decisions)
    verdicts = {each.key: each.verdict for each in known if each.subject == "conflict"}
    names = {each.key for each in known if each.subject == "name" and each.verdict == "merge"}
    conflicts = tuple(
        _decided(c, verdicts[c.id]) if c.id in verdicts else _named(c, names) for c in findings.conflicts
    )
    return findings if conflicts == findings.conflicts else replace(findings, conflicts=conflicts)


def _named(conflict: Conflict, merged: set[str]) -> Conflict:
    if conflict.type != "name" or BETWEEN.join(sorted(conflict.values)) not in merged:
        return conflict
    return replace(conflict, status="compatible", why=f"{conflict.why}; one name, as you decided")


def concerning(decisions: Iterable[Decision], findings: Findings, corpus: Corpus) -> list[Decision]:
    """The decisions on something in these findings and articles, in their fixed order."""
    known = {conflict.id for conflict in findings.conflicts}
    ours = (d for d in decisions if (d.key in known if d.subject == "conflict" else holds(d, corpus)))
    return sorted(ours, key=lambda d: (d.subject, d.key))


def _decided(conflict: Conflict, verdict: str) -> Conflict:
    if verdict == "accepted":
        return replace(conflict, status="conflict", decided="accepted")
    if verdict == "rejected":
        return replace(conflict, status="compatible", decided="rejected")
    kind = _TYPES.get(verdict.removeprefix(RETYPED))
    if kind is None:  # a newer version knows more types
        return conflict
    return replace(conflict, type=kind, status="conflict", decided="retyped")
