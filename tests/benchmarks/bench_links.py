"""How right the links are, and what they cost.

Right: the scorer and the development data that lie beside the checkout, run over the installed command.
Cost: CPU of the analysis of the bundled event. What larger sets cost: `bench_scale.py`.

Run: python tests/benchmarks/bench_links.py
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import sysconfig
import time
from pathlib import Path

from wagner_tui.analysis.engine import DISPLAYED, analyse
from wagner_tui.corpus.bundled import bundled_event
from wagner_tui.corpus.loading import load

BENCH = Path(__file__).resolve().parents[3] / "shared" / "bench"
DATA = BENCH / "ecb_dev.jsonl"
COMMAND = f"{Path(sysconfig.get_path('scripts')) / 'wagner-tui'} links --json --min-score 0"
#: What must hold.
NEEDED = {"AP_rev": 0.76, "AP_ext": 0.60, "AP_claim": 0.34, "H@1": 0.91}


def accuracy() -> bool:
    """Print the scorer's figures; True when what must hold holds or cannot be measured."""
    if not DATA.is_file():
        print(f"accuracy: not measured, {DATA} is missing")
        return True
    run = subprocess.run(
        [sys.executable, str(BENCH / "score_links.py"), str(DATA), "--command", COMMAND],
        capture_output=True,
        text=True,
    )
    if run.returncode:
        print(f"accuracy: the scorer failed: {run.stderr.strip()[-500:]}")
        return False
    figures = json.loads(run.stdout)
    print(f"accuracy over {figures['sentences']} sentences of {figures['topics']} topics:")
    for name in ("AP_rev", "AP_ext", "AP_claim", "H@1", "MRR", "F1_rev", "threshold", "seconds"):
        needed = f", needed {NEEDED[name]:.2f}" if name in NEEDED else ""
        print(f"  {name:9} {figures[name]}{needed}")
    return all(figures[name] >= least for name, least in NEEDED.items())


def bundled_cost(rounds: int = 9) -> None:
    """Print the CPU of the bundled event's analysis, first in a process and then again."""
    corpus = load([bundled_event()])
    times = []
    for _ in range(rounds):
        started = time.process_time()
        found = analyse(corpus)
        times.append(time.process_time() - started)
    shown = sum(link.score >= DISPLAYED for link in found.links)
    print(f"bundled event: {len(found.links)} links, {shown} displayed, {len(found.claims)} claims")
    print(f"  first {times[0] * 1000:.0f} ms of CPU, then {statistics.median(times[1:]) * 1000:.0f} ms")


def main() -> int:
    held = accuracy()
    bundled_cost()
    return int(not held)


if __name__ == "__main__":
    sys.exit(main())
