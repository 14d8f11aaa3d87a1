"""The words of a command line: what they mean, and what is said of wrong ones."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from wagner_tui.cli.arguments import COMMANDS, Arguments, UsageError, parse
from wagner_tui.cli.help_text import help_for, help_of


@pytest.mark.parametrize(
    ("line", "meaning"),
    [
        ("", Arguments(None)),
        ("a.txt -", Arguments(None, ("a.txt", "-"))),
        ("--state none a", Arguments(None, ("a",), state="none")),
        ("links", Arguments("links")),
        ("./links", Arguments(None, ("./links",))),
        ("a links", Arguments(None, ("a", "links"))),
        ("-- links", Arguments(None, ("links",))),
        ("links a --json b", Arguments("links", ("a", "b"), json=True)),
        ("--json claims a", Arguments("claims", ("a",), json=True)),
        ("--state s marks a", Arguments("marks", ("a",), state="s")),
        ("--state=s marks a", Arguments("marks", ("a",), state="s")),
        ("links --min-score 0 --top 3", Arguments("links", min_score=0.0, top=3)),
        ("search x", Arguments("search", query="x")),
        ("search x a b --fuzzy", Arguments("search", ("a", "b"), query="x", mode="fuzzy")),
        ("search --regex x+ a", Arguments("search", ("a",), query="x+", mode="regex")),
        ("search --json -- -x --json", Arguments("search", ("--json",), query="-x", json=True)),
        ("export a -o f.md --force", Arguments("export", ("a",), output="f.md", force=True)),
        ("export -o - -f json", Arguments("export", output="-", format="json")),
        ("export --json", Arguments("export", format="json")),
        ("export --by tag --all-claims", Arguments("export", by="tag", all_claims=True)),
    ],
)
def test_what_a_command_line_means(line: str, meaning: Arguments) -> None:
    assert parse(line.split()) == meaning


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("--jsn", "unknown option"),
        ("links --jsn", "did you mean --json?"),
        ("claims --top 3", "--top: unknown option"),
        ("--json a", "belongs to a command"),
        ("links --min-score x", "'x' is not a score"),
        ("links --min-score nan", "'nan' is not a score"),
        ("links --min-score -1", "'-1' is not a score"),
        ("links --top 0", "give 1 or more"),
        ("links --top ²", "give 1 or more"),
        ("search", "no query"),
        ("search --regex", "no query"),
        ("search \udcff", "not valid UTF-8"),
        ("search --regex --fuzzy x", "give one of them"),
        ("export -f csv", "later version; give md or json"),
        ("export -f doc", "'doc' is not a format; give md or json"),
        ("export --by day", "choose from"),
        ("export -o", "expected one argument"),
        ("export -o=", "the name is empty"),
        ("marks --state=", "the name is empty"),
    ],
)
def test_wrong_use_is_one_line_with_the_mend(line: str, said: str) -> None:
    with pytest.raises(UsageError) as wrong:
        parse(line.split())
    assert said in str(wrong.value)
    assert "\n" not in str(wrong.value)


@pytest.mark.parametrize("words", [[""], ["claims", "a", ""], ["search", "x", ""]])
def test_an_empty_path_is_told_as_such(words: list[str]) -> None:
    with pytest.raises(UsageError, match="a path is empty"):
        parse(words)


def test_an_unknown_option_that_is_a_file_names_the_way_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "-x.txt").touch()
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError, match=r"\./-x\.txt"):
        parse(["-x.txt"])
    assert parse(["--", "-x.txt"]).paths == ("-x.txt",)


VALUES = {"--state": "s", "--min-score": "0", "--top": "1", "-f": "md", "--format": "md", "--by": "tag"}
VALUES |= {"-o": "f", "--output": "f", "--model": "m"}
OPTION = re.compile(r"(?<!\S)--?[a-z][a-z-]*")


@pytest.mark.parametrize("command", [None, *COMMANDS])
def test_every_option_of_the_help_is_understood(command: str | None) -> None:
    options = set(OPTION.findall(help_of(command).partition("Options:")[2])) - {"--help", "-h", "--version"}
    for option in options:
        words = [
            *([command] if command else []),
            "word",
            option,
            *([VALUES[option]] if option in VALUES else []),
        ]
        assert (
            parse(words) != parse([word for word in words[:2] if word != option])
            or VALUES.get(option) == "md"
        )


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_shows_examples_first_and_fits_a_terminal(command: str) -> None:
    lines = help_for([command])
    assert lines[0].startswith(f"wagner-tui {command}".strip() + ": ")
    assert lines[2] == "Examples:"
    assert max(map(len, lines)) <= 80


def test_the_help_lists_every_command_and_none_that_is_not_there() -> None:
    listed = re.findall(
        r"^  (\w+)   +\S", help_of(None).partition("Commands")[2].partition("PATH is")[0], re.M
    )
    assert tuple(listed) == COMMANDS


def test_help_is_that_of_the_command_wherever_it_stands() -> None:
    assert help_for(["--state", "x", "marks", "--help"]) == help_for(["marks"])
    assert help_for(["a-folder", "--help"]) == help_for([])
