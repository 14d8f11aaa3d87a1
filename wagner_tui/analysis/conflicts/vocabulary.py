"""The words that conflicts turn on: numbers in words, words of time, negations, opposites, titles."""

from __future__ import annotations

from wagner_tui.analysis.conflicts.verb_forms import base
from wagner_tui.corpus.wordlist import word_set

#: What is left of a contraction when "not" is taken out; the others lose their last three letters.
OPENED = {"won't": "will", "can't": "can", "shan't": "shall", "ain't": "is", "cannot": "can"}

#: Words that count and are no number to the tokenizer, with their key.
COUNT_WORDS = {
    "one": "#1",
    "once": "#times1",
    "twice": "#times2",
    "thrice": "#times3",
    "half": "#half",
    "halves": "#half",
    "third": "#nth3",
    "thirds": "#nth3",
    "quarter": "#quarter",
    "quarters": "#quarter",
    "dozens": "#dozens",
    "scores": "#scores",
    "hundred": "#100",
    "hundreds": "#hundreds",
    "thousand": "#1000",
    "thousands": "#thousands",
    "million": "#million",
    "millions": "#millions",
    "billion": "#billion",
    "billions": "#billions",
    "trillion": "#trillion",
    "first": "#nth1",
    "second": "#nth2",
    "fourth": "#nth4",
    "fifth": "#nth5",
    "sixth": "#nth6",
    "seventh": "#nth7",
    "eighth": "#nth8",
    "ninth": "#nth9",
    "tenth": "#nth10",
    "eleventh": "#nth11",
    "twelfth": "#nth12",
    "double": "#double",
    "doubled": "#double",
    "triple": "#triple",
    "tripled": "#triple",
    "couple": "#couple",
    "both": "#2",
    "pair": "#2",
    "single": "#1",
    "zero": "#0",
    "dozen": "#12",
}

MONTHS = word_set(
    """
    january february march april may june july august september october november december jan feb mar apr
    jun jul aug sep sept oct nov dec
    """
)
#: Months that are words as well; they need a word of time beside them.
DOUBTFUL_MONTHS = word_set("march may mar dec jan")
WEEKDAYS = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays
    saturdays sundays mon tue tues wed thu thur thurs fri
    """
)
TIMES_OF_DAY = word_set(
    """
    noon midday midnight morning mornings afternoon afternoons evening evenings night nights dawn dusk sunset
    sunrise overnight tonight yesterday today tomorrow weekend lunchtime
    """
)
SEASONS = word_set("spring summer autumn winter")
CLOCK = word_set("am pm a.m p.m o'clock gmt utc est edt cet cest bst pst pdt")
SPANS_OF_TIME = word_set(
    "second seconds minute minutes hour hours day days week weeks month months year years decade decades"
)
BEFORE_TIMES = word_set("on in at by since until till before after around during from of to late early mid")
BEFORE_SPANS = word_set("last next this past previous following coming earlier later")
BEFORE_CLOCKS = word_set("at after before until till by around past from")

NEGATORS = word_set("not no never nobody nothing none neither nor without nowhere hardly scarcely unable")
#: What may come and go beside a negation: it is neither there nor gone by it.
ANY_OR_SOME = word_set(
    """
    any some a an the ever anybody anyone anything somebody someone something everybody everyone everything
    always often all both either or and at to do does did is are was were be been being have has had will
    would can could shall should may might must with that also still longer it they he she
    """
)
#: "refused to pay" does not pay. Base forms.
DECLINING = frozenset(map(base, word_set("refuse fail decline unwilling reluctant forget neglect")))
_OPPOSED = """
    refuse/agree refuse/accept refuse/consent refuse/offer refuse/promise reject/accept reject/approve
    reject/adopt reject/agree reject/welcome deny/confirm deny/admit deny/acknowledge deny/accept deny/claim
    decline/agree decline/accept fail/succeed fail/manage fail/pass oppose/support oppose/back condemn/praise
    condemn/welcome criticise/praise criticize/praise allow/forbid allow/ban allow/prohibit permit/ban
    permit/forbid approve/disapprove lift/impose guilty/innocent convict/acquit convict/clear guilty/acquit
    dead/alive die/survive kill/survive safe/unsafe true/false legal/illegal lawful/unlawful win/lose
    rise/fall rise/drop increase/decrease increase/decline grow/shrink gain/lose open/close open/shut
    remain/leave stay/leave arrive/depart enter/leave agree/disagree appear/disappear include/exclude
    likely/unlikely possible/impossible able/unable willing/unwilling aware/unaware known/unknown hurt/unhurt
    harmed/unharmed clear/unclear fair/unfair happy/unhappy expected/unexpected confirmed/unconfirmed
    identified/unidentified injured/uninjured injured/unhurt hurt/uninjured damaged/undamaged success/failure
    accept/decline present/absent public/private resume/suspend continue/stop continue/halt begin/end
    start/end start/stop strengthen/weaken trust/distrust honest/dishonest order/forbid connect/disconnect
    qualify/disqualify armed/unarmed everybody/nobody everyone/nobody everybody/none everyone/none all/none
    all/no everything/nothing something/nothing someone/nobody somebody/nobody anyone/nobody always/never
    often/never sometimes/never both/neither either/neither or/nor every/no some/no any/no with/without
    many/no several/no somewhere/nowhere everywhere/nowhere yes/no
"""
#: Pairs of base forms that say the opposite of each other.
OPPOSITES = frozenset(frozenset(map(base, pair.split("/"))) for pair in _OPPOSED.split())
#: Opposites only where one stands in the place of the other: who hires one man may fire another.
_EXCHANGED = """
    acquit/guilty clear/guilty acquit/jail ignore/heed ignore/follow high/low up/down higher/lower
    against/for against/favour against/favor heavy/light win/draw uphold/overturn confirm/overturn free/jail
    free/arrest release/detain release/arrest join/leave keep/drop keep/lose hire/fire deny/concede
    raise/lower raise/cut increase/cut expand/cut buy/sell push/pull attack/defend safe/dangerous
    strong/weak hot/cold good/bad better/worse best/worst success/failure victory/defeat friend/enemy
    optimistic/pessimistic voluntary/forced former/current
"""
EXCHANGED_OPPOSITES = OPPOSITES | frozenset(
    frozenset(map(base, pair.split("/"))) for pair in _EXCHANGED.split()
)
#: Opposites that change a number or a time.
OPPOSED_NUMBERS = frozenset(
    frozenset(map(base, pair.split("/")))
    for pair in word_set("more/less more/fewer over/under above/below most/least maximum/minimum")
)
OPPOSED_TIMES = frozenset(
    frozenset(map(base, pair.split("/")))
    for pair in word_set(
        "before/after earlier/later early/late since/until last/next prior/after end/begin start/end"
    )
)
#: Words before which "not" and "no" deny nothing.
NOT_DENYING = word_set("only just merely least doubt matter sooner fewer less more later")

TITLES = word_set(
    """
    mr mrs ms miss dr prof sir lord lady president minister prime secretary general colonel captain
    lieutenant sergeant officer chief director chairman chairwoman head leader king queen prince princess
    senator governor mayor judge justice professor doctor reverend father sister brother pope bishop
    const constable lt capt sgt cpl col gen maj det insp supt rep sen gov hon rev
    spokesman spokeswoman commander major corporal private ambassador chancellor premier deputy vice
    """
)
#: Words that stand before a verb without an article and are no names.
NOT_ALONE = word_set(
    """
    nobody everybody somebody anybody everyone someone anyone nothing everything something anything police
    people none neither either nor there here today yesterday tomorrow several many few most dozens hundreds
    thousands scores
    """
)
#: What a name says of the kind of its bearer: a centre may be called a clinic.
CLASSES = word_set(
    """
    center centre clinic hospital institute agency office department ministry company corporation corp inc
    ltd group firm university college school bureau authority commission committee
    """
)
SYMMETRIC = word_set("and or nor with & vs versus")
PRONOUNS = {
    "him": "he",
    "himself": "he",
    "his": "he",
    "herself": "she",
    "hers": "she",
    "her": "she",
    "them": "they",
    "themselves": "they",
    "their": "they",
    "me": "i",
    "my": "i",
    "us": "we",
    "our": "we",
    "whom": "who",
}
BE = word_set("is are was were be been being am get got gets getting")
HELPERS = BE | word_set(
    "have has had having do does did will would can could shall should may might must to not"
)
