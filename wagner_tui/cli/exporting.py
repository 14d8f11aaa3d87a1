"""Where the dossier goes: standard output, a file, or under a name made from the event in a folder."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from wagner_tui.cli.arguments import Arguments, UsageError
from wagner_tui.cli.streams import DONE, is_terminal, say, write_data, write_lines
from wagner_tui.safe_text import display

if TYPE_CHECKING:
    from wagner_tui.analysis.model import Findings
    from wagner_tui.corpus.model import Corpus
    from wagner_tui.notebook import Notebook

_TO_OUTPUT = (None, "-")


def dossier_text(corpus: Corpus, found: Findings, notebook: Notebook, arguments: Arguments) -> str:
    """The dossier in the format that was asked for, with the findings as the user decided them."""
    from wagner_tui.notebook.decisions import apply_decisions, concerning

    marks, findings = notebook.marks, apply_decisions(found, notebook.decisions)
    if arguments.format == "md":
        from wagner_tui.export.dossier import dossier
        from wagner_tui.notebook.name_decisions import name_decisions

        by_hand = name_decisions(notebook.decisions, corpus)
        return dossier(
            corpus, findings, marks, by=arguments.by, all_claims=arguments.all_claims, by_hand=by_hand
        )
    from wagner_tui.export.findings_json import dossier_document
    from wagner_tui.export.json_text import json_lines
    from wagner_tui.export.material import gather

    sections = gather(corpus, findings, marks, arguments.all_claims).sections
    claims = [section.claim for section in sections]
    decisions = concerning(notebook.decisions, findings, corpus)
    document = dossier_document(corpus, claims, marks, findings, decisions)
    return "".join(line + "\n" for line in json_lines(document))


def deliver(text: str, corpus: Corpus, arguments: Arguments) -> int:
    """Write the dossier where it was asked for, and say on standard error which file it is.

    An existing file is replaced only with ``--force`` or after a yes in the terminal. Raises UsageError.
    """
    if arguments.output in _TO_OUTPUT:
        lines = text.removesuffix("\n").split("\n")
        return write_lines(map(display, lines)) if is_terminal(sys.stdout) else write_data(lines)
    from wagner_tui.export.writing import ExportError

    path = _target(Path(arguments.output or ""), corpus, arguments.format)
    try:
        over = _write(path, text, arguments.force)
        citations = arguments.format == "md" and not _is_device(path)
        say(f"wrote {path}{_write_bibliography(path, corpus, over) if citations else ''}")
    except ExportError as trouble:
        raise UsageError(str(trouble)) from trouble
    return DONE


def _write_bibliography(path: Path, corpus: Corpus, over: bool) -> str:
    """Put the citations for pandoc beside the dossier; what to say of it."""
    from wagner_tui.export.citation import bibliography
    from wagner_tui.export.writing import write_bibliography

    beside = write_bibliography(path, bibliography(corpus), over=over)
    name = path.with_suffix(".csl.json").name
    return f" and {name}" if beside else f"; another {name} stands there and was left alone"


def _write(path: Path, text: str, force: bool) -> bool:
    """Write the dossier; whether a file was or might have been replaced."""
    from wagner_tui.export.writing import write_new, write_over

    if _is_device(path):
        path.write_text(text, encoding="utf-8", errors="replace", newline="")
        return False
    if force or (path.exists() and _agreed(path)):
        write_over(path, text)
        return True
    try:
        write_new(path, text)
    except FileExistsError:
        mend = "give another name, or --force to replace it"
        raise UsageError(f"{path}: exists already; {mend}") from None
    return False


def _target(asked: Path, corpus: Corpus, extension: str) -> Path:
    if not asked.is_dir():
        return asked
    from wagner_tui.export.filenames import file_name

    return asked / file_name(corpus, f".{extension}")


def _is_device(path: Path) -> bool:
    """Whether `path` is a pipe or a device, such as /dev/stdout: there is nothing to replace."""
    try:
        mode = os.stat(path).st_mode
    except OSError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def _agreed(path: Path) -> bool:
    """Ask in the terminal whether to replace `path`; without a terminal the answer is no."""
    if not (is_terminal(sys.stdin) and is_terminal(sys.stderr)):
        return False
    print(display(f"{path} exists. Replace it? [y/N] "), end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in ("y", "yes")
