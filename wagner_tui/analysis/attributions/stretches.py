"""Where a statement begins and ends among the words around a cue."""

from __future__ import annotations

from wagner_tui.analysis.attributions.cues import Cue
from wagner_tui.analysis.attributions.phrases import TIMES, Phrase, noun_phrase_after, word_at
from wagner_tui.analysis.attributions.words import Text, Word
from wagner_tui.corpus.model import Span
from wagner_tui.corpus.wordlist import word_set

#: What stands between the verb and the statement: "in an interview", "to reporters", "on Monday".
_SETTING = word_set("in on at to during after before via through of from with about when while by as")
_HEARERS = word_set("reporters journalists lawmakers me us him her them supporters cheers applause")
#: Participles that begin the next attribution or go on with the story.
_ENDING = word_set(
    """
    according adding saying noting but claiming arguing insisting explaining warning citing calling
    """
)
#: Behind a comma they go on with the story.
_WRITERS = word_set("but despite with after as amid before according")
#: A dateline has at most so many words and marks.
_DATELINE = 16
#: A setting has at most so many words, an insertion in the middle of a statement so many.
_LONGEST_SETTING, _INSERTED = 22, 12


def trimmed(text: Text, first: int, last: int) -> Span | None:
    """The words `first` to `last` (exclusive) without the marks around them, quotation marks apart."""
    words = text.words
    while first < last and words[first].tag in ",;:.-)":
        first += 1
    while last > first and words[last - 1].tag in ",;:.-(":
        last -= 1
    return Span(words[first].start, words[last - 1].end) if first < last else None


def clause_start(words: list[Word], at: int, first: int) -> int:
    """Behind the last semicolon or ", but" before the word `at`; `first` when there is none."""
    for index in range(at - 2, first, -1):
        if words[index].tag == ";" or (words[index].form == "but" and words[index - 1].tag == ","):
            return index + 1
    return first


def clause_end(text: Text, at: int, last: int) -> int:
    """The word behind the clause that begins at `at`; quotations in it are passed over."""
    words = text.words
    index = at + 1
    while index < last:
        quote = text.quotation_at(words[index].start) if words[index].tag == "q" else None
        if quote is not None and quote.start == words[index].start and quote.end <= words[last - 1].end:
            index = max(index + 1, text.word_at(quote.end))
            continue
        ends = words[index].tag == "," and word_at(words, index + 1, at, last).form in _ENDING
        if ends or (words[index].tag == ";" and index - at > 3):
            return index
        index += 1
    return last


def weak_end(text: Text, at: int, last: int) -> int:
    """Before the comma that ends what is thought or judged: what follows is the writer's again."""
    words = text.words
    for index in range(at + 1, last - 1):
        if words[index].tag != "," or text.quotation_at(words[index].start) is not None:
            continue
        following = words[index + 1]
        if following.tag in "gws" or following.form in _WRITERS:
            return index
    return last


def past_dateline(words: list[Word], first: int, last: int) -> int:
    """Behind "OSLO (Kite) -" at the start of a sentence."""
    for at in range(first, min(last, first + _DATELINE)):
        if words[at].tag == "-":
            return at + 1 if words[at - 1].tag == ")" else first
        if words[at].tag not in "N,.#()nix":
            break
    return first


def says_something(words: list[Word], first: int, last: int) -> bool:
    """Whether there is a verb among the words: they may be a statement."""
    return any(word.tag in "xvrg" for word in words[first:last])


def sentences_before(text: Text, number: int) -> Span | None:
    """The sentences of the paragraph that stand before a sentence: what "this" in it means."""
    first = number
    while text.sentences[first].follows:
        first -= 1
    return Span(text.sentences[first].start, text.sentences[number - 1].end) if first < number else None


def behind_group(cue: Cue, speaker: Phrase | None) -> int:
    """The word behind the cue and a speaker that follows it."""
    follows = speaker is not None and cue.last <= speaker.first <= cue.last + 1
    return speaker.last if speaker is not None and follows else cue.last


def closes(text: Text, cue: Cue, speaker: Phrase | None) -> bool:
    """Whether no statement follows a cue: its clause ends there, or only a time or a place follows."""
    words, sentence = text.words, text.sentences[cue.sentence]
    at = _past_times(words, behind_group(cue, speaker), sentence.last)
    at = _past_hearer(words, cue, at, sentence.last)
    if at >= sentence.last or words[at].tag in ".,;-)c":
        return True
    if words[at].form == "to":
        return word_at(words, at + 1, at, sentence.last).form in _HEARERS
    return words[at].form in _SETTING


def resumed(text: Text, cue: Cue, speaker: Phrase | None) -> Span | None:
    """The statement that goes on behind "…, Doe said in a letter, …"; None when it does not."""
    words, last = text.words, text.sentences[cue.sentence].last
    start = behind_group(cue, speaker)
    comma = next((at for at in range(start, min(last, start + _INSERTED)) if words[at].tag in ",."), last)
    following = word_at(words, comma + 1, start, last)
    if comma >= last or words[comma].tag != "," or says_something(words, start, comma):
        return None
    end = clause_end(text, comma + 1, last)
    goes_on = following.tag not in "gwqc" and says_something(words, comma, end)
    return trimmed(text, comma, end) if goes_on else None


def past_setting(text: Text, cue: Cue, start: int) -> int:
    """The word behind the hearer, the day and the place of a saying, from the word `start` on."""
    words, last = text.words, text.sentences[cue.sentence].last
    at = _past_times(words, start, last)
    hearer = _past_hearer(words, cue, at, last)
    if hearer < last and (words[hearer].tag in "wsq:,riadnN" or words[hearer].form in ("to", "that")):
        at = hearer
    opening = word_at(words, at, at, last)
    for marker in range(at, min(last, at + _LONGEST_SETTING)):
        word = words[marker]
        if word.form == "that" and marker > at and (opening.form in _SETTING or opening.tag == ","):
            return marker
        if word.tag == ":" or (word.tag == "q" and marker > at and words[marker - 1].tag in ",:"):
            return marker if opening.form in _SETTING or opening.tag == "," else at  # in a speech: “…”
        if word.tag in ".;q":
            break
    return at


def _past_times(words: list[Word], at: int, last: int) -> int:
    """Behind days and the like, and behind adverbs where the statement is set off: "said again that"."""
    if (
        word_at(words, at, at, last).form in ("on", "in", "at")
        and word_at(words, at + 1, at, last).form in TIMES
    ):
        at += 1
    while at < last and _is_time(words, at, last):
        at += 1
    behind = at
    while behind < last and (words[behind].tag == "a" or _is_time(words, behind, last)):
        behind += 1
    following = word_at(words, behind, at, last)
    return behind if following.tag in ",:q.i0" or following.form == "that" else at


def _is_time(words: list[Word], at: int, last: int) -> bool:
    """Whether a word says when: "Friday", "last week", "this morning"."""
    if words[at].form == "this":
        return word_at(words, at + 1, at, last).form in TIMES
    return words[at].form in TIMES


def _past_hearer(words: list[Word], cue: Cue, at: int, last: int) -> int:
    """Behind the one who is told; `at` when the verb tells nobody."""
    if cue.verb is None or "told" not in cue.verb.groups or word_at(words, at, at, last).tag not in "dnNro#":
        return at
    hearer = noun_phrase_after(words, at, last, apposition=False)
    return at if hearer is None else hearer.last
