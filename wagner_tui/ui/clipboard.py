"""Copying: tries what is there, in order of certainty, and says in words which way the text went."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from wagner_tui.safe_text import display

#: A command that reads the text from standard input; arguments are split as in a shell, but no shell runs.
COMMAND_VARIABLE = "WAGNER_TUI_COPY"
#: Seconds for all programs together: a key must not hang on a display that does not answer.
PATIENCE = 1.0
#: Bytes of text in one OSC 52 sequence; terminals cut at 100,000 characters of base64 and its frame.
OSC52_LIMIT = 74_000
CLIPBOARD_FILE = "clipboard.txt"


class Tool(NamedTuple):
    """A program that takes the clipboard's text on standard input."""

    name: str
    arguments: tuple[str, ...]
    needs: str | None
    """The environment variable that says its display is there."""


TOOLS = (
    Tool("wl-copy", (), "WAYLAND_DISPLAY"),
    Tool("xclip", ("-selection", "clipboard"), "DISPLAY"),
    Tool("xsel", ("--clipboard", "--input"), "DISPLAY"),
    Tool("pbcopy", (), None),
    # tmux refuses OSC 52 of programs by default, but passes on what it is given itself.
    Tool("tmux", ("load-buffer", "-w", "-"), "TMUX"),
)


class CopiesToTerminal(Protocol):
    """The part of a Textual app that is used here."""

    @property
    def is_headless(self) -> bool:
        """Whether there is no terminal."""

    def copy_to_clipboard(self, text: str) -> None:
        """Send the text to the terminal as OSC 52."""


def copy(
    text: str,
    app: CopiesToTerminal,
    *,
    command: str | None = None,
    state: Path | None = None,
    environment: Mapping[str, str] | None = None,
) -> str:
    """Put the text on the clipboard and return how, as a phrase for the status line; never raises.

    Control characters are shown as in the reader: what is pasted into a shell must not drive it. `command`
    (else WAGNER_TUI_COPY) comes first, then the tools of the desktop, the terminal, and a file in
    `state`. Takes at most about `PATIENCE` seconds.
    """
    surroundings = os.environ if environment is None else environment
    safe = "\n".join(display(line) for line in text.split("\n"))
    deadline = time.monotonic() + PATIENCE
    failed = ""
    if configured := command or surroundings.get(COMMAND_VARIABLE):
        trouble = _run_configured(configured, safe, deadline, surroundings)
        if trouble is None:
            return "copied with the configured command"
        failed = f" (the configured command {trouble})"
    for tool in TOOLS:
        if _is_there(tool, surroundings) and not _run(
            [tool.name, *tool.arguments], safe, deadline, surroundings
        ):
            return f"copied with {tool.name}{failed}"
    if not app.is_headless and len(safe.encode()) <= OSC52_LIMIT:
        app.copy_to_clipboard(safe)
        return f"sent to the terminal (OSC 52): it may refuse it{failed}"
    return _write_file(safe, state) + failed


def _run_configured(command: str, text: str, deadline: float, environment: Mapping[str, str]) -> str | None:
    try:
        arguments = shlex.split(command)
    except ValueError:
        arguments = []
    return _run(arguments, text, deadline, environment) if arguments else "has an open quote or is empty"


def _is_there(tool: Tool, environment: Mapping[str, str]) -> bool:
    if tool.needs is not None and not environment.get(tool.needs):
        return False
    return shutil.which(tool.name, path=environment.get("PATH")) is not None


def _run(arguments: Sequence[str], text: str, deadline: float, environment: Mapping[str, str]) -> str | None:
    """Run a program with the text on its standard input; return what went wrong, or None.

    It gets a session of its own: wl-copy and xclip go on serving the text when the terminal is closed. Its
    output goes nowhere: what it leaves in the background would keep a pipe open, and the screen is ours.
    """
    program = shutil.which(arguments[0], path=environment.get("PATH"))
    if program is None:
        return "is not there"
    options: dict[str, Any] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    try:
        done = subprocess.run(
            [program, *arguments[1:]],
            input=text.encode(),
            timeout=max(0.05, deadline - time.monotonic()),
            start_new_session=True,
            env={**environment, "LC_CTYPE": "UTF-8"} if arguments[0] == "pbcopy" else dict(environment),
            **options,
        )
    except subprocess.TimeoutExpired:
        return "did not answer in time"
    except OSError:
        return "could not be started"
    return None if done.returncode == 0 else f"failed with code {done.returncode}"


def _write_file(text: str, state: Path | None) -> str:
    if state is None:
        return "not copied: no clipboard program, and the terminal does not take it"
    path = state / CLIPBOARD_FILE
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        return f"not copied: {error.strerror or 'the file could not be written'}"
    return f"written to {display(str(path))}: no clipboard takes it"
