"""What crosses the pipe to the worker: the work, and findings cut into small parts and put together again.

What takes the parts in shares its interpreter with the keys of the screen: each must be read in no time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from wagner_tui.analysis.model import Findings

if TYPE_CHECKING:
    from wagner_tui.analysis.entities import NameDecision
    from wagner_tui.analysis.meaning.method import Model
    from wagner_tui.corpus.memory import Memory
    from wagner_tui.corpus.model import Corpus

#: Values in one part.
SIZE = 500
#: Links go on their own: they are shown as they arrive.
_APART = "links"


class Work(NamedTuple):
    """What is to be done: the articles, the model to compare with, what was decided on names by hand.

    `memory` is where almost the same articles may be known.
    """

    corpus: Corpus
    model: Model | None = None
    memory: Memory | None = None
    decisions: tuple[NameDecision, ...] = ()


def parcels(findings: Findings, size: int = SIZE) -> Iterator[tuple[str, Any]]:
    """All that `findings` hold besides links: (name of the field, some of its values), in order.

    A tuple comes as tuples and a mapping as dicts of at most `size` entries; anything else comes whole. Empty
    fields are left out.
    """
    for known in fields(findings):
        value = getattr(findings, known.name)
        if known.name == _APART or value is None:
            continue
        if isinstance(value, tuple):
            yield from ((known.name, value[at : at + size]) for at in range(0, len(value), size))
        elif isinstance(value, Mapping):
            items = iter(value.items())
            while some := dict(islice(items, size)):
                yield known.name, some
        else:
            yield known.name, value


class Unpacked:
    """Takes the parts of `parcels` in their order and gives the findings that they came from."""

    def __init__(self) -> None:
        self._values: dict[str, Any] = {}

    def add(self, name: str, value: Any) -> None:
        """Take one part."""
        known = self._values.get(name)
        if isinstance(value, tuple):
            self._values.setdefault(name, []).extend(value)
        elif isinstance(value, dict) and known is not None:
            known.update(value)
        else:
            self._values[name] = value

    def findings(self) -> Findings:
        """What has arrived, without links."""
        values: dict[str, Any] = {n: tuple(v) if isinstance(v, list) else v for n, v in self._values.items()}
        return replace(Findings(), **values)
