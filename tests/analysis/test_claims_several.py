"""Sentences that make several claims, and what several claims may not share."""

from __future__ import annotations

from collections import Counter
from itertools import permutations

import pytest

from tests.analysis.making import bundled, corpus, event, words_of
from wagner_tui.analysis.engine import analyse
from wagner_tui.corpus.model import Corpus

LONG = (
    "The miller's third lorry, a red Volvo from 1987, hit the gate of the school beside seven frightened "
    "children with a load of forty barrels of stolen herring."
)
FILLING = ("Rain fell on the hills.", "Flour is dear in the valley.", "A cat slept on the roof.")


def shared(made: Corpus) -> dict[tuple[str, ...], set[str]]:
    """The claims of several sources: the words of all their passages, by sources."""
    return {
        claim.sources: {words_of(made, passage) for passage in claim.passages}
        for claim in analyse(made).claims
        if len(claim.sources) > 1
    }


@pytest.mark.parametrize("order", permutations(range(3)))
def test_a_long_sentence_belongs_to_every_claim_that_it_makes(order: tuple[int, ...]) -> None:
    gate, load = "A red Volvo hit the gate of the school.", "The load was forty barrels of stolen herring."
    articles = ((LONG, *FILLING), (gate, "Onions are cheap."), (load, "Pears are late."))
    made = corpus(*(articles[at] for at in order))
    found = {frozenset(words) for words in shared(made).values()}
    assert found == {frozenset((LONG, gate)), frozenset((LONG, load))}


def test_what_somebody_is_makes_no_claim_of_two_deeds() -> None:
    made = corpus(
        ("Osman, the leader of the farmers, signed an agreement with Keller on Monday.", *FILLING),
        ("Keller, one of the chiefs of the dairy, met Osman on Monday.", "Onions are cheap."),
    )
    assert shared(made) == {}


@pytest.mark.parametrize("name", ["ferry", "mayor", "bundled"])
def test_no_claim_lies_in_another_and_no_two_are_called_the_same(name: str) -> None:
    found = [c for c in analyse(bundled() if name == "bundled" else event(name)).claims if len(c.sources) > 1]
    assert len(found) > 3
    for claim in found:
        assert not any(set(claim.passages) < set(other.passages) for other in found)
    labels = Counter(claim.label for claim in found)
    assert [label for label, times in labels.items() if times > 1] == []


LABELS = [
    # whom "which" means
    (
        "The council met in secret during the Lund flood, which stopped 20 km from Oslo.",
        "It stopped 20 km from Oslo.",
        "[the Lund flood] stopped 20 km from Oslo",
    ),
    # the subject of a verb that "and" adds, without the day
    (
        "The Danish navy on Saturday closed the strait and took 23 smugglers into custody.",
        "It took 23 smugglers into custody.",
        "[The Danish navy] took 23 smugglers into custody",
    ),
    # a name that one of the passages tells
    (
        "Nora Keller was seen near the quarry.",
        "Later she was seen near the quarry.",
        "Nora Keller was seen near the quarry",
    ),
]


@pytest.mark.parametrize(("one", "other", "label"), LABELS)
def test_a_label_names_who_is_meant(one: str, other: str, label: str) -> None:
    made = corpus((one, *FILLING), (other, "Onions are cheap."))
    assert [claim.label for claim in analyse(made).claims if len(claim.sources) > 1] == [label]


def test_a_label_does_not_stop_where_something_is_put_in() -> None:
    made = corpus(
        (
            "The young farmers promised to stay in the square of Lund until all of their wishes, including "
            "cheaper seed for the spring and a new road to the market, are met by the council.",
        ),
        ("Onions are cheap.",),
    )
    assert analyse(made).claims[0].label.endswith("are met by the council")
