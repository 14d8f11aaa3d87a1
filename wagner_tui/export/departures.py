"""Which sources say otherwise than a claim: for the grids of the screen and the dossier. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import get_args

from wagner_tui.analysis.model import Claim, Conflict, ConflictType
from wagner_tui.corpus.model import Passage

_PUT_IN = re.compile(r"\[[^\]]*\]")


def worded_by(claim: Claim, text_of: Callable[[Passage], str]) -> Passage:
    """The passage whose words the label of a claim has: its core where that has them, or nobody has."""
    pieces = [_folded(piece) for piece in _PUT_IN.split(claim.label)]
    for passage in (claim.core, *claim.passages):
        text = _folded(text_of(passage))
        if all(piece in text for piece in pieces):
            return passage
    return claim.core


def _order(conflict: Conflict) -> tuple[int, Passage, Passage, str]:
    """The same order on the screen and in the dossier, whatever order the conflicts came in."""
    return get_args(ConflictType).index(conflict.type), conflict.a, conflict.b, conflict.id


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def departures(
    claim: Claim, conflicts: Iterable[Conflict], text_of: Callable[[Passage], str]
) -> dict[str, Conflict]:
    """The sources that depart from a claim, each with the first of its `conflicts` that shows it.

    Who differs from the source whose words the claim has departs. Of two others that differ, the one that
    does not agree with that source departs; where that cannot be told, both do.
    """
    core = worded_by(claim, text_of).source
    standing = sorted(
        (c for c in conflicts if c.status == "conflict" and c.decided != "rejected"), key=_order
    )
    pairs = [(conflict, {conflict.a.source, conflict.b.source}) for conflict in standing]
    found: dict[str, Conflict] = {}
    for conflict, pair in pairs:
        if core in pair:
            for other in pair - {core}:
                found.setdefault(other, conflict)
    from_core = set(found)
    for conflict, pair in pairs:
        if core not in pair and from_core.isdisjoint(pair):
            for source in sorted(pair):
                found.setdefault(source, conflict)
    return found


def told_otherwise(claim: Claim, departing: Iterable[str]) -> tuple[list[str], list[str]]:
    """The sources without a passage of the claim: those that say otherwise, and those that leave it out."""
    otherwise = set(departing)
    return (
        [source for source in claim.missing if source in otherwise],
        [source for source in claim.missing if source not in otherwise],
    )
