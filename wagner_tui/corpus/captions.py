"""Picture captions and picture credits among the lines of an article: what betrays each of them."""

from __future__ import annotations

import re

_AGENCY = (
    r"(?:Getty(?: Images)?|AFP|AP(?: Photo| Images)?|Associated Press|Reuters|REUTERS|EPA(?:-EFE)?|EFE|ANSA|DPA|dpa|Keystone|Shutterstock"
    r"|iStock(?:photo)?|Alamy|Anadolu(?: Agency)?|TASS|Sputnik|RIA Novosti|Xinhua|Kyodo(?: News)?|PA(?: Wire| Media| Images)?|Press Association"
    r"|Bloomberg|NurPhoto|SOPA(?: Images)?|ZUMA(?: Press)?|IMAGO|Imago|imago|UPI|Magnum(?: Photos)?|Unsplash|Pixabay|Wikimedia(?: Commons)?|Flickr|Handout"
    r"|LightRocket|Corbis|Pool|CNN|BBC|UNIAN|Ukrinform|AAP|Canadian Press|Yonhap|WireImage|Polaris|Redux|Sipa(?: USA)?|SIPA|Abaca|Scanpix|Ritzau|Belga"
    r"|Rex|Newscom|picture alliance|VCG|Stringer|Contributor|Telegram|Twitter|Facebook|WPA|Maxar(?: Technologies)?|Planet Labs(?: PBC)?)"
)
_MEDIUM = r"(?:photo(?:graph|s|graphs)?|pictures?|images?|pic|foto|still|illustration|graphic|screenshot)"
_CREDIT_LINE = re.compile(
    rf"[(\[]?\s*(?i:(?:{_MEDIUM} )?(?:credit|courtesy)(?:s| by| of)?|{_MEDIUM}(?: by| via| source| from)?|handout(?: via)?|source)\s*[:/|]\s*\S.{{1,100}}"
    rf"|[(\[]?\s*(?i:{_MEDIUM}(?: credit| source)?,|{_MEDIUM} (?:by|courtesy of|via|copyright))\s+[A-Z].{{1,80}}"
    rf"|[(\[]?[^.!?:;]{{2,70}}\s?[/|©]\s?{_AGENCY}(?:(?:\s?[/|,]\s?| via | for | - ){_AGENCY}){{0,4}}(?:\s?[/|,].{{1,40}})?[)\]]?\.?"
    rf"|[(\[]?{_AGENCY}\s?(?:/|\||–|-| via )\s?[^.!?:;]{{2,70}}[)\]]?\.?"
    rf"|[(\[]?{_AGENCY}(?:(?: via |/){_AGENCY})*[)\]]?|(?i:file (?:photo|image|picture|pic)|stock (?:photo|image)|screenshot|screengrab|illustration|representational image)[.]?"
)
_INLINE_CREDIT = re.compile(
    rf"(?:[(\[](?:[^()\[\]]{{0,60}}[/|])?\s?(?:{_AGENCY})(?:\s?[/|,]\s?[^()\[\]]{{2,60}}| via [^()\[\]]{{2,40}})[)\]]"
    rf"|[(\[][^()\[\]]{{2,60}}\s?[/|]\s?{_AGENCY}(?:[^()\[\]]{{0,40}})[)\]]"
    rf"|[(\[](?i:{_MEDIUM}|credit|file)\b(?: by| credit| courtesy of| via|:|,| |/)[^()\[\]]{{2,80}}[)\]]"
    rf"|(?<=[.!?”\"] )(?:(?i:{_MEDIUM}|credit|{_MEDIUM} credit|{_MEDIUM} courtesy of)(?: by)?:|©)\s?[A-Z][^.!?]{{2,80}}"
    rf"|(?<=[.!?”\"] )(?:[^.!?/]{{2,50}}/{_AGENCY}(?:/[\w ]{{2,30}}| via [\w ]{{2,30}})?|{_AGENCY}/[^.!?/]{{2,50}}))\.?$"
)
_OPENING = re.compile(
    r"(?i:file ?(?:photo|picture|image|pic)?(?: ?[:–—]| -)|(?:photo|picture|image)(?: caption)?[:,] |pictured(?: here)?:|(?:photo|image) caption"
    r"|(?:in|a|an|this|the) (?:[\w-]+ ){0,3}(?:photo(?:graph)?|picture|image|screengrab|screenshot|still|frame|frame grab|video grab)(?: (?:taken|released|provided|made|grab(?:bed)?|shot|shows?|obtained|posted|from|by|shared)\b)"
    r"|(?:screengrab|screenshot|still|illustrative (?:photo|image)|stock (?:photo|image)|an? (?:aerial|general) view)\b)"
)
_POINTING = re.compile(
    r"\((?:L-R|L to R|left|right|centre|center|C|L|R|pictured|file photo|file)\)|\bfrom left(?: to right)?[,:]|, (?:left|right|cent(?:re|er)), |\b(?:seen|pictured|shown) (?:here|in (?:this|a) (?:file )?(?:photo|picture|image))\b"
)
_NUMBER = r"(?:two|three|four|five|six|several|dozens of|hundreds of|thousands of|some|a group of|a crowd of|crowds of)"
_SEEN = (
    r"(?:members|people|residents|locals|soldiers|troops|fighters|servicemen|servicewomen|protesters|protestors|demonstrators|supporters|activists|mourners"
    r"|worshippers|police officers|officers|firefighters|rescuers|rescue workers|emergency workers|emergency services|medics|paramedics|volunteers|refugees"
    r"|migrants|evacuees|villagers|women|men|children|boys|girls|students|pupils|passengers|commuters|tourists|visitors|fans|players|workers|farmers"
    r"|fishermen|shoppers|customers|families|relatives|delegates|cyclists|pedestrians|tanks|cars|vehicles|armou?red vehicles|trucks|lorries|boats|ships"
    r"|planes|helicopters|smoke|flames|flowers|candles|flags|debris|rubble)"
)
_SUBJECT = rf"(?:(?i:{_NUMBER}) |(?:[A-Z][\w-]+ ){{0,3}}(?i:{_SEEN})\b|An? (?:[\w-]+ ){{0,4}}?[\w-]+\b)"
_POSTURE = ["sit", "stand", "walk", "hold", "gather", "look", "watch", "pose", "wave", "ride", "drive", "patrol", "guard", "march", "carry", "rest", "embrace", "hug", "pray", "mourn", "lay", "light", "queue", "clean", "clear", "board", "cross", "pass", "inspect", "greet", "smile", "listen", "cheer", "chant", "block", "line", "climb", "lie", "fly", "float", "rise", "burn", "hang", "run", "play", "shelter", "load", "unload", "fire", "search", "dig", "clap", "shake", "sing", "dance"]
_VERBS = "|".join(
    form
    for verb in _POSTURE
    for form in (
        verb,
        verb[:-1] + "ies"
        if verb.endswith("y") and verb[-2] not in "aeiou"
        else verb + ("es" if verb.endswith(("s", "sh", "ch")) else "s"),
    )
)
_SCENE = re.compile(
    rf"{_SUBJECT}(?: [\w'’-]+){{0,9}}? (?:(?:{_VERBS})\b|(?:is|are) (?:seen|pictured)\b"
    r"|prepares? to (?:return|leave|depart|board|load|fire|march|ride|cross|evacuate|withdraw|enter)\b"
    r"|takes? (?:part|cover|shelter|pictures|photos|selfies)\b|waits? (?:in line|to (?:board|cross|enter)|at|outside|for (?:a|the) (?:bus|train))\b)"
)
_PLACE = re.compile(
    r"\b(?:in|on|at|near|outside|inside|past|atop|by|next to|beside|behind|during|over|through|around|under|amid|along|in front of|from|above|across)\b"
)
#: Words of telling and arguing: a caption shows, it does not report.
_TELLING = re.compile(
    r"\b(?:said|says?|told|tells?|accord\w*|report\w*|alleg\w*|claim\w*|announc\w*|was|were|had|has been|have been|will|would|could|should|may|might|must|but|because|however|although|while|if|"
    r"per ?cent|million|billion|why|how|who|not|never|more|most|than|every|often|usually|still|now)\b|[“”\"‘%$€£?!:;]|n[’']t\b",
    re.I,
)


def is_picture_credit(line: str) -> bool:
    """Whether a whole line names who took or owns a picture."""
    return len(line) <= 140 and _CREDIT_LINE.fullmatch(line) is not None


def is_credited_caption(line: str) -> bool:
    """Whether a line is a caption by its own words: it ends in a picture credit or opens as captions do."""
    if len(line) > 420:
        return False
    return _INLINE_CREDIT.search(line) is not None or _OPENING.match(line) is not None


def points_into_picture(line: str) -> bool:
    """Whether a line points at a place in a picture (“left”, “pictured here”)."""
    return len(line) <= 320 and _POINTING.search(line) is not None


def describes_scene(line: str) -> bool:
    """Whether a line is one sentence in the present tense on what a picture shows: people or things and a posture."""
    if len(line) > 240 or _TELLING.search(line) or re.search(r"[.!?]\s+[A-Z]", line):
        return False
    found = _SCENE.match(line)
    return found is not None and (_PLACE.search(line, found.end()) is not None)
