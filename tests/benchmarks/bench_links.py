"""How right the links are, and what they cost.

Right: the scorer and the development data that lie beside the checkout, run over the installed command.
Cost: CPU of the analysis of the bundled event; how time and memory grow with made-up events of more
sentences.

Run: python tests/benchmarks/bench_links.py [--quick] (without the made-up events)
"""

from __future__ import annotations

import json
import random
import resource
import statistics
import subprocess
import sys
import sysconfig
import time
from hashlib import sha256
from pathlib import Path

from wagner_tui.analysis.engine import DISPLAYED, analyse
from wagner_tui.corpus.bundled import bundled_event
from wagner_tui.corpus.loading import load
from wagner_tui.corpus.model import Article, Corpus, Sentence

BENCH = Path(__file__).resolve().parents[3] / "shared" / "bench"
DATA = BENCH / "ecb_dev.jsonl"
COMMAND = f"{Path(sysconfig.get_path('scripts')) / 'wagner-tui'} links --json --min-score 0"
#: What must hold, and what is aimed at.
NEEDED = {"AP_rev": 0.74, "AP_claim": 0.31}
AIMED = {"AP_rev": 0.76, "AP_ext": 0.60, "AP_claim": 0.34, "H@1": 0.91}
BUDGET = 0.150


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
        aimed = f", aim {AIMED[name]:.2f}" if name in AIMED else ""
        print(f"  {name:9} {figures[name]}{needed}{aimed}")
    return all(figures[name] >= least for name, least in NEEDED.items())


def bundled_cost(rounds: int = 9) -> bool:
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
    print(f"  (budget {BUDGET * 1000:.0f} ms)")
    return times[0] <= BUDGET


def made_up(articles: int, sentences: int) -> Corpus:
    """Articles that retell one made-up story: words drawn as in a language, a quarter of them changed."""
    chance = random.Random(11)
    letters = "abdefgiklmnoprstuvz"
    words = ["".join(chance.choice(letters) for _ in range(chance.randint(4, 9))) for _ in range(20_000)]
    weights = [1 / (rank + 20) for rank in range(len(words))]
    story = [chance.choices(words, weights, k=14) for _ in range(sentences)]
    told = []
    for number in range(1, articles + 1):
        spans, lines, at = [], [], 0
        for said in story:
            swapped = chance.choices(words, weights, k=14)
            line = (
                " ".join(s if chance.random() < 0.25 else w for w, s in zip(said, swapped, strict=True)) + "."
            )
            spans.append(Sentence(at, at + len(line), "body"))
            lines.append(line)
            at += len(line) + 1
        text = "\n".join(lines)
        told.append(
            Article(
                f"s{number}", f"{number}.txt", sha256(text.encode()).hexdigest(), text, "utf-8", tuple(spans)
            )
        )
    return Corpus(tuple(told))


def growth() -> None:
    """Print time and memory for made-up events of more and more sentences."""
    for articles, sentences in ((5, 200), (5, 400), (5, 2_000), (5, 8_000)):
        corpus = made_up(articles, sentences)
        started = time.process_time()
        found = analyse(corpus)
        taken = time.process_time() - started
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        right = sum(
            corpus[k.a.source].sentence_at(k.a.start) == corpus[k.b.source].sentence_at(k.b.start)
            for k in found.links
            if k.score >= DISPLAYED
        )
        print(
            f"{articles * sentences:6} sentences: {taken:6.1f} s of CPU, {peak:5.0f} MB at most, "
            f"{right} of {10 * sentences} retold pairs displayed"
        )


def main() -> int:
    held = [accuracy(), bundled_cost()]
    if "--quick" not in sys.argv:
        growth()
    return int(not all(held))


if __name__ == "__main__":
    sys.exit(main())
