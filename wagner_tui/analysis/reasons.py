"""Why two passages are linked, in words that a reader understands: one line, and the whole for the asking."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wagner_tui.analysis.lexicon import Lexicon
from wagner_tui.analysis.mixture import Parts
from wagner_tui.analysis.model import Kind, Link
from wagner_tui.analysis.sentence_tokens import compared_tokens
from wagner_tui.analysis.shared_words import SharedWord, shared_words
from wagner_tui.analysis.tokens import Token
from wagner_tui.corpus.model import Corpus, Passage, Span

_WORDS_SHOWN = 5
#: From this many points on the sentences beside it, or a third source, are worth a word.
_WORTH_SAYING = 0.03


@dataclass(frozen=True, slots=True)
class WordReason:
    """A shared word: where it stands, how it is written, how rare it is, its share of the score.

    `weight` is that of `weights.term_weights`; `share` is between 0 and 1; `exact` says that both are one
    term.
    """

    a: Span
    b: Span
    text_a: str
    text_b: str
    weight: float
    share: float
    exact: bool


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a link was made. `words`, `names` and `numbers` are sorted by their share, greatest first.

    `parts` names every part of the score with its share (0 to 1), greatest first; `against` says what speaks
    against the link, one line each.
    """

    score: float
    kind: Kind
    words: tuple[WordReason, ...]
    names: tuple[WordReason, ...]
    numbers: tuple[WordReason, ...]
    parts: tuple[tuple[str, float], ...]
    against: tuple[str, ...]


_NEGATIONS = frozenset(("not", "no", "never", "nobody", "nothing", "neither", "nor", "cannot", "without"))
_PART_WORDS = {
    "words": "shared words",
    "letters": "the same letters in words",
    "quote": "the same words quoted",
    "neighbours": "the sentences beside agree",
    "third": "third sources agree with both",
    "meaning": "the same meaning",
}


def why(shared: Sequence[SharedWord], parts: Parts, lexicon: Lexicon, contrast: str = "") -> str:
    """Return the reason in one line: the rarest shared words in text order, names, what else agrees.

    A `contrast` is said first.
    """
    said = _dedupe(word for word in shared if not lexicon.is_name(word.a))
    rarest = sorted(said, key=lambda w: (-w.match * lexicon.weight(w.a), w.a.start))[:_WORDS_SHOWN]
    phrases = [" · ".join(_spelled(w) for w in sorted(rarest, key=lambda w: w.a.start))] if rarest else []
    names = _dedupe(word for word in shared if lexicon.is_name(word.a))
    if names:
        phrases.append("names " + ", ".join(_spelled_name(w) for w in names))
    if parts.quote:
        phrases.append("the same words quoted")
    if parts.meaning > parts.words + parts.letters:
        phrases.append("alike in meaning")
    if parts.neighbours >= _WORTH_SAYING:
        phrases.append("neighbours agree")
    if parts.third >= _WORTH_SAYING:
        phrases.append("a third source agrees")
    if contrast:
        phrases.insert(0, contrast)
    return "; ".join(phrases) or "similar spelling"


def explain(corpus: Corpus, link: Link, lexicon: Lexicon) -> Reason:
    """Return the whole reason of `link`, whose score was made with `lexicon` (`Findings.lexicon`)."""
    parts = link.parts or Parts(link.score, 0.0, 0.0, 0.0, 0.0)
    one, other = _tokens(corpus, link.a), _tokens(corpus, link.b)
    shared = shared_words(one, other, lexicon)
    points = [2 * w.match * (lexicon.weight(w.a) + lexicon.weight(w.b)) for w in shared]
    spread = (parts.words + parts.letters) / (sum(points) or 1.0) / (_before_doubts(parts) or 1.0)
    reasons = [
        _word_reason(corpus, link, w, lexicon, p * spread) for w, p in zip(shared, points, strict=True)
    ]
    order = sorted(range(len(shared)), key=lambda i: (-reasons[i].share, reasons[i].a))
    named = [i for i in order if lexicon.is_name(shared[i].a)]
    numbers = [i for i in order if shared[i].a.number]
    return Reason(
        score=link.score,
        kind=link.kind,
        words=tuple(reasons[i] for i in order if i not in named and i not in numbers),
        names=tuple(reasons[i] for i in named),
        numbers=tuple(reasons[i] for i in numbers),
        parts=_part_shares(parts),
        against=((link.contrast,) if link.contrast else ()) + _against(one, other, shared, parts),
    )


def _tokens(corpus: Corpus, passage: Passage) -> list[Token]:
    return compared_tokens(corpus[passage.source].text, passage.start, passage.end)


def _word_reason(corpus: Corpus, link: Link, word: SharedWord, lexicon: Lexicon, share: float) -> WordReason:
    a, b = Span(word.a.start, word.a.end), Span(word.b.start, word.b.end)
    return WordReason(
        a=a,
        b=b,
        text_a=corpus[link.a.source].text[a.start : a.end],
        text_b=corpus[link.b.source].text[b.start : b.end],
        weight=lexicon.weight(word.a),
        share=share,
        exact=word.match == 1.0,
    )


def _before_doubts(parts: Parts) -> float:
    """The points that speak for the link."""
    return sum(points for points in parts if points > 0)


def _part_shares(parts: Parts) -> tuple[tuple[str, float], ...]:
    total = _before_doubts(parts) or 1.0
    shares = [(words, float(getattr(parts, name)) / total) for name, words in _PART_WORDS.items()]
    return tuple(sorted((s for s in shares if s[1] > 0), key=lambda s: -s[1]))


def _against(
    one: Sequence[Token], other: Sequence[Token], shared: Sequence[SharedWord], parts: Parts
) -> tuple[str, ...]:
    """Numbers that stand on one side only, when both sides have some; a negation on one side only."""
    lines = []
    paired = {(w.a.start, w.b.start) for w in shared if w.a.number}
    left = [t.form for t in one if t.number and t.start not in {a for a, _ in paired}]
    right = [t.form for t in other if t.number and t.start not in {b for _, b in paired}]
    if left and right:
        lines.append(f"different numbers: {', '.join(left)} here, {', '.join(right)} there")
    if _negated(one) != _negated(other):
        lines.append("only one of them has a negation")
    if parts.event < -_WORTH_SAYING:
        lines.append("the articles may tell different events")
    if parts.order < -_WORTH_SAYING:
        lines.append("they stand at different places of their articles")
    return tuple(lines)


def _negated(tokens: Sequence[Token]) -> bool:
    return any(t.form in _NEGATIONS or t.form.endswith("n't") for t in tokens)


def _dedupe(words: Iterable[SharedWord]) -> list[SharedWord]:
    return list({word.a.key: word for word in reversed(list(words))}.values())[::-1]


def _spelled(word: SharedWord) -> str:
    if word.a.key == word.b.key:
        return word.a.form
    return f"{word.a.form} = {word.b.form}" if word.match == 1.0 else f"{word.a.form} ≈ {word.b.form}"


def _spelled_name(word: SharedWord) -> str:
    one, other = word.a.form.title(), word.b.form.title()
    if one == other:
        return one
    return f"{one} = {other}" if word.match == 1.0 else f"{one} ≈ {other}"
