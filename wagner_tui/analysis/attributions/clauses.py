"""Groups of verbs and their subjects: who does what a verb says."""

from __future__ import annotations

from wagner_tui.analysis.attributions.phrases import (
    TIMES,
    Phrase,
    is_adjective,
    noun_phrase_before,
    verb_before,
    word_at,
)
from wagner_tui.analysis.attributions.words import Word
from wagner_tui.corpus.wordlist import word_set

BE = word_set(
    """
    is are was were be been being am isn't aren't wasn't weren't ain't he's she's it's i'm they're we're
    you're
    """
)
HAVE = word_set("has have had having hasn't haven't hadn't 've i've they've we've you've who've")
#: "he's said" and "he's saying".
BE_OR_HAVE = word_set("he's she's it's who's")
#: Verbs that lean on the one behind "to": "appeared to suggest" is one saying.
_LEANING = word_set(
    """
    appear appears appeared seem seems seemed go goes went going try tries tried trying continue continues
    continued used tend tends tended begin begins began start starts started come comes came have has had
    fail fails failed decline declines declined refuse refuses refused attempt attempts attempted dare
    dared rush rushed move moved
    """
)
_PLURAL = word_set(
    """
    people police some many most all both others several few men women those these critics media lawmakers
    two three four
    """
)
#: What is done to a poll, a letter, a report before it says something: "a study published on Monday".
_PARTICIPLES = word_set(
    """
    released published conducted issued obtained reviewed seen written posted signed sponsored commissioned
    held led dated taken given made sent filed provided compiled prepared carried aired produced submitted
    unveiled delivered leaked distributed circulated briefed interviewed contacted reached based
    """
)
#: A participle stands so many words before the verb of its noun.
_REDUCED = 12
#: A relative clause between a noun and its verb has at most so many words.
_RELATIVE = 14
#: "said and added and warned": subjects are looked for so many verbs back.
_DEEPEST = 3


def group_start(words: list[Word], verb: int, first: int) -> int:
    """First word of the verb group that ends with `verb`: its auxiliaries, adverbs and leaning verbs."""
    start = verb
    while start > first:
        before = words[start - 1]
        if before.tag in "xa" or contracted(words, start - 1, first):
            start -= 1
        elif before.form == "to" and start - 1 > first and words[start - 2].form in _LEANING:
            start -= 2
        else:
            break
    while start < verb and words[start].tag == "a":
        start += 1
    return start


def contracted(words: list[Word], index: int, first: int) -> bool:
    """Whether the word at `index` is the "'s" of "he's", "who's", "it's": a verb, and no possessive."""
    return words[index].tag == "p" and index > first and words[index - 1].tag in "rw"


def subject(words: list[Word], group: int, first: int, depth: int = 0) -> Phrase | None:
    """The subject of the verb group that begins at `group`; that of the verb before for "and added"."""
    at = group - 1
    while at >= first and words[at].tag == "a":
        at -= 1
    here = word_at(words, at, first, group)
    if at < first:
        return None
    if here.tag == "r" and here.form != "there":
        return Phrase(at, at + 1)
    if here.tag == "w":
        return Phrase(at, at + 1) if here.form in ("who", "which", "that") else None
    if here.tag in ",-":
        return _before_insertion(words, at, first) or _inherited(words, at, first, depth)
    if here.tag == "o" and at - 2 >= first and words[at - 1].form == "of":
        return Phrase(at - 2, at + 1)  # one of them
    if here.form == "to" or here.tag in "cisox":
        return _inherited(words, at, first, depth)
    reduced = _with_participle(words, at, first) or _with_relative(words, at, first)
    return reduced or noun_phrase_before(words, at + 1, first) or _inherited(words, at, first, depth)


def _with_relative(words: list[Word], last: int, first: int) -> Phrase | None:
    """ "The man who found the crack said": the noun phrase before "who", with its clause."""
    verbs = 0
    for at in range(last, max(first, last - _RELATIVE), -1):
        word = words[at]
        if word.form in ("who", "that", "which") and words[at - 1].tag in "nN":
            before = noun_phrase_before(words, at, first) if verbs == 1 else None
            return None if before is None else Phrase(before.first, last + 1)
        if word.tag in ",.;:q-csr":
            return None
        if word.tag in "vx" and not is_adjective(words, at, first):
            verbs += words[at + 1].tag not in "vx"
    return None


def _with_participle(words: list[Word], last: int, first: int) -> Phrase | None:
    """ "A poll released in August found": the noun phrase before the participle."""
    for at in range(last, max(first, last - _REDUCED), -1):
        word = words[at]
        if word.form in _PARTICIPLES and words[at - 1].tag in "nN":
            return (
                noun_phrase_before(words, at, first)
                if words[at + 1].tag in "ia" or (at < last and words[at + 1].form in TIMES)
                else None
            )
        if word.tag not in "dnN#iapg" or (word.tag == "i" and at == last):
            return None
    return None


def _before_insertion(words: list[Word], comma: int, first: int) -> Phrase | None:
    """The noun phrase with the insertion that a comma or dash ends: "Doe, who lives there," said."""
    best: Phrase | None = None
    for at in range(comma - 1, first, -1):
        if words[at].tag in ".;:q":
            break
        if words[at].tag != words[comma].tag or words[at - 1].tag not in "nN)#":
            continue
        phrase = noun_phrase_before(words, at, first)
        if phrase is not None and _opens(words, phrase, first) and _inserted(words, at + 1, comma):
            best = phrase if words[at + 1].tag == "g" else Phrase(phrase.first, comma)
    return best


def _inserted(words: list[Word], start: int, end: int) -> bool:
    """Whether some words may stand in brackets behind a name: no clause of their own but a relative one."""
    opening = words[start]
    if opening.tag not in "dniw#asgvqN":
        return False
    return opening.tag == "w" or not any(
        words[at].tag in "xr" or (words[at].tag == "v" and not is_adjective(words, at, start))
        for at in range(start + 1, end)
    )


def _opens(words: list[Word], phrase: Phrase, first: int) -> bool:
    """Whether a phrase begins its clause: a mark or a joining word stands before it, and no verb."""
    begins = phrase.first == first or words[phrase.first - 1].tag in ",qsc;-w."
    return begins and not verb_before(words, phrase.first, max(first, phrase.first - 3))


def _inherited(words: list[Word], at: int, first: int, depth: int) -> Phrase | None:
    """The subject of the nearest finite verb before the word `at`."""
    if depth > _DEEPEST:
        return None
    for index in range(at - 1, first - 1, -1):
        word = words[index]
        verb = word.tag == "x" or (word.tag == "v" and not is_adjective(words, index, first))
        if verb and word.form not in ("be", "been", "being"):
            found = subject(words, group_start(words, index, first), first, depth + 1)
            if found is not None:
                return found
    return None


def comment_start(words: list[Word], cue: int, speaker: Phrase | None, first: int) -> int | None:
    """The "as" of "as Doe noted," or "as first reported by Kite"; `cue` is the first word of its verb."""
    at = cue if speaker is None else min(cue, speaker.first)
    while at > first and words[at - 1].tag == "a":
        at -= 1
    if at == first or words[at - 1].form != "as":
        return None
    return at - 1 if at - 1 == first or words[at - 2].tag in ",-;(c" else None


def plural(word: Word) -> bool:
    """Whether a noun looks plural: it may be the subject of "say"."""
    ending = word.form.endswith("s") and not word.form.endswith(("ss", "us", "is", "'s"))
    return ending or word.form in _PLURAL


def plural_subject(words: list[Word], last: int, first: int) -> bool:
    """Whether the noun phrase that ends with the word `last` is plural; its head stands before "of"."""
    reduced = _with_participle(words, last, first)
    if reduced is not None:
        return plural(words[reduced.last - 1])
    phrase = noun_phrase_before(words, last + 1, first)
    if phrase is None:
        return False
    for at in range(*phrase):
        if words[at].form in ("and", "&"):
            return True
        if words[at].tag == "i" and at > phrase.first:
            return plural(words[at - 1])
    return plural(words[last])
