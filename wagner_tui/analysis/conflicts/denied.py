"""What one passage tells as done and another denies: the same doer, the same deed, the same target."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from wagner_tui.analysis.conflicts.difference import Difference
from wagner_tui.analysis.conflicts.facts import Facts
from wagner_tui.analysis.conflicts.governing import SAYING, deed_of
from wagner_tui.analysis.conflicts.verb_forms import base
from wagner_tui.analysis.conflicts.vocabulary import HELPERS
from wagner_tui.analysis.conflicts.words import Reading
from wagner_tui.analysis.deed_actors import doer_of
from wagner_tui.analysis.deed_words import CLAUSE_WORDS, Words, gap_behind
from wagner_tui.analysis.deeds import Deed, deeds
from wagner_tui.analysis.lexicon import Lexicon
from wagner_tui.analysis.sentence_tokens import compared_tokens
from wagner_tui.analysis.time_comparison import compare_times
from wagner_tui.analysis.tokens import tokenize
from wagner_tui.analysis.verbs import looks_finite
from wagner_tui.corpus.model import Passage, Span
from wagner_tui.corpus.wordlist import word_set

if TYPE_CHECKING:
    from wagner_tui.analysis.time_values import TimeMention

_NOT = re.compile(r"\b(?:not|never|cannot)\b|n[’']t\b", re.IGNORECASE)
_NOTS = frozenset(("not", "never"))
#: May stand between "not" and its verb.
_LIGHT = HELPERS | word_set("ever even actually really")
#: What these lead to is not told as done, or as done at another time.
_OPEN = word_set(
    "will would can could shall should may might must to wo ca if whether unless until before yet longer"
)
#: What is denied with one of these is not denied altogether.
_LIMITS = word_set("again alone anymore before only since together until yet")
#: In front of a verb these may stand for whoever said it.
_THEMSELVES = word_set("it he she they")
#: Leads one that is known, "the ministry", not any of many.
_KNOWN = word_set("the its his her their")
#: A deed behind one of these is not told as done.
_DOUBTING = frozenset(("if", "whether", "unless"))
#: So many words at most lie between an article and its noun.
_LED = 3


class _Side(NamedTuple):
    """A passage as it is compared here: its reading, the tokens of its sentence, its deeds."""

    reading: Reading
    passage: Passage
    tokens: Words
    deeds: tuple[Deed, ...]


def one_denies(one: str, other: str) -> bool:
    """Whether one of two texts says "not" and the other does not; quicker than reading them."""
    return (_NOT.search(one) is None) != (_NOT.search(other) is None)


class Denials:
    """Compares passages of one claim by what is done in one and not done in the other."""

    def __init__(self, lexicon: Lexicon, facts: Facts) -> None:
        self._lexicon = lexicon
        self._facts = facts
        self._deeds: dict[Passage, tuple[Words, tuple[Deed, ...]]] = {}

    def difference(self, one: Reading, a: Passage, other: Reading, b: Passage) -> Difference | None:
        """The difference of passages `a` and `b` of the sentences `one` and `other`, None where both can be.

        Both must name the doer and the target, and what is denied may be no more than what is told: who
        never got a written warning may have got one.
        """
        left, right = self._side(one, a), self._side(other, b)
        for here in left.deeds:
            for there in right.deeds:
                if self._of_one(left, here, right, there) and self._excludes(left, here, right, there):
                    return _told(left, here, right, there)
        return None

    def _side(self, reading: Reading, passage: Passage) -> _Side:
        known = self._deeds.get(reading.passage)
        if known is None:
            found = Words(tokenize(reading.text, reading.passage.start, reading.passage.end))
            known = self._deeds[reading.passage] = found, tuple(deeds(found, self._lexicon))
        tokens, told = known
        inside = (d for d in told if passage.start <= tokens[d.at].start and tokens[d.at].end <= passage.end)
        return _Side(reading, passage, tokens, tuple(inside))

    def _of_one(self, left: _Side, here: Deed, right: _Side, there: Deed) -> bool:
        """Whether one does the same to one on both sides, and only one of them denies it."""
        if here.agent is not None and there.agent is not None and here.agent != there.agent:
            return False
        if here.negated == there.negated or here.patient is None or here.patient != there.patient:
            return False
        if base(left.tokens[here.at].form) != base(right.tokens[there.at].form):
            return False
        doers = [self._doer(left.tokens, here), self._doer(right.tokens, there)]
        return doers[0] != "" and doers[0] == doers[1]

    def _doer(self, tokens: Words, deed: Deed) -> str:
        """The term of the one known doer of a deed that stands directly before it; empty when none does."""
        if deed.where[1] < deed.at:  # a passive
            return ""
        place = _subject_of(tokens, deed.at, self._lexicon)
        return self._lexicon.term(tokens[place]) if place >= 0 and _known_doer(tokens, place) else ""

    def _excludes(self, left: _Side, here: Deed, right: _Side, there: Deed) -> bool:
        """Whether nothing beside the deed lets both be right: a time, a condition, something more denied."""
        if not here.negated:
            left, here, right, there = right, there, left, here
        leads, leads_there = _leading(left.tokens, here.at), _leading(right.tokens, there.at)
        if not _plainly(leads) or not any(form in _NOTS or form.endswith("n't") for form in leads):
            return False
        if any(token.form in _LIMITS for token in left.tokens):
            return False
        if any(form in _OPEN for form in leads_there) or any(form.endswith("n't") for form in leads_there):
            return False
        if not self._details(left, here) <= {self._lexicon.term(token) for token in right.tokens}:
            return False
        times, times_there = (
            deed_times(side.reading, side.tokens[deed.at].start, side.tokens[deed.at].end, self._facts)
            for side, deed in ((left, here), (right, there))
        )
        return not times or one_time(times, times_there)

    def _details(self, side: _Side, deed: Deed) -> set[str]:
        """What a passage says beside its deed, its doer, its times and who says so."""
        start, end = side.passage.start, side.passage.end
        times = self._facts.times(side.reading.passage)
        doer = _subject_of(side.tokens, deed.at, self._lexicon)
        apart = {side.tokens[place].start for place in (deed.at, deed.where[1], doer)}
        return {
            self._lexicon.term(token)
            for token in compared_tokens(side.reading.text, start, end)
            if not token.stop
            and token.form not in _LIGHT | _NOTS
            and token.start not in apart
            and not any(m.passage.start <= token.start < m.passage.end for m in times)
        }


def _leading(tokens: Words, at: int) -> list[str]:
    """The helping words before a verb, the nearest first."""
    found = []
    for i in range(at - 1, -1, -1):
        form = tokens[i].form
        if gap_behind(tokens, i) or not (form in _LIGHT | _OPEN | _NOTS or form.endswith(("n't", "ly"))):
            break
        found.append(form)
    return found


def _plainly(leads: Sequence[str]) -> bool:
    return not any(form in _OPEN or form.endswith("ly") for form in leads)


def _known_doer(tokens: Words, doer: int) -> bool:
    """Whether a word names one by name, or one that is known: "two officials" may be any."""
    led = any(tokens[i].form in _KNOWN for i in range(max(0, doer - _LED), doer))
    return led or (tokens[doer].capital and not tokens[doer].stop)


def _subject_of(tokens: Words, at: int, lexicon: Lexicon) -> int:
    """The place of the subject directly before a verb; for "it" that of who says so, -1 when not known."""
    subject = at - 1 - len(_leading(tokens, at))
    if subject < 0 or any(token.form in _DOUBTING for token in tokens[:at]):
        return -1
    if tokens[subject].form not in _THEMSELVES:
        return subject
    said = subject - 1 - (tokens[subject - 1].form == "that")
    if said < 1 or base(tokens[said].form) not in SAYING:
        return -1
    doer = doer_of(tokens, said, lexicon)
    return doer if doer == said - 1 - len(_leading(tokens, said)) else -1


def _told(left: _Side, here: Deed, right: _Side, there: Deed) -> Difference:
    spans = _span(left, here), _span(right, there)
    texts = (
        side.reading.text[span.start : span.end] for side, (span,) in zip((left, right), spans, strict=True)
    )
    values = [" ".join(text.split()) for text in texts]
    why = f"one side denies what the other says: “{values[0]}” / “{values[1]}”"
    return Difference("polarity", "conflict", (values[0], values[1]), spans, why)


def _span(side: _Side, deed: Deed) -> tuple[Span, ...]:
    first = deed.at - len(_leading(side.tokens, deed.at))
    return (Span(max(side.passage.start, side.tokens[first].start), side.tokens[deed.at].end),)


def deed_times(reading: Reading, start: int, end: int, facts: Facts) -> list[TimeMention]:
    """The times that a sentence tells of the deed whose verb stands at the characters `start` to `end`.

    Those of what is said or done beside it are none.
    """
    of = next((base(word.form) for word in reading.words if start <= word.start < end), "")
    return [
        mention
        for mention in facts.times(reading.passage)
        if deed_of(reading, mention.passage.start, mention.passage.end) == of
        or (end <= mention.passage.start and not _other_deed(reading, end, mention.passage.start))
    ]


def _other_deed(reading: Reading, start: int, end: int) -> bool:
    """Whether another clause begins between two places, or a verb stands there."""
    if any(sign in reading.text[start:end] for sign in ",;:—–“”"):
        return True
    between = (word.form for word in reading.words if start <= word.start < end)
    return any(form in CLAUSE_WORDS or looks_finite(form) for form in between)


def told_apart(here: Sequence[TimeMention], there: Sequence[TimeMention]) -> bool:
    """Whether both have a time of their own and none of them is one of the other's."""
    return bool(here and there) and all(
        compare_times(m, n).verdict == "different" for m in here for n in there
    )


def one_time(here: Sequence[TimeMention], there: Sequence[TimeMention]) -> bool:
    """Whether both tell of one time: then only one of them can be right."""
    return any(compare_times(m, n).verdict in ("equal", "compatible") for m in here for n in there)
