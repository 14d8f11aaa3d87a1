"""Under which claim a difference stands, and the conflict that is made of it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from wagner_tui.analysis.conflicts.difference import Difference, turned_round
from wagner_tui.analysis.model import Claim, Conflict
from wagner_tui.corpus.model import Corpus, Passage


class ClaimsAt:
    """The claims of a corpus by the places of their passages."""

    def __init__(self, corpus: Corpus, claims: Sequence[Claim]) -> None:
        self._corpus = corpus
        self._at: dict[str, list[tuple[Passage, Claim]]] = {}
        for claim in claims:
            for passage in claim.passages:
                self._at.setdefault(passage.source, []).append((passage, claim))
        self._longest: dict[str, int] = {}
        self._near: dict[tuple[Passage, int], dict[str, Claim]] = {}
        for source, placed in self._at.items():
            placed.sort(key=lambda pair: (pair[0], pair[1].id))
            self._longest[source] = max(passage.end - passage.start for passage, _ in placed)

    def conflict(self, one: Passage, other: Passage, difference: Difference) -> Conflict | None:
        """The conflict of two sentences under the claim that fits best; None when no claim is near.

        A claim fits that has passages of both around the words that differ, or else of both sentences, or
        else of one of them; where no claim holds either, one that holds a sentence beside both. The
        passages are those of the claim where they hold all of these words.
        """
        found = self._best(one, other, difference)
        if found is None:
            claim = self.beside(one, other, 1)
            return self.under(claim, one, other, difference) if claim is not None else None
        claim, a, b = found
        return self.under(claim, a, b, difference)

    def beside(self, one: Passage, other: Passage, reach: int) -> Claim | None:
        """The claim that both sentences stand beside, at most `reach` sentences away.

        Of several the one with the most sources; None when there is none.
        """
        here, there = self._around(one, reach), self._around(other, reach)
        both = [claim for identity, claim in here.items() if identity in there]
        return min(both, key=lambda claim: (-len(claim.sources), claim.id)) if both else None

    def _around(self, sentence: Passage, reach: int) -> dict[str, Claim]:
        known = self._near.get((sentence, reach))
        if known is None:
            known = self._near[(sentence, reach)] = self._claims_around(sentence, reach)
        return known

    def _claims_around(self, sentence: Passage, reach: int) -> dict[str, Claim]:
        article = self._corpus[sentence.source]
        at = article.sentence_at(sentence.start) or 0
        near = article.sentences[max(0, at - reach) : at + reach + 1]
        around = Passage(sentence.source, near[0].start, near[-1].end)
        return {claim.id: claim for _, claim in self._touching(around)}

    def under(self, claim: Claim, a: Passage, b: Passage, difference: Difference) -> Conflict:
        """The conflict of two passages under a claim, the source with the lower number first."""
        if _number(b) < _number(a):
            a, b = b, a
            difference = turned_round(difference)
        return Conflict(
            id=_id(self._corpus, a, b, difference),
            claim=claim.id,
            type=difference.type,
            status=difference.status,
            a=a,
            b=b,
            values=difference.values,
            spans=difference.spans,
            why=difference.why,
        )

    def _best(
        self, one: Passage, other: Passage, difference: Difference
    ) -> tuple[Claim, Passage, Passage] | None:
        sides = []
        for sentence, spans in zip((one, other), difference.spans, strict=True):
            held: dict[str, tuple[int, Passage, Claim]] = {}
            for passage, claim in self._touching(sentence):
                inside = all(passage.start <= s.start and s.end <= passage.end for s in spans)
                rank = (2 if inside else 1, passage, claim)
                before = held.get(claim.id)
                if before is None or rank[0] > before[0]:
                    held[claim.id] = rank
            sides.append(held)
        left, right = sides
        best: tuple[tuple[int, int, str], Claim, Passage, Passage] | None = None
        for identity in {**left, **right}:
            here, there = left.get(identity), right.get(identity)
            claim = (here or there)[2]  # type: ignore[index]
            fit = (here[0] if here else 0) + (there[0] if there else 0) + (2 if here and there else 0)
            key = (-fit, -len(claim.sources), identity)
            if best is None or key < best[0]:
                a = here[1] if here and here[0] == 2 else one
                b = there[1] if there and there[0] == 2 else other
                best = (key, claim, a, b)
        return best[1:] if best else None

    def _touching(self, sentence: Passage) -> Iterator[tuple[Passage, Claim]]:
        placed = self._at.get(sentence.source, [])
        last = bisect_left(placed, sentence.end, key=lambda pair: pair[0].start)
        earliest = sentence.start - self._longest.get(sentence.source, 0)
        first = bisect_left(placed, earliest, key=lambda pair: pair[0].start)
        for passage, claim in placed[first:last]:
            if passage.end > sentence.start:
                yield passage, claim


def _number(passage: Passage) -> int:
    return int(passage.source[1:])


def _id(corpus: Corpus, a: Passage, b: Passage, difference: Difference) -> str:
    """`x-` and eight digits that depend on the words of both passages and the type alone."""
    from hashlib import blake2b  # costs 3 ms

    texts = sorted(" ".join(corpus.text_of(passage).split()) for passage in (a, b))
    written = "\n".join((difference.type, *texts)).encode("utf-8", "surrogatepass")
    return "x-" + blake2b(written, digest_size=4).hexdigest()
