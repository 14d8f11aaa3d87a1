"""What sources go back to, and how many independent origins a claim has."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.analysis.making import BUNDLED, bundled, corpus
from wagner_tui.analysis.engine import analyse
from wagner_tui.analysis.model import Attribution, Claim, Findings, Origin, Support
from wagner_tui.analysis.origins import origins, read_upstreams
from wagner_tui.analysis.outlets import Outlets
from wagner_tui.analysis.supports import supports
from wagner_tui.corpus.loading import load
from wagner_tui.corpus.model import Corpus, Passage, Stated


def credited(told: Corpus, key: str, value: str, line: int) -> Corpus:
    changed = replace(told[key], credits=(Stated(value, line),))
    return Corpus(tuple(changed if a.key == key else a for a in told.articles))


def named(found: tuple[Origin, ...], name: str) -> Origin:
    return next(origin for origin in found if origin.name == name)


def found_in(told: Corpus) -> tuple[Origin, ...]:
    return origins(told, read_upstreams(told.articles, (), Outlets(told.articles)))


def test_an_outlet_that_articles_cite_is_their_origin() -> None:
    told = corpus(("The dam broke, according to the newspaper Zvonok.",), ("Zvonok reported it.",))
    (origin,) = found_in(told)
    assert (origin.name, origin.sources) == ("Zvonok", ("s1", "s2"))
    (proof,) = origin.proof
    assert proof.kind == "attribution"
    assert [told.text_of(p) for p in proof.passages] == [a.text for a in told.articles]


def test_a_chain_goes_through_the_outlet_that_is_credited() -> None:
    lines = ("The portal Zvonok reports that the dam broke.", "Source: Morning Star, a daily")
    told = credited(corpus(lines), "s1", "Morning Star, a daily", 2)
    assert named(found_in(told), "Zvonok").chains == (("s1", ("Morning Star", "Zvonok")),)
    assert named(found_in(told), "Morning Star").chains == (("s1", ("Morning Star",)),)


def test_an_outlet_is_no_origin_of_itself_but_others_go_back_to_its_article() -> None:
    told = corpus(("The dam broke, Zvonok learned.",), ("The dam broke, the portal Zvonok reported.",))
    own = replace(told["s1"], outlet=Stated("Zvonok", 1))
    (origin,) = found_in(Corpus((own, told["s2"])))
    assert origin.sources == ("s1", "s2")
    assert [key for key, _ in origin.chains] == ["s2"]


def test_a_text_that_nobody_accounts_for_is_an_origin_without_a_name() -> None:
    wording = "the crew had waited for two hours before the first boat arrived and nobody had told them"
    (origin,) = found_in(corpus((f"First {wording}.",), (f"Then {wording}.",)))
    assert origin.name == "unnamed text of s1, s2"
    assert [proof.kind for proof in origin.proof] == ["shared-text"]


def test_what_one_of_a_family_adds_from_elsewhere_does_not_name_their_text() -> None:
    wording = "the crew had waited for two hours before the first boat arrived and nobody had told them"
    lines = [(f"{word} {wording}.",) for word in ("First", "Then", "So")]
    told = corpus(*lines[:2], (*lines[2], "The portal Zvonok reported that it rained."))
    names = {origin.name: origin.sources for origin in found_in(told)}
    assert names == {"Zvonok": ("s3",), "unnamed text of s1, s2, s3": ("s1", "s2", "s3")}


def test_a_copy_without_credit_belongs_to_the_agency_that_the_others_credit() -> None:
    wording = "the crew had waited for two hours before the first boat arrived and nobody had told them"
    told = corpus(
        ("Ferry sinks", f"OSLO (Reuters) - First {wording}."),
        ("Ferry lost", f"Then {wording}.", "Reuters contributed to this report."),
        ("A night at sea", f"So {wording}."),
    )
    (origin,) = found_in(told)
    assert (origin.name, origin.sources) == ("Reuters", ("s1", "s2", "s3"))
    assert [key for key, _ in origin.chains] == ["s1", "s2"]


def test_a_chain_goes_through_the_outlet_that_quotes_another() -> None:
    told = corpus(
        ("The dam will close, the Guardian, quoting the BBC, said.", "It was old, according to the BBC.")
    )
    chains = {origin.name: origin.chains for origin in analyse(told).origins}
    assert chains == {"BBC": (("s1", ("Guardian", "BBC")),), "Guardian": (("s1", ("Guardian",)),)}


def test_an_outlet_that_is_cited_first_is_not_reached_through_another() -> None:
    told = corpus(
        ("It was old, according to the BBC.", "The dam will close, the Guardian, quoting the BBC, said.")
    )
    assert named(analyse(told).origins, "BBC").chains == (("s1", ("BBC",)),)


def test_nobody_is_named_and_nothing_shared() -> None:
    assert found_in(corpus(("The dam broke.",), ("Rain fell for days.",))) == ()


def of_one_claim(told: Corpus, *attributions: Attribution) -> tuple[Support, ...]:
    passages = tuple(Passage(a.key, 0, a.sentences[0].end) for a in told.articles)
    claim = Claim("c-1", "label", passages, tuple(a.key for a in told.articles), (), passages[0])
    upstreams = read_upstreams(told.articles, attributions, Outlets(told.articles))
    return supports([claim], attributions, upstreams, origins(told, upstreams), told, ())["c-1"]


def said(told: Corpus, key: str, name: str, via: tuple[str, ...] = ()) -> Attribution:
    end = told[key].sentences[0].end
    return Attribution(Passage(key, 0, end - 5), Passage(key, end - 5, end), None, name, via)


def test_three_articles_that_quote_one_outlet_have_one_origin() -> None:
    told = corpus(
        ("The dam broke at dawn, according to the newspaper Zvonok.",),
        ("Early in the day the dam gave way, Zvonok reported.",),
        ("The portal Zvonok wrote of a dam that gave way.",),
    )
    assert {(s.origin, s.footing) for s in of_one_claim(told)} == {("Zvonok", "stated")}


def test_a_named_speaker_is_the_origin_when_no_outlet_is_named() -> None:
    told = corpus(("The dam broke at dawn, said Ida Holm.",), ("It broke early, said Ida Holm.",))
    both = [said(told, "s1", "Ida Holm"), said(told, "s2", "Ida Holm")]
    assert [s.origin for s in of_one_claim(told, *both)] == ["Ida Holm", "Ida Holm"]


def test_what_two_share_is_chosen_before_what_one_adds() -> None:
    told = corpus(("The dam broke at dawn, said Ida Holm.",), ("It broke early, she said.",))
    both = [said(told, "s1", "Ida Holm"), said(told, "s2", "Ida Holm", ("Zvonok",))]
    assert [s.origin for s in of_one_claim(told, *both)] == ["Ida Holm", "Ida Holm"]


def test_a_source_without_a_name_is_the_outlets_that_the_article_retells() -> None:
    told = corpus(
        (
            "The dam broke at dawn, the source said.",
            "The portal Zvonok reported it.",
            "Zvonok reported more.",
        ),
        ("The dam broke early, the portal Zvonok reported.",),
    )
    first, second = of_one_claim(told, said(told, "s1", "the source"))
    assert (first.origin, first.footing) == ("Zvonok", "article")
    assert (second.origin, second.footing) == ("Zvonok", "stated")


def test_a_speaker_who_is_not_named_cannot_be_told() -> None:
    told = corpus(("The dam broke at dawn, officials said.",), ("The dam gave way early, it is said.",))
    first, _ = of_one_claim(told, said(told, "s1", "officials"))
    assert (first.origin, first.footing) == ("", "cannot tell")


@pytest.mark.parametrize(
    ("name", "origin"),
    [
        ("police", "police"),
        ("the police", "police"),
        ("the civil protection agency", "the civil protection agency"),
        ("Northern Bank", "Northern Bank"),
        ("the agency", ""),
        ("officials", ""),
        ("a source close to the police", ""),
        ("It", ""),
        ("the governor", ""),
    ],
)
def test_who_is_an_origin(name: str, origin: str) -> None:
    told = corpus(("The dam broke at dawn, it was told.",), ("The dam gave way early.",))
    assert of_one_claim(told, said(told, "s1", name))[0].origin == origin


def test_what_the_magazine_was_told_goes_back_to_the_speaker_alone() -> None:
    told = corpus(("The dam broke at dawn, she said.",), ("The dam gave way early.",))
    first, _ = of_one_claim(told, said(told, "s1", "Ida Holm", ("the magazine",)))
    assert first.origin == "Ida Holm"


def test_what_an_outlet_was_told_itself_goes_back_to_the_speaker() -> None:
    told = corpus(("Zvonok", "The dam broke, she told Zvonok."), ("It broke early, the portal Zvonok said.",))
    alone = corpus(("Zvonok", "The dam broke, she told Zvonok."), ("Snow lay. The portal Zvonok said so.",))
    claim = [Passage("s1", 7, 21), Passage("s2", 0, 14)]
    for corpus_, origin in ((told, "Zvonok"), (alone, "Ida Holm")):
        told_it = Attribution(claim[0], Passage("s1", 23, 31), None, "Ida Holm", ("Zvonok",))
        upstreams = read_upstreams(corpus_.articles, [told_it], Outlets(corpus_.articles))
        passages = tuple(claim if origin == "Zvonok" else claim[:1])
        made = Claim("c-1", "", passages, tuple(p.source for p in passages), (), passages[0])
        (first, *_) = supports([made], [told_it], upstreams, (), corpus_, ())["c-1"]
        assert first.origin == origin


def test_a_press_release_is_its_issuers_own_word() -> None:
    release = ("For immediate release", "The dam will be closed in May.", "About Northern Power: a firm.")
    told = corpus(release, ("Rain fell.",))
    claim = Claim("c-1", "", (Passage("s1", 22, 52),), ("s1",), (), Passage("s1", 22, 52))
    upstreams = read_upstreams(told.articles, (), Outlets(told.articles))
    (support,) = supports([claim], (), upstreams, (), told, ())["c-1"]
    assert (support.origin, support.footing) == ("Northern Power", "own")


def test_who_has_the_same_words_as_one_who_names_the_speaker_has_them_from_there() -> None:
    wording = "the bank would like to place on record its thanks to all who had waited in the cold"
    told = corpus((f"Today {wording}.",), (f"Then {wording}, said Ida Holm.",))
    supported = of_one_claim(told, said(told, "s2", "Ida Holm"))
    assert [(s.origin, s.footing) for s in supported] == [("Ida Holm", "textual"), ("Ida Holm", "stated")]


def test_a_surname_is_the_one_who_bears_it_elsewhere() -> None:
    told = corpus(("The dam broke at dawn, said Ida Holm.",), ("It broke early, Holm said.",))
    both = [said(told, "s1", "Ida Holm"), said(told, "s2", "Holm")]
    assert [s.origin for s in of_one_claim(told, *both)] == ["Ida Holm", "Ida Holm"]


def test_two_articles_that_retell_one_outlet_are_one_origin_where_they_name_nobody() -> None:
    lines = ("The portal Zvonok reported it.", "Zvonok reported more.")
    told = corpus(("The dam broke at dawn.", *lines), ("The dam gave way early.", *lines))
    assert {(s.origin, s.footing) for s in of_one_claim(told)} == {("Zvonok", "article")}


def test_who_names_nobody_stands_for_himself() -> None:
    told = corpus(("The dam broke at dawn.",), ("The dam gave way early.",))
    supported = of_one_claim(told)
    assert {(s.origin, s.footing) for s in supported} == {("", "unattributed")}
    findings = Findings(supports={"c-1": supported})
    claim = Claim("c-1", "", (), ("s1", "s2"), (), Passage("s1", 0, 1))
    assert findings.origins_of(claim) == ("s1", "s2")


def test_a_sentence_that_two_have_in_the_same_words_cannot_be_told() -> None:
    line = "The bridge is used to carry bread to the southern villages."
    told = corpus((line, "Rain fell."), (line, "Snow lay on the pass."))
    found = analyse(told)
    footings = {len(each): {s.footing for s in each} for each in found.supports.values()}
    assert footings == {2: {"cannot tell"}, 1: {"unattributed"}}


@pytest.fixture(scope="module")
def bundled_findings() -> tuple[Corpus, Findings]:
    return (told := bundled()), analyse(told)


def test_the_bundled_retellings_go_back_to_one_report_by_words_and_by_text(
    bundled_findings: tuple[Corpus, Findings],
) -> None:
    _, found = bundled_findings
    first = found.origins[0]
    assert first.sources == ("s1", "s2", "s3")
    assert {proof.kind for proof in first.proof} == {"attribution", "shared-text"}
    assert [len(chain) for _, chain in first.chains] == [1, 1, 2]
    assert all(len(origin.sources) == 1 for origin in found.origins[1:])


def test_the_order_of_the_articles_changes_nothing_but_the_keys() -> None:
    paths = sorted(BUNDLED.iterdir())
    names = {}
    for order in (paths, paths[::-1]):
        told = load(order)
        found = analyse(told)
        names[order is paths] = sorted(
            (origin.name, sorted(told[key].path for key in origin.sources)) for origin in found.origins
        )
    assert names[True] == names[False]
