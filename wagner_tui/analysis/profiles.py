"""What a sentence looks like when it is compared: its terms and its plain text, without attribution."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from wagner_tui.analysis.lexicon import Lexicon
from wagner_tui.analysis.names import AS_FOUND, Respelt, alias_classes, respelt_classes
from wagner_tui.analysis.sentence_tokens import SentenceTokens
from wagner_tui.analysis.tokens import Token
from wagner_tui.corpus.model import Article, Passage, Role

#: Share of the work that reading the sentences is; the rest is numbering their terms.
_DRAFTING = 0.8
#: A name that leads another one in this share of its places is a first part only.
_LEADING = 0.7
_TAKING_PART: frozenset[Role] = frozenset(("headline", "subhead", "body"))


@dataclass(frozen=True, slots=True)
class Profile:
    """One sentence that takes part. `article` counts articles as they were handed over.

    `terms` are numbers of the vocabulary, each once, ascending; `plain` is the folded text that is
    compared. `before` and `after` are the positions of the sentences beside it in the list of profiles, -1
    at the ends of the article.
    """

    passage: Passage
    article: int
    terms: tuple[int, ...]
    plain: str
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The terms in the order of the alphabet, which ones are names, and the spellings that count as one name.

    `leading` are the names that hardly ever stand without another behind them: first names, "National"
    (Guard).
    """

    terms: tuple[str, ...]
    names: frozenset[int]
    leading: frozenset[int]
    aliases: dict[str, str]

    def lexicon(self, weights: Sequence[float]) -> Lexicon:
        """The same with the weights of the terms, in words instead of numbers."""
        return Lexicon(
            dict(zip(self.terms, weights, strict=True)),
            frozenset(self.terms[number] for number in self.names),
            frozenset(self.terms[number] for number in self.leading),
            self.aliases,
        )


@dataclass(frozen=True, slots=True)
class _Draft:
    passage: Passage
    article: int
    keys: tuple[str, ...]
    plain: str


class _Capitals:
    """Which words are written with a capital letter where nothing but their being a name asks for it."""

    def __init__(self) -> None:
        self.inside: Counter[str] = Counter()
        self._lower: set[str] = set()
        self._led: Counter[str] = Counter()
        self._seen: Counter[str] = Counter()

    def note(self, text: str, tokens: Sequence[Token], title_case: bool) -> None:
        for position, token in enumerate(tokens):
            if token.stop or token.number:
                continue
            if not token.capital:
                self._lower.add(token.key)
            elif not title_case:
                self.inside[token.key] += position > 0
                self._seen[token.key] += 1
                self._led[token.key] += _leads(text, tokens, position)

    def names(self) -> dict[str, int]:
        return {key: count for key, count in self.inside.items() if count and key not in self._lower}

    def leading(self, names: Iterable[str]) -> set[str]:
        return {name for name in names if self._led[name] >= _LEADING * self._seen[name]}


def _leads(text: str, tokens: Sequence[Token], position: int) -> bool:
    """Whether the next word is written with a capital letter too and nothing but a space stands between."""
    if position + 1 == len(tokens):
        return False
    token, behind = tokens[position], tokens[position + 1]
    return behind.capital and not behind.stop and text[token.end : behind.start].isspace()


def profile(
    articles: Sequence[Article],
    reader: SentenceTokens,
    tick: Callable[[float], None],
    by_hand: Respelt = AS_FOUND,
) -> tuple[list[Profile], Vocabulary]:
    """Return a profile of every sentence that takes part and the vocabulary of all of them.

    `by_hand` says which words were decided to be one name, and which not. A sentence without content (a
    formula such as "the source said") gets no profile. `tick` hears 0 to 1.
    """
    capitals = _Capitals()
    drafts: list[_Draft] = []
    for number, article in enumerate(articles):
        for index, sentence in enumerate(article.sentences):
            if sentence.role in _TAKING_PART:
                draft = _draft(reader, number, Passage(article.key, sentence.start, sentence.end), capitals)
                if draft is not None:
                    drafts.append(draft)
            tick(_DRAFTING * (number + index / len(article.sentences)) / len(articles))
    names = capitals.names()
    leading = capitals.leading(names)
    aliases = respelt_classes(alias_classes(names), names, by_hand)
    return _finish(drafts, names, leading, aliases, lambda done: tick(_DRAFTING + (1 - _DRAFTING) * done))


def _draft(reader: SentenceTokens, article: int, passage: Passage, capitals: _Capitals) -> _Draft | None:
    tokens = reader.of(passage)
    content = [token for token in tokens if not token.stop]
    if not content:
        return None
    title_case = sum(token.capital for token in content) > 0.8 * len(content) > 2
    capitals.note(reader.texts[passage.source], tokens, title_case)
    plain = " ".join(token.form for token in tokens)
    return _Draft(passage, article, tuple(token.key for token in content), plain)


def _finish(
    drafts: Sequence[_Draft],
    names: Iterable[str],
    leading: Iterable[str],
    aliases: dict[str, str],
    tick: Callable[[float], None],
) -> tuple[list[Profile], Vocabulary]:
    """Number the terms in the order of the alphabet and write every draft in numbers."""
    keys: set[str] = set()
    for done, draft in enumerate(drafts):
        keys.update(draft.keys)
        tick(0.2 * done / len(drafts))
    terms = tuple(sorted({aliases.get(key, key) for key in keys}))
    place = {term: number for number, term in enumerate(terms)}
    number_of = {key: place[aliases.get(key, key)] for key in keys}
    profiles: list[Profile] = []
    for at, draft in enumerate(drafts):
        beside = at + 1 < len(drafts) and drafts[at + 1].article == draft.article
        profiles.append(
            Profile(
                passage=draft.passage,
                article=draft.article,
                terms=tuple(sorted({number_of[key] for key in draft.keys})),
                plain=draft.plain,
                before=at - 1 if at and drafts[at - 1].article == draft.article else -1,
                after=at + 1 if beside else -1,
            )
        )
        tick(0.2 + 0.8 * at / len(drafts))

    def numbers(keys: Iterable[str]) -> frozenset[int]:
        found = (place.get(aliases.get(key, key)) for key in keys)
        return frozenset(number for number in found if number is not None)

    return profiles, Vocabulary(terms, numbers(names), numbers(leading), aliases)
