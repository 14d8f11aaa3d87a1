from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.making import bundled, event
from wagner_tui.analysis.clauses import clauses
from wagner_tui.corpus.model import Corpus, Span

#: Sentences, and their clauses between bars; what is left out of them stands nowhere.
CUT = [
    # two statements, one verb each
    (
        "The mayor opened the bridge and promised a second one.",
        "The mayor opened the bridge | promised a second one",
    ),
    ("The dam broke, but nobody was hurt.", "The dam broke | nobody was hurt"),
    (
        "The council rejected the plan, which would have cost nine million.",
        "The council rejected the plan | which would have cost nine million",
    ),
    (
        "Brandt resigned after auditors found a hole in the accounts.",
        "Brandt resigned | auditors found a hole in the accounts",
    ),
    (
        "Brandt resigned two days after auditors found a hole in the accounts.",
        "Brandt resigned | two days after auditors found a hole in the accounts",
    ),
    (
        "When the alarm rang, the guards closed both gates.",
        "the alarm rang | the guards closed both gates",
    ),
    (
        "Police raided the yard, seizing twelve stolen engines.",
        "Police raided the yard | seizing twelve stolen engines",
    ),
    (
        "She said that the ferry was late and that the crew had warned the owner.",
        "She said that the ferry was late | the crew had warned the owner",
    ),
    # whose report it is, in front
    (
        "RIGA (Baltic Wire) - The ferry sank, but nobody drowned.",
        "The ferry sank | nobody drowned",
    ),
    (
        "(Ostrava News Agency) — About 2,300 people were evacuated from the town.",
        "About 2,300 people were evacuated from the town",
    ),
    # what something is done for, but not what is tried, ordered or decided
    (
        "The coach came back to the city to assume duties that nobody wanted.",
        "The coach came back to the city | to assume duties that nobody wanted",
    ),
    (
        "The coach tried in vain to assume duties that nobody wanted.",
        "The coach tried in vain to assume duties that nobody wanted",
    ),
    (
        "The mayor urged the old coach to assume duties that nobody wanted.",
        "The mayor urged the old coach to assume duties that nobody wanted",
    ),
    (
        "The mayor announced his decision to close the yard that nobody wanted.",
        "The mayor announced his decision to close the yard that nobody wanted",
    ),
    ("The ferry sank; divers found it on Friday.", "The ferry sank | divers found it on Friday"),
    ("The crowd cheered as Brandt left the hall.", "The crowd cheered | Brandt left the hall"),
    (
        "We reached the harbour late, and during the night we did not find a bed.",
        "We reached the harbour late | during the night we did not find a bed",
    ),
    (
        "The council stayed away from the talks, led in part by the mayor of Lund.",
        "The council stayed away from the talks | led in part by the mayor of Lund",
    ),
    # formulas are no clauses
    (
        "“The ferry was late, and the crew had warned the owner,” the source said.",
        "“The ferry was late | the crew had warned the owner,”",
    ),
    (
        "According to a source close to the ministry, the deal failed and the minister left for Oslo.",
        "the deal failed | the minister left for Oslo",
    ),
    ("The portal “Ostpost” reports that Keller has refused any contact.", "Keller has refused any contact"),
    # not cut: lists, subjects joined by "and", what is put in between, what says nothing of its own
    ("The army and the guard built a wall.", "The army and the guard built a wall"),
    ("Brandt met Keller, Rossi and Dufour in Basel.", "Brandt met Keller, Rossi and Dufour in Basel"),
    ("Brandt, who heads the firm, resigned on Monday.", "Brandt, who heads the firm, resigned on Monday"),
    (
        "The wall – which fell in the storm and was rebuilt – is closed again.",
        "The wall – which fell in the storm and was rebuilt – is closed again",
    ),
    (
        "The station where Brandt, who shot him and has now been charged, was based is closed.",
        "The station where Brandt, who shot him and has now been charged, was based is closed",
    ),
    (
        "More and more people have called for his resignation.",
        "More and more people have called for his resignation",
    ),
    ("After the talks, the minister left.", "After the talks, the minister left"),
    ("The driver struck and killed a cyclist.", "The driver struck and killed a cyclist"),
    ("The alleged strikes and armed raids continued.", "The alleged strikes and armed raids continued"),
    ("He left.", "He left"),
    (
        "Their wishes, above all cheaper seed, are met by the council.",
        "Their wishes, above all cheaper seed, are met by the council",
    ),
    # "as" compares, or says what somebody is
    (
        "The town knows Brandt as the man who repaired the ferry.",
        "The town knows Brandt as the man who repaired the ferry",
    ),
    ("The river is as wide as it was in May.", "The river is as wide as it was in May"),
    ("Brandt stepped in as a substitute, and lost.", "Brandt stepped in as a substitute, and lost"),
    ("Brandt, attacked by Keller, left the hall.", "Brandt, attacked by Keller, left the hall"),
]


@pytest.mark.parametrize(("sentence", "expected"), CUT)
def test_where_a_sentence_is_cut(sentence: str, expected: str) -> None:
    found = clauses(sentence, Span(0, len(sentence)))
    assert " | ".join(sentence[span.start : span.end] for span in found) == expected


def test_a_formula_alone_has_no_clause_and_places_count_from_the_start_of_the_document() -> None:
    text = "Before. The dam broke, but nobody was hurt. After."
    assert clauses("The source said.", Span(0, 16)) == ()
    assert [text[s.start : s.end] for s in clauses(text, Span(8, 43))] == ["The dam broke", "nobody was hurt"]


def holds(text: str, sentence: Span) -> None:
    at = sentence.start
    for span in clauses(text, sentence):
        assert at <= span.start < span.end <= sentence.end
        words = text[span.start : span.end]
        assert words == words.strip(" \t\n,;:")
        at = span.end


@pytest.mark.parametrize("made", [bundled(), event("ferry"), event("mayor")])
def test_clauses_lie_in_their_sentence_in_order(made: Corpus) -> None:
    for article in made.articles:
        for sentence in article.sentences:
            holds(article.text, Span(sentence.start, sentence.end))


MARKS = [",", ";", ":", "–", "—", "“", "”", '"', "(", ")", ".", "-"]
JOINTS = ["and", "but", "after", "when", "which", "who", "that"]
WORDS = st.sampled_from(["the", "a", "Brandt", "Oslo", "said", "claimed", "left", "taking", *JOINTS, *MARKS])


@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_any_words_and_marks_are_cut_cleanly(text: str) -> None:
    holds(text, Span(0, len(text)))


@given(st.text(max_size=60))
def test_any_text_is_cut_cleanly(text: str) -> None:
    holds(text, Span(0, len(text)))
