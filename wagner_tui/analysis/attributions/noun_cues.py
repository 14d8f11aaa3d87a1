"""Nouns that give a statement to somebody: "the claim that", "her call for", "their refusal to"."""

from __future__ import annotations

from functools import cache

from wagner_tui.analysis.attributions.phrases import OWNERS, TIMES
from wagner_tui.analysis.attributions.verb_forms import with_s
from wagner_tui.analysis.attributions.words import Word
from wagner_tui.corpus.wordlist import word_set

#: Nouns that may stand before "that" and a clause.
_CLAIMS = word_set(
    """
    claim allegation assertion accusation argument belief opinion promise pledge vow warning suggestion
    hope fear concern refusal announcement admission denial complaint prediction conclusion theory doubt
    skepticism scepticism suspicion insistence contention confidence acknowledgment acknowledgement notion
    recommendation speculation agreement consensus rumor rumour worry determination perception conviction
    assessment testimony revelation declaration assurance expectation recognition realization idea
    statement estimate finding charge report thesis hypothesis reminder boast forecast
    reassurance understanding verdict confession
    """
)
_SAYINGS = word_set(
    """
    claim allegation assertion accusation argument warning suggestion announcement admission denial complaint
    prediction conclusion contention acknowledgment acknowledgement rumor rumour assessment testimony
    revelation declaration statement estimate finding charge comment remark description characterization
    question
    report speculation
    """
)
#: Nouns that somebody has, by the words that join what they are about.
_STANCES = {
    "for to": "call demand plea request",
    "to": """
        refusal vow threat opposition desire determination reluctance eagerness unwillingness objection
    """,
    "to of": "promise pledge",
    "of about to": "claim warning",
    "of": """
        criticism denial accusation charge condemnation denunciation announcement admission rejection
        characterization description endorsement embrace acceptance approval disapproval dismissal mockery
        portrayal depiction assessment account version interpretation acknowledgment acknowledgement
        admiration distrust mistrust hatred theory
    """,
    "for": "support appeal disdain contempt admiration preference sympathy",
    "of about": "allegation fear prediction complaint suspicion",
    "for of": "praise",
    "about": "skepticism scepticism doubt worry assertion question misgiving lie",
    "about over": "concern",
    "on": "insistence",
    "about on": "comment remark statement testimony rhetoric",
    "of for": "hope",
    "on about": "view",
    "on about of": "opinion",
}
#: Of these "to" may join a thing: "their opposition to the law".
_TOWARDS = word_set("opposition objection objections ")
#: So many words may stand between the owner and the noun: "Doe's repeated call".
_REACH = 3


def noun_cue_end(words: list[Word], index: int, first: int, last: int) -> int | None:
    """Behind the cue that a noun makes in the sentence `first` to `last`; None when it makes none."""
    if index + 2 >= last or index == first:
        return None
    existing = words[index - 1].tag == "x" and words[index - 2].form == "there"
    if words[index - 1].tag in "xwr" and not existing:
        return None
    form, joint, behind = words[index].form, words[index + 1].form, words[index + 2]
    if words[index - 1].tag in "dn" and index - 2 >= first and words[index - 2].form == "in":
        return None  # said in a statement that
    heard = form not in ("report", "reports") or existing  # there are reports that
    if joint == "that" and heard and form in _claims() and behind.tag in "dNnr#gaq":
        return index + 1
    if joint in _stances().get(form, ()) and behind.form not in TIMES and _is_owned(words, index, first):
        if joint == "to" and form not in _TOWARDS and behind.tag not in "na":
            return None
        return index + 1 if joint == "to" else index + 2
    return None


def _is_owned(words: list[Word], index: int, first: int) -> bool:
    """Whether a noun is somebody's: "Doe's repeated call", "their refusal"."""
    for at in range(index - 1, max(first, index - _REACH) - 1, -1):
        if words[at].tag == "p" or words[at].form in OWNERS:
            return True
        if words[at].tag not in "nNga":
            return False
    return False


@cache
def saying_nouns() -> frozenset[str]:
    """The nouns for what is said, singular and plural: no hopes, no opposition."""
    return _SAYINGS | {with_s(noun) for noun in _SAYINGS}


@cache
def _claims() -> frozenset[str]:
    return _CLAIMS | {with_s(noun) for noun in _CLAIMS}


@cache
def _stances() -> dict[str, frozenset[str]]:
    """The joining words of every noun for a stance, singular and plural."""
    found: dict[str, frozenset[str]] = {}
    for joints, listing in _STANCES.items():
        for noun in listing.split():
            found[noun] = found[with_s(noun)] = word_set(joints)
    return found
