"""The parts of a mixture and how much each counts; the one place where these numbers stand.

    mixture = event x (WORDS soft overlap + LETTERS cosine of character n-grams + neighbours + third articles)

With a model of meaning all of that counts `BESIDE_MEANING`, and WHOLE cosine of the sentences + ALIGNED match
of their words in context are added: a mixture then means about the same share of right pairs as without.

Measured with `tests/benchmarks/bench_links.py` on its development data, and read through on whole events.
"""

from __future__ import annotations

from typing import NamedTuple

WORDS = 0.56
LETTERS = 0.24
#: What everything else counts beside meaning.
BESIDE_MEANING = 0.55
WHOLE = 0.27
ALIGNED = 0.1
#: Points for quoting the same words.
QUOTE = 0.04
#: Share of the scores beside the pair, half for those in step and half for the best across.
NEIGHBOURS = 0.15
#: Share of the agreement of third articles: the mean over the best three, none counts 0.
THIRD = 0.4
#: What is left of the score when two articles tell different events.
OTHER_EVENT = 0.4
#: What a pair loses at most for standing at different places of its articles: retellings keep the order.
ORDER = 0.14
#: What is left of a pair's own score when one side is hardly more than a date or a single word.
HOLLOW = 0.6
#: Below this soft overlap letters are not looked at: the pair cannot be shown anyway.
GATE = 0.05


class Parts(NamedTuple):
    """What a score is made of, in points of the mixture: the sum is the mixture, about 0 to 1.2, which
    `calibration.calibrated` turns into the score.

    `words`: soft overlap; `letters`: character n-grams; `neighbours`: the sentences beside both; `third`:
    passages of third articles that agree with both; `event`: what the articles' telling different events
    takes away (<= 0); `roles`: what a contrast takes away, reversed roles or a denial (<= 0); `meaning`: the
    same in other words, by a model of meaning (0 without one); `order`: what standing at different places of
    the articles takes away (<= 0); `quote`: both quote the same words.
    """

    words: float
    letters: float
    neighbours: float
    third: float
    event: float
    roles: float = 0.0
    meaning: float = 0.0
    order: float = 0.0
    quote: float = 0.0

    @property
    def total(self) -> float:
        """The mixture."""
        return sum(self)
