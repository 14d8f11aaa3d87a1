"""Who does what a clause tells: its subject, and what "which" or "who" behind it means."""

from __future__ import annotations

from collections.abc import Sequence

from wagner_tui.analysis.tokens import Token
from wagner_tui.analysis.verbs import is_participle, looks_finite
from wagner_tui.corpus.model import Span
from wagner_tui.corpus.wordlist import word_set

PRONOUNS = word_set(
    """
    he she it they we i you this that these those his her its their him them there himself herself itself
    who which
    """
)
_POINTING = word_set("this that these those")
DROPPED = word_set(
    """
    and but or nor so yet however moreover furthermore nonetheless nevertheless indeed thus therefore also
    then that apparently allegedly reportedly meanwhile quote details instead finally eventually
    """
)
#: What a sentence begins with before its subject comes: behind the comma a statement may start.
OPENING = word_set(
    """
    after although amid as at because before by despite during earlier following for from given if in
    later meanwhile of on since though through to under until upon when while with within without
    yesterday today including than not even responding according speaking asked
    """
)
#: A stretch may end before these, or begin at what follows them.
RELATIVE = word_set("which who whom whose where while because after before although though when since")
_BEFORE_VERBS = word_set("also then later never not still already soon now reportedly allegedly")
#: The most words of a subject that is taken over from the clause before.
_SUBJECT = 9
#: The most words of what "which" means.
_ANTECEDENT = 5
#: Behind these begins what they govern.
BEFORE_OBJECTS = word_set(
    """
    of in on at by for from with to into during through under over between against about near after before
    and or that as than towards toward board aboard
    """
)
_ABOARD = ("board", "aboard")
_BEFORE_TIMES = word_set("on last this next late early earlier in")
_TIMES = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday today yesterday tonight week month year january
    february march april may june july august september october november december morning evening night
    """
)


def subject_of(tokens: Sequence[Token]) -> Span | None:
    """The words before the verb of a clause when they can only be its subject: few, and no verb first."""
    first = 0
    while first < len(tokens) and (tokens[first].form in DROPPED or _tells_when(tokens, first)):
        if not first and points_at(tokens, first):
            break
        first += 1
    if first == len(tokens) or begins_with_verb(tokens):
        return None
    if tokens[first].form in OPENING | PRONOUNS and not points_at(tokens, first):
        return None
    for at in range(first + 1, min(len(tokens), first + _SUBJECT + 1)):
        form = tokens[at].form
        if looks_finite(form) or form in _BEFORE_VERBS or form in RELATIVE:
            last = at - 1
            while last > first and (tokens[last].form.endswith("ly") or _tells_when(tokens, last)):
                last -= 1
            if tokens[last].form in BEFORE_OBJECTS or (
                last > first and _seen_by(*tokens[last - 1 : last + 1])
            ):
                return None  # "groups of masked youths": that was no verb
            return Span(tokens[first].start, tokens[last].end)
    return None


def points_at(tokens: Sequence[Token], at: int) -> bool:
    """Whether "that" and the like stand before the noun that they point at: "that person"."""
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    return tokens[at].form in _POINTING and behind is not None and not behind.stop and not behind.number


def _seen_by(one: Token, other: Token) -> bool:
    """Whether a name behind a plural begins a clause of its own: "the worst riots Greece has seen"."""
    return other.capital and not (one.capital or one.stop) and one.form.endswith("s")


def _tells_when(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word belongs to a time beside a subject: "last month", "on Saturday", "today"."""
    form = tokens[at].form
    behind = tokens[at + 1].form if at + 1 < len(tokens) else ""
    return form in _TIMES or (form in _BEFORE_TIMES and behind in _TIMES)


def tells_of_another(tokens: Sequence[Token]) -> bool:
    """Whether a verb added to the clause may be another's: "hopes were high for a team that won the cup"."""
    joints = (at for at, token in enumerate(tokens) if at > 1 and token.form in ("who", "which", "that"))
    return any(looks_finite(token.form) for at in joints for token in tokens[at + 1 :])


def without_asides(words: str) -> str:
    """Return a subject without what is put beside its name: "the Star, a ferry", "a good player, Lee"."""
    folded = " ".join(words.split())
    first, *rest = folded.split(", ")
    if rest and rest[-1].lower() in PRONOUNS:
        return ""
    if not rest or any(f" {joint} " in f" {folded} " for joint in ("and", "or")):
        return folded
    described = not first[-1:].isdigit() and first.split()[-1].islower() and not rest[-1][:1].isdigit()
    return rest[-1] if described and rest[-1][:1].isupper() else first


def antecedent_of(tokens: Sequence[Token], *, person: bool = False) -> Span | None:
    """What a "which" or "who" behind a clause means: its last words since a preposition or a verb.

    `person`: it is "who", and no ship or house.
    """
    first = len(tokens)
    while first and not (tokens[first - 1].form in BEFORE_OBJECTS or looks_finite(tokens[first - 1].form)):
        first -= 1
    aboard = first > 0 and tokens[first - 1].form in _ABOARD
    if not 0 < len(tokens) - first <= _ANTECEDENT or tokens[first].form in PRONOUNS or (person and aboard):
        return None
    if all(token.number for token in tokens[first:]):
        return None
    return Span(tokens[first].start, tokens[-1].end)


def begins_with_verb(inside: Sequence[Token]) -> bool:
    """Whether the first word is a verb, or one in -ing."""
    head = inside[0].form
    return looks_finite(head) or is_participle(head)
