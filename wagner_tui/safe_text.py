"""The one mapping from stored text to text that may be drawn in a terminal.

Stored text is never changed: it keeps every control character and its offsets. What is drawn goes through
`display`, which replaces one code point by one code point, so an offset means the same in both.
"""

from __future__ import annotations

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
#: Embeddings, overrides and isolates reorder what follows; the plain marks (U+200E, U+200F, U+061C) go too.
_BIDI_CONTROLS = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))


def _table() -> dict[int, str]:
    table = {code: chr(0x2400 + code) for code in range(0x20)}  # C0 controls have pictures: ESC is ␛
    table[0x09] = " "
    table[0x7F] = "\N{SYMBOL FOR DELETE}"
    for code in (*range(0x80, 0xA0), *_BIDI_CONTROLS, 0x2028, 0x2029, *range(0xD800, 0xE000)):
        table[code] = _REPLACEMENT
    for code in range(0xE0000, 0xE0080):  # tag characters: invisible text
        table[code] = _REPLACEMENT
    return table


_TABLE = _table()


def display(text: str) -> str:
    """Return `text` with every code point that could drive a terminal made visible.

    The result has the same number of code points: controls become Unicode control pictures, DEL
    becomes ``␡``, tabs become a space, C1 controls, bidi controls, line and paragraph separators, tag
    characters and lone surrogates become U+FFFD. A newline becomes ``␊``: split into lines first.
    """
    if text.isascii() and text.isprintable():
        return text
    return text.translate(_TABLE)
