"""The language of a text by its commonest small words: a light rule that says None rather than guess."""

from __future__ import annotations

import re
from collections import Counter

_WORDS: dict[str, str] = {
    "en": "the of and to in that was is for with his he it as by from they were has had not at which but",
    "de": "der die und das ist nicht von mit den dem ein eine zu auf für sich des im auch wird nach bei sie",
    "fr": "le les et des du est une dans qui pour pas sur au avec ce par il plus sont été aux cette ont ne",
    "es": "el los y las del una por con se para su no es lo al como más fue pero sus ha han este también",
    "it": "il di che e è della per una non con sono del si da nel alla anche le gli dei ha più delle ma",
    "pt": "o os e do da em um uma não para com que dos das por mais ao foi como se na no é são pelo também",
    "nl": "de het een van en is dat niet op te zijn voor met die aan ook er als werd bij naar om heeft maar",
    "sv": "och att det som en på är av för med den till inte har om ett var de men från så hade vid",
    "pl": "i w nie na się z do to że jest o jak po co przez dla od za są był ale już oraz został",
    "cs": "a se v na je že s z do o i to ve pro k jako za jsou by ale který podle jeho byl při",
    "tr": "ve bir bu da de için ile olarak olan daha çok gibi ne en ama kadar sonra oldu göre ancak",
    "ru": "и в не на что с он по это как из у за от но его так же для был все к бы о",
    "uk": "і в не на що з та до за про як із це від але його для був є які під щодо також",
    "el": "και το να του η της ο με που για την τον από θα οι στο είναι τα δεν στην",
}
_LANGUAGES_OF: dict[str, list[str]] = {}
for _language, _words in _WORDS.items():
    for _word in _words.split():
        _LANGUAGES_OF.setdefault(_word, []).append(_language)

_SCRIPTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("he", re.compile("[\u05d0-\u05ea]")),
    ("ar", re.compile("[\u0621-\u064a]")),
    ("ja", re.compile("[\u3041-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7a3]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
)
#: Characters that are looked at.
LANGUAGE_SAMPLE = 4_000
_WORD = re.compile(r"[^\W\d_]+")
#: At least this many small words, this share of all words, and this lead over the second language.
_ENOUGH, _SHARE, _LEAD = 4, 0.12, 1.25


def language_of(text: str) -> str | None:
    """ISO 639-1 code of the language of a stretch of running text, or None when the words do not tell."""
    sample = text[:LANGUAGE_SAMPLE]
    words = _WORD.findall(sample.casefold())
    if not words:
        return None
    votes: Counter[str] = Counter()
    for word in words:
        votes.update(_LANGUAGES_OF.get(word, ()))
    ranked = votes.most_common(2)
    if ranked and ranked[0][1] >= max(_ENOUGH, _SHARE * len(words)):
        if len(ranked) == 1 or ranked[0][1] >= _LEAD * ranked[1][1]:
            return ranked[0][0]
        return None
    return _by_script(sample)


def _by_script(sample: str) -> str | None:
    letters = sum(char.isalpha() for char in sample)
    for language, script in _SCRIPTS:
        if len(script.findall(sample)) > 0.3 * letters:
            return language
    return None
