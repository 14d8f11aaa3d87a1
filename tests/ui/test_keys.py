"""Keys to commands: prefixes, counts, contexts, the user's own keys."""

import re
from pathlib import Path

import pytest

from wagner_tui.ui.actions import ACTIONS
from wagner_tui.ui.commands import COMMANDS, COUNTED, Keymap, KeyReader, shown_key
from wagner_tui.ui.settings import read_settings


def feed(keys: list[str], gap: float = 0.1, context: str = "panes", keymap: Keymap | None = None):
    reader = KeyReader(keymap or Keymap())
    return [reader.feed(context, key, gap * at) for at, key in enumerate(keys)]


def test_every_command_can_be_done_and_every_action_has_a_command():
    assert {command.name for command in COMMANDS} | {"source", "count"} == set(ACTIONS)
    assert {command.name for command in COMMANDS} >= COUNTED


@pytest.mark.parametrize("context", ["panes", "claims", "counterparts", "selecting"])
def test_no_two_commands_of_one_context_share_a_key(context):
    keys = [key for command in COMMANDS if context in command.contexts for key in command.keys]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("context", ["panes", "claims", "counterparts", "selecting"])
def test_every_command_of_a_context_can_be_reached(context):
    live = {command.name for command, _keys in Keymap().live(context)}
    assert live == {command.name for command in COMMANDS if context in command.contexts}


@pytest.mark.parametrize(
    ("keys", "command"),
    [
        (["j"], ("next_sentence", 0, False)),
        (["down"], ("next_sentence", 0, False)),
        (["]", "m"], ("next_linked", 0, False)),
        (["[", "k"], ("previous_mark", 0, False)),
        (["]", "j"], None),
        (["3"], ("source", 3, False)),
        (["3", "j"], ("next_sentence", 3, True)),
        (["1", "2", "j"], ("next_sentence", 12, True)),
        (["3", "]", "m"], ("next_linked", 3, True)),
        (["3", "m"], ("mark", 0, False)),
        (["0"], None),
        (["1", "0"], ("count", 10, True)),
    ],
)
def test_presses(keys, command):
    assert feed(keys)[-1] == command


def test_a_digit_that_was_long_ago_is_no_count():
    assert feed(["3", "j"], gap=1.0)[-1] == ("next_sentence", 0, False)


def test_own_keys_replace_the_standard_ones_and_win():
    keymap = Keymap({"zoom": ["j"]})
    assert feed(["j"], keymap=keymap)[-1] == ("zoom", 0, False)
    assert feed(["z"], keymap=keymap)[-1] is None


def test_a_key_map_with_an_unknown_command_says_so():
    assert "frobnicate" in Keymap({"frobnicate": ["j"]}).problems[0]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('theme = "textual-light"\n[keys]\nzoom = "Z"\n', None),
        ('[keys]\nzoom = ["Z", "ctrl+z"]\n', None),
        ("[keys]\nzoom = 3\n", "standard settings"),
        ("[keys\n", "standard settings"),
        ("keys = 3\n", "standard settings"),
        ("[keys]\nzoom = [3]\n", "standard settings"),
        ("theme = 3\n", "standard settings"),
        ('[keys]\nfly = "f"\n', "fly"),
    ],
)
def test_settings_files(tmp_path, text, problem):
    path = tmp_path / "config.toml"
    path.write_text(text, encoding="utf-8")
    settings = read_settings(path)
    if problem is None:
        assert not settings.problems
        assert settings.keymap.command("panes", "Z").name == "zoom"
    else:
        assert problem in settings.problems[0]
        assert "config.toml" in settings.problems[0]
        assert settings.keymap.command("panes", "z").name == "zoom"


def test_a_missing_settings_file_is_no_problem(tmp_path):
    assert read_settings(tmp_path / "config.toml").problems == ()


@pytest.mark.parametrize(("key", "shown"), [("ctrl+d", "Ctrl-d"), ("down", "↓"), ("]m", "]m"), ("j", "j")])
def test_keys_as_people_write_them(key, shown):
    assert shown_key(key) == shown


def test_the_keys_of_the_readme_are_those_of_the_program():
    text = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    table = text.split("| press | and see |")[1].split("\n\n")[0]
    cells = [row.split("|")[1] for row in table.splitlines() if row.startswith("| `")]
    pressed = {key for cell in cells for key in re.findall(r"`([^`]+)`", cell)}
    known = {shown_key(key) for command in COMMANDS for key in command.keys} | set("123456789")
    assert {key[:1] if key.startswith("/") else key for key in pressed} <= known
    for name in ("next_conflict", "conflicts", "grid", "origins", "timeline", "names", "aliases"):
        keys = next(command.keys for command in COMMANDS if command.name == name)
        assert shown_key(keys[0]) in pressed, name
