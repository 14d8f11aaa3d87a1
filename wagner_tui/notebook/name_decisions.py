"""Decisions on names as they are kept, and as the analysis takes them. Pure.

A decision is on two spellings: they are one name (``merge``), or one of them is taken out (``split``). It
holds where one of the articles is open for which it was made: "the mayor" is somebody else in another town.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from wagner_tui.analysis.entities import NameDecision, in_order
from wagner_tui.corpus.model import Article, Corpus
from wagner_tui.notebook.model import Decision

#: Characters of an article's SHA-256 that stand for it.
_MARK = 16
#: Stands between the two spellings of a key.
BETWEEN = "\n"
_VERDICTS: dict[str, Literal["merge", "split"]] = {"merge": "merge", "split": "split"}


def merged(one: str, other: str, articles: Iterable[Article]) -> Decision:
    """Two spellings are one name, in these articles."""
    return _decision("merge", one, other, articles)


def taken_out(spelling: str, entity: str, articles: Iterable[Article]) -> Decision:
    """A spelling is not the name of an entity, in these articles."""
    return _decision("split", spelling, entity, articles)


def _decision(verdict: str, one: str, other: str, articles: Iterable[Article]) -> Decision:
    key = BETWEEN.join(sorted((one, other)))
    where = " ".join(sorted({article.sha256[:_MARK] for article in articles}))
    return Decision("name", key, verdict, f"{one}{BETWEEN}{where}")


def name_decisions(decisions: Iterable[Decision], corpus: Corpus) -> tuple[NameDecision, ...]:
    """Those that hold in `corpus`, as the analysis takes them: in an order of their own."""
    open_ones = {article.sha256[:_MARK] for article in corpus.articles}
    found = [known for each in decisions if (known := _name_decision(each, open_ones)) is not None]
    return in_order(found)


def holds(decision: Decision, corpus: Corpus) -> bool:
    """Whether a decision on names is one for the articles of `corpus`."""
    return bool(name_decisions([decision], corpus))


def _name_decision(decision: Decision, open_ones: set[str]) -> NameDecision | None:
    verdict = _VERDICTS.get(decision.verdict)
    one, _, where = decision.detail.partition(BETWEEN)
    pair = decision.key.split(BETWEEN)
    if decision.subject != "name" or verdict is None or len(pair) != 2 or one not in pair:
        return None
    if open_ones.isdisjoint(where.split()):
        return None
    other = pair[1] if pair[0] == one else pair[0]
    return NameDecision(verdict, one, other)
