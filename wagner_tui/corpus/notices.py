"""What a reader must know of a text: characters that the screen replaces, links that stay plain text."""

from __future__ import annotations

import re

from wagner_tui.corpus.model import Notice

#: More combining marks than this on one letter are not drawn.
COMBINING_CAP = 8

_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
#: Wherever combining marks lie, and much else: only where this matches is the exact test worth its import.
_MARK_RUN = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u1fff\u20d0-\u20ff\u302a-\u309a\ua66f-\uabed\ufb1e\ufe00-\ufe2f\U00010000-\U0010ffff]{9}"
)
_INVISIBLE = re.compile("[\U000e0000-\U000e007f]")
_LINK = re.compile(
    r"\]\(\s{0,9}<?([^)\s>]{1,2000})|^ {0,3}\[[^\]\n]{1,200}\]:\s{0,9}<?([^\s>]{1,2000})", re.M
)
_OPEN_LINK = re.compile(r"(?:https?://|mailto:|#)", re.I)


def text_notices(text: str) -> tuple[Notice, ...]:
    """Notices on characters that the screen shows as something else, in a fixed order."""
    if text.isascii() and _CONTROLS.search(text) is None:
        return ()
    found = [_counted(_CONTROLS, text, "controls-neutralised", "control character", "shown as symbols")]
    if not text.isascii():
        found.append(_counted(_BIDI, text, "bidi-neutralised", "text-direction control", "shown as \ufffd"))
        found.append(_combining(text))
        found.append(
            _counted(_INVISIBLE, text, "invisible-neutralised", "invisible tag character", "shown as \ufffd")
        )
    return tuple(notice for notice in found if notice is not None)


def link_notice(text: str) -> Notice | None:
    """A notice when Markdown links lead elsewhere than to http, https, mailto or a place in the text."""
    if "](" not in text and "]:" not in text:
        return None
    targets = (found.group(1) or found.group(2) for found in _LINK.finditer(text))
    refused = sum(_OPEN_LINK.match(target) is None for target in targets)
    if not refused:
        return None
    noun = "1 link leads" if refused == 1 else f"{refused} links lead"
    return Notice("link-refused", f"{noun} elsewhere than to http, https or mailto, and stay plain text")


def _counted(pattern: re.Pattern[str], text: str, kind: str, noun: str, what: str) -> Notice | None:
    if pattern.search(text) is None:
        return None
    count = sum(1 for _ in pattern.finditer(text))
    return Notice(kind, f"{count} {noun}{'s' if count > 1 else ''} {what}")


def _combining(text: str) -> Notice | None:
    if _MARK_RUN.search(text) is None:
        return None
    import regex  # type: ignore[import-untyped,unused-ignore]

    if regex.search(rf"\p{{M}}{{{COMBINING_CAP + 1}}}", text) is None:
        return None
    return Notice("combining-capped", f"more than {COMBINING_CAP} marks on one letter are not drawn")
