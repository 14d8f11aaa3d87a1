"""Layers to terminal styles: the one place that decides which highlight wins, in every colour depth."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from rich.style import Style
from textual.color import Color

from wagner_tui.ui.highlights import Layer

if TYPE_CHECKING:
    from textual.app import App

Depth = Literal["full", "sixteen", "none"]
#: The colours of the parts, by the theme's own names; each kind of link keeps its colour everywhere.
_ROLES = {
    Layer.VERBATIM: "success",
    Layer.NEAR: "primary",
    Layer.PARAPHRASE: "paraphrase",
    Layer.MARK: "warning",
    Layer.CONFLICT: "error",
}
_SIXTEEN = {
    "success": "green",
    "primary": "blue",
    "paraphrase": "magenta",
    "warning": "yellow",
    "accent": "cyan",
    "error": "red",
}
#: Themes have no third hue that is sure to differ from the others, so paraphrase brings its own.
_VIOLET = "#a371f7"
_READABLE = 4.5  # contrast ratio of small text, WCAG 2.2, 1.4.3


@dataclass(frozen=True)
class Ink:
    """Styles of one theme at one colour depth. Equal inks paint alike: an ink is part of every cache key."""

    theme: str
    depth: Depth
    colours: tuple[tuple[str, str], ...]

    def __hash__(self) -> int:
        return hash((self.theme, self.depth))

    def style(self, layers: int) -> Style:
        """The style of a character that carries `layers` (`Layer` bits)."""
        return _style(self, layers)

    def part(self, name: str) -> Style:
        """The style of a part of the screen; the names are the cases of `_part`."""
        return _part(self, name)

    def kind(self, layer: int) -> Style:
        """The style of the sign of a kind of link or of a mark."""
        return _sign(self, layer)

    def colour(self, name: str) -> Color:
        """A colour of the theme."""
        return Color.parse(dict(self.colours)[name])


def ink_of(app: App[object]) -> Ink:
    """The ink for what `app` shows now: its theme, and how many colours its terminal has."""
    depth: Depth = "full"
    if app.no_color:
        depth = "none"
    elif (
        app.current_theme.ansi or app.native_ansi_color or app.console.color_system in {"standard", "windows"}
    ):
        depth = "sixteen"
    return _ink(app, app.theme, depth)


_INKS: dict[tuple[str, Depth], Ink] = {}


def _ink(app: App[object], theme: str, depth: Depth) -> Ink:
    """Kept per theme and depth: Textual's theme variables are slow to ask for on every key."""
    if (known := _INKS.get((theme, depth))) is not None:
        return known
    names = ("background", "foreground", "primary", "success", "warning", "error", "accent", "paraphrase")
    variables = {**app.theme_variables, "paraphrase": _VIOLET}
    return _INKS.setdefault(
        (theme, depth), Ink(theme, depth, tuple((name, variables[name]) for name in names))
    )


@lru_cache(maxsize=64)
def _clear(ink: Ink, name: str) -> Color:
    """A colour of the theme, moved towards the text colour until it can be read on the background."""
    ground, text, colour = ink.colour("background"), ink.colour("foreground"), ink.colour(name)
    for step in range(11):
        candidate = colour.blend(text, step / 10, alpha=1)
        if _contrast(candidate, ground) >= _READABLE:
            return candidate
    return text


def _contrast(one: Color, other: Color) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    bright, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def _luminance(colour: Color) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2)."""
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.normalized]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def _mix(ink: Ink, name: str, amount: float) -> Color:
    return ink.colour("background").blend(ink.colour(name), amount, alpha=1)


def _rich(foreground: Color, background: Color, *, bold: bool = False, underline: bool = False) -> Style:
    return Style(color=foreground.rich_color, bgcolor=background.rich_color, bold=bold, underline=underline)


@lru_cache(maxsize=2048)
def _style(ink: Ink, layers: int) -> Style:
    if ink.depth == "full":
        return _full(ink, layers)
    return _plain(ink, layers)


def _full(ink: Ink, layers: int) -> Style:
    foreground, background = ink.colour("foreground"), ink.colour("background")
    bold = underline = False
    if layers & Layer.HIDDEN:
        foreground = background.blend(foreground, 0.45, alpha=1)
    if layers & Layer.HEADING:
        bold = True
    if layers & Layer.MARK:
        background = _mix(ink, "warning", 0.22)
    for layer in (Layer.PARAPHRASE, Layer.NEAR, Layer.VERBATIM):
        if layers & layer:
            background = background.blend(ink.colour(_ROLES[layer]), 0.22, alpha=1)
    if layers & Layer.CURRENT:
        background = background.blend(ink.colour("foreground"), 0.12, alpha=1)
    if layers & Layer.CONFLICT:
        background = _mix(ink, "error", 0.6)  # darker than any tint: it differs without its hue too
        bold = underline = True
    if layers & Layer.SHARED:
        bold = underline = True
    if layers & Layer.SELECTED:
        background = _mix(ink, "accent", 0.45)
    if layers & Layer.HIT:
        foreground, background, underline = ink.colour("background"), _mix(ink, "warning", 0.7), True
    if layers & Layer.HIT_HERE:
        foreground, background, bold = ink.colour("background"), ink.colour("warning"), True
    return _rich(foreground, background, bold=bold, underline=underline)


def _plain(ink: Ink, layers: int) -> Style:
    """Attributes carry everything; sixteen colours only repeat what bold, underline and reverse say."""
    colour = None
    if ink.depth == "sixteen":
        colour = next((_SIXTEEN[role] for layer, role in _ROLES.items() if layers & layer), None)
    linked = layers & (Layer.VERBATIM | Layer.NEAR | Layer.PARAPHRASE)
    return Style(
        color=colour,
        bold=bool(layers & (Layer.SHARED | Layer.HEADING | Layer.HIT_HERE | Layer.CONFLICT)) or None,
        underline=bool(layers & (Layer.SHARED | Layer.CONFLICT | Layer.HIT | Layer.MARK) or linked) or None,
        reverse=bool(layers & (Layer.SELECTED | Layer.HIT_HERE | Layer.CONFLICT)) or None,
        dim=bool(layers & Layer.HIDDEN) or None,
    )


@lru_cache(maxsize=64)
def _sign(ink: Ink, layer: int) -> Style:
    role = next((role for known, role in _ROLES.items() if layer & known), "accent")
    if ink.depth == "full":
        return _rich(_clear(ink, role), ink.colour("background"), bold=True)
    return Style(color=_SIXTEEN[role] if ink.depth == "sixteen" else None, bold=True)


@lru_cache(maxsize=64)
def _part(ink: Ink, name: str) -> Style:
    if ink.depth != "full":
        return _plain_part(ink, name)
    text, ground = ink.colour("foreground"), ink.colour("background")
    raised = ground.blend(text, 0.07, alpha=1)
    match name:
        case "dim":
            return _rich(ground.blend(text, 0.62, alpha=1), ground)
        case "faint" | "rule":
            return _rich(ground.blend(text, 0.3, alpha=1), ground)
        case "strong":
            return _rich(text, ground, bold=True)
        case "accent":
            return _rich(_clear(ink, "accent"), ground, bold=True)
        case "header":
            return _rich(ground.blend(text, 0.75, alpha=1), raised)
        case "header-active":
            return _rich(_clear(ink, "accent"), ground.blend(ink.colour("accent"), 0.16, alpha=1), bold=True)
        case "chosen":
            return _rich(text, ground.blend(ink.colour("accent"), 0.28, alpha=1))
        case "chosen-quiet":
            return _rich(text, ground.blend(text, 0.12, alpha=1))
        case "bar":
            return _rich(text, raised)
        case "bar-dim":
            return _rich(ground.blend(text, 0.62, alpha=1), raised)
        case "key":
            return _rich(_clear(ink, "accent"), raised, bold=True)
        case "error":
            return _rich(_clear(ink, "error"), raised, bold=True)
        case _:
            return _rich(text, ground)


def _plain_part(ink: Ink, name: str) -> Style:
    accent = "cyan" if ink.depth == "sixteen" else None
    match name:
        case "dim" | "faint" | "rule" | "bar-dim":
            return Style(dim=True)
        case "strong" | "header":
            return Style(bold=True)
        case "accent" | "key":
            return Style(color=accent, bold=True)
        case "header-active":
            return Style(bold=True, reverse=True)
        case "chosen":
            return Style(reverse=True)
        case "chosen-quiet":
            return Style(underline=True)
        case "error":
            return Style(color="red" if accent else None, bold=True)
        case _:
            return Style()
