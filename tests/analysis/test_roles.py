from __future__ import annotations

import pytest

from tests.analysis.making import corpus
from wagner_tui.analysis.engine import DISPLAYED, links

#: Sentences of ordinary news with both actors, so that the analysis knows them as names.
SURROUNDINGS_A = ("The council met and waited for Harlan.", "Late at night the lights at Osborne were off.")
SURROUNDINGS_B = ("A crowd stood outside and saw Osborne.", "Nobody had expected this of Harlan.")


def link_of(one: str, other: str):  # type: ignore[no-untyped-def]
    made = corpus((one, *SURROUNDINGS_A), (other, *SURROUNDINGS_B))
    (found,) = [k for k in links(made, 0) if k.a.start == 0 and k.b.start == 0]
    return found


REVERSED = [
    ("Harlan refused to speak to Osborne.", "Osborne refused to speak to Harlan."),
    ("Harlan called Osborne on Monday.", "Osborne called Harlan on Monday."),
    ("Harlan accused Osborne of fraud.", "Harlan was accused by Osborne of fraud."),
    ("Harlan attacked Osborne near the river.", "Harlan was attacked by Osborne near the river."),
    ("Harlan threatened Osborne with a lawsuit.", "Osborne threatened Harlan with a lawsuit."),
    ("Harlan fired Osborne in May.", "Osborne fired Harlan in May."),
    ("Harlan paid Osborne for the land.", "Osborne paid Harlan for the land."),
    ("Harlan defeated Osborne in the vote.", "Harlan was defeated by Osborne in the vote."),
    ("Harlan will sue Osborne over the wall.", "Osborne will sue Harlan over the wall."),
    ("Harlan tried to contact Osborne at noon.", "Osborne tried to contact Harlan at noon."),
    ("Harlan warned Osborne of a storm.", "Osborne warned Harlan of a storm."),
]


@pytest.mark.parametrize(("one", "other"), REVERSED)
def test_the_reverse_is_never_shown_as_the_same(one: str, other: str) -> None:
    link = link_of(one, other)
    assert link.score < DISPLAYED
    assert link.kind == "paraphrase"
    assert "roles reversed" in link.why


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Harlan attacked Osborne near the river.", "Osborne was attacked by Harlan near the river."),
        ("Harlan fired Osborne in May.", "In May Osborne was fired by Harlan."),
        ("Harlan fired Osborne in May.", "Osborne was fired in May."),
        ("Harlan met Osborne in the park.", "Osborne met Harlan in the park."),
        ("Harlan agreed with Osborne on a price.", "Osborne agreed with Harlan on a price."),
        ("Harlan refused to speak to Osborne.", "Harlan refused to speak to Osborne again."),
    ],
)
def test_active_and_passive_and_mutual_deeds_are_the_same(one: str, other: str) -> None:
    link = link_of(one, other)
    assert "reversed" not in link.why
    assert link.score >= DISPLAYED
