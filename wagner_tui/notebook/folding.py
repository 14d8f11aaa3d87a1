"""Text folded for finding a quote again: quotes, dashes and white space alike, with a way back to offsets."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

_ALIKE = str.maketrans(
    dict.fromkeys("‘’‚‛′‹›`´", "'") | dict.fromkeys("“”„‟″«»", '"') | dict.fromkeys("‐‑‒–—―−", "-")
)
#: Runs of white space become one space, soft hyphens and zero-width characters go; a single space stays.
_BLANK = re.compile("[\\s\u00ad\u200b\u2060\ufeff]{2,}|[^\\S ]|[\u00ad\u200b\u2060\ufeff]")


@dataclass(frozen=True)
class Folded:
    """Folded text. `_folded` and `_original` are the offsets behind every run that got shorter."""

    text: str
    _folded: list[int]
    _original: list[int]

    @classmethod
    def of(cls, original: str) -> Folded:
        """Fold `original`; `text` is never longer than it."""
        parts: list[str] = []
        folded, origins = [0], [0]
        length = last = 0
        for run in _BLANK.finditer(original):
            blank = "" if _invisible(run.group()) else " "
            parts += (original[last : run.start()], blank)
            length += run.start() - last + len(blank)
            last = run.end()
            if len(run.group()) != len(blank):
                folded.append(length)
                origins.append(last)
        parts.append(original[last:])
        return cls("".join(parts).translate(_ALIKE), folded, origins)

    def to_original(self, offset: int) -> int:
        """The offset in the original of the folded character at `offset`."""
        run = bisect_right(self._folded, offset) - 1
        return self._original[run] + offset - self._folded[run]

    def to_original_end(self, offset: int) -> int:
        """The offset in the original of the end of the folded character before `offset`."""
        return self.to_original(offset - 1) + 1 if offset else 0

    def to_folded(self, offset: int) -> int:
        """The folded offset of the original character at `offset`; inside a folded run, its end."""
        run = bisect_right(self._original, offset) - 1
        folded = self._folded[run] + offset - self._original[run]
        return (
            min(folded, self._folded[run + 1]) if run + 1 < len(self._folded) else min(folded, len(self.text))
        )


def fold(text: str) -> str:
    """`text` folded, without the way back."""
    return Folded.of(text).text


def _invisible(run: str) -> bool:
    return not any(character.isspace() for character in run)
