"""Which cues count: what is only wished, would be said, or stands inside another's statement does not."""

from __future__ import annotations

from typing import NamedTuple

from wagner_tui.analysis.attributions.clauses import comment_start
from wagner_tui.analysis.attributions.contents import contents_of
from wagner_tui.analysis.attributions.cues import Cue, cues
from wagner_tui.analysis.attributions.noun_cues import saying_nouns
from wagner_tui.analysis.attributions.passives import HEARSAY
from wagner_tui.analysis.attributions.phrases import Phrase, word_at
from wagner_tui.analysis.attributions.speakers import speaker_of
from wagner_tui.analysis.attributions.transcripts import transcribed
from wagner_tui.analysis.attributions.words import Text, Word
from wagner_tui.corpus.model import Span
from wagner_tui.corpus.wordlist import word_set

_MODAL = word_set(
    """
    would could may might must will can should shall cannot can't won't wouldn't couldn't shouldn't i'll
    he'll she'll they'll we'll you'll it'll i'd he'd she'd they'd we'd you'd 'll 'd
    """
)
#: Who cannot or would not do these says so: "could not say whether", "would not comment".
_SILENT = word_set(
    """
    say comment confirm discuss answer identify elaborate specify speculate explain imagine understand believe
    """
)
_CANNOT = word_set("not cannot can't won't wouldn't couldn't never")
#: Where who has something to say goes.
_MEDIA = word_set("twitter facebook instagram telegram x media youtube tiktok airwaves podium")
_TAKING = 7
_STRONG = frozenset(("said", "added", "told"))
#: What documents and those who look into things do.
_FINDING = word_set(
    """
    find show reveal learn discover determine certify attest document disclose demonstrate cite quote
    """
)
#: "who asked not to be named"
_UNNAMED = frozenset(("to", "be", named) for named in ("named", "identified", "quoted"))
_NOBODY = word_set("you nobody anyone anybody")
#: A statement of one's own may begin behind these inside another's.
#: "a statement calling it a mistake": what speaks before a participle.
_SPEAKING = word_set(
    """
    statement statements letter letters email emails memo memos tweet tweets message messages post posts
    report reports resolution petition paper article articles editorial op-ed essay speech remarks comments
    note ad ads video interview
    """
)
_JOINTS = word_set("and but though although while where")


class Found(NamedTuple):
    """A cue with its speaker (words), the greater part of its content and the rest of it (characters)."""

    cue: Cue
    speaker: Phrase | None
    content: Span
    rest: tuple[Span, ...] = ()


def chosen(text: Text) -> list[Found]:
    """The attributions of a text in the order of their cues."""
    placed = [Found(*place) for place in transcribed(text)]
    taken = {at for found in placed for at in range(found.cue.first - 1, found.cue.last)}
    standing = [found for found in _candidates(text) if found.cue.first not in taken and _stands(text, found)]
    candidates = sorted([*standing, *placed], key=lambda found: found.cue.first)
    strong: dict[int, list[Found]] = {}
    for found in candidates:
        if is_strong(found.cue):
            strong.setdefault(found.cue.sentence, []).append(found)
    return [found for found in candidates if not _inside(text, found, strong.get(found.cue.sentence, []))]


def is_strong(cue: Cue) -> bool:
    """Whether a cue is a verb of saying or "according to", and no verb of thinking, wanting or judging."""
    saying = cue.verb is not None and cue.kind == "active" and bool(cue.verb.groups & _STRONG)
    return saying or cue.kind in ("according", "citing", "colon")


def is_stance(text: Text, cue: Cue) -> bool:
    """Whether a cue tells what somebody thinks, wants or judges; else it tells what is said or found."""
    if cue.kind == "noun":
        return text.words[cue.first].form not in saying_nouns()
    if cue.verb is None or (cue.kind == "passive" and text.words[cue.last - 1].form in HEARSAY):
        return False
    return not cue.verb.groups & _STRONG and cue.verb.base not in _FINDING


def _candidates(text: Text) -> list[Found]:
    found: list[Found] = []
    for cue in cues(text):
        if _unsaid(text.words, cue):
            continue
        speaker = speaker_of(text, cue)
        if found and _goes_on(text, cue, found[-1]):
            speaker = found[-1].speaker
        contents = contents_of(text, cue, speaker)
        if found and _carries(cue, found[-1]):
            contents = [found[-1].content, *found[-1].rest]
        if contents:
            found.append(Found(cue, speaker, contents[0], tuple(contents[1:])))
    return [_with_citation(found, number) for number in range(len(found))]


def _with_citation(found: list[Found], number: int) -> Found:
    """ "Doe, citing officials, said that …", "Kite reported that …, citing officials": one statement."""
    one = found[number]
    if one.cue.kind != "citing":
        return one
    for other in (*found[max(0, number - 1) : number], *found[number + 1 : number + 2]):
        near = other.cue.sentence == one.cue.sentence and other.cue.kind == "active" and is_strong(other.cue)
        before = other.cue.first < one.cue.first or one.content.end <= other.content.start
        if near and (before or one.content.end >= other.content.end):
            return one._replace(content=other.content, rest=other.rest)
    return one


def _unsaid(words: list[Word], cue: Cue) -> bool:
    """Whether a verb tells what may be said or is to be said, or that somebody wants to stay unnamed."""
    if cue.verb is None:
        return False
    wished = tuple(word.form for word in words[cue.last : cue.last + 4] if word.form != "not")
    if wished[:3] in _UNNAMED:
        return True
    if any(words[at].form in _MODAL for at in range(cue.first, cue.last)):
        silent = cue.verb.base in _SILENT and any(
            words[at].form in _CANNOT for at in range(cue.first, cue.last)
        )
        return not silent  # could not say whether
    wanted = cue.verb.kind == "base" and "to" in (words[cue.first].form, words[max(0, cue.first - 1)].form)
    return wanted and not _takes_to_media(words, cue.first)


def _takes_to_media(words: list[Word], first: int) -> bool:
    """ "took to Twitter to deny": who goes there to say something says it."""
    before = [word.form for word in words[max(0, first - _TAKING) : first]]
    return any(form in ("took", "taken", "takes", "turned") for form in before) and any(
        form in _MEDIA for form in before
    )


def _goes_on(text: Text, cue: Cue, before: Found) -> bool:
    """ "…, Doe said, adding that": a participle behind a saying has the same speaker."""
    return (
        _is_participle(cue)
        and cue.kind == "active"
        and text.words[cue.first - 1].tag == ","
        and before.cue.sentence == cue.sentence
        and before.cue.kind == "active"
        and is_strong(before.cue)
        and before.speaker is not None
    )


def _is_participle(cue: Cue) -> bool:
    return cue.verb is not None and cue.verb.kind == "ing" and cue.first == cue.last - 1


def _carries(cue: Cue, before: Found) -> bool:
    """ "according to sources cited by the portal": the portal passes the same statement on."""
    carried = cue.verb is not None and cue.kind == "passive" and cue.verb.base in ("cite", "quote")
    return carried and before.speaker is not None and before.speaker.last == cue.first


def _stands(text: Text, found: Found) -> bool:
    """Whether a cue of a weak verb stands in a clause of its own and has somebody who thinks or wants."""
    cue, speaker = found.cue, found.speaker
    words, sentence = text.words, text.sentences[cue.sentence]
    if cue.kind != "active":
        return True
    if speaker is not None and words[speaker.first].form in _NOBODY:
        return False
    if is_strong(cue):
        return speaker is not None or not _is_heading(text, cue)
    left = word_at(words, cue.first - 1, sentence.first, sentence.last)
    if _is_participle(cue) and left.tag in "nidgv" and left.form not in _SPEAKING:
        return False
    before = _before(text, found)
    if _is_participle(cue) and left.form in _SPEAKING:
        return True
    return before.tag not in "nvxp#" and before.form not in ("what", "who", "that", "where")


def _is_heading(text: Text, cue: Cue) -> bool:
    """Whether a verb at the start belongs to nobody: "Posted: 10.52", but not "Asked about it, …"."""
    first = cue.first == text.sentences[cue.sentence].first
    return first and cue.verb is not None and cue.verb.base not in ("ask", "tell")


def _before(text: Text, found: Found) -> Word:
    """The word before a cue and its speaker, EDGE at the start of the sentence."""
    first = found.cue.first if found.speaker is None else min(found.cue.first, found.speaker.first)
    sentence = text.sentences[found.cue.sentence]
    return word_at(text.words, first - 1, sentence.first, sentence.last)


def _inside(text: Text, found: Found, strong: list[Found]) -> bool:
    """Whether a cue stands in what somebody else said; `strong` are the sayings of its sentence."""
    words, cue = text.words, found.cue
    start = words[cue.first].start
    around = [
        other for other in strong if other is not found and other.content.start <= start < other.content.end
    ]
    if around and comment_start(words, cue.first, None, text.sentences[cue.sentence].first) is not None:
        return False  # as first reported by
    if not around or not is_strong(cue):
        return bool(around)
    before, left = _before(text, found), words[cue.first - 1]
    if before.tag in "0,q;-:" or before.form in _JOINTS:
        return False
    if left.tag in ",q-" or left.form in ("and", "but", "by"):
        return False
    return any(other.cue.first < cue.first for other in around)
