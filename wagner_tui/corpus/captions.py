"""Picture captions and picture credits among the lines of an article: what betrays each of them.

Word lists rather than large patterns: they cost nothing when the program starts.
"""

from __future__ import annotations

import re

from wagner_tui.corpus.wordlist import phrase_set, word_set

_AGENCIES = phrase_set(
    "Getty|Getty Images|AFP|AFP Photo|AP|AP Photo|AP Images|Associated Press|The Associated Press"
    "|Reuters|REUTERS|EPA|EPA-EFE|EFE|ANSA|DPA|dpa|Keystone|Shutterstock|iStock|iStockphoto|Alamy"
    "|Alamy Stock Photo|Anadolu|Anadolu Agency|AA|TASS|Sputnik|RIA Novosti|Xinhua|Kyodo|Kyodo News|PA"
    "|PA Wire|PA Media|PA Images|Press Association|Bloomberg|NurPhoto|SOPA|SOPA Images|ZUMA"
    "|ZUMA Press|IMAGO|Imago|imago|UPI|Magnum|Magnum Photos|Unsplash|Pixabay|Wikimedia"
    "|Wikimedia Commons|Wikipedia|Flickr|Handout|HANDOUT|LightRocket|Corbis|Pool|POOL|CNN|BBC"
    "|BBC News|UNIAN|Ukrinform|AAP|Canadian Press|The Canadian Press|Yonhap|WireImage|Polaris|Redux"
    "|Sipa|Sipa USA|SIPA|Abaca|Scanpix|Ritzau|Belga|Rex|Rex Features|Newscom|picture alliance|VCG"
    "|Stringer|Contributor|Telegram|Twitter|Facebook|WPA|WPA Pool|Maxar|Maxar Technologies"
    "|Planet Labs|Planet Labs PBC|The Guardian|Guardian|The New York Times|New York Times"
    "|The Washington Post|Washington Post|The Times|Nasa|NASA|ESA|PTI|ANI|AAP Image|MAXPPP|CTK|PAP"
    "|NTB|TT|Lehtikuva|Interfax|ITAR-TASS|AP Photo/Pool|Hans Lucas|Picture Alliance|Eyevine|CP"
    "|Xinhua News Agency|Le Monde"
)
#: A line that holds nothing but one of these is a picture credit; “Reuters” alone may be many things.
_ONLY_PICTURES = phrase_set(
    "Getty Images|AP Photo|iStock|Shutterstock|Unsplash|Pixabay|Alamy|AFP Photo|PA Images"
)
_MEDIUM = r"(?:photo(?:graph|s|graphs)?|pictures?|images?|pic|foto|still|illustration|graphic|screenshot)"
_LABEL = re.compile(
    rf"(?:(?:{_MEDIUM} )?(?:credit|courtesy)(?:s| by| of)?|{_MEDIUM}(?: by| via| source| from)?|handout(?:"
    rf" via)?)\s*[:/|,]\s*"
    rf"|(?:{_MEDIUM} (?:by|courtesy of|via|copyright)|courtesy of|handout via)\s+|©\s?",
    re.I,
)
_FILE = re.compile(
    r"(?:file (?:photo|image|picture|pic)|stock (?:photo|image)|screenshot|screengrab|representational"
    r" image)\.?",
    re.I,
)
_PARTS = re.compile(r"\s*[/©]\s*|\s+(?:via|for|\|)\s+|,\s+")
_SMALL = word_set("of the de van von and via for by der la le al el & | /")
_LAST_PHRASE = re.compile(r"[.!?][”\"]?\s+(?=[^.!?]{3,110}\.?$)")
_OPENING = re.compile(
    r"file ?(?:photo|picture|image|pic)?(?: ?[:–—]| -)|(?:photo|picture|image)(?: caption)?[:,] |pictured(?:"
    r" here)?:"
    r"|(?:photo|image) caption|caption:"
    r"|(?:in|a|an|this) (?:[\w-]+ ){0,3}(?:photo(?:graph)?|picture|image|screengrab|screenshot|still|(?:frame"
    r"|video) grab)"
    r" (?:taken|released|provided|made|grab(?:bed)?|shot|shows?|obtained|posted|shared) "
    r"|(?:screengrab|screenshot|still) (?:from|of) |(?:illustrative|stock) (?:photo|image)\b|an? (?:aerial"
    r"|general) view of ",
    re.I,
)
#: What the line or its end must hold before the patterns are tried.
_OPENERS = (
    "file",
    "photo",
    "picture",
    "image",
    "caption",
    "in ",
    "a ",
    "an ",
    "this ",
    "scree",
    "still",
    "illus",
    "stock",
)
_CREDIT_SIGNS = ("/", ":", "©", "ourtesy", " by ", " via ")
_POINTERS = (
    "eft",
    "ight",
    "entre",
    "enter",
    "pictured",
    "seen ",
    "shown ",
    "(L",
    "(C)",
    "(R)",
    "(file",
    "(2nd",
)
_POINTING = re.compile(
    r"\((?:L-R|L to R|left|right|centre|center|C|L|R|pictured|file photo|file|2nd [LR])\)|\b[Ff]rom left(?:"
    r" to right)?[,:]"
    r"|^(?:Left|Right|Clockwise from)\b.{0,20}:|, (?:left|right|cent(?:re|er)|second from (?:left|right)),"
    r"|\b(?:seen|pictured|shown) (?:here|above|below|in (?:this|a) (?:file )?(?:photo|picture|image))\b"
)
_NUMBERS = word_set("a an two three four five six several dozens hundreds thousands some crowds")
_SEEN = word_set(
    "members people residents locals soldiers troops fighters servicemen servicewomen protesters"
    " protestors demonstrators supporters activists mourners worshippers officers firefighters"
    " rescuers workers crews medics paramedics volunteers refugees migrants evacuees survivors"
    " villagers women men children boys girls students pupils passengers commuters tourists visitors"
    " fans players farmers fishermen shoppers customers families relatives delegates cyclists"
    " pedestrians motorists tanks cars vehicles trucks lorries boats ships planes helicopters smoke"
    " flames flowers candles flags debris rubble"
)
_POSTURES = (
    "sit stand walk hold gather look watch pose wave ride drive patrol guard march carry rest embrace hug"
    " pray mourn lay light"
    " queue clean clear board cross pass inspect greet smile listen cheer chant block line climb lie fly"
    " float rise burn hang run"
    " play shelter load unload fire search dig clap shake sing dance kneel wade row sift sweep mend point"
    " sleep eat"
)


def _third_person(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch")) else "s")


#: A plural subject goes with the bare form, a singular one with the third person.
_PLURAL_VERBS = frozenset(_POSTURES.split())
_SINGULAR_VERBS = frozenset(map(_third_person, _POSTURES.split()))
#: Verbs that show a scene only together with what follows.
_PLURAL_PHRASES = {
    "are": word_set("seen pictured"),
    "take": word_set("part cover shelter pictures photos selfies"),
    "wait": word_set("in at outside"),
}
_SINGULAR_PHRASES = {
    "is": _PLURAL_PHRASES["are"],
    "takes": _PLURAL_PHRASES["take"],
    "waits": _PLURAL_PHRASES["wait"],
}
#: After these a posture is a noun or an infinitive (“police line”, “to hold”).
_NO_VERB_AFTER = word_set(
    "to the a an of for and by his her their its this that police no under from open cease"
)
_NO_SUBJECT_AFTER = word_set("as when after before if in on at of by from with for to and or where who")
_PREPARE_TO = word_set("return leave depart board load fire march ride cross evacuate withdraw enter")
_PLACES = word_set(
    "in on at near outside inside past atop by next beside behind during over through around under"
    " amid along from above across to into"
)
#: Words of telling and arguing: a caption shows, it does not report.
_TELLING = word_set(
    "said say says told tell tells according reported reportedly report reports alleged allegedly"
    " claim claims claimed announced announce was were had will would could should may might must but"
    " because however although while if percent million billion why how who not never more most than"
    " every often usually still now which since despite until after before that has have been cent"
)
_QUOTING = re.compile(r"[“”\"‘%$€£?!:;]|n[’']t\b|[.!?]\s+[A-Z]")


def is_picture_credit(line: str) -> bool:
    """Whether a whole line names who took or owns a picture."""
    if len(line) > 140:
        return False
    words = line.strip("()[] ").rstrip(".")
    if _FILE.fullmatch(words) or words in _ONLY_PICTURES:
        return True
    label = _LABEL.match(words)
    if label is not None and _names_only(words[label.end() :]):
        return True
    return _names_agency(words)


def _names_agency(words: str) -> bool:
    """“Jane Roe/AFP via Getty Images”: names parted by a slash or “via”, one of them an agency."""
    if not ("/" in words or " via " in words or "©" in words) or len(words) > 110:
        return False
    parts = [part for part in _PARTS.split(words) if part]
    return len(parts) > 1 and any(part in _AGENCIES for part in parts) and _names_only(words)


def _names_only(words: str) -> bool:
    """Whether every word is a name, a sign or a small word between names, ten words at most."""
    found = words.replace("/", " / ").split()
    named = [word for word in found if word.casefold() not in _SMALL]
    return (
        len(named) > 0
        and len(found) <= 12
        and all(not word[0].islower() or word in _AGENCIES for word in named)
    )


def is_credited_caption(line: str) -> bool:
    """Whether a line is a caption by its own words: it ends in a picture credit or opens as captions do."""
    if len(line) > 420:
        return False
    if line[:16].casefold().startswith(_OPENERS) and _OPENING.match(line) is not None:
        return True
    bare = line.rstrip(".")
    if bare.endswith((")", "]")):
        start = max(bare.rfind("("), bare.rfind("["))
        inside = bare[start + 1 : -1]
        return start > 0 and (
            _names_agency(inside) or (_LABEL.match(inside) is not None and is_picture_credit(inside))
        )
    tail = max(0, len(line) - 120)
    if not any(sign in line[tail:] for sign in _CREDIT_SIGNS):
        return False
    phrase = _LAST_PHRASE.search(line, tail)
    return phrase is not None and is_picture_credit(line[phrase.end() :])


def points_into_picture(line: str) -> bool:
    """Whether a line points at a place in a picture (“left”, “pictured here”) and tells nothing else."""
    if len(line) > 320 or not any(word in line for word in _POINTERS):
        return False
    found = _POINTING.search(line)
    words = line.casefold().split()
    if found is None or not _TELLING.isdisjoint(words):
        return False
    if found.group().strip("(), ") in ("left", "right") and line.endswith("."):  # a party may be left, too
        return not (_PLURAL_VERBS | _SINGULAR_VERBS).isdisjoint(words)
    return True


def describes_scene(line: str) -> bool:
    """Whether a line is one sentence on what a picture shows: people or things, a posture, present tense."""
    if not 20 <= len(line) <= 240 or not line[0].isupper():
        return False
    words = [word.strip(".,()") for word in line.casefold().split()]
    subject = _subject(words)
    if subject is None:
        return False
    plural = words[0] not in ("a", "an")
    reach = min(len(words), subject + 12)
    verb = next((i for i in range(subject + 1, reach) if _shows(words, i, plural=plural)), None)
    if verb is None or _PLACES.isdisjoint(words[verb + 1 :]):
        return False
    if any(word.endswith("ed") for word in words[subject + 1 : verb]):  # somebody did something: a report
        return False
    return _TELLING.isdisjoint(words) and _QUOTING.search(line) is None


def _subject(words: list[str]) -> int | None:
    """Index of the word that says who or what is seen, among the first five."""
    if words[0] in _NUMBERS:
        return 0
    index = next((i for i, word in enumerate(words[:5]) if word in _SEEN), None)
    if index is None or not _NO_SUBJECT_AFTER.isdisjoint(words[:index]):
        return None
    return None if any(word.endswith("ed") for word in words[:index]) else index


def _shows(words: list[str], index: int, *, plural: bool) -> bool:
    word, following = words[index], words[index + 1] if index + 1 < len(words) else ""
    if words[index - 1] in _NO_VERB_AFTER:
        return False
    if word == ("prepare" if plural else "prepares"):
        return following == "to" and words[index + 2 : index + 3] != [] and words[index + 2] in _PREPARE_TO
    if word in (_PLURAL_VERBS if plural else _SINGULAR_VERBS):
        return True
    return following in (_PLURAL_PHRASES if plural else _SINGULAR_PHRASES).get(word, ())
