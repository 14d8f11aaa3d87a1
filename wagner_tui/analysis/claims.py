"""Links to claims: passages that say the same thing, grouped round the one that all of them agree with."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from math import fsum

from wagner_tui.analysis.labels import statement
from wagner_tui.analysis.lexicon import Lexicon
from wagner_tui.analysis.model import Claim, Link
from wagner_tui.analysis.sentence_tokens import SentenceTokens
from wagner_tui.analysis.thresholds import LISTED, SAME
from wagner_tui.analysis.tokens import Token
from wagner_tui.corpus.model import Corpus, Passage

Tick = Callable[[float], None]
#: A sentence with fewer words of content makes no claim: "Background:".
_MIN_CONTENT = 2
_MOST_PASSAGES = 60


class _Group:
    """Passages with one core: every other passage has a link with the core."""

    __slots__ = ("core", "passages")

    def __init__(self, core: Passage, passages: tuple[Passage, ...]) -> None:
        self.core = core
        self.passages = passages


class _Agreement:
    """The scores of the links, both ways."""

    def __init__(self, links: Iterable[Link]) -> None:
        self._scores: dict[Passage, dict[Passage, float]] = {}
        for link in links:
            self._scores.setdefault(link.a, {})[link.b] = link.score
            self._scores.setdefault(link.b, {})[link.a] = link.score

    def of(self, one: Passage, other: Passage) -> float:
        return self._scores.get(one, {}).get(other, 0.0)

    def core_of(self, passages: Sequence[Passage]) -> Passage | None:
        """The passage with which all others agree and that agrees most; None when there is none.

        Passages of the core's own source never join: there are no links inside a source.
        """
        best: tuple[float, Passage] | None = None
        for core in passages:
            scores = [self.of(core, other) for other in passages if other is not core]
            if min(scores) >= SAME:
                total = fsum(scores)  # exact: the same in any order
                if best is None or total > best[0]:
                    best = (total, core)
        return best[1] if best else None

    def all_agree(self, passages: Sequence[Passage]) -> bool:
        """Whether every two passages of different sources have a link, be it a weak one."""
        return all(
            self.of(one, other) >= LISTED
            for at, one in enumerate(passages)
            for other in passages[at + 1 :]
            if one.source != other.source
        )


def group_claims(
    corpus: Corpus,
    links: Sequence[Link],
    passages: Sequence[Passage],
    reader: SentenceTokens,
    lexicon: Lexicon,
    tick: Tick,
) -> tuple[Claim, ...]:
    """Return the claims that `passages` make, most sources first, then by their place in the text.

    Passages join in the order of their links' scores, best first, as long as one of them, the core, agrees
    with all others (`SAME`) and every two of different sources have a link at all (`LISTED`). Chains do not
    grow: a passage that agrees with a member alone stays out.
    """
    same = _canonical(corpus, [link for link in links if link.score >= SAME])
    groups = _groups(same, _Agreement(links), lambda done: tick(0.3 * done))
    grouped = {passage for group in groups for passage in group.passages}
    groups += [_Group(passage, (passage,)) for passage in passages if passage not in grouped]
    claims = []
    for done, group in enumerate(groups):
        claim = _claim(corpus, group, reader, lexicon)
        if claim is not None:
            claims.append(claim)
        tick(0.3 + 0.7 * done / len(groups))
    rank = {key: number for number, key in enumerate(corpus.keys())}
    ordered = sorted(claims, key=lambda c: (-len(c.sources), rank[c.passages[0].source], c.passages[0].start))
    return tuple(_with_own_ids(ordered))


def _canonical(corpus: Corpus, links: Iterable[Link]) -> list[Link]:
    """Best first; among equals by content, so that the order of the articles changes nothing."""
    articles = sorted(corpus.articles, key=lambda article: (article.sha256, article.path))
    rank = {article.key: number for number, article in enumerate(articles)}

    def place(passage: Passage) -> tuple[int, int]:
        return rank[passage.source], passage.start

    return sorted(links, key=lambda link: (-link.score, sorted((place(link.a), place(link.b)))))


def _groups(links: Sequence[Link], agreement: _Agreement, tick: Tick) -> list[_Group]:
    """Join passages link by link."""
    of: dict[Passage, _Group] = {}
    for done, link in enumerate(links):
        tick(done / len(links))
        one = of.get(link.a) or _Group(link.a, (link.a,))
        other = of.get(link.b) or _Group(link.b, (link.b,))
        if one is other or len(one.passages) + len(other.passages) > _MOST_PASSAGES:
            continue
        joined = (*one.passages, *other.passages)
        core = agreement.core_of(joined)
        if core is not None and agreement.all_agree(joined):
            group = _Group(core, joined)
            of.update(dict.fromkeys(joined, group))
    return list(dict.fromkeys(of.values()))


def _claim(corpus: Corpus, group: _Group, reader: SentenceTokens, lexicon: Lexicon) -> Claim | None:
    order = {key: number for number, key in enumerate(corpus.keys())}
    passages = tuple(sorted(group.passages, key=lambda p: (order[p.source], p.start)))
    terms = [_terms(reader.of(passage), lexicon) for passage in passages]
    if all(len(found) < _MIN_CONTENT for found in terms):
        return None
    wanted = _wanted(terms, lexicon)
    candidates = []
    for passage in passages:
        text = corpus[passage.source].text
        value, label = statement(text, passage, reader.of(passage), wanted, lexicon)
        candidates.append((-value, label))
    sources = tuple(dict.fromkeys(passage.source for passage in passages))
    return Claim(
        id=_id(corpus, passages),
        label=min(candidates)[1],
        passages=passages,
        sources=sources,
        missing=tuple(key for key in order if key not in sources),
        core=group.core,
    )


def _terms(tokens: Sequence[Token], lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.term(token) for token in tokens if not token.stop)


def _wanted(terms: Sequence[frozenset[str]], lexicon: Lexicon) -> dict[str, float]:
    """What a label should say: terms that several passages share, rare ones more; all for a single one."""
    need = 2 if len(terms) > 1 else 1
    counts: dict[str, int] = {}
    for found in terms:
        for term in found:
            counts[term] = counts.get(term, 0) + 1
    weights = {
        term: count * lexicon.weights.get(term, 0.0)
        for term, count in sorted(counts.items())
        if count >= need
    }
    total = sum(weights.values()) or 1.0
    return {term: weight / total for term, weight in weights.items()}


def _id(corpus: Corpus, passages: Sequence[Passage]) -> str:
    from hashlib import blake2b  # costs 3 ms

    texts = sorted(" ".join(corpus.text_of(passage).split()) for passage in passages)
    return "c-" + blake2b("\n".join(texts).encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()


def _with_own_ids(claims: Iterable[Claim]) -> Iterable[Claim]:
    """Claims with the same words in the same order of the text get ``-2``, ``-3`` … behind their id."""
    from dataclasses import replace

    seen: dict[str, int] = {}
    for claim in claims:
        times = seen[claim.id] = seen.get(claim.id, 0) + 1
        yield claim if times == 1 else replace(claim, id=f"{claim.id}-{times}")
