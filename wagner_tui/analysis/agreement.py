"""How surely two statements of different sources say the same thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from functools import cache
from math import fsum, sqrt

from wagner_tui.analysis.alike_terms import PREFIX, alike_terms
from wagner_tui.analysis.candidates import EXHAUSTIVE
from wagner_tui.analysis.doers import Doers
from wagner_tui.analysis.entities import Names
from wagner_tui.analysis.grams import GramIndex
from wagner_tui.analysis.lexicon import Lexicon
from wagner_tui.analysis.model import Link
from wagner_tui.analysis.name_words import ROLES
from wagner_tui.analysis.overlap import OverlapIndex
from wagner_tui.analysis.profiles import Profile
from wagner_tui.analysis.statements import Statement
from wagner_tui.analysis.stems import stem
from wagner_tui.analysis.thresholds import DISPLAYED
from wagner_tui.analysis.weights import DAMPING
from wagner_tui.corpus.model import Passage
from wagner_tui.corpus.wordlist import word_set

Tick = Callable[[float], None]
Pair = tuple[int, int]

#: Shares of the overlap of the statements, of the points of the link between their sentences, and of the
#: weight of the words that they share.
_OWN, _SENTENCES, _WEIGHT = 0.5, 0.5, 0.017
#: Inside one event everybody is named everywhere: names say less of what a clause states than other words.
_NAMES = 0.6
#: Share of the best agreement nearby in the same order of both texts: at most `_NEAR` statements away on
#: either side, shifted by `_SHIFT` at most.
_ORDER, _ORDER_FROM = 0.2, 0.2
_NEAR, _SHIFT = 4, 2
#: Or between two of them, one before and one behind, so many statements away at most.
_FAR = 7
#: What is left when two statements share nothing but names, roles ("leader"), numbers and times, or one word
#: besides; another word for the same thing is part of one.
_NO_DEED, _ONE_DEED, _OTHER_WORD = 0.6, 0.85, 0.5
#: What the same deed of the same doer adds.
_SAME_DOER = 0.06
#: Two statements share this part of the weight of either: what contrasts is but another version of it, and
#: with so many words they are the same for the most part, which counts so much at least.
_VERSION, _SAME_WORDS, _WORDS, _SAME = 0.6, 0.7, 3, 0.5
#: In the end the agreement counts so much; besides the letters that both share, numbers (two at most), and
#: how far apart they stand in their articles, which speaks against them. Fitted on clauses that were judged.
_SAID, _LETTERS, _NUMBER, _APART, _BASE = 0.82, 0.21, 0.026, 0.05, 0.037
_NUMBERS = 2
#: Pairs below this cannot come into a claim.
_KEPT = 0.1
_TIMES = word_set(
    """
    january february march april june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday yesterday today tomorrow night evening morning noon day week
    month year hour minute
    """
)


class Agreements:
    """The agreement of every two statements of different sources; statements count by their position.

    agreement = SAID said + LETTERS letters + NUMBER numbers - APART apart + BASE
    said = deed (OWN overlap + SENTENCES link + WEIGHT shared) + SAME_DOER doer + ORDER order

    `letters` is the cosine of the character n-grams of the clauses, `numbers` how many numbers they share,
    `apart` the distance of their places in their articles, each from 0 to 1. `overlap` is the soft overlap
    of the clauses, `link` the points of the link between their sentences, `shared` the weight of their
    shared words, `doer` how well two deeds of the same doer match, `order` the best agreement of statements
    near both in the same order; `deed` is less than 1 when little but names,
    roles, numbers and times is shared. On the scale of the links' points, from 0 to about 1.4.
    """

    def __init__(
        self,
        statements: Sequence[Statement],
        links: Iterable[Link],
        lexicon: Lexicon,
        tick: Tick,
        names: Names | None = None,
    ) -> None:
        self._statements = statements
        self._lexicon = lexicon
        self._doers = Doers(statements, lexicon, names or Names())
        #: No words for what is done.
        self._unsaying = lexicon.names | _TIMES
        self._articles: list[int] = []
        #: The other terms that a term matches.
        self._near: dict[str, frozenset[str]] = {}
        self._overlap = self._index(tick)
        #: Which ones say no more than a time: "Wednesday night."
        self._empty = [all(term in _TIMES or term[0] == "#" for term in one.terms) for one in statements]
        self._scores: dict[Pair, float] = {}
        self._gains: dict[Pair, float] = {}
        self._score_pairs({(link.a, link.b): link for link in links}, tick)
        self._add_order()
        self._add_letters(lambda done: tick(0.8 + 0.2 * done))
        self._best = self._find_best()

    def of(self, one: int, other: int) -> float:
        """The agreement of two statements; 0 within one source."""
        return self._scores.get((one, other) if one < other else (other, one), 0.0)

    def alike(self, one: int, other: int) -> float:
        """Soft overlap of two statements of whatever source."""
        return self._overlap.pair(one, other)

    def ordered(self, one: int, other: int) -> float:
        """What the order of both texts adds to the agreement of two statements, the earlier one first."""
        return self._gains.get((one, other), 0.0)

    def pairs(self) -> dict[Pair, float]:
        """Every pair that agrees at all, the earlier statement first."""
        return self._scores

    def shared(self, terms: Set[str], others: Set[str]) -> frozenset[str]:
        """Which of `terms` stand among the others, or another word for them."""
        return frozenset(
            term for term in terms if term in others or not others.isdisjoint(self._near.get(term, ()))
        )

    def by_words(self, terms: Set[str], others: Set[str]) -> float:
        """The agreement that two sets of terms alone make."""
        here, there = self.weight(self.shared(terms, others)), self.weight(self.shared(others, terms))
        roots = sqrt((self.weight(terms) + DAMPING) * (self.weight(others) + DAMPING))
        return (_OWN / roots + _WEIGHT) * (here + there) / 2

    def weight(self, terms: Set[str]) -> float:
        """How much `terms` say together."""
        known, names = self._lexicon.weights, self._lexicon.names
        return fsum(known.get(term, 0.0) * (_NAMES if term in names else 1.0) for term in terms)

    def _index(self, tick: Tick) -> OverlapIndex:
        lexicon = self._lexicon
        terms = tuple(lexicon.weights)
        place = {term: number for number, term in enumerate(terms)}
        numbers: dict[str, int] = {}
        profiles = []
        for statement in self._statements:
            article = numbers.setdefault(statement.passage.source, len(numbers))
            known = sorted(place[term] for term in statement.terms if term in place)
            profiles.append(Profile(statement.passage, article, tuple(known), "", -1, -1))
            self._articles.append(article)
        names = frozenset(place[name] for name in lexicon.names if name in place)
        weights = [
            weight * (_NAMES if term in lexicon.names else 1.0) for term, weight in lexicon.weights.items()
        ]
        alike = alike_terms(terms, names, lambda done: tick(0.2 * done))
        self._near = {
            term: frozenset(terms[other] for other, _ in matches)
            for term, matches in zip(terms, alike, strict=True)
            if len(matches) > 1
        }
        return OverlapIndex(profiles, weights, alike)

    def _score_pairs(self, links: dict[tuple[Passage, Passage], Link], tick: Tick) -> None:
        links.update({(b, a): link for (a, b), link in links.items()})
        roots = self._overlap.roots
        for number, (one, other, overlap) in enumerate(self._candidates(links)):
            link = links.get((self._statements[one].sentence, self._statements[other].sentence))
            shared = overlap * roots[one] * roots[other]
            cover = shared / (max(roots[one], roots[other]) ** 2 - DAMPING)
            opposed = link is not None and link.contrast and cover < _VERSION
            if opposed or self._empty[one] or self._empty[other]:
                continue
            score = _OWN * overlap + _WEIGHT * shared + _SENTENCES * (_points(link) if link else 0.0)
            if score >= _KEPT:
                score = score * self._deed(one, other) + _SAME_DOER * self._doers.same(one, other)
            most = cover >= _SAME_WORDS and self._shortest(one, other) >= _WORDS
            if most or self._edited(one, other, link):
                score = max(score, _SAME)  # few sentences give their words too little weight
            if score >= _KEPT:
                self._scores[one, other] = score
            if not number % 64:
                tick(0.2 + 0.6 * one / len(self._statements))

    def _candidates(self, links: dict[tuple[Passage, Passage], Link]) -> Iterator[tuple[int, int, float]]:
        """Pairs with their overlap: all that share a word, or, of very many, those of linked sentences."""
        sentences: dict[Passage, list[int]] = {}
        for at, statement in enumerate(self._statements):
            sentences.setdefault(statement.sentence, []).append(at)
        if len(sentences) <= EXHAUSTIVE:
            for one in range(len(self._statements)):
                for other, overlap in self._overlap.row(one).items():
                    yield one, other, overlap
            return
        for a, b in links:
            for one in sentences.get(a, ()):
                for other in sentences.get(b, ()):
                    if one < other:
                        yield one, other, self._overlap.pair(one, other)

    def _edited(self, one: int, other: int, link: Link | None) -> bool:
        """Whether two sentences that are not cut have mostly the same words and a link that is shown."""
        if link is None or link.kind == "paraphrase" or link.score < DISPLAYED:
            return False
        return all(s.passage == s.sentence for s in (self._statements[one], self._statements[other]))

    def _shortest(self, one: int, other: int) -> int:
        return min(len(self._statements[one].terms), len(self._statements[other].terms))

    def _deed(self, one: int, other: int) -> float:
        """Less than 1 when little but names, roles, numbers and times is shared."""
        words = self.words(one, other)
        if words < 1:
            return _NO_DEED + (_ONE_DEED - _NO_DEED) * words
        return min(1.0, _ONE_DEED + (1 - _ONE_DEED) * (words - 1))

    def words(self, one: int, other: int) -> float:
        """How many words two statements share that are no name, role or time; a synonym is half a word."""
        here, there = self._statements[one].terms, self._statements[other].terms
        dated = any(term in there for term in here & _TIMES)
        roles, others = _roles(), there - self._unsaying
        found = 0.0
        for term in here - self._unsaying:
            if term[0] == "#":
                found += not dated and term in there
            elif term in there:
                found += term not in roles
            elif near := self._near.get(term, frozenset()) & (others - roles if term in roles else others):
                found += 1 if any(match[:PREFIX] == term[:PREFIX] for match in near) else _OTHER_WORD
        return found

    def _add_order(self) -> None:
        anchors = self._anchors()
        gains: dict[Pair, float] = {}
        for one, other in self._scores:
            found = anchors.get((self._articles[one], self._articles[other]))
            if found:
                gains[one, other] = _ORDER * max(_beside(found, one, other), _between(found, one, other))
        for pair, gain in gains.items():
            self._scores[pair] += gain
        self._gains = gains

    def _add_letters(self, tick: Tick) -> None:
        """What is alike in spelling, numbers and place."""
        grams = GramIndex([" ".join(t.form for t in s.tokens if not t.stop) for s in self._statements], tick)
        places = self._places()
        for pair, said in self._scores.items():
            one, other = pair
            here, there = self._statements[one].terms, self._statements[other].terms
            numbers = min(_NUMBERS, sum(term[0] == "#" for term in here & there))
            alike = _LETTERS * grams.cosine(one, other) + _NUMBER * numbers
            self._scores[pair] = _SAID * said + alike - _APART * abs(places[one] - places[other]) + _BASE

    def _places(self) -> list[float]:
        """Where each statement stands in its article, from 0 for the first one to 1 for the last."""
        counts = Counter(self._articles)
        seen: Counter[int] = Counter()
        found = []
        for article in self._articles:
            found.append(seen[article] / max(1, counts[article] - 1))
            seen[article] += 1
        return found

    def _anchors(self) -> dict[Pair, dict[int, list[tuple[int, float]]]]:
        """By their two articles, the pairs whose statements agree with none better in the other article."""
        articles, best = self._articles, self._find_best()
        found: dict[Pair, dict[int, list[tuple[int, float]]]] = {}
        for (one, other), score in self._scores.items():
            if score < _ORDER_FROM or score < max(best[one, articles[other]], best[other, articles[one]]):
                continue
            found.setdefault((articles[one], articles[other]), {}).setdefault(one, []).append((other, score))
        return found

    def _find_best(self) -> dict[Pair, float]:
        """The best agreement of each statement with each other article, by the article's number."""
        found: dict[Pair, float] = {}
        for (one, other), score in self._scores.items():
            for key in ((one, self._articles[other]), (other, self._articles[one])):
                if score > found.get(key, 0.0):
                    found[key] = score
        return found

    def chosen(self, one: int, other: int) -> int:
        """How many of the two agree with none of the other's article better."""
        score, articles = self.of(one, other), self._articles
        return (score >= self._best.get((one, articles[other]), 0.0)) + (
            score >= self._best.get((other, articles[one]), 0.0)
        )

    def article(self, at: int) -> int:
        """The number of a statement's article, as `best` counts them."""
        return self._articles[at]


@cache
def _roles() -> frozenset[str]:
    """Who somebody is says nothing of what is done; but a negotiator may answer to negotiations."""
    return frozenset(map(stem, ROLES))


def _between(anchors: dict[int, list[tuple[int, float]]], one: int, other: int) -> float:
    """The weaker of the two anchors between which a pair stands in both texts; less the further apart."""
    before = after = (0, 0, 0.0)
    for step in range(1, _FAR + 1):
        for there, score in anchors.get(one - step, ()):
            if 0 < other - there <= _FAR and score > before[2]:
                before = (step, other - there, score)
        for there, score in anchors.get(one + step, ()):
            if 0 < there - other <= _FAR and score > after[2]:
                after = (step, there - other, score)
    width = before[0] + before[1] + after[0] + after[1]
    return min(before[2], after[2]) * max(0.0, 1 - width / (4 * _FAR))


def _beside(anchors: dict[int, list[tuple[int, float]]], one: int, other: int) -> float:
    """The best anchor near a pair, in the same order; the pair itself does not count."""
    gain = 0.0
    for step in range(-_NEAR, _NEAR + 1):
        for there, score in anchors.get(one + step, ()):
            shift = abs(other - there + step)
            if shift <= _SHIFT and abs(other - there) <= _NEAR and (step or there != other):
                gain = max(gain, score * (1 - shift / (_SHIFT + 1)) * (1 - abs(step) / (_NEAR + 2)))
    return gain


def _points(link: Link) -> float:
    """The points of a link before they are turned into a probability."""
    return link.parts.total if link.parts else link.score
