"""The words of a sentence as deeds are read from them: what is a verb, who can act, what is a noun."""

from __future__ import annotations

from functools import cached_property

from wagner_tui.analysis.lexicon import Lexicon
from wagner_tui.analysis.tokens import Token
from wagner_tui.analysis.verbs import looks_finite
from wagner_tui.analysis.weights import says_something
from wagner_tui.corpus.wordlist import word_set

BE = word_set("is are was were be been being get got")
BEFORE_VERBS = word_set(
    """
    to not will would can could may might must should shall did does do won't wouldn't can't cannot couldn't
    didn't doesn't don't never
    """
)
CLAUSE_WORDS = word_set("and but which who whom whose while because after before although when that since if")
_PRONOUNS = word_set("he she they it we i you who him her them")
OBJECTS = word_set("a an the his her its their him them")
#: Nouns that tell a deed, and the verb they stand for.
NOUNS = {
    "refusal": "refuse",
    "denial": "deny",
    "accusation": "accuse",
    "warning": "warn",
    "invitation": "invite",
    "criticism": "criticise",
    "lawsuit": "sue",
    "suit": "sue",
    "threat": "threaten",
}
#: Nouns that are written like the verb.
LIKE_VERBS = word_set(
    "call demand attack arrest defeat praise visit attempt request appeal offer support blame murder contact"
)
#: Written like this, behind a noun and before another, these tell a deed: "Police arrest protesters".
_BARE = LIKE_VERBS | word_set(
    "accuse warn sue deny refuse invite threaten urge criticise criticize reject accept"
)
DEED_NOUNS = LIKE_VERBS | NOUNS.keys()
#: A name further away than this many words has to do with another deed.
REACH = 9
NEAR = 3


class Words(tuple[Token, ...]):
    """The tokens of a sentence."""

    @cached_property
    def title_case(self) -> bool:
        """Whether a headline writes all its words with a capital letter."""
        content = [token.capital for token in self if not token.stop]
        return sum(content) > 0.8 * len(content) > 2


def is_verb(tokens: Words, at: int) -> bool:
    """Whether a word is the verb of a clause, as far as its form and its neighbours tell."""
    form = tokens[at].form
    if tokens[at].capital and at and not tokens.title_case:
        return False
    if looks_finite(form):
        return True
    if not at:
        return False
    ahead = tokens[at - 1]
    if ahead.form in BEFORE_VERBS or (form.endswith("ing") and ahead.form in BE):
        return True
    if form in _BARE and not ahead.stop and not is_possessive(ahead) and not gap_behind(tokens, at - 1):
        follows = tokens[at + 1] if at + 1 < len(tokens) else None
        return follows is not None and (not follows.stop or follows.form in OBJECTS or follows.form == "to")
    if not form.endswith("s") or form.endswith("ss") or is_possessive(ahead):
        return False
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    objected = behind is not None and (behind.capital or behind.form in OBJECTS)
    return not ahead.stop and (ahead.capital or objected)


def is_passive(tokens: Words, at: int) -> bool:
    """ "was (not, allegedly) attacked", and "Osborne, attacked by Harlan"."""
    form = tokens[at].form
    if form in BE or not looks_finite(form):
        return False
    for i in range(at - 1, max(-1, at - NEAR - 1), -1):
        if tokens[i].form in CLAUSE_WORDS:
            break
        if tokens[i].form in BE:
            return True
    return at + 1 < len(tokens) and tokens[at + 1].form == "by"


def is_possessive(token: Token) -> bool:
    """The folded form has lost its 's."""
    return not token.stop and token.end - token.start == len(token.form) + 2


def gap_behind(tokens: Words, at: int) -> bool:
    """Whether more than a space stands behind the token."""
    return at + 1 < len(tokens) and tokens[at + 1].start - tokens[at].end > 1


def is_actor(tokens: Words, at: int, lexicon: Lexicon) -> bool:
    """A word with a capital letter that is no day or month; first names lead to what follows."""
    token = tokens[at]
    if token.stop or not token.capital or not says_something(token.key):
        return False
    if (
        tokens.title_case
        and not lexicon.is_name(token)
        and (_led_as_verb(tokens, at) or looks_finite(token.form))
    ):
        return False
    followed = at + 1 < len(tokens) and tokens[at + 1].capital and not gap_behind(tokens, at)
    return not (followed and lexicon.term(token) in lexicon.leading)


def _led_as_verb(tokens: Words, at: int) -> bool:
    return at > 0 and tokens[at - 1].form in BEFORE_VERBS


def is_noun(tokens: Words, at: int) -> bool:
    """A word of content that is no verb and no adverb; who a pronoun means is not known."""
    token = tokens[at]
    form = token.form
    if token.stop or token.number or form in _PRONOUNS | BEFORE_VERBS or form.endswith("ly"):
        return False
    if looks_finite(form) or _led_as_verb(tokens, at):
        return False
    ahead = tokens[at + 1] if at + 1 < len(tokens) else None
    return ahead is None or ahead.stop or bool(gap_behind(tokens, at)) or looks_finite(ahead.form)
