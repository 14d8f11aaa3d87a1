"""Files and folders become a corpus; whatever cannot be read is one line and stops nothing."""

from __future__ import annotations

import itertools
import os
import shutil
from pathlib import Path

import pytest

from wagner_tui.corpus import loading, paths
from wagner_tui.corpus.loading import load, readable
from wagner_tui.corpus.model import Corpus

TEXT = "The ferry sank on Thursday. Nobody was hurt.\n"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(name: str, text: str = TEXT) -> str:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return name


def skipped(corpus: Corpus) -> list[tuple[str, str]]:
    for entry in corpus.skipped:
        assert "\n" not in entry.why
        assert entry.why.strip()
    return [(entry.path, entry.kind) for entry in corpus.skipped]


def shown(corpus: Corpus) -> list[tuple[str, str]]:
    return [(article.key, article.path) for article in corpus.articles]


def test_a_folder_is_read_in_natural_order() -> None:
    for name in ("e/10.txt", "e/9.txt", "e/2-b.md", "e/sub/1.txt", "e/.hidden.txt", "e/.git/x.txt"):
        write(name, f"{name}. {TEXT}")
    corpus = load(["e"])
    assert shown(corpus) == [("s1", "e/2-b.md"), ("s2", "e/9.txt"), ("s3", "e/10.txt"), ("s4", "e/sub/1.txt")]
    assert corpus.skipped == ()


def test_the_order_on_the_command_line_changes_nothing() -> None:
    names = [write(name, f"{name}. {TEXT}") for name in ("b.txt", "a/x.txt", "c.md", "a/y.png")]
    results = [load([*order, "gone.txt"]) for order in itertools.permutations(names)]
    assert all(result == results[0] for result in results)
    assert shown(results[0]) == [("s1", "a/x.txt"), ("s2", "b.txt"), ("s3", "c.md")]


def test_a_file_given_twice_in_different_ways_counts_once() -> None:
    write("e/a.txt")
    Path("link.txt").symlink_to("e/a.txt")
    assert (
        shown(load(["e/a.txt", "e", "./e/../e/a.txt", "link.txt", str(Path("e/a.txt").resolve())]))[0][0]
        == "s1"
    )
    assert len(load(["e/a.txt", "e", "./e/../e/a.txt", "link.txt"]).articles) == 1


def test_two_files_with_the_same_bytes_are_both_read_and_the_second_says_so() -> None:
    corpus = load([write("a.txt"), write("b.txt")])
    assert [[notice.kind for notice in article.notices] for article in corpus.articles] == [
        [],
        ["same-content"],
    ]
    assert "a.txt" in corpus.articles[1].notices[0].text


def test_standard_input_is_one_source_and_never_read_as_a_file() -> None:
    write("-", "not this")
    corpus = load(["-", "-"], stdin=b"The gate was open.")
    assert [(article.path, article.text) for article in corpus.articles] == [("-", "The gate was open.")]
    assert [n.kind for n in load(["-"]).articles[0].notices] == ["empty"]


def test_a_missing_path_is_one_line_and_the_rest_is_read() -> None:
    corpus = load(["gone.txt", write("a.txt"), "a.txt/deeper", "gone/"])
    assert shown(corpus) == [("s1", "a.txt")]
    assert skipped(corpus) == [("a.txt/deeper", "missing"), ("gone.txt", "missing"), ("gone/", "missing")]
    assert all(entry.path in entry.why for entry in corpus.skipped)


def test_an_empty_folder_says_what_to_do() -> None:
    Path("none").mkdir()
    write("only-hidden/.x.txt")
    corpus = load(["none", "only-hidden"])
    assert skipped(corpus) == [("none", "empty-folder"), ("only-hidden", "empty-folder")]
    assert ".md" in corpus.skipped[0].why


def test_a_folder_of_pictures_is_summarised_by_ending() -> None:
    for number in range(40):
        write(f"pics/{number}.JPG")
    write("pics/note.docx")
    corpus = load(["pics"])
    assert skipped(corpus) == [
        ("pics", "empty-folder"),
        ("pics", "unknown-format"),
        ("pics/note.docx", "unknown-format"),
    ]
    assert "40 files ending in .jpg" in corpus.skipped[1].why


def test_an_unknown_ending_given_by_name_is_skipped_with_the_mend() -> None:
    corpus = load([write("a.pdf"), write("README")])
    assert skipped(corpus) == [("a.pdf", "unknown-format"), ("README", "unknown-format")]
    assert ".txt" in corpus.skipped[0].why


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_never_opened() -> None:
    os.mkfifo("pipe.txt")
    Path("e").mkdir()
    os.mkfifo("e/pipe.txt")
    write("e/a.txt")
    corpus = load(["pipe.txt", "e"])  # opening a pipe without a writer would hang here
    assert skipped(corpus) == [("e/pipe.txt", "not-regular"), ("pipe.txt", "not-regular")]
    assert shown(corpus) == [("s1", "e/a.txt")]


def test_a_device_is_not_opened() -> None:
    assert skipped(load([os.devnull])) == [(os.devnull, "not-regular")]


def test_symbolic_links_that_lead_back_end() -> None:
    write("e/a.txt")
    Path("e/again").symlink_to(".", target_is_directory=True)
    Path("e/self.txt").symlink_to("self.txt")
    Path("e/dangling.txt").symlink_to("nowhere.txt")
    corpus = load(["e"])
    assert shown(corpus) == [("s1", "e/a.txt")]
    assert skipped(corpus) == [("e/again", "loop"), ("e/dangling.txt", "missing"), ("e/self.txt", "loop")]


def test_symbolic_links_are_followed_inside_the_folder_only() -> None:
    write("secret/key.txt", "Not for the dossier.")
    write("e/a.txt")
    write("e/deep/b.txt", "Another account. It is short.")
    Path("e/out.txt").symlink_to("../secret/key.txt")
    Path("e/outside").symlink_to("../secret", target_is_directory=True)
    Path("e/inside.txt").symlink_to("deep/b.txt")
    corpus = load(["e"])
    assert shown(corpus) == [("s1", "e/a.txt"), ("s2", "e/deep/b.txt")]
    assert skipped(corpus) == [("e/out.txt", "outside"), ("e/outside", "outside")]


def test_a_link_given_by_name_is_followed() -> None:
    write("far/a.txt")
    Path("near.txt").symlink_to("far/a.txt")
    Path("folder").symlink_to("far", target_is_directory=True)
    assert shown(load(["near.txt"])) == [("s1", "near.txt")]
    assert shown(load(["folder"])) == [("s1", "folder/a.txt")]


def test_a_file_without_read_permission_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    name = write("locked.txt")
    os.chmod(name, 0)
    if os.access(name, os.R_OK):  # the superuser reads everything: refuse as the system would
        monkeypatch.setattr(os, "open", _refuse)
    corpus = load([name])
    assert skipped(corpus) == [("locked.txt", "no-permission")]
    assert "locked.txt" in corpus.skipped[0].why


def test_a_folder_without_read_permission_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    write("shut/a.txt")
    monkeypatch.setattr(os, "listdir", _refuse)
    assert ("shut", "no-permission") in skipped(load(["shut"]))


def _refuse(*_: object, **__: object) -> int:
    raise PermissionError(13, "Permission denied")


def test_an_input_error_while_reading_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> int:
        raise OSError(5, "Input/output error")

    name = write("a.txt")
    monkeypatch.setattr(os, "open", fail)
    assert skipped(load([name])) == [("a.txt", "unreadable")]


def test_a_file_that_became_a_pipe_does_not_hang(monkeypatch: pytest.MonkeyPatch) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no named pipes")
    os.mkfifo("a.txt")
    monkeypatch.setattr(loading, "find_files", lambda path: [paths.Candidate(path, path)])
    assert skipped(load(["a.txt"])) == [("a.txt", "not-regular")]


def test_a_huge_file_is_refused_without_being_read() -> None:
    with open("huge.txt", "wb") as file:
        file.truncate(loading.MAX_BYTES + 1)
    corpus = load(["huge.txt"])
    assert skipped(corpus) == [("huge.txt", "too-large")]
    assert "32 MB" in corpus.skipped[0].why


@pytest.mark.parametrize("text", ["", " \n\t\r\n ", "\ufeff"])
def test_a_file_without_words_is_shown_and_says_so(text: str) -> None:
    corpus = load([write("a.txt", text)])
    assert [notice.kind for notice in corpus.articles[0].notices] == ["empty"]
    assert corpus.articles[0].sentences == ()
    assert not readable(corpus)
    assert readable(load(["a.txt", write("b.txt")]))


def test_names_with_escape_sequences_are_shown_mapped() -> None:
    names = ["a\x1b]0;pwned\x07.pdf", "b\x1b[2J.txt", "c\u202etxt.exe"]
    for name in names:
        write(name)
    shutil.copy(names[1], "d.txt")
    corpus = load([".", "gone\x9b2J.txt", "nul\x00.txt", "lone\udc80.txt"])
    said = [entry.why for entry in corpus.skipped] + [n.text for a in corpus.articles for n in a.notices]
    assert len(said) == 6
    assert "␛" in "".join(said)
    for text in said:
        assert text.isprintable()
        text.encode()


def test_names_that_are_not_utf_8_are_read() -> None:
    try:
        with open(b"bad\xff.txt", "wb") as file:
            file.write(TEXT.encode())
    except OSError:
        pytest.skip("this file system refuses such names")
    corpus = load(["."])
    assert len(corpus.articles) == 1
    assert corpus.skipped == ()


def test_control_characters_and_offsets_survive() -> None:
    text = "One\x1b[31m two.\r\nThree\u202e four.\u2028Five."
    Path("a.txt").write_bytes(text.encode())
    article = load(["a.txt"]).articles[0]
    assert article.text == text
    assert [notice.kind for notice in article.notices] == ["controls-neutralised", "bidi-neutralised"]
    assert [article.text[s.start : s.end] for s in article.sentences] == [
        "One\x1b[31m two.",
        "Three\u202e four.",
        "Five.",
    ]
