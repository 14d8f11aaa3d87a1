"""What a piece of plain text may stand out for; how it does so is decided where it is written."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

Style = Literal["heading", "strong", "dim", "verbatim", "near", "paraphrase"]
#: Dresses a piece of text that is already safe to show; without colours it returns the text as it is.
Paint = Callable[[Style, str], str]


def plain(style: Style, text: str) -> str:
    """The paint of output without colours."""
    return text
