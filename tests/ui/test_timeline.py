"""The timeline: event time and report time, over all sources."""

from __future__ import annotations

import pytest
from rich.style import Style

from tests.ui.dialog_apps import HOSTILE, article
from tests.ui.findings_cases import reading
from tests.ui.screens import rows, shown, until
from wagner_tui.analysis.model import Findings
from wagner_tui.analysis.timeline import Entry
from wagner_tui.corpus.model import Corpus, Passage, Stated
from wagner_tui.ui.dialogs.around import marked_rows
from wagner_tui.ui.dialogs.time_entries import TimeEntry, shown_entry, shown_time
from wagner_tui.ui.dialogs.timeline import TimelineScreen
from wagner_tui.ui.ink import Ink
from wagner_tui.ui.world import Place


@pytest.mark.parametrize(
    ("event", "end", "precision", "expected"),
    [
        ("2023-06-24", "2023-06-24", "day", "24 Jun 2023"),
        ("2023-06-24T12:00", "2023-06-24T12:00", "minute", "24 Jun 2023 12:00"),
        ("2023-06-23", "2023-06-25", "days", "23–25 Jun 2023"),
        ("2023-06-30", "2023-07-02", "days", "30 Jun – 2 Jul 2023"),
        ("2022-12-31", "2023-01-02", "days", "Dec 2022 – Jan 2023"),
        ("2023-06-01", "2023-06-30", "month", "Jun 2023"),
        ("2014-01-01", "2014-12-31", "year", "2014"),
        ("2014-01-01", "2016-12-31", "years", "2014–2016"),
        ("", "", "none", "not resolved"),
    ],
)
def test_times_as_people_write_them(event: str, end: str, precision: str, expected: str) -> None:
    assert shown_time(event, end, precision) == expected


@pytest.mark.parametrize("event", ["12 Mar 2024 afternoon", "30 Jun – 2 Jul 2023", "23 Jun evening, no year"])
def test_a_time_is_whole_on_80_columns(event: str) -> None:
    entry = TimeEntry(event, False, "14 Mar 2024", "4", "The dam gave way.", (0, 3))
    first = "".join(text for text, _ in entry.rows(78, Ink("plain", "none", ()), Style())[0])
    assert first.startswith(f" {event} ")


@pytest.mark.parametrize(
    ("stated", "end", "part", "expected"),
    [
        ("--06-24", "", "", "24 Jun, no year"),
        ("--06-23", "", "evening", "23 Jun evening, no year"),
        ("--06-23", "--06-25", "", "23–25 Jun, no year"),
        ("--06-30", "--07-02", "", "30 Jun – 2 Jul, no year"),
        ("--06", "--07", "", "Jun – Jul, no year"),
        ("Thursday", "", "night", "Thu night, no date"),
        ("T12:00", "", "", "12:00, no day"),
        ("", "", "", "not resolved"),
    ],
)
def test_what_nothing_fixes_is_shown_as_far_as_it_is_stated(
    stated: str, end: str, part: str, expected: str
) -> None:
    nowhere = Passage("s1", 0, 1)
    entry = Entry("", "", "none", "words", "basis", "", nowhere, nowhere, part, stated, end)
    assert shown_entry(entry) == expected


def test_a_part_of_a_day_is_named() -> None:
    assert shown_time("2023-06-23", "2023-06-24", "part of day", "night") == "23 Jun 2023 night"


async def test_days_without_a_year_have_a_group_of_their_own() -> None:
    corpus = Corpus((article("s1", "It began on June 24. She came yesterday. It was over on 26 June."),))
    async with reading(findings=Findings(), corpus=corpus) as (pilot, _reader):
        await pilot.press("t")
        await until(pilot, lambda: "2 without a year · 1 not resolved · 1/3" in shown(pilot))
        listed = [row for row in rows(pilot.app) if "no year" in row or "not resolved  " in row]
        assert ["24 Jun, no year" in listed[0], "26 Jun, no year" in listed[1]] == [True, True]
        assert "not resolved" in listed[2]


async def test_event_time_and_report_time_stand_side_by_side_and_the_unresolved_at_the_end() -> None:
    async with reading() as (pilot, _reader):
        await pilot.press("t")
        await until(pilot, lambda: "3 May 2023" in shown(pilot))
        listed = [row for row in rows(pilot.app) if "4 May 2023 " in row and "s1.txt" not in row]
        assert "3 May 2023              4 May 2023   1" in listed[0]
        assert "3 May 2023              4 May 2023   2" in listed[1]
        assert "not resolved            4 May 2023   2    Divers came on the same day." in listed[-1]
        assert "1 not resolved · 1/3" in shown(pilot)


async def test_the_basis_of_the_chosen_time_is_said() -> None:
    async with reading() as (pilot, _reader):
        await pilot.press("t")
        await until(pilot, lambda: "basis     “3 May 2023”" in shown(pilot))
        await pilot.press("G")
        await until(pilot, lambda: "basis     “the same day”" in shown(pilot))


async def test_it_opens_at_the_time_of_the_sentence_and_enter_goes_to_the_passage() -> None:
    async with reading() as (pilot, reader):
        await pilot.press("2", "t")
        await until(pilot, lambda: "2/3" in shown(pilot))
        await pilot.press("j", "enter")
        await until(pilot, lambda: pilot.app.screen is reader)
        assert reader.state.place == Place("s2", 2)


async def test_escape_stays_where_one_was() -> None:
    async with reading() as (pilot, reader):
        await pilot.press("j")
        before = reader.state
        await pilot.press("t", "G", "escape")
        await until(pilot, lambda: pilot.app.screen is reader)
        assert reader.state == before


async def test_without_dates_it_says_so() -> None:
    corpus = Corpus((article("s1", "Nothing happened here."), article("s2", "Nothing here either.")))
    async with reading(findings=Findings(), corpus=corpus) as (pilot, reader):
        await pilot.press("t")
        await until(pilot, lambda: "No source names a day" in shown(pilot))
        await pilot.press("j", "enter", "t")
        await until(pilot, lambda: pilot.app.screen is reader)


async def test_much_text_is_read_beside_the_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wagner_tui.ui.dialogs.timeline._AT_ONCE", 10)
    text = "It began on 3 May 2023. Nobody knows why."
    corpus = Corpus((article("s1", text), article("s2", text)))
    async with reading(findings=Findings(), corpus=corpus) as (pilot, _reader):
        await pilot.press("t")
        await until(pilot, lambda: isinstance(pilot.app.screen, TimelineScreen))
        await until(pilot, lambda: "3 May 2023" in shown(pilot) and "1/2" in shown(pilot))


async def test_what_goes_wrong_with_the_dates_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_given: object) -> None:
        raise ValueError("\x1b]0;evil\x07")

    monkeypatch.setattr("wagner_tui.ui.dialogs.timeline.timeline", broken)
    async with reading() as (pilot, reader):
        await pilot.press("t")
        await until(pilot, lambda: "The dates could not be read: ValueError: ␛]0;evil␇" in shown(pilot))
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is reader)


@pytest.mark.parametrize("size", [(20, 5), (40, 10), (80, 24), (200, 50)])
async def test_hostile_text_is_only_text_at_every_size(size: tuple[int, int]) -> None:
    text = f"{HOSTILE} on 3 May 2023 {HOSTILE}."
    corpus = Corpus((article("s1", text, outlet=Stated(HOSTILE, 1)), article("s2", text)))
    async with reading(size, findings=Findings(), corpus=corpus) as (pilot, _reader):
        await pilot.press("t", "j")
        await until(pilot, lambda: isinstance(pilot.app.screen, TimelineScreen))
        await pilot.pause()
        assert not set("\x1b\x07\x9b\u202e") & set(shown(pilot))


@pytest.mark.parametrize("before", [0, 5, 30, 80, 200])
@pytest.mark.parametrize("room", [8, 20, 42, 100])
def test_the_words_of_the_time_are_seen_however_far_into_the_sentence_they_stand(
    before: int, room: int
) -> None:
    lead = "word " * before
    text = f"{lead}on Friday and so on {'word ' * 40}"
    found = marked_rows(text, (len(lead) + 3, len(lead) + 9), room, Style())
    shown_words = ["".join(part for part, _ in row) for row in found]
    strong = "".join(part for row in found for part, style in row if style.bold)
    assert strong == "Friday"
    assert len(found) <= 2
    assert all(len(row) <= room for row in shown_words)


async def test_on_a_narrow_screen_the_time_does_not_touch_the_source() -> None:
    text = "It began on the evening of June 23."
    corpus = Corpus((article("s1", text, published=Stated("2023-06-26", 1)),))
    async with reading((50, 16), findings=Findings(), corpus=corpus) as (pilot, _reader):
        await pilot.press("t")
        await until(pilot, lambda: "23 Jun 2023 even… 1   It began" in shown(pilot))
