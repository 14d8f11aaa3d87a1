"""Cues of a verb and a noun for what is said: "issued a statement on", "raised concerns about"."""

from __future__ import annotations

from functools import cache

from wagner_tui.analysis.attributions.lexicon import Verb
from wagner_tui.analysis.attributions.phrases import TIMES
from wagner_tui.analysis.attributions.verb_forms import inflections, with_s
from wagner_tui.analysis.attributions.words import Sentence, Word
from wagner_tui.corpus.wordlist import word_set

#: Verbs that are empty by themselves.
_LIGHT = word_set(
    """
    make issue release deliver give offer send publish post write file raise express voice show signal
    indicate draw put submit sign launch extend level hurl lob fire unleash repeat reiterate renew retract
    withdraw reach have add share circulate air distribute
    """
)
#: What is said.
_SAYINGS = word_set(
    """
    statement comment remark announcement declaration condemnation warning endorsement apology assurance
    explanation promise pledge vow plea argument accusation allegation claim assertion complaint
    proposal suggestion recommendation request demand appeal confession admission denial prediction
    assessment verdict account reminder rebuttal counteroffer agreement objection note advice opinion praise
    decision commitment insult letter message tweet memo ultimatum rebuke criticism call conclusion
    distinction contrast comparison parallel
    """
)
#: What somebody shows or has in mind.
_MINDS = word_set(
    """
    concern doubt skepticism scepticism fear hope regret outrage anger frustration dismay disappointment
    optimism confidence view willingness readiness openness sympathy solidarity gratitude reservation
    misgiving qualm question illusion insistence contempt disdain conviction suspicion worry faith respect
    support interest thanks
    """
)
_MISGIVINGS = word_set("concern doubt reservation misgiving qualm question illusion objection regret")
#: What is put before the public, by verbs that do so: whose words they are is said even without a joint.
_DOCUMENTS = word_set(
    """
    statement letter report video ad advert footage document email tweet memo survey study list transcript
    recording tape review audit manifesto paper excerpt portion draft photo photograph bulletin communique
    """
)
_PUBLISHING = word_set("release publish issue send post circulate air unleash distribute")
_FIGURES = word_set("figure number toll cost total price value share odds loss bill death damage count size")
_SHOWING = word_set("raise express voice show signal indicate share repeat reiterate")
#: Who meets with these is spoken of: "has drawn criticism from doctors".
_MEETING = word_set("face draw receive attract spark provoke prompt earn trigger")
_REACTIONS = word_set(
    """
    criticism praise scorn ridicule outrage condemnation backlash skepticism scepticism question accusation
    allegation complaint rebuke anger applause mockery fury derision
    """
)
#: What must follow: what is said, or what it is about.
_JOINTS = word_set("that of about on against over for at towards toward")
_TRUST = word_set("faith confidence trust interest belief")
#: Nouns of a series of sayings: "a flurry of tweets".
_SERIES = word_set("series flurry barrage string torrent number lot deal sense note word couple bit")
#: The noun stands so many words behind the verb.
_REACH = 8


def spoken_end(words: list[Word], at: int, base: str, sentence: Sentence) -> int | None:
    """Behind the cue that a form of `base` at `at` makes with a noun; None when it makes none."""
    if base not in _LIGHT:
        return None
    for index in range(at + 1, min(sentence.last - 2, at + 1 + _REACH)):
        word = words[index]
        if base == "have":
            said = word.form in _nouns(_MISGIVINGS)
        elif base == "put":
            if word.form == "at":
                told = any(each.form in _nouns(_FIGURES) for each in words[at + 1 : index])
                return index + 1 if told else None
            said = False
        else:
            said = word.form in _nouns(_SAYINGS) or (base in _SHOWING and word.form in _nouns(_MINDS))
        if base in _PUBLISHING and word.form in _nouns(_DOCUMENTS) and words[index + 1].tag not in "nN":
            return _behind_noun(words, index, sentence.last) or index + 1
        if said:
            return _behind_noun(words, index, sentence.last)
        if word.tag == "v" and base in ("have", "do"):
            return None  # has faced questions
        if word.form == "following":
            continue
        if word.form == "of" and base == "put":
            continue
        if word.tag not in "dnNoagv#cp" and not (word.form == "of" and words[index - 1].form in _SERIES):
            return None
    return None


def reaction_end(words: list[Word], at: int, base: str, sentence: Sentence) -> int | None:
    """Behind "has drawn sharp criticism", whose verb, a form of `base`, stands at `at`; None without it."""
    if base not in _MEETING:
        return None
    for index in range(at + 1, min(sentence.last, at + 1 + _REACH)):
        if words[index].form in _nouns(_REACTIONS):
            return index + 1
        if words[index].tag not in "dnag#c":
            return None
    return None


def is_reaction(form: str) -> bool:
    """Whether a word is a noun for how others take something: criticism, praise."""
    return form in _nouns(_REACTIONS)


def _behind_noun(words: list[Word], at: int, last: int) -> int | None:
    joint, behind = words[at + 1], words[at + 2]
    if joint.form == "that" and behind.tag in "dNnr#gaqs":
        return at + 1
    if joint.tag == ":" or (joint.tag == "q" and at + 2 < last):
        return at + 1
    if joint.form == "to":
        return at + 1 if behind.tag == "n" and words[at].form not in ("call", "calls") else None
    if joint.form == "in" and words[at].form in _TRUST:
        return at + 2
    if joint.form in _JOINTS and behind.form not in TIMES:
        return at + 2
    return None


@cache
def _nouns(singular: frozenset[str]) -> frozenset[str]:
    return singular | {with_s(noun) for noun in singular}


@cache
def light_verbs() -> dict[str, tuple[Verb, ...]]:
    """Every form of the empty verbs, with which form it is."""
    found: dict[str, list[Verb]] = {}
    for base in sorted(_LIGHT | _MEETING):
        for form, kind in inflections(base):
            found.setdefault(form, []).append(Verb(base, kind, frozenset(("judged",)), (), False))
    return {form: tuple(entries) for form, entries in found.items()}
