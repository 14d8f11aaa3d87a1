"""What the analysis learned of the words of one corpus: weights, names, spellings of one name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from wagner_tui.analysis.alike_terms import match_of
from wagner_tui.analysis.tokens import Token


@dataclass(frozen=True)
class Lexicon:
    """Weights by term, which terms are names, and for other spellings of a name the one that stands for it.

    `leading` are the names that hardly ever stand without another behind them: first names, for instance.
    """

    weights: Mapping[str, float] = field(default_factory=dict, repr=False)
    names: frozenset[str] = field(default=frozenset(), repr=False)
    leading: frozenset[str] = field(default=frozenset(), repr=False)
    aliases: Mapping[str, str] = field(default_factory=dict, repr=False)

    def term(self, token: Token) -> str:
        """The term that a token counts as."""
        return self.aliases.get(token.key, token.key)

    def weight(self, token: Token) -> float:
        """How much the token says, as `weights.term_weights` has it; 0 for a word that was not analysed."""
        return self.weights.get(self.term(token), 0.0)

    def is_name(self, token: Token) -> bool:
        """Whether the token is a name in these articles."""
        return self.term(token) in self.names

    def match(self, one: str, other: str) -> float:
        """How well two terms match, 0 to 1; 1 for the same term."""
        return 1.0 if one == other else match_of(one, other, one in self.names or other in self.names)
