"""Phrases that only say whose word a statement is: "According to sources close to …,", "… the source said".

They are left out when passages are compared and when a label is made; the text itself is never changed.
"""

from __future__ import annotations

import re

from wagner_tui.corpus.model import Span

_SAY = (
    "says?|said|tells?|told|adds?|added|reports?|reported|explains?|explained|notes?|noted|writes?|wrote|"
    "continues?|continued|states?|stated|"
    "noting|adding|saying|agreed"
)
_QUOTE = '["“”„«»]'
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # According to X, …   /  …, according to X.
        r"^\W*(?:(?:and|but|at the same time|meanwhile|in this case)\W+)*according to [^,;:“”\"]{2,140}?(?:“[^”]*”)?[^,;:“”\"]{0,60},",
        r",?\s*according to [^,;:]{2,140}(?=[,;.]|$)\W*$",
        # “…,” said X.  /  “…,” X said, noting that
        rf"(?<=[,.!?…\"”“])\s*{_QUOTE}?\s*(?:[^\W\d_][\w’'.-]*\s+){{0,7}}?(?:{_SAY})\b[^,;:“”\"]{{0,60}}$",
        rf"(?<=[\"”])\s*,?\s*(?:{_SAY})\b[^,;:“”\"]{{0,80}}$",
        # X said (that) … at the start
        rf"^\W*(?:(?:the|a|an|one|two|its|his|her|their|official|officials|anonymous|other|some)\s+)*(?:[\w’'.-]+\s+){{0,3}}?"
        rf"(?:sources?|media|portal|newspapers?|agency|website|channels?|reports?|spokes\w+)\b[^,;:“”\"]{{0,80}}?\b(?:{_SAY})\b(?:\s+that\b|:)?",
    )
)


def attribution_spans(text: str, start: int, end: int) -> list[Span]:
    """Return the attribution phrases of the sentence `text[start:end]`, in order, as document offsets."""
    sentence = text[start:end]
    found = (match.span() for pattern in _PATTERNS for match in pattern.finditer(sentence))
    merged: list[Span] = []
    for first, last in sorted(found):
        if merged and start + first <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, start + last))
        else:
            merged.append(Span(start + first, start + last))
    return merged
