"""Conflicts between reports in other words, and what is none although it looks like one."""

from __future__ import annotations

from itertools import permutations

import pytest

from tests.analysis.making import bundled, corpus, event, words_of
from wagner_tui.analysis.engine import analyse
from wagner_tui.analysis.model import Conflict, Findings
from wagner_tui.corpus.model import Corpus

#: What stands around the two sentences that are compared.
AROUND_A = (
    "The region of Lund woke to cold weather.",
    "Residents stood outside for hours.",
    "Experts from the capital are expected soon.",
    "Shops in the centre remained closed.",
)
AROUND_B = (
    "Lund is a town of farmers and fishermen.",
    "Many families slept in a school.",
    "An inquiry has been promised by the government.",
    "Trains run again.",
)


def told(one: str, other: str) -> tuple[Corpus, Findings]:
    """Two reports that hold these sentences, and what was found in them."""
    made = corpus((AROUND_A[0], one, *AROUND_A[1:]), (*AROUND_B[:2], other, *AROUND_B[2:]))
    return made, analyse(made)


DIFFERENT = [
    (
        "number",
        "conflict",
        "A fire at the paper mill in Lund killed six people on Sunday night.",
        "Eight people were killed in a fire at a paper mill in Lund on Sunday night.",
    ),
    (
        "number",
        "conflict",
        "The blaze at the mill injured 14 workers, the hospital said.",
        "According to the hospital, 23 workers were injured in the blaze at the mill.",
    ),
    (
        "polarity",
        "conflict",
        "Mayor Karin Holt refused to meet the strikers on Friday.",
        "On Friday the mayor, Karin Holt, met the strikers.",
    ),
    (
        "role",
        "compatible",
        "The drivers' union refused to speak to Mayor Karin Holt.",
        "Mayor Karin Holt did not refuse to speak to the union.",
    ),
    (
        "polarity",
        "conflict",
        "The company did not warn residents about the gas.",
        "The company warned residents about the gas, a spokesman said.",
    ),
    (
        "polarity",
        "conflict",
        "The ministry denied that soldiers had been sent to Narva.",
        "The ministry confirmed that it had sent soldiers to Narva.",
    ),
    (
        "role",
        "conflict",
        "Harlan sued Osborne over the garden wall.",
        "Osborne has sued Harlan because of the garden wall.",
    ),
    (
        "role",
        "conflict",
        "Dreyer attacked Molina outside the court.",
        "Outside the court Dreyer was attacked by Molina.",
    ),
    (
        "number",
        "conflict",
        "The court sentenced Dreyer to five years in prison.",
        "Dreyer was sentenced by the court to seven years in prison.",
    ),
    (
        "date",
        "conflict",
        "The bridge over the Lagan was closed on Monday after a crack was found.",
        "After a crack was found, the bridge over the Lagan was closed on Tuesday.",
    ),
    (
        "date",
        "conflict",
        "The Lagan bridge was opened in 1974.",
        "The bridge over the Lagan, opened in 1972, carries 9,000 cars a day.",
    ),
    (
        "name",
        "conflict",
        "The captain of the ferry, Nils Aker, was questioned by police.",
        "Police questioned Nils Berg, the captain of the ferry.",
    ),
    (
        "roster",
        "conflict",
        "The delegation included Anna Berg, Omar Haddad and Lena Vogt.",
        "In the delegation were Anna Berg, Omar Haddad and Peter Lind.",
    ),
    (
        "roster",
        "compatible",
        "The delegation included Anna Berg, Omar Haddad and Peter Lind.",
        "In the delegation were Anna Berg and Omar Haddad.",
    ),
    (
        "number",
        "compatible",
        "About 300 people marched through Lund against the mill.",
        "More than 250 people marched through Lund to protest against the mill.",
    ),
]
ALIKE = [
    (
        "The ministry bought 40 boats for $3 million in March.",
        "In March the ministry paid three million dollars for forty boats.",
    ),
    ("Harlan attacked Osborne near the river.", "Osborne was attacked by Harlan near the river."),
    ("Police arrested three men on Saturday.", "Three men were arrested by police on Saturday evening."),
    ("The strike began on Monday at the port.", "The strike at the port ended on Friday."),
    ("Holt said on Tuesday that the mill would close.", "The mill will close, Holt had said on Monday."),
    ("Brandt praised Holt for her courage.", "Holt praised the firemen for their courage."),
    ("The mill employs 300 people in Lund.", "The mill dismissed 120 people in Lund."),
    # a unit is another way to say the same
    ("The convoy stopped 200 kilometres from Lund.", "The convoy stopped 124 miles from Lund."),
    # one report knows more than the other
    ("Police arrested three men on Saturday.", "Police arrested three men."),
    # the spelling of a name is no other name
    ("Sergei Lavrin resigned on Friday.", "On Friday Sergey Lavrin resigned."),
    ("Minister Anna Berg promised help for the mill.", "Berg, the minister, promised help for the mill."),
    ("The World Health Board warned Lund.", "The WHB warned Lund."),
    # the time of the report is not the time of the deed
    ("Police said on Monday that the mill had burned down.", "The mill burned down, police said on Tuesday."),
    ("At four in the afternoon the mill burned.", "At 4 p.m. the mill burned."),
    # twice denied is not denied
    ("I don't think that the mill was safe.", "I think that the mill was not safe."),
]


@pytest.mark.parametrize(("kind", "status", "one", "other"), DIFFERENT)
def test_what_differs_is_found_with_its_type(kind: str, status: str, one: str, other: str) -> None:
    _, found = told(one, other)
    assert [(c.type, c.status) for c in found.conflicts] == [(kind, status)]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_what_only_looks_different_is_no_conflict(one: str, other: str) -> None:
    _, found = told(one, other)
    assert [(c.type, c.values) for c in found.conflicts if c.status == "conflict"] == []


def test_the_words_of_both_sources_are_shown() -> None:
    made, found = told(
        "A fire at the paper mill in Lund killed six people on Sunday night.",
        "Eight people were killed in a fire at a paper mill in Lund on Sunday night.",
    )
    (conflict,) = found.conflicts
    assert conflict.values == ("six people", "Eight people")
    assert [made["s1"].text[s.start : s.end] for s in conflict.spans[0]] == ["six"]
    assert [made["s2"].text[s.start : s.end] for s in conflict.spans[1]] == ["Eight"]
    assert "six" in words_of(made, conflict.a)
    assert conflict.why


@pytest.mark.parametrize(
    "made", [bundled(), event("ferry"), event("mayor")], ids=["wagner", "ferry", "mayor"]
)
def test_every_conflict_stands_under_a_claim_and_shows_exact_places(made: Corpus) -> None:
    found = analyse(made)
    claims = {claim.id for claim in found.claims}
    assert len({conflict.id for conflict in found.conflicts}) == len(found.conflicts)
    for conflict in found.conflicts:
        assert conflict.claim in claims
        assert made[conflict.a.source].number < made[conflict.b.source].number
        for passage, spans in zip((conflict.a, conflict.b), conflict.spans, strict=True):
            assert all(passage.start <= s.start < s.end <= passage.end for s in spans)


def kinds(conflicts: tuple[Conflict, ...]) -> set[tuple[str, str]]:
    return {(conflict.type, conflict.status) for conflict in conflicts}


def test_the_bundled_reports_contradict_each_other_nowhere() -> None:
    found = analyse(bundled())
    assert ("roster", "compatible") in kinds(found.conflicts)  # one of them leaves out an ambassador
    assert not [c.values for c in found.conflicts if c.status == "conflict"]


def test_who_called_whom_on_another_day_is_compatible() -> None:
    made = bundled()
    calls = [c for c in analyse(made).conflicts if c.type == "role"]
    assert calls
    assert all(c.status == "compatible" for c in calls)
    assert {c.b.source for c in calls} == {"s4"}
    assert all("Kremlin" in words_of(made, c.a) and "Kremlin" in words_of(made, c.b) for c in calls)


def test_the_order_of_the_articles_changes_no_conflict() -> None:
    lines = [
        (
            "Harbour police found 14 crates on the Vesta.",
            "The crew did not talk.",
            "Captain Olsen left Lund.",
        ),
        ("On the Vesta harbour police found 19 crates.", "Captain Olsen left Lund.", "Rain fell."),
        ("Harbour police found 14 crates on the Vesta.", "The crew did talk.", "Nobody was hurt in Lund."),
    ]
    seen = set()
    for order in permutations(lines):
        found = analyse(corpus(*order))
        seen.add(frozenset((c.id, c.claim, c.type, frozenset(c.values)) for c in found.conflicts))
    (conflicts,) = seen
    assert {(kind, status) for _, _, kind, status in conflicts} == {
        ("number", frozenset(("14 crates", "19 crates"))),
        ("polarity", frozenset(("did not talk", "did talk"))),
    }


def test_many_copies_of_one_sentence_are_compared_once_each() -> None:
    lines = tuple(
        (f"Harbour police found {n % 2 + 14} crates on the Vesta.", f"Report {n}.") for n in range(24)
    )
    conflicts = analyse(corpus(*lines)).conflicts
    assert conflicts
    assert len(conflicts) <= 12 * 12
    assert {c.type for c in conflicts} == {"number"}


EDITED = [
    ("role", "Ida Solberg criticised the referee, who was booed by both sets of supporters.",
     "Ida Solberg was criticised by the referee, who was booed by both sets of supporters."),
    ("role", "The judge who was hired by Keller praised Marsh.",
     "The judge who was hired by Keller was praised by Marsh."),
    ("polarity", "Her report was not published.", "Her report was published."),
    ("polarity", "Rao was acquitted of two counts of fraud.", "Rao was convicted of two counts of fraud."),
    ("polarity", "Anita Rao was cleared of fraud.", "Anita Rao was found guilty of fraud."),
    ("polarity", "Soldiers moved more than 5,600 people.", "Soldiers did not move more than 5,600 people."),
    ("polarity", "The council ignored her warnings.", "The council heeded her warnings."),
    ("number", "The toll stands at eight.", "The toll stands at nine."),
    ("number", "It was backed by three of the ten owners.", "It was backed by six of the ten owners."),
    ("date", "The meeting began at eight.", "The meeting began at nine."),
    ("date", "The work took place at the end of June.", "The work took place at the beginning of June."),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "one", "other"), EDITED)
def test_one_edit_is_one_conflict_of_its_type(kind: str, one: str, other: str) -> None:
    around = (*AROUND_A, *AROUND_B)
    found = analyse(corpus((*around, one), (*around, other))).conflicts
    assert [(c.type, c.status) for c in found] == [(kind, "conflict")]


def test_a_sentence_that_makes_no_claim_stands_under_the_claim_beside_it() -> None:
    tender = "There was no tender, as the auditors noted {}."
    texts = [(*AROUND_A, tender.format(when), *AROUND_B) for when in ("last week", "last month")]
    (conflict,) = analyse(corpus(*texts)).conflicts
    assert conflict.type == "date"
    assert conflict.values == ("last week", "last month")


def test_who_called_whom_says_on_which_day_each_source_has_it() -> None:
    calls = [c for c in analyse(bundled()).conflicts if c.type == "role"]
    assert any("June 24” = 2023-06-24" in c.why and "“yesterday” = 2023-06-23" in c.why for c in calls)
    assert all(c.why.startswith("both can be right") for c in calls)
