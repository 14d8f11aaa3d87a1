"""Who says a passage: attributions by place, and which speakers are named."""

from __future__ import annotations

from collections.abc import Iterable

from wagner_tui.analysis.model import Attribution
from wagner_tui.analysis.outlet_keys import outlet_key
from wagner_tui.analysis.places import ByPlace
from wagner_tui.corpus.model import Passage
from wagner_tui.corpus.wordlist import phrase_set, word_set

_NOBODY = word_set("i he she it they we you this that these those who one some many both others")
#: Bodies of which an event knows one.
_KNOWN = phrase_set(
    "police|coastguard|coast guard|fire brigade|fire department|fire service|military|army|navy|air force"
    "|prosecutors|regulator"
)
#: Bodies that are known by what they are for: "the civil protection agency".
_KINDS_OF_BODIES = word_set(
    """
    agency ministry council court committee commission union university hospital authority service office
    department bank company operator airline
    """
)
_JOINING = word_set("of in at on for from with to by near and or who that close familiar")
#: The name of a body that is only described has at most so many words.
_BODY = 5


class Said:
    """Attributions, for asking which ones cover a passage."""

    def __init__(self, attributions: Iterable[Attribution]) -> None:
        attributions = tuple(attributions)
        self._hearers: dict[tuple[str, str], dict[str, None]] = {}
        for one in attributions:
            self._hearers.setdefault((one.cue.source, one.name), {}).update(dict.fromkeys(one.via))
        self._places = ByPlace(
            (passage, attribution)
            for attribution in attributions
            if not attribution.stance  # who refuses something is not the one who tells of it
            for passage in (attribution.content, *attribution.rest)
        )

    def covering(self, passage: Passage) -> list[Attribution]:
        """Attributions whose content is the greater part of `passage`, or lies in it for the greater part."""
        return self._places.at(passage)

    def hearers(self, source: str, name: str) -> list[str]:
        """The outlet that somebody told it all in a source, when it is but one."""
        found = list(self._hearers.get((source, name), {}))
        return found if len(found) == 1 else []

    def in_public(self, passage: Passage) -> bool:
        """Whether a named speaker said it, not through an outlet."""
        return any(is_name(a.name) and not a.via for a in self.covering(passage))


def is_name(name: str) -> bool:
    """Whether a speaker is named, not described: every word but little ones has a capital letter."""
    words = [word for word in name.split() if len(word) > 3 or word[:1].isupper()]
    if not words or outlet_key(name) == "" or name.casefold() in _NOBODY:
        return False
    return all(word[:1].isupper() for word in words)


def body_of(name: str) -> str:
    """The body that a description means within one event: "police", "the civil protection agency"; or ""."""
    words = name.split()
    plain = words[1:] if words[:1] == ["the"] else words
    if not plain or len(plain) > _BODY or any(word in _JOINING for word in plain):
        return ""
    alone = plain[-1] in _KNOWN or " ".join(plain[-2:]) in _KNOWN
    certain = alone or (words[0] == "the" and len(plain) > 1 and plain[-1] in _KINDS_OF_BODIES)
    if not certain:
        return ""
    return "police" if plain == ["police"] else name
