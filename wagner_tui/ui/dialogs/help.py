"""Help made from the live key table: what keys do here and elsewhere, the signs, the file for own keys."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from pathlib import Path

from wagner_tui.analysis.model import SIGNS
from wagner_tui.ui.commands import COUNTED, Command, Context, Keymap, shown_key
from wagner_tui.ui.dialogs.page import BLANK, Block, Part, Row, row
from wagner_tui.ui.dialogs.text import TextScreen
from wagner_tui.ui.disputes import OPPOSED
from wagner_tui.ui.highlights import LAYER_OF_KIND, Layer
from wagner_tui.ui.wrap import cells, pad, wrap

_GROUPS = ("Moving", "Sources", "Claims", "Search", "Marks", "View", "Program")
_CONTEXTS: dict[Context, str] = {
    "panes": "reading",
    "claims": "in the list of claims",
    "counterparts": "in the list of counterparts",
    "selecting": "while selecting",
}
#: From this many cells of text on there are two columns.
_TWO = 76
_GAP = 3
_KEYS = 10  # cells of the keys; more of them go on in the next row

Known = tuple[Command, tuple[str, ...]]


def help_screen(keymap: Keymap, context: Context) -> TextScreen:
    """The help for a context of the reader, with the keys that really reach each command."""
    from wagner_tui.ui.settings import default_settings_file

    path = default_settings_file()
    return TextScreen(
        f"Help · keys {_CONTEXTS[context]}",
        lambda width: help_rows(keymap, context, path, width),
        command="help",
        widest=90,
    )


def help_rows(keymap: Keymap, context: Context, path: Path, width: int) -> list[Block]:
    """The whole help at a width in cells."""
    rows: list[Block] = []
    for problem in keymap.problems:
        rows.append(row(("! ", "error"), (problem, "strong"), hang=2))
    if keymap.problems:
        rows.append(BLANK)
    rows += _columns(_groups(keymap.live(context)), width)
    rows += [BLANK, *_counts(keymap, context)]
    said = _reached(keymap, context)
    for other in _CONTEXTS:
        rows += _elsewhere(keymap, other, said, width)
        said |= _reached(keymap, other)
    return [*rows, BLANK, *_signs(), BLANK, *_own_keys(path, keymap, width)]


# Keys


def _groups(known: Sequence[Known]) -> list[tuple[str, list[Known]]]:
    groups = [(name, [pair for pair in known if pair[0].group == name]) for name in _GROUPS]
    return [(name, pairs) for name, pairs in groups if pairs]


def _columns(groups: list[tuple[str, list[Known]]], width: int) -> list[Block]:
    """The groups in one column, or in two of about the same height with the order kept."""
    if width < _TWO:
        return [*_column(groups, width)]
    column = (width - _GAP) // 2
    at = _halfway([len(_column([group], column)) + 1 for group in groups])
    left, right = _column(groups[:at], column), _column(groups[at:], column)
    height = max(len(left), len(right))
    left += [BLANK] * (height - len(left))
    right += [BLANK] * (height - len(right))
    return [_beside(one, other, column) for one, other in zip(left, right, strict=True)]


def _column(groups: list[tuple[str, list[Known]]], width: int) -> list[Row]:
    """Groups below each other, their keys in one column."""
    longest = max((cells(_keys(keys)) for _, pairs in groups for _, keys in pairs), default=0)
    keys_width = min(longest, _KEYS, max(6, width // 3))
    drawn = [_group(name, pairs, keys_width, width) for name, pairs in groups]
    return [line for index, lines in enumerate(drawn) for line in ([BLANK, *lines] if index else lines)]


def _halfway(heights: list[int]) -> int:
    """After how many groups to break so that the higher of both columns is lowest."""
    whole = range(1, len(heights) + 1)
    return min(whole, key=lambda at: max(sum(heights[:at]), sum(heights[at:])), default=0)


def _group(name: str, pairs: list[Known], keys_width: int, width: int) -> list[Row]:
    lines = [row((name, "accent"))]
    for command, keys in pairs:
        lines += _entry(_keys(keys), command.help, keys_width, width)
    return lines


def _entry(keys: str, text: str, keys_width: int, width: int) -> list[Row]:
    """One command: its keys, and beside them what it does, both wrapped."""
    names = [keys[start:end] for start, end in wrap(keys, keys_width)]
    texts = [text[start:end] for start, end in wrap(text, max(8, width - keys_width - 2))]
    beside = zip_longest(names, texts, fillvalue="")
    return [row((pad(name, keys_width) + "  ", "strong"), (words, "text")) for name, words in beside]


def _beside(left: Row, right: Row, column: int) -> Row:
    used = sum(cells(text) for text, _ in left.parts)
    filling: Part = (" " * (column - used + _GAP), "text")
    return Row((*left.parts, filling, *right.parts) if right.parts else left.parts)


def _keys(keys: Sequence[str]) -> str:
    return " ".join(shown_key(key) for key in keys)


def _counts(keymap: Keymap, context: Context) -> list[Block]:
    counted = [(command, keys) for command, keys in keymap.live(context) if command.name in COUNTED]
    rows: list[Block] = [row(("1…9", "strong"), "  go to the source with that number", hang=5)]
    if counted:
        command, keys = counted[0]
        key, what = shown_key(keys[0]), command.help[:1].lower() + command.help[1:]
        text = f"a number typed before a key repeats it: five times “{what}”"
        rows.append(row((pad(f"5{key}", 5), "strong"), text, hang=5))
    return rows


def _reached(keymap: Keymap, context: Context) -> set[tuple[str, tuple[str, ...]]]:
    return {(command.name, keys) for command, keys in keymap.live(context)}


def _elsewhere(
    keymap: Keymap, other: Context, said: set[tuple[str, tuple[str, ...]]], width: int
) -> list[Block]:
    """The commands of another context that were not said yet, or are on other keys there."""
    new = [(command, keys) for command, keys in keymap.live(other) if (command.name, keys) not in said]
    if not new:
        return []
    title = _CONTEXTS[other]
    return [BLANK, *_columns([(title[:1].upper() + title[1:], new)], min(width, _TWO - 1))]


# Signs


_KINDS = {
    "verbatim": "verbatim: another source has the same words",
    "near": "near: another source has the same words, edited",
    "paraphrase": "paraphrase: another source reports the same in other words",
}


def _signs() -> list[Block]:
    rows: list[Block] = [row(("Signs", "accent"))]
    rows += [_sign(sign, LAYER_OF_KIND[kind], _KINDS[kind]) for kind, sign in SIGNS.items()]
    rows.append(
        _sign("!", Layer.CONFLICT, "conflict: another source says otherwise, and both cannot be right")
    )
    rows.append(_sign(OPPOSED, Layer.CONFLICT, "in lists: this passage says the opposite of the sentence"))
    rows.append(_sign("*", Layer.MARK, "mark: you marked this passage"))
    rows.append(_sign("·", "dim", "same claim: the claim joins the two passages, no link of its own does"))
    rows.append(_sign("●", "text", "this source makes the claim; underlined: the source you read"))
    rows.append(_sign("○", "text", "this source does not make it: an omission, which says nothing of why"))
    rows.append(_sign("–", "dim", "in the grid: this source does not make the claim"))
    said = (
        "3 articles make the claim, and all go back to one origin; a source that names nobody counts as one"
    )
    rows.append(row(("3 art · 1 orig  ", "text"), said, hang=16))
    rows.append(_sign("▌", "accent", "the sentence you are at"))
    return rows


def _sign(sign: str, tone: str | int, text: str) -> Row:
    return row((f"{sign}   ", tone), text, hang=4)


# Own keys


def _own_keys(path: Path, keymap: Keymap, width: int) -> list[Block]:
    rows: list[Block] = [
        row(("Your own keys", "accent")),
        row("Write them into ", (str(path), "strong"), ", by the name of the command:"),
        BLANK,
        row(("    [keys]", "dim")),
        row(('    next_sentence = ["n", "ctrl+n"]', "dim")),
        BLANK,
        row("A key is the character itself, or a name: ctrl+d, enter, space, tab, up, pagedown, f1."),
        BLANK,
        row(("Names of the commands", "accent")),
    ]
    longest = max(cells(command.name) for command in keymap.commands) + 2
    hang = longest if width >= 2 * longest else 0
    for command in keymap.commands:
        name = pad(command.name, longest) if hang else f"{command.name} "
        rows.append(row(name, (_keys(command.keys), "dim"), hang=hang))
    return rows
