"""The table of commands: footer, help, command palette and key map all follow from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

Context = Literal["panes", "claims", "counterparts", "selecting"]


class Command(NamedTuple):
    """One thing the reader can ask for. `name` is what key maps refer to, `short` its word in the footer."""

    name: str
    keys: tuple[str, ...]
    help: str
    group: str
    contexts: frozenset[Context] = frozenset({"panes"})
    short: str = ""


_ALL: frozenset[Context] = frozenset({"panes", "claims", "counterparts", "selecting"})
_READ: frozenset[Context] = frozenset({"panes"})
_LISTS: frozenset[Context] = frozenset({"claims", "counterparts"})
_CLAIMS: frozenset[Context] = frozenset({"claims"})
_SELECT: frozenset[Context] = frozenset({"selecting"})
_CALM = _READ | _LISTS


def _command(
    name: str, keys: str, text: str, group: str, contexts: frozenset[Context] = _READ, short: str = ""
) -> Command:
    return Command(name, tuple(keys.split()), text, group, contexts, short)


COMMANDS: tuple[Command, ...] = (
    _command("next_sentence", "j down", "Next sentence", "Moving", short="sentence"),
    _command("previous_sentence", "k up", "Previous sentence", "Moving"),
    _command("next_paragraph", "J", "Next paragraph", "Moving"),
    _command("previous_paragraph", "K", "Previous paragraph", "Moving"),
    _command("half_page_down", "ctrl+d", "Half a page down", "Moving"),
    _command("half_page_up", "ctrl+u", "Half a page up", "Moving"),
    _command("page_down", "space pagedown", "A page down", "Moving"),
    _command("page_up", "backspace pageup ctrl+b", "A page up", "Moving"),
    _command("top", "g home", "First sentence", "Moving"),
    _command("bottom", "G end", "Last sentence", "Moving"),
    _command("next_source", "l right tab", "Next source, at the counterpart", "Sources", short="source"),
    _command("previous_source", "h left shift+tab", "Previous source, at the counterpart", "Sources"),
    _command("next_linked", "]m", "Next sentence that has a counterpart", "Sources", short="match"),
    _command("previous_linked", "[m", "Previous sentence that has a counterpart", "Sources"),
    _command("same_claim_next", "]s", "The same claim in the next source", "Sources"),
    _command("same_claim_previous", "[s", "The same claim in the previous source", "Sources"),
    _command(
        "next_conflict",
        "]c",
        "Next sentence that is in conflict with another source",
        "Sources",
        short="conflict",
    ),
    _command("previous_conflict", "[c", "Previous sentence that is in conflict", "Sources"),
    _command("why", "w", "Why is this linked; on a conflict: both sides of it", "Sources", _CALM, "why"),
    _command("conflict", "enter", "Both sides of the conflict, else why this is linked", "Sources"),
    _command("conflicts", "C", "Conflicts: both sides, accept, reject, other type", "Claims", _CALM),
    _command("grid", "x", "Grid: claims in rows, sources in columns", "Claims", _CALM, "grid"),
    _command("origins", "o", "Origins: who goes back to whom, with the proof", "Claims", _CALM),
    _command(
        "names", "P", "Names: people, organisations, places; all spellings, merge, split", "Claims", _CALM
    ),
    _command("timeline", "t", "Timeline: what happened when, and who says so", "Claims", _CALM),
    _command("claims", "c", "Claims: go to the sidebar; again: hide it", "Claims", _CALM, "claims"),
    _command("counterparts", "p", "Counterparts, source by source, as a list", "Claims", _CALM),
    _command("list_next", "j down", "Next entry", "Claims", _LISTS, "move"),
    _command("list_previous", "k up", "Previous entry", "Claims", _LISTS),
    _command("list_page_down", "space pagedown ctrl+d", "A page down", "Claims", _LISTS),
    _command("list_page_up", "backspace pageup ctrl+u", "A page up", "Claims", _LISTS),
    _command("list_top", "g home", "First entry", "Claims", _LISTS),
    _command("list_bottom", "G end", "Last entry", "Claims", _LISTS),
    _command("list_enter", "enter l right", "Go to the passage and read on there", "Claims", _LISTS, "go to"),
    _command("filter_claims", "/", "Filter the claims as you type", "Claims", _CLAIMS, "filter"),
    _command(
        "cycle_filter",
        "f",
        "All claims / shared / only here / missing here / in conflict / one origin / marked",
        "Claims",
        _CLAIMS,
        "show",
    ),
    _command("cycle_sort", "s", "Sort: most sources / place in the text / label", "Claims", _CLAIMS, "sort"),
    _command("search", "/", "Search all sources as you type", "Search", _READ | {"counterparts"}, "search"),
    _command("next_hit", "n", "Next hit", "Search", _CALM),
    _command("previous_hit", "N", "Previous hit", "Search", _CALM),
    _command(
        "mark",
        "m",
        "Mark the sentence or the selection; again: remove the mark",
        "Marks",
        _READ | _SELECT,
        "mark",
    ),
    _command("mark_claim", "M", "Mark all passages of the claim", "Marks", _CALM),
    _command("select", "v", "Select: words with h l, sentences with j k", "Marks", _READ | _SELECT),
    _command("extend_word", "l right", "Extend by a word", "Marks", _SELECT, "word"),
    _command("shrink_word", "h left", "Take a word back", "Marks", _SELECT),
    _command("extend_sentence", "j down", "Extend by a sentence", "Marks", _SELECT, "sentence"),
    _command("shrink_sentence", "k up", "Take a sentence back", "Marks", _SELECT),
    _command("swap_ends", "o", "Continue from the other end", "Marks", _SELECT, "other end"),
    _command("tags", "#", "Tags of the mark", "Marks", _READ | _SELECT),
    _command("note", "a", "Note on the mark", "Marks", _READ | _SELECT),
    _command("next_mark", "]k", "Next mark", "Marks"),
    _command("previous_mark", "[k", "Previous mark", "Marks"),
    _command("marks", "L", "List of the marks", "Marks", _CALM),
    _command("undo", "u", "Undo", "Marks", _CALM),
    _command("redo", "ctrl+r", "Redo", "Marks", _CALM),
    _command("copy", "y", "Copy with citation", "Marks", _READ | _SELECT, "copy"),
    _command("export", "e", "Export the marked passages as Markdown", "Marks", _CALM, "export"),
    _command("editor", "E", "Open the source in $EDITOR at this line", "Marks"),
    _command("boilerplate", "b", "Show or dim boilerplate", "View", _CALM),
    _command("aliases", "A", "Other spellings of a name count as the name, or do not", "View", _CALM),
    _command("zoom", "z", "One pane alone, or all", "View", _CALM),
    _command("comparison", "ctrl+x", "Stop comparing the sources, or compare them again", "View", _CALM),
    _command("narrower", "<", "Narrower text", "View"),
    _command("wider", ">", "Wider text", "View"),
    _command("realign", "=", "Bring the counterparts to the same height", "View"),
    _command("info", "i", "This source: what it states, where, and what was noticed", "View", _CALM),
    _command("help", "? f1", "This help", "Program", _ALL, "help"),
    _command("palette", ": ctrl+p", "Command palette", "Program", _CALM),
    _command("back", "escape", "Back: end the selection, the search, the list", "Program", _ALL),
    _command("quit", "q ctrl+q ctrl+c", "Quit", "Program", _ALL, "quit"),
)

#: Commands that take a count typed before them, as in vim.
COUNTED = frozenset(
    [
        "next_sentence",
        "previous_sentence",
        "next_paragraph",
        "previous_paragraph",
        "next_linked",
        "previous_linked",
        "next_hit",
        "previous_hit",
        "next_conflict",
        "previous_conflict",
        "next_mark",
        "previous_mark",
        "extend_word",
        "shrink_word",
        "extend_sentence",
        "shrink_sentence",
        "list_next",
        "list_previous",
        "half_page_down",
        "half_page_up",
        "page_down",
        "page_up",
        "same_claim_next",
        "same_claim_previous",
    ]
)

_NAMES = {
    "right_square_bracket": "]",
    "left_square_bracket": "[",
    "slash": "/",
    "question_mark": "?",
    "colon": ":",
    "number_sign": "#",
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "equals_sign": "=",
}
_SHOWN = {
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "escape": "Esc",
    "enter": "Enter",
    "space": "Space",
    "tab": "Tab",
    "shift+tab": "S-Tab",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "backspace": "BkSp",
    "home": "Home",
    "end": "End",
    "f1": "F1",
}


def key_name(key: str, character: str | None) -> str:
    """The name of a key press as key maps write it: the character itself where it has one."""
    if character and character.isprintable() and character != " ":
        return character
    return _NAMES.get(key, key)


def shown_key(key: str) -> str:
    """A key as people write it: ``Ctrl-d``, ``↓``, ``]m``."""
    if key.startswith("ctrl+"):
        return "Ctrl-" + key[5:]
    return _SHOWN.get(key, key)


class Keymap:
    """Which key means which command in which context, the user's own keys included."""

    def __init__(self, own: Mapping[str, Iterable[str]] | None = None) -> None:
        self.problems: list[str] = []
        own = dict(own or {})
        known = {command.name for command in COMMANDS}
        for name in own.keys() - known:
            self.problems.append(f"key map: there is no command “{name}”; the names are in the help (?)")
        self.commands = tuple(
            Command(c.name, tuple(own[c.name]), c.help, c.group, c.contexts, c.short) if c.name in own else c
            for c in COMMANDS
        )
        self._table: dict[tuple[Context, str], Command] = {}
        self._prefixes: set[tuple[Context, str]] = set()
        own_first = sorted(self.commands, key=lambda c: c.name not in own)
        for command in own_first:
            for context in command.contexts:
                for key in command.keys:
                    self._table.setdefault((context, key), command)
                    if len(key) == 2 and not key.isalnum():
                        self._prefixes.add((context, key[0]))

    def command(self, context: Context, key: str) -> Command | None:
        """The command of a key."""
        return self._table.get((context, key))

    def is_prefix(self, context: Context, key: str) -> bool:
        """Whether a key only begins a command, as ``]`` does."""
        return (context, key) in self._prefixes

    def live(self, context: Context) -> list[tuple[Command, tuple[str, ...]]]:
        """The commands that can be given in a context, with the keys that really reach them."""
        found = []
        for command in self.commands:
            keys = tuple(k for k in command.keys if self._table.get((context, k)) is command)
            if context in command.contexts and keys:
                found.append((command, keys))
        return found


class KeyReader:
    """Key presses to commands: prefixes (``]m``) and counts (``5j``).

    A digit names a source and is obeyed at once; when a command that takes a count follows within
    `PATIENCE` seconds the digit was its count, and the screen goes back first.
    """

    PATIENCE = 0.4

    def __init__(self, keymap: Keymap) -> None:
        self.keymap = keymap
        self.prefix = ""
        self._digits = ""
        self._digits_at = 0.0

    def feed(self, context: Context, key: str, now: float) -> tuple[str, int, bool] | None:
        """Return (command name, count or 0, whether a digit was obeyed too soon); None while more is to come.

        ``source`` with the digit as its count stands for a digit; an unknown key gives None.
        """
        if self.prefix:
            key, self.prefix = self.prefix + key, ""
        elif self.keymap.is_prefix(context, key) and self.keymap.command(context, key) is None:
            self.prefix = key
            return None
        digits = self._digits if now - self._digits_at <= self.PATIENCE else ""
        if key.isdigit() and key.isascii() and (digits or key != "0"):
            self._digits, self._digits_at = (digits + key)[:4], now
            return (
                ("source", int(key), False) if len(self._digits) == 1 else ("count", int(self._digits), True)
            )
        self._digits = ""
        command = self.keymap.command(context, key)
        if command is None:
            return None
        if digits and command.name in COUNTED:
            return command.name, int(digits), True
        return command.name, 0, False
