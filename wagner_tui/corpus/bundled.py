"""Where the event that ships with the program lies."""

from __future__ import annotations

from pathlib import Path


def bundled_event() -> Path:
    """The folder of the bundled event: inside an installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "_articles" / "wagner-mutiny"
    return installed if installed.is_dir() else package.parent / "articles" / "wagner-mutiny"
