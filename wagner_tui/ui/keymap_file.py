"""The user's own keys: a table ``[keys]`` in ``config.toml`` of the platform's configuration folder."""

from __future__ import annotations

from pathlib import Path

from wagner_tui.safe_text import display
from wagner_tui.ui.commands import Keymap


def read_keymap(path: Path | None) -> Keymap:
    """The key map with the user's keys; what is wrong in the file stands in its `problems`, one line each."""
    if path is None or not path.is_file():
        return Keymap()
    import tomllib

    try:
        keys = tomllib.loads(path.read_text(encoding="utf-8")).get("keys", {})
        own = {name: [value] if isinstance(value, str) else list(value) for name, value in keys.items()}
        if not all(isinstance(key, str) and key for found in own.values() for key in found):
            raise ValueError('a key is a text such as "j" or "ctrl+d", or a list of them')
    except (OSError, ValueError, AttributeError, TypeError) as error:
        keymap = Keymap()
        keymap.problems.append(f"{display(str(path))}: {display(str(error))}; the standard keys are used")
        return keymap
    return Keymap(own)


def default_keymap_file() -> Path:
    """Where the user's own keys are looked for."""
    from platformdirs import user_config_path

    return user_config_path("wagner-tui") / "config.toml"
