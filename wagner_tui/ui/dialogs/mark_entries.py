"""A mark as the list of the marks draws it, and which marks pass a filter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import overload

from rich.style import Style

from wagner_tui.corpus.model import Corpus
from wagner_tui.notebook import Anchor, Mark
from wagner_tui.safe_text import display
from wagner_tui.ui.dialogs.quote import few_rows, flat
from wagner_tui.ui.highlights import Layer
from wagner_tui.ui.ink import Ink
from wagner_tui.ui.listing import Parts
from wagner_tui.ui.wrap import cells, clip, drawable

_STATES: dict[Anchor, str] = {
    "found": "",
    "moved": "moved: found again at another place",
    "changed": "changed: check the words, c confirms this place",
    "lost": "lost: these words are no longer in the file",
}


@dataclass(frozen=True, slots=True)
class MarkEntry:
    """One mark as the list draws it. `place` is source and line, `now` the words at a place that changed."""

    place: str
    quote: str
    tags: tuple[str, ...]
    note: str
    anchor: Anchor
    now: str = ""

    def rows(self, width: int, ink: Ink, ground: Style) -> list[Parts]:
        """Place, two rows of quote, then tags and note, then what became of it."""
        quiet = ground + Style(dim=True)
        head = f"{self.place:<7} "
        indent = " " * (3 + cells(head))
        room = max(8, width - len(indent) - 1)
        rows: list[Parts] = [
            [(indent, ground), (part, ground)] for part in few_rows(f"“{self.quote}”", room, 2)
        ]
        colour = None if ground.reverse else ink.kind(Layer.MARK).color
        sign = ground + Style(color=colour, bold=True)
        rows[0][:1] = [(" * ", sign), (head, ground + Style(bold=True))]
        extra = [(f"#{display(tag)} ", ground + Style(bold=True)) for tag in self.tags]
        if self.note:
            extra.append((clip(drawable(display(self.note)), room), quiet))
        if extra:
            rows.append([(indent, ground), *extra])
        if self.anchor != "found":
            strong = ground + Style(bold=True, underline=self.anchor == "changed")
            rows.append([(indent, ground), (clip(_STATES[self.anchor], room), strong)])
        if self.now:
            rows += [[(indent, ground), (part, quiet)] for part in few_rows(f"now: “{self.now}”", room, 2)]
        return [*rows, [("", ground)]] if width >= 34 else rows


def entry_of(mark: Mark, corpus: Corpus) -> MarkEntry:
    """What the list shows of a mark."""
    article = corpus[mark.source]
    line = str(article.line_of(mark.passage.start)) if mark.passage else "–"
    now = ""
    if mark.anchor == "changed" and mark.passage is not None:
        now = flat(corpus.text_of(mark.passage), 200)
    return MarkEntry(
        f"{mark.source}:{line}", flat(mark.quote, 200), mark.tags, flat(mark.note, 120), mark.anchor, now
    )


class MarkEntries(Sequence[MarkEntry]):
    """The entries of the listed marks, made when they are drawn."""

    def __init__(self, marks: Sequence[Mark], corpus: Corpus) -> None:
        self._marks, self._corpus = marks, corpus

    def __len__(self) -> int:
        return len(self._marks)

    @overload
    def __getitem__(self, index: int) -> MarkEntry: ...
    @overload
    def __getitem__(self, index: slice) -> list[MarkEntry]: ...
    def __getitem__(self, index: int | slice) -> MarkEntry | list[MarkEntry]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        return entry_of(self._marks[index], self._corpus)


def passes(mark: Mark, words: Sequence[str]) -> bool:
    """Whether a mark holds all words (lower case); ``#word`` stands for a tag that begins with it."""
    tags = [tag.casefold() for tag in mark.tags]
    text = " ".join([mark.quote, mark.note, mark.source, *mark.tags]).casefold()
    return all(
        any(tag.startswith(word[1:]) for tag in tags) if word.startswith("#") else word in text
        for word in words
    )
