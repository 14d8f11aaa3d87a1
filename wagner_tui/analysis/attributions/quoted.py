"""Statements between quotation marks: over sentences, over paragraphs, broken by "she said"."""

from __future__ import annotations

from bisect import bisect_right

from wagner_tui.analysis.attributions.quotations import Quotation
from wagner_tui.analysis.attributions.words import Sentence, Text
from wagner_tui.corpus.model import Span

#: What may stand behind the last word of a quotation.
_CLOSERS = " .,”\"'’»"


def quoted_before(text: Text, at: int, sentence: Sentence) -> Span | None:
    """The statement whose quotation ends at the word `at`, or before the comma there."""
    words = text.words
    quote = text.quotation_at(words[at].start if words[at].tag == "q" else words[at - 1].start)
    if quote is None or quote.end < words[at].start:
        return Span(sentence.start, words[at - 1].end) if at > sentence.first else None  # nobody opened it
    start = chain_start(text, quote) if quote.start <= sentence.start else quote.start
    opening = text.word_at(quote.start)
    if start == quote.start > sentence.start and not any(
        word.form in ("and", "but", ":", "said") for word in words[sentence.first : opening]
    ):
        start = sentence.start  # The plan is “bold,” she said.
    end = words[at].end if words[at].tag == "q" else words[at - 1].end
    return Span(start, end) if start < end else None


def quoted_sentence_before(text: Text, sentence: Sentence) -> Span | None:
    """The quotation that ends right before a sentence of the same paragraph."""
    if not sentence.follows or text.words[sentence.first - 1].tag != "q":
        return None
    quote = text.quotation_at(text.words[sentence.first - 1].start)
    return None if quote is None else Span(chain_start(text, quote), quote.end)


def quoted_behind(text: Text, start: int, number: int) -> Span | None:
    """The rest of a quotation behind “…,” she said: in the sentence `number` or right behind it."""
    words, sentence = text.words, text.sentences[number]
    at = start
    while at < sentence.last and words[at].tag not in "q;":
        at += 1
    if at < sentence.last:
        if words[at].tag == ";" or (words[at - 1].tag not in ",:." and words[at - 1].form != "that"):
            return None
    elif number + 1 >= len(text.sentences) or not text.sentences[number + 1].follows or words[at].tag != "q":
        return None
    quote = text.quotation_at(words[at].start)
    return (
        Span(quote.start, chain_end(text, quote))
        if quote is not None and quote.start == words[at].start
        else None
    )


def next_paragraph(text: Text, number: int) -> Span | None:
    """What follows the sentence `number` that ends with a colon: the quotation, or the paragraph."""
    if number + 1 >= len(text.sentences):
        return None
    following = text.sentences[number + 1]
    quote = text.quotation_at(following.start)
    if quote is not None:
        return Span(following.start, chain_end(text, quote))
    return Span(following.start, text.paragraphs[following.paragraph].end)


def whole_quotation(text: Text, span: Span) -> Span:
    """A stretch that ends inside a quotation, up to the end of that."""
    final = text.quotation_at(span.end - 1)
    return Span(span.start, chain_end(text, final)) if final is not None and final.end > span.end else span


def further_paragraphs(text: Text, end: int) -> list[Span]:
    """Paragraphs behind `end` that are quotations and nothing else: they go on with what was said."""
    found: list[Span] = []
    number = bisect_right(text.paragraphs, Span(end, 0)) - 1
    if number < 0 or text.text[end : text.paragraphs[number].end].strip(_CLOSERS):
        return found
    for index in range(number + 1, len(text.paragraphs)):
        paragraph = text.paragraphs[index]
        quote = text.quotation_at(paragraph.start)
        if (
            quote is None
            or quote.start != paragraph.start
            or text.text[quote.end : paragraph.end].strip(" .")
        ):
            break
        found.append(Span(quote.start, quote.end))
    return found


def chain_start(text: Text, quote: Quotation) -> int:
    """Start of the first of the paragraphs over which a quotation goes, those that somebody says aside."""
    while quote.goes_on:
        before = text.quotations[text.number_of(quote) - 1]
        if before.start != text.paragraphs[_paragraph(text, before.start)].start:
            break
        quote = before
    return quote.start


def chain_end(text: Text, quote: Quotation) -> int:
    """End of the last of the paragraphs over which a quotation goes, those that somebody says aside."""
    index = text.number_of(quote)
    while index + 1 < len(text.quotations) and text.quotations[index + 1].goes_on:
        following = text.quotations[index + 1]
        paragraph = text.paragraphs[_paragraph(text, following.start)]
        if text.text[following.end : paragraph.end].strip(" ."):
            break
        index += 1
    return text.quotations[index].end


def _paragraph(text: Text, offset: int) -> int:
    return bisect_right(text.paragraphs, Span(offset + 1, 0)) - 1
