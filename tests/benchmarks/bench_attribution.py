"""How right the attributions are, and what they cost.

Right: the scorer and the development data (political news with every attribution marked by hand) that lie
beside the checkout, run over the installed command. Cost: CPU for the bundled event and for longer articles.

Run: python tests/benchmarks/bench_attribution.py [--quick] (the first twenty documents)
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import sysconfig
import time
from pathlib import Path

from wagner_tui.analysis.attributions import attributions
from wagner_tui.analysis.outlets import Outlets
from wagner_tui.corpus.bundled import bundled_event
from wagner_tui.corpus.loading import load
from wagner_tui.corpus.model import Article, Sentence

BENCH = Path(__file__).resolve().parents[3] / "shared" / "bench"
DATA = BENCH / "attribution_dev.jsonl"
COMMAND = f"{Path(sysconfig.get_path('scripts')) / 'wagner-tui'} origins --json"
AIMED = {"cue_P": 0.85, "cue_R": 0.65, "speaker": 0.85, "content": 0.70}
#: Seconds of CPU for one bundled article.
BUDGET = 0.025


def accuracy(quick: bool) -> bool:
    """Print the scorer's figures beside the aims; True when all are met or cannot be measured."""
    if not DATA.is_file():
        print(f"accuracy: not measured, {DATA} is missing")
        return True
    words = [sys.executable, str(BENCH / "score_attribution.py"), str(DATA), "--command", COMMAND]
    run = subprocess.run(words + ["--docs", "20"] * quick, capture_output=True, text=True)
    if run.returncode:
        print(f"accuracy: the scorer failed: {run.stderr.strip()[-500:]}")
        return False
    figures = json.loads(run.stdout)
    print(f"accuracy over {figures['gold']} attributions in {figures['documents']} documents:")
    for name in ("cue_P", "cue_R", "cue_F1", "speaker", "content", "seconds"):
        print(f"  {name:8} {figures[name]}" + (f", aim {AIMED[name]:.2f}" if name in AIMED else ""))
    return all(figures[name] >= aim for name, aim in AIMED.items())


def cost(rounds: int = 9) -> bool:
    """Print the CPU that each bundled article takes, first in a process and then again."""
    corpus = load([bundled_event()])
    times = []
    for _ in range(rounds):
        started = time.process_time()
        outlets = Outlets(corpus.articles)
        found = sum(len(attributions(article, outlets)) for article in corpus.articles)
        times.append((time.process_time() - started) / len(corpus.articles))
    first, later = times[0] * 1000, statistics.median(times[1:]) * 1000
    print(f"bundled event: {found} attributions")
    print(f"  an article takes {first:.1f} ms of CPU first, then {later:.1f} (budget {BUDGET * 1000:.0f})")
    return times[0] <= BUDGET


def growth() -> None:
    """Print the CPU for one bundled article repeated more and more often."""
    article = max(load([bundled_event()]).articles, key=lambda a: len(a.sentences))
    for times in (10, 20, 40, 80):
        long = repeated(article, times)
        started = time.process_time()
        found = attributions(long)
        taken = time.process_time() - started
        print(f"{len(long.sentences):6} sentences: {taken:5.2f} s of CPU, {len(found)} attributions")


def repeated(article: Article, times: int) -> Article:
    """The article's text so many times over, in paragraphs of its own."""
    step = len(article.text) + 2
    sentences = tuple(
        Sentence(s.start + n * step, s.end + n * step, s.role)
        for n in range(times)
        for s in article.sentences
    )
    text = "\n\n".join([article.text] * times)
    return Article(article.key, article.path, article.sha256, text, article.encoding, sentences)


def main() -> int:
    quick = "--quick" in sys.argv
    held = [accuracy(quick), cost()]
    growth()
    return int(not all(held))


if __name__ == "__main__":
    sys.exit(main())
