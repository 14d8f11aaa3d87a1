"""Who does it to whom: the same deed with its actors changed round is not the same statement."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wagner_tui.analysis.lexicon import Lexicon
from wagner_tui.analysis.shared_words import SharedWord
from wagner_tui.analysis.tokens import Token
from wagner_tui.analysis.verbs import looks_finite
from wagner_tui.corpus.wordlist import word_set

#: Deeds that both sides do: who is named first says nothing. Stems.
_MUTUAL = word_set(
    """
    meet met talk negotiat negotiation agre agreement deal discus spok marry divorc disput clash fight fought
    conflict war truc compet play drew cooperat trad
    """
)
_BE = word_set("is are was were be been being get got")
_BEFORE_VERBS = word_set(
    """
    to not will would can could may might must should did does do won't wouldn't can't couldn't didn't
    doesn't don't never
    """
)
#: A name further away than this many words has to do with another deed.
_REACH = 8
_CLAUSE_WORDS = word_set("and but which who whom whose while because after before although when that")


class _Deed(NamedTuple):
    """The names before and behind a word, as terms; None where there is none within reach."""

    agent: str | None
    patient: str | None


def reversed_roles(
    one: Sequence[Token], other: Sequence[Token], shared: Sequence[SharedWord], lexicon: Lexicon
) -> SharedWord | None:
    """Return the shared word whose doer and target change places, None when there is none.

    The doer is the nearest name before the word, the target the nearest one behind it in the same clause
    (the other way round in the passive). It only speaks when both passages name both, exactly exchanged,
    and no other shared word has the same doer on both sides.
    """
    names = {lexicon.term(word.a) for word in shared if lexicon.is_name(word.a)} - lexicon.leading
    if len(names) < 2:
        return None
    found: SharedWord | None = None
    for word in shared:
        if word.a.number or lexicon.is_name(word.a) or lexicon.is_name(word.b) or _mutual(word):
            continue
        here, there = _deed(one, word.a, lexicon), _deed(other, word.b, lexicon)
        if here is None or there is None or here.agent is None or there.agent is None:
            continue
        if here.agent == there.agent:
            return None
        if here.agent == there.patient and here.patient == there.agent:
            found = found or word
    return found


def _mutual(word: SharedWord) -> bool:
    return word.a.key in _MUTUAL or word.b.key in _MUTUAL


def _deed(tokens: Sequence[Token], word: Token, lexicon: Lexicon) -> _Deed | None:
    """Who does what `word` says to whom; None when it is no verb."""
    at = next(i for i, token in enumerate(tokens) if token.start == word.start)
    if not _is_verb(tokens, at, lexicon):
        return None
    before = _nearest(tokens[max(0, at - _REACH) : at][::-1], lexicon)
    behind = _nearest(tokens[at + 1 : at + 1 + _REACH], lexicon)
    passive = tokens[at].form not in _BE and _BE.intersection(t.form for t in tokens[max(0, at - 2) : at])
    if not passive:
        return _Deed(before, behind)
    doer = any(token.form == "by" for token in tokens[at + 1 : at + 1 + _REACH])
    return _Deed(behind if doer else None, before)


def _is_verb(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    form = tokens[at].form
    if looks_finite(form):
        return True
    ahead = tokens[at - 1] if at else None
    if ahead is None:
        return False
    return ahead.form in _BEFORE_VERBS or (form.endswith("s") and lexicon.is_name(ahead))


def _nearest(tokens: Sequence[Token], lexicon: Lexicon) -> str | None:
    """The first name in the same clause, the leading parts of longer names apart."""
    for token in tokens:
        if token.form in _CLAUSE_WORDS:
            return None
        term = lexicon.term(token)
        if token.capital and term in lexicon.names and term not in lexicon.leading:
            return term
    return None
