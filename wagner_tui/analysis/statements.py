"""The statements that a corpus makes: every clause of every sentence, with the terms of each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from wagner_tui.analysis.clauses import clause_span, clause_tokens
from wagner_tui.analysis.lexicon import Lexicon
from wagner_tui.analysis.sentence_tokens import SentenceTokens
from wagner_tui.analysis.tokens import Token
from wagner_tui.corpus.model import Passage, Span


@dataclass(frozen=True, slots=True)
class Statement:
    """A clause, or a sentence that is not cut.

    `passage` is its span, the whole sentence with its formulas when there is but one clause; `tokens` are
    those that are compared, `terms` what they count as, without stop words.
    """

    passage: Passage
    sentence: Passage
    tokens: tuple[Token, ...]
    terms: frozenset[str]


def statements(
    sentences: Sequence[Passage], reader: SentenceTokens, lexicon: Lexicon, tick: Callable[[float], None]
) -> list[Statement]:
    """Return the statements of `sentences`, in their order. `tick` hears 0 to 1."""
    found: list[Statement] = []
    for done, sentence in enumerate(sentences):
        found += _of(sentence, reader, lexicon)
        tick(done / len(sentences))
    return found


def _of(sentence: Passage, reader: SentenceTokens, lexicon: Lexicon) -> Iterable[Statement]:
    text, tokens = reader.texts[sentence.source], reader.of(sentence)
    parts = clause_tokens(text, tokens)
    for first, last in parts:
        inside = tuple(tokens[first:last])
        passage = sentence
        if len(parts) > 1:
            span = clause_span(text, Span(sentence.start, sentence.end), inside)
            passage = Passage(sentence.source, span.start, span.end)
        terms = frozenset(lexicon.term(token) for token in inside if not token.stop)
        yield Statement(passage, sentence, inside, terms)
