"""The user's settings: ``theme`` and ``[keys]`` of ``config.toml`` in the platform's configuration folder."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from wagner_tui.safe_text import display
from wagner_tui.ui.commands import Keymap


class Settings(NamedTuple):
    """The key map, the name of a Textual theme (None: the standard one), and what is wrong in the file."""

    keymap: Keymap = Keymap()
    theme: str | None = None
    problems: tuple[str, ...] = ()


def default_settings_file() -> Path:
    """Where the user's settings are looked for."""
    from platformdirs import user_config_path

    return user_config_path("wagner-tui") / "config.toml"


def read_settings(path: Path | None) -> Settings:
    """The settings of a file: a missing one is passed over, a wrong one is one line in `problems`."""
    if path is None or not path.is_file():
        return Settings()
    import tomllib

    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
        theme = found.get("theme")
        if theme is not None and not isinstance(theme, str):
            raise ValueError('theme is a name such as "textual-light"')
        keymap = Keymap(_keys(found.get("keys", {})))
    except (OSError, ValueError) as error:
        problem = f"{display(str(path))}: {display(str(error))}; the standard settings are used"
        return Settings(problems=(problem,))
    return Settings(keymap, theme, tuple(f"{display(str(path))}: {problem}" for problem in keymap.problems))


def _keys(table: object) -> dict[str, list[str]]:
    if not isinstance(table, dict):
        raise ValueError("[keys] is a table from command names to keys")
    own = {}
    for name, value in table.items():
        keys = [value] if isinstance(value, str) else value
        if not isinstance(keys, list) or not all(isinstance(key, str) and key for key in keys):
            raise ValueError('a key is a text such as "j" or "ctrl+d", or a list of them')
        own[name] = keys
    return own
