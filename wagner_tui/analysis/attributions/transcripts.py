"""Speakers that the layout names: "DOE: …", “…” — Jane Doe, "Dam About To Break – report"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from wagner_tui.analysis.attributions.cues import Cue
from wagner_tui.analysis.attributions.phrases import Phrase
from wagner_tui.analysis.attributions.words import Sentence, Text
from wagner_tui.corpus.model import Span
from wagner_tui.corpus.wordlist import word_set

#: A label or a signature with more words than this is a sentence.
_LONGEST = 6
#: What a headline names behind a dash.
_REPORTS = word_set(
    """
    report reports source sources media official officials police ministry minister study survey poll agency
    experts analysts documents witnesses lawyer lawyers spokesman spokeswoman prosecutors army reuters ap afp
    """
)
Placed = tuple[Cue, Phrase, Span]


def transcribed(text: Text) -> Iterator[Placed]:
    """Cue, speaker and content of every turn of a conversation and of every signed quotation."""
    bounds = _paragraph_words(text)
    yield from _turns(text, [_label(text, first, last) for first, last in bounds])
    for first, last in bounds:
        signed = _signature(text, first, last)
        if signed is not None:
            dash = signed.first - 1
            content = Span(text.words[first].start, text.words[dash - 1].end)
            yield Cue(dash, dash + 1, "colon", None, text.sentence_of[dash]), signed, content
    for number, sentence in enumerate(text.sentences):
        closing = _closing_dash(text, sentence) if sentence.role == "headline" else None
        if closing is not None:
            content = Span(text.words[sentence.first].start, text.words[closing - 1].end)
            yield (
                Cue(closing, closing + 1, "colon", None, number),
                Phrase(closing + 1, sentence.last),
                content,
            )


def _closing_dash(text: Text, sentence: Sentence) -> int | None:
    """The dash before "report", "Russian media", "police" at the end of a headline."""
    words = text.words
    if sentence.last - sentence.first < _LONGEST or words[sentence.last - 1].form not in _REPORTS:
        return None
    for at in range(sentence.last - 2, max(sentence.first, sentence.last - _LONGEST), -1):
        if words[at].tag == "-":
            return at
        if words[at].tag not in "nNdg":
            return None
    return None


def _turns(text: Text, labels: list[Phrase | None]) -> Iterator[Placed]:
    """The turns of a conversation, each up to the next label; two speakers or more take turns."""
    counted = Counter(_name(text, label) for label in labels if label is not None)
    speakers = {name for name, count in counted.items() if count > 1}
    if len(speakers) < 2:
        return
    turns = [
        (number, label) for number, label in enumerate(labels) if label and _name(text, label) in speakers
    ]
    for (_, label), (following, _) in zip(turns, [*turns[1:], (turns[-1][0] + 1, None)], strict=True):
        content = Span(text.words[label.last + 1].start, text.paragraphs[following - 1].end)
        yield Cue(label.last, label.last + 1, "colon", None, text.sentence_of[label.last]), label, content


def _paragraph_words(text: Text) -> list[tuple[int, int]]:
    bounds: dict[int, tuple[int, int]] = {}
    for sentence in text.sentences:
        first, _ = bounds.get(sentence.paragraph, (sentence.first, 0))
        bounds[sentence.paragraph] = first, sentence.last
    return list(bounds.values())


def _label(text: Text, first: int, last: int) -> Phrase | None:
    """The capitals before a colon at the start of a paragraph."""
    words = text.words
    start = first + 1 if first < last and words[first].tag == "q" else first
    for at in range(start, min(last - 1, start + _LONGEST)):
        if words[at].tag == ":":
            label = text.text[words[start].start : words[at].start]
            return Phrase(start, at) if at > start and label.isupper() and len(label) > 2 else None
    return None


def _name(text: Text, label: Phrase | None) -> str:
    return "" if label is None else text.text[text.words[label.first].start : text.words[label.last - 1].end]


def _signature(text: Text, first: int, last: int) -> Phrase | None:
    """The name behind a quotation and a dash at the end of a paragraph."""
    words = text.words
    while last > first and words[last - 1].tag == ".":
        last -= 1
    start = last
    while start > first and words[start - 1].tag == "N" and last - start < _LONGEST:
        start -= 1
    if last - start < 2 or start - 3 < first or words[start - 1].tag != "-" or words[first].tag != "q":
        return None
    return Phrase(start, last) if words[start - 2].tag == "q" else None
