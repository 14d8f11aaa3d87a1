"""What a claim and the passages under it go back to, in words."""

from __future__ import annotations

from wagner_tui.analysis.model import Claim, Footing, Support
from wagner_tui.safe_text import display
from wagner_tui.ui.world import World

_FOOTINGS: dict[Footing, str] = {
    "stated": "its words say so",
    "article": "the article says so elsewhere",
    "textual": "same text",
    "own": "is itself what others name",
    "unattributed": "names nobody",
    "cannot tell": "cannot tell",
}
_MOST = 4  # origins that are named; more are counted


def support_words(support: Support) -> str:
    """What one source's passages go back to: ``3 Daily Echo, its words say so``."""
    name = f"{display(support.origin)}, " if support.origin else ""
    return f"{support.source[1:]} {name}{_FOOTINGS[support.footing]}"


def reach_words(world: World, claim: Claim) -> str:
    """Articles and independent origins: ``3 articles · 1 origin: Daily Echo``; empty when unknown."""
    reach = world.reach(claim)
    if reach is None:
        return ""
    articles, origins = reach
    supports = world.found.supports[claim.id]
    names = list(dict.fromkeys(display(s.origin) for s in supports if s.origin))
    nobody = sum(not s.origin for s in supports)
    named = names[:_MOST] + ([f"{len(names) - _MOST} more"] if len(names) > _MOST else [])
    if nobody:
        named.append(f"{nobody} that name{'s' if nobody == 1 else ''} nobody")
    if articles == 1 and not names:
        return "1 article · names nobody"
    counts = f"{articles} article{_s(articles)} · {origins} origin{_s(origins)}"
    return f"{counts}: {'; '.join(named)}" if named else counts


def _s(number: int) -> str:
    return "" if number == 1 else "s"
