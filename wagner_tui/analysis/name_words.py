"""Word lists for names: given names with their gender, titles and roles, institutions, countries.

They hold general knowledge of English news, nothing of any one event.
"""

from __future__ import annotations

from wagner_tui.corpus.wordlist import word_set

#: Names whose first word is the family's.
FAMILY_FIRST = word_set(
    """
    xi hu li wang zhang zhao chen liu yang wu kim moon lee nguyen tran mao deng bo zhou jiang ban roh xing xu
    zhu guo gao luo zheng liang xie feng cao peng zeng xiao tian yuan cai cheng wei yao qin qian hao shao
    xiong xue yan yin zhong zou bai ouyang yoon yun jeong choi kang hwang ahn seo suh kwon yoo ryu bae pham
    hoang huynh phan vu vo bui ngo duong trinh truong
    """
)
#: Abbreviations before a name that end with a full stop.
DOTTED = word_set(
    """
    mr mrs ms dr prof gov sen rep gen col capt maj lt sgt cpl cmdr adm det insp const supt rev jr sr st
    hon pres sens reps messrs
    """
)
SUFFIXES = word_set("jr sr ii iii iv")
PARTICLES = word_set(
    "do das de da di del della van von der den la le al el bin ibn ben zu dos du ter ten abu st"
)

HE_TITLES = word_set(
    """
    mr sir lord king prince duke earl baron father brother pope sheikh imam rabbi monsignor emir emperor
    ayatollah mullah viscount archduke herr monsieur senor shri
    """
)
SHE_TITLES = word_set(
    """
    mrs ms miss lady dame queen princess duchess baroness madame sister empress viscountess frau senora smt
    daw
    """
)
#: Titles written before a name; with a capital letter they part it from what stands before.
TITLES = (
    HE_TITLES
    | SHE_TITLES
    | word_set(
        """
    president pres minister premier chancellor secretary senator sen representative rep congressman
    congresswoman governor gov mayor ambassador envoy commissioner councillor councilman councilwoman
    alderman speaker deputy general gen colonel col captain capt major maj lieutenant lt sergeant sgt
    corporal cpl commander cmdr admiral adm brigadier marshal detective det inspector constable const
    officer trooper agent sheriff chief superintendent supt judge justice magistrate prosecutor attorney
    lawyer barrister solicitor director chairman chairwoman chair ceo cfo coo editor reporter
    correspondent professor prof dr doctor rev reverend pastor bishop archbishop cardinal coach manager
    spokesman spokeswoman spokesperson spokesperson leader boss head founder actor actress singer rapper
    comedian author writer director-general vice-president ex-president examiner commodore medical
    executive undersheriff gm defender striker midfielder goalkeeper quarterback vice-chairman co-founder
    undersecretary
    """
    )
)
#: Before the names of several: Presidents Lee and Ford.
PLURAL_TITLES = word_set(
    """
    messrs presidents senators ministers chancellors premiers governors mayors generals colonels captains
    judges justices doctors professors reverends
    """
)
#: Common words that are surnames too: "Ban on flights" names nobody.
WORDS_AND_SURNAMES = word_set("ban rice rush bush hope price power grace faith chase bill grant hunt wood")
#: Roles in lower case before or after a name.
ROLES = TITLES | word_set(
    """
    dictator tyrant strongman ruler monarch oligarch businessman businesswoman entrepreneur billionaire
    tycoon banker activist dissident campaigner politician lawmaker legislator parliamentarian mp diplomat
    official adviser advisor aide assistant analyst expert economist scientist researcher historian
    journalist broadcaster presenter host anchor columnist blogger photographer filmmaker producer star
    model designer artist painter musician guitarist drummer player footballer golfer boxer sprinter
    champion striker winger batsman bowler captain teammate owner executive partner colleague teacher
    principal student pupil nurse surgeon physician psychiatrist psychologist pilot driver engineer
    firefighter paramedic soldier guard warlord commander-in-chief mercenary fighter rebel militant
    terrorist suspect gunman killer murderer attacker assailant robber inmate prisoner convict fugitive
    defendant victim witness survivor resident neighbor neighbour passenger employee worker clerk salesman
    shopkeeper farmer magnate negotiator mediator candidate nominee incumbent successor predecessor rival
    ally confidant
    """
)
HE_NOUNS = word_set(
    """
    man boy father brother son husband boyfriend uncle nephew grandfather grandson king prince duke
    businessman congressman chairman spokesman salesman gunman policeman fireman actor batsman councilman
    gentleman guy widower stepfather stepson fiance fiancé dad monk priest pope lad
    """
)
SHE_NOUNS = word_set(
    """
    woman girl mother sister daughter wife girlfriend aunt niece grandmother granddaughter queen princess
    duchess businesswoman congresswoman chairwoman spokeswoman saleswoman policewoman actress councilwoman
    lady widow stepmother stepdaughter fiancee fiancée mom mum nun waitress hostess
    """
)
#: Who is called so is introduced beside somebody of the family.
RELATIVES = word_set(
    """
    wife husband brother sister father mother son daughter cousin uncle aunt nephew niece widow widower
    grandfather grandmother grandson granddaughter stepfather stepmother stepson stepdaughter twin
    ex-wife ex-husband half-brother half-sister son-in-law daughter-in-law father-in-law mother-in-law
    brother-in-law sister-in-law
    """
)
#: What is called so has a name of its own, be it a person's: the ferry Ann Lee.
VESSELS = word_set(
    """
    ship ferry tanker boat yacht trawler frigate destroyer submarine vessel freighter cruiser corvette
    warship tug tugboat barge steamer liner carrier schooner icebreaker bulker hurricane typhoon cyclone
    storm asteroid comet probe satellite rover
    """
)
#: Before the name of a ship.
SHIP_PREFIXES = word_set("hms uss mv ms ss rms mt rrs ins hmcs hmas usns uscgc m/v m/t rfs fs")
#: Further words for one human being of whom "he" or "she" may speak.
PERSON_NOUNS = (
    ROLES
    | HE_NOUNS
    | SHE_NOUNS
    | word_set(
        """
    person friend child baby infant toddler teen teenager youth adult parent sibling twin cousin spouse
    partner relative colleague neighbor neighbour stranger patient someone somebody anyone anybody shooter
    bomber hijacker kidnapper smuggler dealer trafficker stalker offender molester perpetrator accomplice
    accuser plaintiff complainant caller speaker buyer seller landlord tenant commuter pedestrian biker
    rider trucker sailor fisherman skipper copilot steward stewardess hostage captive detainee refugee
    migrant immigrant traveler traveller visitor guest bystander onlooker passerby eyewitness informant
    whistleblower spy sniper bodyguard recruit cadet ranger teammate challenger referee umpire trainer
    jockey swimmer runner skier racer guardian poet intern caretaker cleaner baker butcher farmer miner
    builder carpenter plumber locksmith juror bailiff lodger roommate flatmate classmate peer boss
    newcomer defector loser leader groom bride orphan insider veteran citizen native individual
    counterpart spokesperson rep cop thief burglar pirate hero heir client customer fan follower supporter
    opponent critic
    """
    )
) - word_set("head chair star model general major justice chief host guard partner")

ORGANISATION_HEADS = word_set(
    """
    foods brands farms dairy dairies logistics shipping ventures pharma biotech publications publishers
    publishing awards energy resources holdings capital financial insurance pharmaceuticals electric oil
    gas mining software stores hotels books show tour cup prize act law report bill amendment plan
    advisors advisers associates consulting complex correctional prison jail facility stadium arena
    theatre theater building administration agency unit clinic airlines airways alliance army assembly
    association authority bank battalion board brigade broadcasting bureau cabinet center centre channel
    church club coalition college command commission committee company conference confederation congress
    corporation corps council court department directorate division federation fleet force forces
    foundation front fund government group guard hospital house inc institute institution intelligence
    league ltd llc parliament party police regiment school senate service services society staff syndicate
    trust tribunal union university ministry network news newspaper office operation organization
    organisation press radio television times post herald tribune gazette journal magazine media motors
    airlines industries systems technologies telecom records studios pictures entertainment marines
    militia navy fire team united city rovers athletic rangers
    """
) - word_set("city front post house")
#: Words that a company or group may drop from its name.
GENERIC = word_set(
    """
    group company corp corporation inc ltd llc plc co pmc gmbh ag sa se nv spa oy asa bv jsc pjsc llp private
    military holding fc afc cf
    """
)
PLACE_HEADS = word_set(
    """
    city county river lake mount mountain street avenue road island islands bay sea ocean region province
    state valley park square airport bridge district village town coast peninsula gulf strait canal desert
    forest beach harbor harbour port heights hills ave st rd blvd kingdom republic states emirates springs
    falls oblast borough
    """
)
#: Behind these a name goes on with "of": Ministry of Defence, Bank of England.
BEFORE_OF = ORGANISATION_HEADS | word_set(
    """
    bank university house secretary republic kingdom states isle isles gulf sea bay cape duke prince
    princess bishop archbishop king queen chamber academy museum museum institute director head lord earl
    strait minister chief city district province tower temple statue knights order chairman centers
    centres
    """
)
INSTITUTE_OF = word_set(
    "ministry department office bureau institute secretary minister center centre centers centres agency"
)
DAYS = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december mon tue tues wed thu thur thurs fri sat sun jan feb mar apr
    jun jul aug sept sep oct nov dec christmas easter ramadan gmt est edt pst utc bst cet am pm
    """
)
_COUNTRIES = """
    afghanistan:afghan,afghans albania:albanian algeria:algerian argentina:argentine,argentinian
    armenia:armenian australia:australian austria:austrian azerbaijan:azerbaijani,azeri bahrain:bahraini
    bangladesh:bangladeshi belarus:belarusian,belarussian,belorussian belgium:belgian bolivia:bolivian
    bosnia:bosnian brazil:brazilian britain:british,briton bulgaria:bulgarian cambodia:cambodian
    cameroon:cameroonian canada:canadian chad:chadian chile:chilean china:chinese colombia:colombian
    congo:congolese croatia:croatian,croat cuba:cuban cyprus:cypriot denmark:danish,dane
    ecuador:ecuadorian egypt:egyptian england:english eritrea:eritrean estonia:estonian ethiopia:ethiopian
    europe:european finland:finnish,finn france:french georgia:georgian germany:german ghana:ghanaian
    greece:greek guatemala:guatemalan haiti:haitian honduras:honduran hungary:hungarian iceland:icelandic
    india:indian indonesia:indonesian iran:iranian iraq:iraqi ireland:irish israel:israeli italy:italian
    jamaica:jamaican japan:japanese jordan:jordanian kazakhstan:kazakh kenya:kenyan kosovo:kosovar,kosovan
    kuwait:kuwaiti kyrgyzstan:kyrgyz laos:lao,laotian latvia:latvian lebanon:lebanese liberia:liberian
    libya:libyan lithuania:lithuanian malaysia:malaysian mali:malian malta:maltese mexico:mexican
    moldova:moldovan mongolia:mongolian montenegro:montenegrin morocco:moroccan mozambique:mozambican
    myanmar:burmese namibia:namibian nepal:nepalese,nepali netherlands:dutch nicaragua:nicaraguan
    niger:nigerien nigeria:nigerian norway:norwegian oman:omani pakistan:pakistani palestine:palestinian
    panama:panamanian peru:peruvian philippines:philippine,filipino poland:polish,pole portugal:portuguese
    qatar:qatari romania:romanian russia:russian rwanda:rwandan scotland:scottish senegal:senegalese
    serbia:serbian,serb singapore:singaporean slovakia:slovak,slovakian slovenia:slovenian,slovene
    somalia:somali spain:spanish sudan:sudanese sweden:swedish,swede switzerland:swiss syria:syrian
    taiwan:taiwanese korea:korean arabia:saudi,arabian emirates:emirati czechia:czech macedonia:macedonian
    angola:angolan lanka:lankan guyana:guyanese tajikistan:tajik tanzania:tanzanian thailand:thai
    tibet:tibetan tunisia:tunisian turkey:turkish,turk turkmenistan:turkmen uganda:ugandan
    ukraine:ukrainian uruguay:uruguayan uzbekistan:uzbek venezuela:venezuelan vietnam:vietnamese
    wales:welsh yemen:yemeni zambia:zambian zimbabwe:zimbabwean america:american africa:african asia:asian
    chechnya:chechen crimea:crimean
    """
_PAIRS = [entry.split(":") for entry in _COUNTRIES.split()]
#: Former names of countries and cities; they are no others where a text says so.
OLD_NAMES = word_set(
    """
    burma ceylon persia siam zaire swaziland eswatini bombay calcutta madras saigon leningrad peking
    constantinople
    """
)
COUNTRIES = (
    OLD_NAMES | frozenset(country for country, _ in _PAIRS) | word_set("us usa uk eu uae ussr u.s u.k")
)
#: Adjectives and peoples by their country; no names of their own.
DEMONYMS = {form: country for country, forms in _PAIRS for form in forms.split(",")}
DEMONYMS |= {f"{form}s": country for form, country in DEMONYMS.items()}
DEMONYMS |= dict.fromkeys(
    word_set(
        """
    western eastern northern southern arab arabs islamic muslim muslims jewish christian christians
    catholic catholics protestant democratic republican democrats republicans soviet democrat latin nordic
    slavic baltic kurdish kurds hispanic latino conservative conservatives labour liberal communist
    socialist sunni shia shiite orthodox
    """
    ),
    "",
)
#: Large cities and the states of one federation: never people.
CITIES = word_set(
    """
    moscow kyiv kiev london paris berlin washington brussels madrid rome vienna warsaw prague budapest
    athens lisbon dublin oslo stockholm copenhagen helsinki amsterdam geneva zurich bern ankara istanbul
    tehran baghdad damascus beirut jerusalem cairo tripoli tunis algiers rabat khartoum nairobi lagos
    abuja pretoria johannesburg kabul islamabad karachi delhi mumbai dhaka beijing shanghai tokyo osaka
    seoul pyongyang taipei manila jakarta bangkok hanoi canberra sydney melbourne ottawa toronto montreal
    vancouver chicago boston philadelphia houston dallas detroit atlanta miami seattle denver phoenix
    baltimore cleveland minneapolis brooklyn manhattan hollywood havana caracas bogota lima santiago
    brasilia minsk riga vilnius tallinn tbilisi yerevan baku belgrade zagreb sarajevo sofia bucharest
    chisinau hamburg munich frankfurt milan naples barcelona marseille lyon glasgow edinburgh manchester
    liverpool birmingham belfast cardiff petersburg donetsk kharkiv odesa odessa gaza alabama alaska
    arizona arkansas colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas
    kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana
    nebraska nevada ohio oklahoma oregon pennsylvania tennessee utah vermont wisconsin wyoming
    """
)
#: Organisations that go by one word.
ORGANISATIONS = word_set(
    """
    kremlin pentagon nato eu un unesco unicef interpol hamas hezbollah taliban bbc cnn reuters afp nbc abc
    cbs fbi cia google facebook twitter microsoft apple amazon youtube instagram whatsapp telegram
    bloomberg congress parliament
    """
)
#: Words of a sentence that begin with a capital letter only because they come first, or open a run of names.
OPENERS = word_set(
    """
    former late two three four five six seven eight nine ten dozens hundreds thousands several many most
    yesterday today tomorrow earlier later meanwhile however nonetheless nevertheless moreover furthermore
    police officials authorities investigators prosecutors witnesses residents sources people experts
    according photo image video watch read updated published source quote details background breaking
    exclusive since despite following during because although though while when where what who why how did
    does yes no also indeed apparently perhaps maybe please thanks dear ok chief-negotiator new-look
    longtime veteran acting incoming outgoing then-president interim embattled disgraced fellow retired ex
    senior born asked speaking writing addressing citing quoting accompanied flanked
    """
)
#: British and American spellings of words in the names of institutions.
SPELLINGS = {
    "defense": "defence",
    "saint": "st",
    "center": "centre",
    "organization": "organisation",
    "labor": "labour",
    "centers": "centres",
}
SAY = word_set(
    """
    said says told tells added adds tweeted wrote explained insisted argued declared claimed admitted
    confirmed denied testified recalled announced replied responded warned acknowledged noted
    """
)
