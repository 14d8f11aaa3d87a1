"""What a reader does with marks: set, take away, tag, annotate, undo, and find them at the next start."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from tests.notebook.notebook_cases import FERRY, HARBOUR, article, corpus, passage
from wagner_tui.corpus.model import Corpus, Passage
from wagner_tui.notebook import Notebook, NotebookError


@pytest.fixture
def ferry() -> Corpus:
    return corpus()


@pytest.fixture(params=["memory", "disk"])
def notebook(request: pytest.FixtureRequest, ferry: Corpus, tmp_path: Path) -> Notebook:
    return Notebook.open(None if request.param == "memory" else tmp_path / "state", ferry)


def quotes(notebook: Notebook) -> list[str]:
    return [mark.quote for mark in notebook.marks]


def test_toggle_marks_and_takes_the_mark_away(notebook: Notebook, ferry: Corpus) -> None:
    here = passage(ferry, "Nobody was hurt.")
    made = notebook.toggle(here)
    assert made is not None
    assert made == notebook.mark_at(here)
    assert (made.quote, made.passage, made.anchor) == ("Nobody was hurt.", here, "found")
    assert made.prefix == "said that the engine had failed twice. "[-32:]
    assert made.suffix == FERRY[here.end : here.end + 32]
    assert notebook.toggle(here) is None
    assert notebook.marks == ()


def test_marks_come_in_source_order_whatever_the_order_of_marking(notebook: Notebook, ferry: Corpus) -> None:
    words = [("s2", "towed"), ("s1", "rare event"), ("s1", "Port Aden"), ("s2", "212 people")]
    for key, quote in words:
        notebook.toggle(passage(ferry, quote, key))
    assert quotes(notebook) == ["Port Aden", "rare event", "212 people", "towed"]
    assert [mark.quote for mark in notebook.marks_of("s2")] == ["212 people", "towed"]


def test_marking_a_claim_is_one_step_and_doubles_nothing(notebook: Notebook, ferry: Corpus) -> None:
    first, second = passage(ferry, "212 people"), passage(ferry, "212 people", "s2")
    notebook.toggle(first)
    made = notebook.add([first, second, second], claim="c-1")
    assert [(mark.passage, mark.claim) for mark in made] == [(second, "c-1")]
    assert len(notebook.marks) == 2
    notebook.undo()
    assert [mark.passage for mark in notebook.marks] == [first]


def test_an_empty_passage_is_not_marked(notebook: Notebook) -> None:
    assert notebook.toggle(Passage("s1", 5, 5)) is None
    assert notebook.undo() is None


def test_marks_in_a_passage_are_those_that_share_a_character(notebook: Notebook, ferry: Corpus) -> None:
    notebook.toggle(passage(ferry, "212 people"))
    sentence = passage(ferry, "It carried 212 people and 40 cars.")
    assert [mark.quote for mark in notebook.marks_in(sentence)] == ["212 people"]
    assert notebook.mark_at(sentence) is None
    assert notebook.marks_in(passage(ferry, "It carried ")) == ()


def test_tags_are_cleaned_counted_and_kept(notebook: Notebook, ferry: Corpus) -> None:
    one, two = notebook.add([passage(ferry, "Port Aden"), passage(ferry, "Maria Holt")])
    notebook.set_tags([one.id, two.id], ["#place", "to  check", "place", " "])
    notebook.set_tags(two.id, ["Name", "to check"])
    assert [mark.tags for mark in notebook.marks] == [("place", "to check"), ("Name", "to check")]
    assert notebook.tags == (("Name", 1), ("place", 1), ("to check", 2))


def test_a_note_keeps_its_lines(notebook: Notebook, ferry: Corpus) -> None:
    mark = notebook.toggle(passage(ferry, "Port Aden"))
    assert mark is not None
    notebook.set_note(mark.id, "  Which port?\r\n\r\nAsk. \n")
    assert notebook.marks[0].note == "Which port?\n\nAsk."
    notebook.set_note(mark.id, "")
    assert notebook.marks[0].note == ""


def test_undo_and_redo_say_what_they_did(notebook: Notebook, ferry: Corpus) -> None:
    mark = notebook.toggle(passage(ferry, "Nobody was hurt."))
    assert mark is not None
    notebook.set_tags(mark.id, ["b", "a"])
    notebook.set_note(mark.id, "really?")
    notebook.remove([mark.id])
    said = [notebook.undo() for _ in range(5)]
    assert said == [
        "mark back again: “Nobody was hurt.”",
        "note now none: “Nobody was hurt.”",
        "tags now none: “Nobody was hurt.”",
        "mark removed again: “Nobody was hurt.”",
        None,
    ]
    said = [notebook.redo() for _ in range(5)]
    assert said == [
        "mark back again: “Nobody was hurt.”",
        "tags now #a #b: “Nobody was hurt.”",
        "note now “really?”: “Nobody was hurt.”",
        "mark removed again: “Nobody was hurt.”",
        None,
    ]


def test_what_undo_brings_back_is_the_same_mark(notebook: Notebook, ferry: Corpus) -> None:
    mark = notebook.toggle(passage(ferry, "Port Aden"))
    assert mark is not None
    notebook.set_tags(mark.id, ["x"])
    before = notebook.marks
    notebook.remove([mark.id])
    notebook.undo()
    assert notebook.marks == before


def test_a_long_step_is_counted_and_hostile_words_are_made_visible(ferry: Corpus) -> None:
    odd = corpus(None, "Before \x1b]0;title\x07 after [/b] and a good deal more than forty characters.")
    notebook = Notebook.open(None, odd)
    notebook.toggle(Passage("s1", 0, 60))
    said = notebook.undo()
    assert said is not None
    assert "\x1b" not in said
    assert "␛" in said
    assert said.endswith("…”")
    ferry_notebook = Notebook.open(None, ferry)
    ferry_notebook.add([passage(ferry, "Port Aden"), passage(ferry, "Maria Holt")])
    assert ferry_notebook.undo() == "2 marks: removed again"


def test_a_change_that_changes_nothing_is_no_step(notebook: Notebook, ferry: Corpus) -> None:
    mark = notebook.toggle(passage(ferry, "Port Aden"))
    assert mark is not None
    version = notebook.version
    notebook.set_note(mark.id, "  ")
    notebook.set_tags(mark.id, [])
    notebook.remove(["nobody"])
    assert notebook.version == version
    assert notebook.undo() == "mark removed again: “Port Aden”"


def test_version_grows_with_every_change(notebook: Notebook, ferry: Corpus) -> None:
    seen = [notebook.version]
    mark = notebook.toggle(passage(ferry, "Port Aden"))
    assert mark is not None
    for change in (lambda: notebook.set_note(mark.id, "n"), notebook.undo, notebook.redo):
        seen.append(notebook.version)
        change()
    assert sorted(set(seen)) == seen


def test_the_next_start_shows_the_same_marks(tmp_path: Path) -> None:
    ferry = corpus()
    notebook = Notebook.open(tmp_path, ferry)
    made = notebook.add([passage(ferry, "Port Aden"), passage(ferry, "towed", "s2")], claim="c-9")
    notebook.set_tags(made[0].id, ["näïve 🚢", "a"])
    notebook.set_note(made[1].id, "two\nlines")
    assert Notebook.open(tmp_path, ferry).marks == notebook.marks


def test_the_same_content_under_another_path_keeps_its_marks(tmp_path: Path) -> None:
    first = corpus(tmp_path / "old")
    Notebook.open(tmp_path, first).toggle(passage(first, "Maria Holt"))
    moved = Corpus((article("s1", HARBOUR, tmp_path / "new" / "a.txt"), article("s2", FERRY, "b.txt")))
    (mark,) = Notebook.open(tmp_path, moved).marks
    assert (mark.source, mark.anchor) == ("s2", "found")
    assert mark.passage == passage(moved, "Maria Holt", "s2")


def test_two_copies_of_one_text_are_marked_apart(tmp_path: Path) -> None:
    twins = corpus(tmp_path, FERRY, FERRY)
    notebook = Notebook.open(tmp_path / "state", twins)
    notebook.toggle(passage(twins, "Maria Holt", "s1"))
    notebook.toggle(passage(twins, "Maria Holt", "s2"))
    assert [mark.source for mark in notebook.marks] == ["s1", "s2"]
    notebook.toggle(passage(twins, "Maria Holt", "s2"))
    assert [mark.source for mark in Notebook.open(tmp_path / "state", twins).marks] == ["s1"]


def test_marks_of_other_articles_stay_out_of_sight_and_in_the_database(tmp_path: Path) -> None:
    ferry, other = corpus(tmp_path / "ferry"), corpus(tmp_path / "other", "Another event altogether.")
    notebook = Notebook.open(tmp_path / "state", ferry)
    mark = notebook.toggle(passage(ferry, "Maria Holt"))
    assert mark is not None
    notebook.set_tags(mark.id, ["captain"])
    elsewhere = Notebook.open(tmp_path / "state", other)
    assert elsewhere.marks == ()
    assert elsewhere.tags == (("captain", 0),)
    elsewhere.toggle(passage(other, "event"))
    assert quotes(Notebook.open(tmp_path / "state", ferry)) == ["Maria Holt"]


def test_text_that_is_no_unicode_is_kept_exactly(tmp_path: Path) -> None:
    odd = corpus(tmp_path, "A lone \udc80 surrogate, a NUL \x00 and\r\na \u2028 separator.")
    odd = Corpus((dataclasses.replace(odd["s1"], path=str(tmp_path / "n\udcffme.txt")),))
    notebook = Notebook.open(tmp_path / "state", odd)
    mark = notebook.toggle(Passage("s1", 0, len(odd["s1"].text)))
    assert mark is not None
    notebook.set_note(mark.id, "typed \udce4")
    notebook.set_tags(mark.id, ["t\udce4g"])
    assert Notebook.open(tmp_path / "state", odd).marks == notebook.marks
    assert notebook.marks[0].quote == odd["s1"].text


class TestChangedFile:
    """The file at the same path has another content."""

    def test_a_passage_that_moved_is_found_surely(self, tmp_path: Path) -> None:
        old, new = corpus(tmp_path, FERRY), corpus(tmp_path, "A new first line.\n\n" + FERRY)
        Notebook.open(tmp_path / "state", old).toggle(passage(old, "Maria Holt"))
        (mark,) = Notebook.open(tmp_path / "state", new).marks
        assert (mark.anchor, mark.passage) == ("moved", passage(new, "Maria Holt"))
        assert (mark.start, mark.sha256) == (FERRY.index("Maria Holt"), old["s1"].sha256)

    def test_another_number_is_a_candidate_that_marking_confirms(self, tmp_path: Path) -> None:
        old = corpus(tmp_path, FERRY)
        new = corpus(tmp_path, FERRY.replace("212", "221"))
        sentence = "It carried 212 people and 40 cars."
        made = Notebook.open(tmp_path / "state", old).toggle(passage(old, sentence))
        notebook = Notebook.open(tmp_path / "state", new)
        (mark,) = notebook.marks
        here = passage(new, "It carried 221 people and 40 cars.")
        assert (mark.anchor, mark.passage, mark.quote) == ("changed", here, sentence)
        confirmed = notebook.toggle(here)
        assert confirmed is not None
        assert (confirmed.id, confirmed.anchor) == (mark.id, "found")
        assert confirmed.quote == "It carried 221 people and 40 cars."
        assert notebook.undo() == "mark place as before: “It carried 212 people and 40 cars.”"
        assert notebook.marks == (mark,)
        assert Notebook.open(tmp_path / "state", old).marks == (made,)

    def test_a_deleted_passage_is_lost_and_kept(self, tmp_path: Path) -> None:
        sentence = "The captain, Maria Holt, said that the engine had failed twice."
        old, new = corpus(tmp_path, FERRY), corpus(tmp_path, FERRY.replace(sentence, ""))
        Notebook.open(tmp_path / "state", old).toggle(passage(old, sentence))
        notebook = Notebook.open(tmp_path / "state", new)
        (mark,) = notebook.marks
        assert (mark.anchor, mark.passage, mark.quote, mark.source) == ("lost", None, sentence, "s1")
        notebook.set_note(mark.id, "gone since Tuesday")
        assert Notebook.open(tmp_path / "state", new).marks[0].note == "gone since Tuesday"
        assert Notebook.open(tmp_path / "state", old).marks[0].anchor == "found"

    def test_looking_writes_nothing(self, tmp_path: Path) -> None:
        old, new = corpus(tmp_path, FERRY), corpus(tmp_path, FERRY.replace("Holt", "Hold"))
        Notebook.open(tmp_path / "state", old).toggle(passage(old, "Maria Holt"))
        before = (tmp_path / "state" / "marks.sqlite").read_bytes()
        assert Notebook.open(tmp_path / "state", new).marks
        assert (tmp_path / "state" / "marks.sqlite").read_bytes() == before


def test_a_state_that_is_a_file_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("I am a file")
    with pytest.raises(NotebookError, match=r"state: not a folder.*--state DIR") as caught:
        Notebook.open(tmp_path / "state" / "deeper", corpus())
    assert "\n" not in str(caught.value)
