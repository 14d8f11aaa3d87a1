"""Claims to conflicts: where passages under one claim differ in a value, in who did it, in whether it was so.

Two ways lead here. Sentences that are edited copies of each other are aligned word by word, and what
differs is typed. Passages in other words are compared only by values that say of themselves what they are
values of.
"""

from __future__ import annotations

from wagner_tui.analysis.conflicts.finding import find_conflicts

__all__ = ["find_conflicts"]
