"""What the comparison of two values comes to: quantities and times share these words."""

from __future__ import annotations

from typing import Literal, NamedTuple

Verdict = Literal["equal", "compatible", "different", "unrelated"]


class Comparison(NamedTuple):
    """`equal`: the same value; `compatible`: both can be right; `different`: both cannot, if they tell of the
    same; `unrelated`: they measure or count different things, or nothing compares. `why` is one line.
    """

    verdict: Verdict
    why: str
