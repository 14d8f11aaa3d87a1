"""Numbers as news write them: in digits and words, as ranges, roughly, with a currency sign."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import Literal, NamedTuple

from wagner_tui.analysis.quantities import Piece, numeral, quantity_at
from wagner_tui.analysis.torn_figures import cut_off, mended, torn

Sign = Literal["", "about", "over", "at least", "under", "at most", "nearly", "vague"]


class Number(NamedTuple):
    """A number from `start` to `end`, with what stands before it ("about") and after it ("or more").

    `bare` is where the number itself starts. `low` and `high` are equal but for ranges and vague words.
    `currency` is the sign before it, `scaled` says that a word such as million belongs to it.
    """

    start: int
    bare: int
    end: int
    low: Decimal
    high: Decimal
    sign: Sign
    digits: bool
    currency: str = ""
    scaled: bool = False


_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
)
_SCALE = "hundred|thousand|million|billion|trillion|dozen|mln|bn"
#: Vague words and how far they reach, roughly.
_VAGUE = {
    "dozens": (20, 100), "scores": (30, 200), "hundreds": (150, 1500), "thousands": (1500, 15_000),
    "tens of thousands": (15_000, 150_000), "hundreds of thousands": (150_000, 1_500_000),
    "tens of millions": (15_000_000, 150_000_000), "hundreds of millions": (150_000_000, 1_500_000_000),
    "millions": (1_500_000, 15_000_000), "billions": (1_500_000_000, 15_000_000_000),
    "several": (3, 10), "a few": (2, 8), "a handful": (2, 8), "a couple": (2, 3), "several dozen": (30, 120),
    "several hundred": (200, 1000), "several thousand": (2000, 10_000), "a few dozen": (20, 96),
    "a few hundred": (200, 800), "a few thousand": (2000, 8000), "a couple of hundred": (180, 300),
    "several million": (2_000_000, 10_000_000), "a few million": (2_000_000, 8_000_000),
}  # fmt: skip
_SIGNS: dict[str, Sign] = {
    "about": "about", "around": "about", "some": "about", "approximately": "about", "roughly": "about",
    "circa": "about", "an estimated": "about", "estimated": "about", "nearly": "nearly",
    "almost": "nearly", "close to": "nearly", "just under": "nearly", "just over": "over",
    "more than": "over", "over": "over",
    "upwards of": "over", "well over": "over", "in excess of": "over", "at least": "at least",
    "a minimum of": "at least", "no fewer than": "at least", "not less than": "at least",
    "no less than": "at least", "less than": "under", "fewer than": "under", "under": "under",
    "up to": "at most", "as many as": "at most", "as much as": "at most", "at most": "at most",
    "as high as": "at most", "as low as": "at least",
    "a maximum of": "at most", "no more than": "at most", "not more than": "at most", "only": "", "just": "",
    "exactly": "", "a total of": "", "precisely": "", "as few as": "",
}  # fmt: skip
_AFTER: dict[str, Sign] = {
    "or more": "at least", "or so": "about", "or less": "at most", "or fewer": "at most",
}  # fmt: skip
_LETTERS = {
    "k": 1_000,
    "m": 1_000_000,
    "mm": 1_000_000,
    "bn": 1_000_000_000,
    "b": 1_000_000_000,
    "tn": 10**12,
}
_FRACTION = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "quarters": Decimal("0.75")}
_WORD = re.compile(r"[^\s-]+")


@cache
def _pattern(second: bool = False, torn: bool = False) -> re.Pattern[str]:
    """A number; the `second` of a range may stand right after a dash. In a `torn` text "2, 000" is one."""
    edge = r"" if second else r"(?<![\w.,:/\#&*^+-])(?<![\w][-–])"
    comma, point = (r"\s?,\s?", r"\.\s?") if torn else (",", r"\.")
    words = "|".join(sorted(_ONES.split(), key=len, reverse=True))
    digits = (
        rf"[0-9]{{1,3}}(?:(?:{comma}|[\u00a0\u2009\u202f])[0-9]{{3}})+(?![0-9])(?:{point}[0-9]{{1,9}})?"
        rf"|[0-9]{{1,15}}(?:{point}[0-9]{{1,9}})?"
    )
    vague = "|".join(sorted(_VAGUE, key=len, reverse=True)).replace(" ", r"\s")
    fraction = r"\sand\s(?:a|one|three)[\s-](?:half|quarters?)"
    return re.compile(
        rf"""
        (?P<digits>(?P<sign>(?:US|AU|CA|HK|A|C|R)?\$(?:US)?\s?|[€£¥₹₽₩₪]\s?|\b(?:USD|EUR|GBP|Rs\.?)\s)?
          (?:(?<=\$US)|{edge})(?P<figures>{digits})
          (?P<scale>[\s-]?(?:{_SCALE}|tn)\b(?:[\s-](?:{_SCALE})\b)*|(?:k|K|MM|m|M|b|bn|B|tn)\b)?
          (?![0-9:/]|\.[0-9]|,[0-9]))
      | \b(?P<vague>(?i:{vague}))\b
      | \b(?P<words>(?i:(?:half\sa|a\squarter\sof\sa)\s(?:{_SCALE})|(?:{words}|an?(?=\s(?:{_SCALE})))
          (?:{fraction})?(?:(?:\sand\s|[\s-])(?:{words}|{_SCALE})\b)*(?:{fraction})?
          (?:[\s-](?:{_SCALE})\b)*))\b
        """,
        re.X,
    )


@cache
def _frames() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    before = "|".join(sorted(_SIGNS, key=len, reverse=True)).replace(" ", r"\s")
    after = "|".join(_AFTER).replace(" ", r"\s")
    joint = r"\s?[-–—]\s?|\s(?:to|or)\s"
    return (
        re.compile(rf"\b({before})\s(?:the\s)?$", re.I),
        re.compile(rf"\s({after})\b|(\+|-plus\b|\splus\b)", re.I),
        re.compile(joint),
    )


def numbers(text: str, start: int, end: int, masked: Sequence[tuple[int, int]] = ()) -> Iterator[Number]:
    """All numbers in `text[start:end]` but those inside `masked` spans, in order."""
    at = start
    is_torn = torn(text)
    pattern = _pattern(torn=is_torn)
    while found := pattern.search(text, at, end):
        at = found.end()
        blocked = masked_until(masked, found.start(), found.end())
        if blocked is not None:
            at = max(found.start() + 1, blocked)
            continue
        if (
            is_torn
            and cut_off(text, found.start())
            and not masked_until(masked, found.start() - 3, found.start())
        ):
            continue
        number = _read(text, found)
        if number is None:
            continue
        at = number.end
        number = _ranged(text, number, start, end, masked)
        if number is None:
            continue
        number = _framed(text, number, start)
        at = number.end
        yield number


def masked_until(masked: Sequence[tuple[int, int]], start: int, end: int) -> int | None:
    """Where the last `masked` span that meets `start` to `end` ends; None when none does."""
    last = bisect_left(masked, (end, 0)) - 1
    return masked[last][1] if last >= 0 and masked[last][1] > start else None


def _read(text: str, found: re.Match[str]) -> Number | None:
    begin, stop = found.span()
    if found["vague"]:
        low, high = _VAGUE[" ".join(found["vague"].lower().split())]
        return Number(begin, begin, stop, Decimal(low), Decimal(high), "vague", False)
    if found["figures"]:
        value = numeral(re.sub(r"\s", " ", mended(found["figures"])))
        if value is None:
            return None
        scale, currency = (found["scale"] or "").strip(" -"), (found["sign"] or "").strip()
        if scale in ("m", "M", "MM", "b", "B") and not currency:
            stop, scale = found.end("figures"), ""  # "5m" without a currency is metres as well
        value *= _scale(scale)
        return Number(begin, begin, stop, value, value, "", True, currency, bool(scale))
    return _in_words(text, begin, stop)


def _scale(words: str) -> int:
    product = 1
    for word in _WORD.findall(words.lower()):
        piece = quantity_at([Piece("2", 0, 1), Piece(word, 2, 3)], 0)
        product *= _LETTERS.get(word) or (12 if word == "dozen" else int(piece.value) // 2 if piece else 1)
    return product


def _in_words(text: str, begin: int, stop: int) -> Number | None:
    words = text[begin:stop].lower()
    cut = re.search(r"\sand\s(a|one|three)[\s-](half|quarters?)", words)
    if words.startswith(("half a ", "a quarter of a ")):
        value = Decimal("0.5" if words[0] == "h" else "0.25") * _scale(words.split()[-1])
        return Number(begin, begin, stop, value, value, "", False, "", True)
    if cut is not None:
        whole = _spelled(text, begin, begin + cut.start())
        if whole is None or whole.end != begin + cut.start():
            return whole
        value = whole.low + _FRACTION[cut[2]] * (3 if cut[1] == "three" and cut[2] == "quarter" else 1)
        value *= _scale(words[cut.end() :])
        return Number(begin, begin, stop, value, value, "", False, "", bool(words[cut.end() :]))
    return _spelled(text, begin, stop)


def _spelled(text: str, begin: int, stop: int) -> Number | None:
    pieces = [Piece(w.group().lower(), w.start(), w.end()) for w in _WORD.finditer(text, begin, stop)]
    if len(pieces) > 1 and pieces[0].form in ("a", "an"):
        pieces[0] = pieces[0]._replace(form="one")
    if len(pieces) == 1 and pieces[0].form == "one":
        return Number(begin, begin, stop, Decimal(1), Decimal(1), "", False)
    quantity = quantity_at(pieces, 0)
    if quantity is None:
        return None
    scaled = re.search(_SCALE, text[begin : quantity.end].lower()) is not None
    return Number(begin, begin, quantity.end, quantity.value, quantity.value, "", False, "", scaled)


def _ranged(text: str, one: Number, start: int, end: int, masked: Sequence[tuple[int, int]]) -> Number | None:
    """`5-6`, `five to six`, `between 10 and 15`; None for scores and years (`3-2`, `1981-85`)."""
    if one.sign == "vague":
        return one
    between = re.search(r"\bbetween\s$", text[max(start, one.start - 9) : one.start], re.I)
    joint = re.compile(r"\sand\s").match(text, one.end) if between else _frames()[2].match(text, one.end)
    if joint is None:
        return one
    found = _pattern(True, torn(text)).match(text, joint.end(), end)
    other = _read(text, found) if found and not found["vague"] else None
    if other is None or masked_until(masked, other.start, other.end) is not None:
        return one
    tight = not joint.group().strip().isalpha()
    low = one.low
    if other.scaled and not one.scaled and low < 1000:
        low *= max(1, int(other.low / _mantissa(text, other)))
    if tight and one.digits and (low >= other.low or (other.low < 32 and _is_score(text, other.end))):
        return None
    word = joint.group().strip()
    from_to = word == "to" and re.search(r"\bfrom\s$", text[max(start, one.start - 5) : one.start], re.I)
    far = word == "or" and other.low > 2 * low + 1
    if low >= other.low or from_to or far:
        return one
    begin = one.start - 8 if between else one.start
    return Number(begin, begin, other.end, low, other.low, "", one.digits, one.currency, other.scaled)


def _mantissa(text: str, number: Number) -> Decimal:
    figures = re.match(r"\D*?([0-9][0-9,.]*)", text[number.start : number.end])
    value = numeral(figures[1].rstrip(".,")) if figures else None
    return value or number.low


_AFTER_SCORE = (
    r"\s?[%°]|\s?(?!(?:and|in|to|on|at|for|with|over|win|loss|victory|lead|vote|defeat|record|start|against|as|by)\b)"
    r"[a-z]{2,}"
)


def _is_score(text: str, at: int) -> bool:
    """`3-2` with no thing counted after it."""
    return re.match(_AFTER_SCORE, text[at : at + 12]) is None


def _framed(text: str, number: Number, start: int) -> Number:
    """The number with `about` before it and `or more` after it."""
    sign, begin = number.sign, number.start
    for _ in range(2):
        lead = _frames()[0].search(text[max(start, begin - 24) : begin])
        if lead is None:
            break
        begin -= len(text[max(start, begin - 24) : begin]) - lead.start()
        sign = sign or _SIGNS[" ".join(lead[1].lower().split())]
    tail = _frames()[1].match(text, number.end)
    stop = number.end
    if tail is not None and (tail[1] or number.digits):
        stop = tail.end()
        sign = sign or ("at least" if tail[2] else _AFTER[" ".join(tail[1].lower().split())])
    return number._replace(start=begin, end=stop, sign=sign)
