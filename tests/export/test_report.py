"""The report of claims as plain text: between whom a conflict is, and who says otherwise than a claim."""

from __future__ import annotations

import dataclasses

from tests.export import dossier_cases as cases
from wagner_tui.analysis.model import Findings
from wagner_tui.export.attribution_lines import origin_lines
from wagner_tui.export.departures import departures
from wagner_tui.export.report import claims_section


def _claims(findings: Findings) -> str:
    return "\n".join(claims_section(cases.CORPUS, findings, 100))


def test_a_conflict_names_the_two_sources_between_which_it_is() -> None:
    told = _claims(cases.FINDINGS)
    assert "! number s1 / s3: different numbers: 212 people / 221 people" in told
    assert "! date" not in told  # both can be right
    assert "! polarity" not in told  # rejected


def test_who_says_otherwise_does_not_leave_the_claim_out() -> None:
    conflict = dataclasses.replace(cases.FINDINGS.conflicts[0], b=cases.WEATHER[0], spans=((), ()))
    findings = dataclasses.replace(cases.FINDINGS, conflicts=(conflict,))
    assert "●●●○ in 3 of 4: s1, s2, s3 · otherwise in s4 · " in _claims(findings)
    assert "●●●○ in 3 of 4: s1, s2, s3 · not in s4" in _claims(cases.FINDINGS)


def test_who_has_the_words_of_the_label_does_not_depart_from_it() -> None:
    claim = dataclasses.replace(cases.FINDINGS.claims[0], core=cases.AGROUND[2])
    spoken = dataclasses.replace(claim, label=cases.CORPUS.text_of(cases.AGROUND[0]).strip(" ."))
    open_ = dataclasses.replace(claim, label="In nobody's words")
    conflicts = cases.FINDINGS.conflicts[:1]
    assert list(departures(spoken, conflicts, cases.CORPUS.text_of)) == ["s3"]
    assert list(departures(open_, conflicts, cases.CORPUS.text_of)) == ["s1"]


def test_of_several_conflicts_the_same_one_is_told_whatever_their_order() -> None:
    claim, number = cases.FINDINGS.claims[0], cases.FINDINGS.conflicts[0]
    both = [dataclasses.replace(number, id="x-0", type="polarity"), number]
    for conflicts in (both, both[::-1]):
        assert departures(claim, conflicts, cases.CORPUS.text_of)["s3"].type == "number"


def test_origins_speak_of_same_text_as_the_screen_does() -> None:
    told = list(origin_lines(cases.CORPUS, cases.FINDINGS, 100))
    assert "    stated" in told
    assert "    same text" in told
