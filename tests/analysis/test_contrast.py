from __future__ import annotations

import pytest

from tests.analysis.making import bundled, corpus, event
from wagner_tui.analysis.engine import DISPLAYED, LISTED, links
from wagner_tui.analysis.model import Link

AROUND = (
    ("The ferry Marlin left Oska in the morning.", "The council met again in June."),
    ("A storm passed over Skarv.", "Fishermen mended their nets."),
)


def link_of(one: str, other: str) -> Link:
    made = corpus((one, *AROUND[0]), (other, *AROUND[1]))
    (found,) = [k for k in links(made, 0) if k.a.start == 0 and k.b.start == 0]
    return found


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        (
            "The company denied that the crew had been drinking.",
            "The ministry confirmed that the crew had been drinking.",
            "one denies what the other says: denied against confirmed",
        ),
        (
            "Osborne accepted the offer.",
            "Osborne rejected the offer.",
            "the opposite: accepted against rejected",
        ),
        ("Harlan admitted taking the money.", "Harlan denied taking the money.", "one denies"),
        ("The court acquitted Harlan of fraud.", "The court convicted Harlan of fraud.", "the opposite"),
        (
            "Harlan refused to speak to the drivers' union.",
            "The drivers' union refused to speak to Harlan.",
            "roles reversed",
        ),
        ("The light was working.", "The light was not working.", "one is negated"),
        (
            "The bridge was safe, engineers found.",
            "The bridge was not safe, engineers found.",
            "one is negated",
        ),
        (
            "The council will close the bridge.",
            "The council won't close the bridge.",
            "one is negated: close",
        ),
        (
            "Harlan spoke to Osborne after the vote.",
            "Harlan refused to speak to Osborne after the vote.",
            "one is negated",
        ),
        (
            "The minister resigned on Friday.",
            "The minister did not resign on Friday.",
            "one is negated: resigned",
        ),
        ("Riva has regained consciousness.", "Riva has yet to regain consciousness.", "one is negated"),
    ],
)
def test_what_one_denies_is_told_and_not_shown_as_the_same(one: str, other: str, said: str) -> None:
    link = link_of(one, other)
    assert link.contrast.startswith(said)
    assert LISTED <= link.score < DISPLAYED


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Harlan refused to speak to Osborne.", "Harlan would not speak to Osborne."),
        (
            "The company denied that the crew had been drinking.",
            "The company said the crew had not been drinking.",
        ),
        ("Harlan denied taking the money.", "Harlan said he had not taken the money."),
        ("Nobody was hurt when the ferry ran aground.", "When the ferry ran aground no one was hurt."),
        ("Harlan rejected the offer.", "Harlan did not accept the offer."),
        (
            "The navy not only repulsed the attack, it caught pirates.",
            "The navy repulsed the attack and caught pirates.",
        ),
        ("The sum is not known, but Harlan paid Osborne for the land.", "Harlan paid Osborne for the land."),
        ("I do not think Harlan won the vote.", "I believe Harlan did not win the vote."),
    ],
)
def test_the_same_denial_in_other_words_is_no_contrast(one: str, other: str) -> None:
    assert link_of(one, other).contrast == ""


@pytest.mark.parametrize("name", ["ferry", "mayor"])
def test_ordinary_events_have_no_false_contrast(name: str) -> None:
    assert [link.contrast for link in links(event(name)) if link.contrast] == []


def test_in_the_bundled_event_only_who_sought_whom_is_turned_round() -> None:
    made = bundled()
    found = [link for link in links(made) if link.contrast]
    assert found
    for link in found:
        assert {link.a.source, link.b.source} & {"s4"}
        assert "Kremlin" in link.contrast
        assert "Prigozhin" in link.contrast
