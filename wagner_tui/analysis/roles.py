"""Who does it to whom: the same deed with its actors changed round is not the same statement."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wagner_tui.analysis.deeds import Deed
from wagner_tui.analysis.lexicon import Lexicon
from wagner_tui.corpus.wordlist import word_set

#: Deeds that both sides do: who is named first says nothing. Stems.
_MUTUAL = word_set(
    """
    meet met talk negotiat negotiation agre agreement deal discus discuss spok spoke speak marry divorc disput
    clash fight fought conflict war truc compet play drew cooperat trad face fac
    """
)


class Reversal(NamedTuple):
    """A deed of each passage whose doer and target change places."""

    one: Deed
    other: Deed


def reversed_roles(one: Sequence[Deed], other: Sequence[Deed], lexicon: Lexicon) -> Reversal | None:
    """Return the deeds whose doer and target change places, None when there are none.

    It only speaks when both passages name both, exactly exchanged, and no other deed that they share has the
    same doer on both sides.
    """
    found: Reversal | None = None
    for here in one:
        if here.agent is None or here.term in _MUTUAL:
            continue
        for there in other:
            if there.agent is None or there.term in _MUTUAL or not lexicon.match(here.term, there.term):
                continue
            if here.agent == there.agent:
                return None
            if here.agent == there.patient and here.patient == there.agent:
                found = found or Reversal(here, there)
    return found
