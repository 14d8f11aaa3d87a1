"""``python -m wagner_tui`` is the same program as ``wagner-tui``."""

from wagner_tui.cli import entry

entry()
