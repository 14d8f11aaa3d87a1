"""Every way to move, as functions from (world, state, count) to a state. Pure.

A move that has nowhere to go returns the state unchanged.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from wagner_tui.corpus.model import Article, Passage
from wagner_tui.ui.state import Selection, State
from wagner_tui.ui.world import Place, World

_WORD = re.compile(r"\w+(?:[’'\-]\w+)*")


def _readable(article: Article, index: int, state: State) -> bool:
    return state.boilerplate or article.sentences[index].role != "hidden"


def _seek(world: World, state: State, start: int, step: int, wanted: Callable[[int], bool]) -> int | None:
    """The next index from `start` in direction `step` that can be read and is wanted."""
    article = world.article(state.source)
    index = start + step
    while 0 <= index < len(article.sentences):
        if _readable(article, index, state) and wanted(index):
            return index
        index += step
    return None


def _repeat(world: World, state: State, count: int, wanted: Callable[[int], bool]) -> State:
    index = state.place.sentence
    for _ in range(abs(count)):
        found = _seek(world, state, index, 1 if count > 0 else -1, wanted)
        if found is None:
            break
        index = found
    return state if index == state.place.sentence else state.at(Place(state.source, index))


def first_place(world: World, source: str, boilerplate: bool = False) -> int:
    """The first sentence of a source that is not boilerplate."""
    sentences = world.article(source).sentences
    return next((i for i, s in enumerate(sentences) if boilerplate or s.role != "hidden"), 0)


def sentence(world: World, state: State, count: int) -> State:
    """`count` sentences on (back when negative)."""
    return _repeat(world, state, count, lambda _: True)


def paragraph(world: World, state: State, count: int) -> State:
    """To the first sentence of the next paragraph; back: first to the start of this one, as vim does."""
    article = world.article(state.source)
    for _ in range(abs(count)):
        if not article.sentences:
            break
        line = article.line_of(article.sentences[state.place.sentence].start)
        if count > 0:
            found = _seek(world, state, state.place.sentence, 1, lambda i, at=line: _line(article, i) > at)  # type: ignore[misc]
        else:
            found = _seek(world, state, state.place.sentence, -1, lambda i: _opens_paragraph(article, i))
        if found is None:
            break
        state = state.at(Place(state.source, found))
    return state


def _line(article: Article, index: int) -> int:
    return article.line_of(article.sentences[index].start)


def _opens_paragraph(article: Article, index: int) -> bool:
    return index == 0 or _line(article, index - 1) < _line(article, index)


def top(world: World, state: State, count: int) -> State:
    """The first sentence."""
    return state.at(Place(state.source, first_place(world, state.source, state.boilerplate)))


def bottom(world: World, state: State, count: int) -> State:
    """The last sentence."""
    last = _seek(world, state, len(world.article(state.source).sentences), -1, lambda _: True)
    return state if last is None else state.at(Place(state.source, last))


def linked(world: World, state: State, count: int) -> State:
    """The next sentence (the previous when negative) that has a counterpart in another source."""
    return _repeat(world, state, count, lambda i: world.has_counterpart(Place(state.source, i)))


def conflict(world: World, state: State, count: int) -> State:
    """The next sentence (the previous when negative) that is in conflict with another source."""
    return _repeat(world, state, count, lambda i: world.disputes.stands_at(Place(state.source, i)))


def to_source(world: World, state: State, source: str) -> State:
    """Another source: at the counterpart of the current sentence, else where one was last."""
    if source == state.source:
        return state
    found = world.counterparts(state.place).get(source)
    if found and (place := world.place_of(found[0].passage)) is not None:
        return state.at(place)
    known = state.places.get(source)
    return state.at(Place(source, first_place(world, source, state.boilerplate) if known is None else known))


def next_source(world: World, state: State, count: int) -> State:
    """The source `count` further right (left when negative), around the ends."""
    at = world.order.index(state.source)
    return to_source(world, state, world.order[(at + count) % len(world.order)])


def same_claim(world: World, state: State, count: int) -> State:
    """The same claim in the next source that makes it (the previous when negative)."""
    found = world.counterparts(state.place)
    around = world.order[world.order.index(state.source) :] + world.order[: world.order.index(state.source)]
    having = [source for source in around if source in found]
    if not having:
        return state
    return to_source(world, state, having[(count - 1 if count > 0 else count) % len(having)])


def to_passage(world: World, state: State, passage: Passage) -> State:
    """The sentence in which a passage begins."""
    place = world.place_of(passage)
    return state if place is None else state.at(place)


# Selecting


def select(world: World, state: State, count: int) -> State:
    """Begin a selection with the current sentence, or give it up."""
    if state.selection or not world.article(state.source).sentences:
        return replace(state, selection=None)
    passage = world.passage_of(state.place)
    return replace(state, selection=Selection(state.source, passage.start, passage.end))


def swap_ends(world: World, state: State, count: int) -> State:
    """Continue from the other end of the selection."""
    if state.selection is None:
        return state
    return replace(state, selection=Selection(state.source, state.selection.head, state.selection.anchor))


def extend_word(world: World, state: State, count: int) -> State:
    """Move the free end of the selection by words."""
    if (selection := state.selection) is None:
        return state
    article = world.article(selection.source)
    line = article.lines[article.line_of(selection.head) - 1]
    near = max(0, line.start - 2000), min(len(article.text), line.end + 2000)
    edges = sorted(
        {e for m in _WORD.finditer(article.text, *near) for e in m.span()}
        | {selection.anchor, selection.head}
    )
    forward = selection.head >= selection.anchor
    ends = [m.end() if forward else m.start() for m in _WORD.finditer(article.text, *near)] or edges
    later = [e for e in ends if e > selection.head]
    earlier = [e for e in ends if e < selection.head]
    chosen = later[:count][-1:] if count > 0 else earlier[count:][:1]  # as far as there is text
    if not chosen:
        return state
    return replace(state, selection=selection._replace(head=chosen[0]))


def extend_sentence(world: World, state: State, count: int) -> State:
    """Move the free end of the selection by sentences."""
    if (selection := state.selection) is None:
        return state
    sentences = world.article(selection.source).sentences
    forward = selection.head >= selection.anchor
    edges = [s.end if forward else s.start for s in sentences]
    later = [e for e in edges if e > selection.head]
    earlier = [e for e in edges if e < selection.head]
    chosen = later[:count][-1:] if count > 0 else earlier[count:][:1]  # as far as there is text
    return replace(state, selection=selection._replace(head=chosen[0])) if chosen else state


def nearest(world: World, state: State, index: int, step: int) -> int:
    """The sentence at `index`, or the next in direction `step` that can be read, or the last before it."""
    sentences = world.article(state.source).sentences
    index = max(0, min(index, len(sentences) - 1))
    if _readable(world.article(state.source), index, state):
        return index
    found = _seek(world, state, index, step, lambda _: True)
    if found is None:
        found = _seek(world, state, index, -step, lambda _: True)
    return state.place.sentence if found is None else found
