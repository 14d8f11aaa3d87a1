"""The words that give a statement to somebody: verbs in the right form and company, nouns, "according to"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from wagner_tui.analysis.attributions.clauses import group_start
from wagner_tui.analysis.attributions.complements import calls_names, cites_somebody, fits
from wagner_tui.analysis.attributions.lexicon import Verb, verbs
from wagner_tui.analysis.attributions.noun_cues import noun_cue_end
from wagner_tui.analysis.attributions.passives import passive_fits
from wagner_tui.analysis.attributions.phrases import OWNERS, TIMES, word_at
from wagner_tui.analysis.attributions.spoken import light_verbs, reaction_end, spoken_end
from wagner_tui.analysis.attributions.states import state_behind, verb_of_state
from wagner_tui.analysis.attributions.voices import voice_of
from wagner_tui.analysis.attributions.words import Sentence, Text, Word
from wagner_tui.corpus.wordlist import word_set

Kind = Literal["active", "passive", "according", "citing", "noun", "colon", "hearsay"]
_PHRASES = tuple(
    tuple(phrase.split())
    for phrase in ("according to", "in the words of", "in the view of", "in the opinion of", "in the eyes of")
)
#: "in her view", "by his own account".
_VIEWS = word_set("words view opinion telling eyes estimation")
_ACCOUNTS = word_set("account admission estimate reckoning")
_SPEAKING = word_set("speak talk testify complain")
_TALK = 7
#: "He reportedly fled": somebody says so who is not named.
_HEARSAY = word_set("reportedly allegedly purportedly supposedly")
#: A "sentence" of more words has lost its full stops: nobody can tell who says what in it.
_LONGEST = 1_000
#: A label before a colon with more words than this names nobody.
_LABEL = 6


class Cue(NamedTuple):
    """A cue: words `first` to `last` (exclusive) of a text, and the number of their sentence.

    `kind` says how the speaker and the content are found; `verb` is None without one.
    """

    first: int
    last: int
    kind: Kind
    verb: Verb | None
    sentence: int


def cues(text: Text) -> list[Cue]:
    """Every word or phrase that may be a cue, in order; of two that overlap the first stays."""
    found: list[Cue] = []
    for number, sentence in enumerate(text.sentences):
        if sentence.last - sentence.first > _LONGEST:
            continue
        for cue in sorted(_in_sentence(text.words, number, sentence), key=lambda cue: cue[:2]):
            if text.quotation_at(text.words[cue.last - 1].start) is not None:
                continue  # what a speaker says of others is part of the quotation
            if not found or cue.first >= found[-1].last:
                found.append(cue)
    return found


def _in_sentence(words: list[Word], number: int, sentence: Sentence) -> Iterator[Cue]:
    known = verbs()
    headed = _headline_label(words, sentence, number)
    if headed is not None:
        yield Cue(headed, headed + 1, "colon", None, number)
    for index in range(sentence.first, sentence.last):
        form = words[index].form
        length = _phrase(words, index, sentence)
        if length:
            yield Cue(index, index + length, "according", None, number)
            continue
        if form in _HEARSAY:
            yield Cue(index, index + 1, "hearsay", None, number)
            continue
        found = (_verb_cue(words, index, verb, sentence, number) for verb in known.get(form, ()))
        cue = next((cue for cue in found if cue is not None), None)
        if cue is None:
            cue = _spoken_cue(words, index, sentence, number) or _state_cue(words, index, sentence, number)
        if cue is None:
            end = noun_cue_end(words, index, sentence.first, sentence.last)
            cue = None if end is None else Cue(index, end, "noun", None, number)
        if cue is not None:
            yield cue


def _phrase(words: list[Word], index: int, sentence: Sentence) -> int:
    """How many words from `index` on make one of the phrases that name a speaker; 0 for none."""
    last = sentence.last
    if words[index].form == "per":
        closed = word_at(words, index - 1, sentence.first, last).tag in ",q0"
        return int(closed and word_at(words, index + 1, sentence.first, last).tag in "dN")
    owned = _owned_view(words, index, last) if words[index].form in ("in", "by") else 0
    if owned:
        return owned
    if words[index].form not in ("according", "in"):
        return 0
    for phrase in _PHRASES:
        if tuple(word.form for word in words[index : min(last, index + len(phrase))]) == phrase:
            return len(phrase)
    return 0


def _owned_view(words: list[Word], index: int, last: int) -> int:
    """How many words "in her words", "by Doe's own account" have; 0 for anything else."""
    views = _VIEWS if words[index].form == "in" else _ACCOUNTS
    at = index + 1
    while at < last and words[at].tag in "Nnp" and words[at].form not in views and at - index < _LABEL:
        at += 1
    own = words[at - 1].tag == "p"
    if at < last and at == index + 1 and words[at].form in OWNERS:
        own, at = True, at + 1
    at += at < last and words[at].form == "own"
    return at + 1 - index if own and at < last and words[at].form in views else 0


def _headline_label(words: list[Word], sentence: Sentence, number: int) -> int | None:
    """The colon behind a name at the start of a headline: "Doe: Taxes Must Fall"."""
    if sentence.role != "headline" and number > 0:
        return None
    for at in range(sentence.first, min(sentence.last - 1, sentence.first + _LABEL)):
        if words[at].tag == ":":
            says = any(verb.kind == "past" for verb in verbs().get(words[sentence.first].form, ()))
            told = at > sentence.first and not says and not _is_place(words, sentence.first, at)
            return at if told else None  # Said Doe: “…”; Athens: riots spread
        if words[at].tag not in "Np.":
            break
    if sentence.role != "headline":
        return None
    colons = (at for at in range(sentence.first + 1, sentence.last - 1) if words[at].tag == ":")
    quoting = (at for at in colons if words[at + 1].tag == "q" and words[at - 1].form not in verbs())
    return next(quoting, None)


def _is_place(words: list[Word], first: int, last: int) -> bool:
    """Whether something happens "in" what the words of a headline name."""
    named = [word.form for word in words[first:last]]
    return any(
        word.form in ("in", "near") and [other.form for other in words[at : at + len(named)]] == named
        for at, word in enumerate(words[last:], last + 1)
    )


def _verb_cue(words: list[Word], index: int, verb: Verb, sentence: Sentence, number: int) -> Cue | None:
    voice = voice_of(words, index, verb, sentence)
    if not voice:
        return None
    start, end = group_start(words, index, sentence.first), index + 1
    kind: Kind = "passive" if voice == "passive" else "active"
    if verb.base in ("cite", "quote") and kind == "active" and cites_somebody(words, end, sentence):
        return Cue(start, end, "citing", verb, number)
    if verb.base == "call" and calls_names(words, end, sentence):
        return Cue(start, end, kind, verb, number)
    particle = _particle(words, end, verb, sentence)
    if particle is not None:
        return Cue(start, end + particle, kind, verb, number)
    if verb.particle_only:
        return None
    takes = passive_fits if kind == "passive" else fits
    return Cue(start, end, kind, verb, number) if takes(words, start, end, verb, sentence) else None


def _spoken_cue(words: list[Word], index: int, sentence: Sentence, number: int) -> Cue | None:
    """ "issued a statement on", "raised concerns about": from the verb to what joins the content."""
    for verb in light_verbs().get(words[index].form, ()):
        if voice_of(words, index, verb, sentence) == "active":
            start = group_start(words, index, sentence.first)
            met = reaction_end(words, index, verb.base, sentence)
            if met is not None:
                return Cue(start, met, "passive", verb, number)
            end = spoken_end(words, index, verb.base, sentence)
            return (
                None
                if end is None
                else Cue(group_start(words, index, sentence.first), end, "active", verb, number)
            )
    return None


def _state_cue(words: list[Word], index: int, sentence: Sentence, number: int) -> Cue | None:
    """ "is convinced that": from the verb to the state of mind."""
    end = state_behind(words, index, sentence)
    if end is None:
        return None
    return Cue(
        group_start(words, index, sentence.first), end, "active", verb_of_state(words[index].form), number
    )


def _particle(words: list[Word], end: int, verb: Verb, sentence: Sentence) -> int | None:
    """How many words of a particle follow a verb, None when none does; "that" belongs to the content."""
    for particle in verb.particles:
        behind = word_at(words, end + len(particle), sentence.first, sentence.last)
        if particle[-1] == "on" and behind.form in TIMES:
            continue  # reported on Sunday
        if particle == ("on", "to") and verb.base == "go" and behind.form not in verbs():
            continue  # went on to win
        if tuple(word.form for word in words[end : min(sentence.last, end + len(particle))]) == particle:
            return len(particle) - (particle[-1] == "that")
    return _far_particle(words, end, verb, sentence) if verb.base in _SPEAKING else None


def _far_particle(words: list[Word], end: int, verb: Verb, sentence: Sentence) -> int | None:
    """ "spoke on Monday about": how many words until behind what joins the matter of a talk."""
    for at in range(end, min(sentence.last - 1, end + _TALK)):
        adverbs = words[at].form == "of" and all(word.tag == "a" for word in words[end:at])
        if words[at].form == "about" or adverbs:
            return at + 1 - end if words[at + 1].tag not in "#" and words[at + 1].form not in TIMES else None
        if words[at].tag not in "aidnNr#o" or words[at].form in ("of", "for"):
            return None
    return None
