"""Who does what a clause tells, for the brackets of a label."""

from __future__ import annotations

import pytest

from wagner_tui.analysis.subjects import antecedent_of, subject_of, tells_of_another, without_asides
from wagner_tui.analysis.tokens import tokenize
from wagner_tui.corpus.model import Span


def words(text: str, span: Span | None) -> str:
    return "" if span is None else text[span.start : span.end]


@pytest.mark.parametrize(
    ("clause", "subject"),
    [
        ("The mayor of Lund closed the harbour", "The mayor of Lund"),
        ("Last month the council voted", "the council"),
        ("That person is dangerous", "That person"),
        ("He closed the harbour", ""),
        ("closed the harbour", ""),
        ("After the vote Keller left", ""),
    ],
)
def test_the_subject_of_a_clause(clause: str, subject: str) -> None:
    assert words(clause, subject_of(tokenize(clause))) == subject


@pytest.mark.parametrize(
    ("clause", "person", "meant"),
    [
        ("The army shot at the second ferry", False, "the second ferry"),
        ("The ship had waited for the pilots", True, "the pilots"),
        ("A film was released in 2005", False, ""),
        ("The sailors on board the Star", True, ""),
        ("They were taken aboard the Star", False, "the Star"),
    ],
)
def test_what_which_and_who_mean(clause: str, person: bool, meant: str) -> None:
    assert words(clause, antecedent_of(tokenize(clause), person=person)) == meant


def test_a_verb_behind_a_relative_clause_may_be_another_s() -> None:
    assert tells_of_another(tokenize("Hopes were high for a team that won 40 games"))
    assert not tells_of_another(tokenize("That team won 40 games"))


@pytest.mark.parametrize(
    ("subject", "bare"),
    [
        ("the Star, a ferry", "the Star"),
        ("Deputy Lee, 35, with the harbour police", "Deputy Lee"),
        ("An outstanding player, Lee", "Lee"),
        ("Young and ambitious as a student, she", ""),
        ("Lee, Park and Kim", "Lee, Park and Kim"),
        ("the  council\nof Lund", "the council of Lund"),
    ],
)
def test_what_is_put_beside_a_name_is_left_out(subject: str, bare: str) -> None:
    assert without_asides(subject) == bare
