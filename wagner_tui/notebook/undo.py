"""Changes to the notebook as values, and the history that undo and redo walk."""

from __future__ import annotations

from dataclasses import dataclass, field, fields

from wagner_tui.notebook.model import Decision, Record
from wagner_tui.safe_text import display

_SHOWN = 40  # characters of a quote or note in a description
Item = Record | Decision


@dataclass(frozen=True, slots=True)
class Change:
    """One mark or one decision before and after; None where it does not exist."""

    before: Item | None
    after: Item | None

    def __post_init__(self) -> None:
        if self.before is None and self.after is None:
            raise ValueError("a change needs something that changes")

    @property
    def item(self) -> Item:
        """The mark or decision concerned, as it is after the change where it still exists."""
        item = self.after or self.before
        assert item is not None  # held by __post_init__
        return item

    @property
    def id(self) -> str:
        """The id of the mark or decision concerned."""
        return self.item.id

    @property
    def columns(self) -> tuple[str, ...]:
        """The fields in which the two sides differ; empty when a record comes or goes."""
        if self.before is None or self.after is None:
            return ()
        return tuple(
            f.name for f in fields(self.before) if getattr(self.before, f.name) != getattr(self.after, f.name)
        )

    def inverse(self) -> Change:
        """The change that takes this one back."""
        return Change(self.after, self.before)


Step = tuple[Change, ...]


@dataclass
class History:
    """The steps of this session: those that can be undone and those that can be done again."""

    done: list[Step] = field(default_factory=list)
    undone: list[Step] = field(default_factory=list)

    def add(self, step: Step) -> None:
        """Remember a new step; what had been undone can no longer be redone."""
        if step:
            self.done.append(step)
            self.undone.clear()


def inverse(step: Step) -> Step:
    """The step that takes `step` back, last change first."""
    return tuple(change.inverse() for change in reversed(step))


def describe(step: Step) -> str:
    """One line saying what applying `step` just did, for the status line."""
    sort, record = _sort(step[0]), step[0].item
    if isinstance(record, Decision):
        return _describe_decision(step[0], record)
    if len(step) > 1:
        return f"{len(step)} marks: {_WORDS[sort]}"
    quote = _short(record.quote)
    if sort == "tags":
        return f"tags now {' '.join(f'#{display(tag)}' for tag in record.tags) or 'none'}: {quote}"
    if sort == "note":
        return f"note now {_short(record.note) if record.note else 'none'}: {quote}"
    return f"mark {_WORDS[sort]}: {quote}"


_VERDICTS = {"merge": "one name", "split": "two names"}


def _describe_decision(change: Change, decision: Decision) -> str:
    about = "conflict" if decision.subject == "conflict" else "names"
    shown = _short(decision.detail if decision.subject == "conflict" else decision.key.replace("\n", " / "))
    verdict = _VERDICTS.get(decision.verdict, decision.verdict.removeprefix("type:"))
    return (
        f"{about}: no longer {verdict}: {shown}"
        if change.after is None
        else f"{about}: {verdict} again: {shown}"
    )


_WORDS = {
    "remove": "removed again",
    "add": "back again",
    "tags": "other tags again",
    "note": "other notes again",
    "place": "place as before",
}


def _sort(change: Change) -> str:
    if change.after is None:
        return "remove"
    if change.before is None:
        return "add"
    columns = change.columns
    return "tags" if "tags" in columns else "note" if "note" in columns else "place"


def _short(text: str) -> str:
    line = display(" ".join(text.split()))
    return f"“{line}”" if len(line) <= _SHOWN else f"“{line[: _SHOWN - 1].rstrip()}…”"
