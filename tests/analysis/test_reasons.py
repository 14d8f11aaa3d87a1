from __future__ import annotations

import pytest

from tests.analysis.making import corpus, event
from wagner_tui.analysis.engine import DISPLAYED, analyse
from wagner_tui.analysis.reasons import explain


@pytest.mark.parametrize("name", ["ferry", "mayor"])
def test_shares_add_up_and_stand_greatest_first(name: str) -> None:
    made = event(name)
    found = analyse(made)
    assert found.lexicon is not None
    for link in found.links:
        reason = explain(made, link, found.lexicon)
        assert sum(share for _, share in reason.parts) == pytest.approx(1)
        assert [s for _, s in reason.parts] == sorted((s for _, s in reason.parts), reverse=True)
        shares = [word.share for word in (*reason.words, *reason.names, *reason.numbers)]
        assert all(0 <= share <= 1 for share in shares)
        assert sum(shares) <= 1 + 1e-9
        for group in (reason.words, reason.names, reason.numbers):
            assert [w.share for w in group] == sorted((w.share for w in group), reverse=True)
            for word in group:
                assert made[link.a.source].text[word.a.start : word.a.end] == word.text_a
                assert made[link.b.source].text[word.b.start : word.b.end] == word.text_b


def test_names_say_how_they_are_spelled_and_numbers_stand_apart() -> None:
    made = corpus(
        ("In the end Anton Vaino drove 200km to the talks.", "Rain fell. The road to Vaino was wet."),
        ("It was Anton Vayno who drove 200 kilometers to the talks.", "People waited. They saw Vayno."),
    )
    found = analyse(made)
    link = max(found.links, key=lambda k: k.score)
    assert found.lexicon is not None
    reason = explain(made, link, found.lexicon)
    assert ("Vaino", "Vayno", True) in {(w.text_a, w.text_b, w.exact) for w in reason.names}
    assert {w.text_a for w in reason.numbers} == {"200"}
    assert "Vaino = Vayno" in link.why


def test_what_speaks_against_a_link_is_said() -> None:
    made = corpus(
        ("The ferry struck a reef with 214 people on board.", "A storm blew.", "The light was working."),
        ("The ferry struck a reef with 198 people on board.", "It was dark.", "The light was not working."),
    )
    found = analyse(made)
    assert found.lexicon is not None
    against = {
        (link.a.start, link.b.start): explain(made, link, found.lexicon).against for link in found.links
    }
    assert "different numbers: 214 here, 198 there" in against[0, 0]
    (light,) = [lines for (a, b), lines in against.items() if a > 40 and b > 40]
    assert "only one of them has a negation" in light


def test_why_is_short_and_names_what_is_shared() -> None:
    made = event("mayor")
    for link in analyse(made).links:
        if link.score >= DISPLAYED:
            assert len(link.why) <= 160
            assert not link.why.startswith("similar")


def test_a_shared_quotation_and_a_contrast_are_said_in_one_line_and_in_the_whole_reason() -> None:
    made = corpus(
        ("Harlan knew that he had “gone too far” with the wall.", "Harlan accused Osborne of fraud in May."),
        ("It was clear to Harlan that he had “gone too far”.", "Osborne accused Harlan of fraud in May."),
    )
    found = analyse(made)
    assert found.lexicon is not None
    by_place = {(k.a.start > 0, k.b.start > 0): k for k in found.links}
    quoted, turned = by_place[False, False], by_place[True, True]
    assert "the same words quoted" in quoted.why
    assert "the same words quoted" in {words for words, _ in explain(made, quoted, found.lexicon).parts}
    assert turned.contrast
    assert turned.why.startswith(turned.contrast)
    assert explain(made, turned, found.lexicon).against[0] == turned.contrast


def test_what_stands_at_the_other_end_of_the_article_is_said_against_a_link() -> None:
    filling = tuple(f"The {word} waited." for word in ("crowd", "mayor", "driver", "captain", "nurse"))
    said = "Eleven passengers were treated for bruises in the clinic of Oska."
    made = corpus((said, *filling), (*filling[::-1], said))
    found = analyse(made)
    assert found.lexicon is not None
    link = max(found.links, key=lambda k: k.score)
    assert "they stand at different places of their articles" in explain(made, link, found.lexicon).against
