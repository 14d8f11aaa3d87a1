"""Words of the news that report the same thing: halted and stopped, fled and escaped.

General English only. A word may stand in several groups; groups are not chained.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from wagner_tui.analysis.stems import stem

_GROUPS = """
    halt stop stopped interrupt suspend cease end ended pause freeze break broke; abandon quit drop scrap
    cancel shelve; begin began begun start launch commence open; continue resume proceed; delay postpone defer
    late behind; reverse overturn rescind repeal revoke scrap undo annul void; restore reinstate revive resume
    bring brought; flee fled escape abscond run ran; evade elude avoid prevent avert; hide hid hidden conceal
    cover; arrest apprehend detain capture nab custody caught catch seize held; jail prison imprison custody
    cell bars incarcerate; inmate prisoner convict detainee; release free freed liberate; seize confiscate
    recover impound; seize capture take took taken occupy overrun conquer control storm; sentence punish
    punishment term condemn; convict guilty conviction; acquit clear exonerate innocent; charge accuse indict
    count indictment; accuse blame allege allegation claim; sue sued lawsuit suit litigation; court tribunal
    judge; trial hearing; lawyer attorney counsel solicitor barrister; prosecutor prosecution attorney;
    suspect accused defendant; appeal petition; testify testimony witness; fire sack dismiss oust axe relieve
    remove terminate dismissal removal; resign resignation quit step stepped; replace replacement successor
    succeed; appoint appointment name hire pick install choose chose chosen select tap; interim caretaker
    acting temporary temporarily; promote promotion; retire retirement; kill dead death die dying died murder
    slay slain fatal fatally deadly; murder homicide manslaughter; lose lost loss; victim casualty; injure
    injury wound hurt; shoot shot gunfire gunshot; gunman gunmen shooter attacker assailant; gun rifle firearm
    pistol shotgun weapon handgun; weapon arms ammunition arsenal munition; stab knife knifed; beat beaten
    beating; attack assault raid strike struck storm ambush offensive; clash violence fight fought fighting
    battle; bomb bombing blast explosion explode detonate; bomb shell strike missile bombard rocket; riot
    unrest violence disorder; protest demonstration rally march demonstrate; protester demonstrator rioter
    marcher activist; rebellion uprising mutiny insurrection revolt coup insurgency putsch; rebel insurgent
    militant fighter mutineer; mercenary fighter soldier troop; army military troop soldier force; police
    officer constable cop; unit battalion brigade; column convoy; front frontline; base camp barracks
    headquarters; commando marine soldier; navy naval; ship vessel boat craft; ferry ship boat vessel; pirate
    bandit raider; rescue save; crew sailor seaman; captain skipper; harbour harbor port; plane aircraft jet
    airliner flight; helicopter chopper; car vehicle automobile; truck lorry; bus coach; train rail railway;
    driver motorist; passenger traveller traveler; pedestrian walker; hit struck strike collide slam; crash
    collision accident wreck; crash smash plunge; ground aground reef; road street highway avenue motorway;
    bridge crossing; speed fast; hospital clinic infirmary; doctor physician medic surgeon; nurse paramedic;
    patient sufferer; ill sick illness disease sickness; drunk alcohol intoxicate drink drank liquor; drug
    narcotic; infection virus; outbreak epidemic; vaccine vaccination jab; fire blaze flame inferno; burn
    burnt burned char; damage destroy destruction ruin wreck devastate devastation; ruin rubble debris;
    earthquake quake tremor aftershock; storm hurricane cyclone typhoon gale; flood deluge inundate; collapse
    crumble; rain downpour; snow blizzard; drought dry; heat hot; cold freezing; wave swell; tear torn rip
    hole; leak spill; boss chief leader head director; president leader; premier minister chancellor; chairman
    chair head president; deputy vice assistant; mayor councillor council; spokesman spokesmen spokeswoman
    spokesperson; official authority; government administration cabinet regime authority; parliament assembly
    legislature congress; lawmaker legislator senator congressman deputy; law legislation bill act statute;
    rule regulation measure ruling; vote ballot poll election; poll survey; candidate nominee contender; voter
    electorate; opponent rival opposition; coalition alliance; agreement deal accord pact settlement; agree
    consent; contract deal; talk negotiation negotiate discussion discuss; talk speak spoke spoken; negotiate
    broker mediate; negotiator mediator broker; contact call phone telephone reach; communicate contact talk
    speak; call urge appeal; demand request insist insistence; condition demand term; refuse refusal decline
    reject rebuff reluctance reluctant unwilling; deny denial dispute; admit admission acknowledge confess
    confession concede; confirm verify confirmation; announce declare unveil reveal announcement disclose;
    declare proclaim declaration; warn warning caution; threaten threat menace; promise pledge vow; order
    command instruct; ban prohibit forbid forbade bar outlaw prohibition; allow permit let permission; require
    requirement mandatory compulsory oblige must; help aid assist assistance; support back endorse backing;
    praise applaud welcome hail laud; criticise criticize criticism condemn condemnation slam; oppose
    opposition object objection; anger angry fury furious outrage; fear worry concern afraid; sad grief mourn
    mourning; hope hopeful; surprise surprised unexpected; realise realize aware recognise recognize
    understood understand; believe think thought; know knew; want wish desire; seek sought ask request; try
    tried attempt bid effort; plan intend scheme plot; goal aim target objective; decide decision; meet met
    meeting; summit meeting conference; visit trip tour; arrive arrival reach come came; leave left depart
    departure; withdraw withdrew withdrawal retreat pull pullback; return back; move advance march head; push
    pushed advance; approach near close; expel expulsion exile deport banish; send sent dispatch; bring
    brought carry; enter entry; give gave given hand; pay paid payment; buy bought purchase acquire
    acquisition; sell sold sale; firm company business corporation; bank lender; shop store supermarket outlet
    retailer; market bazaar; office building; house home residence; town city; capital city; country nation;
    border frontier; area region district zone; land territory; worker employee staff; job work employment
    post position; strike walkout stoppage; union labour labor; wage salary pay; fund money cash funding; cost
    price; raise increase rise rose risen hike boost; cut reduce lower decrease slash reduction; fall fell
    fallen drop decline plunge; profit earnings gain; deficit shortfall loss; debt loan; tax levy duty; budget
    spending; percent percentage; quarter third; couple two; win won winner victory triumph beat defeat; beat
    beaten defeat defeated overcome stop; title crown championship belt; champion titleholder champ; bout
    match contest game; boxer fighter; coach manager trainer; player athlete; team club squad side; season
    campaign; sign signed ink; offer bid proposal propose; star actress actor celebrity; film movie picture;
    sequel follow; direct helm director filmmaker; host presenter emcee; show program programme; award prize;
    sing singer vocalist; rehab rehabilitation treatment; marry wed wedding marriage; divorce separate split;
    child children kid; boy girl youngster; teenager teen youth adolescent youngster; woman women lady female;
    man men male guy; wife wives husband spouse; baby infant newborn; family relative; mother father parent;
    brother sister sibling; student pupil; university college; school academy; teacher professor tutor; church
    chapel cathedral; priest pastor clergyman minister; animal wildlife creature species; endanger threaten
    imperil risk; protect protection safeguard; environment environmental ecology; pollution pollute
    contaminate; scientist researcher expert biologist; study research report; review examine examination;
    consult consultation advise; document paper memo memorandum file; report account story; website site
    internet online web; media press newspaper; picture photo photograph image; video footage clip; broadcast
    air televise; crime criminal offence offense felony; thief robber burglar; steal stole stolen theft rob
    robbery; fraud scam swindle; corruption bribery bribe; search hunt manhunt look; find found discover
    discovery locate; evidence proof prove; witness bystander onlooker eyewitness; cause reason; probe
    investigation investigate inquiry inquest investigator; result outcome consequence; crisis emergency; war
    conflict; bloodshed bloodbath bloody carnage confrontation; peace truce ceasefire; safe safety secure
    security; danger dangerous risk hazard peril; guarantee assurance assure; role part; join joined enlist;
    participate participation part; volunteer lend lent; lead led head; benefit advantage gain; chance
    opportunity possibility; chance prospect; change shake reshuffle; possible likely potential; maybe
    possibly; big large major huge massive enormous; small little minor tiny; quick rapid swift fast; bleak
    slim poor grim; final last ultimate; first initial; new fresh; old elderly aged; total overall; group band
    gang outfit; friend ally; enemy foe; reliable worthy trusted trustworthy; public publicly openly; secret
    clandestine covert; anonymous unnamed; reporter journalist correspondent; quote cite; statement release;
    message note; letter mail email; speech address; evening night; day daytime; noon midday; dawn daybreak;
    weekend saturday sunday; dozens scores; grab snatch; throw threw thrown hurl toss; smash break broken
    broke shatter; loot ransack plunder; drag pull; chase pursuit pursue; surrender yield capitulate; accept
    agree; show demonstrate; travel journey; walk stroll; drive drove driven; fly flew flown; sail voyage;
    sink sank sunk; drown drowned; swim swam swimmer; legal lawful; illegal unlawful illicit; remain stay;
    resident inhabitant; describe depict portray; evacuate evacuation; shelter refuge; food meal; hunger
    famine starve; electricity power; oil petroleum fuel; dictator autocrat despot strongman; king monarch;
    wealthy rich; poverty poor; disaster catastrophe tragedy; funeral burial bury; vigil mourn memorial;
    mistake error wrong; false fake untrue bogus; true truth; spy espionage; hack hacker hacking; hostage
    captive; kidnap kidnapped kidnapping abduct abduction; drone unmanned; forgive forgave pardon; betray
    betrayal treason traitor; coward cowardly; justice fairness; provoke provocation; punish punishment
    penalty; penalty fine; damage compensation; apologise apologize apology sorry; thank grateful; agreement
    truce; goal score; injure sideline; debate argue argument; row dispute quarrel; scandal affair; secretary
    minister; ambassador envoy diplomat; embassy consulate; sanction embargo; refugee migrant asylum;
    immigrant migrant; soldier serviceman; nuclear atomic; test trial; mine pit; farm farmer; crop harvest;
    dog canine; dinner lunch meal; park garden; tree forest wood; river stream; mountain peak; island isle;
    beach shore coast; audit accounts auditor; spend spent spending; inspect inspection check; inspector
    auditor examiner; fault defect flaw; repair fix mend; build built construct construction; builder
    contractor; demolish raze; close closed shut closure; crowd throng; cheer applaud; boo jeer; queue line;
    ticket pass; tourist visitor holidaymaker; hotel inn; restaurant cafe; bar pub; evict eviction; rent
    lease; landlord owner; own owner; found founded founder establish set; create creation establish; invent
    invention; launch unveil; discover find; grow grew growth expand expansion; shrink shrank contract; lead
    frontrunner; victory win; trail behind; equal draw tie drew; miss missed absent absence; attend
    attendance; boycott shun; celebrate celebration mark; anniversary birthday; honour honor tribute; famous
    renowned; unknown unclear uncertain; clear obvious evident; obtain get got gain; provide supply; lack
    shortage short; need needed require; use used employ
    """


@cache
def synonyms() -> Mapping[str, frozenset[str]]:
    """For the stem of each word the stems that may report the same thing."""
    found: dict[str, set[str]] = {}
    for group in _GROUPS.split(";"):
        words = group.split()
        stems = {stem(word) for word in words}
        stems |= {stem(f"{word}d") for word in words if len(word) == 4 and word[-1] == "e"}  # fire, fired
        for one in stems:
            found.setdefault(one, set()).update(stems)
    return {one: frozenset(others - {one}) for one, others in found.items()}
