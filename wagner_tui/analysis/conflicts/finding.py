"""The one entry: from claims and links to the conflicts, each under one claim."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from wagner_tui.analysis.conflicts.classify import differences
from wagner_tui.analysis.conflicts.contrasts import contrast_difference
from wagner_tui.analysis.conflicts.denied import Denials, one_denies
from wagner_tui.analysis.conflicts.difference import Difference
from wagner_tui.analysis.conflicts.differing import Alignment, align
from wagner_tui.analysis.conflicts.distances import told_of_other_places
from wagner_tui.analysis.conflicts.facts import Facts
from wagner_tui.analysis.conflicts.paraphrase import LINKED, Paraphrases
from wagner_tui.analysis.conflicts.placing import ClaimsAt
from wagner_tui.analysis.conflicts.tolls import Tolls
from wagner_tui.analysis.conflicts.twins import Twins, find_twins
from wagner_tui.analysis.conflicts.words import Knowledge, Reading, read
from wagner_tui.analysis.lexicon import Lexicon
from wagner_tui.analysis.model import Claim, Conflict, Link
from wagner_tui.corpus.model import Corpus, Passage

if TYPE_CHECKING:
    from wagner_tui.analysis.entities import Names

Tick = Callable[[float], None]

#: Scores from which a link that says opposite things is looked at; less where one claim holds both.
_CONTRAST, _CONTRAST_IN_CLAIM = 0.15, 0.1
#: So many of two sources at most.
_MOST_CONTRASTS = 3
#: A list of people goes on in so many sentences before and behind it.
_NEAR = 2
#: Equal words of sentences that are compared word by word although neither is a copy of the other.
_NEAR_LONGER, _NEAR_SHORTER = 0.6, 0.7


def find_conflicts(
    corpus: Corpus,
    links: Sequence[Link],
    claims: Sequence[Claim],
    lexicon: Lexicon,
    *,
    names: Names | None = None,
    tick: Tick | None = None,
) -> tuple[Conflict, ...]:
    """Return the conflicts of `corpus`, by their places in the text.

    `links` and `claims` are those of the same corpus, `lexicon` is the one that they were made with, `names`
    say which spellings are one name. `tick` hears 0 to 1; what it raises ends the work. The order of the
    articles changes nothing but the order of what is returned.
    """
    finder = _Finder(corpus, claims, lexicon, names, tick or _unheard)
    finder.hear(links)
    found = [
        *finder.in_copies(links),
        *finder.in_contrasts(links),
        *finder.under_claims(claims),
    ]
    found += finder.in_tolls(found)
    found += finder.in_distances(found)
    ordered = sorted(found, key=lambda c: (_place(c.a), _place(c.b), c.type, c.values))
    return tuple(_with_own_ids(ordered))


def _unheard(_done: float) -> None:
    return None


class _Finder:
    """Reads every sentence once and gives every difference its claim."""

    def __init__(
        self, corpus: Corpus, claims: Sequence[Claim], lexicon: Lexicon, names: Names | None, tick: Tick
    ) -> None:
        self._corpus = corpus
        self._tick = tick
        self._facts = Facts(corpus, names)
        self._twins = Twins((), frozenset())
        self._compared: set[tuple[Passage, Passage]] = set()
        self._known = Knowledge.of(corpus, lexicon)
        self._claims = ClaimsAt(corpus, claims)
        self._readings: dict[Passage, Reading] = {}
        self._scores: dict[tuple[Passage, Passage], float] = {}
        self._seen: set[tuple[str, str, str, str]] = set()
        self._opposed: frozenset[tuple[Passage, Passage]] = frozenset()

    def hear(self, links: Sequence[Link]) -> None:
        """Keep the scores of the links between sentences that say nearly the same, and which are opposed."""
        self._scores = {(link.a, link.b): link.score for link in links if link.score >= LINKED}
        self._opposed = frozenset((link.a, link.b) for link in links if link.contrast)

    def read(self, passage: Passage) -> Reading:
        known = self._readings.get(passage)
        if known is None:
            known = read(self._corpus[passage.source].text, passage, self._known)
            self._readings[passage] = known
        return known

    def score(self, a: Passage, b: Passage) -> float:
        """The score of the link between the sentences of two passages, 0 without one."""
        one, other = self._sentence(a), self._sentence(b)
        return self._scores.get((one, other)) or self._scores.get((other, one)) or 0.0

    def _paraphrases(self) -> Paraphrases:
        return Paraphrases(self._facts, self.read, self._named_near, self.score)

    def in_copies(self, links: Sequence[Link]) -> Iterator[Conflict]:
        """Conflicts between edited copies, then between sentences that are nearly the same."""
        alike = [(link.a, link.b) for link in links if link.kind != "paraphrase" or link.contrast]
        twins = self._twins = find_twins(self._corpus, self.read, alike, lambda done: self._tick(0.3 * done))
        for done, alignment in enumerate(twins.edited):
            self._tick(0.3 + 0.1 * done / len(twins.edited))
            found = differences(alignment, self._facts, copied=True)
            yield from self._of(alignment, self._turned(alignment, found))
        for alignment in self._nearest(pair for pair in alike if not twins.settle(*pair)):
            found = self._turned(alignment, differences(alignment, self._facts, copied=False))
            if found:
                self._compared.add((alignment.one.passage, alignment.other.passage))
            yield from self._of(alignment, found)

    def _turned(self, alignment: Alignment, found: list[Difference]) -> list[Difference]:
        """With the difference of a deed whose doer and target change places, where the words beside differ,
        too: their names are then no difference of their own.
        """
        one, other = alignment.one, alignment.other
        pair = one.passage, other.passage
        if not {pair, pair[::-1]} & self._opposed or any(d.type in ("role", "polarity") for d in found):
            return found
        turned = contrast_difference(one, other, self._known.lexicon, self._facts)
        if turned is None or (turned.type, turned.status) != ("role", "conflict"):
            return found
        return [turned, *(d for d in found if d.type != "name")]

    def in_contrasts(self, links: Sequence[Link]) -> Iterator[Conflict]:
        """Conflicts of links that say opposite things, the best link of each claim and two sources."""
        tried: Counter[tuple[str, str]] = Counter()
        contrasts = [link for link in links if link.contrast and self._near_enough(link)]
        for link in sorted(contrasts, key=lambda k: (-k.score, k.a, k.b)):
            sources = link.a.source, link.b.source
            if tried[sources] < _MOST_CONTRASTS:
                if self._known_pair(link.a, link.b):
                    continue
                tried[sources] += 1
                self._tick(0.5)
                one, other = self.read(link.a), self.read(link.b)
                found = contrast_difference(one, other, self._known.lexicon, self._facts)
                conflict = self._claims.conflict(link.a, link.b, found) if found else None
                if conflict is not None and self._is_new(conflict):
                    yield conflict

    def _near_enough(self, link: Link) -> bool:
        """Whether a link is close, or at least its sentences make one claim."""
        if link.score >= _CONTRAST:
            return True
        return link.score >= _CONTRAST_IN_CLAIM and self._claims.beside(link.a, link.b, 0) is not None

    def under_claims(self, claims: Sequence[Claim]) -> Iterator[Conflict]:
        """Conflicts between passages of one claim that are no copies of each other."""
        paraphrases = self._paraphrases()
        denials = Denials(self._known.lexicon, self._facts)
        for done, claim in enumerate(claims):
            self._tick(0.5 + 0.5 * done / len(claims))
            if len(claim.sources) < 2:
                continue
            for a, b in self._pairs(claim):
                denied = self._denied(denials, claim, a, b)
                if denied is not None and self._is_new(denied):
                    yield denied
                for difference in paraphrases.differences(a, b):
                    yield self._claims.under(claim, a, b, difference)

    def _denied(self, denials: Denials, claim: Claim, a: Passage, b: Passage) -> Conflict | None:
        """The conflict of two passages of which one denies what the other tells."""
        if not one_denies(self._corpus.text_of(a), self._corpus.text_of(b)):
            return None
        one, other = self.read(self._sentence(a)), self.read(self._sentence(b))
        found = denials.difference(one, a, other, b)
        return self._claims.under(claim, a, b, found) if found is not None else None

    def in_tolls(self, found: Sequence[Conflict]) -> Iterator[Conflict]:
        """Conflicts between sources of which one says that nobody came to harm and the other counts some."""
        paraphrases = self._paraphrases()
        tolls = Tolls(self._corpus, self._facts, self._claims, self._opposed)
        numbers = {
            (self._sentence(side), other.source)
            for conflict in found
            if conflict.type in ("number", "polarity")
            for side, other in ((conflict.a, conflict.b), (conflict.b, conflict.a))
        }

        def known(a: Passage, b: Passage) -> bool:
            return self._known_pair(a, b) or (a, b.source) in numbers or (b, a.source) in numbers

        for claim, a, b, difference in tolls.differences(paraphrases, known):
            conflict = self._claims.conflict(a, b, difference)
            if conflict is None and claim is not None:
                conflict = self._claims.under(claim, a, b, difference)
            if conflict is not None:
                yield conflict

    def in_distances(self, found: Sequence[Conflict]) -> Iterator[Conflict]:
        """Distances to one place that two sources tell of different places; both can be right."""
        seen = {(conflict.spans, conflict.type) for conflict in found}
        for a, b, difference in told_of_other_places(self._corpus, self._facts, self.read):
            conflict = self._claims.conflict(a, b, difference)
            if conflict is not None and (conflict.spans, conflict.type) not in seen:
                yield conflict

    def _pairs(self, claim: Claim) -> Iterator[tuple[Passage, Passage]]:
        """Passages of different sources whose sentences have not been compared word by word."""
        distinct: dict[str, Passage] = {}
        for passage in claim.passages:
            distinct.setdefault(" ".join(self._corpus.text_of(passage).split()), passage)
        for a, b in combinations(distinct.values(), 2):
            if a.source != b.source and not self._known_pair(a, b):
                yield a, b

    def _known_pair(self, a: Passage, b: Passage) -> bool:
        one, other = self._sentence(a), self._sentence(b)
        return self._twins.settle(one, other) or {(one, other), (other, one)} & self._compared != set()

    def _is_new(self, conflict: Conflict) -> bool:
        """Whether no conflict of this type was told of this claim and these sources yet."""
        key = (conflict.claim, conflict.type, conflict.a.source, conflict.b.source)
        new = key not in self._seen
        self._seen.add(key)
        return new

    def _named_near(self, passage: Passage) -> frozenset[str]:
        """Names in the sentences around a passage."""
        article = self._corpus[passage.source]
        at = article.sentence_at(passage.start) or 0
        near = article.sentences[max(0, at - _NEAR) : at + _NEAR + 1]
        found = (self._known.terms_in(article.text, s.start, s.end) for s in near if s.role != "hidden")
        return frozenset().union(*found)

    def _sentence(self, passage: Passage) -> Passage:
        article = self._corpus[passage.source]
        index = article.sentence_at(passage.start)
        if index is None:
            return passage
        sentence = article.sentences[index]
        return Passage(passage.source, sentence.start, sentence.end)

    def _nearest(self, pairs: Iterable[tuple[Passage, Passage]]) -> list[Alignment]:
        """Each sentence with the one that it is nearest to in another source, when that is near enough."""
        close = []
        for a, b in pairs:
            self._tick(0.4)
            alignment = align(self.read(a), self.read(b))
            if alignment.of_longer >= _NEAR_LONGER and alignment.of_shorter >= _NEAR_SHORTER:
                close.append(alignment)
        taken: set[tuple[Passage, str]] = set()
        found = []
        for alignment in sorted(close, key=lambda a: (-a.of_longer, a.one.passage, a.other.passage)):
            a, b = alignment.one.passage, alignment.other.passage
            if (a, b.source) not in taken and (b, a.source) not in taken:
                taken.update(((a, b.source), (b, a.source)))
                found.append(alignment)
        return found

    def _of(self, alignment: Alignment, found: Iterable[Difference]) -> Iterator[Conflict]:
        one, other = alignment.one.passage, alignment.other.passage
        for difference in found:
            conflict = self._claims.conflict(one, other, difference)
            if conflict is not None:
                yield conflict


def _place(passage: Passage) -> tuple[int, int, int]:
    return int(passage.source[1:]), passage.start, passage.end


def _with_own_ids(conflicts: Iterable[Conflict]) -> Iterator[Conflict]:
    """Conflicts of the same passages and type get ``-2``, ``-3`` … behind their id."""
    seen: dict[str, int] = {}
    for conflict in conflicts:
        times = seen[conflict.id] = seen.get(conflict.id, 0) + 1
        yield conflict if times == 1 else replace(conflict, id=f"{conflict.id}-{times}")
