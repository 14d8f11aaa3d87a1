"""Draws the picture of the README: the real screen on the bundled event, as SVG.

.venv/bin/python -m tests.picture .github/screen.svg
"""

import asyncio
import os
import re
import sys
from pathlib import Path

from tests.ui.screens import opened

_FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
_FAMILY = re.compile(r"font-family: ?[^;]*;")


async def draw(target: Path) -> None:
    """Open the program, move to a sentence that three sources have, and save what stands there."""
    async with opened(size=(156, 42)) as (pilot, reader):
        await pilot.press("j", "j")
        await pilot.pause()
        assert reader.world.has_counterpart(reader.state.place)
        svg = pilot.app.export_screenshot(title="wagner-tui")
    svg = _FONTS.sub("", svg)  # nothing is fetched from elsewhere to look at the picture
    svg = _FAMILY.sub("font-family: ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace;", svg)
    target.parent.mkdir(exist_ok=True)
    target.write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    os.environ.update(TERM="xterm-256color", COLORTERM="truecolor")  # not those of who draws it
    os.environ.pop("NO_COLOR", None)
    asyncio.run(draw(Path(sys.argv[1])))
