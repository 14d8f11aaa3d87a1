"""Which lines are the headline and the subheads of an article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wagner_tui.corpus.cleaning import is_prose
from wagner_tui.corpus.layout import Line
from wagner_tui.corpus.model import Role

_MARKDOWN = re.compile(r"#{1,6}\s+\S|\*\*[^*]{1,120}\*\*$")
_STOP = re.compile(r"[.,;…:][”\"’»)\]\s]*$")
#: How a sentence of the report may end; a headline may still quote like this.
_SENTENCE_END = re.compile(r"[.,;…?!][”\"’'“»)\]\s]*$")
_LABEL = re.compile(r"[A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*)?:$")
#: What a finished paragraph ends with.
_FINISHED = frozenset('.!?…”"»)’')
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
        elif index == 0 and (lines[1].apart or _START.match(lines[1].text)):
            roles[line.number] = "headline"
        elif index > 0 and _stands_between(lines, index, prose):
            roles[line.number] = "subhead"
    return roles


def _reads_like_heading(words: str) -> bool:
    if len(words) > 200 or _START.match(words) is None:
        return False
    if words.endswith(":"):
        return _LABEL.fullmatch(words) is not None
    return _STOP.search(words) is None


def _stands_between(lines: Sequence[Line], index: int, prose: Sequence[bool]) -> bool:
    """A short line after a finished paragraph and before another.

    Where no blank lines part them, the paragraph after it must be long: hard-wrapped lines do not qualify. A
    question or an exclamation may be the report's own.
    """
    line, before, after = lines[index], lines[index - 1], lines[index + 1]
    if len(line.text) > 110 or line.text.count(" ") > 15 or _SENTENCE_END.search(line.text):
        return False
    if not prose[index + 1] or _START.match(after.text) is None:
        return False
    if line.apart and after.apart:
        return True
    return len(after.text) >= max(60, 1.3 * len(line.text)) and before.text[-1] in _FINISHED
