"""Cuts a sentence into clauses at signs and at words that join clauses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from wagner_tui.analysis.tokens import Token

_SIGN = re.compile(r"[;:—–“”„«»\"()]|\s-|-\s|\.\.\.|…")
_JOINING = frozenset(
    """and but or after although as because before if since so that then though unless until when where whereas
    which while who whom whose""".split()  # noqa: SIM905
)
_MIN_CONTENT = 2


def cut_clauses(text: str, tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Yield the tokens of each clause; a clause with a single word of content goes with the one before it."""
    clause: list[Token] = []
    content = 0
    pending: list[Token] = []
    for before, token in zip((None, *tokens), tokens, strict=False):
        cut = before is not None and (
            token.form in _JOINING or _SIGN.search(text, before.end, token.start) is not None
        )
        if cut and content >= _MIN_CONTENT:
            if pending:
                yield pending
            pending, clause, content = clause, [], 0
        clause.append(token)
        content += not token.stop
    if content >= _MIN_CONTENT or not pending:
        if pending:
            yield pending
        yield clause
    else:
        yield pending + clause
