"""Light stemming of English: inflection goes, derivation stays (word families are matched elsewhere)."""

from __future__ import annotations

_VOWELS = frozenset("aeiouy")
_NO_PLURAL = frozenset(("news", "series", "species", "gas", "politics", "physics", "alias", "atlas"))
_UNDOUBLED = frozenset("bdgmnprt")


def stem(word: str) -> str:
    """Return the folded `word` without plural, past and -ing endings; words under four letters stay."""
    if len(word) < 4 or not word.isascii():
        return word
    return _without_e(_without_past(_without_plural(word)))


def _without_plural(word: str) -> str:
    if not word.endswith("s") or word in _NO_PLURAL or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes", "oes")):
        return word[:-2]
    return word[:-1]


def _without_past(word: str) -> str:
    if word.endswith("ied") and len(word) > 4:
        return word[:-3] + "y"
    for ending in ("ing", "ed"):
        base = word[: -len(ending)]
        if word.endswith(ending) and len(base) >= 3 and _VOWELS.intersection(base):
            if base[-1] == base[-2] and base[-1] in _UNDOUBLED:
                return base[:-1]
            return base
    return word


def _without_e(word: str) -> str:
    return word[:-1] if word.endswith("e") and len(word) > 4 else word
