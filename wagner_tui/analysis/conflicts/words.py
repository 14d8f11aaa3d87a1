"""The words of a sentence as they are compared for conflicts: contractions opened, each with its tag."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, NamedTuple

from wagner_tui.analysis.conflicts.vocabulary import COUNT_WORDS, NOT_ALONE, OPENED, TITLES
from wagner_tui.analysis.lexicon import Lexicon
from wagner_tui.analysis.stems import stem
from wagner_tui.analysis.stopwords import STOP_WORDS
from wagner_tui.analysis.tokens import Token, fold
from wagner_tui.analysis.torn_figures import whole_tokens
from wagner_tui.analysis.verbs import looks_finite
from wagner_tui.corpus.model import Corpus, Passage

Tag = Literal["number", "date", "name", ""]


class Word(NamedTuple):
    """A word in its place (document offsets). `key` is what is compared, `form` the folded word.

    `name` is the term of a name, which all its spellings share; it is empty for every other word.
    """

    form: str
    key: str
    start: int
    end: int
    capital: bool
    number: bool
    name: str


@dataclass(frozen=True)
class Reading:
    """One sentence, its words, and for every word what kind of value it belongs to."""

    passage: Passage
    text: str = field(repr=False)
    words: tuple[Word, ...]
    tags: tuple[Tag, ...]

    @property
    def keys(self) -> list[str]:
        """What is compared, word by word."""
        return [word.key for word in self.words]

    @cached_property
    def content(self) -> frozenset[str]:
        """What the sentence says beside its numbers and times."""
        tagged = zip(self.words, self.tags, strict=True)
        return frozenset(
            w.key for w, tag in tagged if tag != "date" and w.form not in STOP_WORDS and not w.number
        )

    def forms(self, first: int, last: int) -> list[str]:
        """Folded words `first` to `last`, exclusive."""
        return [word.form for word in self.words[first:last]]

    def between(self, at: int) -> str:
        """What stands between word `at` and the next one; empty at the end."""
        if at < 0 or at + 1 >= len(self.words):
            return ""
        return self.text[self.words[at].end : self.words[at + 1].start]


_CAPITAL = re.compile(r"\b[^\W\d_a-z]\w+")


@dataclass(frozen=True)
class Knowledge:
    """What tells names from other words: the names of these articles, and every word they write small."""

    lexicon: Lexicon
    small: frozenset[str]

    @classmethod
    def of(cls, corpus: Corpus, lexicon: Lexicon) -> Knowledge:
        """The knowledge of a whole corpus."""
        found = (re.findall(r"\b[a-zß-ÿ]+", article.text) for article in corpus.articles)
        return cls(lexicon, frozenset(word for words in found for word in words))

    def terms_in(self, text: str, start: int, end: int) -> frozenset[str]:
        """The terms of all words that stand with a capital letter in `text[start:end]`."""
        aliases = self.lexicon.aliases
        keys = (stem(fold(found.group())) for found in _CAPITAL.finditer(text, start, end))
        return frozenset(aliases.get(key, key) for key in keys)

    def ordinary(self, token: Token) -> bool:
        """Whether a word also stands with a small letter somewhere."""
        return token.form in self.small


def read(text: str, passage: Passage, known: Knowledge) -> Reading:
    """Return the sentence at `passage` of `text` with its words and their tags."""
    from wagner_tui.analysis.conflicts.tags import tags_of

    words: list[Word] = []
    tokens = whole_tokens(text, passage.start, passage.end)
    content = [token for token in tokens if not token.stop and not token.number]
    closed = text[passage.start : passage.end].rstrip().endswith((".", "!", "?", "”", '"'))
    title_case = not closed and sum(token.capital for token in content) > 0.8 * len(content) > 2
    for at, token in enumerate(tokens):
        words += _opened(token) or [_word(text, tokens, at, known, title_case)]
    return Reading(passage, text, tuple(words), tags_of(text, words))


def _opened(token: Token) -> list[Word]:
    """`didn't` is `did` and `not`; each keeps its part of the text."""
    if not token.form.endswith("n't") and token.form != "cannot":
        return []
    cut = token.end - 3
    helper = OPENED.get(token.form, token.form[:-3])
    return [
        Word(helper, helper, token.start, cut, token.capital, False, ""),
        Word("not", "not", cut, token.end, False, False, ""),
    ]


def _word(text: str, tokens: Sequence[Token], at: int, known: Knowledge, title_case: bool) -> Word:
    token = tokens[at]
    end = token.end
    if text[token.start : end].endswith(("'s", "’s")) and not token.stop:
        end -= 2
    name = _name(text, tokens, at, known, title_case)
    nth = f"#nth{token.key[1:]}" if token.number and token.form.endswith(("st", "nd", "rd", "th")) else None
    counted = COUNT_WORDS.get(token.form, nth)
    key = counted or name or token.key
    capital = token.capital and not (at == 0 and known.ordinary(token))
    return Word(token.form, key, token.start, end, capital, token.number or counted is not None, name)


def _name(text: str, tokens: Sequence[Token], at: int, known: Knowledge, title_case: bool) -> str:
    """The term when the word is written as a name; a capital at the beginning alone is none."""
    token = tokens[at]
    if not token.capital or token.stop or token.number or token.form in TITLES:
        return ""
    term = known.lexicon.term(token)
    if term in known.lexicon.names:
        return term
    if title_case:
        return ""
    if at > 0 and text[tokens[at - 1].end : token.start].strip("“\"'‘(") in ("", " "):
        return term
    if known.ordinary(token) or (at == 0 and token.form in NOT_ALONE):
        return ""
    behind = at + 1 < len(tokens) and tokens[at + 1].capital and not tokens[at + 1].stop
    acts = at + 1 < len(tokens) and looks_finite(tokens[at + 1].form) and _alone(token)
    return term if behind or acts or not token.form.endswith(("ing", "ed", "ly", "s")) else ""


def _alone(token: Token) -> bool:
    """Whether a word that stands before a verb without an article can hardly be but a name."""
    return not token.form.endswith("s") and token.form not in NOT_ALONE
