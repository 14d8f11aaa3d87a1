"""What the spellings of one outlet have in common, and the agencies that everybody cites."""

from __future__ import annotations

import re
from functools import cache

from wagner_tui.analysis.names import transliteration_key
from wagner_tui.corpus.wordlist import phrase_set

#: Agencies and broadcasters that the press of the world cites without saying what they are.
_AGENCIES = phrase_set(
    "reuters|associated press|ap|agence france-presse|afp|upi|bloomberg|bbc|bbc news|cnn|tass|itar-tass"
    "|interfax|ria novosti|xinhua|dpa|ansa|efe|kyodo|kyodo news|anadolu|anadolu agency|yonhap|al jazeera"
    "|al arabiya|npr|press association|pa media|canadian press|press trust of india|new york times"
    "|washington post|wall street journal|financial times|guardian|times of london|le monde|der spiegel"
    "|el país|fox news|nbc news|abc news|cbs news|sky news|usa today|los angeles times|politico|axios"
    "|deutsche welle|radio free europe"
)
#: Agencies that are called by their letters.
_LONG_NAMES = {
    "associated press": ["ap"],
    "agence france-presse": ["afp"],
    "agence france presse": ["afp"],
    "british broadcasting corporation": ["bbc"],
    "itar-tass": ["tass"],
    "anadolu agency": ["anadolu"],
    "new york times": ["nyt"],
    "wall street journal": ["wsj"],
}


#: They are called with and without "News".
_SHORT_NAMES = frozenset(("bbc", "cnn", "abc", "cbs", "nbc", "sky", "fox", "kyodo", "itv", "anadolu"))


def outlet_key(name: str) -> str:
    """What spellings of one outlet have in common: no article, quotation marks, ending of a web address."""
    bare = name.strip(" \t\"'“”«»„‘’").removesuffix("’s").removesuffix("'s").casefold()
    bare = re.sub(r"\.(?:com|org|net|news|ru|ua|de|ch|it|fr|co\.uk|info|io)$", "", bare)
    words = [word for word in bare.split() if word != "the"]
    words = _LONG_NAMES.get(" ".join(words), words)
    if words[1:] == ["news"] and words[0] in _SHORT_NAMES:
        words = words[:1]
    return " ".join(transliteration_key(word) or word for word in words)


@cache
def agency_keys() -> frozenset[str]:
    """The keys of the agencies and broadcasters that are cited without saying what they are."""
    return frozenset(outlet_key(name) for name in _AGENCIES)


@cache
def agency_names() -> str:
    """A pattern of their names, to be matched without regard to case."""
    names = sorted({*_AGENCIES, *_LONG_NAMES}, key=lambda name: (-len(name), name))
    return "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in names)
