"""What the screen knows: the articles and what has been found so far, indexed by sentence. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from wagner_tui.analysis.model import SIGNS, Claim, Conflict, Findings, Kind, Link
from wagner_tui.analysis.thresholds import DISPLAYED, LISTED
from wagner_tui.corpus.model import Article, Corpus, Passage, Span
from wagner_tui.ui.disputes import OPPOSED, Disputes, spot
from wagner_tui.ui.highlights import LAYER_OF_KIND, LINKED, Layer
from wagner_tui.ui.linked import Linked

if TYPE_CHECKING:
    from wagner_tui.analysis.entities import NameDecision
    from wagner_tui.analysis.lexicon import Lexicon
    from wagner_tui.notebook.model import Decision


class Place(NamedTuple):
    """A sentence: source key and its index in that article's sentences."""

    source: str
    sentence: int


class Counterpart(NamedTuple):
    """A passage of another source that reports the same as the sentence at hand.

    `kind` is None when only the claim, not a link, joins the two; `ours` and `theirs` are the shared words.
    """

    passage: Passage
    score: float
    kind: Kind | None
    ours: tuple[Span, ...]
    theirs: tuple[Span, ...]
    link: Link | None

    @property
    def opposed(self) -> bool:
        """Whether the passage says the opposite."""
        return self.link is not None and bool(self.link.contrast)

    @property
    def opposition(self) -> str:
        """How it says the opposite, in two or three words; empty when it does not."""
        if not self.opposed or self.link is None:
            return ""
        return "roles reversed" if self.link.contrast.startswith("roles reversed") else "says the opposite"

    @property
    def sign(self) -> str:
        """The sign of the kind of link; of a passage that says the opposite a sign of its own."""
        return OPPOSED if self.opposed else SIGNS[self.kind] if self.kind else "·"

    @property
    def layer(self) -> int:
        """The highlight layer of the kind of link."""
        return LAYER_OF_KIND[self.kind] if self.kind else LINKED

    @property
    def sign_layer(self) -> int:
        """The layer whose colour the sign has."""
        return Layer.CONFLICT if self.opposed else self.layer


class World:
    """The articles with the findings that have arrived. Grows in batches; `version` counts the changes."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self.order = [article.key for article in corpus.articles]
        self.claims: tuple[Claim, ...] = ()
        self.complete = self._finished = False
        #: Whether what is known was found in almost the same articles, and these are to be compared anew.
        self.from_before = False
        #: Whether all is known, but found with other decisions on names than hold now.
        self.renamed = False
        #: The decisions on names that what is known was found with.
        self.by_hand: tuple[NameDecision, ...] = ()
        #: Sources whose links with the others are not known yet, while the others' are remembered.
        self.awaited: frozenset[str] = frozenset()
        #: All that was found besides the links, as the analysis gave it.
        self.found = Findings()
        #: The same as the user decided it.
        self.decided = self.found
        self.disputes = Disputes()
        self._decisions: tuple[Decision, ...] = ()
        self._contested: dict[str, frozenset[int]] = {}
        self._lexicon: Lexicon | None = None
        self.find_lexicon: Callable[[], Lexicon | None] | None = None
        self.version = 0
        self._linked = self._coming = Linked(self.place_of, self._start_of)
        self._claims_at: dict[Place, list[Claim]] = {}

    def article(self, source: str) -> Article:
        """The article with a source key."""
        return self.corpus[source]

    def place_of(self, passage: Passage) -> Place | None:
        """The sentence in which a passage begins."""
        index = self.article(passage.source).sentence_at(passage.start)
        return None if index is None else Place(passage.source, index)

    def places_of(self, passage: Passage) -> list[Place]:
        """The sentences that a passage touches, in order."""
        article = self.article(passage.source)
        first, last = article.sentence_at(passage.start), article.sentence_at(passage.end - 1)
        if first is None or last is None:
            return []
        return [Place(passage.source, index) for index in range(first, last + 1)]

    def passage_of(self, place: Place) -> Passage:
        """The sentence as a passage."""
        sentence = self.article(place.source).sentences[place.sentence]
        return Passage(place.source, sentence.start, sentence.end)

    def has_sentence(self, place: Place) -> bool:
        """Whether there is a sentence at a place: an empty file has none."""
        return 0 <= place.sentence < len(self.article(place.source).sentences)

    def text_of(self, passage: Passage) -> str:
        """The words of a passage."""
        return self.corpus.text_of(passage)

    # What has been found

    def take_before(
        self, found: Findings, awaited: Iterable[str], by_hand: tuple[NameDecision, ...] = ()
    ) -> None:
        """Take what was found in almost the same articles: it stands until these have been compared.

        `awaited` are the sources that were not among those, `by_hand` the decisions on names that counted.
        """
        self.add_links(found.links)
        self.finish(replace(found, links=()), by_hand)
        self.complete, self._finished = False, False
        self.from_before, self.awaited = True, frozenset(awaited)

    @property
    def stands(self) -> bool:
        """Whether what is known stands until a comparison is over that is to find something else."""
        return self.from_before or self.renamed

    def rename(self, by_hand: tuple[NameDecision, ...]) -> bool:
        """These decisions on names hold now; whether what is known was found with others."""
        self.renamed = self._finished and by_hand != self.by_hand
        return self.renamed

    def begin(self) -> None:
        """A comparison of all begins; what is known from before stands until it is over."""
        self._coming = Linked(self.place_of, self._start_of)
        if not self.stands:
            self._linked = self._coming
        self.complete = self.renamed

    def arrive(self, links: Iterable[Link]) -> None:
        """Take links that the comparison under way has found."""
        for link in links:
            self._coming.add(link)
        self.version += 1

    def add_links(self, links: Iterable[Link]) -> None:
        """Take links to those that are known."""
        for link in links:
            self._linked.add(link)
        self.version += 1

    def _start_of(self, place: Place) -> int:
        return self.article(place.source).sentences[place.sentence].start

    def set_claims(self, claims: Sequence[Claim]) -> None:
        """Take the claims, in their order."""
        self.claims = tuple(claims)
        self._claims_at = {}
        for claim in claims:
            for place in {place for passage in claim.passages for place in self.places_of(passage)}:
                self._claims_at.setdefault(place, []).append(claim)
        self.version += 1

    @property
    def lexicon(self) -> Lexicon | None:
        """The weights and names that the links were made with, for explaining them; found when asked for."""
        if self._lexicon is None and self.find_lexicon is not None:
            self._lexicon = self.find_lexicon()
        return self._lexicon

    def finish(self, found: Findings, by_hand: tuple[NameDecision, ...] = ()) -> None:
        """Take all that was found besides the links, with decisions on names: nothing more will come."""
        self._linked, self.from_before, self.awaited = self._coming, False, frozenset()
        self.found, self.by_hand, self.renamed = found, by_hand, False
        self._lexicon = found.lexicon
        self.set_claims(found.claims)
        self._decide()
        self.complete = self._finished = True

    def findings(self) -> Findings:
        """All that has been found, as one value."""
        return replace(self.found, links=tuple(self._linked.all), lexicon=self._lexicon)

    def decide(self, decisions: tuple[Decision, ...]) -> None:
        """Take what the user decided."""
        if decisions != self._decisions:
            self._decisions = decisions
            self._decide()

    def _decide(self) -> None:
        self.decided = self.found
        if self._decisions:
            from wagner_tui.notebook.decisions import apply_decisions

            self.decided = apply_decisions(self.found, self._decisions)
        self.disputes = Disputes(self.decided.conflicts, self.place_of)
        starts: dict[str, set[int]] = {}
        for place in self.disputes.places():
            starts.setdefault(place.source, set()).add(self.passage_of(place).start)
        self._contested = {source: frozenset(found) for source, found in starts.items()}
        self.version += 1

    def contested(self, source: str) -> frozenset[int]:
        """First characters of the sentences of a source that are in conflict with another."""
        return self._contested.get(source, frozenset())

    def reach(self, claim: Claim) -> tuple[int, int] | None:
        """How many articles make a claim, and how many independent origins they have; None when unknown."""
        if claim.id not in self.found.supports:
            return None
        return len(claim.sources), len(self.found.origins_of(claim))

    def signs(self, source: str) -> Mapping[int, tuple[str, int]]:
        """Sign and layer of the best link of each linked sentence, by the sentence's first character."""
        return self._linked.signs.get(source, {})

    def claim_at(self, place: Place) -> Claim | None:
        """The claim that a sentence supports; of several the one that most sources make."""
        return next(iter(self._claims_at.get(place, ())), None)

    def claims_at(self, place: Place) -> Sequence[Claim]:
        """Every claim that a sentence or a part of it supports, those of most sources first."""
        return self._claims_at.get(place, ())

    def claims_under(self, passage: Passage) -> list[Claim]:
        """The claims with a passage that shares words with `passage`."""
        claims = {c.id: c for place in self.places_of(passage) for c in self.claims_at(place)}
        return [c for c in claims.values() if any(_touch(passage, own) for own in c.passages)]

    def kinds_of(self, claim: Claim) -> tuple[tuple[str, int], ...]:
        """Sign and layer of each kind of link among the passages of a claim, the strongest kind first."""
        places = self._places_under(claim)
        links = (link for place in places for link in self._links_under(place, places))
        kinds = {link.kind for link in links if not link.contrast}
        return tuple((SIGNS[kind], LAYER_OF_KIND[kind]) for kind in SIGNS if kind in kinds)

    def kind_of(self, claim: Claim, passage: Passage) -> Kind | None:
        """The kind of the best link between a passage and its fellows under a claim; None without one."""
        places = self._places_under(claim)
        under = [k for place in self.places_of(passage) for k in self._links_under(place, places)]
        links = [link for link in under if not link.contrast]
        return max(links, key=lambda link: link.score).kind if links else None

    def _places_under(self, claim: Claim) -> set[Place]:
        return {place for passage in claim.passages for place in self.places_of(passage)}

    def _links_under(self, place: Place, places: set[Place]) -> Iterable[Link]:
        for link in self._linked.at.get(place, ()):
            if self.place_of(link.other(place.source)) in places:
                yield link

    def has_counterpart(self, place: Place) -> bool:
        """Whether any other source is shown to report the same."""
        if place in self._linked.best:
            return True
        claim = self.claim_at(place)
        return claim is not None and len(claim.sources) > 1

    def counterparts(self, place: Place, floor: float = DISPLAYED) -> dict[str, list[Counterpart]]:
        """By source, best first: the passages that report the same as the sentence at `place`.

        Links from `floor` on, and the other passages of its claims even where no link joins the two directly.
        Those of them that say the opposite come last.
        """
        found: dict[str, list[Counterpart]] = {}
        claims = self.claims_at(place)
        fellows = {fellow for claim in claims for fellow in self._places_under(claim)}
        seen: set[Place | None] = set()
        for link in sorted(
            self._linked.at.get(place, ()), key=lambda known: (-known.score, known.a, known.b)
        ):
            other = link.other(place.source)
            there = self.place_of(other)
            if link.score >= floor or there in fellows:
                seen.add(there)
                found.setdefault(other.source, []).append(_counterpart(link, place.source))
        for passage in dict.fromkeys(passage for claim in claims for passage in claim.passages):
            if passage.source != place.source and not seen.issuperset(self.places_of(passage)):
                seen.update(self.places_of(passage))
                found.setdefault(passage.source, []).append(Counterpart(passage, 0.0, None, (), (), None))
        for theirs in found.values():
            theirs.sort(key=lambda counterpart: counterpart.opposed)
        return found

    def opposites(self, place: Place) -> dict[str, list[Counterpart]]:
        """By source, best first: the passages that say the opposite of the sentence at `place`.

        Without those of which it is known that both can be right.
        """
        found: dict[str, list[Counterpart]] = {}
        against = (k for k in self._linked.at.get(place, ()) if k.contrast and k.score >= LISTED)
        for link in sorted(against, key=lambda known: (-known.score, known.a, known.b)):
            counterpart = _counterpart(link, place.source)
            if self.opposes(place, counterpart):
                found.setdefault(counterpart.passage.source, []).append(counterpart)
        return found

    def differing(self, place: Place, passage: Passage) -> list[Conflict]:
        """The conflicts between a sentence and the sentences of a passage, compatible ones last."""
        there = self.places_of(passage)
        return [
            known
            for known in self.disputes.at(place)
            if any(self.place_of(spot(known, side)) in there for side in (0, 1))
        ]

    def opposes(self, place: Place, counterpart: Counterpart) -> bool:
        """Whether a counterpart says the opposite of a sentence, and not so that both can be right."""
        if not counterpart.opposed:
            return False
        known = self.differing(place, counterpart.passage)
        return not known or known[0].status == "conflict"


def _touch(one: Passage, other: Passage) -> bool:
    return one.source == other.source and one.start < other.end and other.start < one.end


def _counterpart(link: Link, source: str) -> Counterpart:
    mine = link.a.source == source
    ours = tuple(pair[0 if mine else 1] for pair in link.shared)
    theirs = tuple(pair[1 if mine else 0] for pair in link.shared)
    return Counterpart(link.other(source), link.score, link.kind, ours, theirs, link)
