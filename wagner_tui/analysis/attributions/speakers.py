"""Who says it: the noun phrase that belongs to a cue."""

from __future__ import annotations

from wagner_tui.analysis.attributions.clauses import subject
from wagner_tui.analysis.attributions.cues import Cue
from wagner_tui.analysis.attributions.passives import as_saying, by_at
from wagner_tui.analysis.attributions.phrases import (
    EDGE,
    OWNERS,
    Phrase,
    ends_statement,
    noun_phrase_after,
    noun_phrase_before,
    word_at,
)
from wagner_tui.analysis.attributions.spoken import is_reaction
from wagner_tui.analysis.attributions.words import Text, Word
from wagner_tui.corpus.wordlist import word_set

#: They take no article: "the man police say is missing".
_SPEAK_ALONE = word_set("police officials authorities prosecutors investigators experts scientists")
#: So many words may stand between the owner and the noun: "Doe's repeated call".
_REACH = 3


def speaker_of(text: Text, cue: Cue) -> Phrase | None:
    """The words that name whose statement a cue introduces, None when nobody is named."""
    words, sentence = text.words, text.sentences[cue.sentence]
    if cue.kind == "according":
        if words[cue.first].form in ("in", "by") and words[cue.last - 1].form != "of":
            owner = next((at for at in range(cue.first + 1, cue.last) if words[at].tag == "p"), cue.first + 2)
            return Phrase(cue.first + 1, owner)
        if word_at(words, cue.last, sentence.first, sentence.last).tag == "w":
            return Phrase(cue.last, cue.last + 1)
        return noun_phrase_after(words, cue.last, sentence.last)
    if cue.kind == "citing":
        return _cited(words, cue, sentence.last)
    if cue.kind == "passive":
        if cue.verb is not None and cue.verb.base == "quote" and as_saying(words, cue.last, sentence.last):
            return subject(words, cue.first, sentence.first)
        by = by_at(words, cue.last, sentence.last)
        if by is None and is_reaction(words[cue.last - 1].form):
            follows = word_at(words, cue.last, sentence.first, sentence.last).form == "from"
            by = cue.last if follows else None
        return None if by is None else noun_phrase_after(words, by + 1, sentence.last)
    if cue.kind == "noun":
        return _owner(words, cue, sentence.first)
    if cue.kind == "hearsay":
        return None
    if cue.kind == "colon":
        return _labelled(words, sentence.first, cue.first)
    if cue.first == sentence.first and cue.verb is not None and cue.verb.kind == "ing":
        return _behind_comma(words, cue.last, sentence.last)
    behind = _behind(text, cue)
    if behind is not None:
        return behind
    who = subject(words, cue.first, sentence.first)
    inserted = word_at(words, cue.last, sentence.first, sentence.last).tag == "x"
    return _nearer(words, who) if who is not None and inserted else who


def _nearer(words: list[Word], who: Phrase) -> Phrase:
    """ "the man | police say is", "the boat | the navy said was": the nearer of two noun phrases."""
    for at in range(who.last - 1, who.first, -1):
        here, before = words[at], words[at - 1]
        opens = here.tag == "d" and before.tag in "nN"
        if opens or (here.tag == "N" and before.tag == "n") or here.form in _SPEAK_ALONE:
            return Phrase(at, who.last)
        if here.tag not in "nNdp":
            break
    return who


def _labelled(words: list[Word], first: int, colon: int) -> Phrase | None:
    """ "Doe: …", "Doe Grills The Banker: “…”", "A lesson from Jane Doe: “…”": who says what follows."""
    if all(words[at].tag in "Np." for at in range(first, colon)) and colon - first <= 4:
        return Phrase(first, colon)
    start = colon
    while start > first and words[start - 1].tag == "N":
        start -= 1
    opens = start == first or any(words[at].tag in "xv" for at in range(first, start))
    if start < colon and not opens:
        return Phrase(start, colon)
    return None


def _behind_comma(words: list[Word], start: int, last: int) -> Phrase | None:
    """ "Warning that it would rain, Doe left": the noun phrase behind the comma."""
    comma = next((at for at in range(start, last) if words[at].tag in ",."), last)
    return (
        noun_phrase_after(words, comma + 1, last) if word_at(words, comma, start, last).tag == "," else None
    )


def _cited(words: list[Word], cue: Cue, last: int) -> Phrase | None:
    """ "citing officials", "quoted Doe as saying"."""
    found = noun_phrase_after(words, cue.last, last)
    said = as_saying(words, cue.last, last)
    if found is not None and said is not None and said - 2 > found.first:
        return Phrase(found.first, min(found.last, said - 2))
    return found


def _behind(text: Text, cue: Cue) -> Phrase | None:
    """ "“…,” said Doe": the speaker behind a verb that stands right behind a statement."""
    words, sentence = text.words, text.sentences[cue.sentence]
    finite = cue.verb is not None and cue.verb.kind in ("past", "s", "base")
    following = word_at(words, cue.last, sentence.first, sentence.last)
    if (
        not finite
        or cue.last - cue.first > 2
        or words[cue.first].form == "to"
        or following.tag not in "Nndr#"
    ):
        return None
    if cue.first == sentence.first:
        inverted = noun_phrase_after(words, cue.last, sentence.last)
        if inverted is not None and word_at(words, inverted.last, cue.last, sentence.last).tag in ":,q":
            return inverted  # Said Doe: “…”
    before = words[cue.first - 1] if cue.first else EDGE
    further = words[cue.first - 2] if cue.first > 1 else EDGE
    found = noun_phrase_after(words, cue.last, sentence.last)
    quoted = before.tag == "q" and ends_statement(words, cue.first - 1, text.sentences[0].first)
    if quoted or (before.form == "as" and cue.first > sentence.first):
        return found
    if before.tag != "," or cue.first == sentence.first or found is None:
        return None
    if further.tag == "q":
        return found
    closed = found.last >= sentence.last or words[found.last].tag in ",."
    who = subject(words, cue.first, sentence.first)
    inserted = who is not None and (  # Doe, a farmer, told Kite; Doe, speaking for her son, denied it
        who.last >= cue.first - 1 or (who.first == sentence.first and words[who.last].tag == ",")
    )
    return found if following.tag in "Nd" and closed and not inserted else None


def _owner(words: list[Word], cue: Cue, first: int) -> Phrase | None:
    """Whose claim: "Doe's claim that", "his call for"."""
    at = cue.first - 1
    while at >= first and words[at].tag in "nNga" and at >= cue.first - _REACH:
        at -= 1
    owner = word_at(words, at, first, cue.first)
    if owner.tag == "p":
        return noun_phrase_before(words, at, first)
    if owner.form in OWNERS:
        return Phrase(at, at + 1)
    return noun_phrase_before(words, cue.first, first) if words[cue.first - 1].tag == "N" else None
