"""Who does what to whom in a sentence, as far as word order tells: deeds with their doer and target."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from wagner_tui.analysis.lexicon import Lexicon
from wagner_tui.analysis.stems import stem
from wagner_tui.analysis.tokens import Token
from wagner_tui.analysis.verbs import looks_finite
from wagner_tui.analysis.weights import says_something
from wagner_tui.corpus.wordlist import word_set

_BE = word_set("is are was were be been being get got")
_BEFORE_VERBS = word_set(
    """
    to not will would can could may might must should shall did does do won't wouldn't can't cannot couldn't
    didn't doesn't don't never
    """
)
_CLAUSE_WORDS = word_set(
    "and but which who whom whose while because after before although when that since if"
)
_JOINS = word_set("and but then")
_RELATIVE = word_set("who which whose")
_PREPOSITIONS = word_set("of in from at for near with on to against by about into over under towards toward")
_PRONOUNS = word_set("he she they it we i you who him her them")
_OBJECTS = word_set("a an the his her its their him them")
#: Behind the verb these begin a place or a time, and the target is not said.
_ASIDE = word_set("in at after during near since amid")
#: Whom these mean is not known.
_WHOM = word_set("him her them it us me himself herself themselves")
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
#: Nouns that tell a deed, and the verb they stand for.
_NOUNS = {
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
_LIKE_VERBS = word_set(
    "call demand attack arrest defeat praise visit attempt request appeal offer support blame murder contact"
)
#: Written like this, behind a noun and before another, these tell a deed: "Police arrest protesters".
_BARE = _LIKE_VERBS | word_set(
    "accuse warn sue deny refuse invite threaten urge criticise criticize reject accept"
)
_DEED_NOUNS = _LIKE_VERBS | _NOUNS.keys()
#: A name further away than this many words has to do with another deed.
_REACH = 9
_NEAR = 3
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


class _Words(tuple[Token, ...]):
    """The tokens of a sentence."""

    @cached_property
    def title_case(self) -> bool:
        """Whether a headline writes all its words with a capital letter."""
        content = [token.capital for token in self if not token.stop]
        return sum(content) > 0.8 * len(content) > 2


def deeds(tokens: Sequence[Token], lexicon: Lexicon) -> list[Deed]:
    """The deeds of a sentence in order, given its tokens with stop words."""
    words = _Words(tokens)
    found = []
    for at, token in enumerate(words):
        if token.stop or token.number:
            continue
        noun = token.form if token.form in _LIKE_VERBS else _NOUNS.get(token.form)
        if noun is not None and (named := _by_noun(words, at, noun, lexicon)) is not None:
            found.append(named)
        elif _is_verb(words, at):
            found.append(_by_verb(words, at, lexicon))
    return found


def _by_verb(tokens: _Words, at: int, lexicon: Lexicon) -> Deed:
    before = _doer(tokens, _first_of_both(tokens, at), lexicon)
    behind = _target(tokens, at, lexicon)
    negated = _negated(tokens, at)
    term = tokens[at].key
    if not _passive(tokens, at):
        return _deed(tokens, at, term, negated, before, behind, lexicon)
    by = next((i for i in _ahead(tokens, at) if tokens[i].form == "by"), None)
    doer = _target(tokens, by, lexicon) if by is not None else -1
    return _deed(tokens, at, term, negated, doer, before, lexicon)


def _by_noun(tokens: _Words, at: int, verb: str, lexicon: Lexicon) -> Deed | None:
    """ "A's refusal to speak to B", "the arrest of B by A", "B's arrest by A"; None without a possessor."""
    owner = next((i for i in range(at - 1, max(-1, at - _NEAR), -1) if _possessive(tokens[i])), -1)
    by = next((i for i in _ahead(tokens, at) if tokens[i].form == "by"), None)
    doer = _target(tokens, by, lexicon) if by is not None else -1
    target = _target(tokens, at, lexicon)
    if owner < 0 and doer < 0:
        return None
    if doer < 0:
        return _deed(tokens, at, stem(verb), False, owner, target, lexicon)
    return _deed(tokens, at, stem(verb), False, doer, owner if owner >= 0 else target, lexicon)


def _deed(
    tokens: _Words, at: int, term: str, negated: bool, doer: int, target: int, lexicon: Lexicon
) -> Deed:
    def named(place: int) -> str | None:
        return lexicon.term(tokens[place]) if place >= 0 else None

    return Deed(at, term, negated, named(doer), named(target), (doer, target))


def _possessive(token: Token) -> bool:
    """The folded form has lost its 's."""
    return not token.stop and token.end - token.start == len(token.form) + 2


def _is_verb(tokens: _Words, at: int) -> bool:
    form = tokens[at].form
    if tokens[at].capital and at and not tokens.title_case:
        return False
    if looks_finite(form):
        return True
    if not at:
        return False
    ahead = tokens[at - 1]
    if ahead.form in _BEFORE_VERBS or (form.endswith("ing") and ahead.form in _BE):
        return True
    if form in _BARE and not ahead.stop and not _possessive(ahead) and not _gap(tokens, at - 1):
        follows = tokens[at + 1] if at + 1 < len(tokens) else None
        return follows is not None and (not follows.stop or follows.form in _OBJECTS or follows.form == "to")
    if not form.endswith("s") or form.endswith("ss") or _possessive(ahead):
        return False
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    objected = behind is not None and (behind.capital or behind.form in _OBJECTS)
    return not ahead.stop and (ahead.capital or objected)


def _passive(tokens: _Words, at: int) -> bool:
    """ "was (not, allegedly) attacked", and "Osborne, attacked by Harlan"."""
    form = tokens[at].form
    if form in _BE or not looks_finite(form):
        return False
    for i in range(at - 1, max(-1, at - _NEAR - 1), -1):
        if tokens[i].form in _CLAUSE_WORDS:
            break
        if tokens[i].form in _BE:
            return True
    return at + 1 < len(tokens) and tokens[at + 1].form == "by"


def _negated(tokens: _Words, at: int) -> bool:
    """Whether the words that lead up to the verb turn it round; twice is not at all."""
    turns = 0
    for i in range(at - 1, max(-1, at - _FAR), -1):
        form = tokens[i].form
        if form in _CLAUSE_WORDS or tokens[i].number or _gap(tokens, i):
            break
        if form in _REFUSING or _denies(tokens, i) or _yet_to(tokens, i):
            turns += 1
        elif not tokens[i].stop and form not in _RAISING and not form.endswith("ly"):
            break
    return (turns + _in_denial(tokens, at)) % 2 == 1


def _in_denial(tokens: _Words, at: int) -> bool:
    """Whether the verb stands in what is denied: "denied that the crew had been drinking"."""
    begins = next((i for i in range(at - 1, max(0, at - _REACH), -1) if tokens[i].form in _CLAUSE_WORDS), 0)
    return begins > 0 and tokens[begins].form == "that" and tokens[begins - 1].form in _REFUSING


def _denies(tokens: _Words, at: int) -> bool:
    form = tokens[at].form
    return (form in _NEGATIONS or form.endswith("n't")) and tokens[at + 1].form != "only"


def _yet_to(tokens: _Words, at: int) -> bool:
    return tokens[at].form == "yet" and tokens[at + 1].form == "to"


def _doer(tokens: _Words, at: int, lexicon: Lexicon) -> int:
    """The nearest name before the verb that no preposition ties to another noun, else the nearest noun."""
    noun = -1
    begin = _before_aside(tokens, at)
    for i in range(begin - 1, max(-1, begin - 1 - _REACH), -1):
        form = tokens[i].form
        if form in _CLAUSE_WORDS:
            break
        if _possessive(tokens[i]):
            continue
        if _actor(tokens, i, lexicon):
            if not _tied(tokens, i):
                return i
        elif noun < 0 and _noun(tokens, i) and not _tied(tokens, i):
            noun = i
    return -1 if noun >= 0 and tokens[noun].form in _DEED_NOUNS else noun


def _first_of_both(tokens: _Words, at: int) -> int:
    """The verb that one joined to it by "and" has its subject from: "he came and promised"."""
    led = at - 1
    while led > 0 and (tokens[led].form in _BEFORE_VERBS | _BE or tokens[led].form.endswith("ly")):
        led -= 1
    if led < 1 or tokens[led].form not in _JOINS:
        return at
    for i in range(led - 1, max(-1, led - 2 * _REACH), -1):
        if tokens[i].form in _CLAUSE_WORDS:
            return at
        if (
            not tokens[i].stop
            and not tokens[i].number
            and _is_verb(tokens, i)
            and not _passive_aside(tokens, i)
        ):
            return i
    return at


def _passive_aside(tokens: _Words, at: int) -> bool:
    """ "a suspended sentence": a participle before its noun is no verb of the clause."""
    return at > 0 and tokens[at - 1].form in _OBJECTS


def _before_aside(tokens: _Words, at: int) -> int:
    """Where "…, who leads the council," begins when it ends right before the verb, else the verb's place."""
    if at and _gap(tokens, at - 1):
        for i in range(at - 1, max(0, at - 1 - _REACH), -1):
            if tokens[i].form in _RELATIVE and _gap(tokens, i - 1):
                return i
    return at


def _tied(tokens: _Words, at: int) -> bool:
    """Whether a preposition stands before the name and the words that lead it."""
    for i in range(at - 1, max(-1, at - 4), -1):
        if tokens[i].form in _PREPOSITIONS:
            return True
        led = not tokens[i].stop or tokens[i].form in ("the", "a", "an")
        if not led or tokens[i].number or _gap(tokens, i):
            return False
    return False


def _target(tokens: _Words, at: int, lexicon: Lexicon) -> int:
    """The nearest name behind the verb in the same clause, the last word of it; else the nearest noun."""
    noun = -1
    for i in _ahead(tokens, at):
        if tokens[i].form in _WHOM or (i == at + 1 and tokens[i].form in _ASIDE):
            return -1
        if _actor(tokens, i, lexicon) and tokens[i - 1].form not in _ASIDE:
            return _end_of_name(tokens, _described(tokens, i, lexicon), lexicon)
        if noun < 0 and _noun(tokens, i):
            noun = _owned(tokens, i)
    return noun


def _end_of_name(tokens: _Words, at: int, lexicon: Lexicon) -> int:
    while at + 1 < len(tokens) and _actor(tokens, at + 1, lexicon) and not _gap(tokens, at):
        if _possessive(tokens[at]):
            break
        at += 1
    return at


def _described(tokens: _Words, at: int, lexicon: Lexicon) -> int:
    """The name that one before it only describes ("the Danish dairy Skagen"), else that one itself."""
    for i in range(at + 1, min(len(tokens), at + 4)):
        if _gap(tokens, i - 1) or tokens[i].stop or tokens[i].number or _possessive(tokens[i - 1]):
            return at
        if i > at + 1 and tokens[i].capital and not tokens.title_case:
            return i if _actor(tokens, _end_of_name(tokens, i, lexicon), lexicon) else at
        if not tokens[i].capital and (looks_finite(tokens[i].form) or tokens[i].form.endswith("ing")):
            return at
    return at


def _owned(tokens: _Words, at: int) -> int:
    """The noun that the one at `at` owns ("the drivers' union"), else that one itself."""
    if at + 1 == len(tokens) or not tokens[at].form.endswith("s"):
        return at
    marked = tokens[at + 1].start - tokens[at].end == 2  # an apostrophe and a space
    return at + 1 if marked and _noun(tokens, at + 1) else at


def _ahead(tokens: _Words, at: int) -> Iterable[int]:
    """The places behind `at` in the same clause, or in one that a "that" directly behind it begins."""
    for i in range(at + 1, min(len(tokens), at + 1 + _REACH)):
        begins = i == at + 1 and tokens[i].form == "that"
        if (tokens[i].form in _CLAUSE_WORDS and not begins) or _gap(tokens, i - 1):
            return
        yield i


def _gap(tokens: _Words, at: int) -> bool:
    """Whether more than a space stands behind the token."""
    return at + 1 < len(tokens) and tokens[at + 1].start - tokens[at].end > 1


def _actor(tokens: _Words, at: int, lexicon: Lexicon) -> bool:
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
    followed = at + 1 < len(tokens) and tokens[at + 1].capital and not _gap(tokens, at)
    return not (followed and lexicon.term(token) in lexicon.leading)


def _led_as_verb(tokens: _Words, at: int) -> bool:
    return at > 0 and tokens[at - 1].form in _BEFORE_VERBS


def _noun(tokens: _Words, at: int) -> bool:
    """A word of content that is no verb and no adverb; who a pronoun means is not known."""
    token = tokens[at]
    form = token.form
    if token.stop or token.number or form in _PRONOUNS or form.endswith("ly"):
        return False
    if looks_finite(form) or _led_as_verb(tokens, at):
        return False
    ahead = tokens[at + 1] if at + 1 < len(tokens) else None
    return ahead is None or ahead.stop or bool(_gap(tokens, at)) or looks_finite(ahead.form)
