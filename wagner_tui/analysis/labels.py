"""A short statement for a claim: a contiguous stretch of one of its passages, without whose word it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from wagner_tui.analysis.lexicon import Lexicon
from wagner_tui.analysis.tokens import Token
from wagner_tui.analysis.verbs import looks_finite
from wagner_tui.corpus.model import Passage
from wagner_tui.corpus.wordlist import word_set

_IDEAL = 90
_SHORTEST = 12
#: A label comes from the first words of a long sentence.
_LOOKED_AT = 120
_PRONOUNS = word_set(
    """
    he she it they we i you this that these those his her its their him them there himself herself itself
    who which
    """
)
_DROPPED = word_set(
    """
    and but or nor so yet however moreover furthermore nonetheless nevertheless indeed thus therefore also
    then that apparently allegedly reportedly meanwhile quote details
    """
)
#: What a sentence begins with before its subject comes: behind the comma a statement may start.
_OPENING = word_set(
    """
    after although amid as at because before by despite during earlier following for from given if in
    later meanwhile of on since though through to under until upon when while with within without
    yesterday today including than not even responding according speaking asked
    """
)
#: A stretch may end before these, or begin at what follows them.
_RELATIVE = word_set("which who whom whose where while because after before although though when since")
#: "four days after …", "shortly after …" do not end before "after".
_MEASURES = word_set(
    "second minute hour day week month year seconds minutes hours days weeks months years shortly soon just"
)
_BREAK = re.compile(r"[,;:—–()]|\s-|-\s|[.!?…]")
_STOP_SIGN = re.compile(r"[;:—–.!?…]")
_PAIRS = (("“", "”"), ("«", "»"), ("„", "“"), ("(", ")"), ("[", "]"), ('"', '"'))
#: German quotation marks close with what opens in English.
_BALANCED = (*_PAIRS[:2], *_PAIRS[3:])
_LONE = re.compile('[“”«»„"()\\[\\]]')


class _Stretch(NamedTuple):
    """Tokens `first` to `last` (exclusive) of a sentence; `cost` is 0 for a good beginning."""

    first: int
    last: int
    cost: float


def statement(
    text: str, passage: Passage, tokens: Sequence[Token], wanted: Mapping[str, float], lexicon: Lexicon
) -> tuple[float, str]:
    """Return how well the best statement in `passage` says what is `wanted`, and the statement.

    `tokens` are those of the passage without its attribution. `wanted` maps terms to their share (they add
    up to 1). The statement is a stretch of the text itself with white space folded and lone quotation marks
    left out; the value serves only to compare the passages of one claim.
    """
    best = (float("-inf"), " ".join(text[passage.start : passage.end].split()))
    for stretch in _stretches(text, tokens[:_LOOKED_AT]):
        inside = tokens[stretch.first : stretch.last]
        first, last = _with_quotes(text, passage, inside[0].start, inside[-1].end)
        label = _without_lone(" ".join(text[first:last].split()))
        if len(label) >= _SHORTEST:
            value = _value(label, inside, wanted, lexicon) - stretch.cost
            if value > best[0]:
                best = (value, label)
    return best


def _stretches(text: str, tokens: Sequence[Token]) -> Iterator[_Stretch]:
    """Every run of whole clauses, without the words that join it to what stands before."""
    ends = [at for at in range(1, len(tokens)) if _may_end(text, tokens, at)] + [len(tokens)]
    for first, cost in _beginnings(text, tokens):
        yield from (_Stretch(first, last, cost) for last in ends if last > first + 1)


def _beginnings(text: str, tokens: Sequence[Token]) -> Iterator[tuple[int, float]]:
    opening = bool(tokens) and tokens[0].form in _OPENING
    for at, token in enumerate(tokens):
        gap = text[tokens[at - 1].end : token.start] if at else ""
        joined = at > 0 and tokens[at - 1].form
        if at == 0 or _STOP_SIGN.search(gap) or joined == "that":
            cost = 0.0
        elif "," in gap:
            cost = 0.05 if opening else 0.2
            opening = False
        elif joined in ("and", "but", "or"):
            cost = 0.2
        elif "“" in gap or '"' in gap:
            cost = 0.35
        else:
            continue
        first = at
        while first < len(tokens) and tokens[first].form in _DROPPED:
            first += 1
        yield first, cost + (0.3 if "(" in gap else 0.0)


def _may_end(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Whether a statement may end before token `at`; never between a verb and its "that"."""
    form, before = tokens[at].form, tokens[at - 1].form
    if "that" in (form, before):
        return False
    if form in _RELATIVE:
        return before not in _MEASURES
    return form in ("and", "but") or _BREAK.search(text, tokens[at - 1].end, tokens[at].start) is not None


def _with_quotes(text: str, passage: Passage, first: int, last: int) -> tuple[int, int]:
    """Take in a quotation mark or bracket that touches the stretch when that completes a pair."""
    for left, right in _PAIRS:
        inside = text[first:last]
        opens, closes = inside.count(left), inside.count(right)
        alone = left == right and opens % 2 == 1
        after = text[last : min(passage.end, last + 2)].find(right)
        before = first > passage.start and text[first - 1] == left
        if after >= 0 and (alone or opens > closes):
            last += after + 1
        elif before and (alone or closes > opens):
            first -= 1
    return first, last


def _without_lone(label: str) -> str:
    """Drop quotation marks and brackets that have no partner in the label."""
    balanced = (label.count(a) == label.count(b) if a != b else label.count(a) % 2 == 0 for a, b in _BALANCED)
    if all(balanced):
        return label
    return " ".join(_LONE.sub("", label).split())


def _value(label: str, inside: Sequence[Token], wanted: Mapping[str, float], lexicon: Lexicon) -> float:
    terms = {lexicon.term(token) for token in inside}
    value = sum(share for term, share in wanted.items() if term in terms)
    head = inside[0]
    if head.form in _PRONOUNS:
        value -= 0.35
    elif head.form in _OPENING or looks_finite(head.form):
        value -= 0.45
    if any(lexicon.is_name(token) for token in inside[:4]):
        value += 0.15
    verbs = [at for at in range(1, len(inside)) if _main_verb(inside, at)]
    if not verbs:
        value -= 0.3
    elif verbs[0] == len(inside) - 1 and len(inside) > 2 and not inside[-1].stop:
        value -= 0.35
    if inside[-1].stop and not looks_finite(inside[-1].form):
        value -= 0.1
    return value - 0.0015 * len(label) - 0.015 * max(0, len(label) - _IDEAL)


def _main_verb(inside: Sequence[Token], at: int) -> bool:
    """Whether a word is a verb and not the one of a relative clause: "Brandt, who heads …"."""
    return looks_finite(inside[at].form) and inside[at - 1].form not in ("who", "which", "that")
