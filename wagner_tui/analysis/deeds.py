"""Who does what to whom in a sentence, as far as word order tells: deeds with their doer and target."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wagner_tui.analysis.deed_actors import ahead, doer_of, first_of_both, target_of
from wagner_tui.analysis.deed_words import (
    CLAUSE_WORDS,
    LIKE_VERBS,
    NEAR,
    NOUNS,
    REACH,
    Words,
    gap_behind,
    is_passive,
    is_possessive,
    is_verb,
)
from wagner_tui.analysis.lexicon import Lexicon
from wagner_tui.analysis.stems import stem
from wagner_tui.analysis.tokens import Token
from wagner_tui.corpus.wordlist import word_set

#: A "not" before these turns what follows round: he did not want to speak.
_RAISING = word_set("want wanted wish wished try tried intend intended plan planned expect expected")
_NEGATIONS = word_set("not never no cannot nobody neither nor without hardly")
#: Whoever refuses to speak does not speak.
_REFUSING = word_set(
    """
    refuse refuses refused refusing refusal decline declines declined declining fail fails failed failing
    failure reluctant reluctance unwilling unwillingness unable rejects rejected denies denied denying denial
    """
)
_FAR = 6


class Deed(NamedTuple):
    """What is done at token `at`: its term, whether it is negated, doer and target as terms (None: not said).

    `where` is the place of the doer and the target among the tokens, -1 for none.
    """

    at: int
    term: str
    negated: bool
    agent: str | None
    patient: str | None
    where: tuple[int, int] = (-1, -1)


def deeds(tokens: Sequence[Token], lexicon: Lexicon) -> list[Deed]:
    """The deeds of a sentence in order, given its tokens with stop words."""
    words = Words(tokens)
    found = []
    for at, token in enumerate(words):
        if token.stop or token.number:
            continue
        noun = token.form if token.form in LIKE_VERBS else NOUNS.get(token.form)
        if noun is not None and (named := _by_noun(words, at, noun, lexicon)) is not None:
            found.append(named)
        elif is_verb(words, at):
            found.append(_by_verb(words, at, lexicon))
    return found


def _by_verb(tokens: Words, at: int, lexicon: Lexicon) -> Deed:
    before = doer_of(tokens, first_of_both(tokens, at), lexicon)
    behind = target_of(tokens, at, lexicon)
    negated = _negated(tokens, at)
    term = tokens[at].key
    if not is_passive(tokens, at):
        return _deed(tokens, at, term, negated, before, behind, lexicon)
    by = next((i for i in ahead(tokens, at) if tokens[i].form == "by"), None)
    doer = target_of(tokens, by, lexicon) if by is not None else -1
    return _deed(tokens, at, term, negated, doer, before, lexicon)


def _by_noun(tokens: Words, at: int, verb: str, lexicon: Lexicon) -> Deed | None:
    """ "A's refusal to speak to B", "the arrest of B by A", "B's arrest by A"; None without a possessor."""
    owner = next((i for i in range(at - 1, max(-1, at - NEAR), -1) if is_possessive(tokens[i])), -1)
    by = next((i for i in ahead(tokens, at) if tokens[i].form == "by"), None)
    doer = target_of(tokens, by, lexicon) if by is not None else -1
    target = target_of(tokens, at, lexicon)
    if owner < 0 and doer < 0:
        return None
    if doer < 0:
        return _deed(tokens, at, stem(verb), False, owner, target, lexicon)
    return _deed(tokens, at, stem(verb), False, doer, owner if owner >= 0 else target, lexicon)


def _deed(tokens: Words, at: int, term: str, negated: bool, doer: int, target: int, lexicon: Lexicon) -> Deed:
    def named(place: int) -> str | None:
        return lexicon.term(tokens[place]) if place >= 0 else None

    return Deed(at, term, negated, named(doer), named(target), (doer, target))


def _negated(tokens: Words, at: int) -> bool:
    """Whether the words that lead up to the verb turn it round; twice is not at all."""
    turns = 0
    for i in range(at - 1, max(-1, at - _FAR), -1):
        form = tokens[i].form
        if form in CLAUSE_WORDS or tokens[i].number or gap_behind(tokens, i):
            break
        if form in _REFUSING or _denies(tokens, i) or _yet_to(tokens, i):
            turns += 1
        elif not tokens[i].stop and form not in _RAISING and not form.endswith("ly"):
            break
    return (turns + _in_denial(tokens, at)) % 2 == 1


def _in_denial(tokens: Words, at: int) -> bool:
    """Whether the verb stands in what is denied: "denied that the crew had been drinking"."""
    begins = next((i for i in range(at - 1, max(0, at - REACH), -1) if tokens[i].form in CLAUSE_WORDS), 0)
    return begins > 0 and tokens[begins].form == "that" and tokens[begins - 1].form in _REFUSING


def _denies(tokens: Words, at: int) -> bool:
    form = tokens[at].form
    return (form in _NEGATIONS or form.endswith("n't")) and tokens[at + 1].form != "only"


def _yet_to(tokens: Words, at: int) -> bool:
    return tokens[at].form == "yet" and tokens[at + 1].form == "to"
