"""Soft overlap of sentences by an inverted index: which ones share words, and how much these weigh."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

from wagner_tui.analysis.profiles import Profile
from wagner_tui.analysis.weights import DAMPING, total_weight

Alike = Sequence[tuple[tuple[int, float], ...]]


class OverlapIndex:
    """Finds for a sentence all later ones of other articles that share a term, with their soft overlap."""

    def __init__(self, profiles: Sequence[Profile], weights: Sequence[float], alike: Alike) -> None:
        self._profiles = profiles
        self._weights = weights
        self._alike = alike
        #: sqrt(W + damping) of every sentence
        self.roots = [sqrt(total_weight(profile.terms, weights) + DAMPING) for profile in profiles]
        self._postings: list[list[int]] = []

    def _index(self) -> None:
        self._postings = [[] for _ in self._weights]
        for at in reversed(range(len(self._profiles))):  # latest first: a row stops where the later ones end
            for term in self._profiles[at].terms:
                self._postings[term].append(at)

    def row(self, at: int) -> dict[int, float]:
        """Soft overlap of sentence `at` with every later sentence of another article that shares a term.

        L(a, b) = mean over both directions of the sum of w m, over sqrt((W_a + D)(W_b + D)); m is the best
        match of a term in the other sentence, D is `weights.DAMPING`.
        """
        if not self._postings:
            self._index()
        forward: dict[int, float] = {}
        backward: dict[int, float] = {}
        reached: dict[int, float] = {}
        for term in self._profiles[at].terms:
            weight = self._weights[term]
            seen: dict[int, float] = {}
            for other, match in self._alike[term]:
                if match > reached.get(other, 0.0):
                    reached[other] = match
                for sentence in self._postings[other]:
                    if sentence <= at:
                        break
                    if sentence not in seen:
                        seen[sentence] = weight * match
            for sentence, gain in seen.items():
                forward[sentence] = forward.get(sentence, 0.0) + gain
        for term in sorted(reached):
            gain = reached[term] * self._weights[term]
            for sentence in self._postings[term]:
                if sentence <= at:
                    break
                backward[sentence] = backward.get(sentence, 0.0) + gain
        article, root = self._profiles[at].article, self.roots[at]
        return {
            other: (there + backward[other]) / 2 / (root * self.roots[other])
            for other, there in forward.items()
            if self._profiles[other].article != article
        }

    def pair(self, at: int, other: int) -> float:
        """Soft overlap of two sentences, the same value as in `row`."""
        one, two = self._profiles[at].terms, self._profiles[other].terms
        return (self._gain(one, two) + self._gain(two, one)) / 2 / (self.roots[at] * self.roots[other])

    def _gain(self, terms: tuple[int, ...], there: tuple[int, ...]) -> float:
        gain = 0.0
        found = set(there)
        for term in terms:
            for alike, match in self._alike[term]:
                if alike in found:
                    gain += match * self._weights[term]
                    break
        return gain
