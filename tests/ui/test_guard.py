"""The guard as values: rows, input, what is worth handling; what needs a terminal is in tests/terminal."""

from __future__ import annotations

import gc
import io
import os
import time
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual.events import Key, MouseMove, Paste, Resize
from textual.message import Message
from textual.strip import Strip, get_line_length

from wagner_tui.safe_text import display
from wagner_tui.ui import guard, running
from wagner_tui.ui.incoming import (
    MAX_SIZE,
    MIN_SIZE,
    PASTE_LIMIT,
    REPEATS_KEPT,
    WAITING,
    Incoming,
    clamp_size,
    condense,
    sane,
)
from wagner_tui.ui.outgoing import MARKS_KEPT, TerminalFile, is_safe, safe_address, safe_text

ANYTHING = st.text(st.characters(codec=None))
HOSTILE = st.text(
    st.sampled_from("ab ä\x00\x07\x1b\x7f\x85\x9b\u061c\u202e\u2028\U000e0041\ud800\u0301\u200d日")
)


def drawn(*segments: Segment) -> str:
    guard.guard_rows()
    return Strip(segments).render(Console(file=io.StringIO(), color_system="truecolor", force_terminal=True))


# --- rows ---


@given(ANYTHING | HOSTILE)
def test_no_text_of_a_row_drives_the_terminal(text: str) -> None:
    assert display(drawn(Segment(text))) == drawn(Segment(text))


@given(HOSTILE.map(lambda text: text.replace("\u200d", "")))  # which joins what is beside it, to Rich
def test_a_row_keeps_its_width(text: str) -> None:
    strip = Strip([Segment(text), Segment(" │")])
    assert get_line_length(guard._safe_strip(strip)) == strip.cell_length


@given(ANYTHING | HOSTILE)
@example("a\u0301" * 500)
def test_the_cheap_test_misses_nothing(text: str) -> None:
    if is_safe(text):
        assert safe_text(text) == text


def test_safe_rows_are_left_alone_and_rendered_once() -> None:
    guard.guard_rows()
    console = Console(file=io.StringIO())
    strip = Strip([Segment("Пригожин │ 普里戈任 — “quoted”", Style(bold=True))])
    assert strip.render(console) is strip.render(console)
    assert "Пригожин │ 普里戈任 — “quoted”" in strip.render(console)


@pytest.mark.parametrize(
    ("piled", "left"),
    [
        ("e" + "\u0301" * 3000 + "!", "e" + "\u0301" * MARKS_KEPT + "!"),
        ("e" + "\u0301" * MARKS_KEPT, "e" + "\u0301" * MARKS_KEPT),
        ("a" + "\u20dd\u0488" * 50 + "b", "a" + "\u20dd\u0488" * (MARKS_KEPT // 2) + "b"),
        ("x" + "\u200d" * 40, "x" + "\u200d" * MARKS_KEPT),
        ("━" * 80 + "…" * 20 + "。" * 20, "━" * 80 + "…" * 20 + "。" * 20),
    ],
)
def test_piles_of_marks_are_cut_and_nothing_else(piled: str, left: str) -> None:
    assert safe_text(piled) == left


def test_links_lose_controls_and_are_quoted() -> None:
    assert (
        safe_address("https://e.org/\x1b]2;x\x07\u202eä b?c=%20&d#e")
        == "https://e.org/]2;x%C3%A4%20b?c=%20&d#e"
    )
    assert safe_address("\x1b\x07") is None
    row = drawn(Segment("here", Style(link="https://e.org/\x1b\\\x9c\x07")))
    assert ";https://e.org/%5C\x1b\\here\x1b]8;;\x1b\\" in row
    assert "\x9c" not in row
    assert "\x07" not in row


def test_the_terminal_file_outlives_its_terminal() -> None:
    reader, writer = os.pipe()
    file = TerminalFile(writer)
    file.write("lone \ud800")
    file.flush()
    assert os.read(reader, 100) == b"lone ?"
    os.close(reader)
    for _ in range(3):
        file.write("x" * 100_000)
        file.flush()
    assert file.lost
    os.close(writer)


# --- input ---


def pieces(*parts: str, release: bool = False) -> list[tuple[str, str]]:
    incoming = Incoming()
    found = [piece for part in parts for piece in incoming.feed(part)]
    if release:
        found += incoming.release()
    return [tuple(piece) for piece in found]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("abc", [("text", "abc")]),
        ("a\x1b[A\x1bOPb", [("text", "a"), ("sequence", "\x1b[A"), ("sequence", "\x1bOP"), ("text", "b")]),
        ("\x1b[<0;5;5M\x1b[M !!", [("sequence", "\x1b[<0;5;5M"), ("sequence", "\x1b[M !!")]),
        ("\x1bj", [("sequence", "\x1bj")]),
        ("\x1b\x1b[A", [("lone", "\x1b"), ("sequence", "\x1b[A")]),
        ("\x1b[[Ax", [("sequence", "\x1b[[A"), ("text", "x")]),
        # replies of the terminal are nobody's keys
        ("a\x1b]11;rgb:1e/1e/1e\x1b\\b\x1bP>|term q\x1b\\c", [("text", "a"), ("text", "b"), ("text", "c")]),
        ("\x1b]52;c;\x07x\x1b_G\x1b\\\x1b^p\x1b\\\x1bXs\x1b\\", [("text", "x")]),
        # broken ones go, what follows stays
        ("\x1b[12\x00j", [("text", "\x00j")]),
        ("\x1b[1;\x1b[B", [("sequence", "\x1b[B")]),
        ("\x1b]broken\x1b[B", [("sequence", "\x1b[B")]),
        # pastes
        ("\x1b[200~a\x00\x1b[Ab\x1b[201~c", [("paste", "a\x1b[Ab"), ("text", "c")]),
        ("\x1b[201~c", [("text", "c")]),
    ],
)
def test_input_is_cut_into_pieces_however_it_arrives(data: str, expected: list[tuple[str, str]]) -> None:
    assert pieces(data) == expected
    for cut in range(1, len(data)):
        joined = pieces(data[:cut], data[cut:])
        assert "".join(t for k, t in joined) == "".join(t for k, t in expected), cut


@pytest.mark.parametrize(
    ("data", "left"),
    [
        ("\x1b", [("lone", "\x1b")]),
        ("\x1b[", [("lone", "\x1b[")]),
        ("\x1b]", [("lone", "\x1b]")]),
        ("\x1b[1;", []),
        ("\x1b]11;rgb", []),
        ("\x1b[200~never ends", [("paste", "never ends")]),
    ],
)
def test_what_is_held_is_let_go_when_nothing_follows(data: str, left: list[tuple[str, str]]) -> None:
    assert pieces(data) == []
    assert pieces(data, release=True) == left
    assert pieces("j") == [("text", "j")]


def test_a_paste_is_bounded_and_so_is_a_sequence() -> None:
    huge = "x" * 3 * PASTE_LIMIT
    assert pieces("\x1b[200~", huge, huge, "\x1b[201~") == [("paste", "x" * PASTE_LIMIT)]
    incoming = Incoming()
    for _ in range(100):
        assert list(incoming.feed("\x1b]" + "0" * 1000)) == []
    assert len(incoming._held) < 10_000


@given(st.lists(st.text(st.sampled_from("\x1b[]<;0129~uMmtOPA\\\x07jq ä"), max_size=12), max_size=8))
def test_any_input_ends_in_pieces_and_nothing_stays(parts: list[str]) -> None:
    incoming = Incoming()
    for part in parts:
        list(incoming.feed(part))
    list(incoming.release())
    assert not incoming.waiting
    assert [piece.text for piece in incoming.feed("j")] == ["j"]


@pytest.mark.parametrize(
    ("reported", "used"),
    [((0, 0), MIN_SIZE), ((99999, 99999), MAX_SIZE), ((80, 24), (80, 24)), ((-1, 7), (MIN_SIZE[0], 7))],
)
def test_sizes_are_clamped(reported: tuple[int, int], used: tuple[int, int]) -> None:
    assert clamp_size(*reported) == used
    message = sane(Resize.from_dimensions(reported, (0, 0)))
    assert isinstance(message, Resize)
    assert tuple(message.size) == used
    assert message.pixel_size is None  # fewer pixels than cells: they would divide mouse positions by nothing


def test_a_key_that_is_no_text_is_dropped() -> None:
    assert sane(Key("x", "\ud800")) is None
    assert sane(Key("x", "ä")) is not None


# --- flow ---


def keys(*names: str, at: float = 100.0) -> list[Message]:
    messages: list[Message] = []
    for name in names:
        key = Key(name, name if len(name) == 1 else {"enter": "\r", "tab": "\t"}.get(name))
        key.time = at
        messages.append(key)
    return messages


def condensed(messages: list[Message], *, typing: bool = False, now: float = 100.0) -> list[str]:
    kept, _ = condense(messages, typing=typing, now=now, pasted_at=0.0)
    return [message.text if isinstance(message, Paste) else getattr(message, "key", "?") for message in kept]


def test_a_repeated_key_does_not_run_on_after_its_release() -> None:
    held = keys(*["j"] * 20)
    assert condensed(held, now=100.05) == ["j"] * 20  # fresh: the program keeps up
    assert condensed(held, now=101) == ["j"] * REPEATS_KEPT
    assert condensed(keys("j", "j", "k"), now=200) == ["j", "j", "k"]
    assert len(condensed(keys(*["tab"] * 5000))) == WAITING


def test_typed_text_in_a_field_is_never_dropped() -> None:
    assert condensed(keys(*"hello mutiny"), typing=True, now=200) == list("hello mutiny")
    assert condensed(keys(*["o"] * 60), typing=True, now=200) == ["o"] * 60
    assert condensed(keys(*["x"] * 5000), typing=True) == ["x" * 5000]
    assert condensed(keys(*["backspace"] * 50), typing=True, now=200) == ["backspace"] * REPEATS_KEPT


def test_a_burst_of_text_is_a_paste_and_not_commands() -> None:
    text = "quit all of this now\nand delete the marks, " * 3
    burst = keys(*["enter" if c == "\n" else "space" if c == " " else c for c in text])
    for key, character in zip(burst, text, strict=True):
        assert isinstance(key, Key)
        key.character = "\r" if character == "\n" else character
    kept, pasted_at = condense(burst, typing=False, now=100.0, pasted_at=0.0)
    assert [message.text for message in kept if isinstance(message, Paste)] == [text]
    assert len(kept) == 1
    tail, _ = condense(keys("q", at=100.1), typing=False, now=100.1, pasted_at=pasted_at)
    assert isinstance(tail[0], Paste)  # the rest of the same burst, in another read
    later, _ = condense(keys("q", at=101.0), typing=False, now=101.0, pasted_at=pasted_at)
    assert isinstance(later[0], Key)


def test_other_floods_keep_the_newest() -> None:
    flood = keys(*["up", "down"] * 500, "ctrl+c")
    assert condensed(flood)[-3:] == ["up", "down", "ctrl+c"]
    assert len(condensed(flood)) == WAITING
    moves: list[Message] = [MouseMove(None, x, 0, 0, 0, 0, False, False, False) for x in range(100)]
    (last,), _ = condense(moves, typing=False, now=100.0, pasted_at=0.0)
    assert isinstance(last, MouseMove)
    assert last.x == 99


# --- the rest ---


def test_the_installed_textual_has_all_private_names() -> None:
    assert guard.missing_names() == []


def test_missing_private_names_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        guard, "PRIVATE_NAMES", ((Strip, "render _gone"), (Strip.__init__, "_segments _lost"))
    )
    assert guard.missing_names() == ["Strip: _gone", "Strip.__init__: _lost"]


def test_a_crash_is_one_mapped_line_and_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(running.DEBUG_VARIABLE, raising=False)
    try:
        raise ValueError("bad\n\x1b]2;owned\x07 \u202e")
    except ValueError as error:
        line = running.crash_report(error, tmp_path / "new")
        monkeypatch.setenv(running.DEBUG_VARIABLE, "1")
        shown = running.crash_report(error, None)
    file = tmp_path / "new" / running.CRASH_FILE
    assert line == f"wagner-tui: internal error: ValueError: bad ␛]2;owned␇ � (more in {file})"
    trace = file.read_text()
    assert "test_a_crash_is_one_mapped_line" in trace
    assert "␛]2;owned" in trace
    assert "\x1b" not in trace + shown
    assert trace.strip() in shown
    assert file.stat().st_mode & 0o077 == 0


def test_the_collector_is_quiet_after_loading() -> None:
    before = gc.get_threshold()
    gc.set_threshold(700, 10, 10)
    gc.disable()
    try:
        running.quiet_collector()
        assert gc.isenabled()
        assert gc.get_freeze_count() > 0
        assert gc.get_threshold()[0] > 700
    finally:
        gc.enable()
        gc.unfreeze()
        gc.set_threshold(*before)


def test_a_guarded_repaint_costs_little() -> None:
    """A full repaint of 200 by 50 cells in which every row is new: the guard's share of rendering alone."""
    console = Console(file=io.StringIO(), color_system="truecolor", force_terminal=True)
    styles = [Style(color=f"#{n:02x}4060", bgcolor="#101010") for n in range(8)]
    rows = [[Segment("Wagner’s column ", styles[n % 8]) for n in range(13)] for _ in range(50)]

    def repaint() -> float:
        strips = [Strip(row, 200) for row in rows]
        start = time.perf_counter()
        for strip in strips:
            strip.render(console)
        return time.perf_counter() - start

    times: dict[object, list[float]] = {}
    for _ in range(30):
        for render in (guard._plain_render, guard._render):
            Strip.render = render  # type: ignore[method-assign]
            times.setdefault(render, []).append(repaint())
    extra = min(times[guard._render]) - min(times[guard._plain_render])
    assert extra < 0.0015, times  # ten frames' worth of margin: it is about 0.15 ms
