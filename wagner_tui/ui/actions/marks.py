"""Marks with tags and notes, undo, copying with a citation. A change is on disk when the key returns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from wagner_tui.corpus.model import Passage
from wagner_tui.ui import moves
from wagner_tui.ui.numbers import numbers_of
from wagner_tui.ui.world import Place

if TYPE_CHECKING:
    from wagner_tui.notebook import Mark
    from wagner_tui.ui.reader import ReaderScreen

Act = Callable[["ReaderScreen", int], None]


def _guarded(act: Act) -> Act:
    """A store that cannot be written is one line on the screen, never a crash."""

    def run(reader: ReaderScreen, count: int) -> None:
        from wagner_tui.notebook import NotebookError

        try:
            act(reader, count)
        except NotebookError as error:
            reader.fail(str(error))

    return run


def target(reader: ReaderScreen) -> Passage | None:
    """What a mark would cover: the selection, else the current sentence; None where there is no text."""
    if reader.state.selection is not None:
        passage = reader.state.selection.passage
        return passage if passage.end > passage.start else None
    if not reader.world.article(reader.state.source).sentences:
        return None
    return reader.world.passage_of(reader.state.place)


def mark_here(reader: ReaderScreen) -> Mark | None:
    """The mark on the selection or on the current sentence, also one that only lies within it."""
    passage = target(reader)
    if passage is None:
        return None
    return reader.notebook.mark_at(passage) or next(iter(reader.notebook.marks_in(passage)), None)


def mark(reader: ReaderScreen, count: int) -> None:
    """Mark the selection or the sentence; what is marked already loses its mark."""
    passage = target(reader)
    if passage is None:
        reader.say("There is no text to mark.")
        return
    known = mark_here(reader) if reader.state.selection is None else reader.notebook.mark_at(passage)
    stands = reader.notebook.toggle((known and known.passage) or passage)
    if stands is None:
        reader.say("Mark removed. u brings it back.")
    elif known is not None:
        reader.say("The text changed since this was marked; the mark now stands here. u undoes that.")
    else:
        reader.say(f"Marked. # tags · a note · u undo · {len(reader.notebook.marks)} in all")
    reader.go(replace(reader.state, selection=None))


def mark_claim(reader: ReaderScreen, count: int) -> None:
    """Mark every passage of the claim at hand."""
    claim = next((c for c in reader.world.claims if c.id == reader.state.claim), None)
    if claim is None:
        reader.say("This sentence makes no claim that is listed; m marks the sentence.")
        return
    added = reader.notebook.add(claim.passages, claim=claim.id)
    sources = numbers_of(claim.sources)
    reader.say(
        f"Marked {len(added)} passage{'s' * (len(added) > 1)} of the claim in {sources}."
        if added
        else "All its passages are marked already."
    )
    reader.go(reader.state, follow=False)


def _or_new(reader: ReaderScreen) -> Mark | None:
    """The mark to tag or note; a sentence without one gets it."""
    known = mark_here(reader)
    if known is not None:
        return known
    passage = target(reader)
    if passage is None:
        reader.say("There is no text to mark.")
        return None
    added = reader.notebook.add([passage])
    return added[0] if added else None


def tags(reader: ReaderScreen, count: int) -> None:
    """Ask for the tags of the mark."""
    marked = len(reader.notebook.marks)
    chosen = _or_new(reader)
    if chosen is None:
        return
    fresh = len(reader.notebook.marks) > marked
    from wagner_tui.ui.dialogs.tags import TagsScreen

    def done(value: tuple[str, ...] | None) -> None:
        if value is None:
            _left(reader, fresh, "tags")
        else:
            _kept(reader, lambda: reader.notebook.set_tags(chosen.id, value), "Tags kept.")

    reader.go(replace(reader.state, selection=None))
    reader.app.push_screen(TagsScreen(chosen, dict(reader.notebook.tags)), done)


def note(reader: ReaderScreen, count: int) -> None:
    """Ask for the note of the mark."""
    marked = len(reader.notebook.marks)
    chosen = _or_new(reader)
    if chosen is None:
        return
    fresh = len(reader.notebook.marks) > marked
    from wagner_tui.ui.dialogs.note import NoteScreen

    def done(value: str | None) -> None:
        if value is None:
            _left(reader, fresh, "a note")
        else:
            _kept(reader, lambda: reader.notebook.set_note(chosen.id, value), "Note kept.")

    reader.go(replace(reader.state, selection=None))

    def keep(text: str) -> None:
        reader.notebook.set_note(chosen.id, text)

    reader.app.push_screen(NoteScreen(chosen, keep=keep), done)


def _left(reader: ReaderScreen, fresh: bool, what: str) -> None:
    """The dialog was left: a mark that was made for it is not passed over in silence."""
    if fresh:
        reader.say(f"Marked without {what}. u removes the mark.")


def _kept(reader: ReaderScreen, change: Callable[[], object], words: str) -> None:
    from wagner_tui.notebook import NotebookError

    try:
        change()
        reader.say(words)
    except NotebookError as error:
        reader.fail(str(error))
    reader.go(reader.state, follow=False)


def marks(reader: ReaderScreen, count: int) -> None:
    """List the marks; Enter goes to one."""
    from wagner_tui.ui.dialogs.marks import MarksScreen

    def done(passage: Passage | None) -> None:
        state = replace(reader.state, focus="panes")
        reader.go(state if passage is None else moves.to_passage(reader.world, state, passage))

    reader.app.push_screen(MarksScreen(reader.notebook, reader.world.corpus), done)


def _jump(sign: int) -> Act:
    def act(reader: ReaderScreen, count: int) -> None:
        steps = sign * (count or 1)
        places = sorted(
            {
                (int(m.passage.source[1:]), m.passage.start)
                for m in reader.notebook.marks
                if m.passage is not None
            }
        )
        if not places:
            reader.say("There are no marks yet: m marks the sentence.")
            return
        number, first, last = _here(reader)
        later = [p for p in places if p > (number, last)] or places
        earlier = [p for p in places if p < (number, first)] or places
        number, start = later[min(steps, len(later)) - 1] if steps > 0 else earlier[max(steps, -len(earlier))]
        source = f"s{number}"
        index = reader.world.article(source).sentence_at(start)
        if index is not None:
            reader.go(replace(reader.state, focus="panes").at(Place(source, index)))

    return act


def _here(reader: ReaderScreen) -> tuple[int, int, int]:
    """Number of the source, first and last character of the current sentence."""
    article = reader.world.article(reader.state.source)
    if not article.sentences:
        return article.number, 0, 0
    sentence = article.sentences[reader.state.place.sentence]
    return article.number, sentence.start, sentence.end - 1


def undo(reader: ReaderScreen, count: int) -> None:
    """Take back the last change of the marks."""
    words = reader.notebook.undo()
    reader.say(words or "Nothing to undo.")
    reader.go(reader.state, follow=False)


def redo(reader: ReaderScreen, count: int) -> None:
    """Do again what was taken back."""
    words = reader.notebook.redo()
    reader.say(words or "Nothing to do again.")
    reader.go(reader.state, follow=False)


def copy(reader: ReaderScreen, count: int) -> None:
    """Copy the selection or the sentence with its citation."""
    passage = target(reader)
    if passage is None:
        reader.say("There is no text to copy.")
        return
    from wagner_tui.export.citation import citation
    from wagner_tui.ui.clipboard import copy as to_clipboard

    reader.say(to_clipboard(citation(reader.world.corpus, passage), reader.app))
    reader.go(replace(reader.state, selection=None))


ACTIONS: dict[str, Act] = {
    "mark": _guarded(mark),
    "mark_claim": _guarded(mark_claim),
    "tags": _guarded(tags),
    "note": _guarded(note),
    "marks": _guarded(marks),
    "next_mark": _guarded(_jump(1)),
    "previous_mark": _guarded(_jump(-1)),
    "undo": _guarded(undo),
    "redo": _guarded(redo),
    "copy": copy,
}
