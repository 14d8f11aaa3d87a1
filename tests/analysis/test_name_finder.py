"""Who and what the articles name: what is one name, what is not, and what stays open."""

from __future__ import annotations

import pickle
from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.analysis.making import article, bundled, corpus, event
from wagner_tui.analysis.entities import NameDecision, Names
from wagner_tui.analysis.name_finder import find_names
from wagner_tui.corpus.model import Corpus, Passage


def named(*articles: tuple[str, ...]) -> Names:
    return find_names(corpus(*articles))


def meant(read: Corpus, names: Names, source: str, words: str) -> list[str | None]:
    """Ids of whom every mention with exactly these words means, in text order."""
    text = read[source].text
    return [found.entity for found in names.mentions(source) if text[found.start : found.end] == words]


ONE_NAME = [
    (
        ("At noon Norvardia, the National Guard of Norland, moved in.",),
        ("Norvardia left.",),
        "Norvardia",
        "National Guard of Norland",
    ),
    (
        ("The National Guard (Norvardia) moved in.",),
        ("Norvardia left the city.",),
        "National Guard",
        "Norvardia",
    ),
    (("Anton Vaino spoke first.",), ("The talks were led by Anton Vayno.",), "Anton Vaino", "Anton Vayno"),
    (("Boris Gryzlov was there.",), ("Boris Grislov was there.",), "Boris Gryzlov", "Boris Grislov"),
    (
        ("They met Aleksandr Petrenko.",),
        ("They met Alexander Petrenko.",),
        "Aleksandr Petrenko",
        "Alexander Petrenko",
    ),
    (
        ("A friend of Serguei Shoran left.",),
        ("Minister Sergei Shoran left.",),
        "Serguei Shoran",
        "Sergei Shoran",
    ),
    (("Judge Robert J. Harlow ruled.",), ("Judge Bob Harlow ruled.",), "Robert J. Harlow", "Bob Harlow"),
    (
        ("The Federal Security Service (FSB) opened a case.",),
        ("The FSB opened a case.",),
        "Federal Security Service",
        "FSB",
    ),
    (
        ("He spoke to Norvardia (National Guard of Norland, ed.) at noon.",),
        ("Norvardia said nothing.",),
        "Norvardia",
        "National Guard of Norland",
    ),
    (
        ("The Ministry of Defense denied it.",),
        ("They asked the Defence Ministry about it.",),
        "Ministry of Defense",
        "Defence Ministry",
    ),
    (("Shares of Ostwind Group fell.",), ("Workers of Ostwind left.",), "Ostwind Group", "Ostwind"),
    (
        ("Police arrested Ivan Petrov, also known as Redbeard, on Monday.",),
        ("They saw Redbeard leave.",),
        "Ivan Petrov",
        "Redbeard",
    ),
]


@pytest.mark.parametrize(("here", "there", "one", "other"), ONE_NAME)
def test_one_name(here: tuple[str, ...], there: tuple[str, ...], one: str, other: str) -> None:
    for names in (named(here, there), named(there, here)):
        assert names.same(one, other), [entity.spellings for entity in names.entities]


TWO_NAMES = [
    (("They asked Meduna, the National Guard, and the police.",), "Meduna", "National Guard"),
    (("The City Council (Tarnwick) met. It sits in Tarnwick.",), "City Council", "Tarnwick"),
    (("They met at Vorland, the National Guard said.",), "Vorland", "National Guard"),
    (("President Vladimir Putin met Nikolai Patrushev.",), "Vladimir Putin", "Nikolai Patrushev"),
    (("They left Russia. The Russian army stayed in Russia.",), "Russia", "Russian"),
    (("In Germany a German firm won.",), "Germany", "German"),
    (("Bill Clinton spoke. Hillary Clinton listened.",), "Bill Clinton", "Hillary Clinton"),
    (("They met Wladimir Klitschko and Vitali Klitschko.",), "Wladimir Klitschko", "Vitali Klitschko"),
    (("Mayor Ann Ford left. Shares of Ford Motor Company fell.",), "Ann Ford", "Ford Motor Company"),
    (
        ("They asked the Ministry of Defence and Minister Olga Defence.",),
        "Ministry of Defence",
        "Olga Defence",
    ),
    (("Maria Angelo met Mario Angelo.",), "Maria Angelo", "Mario Angelo"),
    (("George H. Lowe met George W. Lowe.",), "George H. Lowe", "George W. Lowe"),
    (
        ("The Security Council met. The Austrian Security Council and the Polish Security Council sat.",),
        "Austrian Security Council",
        "Polish Security Council",
    ),
    (("They drove from Iran to Iraq.",), "Iran", "Iraq"),
    (("Mark Coon of Bridgeport, Conn., came.",), "Coon", "Conn"),
    (("The deal of the Coast States, known as the Coast Pact, was signed.",), "Coast States", "Coast Pact"),
    (("Arsenal (Premier League) won against Ajax.",), "Arsenal", "Premier League"),
]


@pytest.mark.parametrize(("lines", "one", "other"), TWO_NAMES)
def test_different_names_are_never_one(lines: tuple[str, ...], one: str, other: str) -> None:
    names = named(lines)
    assert not names.same(one, other), [entity.spellings for entity in names.entities]


def test_a_surname_means_the_only_bearer() -> None:
    read = corpus(("Senator Jane Holloway resigned.", "In a letter Holloway gave no reason."))
    names = find_names(read)
    assert meant(read, names, "s1", "Holloway") == ["Jane Holloway"]
    assert names.entity("Jane Holloway").spellings == ("Holloway", "Jane Holloway")


def test_a_surname_of_two_people_of_a_source_stays_open() -> None:
    read = corpus(("Jane Holloway and Mark Holloway came.", "Later Holloway left with Mrs Holloway."))
    names = find_names(read)
    assert meant(read, names, "s1", "Holloway") == [None, "Jane Holloway"]


def test_a_title_of_another_gender_is_somebody_else() -> None:
    read = corpus(("Michelle Osgood spoke.", "Then Mr. Osgood spoke.", "President Osgood smiled."))
    assert meant(read, find_names(read), "s1", "Osgood") == [None, None]


def test_the_elder_brother_stays_open() -> None:
    read = corpus(("Wladimir Klitschko won.", "The elder Klitschko will fight in May."))
    assert meant(read, find_names(read), "s1", "Klitschko") == [None]


def test_a_surname_in_an_unrelated_source_stays_alone() -> None:
    read = corpus(
        ("Jane Holloway resigned in Northford after the Redstone Inquiry.",),
        ("The Holloway concert in Southport was sold out.",),
        ("After the Redstone Inquiry, Northford waits: will Holloway go?",),
    )
    names = find_names(read)
    assert meant(read, names, "s3", "Holloway") == ["Jane Holloway"]
    assert meant(read, names, "s2", "Holloway") != ["Jane Holloway"]


@pytest.mark.parametrize(
    "line",
    [
        "Checkpoints have been set up near the town.",
        "However, nobody came.",
        "Changes at the top are not excluded.",
        "“Nobody knows,” they said.",
        "On Monday and in June they waited.",
        "I think I'm right.",
    ],
)
def test_words_that_only_begin_a_sentence_are_no_names(line: str) -> None:
    assert named((line,)).entities == ()


def test_headlines_name_only_whom_the_text_names() -> None:
    lines = (
        "Holloway Quits As Senate Probe Widens",
        "HOLLOWAY QUITS",
        "Senator Jane Holloway quit on Monday.",
        "Reporters asked Holloway why.",
    )
    read = Corpus((article("s1", *lines, roles=("headline", "headline", "body", "body")),))
    names = find_names(read)
    assert [entity.id for entity in names.entities] == ["Jane Holloway"]
    assert meant(read, names, "s1", "Holloway") == ["Jane Holloway"] * 2
    assert meant(read, names, "s1", "HOLLOWAY") == ["Jane Holloway"]


def test_titles_are_no_part_of_the_name() -> None:
    names = named(
        ("Norwegian Foreign Minister Ine Eriksen met New York Mayor Bill de Blasio and Gov. Sarah Hill.",)
    )
    people = {entity.id: entity.gender for entity in names.entities if entity.kind == "person"}
    assert people == {"Ine Eriksen": "", "Bill de Blasio": "he", "Sarah Hill": "she"}


def test_every_spelling_is_kept_for_its_source() -> None:
    read = bundled()
    names = find_names(read)
    (shoigu,) = names.of_spelling("Serguei Shoigu")
    assert shoigu is names.of_spelling("Sergei Shoigu")[0]
    spellings = {(use.source, use.text) for use in shoigu.uses}
    assert {("s1", "Serguei Shoigu"), ("s3", "Sergei Shoigu")} <= spellings
    assert not {("s1", "Sergei Shoigu"), ("s3", "Serguei Shoigu")} & spellings
    for entity in names.entities:
        for use in entity.uses:
            text = read[use.source].text
            assert " ".join(text[use.first : use.first + len(use.text)].split()) == use.text


def test_the_names_of_the_bundled_event() -> None:
    names = find_names(bundled())
    people = {entity.id for entity in names.entities if entity.kind == "person"}
    assert people == {
        "Aleksandr Lukashenko",
        "Anton Vaino",
        "Boris Grislov",
        "Nikolai Patrushev",
        "Sergei Shoigu",
        "Vladimir Putin",
        "Yevgeny Prigozhin",
    }
    assert names.same("Rosgvardia", "National Guard")
    assert names.same("Wagner", "Wagner Group")
    assert names.same("Anton Vaino", "Anton Vayno")
    assert names.same("Vaino", "vayno")
    assert names.same("Gryzlov", "Grislov")
    assert not names.same("Anton", "Vaino")
    assert not names.same("Putin", "Patrushev")
    assert not names.of_spelling("Russian")


def test_mentions_lie_in_the_text_in_order() -> None:
    for read in (bundled(), event("ferry"), event("mayor")):
        names = find_names(read)
        for each in read.articles:
            mentions = names.mentions(each.key)
            assert list(mentions) == sorted(mentions, key=lambda mention: mention.start)
            for mention in mentions:
                assert 0 <= mention.start < mention.end <= len(each.text)
                assert mention.certain == (mention.entity is not None)
                assert mention.entity is None or names.entity(mention.entity) is not None


def test_the_order_of_the_articles_changes_nothing() -> None:
    read = event("ferry")
    expected = find_names(read)
    for articles in list(permutations(read.articles))[::7]:
        assert find_names(Corpus(articles)).entities == expected.entities


def test_merged_by_hand() -> None:
    read = corpus(("The Old Firm met in Northford.",), ("The Grey Club met in Northford.",))
    assert not find_names(read).same("Old Firm", "Grey Club")
    names = find_names(read, [NameDecision("merge", "Old Firm", "grey club")])
    assert names.same("Old Firm", "Grey Club")
    assert meant(read, names, "s1", "Old Firm") == meant(read, names, "s2", "Grey Club")
    assert names.spellings_of("old firm") == ("Grey Club",)


def test_split_by_hand() -> None:
    read = corpus(("Anton Vaino spoke.", "Then Vaino left."), ("Anton Vayno spoke.",))
    names = find_names(read, [NameDecision("split", "Anton Vayno", "Anton Vaino")])
    assert not names.same("Anton Vaino", "Anton Vayno")
    assert names.same("Anton Vaino", "Vaino")
    both = [
        NameDecision("split", "Anton Vayno", "Anton Vaino"),
        NameDecision("merge", "Anton Vaino", "Anton Vayno"),
    ]
    assert find_names(read, both).same("Anton Vaino", "Anton Vayno")


def test_a_decision_about_unknown_names_changes_nothing() -> None:
    read = event("mayor")
    assert find_names(read, [NameDecision("merge", "No Such", "Nobody Else")]) == find_names(read)


def test_names_cross_a_pipe_and_a_passage_shows_its_own() -> None:
    read = bundled()
    names = find_names(read)
    assert names.entity("Vladimir Putin") is not None  # what was looked up does not travel
    assert pickle.loads(pickle.dumps(names)) == names
    for each in read.articles:
        inside = [m for s in each.sentences for m in names.within(Passage(each.key, s.start, s.end))]
        assert inside == list(names.mentions(each.key))


def test_decisions_keep_ids_apart() -> None:
    read = corpus(("Jane Holloway came.",), ("Jane Holloway left.",))
    names = find_names(read)
    assert len({entity.id for entity in names.entities}) == len(names.entities)


def test_a_stop_is_heard() -> None:
    class StopError(Exception):
        pass

    def stop(_done: float) -> None:
        raise StopError

    with pytest.raises(StopError):
        find_names(bundled(), progress=stop)


_WORDS = st.sampled_from(
    [
        *(
            "Ann",
            "Lee",
            "Mr",
            ".",
            "President",
            "the",
            "of",
            "Ministry",
            "(",
            ")",
            ",",
            "or",
            "FSB",
            "who",
            "he",
            "her",
        ),
        *(
            "said",
            "Wagner",
            "Group",
            "“",
            "”",
            '"',
            "’s",
            "Lee's",
            "al-Sisi",
            "Ban",
            "Ki-moon",
            "\u00a0",
            "I",
            "33",
            "St",
        ),
        *(
            "May",
            "elder",
            "himself",
            "de",
            "&",
            "Russian",
            "X",
            "-",
            "Éva",
            "e\u0301",
            "İ",
            "北京",
            "also known as",
            "ed",
        ),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(_WORDS, min_size=1, max_size=25).map(" ".join), min_size=1, max_size=6))
def test_any_text_can_be_read(lines: list[str]) -> None:
    read = corpus(tuple(lines), tuple(reversed(lines)))
    names = find_names(read)
    for each in read.articles:
        for mention in names.mentions(each.key):
            assert 0 <= mention.start < mention.end <= len(each.text)
    swapped = Corpus(
        tuple(replace(each, key=key) for each, key in zip(read.articles, ("s2", "s1"), strict=True))
    )
    assert {e.id for e in find_names(swapped).entities} == {e.id for e in names.entities}
