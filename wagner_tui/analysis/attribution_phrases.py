"""Phrases that only say whose word a statement is: "According to sources close to …,", "… the source said".

They are left out when passages are compared and when a label is made; the text itself is never changed.
"""

from __future__ import annotations

import re
from functools import cache

from wagner_tui.corpus.model import Span

_SAY = (
    r"(?:says?|said|tells?|told|adds?|added|reports?|reported|explains?|explained|notes?|noted|writes?|wrote|"
    r"continues?|continued|states?|stated)\b"
)
_SAYING = (
    r"(?:says|said|adds|added|continues|continued|explained|noted|told|wrote|reported|commented|concluded)\b"
)
_SPEAKER = (
    r"(?:sources?|media|portal|newspapers?|news agency|agency|website|channels?|reports?|outlets?|"
    r"broadcaster|spokes(?:man|woman|person|people)|officials?|rep|representatives?|statement)"
)
_CLOSED = r"(?<=[\"”,.!?…][\"”])|(?<=[\"”])(?=,)|(?<=,)"
_VERB = r"(?:was|were|is|are|be|been|has|had|have|would|will|could|should|if|no|that)\b"
_WORD = rf"(?!{_VERB})[\w’'.-]+\s+"
_TAIL = rf"(?:\s+(?!{_VERB}|of\b)[^\s,;:“”\"]+){{0,9}}"
_PATTERNS = (
    # According to X, …  and  …, according to X.
    r"^\W*(?:(?:and|but|however|meanwhile|at the same time|in this case)\W+)?according to "
    r"(?:them|him|her|[^,;:“”\"]{2,140}?(?:“[^”]{1,40}”[^,;:“”\"]{0,60}?)?),",
    r",\s*according to [^,;:]{2,120}(?=[.,]?\W*$)",
    r"(?:,|\b(?:but|and|that))\s+according to (?:[^\s,;:]+\s+){0,4}sources?,?",
    # “…,” said X.  “…,” the source said, noting that …
    rf"(?:{_CLOSED})\W*(?:{_WORD}){{0,6}}?{_SAYING}{_TAIL}(?=[.,]?\W*$)",
    rf"(?:{_CLOSED})\W*(?:{_WORD}){{0,4}}?{_SAYING}[^,;:“”\"]{{0,60}},\s*(?:noting|adding|saying)\s+that\b",
    # …, the mayor, Ann Lee, told the BBC.  …, Mayor Ann Lee, 54, said.
    rf",\s*(?=[^\W\d])(?:{_WORD}){{0,5}}?[\w’'.-]+,\s+(?:{_WORD}){{0,5}}?[\w’'.-]+,\s+{_SAYING}{_TAIL}(?=[.,]?\W*$)",
    # The source said that …,  Sources close to X agreed that …
    rf"^\W*(?:{_WORD}){{0,4}}?{_SPEAKER}\s+[^,;:“”\"]{{0,80}}?(?:{_SAY}|(?:agreed|claimed|confirmed)\s+that\b)"
    r"(?:\s+(?:on )?\w+day)?(?:\s+that\b|:)?",
    # a source close to X
    r"(?:\b(?:an?|the|one|two|some|other|several)\s+)?"
    r"(?:\b(?:anonymous|unnamed|informed|well-placed)\s+)?\bsources? "
    r"(?:close to|familiar with|in|within) (?:the )?[\w’'-]+(?: (?-i:[A-Z])[\w’'-]+){0,2}"
    r"(?: (?:government|administration|ministry|leadership|matter|talks|case|family|police)\b)?",
)
#: A "sentence" longer than this has lost its full stops; patterns would find nonsense in it.
_LONGEST = 2_000
_HINT = re.compile(
    r"accord|source|\b(?:sa(?:id|ys)|told|tells?|add(?:s|ed)|report|expla|note|writes?|wrote|continue|state|agreed|"
    r"claimed|confirmed|comment|conclud)",
    re.IGNORECASE,
)


@cache
def _compiled() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in _PATTERNS)  # 10 ms, when first needed


def attribution_spans(text: str, start: int, end: int) -> list[Span]:
    """Return the attribution phrases of the sentence `text[start:end]`, in order, as document offsets."""
    if end - start > _LONGEST:
        return []
    sentence = text[start:end]
    if not _HINT.search(sentence):
        return []
    found = (match.span() for pattern in _compiled() for match in pattern.finditer(sentence))
    merged: list[Span] = []
    for first, last in sorted(found):
        if merged and start + first <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, start + last))
        else:
            merged.append(Span(start + first, start + last))
    return merged
