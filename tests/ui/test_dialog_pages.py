"""What the pages say: why two passages are linked, what a source states, which keys do what."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.ui.dialog_apps import Host, article, corpus
from wagner_tui.analysis.engine import analyse
from wagner_tui.analysis.model import Findings
from wagner_tui.corpus.model import Corpus, Hidden, Notice, Passage, Skipped, Stated
from wagner_tui.ui.commands import COMMANDS, Keymap, shown_key
from wagner_tui.ui.dialogs.help import help_rows
from wagner_tui.ui.dialogs.info import info_screen
from wagner_tui.ui.dialogs.page import Place, Row, wrap_row
from wagner_tui.ui.dialogs.why import why_screen
from wagner_tui.ui.state import State
from wagner_tui.ui.world import World
from wagner_tui.ui.wrap import cells

ONE = "The ferry Alma ran aground near Visby on Friday with 214 passengers. Nobody was hurt. Divers came."
TWO = "With 214 passengers the ferry Alma ran aground on Friday near Visby. The captain slept."
THREE = "A bakery won a prize."


def world_of(*texts: str) -> World:
    sources = corpus(*texts)
    findings = analyse(sources)
    world = World(sources)
    world.add_links(findings.links)
    world.finish(findings)
    return world


def text_of(parts: Sequence[tuple[str, object]]) -> str:
    return "".join(text for text, _ in parts)


# Why


async def test_why_quotes_both_sides_and_names_words_numbers_and_who_lacks_it() -> None:
    world = world_of(ONE, TWO, THREE)
    app = Host(lambda: why_screen(world, State("s1")))
    async with app.run_test(size=(120, 50)):
        seen = " ".join(app.shown().replace("│", " ").split())
    assert "Reported by 1, 2 · not found in 3" in seen
    assert "s1:1 The ferry Alma ran aground near Visby" in seen
    assert "s2:1 With 214 passengers the ferry" in seen
    numbers = seen.split(" numbers ")[1].split(" made of ")[0]
    assert numbers.startswith("214 ")
    assert numbers.endswith("%")
    assert "Visby" in seen.split(" names ")[1]
    assert "aground" in seen.split(" words ")[1].split(" names ")[0]


async def test_why_shows_both_spellings_of_a_name_this_source_first() -> None:
    world = world_of(
        "Boris Gryzlov arrived in Minsk on Friday with twelve guards. Boris Gryzlov left again.",
        "On Friday Boris Grislov came to Minsk with twelve guards. Boris Grislov left.",
    )
    for source, wanted in (("s1", "Gryzlov ≈ Grislov"), ("s2", "Grislov ≈ Gryzlov")):
        app = Host(lambda source=source: why_screen(world, State(source)))
        async with app.run_test(size=(120, 50)):
            assert wanted.replace("≈", "=") in app.shown().replace("≈", "=")


async def test_why_says_what_speaks_against_a_link() -> None:
    app = Host(lambda: why_screen(world_of(ONE, TWO.replace("214", "241")), State("s1")))
    async with app.run_test(size=(120, 50)):
        seen = " ".join(app.shown().replace("│", " ").split())
    assert "against different numbers: 214 here, 241 there" in seen


async def test_without_the_weights_why_still_gives_the_reason_in_one_line() -> None:
    world = world_of(ONE, TWO)
    world.finish(Findings(claims=world.claims))
    app = Host(lambda: why_screen(world, State("s1")))
    async with app.run_test(size=(120, 50)):
        assert " why " in app.shown()


def test_without_a_counterpart_there_is_no_why() -> None:
    assert why_screen(world_of(ONE, THREE), State("s2")) is None


def test_why_of_a_giant_sentence_comes_at_once() -> None:
    giant = " ".join(f"word{number}" for number in range(30_000)) + " ferry Alma ran aground near Visby."
    world = World(corpus(giant, giant))
    link = analyse(corpus(ONE, TWO)).links[0]
    whole = Passage("s1", 0, len(giant)), Passage("s2", 0, len(giant))
    world.add_links([type(link)(whole[0], whole[1], 1.0, "verbatim", (), "the same words")])
    screen = why_screen(world, State("s1"))
    assert screen is not None
    rows = screen.page.rows_for(80).window(Place(0, 0), 1000)
    assert len(rows) < 100, "a part is quoted, the rest is counted"
    assert any("more characters" in text_of(parts) for parts in rows)


# The source


async def test_info_says_what_is_stated_where_and_what_is_not() -> None:
    text = "Alma aground\nBy Ida Holm\nShe ran aground. Follow us on all channels!\n"
    start = text.index("Follow")
    source = article(
        "s1",
        text,
        "news/alma.txt",
        title=Stated("Alma aground", 1),
        author=Stated("Ida Holm", 2),
        hidden=(Hidden(start, len(text) - 1, "follow-us"),),
        notices=(Notice("encoding", "read as cp1252: no mark of an encoding"),),
    )
    skipped = (Skipped("news/picture.jpg", "format", "news/picture.jpg: an image, not a text"),)
    app = Host(lambda: info_screen(Corpus((source,), skipped), "s1"))
    async with app.run_test(size=(100, 45)):
        seen = app.shown()
    lines = [" ".join(line.strip(" │").split()) for line in seen.split("\n")]
    assert "title Alma aground line 1" in lines
    assert "author Ida Holm line 2" in lines
    assert "outlet not stated" in lines
    assert "date not stated" in lines
    assert "path news/alma.txt" in lines
    assert "follow-us" in lines
    assert "“Follow us on all channels!” line 3" in lines
    assert "! read as cp1252: no mark of an encoding" in lines
    assert "– news/picture.jpg: an image, not a text" in lines
    assert source.sha256 in seen


# Help


def rows_text(keymap: Keymap, width: int, path: str = "/home/x/config.toml") -> list[str]:
    blocks = help_rows(keymap, "panes", Path(path), width)
    return [text_of(parts) for block in blocks if isinstance(block, Row) for parts in wrap_row(block, width)]


@pytest.mark.parametrize("width", [18, 38, 74, 82])
def test_help_names_every_command_and_every_live_key(width: int) -> None:
    rows = rows_text(Keymap(), width)
    whole = "".join("".join(rows).split())
    assert all(cells(line) <= width for line in rows)
    for command in COMMANDS:
        assert command.name in whole
        assert all(shown_key(key) in whole for key in command.keys)


def test_help_has_two_columns_only_where_there_is_room() -> None:
    groups = {command.group for command in COMMANDS} - {"Moving"}

    def beside(width: int) -> bool:
        return any("Moving" in line and any(g in line for g in groups) for line in rows_text(Keymap(), width))

    assert beside(82)
    assert not beside(60)


def test_help_shows_own_keys_and_what_is_wrong_in_them_first() -> None:
    rows = rows_text(Keymap({"next_sentence": ["ctrl+n"], "no_such": ["x"]}), 60)
    assert "no_such" in rows[0]
    assert any(line.startswith("Ctrl-n") and "Next sentence" in line for line in rows)
    assert any("config.toml" in line for line in rows)
