"""What a sentence looks like when it is compared: its terms, their clauses, its plain text without attribution."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from wagner_tui.analysis.attribution_phrases import attribution_spans
from wagner_tui.analysis.clauses import cut_clauses
from wagner_tui.analysis.lexicon import Lexicon
from wagner_tui.analysis.names import alias_classes
from wagner_tui.analysis.tokens import Token, tokenize
from wagner_tui.corpus.model import Article, Passage, Role

_TAKING_PART: frozenset[Role] = frozenset(("headline", "subhead", "body"))


@dataclass(frozen=True, slots=True)
class Profile:
    """One sentence that takes part. `article` counts articles as they were handed over.

    `terms` are numbers of the vocabulary, each once, ascending; `clauses` the same by clause. `before` and `after`
    are the positions of the sentences beside it in the list of profiles, -1 at the ends of the article.
    """

    passage: Passage
    article: int
    terms: tuple[int, ...]
    clauses: tuple[tuple[int, ...], ...]
    plain: str
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The terms in the order of the alphabet, which ones are names, and the spellings that count as one name."""

    terms: tuple[str, ...]
    names: frozenset[int]
    aliases: dict[str, str]

    def lexicon(self, weights: Sequence[float]) -> Lexicon:
        """The same with the weights of the terms, in words instead of numbers."""
        return Lexicon(
            dict(zip(self.terms, weights, strict=True)),
            frozenset(self.terms[number] for number in self.names),
            self.aliases,
        )


@dataclass(frozen=True, slots=True)
class _Draft:
    passage: Passage
    article: int
    clauses: tuple[tuple[str, ...], ...]
    plain: str


class _Capitals:
    """Which words are written with a capital letter where nothing but their being a name asks for it."""

    def __init__(self) -> None:
        self._inside: Counter[str] = Counter()
        self._lower: set[str] = set()

    def note(self, tokens: Sequence[Token], title_case: bool) -> None:
        for position, token in enumerate(tokens):
            if token.number or token.stop:
                continue
            if not token.capital:
                self._lower.add(token.key)
            elif position and not title_case:
                self._inside[token.key] += 1

    def names(self) -> dict[str, int]:
        return {key: count for key, count in self._inside.items() if key not in self._lower}


def compared_tokens(text: str, start: int, end: int) -> list[Token]:
    """Return the tokens of a sentence without its attribution phrases, stop words included."""
    tokens = tokenize(text, start, end)
    left_out = attribution_spans(text, start, end)
    if not left_out:
        return tokens
    return [t for t in tokens if not any(span.start <= t.start < span.end for span in left_out)]


def profile(articles: Sequence[Article], tick: Callable[[float], None]) -> tuple[list[Profile], Vocabulary]:
    """Return a profile of every sentence that takes part and the vocabulary of all of them.

    A sentence without content (a formula such as "the source said") gets no profile. `tick` hears 0 to 1.
    """
    capitals = _Capitals()
    drafts: list[_Draft] = []
    for number, article in enumerate(articles):
        for index, sentence in enumerate(article.sentences):
            if sentence.role in _TAKING_PART:
                draft = _draft(article, number, sentence.start, sentence.end, capitals)
                if draft is not None:
                    drafts.append(draft)
            tick((number + index / len(article.sentences)) / len(articles))
    names = capitals.names()
    aliases = alias_classes(names)
    return _finish(drafts, names, aliases)


def _draft(article: Article, number: int, start: int, end: int, capitals: _Capitals) -> _Draft | None:
    tokens = compared_tokens(article.text, start, end)
    content = [token for token in tokens if not token.stop]
    if not content:
        return None
    capitals.note(tokens, title_case=sum(t.capital for t in content) > 0.8 * len(content) > 2)
    clauses = tuple(
        tuple(token.key for token in clause if not token.stop) for clause in cut_clauses(article.text, tokens)
    )
    plain = " ".join(token.form for token in tokens)
    return _Draft(Passage(article.key, start, end), number, clauses, plain)


def _finish(
    drafts: Sequence[_Draft], names: dict[str, int], aliases: dict[str, str]
) -> tuple[list[Profile], Vocabulary]:
    used = {aliases.get(key, key) for draft in drafts for clause in draft.clauses for key in clause}
    terms = tuple(sorted(used))
    number_of = {term: number for number, term in enumerate(terms)}
    name_numbers = frozenset(
        number_of[term] for term in {aliases.get(n, n) for n in names} if term in number_of
    )
    profiles = []
    for at, draft in enumerate(drafts):
        clauses = tuple(
            tuple(sorted({number_of[aliases.get(key, key)] for key in clause})) for clause in draft.clauses
        )
        profiles.append(
            Profile(
                passage=draft.passage,
                article=draft.article,
                terms=tuple(sorted({term for clause in clauses for term in clause})),
                clauses=clauses,
                plain=draft.plain,
                before=at - 1 if at and drafts[at - 1].article == draft.article else -1,
                after=at + 1 if at + 1 < len(drafts) and drafts[at + 1].article == draft.article else -1,
            )
        )
    return profiles, Vocabulary(terms, name_numbers, aliases)
