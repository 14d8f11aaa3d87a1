"""Markdown rendered by a CommonMark parser with GFM's tables, strikethrough and autolinks, for comparison."""

from __future__ import annotations

import html
import re

from markdown_it import MarkdownIt
from markdown_it.token import Token

PARSER = MarkdownIt("commonmark", {"linkify": True}).enable(["table", "strikethrough", "linkify"])
_BREAKS = {"softbreak": "\n", "hardbreak": "\n"}


def tokens(markdown: str) -> list[Token]:
    return PARSER.parse(markdown)


def text_of(inline: Token) -> str:
    """What a reader sees of one inline token; HTML tags count as nothing, so text must not become one."""
    parts = []
    for child in inline.children or []:
        if child.type in ("text", "text_special", "code_inline"):
            parts.append(child.content)
        parts.append(_BREAKS.get(child.type, ""))
    return "".join(parts)


def kinds_of(inline: Token) -> set[str]:
    """What else than text is in an inline token: em_open, link_open, html_inline…"""
    return {child.type for child in inline.children or []} - {"text", "text_special", *_BREAKS}


def blocks(markdown: str) -> list[str]:
    """Types of the opening block tokens, in order."""
    return [token.type for token in tokens(markdown) if token.nesting >= 0 and token.type != "inline"]


def paragraphs(markdown: str) -> list[str]:
    return [text_of(token) for token in tokens(markdown) if token.type == "inline"]


def plain(page: str) -> str:
    """An HTML page without its tags."""
    return html.unescape(re.sub(r"<[^>]+>", "", page))
