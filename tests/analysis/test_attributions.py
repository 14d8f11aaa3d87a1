"""Attributions, sentence by sentence: cue, speaker, name, outlets and content."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.analysis.making import article
from wagner_tui.analysis.attributions import attributions
from wagner_tui.analysis.model import Attribution
from wagner_tui.corpus.loading import load
from wagner_tui.corpus.model import Article


class Said(NamedTuple):
    """An attribution as words: speaker, cue, content."""

    speaker: str
    cue: str
    content: str


def read(text: str, folder: Path) -> tuple[Article, tuple[Attribution, ...]]:
    path = folder / "text.txt"
    path.write_text(text, "utf-8")
    source = load([path]).articles[0]
    return source, attributions(source)


def words(source: Article, found: Attribution) -> Said:
    speaker = "" if found.speaker is None else source.slice(found.speaker)
    return Said(speaker, source.slice(found.cue), source.slice(found.content))


def said(text: str, folder: Path) -> list[Said]:
    source, found = read(text, folder)
    return [words(source, one) for one in found]


SAYINGS = [
    ("The mayor said that the bridge was safe.", "The mayor", "said", "that the bridge was safe"),
    ("The mayor said the bridge was safe.", "The mayor", "said", "the bridge was safe"),
    ("Ministers have warned of a hard winter.", "Ministers", "have warned of", "a hard winter"),
    ("Officials say two men are missing.", "Officials", "say", "two men are missing"),
    (
        "According to the coast guard, the boat sank at noon.",
        "the coast guard",
        "According to",
        "the boat sank at noon",
    ),
    (
        "The boat sank at noon, according to the coast guard.",
        "the coast guard",
        "according to",
        "The boat sank at noon",
    ),
    (
        "The dam held, but according to residents it was cracked.",
        "residents",
        "according to",
        "it was cracked",
    ),
    ("The dam held, residents said.", "residents", "said", "The dam held"),
    ("The dam, residents said on Friday, was not safe at all.", "residents", "said", "was not safe at all"),
    ("“We saw nothing,” said Lena Holm.", "Lena Holm", "said", "“We saw nothing,”"),
    (
        "“We saw nothing,” said Lena Holm, a nurse who lives there.",
        "Lena Holm, a nurse who lives there",
        "said",
        "“We saw nothing,”",
    ),
    ("“We saw nothing,” Holm told reporters.", "Holm", "told", "“We saw nothing,”"),
    ('"Was it safe?" asked the judge.', "the judge", "asked", '"Was it safe?"'),
    ("‘We saw nothing,’ insisted Lena Holm.", "Lena Holm", "insisted", "‘We saw nothing,’"),
    ("Holm tweeted: “We saw nothing.”", "Holm", "tweeted", "“We saw nothing.”"),
    ("The bank “did nothing wrong,” he wrote.", "he", "wrote", "The bank “did nothing wrong,”"),
    (
        "Ola Berg, who owns the ferry, denied that it was late.",
        "Ola Berg, who owns the ferry",
        "denied",
        "that it was late",
    ),
    (
        "Nobody knew, in the words of the inspector, “until the very end”.",
        "the inspector",
        "in the words of",
        "“until the very end”",
    ),
    ("Berg's claim that he slept surprised them.", "Berg", "claim", "that he slept surprised them"),
    ("The plan was criticised by the opposition.", "the opposition", "was criticised", "The plan"),
    ("Police believe the man acted alone.", "Police", "believe", "the man acted alone"),
    (
        "The paper quoted the pilot as saying that he slept.",
        "the pilot",
        "quoted",
        "that he slept",
    ),
    (
        "The head of the region, Lena Holm, said on Monday it had rained.",
        "The head of the region, Lena Holm",
        "said",
        "it had rained",
    ),
    ("The depot burned down, Kite reports.", "Kite", "reports", "The depot burned down"),
    ("OSLO (Kite) - The ministry said it had rained.", "The ministry", "said", "it had rained"),
    ("The poll shows a close race.", "The poll", "shows", "a close race"),
    ("The company refused to pay the crew.", "The company", "refused", "to pay the crew"),
    ("Mayor: Bridge Will Open Again In The Spring", "Mayor", ":", "Bridge Will Open Again In The Spring"),
    (
        "A study published on Monday found that ferries are safe.",
        "A study",
        "found",
        "that ferries are safe",
    ),
    ("Holm tweeted late on Friday that she had won.", "Holm", "tweeted", "that she had won"),
    ("The board agreed in March to sell the ferry.", "The board", "agreed", "in March to sell the ferry"),
    ("He's called for an inquiry.", "He", "'s called for", "an inquiry"),
    ("Critics call for an inquiry.", "Critics", "call for", "an inquiry"),
    ("The yard plans to sell the ferry.", "The yard", "plans", "to sell the ferry"),
    ("Voters remain wary of the plan.", "Voters", "remain wary of", "the plan"),
    ("Holm was convinced that it would rain.", "Holm", "was convinced", "that it would rain"),
    (
        "Holm has been a staunch supporter of the bridge.",
        "Holm",
        "has been a staunch supporter of",
        "the bridge",
    ),
    ("The council issued a statement on the strike.", "The council", "issued a statement on", "the strike"),
    ("Critics shared their doubts about the toll.", "Critics", "shared their doubts about", "the toll"),
    ("The ministry puts the toll at 40.", "The ministry", "puts the toll at", "40"),
    ("Holm spoke at length about the flood.", "Holm", "spoke at length about", "the flood"),
    ("The yard did not respond to questions.", "The yard", "did not respond", "to questions"),
    ("Police could not say whether anybody was hurt.", "Police", "could not say", "whether anybody was hurt"),
    ("The skipper was accused of theft.", "", "was accused", "of theft"),
    ("The bridge has been hailed as a wonder.", "", "has been hailed", "as a wonder"),
    ("The skipper reportedly fled to the island.", "", "reportedly", "fled to the island"),
    ("It was a mess, in Holm's view.", "Holm", "in Holm's view", "It was a mess"),
    ("By his own account, the dam was old.", "his", "By his own account", "the dam was old"),
    ("There are reports that the dam was old.", "", "reports", "that the dam was old"),
    ("Holm took to Twitter to deny the report.", "Holm", "deny", "the report"),
    ("Holm, speaking for her son, denied the charge.", "Holm", "denied", "the charge"),
    ("The plan drew sharp criticism from doctors.", "doctors", "drew sharp criticism", "The plan"),
    ("The yard did not return calls.", "The yard", "did not return", "calls"),
    ("Holm posted on Instagram: “We saw nothing.”", "Holm", "posted", "“We saw nothing.”"),
    ("The dam was old, it has been reported.", "", "has been reported", "The dam was old"),
    (
        "OSLO, May 2 (Kite) -- The dam was old, the ministry said.",
        "the ministry",
        "said",
        "The dam was old",
    ),
    ("Taxes fell in May, as Holm noted.", "Holm", "noted", "Taxes fell in May"),
    ("The dam held, per the ministry.", "the ministry", "per", "The dam held"),
    ("Said Holm: “We saw nothing.”", "Holm", "Said", "“We saw nothing.”"),
    ("They lifted what police said was a bomb.", "police", "said", "was a bomb"),
]


@pytest.mark.parametrize(("text", "speaker", "cue", "content"), SAYINGS, ids=[row[0] for row in SAYINGS])
def test_one_sentence(tmp_path: Path, text: str, speaker: str, cue: str, content: str) -> None:
    assert said(text, tmp_path) == [Said(speaker, cue, content)]


def test_whom_a_headline_names_behind_a_dash(tmp_path: Path) -> None:
    title = "Ferry runs aground off the island of Oska"
    body = "The ferry Marlin ran aground on Tuesday evening. Nobody was hurt and the sea was calm."
    assert said(f"{title} – Danish media\n\n{body}\n", tmp_path) == [Said("Danish media", "–", title)]
    assert said(f"{title} – again\n\n{body}\n", tmp_path) == []


def test_a_place_in_front_of_a_headline_says_nothing(tmp_path: Path) -> None:
    body = "The ferry ran aground near Port Oska on Tuesday evening. Nobody was hurt and the sea was calm."
    assert said(f"Port Oska: ferry runs aground\n\n{body}\n", tmp_path) == []
    assert said(f"Police: ferry runs aground\n\n{body}\n", tmp_path) == [
        Said("Police", ":", "ferry runs aground")
    ]


NOTHING = [
    "The ferry left the harbour at nine and reached the island an hour later.",
    "The claims could not be checked.",
    "He read the report at home.",
    "A state of emergency holds in two provinces.",
    "The minister would have said so.",
    "Their statement is on the table.",
    "The portal “Kite” saw it.",
    "Two men, who asked not to be named, ran away.",
    "Easier said than done.",
    "Posted: 10.52 GMT",
    "You think it rains.",
    "Photo: Lena Holm/Getty Images",
    "Additional reporting from Oslo.",
    "They issued two warnings in May.",
    "The party plans of the youth club were cheap.",
    "The port holds 40 ships.",
    "The gold found in the harbour is old.",
    "Lena Holm reported from Oslo.",
    "It is worth noting that.",
    "The storm let editors tell stories.",
    "The team went on to win the cup.",
    "Rebels attacked the harbour at dawn.",
    "The fires continued for a week.",
    "They had repeated run-ins with the guard.",
    "She called at a number of houses.",
    "Soldiers responded by opening fire.",
    "The goods were returned by the yard.",
    "In her car, it was warm.",
    "The army backed out of the deal.",
    "Police received a call at nine.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_gives_nothing_to_anybody(tmp_path: Path, text: str) -> None:
    assert said(text, tmp_path) == []


SEVERAL = [
    (
        "The army said it shot down two drones; the rebels said all of them came through.",
        [("The army", "it shot down two drones"), ("the rebels", "all of them came through")],
    ),
    (
        "Holm said the ship was old, adding that its owner knew.",
        [("Holm", "the ship was old"), ("Holm", "that its owner knew")],
    ),
    (
        "“It is over,” said Holm, adding that she was glad.",
        [("Holm", "“It is over,”"), ("Holm", "that she was glad")],
    ),
    (
        "The mayor, citing a report by engineers, said the wall was cracked.",
        [("a report by engineers", "the wall was cracked"), ("The mayor", "the wall was cracked")],
    ),
    (
        "Warning that the dam might break, the mayor said people must leave.",
        [("the mayor", "that the dam might break"), ("the mayor", "people must leave")],
    ),
    (
        "Citing a report by engineers, the mayor said the dam was safe.",
        [("a report by engineers", "the dam was safe"), ("the mayor", "the dam was safe")],
    ),
    (
        "Holm accused the mayor of lying and called for a new vote.",
        [("Holm", "the mayor of lying and called for a new vote"), ("Holm", "a new vote")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL, ids=[row[0] for row in SEVERAL])
def test_several_in_one_sentence(tmp_path: Path, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(found.speaker, found.content) for found in said(text, tmp_path)] == expected


def test_a_quotation_is_carried_over_its_sentences_and_paragraphs(tmp_path: Path) -> None:
    text = "“It was dark. We heard a bang.\n\n“Then we ran. Nobody stopped,” Holm said."
    assert said(text, tmp_path) == [Said("Holm", "said", text.removesuffix(" Holm said."))]


def test_a_broken_quotation_has_a_rest(tmp_path: Path) -> None:
    text = "“It was dark,” Holm said. “We ran as fast as we could.”"
    source, (found,) = read(text, tmp_path)
    assert source.slice(found.content) == "“We ran as fast as we could.”"
    assert [source.slice(part) for part in found.rest] == ["“It was dark,”"]


def test_quotations_that_follow_alone_belong_to_the_last_speaker(tmp_path: Path) -> None:
    text = "Holm said: “It was dark.”\n\n“We ran as fast as we could.”\n\nThe harbour was closed."
    source, (found,) = read(text, tmp_path)
    assert [source.slice(part) for part in (found.content, *found.rest)] == [
        "“It was dark.”",
        "“We ran as fast as we could.”",
    ]


def test_a_new_cue_in_the_next_paragraph_ends_what_was_said_before(tmp_path: Path) -> None:
    text = "Holm said: “It was dark.\n\n“We ran,” she added."
    assert [found.content for found in said(text, tmp_path)] == ["“It was dark.", "“We ran,”"]


def test_what_stands_in_a_quotation_is_the_speakers(tmp_path: Path) -> None:
    text = "“The mayor said that we lied and police think so too,” Holm said."
    assert [found.speaker for found in said(text, tmp_path)] == ["Holm"]


def test_turns_of_a_conversation(tmp_path: Path) -> None:
    text = "HOLM: Who called you?\n\nBERG: Nobody.\n\nHOLM: Are you sure?\n\nBERG: Yes. I was alone."
    assert said(text, tmp_path) == [
        Said("HOLM", ":", "Who called you?"),
        Said("BERG", ":", "Nobody."),
        Said("HOLM", ":", "Are you sure?"),
        Said("BERG", ":", "Yes. I was alone."),
    ]


def test_a_signed_quotation(tmp_path: Path) -> None:
    text = "“The sea gives and the sea takes.” — Lena Holm"
    assert said(text, tmp_path) == [Said("Lena Holm", "—", "“The sea gives and the sea takes.”")]


NAMES = [
    ("Lena Holm owns the ferry. Holm said it was late.", ["Lena Holm"]),
    ("Lena Holm owns the ferry. It was late, she said.", ["Lena Holm"]),
    ("Lena Holm met Tom Berg. She said it was late.", ["Lena Holm"]),
    ("Lena Holm met Anna Berg. She said it was late.", ["She"]),
    ("Lena Holm said it was late. She added that it rained.", ["Lena Holm", "Lena Holm"]),
    ("Lena Holm said it was late. Anna Berg left. She added that it rained.", ["Lena Holm", "She"]),
    ("Holm said it was late.", ["Holm"]),
    ("Lena Holm and Ole Holm sail. Holm said it was late.", ["Holm"]),
    ("Norwegian President Lena Holm said it was late.", ["Lena Holm"]),
    ("Lena Holm, who owns the ferry, said it was late.", ["Lena Holm"]),
    ("They met Lena Holm, who said it was late.", ["Lena Holm"]),
    (
        "A source close to the palace said it was late. The source added that it rained.",
        ["a source close to the palace"] * 2,
    ),
    ("The minister said it was late. He added that it rained.", ["the minister", "the minister"]),
    ("Northern Bank closed. The bank said it rained. It added that it was late.", ["Northern Bank"] * 2),
    ("Rivka Dorn will leave in May, she said.", ["Rivka Dorn"]),
    ("“It burned,” one of them told the court.", ["one of them"]),
    ("The man who found the boat said it was old.", ["the man who found the boat"]),
    ("Two officials said it was late. They added that it rained.", ["two officials", "two officials"]),
    ("The head of the region, Lena Holm, said it was late.", ["Lena Holm"]),
    ("Mr Holm, 54, said it was late.", ["Mr Holm"]),
    ("Berg said Lena Holm slept. She snored, he said.", ["Berg", "Berg"]),
    ("The daily newspaper Kite reported that it was late.", ["Kite"]),
    ("It is said to be late.", [""]),
]


@pytest.mark.parametrize(("text", "names"), NAMES, ids=[row[0] for row in NAMES])
def test_names(tmp_path: Path, text: str, names: list[str]) -> None:
    _, found = read(text, tmp_path)
    assert [one.name for one in found] == names


VIA = [
    ("The dam was cracked, engineers told Reuters.", [("engineers", ("Reuters",))]),
    ("The dam was cracked, engineers told the Daily Echo on Friday.", [("engineers", ("Daily Echo",))]),
    ("The dam was cracked, engineers told reporters.", [("engineers", ())]),
    ("In an interview with the BBC, Lena Holm said it was late.", [("Lena Holm", ("BBC",))]),
    ("Speaking to the BBC, Lena Holm said it was late.", [("Lena Holm", ("BBC",))]),
    ("Reuters reported that the dam was cracked.", [("Reuters", ())]),
    (
        "Reuters reported, citing two officials, that the dam was cracked.",
        [("Reuters", ()), ("two officials", ("Reuters",))],
    ),
    ("According to Reuters sources, the dam was cracked.", [("Reuters sources", ("Reuters",))]),
    (
        "According to sources cited by the newspaper Kite, the dam was cracked.",
        [("sources", ("Kite",)), ("Kite", ())],
    ),
    (
        "Two sources told the newspaper Kite that the dam was cracked. The sources said it leaked.",
        [("two sources", ("Kite",)), ("two sources", ("Kite",))],
    ),
    ("The independent portal “Kite” reports that the dam was cracked.", [("Kite", ())]),
    (
        "The portal “Kite” wrote that it rained. The dam was cracked, according to the portal.",
        [("Kite", ()), ("Kite", ())],
    ),
]


@pytest.mark.parametrize(("text", "expected"), VIA, ids=[row[0] for row in VIA])
def test_outlets_on_the_way(tmp_path: Path, text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    _, found = read(text, tmp_path)
    assert [(one.name, one.via) for one in found] == expected


def test_hidden_sentences_give_nothing() -> None:
    shown = article("s1", "Holm said it was late.", "Berg said it rained.")
    hidden = replace(shown, sentences=(shown.sentences[0], shown.sentences[1]._replace(role="hidden")))
    assert [one.name for one in attributions(shown)] == ["Holm", "Berg"]
    assert [one.name for one in attributions(hidden)] == ["Holm"]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Holm said it was late.", False),
        ("According to Holm it was late.", False),
        ("Holm hopes to win.", True),
    ],
)
def test_stances_are_told_from_sayings(tmp_path: Path, text: str, stance: bool) -> None:
    _, (found,) = read(text, tmp_path)
    assert found.stance is stance
