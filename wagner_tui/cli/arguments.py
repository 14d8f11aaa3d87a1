"""Words of the command line → one frozen value, or a `UsageError` of one line that says the mend."""

from __future__ import annotations

import argparse
import math
import os
import re
from collections.abc import Sequence
from typing import Literal, NamedTuple, NoReturn

from wagner_tui.cli.help_text import help_of

Mode = Literal["exact", "regex", "fuzzy"]
By = Literal["claim", "source", "tag"]
Format = Literal["md", "json"]

COMMANDS = ("links", "claims", "conflicts", "origins", "search", "marks", "export", "model")
#: Named in the design of the outputs, not there yet: whoever types one gets a straight answer.
LATER = ("verify",)
_LATER_FORMATS = ("jsonld", "csv", "html")
_OPTION = re.compile(r"(?<!\S)--?[a-z][a-z-]*")
_ORGANISED_BY = ("claim", "source", "tag")
_ACTIONS = ("fetch", "path", "remove")
#: What compares sentences, by words or with a model of meaning.
_COMPARING = (None, "links", "claims", "conflicts", "export")
#: Options with a value that may come before the command.
_EARLY = ("--state", "--model")


class UsageError(Exception):
    """Wrong use; the message is one line and says what to type instead."""


class Arguments(NamedTuple):
    """One command line. `command` None is the reader, `state` None the default folder, ``none`` nowhere."""

    command: str | None
    paths: tuple[str, ...] = ()
    state: str | None = None
    json: bool = False
    query: str = ""
    mode: Mode = "exact"
    min_score: float | None = None
    top: int | None = None
    format: Format = "md"
    output: str | None = None
    by: By = "claim"
    all_claims: bool = False
    force: bool = False
    check: bool = False
    model: str | None = None
    no_model: bool = False
    action: str = ""


def parse(argv: Sequence[str]) -> Arguments:
    """Read one command line. The first word that is no option is the command if it has a command's name.

    Options may stand anywhere; after ``--`` everything is a path. Raises UsageError.
    """
    words, literal = _split(argv)
    command, rest = _command(words)
    parser = _parser(command)
    found, unknown = parser.parse_known_intermixed_args(rest)
    options = [word for word in unknown if word.startswith("-") and word != "-"]
    if options:
        raise UsageError(_unknown_option(options[0], command))
    values = vars(found)
    paths = (*values.pop("paths"), *literal)
    if command == "search":
        values["mode"] = _mode(values.pop("regex"), values.pop("fuzzy"))
        values["query"], paths = _query(paths)
    if command == "model":
        values["action"], paths = _action(paths), ()
    if values.get("model") is not None and values["no_model"]:
        raise UsageError("--model and --no-model exclude each other; give one of them")
    if "" in paths:
        raise UsageError("a path is empty; name a file or a folder (an unset variable in a script?)")
    return Arguments(command, paths, **values)


class _Parser(argparse.ArgumentParser):
    """Says what is wrong as an exception of one line, instead of printing its usage and leaving."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message.removeprefix('argument ')}; see {self.prog} --help")


def _split(argv: Sequence[str]) -> tuple[list[str], list[str]]:
    words = list(argv)
    if "--" not in words:
        return words, []
    cut = words.index("--")
    return words[:cut], words[cut + 1 :]


def _command(words: list[str]) -> tuple[str | None, list[str]]:
    """The command and the other words; the value of an option that comes before it is no command."""
    skip = False
    for position, word in enumerate(words):
        if skip:
            skip = False
        elif word in _EARLY:
            skip = True
        elif not word.startswith("-") or word == "-":
            return (word, words[:position] + words[position + 1 :]) if word in COMMANDS else (None, words)
    return None, words


def _parser(command: str | None) -> _Parser:
    parser = _Parser(prog=_name(command), add_help=False, allow_abbrev=False)
    parser.add_argument("paths", nargs="*", metavar="PATH")
    if command != "model":
        parser.add_argument("--state", metavar="DIR|none", type=_name_given)
    if command in ("links", "claims", "conflicts", "origins", "search", "marks"):
        parser.add_argument("--json", action="store_true")
    if command in _COMPARING:
        parser.add_argument("--model", metavar="DIR", type=_name_given)
        parser.add_argument("--no-model", action="store_true")
    if command == "links":
        parser.add_argument("--min-score", metavar="S", type=_score)
        parser.add_argument("--top", metavar="N", type=_count)
    elif command == "conflicts":
        parser.add_argument("--check", action="store_true")
    elif command == "search":
        parser.add_argument("--regex", action="store_true")
        parser.add_argument("--fuzzy", action="store_true")
    elif command == "export":
        parser.add_argument("-f", "--format", metavar="md|json", type=_format, default="md")
        parser.add_argument("--json", dest="format", action="store_const", const="json")
        parser.add_argument("-o", "--output", metavar="FILE", type=_name_given)
        parser.add_argument("--by", choices=_ORGANISED_BY, default="claim")
        parser.add_argument("--all-claims", action="store_true")
        parser.add_argument("--force", action="store_true")
    return parser


def _unknown_option(option: str, command: str | None) -> str:
    from difflib import get_close_matches

    name = option.partition("=")[0]
    known = _OPTION.findall(help_of(command))
    if command is None and any(name in _OPTION.findall(help_of(other)) for other in COMMANDS):
        return f"{name} belongs to a command, as in: wagner-tui claims --json; see wagner-tui --help"
    close = get_close_matches(name, known, 1)
    mend = f"did you mean {close[0]}?" if close else f"see {_name(command)} --help"
    file = f" (for the file of that name: ./{name})" if os.path.lexists(name) else ""
    return f"{name}: unknown option; {mend}{file}"


def _name(command: str | None) -> str:
    return f"wagner-tui {command}" if command else "wagner-tui"


def _action(words: tuple[str, ...]) -> str:
    if len(words) == 1 and words[0] in _ACTIONS:
        return words[0]
    said = " ".join(words) or "what to do"
    raise UsageError(f"model: {said}? Give one of: {', '.join(_ACTIONS)}; see wagner-tui model --help")


def _mode(regex: bool, fuzzy: bool) -> Mode:
    if regex and fuzzy:
        raise UsageError("--regex and --fuzzy exclude each other; give one of them")
    return "regex" if regex else "fuzzy" if fuzzy else "exact"


def _query(words: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    if not words or not words[0]:
        raise UsageError('search: no query; for example: wagner-tui search "tried to call" DIR')
    if any("\ud800" <= character <= "\udfff" for character in words[0]):
        raise UsageError("search: the query is not valid UTF-8; type it in a UTF-8 terminal")
    return words[0], words[1:]


def _name_given(word: str) -> str:
    if not word:
        raise argparse.ArgumentTypeError("the name is empty; give one or leave the option out")
    return word


def _score(word: str) -> float:
    try:
        score = float(word)
    except ValueError:
        score = math.nan
    if not (math.isfinite(score) and score >= 0):
        raise argparse.ArgumentTypeError(f"{word!r} is not a score; give a number from 0 on, such as 0.3")
    return score


def _count(word: str) -> int:
    if not (word.isascii() and word.isdigit() and int(word) > 0):
        raise argparse.ArgumentTypeError(f"{word!r} is not a number of links; give 1 or more")
    return int(word)


def _format(word: str) -> Format:
    if word == "md" or word == "json":
        return "md" if word == "md" else "json"
    when = "comes in a later version" if word in _LATER_FORMATS else "is not a format"
    raise argparse.ArgumentTypeError(f"{word!r} {when}; give md or json")
