"""English verbs that give a statement to somebody, by what may follow them."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from wagner_tui.analysis.attributions.verb_forms import Form, inflections
from wagner_tui.corpus.wordlist import phrase_set, word_set

Group = Literal["said", "added", "told", "thought", "meant", "judged"]
#: said: anything may follow; added: a statement or a thing; told: first the one who hears it; thought: a
#: clause; meant: "to" and a verb; judged: a person or a thing. A verb may be in several.
_GROUPS: dict[Group, str] = {
    "said": """
        say claim reply respond retort exclaim tweet quip remark insist assert contend argue allege declare
        proclaim state maintain opine joke boast brag lament muse concede admit acknowledge confess recall
        observe comment reiterate stress emphasize emphasise conclude predict caution testify report
        announce explain write complain counter shout yell whisper mutter chant marvel gush grumble scoff
        sniff vent theorize speculate hypothesize interject enthuse estimate warn post lecture fume thunder
        elaborate rant gripe preach chide repeat echo aver intone murmur mumble stammer snap growl sneer
        groan moan sob cry scream bellow coo deadpan jest crow gloat theorise postulate posit hypothesise
        pontificate blog email relay recite profess
        decree prophesy confide venture volunteer blurt chuckle sigh
    """,
    "added": """
        add continue note suggest agree indicate confirm ask read answer conclude
    """,
    "told": """
        tell inform assure remind notify convince persuade warn brief advise instruct implore beg urge
        exhort entreat beseech caution admonish scold
    """,
    "thought": """
        think believe feel know understand assume suspect realize realise doubt guess presume imagine reckon
        fear worry hope expect wish anticipate foresee conclude find show reveal learn discover determine
        decide rule hold imply hint demonstrate estimate figure remember forget bet pretend insist concur
        dream regret trust wonder speculate surmise calculate contend deduce infer swear vow pledge promise
        demand propose recommend request require signal certify attest document notice see hear indicate
        disclose deny dispute consider judge sense recognize recognise appreciate reason
        perceive foretell rejoice marvel envision advocate posit postulate caution
    """,
    "meant": """
        want plan intend vow pledge promise hope refuse decline agree threaten offer seek aim decide wish
        expect propose ask demand swear desire fear hesitate resolve claim prefer opt choose long yearn
        volunteer consent undertake
    """,
    "judged": """
        return criticize criticise praise blast slam condemn denounce decry deride mock ridicule rip chastise
        rebuke berate assail excoriate lambaste lambast scold disparage belittle malign vilify demean support
        oppose endorse favor favour champion embrace reject dismiss defend question challenge blame accuse
        describe cite mention discuss outline unveil detail characterize characterise contrast portray compare
        liken label dub brand tout promote hail laud applaud bemoan deplore regret credit express voice
        highlight reference address deny rebut refute dispute disavow disown repudiate renounce propose
        recommend advise urge encourage demand request suggest promise pledge threaten admire despise hate
        love distrust mistrust resent envy fear want expect deem view perceive reveal disclose divulge
        downplay play exaggerate understate overstate denigrate invoke recount narrate chronicle depict
        summarize paraphrase quote interpret construe theorize propound espouse preach ask grill thank
        congratulate salute mourn apologize taunt insult heckle disagree sympathize complain warn argue boast
        brag call point insist protest vow rail decide cast paint single lobby campaign weigh allude refer
        contradict predict forecast estimate envision foresee prohibit signal stress emphasize emphasise
        underscore underline pinpoint claim acknowledge admit concede recognize recognise announce declare
        report confirm explain note tweet post retweet reaffirm affirm reassert reiterate repeat echo parrot
        scorn celebrate lament demonize caricature pressure implore appeal plead petition debate discredit
        debunk fact-check advocate champion extol trumpet herald articulate clarify reiterate resist resent
        dislike appreciate cherish prefer welcome rebuff veto condone excuse justify rationalize tolerate rue
        bewail jeer boo parody satirize lampoon skewer savage pillory bash castigate censure reprimand
        reproach upbraid troll smear slander defame impugn malign besmirch rate contemplate ponder mull attack
        exaggerate minimize trivialize romanticize vouch credit cheer commend congratulate idolize revere
        detest abhor loathe underestimate overestimate doubt envisage envision pooh-pooh trash respect back
        regard
    """,
}
#: A particle that belongs to the verb; without it the verb is another one.
_WITH_PARTICLE = phrase_set(
    "agree on|agree that|agree to|agree with|allude to|apologise for|apologize for|approve of"
    "|argue against|argue for|argue with|back up|balk at|boast about|boast of|boast that|brag about"
    "|bristle at|call for|call on|call out|call upon|care about|cast doubt|chalk up|come out against"
    "|come out in|comment on|complain about|complain of|complain that|decide against|decide on"
    "|disagree with|disapprove of|distance herself|distance himself|distance itself|distance themselves"
    "|double down|draw attention|dream of|dwell on|elaborate on|enquire about|expand on|fire back"
    "|fret about|fret over|fret that|go on to|harp on|hear about|hint at|hit back|inquire about"
    "|insist on|insist upon|joke about|joke that|know about|lash out|lay out|lean toward|lobby against"
    "|lobby for|look forward to|make clear|make it clear|make it known|make it plain|make known"
    "|make plain|make the case|muse about|object to|open up about|own up|pay tribute|play down|play up"
    "|plead for|plead guilty|plead not guilty|plead with|point out|point to|poke fun|press for"
    "|protest against|push back|push for|put it|rage at|rail against|raise concerns|raise doubts"
    "|raise questions|refer to|reflect on|report on|rule against|rule out|scoff at|seize on|set forth"
    "|set out|shoot back|side with|sign off|single out|sneer at|speak about|speak of|speak out|spell out"
    "|stand by|stick to|sum up|swipe at|sympathize with|take aim|take credit|take exception to|take issue"
    "|take offence at|take offense at|talk about|talk of|tell of|testify about|think about|think of|touch on"
    "|turn down|vow to|vote against|warn about|warn against|warn of|warn that|weigh in|wonder about"
    "|worry about|write about|write of|write that|write to|zero in"
)
#: Verbs of the group "judged" that count only with one of the particles above.
_PARTICLE_ONLY = word_set(
    """
    agree allude apologize appeal argue boast brag call campaign cast complain disagree insist lobby
    object play plead point protest push rail refer single speak sympathize talk vow warn weigh
    """
)
#: Verbs that count only with a statement: "that", a quotation, a colon; "ruled that", not "ruled the land".
NEED_STATEMENT = word_set(
    """
    add admit answer attest bellow bet blog blurt certify chuckle conclude confide continue coo counter crow
    cry deadpan decree demonstrate determine discover document email feel figure find forget gloat groan
    growl guess hear hold imagine imply indicate intone jest know learn lecture moan mumble murmur notice
    pontificate post preach pretend profess prophesy read realise realize recite relay remember reply
    respond rule scream see shout show sigh signal snap sneer sob stammer state suspect trust tweet vent
    venture volunteer write
    """
)


class Verb(NamedTuple):
    """A form of a verb: its base form, which form it is, its groups and the particles that may follow.

    `particle_only`: without one of `particles` the verb does not count.
    """

    base: str
    kind: Form
    groups: frozenset[Group]
    particles: tuple[tuple[str, ...], ...]
    particle_only: bool


@cache
def verbs() -> dict[str, tuple[Verb, ...]]:
    """Every form of the verbs that attribute, with what it can be."""
    groups: dict[str, set[Group]] = {}
    for group, listing in _GROUPS.items():
        for base in listing.split():
            groups.setdefault(base, set()).add(group)
    found: dict[str, list[Verb]] = {}
    for base in sorted({*groups, *_particles()}):
        own = frozenset(groups.get(base, {"judged"}))
        only = base not in groups or (base in _PARTICLE_ONLY and own <= {"judged"})
        for form, kind in inflections(base):
            found.setdefault(form, []).append(Verb(base, kind, own, _particles().get(base, ()), only))
    return {form: tuple(entries) for form, entries in found.items()}


@cache
def _particles() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The particles of every verb that has some, longer ones first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in _WITH_PARTICLE:
        base, *particle = phrase.split()
        found.setdefault(base, []).append(tuple(particle))
    return {base: tuple(sorted(own, key=lambda words: (-len(words), words))) for base, own in found.items()}
