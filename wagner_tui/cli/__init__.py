"""The command line. Small on purpose: `--help` and `--version` are answered before argparse is imported."""

from __future__ import annotations

import sys
from collections.abc import Sequence

INTERRUPTED = 130


def entry() -> None:
    """Run the program on the arguments of this process and leave with its exit code."""
    sys.exit(main(sys.argv[1:]))


def main(argv: Sequence[str]) -> int:
    """Run one command line and return its exit code.

    0 done, 1 the answer is "no", 2 wrong use or nothing to read, 70 an error of the program, 130 interrupted;
    141 means that the reader of standard output went away, as a shell reports it for `cat` and `grep`.
    """
    try:
        from wagner_tui.cli.streams import guarded

        return guarded(lambda: _answer(list(argv)))
    except KeyboardInterrupt:
        return INTERRUPTED


def _answer(argv: list[str]) -> int:
    options = argv[: argv.index("--")] if "--" in argv else argv
    if "--help" in options or "-h" in options:
        from wagner_tui.cli.help_text import help_for
        from wagner_tui.cli.streams import write_lines

        return write_lines(help_for(options))
    if "--version" in options:
        from wagner_tui import __version__
        from wagner_tui.cli.streams import write_lines

        return write_lines([f"wagner-tui {__version__}"])
    from wagner_tui.cli.run import run

    return run(argv)
