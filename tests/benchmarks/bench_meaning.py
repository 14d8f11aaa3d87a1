"""What a model of meaning brings and what it costs, side by side with words alone.

Run: python tests/benchmarks/bench_meaning.py [--quick] [DIR] (the fetched model when no folder is named;
quick: without the scorer)
"""

from __future__ import annotations

import json
import subprocess
import sys
import sysconfig
import tempfile
import time
from pathlib import Path

from wagner_tui.analysis.engine import analyse, links
from wagner_tui.analysis.meaning.encoder import Encoder
from wagner_tui.analysis.meaning.method import Model, default_folder, open_model
from wagner_tui.analysis.thresholds import DISPLAYED
from wagner_tui.corpus.bundled import bundled_event
from wagner_tui.corpus.loading import load

BENCH = Path(__file__).resolve().parents[3] / "shared" / "bench"
DATA = BENCH / "ecb_dev.jsonl"
PROGRAM = Path(sysconfig.get_path("scripts")) / "wagner-tui"
STORY = Path(__file__).resolve().parents[1] / "data" / "warehouse"
#: The pairs of the made-up story that report the same thing, as lines of its three files.
SAME = frozenset(
    pair
    for line in (
        "1:1-2:1 1:1-2:2 1:1-3:1 2:1-3:1 1:2-2:3 1:2-3:7 2:3-3:7 1:3-2:4 1:3-3:5 2:4-3:5 1:4-2:7 1:4-3:4",
        "2:7-3:4 1:5-2:5 1:5-3:8 2:5-3:8 1:6-3:3 2:2-3:3 1:7-2:6 1:7-3:2 2:6-3:2 1:8-2:8 1:8-3:6 2:8-3:6",
        "2:9-3:1",
    )
    for pair in line.split()
)
FIGURES = ("AP_rev", "AP_ext", "AP_claim", "H@1", "MRR", "F1_rev", "seconds")


def speed(model: Model) -> None:
    """Print how many sentences are encoded in a second, by the clock and of CPU; each counts twenty times."""
    corpus = load([bundled_event()])
    texts = [article.text[s.start : s.end] for article in corpus.articles for s in article.sentences] * 20
    encoder = Encoder(model.folder)
    numbers = [encoder.numbers(encoder.pieces.cut(text, encoder.most - 2)) for text in texts]
    wall, used = time.perf_counter(), time.process_time()
    encoder.encode(numbers, lambda _done: None)
    wall, used = time.perf_counter() - wall, time.process_time() - used
    pieces = sum(map(len, numbers)) / len(numbers)
    print(f"encoding: {len(texts) / wall:.0f} sentences a second ({len(texts) / used:.0f} of CPU), ", end="")
    print(f"{pieces:.0f} pieces a sentence")


def bundled_cost(model: Model) -> None:
    """Print the CPU of the bundled event's analysis: by words, with nothing kept, with everything kept."""
    corpus = load([bundled_event()])
    analyse(corpus)
    with tempfile.TemporaryDirectory() as folder:
        kept = Model(model.folder, model.mark, Path(folder))
        for name, way in (("words", None), ("meaning, first time", kept), ("meaning, again", kept)):
            started = time.process_time()
            found = analyse(corpus, model=way)
            taken = time.process_time() - started
            shown = sum(link.score >= DISPLAYED for link in found.links)
            print(f"bundled event by {name}: {taken * 1000:.0f} ms of CPU, {shown} links displayed")


def other_words(model: Model) -> None:
    """Print the average precision over a made-up event that three outlets tell in different words."""
    corpus = load([STORY])
    for name, way in (("words", None), ("words and meaning", model)):
        scores = {}
        for link in links(corpus, 0.0, None, way):
            sides = (f"{p.source[1:]}:{corpus[p.source].line_of(p.start)}" for p in (link.a, link.b))
            scores["-".join(sides)] = link.score
        ranked = sorted(scores, key=lambda pair: (-scores[pair], pair))
        hits = [rank for rank, pair in enumerate(ranked, 1) if pair in SAME]
        precision = sum(found / rank for found, rank in enumerate(hits, 1)) / len(SAME)
        print(f"other words, by {name}: AP {precision:.2f}, {len(hits)} of {len(SAME)} pairs ranked")


def accuracy(model: Model) -> None:
    """Print the scorer's figures for both ways."""
    if not DATA.is_file():
        print(f"accuracy: not measured, {DATA} is missing")
        return
    for name, way in (("words", "--no-model"), ("words and meaning", f"--model {model.folder}")):
        command = f"{PROGRAM} links --json --min-score 0 {way}"
        run = subprocess.run(
            [sys.executable, str(BENCH / "score_links.py"), str(DATA), "--command", command],
            capture_output=True,
            text=True,
            check=True,
        )
        figures = json.loads(run.stdout)
        print(f"accuracy by {name}: " + ", ".join(f"{figure} {figures[figure]}" for figure in FIGURES))


def main() -> None:
    named = [word for word in sys.argv[1:] if not word.startswith("-")]
    model = open_model(Path(named[0]) if named else default_folder())
    speed(model)
    bundled_cost(model)
    other_words(model)
    if "--quick" not in sys.argv:
        accuracy(model)


if __name__ == "__main__":
    main()
