"""Irregular verbs: `took` and `taken` are forms of `take`."""

from __future__ import annotations

from functools import cache

from wagner_tui.analysis.stems import stem

_IRREGULAR = """
    arise arose arisen|awake awoke awoken|bear bore borne born|beat beat beaten|become became|
    begin began begun|bend bent|bet bet|bind bound|bite bit bitten|bleed bled|blow blew blown|
    break broke broken|breed bred|bring brought|build built|burn burnt|buy bought|catch caught|
    choose chose chosen|cling clung|come came|creep crept|deal dealt|dig dug|draw drew drawn|
    drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|
    find found|flee fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten|
    forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone goes|
    grow grew grown|hang hung|have had has|hear heard|hide hid hidden|hold held|keep kept|know knew known|
    lay laid|lead led|leave left|lend lent|lie lay lain|light lit|lose lost|make made|mean meant|meet met|
    pay paid|ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought|
    sell sold|send sent|shake shook shaken|shine shone|shoot shot|show shown|shrink shrank shrunk|
    sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|speak spoke spoken|spend spent|spin spun|
    spring sprang sprung|stand stood|steal stole stolen|stick stuck|strike struck stricken|
    swear swore sworn|sweep swept|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|
    tell told|think thought|throw threw thrown|understand understood|undertake undertook undertaken|
    wake woke woken|wear wore worn|win won|withdraw withdrew withdrawn|withhold withheld|
    write wrote written|do did done does|overtake overtook overtaken|overthrow overthrew overthrown|
    oversee oversaw overseen|undergo underwent undergone|be am is are was were been being
"""


@cache
def _bases() -> dict[str, str]:
    rows = (row.split() for row in _IRREGULAR.split("|"))
    return {form: stem(first) for first, *forms in rows for form in forms}


@cache
def base(form: str) -> str:
    """Return what the forms of one verb have in common; the stem for every other folded word."""
    found = _bases().get(form) or stem(form)
    return found[:-1] if found.endswith("e") and len(found) > 3 else found  # "moved" and "move"


def is_irregular_form(form: str) -> bool:
    """Whether the folded word is an irregular form of a verb: `took`, `taken`."""
    return form in _bases()
