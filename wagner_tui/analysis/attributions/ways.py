"""By which way a statement came: the outlets that it was told to, or that pass it on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wagner_tui.analysis.attributions.choosing import Found
from wagner_tui.analysis.attributions.clauses import comment_start, subject
from wagner_tui.analysis.attributions.outlet_names import INFORMANTS, KINDS, SEEN, OutletNames
from wagner_tui.analysis.attributions.phrases import Phrase, noun_phrase_after
from wagner_tui.analysis.attributions.words import Text
from wagner_tui.corpus.wordlist import word_set

#: A hearer or a carrier stands within so many words of the cue.
_REACH = 14
_OCCASIONS = word_set(
    """
    interview interviews statement statements comment comments remarks speaking told letter email article
    """
)
_CARRIED = word_set("cited quoted reported published carried broadcast relayed")


def ways(text: Text, found: Sequence[Found], outlets: OutletNames) -> list[tuple[str, ...]]:
    """For every attribution the outlets through which it came, nearest first."""
    finder = _Finder(text, found, outlets)
    return [finder.way(number) for number in range(len(found))]


class _Finder:
    def __init__(self, text: Text, found: Sequence[Found], outlets: OutletNames) -> None:
        self._text = text
        self._found = found
        self._outlets = outlets
        self._informed: dict[str, tuple[str, ...]] = {}

    def way(self, number: int) -> tuple[str, ...]:
        one = self._found[number]
        own = self._outlets.speaking(one.speaker) if one.speaker is not None else None
        names = [*self._in_speaker(one), *self._hearers(one), *self._carriers(one), *self._around(number)]
        found = tuple(name for name in dict.fromkeys(names) if name and name != own)
        informant = self._informant(one.speaker)
        if informant and found:
            self._informed[informant] = found
        elif (
            informant
            and one.speaker is not None
            and self._text.words[one.speaker.first].form in ("the", "his", "its", "her")
        ):
            found = self._informed.get(informant, ())  # "the source" is the one whom an outlet quoted
        return found

    def _informant(self, speaker: Phrase | None) -> str:
        """The noun that says that a speaker informs the press, in the singular; "" without one."""
        if speaker is None:
            return ""
        forms = (self._text.words[at].form for at in range(*speaker))
        return next((form.removesuffix("s") for form in forms if form in INFORMANTS), "")

    def _in_speaker(self, one: Found) -> Iterator[str]:
        """ "a Kite source", "Kite's source", "the source of Kite"."""
        if one.speaker is not None and self._informant(one.speaker):
            for name, _, _ in self._outlets.within(*one.speaker):
                yield name
        elif one.speaker is not None:
            for at in range(one.speaker.first + 1, one.speaker.last - 2):
                yield from self._holders(at, one.speaker.last)

    def _hearers(self, one: Found) -> Iterator[str]:
        """ "told Kite", "said in an interview with Kite"; "In an interview with Kite, Doe said"."""
        words, sentence = self._text.words, self._text.sentences[one.cue.sentence]
        start = max(one.cue.last, one.speaker.last if one.speaker is not None else 0)
        last = min(sentence.last, start + _REACH)
        if one.content.start >= words[one.cue.last - 1].end:
            last = min(last, self._text.word_at(one.content.start))
        told = one.cue.verb is not None and "told" in one.cue.verb.groups and start == one.cue.last
        for name, at, _ in self._outlets.within(start, last):
            before = words[at - 1]
            if before.form == "the" and at - 2 >= start:
                before = words[at - 2]
            if (told and at - start < 8) or before.form in ("to", "with", "by", "told", "in", "on"):
                yield name
        hearer = noun_phrase_after(words, start, sentence.last, apposition=False) if told else None
        outlet = self._outlets.told(hearer) if hearer is not None else None
        if outlet is not None:
            yield outlet
        yield from self._occasion(one, sentence.first)

    def _occasion(self, one: Found, first: int) -> Iterator[str]:
        """ "In an interview with Kite, Doe said", "Speaking to Kite, Doe said"."""
        words = self._text.words
        last = min(one.cue.first, one.speaker.first if one.speaker is not None else one.cue.first)
        for at in range(first + 1, last):
            if words[at].form not in ("to", "with", "by") or words[at - 1].form not in _OCCASIONS:
                continue
            hearer = noun_phrase_after(words, at + 1, last, apposition=False)
            outlet = self._outlets.told(hearer) if hearer is not None else None
            if outlet is not None and not one.content.start <= words[at].start < one.content.end:
                yield outlet

    def _carriers(self, one: Found) -> Iterator[str]:
        """ "according to sources cited by Kite"; "Kite reported, citing officials"."""
        words, sentence = self._text.words, self._text.sentences[one.cue.sentence]
        if one.speaker is not None and one.speaker.last < one.cue.first:
            yield from self._holders(one.speaker.last, one.cue.first)
        start = max(one.cue.last, one.speaker.last if one.speaker is not None else 0)
        stop = next((at for at in range(start, sentence.last) if words[at].tag in ".;,"), sentence.last)
        carried = next((at for at in range(start, min(stop, start + 3)) if words[at].form in _CARRIED), stop)
        by = next(
            (at for at in range(carried + 1, min(stop, carried + 5)) if words[at].form in ("by", "in")), None
        )
        if by is not None:
            carrier = noun_phrase_after(words, by + 1, sentence.last, apposition=False)
            if carrier is not None and carrier != one.speaker:
                yield self._outlets.of(carrier)
        if one.cue.kind == "citing":
            yield from self._citer(one, sentence.first)

    def _holders(self, first: int, last: int) -> Iterator[str]:
        """ "documents | seen by Kite | show that"."""
        words = self._text.words
        if words[first].form in SEEN and words[first + 1].form == "by":
            for name, _, _ in self._outlets.within(first + 2, last):
                yield name

    def _citer(self, one: Found, first: int) -> Iterator[str]:
        """Who cites: the outlet named before, or the subject."""
        words = self._text.words
        named = list(self._outlets.within(first, one.cue.first))
        who = subject(words, one.cue.first, first)
        if named:
            yield named[-1].name
        elif who is not None and who != one.speaker and words[who.last - 1].form in KINDS:
            yield self._outlets.of(who)

    def _is_comment(self, one: Found) -> bool:
        """Whether a cue only stands aside: "as first reported by Kite"."""
        first = self._text.sentences[one.cue.sentence].first
        return comment_start(self._text.words, one.cue.first, None, first) is not None

    def _around(self, number: int) -> Iterator[str]:
        """Outlets whose report this statement is a part of, the inner ones first."""
        one = self._found[number]
        at = self._text.words[one.cue.first].start
        near = [
            other
            for other in self._found[max(0, number - 4) : number + 5]
            if other is not one and other.cue.sentence == one.cue.sentence and not self._is_comment(other)
        ]
        around = [other for other in near if other.content.start <= at < other.content.end]
        for other in sorted(around, key=lambda found: found.content.end - found.content.start):
            name = self._outlets.speaking(other.speaker) if other.speaker is not None else None
            if name is not None:
                yield name
