"""The table of lines that pages print around a report: each pattern describes a WHOLE line, never part of one."""

from __future__ import annotations

import re
from typing import NamedTuple

#: Longer lines are prose, whatever they begin with.
MAX_LINE = 260

PLATFORM = (
    r"(?:Twitter(?:/X)?|X(?: \(formerly Twitter\))?|Facebook|Instagram|LinkedIn|YouTube|TikTok|Telegram|WhatsApp|Threads|"
    r"Mastodon|Bluesky|Reddit|Pinterest|Flipboard|Google News|Apple News|Snapchat|Messenger|Tumblr|Viber|Signal|VK|RSS|"
    r"Truth Social|Gab|Parler|Gettr|Substack)"
)
_BUTTON = rf"(?:{PLATFORM}|E-?mail|Print|Copy(?: link)?|Link|SMS|Share|Tweet|Pin|Save|Comment|Pocket)"
_ARTICLE = r"(?:article|story|post|page|report|piece|video)"
_PROPER = r"(?:[A-ZÀ-Þ0-9@][\w.&'’@-]*)"
_NAMES = rf"(?:{_PROPER}(?:,? (?:and |& |of |the |for )?{_PROPER}){{0,6}})"
_YEAR = r"(?:19|20)\d\d"


class LineRule(NamedTuple):
    """A rule name, and a pattern that matches the whole of a line that is not part of the report."""

    name: str
    pattern: str


RULES: tuple[LineRule, ...] = (
    LineRule(
        "comment-prompt",
        r"(?i:(?:show |view |read |see |hide |load |post |add )?(?:all |a |your |more )?(?:\(?\d+\)? )?comments?(?: ?\(\d+\))?(?: section)?"
        r"|(?:leave|post|add|write) (?:us )?(?:a|your) (?:comment|reply|response)"
        r"|(?:join|start|continue) the (?:conversation|discussion|debate)|have your say|what do you think\?(?: (?:tell|let) us\b.*)?"
        r"|be the first to (?:comment|reply|share your thoughts)|(?:log|sign) in to (?:comment|join the (?:conversation|discussion))"
        r"|comments? (?:are|is) (?:closed|disabled|moderated|off|now closed|not available)\b.{0,120}"
        r"|please let us know if you[’']?(?: a)?re having (?:issues|problems|trouble) with commenting"
        r"|(?:your )?e-?mail address will not be published\b.*|no comments(?: yet)?|\d+ (?:replies|reactions)"
        r"|discuss this (?:article|story)\b.{0,60})[.!:…]?",
    ),
    LineRule(
        "follow-line",
        rf"(?:(?:You can (?:also )?)?(?i:follow|find|like|add|connect with)) (?:(?:us|me|him|her|them|our .{{1,40}})|{_NAMES}(?:[’']s? \w+)?) "
        rf"(?:on|at|via) {PLATFORM}(?:(?:,| and| or|, and) (?:on )?{PLATFORM})*(?:\s*[:.,@|(!/]\s?.{{0,120}}|,? (?:or|and) (?:e-?mail|contact|write|subscribe|follow|like|on)\b.{{0,120}}"
        rf"|(?:,? (?:and )?(?:for|to (?:get|stay|keep|see|receive)) .{{0,100}})|\s*@\w.{{0,60}})?"
        rf"|(?i:follow|find) (?:us|{_NAMES}):? @\w+.{{0,80}}"
        rf"|{PLATFORM}: ?@\w+.{{0,60}}|@\w{{2,30}}"
        r"|(?i:(?:contact|e-?mail|reach|write to)(?: \w[\w.’' -]{0,50}?)?(?: at| via|:) ?)[\w.+-]+@[\w-]+\.[\w.-]+[^.]{0,60}\.?"
        r"|(?i:e-?mail|contact):? [\w.+-]+@[\w-]+\.[\w.-]+|[\w.+-]+@[\w-]+\.[\w.-]+"
        rf"|(?i:join|follow|subscribe to) (?:us|our) (?:.{{0,40}} )?(?:{PLATFORM}|(?i:channel))(?: channel| group| page)?(?:\W.{{0,80}})?",
    ),
    LineRule(
        "related-links",
        r"(?i:(?:read|see|watch|listen|learn)(?: also| more| next| now| on)?(?: about| on)?|also (?:read|see|watch)|related(?: (?:articles?|stories|story|news|coverage|content|links|topics|posts|reading))?"
        r"|more (?:from|on)|more (?:news|stories|top stories|coverage)|(?:do not|don[’']t) miss|must[- ]reads?|recommended(?: for you)?|further reading|"
        r"(?:you may|you might|readers) also (?:like|be interested in|enjoy)|most (?:read|popular|viewed|shared)|trending(?: now)?|editors?[’']?s? (?:picks?|choice)|top stories|in case you missed it|"
        r"(?:full|live) coverage|what to read next|more on this (?:story|topic)|explore more|in pictures|live updates?|analysis|opinion|explainer) ?(?::|>|»|→|\|).{0,220}"
        r"|(?i:read (?:more|also|next|on|the full (?:story|article|report))|also read|see also|related|related (?:articles?|stories|news|coverage|content|links|topics|posts|reading)"
        r"|more (?:stories|news|top stories|on this (?:story|topic))|recommended(?: for you| stories| articles)?|further reading|you (?:may|might) also (?:like|be interested in|enjoy)"
        r"|most (?:read|popular|viewed|shared)|trending(?: now)?|editors?[’']? ?s? (?:picks?|choice)|what to read next|must[- ]reads?|previous article|next article|back to (?:top|home))"
        r"|(?i:more (?:from|in|on)) (?:[A-Z][\w&’'-]*(?: [A-Z][\w&’'-]*){0,3})"
        r"|(?i:click here (?:to|for) .{1,120}|for more (?:news|stories|updates|on this).{0,160}|read the (?:full|original|whole) (?:story|article|report|statement)(?: here| at .{1,60}| on .{1,60})?\.?)",
    ),
    LineRule(
        "newsletter",
        r"(?i:(?:please )?(?:sign up|subscribe|register)(?: (?:now|today|here|free|for free))?(?: (?:for|to|with|and)\b.{0,40}?\b(?:newsletters?|inbox|e-?mails?|alerts?|briefing|digest|channel|podcast|updates|bulletin|feed|edition|the day)\b.{0,140})?[.!]?"
        r"|(?:get|receive|have) .{1,80}\b(?:in|to|into|straight to|direct to|delivered to) your (?:inbox|e-?mail|phone)\b.{0,100}"
        r"|(?:enter|add) your e-?mail(?: address)?\b.{0,80}|(?:our |the )?(?:daily |weekly |free |morning |evening )*newsletters?"
        r"|thank you for (?:subscribing|signing up)\b.{0,80}|you (?:have|[’']ve) (?:successfully )?subscribed\b.{0,60}"
        r"|(?:already (?:a|have an?) (?:subscriber|member|account|subscription)\b|not a subscriber\b|want more\?).{0,80}"
        r"|(?:to continue reading|this (?:article|story|content) is (?:only available to|for|reserved for|exclusive to) (?:our )?(?:subscribers|members))\b.{0,120}"
        r"|(?:please )?(?:support|donate to|help (?:us|fund)|become a (?:member|subscriber|supporter|patron))(?: (?:us|our (?:work|journalism|reporting)|independent journalism|of .{1,40}|today|now|on patreon))+\b.{0,80}"
        r"|download (?:our|the .{1,40}) app\b.{0,80}|(?:log in|sign in|create (?:a free |an )?account|start your free trial)\b.{0,60})",
    ),
    LineRule(
        "share-buttons",
        rf"(?i:share(?: (?:this|the))?(?: {_ARTICLE})?(?: with (?:your )?friends)?|share (?:on|via|by|to|with) (?:social media|{_BUTTON})(?:(?:,| and| or|,? ) ?{_BUTTON})*"
        rf"|share:? ?{_BUTTON}(?:[\s,|/·•]+{_BUTTON})*|{_BUTTON}(?:[\s,|/·•]+(?:and )?{_BUTTON}){{1,12}}"
        rf"|(?:print|save|tweet|e-?mail|copy link|bookmark|listen to|gift|republish|like)(?: (?:this|the)(?: {_ARTICLE}| link)?)?|copy link|print|tweet|save|link copied|\d+ shares?)[:.!]?",
    ),
    LineRule(
        "advertisement",
        r"(?i:advertisements?|advertising|adverts?|ad feedback|sponsored(?: content| links?| by .{1,50})?|promoted(?: content| stories)?|paid (?:content|post|partnership)"
        rf"|(?:{_ARTICLE}|text|content) continues (?:after|below)\b.{{0,60}}|scroll (?:down )?(?:to continue|for more)\b.{{0,40}}|continue reading(?: below)?\b.{{0,40}}"
        r"|remove ads|skip (?:ad|advertisement|to (?:main )?content)|partner content|affiliate disclosure\b.{0,160})[.:]?",
    ),
    LineRule(
        "cookie-notice",
        r"(?i:(?:we|this (?:web)?site|our (?:web)?site|our partners|.{2,30}\.(?:com|org|net|co\.uk|de|ch)) (?:and our partners )?uses? cookies\b.*"
        r"|(?:accept|reject|manage|allow|decline)(?: all)?(?: optional| non-essential)? cookies(?: settings| preferences)?|cookie (?:settings|preferences|policy|notice)"
        r"|by (?:continuing|using|clicking|browsing)\b.{0,60}\b(?:you (?:agree|accept|consent))\b.*|(?:privacy policy|terms (?:of (?:use|service)|and conditions)|terms|privacy)(?:\s*[|·,&]\s*.{0,100})?"
        r"|please enable javascript\b.{0,120}|javascript is (?:disabled|required)\b.{0,120}|your browser does not support\b.{0,120})",
    ),
    LineRule(
        "copyright",
        rf"(?:©|\(c\) ?(?={_YEAR})|(?i:copyright) ?(?:©|\([cC]\)|(?=:? ?{_YEAR}))).{{0,240}}|(?i:.{{0,60}}all rights reserved\b.{{0,200}})"
        r"|(?i:this (?:material|article|content|story) (?:may not be|is protected by copyright).{0,200})"
        r"|(?i:(?:this (?:article|story) )?(?:was )?(?:first|originally) (?:published|appeared) (?:by|in|on|at) .{1,120})",
    ),
    LineRule(
        "tags",
        r"(?i:tags?|topics?|filed under|keywords?|categor(?:y|ies)|posted in|in this article|related topics)\s?:.{0,220}|(?i:tags|topics|filed under|keywords)"
        r"|#\w+(?:[\s,]+#\w+)*",
    ),
    LineRule(
        "credit-line",
        r"[(\[—–-]*\s?(?i:(?:additional |further )?(?:reporting|writing|editing|compiled|edited|written|translated|translation|produced|text|words|research)(?: and (?:writing|editing|reporting))? by)\b:? .{2,220}"
        rf"|[(\[—–* -]*(?:The )?{_NAMES}(?: and {_NAMES})?(?:,? in {_NAMES},?)? (?:also )?contributed (?:to this (?:report|article|story)|reporting)\b.{{0,80}}"
        r"|[(\[—–* -]*(?i:with (?:inputs?|reporting|files|material|information|agency inputs?)(?: (?:from|by))? .{2,100})"
        r"|[(\[](?:AFP|AP|Reuters|REUTERS|dpa|DPA|ANI|PTI|IANS|TASS|Xinhua|EFE|ANSA|UPI|BTA|APA)(?:[/ ,]+[\w ]{2,20}){0,3}[)\]]"
        r"|[—–-]{1,2} ?(?:AFP|AP|Reuters|dpa|ANI|PTI|IANS|TASS|Xinhua|EFE|ANSA|UPI|Bloomberg)(?:[/, ]+[\w ]{2,20})?"
        r"|(?i:(?:this|the) (?:article|story|report) (?:was|has been) (?:written|produced|compiled|translated|updated|amended|corrected|syndicated)\b.{0,200})",
    ),
    LineRule("separator", r"[-–—*=_~•·.#|+<>/\\…\s]{1,200}"),
)

_COMBINED = re.compile("|".join(f"(?P<r{number}>{rule.pattern})" for number, rule in enumerate(RULES)))


def whole_line_rule(words: str) -> str | None:
    """The name of the rule that a trimmed line matches as a whole, or None."""
    if len(words) > MAX_LINE:
        return None
    found = _COMBINED.fullmatch(words)
    return RULES[int(found.lastgroup[1:])].name if found and found.lastgroup else None
