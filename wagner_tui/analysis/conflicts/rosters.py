"""Who was there: lists of names that hold different people."""

from __future__ import annotations

from wagner_tui.analysis.conflicts.difference import Difference
from wagner_tui.analysis.conflicts.differing import Alignment, Region


def edited_roster(alignment: Alignment, region: Region, copied: bool) -> Difference | None:
    """The difference when one of two lists leaves out a name."""
    return None
