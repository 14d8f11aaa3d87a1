"""Whether what stands around a verb is what it takes when it gives a statement to somebody."""

from __future__ import annotations

from wagner_tui.analysis.attributions.clauses import subject
from wagner_tui.analysis.attributions.lexicon import NEED_STATEMENT, Verb
from wagner_tui.analysis.attributions.phrases import TIMES, ends_statement, noun_phrase_after, word_at
from wagner_tui.analysis.attributions.words import Sentence, Word
from wagner_tui.corpus.wordlist import word_set

_WH = word_set("what how why whether if who where when which whom")
#: What documents do: "the poll shows", "the study found".
_SHOWING = word_set("show find indicate demonstrate")
_DOCUMENTS = word_set(
    """
    poll polls survey surveys study studies report reports data research review analysis figures records
    documents document statistics census estimate estimates average averages audit investigation
    investigators researchers inquiry letter memo results emails footage video images papers filings
    record findings scientists analysts
    """
)
#: "is said to", "are believed to": nobody is named.
_HEARSAY = word_set(
    """
    expected believed said thought known reported alleged understood rumored rumoured feared considered
    deemed supposed assumed seen estimated presumed claimed meant intended projected predicted
    """
)
#: Verbs that in the passive mostly tell what was done, not what was said.
_DEEDS = word_set(
    """
    maintain defend view hold support back feature address cover release show promote discredit
    """
)
#: "Asked about the delay, Doe said …"
_QUESTIONS = word_set("ask press question")
_SPOKEN = frozenset(("said", "added", "told", "judged"))
#: Those whom the press cites: "citing officials", not "citing her record".
_INFORMANTS = word_set(
    """
    source sources official officials spokesman spokeswoman spokesperson report reports statement
    statements media newspaper agency outlet outlets channel channels portal website witness witnesses
    documents document people person diplomats police ministry aide aides adviser advisers figures data
    study survey post posts reporter reporters insider insiders letter
    office government administration company authorities service department memo
    """
)
#: A clause shows its verb, a passive its "by", within so many words.
_CLAUSE, _BY = 10, 7


def fits(words: list[Word], start: int, end: int, verb: Verb, sentence: Sentence) -> bool:
    """Whether the group `start` to `end` (exclusive) of an active verb has a statement, or what it judges."""
    at = end
    while at < sentence.last and words[at].tag == "a":
        at += 1
    right = word_at(words, at, sentence.first, sentence.last)
    closes = _closes(words, start, sentence)
    if verb.base in NEED_STATEMENT:
        shows = verb.base in _SHOWING and right.tag in "dnN#r" and _of_document(words, start, sentence)
        thing = right.tag in "dnor#g" and words[start - 1].tag not in "q,"
        return shows or (closes and not thing) or _statement(words, at, sentence)
    if start == sentence.first and verb.base in _QUESTIONS and right.form in ("about", "if", "whether"):
        return True
    if "said" in verb.groups:
        return closes or right.tag not in ".;x0"
    if closes and verb.groups & {"added", "told", "thought"} and verb.kind in ("past", "s", "base"):
        return True
    return right.tag not in ".;)x0" and _takes(words, at, verb, sentence)


def _takes(words: list[Word], at: int, verb: Verb, sentence: Sentence) -> bool:
    """Whether a verb takes what begins at a word."""
    right, following = words[at], word_at(words, at + 1, sentence.first, sentence.last)
    groups = verb.groups
    if right.tag == ":" or (right.tag == "," and following.tag == "q"):
        return bool(groups - {"meant"})
    clause = right.form == "that" or right.form in _WH or right.tag == "q"
    return (
        ("added" in groups and (right.tag in "qrdNn#" or right.form == "that"))
        or ("told" in groups and right.tag in "dNnor#q")
        or ("thought" in groups and (clause or _clause(words, at, sentence)))
        or ("meant" in groups and (right.form == "to" or (right.form == "not" and following.form == "to")))
        or ("judged" in groups and (clause or right.tag in "dNnor#gvp"))
    )


def passive_fits(words: list[Word], start: int, end: int, verb: Verb, sentence: Sentence) -> bool:
    """Whether a passive tells who says it or that it is only said: "criticised by", "is said to"."""
    right = word_at(words, end, sentence.first, sentence.last)
    if verb.base in ("quote", "cite") and as_saying(words, end, sentence.last) is not None:
        return True
    if words[end - 1].form in _HEARSAY and right.form in ("to", "that"):
        return True
    shown = verb.base in NEED_STATEMENT and verb.base not in ("indicate", "add")
    if shown or verb.base in _DEEDS or (start == end - 1 and not verb.groups & _SPOKEN):
        return False
    return by_at(words, end, sentence.last) is not None


def by_at(words: list[Word], start: int, last: int) -> int | None:
    """The "by" that follows a passive, or None."""
    for index in range(start, min(last, start + _BY)):
        if words[index].form == "by":
            return index
        if words[index].tag in ".;:,xw":
            return None
    return None


def as_saying(words: list[Word], start: int, last: int) -> int | None:
    """Behind the "as saying" that follows "quoted", or None."""
    for index in range(start, min(last - 1, start + _CLAUSE)):
        if words[index].form == "as" and words[index + 1].tag == "g":
            return index + 2
        if words[index].tag in ".;:,":
            return None
    return None


def cites_somebody(words: list[Word], end: int, sentence: Sentence) -> bool:
    """Whether what follows "citing" is one who speaks: a source, an official, somebody "as saying"."""
    cited = noun_phrase_after(words, end, sentence.last, apposition=False)
    if cited is None:
        return False
    if as_saying(words, end, sentence.last) is not None:
        return True
    named = [words[at] for at in range(*cited)]
    return any(word.form in _INFORMANTS for word in named) or all(
        word.tag in "Nq" or word.form == "the" for word in named
    )


def calls_names(words: list[Word], end: int, sentence: Sentence) -> bool:
    """Whether "call" gives a name or a judgement: "called it “a mistake”", "called Doe a liar"."""
    called = noun_phrase_after(words, end, sentence.last, apposition=False)
    if called is None:
        return False
    if words[end].tag == "o" or words[end].form in ("it", "her"):
        name = word_at(words, end + 1, sentence.first, sentence.last)
        return name.tag in "dqn" and name.form not in TIMES and name.form != "this"
    for at in range(end + 1, min(sentence.last, called.last + 1)):
        if words[at].tag == "q" or (words[at].form in ("a", "an") and words[at - 1].tag in "nN"):
            return True
    return False


def _of_document(words: list[Word], start: int, sentence: Sentence) -> bool:
    who = subject(words, start, sentence.first)
    return who is not None and any(words[at].form in _DOCUMENTS for at in range(*who))


def _statement(words: list[Word], at: int, sentence: Sentence) -> bool:
    """Whether a statement follows at a word: "that", a quotation, a colon, a clause, "by saying"."""
    right = word_at(words, at, sentence.first, sentence.last)
    if right.form in ("that", "by") or right.form in _WH or right.tag in "q:":
        return True
    following = word_at(words, at + 1, sentence.first, sentence.last)
    if right.tag == "," and following.tag == "g":  # wrote, citing a memo, that …
        commas = range(at + 2, min(sentence.last - 1, at + 2 + 2 * _CLAUSE))
        return any(words[index].tag == "," and words[index + 1].form == "that" for index in commas)
    quoted = right.tag == "," and following.tag == "q"
    return quoted or (right.tag != "0" and _clause(words, at, sentence))


def _closes(words: list[Word], start: int, sentence: Sentence) -> bool:
    """Whether a quotation or a comma stands before the verb or its subject: the statement came first."""
    at = start - 1
    if at >= sentence.first and words[at].tag in "q,":
        return words[at].tag == "," or ends_statement(words, at, sentence.first)
    if at < sentence.first:
        return sentence.follows and words[at].tag == "q"
    who = subject(words, start, sentence.first)
    if who is None or who.last < start - 1:
        return False
    if who.first == sentence.first:
        return sentence.follows and words[who.first - 1].tag == "q"
    return words[who.first - 1].tag in "q," and who.first - 2 > sentence.first


def _clause(words: list[Word], at: int, sentence: Sentence) -> bool:
    """Whether a clause begins at a word: a subject and soon its verb."""
    if words[at].tag == "r" and words[at].form not in ("it", "you"):
        return True
    if words[at].tag not in "dNn#r":
        return False
    for index in range(at + 1, min(sentence.last, at + _CLAUSE)):
        if words[index].tag in "xv":
            return True
        if words[index].tag in ",.;:" or words[index].form == "to":
            return False
    return False
