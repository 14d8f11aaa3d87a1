"""What the words for a speaker stand for: the full name of a surname, the one whom a pronoun means.

Nothing is guessed: where a text leaves a choice, the words stay as they are.
"""

from __future__ import annotations

from functools import cached_property

from wagner_tui.analysis.attributions.choosing import Found
from wagner_tui.analysis.attributions.clauses import plural
from wagner_tui.analysis.attributions.outlet_names import OutletNames
from wagner_tui.analysis.attributions.people import NOT_PEOPLE, People
from wagner_tui.analysis.attributions.phrases import Phrase, noun_phrase_before
from wagner_tui.analysis.attributions.words import Text, Word
from wagner_tui.analysis.given_names import MEN, WOMEN
from wagner_tui.corpus.wordlist import word_set

_HE = word_set("he she him her his")
_THEY = word_set("they them their")
_RELATIVE = word_set("who which that whom")
#: Nouns for those who inform the press: they stay what a text calls them.
_INFORMANTS = word_set(
    """
    source sources official officials spokesman spokeswoman spokesperson spokespeople aide aides adviser
    advisers insider insiders witness witnesses resident residents expert experts analyst analysts
    diplomat diplomats lawyer lawyers minister ministers ministry agency police officer officers statement
    report reports newspaper portal media outlet channel website paper broadcaster magazine company office
    department embassy union group campaign court judge study survey poll researchers
    """
)
#: Of those who are named by what they are, single people.
_HUMAN = word_set(
    """
    source official spokesman spokeswoman spokesperson aide adviser insider witness resident expert analyst
    diplomat lawyer minister officer judge president mayor governor senator chief director leader boss general
    colonel farmer doctor teacher student passenger driver pilot man woman father mother son daughter
    commander secretary ambassador professor scientist engineer worker owner manager prosecutor attorney
    """
)
#: A pronoun means the last speaker of the paragraph before for so many sentences.
_NEAR = 3
#: The subject of a sentence stands among its first words.
_OPENING = 8
#: What a name may end with that is meant by "the bank" later on.
_BODIES = word_set(
    """
    bank ministry agency university council party union court club airline hospital institute foundation
    association committee commission group department army guard service authority administration embassy
    bureau fund museum college company corporation railway
    """
)
_COUNTS = word_set("one two three four five six seven eight nine ten dozens hundreds thousands")
_ARTICLES = word_set("the this that these those")


class Resolver:
    """Names the speakers of one text, in order: what is named before helps with what follows."""

    def __init__(self, text: Text, outlets: OutletNames) -> None:
        self._text = text
        self._outlets = outlets
        self._people = People(text)
        self._described: dict[str, dict[str, None]] = {}
        self._last: tuple[Found, str] | None = None

    def name(self, found: Found) -> str:
        """The name or the description of who speaks, as far as the text makes it certain; "" for nobody."""
        speaker = found.speaker
        if speaker is None:
            return ""
        name = self._name(speaker, found)
        self._last = found, name
        return name

    def _name(self, speaker: Phrase, found: Found) -> str:
        words = self._text.words
        form = words[speaker.first].form
        if speaker.last == speaker.first + 1:
            if form in _RELATIVE:
                return self._antecedent(speaker, found)
            if form == "it":
                return self._body_meant(found) or self._lowered(speaker)
            if form in _HE or form in _THEY:
                return self._meant(speaker, found, form) or self._text.words_in(*speaker)
        person = self._head_person(speaker)
        if person:
            return person
        return self._outlets.speaking(speaker) or self._description(speaker)

    def _antecedent(self, speaker: Phrase, found: Found) -> str:
        """ "Doe, who said": the noun phrase before a relative word."""
        words, sentence = self._text.words, self._text.sentences[found.cue.sentence]
        at = speaker.first
        while at > sentence.first and (words[at - 1].tag in ",i-" or words[at - 1].form == "according"):
            at -= 1
        before = noun_phrase_before(words, at, sentence.first)
        return self._name(before, found) if before is not None else self._text.words_in(*speaker)

    def _head_person(self, speaker: Phrase) -> str:
        """The person whom a phrase names: "Doe's boss" and "a source of Doe" name nobody."""
        words = self._text.words
        last = next((at for at in range(speaker.first + 1, speaker.last) if words[at].tag in ",(iw"), None)
        head = Phrase(speaker.first, last or speaker.last)
        if any(words[at].form in ("and", "&") for at in range(*speaker)):
            return ""
        named = [person for person in self._people.within(*head) if person.last == head.last]
        comma = next((at for at in range(*speaker) if words[at].tag == ","), None)
        if not named and comma is not None:  # the head of the region, Lena Holm
            behind = self._people.within(comma + 1, speaker.last)
            named = [person for person in behind if person[:2] == (comma + 1, speaker.last)]
        if named:
            return self._people.full_name(named[-1])
        if head.last == head.first + 1 and words[head.first].tag == "N":  # in a headline: "says Doe after …"
            surname = self._people.of_surname(self._text.words_in(*head))
            if surname:
                return surname
        plain = (
            last is not None and words[last].tag == "," and all(words[at].tag == "N" for at in range(*head))
        )
        return self._text.words_in(*head) if plain and words[head.last - 1].form not in NOT_PEOPLE else ""

    def _description(self, speaker: Phrase) -> str:
        """The words themselves; for "the source" the fuller description before, when there is but one."""
        words, said = self._text.words, self._lowered(speaker)
        last = next((at for at in range(speaker.first + 1, speaker.last) if _ends_head(words[at])), None)
        head = words[(last or speaker.last) - 1].form
        alone = last is None and speaker.last == speaker.first + 2 and words[speaker.first].form == "the"
        named = self._bodies.get(head, set())
        if alone and len(named) == 1 and not self._described.get(_single(head)):
            return next(iter(named))
        if head not in _INFORMANTS:
            return said
        known = self._described.setdefault(_single(head), {})
        if last is None and speaker.last - speaker.first <= 2 and words[speaker.first].form in _ARTICLES:
            return next(iter(known)) if len(known) == 1 else said
        known[said] = None
        return said

    @cached_property
    def _bodies(self) -> dict[str, set[str]]:
        """The names of several words that end with what a body is: "Northern Bank" by "bank"."""
        found: dict[str, set[str]] = {}
        words = self._text.words
        for at in range(1, len(words)):
            if words[at].form in _BODIES and words[at].tag == "N" and words[at - 1].tag == "N":
                start = at
                while start not in self._starts and words[start - 1].tag == "N":
                    start -= 1
                found.setdefault(words[at].form, set()).add(self._text.words_in(start, at + 1))
        return found

    def _lowered(self, speaker: Phrase) -> str:
        """The words of a description; without the capital letter that only begins a sentence."""
        words, said = self._text.words, self._text.words_in(*speaker)
        first = words[speaker.first]
        begins = speaker.first in self._starts or words[speaker.first - 1].tag == "q"
        if not begins or first.tag in "#q":
            return said
        if first.tag == "N" and not self._is_common(first):
            return said
        head, *rest = said.split(" ")
        return " ".join([head.lower() if head.isupper() else head[0].lower() + head[1:], *rest])

    def _is_common(self, word: Word) -> bool:
        """Whether a capital letter says nothing: the word is written small elsewhere, or is a plural."""
        if word.form in _INFORMANTS or word.form in _HUMAN or word.form in _COUNTS:
            return True
        return word.form in self._small or (plural(word) and word.form not in self._large)

    @cached_property
    def _starts(self) -> frozenset[int]:
        return frozenset(sentence.first for sentence in self._text.sentences)

    @cached_property
    def _small(self) -> frozenset[str]:
        text = self._text.text
        return frozenset(word.form for word in self._text.words if text[word.start].islower())

    @cached_property
    def _large(self) -> frozenset[str]:
        """The words that have a capital letter inside a sentence."""
        words = self._text.words
        return frozenset(
            word.form for at, word in enumerate(words) if word.tag == "N" and at not in self._starts
        )

    def _meant(self, speaker: Phrase, found: Found, form: str) -> str:
        """Whom a pronoun means when nobody else can be meant; "" else."""
        last = self._last
        if last is not None and last[1] and self._near(last[0], found):
            before, name = last
            if form in _THEY:
                next_to = found.cue.sentence - before.cue.sentence <= 1
                return name if next_to and self._is_plural(before.speaker, name) else ""
            if self._is_somebody(before.speaker, name):
                since = self._behind(before, found.cue.sentence)
                fits = _may_be(name, form) and self._named(since, speaker.first) <= {name}
                return name if fits else ""
        if form in _THEY:
            return ""
        near = {name for name in self._named(self._window(found), speaker.first) if _may_be(name, form)}
        opening = self._window(found)
        begins = self._named(opening, min(opening + _OPENING, speaker.first)) == near  # Doe will go, he said
        sure = begins or all(_is_surely(name, form) for name in near)
        return near.pop() if len(near) == 1 and sure else ""

    def _body_meant(self, found: Found) -> str:
        """The ministry, bank or outlet that spoke in this sentence or the one before; "" for none."""
        if self._last is None or not self._last[1]:
            return ""
        before, name = self._last
        near = found.cue.sentence - before.cue.sentence <= 1 and self._near(before, found)
        someone = self._is_somebody(before.speaker, name) or self._is_plural(before.speaker, name)
        return name if near and not someone and name.casefold() != "it" else ""

    def _named(self, first: int, last: int) -> set[str]:
        """The people whom the writer names among some words, quotations apart."""
        words = self._text.words
        return {
            self._people.full_name(person)
            for person in self._people.within(first, last)
            if self._text.quotation_at(words[person.first].start) is None
        }

    def _is_somebody(self, speaker: Phrase | None, name: str) -> bool:
        """Whether a speaker is one human being: "Doe", "the minister", "a source close to Doe"."""
        if speaker is None:
            return False
        words = [self._text.words[at] for at in range(speaker.first, self._head_end(speaker))]
        if words[-1].form in _HUMAN or self._people.knows(name):
            return True
        plain = all(word.tag == "N" for word in words) and self._outlets.speaking(speaker) is None
        return plain and words[-1].form not in NOT_PEOPLE and not plural(words[-1])

    def _head_end(self, speaker: Phrase) -> int:
        """Behind the head of a phrase: "a source | close to", "the head | of"."""
        words = self._text.words
        return next(
            (at for at in range(speaker.first + 1, speaker.last) if _ends_head(words[at])), speaker.last
        )

    def _is_plural(self, speaker: Phrase | None, name: str) -> bool:
        if speaker is None:
            return False
        words = self._text.words
        last = words[self._head_end(speaker) - 1]
        return plural(last) or words[speaker.first].form in _THEY or " and " in name

    def _behind(self, before: Found, sentence: int) -> int:
        """The word behind a cue in the same sentence, or behind the sentence of that cue."""
        if before.cue.sentence == sentence:
            return before.cue.last
        return self._text.sentences[before.cue.sentence].last

    def _window(self, found: Found) -> int:
        """First word of the sentence before, or before the quotation that opens the paragraph."""
        sentences = self._text.sentences
        first = max(0, found.cue.sentence - 1)
        while first > 0 and sentences[first].follows and self._is_quoted(first):
            first -= 1
        if first > 0 and not sentences[first].follows and self._is_quoted(first):
            first -= 1
        return sentences[first].first

    def _is_quoted(self, sentence: int) -> bool:
        return self._text.quotation_at(self._text.sentences[sentence].start) is not None

    def _near(self, before: Found, found: Found) -> bool:
        """Whether a speaker was named in this paragraph or at the end of the one before."""
        sentences = self._text.sentences
        apart = sentences[found.cue.sentence].paragraph - sentences[before.cue.sentence].paragraph
        return apart == 0 or (apart == 1 and found.cue.sentence - before.cue.sentence <= _NEAR)


def _ends_head(word: Word) -> bool:
    """Whether a word ends the head of a phrase: "a source | close to", "the head | of"."""
    return word.tag in ",(iw" or word.form == "close"


def _may_be(name: str, form: str) -> bool:
    """Whether somebody of that name may be "he" or "she", as far as the given name tells."""
    given = name.split()[0].casefold()
    if form in ("he", "him", "his"):
        return given not in WOMEN or given in MEN
    return given not in MEN or given in WOMEN


def _is_surely(name: str, form: str) -> bool:
    """Whether the given name of somebody is a man's for "he" or a woman's for "she"."""
    return name.split()[0].casefold() in (MEN if form in ("he", "him", "his") else WOMEN)


def _single(noun: str) -> str:
    return noun.removesuffix("s")
