"""The screen: the only room that imports Textual."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wagner_tui.analysis.meaning.method import Model
    from wagner_tui.corpus.memory import Memory
    from wagner_tui.corpus.model import Corpus


def open_reader(
    corpus: Corpus, *, state: Path | None, memory: Memory | None = None, model: Model | None = None
) -> int:
    """Open the reader on a corpus that has text and return the exit code of the program.

    `state` is the folder of the marks, None for marks that are not kept; `memory` is where findings are kept,
    None for nowhere; `model` compares by meaning as well as by words.
    """
    from wagner_tui.ui.app import WagnerApp
    from wagner_tui.ui.running import run_guarded
    from wagner_tui.ui.settings import default_settings_file, read_settings

    settings = read_settings(default_settings_file())
    app = WagnerApp(corpus, state_dir=state, settings=settings, memory=memory, model=model)
    return run_guarded(app, state=state)
