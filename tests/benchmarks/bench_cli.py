"""What `wagner-tui --help` and `--version` cost, as a multiple of `python -c pass`.

CPU seconds of the child process (user and system), medians of runs that take turns, so that a busy machine
slows all of them alike. Run: python tests/benchmarks/bench_cli.py [rounds]
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import sysconfig
from pathlib import Path

PROGRAM = str(Path(sysconfig.get_path("scripts")) / "wagner-tui")
BASE = (sys.executable, "-c", "pass")
COMMANDS = {"--help": (PROGRAM, "--help"), "--version": (PROGRAM, "--version")}
LIMIT = 6.0


def cpu_seconds(command: tuple[str, ...]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def ratios(rounds: int) -> tuple[float, dict[str, float]]:
    """Median CPU seconds of `python -c pass`, and each command's median as a multiple of it."""
    base: list[float] = []
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(rounds):
        base.append(cpu_seconds(BASE))
        for name, command in COMMANDS.items():
            times[name].append(cpu_seconds(command))
    floor = statistics.median(base)
    return floor, {name: statistics.median(taken) / floor for name, taken in times.items()}


def main() -> int:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 25
    floor, found = ratios(rounds)
    print(f"python -c pass: {floor * 1000:.1f} ms of CPU (median of {rounds})")
    for name, ratio in found.items():
        print(f"wagner-tui {name}: {ratio:.2f} times that (limit {LIMIT:g})")
    return int(max(found.values()) > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
