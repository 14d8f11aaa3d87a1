"""``Key: value`` lines at the very top of a file, as people write when they save an article by hand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wagner_tui.corpus.layout import Line
from wagner_tui.corpus.model import Stated

_FIELD = re.compile(
    r"(title|headline|author|by|byline|date|published|publication date|outlet|publisher|publication|newspaper"
    r"|source|url|link|language)"
    r"\s?:\s+(\S.{0,400})",
    re.I,
)


def header_fields(lines: Sequence[Line]) -> dict[str, Stated]:
    """Fields of the block by lower-case key; empty unless the file starts with two such lines or more."""
    fields: dict[str, Stated] = {}
    for line in lines:
        found = _FIELD.fullmatch(line.text)
        if found is None or (fields and line.apart):
            break
        fields.setdefault(
            found[1].casefold().replace(" ", "_"), Stated(" ".join(found[2].split()), line.number)
        )
    return fields if len(fields) > 1 else {}
