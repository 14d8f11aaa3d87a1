"""How the numbers of sources are told in one line."""

from __future__ import annotations

import pytest

from wagner_tui.ui.numbers import numbers_of


@pytest.mark.parametrize(
    ("sources", "told"),
    [
        ([], ""),
        (["s2"], "2"),
        (["s3", "s1"], "1, 3"),
        (["s1", "s2", "s3"], "1, 2, 3"),
        (["s4", "s1", "s2", "s3"], "1–4"),
        (["s10", "s9", "s2", "s8", "s7", "s12"], "2, 7–10, 12"),
        ([f"s{n}" for n in range(1, 201) if n != 57], "1–56, 58–200"),
    ],
)
def test_many_sources_in_a_row_are_told_as_a_range(sources: list[str], told: str) -> None:
    assert numbers_of(sources) == told
    assert numbers_of(reversed(sources)) == told
