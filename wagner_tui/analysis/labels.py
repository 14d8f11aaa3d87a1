"""A short statement for a claim: a contiguous stretch of one of its passages, without whose word it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from wagner_tui.analysis.lexicon import Lexicon
from wagner_tui.analysis.profiles import compared_tokens
from wagner_tui.analysis.tokens import Token

_IDEAL = 90
_SHORTEST = 12
_PRONOUNS = frozenset(
    [
        "he",
        "she",
        "it",
        "they",
        "we",
        "i",
        "you",
        "this",
        "that",
        "these",
        "those",
        "his",
        "her",
        "its",
        "their",
        "him",
        "them",
        "there",
        "himself",
    ]
)
#: A statement does not begin with these; some are only dropped, see `_DROPPED`.
_WEAK_START = frozenset(
    """although though because since when after before as if even which who whom whose where while apparently
    allegedly reportedly from by of in on at to for with given following despite is are was were be been has have
    had will would could should can may might must did does do than not including""".split()  # noqa: SIM905
)
_DROPPED = frozenset(
    """and but or nor so yet however moreover furthermore nonetheless nevertheless indeed thus therefore also then
    that apparently allegedly reportedly meanwhile""".split()  # noqa: SIM905
)
_JOINING = frozenset(
    [
        "and",
        "but",
        "which",
        "who",
        "whom",
        "whose",
        "while",
        "where",
        "because",
        "after",
        "before",
        "although",
        "though",
        "when",
        "since",
        "that",
    ]
)
_CUT = re.compile(r"[,;:—–()]|\s-|-\s|[.!?…]")
_PAIRS = (("“", "”"), ("«", "»"), ("„", "“"), ("(", ")"), ("[", "]"), ('"', '"'))


def statement(
    text: str, start: int, end: int, wanted: Mapping[str, float], lexicon: Lexicon
) -> tuple[float, str]:
    """Return how well the best statement in `text[start:end]` says what is `wanted`, and the statement.

    `wanted` maps terms to their share (they add up to 1). The statement is a stretch of the text itself with white
    space folded; the value serves only to compare the passages of one claim.
    """
    best = (float("-inf"), " ".join(text[start:end].split()))
    tokens = compared_tokens(text, start, end)
    for stretch in _stretches(text, tokens):
        first, last = _with_quotes(text, start, end, stretch[0].start, stretch[-1].end)
        label = " ".join(text[first:last].split())
        if len(label) >= _SHORTEST:
            value = _value(label, stretch, stretch[0] is tokens[0], wanted, lexicon)
            if value > best[0]:
                best = (value, label)
    return best


def _stretches(text: str, tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Every run of whole clauses, without the words that join it to what stands before."""
    inner = (at for at in range(1, len(tokens)) if _is_cut(text, tokens, at))
    cuts = [0, *inner, len(tokens)]
    for at, cut in enumerate(cuts[:-1]):
        first = cut
        while first < len(tokens) and tokens[first].form in _DROPPED:
            first += 1
        yield from (tokens[first:last] for last in cuts[at + 1 :] if last > first)


def _is_cut(text: str, tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].form in _JOINING or bool(_CUT.search(text, tokens[at - 1].end, tokens[at].start))


def _with_quotes(text: str, start: int, end: int, first: int, last: int) -> tuple[int, int]:
    """Take in a quotation mark or bracket that touches the stretch when that completes a pair."""
    for left, right in _PAIRS:
        inside = text[first:last]
        opens, closes = inside.count(left), inside.count(right)
        alone = left == right and opens % 2 == 1
        after = text[last : min(end, last + 2)].find(right)
        before = first > start and text[first - 1] == left
        if after >= 0 and (alone or opens > closes or (before and opens == closes)):
            if before and opens == closes and not alone:
                first -= 1
            last += after + 1
        elif before and (alone or closes > opens):
            first -= 1
    return first, last


def _value(
    label: str, stretch: Sequence[Token], opens: bool, wanted: Mapping[str, float], lexicon: Lexicon
) -> float:
    terms = {lexicon.term(token) for token in stretch}
    value = sum(share for term, share in wanted.items() if term in terms)
    head = stretch[0].form
    if head in _PRONOUNS:
        value -= 0.35
    elif head in _WEAK_START:
        value -= 0.25
    elif not opens and not stretch[0].capital:
        value -= 0.2
    if any(lexicon.is_name(token) for token in stretch[:4]):
        value += 0.15
    if any(label.count(a) != label.count(b) if a != b else label.count(a) % 2 for a, b in _PAIRS):
        value -= 0.5
    return value - 0.0015 * len(label) - 0.01 * max(0, len(label) - _IDEAL)
