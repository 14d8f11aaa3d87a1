"""The tokens of a sentence that are compared, kept so that every sentence is read once."""

from __future__ import annotations

from collections.abc import Iterable

from wagner_tui.analysis.attribution_phrases import attribution_spans
from wagner_tui.analysis.tokens import Token, tokenize
from wagner_tui.corpus.model import Article, Passage

#: More sentences than this are not kept: memory stays bounded with articles of many megabytes.
_KEPT = 20_000


def compared_tokens(text: str, start: int, end: int) -> list[Token]:
    """Return the tokens of a sentence without its attribution phrases, stop words included."""
    tokens = tokenize(text, start, end)
    left_out = attribution_spans(text, start, end)
    if not left_out:
        return tokens
    return [t for t in tokens if not any(span.start <= t.start < span.end for span in left_out)]


class SentenceTokens:
    """Reads sentences of some articles; what was read lately is kept."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self.texts = {article.key: article.text for article in articles}
        self._kept: dict[Passage, list[Token]] = {}

    def of(self, passage: Passage) -> list[Token]:
        """The tokens of the sentence at `passage` without its attribution phrases, stop words included."""
        known = self._kept.get(passage)
        if known is None:
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            known = compared_tokens(self.texts[passage.source], passage.start, passage.end)
            self._kept[passage] = known
        return known
