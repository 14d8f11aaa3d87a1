"""A short statement for a claim: a contiguous stretch of one of its passages, without whose word it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from wagner_tui.analysis.clauses import clause_tokens
from wagner_tui.analysis.entities import SourceNames
from wagner_tui.analysis.lexicon import Lexicon
from wagner_tui.analysis.resolving import resolved
from wagner_tui.analysis.subjects import (
    BEFORE_OBJECTS,
    DROPPED,
    OPENING,
    PRONOUNS,
    RELATIVE,
    begins_with_verb,
    points_at,
)
from wagner_tui.analysis.tokens import Token
from wagner_tui.analysis.verbs import is_participle, looks_finite
from wagner_tui.corpus.model import Passage
from wagner_tui.corpus.wordlist import word_set

_IDEAL = 90
_SHORTEST = 12
#: Longer clauses may be cut short, and clauses are not put together beyond this.
_LONG = 110
#: A label comes from the first words of a long sentence.
_LOOKED_AT = 120
#: "four days after …", "shortly after …" do not end before "after".
_MEASURES = word_set(
    "second minute hour day week month year seconds minutes hours days weeks months years shortly soon just"
)
#: What is only added to a statement behind a comma begins with one of these.
_ADDING = word_set(
    """
    including with without in on at by from for to according following amid during despite as one a an the
    who which where
    """
)
_CIRCUMSTANCES = word_set("following amid despite during")
_WHO = ("which", "who")
_SAYING = word_set(
    """
    said say says told tells tell claimed claim claims added adds reported reports announced announces
    explained explains confirmed confirms noted notes stated states responded responds wrote writes warned
    warns insisted agreed claiming adding saying noting
    """
)
_NOBODY = SourceNames()
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
    text: str,
    passage: Passage,
    tokens: Sequence[Token],
    wanted: Mapping[str, float],
    lexicon: Lexicon,
    names: SourceNames = _NOBODY,
    subject: str = "",
) -> tuple[float, str]:
    """Return how well the best statement in `passage` says what is `wanted`, and the statement.

    `tokens` are those of the passage without its attribution. `wanted` maps terms to their share (they add
    up to 1). The statement is a stretch of the text itself with white space folded and lone quotation marks
    left out; what stands in it for one of `names` is that name in brackets, and so is `subject` before a
    stretch that begins the passage with its verb. The value serves only to compare the passages of one claim.
    """
    best = (float("-inf"), " ".join(text[passage.start : passage.end].split()))
    tokens = tokens[:_LOOKED_AT]
    for stretch in _stretches(text, tokens, bool(subject)):
        inside = tokens[stretch.first : stretch.last]
        begin = inside[0].start
        if not stretch.first and not subject and begins_with_verb(inside):
            begin = passage.start  # "A source close to the ministry" was left out, but here it is the subject
        open_ended = stretch.last == len(tokens) and _wants_more(inside[-1].form)
        end = _whole_end(text, passage) if open_ended else inside[-1].end
        first, last = _with_quotes(text, passage, begin, end)
        label = _without_lone(" ".join(resolved(text, first, last, names).split()))
        if len(label) < _SHORTEST:
            continue
        if subject and begins_with_verb(inside) and not any(t.capital for t in tokens[: stretch.first]):
            label = f"[{subject}] {label}"
        value = _value(text, label, inside, wanted, lexicon, names) - stretch.cost
        if value > best[0]:
            best = (value, label)
    return best


def _stretches(text: str, tokens: Sequence[Token], known: bool) -> Iterator[_Stretch]:
    """Every clause and every run of clauses that is short, without what joins it to what stands before."""
    parts = clause_tokens(text, tokens)
    for at, (start, end) in enumerate(parts):
        if known and not start and end > 1 and tokens[0].form in _WHO:
            start = 1  # whom it means stands in brackets
        for first, cost in _beginnings(text, tokens, start, end):
            yield _Stretch(first, end, cost)
            if tokens[end - 1].end - tokens[first].start > _LONG:
                yield from (_Stretch(first, last, cost) for last in _early_ends(text, tokens, first, end))
            for _, behind in parts[at + 1 :]:
                if tokens[behind - 1].end - tokens[first].start > _LONG:
                    break
                yield _Stretch(first, behind, cost)


def _beginnings(text: str, tokens: Sequence[Token], start: int, end: int) -> Iterator[tuple[int, float]]:
    """Where a statement may begin in a clause: at its start, behind what introduces it."""
    opening = tokens[start].form in OPENING
    for at in range(start, end):
        gap = text[tokens[at - 1].end : tokens[at].start] if at > start else ""
        told = at > start + 1 and tokens[at - 1].form == "that" and tokens[at - 2].form in _SAYING
        told = told or (at == start + 1 and tokens[start].form in ("say", "says", "said"))
        if at == start or told or ":" in gap or ";" in gap:
            cost = 0.0
        elif opening and "," in gap and not any(map(looks_finite, (t.form for t in tokens[start:at]))):
            cost = 0.1 if any(t.number for t in tokens[start:at]) else 0.02
            opening = False
        else:
            continue
        first = at
        while first < end and (tokens[first].form in DROPPED or tokens[first].form == "where"):
            if not first and points_at(tokens, first):
                break
            first += 1
        if first < end:
            yield first, cost


def _early_ends(text: str, tokens: Sequence[Token], first: int, end: int) -> Iterator[int]:
    """Where a long clause may stop: before what is only added to it, and not inside a list."""
    told = False
    for at in range(first + 1, end):
        told = told or (looks_finite(tokens[at - 1].form) and not tokens[max(first, at - 2)].number)
        if not told or at < first + 3:
            continue
        form, before = tokens[at].form, tokens[at - 1].form
        gap = text[tokens[at - 1].end : tokens[at].start]
        added = form in RELATIVE and before not in _MEASURES
        comma = "," in gap and (form in _ADDING or _verb_before_comma(text, tokens, at, end))
        comma = comma and not _goes_on(text, tokens, at, end)
        if "that" not in (form, before) and (added or comma or form in _CIRCUMSTANCES):
            yield at


def _goes_on(text: str, tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether the verb comes behind what is put in: "their wishes, above all peace, are met"."""
    return any(
        looks_finite(tokens[later].form) and "," in text[tokens[later - 1].end : tokens[later].start]
        for later in range(at + 1, end)
    )


def _verb_before_comma(text: str, tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether what follows up to the next comma has a verb: it is no item of a list."""
    if looks_finite(tokens[at].form):  # the verb of the clause itself, behind something put in between
        return False
    for token, behind in pairwise(tokens[at : min(end, at + 8)]):
        if looks_finite(token.form):
            return True
        if "," in text[token.end : behind.start]:
            return False
    return False


def _wants_more(form: str) -> bool:
    """Whether a statement cannot end with this word: "outlines by quoting" (a source close to …)."""
    return is_participle(form) or form in BEFORE_OBJECTS


def _whole_end(text: str, passage: Passage) -> int:
    """Where the words of a passage end, those of a formula that were left out included."""
    return passage.start + len(text[passage.start : passage.end].rstrip(" .,;:!?"))


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


def _value(
    text: str,
    label: str,
    inside: Sequence[Token],
    wanted: Mapping[str, float],
    lexicon: Lexicon,
    names: SourceNames,
) -> float:
    terms = {lexicon.term(token) for token in inside}
    value = sum(share for term, share in wanted.items() if term in terms)
    value -= _unclear(text, label, inside, names)
    if any(lexicon.is_name(token) for token in inside[:4]):
        value += 0.15
    verbs = [at for at in range(1, len(inside)) if _main_verb(text, inside, at)]
    if not verbs:
        value -= 0.0 if looks_finite(inside[0].form) and label.startswith("[") else 0.5
    elif verbs[0] == len(inside) - 1 and len(inside) > 2 and not inside[-1].stop:
        value -= 0.35
    if inside[-1].stop and not looks_finite(inside[-1].form):
        value -= 0.1
    elif is_participle(inside[-1].form):
        value -= 0.3  # "a picture that the portal outlines by quoting"
    return value - 0.0015 * len(label) - 0.015 * max(0, len(label) - _IDEAL)


def _unclear(text: str, label: str, inside: Sequence[Token], names: SourceNames) -> float:
    """What a stretch loses by its beginning: who or what is meant stands before it."""
    head = next((token for token in inside if not token.form.endswith("ly")), inside[0])
    bracketed = label.startswith("[")
    if head.form in RELATIVE:
        return 0.6
    if points_at(inside, 0) and not looks_finite(inside[1].form):
        return 0.3
    if head.form in PRONOUNS:
        known = bracketed or resolved(text, head.start, head.end, names) != text[head.start : head.end]
        return 0.0 if known else 0.6 if head.form in ("we", "i", "you") else 0.5
    if head.form in OPENING or begins_with_verb(inside):
        return 0.45 if not bracketed else 0.2 if is_participle(head.form) else 0.0
    return 0.0


def _main_verb(text: str, inside: Sequence[Token], at: int) -> bool:
    """Whether a word is a verb: no "loaded" of "13 loaded rifles", not that of "Brandt, who heads …"."""
    before, token = inside[at - 1], inside[at]
    if token.form.endswith("ed") and (before.number or text[before.end : token.start] == "-"):
        return False
    return looks_finite(token.form) and before.form not in ("who", "which", "that")
