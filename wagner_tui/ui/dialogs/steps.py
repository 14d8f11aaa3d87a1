"""The keys with which every list of the dialogs is walked."""

from __future__ import annotations

_ONE = {**dict.fromkeys(("j", "down"), 1), **dict.fromkeys(("k", "up"), -1)}
_PAGE = {
    **dict.fromkeys(("space", "pagedown", "ctrl+d", "ctrl+f"), 1),
    **dict.fromkeys(("b", "pageup", "ctrl+u", "ctrl+b", "backspace"), -1),
}
_ALL = {**dict.fromkeys(("g", "home"), -1), **dict.fromkeys(("G", "end"), 1)}


def steps_of(name: str, page: int, length: int) -> int | None:
    """How many entries a key goes on (back when negative); None when it is no key of a list."""
    for keys, factor in ((_ONE, 1), (_PAGE, page), (_ALL, length)):
        if name in keys:
            return keys[name] * factor
    return None
