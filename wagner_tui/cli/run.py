"""From one command line to what answers it: the screen, or a command without one."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from wagner_tui.cli.arguments import Arguments, UsageError, parse
from wagner_tui.cli.sources import NothingToReadError, check_for_command
from wagner_tui.cli.streams import WRONG, is_terminal, say


def run(argv: Sequence[str]) -> int:
    """Run one command line; what is wrong with it is one line on standard error and exit code 2."""
    try:
        return _answer(parse(argv))
    except UsageError as wrong:
        say(str(wrong))
    except NothingToReadError:
        pass
    return WRONG


def _answer(arguments: Arguments) -> int:
    if arguments.command is None:
        check_for_command(arguments.paths)
        if is_terminal(sys.stdout):
            from wagner_tui.cli.reader import open_screen

            return open_screen(arguments)
    from wagner_tui.cli.commands import COMMANDS

    return COMMANDS[arguments.command](arguments)
