"""What a score means: the share of links like this one that are right.

    score = 1 / (1 + (HALF / mixture) ** STEEPNESS)

The log-odds of being right grow with the logarithm of the mixture (Platt's logistic calibration, of a
logarithm). It keeps the order of the mixtures: no two pairs are tied by it.
"""

from __future__ import annotations

from math import inf

#: The mixture at which half of the pairs are right, and how fast that changes.
HALF = 0.27
STEEPNESS = 4.25


def calibrated(mixture: float) -> float:
    """Return the share of pairs with such a mixture (0 and up) that are right, 0 to below 1."""
    return 0.0 if mixture <= 0 else 1 / (1 + (HALF / mixture) ** STEEPNESS)


def mixture_of(score: float) -> float:
    """Return the mixture that `calibrated` turns into `score`; infinite from 1 on, which none reaches."""
    if score >= 1:
        return inf
    return 0.0 if score <= 0 else HALF / (1 / score - 1) ** (1 / STEEPNESS)
