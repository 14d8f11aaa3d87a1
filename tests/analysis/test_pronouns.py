"""For whom pronouns and titles stand, and which ones stay open."""

from __future__ import annotations

import pytest

from tests.analysis.making import bundled, corpus
from wagner_tui.analysis.name_finder import find_names
from wagner_tui.analysis.resolving import resolved

LEE, FORD = "Ann Lee", "Mark Ford"
CERTAIN = [
    (("Tom Hill came.", "Mark Ford agreed to nothing, he said."), "he said", "Tom Hill"),
    (("Like Eva Stein, Ann Lee waited.", "She left."), "She", LEE),
    (("Ann Lee resigned.", "She gave no reason."), "She", LEE),
    (("Mark Ford resigned after he lost the vote.",), "he lost", FORD),
    (("Mark Ford left his office in Northford.",), "his", FORD),
    (("Ann Lee met Mark Ford.", "She had asked for the talks."), "She", LEE),
    (("Mark Ford himself called.",), "himself", FORD),
    (("Mark Ford came late. Mayor Tom Hill refused to speak to him.",), "him", FORD),
    (("Ann Lee spoke.", "Nobody listened.", "She left."), "She", LEE),
    (
        (
            "Mark Ford, the head of Ostwind, resigned.",
            "The weather was good.",
            "The head of Ostwind was ill.",
        ),
        "The head of Ostwind",
        FORD,
    ),
    (("Ostwind boss Mark Ford resigned.", "Ostwind’s boss was ill."), "Ostwind’s boss", FORD),
    (
        ("Norwegian President Ann Lee resigned.", "The president of Norway gave no reason."),
        "The president of Norway",
        LEE,
    ),
    (("The head of the election office, Ann Lee, resigned.",), "The head of the election office", LEE),
    (("Mayor Ann Lee resigned.", "The mayor gave no reason."), "The mayor", LEE),
    # who somebody is stands between the subject and its verb
    (("Tom Hill left.", "Mark Ford, 54, ran the ferry.", "He was tired."), "He", FORD),
    (("Tom Hill left.", "Mark Ford, 54, of Oban, ran the ferry.", "He was tired."), "He", FORD),
    (("Tom Hill left.", "Former port chief Mark Ford, not related, had left.", "He wept."), "He", FORD),
    (("Tom Hill left.", "The head of the port office, Mark Ford, offered his house."), "his", FORD),
    (("The port belongs to the Ostwind Group, whose chief executive, Ann Lee, said she wept.",), "she", LEE),
    (("The club’s coach, Mark Ford, drove off.", "Ford said he was tired."), "he", FORD),
    (("Tom Hill left.", "Mark Ford said no.", "Ford said he was tired."), "he", FORD),
    (("Mark Ford left.", "The mayor of Oban, Tom Hill, called him."), "him", FORD),
    (
        ("Prime Minister Tom Hill left.", "Nobody saw it.", "The prime minister wept."),
        "The prime minister",
        "Tom Hill",
    ),
    (("The ferry Taras Bulba burned.", "President Mark Ford called it sad.", "He left."), "He", FORD),
    (
        ("Norwegian President Mark Ford met Swedish President Tom Hill.", "The Norwegian president left."),
        "The Norwegian president",
        FORD,
    ),
    (("Mayor Tom Ross left.", "The ferry Tom Hill burned.", "He was tired."), "He", "Tom Ross"),
]


@pytest.mark.parametrize(("lines", "words", "who"), CERTAIN)
def test_certain(lines: tuple[str, ...], words: str, who: str) -> None:
    assert last_meaning(lines, words) == who


OPEN = [
    (("Mark Ford met Tom Hill.", "He was tired."), "He"),  # two men
    (("Mark Ford resigned.", "His lawyer said he was ill."), "he"),  # or the lawyer
    (("Mark Ford saw the suspect run.", "He was tired."), "He"),
    (("Mark Ford met Prime Minister Olsen.", "He was tired."), "He"),  # a name of which nothing is known
    (("Vorlan Dask left.", "Ann Lee stayed.", "He was tired."), "He"),
    (("Mark Ford called him.",), "him"),  # somebody else
    (("Mark Ford came.", "“He lied,” said Tom Hill."), "He"),
    (("The talks ended.", "He was tired."), "He"),
    (("Mark Ford left.", "One.", "Two.", "Three.", "He was tired."), "He"),
    (("Tom Hill left.", "He said Tom Hill was ill."), "He"),
    (("Ann Lee said Eva Stein obeyed.", "“We left,” Lee said.", "Lee said a friend paid her fine."), "her"),
    (("Ann Lee, an aide who accompanied her, left.",), "her"),
    (("Mark Ford asked the police to let him go.",), "him"),
    (("Mark Ford spoke.", "In his speech, Tom Hill said no."), "his"),
    (("Ann Lee left.", "He was tired."), "He"),  # no man
    (
        ("President Ann Lee met President Tom Hill.", "They were late.", "The president was tired."),
        "The president",
    ),
    (("Norwegian President Ann Lee left.", "The president of Austria stayed."), "The president of Austria"),
    (
        ("Former US President Tom Hill left.", "Nobody saw it.", "The US president stayed."),
        "The US president",
    ),
    (
        ("Defence Minister Ann Lee left.", "Nobody saw it.", "The foreign minister stayed."),
        "The foreign minister",
    ),
    (("Sheriff Mark Ford left.", "The sheriff's department was closed."), "The sheriff's"),
    (("The mayor of Oban, Tom Hill, called him.",), "him"),
    (("Tom Hill, known as Redbeard, called him.",), "him"),
    (("Tom Hill left before him.",), "him"),
    (
        (
            "Prime Minister Tom Hill spoke.",
            "The prime minister of Norway, Mark Ford, left.",
            "The prime minister wept.",
        ),
        "The prime minister",
    ),
    (("Mark Ford and his wife, Ann Lee, met Eva Stein.", "She was tired."), "She"),
    (("President Tom Hill called the president of Norway.", "The president wept."), "The president"),
    (("Mark Ford’s son Tom left.", "He was 12."), "He"),
    (("Ann Lee’s daughter Eva slept.", "She was 12."), "She"),
    (("Mark Ford met his doctor.", "He was tired."), "He"),
    (("A man attacked Mark Ford.", "He was arrested."), "He"),
]


@pytest.mark.parametrize(("lines", "words"), OPEN)
def test_open(lines: tuple[str, ...], words: str) -> None:
    assert last_meaning(lines, words) is None


def last_meaning(lines: tuple[str, ...], words: str) -> str | None:
    """Whom the last mention that begins like `words` means."""
    read = corpus(lines)
    text = read["s1"].text
    at = text.rindex(words)
    found = [m for m in find_names(read).mentions("s1") if m.start == at and m.end <= at + len(words)]
    return found[-1].entity if found else None


def test_an_apposition_belongs_to_its_name() -> None:
    line = (
        "They met Ann Lee, head of the tax office, Mark Ford, secretary of the council, "
        "and Tom Hill, the mayor of Oban."
    )
    read = corpus((line,))
    roles = {
        line[m.start : m.end]: m.entity for m in find_names(read).mentions("s1") if m.how == "apposition"
    }
    assert roles == {
        "head of the tax office": LEE,
        "secretary of the council": FORD,
        "the mayor of Oban": "Tom Hill",
    }


def test_a_role_before_the_name_goes_to_the_name_behind() -> None:
    line = "They met President Tom Hill, the head of the tax office, Ann Lee, and Oban’s mayor, Mark Ford."
    roles = {
        line[m.start : m.end]: m.entity
        for m in find_names(corpus((line,))).mentions("s1")
        if m.how == "apposition"
    }
    assert roles == {"the head of the tax office": LEE, "Oban’s mayor": FORD}


def test_pronouns_of_the_bundled_event() -> None:
    """Read by hand: every one that is resolved stands for the leader of the uprising."""
    read = bundled()
    names = find_names(read)
    said = [
        (m.entity, m.how) for each in read.articles for m in names.mentions(each.key) if m.how == "pronoun"
    ]
    assert {who for who, _ in said} == {None, "Yevgeny Prigozhin"}
    assert sum(who is not None for who, _ in said) >= 14


RESOLVED = [
    (("Ann Lee resigned.", "She gave no reason."), "[Lee] gave no reason."),
    (("Mark Ford left.", "Nobody saw his car or him leave."), "Nobody saw [Ford’s] car or him leave."),
    (("Mark Ford left.", "Police saw Ford and his car."), "Police saw Ford and his car."),
    (("Ostwind boss Mark Ford left.", "Ostwind’s boss was ill."), "[Ford] was ill."),
    (("Ann Lee left.", "Nobody told her about it."), "Nobody told [Lee] about it."),
    (("Mark Ford met Tom Hill.", "He was tired."), "He was tired."),
    (
        ("Ann Lee came.", "Ann Lee, the mayor of Oban, said she knew."),
        "Ann Lee, the mayor of Oban, said she knew.",
    ),
]


@pytest.mark.parametrize(("lines", "label"), RESOLVED)
def test_a_statement_with_the_name_in_brackets(lines: tuple[str, ...], label: str) -> None:
    filler = "They asked Lee and Ford about it."
    read = corpus((filler, "Nothing.", "Nothing more.", "The weather was good.", *lines))
    text = read["s1"].text
    sentence = read["s1"].sentences[-1]
    names = find_names(read).in_source("s1")
    assert resolved(text, sentence.start, sentence.end, names) == label
