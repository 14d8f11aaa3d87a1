"""Two reports of one event, sentence by sentence the same in other words, and a sentence of another."""

from __future__ import annotations

from pathlib import Path

from tests.analysis.making import corpus
from wagner_tui.corpus.model import Corpus

FIRST = ("The glorp frabbed near the wemble.", "The vorl snarked in a brillig.", "A mayor opened a school.")
SECOND = ("A quindle snarked at the tove.", "A mimsy frabbed in the uffish.", "The mayor opened the school.")


def story() -> Corpus:
    return corpus(FIRST, SECOND)


def files(folder: Path) -> Path:
    """The same as two files."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, lines in (("one.txt", FIRST), ("two.txt", SECOND)):
        (folder / name).write_text("".join(f"{line}\n" for line in lines), "utf-8")
    return folder
