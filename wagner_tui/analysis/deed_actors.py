"""Who does the deed of a verb and to whom it is done, by the order of the words."""

from __future__ import annotations

from collections.abc import Iterable

from wagner_tui.analysis.deed_words import (
    BE,
    BEFORE_VERBS,
    CLAUSE_WORDS,
    DEED_NOUNS,
    NEAR,
    OBJECTS,
    REACH,
    Words,
    gap_behind,
    is_actor,
    is_noun,
    is_possessive,
    is_verb,
)
from wagner_tui.analysis.lexicon import Lexicon
from wagner_tui.analysis.verbs import looks_finite
from wagner_tui.corpus.wordlist import word_set

_JOINS = word_set("and but then")
_HELPING = BEFORE_VERBS | BE
_RELATIVE = word_set("who which whose")
_PREPOSITIONS = word_set("of in from at for near with on to against by about into over under towards toward")
#: Behind the verb these begin a place or a time, and the target is not said.
_ASIDE = word_set("in at after during near since amid")
#: These lead one who is then called by name; a comma and a space stand between.
_DEFINITE = word_set("the its his her their our")
_COMMA = 2
#: Whom these mean is not known.
_WHOM = word_set("him her them it us me himself herself themselves")


def doer_of(tokens: Words, at: int, lexicon: Lexicon) -> int:
    """The nearest name before the verb that no preposition ties to another noun, else the nearest noun."""
    noun = -1
    begin = _before_aside(tokens, at)
    for i in range(begin - 1, max(-1, begin - 1 - REACH), -1):
        form = tokens[i].form
        if form in CLAUSE_WORDS:
            break
        if is_possessive(tokens[i]):
            continue
        if is_actor(tokens, i, lexicon):
            if not _tied(tokens, i):
                return i
        elif noun < 0 and is_noun(tokens, i) and not _tied(tokens, i):
            noun = i
    return -1 if noun >= 0 and tokens[noun].form in DEED_NOUNS else noun


def first_of_both(tokens: Words, at: int) -> int:
    """The verb that one joined to it by "and" has its subject from: "he came and promised"."""
    led = at - 1
    while led > 0 and (tokens[led].form in _HELPING or tokens[led].form.endswith("ly")):
        led -= 1
    if led < 1 or tokens[led].form not in _JOINS:
        return at
    for i in range(led - 1, max(-1, led - 2 * REACH), -1):
        if tokens[i].form in CLAUSE_WORDS:
            return at
        if (
            not tokens[i].stop
            and not tokens[i].number
            and is_verb(tokens, i)
            and not _passive_aside(tokens, i)
        ):
            return i
    return at


def _passive_aside(tokens: Words, at: int) -> bool:
    """ "a suspended sentence": a participle before its noun is no verb of the clause."""
    return at > 0 and tokens[at - 1].form in OBJECTS


def _before_aside(tokens: Words, at: int) -> int:
    """Where "…, who leads the council," begins when it ends right before the verb, else the verb's place."""
    if at and gap_behind(tokens, at - 1):
        for i in range(at - 1, max(0, at - 1 - REACH), -1):
            if tokens[i].form in _RELATIVE and gap_behind(tokens, i - 1):
                return i
    return at


def _tied(tokens: Words, at: int) -> bool:
    """Whether a preposition stands before the name and the words that lead it."""
    for i in range(at - 1, max(-1, at - 4), -1):
        if tokens[i].form in _PREPOSITIONS:
            return True
        led = not tokens[i].stop or tokens[i].form in ("the", "a", "an")
        if not led or tokens[i].number or gap_behind(tokens, i):
            return False
    return False


def target_of(tokens: Words, at: int, lexicon: Lexicon) -> int:
    """The nearest name behind the verb in the same clause, the last word of it; else the nearest noun."""
    noun = -1
    for i in ahead(tokens, at):
        if tokens[i].form in _WHOM or (i == at + 1 and tokens[i].form in _ASIDE):
            return -1
        if is_actor(tokens, i, lexicon) and tokens[i - 1].form not in _ASIDE:
            return _end_of_name(tokens, _described(tokens, i, lexicon), lexicon)
        if noun < 0 and is_noun(tokens, i):
            noun = _owned(tokens, i)
    return _called(tokens, noun, lexicon) if noun >= 0 else noun


def _called(tokens: Words, at: int, lexicon: Lexicon) -> int:
    """The name that stands beside a noun between commas ("the director, Hans Berg,"), else that noun.

    "He blamed the director, Berg said" says who speaks: there nothing closes the name.
    """
    begin = last = at + 1
    led = any(tokens[i].form in _DEFINITE for i in range(max(0, at - NEAR), at))
    if tokens[at].capital or not led or begin >= len(tokens):
        return at
    if tokens[begin].start - tokens[at].end != _COMMA:
        return at
    while last + 1 < len(tokens) and tokens[last].capital and not gap_behind(tokens, last):
        last += 1
    return last if tokens[last].capital and is_actor(tokens, last, lexicon) else at


def _end_of_name(tokens: Words, at: int, lexicon: Lexicon) -> int:
    while at + 1 < len(tokens) and is_actor(tokens, at + 1, lexicon) and not gap_behind(tokens, at):
        if is_possessive(tokens[at]):
            break
        at += 1
    return at


def _described(tokens: Words, at: int, lexicon: Lexicon) -> int:
    """The name that one before it only describes ("the Danish dairy Skagen"), else that one itself."""
    for i in range(at + 1, min(len(tokens), at + 4)):
        if gap_behind(tokens, i - 1) or tokens[i].stop or tokens[i].number or is_possessive(tokens[i - 1]):
            return at
        if i > at + 1 and tokens[i].capital and not tokens.title_case:
            return i if is_actor(tokens, _end_of_name(tokens, i, lexicon), lexicon) else at
        if not tokens[i].capital and (looks_finite(tokens[i].form) or tokens[i].form.endswith("ing")):
            return at
    return at


def _owned(tokens: Words, at: int) -> int:
    """The noun that the one at `at` owns ("the drivers' union"), else that one itself."""
    if at + 1 == len(tokens) or not tokens[at].form.endswith("s"):
        return at
    marked = tokens[at + 1].start - tokens[at].end == 2  # an apostrophe and a space
    return at + 1 if marked and is_noun(tokens, at + 1) else at


def ahead(tokens: Words, at: int) -> Iterable[int]:
    """The places behind `at` in the same clause, or in one that a "that" directly behind it begins."""
    for i in range(at + 1, min(len(tokens), at + 1 + REACH)):
        begins = i == at + 1 and tokens[i].form == "that"
        if (tokens[i].form in CLAUSE_WORDS and not begins) or gap_behind(tokens, i - 1):
            return
        yield i
