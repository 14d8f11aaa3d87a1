"""A YAML block between ``---`` lines at the top of a file, read as plain words and never as objects."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from wagner_tui.corpus.model import Notice, Span, Stated

if TYPE_CHECKING:
    import yaml

#: A longer block is not read, in characters.
MAX_FRONT_MATTER = 16_384
_MAX_DEPTH = 12

_OPEN = re.compile(
    r"\ufeff?---[ \t]*(?:\r\n|[\r\n])(?=[ \t]*(?:#|['\"]?\w[\w .-]{0,60}['\"]?[ \t]*:(?:\s|$)))", re.M
)
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|[\r\n]|\Z)", re.M)


class FrontMatter(NamedTuple):
    """The block's span with its fences, its fields by lower-case key, and a notice when it was not read."""

    span: Span
    fields: dict[str, Stated]
    notice: Notice | None = None


def read_front_matter(text: str) -> FrontMatter | None:
    """The front matter of `text`, or None. What cannot be read safely yields no fields and a notice."""
    opened = _OPEN.match(text)
    if opened is None:
        return None
    closed = _CLOSE.search(text, opened.end())
    if closed is None:
        return None
    span = Span(0, closed.end())
    block = text[opened.end() : closed.start()]
    if len(block) > MAX_FRONT_MATTER:
        return FrontMatter(span, {}, _ignored(f"longer than {MAX_FRONT_MATTER} characters"))
    try:
        return FrontMatter(span, _fields(block))
    except _RefusedError as refused:
        return FrontMatter(span, {}, _ignored(str(refused)))


class _RefusedError(Exception):
    pass


def _ignored(why: str) -> Notice:
    return Notice("front-matter-ignored", f"the front matter was not read: {why}")


def _fields(block: str) -> dict[str, Stated]:
    """Compose the block into nodes only: no constructor runs; aliases and tags are refused before that."""
    import yaml

    try:
        _refuse_more_than_data(yaml.scan(block, Loader=yaml.BaseLoader))
        root = yaml.compose(block, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise _RefusedError("it is not valid YAML") from error
    if not isinstance(root, yaml.MappingNode):
        raise _RefusedError("it is not a list of fields")
    fields: dict[str, Stated] = {}
    for key, value in root.value:
        words = " ".join(_words(value).split())
        if words and isinstance(key, yaml.ScalarNode):
            name = key.value.strip().casefold().replace("-", "_").replace(" ", "_")
            fields.setdefault(name, Stated(words, value.start_mark.line + 2))
    return fields


def _refuse_more_than_data(tokens: Iterable[yaml.Token]) -> None:
    """Read tokens only as far as they are plain and shallow: deep nesting costs the parser quadratic time."""
    depth = 0
    for token in tokens:
        kind = type(token).__name__
        if kind in ("AliasToken", "AnchorToken"):
            raise _RefusedError("it uses anchors or aliases")
        if kind == "TagToken":
            raise _RefusedError("it uses typed values")
        depth += kind.endswith(("SequenceStartToken", "MappingStartToken"))
        depth -= kind in ("FlowSequenceEndToken", "FlowMappingEndToken", "BlockEndToken")
        if depth > _MAX_DEPTH:
            raise _RefusedError(f"it is nested more than {_MAX_DEPTH} deep")


def _words(node: yaml.Node) -> str:
    """A scalar as it stands, a list joined by commas, of a mapping its ``name``; nothing that lies deeper."""
    import yaml

    if isinstance(node, yaml.ScalarNode):
        return str(node.value)
    if isinstance(node, yaml.SequenceNode):
        return ", ".join(_words(item) for item in node.value if not isinstance(item, yaml.SequenceNode))
    if isinstance(node, yaml.MappingNode):
        names = [value for key, value in node.value if getattr(key, "value", None) == "name"]
        return str(names[0].value) if names and isinstance(names[0], yaml.ScalarNode) else ""
    return ""
