"""The numbers of sources as a line names them: "1, 3" or, where many stand in a row, "1–4, 7"."""

from __future__ import annotations

from collections.abc import Iterable

#: From so many in a row on they are told as "1–4".
_ROW = 4


def numbers_of(sources: Iterable[str]) -> str:
    """Return the numbers of the sources with these keys (``s3``), each once, ascending."""
    runs: list[list[int]] = []
    for number in sorted({int(source[1:]) for source in sources}):
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    told: list[str] = []
    for run in runs:
        told += [f"{run[0]}–{run[-1]}"] if len(run) >= _ROW else map(str, run)
    return ", ".join(told)
