"""Cues without a verb of saying: "is convinced that", "remain wary of", "has been a critic of"."""

from __future__ import annotations

from functools import cache

from wagner_tui.analysis.attributions.lexicon import Verb
from wagner_tui.analysis.attributions.words import Sentence, Word
from wagner_tui.corpus.wordlist import phrase_set, word_set

#: Forms that join somebody to a state of mind.
_JOINING = word_set(
    """
    is are was were been isn't aren't wasn't weren't am i'm he's she's it's they're we're you're
    seem seems seemed remain remains remained become becomes became grew sound sounds sounded feel feels
    felt look looks looked appear appears appeared be
    """
)
#: States of mind, by the words that may join what they are about; "that" and a clause fit them all.
_STATES = {
    "of": """
        afraid aware unaware certain confident convinced critical dismissive fearful fond hopeful mindful
        proud scornful skeptical sceptical supportive sure suspicious tired unsure uncertain wary weary
        appreciative disdainful contemptuous
    """,
    "about over at by with": """
        alarmed angry annoyed apoplectic candid defiant elated frank incensed irate jubilant livid upbeat
        aghast ambivalent anxious apprehensive ashamed cautious concerned confident confused curious delighted
        disappointed dismayed dissatisfied disturbed doubtful embarrassed enthusiastic excited frustrated
        furious glad happy hesitant hopeful indifferent nervous optimistic outspoken outraged passionate
        perplexed pessimistic pleased puzzled realistic sad saddened satisfied serious shocked skeptical
        sceptical sorry stunned surprised thrilled troubled uncertain undecided uneasy unhappy unsure upset
        vague vocal wary worried coy adamant impressed unimpressed amazed appalled disgusted heartened
        encouraged amused uncomfortable comfortable
    """,
    "to": """
        committed determined eager hesitant inclined keen loath opposed reluctant resolved
        unwilling willing anxious hostile sympathetic receptive grateful resigned
    """,
    "for": "grateful thankful eager hopeful",
    "on": "adamant bearish bullish keen intent mum noncommittal silent insistent",
    "in": "confident disappointed interested uninterested",
}
#: States of mind of several words.
_PHRASES = phrase_set(
    "in favor of|in favour of|in support of|in agreement with|in agreement that|in denial about|at odds with"
    "|of the view that|of the opinion that|of the belief that|under the impression that|on board with"
    "|in despair over|in the dark about|in no doubt that|at a loss to"
)
#: Who speaks for or against something: "has been a supporter of".
_SIDES = word_set("supporter advocate opponent critic proponent defender champion admirer fan skeptic")
#: So many adverbs and the like stand between the verb and the state.
_BETWEEN = 3


def state_behind(words: list[Word], index: int, sentence: Sentence) -> int | None:
    """Behind the state of mind that the form of "be" or the like at `index` joins to somebody, or None."""
    if words[index].form not in _JOINING and not _is_contracted(words, index, sentence.first):
        return None
    at = index + 1
    while at < sentence.last and words[at].tag == "a" and at - index <= _BETWEEN:
        at += 1
    if at >= sentence.last:
        return None
    phrase = _phrase(words, at, sentence.last) or _side(words, at, sentence.last)
    if phrase is not None:
        return phrase
    return _adjective(words, at, sentence.last)


_CLAUSES = word_set("that whether why how if what who when where")


def _adjective(words: list[Word], at: int, last: int) -> int | None:
    joints = _joints().get(words[at].form)
    if joints is None or at + 1 >= last:
        return None
    following = words[at + 1]
    if following.form in joints:
        if following.form == "to":
            return at + 1
        return at + 2
    clause = following.form in _CLAUSES or (following.tag in "rd" and following.form not in ("all", "both"))
    return at + 1 if clause else None


def _phrase(words: list[Word], at: int, last: int) -> int | None:
    """Behind a state of several words that begins at `at`; "that" and "to" belong to the content."""
    for phrase in _several():
        if tuple(word.form for word in words[at : min(last, at + len(phrase))]) == phrase:
            return at + len(phrase) - (phrase[-1] in ("that", "to"))
    return None


def _side(words: list[Word], at: int, last: int) -> int | None:
    """Behind "a staunch supporter of"."""
    if words[at].tag != "d":
        return None
    for index in range(at + 1, min(last - 1, at + 7)):
        if words[index].form in _SIDES:
            return index + 2 if words[index + 1].form in ("of", "for") else None
        if words[index].tag not in "nvagc,":
            return None
    return None


def _is_contracted(words: list[Word], index: int, first: int) -> bool:
    return words[index].tag == "p" and index > first and words[index - 1].tag in "rw"


def verb_of_state(form: str) -> Verb:
    """What stands for the verb of a state of mind."""
    return Verb("be", "s" if form != "be" else "base", frozenset(("thought",)), (), False)


@cache
def _joints() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for joints, listing in _STATES.items():
        for adjective in listing.split():
            found[adjective] = found.get(adjective, frozenset()) | word_set(joints)
    return found


@cache
def _several() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.split()) for phrase in sorted(_PHRASES))
