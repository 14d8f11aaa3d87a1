"""The legacy encoding of bytes that are not UTF-8: Windows-1252 by rule, others by a library."""

from __future__ import annotations

import re

from wagner_tui.corpus.language import language_of

#: Fewer bytes above 127 than this say too little for the library's statistics.
_ENOUGH = 24
_SAMPLE = 65_536
#: Languages written in Windows-1252. Their common words tell them better than letter statistics do.
_WESTERN = frozenset({"en", "de", "fr", "es", "it", "pt", "nl", "sv"})

_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]")
#: What newsrooms of Western Europe write outside ASCII, each in the surroundings where it makes sense.
_LETTERS = "àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿœßšžÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝŒŠŽŸ"
_PLAUSIBLE = re.compile(
    rf"(?<=[A-Za-z])[{_LETTERS}]{{1,2}}(?=[^\w\s]|[A-Za-z\s]|$)"
    rf"|(?<![^\s\W])[{_LETTERS}]{{1,2}}(?=[A-Za-z])"
    r"|(?<!\S)[àÀáÁéÉèÈôÔ](?=\s)"
    r"|[“„«‘‚](?=[\w\s(\[$€£¿¡…])|(?<=[\w.,;:!?)\]…%€£ ])[”»’“‘]"
    r"|(?<=[\w\s”’»])[–—](?=[\w\s“‘«])|(?<=[\w\s.,!?”’“])…"
    r"|[€£¥](?=[\s\d])|(?<=[\d\s])[€£°ºª½¼¾²³µ%]|[§©®™•·¿¡\xa0](?=[\s\w\"(])|(?<=\w)[®™]"
)


def guess_legacy(data: bytes) -> str | None:
    """The Python name of a legacy encoding, or None when the bytes look like damaged UTF-8."""
    sample = data[:_SAMPLE] if len(_HIGH.findall(data[:_SAMPLE])) >= _ENOUGH else data
    high = len(_HIGH.findall(sample))
    inside = sum(len(found) for found in _MULTIBYTE.findall(sample))
    if inside > high / 2:
        return None
    western = _western_share(sample)
    if western >= 0.95 and (high < _ENOUGH or language_of(sample.decode("cp1252")) in _WESTERN):
        return "cp1252"
    if high < _ENOUGH:
        return None
    found = _by_library(sample)
    return None if found == "cp1252" and western < 0.5 else found


def _western_share(sample: bytes) -> float:
    """Share of the bytes above 127 that make sense where they stand when read as Windows-1252."""
    try:
        text = sample.decode("cp1252")
    except UnicodeDecodeError:
        return 0.0
    plausible = sum(len(found.group()) for found in _PLAUSIBLE.finditer(text))
    return plausible / max(1, sum(char > "\x7f" for char in text))


def _by_library(sample: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(sample, preemptive_behaviour=False).best()
    if best is None or best.encoding.startswith("utf"):
        return None
    # What the library calls ISO 8859-1 the web reads as Windows-1252, which holds the same letters.
    return "cp1252" if best.encoding in {"latin_1", "iso8859_1", "cp1252", "ascii"} else best.encoding
