"""Finding a mark again in a source whose file has changed: sure, to be confirmed, or lost.

After Hypothes.is: quote, prefix, suffix and position are weighed 50, 20, 20 and 2. Three outcomes instead
of two keep a look-alike from being taken for the quote: a place is sure only when its context agrees on both
sides (or the quote is long and there word for word), its numbers, names and negations are the same, and no
other place comes close.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from wagner_tui.corpus.model import Span
from wagner_tui.notebook.folding import Folded, fold
from wagner_tui.notebook.model import CONTEXT, Anchor, Record

QUOTE, PREFIX, SUFFIX, POSITION = 50, 20, 20, 2
#: By how much a sure place must beat the next one that does not overlap it.
MARGIN = 0.06
#: Characters from which a quote that is there word for word needs no context.
LONG = 48
#: Similarities (0 to 1) from which a context agrees, a quote can be sure, a place is a candidate.
CONTEXT_AGREES, SURE, CANDIDATE = 0.7, 0.8, 0.6
_MOST = 64  # places of a quote that are weighed
_HEAD = 48  # characters at each end of a quote that place its exact ends

_WORD = re.compile(r"\w+(?:[.,:'’]\w+)*")
#: Words that turn or count: where one of them differs, the quote says something else.
_TURNS = frozenset(
    _WORD.findall(
        """no not never none nobody nothing neither nor without cannot zero one two three four five
        six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds
        thousand thousands million millions billion billions half dozen dozens first second third
        both all"""
    )
)


@dataclass(frozen=True, slots=True)
class Place:
    """A place in folded text where a quote may be; the similarities are between 0 and 1."""

    start: int
    end: int
    quote: float
    prefix: float
    suffix: float
    score: float

    @property
    def in_context(self) -> bool:
        """Whether what stands on both sides agrees with what stood there."""
        return min(self.prefix, self.suffix) >= CONTEXT_AGREES


def find_again(record: Record, text: str, folded: Callable[[], Folded]) -> tuple[Span | None, Anchor]:
    """Find the quote of `record` in `text`; `folded` gives its folding, which most marks do not need."""
    whole = _unchanged(record, text)
    if whole:
        return whole, "found" if whole.start == record.start else "moved"
    quote = fold(record.quote).strip()
    if not quote:
        return None, "lost"
    article = folded()
    best, second = _two_best(_places(record, quote, article))
    if best is None or (best.quote < CANDIDATE and not (best.in_context and best.quote >= 0.4)):
        return None, "lost"
    span = Span(article.to_original(best.start), article.to_original_end(best.end))
    clear = second is None or best.score - second.score >= MARGIN
    if not (clear and _sure(best, quote, article.text[best.start : best.end])):
        return span, "changed"
    return span, "found" if span.start == record.start and span.end == record.end else "moved"


def _unchanged(record: Record, text: str) -> Span | None:
    """Where the quote stands with the very characters around it that it had, if at one place only."""
    if len(record.prefix) + len(record.suffix) < CONTEXT:
        return None
    whole = record.prefix + record.quote + record.suffix
    first = text.find(whole)
    if first < 0 or text.find(whole, first + 1) >= 0:
        return None
    if (not record.prefix and first) or (not record.suffix and first + len(whole) < len(text)):
        return None  # it stood at an edge of the text and no longer does
    start = first + len(record.prefix)
    return Span(start, start + len(record.quote))


def _sure(place: Place, quote: str, found: str) -> bool:
    if found == quote:
        return place.in_context or len(quote) >= LONG
    return place.in_context and place.quote >= SURE and not _differs_in_substance(quote, found)


def _differs_in_substance(quote: str, found: str) -> bool:
    """Whether the words that differ hold a number, a name, a negation, or letters that cannot show a name."""
    ours, theirs = Counter(_WORD.findall(quote)), Counter(_WORD.findall(found))
    return any(_weighs(word) for word in ((ours - theirs) + (theirs - ours)))


def _weighs(word: str) -> bool:
    low = word.lower()
    if low in _TURNS or low.endswith(("n't", "n’t")):
        return True
    return any(c.isdigit() or c.isupper() or (c.isalpha() and c.lower() == c.upper()) for c in word)


def _two_best(places: list[Place]) -> tuple[Place | None, Place | None]:
    """The best place and the best one that does not overlap it."""
    ranked = sorted(places, key=lambda place: (-place.score, place.start, place.end))
    if not ranked:
        return None, None
    best = ranked[0]
    others = (place for place in ranked[1:] if place.end <= best.start or place.start >= best.end)
    return best, next(others, None)


def _places(record: Record, quote: str, article: Folded) -> list[Place]:
    expected = article.to_folded(min(record.start, article.to_original_end(len(article.text))))
    exact = _exact(quote, article.text, expected)
    places = [_weigh(record, quote, article.text, span, expected) for span in exact]
    if any(place.in_context for place in places):
        return places  # word for word and in its context: a look-alike cannot come near
    similar = _similar(quote, article.text, exact)
    places += [_weigh(record, quote, article.text, span, expected) for span in similar]
    between = _between(record, article.text)
    if between and between.end - between.start <= 2 * len(quote) + CONTEXT:
        places.append(_weigh(record, quote, article.text, between, expected))
    return places


def _exact(quote: str, text: str, expected: int) -> list[Span]:
    """Where the quote stands word for word; of very many, those nearest the expected place."""
    spans = [Span(found.start(), found.end()) for found in re.finditer(re.escape(quote), text)]
    return sorted(spans, key=lambda span: abs(span.start - expected))[:_MOST]


def _between(record: Record, text: str) -> Span | None:
    """What stands between the old prefix and the old suffix, when both are there once and in order."""
    prefix, suffix = fold(record.prefix).strip(), fold(record.suffix).strip()
    if len(prefix) < CONTEXT // 2 or len(suffix) < CONTEXT // 2 or text.count(prefix) != 1:
        return None
    start = text.index(prefix) + len(prefix)
    end = text.find(suffix, start)
    return _trimmed(Span(start, end), text) if start < end else None


def _similar(quote: str, text: str, taken: list[Span]) -> list[Span]:
    """The best look-alike of each gap between places already taken, then the best beside it."""
    found: list[Span] = []
    for gap in _gaps(len(text), taken):
        span = _closest(quote, text, gap)
        if span is None:
            continue
        found.append(span)
        beside = (Span(gap.start, span.start), Span(span.end, gap.end))
        found += [other for part in beside if (other := _closest(quote, text, part))]
    return found


def _gaps(length: int, taken: list[Span]) -> list[Span]:
    gaps, start = [], 0
    for span in sorted(taken):
        gaps.append(Span(start, span.start))
        start = max(start, span.end)
    gaps.append(Span(start, length))
    return [gap for gap in gaps if gap.end > gap.start]


def _closest(quote: str, text: str, gap: Span) -> Span | None:
    """The stretch of `text` inside `gap` that is most like the quote, None when nothing is."""
    from rapidfuzz import fuzz

    if gap.end - gap.start < len(quote) * CANDIDATE:
        return None
    window = text[gap.start : gap.end]
    hit = fuzz.partial_ratio_alignment(quote, window, score_cutoff=100 * CANDIDATE * 0.9)
    if hit is None or hit.dest_end <= hit.dest_start:
        return None
    room = min(256, len(quote) // 2)
    low = gap.start + max(0, hit.dest_start - room)
    high = gap.start + min(len(window), hit.dest_end + room)
    return _exact_ends(quote, text, Span(low, high), room)


def _exact_ends(quote: str, text: str, around: Span, room: int) -> Span | None:
    """The ends of the quote's best alignment inside `around`, at word boundaries."""
    reach = _HEAD + 2 * room
    start = around.start + align(quote[:_HEAD], text[around.start : min(around.end, around.start + reach)])[0]
    low = max(around.start, around.end - reach)
    end = low + align(quote[-_HEAD:], text[low : around.end])[1]
    if end - start < len(quote) // 2:
        return None
    return _whole_words(_trimmed(Span(start, end), text), text, quote)


def _trimmed(span: Span, text: str) -> Span:
    start, end = span
    while start < end and text[start] == " ":
        start += 1
    while start < end and text[end - 1] == " ":
        end -= 1
    return Span(start, end)


def _whole_words(span: Span, text: str, quote: str) -> Span:
    """The span grown to whole words where the quote began or ended with one."""
    start, end = span
    while quote[0].isalnum() and 0 < start < end and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while quote[-1].isalnum() and start < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return Span(start, end)


def align(pattern: str, text: str) -> tuple[int, int]:
    """Start and end of the stretch of `text` with the smallest edit distance to `pattern`.

    Semi-global alignment: P. Sellers, "The theory and computation of evolutionary distances", 1980. Takes
    len(pattern) * len(text) steps. Of equal ends the first is taken, and the longest stretch that ends there.
    """
    costs = [0] * (len(text) + 1)
    starts = list(range(len(text) + 1))
    for row, wanted in enumerate(pattern, 1):
        diagonal, diagonal_start = costs[0], starts[0]
        costs[0], starts[0] = row, 0
        for column, character in enumerate(text, 1):
            above, above_start = costs[column], starts[column]
            best, start = diagonal + (wanted != character), diagonal_start
            if above + 1 < best:
                best, start = above + 1, above_start
            if costs[column - 1] + 1 < best:
                best, start = costs[column - 1] + 1, starts[column - 1]
            costs[column], starts[column] = best, start
            diagonal, diagonal_start = above, above_start
    end = min(range(len(text) + 1), key=lambda column: (costs[column], column))
    return starts[end], end


def _weigh(record: Record, quote: str, text: str, span: Span, expected: int) -> Place:
    from rapidfuzz import fuzz

    likeness = fuzz.ratio(quote, text[span.start : span.end]) / 100
    prefix = _context(fold(record.prefix).rstrip(), text[max(0, span.start - CONTEXT) : span.start].rstrip())
    suffix = _context(fold(record.suffix).lstrip(), text[span.end : span.end + CONTEXT].lstrip())
    near = 1 - abs(span.start - expected) / max(1, len(text))
    score = QUOTE * likeness + PREFIX * prefix + SUFFIX * suffix + POSITION * near
    return Place(span.start, span.end, likeness, prefix, suffix, score / (QUOTE + PREFIX + SUFFIX + POSITION))


def _context(stored: str, found: str) -> float:
    """How alike two contexts are, 0 to 1; the edge of the text agrees only with the edge of the text."""
    from rapidfuzz import fuzz

    return fuzz.ratio(stored, found) / 100 if stored or found else 1.0
