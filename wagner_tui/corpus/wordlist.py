"""How the rules of cleaning write down their word lists."""

from __future__ import annotations


def word_set(listing: str) -> frozenset[str]:
    """The words of a listing, parted by white space."""
    return frozenset(listing.split())


def phrase_set(listing: str) -> frozenset[str]:
    """The phrases of a listing, parted by bars."""
    return frozenset(listing.split("|"))
