"""Documents: the dossier, and the source in an editor."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from wagner_tui.safe_text import display

if TYPE_CHECKING:
    from wagner_tui.ui.reader import ReaderScreen


def export(reader: ReaderScreen, count: int) -> None:
    """Preview the dossier, ask where to, write it, say where it is."""
    from wagner_tui.analysis.model import Findings
    from wagner_tui.export.citation import bibliography
    from wagner_tui.export.dossier import dossier
    from wagner_tui.export.filenames import file_name
    from wagner_tui.export.writing import write_bibliography
    from wagner_tui.notebook.decisions import apply_decisions
    from wagner_tui.ui.dialogs.export import ExportScreen

    corpus = reader.world.corpus
    # a document tells of these very sources: what is known from before waits for the comparison
    compared, renamed = not reader.world.from_before, reader.world.renamed
    findings = apply_decisions(reader.world.findings() if compared else Findings(), reader.notebook.decisions)
    written: list[Path | None] = []

    def text(everything: bool) -> str:
        by_hand = reader.world.by_hand if compared else ()
        return dossier(corpus, findings, reader.notebook.marks, all_claims=everything, by_hand=by_hand)

    def beside(path: Path, over: bool) -> None:
        written.append(write_bibliography(path, bibliography(corpus), over=over))

    def done(path: Path | None) -> None:
        if path is not None:
            citations = f" · citations: {display(written[-1].name)}" if written and written[-1] else ""
            lacking = "" if compared else " · without links: the comparison is not over"
            if renamed:
                lacking = " · with the names as they were: the comparison is not over"
            reader.say(f"Written: {display(str(path))}{citations}{lacking}")
        reader.go(reader.state, follow=False)

    path, marks = Path.cwd() / file_name(corpus), len(reader.notebook.marks)
    reader.app.push_screen(ExportScreen(text, path, marks=marks, beside=beside), done)


def editor(reader: ReaderScreen, count: int) -> None:
    """Open the source in $VISUAL or $EDITOR at the line of the current sentence."""
    command = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi")
    article = reader.world.article(reader.state.source)
    if not command or shutil.which(command[0]) is None:
        reader.fail(f"No editor: “{command[0] if command else ''}” is not on the PATH; set EDITOR.")
        return
    if article.path == "-":
        reader.fail("This source came from standard input: there is no file to open.")
        return
    start = article.sentences[reader.state.place.sentence].start if article.sentences else 0
    with reader.app.suspend():
        result = subprocess.run([*command, f"+{article.line_of(start)}", "--", article.path], check=False)
    if result.returncode:
        reader.fail(f"The editor ended with code {result.returncode}.")
    reader.app.refresh()


ACTIONS: dict[str, Callable[[ReaderScreen, int], None]] = {"export": export, "editor": editor}
