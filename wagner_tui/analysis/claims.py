"""Statements to claims: clauses, sentences and runs of sentences of several sources that say the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import replace
from itertools import groupby
from math import fsum
from typing import NamedTuple

from wagner_tui.analysis.agreement import Agreements
from wagner_tui.analysis.entities import Names
from wagner_tui.analysis.grouping import groups_of
from wagner_tui.analysis.labels import statement
from wagner_tui.analysis.lexicon import Lexicon
from wagner_tui.analysis.model import Claim, Link
from wagner_tui.analysis.sentence_tokens import SentenceTokens
from wagner_tui.analysis.statements import Statement, statements
from wagner_tui.analysis.subjects import antecedent_of, subject_of, tells_of_another, without_asides
from wagner_tui.analysis.tokens import Token
from wagner_tui.corpus.model import Corpus, Passage, Span

Tick = Callable[[float], None]
#: A sentence with fewer words of content makes no claim: "Background:".
_MIN_CONTENT = 2
#: What is left of a sentence whose other clauses belong to claims needs as many to make one of its own.
_MIN_LEFT = 4
#: What another label may be worse than the best one.
_WORSE = 0.5


class _Group:
    """Passages that say the same, the one that the others agree with most, and the words of each."""

    __slots__ = ("core", "passages", "subjects", "tokens")

    def __init__(
        self, core: Passage, tokens: dict[Passage, Sequence[Token]], subjects: dict[Passage, str]
    ) -> None:
        self.core = core
        self.passages = tuple(tokens)
        self.tokens = tokens
        self.subjects = subjects


def group_claims(
    corpus: Corpus,
    links: Sequence[Link],
    passages: Sequence[Passage],
    reader: SentenceTokens,
    lexicon: Lexicon,
    tick: Tick,
    names: Names | None = None,
) -> tuple[Claim, ...]:
    """Return the claims that the sentences `passages` make, most sources first, then by place.

    Statements (clauses, uncut sentences) that say the same in several sources make one claim: see
    `grouping`. Its passages are their spans; clauses beside each other in one sentence are one passage, all
    clauses of a sentence are the sentence, and sentences beside each other that a partner tells in one are a
    run. What no other source says is a claim of its source alone, by sentences. `names` tell the labels who
    is meant. `passages` must come in an order that depends on the texts only.
    """
    made = statements(passages, reader, lexicon, lambda done: tick(0.2 * done))
    names = names or Names()
    agreements = Agreements(made, links, lexicon, lambda done: tick(0.2 + 0.4 * done), names)
    found = groups_of(made, agreements, lambda done: tick(0.6 + 0.1 * done))
    clauses = _Clauses(made, reader, _headings(corpus))
    groups = [_group(group, agreements, clauses) for group in found]
    groups += clauses.alone({at for group in found for at in group})
    drafts = []
    for done, group in enumerate(groups):
        draft = _claim(corpus, group, lexicon, names)
        if draft is not None:
            drafts.append(draft)
        tick(0.7 + 0.3 * done / len(groups))
    claims = _with_own_labels(drafts)
    rank = {key: number for number, key in enumerate(corpus.keys())}
    ordered = sorted(claims, key=lambda c: (-len(c.sources), rank[c.passages[0].source], c.passages, c.id))
    return tuple(_with_own_ids(ordered))


def _headings(corpus: Corpus) -> frozenset[Passage]:
    """Headlines and subheads: no run of sentences goes on from one of them into the text."""
    return frozenset(
        Passage(article.key, sentence.start, sentence.end)
        for article in corpus.articles
        for sentence in article.sentences
        if sentence.role in ("headline", "subhead")
    )


class _Clauses:
    """The statements of every sentence, put together to passages."""

    def __init__(
        self, made: Sequence[Statement], reader: SentenceTokens, headings: Set[Passage] = frozenset()
    ) -> None:
        self.made = made
        self._headings = headings
        self._reader = reader
        self._of: dict[Passage, list[int]] = {}
        for at, one in enumerate(made):
            self._of.setdefault(one.sentence, []).append(at)

    def passages(self, group: Sequence[int]) -> dict[Passage, list[int]]:
        """The passages of a group with the statements in each: neighbours make one."""
        runs: list[list[int]] = []
        for at in sorted(group):
            if runs and runs[-1][-1] == at - 1 and self._beside(at - 1, at):
                runs[-1].append(at)
            else:
                runs.append([at])
        return {self._span(run): run for run in runs}

    def _beside(self, one: int, other: int) -> bool:
        """Whether nothing stands between two statements but what joins clauses of one sentence."""
        here, there = self.made[one].sentence, self.made[other].sentence
        if here.source != there.source or (here != there and not self._headings.isdisjoint((here, there))):
            return False
        return here == there or not self._reader.texts[here.source][here.end : there.start].strip()

    def _span(self, run: Sequence[int]) -> Passage:
        """One passage for a run of statements; a sentence with its formulas where none of it is missing."""
        first, last = self.made[run[0]], self.made[run[-1]]
        start = first.sentence.start if self._whole(first.sentence, run) else first.passage.start
        end = last.sentence.end if self._whole(last.sentence, run) else last.passage.end
        return Passage(first.passage.source, start, end)

    def _whole(self, sentence: Passage, run: Sequence[int]) -> bool:
        return set(self._of[sentence]) <= set(run)

    def tokens(self, run: Sequence[int]) -> list[Token]:
        """The words of a passage that are compared."""
        by_sentence = groupby(run, key=lambda at: self.made[at].sentence)
        found: list[Token] = []
        for sentence, ats in by_sentence:
            inside = list(ats)
            if self._whole(sentence, inside):
                found += self._reader.of(sentence)
            else:
                start, end = self.made[inside[0]].passage.start, self.made[inside[-1]].passage.end
                found += [token for token in self._reader.of(sentence) if start <= token.start < end]
        return found

    def subject(self, run: Sequence[int]) -> str:
        """Who does what the first clause of a passage tells, from an earlier clause of its sentence."""
        first = self.made[run[0]]
        before = self.made[run[0] - 1] if run[0] else first
        if first.tokens[0].form in ("which", "who"):
            beside = before is not first and before.sentence == first.sentence
            person = first.tokens[0].form == "who"
            return self._words(before, antecedent_of(before.tokens, person=person)) if beside else ""
        done_by = any(token.form == "by" for token in first.tokens[1:4])
        if done_by and not first.tokens[0].form.endswith("ing"):
            return ""  # "…, led by Brandt": who leads stands in it, what is led behind any verb
        for at in range(run[0] - 1, -1, -1):
            before = self.made[at]
            if before.sentence != first.sentence or before.tokens[0].form in ("who", "which", "where"):
                break
            if tells_of_another(before.tokens):
                break  # "hopes were high for a team that won 40 games and took the cup"
            if found := self._words(before, subject_of(before.tokens)):
                return found
        return ""

    def _words(self, statement: Statement, span: Span | None) -> str:
        if span is None:
            return ""
        return without_asides(self._reader.texts[statement.sentence.source][span.start : span.end])

    def alone(self, grouped: set[int]) -> Iterator[_Group]:
        """The sentences of which nothing is grouped, and what is left of the others if it says something."""
        for sentence, ats in self._of.items():
            left = [at for at in ats if at not in grouped]
            if len(left) == len(ats):
                yield _Group(sentence, {sentence: self.tokens(ats)}, {})
                continue
            for passage, run in self.passages(left).items():
                tokens = self.tokens(run)
                if sum(not token.stop for token in tokens) >= _MIN_LEFT:
                    yield _Group(passage, {passage: tokens}, {passage: self.subject(run)})


def _group(group: Sequence[int], agreements: Agreements, clauses: _Clauses) -> _Group:
    """The passages of a group; the core is the one with the statement that agrees most with the others."""
    centre = max(group, key=lambda at: (fsum(agreements.of(at, other) for other in group), -at))
    passages = clauses.passages(group)
    core = next(passage for passage, run in passages.items() if centre in run)
    return _Group(
        core,
        {passage: clauses.tokens(run) for passage, run in passages.items()},
        {passage: clauses.subject(run) for passage, run in passages.items()},
    )


class _Draft(NamedTuple):
    """A claim, and what it may be called: the best first, each with its value turned round."""

    claim: Claim
    labels: list[tuple[float, str]]


def _with_own_labels(drafts: Iterable[_Draft]) -> list[Claim]:
    """Of two claims that would be called the same the one that the label fits less takes another."""
    used: set[str] = set()
    found = []
    for claim, labels in sorted(drafts, key=lambda d: (-len(d.claim.sources), d.labels[0], d.claim.id)):
        good = (label for minus, label in labels if minus <= labels[0][0] + _WORSE and label not in used)
        label = next(good, claim.label)
        used.add(label)
        found.append(claim if label == claim.label else replace(claim, label=label))
    return found


def _claim(corpus: Corpus, group: _Group, lexicon: Lexicon, names: Names) -> _Draft | None:
    order = {key: number for number, key in enumerate(corpus.keys())}
    passages = tuple(sorted(group.passages, key=lambda p: (order[p.source], p.start)))
    terms = [_terms(group.tokens[passage], lexicon) for passage in passages]
    if all(len(found) < _MIN_CONTENT for found in terms):
        return None
    wanted = _wanted(terms, lexicon)
    candidates = []
    for passage in passages:
        text = corpus[passage.source].text
        known, subject = names.in_source(passage.source), group.subjects.get(passage, "")
        value, label = statement(text, passage, group.tokens[passage], wanted, lexicon, known, subject)
        candidates.append((-value, label))
    sources = tuple(dict.fromkeys(passage.source for passage in passages))
    candidates.sort()
    claim = Claim(
        id=_id(corpus, passages),
        label=candidates[0][1],
        passages=passages,
        sources=sources,
        missing=tuple(key for key in order if key not in sources),
        core=group.core,
    )
    return _Draft(claim, candidates)


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
    seen: dict[str, int] = {}
    for claim in claims:
        times = seen[claim.id] = seen.get(claim.id, 0) + 1
        yield claim if times == 1 else replace(claim, id=f"{claim.id}-{times}")
