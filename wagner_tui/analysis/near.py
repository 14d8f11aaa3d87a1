"""What was found in almost the same articles, for the screen: shown until all has been compared anew."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cached_property
from typing import NamedTuple

from wagner_tui.analysis.memory import Decisions, Kept, content_of, findings_of, sets_before
from wagner_tui.analysis.model import Attribution, Claim, Conflict, Findings, Link, Origin, Proof
from wagner_tui.corpus.memory import DAMAGED, Memory
from wagner_tui.corpus.model import Article, Corpus, Passage

#: At least so many of the articles at hand, and this share of them, must be remembered.
_LEAST, _SHARE = 2, 0.5


class Near(NamedTuple):
    """Findings of a remembered set, told of the articles at hand.

    `findings` hold nothing of articles that are gone; `added` are the keys of those at hand that the set
    lacks; `mark` is that of the set in memory.
    """

    findings: Findings
    added: tuple[str, ...]
    mark: str


def findings_near(memory: Memory, corpus: Corpus, decisions: Decisions = ()) -> Near | None:
    """What is remembered, with `decisions` on names, of the articles of `corpus` with some more or fewer.

    None when there is nothing. Of several sets the one with most of the articles is taken, then that with
    fewest others, then the latest. Articles that have changed their order count as added. A set of which
    only a part was kept is near to itself.
    """
    for kept in _nearest(sets_before(memory, decisions), corpus):
        try:
            found = findings_of(memory, kept.mark, whole=False)
            if found is not None:
                names = _names(kept, corpus)
                common = set(names.values())
                added = tuple(a.key for a in corpus.articles if a.key not in common)
                return Near(_Told(names, corpus).findings(found), added, kept.mark)
        except DAMAGED:
            continue
    return None


def _nearest(sets: Iterable[Kept], corpus: Corpus) -> list[Kept]:
    """The sets that hold enough of the articles, the nearest first."""
    enough = max(_LEAST, _SHARE * len(corpus.articles))
    measured = [(len(_names(kept, corpus)), kept) for kept in sets]
    near = [(common, kept) for common, kept in measured if common >= enough]
    near.sort(key=lambda pair: (-pair[0], len(pair[1].articles)))
    return [kept for _common, kept in near]


def _names(kept: Kept, corpus: Corpus) -> dict[str, str]:
    """For the keys of a remembered set the keys that the same articles have now, as far as in one order."""
    before = [content for _key, content in kept.articles]
    now = [content_of(article) for article in corpus.articles]
    names: dict[str, str] = {}
    for block in SequenceMatcher(None, before, now, autojunk=False).get_matching_blocks():
        for at in range(block.size):
            names[kept.articles[block.a + at][0]] = corpus.articles[block.b + at].key
    return names


@dataclass(frozen=True)
class _Told:
    """Tells findings with other keys; what mentions an article without one is left out."""

    names: Mapping[str, str]
    corpus: Corpus

    @cached_property
    def _articles(self) -> dict[str, Article]:
        return {before: self.corpus[now] for before, now in self.names.items()}

    def findings(self, found: Findings) -> Findings:
        claims = tuple(self._claim(claim) for claim in found.claims if claim.core.source in self.names)
        known = {claim.id for claim in claims}
        return Findings(
            tuple(self._link(link) for link in found.links if self._here((link.a, link.b))),
            claims,
            conflicts=tuple(
                self._conflict(one)
                for one in found.conflicts
                if one.claim in known and self._here((one.a, one.b))
            ),
            attributions=tuple(
                self._attribution(one) for one in found.attributions if self._here((one.cue, one.content))
            ),
            origins=tuple(
                self._origin(one) for one in found.origins if any(s in self.names for s in one.sources)
            ),
            supports={
                claim: tuple(
                    replace(one, source=self.names[one.source])
                    for one in supports
                    if one.source in self.names
                )
                for claim, supports in found.supports.items()
                if claim in known
            },
        )

    def _here(self, passages: Iterable[Passage]) -> bool:
        return all(passage.source in self.names for passage in passages)

    def _sources(self, sources: Iterable[str]) -> tuple[str, ...]:
        return tuple(self.names[source] for source in sources if source in self.names)

    def _passage(self, passage: Passage) -> Passage:
        """The passage by its new key; raises ValueError when it does not lie in the text."""
        article = self._articles[passage.source]
        if not 0 <= passage.start < passage.end <= len(article.text):
            raise ValueError("an offset outside the text")
        return Passage(article.key, passage.start, passage.end)

    def _passages(self, passages: Sequence[Passage]) -> tuple[Passage, ...]:
        return tuple(self._passage(passage) for passage in passages if passage.source in self.names)

    def _link(self, link: Link) -> Link:
        a, b = self._passage(link.a), self._passage(link.b)
        if (a, b) == (link.a, link.b):
            return link
        return Link(a, b, link.score, link.kind, link.shared, link.why, link.parts, link.contrast)

    def _claim(self, claim: Claim) -> Claim:
        return replace(
            claim,
            passages=self._passages(claim.passages),
            sources=self._sources(claim.sources),
            missing=self._sources(claim.missing),
            core=self._passage(claim.core),
        )

    def _conflict(self, conflict: Conflict) -> Conflict:
        return replace(conflict, a=self._passage(conflict.a), b=self._passage(conflict.b))

    def _attribution(self, one: Attribution) -> Attribution:
        return replace(
            one,
            content=self._passage(one.content),
            cue=self._passage(one.cue),
            speaker=None if one.speaker is None else self._passage(one.speaker),
            rest=self._passages(one.rest),
        )

    def _origin(self, origin: Origin) -> Origin:
        proofs = (Proof(proof.kind, self._passages(proof.passages)) for proof in origin.proof)
        return replace(
            origin,
            sources=self._sources(origin.sources),
            proof=tuple(proof for proof in proofs if proof.passages),
            chains=tuple((self.names[s], way) for s, way in origin.chains if s in self.names),
        )
