"""A statement without context: a pronoun or title that stands for somebody becomes "[Name]"."""

from __future__ import annotations

import re

from wagner_tui.analysis.entities import SPELT, Mention, SourceNames
from wagner_tui.analysis.stopwords import STOP_WORDS

_OWNING = frozenset(("his", "hers"))
_REFLEXIVE = frozenset(("himself", "herself"))
#: A name in apposition is no longer.
_BESIDE = 60
_NEXT_WORD = re.compile(r"\s+([^\W\d_]+)")


def resolved(text: str, start: int, end: int, names: SourceNames) -> str:
    """Return `text[start:end]` with the first word that stands for each person replaced by "[Name]".

    Only what is certain is replaced, and nobody who is named in the stretch before it. The rest of the text
    stays as it is, white space included.
    """
    pieces: list[str] = []
    named: set[str] = set()
    done = start
    for mention in names.within(start, end):
        if mention.entity is None or not mention.certain or mention.start < done:
            continue
        told = mention.entity in named or _spelt_behind(text, mention, end, names)
        instead = "" if told else _instead(text, mention, names)
        named.add(mention.entity)
        if instead:
            pieces += (text[done : mention.start], instead)
            done = mention.end
    return "".join((*pieces, text[done:end]))


def _instead(text: str, mention: Mention, names: SourceNames) -> str:
    """What stands in brackets in place of the mention; empty when it stays."""
    words = text[mention.start : mention.end].lower()
    name = names.short.get(mention.entity or "")
    if name is None or mention.how in SPELT or mention.how == "apposition" or words in _REFLEXIVE:
        return ""
    owning = words in _OWNING or (words == "her" and _owns(text, mention.end))
    return f"[{name}’s]" if owning else f"[{name}]"


def _spelt_behind(text: str, mention: Mention, end: int, names: SourceNames) -> bool:
    """Whether the name itself stands behind the comma: "The town's police chief, 46-year-old Ann Lee, …"."""
    behind = text[mention.end : min(end, mention.end + _BESIDE)]
    comma = behind.find(",", behind.find(",") + 1)
    if not behind.startswith(","):
        return False
    last = mention.end + (comma if comma > 0 else len(behind))
    return any(m.entity == mention.entity and m.how in SPELT for m in names.within(mention.end, last))


def _owns(text: str, end: int) -> bool:
    """Whether "her" stands before a noun: "her car", not "told her about"."""
    found = _NEXT_WORD.match(text, end)
    return found is not None and found[1].lower() not in STOP_WORDS
