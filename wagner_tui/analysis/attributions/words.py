"""Words and marks of an article, each with a rough part of speech: enough to tell a subject from a verb.

A tag is one character, guessed from closed lists of English words and from endings; `Text` holds the words
of the sentences that are shown, with the paragraph and the quotation that each stands in.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import NamedTuple

from wagner_tui.analysis.attributions.quotations import Quotation, quotations
from wagner_tui.analysis.verbs import looks_finite
from wagner_tui.corpus.model import Article, Span
from wagner_tui.corpus.wordlist import word_set

_WORD = (
    r"(?:[^\W\d_]\.){2,}|[A-Z]\.(?= [A-Z])|''|``|--+|\.\.\."
    r"|(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Govs|Gen|Lt|Col|Maj|Sgt|Capt|Prof|Rev|St|Jr|Sr|Hon|Inc|Corp|Co)\."
    r"|\d+(?:[.,:]\d+)+|@?[^\W_]+(?:(?:-|['’ʼ](?![sS]\b))[^\W_]+)*|['’ʼ][sS]\b|\S"
)
_LISTS = {
    "d": """
        the a an this these those his its their our my your some any all both each every several many most
        few no another such more other either neither
    """,
    "i": """
        of in on at by for from with without into onto about against between among through during before
        after above below under over to toward towards upon via within outside inside near across behind
        beyond despite than like unlike amid along around off per including regarding concerning throughout
        beside besides except as given following according
    """,
    "c": """
        and or but nor yet plus
    """,
    "s": """
        because although though while if unless until since whereas whether when where why how once so lest
    """,
    "w": """
        who whom whose which that what whoever whatever
    """,
    "x": """
        is are was were be been being am has have had having will would can could shall should may might
        must do does did isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't cannot
        couldn't shouldn't mightn't mustn't don't doesn't didn't ain't 'd 'll 've 're
    """,
    "r": """
        i he she they we you it everyone everybody somebody someone nobody anyone i've i'm i'd i'll he's
        he'd he'll she's she'd she'll they've they're they'd they'll we've we're we'd we'll you've you're
        you'd you'll it's it'd it'll who's who've who'd there's that's there
    """,
    "o": """
        him them us me himself herself themselves itself myself ourselves yourself
    """,
    "a": """
        not also never even then now still already just only again often once twice always ever soon later
        earlier too instead thus therefore however meanwhile further perhaps maybe indeed rather quite very
        much almost nearly long first today yesterday tomorrow tonight here ago yet together back away
        likewise far simply previously reportedly n't
    """,
}
_NOT_ADVERBS = word_set(
    """
    ally anomaly apply assembly belly billy bully butterfly comply daily deadly early elderly emily family
    fly folly friendly holly homily imply italy jelly july kelly likely lilly lonely lovely molly monopoly
    monthly multiply oligopoly only polly rally rely reply sally supply tally unlikely weekly
    """
)
_MARKS = dict(zip(",;:()", ",;:()", strict=True)) | dict.fromkeys((".", "!", "?", "...", "…"), ".")
_DASHES = ("-", "–", "—", "―", "--")
_APOSTROPHES = str.maketrans("’ʼ", "''")
_QUOTES = "\"“”„«»‘’''``"


class Word(NamedTuple):
    """A word or mark: document offsets, the folded form, and its tag.

    Tags: d determiner, i preposition, c coordinator, s subordinator, w relative word, x auxiliary, r subject
    pronoun, o other pronoun, a adverb, v finite verb by its form, g form in -ing, n other word, N capitalised
    word, # number, p possessive ending, q quotation mark, and the marks , ; : . ( ) and - for a dash.
    """

    start: int
    end: int
    form: str
    tag: str


class Sentence(NamedTuple):
    """The words `first` to `last` (exclusive) of a text; `follows`: it is not the first of its paragraph."""

    first: int
    last: int
    start: int
    end: int
    paragraph: int
    role: str
    follows: bool


class Text:
    """An article as words; sentences that cleaning hides are left out."""

    def __init__(self, article: Article) -> None:
        self.text = article.text
        self.words: list[Word] = []
        self.sentences: list[Sentence] = []
        self.sentence_of: list[int] = []
        self.paragraphs: list[Span] = []
        self._read(article)
        self.quotations = quotations(self.text, self.paragraphs)
        self._quote_starts = [quote.start for quote in self.quotations]
        self._word_starts = [word.start for word in self.words]

    def _read(self, article: Article) -> None:
        before = None
        for sentence in article.sentences:
            if sentence.role == "hidden":
                before = None
                continue
            new = (
                before is None
                or "\n" in self.text[before.end : sentence.start]
                or before.role != sentence.role
            )
            if new:
                self.paragraphs.append(Span(sentence.start, sentence.end))
            else:
                self.paragraphs[-1] = Span(self.paragraphs[-1].start, sentence.end)
            first = len(self.words)
            self.words += words_of(self.text, sentence.start, sentence.end)
            number = len(self.sentences)
            self.sentence_of += [number] * (len(self.words) - first)
            self.sentences.append(
                Sentence(
                    first,
                    len(self.words),
                    sentence.start,
                    sentence.end,
                    len(self.paragraphs) - 1,
                    sentence.role,
                    not new,
                )
            )
            before = sentence

    def quotation_at(self, offset: int) -> Quotation | None:
        """The quotation that holds the character at `offset`, its marks included."""
        index = bisect_left(self._quote_starts, offset + 1) - 1
        if index >= 0 and offset < self.quotations[index].end:
            return self.quotations[index]
        return None

    def number_of(self, quotation: Quotation) -> int:
        """Index of a quotation among `quotations`."""
        return bisect_left(self._quote_starts, quotation.start)

    def words_in(self, first: int, last: int) -> str:
        """The words `first` to `last` (exclusive) as they stand, on one line."""
        return " ".join(self.text[self.words[first].start : self.words[last - 1].end].split())

    def word_at(self, offset: int) -> int:
        """Index of the first word that starts at or behind `offset`."""
        return bisect_left(self._word_starts, offset)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(_WORD)


@cache
def _tags() -> dict[str, str]:
    return {form: tag for tag, listing in _LISTS.items() for form in listing.split()}


def words_of(text: str, start: int, end: int) -> list[Word]:
    """The words and marks of `text[start:end]` with their tags."""
    found: list[Word] = []
    for piece in _pattern().finditer(text, start, end):
        raw = piece.group()
        form = raw.translate(_APOSTROPHES).lower() if len(raw) > 1 else raw.lower()
        found.append(Word(piece.start(), piece.end(), form, _tag(raw, form, found[-1] if found else None)))
    return found


def _tag(raw: str, form: str, before: Word | None) -> str:
    mark = _MARKS.get(raw)
    if mark is not None:
        return mark
    if form in _DASHES:
        return "-"
    if raw in _QUOTES:
        return "q"
    if form == "'s":
        return "p"
    if raw[0].isdigit():
        return "#"
    known = _tags().get(form)
    if known is not None and not (raw.isupper() and len(raw) > 1 and known in "so"):
        return known
    if form == "her":
        return "d"
    adverb = form.endswith("ly") and form not in _NOT_ADVERBS and len(form) > 4
    if raw[0].isupper():
        return "a" if adverb and (before is None or before.tag == "q") else "N"
    if adverb:
        return "a"
    if form.endswith("ing") and len(form) > 4:
        return "g"
    return "v" if looks_finite(form) else "n"
