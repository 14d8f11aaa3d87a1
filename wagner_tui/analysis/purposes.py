"""Clauses that tell what something is done for: "held talks | to avoid a clash", not "tried to avoid" it."""

from __future__ import annotations

from collections.abc import Sequence

from wagner_tui.analysis.verbs import is_participle
from wagner_tui.corpus.wordlist import word_set

#: "the decision to leave" is one thing.
_WITH_INFINITIVE = word_set(
    """
    ability able agreement ambition appeal attempt attempts authority bid call calls chance choice
    commitment decision demand demands desire determination due duty effort efforts enough failure fight
    freedom going intention invitation leeway license likely mandate motion move moves much necessary need
    obligation offer offers opportunity option order orders permission permit place plan plans pledge power
    pressure promise proposal proposals push ready reason refusal reluctance request requests requirement
    responsibility right rights room set step steps sure tendency threat time unable unlikely unwilling vote
    vow way ways willing willingness work
    """
)
#: "urged the mayor to leave", "agreed on Friday to leave" are one thing.
_GOVERNING = word_set(
    """
    advise advised agree agreed agrees allow allowed allows are arrange arranged ask asked asks be been
    began begin begins call called calls cause caused causes challenged choose chose continue continued
    continues convinced decide decided decides decline declined direct directed enable enabled enables
    encourage encouraged expect expected expects fail failed fails forbid force forced forces get got help
    helped helps hope hoped hopes inspired instruct instructed intend intended invite invited is lead leads
    led left like made make makes manage managed need needed needs offer offered offers order ordered orders
    permit permitted persuade persuaded plan planned plans pledge pledged prefer promise promised promises
    prompt prompted prompts propose proposed pushed refuse refused refuses reminded require required
    requires seek seeks set sought take takes taught tell tells threaten threatened told took tried tries
    try urge urged urges vow vowed vows want wanted wants warn warned was were win won
    """
)
_NO_VERBS = word_set(
    """
    a about against an any at between by during for from he her him his i in into it its me my no of on our
    she some the their them these they this those under us we with you your
    """
)
#: The verb and "to" are no nearer than this; what governs the verb is no further before it.
_APART, _BEFORE = 3, 3


def tells_purpose(
    at: int, forms: Sequence[str], verbs: Sequence[bool], content: Sequence[bool], named: Sequence[bool]
) -> bool:
    """Whether "to" at position `at` of a sentence begins what its clause is done for.

    `verbs` are the words that look like finite verbs, `content` those that are no stop words, `named` those
    that are names or numbers.
    """
    if at + 2 >= len(forms) or verbs[at - 1] or not content[at - 1] or named[at + 1] or not content[at + 1]:
        return False
    verb, before = forms[at + 1], forms[at - 1]
    if verb in _NO_VERBS or verb.endswith(("ing", "ed", "s", "ly")):
        return False
    if before in _WITH_INFINITIVE or before.endswith(("ed", "ing", "ly")):
        return False
    done = next((b for b in range(at - 1, -1, -1) if verbs[b] or is_participle(forms[b])), -1)
    if done < 0 or not verbs[done] or at - done < _APART or "from" in forms[done:at]:
        return False
    return _GOVERNING.isdisjoint(forms[max(0, done - _BEFORE) : done + 1])
