"""A mark in a file that changed: never shown as sure in a wrong place, and rarely lost."""

from __future__ import annotations

import random
import re

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from tests.notebook.notebook_cases import FERRY, corpus, passage
from tests.notebook.text_changes import KINDS, pieces_of, place_of, text_of
from wagner_tui.corpus.bundled import bundled_event
from wagner_tui.corpus.loading import load
from wagner_tui.corpus.model import Article, Corpus, Passage, Span
from wagner_tui.notebook.anchoring import align, find_again
from wagner_tui.notebook.folding import Folded, fold
from wagner_tui.notebook.model import Record, record_of

MARKS = 12  # of each article and kind


@pytest.fixture(scope="module")
def event() -> Corpus:
    return load([bundled_event()])


def chosen(article: Article, chance: random.Random) -> Passage:
    """A sentence, some words of one, or up to three sentences."""
    draw, at = chance.random(), chance.randrange(len(article.sentences))
    start, end, _ = article.sentences[at]
    if draw < 0.2:
        end = article.sentences[min(len(article.sentences) - 1, at + 2)].end
    elif draw < 0.4:
        words = [m.span() for m in re.finditer(r"\S+", article.text[start:end])]
        first = chance.randrange(len(words))
        last = min(len(words) - 1, first + chance.randrange(1, 8))
        start, end = start + words[first][0], start + words[last][1]
    return Passage(article.key, start, end)


def overlap(a: Span, b: tuple[int, int]) -> float:
    return max(0, min(a.end, b[1]) - max(a.start, b[0])) / (max(a.end, b[1]) - min(a.start, b[0]))


@pytest.mark.parametrize("name", KINDS)
def test_sure_is_never_wrong_and_often_enough(event: Corpus, name: str) -> None:
    kind, share = KINDS[name]
    chance = random.Random(name)
    sure = total = 0
    for number, article in enumerate(event.articles):
        other = event.articles[number - 1].text
        pieces = pieces_of(article.text)
        for _ in range(MARKS):
            mark = chosen(article, chance)
            record = record_of(article, "", mark, "id", None)
            changed = kind(pieces, mark.start, mark.end, chance, other)
            text, truth = text_of(changed), place_of(changed, mark.start, mark.end)
            span, anchor = find_again(record, text, lambda text=text: Folded.of(text))
            assert (span is None) == (anchor == "lost")
            total += 1
            if span is None or anchor == "changed":
                continue
            sure += 1
            found = text[span.start : span.end]
            same_words = fold(found).split() == fold(record.quote).split()
            assert same_words or (truth and overlap(span, truth) > 0.5), (record.quote, found)
            assert numbers(found) == numbers(record.quote)
    assert sure >= share * total


def numbers(text: str) -> list[str]:
    return sorted(re.findall(r"\d+", text))


def record(text: str, words: str) -> Record:
    one = corpus(None, text)
    return record_of(one["s1"], "", passage(one, words), "id", None)


SENTENCE = "It carried 212 people and 40 cars."


@pytest.mark.parametrize(
    ("old", "new", "anchor"),
    [
        ("Nobody was hurt.", "Nobody was hurt.", "found"),
        ("Nobody", "Somebody", "changed"),
        ("had failed twice", "had not failed twice", "changed"),
        ("failed twice", "failed three times", "changed"),
        ("called the failure a rare event", "called this failure a rare event", "moved"),
        ("Maria Holt", "Mario Holt", "changed"),
        ("14 days", "14 days", "found"),
    ],
)
def test_what_turns_a_sentence_is_never_sure(old: str, new: str, anchor: str) -> None:
    sentence = next(s for s in re.findall(r"[^.\n]+\.", FERRY) if old in s).strip()
    _, found = find_again(
        record(FERRY, sentence), changed := FERRY.replace(old, new), lambda: Folded.of(changed)
    )
    assert found == anchor


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("", "lost"),
        ("\n\n", "lost"),
        (SENTENCE, "changed"),  # the words alone, 34 characters, out of their context
        (f"{SENTENCE} {SENTENCE}", "changed"),  # twice: no place beats the other
        (FERRY.replace("\n\n", "\r\n\r\n"), "found"),
        ("\ufeff" + FERRY, "moved"),
        (FERRY.upper(), "lost"),
    ],
)
def test_texts_at_the_edge(text: str, anchor: str) -> None:
    span, found = find_again(record(FERRY, SENTENCE), text, lambda: Folded.of(text))
    assert found == anchor
    if span and anchor != "changed":
        assert text[span.start : span.end] == SENTENCE


LONG = "The captain, Maria Holt, said that the engine had failed twice."


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        (f"Elsewhere. {LONG} Other words.", "moved"),  # long and word for word needs no context
        (f"Elsewhere. {LONG} Other words. {LONG} More words.", "changed"),  # but only at one place
        (FERRY + FERRY, "changed"),  # nor does context help where it is there twice
        (FERRY.replace(LONG, "") + f"Much later. {LONG}", "moved"),
    ],
)
def test_a_long_quote_out_of_its_context(text: str, anchor: str) -> None:
    span, found = find_again(record(FERRY, LONG), text, lambda: Folded.of(text))
    assert found == anchor
    assert span is not None
    assert text[span.start : span.end] == LONG


def test_a_headline_is_found_under_a_new_line() -> None:
    text = "Exclusive\n" + FERRY
    span, anchor = find_again(record(FERRY, FERRY[:33]), text, lambda: Folded.of(text))
    assert (span, anchor) in [(Span(10, 43), "moved"), (Span(10, 43), "changed")]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="ab “”—\u00a0\n\u00ad\u200b", max_size=40))
def test_folding_leads_back_to_the_original(text: str) -> None:
    folded = Folded.of(text)
    for start in range(len(folded.text)):
        for end in range(start + 1, len(folded.text) + 1):
            piece = text[folded.to_original(start) : folded.to_original_end(end)]
            assert fold(piece).strip() == folded.text[start:end].strip()


def distance(a: str, b: str) -> int:
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.distance(a, b)


@settings(max_examples=80, deadline=None)
@given(st.text("abc", min_size=1, max_size=6), st.text("abc", max_size=12))
def test_alignment_is_the_best_there_is(pattern: str, text: str) -> None:
    start, end = align(pattern, text)
    every = [distance(pattern, text[i:j]) for i in range(len(text) + 1) for j in range(i, len(text) + 1)]
    assert distance(pattern, text[start:end]) == min(every)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=60), st.text(min_size=1, max_size=20), st.text(max_size=60), st.text(max_size=80))
def test_any_text_is_survived(before: str, quote: str, after: str, new: str) -> None:
    made = Record("i", "h", "p", "", len(before), len(before + quote), quote, before[-32:], after[:32])
    for text in (new, before + quote + after, new + quote, after + quote + before):
        span, anchor = find_again(made, text, lambda text=text: Folded.of(text))
        assert (span is None) == (anchor == "lost")
        if span:
            assert 0 <= span.start < span.end <= len(text)
