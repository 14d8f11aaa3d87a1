"""What is attributed: the statement before, behind or around a cue."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from wagner_tui.analysis.attributions.clauses import comment_start, subject
from wagner_tui.analysis.attributions.cues import Cue, Kind
from wagner_tui.analysis.attributions.passives import NAMING, as_saying, said_aside
from wagner_tui.analysis.attributions.phrases import Phrase, word_at
from wagner_tui.analysis.attributions.quoted import (
    chain_end,
    further_paragraphs,
    next_paragraph,
    quoted_before,
    quoted_behind,
    quoted_sentence_before,
    whole_quotation,
)
from wagner_tui.analysis.attributions.stretches import (
    behind_group,
    clause_end,
    clause_start,
    closes,
    past_dateline,
    past_setting,
    resumed,
    says_something,
    sentences_before,
    trimmed,
    weak_end,
)
from wagner_tui.analysis.attributions.words import Text, Word
from wagner_tui.corpus.model import Span
from wagner_tui.corpus.wordlist import word_set

_POINTING = word_set("this that it")
#: A sentence that begins with one of these says something of its own before a comma, not the statement.
_BEGINNINGS = word_set("after when while as if although though because since in on at during for")
#: "When Doe said that he would leave, …": the statement ends with the clause.
_SUBORDINATE = word_set("when after while as if although though because since before once until")
_BEHIND_PASSIVE = word_set("to that as of for with over about")
_Shape = Callable[[Text, Cue, Phrase | None], Span | None]


def contents_of(text: Text, cue: Cue, speaker: Phrase | None) -> list[Span]:
    """What is attributed by `cue`: the longer stretch first, then the others; empty for nothing."""
    comment = _as_comment(text, cue, speaker)
    if comment is not None:
        return comment
    if cue.kind == "hearsay":
        return _hearsay(text, cue)
    if cue.kind != "active":
        only = _SHAPES[cue.kind](text, cue, speaker)
        return [] if only is None else [only]
    before = _before(text, cue, speaker)
    start = behind_group(cue, speaker)
    if before is None:
        behind = _behind(text, cue, start)
        return [] if behind is None else [behind, *_further(text, behind)]
    going_on = quoted_behind(text, start, cue.sentence) or resumed(text, cue, speaker)
    if going_on is None:
        return [before]
    longer_first = sorted((before, going_on), key=lambda span: span.start - span.end)
    return [*longer_first, *_further(text, going_on)]


def _further(text: Text, span: Span) -> list[Span]:
    """Paragraphs of quotation that go on behind one that ends with a quotation."""
    return further_paragraphs(text, span.end) if text.quotation_at(span.end - 1) is not None else []


def _of_according(text: Text, cue: Cue, speaker: Phrase | None) -> Span | None:
    """ "According to Doe, …" and "…, according to Doe": what follows where nothing was said before."""
    words, sentence = text.words, text.sentences[cue.sentence]
    before = word_at(words, cue.first - 1, sentence.first, sentence.last)
    start = clause_start(words, cue.first, sentence.first)
    relative = word_at(words, cue.last, sentence.first, sentence.last).tag == "w"
    if relative or before.tag in "0csw" or not says_something(words, start, cue.first):
        end = _past_carrier(words, behind_group(cue, speaker), sentence.last)
        behind = trimmed(text, end, clause_end(text, end, sentence.last))
        if behind is not None:
            return whole_quotation(text, behind)
    if before.tag == "q":
        return quoted_before(text, cue.first - 1, sentence)
    quoted = words[cue.first].form == "in" and quoted_behind(text, behind_group(cue, speaker), cue.sentence)
    return quoted or trimmed(text, start, cue.first)


def _past_carrier(words: list[Word], at: int, last: int) -> int:
    """The comma behind "sources cited by the portal,"."""
    if at + 1 < last and words[at].tag in "vn" and words[at + 1].form in ("by", "in"):
        return next((index for index in range(at, last) if words[index].tag == ","), at)
    return at


def _of_citing(text: Text, cue: Cue, speaker: Phrase | None) -> Span | None:
    """ "…, citing officials": what stands before; "quoted Doe as saying": what follows."""
    words, sentence = text.words, text.sentences[cue.sentence]
    end = behind_group(cue, speaker)
    said = as_saying(words, cue.last, sentence.last)
    if said is not None:
        return _behind(text, cue, said)
    if cue.first - sentence.first < 3:
        return trimmed(text, end, sentence.last)
    opening = words[sentence.first : sentence.first + 2]
    pointed = (
        sentences_before(text, cue.sentence)
        if opening[0].form in _POINTING and opening[1].tag == "x"
        else None
    )
    return pointed or trimmed(text, sentence.first, cue.first)


def _of_noun(text: Text, cue: Cue, _speaker: Phrase | None) -> Span | None:
    """What follows "the claim that" or "her call for", up to the next comma."""
    words, last = text.words, text.sentences[cue.sentence].last
    end = next((at for at in range(cue.last + 1, last) if words[at].tag in ",;-"), last)
    found = trimmed(text, cue.last, end)
    return None if found is None else whole_quotation(text, found)


def _of_passive(text: Text, cue: Cue, _speaker: Phrase | None) -> Span | None:
    """ "was criticised by": the subject; "is said to": what follows; "this is shown by": what was said."""
    words, sentence = text.words, text.sentences[cue.sentence]
    said = as_saying(words, cue.last, sentence.last)
    if said is not None:
        return _behind(text, cue, said)
    behind = word_at(words, cue.last, sentence.first, sentence.last)
    if behind.form not in ("to", "that") and said_aside(words, cue.first, sentence.first):
        return trimmed(text, sentence.first, cue.first - 1)
    if behind.form in _BEHIND_PASSIVE or (behind.tag in "qd" and words[cue.last - 1].form in NAMING):
        end = weak_end(text, cue.last, clause_end(text, cue.last, sentence.last))
        if cue.first > sentence.first and words[cue.first - 1].form == "when":  # when asked about it, Doe
            end = next((at for at in range(cue.last, end) if words[at].tag == ","), end)
        return trimmed(text, cue.last, end)
    who = subject(words, cue.first, sentence.first)
    if who is None:
        return _behind(text, cue, cue.last)
    if who.last == who.first + 1 and words[who.first].form in _POINTING:
        return sentences_before(text, cue.sentence)
    return trimmed(text, *who)


def _of_label(text: Text, cue: Cue, _speaker: Phrase | None) -> Span | None:
    return _behind(text, cue, cue.last)


def _hearsay(text: Text, cue: Cue) -> list[Span]:
    """ "He reportedly fled": what follows the adverb, and the subject before it."""
    words, sentence = text.words, text.sentences[cue.sentence]
    end = clause_end(text, cue.first, sentence.last)
    end = next((at for at in range(cue.last, end) if words[at].tag in "-)"), end)
    behind = trimmed(text, cue.last, weak_end(text, cue.last, end))
    inside = word_at(words, cue.first - 1, sentence.first, sentence.last).tag == "i"  # for allegedly stealing
    who = None if inside else subject(words, cue.first, sentence.first)
    before = trimmed(text, *who) if who is not None else None
    return sorted((span for span in (behind, before) if span), key=lambda span: span.start - span.end)


def _as_comment(text: Text, cue: Cue, speaker: Phrase | None) -> list[Span] | None:
    """ "As Doe noted, it rained", "it rained, as first reported by Kite, on Monday"; None when it is none."""
    words, sentence = text.words, text.sentences[cue.sentence]
    start = comment_start(words, cue.first, speaker, sentence.first)
    behind = max(cue.last, speaker.last if speaker is not None else 0)
    if start is None or word_at(words, behind, behind, sentence.last).tag not in ",.-i0":
        return None
    comma = next((at for at in range(behind, sentence.last) if words[at].tag in ",-"), sentence.last)
    before = trimmed(text, sentence.first, start) if start - sentence.first > 1 else None
    after = trimmed(text, comma, sentence.last)
    return sorted((span for span in (before, after) if span), key=lambda span: span.start - span.end)


def _before(text: Text, cue: Cue, speaker: Phrase | None) -> Span | None:
    """The statement that a quotation mark or a comma ends right before the cue and its speaker."""
    words, sentence = text.words, text.sentences[cue.sentence]
    first = cue.first if speaker is None else min(cue.first, speaker.first)
    while first > sentence.first and words[first - 1].tag == "a":
        first -= 1
    at = first - 1
    if at < sentence.first:
        return quoted_sentence_before(text, sentence) if closes(text, cue, speaker) else None
    if words[at].tag == "q" or (words[at].tag == "," and at > sentence.first and words[at - 1].tag == "q"):
        return quoted_before(text, at, sentence)
    if words[at].tag not in ",-" or at - sentence.first < 2 or not closes(text, cue, speaker):
        return None
    opening = words[sentence.first]
    if cue.verb is None or cue.verb.kind == "ing" or opening.tag == "g" or opening.form in _BEGINNINGS:
        return None
    if words[at].tag == "-" and not says_something(words, sentence.first, at):
        return None  # PARIS (Kite) - The ministry said …
    return trimmed(text, past_dateline(words, sentence.first, at), at)


def _behind(text: Text, cue: Cue, start: int) -> Span | None:
    """The statement that follows a cue, from the word `start` on."""
    words, sentence = text.words, text.sentences[cue.sentence]
    at = past_setting(text, cue, start)
    if at >= sentence.last or (words[at].tag == "." and at + 1 == sentence.last):
        return None
    if words[at].tag == ":" and at + 1 == sentence.last:
        return next_paragraph(text, cue.sentence)
    if words[at].tag in ":," and at + 1 < sentence.last:
        at += 1
    last = _end(text, cue, at)
    inside = text.quotation_at(words[cue.first].start)
    if inside is not None:
        return trimmed(text, at, min(last, text.word_at(inside.end - 1)))
    found = trimmed(text, at, last)
    quote = text.quotation_at(words[at].start)
    if found is not None and quote is not None and quote.start == words[at].start:
        return Span(quote.start, max(chain_end(text, quote), found.end))
    return None if found is None else whole_quotation(text, found)


def _end(text: Text, cue: Cue, at: int) -> int:
    """Behind the clause that begins at the word `at`; before its comma where the cue is in a side clause."""
    words, sentence = text.words, text.sentences[cue.sentence]
    last = clause_end(text, at, sentence.last)
    setting = words[sentence.first].tag == "i" and cue.verb is not None and cue.verb.kind == "ing"
    side = setting or words[sentence.first].form in _SUBORDINATE
    opening = cue.first == sentence.first and cue.verb is not None and cue.verb.kind in ("past", "ing")
    if opening or (side and not any(words[index].tag in ",;" for index in range(sentence.first, cue.first))):
        return next((index for index in range(at, last) if words[index].tag == ","), last)
    if not is_weak(cue):
        return last
    return weak_end(text, at, last)


def is_weak(cue: Cue) -> bool:
    """Whether a cue is a verb of thinking, wanting or judging."""
    return cue.verb is not None and not cue.verb.groups & {"said", "added", "told"}


_SHAPES: Mapping[Kind, _Shape] = {
    "according": _of_according,
    "citing": _of_citing,
    "passive": _of_passive,
    "noun": _of_noun,
    "colon": _of_label,
}
