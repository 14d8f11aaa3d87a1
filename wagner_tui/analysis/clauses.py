"""Long sentences cut into clauses: exact spans, each of which makes a statement of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from wagner_tui.analysis.purposes import tells_purpose
from wagner_tui.analysis.sentence_tokens import compared_tokens
from wagner_tui.analysis.tokens import Token
from wagner_tui.analysis.verbs import is_participle, looks_finite
from wagner_tui.corpus.model import Span
from wagner_tui.corpus.wordlist import word_set

_COORDINATORS = word_set("and but or nor yet")
_RELATIVE = word_set("which who whose whom where something")
_BEHIND_COMMA = _RELATIVE | word_set(
    "after when while because although though whereas before since until that"
)
_OPENING = word_set("after when while because although though since before as if once until whereas")
#: These begin a clause without a comma too; "since" and "where" have too many other uses, "as" some.
_WITHOUT_COMMA = word_set("after when while because although though whereas before")
_JOINERS = _COORDINATORS | _BEHIND_COMMA | _OPENING
#: Before these a clause may begin where a space only stands between the words.
_CUTTING = _JOINERS | frozenset(("to",))
#: What joins a clause to the one beside it and is no part of what it says.
_JOINTS = word_set("and but or nor yet that then also so even")
_SUBORDINATORS = word_set("after when while because although though whereas since as once")
#: "two days after", "shortly after" stay together.
_MEASURES = word_set("second minute hour day week month year seconds minutes hours days weeks months years")
_SHORTLY = word_set("shortly soon just only immediately")
#: Words that may stand between "and" and the verb that it adds: "and later advanced".
_ADVERBS = word_set("then later also even not never now soon already still thus therefore again")
_SUBJECTS = word_set("he she it they we i you there this that these those nobody everybody")
#: What else a subject begins with.
_BEFORE_SUBJECTS = word_set("a an the his her its their both")
_PERSONS = word_set("he she it they we i you")
#: Behind a word in -s these show that it is a verb: "Brandt breaks off the talks".
_OBJECTS = word_set("a an the his her its their him them it that to off out up down back away")
#: Between one of these and a noun a word in -ed is no verb: "the alleged strikes".
_BEFORE_NOUNS = word_set(
    """
    a an the his her its their our my your this these those some any no of in on at by for from with to into
    under between
    """
)
_PREPOSITIONS = word_set("of in on at by for from with to into under between during against about")
_SAYING = word_set("say says said tell tells told add adds added report reports reported write writes wrote")
#: "The portal reports that …" is a formula; who "says that" may matter.
_REPORTING = word_set("report reports reported write writes wrote")
_STRONG = re.compile(r"[;:…]|\s[–—-]\s|[—–]|[.!?]")
_DASH = re.compile(r"\s[–—-]|[–—]|-\s")
_CLOSED_QUOTE = re.compile('[,.!?…][”"»’“]\\s|[”"»“],\\s')
#: Closing marks with what opens them; German marks close with what opens in English.
_OPENED_BY = {"”": "“„", "“": "„", "»": "«", "’": "‘", ")": "(", "]": "[", '"': '"'}
#: Fewer words of content, or no verb, make no clause.
_LEAST = 2
#: Where more than this stands between two words an attribution phrase was left out.
_LONG_GAP = 12
_CLOSED_DATELINE = re.compile(r"\)\s*[—–-]+\s*")
#: So many words a dateline has at most.
_DATELINE = 8
#: A formula "…,” said the head of the ministry" is no longer than this.
_FORMULA = 14
#: Where a clause begins with a time or place, its subject is no further away than this, its verb than that.
_ASIDE, _NEAR = 7, 4
#: The verb of "as …" is no further away.
_SUBJECT_OF_AS = 9
#: A "sentence" with more words has lost its full stops.
_MOST = 160


def clauses(text: str, sentence: Span) -> tuple[Span, ...]:
    """Return the clauses of the sentence at `sentence`: spans of the document, in order, none empty.

    They do not overlap and lie in the sentence; words that only join them ("and", "after"), commas and
    attribution phrases ("the source said") lie outside. What is put in between ("Brandt, who heads the
    firm, resigned") stays inside its clause. A sentence that is not cut is one clause; one without words is
    none.
    """
    tokens = compared_tokens(text, sentence.start, sentence.end)
    parts = clause_tokens(text, tokens)
    return tuple(clause_span(text, sentence, tokens[first:last]) for first, last in parts)


def clause_tokens(text: str, tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Return first and last (exclusive) position of each clause in the `tokens` of a sentence.

    `tokens` are those of `sentence_tokens.compared_tokens`.
    """
    if not tokens:
        return []
    if len(tokens) > _MOST:
        return [(0, len(tokens))]
    sentence = _Sentence(text, tokens)
    cuts = [0, *sorted(set(sentence.cuts())), len(tokens)]
    found = sentence.joined(sentence.without_formulas(list(pairwise(cuts))))
    if found != [(0, len(tokens))]:
        found = [sentence.without_joints(first, last) for first, last in found]
    return [(first, last) for first, last in found if last > first]


def clause_span(text: str, sentence: Span, tokens: Sequence[Token]) -> Span:
    """Return the stretch of `tokens` with the quotation marks at its ends, and brackets that pair up."""
    start, end = tokens[0].start, tokens[-1].end
    behind = end + (end + 1 < sentence.end and text[end] in ".,!?")
    closing = text[behind] if behind < sentence.end else ""
    opening = text[start - 1] if start > sentence.start else ""
    inside = text[start:end]
    if opening and opening in _OPENED_BY.get(closing, ""):
        return Span(start - 1, behind + 1)
    if opening and (opening in "“«„" or any(opening == m and inside.count(m) % 2 for m in _OPENED_BY)):
        start -= 1  # the words are quoted, even where the quotation goes on behind the clause
    if closing and (closing in "”»" or _open(inside, closing) > 0):
        end = behind + 1
    return Span(start, end)


def _open(inside: str, closing: str) -> int:
    """How many more marks `inside` opens than it closes with `closing`; a straight quote left over opens."""
    opened = _OPENED_BY.get(closing)
    if opened is None:
        return 0
    if opened == closing:
        return inside.count(closing) % 2
    return sum(map(inside.count, opened)) - inside.count(closing)


class _Sentence:
    """The tokens of one sentence with the text between them and which of them look like finite verbs."""

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        self._forms = [token.form for token in tokens]
        self._content = [not token.stop for token in tokens]
        self._numbers = [token.number for token in tokens]
        self._names = [token.capital and not token.stop for token in tokens]
        self._named = [name or number for name, number in zip(self._names, self._numbers, strict=True)]
        #: The text before each token.
        self._gaps = ["", *(text[a.end : b.start] for a, b in pairwise(tokens))]
        self._verbs = [self._is_verb(tokens, at) for at in range(len(tokens))]

    def _is_verb(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a word looks like a finite verb where it stands."""
        token, form = tokens[at], self._forms[at]
        if looks_finite(form):
            return not (form.endswith("ed") and at and self._describes(at))
        if not at or token.capital or token.stop or form[-1] != "s" or form.endswith("ss"):
            return False
        if self._forms[at - 1] in ("he", "she", "it", "who", "which"):
            return True
        named = tokens[at - 1].capital and self._content[at - 1] and self._gaps[at] == " "
        return named and at + 1 < len(tokens) and self._forms[at + 1] in _OBJECTS

    def _describes(self, at: int) -> bool:
        """Whether a word in -ed tells what kind of thing follows: "the alleged strikes", "Riga-based"."""
        before = at - 1
        while before > 0 and self._forms[before].endswith("ly"):
            before -= 1
        return "-" in self._gaps[at] or self._numbers[before] or self._forms[before] in _BEFORE_NOUNS

    def cuts(self) -> Iterator[int]:
        """Positions before which a clause may begin."""
        dashes = [at for at, gap in enumerate(self._gaps) if _DASH.search(gap)]
        put_in = range(dashes[0], dashes[1] + 1) if len(dashes) == 2 else range(0)
        opening = self._forms[0] in _OPENING
        depth = closed = 0
        for at, gap in enumerate(self._gaps):
            if at < closed or not at or (gap == " " and self._forms[at] not in _CUTTING):
                continue
            depth = max(0, depth + gap.count("(") - gap.count(")"))
            if depth or at in put_in:
                continue
            if "," in gap and self._forms[at] in _RELATIVE and (closed := self._put_between(at)):
                continue
            if opening and "," in gap and self._has_verb(1, at) and self._has_verb(at):
                opening = False
                yield at
            elif self._begins(at):
                yield self._with_measure(at)

    def _begins(self, at: int) -> bool:
        """Whether a clause begins with token `at`."""
        form, gap = self._forms[at], self._gaps[at]
        if _STRONG.search(gap) or (form in _SAYING and _CLOSED_QUOTE.search(gap)):
            return True
        if len(gap) > _LONG_GAP:
            return self._has_verb(0, at) and self._has_verb(at)
        if form in _COORDINATORS:
            return self._coordinated(at)
        before = self._forms[at - 1]
        if form == "that" and before in _REPORTING and not self._has_verb(0, at - 1):
            return True
        if form == "as":
            return self._while(at)
        if form == "to":
            return self._purpose(at)
        if "," not in gap:
            return form in _WITHOUT_COMMA and before != "that" and self._verb_near(at + 1, participle=True)
        if form in _BEHIND_COMMA:
            return self._verb_near(at + 1)
        if self._verbs[at] and self._content[at] and "by" in self._forms[at + 1 : at + _NEAR]:
            return self._done_by(at)
        return form == "according" or (is_participle(form) and self._has_verb(0, at) and self._long(at))

    def _coordinated(self, at: int) -> bool:
        """Whether "and" at `at` adds a verb or a clause, not one more thing to a list."""
        first = at + 1
        while first < len(self._forms) and self._forms[first] in _ADVERBS:
            first += 1
        if first >= len(self._forms) or not self._has_verb(0, at):
            return False
        form = self._forms[first]
        if form == self._forms[at - 1]:  # "more and more"
            return False
        if self._verbs[first]:
            return self._verbs[at - 1] is False and self._long(first, least=_LEAST)
        if form in ("that", "which", "who") or form in _OPENING:
            return True
        if form in _SUBJECTS:
            return self._verb_near(first)
        if form in _PREPOSITIONS and "," in self._gaps[at]:
            return self._forms[at] != "or" and self._behind_aside(first)
        if self._forms[at] == "or" or form in _PREPOSITIONS:
            return False
        if "," in self._gaps[at] or self._forms[at] == "but":
            return self._verb_near(first)
        return self._verb_near(first, reach=4) and not self._subject_before(at)

    def _done_by(self, at: int) -> bool:
        """Whether the sentence ends with "…, led by Brandt"; nothing goes on behind another comma."""
        return self._has_verb(0, at) and not any("," in gap for gap in self._gaps[at + 1 :])

    def _purpose(self, at: int) -> bool:
        """Whether "to" at `at` tells what is done for, with enough words on either side."""
        told = tells_purpose(at, self._forms, self._verbs, self._content, self._named)
        return told and self._long(0, at) and self._long(at + 1)

    def _while(self, at: int) -> bool:
        """Whether "as" at `at` tells what happens meanwhile: "left as he came in", not "as good as"."""
        around = (*self._forms[at - 1 : at], *self._forms[at + 1 : at + 8])
        if at + 2 >= len(self._forms) or "as" in around or not self._has_verb(0, at):
            return False
        if not (self._names[at + 1] or self._forms[at + 1] in _SUBJECTS | _BEFORE_SUBJECTS):
            return False
        for behind in range(at + 2, min(at + _SUBJECT_OF_AS, len(self._forms))):
            if "," in self._gaps[behind] or self._forms[behind] in _RELATIVE or self._forms[behind] == "that":
                return False
            if self._verbs[behind]:
                return True
        return False

    def _behind_aside(self, first: int) -> bool:
        """Whether a pronoun and its verb follow soon: ", and during this time we did not …"."""
        behind = range(first, min(first + _ASIDE, len(self._forms)))
        return any(self._forms[at] in _PERSONS and self._verb_near(at, reach=_NEAR) for at in behind)

    def _subject_before(self, at: int) -> bool:
        """Whether the words before "and" at `at` have no verb since the last joint: they are a subject."""
        for before in range(at - 1, -1, -1):
            if self._verbs[before]:
                return False
            if self._forms[before] in _JOINERS:
                return True
        return True

    def _put_between(self, at: int) -> int:
        """Where the relative clause at `at` ends in "…, who heads it, resigned"; 0 where nothing follows."""
        for behind in range(at + 2, len(self._forms)):
            if _STRONG.search(self._gaps[behind]):
                return 0
            if "," in self._gaps[behind] and self._forms[behind] not in _JOINERS:
                return behind if self._has_verb(behind, behind + 4) else 0
        return 0

    def _verb_near(self, first: int, reach: int = 9, *, participle: bool = False) -> bool:
        """Whether a verb stands within `reach` words, before a verb that another "and" adds."""
        if participle and first < len(self._forms) and is_participle(self._forms[first]):
            return True
        for at in range(first, min(len(self._forms), first + reach)):
            if self._forms[at] in _COORDINATORS and any(self._verbs[at + 1 : at + 2]):
                return False
            if at > first and self._forms[at] in ("that", "which", "who"):
                return False
            if self._verbs[at]:
                return True
        return False

    def _has_verb(self, first: int, last: int | None = None) -> bool:
        return any(self._verbs[first:last])

    def _long(self, first: int, last: int | None = None, least: int = 3) -> bool:
        return sum(self._content[first:last]) >= least

    def _with_measure(self, at: int) -> int:
        """Take "two days", "shortly" over to the "after" that they measure."""
        before = self._forms[at - 1]
        if self._forms[at] not in ("after", "before") or at < 3 or self._gaps[at] != " ":
            return at
        if before in _SHORTLY:
            return at - 1
        return at - 2 if before in _MEASURES and self._numbers[at - 2] else at

    def without_formulas(self, parts: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        """Leave out "said the source" behind a quote, "The ministry said:" before one, "(Reuters) –"."""
        kept = []
        for first, last in parts:
            if not first and self._dateline(last):
                continue
            said = first > 0 and self._forms[first] in _SAYING
            says = last < len(self._forms) and self._forms[last - 1] in _SAYING
            if not ((said or says) and last - first <= _FORMULA):
                kept.append((first, last))
        return kept or list(parts)

    def _dateline(self, last: int) -> bool:
        """Whether the sentence begins with "RIGA (Reuters) –", before the token at `last`."""
        if not 0 < last <= min(_DATELINE, len(self._forms) - 1):
            return False
        closed = _CLOSED_DATELINE.fullmatch(self._gaps[last]) is not None
        return closed and self._names[last - 1] and not self._has_verb(0, last)

    def joined(self, parts: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        """Put parts that make no statement to the one before, the first to the one behind."""
        kept: list[tuple[int, int]] = []
        for first, last in parts:
            if kept and not (self._states(*kept[-1]) and self._states(first, last)):
                kept[-1] = (kept[-1][0], last)
            else:
                kept.append((first, last))
        return kept

    def _states(self, first: int, last: int) -> bool:
        """Whether a part says something: a verb and enough words."""
        if not self._long(first, last, _LEAST):
            return False
        return self._has_verb(first, last) or any(
            map(is_participle, self._forms[first : min(last, first + 3)])
        )

    def without_joints(self, first: int, last: int) -> tuple[int, int]:
        """Cut off what only joins the clause to others, at both ends."""
        while first < last and self._forms[last - 1] in _JOINTS:
            last -= 1
        while first < last and self._forms[first] in _JOINTS and (first or self._forms[0] != "that"):
            first += 1
        if (
            self._forms[first : first + 1]
            and self._forms[first] in _SHORTLY
            and self._forms[first + 1 : last]
        ):
            first += self._forms[first + 1] in _SUBORDINATORS
        if first < last and self._forms[first] in _SUBORDINATORS and self._verb_first(first, last):
            first += 1
        return first, last

    def _verb_first(self, first: int, last: int) -> bool:
        """Whether a verb comes before any comma: "after he left", not "After the talks, he left"."""
        for at in range(first + 1, last):
            if "," in self._gaps[at]:
                return False
            if self._verbs[at] or is_participle(self._forms[at]):
                return True
        return False
