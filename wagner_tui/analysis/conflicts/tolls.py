"""Nobody was hurt, says one report, three were, says another: tolls that the claims keep apart.

A sentence that says nobody came to harm shares hardly a word with one that counts the injured. Both are of
one happening when what stands around them is told by the same claims.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from wagner_tui.analysis.conflicts.difference import Difference
from wagner_tui.analysis.measure_comparison import compare, counts_none
from wagner_tui.corpus.model import Corpus, Passage

if TYPE_CHECKING:
    from wagner_tui.analysis.conflicts.facts import Facts
    from wagner_tui.analysis.conflicts.paraphrase import Paraphrases
    from wagner_tui.analysis.conflicts.placing import ClaimsAt
    from wagner_tui.analysis.measure_values import Measure
    from wagner_tui.analysis.model import Claim

#: So many sentences before and behind a toll may show which happening it belongs to.
_NEAR = 2
#: The same two numbers in more pairs of sources than this say nothing new.
_MOST_ALIKE = 12
_NONE = re.compile(r"\b(?i:no|no-one|nobody|none|neither|without|zero|unhurt|unharmed|uninjured|unscathed)\b")
_TOLL = re.compile(
    r"\b(?i:kill|dead|death|die[ds]\b|injur|wound|hurt|harm|casualt|arrest|detain|missing|unaccounted|victim|fatal"
    r"|escaped|unhurt|unharmed|uninjured|unscathed)"
)
#: Words of another happening: "last year's fire killed six".
_ANOTHER = re.compile(
    r"\b(?i:last\s(?:year|month|week)|(?:years?|months?|weeks?|decades?)\s(?:ago|before|earlier)|previous|earlier|since"
    r"|in\s(?:1[5-9]|20)[0-9]{2}|similar|worst|another|would|could|might|may)\b"
)


class _Toll(NamedTuple):
    sentence: Passage
    measure: Measure


class Tolls:
    """The counts of nobody in a corpus, and of somebody for the same role.

    `opposed` are sentences that a link joins although they say opposite things.
    """

    def __init__(
        self,
        corpus: Corpus,
        facts: Facts,
        placed: ClaimsAt,
        opposed: frozenset[tuple[Passage, Passage]] = frozenset(),
    ) -> None:
        self._opposed = opposed
        self._corpus = corpus
        self._facts = facts
        self._placed = placed
        self._none = self._by_source(_NONE, nobody=True)
        self._some = self._by_source(_TOLL, nobody=False) if self._none else {}

    def _by_source(self, hint: re.Pattern[str], *, nobody: bool) -> dict[str, list[_Toll]]:
        found = {
            article.key: [
                toll for toll in self._counted(article.key, hint) if counts_none(toll.measure) == nobody
            ]
            for article in sorted(self._corpus.articles, key=lambda article: (article.sha256, article.path))
        }
        return {source: tolls for source, tolls in found.items() if tolls}

    def _counted(self, source: str, hint: re.Pattern[str]) -> Iterator[_Toll]:
        article = self._corpus[source]
        for sentence in article.sentences:
            if sentence.role == "hidden" or not hint.search(article.text, sentence.start, sentence.end):
                continue
            if _TOLL.search(article.text, sentence.start, sentence.end) is None:
                continue
            if _ANOTHER.search(article.text, sentence.start, sentence.end):
                continue
            passage = Passage(source, sentence.start, sentence.end)
            for measure in self._facts.measures(passage):
                if measure.kind == "count" and measure.role:
                    yield _Toll(passage, measure)

    def differences(
        self, paraphrases: Paraphrases, known: Callable[[Passage, Passage], bool]
    ) -> Iterator[tuple[Claim | None, Passage, Passage, Difference]]:
        """What one source counts nobody for and another somebody, with the claim that both stand beside.

        None for a claim means that a link alone joins them.

        Pairs of sentences that are `known` have been compared. A source that says both is not held against
        the other.
        """
        alike: dict[tuple[str, str], int] = {}
        for source, none in self._none.items():
            for other, some in self._some.items():
                if other == source or self._has_none(other, none[0].measure):
                    continue
                found = self._first(none, some)
                if found is None or known(found[1].sentence, found[2].sentence):
                    continue
                claim, nobody, somebody = found
                words = nobody.measure.words.casefold(), somebody.measure.words.casefold()
                alike[words] = alike.get(words, 0) + 1
                difference = paraphrases.of_tolls(
                    nobody.sentence, nobody.measure, somebody.sentence, somebody.measure
                )
                if difference is not None and alike[words] <= _MOST_ALIKE:
                    yield claim, nobody.sentence, somebody.sentence, difference

    def _has_none(self, source: str, measure: Measure) -> bool:
        return any(toll.measure.role == measure.role for toll in self._none.get(source, ()))

    def _first(
        self, none: Sequence[_Toll], some: Sequence[_Toll]
    ) -> tuple[Claim | None, _Toll, _Toll] | None:
        for nobody in none:
            for somebody in some:
                if compare(nobody.measure, somebody.measure).verdict != "unrelated":
                    one, other = nobody.sentence, somebody.sentence
                    claim = self._placed.beside(one, other, _NEAR)
                    if claim is not None or {(one, other), (other, one)} & self._opposed:
                        return claim, nobody, somebody
        return None
