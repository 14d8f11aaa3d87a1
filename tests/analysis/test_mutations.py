"""Edited copies: exactly what was changed is found, and nothing else.

One thing is changed in a copy of an article, and both lie in one folder.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.making import BUNDLED, EVENTS
from tests.analysis.mutating import Mutation, mutations
from wagner_tui.analysis.engine import analyse
from wagner_tui.analysis.model import Conflict
from wagner_tui.corpus.loading import load
from wagner_tui.corpus.model import Corpus

QUARRY = Path(__file__).parents[1] / "data" / "quarry" / "1-valley-courier.txt"
#: What was changed in the report of the quarry, by the type of conflict that it makes.
EDITS = {
    "number": [
        ("kills three workers", "kills four workers"),
        ("Three workers died", "Five workers died"),
        ("Another 27 people", "Another 72 people"),
        ("four of them seriously", "six of them seriously"),
        ("for nine hours", "for eleven hours"),
        ("£4.5 million", "£45 million"),
        ("£4.5 million", "£4.5 billion"),
        ("320 people", "230 people"),
        ("1.2 million tonnes", "1.4 million tonnes"),
        ("12 percent", "21 percent"),
        ("12 percent", "2 percent"),
        ("$25,000", "$250,000"),
        ("$25,000", "€25,000"),
        ("More than 2,000", "More than 3,000"),
        ("More than 2,000", "Fewer than 2,000"),
        ("nine hours", "nine days"),
        ("1.2 million tonnes", "1.2 million kilograms"),
        ("2,000 people", "200 people"),
    ],
    "date": [
        ("on Tuesday, 14 May", "on Monday, 14 May"),
        ("14 May 2019", "15 May 2019"),
        ("14 May 2019", "14 June 2019"),
        ("14 May 2019", "14 May 2018"),
        ("6:40 a.m.", "7:40 a.m."),
        ("6:40 a.m.", "6:40 p.m."),
        ("morning shift", "night shift"),
        ("4 p.m. on Wednesday", "5 p.m. on Wednesday"),
        ("4 p.m. on Wednesday", "4 p.m. on Thursday"),
        ("4 p.m. on Wednesday", "4 a.m. on Wednesday"),
        ("in March 2018", "in April 2018"),
        ("in March 2018", "in March 2016"),
        ("in March 2018", "in May 2018"),
        ("Friday evening", "Friday morning"),
        ("Friday evening", "Saturday evening"),
        ("in 2006", "in 2008"),
        ("last year", "this year"),
        ("last year", "last month"),
        ("in 1998", "in 1989"),
        ("end of June", "end of July"),
        ("until the end of June", "until the beginning of June"),
    ],
    "name": [
        ("near Pellworth", "near Ashdown"),
        ("Harrow quarry near", "Barrow quarry near"),
        ("Tomasz Zielinski", "Tomasz Kowalski"),
        ("Tomasz Zielinski", "Marek Zielinski"),
        ("Laura Fenwick", "Laura Kendall"),
        ("Laura Fenwick", "Julia Fenwick"),
        ("Castell Minerals, in", "Norden Minerals, in"),
        ("Hugo Brandt", "Hugo Keller"),
        ("told the Courier", "told the Herald"),
        ("Brandt refused", "Fenwick refused"),
        ("accused Brandt", "accused Fenwick"),
        ("Fenwick criticised", "Solberg criticised"),
        ("questioned Fenwick", "questioned Brandt"),
        ("from the Dalton family", "from the Walton family"),
        ("Pavel Oredo to", "Pavel Orlov to"),
        ("to Pellworth. Oredo", "to Ashdown. Oredo"),
        ("Oredo met", "Solberg met"),
        ("Anita Solberg", "Anita Berg"),
        ("Anita Solberg", "Maria Solberg"),
        ("Denis Marchetti", "Denis Rossi"),
        ("Marchetti praised", "Brandt praised"),
        ("St Olave", "St Peter"),
        ("Solberg, Oredo and", "Solberg, Fenwick and"),
        ("Castell Minerals bought", "Castell Mining bought"),
        ("Castell Minerals denied", "Stonebridge Works denied"),
    ],
    "polarity": [
        ("was unsafe", "was not unsafe"),
        ("was unsafe", "was safe"),
        ("denied that it had", "confirmed that it had"),
        ("did not ignore", "did ignore"),
        ("did not ignore any warning", "ignored a warning"),
        ("Brandt refused to resign", "Brandt agreed to resign"),
        ("Brandt refused to resign", "Brandt did not refuse to resign"),
        ("union accused", "union never accused"),
        ("union accused", "union did not accuse"),
        ("Fenwick criticised", "Fenwick did not criticise"),
        ("Fenwick criticised", "Fenwick praised"),
        ("questioned Fenwick", "did not question Fenwick"),
        ("Minerals bought", "Minerals never bought"),
        ("Profits rose", "Profits fell"),
        ("Profits rose", "Profits did not rise"),
        ("government sent", "government did not send"),
        ("Oredo met", "Oredo refused to meet"),
        ("He promised", "He did not promise"),
        ("was not told", "was told"),
        ("killed nobody", "killed somebody"),
        ("Police arrested", "Police did not arrest"),
        ("court released", "court did not release"),
        ("without charge", "with a charge"),
        ("will remain closed", "will not remain closed"),
        ("will remain closed", "will remain open"),
        ("will remain closed", "won’t remain closed"),
        ("Neither the owner nor the ministry", "Both the owner and the ministry"),
        ("attended the funeral", "did not attend the funeral"),
        ("stood in the rain", "never stood in the rain"),
        ("Marchetti praised", "Marchetti condemned"),
        ("warned the owner", "never warned the owner"),
        ("warned the owner", "failed to warn the owner"),
        ("collapsed", "did not collapse"),
        ("had ever received", "had never received"),
        ("produces 1.2", "does not produce 1.2"),
        ("employs 320", "no longer employs 320"),
    ],
    "role": [
        ("The trade union accused Brandt", "Brandt accused the trade union"),
        ("Fenwick criticised the ministry", "The ministry criticised Fenwick"),
        ("The prosecutor questioned Fenwick", "Fenwick questioned the prosecutor"),
        ("The prosecutor questioned Fenwick", "The prosecutor was questioned by Fenwick"),
        (
            "Castell Minerals bought the quarry from the Dalton family",
            "The Dalton family bought the quarry from Castell Minerals",
        ),
        ("Police arrested the foreman", "The foreman arrested police"),
        (
            "Mine inspector Laura Fenwick warned the owner, Castell Minerals,",
            "The owner, Castell Minerals, warned mine inspector Laura Fenwick",
        ),
        ("Fenwick criticised the ministry", "Fenwick was criticised by the ministry"),
        ("Marchetti praised the rescuers", "The rescuers praised Marchetti"),
        (
            "The government sent Interior Minister Pavel Oredo",
            "Interior Minister Pavel Oredo sent the government",
        ),
        ("a court released him", "he released a court"),
    ],
}
#: Other words for the same.
HARMLESS = [
    ("Oredo met relatives of the victims", "Relatives of the victims met Oredo"),
    ("The trade union accused Brandt", "Brandt was accused by the trade union"),
    ("The prosecutor questioned Fenwick", "Fenwick was questioned by the prosecutor"),
    ("Three workers died", "3 workers died"),
    ("12 percent", "12%"),
    ("More than 2,000", "Over 2,000"),
    ("Rescuers with dogs", "Rescuers and dogs"),
    ("did not ignore", "didn’t ignore"),
    ("$25,000", "25,000 dollars"),
    ("Laura Fenwick", "Fenwick"),
    ("at 4 p.m.", "at 4:00 p.m."),
    ("attended the funeral", "came to the funeral"),
]
#: Recall that is asked for, by type; what is found must be of that type and alone.
AIMS = {"number": 0.9, "date": 0.9, "name": 0.9, "polarity": 0.7, "role": 0.7}
STORIES = [*sorted(BUNDLED.iterdir()), *sorted((EVENTS / "mayor").iterdir()), QUARRY]


def compared(folder: Path, text: str, copy: str) -> tuple[Corpus, tuple[Conflict, ...]]:
    (folder / "a.txt").write_text(text, "utf-8")
    (folder / "b.txt").write_text(copy, "utf-8")
    corpus = load([folder])
    return corpus, analyse(corpus).conflicts


def serious(conflicts: tuple[Conflict, ...]) -> list[str]:
    return [conflict.type for conflict in conflicts if conflict.status == "conflict"]


@pytest.mark.parametrize(
    ("kind", "old", "new"), [(kind, *edit) for kind, edits in EDITS.items() for edit in edits]
)
def test_exactly_the_edit_is_found(tmp_path: Path, kind: str, old: str, new: str) -> None:
    text = QUARRY.read_text("utf-8")
    corpus, conflicts = compared(tmp_path, text, text.replace(old, new, 1))
    assert serious(conflicts) == [kind]
    (found,) = (conflict for conflict in conflicts if conflict.status == "conflict")
    at = text.index(old)
    assert found.a.start < at + len(old)
    assert found.a.end > at
    for passage, spans in zip((found.a, found.b), found.spans, strict=True):
        assert all(passage.start <= s.start < s.end <= passage.end for s in spans)
    assert found.values[0] in " ".join(corpus.text_of(found.a).split())
    assert found.values[1] in " ".join(corpus.text_of(found.b).split())
    assert found.values[0] != found.values[1]


@pytest.mark.parametrize(("old", "new"), HARMLESS)
def test_other_words_for_the_same_are_no_conflict(tmp_path: Path, old: str, new: str) -> None:
    text = QUARRY.read_text("utf-8")
    assert serious(compared(tmp_path, text, text.replace(old, new, 1))[1]) == []


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.stem)
def test_an_article_agrees_with_itself(tmp_path: Path, story: Path) -> None:
    text = story.read_text("utf-8")
    assert compared(tmp_path, text, text)[1] == ()


@pytest.mark.parametrize("kind", AIMS)
def test_the_aims_hold_over_many_stories(tmp_path: Path, kind: str) -> None:
    missed: list[Mutation] = []
    tried = 0
    for story in STORIES:
        for mutation in mutations(story.read_text("utf-8"), kind):
            tried += 1
            if serious(compared(tmp_path, mutation.text, mutation.copy)[1]) != [kind]:
                missed.append(mutation)
    assert tried >= 5
    assert len(missed) <= (1 - AIMS[kind]) * tried, [(m.old, m.new) for m in missed]


def test_a_sentence_that_stands_twice_is_matched_with_its_own_twin(tmp_path: Path) -> None:
    text = (
        "The strike at the port began on Monday.\n\nNine ships waited outside.\n\n"
        "Union leader Carla Weiss spoke to 400 dockers.\n\nNine ships waited outside.\n\nTalks failed.\n"
    )
    at = text.rindex("Nine")
    copy = text[:at] + "Seven" + text[at + 4 :]
    _, conflicts = compared(tmp_path, text, copy)
    assert [(c.type, c.a.start, c.b.start) for c in conflicts] == [("number", at, at)]


def test_two_edits_are_two_conflicts(tmp_path: Path) -> None:
    text = QUARRY.read_text("utf-8")
    copy = text.replace("27 people", "29 people").replace("Friday evening", "Thursday evening")
    assert serious(compared(tmp_path, text, copy)[1]) == ["number", "date"]


def test_the_order_of_the_files_changes_nothing(tmp_path: Path) -> None:
    text = QUARRY.read_text("utf-8")
    copy = text.replace("27 people", "29 people").replace("Brandt refused", "Brandt did not refuse")
    found = []
    for one, other in ((text, copy), (copy, text)):
        _, conflicts = compared(tmp_path, one, other)
        found.append(sorted((c.id, c.claim, c.type, tuple(sorted(c.values))) for c in conflicts))
    assert found[0] == found[1]
    assert len(found[0]) == 2
