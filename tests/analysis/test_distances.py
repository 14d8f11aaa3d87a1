"""Distances to one place that are told of different places are shown as compatible, and only those."""

from __future__ import annotations

import pytest

from tests.analysis.making import bundled, corpus, words_of
from wagner_tui.analysis.engine import analyse

LEAD = "A column of strikers marched on the capital of Sundal on Friday."
LEAD_AGAIN = "Strikers marched in a column on Friday on the capital of Sundal."
STOPPED = "The column advanced all day and stopped about 200 kilometres from Maribo."
REACHED = "Strikers had advanced to Norby, which is only 230 miles south of Maribo, by noon."


def test_the_bundled_reports_show_two_distances_side_by_side() -> None:
    made = bundled()
    (found,) = [c for c in analyse(made).conflicts if c.type == "number"]
    assert found.status == "compatible"
    assert "200 kilometers from Moscow" in found.values[0]
    assert "230 miles south of Moscow" in found.values[1]
    assert "Lipetsk" in found.why
    assert (found.a.source, found.b.source) == ("s1", "s5")
    assert "Lipetsk" in words_of(made, found.b)


def test_two_sources_that_name_other_places() -> None:
    found = analyse(corpus((LEAD, STOPPED, "Shops closed."), (LEAD_AGAIN, REACHED, "It rained."))).conflicts
    assert [(c.type, c.status) for c in found] == [("number", "compatible")]
    assert "Norby" in found[0].why
    assert "both can be right" in found[0].why


@pytest.mark.parametrize(
    "other",
    [
        "The column advanced and stopped some 124 miles from Maribo.",
        "Strikers had advanced to Norby, which is only 125 miles south of Maribo, by noon.",
        "Hotels are full in Norby, which is only 230 miles south of Maribo.",
        "Strikers had advanced to Norby, which is only 230 miles south of Visby, by noon.",
    ],
    ids=["converted", "near enough", "another deed", "another goal"],
)
def test_no_side_by_side(other: str) -> None:
    found = analyse(corpus((LEAD, STOPPED, "Shops closed."), (LEAD_AGAIN, other, "It rained."))).conflicts
    assert not found


def test_who_tells_of_both_places_lacks_nothing() -> None:
    both = (LEAD, STOPPED, REACHED, "Shops closed.")
    assert not analyse(corpus(both, both)).conflicts
    assert not analyse(corpus(both, (LEAD_AGAIN, REACHED, "It rained."))).conflicts
