"""wagner-tui: several accounts of one event, read side by side in a terminal."""

__version__ = "0.1.0"
