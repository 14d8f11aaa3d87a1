"""Which lines are the headline and the subheads of an article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wagner_tui.corpus.cleaning import is_prose
from wagner_tui.corpus.layout import Line
from wagner_tui.corpus.model import Role

_MARKDOWN = re.compile(r"(#{1,6})\s+\S")
_OPEN_END = re.compile(r"[.,;…:][”\"’»)\]]*$")
_LABEL = re.compile(r"[A-ZÀ-Þ][\w'’-]*(?: [\w'’-]+){0,3}:$")
_SAYING = re.compile(r"\b(?:said|says|told|wrote|added|asked)\b", re.I)
_START = re.compile(r"[“\"'‘«„(¿¡]?[A-ZÀ-ÞА-Я0-9]|[^\x00-\u024f]")


def heading_roles(lines: Sequence[Line], *, markdown: bool) -> dict[int, Role]:
    """Role by line number for every line that is a heading. `lines` are the visible ones, in order."""
    roles: dict[int, Role] = {}
    prose = [is_prose(line) for line in lines]
    last = max((index for index, yes in enumerate(prose) if yes), default=-1)
    for index, line in enumerate(lines):
        if markdown and _MARKDOWN.match(line.text):
            roles[line.number] = "headline" if index == 0 else "subhead"
        elif index >= last or not _reads_like_heading(line.text):
            continue
        elif index == 0:
            roles[line.number] = "headline"
        elif _stands_between(lines, index, prose):
            roles[line.number] = "subhead"
    return roles


def _reads_like_heading(words: str) -> bool:
    if len(words) > 200 or _START.match(words) is None:
        return False
    if words.endswith(":"):
        return _LABEL.fullmatch(words) is not None and not _SAYING.search(words)
    return _OPEN_END.search(words) is None


def _stands_between(lines: Sequence[Line], index: int, prose: Sequence[bool]) -> bool:
    """A short line after a finished paragraph and before another; hard-wrapped lines do not qualify."""
    line, before, after = lines[index], lines[index - 1], lines[index + 1]
    if (
        len(line.text) > 110
        or line.text.count(" ") > 15
        or not prose[index + 1]
        or _START.match(after.text) is None
    ):
        return False
    if line.apart and after.apart:
        return True
    return (prose[index - 1] and _OPEN_END.search(before.text) is not None) or before.text[-1] in '”"»?!'
