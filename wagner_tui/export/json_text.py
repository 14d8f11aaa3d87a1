"""Plain values become JSON text here: one list item a line, and safe to print in a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from wagner_tui.safe_text import display

_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
#: All but the characters that are known to be plain: the rest is looked up one by one.
_SUSPECT = re.compile(
    "[^ !#-\\[\\]-~\u00a0-\u060b\u061d-\u1fff\u2010-\u2027\u2030-\u205f\u2070-\ud7ff\ue000-\U000dffff]"
)


def json_lines(document: Mapping[str, Any]) -> Iterator[str]:
    """Yield the lines of one JSON object, without line breaks.

    Each field stands on a line of its own, and so does each object of a top-level list: the output can
    be read, searched and compared by line. Fields keep their order; floats have exactly 4 decimals.
    """
    yield "{"
    last = len(document) - 1
    for position, (name, value) in enumerate(document.items()):
        comma = "," if position < last else ""
        if isinstance(value, list | tuple) and value and isinstance(value[0], Mapping):
            yield f" {json_string(name)}: ["
            for index, item in enumerate(value):
                yield f"  {json_value(item)}{',' if index < len(value) - 1 else ''}"
            yield f" ]{comma}"
        else:
            yield f" {json_string(name)}: {json_value(value)}{comma}"
    yield "}"


def json_value(value: object) -> str:
    """One value on one line; TypeError for what JSON does not know, ValueError for NaN and infinity."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case str():
            return json_string(value)
        case int():
            return str(value)
        case float():
            return _decimal(value)
        case Mapping():
            return "{" + ", ".join(f"{json_string(k)}: {json_value(v)}" for k, v in value.items()) + "}"
        case list() | tuple():
            return "[" + ", ".join(map(json_value, value)) + "]"
    raise TypeError(f"{type(value).__name__} has no JSON form")


def json_string(text: str) -> str:
    """A JSON string that keeps readable characters and escapes all that could drive a terminal.

    Control characters (C0, DEL, C1), bidi controls, line separators, tag characters and lone surrogates are
    written as ``\\uXXXX``, so the parsed value is exactly `text`.
    """
    return '"' + _SUSPECT.sub(_escape, text) + '"'


def _escape(found: re.Match[str]) -> str:
    character = found[0]
    if character in _SHORT:
        return _SHORT[character]
    if display(character) == character:
        return character
    code = ord(character)
    if code <= 0xFFFF:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"


def _decimal(value: float) -> str:
    if value != value or value in (float("inf"), float("-inf")):
        raise ValueError("JSON has no NaN and no infinity")
    written = f"{value:.4f}"
    return "0.0000" if written == "-0.0000" else written
