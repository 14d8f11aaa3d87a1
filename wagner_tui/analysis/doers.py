"""Whether two statements tell the same deed of the same doer."""

from __future__ import annotations

from collections.abc import Sequence

from wagner_tui.analysis.deeds import Deed, deeds
from wagner_tui.analysis.entities import Names
from wagner_tui.analysis.lexicon import Lexicon
from wagner_tui.analysis.statements import Statement

#: A deed of named others counts so much, if the words match this well.
_OTHERS, _SAME_DEED = -0.5, 0.7


class Doers:
    """Reads who does what in a statement, once, and only in those that are asked for."""

    def __init__(self, statements: Sequence[Statement], lexicon: Lexicon, names: Names) -> None:
        self._statements = statements
        self._lexicon = lexicon
        self._names = names
        self._known: dict[int, list[tuple[str, frozenset[str]]]] = {}

    def same(self, one: int, other: int) -> float:
        """How well the best deeds of two statements with the same doer match, 0 to 1.

        0 for none, less when named others do the same.
        """
        best = 0.0
        for term, doer in self._of(one):
            for there, whose in self._of(other):
                if not doer.isdisjoint(whose):
                    best = max(best, self._lexicon.match(term, there))
                elif not best and self._named(doer) and self._named(whose):
                    best = _OTHERS if self._lexicon.match(term, there) >= _SAME_DEED else best
        return best

    def _named(self, doer: frozenset[str]) -> bool:
        return any(word in self._lexicon.names or word[0] == "=" for word in doer)

    def _of(self, at: int) -> list[tuple[str, frozenset[str]]]:
        """The deeds of a statement that have a doer, with all that this one is called."""
        if at not in self._known:
            statement = self._statements[at]
            found = deeds(statement.tokens, self._lexicon)
            self._known[at] = [(deed.term, self._called(statement, deed)) for deed in found if deed.agent]
        return self._known[at]

    def _called(self, statement: Statement, deed: Deed) -> frozenset[str]:
        """The doer's word, and the entity where it is certain whom that means, a pronoun for instance."""
        place, passage = statement.tokens[deed.where[0]].start, statement.passage
        meant = (
            f"={mention.entity}"
            for mention in self._names.within(passage)
            if mention.entity and mention.certain and mention.start <= place < mention.end
        )
        return frozenset((deed.agent or "", *meant))
