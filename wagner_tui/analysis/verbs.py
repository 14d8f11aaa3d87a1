"""Which English words look like a verb: enough to tell a statement from a name with its titles."""

from __future__ import annotations

from wagner_tui.corpus.wordlist import word_set

_FORMS = word_set(
    """
    is are was were has have had will would can could shall should may might must do does did isn't aren't
    wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't don't doesn't didn't
    cannot ate beat became began bent bled blew bought bound broke brought built burned burnt came caught
    chose clung crept cut dealt drank dreamt drew drove dug fed fell felt fled flew flung forbade forgave
    forgot fought found froze gave goes got grew heard held hid hit hung hurt kept knelt knew laid lay led
    left lent let lit lost made meant met paid put ran rang read rode rose said sang sank sat saw sent set
    shone shook shot shrank shut slept slid sold sought sped spent split spoke spread sprang stole stood
    stuck struck swam swept swore swung taught threw thought told took tore understood went withdrew won
    wore wound wove wrote sued died lied
    says wants keeps takes gives makes comes gets knows thinks holds leads
    """
)
_NOT_VERBS = word_set(
    "need hundred indeed exceed proceed succeed speed seed feed breed sacred naked wicked bloodshed united"
)

_NO_PARTICIPLES = word_set(
    """
    including according following during regarding concerning beginning morning evening meeting nothing
    something anything everything building spring string being having notwithstanding pending
    """
)


def looks_finite(form: str) -> bool:
    """Whether the folded word may be the finite verb of a clause."""
    return form in _FORMS or (form.endswith("ed") and len(form) > 4 and form not in _NOT_VERBS)


def is_participle(form: str) -> bool:
    """Whether the folded word in -ing tells what is done."""
    return form.endswith("ing") and len(form) > 5 and form not in _NO_PARTICIPLES
