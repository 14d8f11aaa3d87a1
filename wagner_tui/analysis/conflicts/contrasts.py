"""Links whose passages say opposite things in other words: the deeds that do, and what they come to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wagner_tui.analysis.conflicts.denied import deed_times, one_time, told_apart
from wagner_tui.analysis.conflicts.difference import Difference, Stretch, phrase, span_of, told_when
from wagner_tui.analysis.conflicts.facts import Facts
from wagner_tui.analysis.conflicts.polarity import shown
from wagner_tui.analysis.conflicts.verb_forms import base
from wagner_tui.analysis.conflicts.vocabulary import OPPOSITES
from wagner_tui.analysis.conflicts.words import Reading
from wagner_tui.analysis.deeds import Deed, deeds
from wagner_tui.analysis.lexicon import Lexicon
from wagner_tui.analysis.roles import reversed_roles
from wagner_tui.analysis.sentence_tokens import compared_tokens
from wagner_tui.analysis.tokens import Token
from wagner_tui.corpus.model import Span
from wagner_tui.corpus.wordlist import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

#: These only lead to a deed: who tries to reach whom may have happened both ways.
_LEADING = frozenset(map(base, word_set("try seek want begin start attempt continue plan hope agree expect")))


def contrast_difference(one: Reading, other: Reading, lexicon: Lexicon, facts: Facts) -> Difference | None:
    """The difference of two sentences that were told to say opposite things; None when no deed shows it."""
    tokens, tokens_there = _tokens(one), _tokens(other)
    here, there = deeds(tokens, lexicon), deeds(tokens_there, lexicon)
    turned = reversed_roles(here, there, lexicon)
    if turned is not None:
        return _turned(one, tokens, turned.one, other, tokens_there, turned.other, facts)
    pair = _opposed(tokens, here, tokens_there, there, lexicon)
    if pair is None:
        return None
    left, right = _place(one, tokens[pair[0].at]), _place(other, tokens_there[pair[1].at])
    if left is None or right is None:
        return None
    first, second = shown(one, left), shown(other, right)
    values = (phrase(one, first), phrase(other, second))
    spans = (span_of(one, first), span_of(other, second))
    here_at, there_at = (
        deed_times(reading, verb.start, verb.end, facts)
        for reading, verb in ((one, tokens[pair[0].at]), (other, tokens_there[pair[1].at]))
    )
    if told_apart(here_at, there_at):
        when = f"{told_when(here_at[0])} / {told_when(there_at[0])}"
        why = f"both can be right, each tells of its own time ({when}): “{values[0]}” / “{values[1]}”"
        return Difference("polarity", "compatible", values, spans, why)
    why = f"one side denies what the other says: “{values[0]}” / “{values[1]}”"
    return Difference("polarity", "conflict", values, spans, why)


def _tokens(reading: Reading) -> list[Token]:
    return compared_tokens(reading.text, reading.passage.start, reading.passage.end)


def _turned(
    one: Reading,
    tokens: Sequence[Token],
    deed: Deed,
    other: Reading,
    tokens_there: Sequence[Token],
    deed_there: Deed,
    facts: Facts,
) -> Difference:
    """Exchanged actors: no conflict when both have a time of their own, when they only tried, or when one
    does it and the other does not.
    """
    leading = base(tokens[deed.at].form) in _LEADING or base(tokens_there[deed_there.at].form) in _LEADING
    times = facts.times(one.passage), facts.times(other.passage)
    own = bool(times[0] and times[1]) and not one_time(*times)
    both = leading or own
    values = (_told(one, tokens, deed), _told(other, tokens_there, deed_there))
    why = f"who does it to whom is the other way round: {values[0]} / {values[1]}"
    if both and times[0] and times[1] and times[0][0].start != times[1][0].start:
        when = " / ".join(told_when(mentions[0]) for mentions in times)
        why = f"both can be right, each tells of its own time ({when}): {values[0]} / {values[1]}"
    elif both:
        why = f"both can be right, each of them may have tried: {values[0]} / {values[1]}"
    elif deed.negated != deed_there.negated:
        both = True
        why = f"both can be right, one of them only says that it was not done: {values[0]} / {values[1]}"
    return Difference(
        "role",
        "compatible" if both else "conflict",
        values,
        (_spans(tokens, deed), _spans(tokens_there, deed_there)),
        why,
    )


def _told(reading: Reading, tokens: Sequence[Token], deed: Deed) -> str:
    """The words from the doer to the one it is done to."""
    places = (deed.at, *deed.where)
    start, end = tokens[min(places)].start, tokens[max(places)].end
    while reading.text[start - 1 : start] == "-":  # the second part of "El-Sayed"
        start = next((t.start for t in tokens if t.end == start - 1), start - 1)
    return " ".join(reading.text[start:end].split())


def _spans(tokens: Sequence[Token], deed: Deed) -> tuple[Span, ...]:
    places = sorted({deed.at, *deed.where})
    return tuple(Span(tokens[place].start, tokens[place].end) for place in places)


def _opposed(
    tokens: Sequence[Token],
    here: Sequence[Deed],
    tokens_there: Sequence[Token],
    there: Sequence[Deed],
    lexicon: Lexicon,
) -> tuple[Deed, Deed] | None:
    """The same deed, denied on one side, or opposite deeds, by the same doer."""
    for a in here:
        for b in there:
            if not _of_one(tokens, a, b):
                continue
            bases = frozenset((base(tokens[a.at].form), base(tokens_there[b.at].form)))
            same = len(bases) == 1 or lexicon.match(a.term, b.term) > 0
            done = _asserted(tokens_there, b) if a.negated else _asserted(tokens, a)
            if same and a.negated != b.negated and done:
                return a, b
            if bases in OPPOSITES and a.negated == b.negated:
                return a, b
    return None


def _of_one(tokens: Sequence[Token], a: Deed, b: Deed) -> bool:
    """Whether one does both, or both are done to one by name and nobody is said to do them."""
    if a.agent is not None or b.agent is not None:
        return a.agent == b.agent
    return a.patient is not None and a.patient == b.patient and tokens[a.where[1]].capital


def _asserted(tokens: Sequence[Token], deed: Deed) -> bool:
    """Whether a deed is told as done: "in talks to direct it" does not say that he will."""
    return not (deed.at and tokens[deed.at - 1].form == "to")


def _place(reading: Reading, token: Token) -> Stretch | None:
    """The words of a deed with the denial that leads to it."""
    at = next((i for i, word in enumerate(reading.words) if word.start == token.start), None)
    return None if at is None else Stretch(at, at + 1)
