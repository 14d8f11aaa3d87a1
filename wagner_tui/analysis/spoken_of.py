"""Who was spoken of lately: human beings in the text, named or not, and who of them comes into question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wagner_tui.analysis import name_words as words
from wagner_tui.analysis.name_runs import Word
from wagner_tui.analysis.sentence_grammar import is_subject
from wagner_tui.analysis.surnames import Group
from wagner_tui.corpus.wordlist import word_set

#: Sentences ahead in which the one who is meant may be named.
_BACK = 2
#: No two sentences speak of more human beings than this; of a text that lost its stops the last ones count.
_MOST = 40
#: Who does this may speak of somebody else: "the chief said he was shot".
_SPEAKS = words.SAY | word_set(
    """
    called found described believes believed reported asked quoted saw met wants thinks thought met joined
    helped heard
    """
)


@dataclass(slots=True)
class Mark:
    """A human being in the text, words `at` to `last`: `group` is None when it is not certain who."""

    sentence: int
    at: int
    last: int
    group: Group | None
    gender: str
    quote: int
    subject: bool = False
    acts: bool = False


def doing(found: Sequence[Word], first: int, last: int) -> tuple[bool, bool]:
    """Whether the words are a subject, and whether of a deed that is not only speaking of others."""
    subject = is_subject(found, first, last)
    return subject, subject and not any(word.low in _SPEAKS for word in found[last : last + 3])


def since(marks: Sequence[Mark], oldest: int) -> Iterator[Mark]:
    """The human beings in the sentences from `oldest` on, last one first."""
    for mark in reversed(marks):
        if mark.sentence < oldest:
            return
        yield mark


def spoken_of(marks: Sequence[Mark], number: int, gender: str, *, whole: bool = False) -> list[Mark]:
    """The human beings that fit, last one first.

    Where the doer of this sentence is named, or of the one ahead, nobody before that comes into question,
    unless the `whole` of the sentences is asked for.
    """
    fitting: list[Mark] = []
    for mark in reversed(marks[-_MOST:]):
        if mark.sentence < number - _BACK:
            break
        if not whole and mark.sentence < number and _settled(fitting, mark.sentence, number):
            break
        if not mark.gender or mark.gender == gender:
            fitting.append(mark)
    return fitting


def _goes_on_about_one(fitting: Sequence[Mark], number: int) -> bool:
    """Whether sentence `number` and the one ahead have the same subject and speak of nobody else who fits."""
    near = [mark for mark in fitting if mark.sentence >= number - 1]
    subjects = {mark.sentence for mark in near if mark.subject}
    return len(subjects) == 2 and len({mark.group for mark in near}) == 1 and near[0].group is not None


def _settled(fitting: Sequence[Mark], sentence: int, number: int) -> bool:
    """Whether a doer is named after `sentence`: in sentence `number`, or in the one ahead of it."""
    if any(known.acts and known.sentence == number for known in fitting):
        return True
    if sentence < number - 1 and _goes_on_about_one(fitting, number):
        return True
    return sentence < number - 1 and any(known.sentence == number - 1 and known.acts for known in fitting)
