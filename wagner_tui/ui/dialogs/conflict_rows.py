"""One conflict as rows: type and status, the claim, both sides with the words that differ, and why."""

from __future__ import annotations

from wagner_tui.analysis.model import Conflict
from wagner_tui.ui.dialogs.page import BLANK, Block, Part, Row, row
from wagner_tui.ui.dialogs.passages import LABEL, field, flat, outlet_of, quoted_in_place
from wagner_tui.ui.disputes import SIGN
from wagner_tui.ui.highlights import Layer
from wagner_tui.ui.world import World

_TYPES = {
    "number": "they give different numbers",
    "date": "they give different times",
    "name": "they give different names",
    "roster": "they name different people or groups",
    "role": "they differ in who did it to whom",
    "polarity": "one says it happened, the other that it did not",
}
_STATUS = {"conflict": "cannot both be right", "compatible": "compatible: both can be right"}
_DECIDED = {
    "accepted": "accepted by you",
    "rejected": "rejected by you: no conflict",
    "retyped": "type set by you",
}


def conflict_rows(world: World, conflict: Conflict, side: int) -> list[Block]:
    """All that is known of a conflict; the chosen `side` (0 or 1) has a sign."""
    claim = next((c for c in world.claims if c.id == conflict.claim), None)
    return [
        BLANK,
        _head(conflict),
        BLANK,
        field("claim", (flat(claim.label), "text") if claim else ("not listed any more", "dim")),
        BLANK,
        *_side(world, conflict, 0, side == 0),
        BLANK,
        *_side(world, conflict, 1, side == 1),
        BLANK,
        field("differ in", *_values(conflict)),
        field("why", conflict.why),
    ]


def _head(conflict: Conflict) -> Row:
    stands = conflict.status == "conflict"
    sign: Part = (f"{SIGN} ", Layer.CONFLICT) if stands else ("  ", "dim")
    status = "" if conflict.decided == "rejected" else _STATUS[conflict.status]
    said = _DECIDED.get(conflict.decided, "")
    rest = " · ".join(part for part in (_TYPES[conflict.type], status) if part)
    parts: list[Part] = [sign, (conflict.type, "strong" if stands else "text"), (f" · {rest}", "dim")]
    if said:
        parts.append((f" · {said}", "accent"))
    return row(*parts, hang=2)


def _side(world: World, conflict: Conflict, side: int, chosen: bool) -> list[Block]:
    """Source and outlet, then the words around and those that differ."""
    passage, spans = (conflict.a, conflict.b)[side], conflict.spans[side]
    article = world.article(passage.source)
    place = f"{article.key}:{article.line_of(passage.start)}"
    label: Part = (f"{'▸' if chosen else ' '} {place:<{LABEL - 2}}", "accent" if chosen else "dim")
    bits = Layer.CONFLICT if conflict.status == "conflict" else Layer.SHARED
    head = row((" " * LABEL, "dim"), (f"{article.number} {outlet_of(article)}", "strong"), hang=LABEL)
    return [head, quoted_in_place(world, passage, spans, bits, label, LABEL)]


def _values(conflict: Conflict) -> list[Part]:
    parts: list[Part] = []
    for passage, value in zip((conflict.a, conflict.b), conflict.values, strict=True):
        shown = f"“{flat(value)}”" if value else "nothing"
        parts += [(" / ", "dim")] if parts else []
        parts += [(f"{passage.source[1:]} ", "dim"), (shown, "strong" if value else "dim")]
    return parts


def no_conflicts(world: World) -> list[Block]:
    """What stands where there is none, and what to do next."""
    if len(world.order) < 2:
        return [BLANK, row("There is only one source: open several to compare them.")]
    if not world.complete:
        return [BLANK, row(("The sources are still being compared: close this and open it again.", "dim"))]
    return [
        BLANK,
        row("No two sources differ in what they say of one thing."),
        BLANK,
        row(
            ("Looked for: numbers, dates, names, who was there, who did it to whom, did and did not.", "dim")
        ),
        row(("Esc goes back. There x shows all claims side by side, and ]m goes to the next match.", "dim")),
    ]
