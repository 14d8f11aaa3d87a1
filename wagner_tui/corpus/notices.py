"""What a reader must know of a text: characters that the screen replaces, links that stay plain text."""

from __future__ import annotations

import re

from wagner_tui.corpus.model import Notice

#: More combining marks than this on one letter are not drawn.
COMBINING_CAP = 8

_CONTROLS = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_TAGS = "\U000e0000-\U000e007f"
_SPECIAL = re.compile(f"[{_CONTROLS}{_BIDI}{_TAGS}]")
#: Wherever combining marks lie, and much else: only where this matches is the exact test worth its import.
_MARK_RUN = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u1fff\u20d0-\u20ff\u3099\u309a\ua66f-\uabed\ufe00-\ufe2f\U00010000-\U0010ffff]{9}"
)
_LINK = re.compile(
    r"\]\(\s{0,9}<?([^)\s>]{1,2000})|^ {0,3}\[[^\]\n]{1,200}\]:\s{0,9}<?([^\s>]{1,2000})"
    r"|<([A-Za-z][\w+.-]{1,20}:[^\s<>]{0,2000})>",
    re.M,
)
_SAFE_TARGET = re.compile(r"(?:https?://|mailto:|#)", re.I)


def text_notices(text: str) -> tuple[Notice, ...]:
    """Notices on characters that the screen shows as something else, in a fixed order."""
    found: list[Notice | None] = []
    if _SPECIAL.search(text) is not None:
        found.append(_counted(_CONTROLS, text, "controls-neutralised", "control character", "as a symbol"))
        found.append(_counted(_BIDI, text, "bidi-neutralised", "text-direction control", "as \ufffd"))
        found.append(_counted(_TAGS, text, "invisible-neutralised", "invisible tag character", "as \ufffd"))
    if not text.isascii():
        found.append(_combining(text))
    return tuple(notice for notice in found if notice is not None)


def link_notice(text: str) -> Notice | None:
    """A notice when Markdown links lead elsewhere than to http, https, mailto or a place in the text."""
    if "](" not in text and "]:" not in text and "<" not in text:
        return None
    targets = (found[1] or found[2] or found[3] for found in _LINK.finditer(text))
    refused = sum(_SAFE_TARGET.match(target) is None for target in targets)
    if not refused:
        return None
    noun = "1 link leads" if refused == 1 else f"{refused} links lead"
    return Notice("link-refused", f"{noun} elsewhere than to http, https or mailto: left as plain text")


def _counted(characters: str, text: str, kind: str, noun: str, how: str) -> Notice | None:
    count = len(text) - len(re.sub(f"[{characters}]+", "", text))
    if not count:
        return None
    return Notice(
        kind, f"1 {noun} is shown {how}" if count == 1 else f"{count} {noun}s are shown, each {how}"
    )


def _combining(text: str) -> Notice | None:
    if _MARK_RUN.search(text) is None:
        return None
    import regex

    if regex.search(rf"\p{{M}}{{{COMBINING_CAP + 1}}}", text) is None:
        return None
    return Notice("combining-capped", f"more than {COMBINING_CAP} marks on one letter: the rest is not drawn")
