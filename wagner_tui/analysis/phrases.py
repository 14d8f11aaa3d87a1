"""Words that come as one: each word of "senior vice president" says less than it would alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from wagner_tui.analysis.stems import stem
from wagner_tui.analysis.stopwords import STOP_WORDS

#: Two words form a unit when they stand side by side in this many different surroundings; copies of one
#: sentence are one surrounding.
_SURROUNDINGS = 3
#: More sentences than this are not read: which words belong together shows in fewer.
_READ = 2_000

_Contexts = dict[str, dict[str, set[tuple[str, str]]]]


def bound_words(plains: Sequence[str]) -> dict[str, float]:
    """How bound the stems in folded sentences are, 0 to 1: the share of their surroundings with one partner.

    Only stems that are bound to a word directly before or behind them are there. The words of a sentence are
    parted by a space; stop words keep words apart.
    """
    behind: _Contexts = defaultdict(lambda: defaultdict(set))
    before: _Contexts = defaultdict(lambda: defaultdict(set))
    places: dict[str, set[tuple[str, str, str, str]]] = defaultdict(set)
    step = max(1, len(plains) // _READ)
    for plain in plains[::step]:
        words = ["", "", *plain.split(), "", ""]
        keys = ["" if word in STOP_WORDS or not word.isalpha() else stem(word) for word in words]
        for at in range(2, len(words) - 2):
            key = keys[at]
            if not key:
                continue
            l2, l1, r1, r2 = words[at - 2], words[at - 1], words[at + 1], words[at + 2]
            places[key].add((l2, l1, r1, r2))
            if keys[at + 1]:
                behind[key][keys[at + 1]].add((l1, r2))
            if keys[at - 1]:
                before[key][keys[at - 1]].add((l2, r1))
    found: dict[str, float] = {}
    for side in (behind, before):
        for key, partners in side.items():
            most = max(map(len, partners.values()))
            if most >= _SURROUNDINGS:
                found[key] = max(found.get(key, 0.0), min(1.0, most / len(places[key])))
    return found
