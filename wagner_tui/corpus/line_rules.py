"""The table of lines that pages print around a report: each form describes a WHOLE line, never part of one.

Forms are matched without regard to case, save inside ``(?-i:…)``, where capitals tell a name from a word.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

#: Longer lines are prose, whatever they begin with; in characters.
MAX_LINE = 280

_SITE = (
    r"(?-i:Twitter(?:/X)?|X(?: \(formerly Twitter\))?|Facebook|Instagram|LinkedIn|YouTube|TikTok|Telegram"
    r"|WhatsApp"
    r"|Threads|Mastodon|Bluesky|Reddit|Pinterest|Flipboard|Google News|Apple News|Snapchat|Messenger|Tumblr"
    r"|Viber|Signal"
    r"|VK|RSS|Truth Social|Gab|Parler|Gettr|Substack|FACEBOOK|TWITTER|WHATSAPP|INSTAGRAM|LINKEDIN)"
)
_BUTTON = rf"(?:{_SITE}|e-?mail|print|copy(?: link)?|link|sms|share|tweet|pin|save|comment|pocket)"
_ARTICLE = r"(?:article|story|post|page|report|piece|video)"
_CAPITAL = r"(?-i:[A-ZÀ-Þ0-9@][\w.&'’-]*)"
_NAMES = rf"(?:{_CAPITAL}(?:,? (?:and |& |of |the |for )?{_CAPITAL}){{0,6}})"
#: People, places and desks in a row, as credits list them; a verb breaks the row.
_ROW = (
    rf"(?:{_CAPITAL}|[/&|])(?:[,;:]? (?:{_CAPITAL}|and|in|for|of|the|de|van|von|at|with|from|staff|agencies"
    rf"|by|[/&|]))"
    r"{0,40}"
)
_DESK = (
    r"(?:(?:additional|further|original) )?(?:reporting|writing|editing|compiled|edited|translated"
    r"|translation"
    r"|production|produced|research|graphics?|fact-checking)(?: and (?:reporting|writing|editing"
    r"|translation))?"
)
_MAIL = r"[\w.+-]+@[\w-]+\.[\w.-]+"
_WIRE = (
    r"(?-i:AFP|AP|Reuters|REUTERS|dpa|DPA|ANI|PTI|IANS|TASS|Xinhua|EFE|ANSA|UPI|BTA|APA|Bloomberg|SDA|sda"
    r"|Interfax)"
)
_YEAR = r"(?:19|20)\d\d"


class LineRule(NamedTuple):
    """A rule's name, words of which a line must hold one, forms of a whole line that is not the report."""

    name: str
    #: In lower case; a cheap test before the forms are tried, and before they are compiled at all.
    cues: str
    forms: tuple[str, ...]


RULES: tuple[LineRule, ...] = (
    LineRule(
        "comment-prompt",
        "comment comments commenting conversation discussion debate reply replies response thoughts "
        "your you reactions",
        (
            r"(?:(?:show|view|read|see|hide|load|post|add|leave|write) )?(?:all |a |your |more |us your )?"
            r"(?:\(?[\d,.]+\)? )?comments?(?: ?\([\d,.]+\))?(?: section| policy| below| now)?[.!:…]?",
            r"(?:leave|post|add|write) (?:us )?(?:a|your) (?:comment|reply|response|thoughts)(?:"
            r" below)?[.!:…]?",
            r"(?:join|start|continue) the (?:conversation|discussion|debate)(?: below| in the"
            r" comments)?[.!:…]?",
            r"(?:have your say|what do you think\?|let us know (?:what you think )?in the comments)\b.{0,80}",
            r"be the first to (?:comment|reply|share your thoughts)[.!]?",
            r"(?:log|sign) in to (?:comment|join the (?:conversation|discussion))\b.{0,60}",
            r"comment(?:s are|s have been|ing is|s for this \w+ are)(?: now)? (?:closed|disabled|moderated"
            r"|turned off|off)\b.{0,120}",
            r"(?:please )?let us know if you[’']?(?: a)?re having (?:issues|problems|trouble) with"
            r" commenting\.?",
            r"your e-?mail address will not be published\b.{0,80}",
            r"no comments(?: yet)?\.?|\d+ (?:replies|reactions)",
        ),
    ),
    LineRule(
        "follow-line",
        "@ twitter x facebook instagram linkedin youtube tiktok telegram whatsapp threads mastodon "
        "bluesky reddit pinterest flipboard news snapchat messenger viber signal vk rss social gab "
        "parler gettr substack channel",
        (
            rf"(?:you can (?:also )?)?(?:follow|find|like|add|connect with) (?:us|me|him|her|them|our"
            rf" .{{1,40}}"
            rf"|{_NAMES}(?:[’']s? \w+)?)(?: live)? (?:on|at|via) {_SITE}(?:(?:,| and| or|, and) (?:on"
            rf" )?{_SITE})*"
            rf"(?:\s*[:.,@|(!/]\s?.{{0,120}}|,? (?:or|and) (?:e-?mail|contact|write|subscribe|follow|like"
            rf"|on)\b.{{0,120}}"
            rf"|,? (?:and )?(?:for|to (?:get|stay|keep|see|receive)) .{{0,100}}|\s*@\w.{{0,60}})?",
            rf"(?:follow|find) (?:us|{_NAMES})(?: at)?:? @\w+.{{0,80}}",
            rf"{_SITE}: ?@?[\w./]+|@\w{{2,30}}",
            rf"(?:contact|e-?mail|reach|write to)(?: \w[\w.’' -]{{0,50}}?)?(?: at| via| on)?:?"
            rf" ?{_MAIL}[^.]{{0,60}}\.?",
            _MAIL,
            rf"(?:join|follow) (?:us|our) (?:.{{0,40}} )?(?:{_SITE}|channel)(?: channel| group|"
            rf" page)?(?:\W.{{0,80}})?",
        ),
    ),
    LineRule(
        "related-links",
        "read watch listen see related more miss must recommended further trending pick picks choice "
        "stories coverage next missed like interested enjoy here",
        (
            r"(?:read|watch|listen|see)(?: also| more| next)?(?: about| on)? ?[:>»→|]"
            r" ?(?-i:[“\"‘']?[A-ZÀ-Þ0-9]).{1,220}",
            r"also (?:read|see|watch)\b ?[:>»→|-].{1,220}",
            r"(?:related|more|don[’']?t miss|do not miss|must[- ]reads?|recommended|further reading|most read"
            r"|trending"
            r"|editors?[’']? ?s? (?:picks?|choice)|top stories|in case you missed it|full coverage|what to"
            r" read next"
            r"|more (?:on this|from us|from|on|news|stories)|related (?:articles?|stor(?:y|ies)|news|coverage"
            r"|content|reading)"
            r"|(?:you|readers) (?:may|might) also like|read the full story|read more here) ?[:>»→|].{0,220}",
            r"(?:read (?:more|also|next|on)|also read|see also|related(?: (?:articles?|stor(?:y|ies)|news"
            r"|coverage|content"
            r"|links|topics|posts|reading))?|more (?:stories|news|coverage|top stories|on this (?:story"
            r"|topic))"
            r"|recommended(?: for you| stories| articles| reading)?|further reading|(?:you|readers) (?:may"
            r"|might) also"
            r" (?:like|be interested in|enjoy)|most (?:read|popular|viewed|shared)|trending(?: now)?"
            r"|editors?[’']? ?s? (?:picks?|choice)|what to read next|must[- ]reads?|in case you missed"
            r" it)[:.…»>→]*",
            rf"more (?:from|in|on) {_CAPITAL}(?: {_CAPITAL}){{0,3}}",
            r"click here (?:to|for) .{1,120}|for more (?:news|stories|updates|on this).{0,160}",
            r"read the (?:full|original|whole) (?:story|article|report|statement)(?: here| at .{1,60}| on"
            r" .{1,60})?\.?",
        ),
    ),
    LineRule(
        "newsletter",
        "sign subscribe register newsletter newsletters subscribing subscribed inbox email mail "
        "mailbox phone subscriber subscribers member members supporter patron account subscription "
        "journalism donate support app log trial",
        (
            r"(?:please )?(?:sign up|subscribe|register)(?: (?:now|today|here|for free|free))?[.!]?",
            r"(?:please )?(?:sign up|subscribe|register)(?: (?:now|today|here|for free))? (?:for|to|with"
            r"|and)\b.{0,50}?\b"
            r"(?:newsletters?|inbox|e-?mails?|alerts?|briefing|digest|channel|podcast|updates|bulletin|feed"
            r"|edition)\b.{0,140}",
            r"(?:get|receive|have|want) .{1,90}\b(?:in|to|into) your (?:inbox|e-?mail|phone"
            r"|mailbox)\b.{0,100}",
            r"(?:enter|add) your e-?mail(?: address)?\b.{0,80}",
            r"(?:our |the |get our )?(?:daily |weekly |free |morning |evening )*newsletters?[.!:]?",
            r"thank you for (?:subscribing|signing up)\b.{0,80}|you (?:have|[’']ve) (?:successfully"
            r" )?subscribed\b.{0,60}",
            r"(?:already (?:a|have an?)|not a) (?:subscriber|member|account|subscription)\b.{0,80}",
            r"(?:to continue reading|this (?:article|story|content) is (?:only available to|for|reserved for"
            r"|exclusive to)"
            r" (?:our )?(?:subscribers|members))\b.{0,120}",
            r"(?:please )?(?:support|donate to|help (?:us|fund)|become a (?:member|subscriber|supporter"
            r"|patron))"
            r"(?: (?:us|our (?:work|journalism|reporting)|independent journalism|today|now|on"
            r" patreon))+\b.{0,80}",
            r"become a (?:member|subscriber|supporter|patron)[.!]?",
            r"download (?:our|the .{1,40}) app\b.{0,80}",
            r"(?:log in|sign in|create (?:a free |an )?account|start your free trial)[.!]?",
        ),
    ),
    LineRule(
        "share-buttons",
        "share shares print save tweet email mail bookmark listen gift republish like copy copied "
        "facebook twitter whatsapp x linkedin",
        (
            rf"share(?: (?:this|the))?(?: {_ARTICLE})?(?: with (?:your )?friends)?(?: on social"
            rf" media)?[:.!]?",
            rf"share(?: (?:this|the) {_ARTICLE})? (?:on|via|by|to|with) (?:social media|{_BUTTON})"
            rf"(?:(?:,| and| or|,? ) ?{_BUTTON})*[:.!]?",
            rf"(?:share:? ?)?{_BUTTON}(?:[\s,|/·•]+(?:and )?{_BUTTON}){{1,12}}",
            rf"(?:print|save|tweet|e-?mail|bookmark|listen to|gift|republish|like) (?:this|the)(?: {_ARTICLE}"
            rf"| link)?[:.!]?",
            r"copy link|print|tweet|save|bookmark|link copied[.!]?|\d+ shares?",
        ),
    ),
    LineRule(
        "advertisement",
        "advertisement advertisements advertising advert adverts ad ads sponsored promoted promotion "
        "paid partner continues scroll continue",
        (
            r"(?:advertisements?|advertising|adverts?|ad feedback|ad|sponsored(?: content| links?| by"
            r" .{1,50})?"
            r"|promoted(?: content| stories)?|paid (?:content|post|partnership)|remove ads|partner"
            r" content)[.:]?",
            rf"(?:{_ARTICLE}|text|content) continues (?:after|below)\b.{{0,60}}",
            r"scroll (?:down )?(?:to continue|for more)\b.{0,40}|continue reading(?: below)?\b.{0,40}",
            r"skip (?:ad|advertisement|past newsletter promotion|promotion)\b.{0,40}|after newsletter"
            r" promotion",
        ),
    ),
    LineRule(
        "cookie-notice",
        "cookie cookies agree accept consent privacy terms javascript browser",
        (
            r"(?:we|this (?:web)?site|our (?:web)?site|.{2,30}\.(?:com|org|net|co\.uk|eu)) (?:and our"
            r" partners )?uses?"
            r" cookies(?:\.| (?:to|for|on this|and (?:other|similar|related)|in order|so|that|which)\b.*)?",
            r"(?:accept|reject|manage|allow|decline)(?: all)?(?: optional| non-essential)? cookies(?:"
            r" settings| preferences)?[.!]?",
            r"cookie (?:settings|preferences|policy|notice|consent)",
            r"by (?:continuing|using|clicking|browsing)\b.{0,80}\byou (?:agree|accept|consent)\b.*",
            r"(?:privacy policy|terms (?:of (?:use|service)|and conditions))(?:\s*[|·,&]\s*.{0,100})?",
            r"(?:please enable|you need to enable) javascript\b.{0,120}|your browser does not"
            r" support\b.{0,120}",
        ),
    ),
    LineRule(
        "navigation",
        "skip back home homepage menu previous next page of loading 1 2 3 4 5 6 7 8 9",
        (
            r"(?:skip to (?:main )?content|back to (?:top|home(?: ?page)?)|previous article|next article|home"
            r" ?page|main menu|menu)[.!]?",
            r"home(?: ?[>/»›|] ?[\w &’'-]{1,30}){1,6}",
            r"(?:page )?\d{1,3} (?:of|/) \d{1,3}|loading(?: comments)?[.…]{0,3}",
        ),
    ),
    LineRule(
        "copyright",
        "© copyright c reserved reproduced published protected copied",
        (
            rf"(?:©(?= ?(?:{_YEAR}|(?-i:[A-Z])))|\(c\) ?(?={_YEAR})|copyright ?(?:©|\(c\)|(?=:?"
            rf" ?{_YEAR}))).{{0,240}}",
            r"(?-i:(?:.{0,80}[.,©\d|] ?)?All [Rr]ights [Rr]eserved)\b.{0,160}",
            r"this (?:material|article|content|story) (?:may not be (?:published|reproduced|copied)|is"
            r" protected by copyright).{0,200}",
        ),
    ),
    LineRule(
        "tags",
        "tag tags topic topics filed keyword keywords category categories posted #",
        (
            r"(?:tags?|topics?|filed under|keywords?|categor(?:y|ies)|posted in|related topics)\s?:.{0,220}",
            r"tags|topics|filed under|keywords|#\w+(?:[\s,]+#\w+)*",
        ),
    ),
    LineRule(
        "credit-line",
        "by reporting editing writing compiled translation research contributed inputs input files "
        "material information published appeared written produced translated syndicated updated "
        "amended corrected generated afp ap reuters dpa ani pti ians tass xinhua efe ansa upi bta apa "
        "bloomberg sda interfax",
        (
            rf"[(\[—–* -]*{_DESK} by:? {_ROW}(?:[;,.] ?(?:and )?{_DESK} by:? {_ROW})*[.;]?[)\]]?",
            rf"[(\[—–* -]*{_DESK}: {_ROW}[.;]?[)\]]?",
            rf"[(\[—–* -]*(?:the )?{_NAMES}(?: and {_NAMES})?(?:,? in {_NAMES},?)? (?:also )?contributed"
            r" (?:to this (?:report|article|story)|reporting)\b.{0,80}",
            rf"[(\[—–* -]*with (?:inputs?|reporting|files|material|information|agency inputs?)(?: (?:from"
            rf"|by)) {_ROW}\.?[)\]]?",
            rf"[(\[]{_WIRE}(?:[/ ,]+[\w ]{{2,20}}){{0,3}}[)\]]|[—–-]{{1,2}} ?{_WIRE}(?:[/, ]+[\w ]{{2,20}})?",
            r"(?:this (?:article|story|report) )?(?:was )?(?:first|originally) (?:published|appeared) (?:by"
            r"|in|on|at) .{1,120}",
            r"this (?:article|story|report) (?:was|has been) (?:written|produced|compiled|translated"
            r"|syndicated|updated|amended"
            r"|corrected|generated)\b.{0,200}",
        ),
    ),
    LineRule(
        "editors-note",
        "note notes correction clarification disclaimer views opinions",
        (
            r"(?:editors?[’']? ?s? notes?|correction|clarification|note)\s?:? .{0,60}\b(?:this|an earlier|a"
            r" previous)"
            rf" (?:version of this )?{_ARTICLE}\b.{{0,200}}",
            r"disclaimer\s?: .{1,260}",
            r"the (?:views|opinions) expressed\b.{0,60}\b(?:the author|own|their own|his own|her"
            r" own)\b.{0,160}",
        ),
    ),
    LineRule(
        "contact-prompt",
        "tip tips story stories news feedback",
        (
            r"(?:got|have|do you have) (?:a|any) (?:news )?(?:tips?|stor(?:y|ies)|confidential (?:tip"
            r"|information))\b.{0,160}",
            r"(?:send|e-?mail) (?:us )?(?:your )?(?:tips|stories|news|feedback)\b.{0,80}",
        ),
    ),
)

_WORD = re.compile(r"\w+")
#: A line of signs alone parts two sections.
_SIGNS = frozenset("-–—*=_~•·.#|+<>/\\…")
_SEPARATOR = r"[-–—*=_~•·.#|+<>/\\…\s]{1,200}"
_RULES_BY_CUE: dict[str, list[int]] = {}
for _number, _rule in enumerate(RULES):
    for _cue in _rule.cues.split():
        _RULES_BY_CUE.setdefault(_cue, []).append(_number)
_CUES = frozenset(_RULES_BY_CUE)


@cache
def _pattern(number: int) -> re.Pattern[str]:
    return re.compile("|".join(RULES[number].forms), re.IGNORECASE)


def whole_line_rule(words: str) -> str | None:
    """The name of the first rule that a trimmed line matches as a whole, or None."""
    if len(words) > MAX_LINE:
        return None
    if words[:1] in _SIGNS and re.fullmatch(_SEPARATOR, words) is not None:
        return "separator"
    found = _WORD.findall(words.casefold())
    found += [sign for sign in "@#©" if sign in words]
    numbers = {number for cue in _CUES.intersection(found) for number in _RULES_BY_CUE[cue]}
    return next((RULES[number].name for number in sorted(numbers) if _pattern(number).fullmatch(words)), None)
