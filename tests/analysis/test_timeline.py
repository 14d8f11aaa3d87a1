from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.making import article, bundled
from wagner_tui.analysis.timeline import timeline
from wagner_tui.corpus.model import Corpus, Stated


def made() -> Corpus:
    first = replace(
        article(
            "s1",
            "It ended at noon on June 24.",
            "It began on the night of June 23.",
            "On June 24, it was quiet.",
            "June 24, in the evening, he left.",
        ),
        published=Stated("2023-06-26", 1),
    )
    second = article("s2", "He came on Saturday.", "The war began in February 2022.")
    return Corpus((first, second))


def test_by_event_time_with_the_whole_day_before_its_parts_and_the_open_ones_last() -> None:
    assert [(e.event, e.words) for e in timeline(made())] == [
        ("2022-02-01", "February 2022"),
        ("2023-06-23", "the night of June 23"),
        ("2023-06-24", "June 24"),
        ("2023-06-24T12:00", "noon on June 24"),
        ("2023-06-24", "June 24, in the evening"),
        ("", "Saturday"),
    ]


def test_an_entry_says_where_it_stands_and_when_it_was_reported() -> None:
    corpus = made()
    entries = timeline(corpus)
    noon = entries[3]
    assert corpus.text_of(noon.passage) == "noon on June 24"
    assert corpus.text_of(noon.sentence) == "It ended at noon on June 24."
    assert (noon.report, noon.precision) == ("2023-06-26", "hour")
    assert noon.basis == "the file states 26 June 2023; the last 24 June"
    assert (entries[-1].report, entries[-1].event_end) == ("", "")
    assert entries[-1].basis == "the file states no date to count from"


def test_what_nothing_fixes_says_what_its_words_state_days_of_the_year_first() -> None:
    corpus = Corpus(
        (
            article(
                "s1",
                "Yesterday it rained.",
                "He left at 9 p.m. without a word.",
                "She came on Thursday night.",
                "They met on Sunday.",
                "It lasted from July 3 to July 5.",
                "On June 24, it was quiet.",
                "It began on the evening of June 23.",
            ),
        )
    )
    found = [(e.event, e.stated, e.stated_end, e.part) for e in timeline(corpus)]
    assert found == [
        ("", "--06-23", "", "evening"),
        ("", "--06-24", "", ""),
        ("", "--07-03", "--07-05", ""),
        ("", "Thursday", "", "night"),
        ("", "Sunday", "", ""),
        ("", "T21:00", "", ""),
        ("", "", "", ""),
    ]


def test_boilerplate_has_no_place_in_it() -> None:
    stamped = article("s1", "Updated 3 June 2023", "It rained.", roles=("hidden", "body"))
    assert timeline(Corpus((stamped,))) == ()


@given(st.permutations(range(2)))
def test_the_order_of_the_files_changes_nothing(order: list[int]) -> None:
    articles = made().articles
    assert timeline(Corpus(tuple(articles[at] for at in order))) == timeline(Corpus(articles))


@pytest.mark.parametrize("order", [(4, 3, 2, 1, 0), (2, 0, 4, 1, 3)])
def test_the_order_of_the_bundled_files_changes_nothing(order: tuple[int, ...]) -> None:
    articles = bundled().articles
    assert timeline(Corpus(tuple(articles[at] for at in order))) == timeline(Corpus(articles))


def test_the_bundled_event_runs_from_the_night_of_the_23rd_to_the_report() -> None:
    entries = timeline(bundled())
    resolved = [e for e in entries if e.event]
    assert (resolved[0].words, resolved[-1].words) == ("yesterday", "this Monday")
    assert {e.passage.source for e in entries} == {"s1", "s2", "s3", "s4", "s5"}
    assert all(e.event == "" for e in entries[len(resolved) :])


def test_the_values_load_without_the_rules() -> None:
    """The screen names the values at its start; the patterns are compiled only when the timeline opens."""
    code = (
        "import sys, wagner_tui.analysis.timeline; "
        "print([m for m in sys.modules if m.startswith('wagner_tui.analysis.time_') or m == 'decimal'])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=os.environ
    )
    assert done.stdout.strip() == "[]"
