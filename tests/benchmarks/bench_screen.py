"""Start and keys of the reader in a real pseudo-terminal, side by side with the smallest Textual program.

    .venv/bin/python -m tests.benchmarks.bench_screen [--runs 5] [--keys 40] [--megabytes 5]

Runs are interleaved, so that the noise of the machine falls on all alike; only the ratios say something.
CPU time is that of the whole process tree. A move is `j` or `k`, answered with the last byte of its repaint.
"anew" is a start that remembers nothing of the sources.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from tests.terminal.session import Session

_QUIET = 0.08  # seconds without a byte after which a repaint is over
_HERE = Path(__file__).parent


class Run(NamedTuple):
    """One program run: CPU until it is at rest (s), wall time to the first text (s), and of each key (s)."""

    start_cpu: float
    first_text: float
    keys: list[float]


class Program(NamedTuple):
    """A program to measure: its name, its command, a pattern on its screen when it is ready."""

    name: str
    command: list[str]
    ready: str


def cpu_of(pid: int) -> float:
    """CPU seconds of a process and its living and reaped children so far."""
    ticks = os.sysconf("SC_CLK_TCK")
    total = 0.0
    for child in _tree(pid):
        try:
            total += sum(_run_time(Path(f"/proc/{child}/task")))
            fields = Path(f"/proc/{child}/stat").read_text().rsplit(")", 1)[1].split()
            total += (int(fields[13]) + int(fields[14])) / ticks
        except OSError:
            continue
    return total


def _run_time(tasks: Path) -> list[float]:
    return [int((task / "schedstat").read_text().split()[0]) / 1e9 for task in tasks.iterdir()]


def _tree(pid: int) -> list[int]:
    found = [pid]
    for known in found:
        for children in Path(f"/proc/{known}/task").glob("*/children"):
            found += [int(child) for child in children.read_text().split()]
    return found


def settle(session: Session, since: int, timeout: float = 20.0) -> float | None:
    """Read until nothing more comes; the time of the last byte, None when nothing came."""
    last, length, began = None, since, time.perf_counter()
    while time.perf_counter() < began + timeout:
        session._read(0.001)
        now = time.perf_counter()
        if len(session.raw) > length:
            last, length = now, len(session.raw)
        elif now - (last or began) > (_QUIET if last else 1.0):
            break
    return last


def run_once(program: Program, keys: int, wait: float) -> Run:
    """Start a program, wait until it is ready and at rest, press keys one after the other."""
    began = time.perf_counter()
    with Session(program.command, cols=200, rows=50) as session:
        session.wait_until(lambda: session.raw.count(b" ") > 20, "the first text", wait)
        first_text = time.perf_counter() - began
        ready = re.compile(program.ready)
        session.wait_until(lambda: any(map(ready.search, session.screen())), program.ready, wait)
        settle(session, len(session.raw))
        start = cpu_of(session.pid)
        times = []
        for number in range(keys):
            since = len(session.raw)
            pressed = time.perf_counter()
            session.send(b"j" if number // 12 % 2 == 0 else b"k")  # there and back: short articles end
            if (last := settle(session, since)) is not None:
                times.append(last - pressed)
    return Run(start, first_text, times[2:])


def made_up_event(folder: Path, megabytes: float) -> None:
    """Five long articles that share half of their sentences in part."""
    chance = random.Random(5)
    words = [
        "".join(chance.choice("bcdfghklmnprstvz") + chance.choice("aeiou") for _ in range(3))
        for _ in range(30_000)
    ]
    told = [
        [chance.choice(words) for _ in range(chance.randint(8, 22))] for _ in range(int(8_000 * megabytes))
    ]
    for number in range(1, 6):
        paragraphs, size = [], 0
        for sentence in told:
            if size > megabytes * 1e6:
                break
            own = [chance.choice(words) if chance.random() < 0.2 else word for word in sentence]
            if chance.random() < 0.5:
                own = [chance.choice(words) for _ in own]
            paragraphs.append(" ".join(own).capitalize() + ".")
            size += len(paragraphs[-1]) + 2
        (folder / f"{number}.txt").write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")


def percentile(values: list[float], share: float) -> float:
    """The value that `share` of the sorted values do not exceed."""
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def main() -> None:
    """Measure and print ratios."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--keys", type=int, default=40)
    parser.add_argument(
        "--megabytes", type=float, default=5.0, help="size of each of five long articles, 0 for none"
    )
    parser.add_argument("--wait", type=float, default=900.0, help="seconds to wait for the long articles")
    options = parser.parse_args()
    reader = [str(Path(sys.executable).parent / "wagner-tui"), "--state"]
    with tempfile.TemporaryDirectory() as folder:
        programs = [
            Program("trivial", [sys.executable, str(_HERE / "trivial_app.py")], r"trivial 0"),
            Program("reader", [*reader, str(Path(folder) / "state")], r"Claims [\d–]+/[1-9]"),
        ]
        programs.append(Program("reader, anew", [*reader, "none"], programs[1].ready))
        if options.megabytes:
            long = Path(folder) / "long"
            long.mkdir()
            made_up_event(long, options.megabytes)
            programs.append(Program("reader, long", [*reader, "none", str(long)], r"Claims [\d–]+/[1-9]"))
        runs: dict[str, list[Run]] = {program.name: [] for program in programs}
        for turn in range(options.runs):
            for program in programs:
                if program.name == "reader, long" and turn:
                    continue  # the comparison of long articles takes minutes; its keys are measured once
                wait = options.wait if program.name == "reader, long" else 30.0
                runs[program.name].append(run_once(program, options.keys, wait))
    report(runs)


def report(runs: dict[str, list[Run]]) -> None:
    """Print medians and ratios."""
    base: tuple[float, ...] | None = None
    print("                start CPU  first text   key p50   key p95   ratios to trivial: CPU, p50, p95")
    figures = {}
    for name, found in runs.items():
        keys = [key for run in found for key in run.keys]
        cpu = statistics.median(run.start_cpu for run in found)
        first = statistics.median(run.first_text for run in found)
        figure = (cpu, percentile(keys, 0.5), percentile(keys, 0.95))
        figures[name] = figure
        base = base or figure
        ratios = "  ".join(f"{value / start:.2f}" for value, start in zip(figure, base, strict=True))
        times = "".join(f"{seconds * 1e3:9.1f}ms" for seconds in (cpu, first, *figure[1:]))
        print(f"{name:14}{times}   {ratios}")
    if "reader, long" in figures:
        ratio = figures["reader, long"][1] / figures["reader"][1]
        print(f"p50 of a move, long articles / bundled: {ratio:.2f}")


if __name__ == "__main__":
    main()
