"""What makes two alike passages say opposite things: roles reversed, one denies, one is negated.

Only what the words show beyond doubt is told; a pair of the same claim must not be taken for a contrast.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from wagner_tui.analysis.deeds import Deed, deeds
from wagner_tui.analysis.lexicon import Lexicon
from wagner_tui.analysis.roles import Reversal, reversed_roles
from wagner_tui.analysis.shared_words import SharedWord
from wagner_tui.analysis.stems import stem
from wagner_tui.analysis.tokens import Token

#: Deeds that cannot both be: a comma stands between the sides, a semicolon between the pairs.
_OPPOSITES = """
    deny denied denial, confirm confirmed confirmation admit admitted admission acknowledge acknowledged
    concede conceded confess confessed; refuse refused refusal reject rejected decline declined, accept
    accepted agree agreed; approve approved, reject rejected veto vetoed; ban banned prohibit prohibited
    forbid forbade forbidden, allow allowed permit permitted; win won, lose lost; acquit acquitted
    clear cleared exonerate exonerated, convict convicted; support supported back backed, oppose opposed;
    praise praised applaud applauded welcome welcomed, criticise criticised criticize criticized condemn
    condemned; rise rose risen, fall fell fallen; raise raised increase increased, cut lower lowered reduce
    reduced
"""
#: Share of the other words of the shorter passage that must stand in the other, too.
_ALIKE = 0.6
_NOTS = frozenset(("not", "never", "no", "cannot"))


class Told(NamedTuple):
    """A passage as it is compared here: its tokens with stop words, the deeds they tell, how often it says
    "not".
    """

    tokens: Sequence[Token]
    deeds: Sequence[Deed]
    negations: int


def told(tokens: Sequence[Token], lexicon: Lexicon) -> Told:
    """Read the deeds of a passage."""
    return Told(tokens, deeds(tokens, lexicon), _plain_negations(tokens))


def contrast_of(one: Told, other: Told, shared: Sequence[SharedWord], lexicon: Lexicon) -> str:
    """Return in one line why two passages say opposite things, "" where they do not."""
    turned = reversed_roles(one.deeds, other.deeds, lexicon)
    if turned is not None:
        return _reversal(one.tokens, other.tokens, turned)
    if one.negations and other.negations:
        return ""
    pair = None if one.negations or other.negations else _opposed(one.deeds, other.deeds)
    if pair is not None and _alike(one.tokens, other.tokens, shared, pair) >= _ALIKE:
        a, b = one.tokens[pair[0].at].form, other.tokens[pair[1].at].form
        if {a[:3], b[:3]} & {"den"}:
            return f"one denies what the other says: {a} against {b}"
        if _together(*pair):
            return f"the opposite: {a} against {b}"
    return _negation(one, other, shared, lexicon)


def _reversal(one: Sequence[Token], other: Sequence[Token], turned: Reversal) -> str:
    sides = []
    for tokens, deed in ((one, turned.one), (other, turned.other)):
        agent, patient = (tokens[place].form for place in deed.where)
        sides.append(f"{agent.title()} – {tokens[deed.at].form} – {patient.title()}")
    return f"roles reversed: {sides[0]} against {sides[1]}"


@cache
def _opposites() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for pair in _OPPOSITES.split(";"):
        left, right = (frozenset(map(stem, side.split())) for side in pair.split(","))
        for these, those in ((left, right), (right, left)):
            for word in these:
                found.setdefault(word, set()).update(those)
    return {word: frozenset(those) for word, those in found.items()}


def _opposed(here: Sequence[Deed], there: Sequence[Deed]) -> tuple[Deed, Deed] | None:
    """Deeds that cannot both be, where neither passage tells of both."""
    ours, theirs = {deed.term for deed in here}, {deed.term for deed in there}
    for a in here:
        against = _opposites().get(a.term, frozenset())
        for b in there:
            if b.term in against and a.negated == b.negated and not against & ours:
                back = _opposites()[b.term]
                if not back & theirs:
                    return a, b
    return None


def _alike(
    one: Sequence[Token], other: Sequence[Token], shared: Sequence[SharedWord], pair: tuple[Deed, Deed]
) -> float:
    """Share of the words of the shorter passage, deed and doer apart, that stand in the other."""
    left = _beside(one, pair[0])
    right = _beside(other, pair[1])
    both = sum(word.a.start in left and word.b.start in right for word in shared)
    return both / max(1, min(len(left), len(right)))


def _beside(tokens: Sequence[Token], deed: Deed) -> frozenset[int]:
    apart = {deed.at, deed.where[0]}
    return frozenset(t.start for at, t in enumerate(tokens) if not t.stop and at not in apart)


def _negation(one: Told, other: Told, shared: Sequence[SharedWord], lexicon: Lexicon) -> str:
    """Say so when one passage tells that the deed is done and the other that it is not."""
    found = ""
    for a in one.deeds:
        same = [b for b in other.deeds if lexicon.match(a.term, b.term)]
        if not same or any(a.negated == b.negated for b in same):
            continue
        if any(
            not _unlike(a, b) and _alike(one.tokens, other.tokens, shared, (a, b)) >= _ALIKE for b in same
        ):
            found = found or f"one is negated: {one.tokens[a.at].form}"
    if found or one.negations + other.negations != 1:
        return found
    longer = max(sum(not t.stop for t in side.tokens) for side in (one, other))
    return "one is negated" if len(shared) >= max(2, longer) else ""


def _together(a: Deed, b: Deed) -> bool:
    """Whether the same one does it, or it is done to the same one."""
    return (a.agent is not None and a.agent == b.agent) or (a.patient is not None and a.patient == b.patient)


def _unlike(a: Deed, b: Deed) -> bool:
    """Whether somebody else does it, or where nobody is said to do it, it is done to somebody else."""
    if a.agent is not None and b.agent is not None:
        return a.agent != b.agent
    return a.patient is not None and b.patient is not None and a.patient != b.patient


def _plain_negations(tokens: Sequence[Token]) -> int:
    """How often the passage says "not"; denials and refusals are told by their deeds."""
    return sum(
        (token.form in _NOTS or token.form.endswith("n't"))
        and not (at + 1 < len(tokens) and tokens[at + 1].form == "only")
        for at, token in enumerate(tokens)
    )
