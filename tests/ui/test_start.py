"""What a start leaves for later: nothing is worked out or imported that the first frame does not need."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests import bundled
from wagner_tui.analysis.memory import keep_findings
from wagner_tui.corpus.bundled import bundled_event
from wagner_tui.corpus.loading import load
from wagner_tui.corpus.memory import Memory

START = """
import asyncio, sys
from pathlib import Path
from wagner_tui.corpus.bundled import bundled_event
from wagner_tui.corpus.loading import load
from wagner_tui.corpus.memory import Memory
from wagner_tui.ui.app import WagnerApp

async def start(memory):
    app = WagnerApp(load([bundled_event()], memory=memory), memory=memory)
    async with app.run_test(size=(200, 50)):
        assert app.reader.world.complete
        print(*(name for name in sys.modules if name.startswith("wagner_tui.")))

asyncio.run(start(Memory(Path(sys.argv[1]))))
"""
#: Values, and what brings them back.
NEEDED = {
    "analysis": {"", "entities", "memory", "mixture", "model", "parcels", "thresholds"},
    "corpus": {"", "bundled", "decoding", "lines", "loading", "memory", "model", "paths"},
}


def test_a_start_that_remembers_its_sources_imports_nothing_that_reads_or_compares(tmp_path: Path) -> None:
    memory = Memory(tmp_path)
    keep_findings(memory, load([bundled_event()], memory=memory), bundled.found())
    done = subprocess.run(
        [sys.executable, "-c", START, str(tmp_path)], capture_output=True, text=True, check=True
    )
    imported = {name.split(".", 1)[1] for name in done.stdout.split()}
    needed = {f"{room}.{name}".rstrip(".") for room, names in NEEDED.items() for name in names}
    assert {name for name in imported if not name.startswith("ui")} <= needed | {"safe_text"}
    assert not [name for name in imported if name.startswith(("ui.dialogs", "ui.actions."))]
