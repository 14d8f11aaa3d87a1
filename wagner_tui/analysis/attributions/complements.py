"""Whether what stands around a verb is what it takes when it gives a statement to somebody."""

from __future__ import annotations

from wagner_tui.analysis.attributions.clauses import HAVE, comment_start, subject
from wagner_tui.analysis.attributions.lexicon import NEED_STATEMENT, Verb
from wagner_tui.analysis.attributions.passives import as_saying
from wagner_tui.analysis.attributions.phrases import (
    TIMES,
    ends_statement,
    is_adjective,
    noun_phrase_after,
    word_at,
)
from wagner_tui.analysis.attributions.words import Sentence, Word
from wagner_tui.corpus.wordlist import word_set

_WH = word_set("what how why whether if who where when which whom")
#: What documents do: "the poll shows", "the study found".
_SHOWING = word_set("show find indicate demonstrate document reveal")
_DOCUMENTS = word_set(
    """
    poll polls survey surveys study studies report reports data research review analysis figures records
    documents document statistics census estimate estimates average averages audit investigation
    investigators researchers inquiry letter memo results emails footage video images papers filings
    record findings scientists analysts
    """
)
#: "Asked about the delay, Doe said …"
_QUESTIONS = word_set("ask press question")
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
#: They judge only in some company: "attacked her for", "regards it as".
_WITH_MORE = word_set("attack regard")
_AWAY = word_set("out off away down into up over")
_SPEECHES = word_set(
    """
    tweet tweets twitter speech interview debate letter op-ed post statement remarks email facebook
    """
)
#: "what Doe described as a mistake".
_AS = word_set(
    """
    describe portray characterize characterise depict regard perceive see view dismiss denounce hail tout
    regard treat
    """
)
#: Who does not do these says nothing: "did not respond to messages".
_REACTING = word_set("respond reply comment")
#: What is not returned by one who says nothing.
_CALLS = word_set("call calls message messages email emails request requests")
NEGATIONS = word_set("not didn't hasn't haven't hadn't doesn't don't never n't")
#: What comes between a verb and its statement: "tweeted in the morning that".
_SETTINGS = word_set("in on at during after before via from last earlier late this")
_THAT, _TO = word_set("that how why whether"), word_set("to")
_SETTING = 10
#: A clause shows its verb within so many words.
_CLAUSE = 10


def fits(words: list[Word], start: int, end: int, verb: Verb, sentence: Sentence) -> bool:
    """Whether the group `start` to `end` (exclusive) of an active verb has a statement, or what it judges."""
    at = end
    while at < sentence.last and words[at].tag == "a":
        at += 1
    right = word_at(words, at, sentence.first, sentence.last)
    if _is_idle(words, start, end, right.form, verb):
        return False
    if (
        right.tag in ",.i"
        and verb.groups & {"said", "added", "told", "thought"}
        and verb.base != "continue"
        and _comments(words, start, sentence)
    ):
        return True
    closes = _closes(words, start, sentence)
    if verb.base == "return":
        answers = (word.form in _CALLS for word in words[end : min(sentence.last, end + 4)])
        return any(words[index].form in NEGATIONS for index in range(start, end)) and any(answers)
    if verb.base in _REACTING and any(words[index].form in NEGATIONS for index in range(start, end)):
        return right.form in ("to", "with") or right.tag in ".,"
    if verb.base in NEED_STATEMENT:
        shows = verb.base in _SHOWING and right.tag in "dnN#r" and _of_document(words, start, sentence)
        thing = right.tag in "dnor#g" and words[start - 1].tag not in "q,"
        return shows or (closes and not thing) or _statement(words, at, sentence)
    if start == sentence.first and verb.base in _QUESTIONS and right.form in ("about", "if", "whether"):
        return True
    if "said" in verb.groups:
        return closes or right.tag not in ".;0"
    if closes and verb.groups & {"added", "told", "thought"} and verb.kind in ("past", "s", "base"):
        return True
    return right.tag not in ".;)x0" and _takes(words, at, verb, sentence)


def _comments(words: list[Word], start: int, sentence: Sentence) -> bool:
    """Whether "as" stands before the subject of a verb: "as Doe noted,"."""
    who = subject(words, start, sentence.first)
    return (
        who is not None and who.last == start and comment_start(words, start, who, sentence.first) is not None
    )


def _is_idle(words: list[Word], start: int, end: int, following: str, verb: Verb) -> bool:
    """ "worth noting", "having said that", "found in water", "Doe reported from Oslo" are nobody's saying."""
    before = words[start - 1].form if start else ""
    return (
        before == "worth"
        or words[start].form == "having"
        or (verb.base in ("assume", "consider") and verb.kind == "ing" and start + 1 == end)
        or (verb.base == "repeat" and words[start].form in HAVE and words[end].tag == "n")
        or (verb.base == "find" and verb.kind == "past" and following == "in")
        or (verb.base == "report" and following == "from")
    )


def _takes(words: list[Word], at: int, verb: Verb, sentence: Sentence) -> bool:
    """Whether a verb takes what begins at a word."""
    right, following = words[at], word_at(words, at + 1, sentence.first, sentence.last)
    groups = verb.groups
    if verb.base == "back" and (
        right.form in _AWAY or (verb.kind in ("base", "s") and right.tag not in "Nd")
    ):
        return False
    if right.tag in "in" and (groups & {"thought", "told"}) and late_joint(words, at, sentence, _THAT):
        return True
    if "meant" in groups and late_joint(words, at, sentence, _TO):
        return True
    if right.tag == ":" or (right.tag == "," and following.tag == "q"):
        return bool(groups - {"meant"})
    clause = right.form == "that" or right.form in _WH or right.tag == "q"
    return (
        ("added" in groups and (right.tag in "qrdNn#" or right.form == "that"))
        or ("told" in groups and right.tag in "dNnor#q")
        or ("thought" in groups and (clause or right.form == "so" or _clause(words, at, sentence)))
        or ("meant" in groups and (right.form == "to" or (right.form == "not" and following.form == "to")))
        or ("judged" in groups and verb.base not in _WITH_MORE and (clause or right.tag in "dNnor#gvp"))
        or (verb.base in _AS and _sees_as(words, at, sentence))
        or (verb.base == "feel" and right.tag == "v" and right.form.endswith("ed"))
        or (verb.base == "attack" and _with_words(words, at, sentence))
    )


def _with_words(words: list[Word], at: int, sentence: Sentence) -> bool:
    """Whether an attack is one of words: "attacked her for her vote", "attacked him as a fraud"."""
    for index in range(at, min(sentence.last - 1, at + _CLAUSE)):
        form, behind = words[index].form, words[index + 1]
        if words[index].tag == "," and behind.form in ("saying", "calling", "claiming", "accusing"):
            return True
        if (form == "for" and (behind.tag == "g" or behind.form in ("his", "her", "their", "its"))) or (
            form == "as" and (behind.form in ("a", "an") or behind.tag == "q")
        ):
            return True
        if words[index].form in _SPEECHES:
            return True
        if words[index].tag in ";:.xv":
            return False
    return False


def _sees_as(words: list[Word], at: int, sentence: Sentence) -> bool:
    """Whether what somebody takes a thing for follows: "saw the remark as a dig"; "describing as “mad” …"."""
    for index in range(at, min(sentence.last - 1, at + _CLAUSE)):
        if words[index].form == "as":
            behind = words[index + 1]
            return index == at or behind.form in ("a", "an", "their", "his", "her") or behind.tag in "ngq"
        if words[index].tag in ",.;:xvr":
            return False
    return False


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


def late_joint(words: list[Word], at: int, sentence: Sentence, joints: frozenset[str]) -> bool:
    """Whether a time or a place and then the joint follow at a word: "tweeted on Monday that"."""
    if not (words[at].form in _SETTINGS or words[at].form in TIMES):
        return False
    for index in range(at + 1, min(sentence.last - 1, at + _SETTING)):
        word, following = words[index], words[index + 1]
        if word.form in joints:
            return word.form != "to" or (following.tag == "n" and words[index - 1].tag in "nN#a")
        if word.tag in ",;:.qxvwrc(":
            return False
    return False


def _late_colon(words: list[Word], at: int, sentence: Sentence) -> bool:
    """Whether a place and then a colon with a quotation follow at a word: "posted on Instagram: “…”"."""
    if words[at].form not in _SETTINGS:
        return False
    for index in range(at + 1, min(sentence.last - 1, at + _SETTING)):
        if words[index].tag == ":":
            return words[index + 1].tag == "q"
        if words[index].tag not in "dnNa#i":
            return False
    return False


def _of_document(words: list[Word], start: int, sentence: Sentence) -> bool:
    who = subject(words, start, sentence.first)
    return who is not None and any(words[at].form in _DOCUMENTS for at in range(*who))


def _statement(words: list[Word], at: int, sentence: Sentence) -> bool:
    """Whether a statement follows at a word: "that", a quotation, a colon, a clause, "by saying"."""
    right = word_at(words, at, sentence.first, sentence.last)
    if right.form in ("that", "by") or right.form in _WH or right.tag in "q:":
        return True
    if late_joint(words, at, sentence, _THAT) or _late_colon(words, at, sentence):
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
    for index in range(at + 1, min(sentence.last - 1, at + _CLAUSE)):
        behind = next((back for back in range(index - 1, at - 1, -1) if words[back].tag != "a"), at)
        attribute = words[behind].tag in "dpi" and is_adjective(words, index, at)
        if words[index].tag in "xv" and not attribute:
            return True
        if words[index].tag in ",.;:" or words[index].form == "to":
            return False
    return False
