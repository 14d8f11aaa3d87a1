"""How right the claims of the bundled event are, held against those that a careful reader listed by hand.

Recall: of the claims that two articles or more make in full, how many are told by one claim of ours with
passages of at least two of them. Precision: of our claims of several articles, how many hold only passages of
different articles that belong together. Coverage: the mean share of a listed claim's articles that our best
claim has.

Run: python tests/benchmarks/bench_claims.py
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from wagner_tui.analysis.engine import analyse
from wagner_tui.analysis.model import Claim
from wagner_tui.corpus.bundled import bundled_event
from wagner_tui.corpus.loading import load
from wagner_tui.corpus.model import Corpus, Passage

READ_BY_HAND = Path(__file__).with_name("claims_of_bundled.txt")
AIM = 0.8


class Place(NamedTuple):
    """Where a claim is made; `partly`: not in full, or arguably."""

    passage: Passage
    partly: bool


class Listed(NamedTuple):
    """A claim as the reader listed it; `arguable` ones are not asked for."""

    name: str
    arguable: bool
    places: list[Place]


def listed_claims(corpus: Corpus) -> Iterator[Listed]:
    """The claims of the list, with their places found in the articles."""
    for line in READ_BY_HAND.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, _, places = line.partition(" = ")
            found = [_place(corpus, words.strip()) for words in places.split(";")]
            yield Listed(name.lstrip("?"), name.startswith("?"), found)


def _place(corpus: Corpus, words: str) -> Place:
    where, _, clause = words.lstrip("?").partition("|")
    source, _, number = where.partition(":")
    sentence = corpus[source].sentences[int(number)]
    passage = Passage(source, sentence.start, sentence.end)
    if clause:
        first, last = (r"\s+".join(map(re.escape, part.split())) for part in clause.split("..."))
        found = re.search(rf"{first}.*?{last}", corpus.text_of(passage), re.DOTALL)
        if found is None:
            raise SystemExit(f"{READ_BY_HAND.name}: {words}: these words are not there; correct the list")
        passage = Passage(source, sentence.start + found.start(), sentence.start + found.end())
    return Place(passage, words.startswith("?"))


def same_place(one: Passage, other: Passage) -> bool:
    """Whether two passages overlap by half of the shorter one."""
    overlap = min(one.end, other.end) - max(one.start, other.start)
    shorter = min(one.end - one.start, other.end - other.start)
    return one.source == other.source and overlap > 0 and 2 * overlap >= shorter


def told_by(claim: Claim, wanted: Listed) -> set[str]:
    """The articles in which the claim tells in full what was wanted."""
    places = [place.passage for place in wanted.places if not place.partly]
    return {place.source for place in places if any(same_place(p, place) for p in claim.passages)}


def belongs_together(one: Passage, other: Passage, listed: list[Listed]) -> bool:
    """Whether some listed claim is made by both passages."""
    return any(
        all(any(same_place(passage, place.passage) for place in claim.places) for passage in (one, other))
        for claim in listed
    )


def main() -> int:
    """Print the figures and what is missed or wrong; 1 when one of the aims is missed."""
    corpus = load([bundled_event()])
    listed = list(listed_claims(corpus))
    several = [claim for claim in analyse(corpus).claims if len(claim.sources) > 1]
    wanted = [claim for claim in listed if not claim.arguable]
    best = {one.name: max((told_by(claim, one) for claim in several), key=len) for one in wanted}
    missed = [one for one in wanted if len(best[one.name]) < 2]
    wrong = [
        (claim, [corpus.text_of(one), corpus.text_of(other)])
        for claim in several
        for one, other in combinations(claim.passages, 2)
        if one.source != other.source and not belongs_together(one, other, listed)
    ]
    wrong_claims = len({claim.id for claim, _ in wrong})
    recall, precision = 1 - len(missed) / len(wanted), 1 - wrong_claims / len(several)
    articles = {one.name: {p.passage.source for p in one.places if not p.partly} for one in wanted}
    shares = [len(best[one.name]) / len(articles[one.name]) for one in wanted if one not in missed]
    print(f"recall    {recall:.2f} of {len(wanted)}, aim {AIM}")
    print(f"precision {precision:.2f} of {len(several)}, aim {AIM}")
    print(f"coverage  {sum(shares) / len(wanted):.2f}")
    for one in missed:
        print(f"missed: {one.name}")
    for claim, pair in wrong:
        print(f"wrong: {claim.label}\n   " + "\n   ".join(" ".join(words.split()) for words in pair))
    return int(min(recall, precision) < AIM)


if __name__ == "__main__":
    sys.exit(main())
