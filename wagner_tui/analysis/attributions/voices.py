"""Whether a word is a verb here, and whether its subject acts or is acted on."""

from __future__ import annotations

from functools import cache

from wagner_tui.analysis.attributions.clauses import (
    BE,
    BE_OR_HAVE,
    HAVE,
    contracted,
    plural,
    plural_subject,
    subject,
)
from wagner_tui.analysis.attributions.lexicon import Verb
from wagner_tui.analysis.attributions.passives import HEARSAY
from wagner_tui.analysis.attributions.phrases import EDGE, noun_phrase_before, word_at
from wagner_tui.analysis.attributions.verb_forms import Inflected, inflections, with_s
from wagner_tui.analysis.attributions.words import Sentence, Word
from wagner_tui.corpus.wordlist import word_set

#: Words that are nouns as often as verbs: "the claim", "its reports".
_NOUNS_TOO = word_set(
    """
    address advocate aim answer appeal attack attempt back ban bet blame blast brand call campaign challenge
    champion charge cheer claim comment concern contest contract credit debate decree demand desire detail
    discourse dispute document doubt dream echo email estimate experience face fear feature feeling fight find
    finding force forecast guarantee guess hate hold hope host interview issue judge label leak lecture like
    lobby love mean meaning mention need note notice object offer order permit petition plan pledge point post
    posting praise process project promise proposal protest push question quote rank rate read reference
    release remark report request resolve respect review rule sense shout show signal sound state support talk
    thanks threat trust tweet understanding value veto volunteer view voice vow warning welcome will wish
    worry
    """
)
_PLURAL_PRONOUNS = word_set("i they we you who")
_MANY = word_set("some many all most both others several few that this")
_CAUSING = word_set("let lets letting make makes made making help helps helped helping watch hear saw see")
_ASKING = word_set("ask press question")
#: Nobody is answered "by": "responded by using".
_ANSWERING = word_set("respond reply react counter retort")
#: A headline has capitals in so many of its long words.
_HEADLINE = 0.7


def voice_of(words: list[Word], index: int, verb: Verb, sentence: Sentence) -> str:
    """ "active" or "passive" when the word at `index` is that form of `verb`, "" when it is not."""
    before = index - 1
    while before >= sentence.first and words[before].tag == "a":
        before -= 1
    left = word_at(words, before, sentence.first, sentence.last)
    right = word_at(words, index + 1, sentence.first, sentence.last)
    if words[index].tag == "N" and left.tag not in "q:0" and not _in_headline(words, verb, sentence):
        return ""
    if before >= sentence.first and contracted(words, before, sentence.first):
        return _after_contraction(words[index].form, right.form, verb)
    if left.tag == "x" or left.form in BE | HAVE | BE_OR_HAVE:
        return _after_auxiliary(left, verb)
    if verb.kind in ("past", "part"):
        return _past(words[index], left, right, verb)
    if verb.kind == "base":
        holds = (
            before > sentence.first
            if left.form == "to"
            else _finite_base(words, index, verb, before, sentence)
        )
    elif verb.kind == "s":
        holds = _finite_s(words, index, left, sentence)
    else:
        holds = left.tag in "0,nNio-sp)q" or left.form in ("and", "but")
        holds = holds and left.form != "as" and not (verb.base == "report" and right.tag == "i")
    return "active" if holds else ""


def _after_auxiliary(left: Word, verb: Verb) -> str:
    if left.form in HAVE:
        return "active" if verb.kind == "part" else ""
    if left.form in BE_OR_HAVE:
        return "active" if verb.kind in ("part", "ing") else ""
    if left.form in BE:
        return {"part": "passive", "ing": "active"}.get(verb.kind, "")
    return "active" if verb.kind == "base" else ""


def _after_contraction(form: str, following: str, verb: Verb) -> str:
    """ "he's called for" and "it's calling for", but "it's believed that"."""
    if verb.kind == "part" and form in HEARSAY and following in ("to", "that"):
        return "passive"
    return "active" if verb.kind in ("part", "ing") else ""


def _past(word: Word, left: Word, right: Word, verb: Verb) -> str:
    if right.form == "by":
        return "passive" if verb.base not in _ANSWERING else ""
    if right.form == "than":
        return ""  # easier said than done
    if left.form == "when" and verb.base in _ASKING:
        return "passive"
    if verb.kind == "part" and Inflected(word.form, "past") not in inflections(verb.base):
        return ""
    attribute = (
        left.tag in "pi"
        or (left.tag == "#" and right.tag == "n")
        or (left.tag == "d" and left.form not in _MANY)
    )
    return "" if attribute else "active"


def _finite_base(words: list[Word], index: int, verb: Verb, before: int, sentence: Sentence) -> bool:
    """Whether a base form has a plural subject before it: "officials say"."""
    left = word_at(words, before, sentence.first, sentence.last)
    right = word_at(words, index + 1, sentence.first, sentence.last)
    noun = words[index].form in _noun_forms()
    if left is EDGE or (noun and left.tag == "d"):
        return False
    if left.form in _PLURAL_PRONOUNS:
        return True
    joins = right.form == "to" or any(particle[0] == right.form for particle in verb.particles)
    if right is EDGE or (noun and right.tag in ".,xi" and not joins):
        return False
    if _caused(words, before, sentence.first):
        return False
    if words[index].form == "say":
        return left.tag in "nN)oq" or left.form == "whom" or left.form in _MANY
    if left.tag in "nN" or left.form in _MANY:
        return plural_subject(words, before, sentence.first)
    return left.tag == ")"


def _caused(words: list[Word], last: int, first: int) -> bool:
    """ "let editors tell", "made voters doubt": what somebody lets others do."""
    who = noun_phrase_before(words, last + 1, first)
    return who is not None and who.first > first and words[who.first - 1].form in _CAUSING


def _finite_s(words: list[Word], index: int, left: Word, sentence: Sentence) -> bool:
    """Whether a form in -s is a verb and no plural: "he claims" but not "his claims"."""
    if words[index].form not in _noun_forms():
        return left.tag not in "dip" or left.form in ("this", "that")
    right = word_at(words, index + 1, sentence.first, sentence.last)
    if left.tag in "rw":
        return right is not EDGE
    if sentence.role == "headline" and left.tag in "nN" and not plural(left):
        return right.tag in "dnNqgr#i" or right.form in ("that", "to", "how", "why")
    shows = words[index].form == "shows" and left.tag in "nN#"
    if shows and (right.tag in "dNr#" or right.form in ("that", "how")):
        return True
    if left.tag in "nN" and words[index - 1].tag == "a" and right.tag in "dNrq":
        return True  # the ad then references
    if (
        left.tag in "nN"
        and right.tag == "i"
        and any(word.form in ("that", "how") for word in words[index + 2 : index + 5])
    ):
        return True  # shows in detail how
    if left.tag in "nac," and right.form == "to":
        return _plans(words, index, sentence)
    if left.tag not in "N)nq,-":
        return False
    if right.tag in ".0,":
        return _follows_statement(words, index, sentence)
    if right.form in ("that", "how", "why", "whether", "what"):
        return word_at(words, index + 2, sentence.first, sentence.last).tag in "dNnr#gqa"
    return right.tag in "drq:" or (left.tag == "N" and (right.tag in "Nnsw" or right.form == "to"))


def _plans(words: list[Word], index: int, sentence: Sentence) -> bool:
    """Whether "plans to" and the like is what one subject does: "the firm plans to sell it"."""
    following = word_at(words, index + 2, sentence.first, sentence.last)
    if following.tag != "n" and following.form not in ("have", "be"):
        return False
    at = index
    while at > sentence.first and words[at - 1].tag == "a":
        at -= 1
    if words[at - 1].tag in "c,":
        return subject(words, at, sentence.first) is not None
    who = noun_phrase_before(words, at, sentence.first)
    return (
        who is not None
        and not plural(words[at - 1])
        and (words[who.first].form == "the" or words[who.first].tag == "N")
        and (who.first == sentence.first or words[who.first - 1].tag in ",qcs;-")
    )


def _follows_statement(words: list[Word], index: int, sentence: Sentence) -> bool:
    """Whether a comma and a name stand before a form: "The depot burns, Kite reports."."""
    who = noun_phrase_before(words, index, sentence.first)
    if who is None or who.first - 3 < sentence.first or words[who.first - 1].tag not in ",q":
        return False
    shown = words[index].form == "shows" and words[who.first].form == "the"
    return shown or words[who.first - 1].tag == "q" or any(words[at].tag == "N" for at in range(*who))


def _in_headline(words: list[Word], verb: Verb, sentence: Sentence) -> bool:
    """Whether a form is finite and nearly every long word around it has a capital."""
    if verb.kind not in ("s", "past", "base") or (verb.kind == "base" and sentence.role != "headline"):
        return False
    long = [word for word in words[sentence.first : sentence.last] if len(word.form) > 3]
    return len(long) > 3 and sum(word.tag == "N" for word in long) >= _HEADLINE * len(long)


@cache
def _noun_forms() -> frozenset[str]:
    return _NOUNS_TOO | {with_s(noun) for noun in _NOUNS_TOO}
