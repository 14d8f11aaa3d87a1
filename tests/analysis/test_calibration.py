from __future__ import annotations

from itertools import pairwise
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.making import event
from wagner_tui.analysis.calibration import calibrated, mixture_of
from wagner_tui.analysis.engine import DISPLAYED, LISTED, links

MIXTURES = st.floats(0.001, 1.3)


@given(MIXTURES, MIXTURES)
def test_the_score_keeps_the_order_of_the_mixtures(one: float, other: float) -> None:
    if one < other:
        assert calibrated(one) <= calibrated(other)
    if one < other - 1e-6:
        assert calibrated(one) < calibrated(other)


@given(MIXTURES)
def test_a_score_is_a_share_and_leads_back_to_its_mixture(mixture: float) -> None:
    assert 0 < calibrated(mixture) < 1
    assert mixture_of(calibrated(mixture)) == pytest.approx(mixture)


def test_nothing_shared_scores_nothing_and_no_mixture_reaches_certainty() -> None:
    assert calibrated(0.0) == 0.0
    assert mixture_of(0.0) == 0.0
    assert mixture_of(1.0) == inf
    assert mixture_of(1.2) == inf


def test_what_is_displayed_is_more_likely_right_than_wrong() -> None:
    assert 0 < LISTED < 0.5 < DISPLAYED < 1


@pytest.mark.parametrize("name", ["ferry", "mayor"])
def test_no_pairs_of_different_mixtures_are_tied(name: str) -> None:
    ranked = sorted(links(event(name), 0), key=lambda link: link.parts.total if link.parts else 0.0)
    for low, high in pairwise(ranked):
        assert low.parts is not None
        assert high.parts is not None
        if low.parts.total < high.parts.total - 1e-9:
            assert low.score < high.score


@pytest.mark.parametrize("floor", [0.0, 0.05, 0.12, 0.58, 0.8, 0.99, 1.0, 1.2])
def test_a_floor_is_a_score(floor: float) -> None:
    every = links(event("ferry"), 0)
    assert links(event("ferry"), floor) == tuple(link for link in every if link.score >= floor)
