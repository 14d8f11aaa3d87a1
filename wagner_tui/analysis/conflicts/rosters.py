"""Who was there: lists of names that hold different people."""

from __future__ import annotations

from wagner_tui.analysis.conflicts.difference import Difference
from wagner_tui.analysis.conflicts.differing import Alignment, Region
from wagner_tui.analysis.conflicts.facts import Facts


def edited_roster(alignment: Alignment, region: Region, copied: bool, facts: Facts) -> Difference | None:
    """The difference when one of two lists leaves out a name."""
    return None
