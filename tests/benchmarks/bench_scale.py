"""What comparing many sentences costs, side by side with other methods in one run.

1. One event of 1,000 and 10,000 sentences (200 articles) against `rapidfuzz.process.cdist` with
   `token_set_ratio` over the same sentences on one core.
2. Many events of 1,000, 10,000 and 100,000 sentences: how time grows; and which share of the links of the
   exhaustive run is found among 10,000.
3. Other methods on the development data that lies beside the checkout: accuracy, time, memory.

Every measurement runs in a process of its own; times are seconds of CPU, memory is the peak.

Run: python tests/benchmarks/bench_scale.py [event] [many] [peers]; about 25 minutes for all.
`python -m pip install text-matcher` adds that tool to the peers.
"""

from __future__ import annotations

import gc
import json
import resource
import subprocess
import sys
import sysconfig
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).resolve().parent
BENCH = HERE.parents[2] / "shared" / "bench"
OURS = f"{Path(sysconfig.get_path('scripts')) / 'wagner-tui'} links --json --min-score 0"
PEERS = {
    "wagner-tui": OURS,
    "token_set_ratio": f"{sys.executable} {HERE / 'peer.py'} token_set_ratio",
    "TF-IDF cosine": f"{sys.executable} {HERE / 'peer.py'} tf-idf",
    "text-matcher": f"{sys.executable} {HERE / 'peer.py'} text-matcher",
}
FIGURES = ("AP_rev", "AP_ext", "AP_claim", "H@1")


def ours(shape: str, articles: int, sentences: int) -> None:
    """Compare one made-up event, or many; print seconds, megabytes, links."""
    from made_up import many_events, one_event

    from wagner_tui.analysis.engine import DISPLAYED, links

    corpus = one_event(articles, sentences) if shape == "one" else many_events(articles // 10, 10, sentences)
    _print(lambda: sum(link.score >= DISPLAYED for link in links(corpus)))


def whole(shape: str, articles: int, sentences: int) -> None:
    """The whole analysis: links, names, claims, conflicts, attributions, origins."""
    from made_up import one_event

    from wagner_tui.analysis.engine import analyse

    corpus = one_event(articles, sentences)
    _print(lambda: len(analyse(corpus).claims))


def cdist(shape: str, articles: int, sentences: int) -> None:
    """Every two sentences by token_set_ratio, on one core."""
    from made_up import one_event
    from rapidfuzz.fuzz import token_set_ratio
    from rapidfuzz.process import cdist

    told = one_event(articles, sentences)
    lines = [a.text[s.start : s.end] for a in told.articles for s in a.sentences]
    blocks = range(0, len(lines), 500)  # a block at a time: the whole table would take 400 MB
    _print(
        lambda: sum(
            len(cdist(lines[at : at + 500], lines, scorer=token_set_ratio, workers=1)) for at in blocks
        )
    )


def recall(shape: str, articles: int, sentences: int) -> None:
    """The share of the exhaustive run's links that is found, listed and displayed."""
    from made_up import many_events

    from wagner_tui.analysis import candidates, links
    from wagner_tui.analysis.engine import DISPLAYED
    from wagner_tui.analysis.engine import links as links_of

    told = many_events(articles // 10, 10, sentences)
    found = {(link.a, link.b) for link in links_of(told)}
    for module in (candidates, links):
        module.EXHAUSTIVE = 10**9
    every = links_of(told)
    shown = [link for link in every if link.score >= DISPLAYED]
    shares = [sum((k.a, k.b) in found for k in some) / max(1, len(some)) for some in (every, shown)]
    print(json.dumps([f"{shares[0]:.4f}", f"{shares[1]:.4f}", len(every)]))


def _print(work: Callable[[], int]) -> None:
    gc.disable()  # as the commands and the worker of the screen do
    started = time.process_time()
    found = work()
    taken = time.process_time() - started
    print(json.dumps([taken, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, found]))


WORK = {"ours": ours, "whole": whole, "cdist": cdist, "recall": recall}


def apart(work: str, shape: str, articles: int, sentences: int) -> list[float]:
    """Run one piece of work in a process of its own."""
    command = [sys.executable, __file__, "--", work, shape, str(articles), str(sentences)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    answer: list[float] = json.loads(done.stdout)
    return answer


def event() -> None:
    print("one event, seconds of CPU (MB at most):")
    for articles, sentences in ((20, 50), (200, 50)):
        theirs, _, _ = apart("cdist", "one", articles, sentences)
        print(f"  {articles * sentences:6} sentences: token_set_ratio of all pairs {theirs:.1f}")
        for name in ("ours", "whole"):
            taken, memory, _ = apart(name, "one", articles, sentences)
            what = "links" if name == "ours" else "whole analysis"
            print(f"    {what}: {taken:.1f} ({memory:.0f} MB), {taken / theirs:.2f} times as long")


def many() -> None:
    print("many events of ten articles with ten sentences, seconds of CPU (MB at most):")
    before = 0.0
    for articles in (100, 1_000, 10_000):
        taken, memory, shown = apart("ours", "many", articles, 10)
        grown = f", {taken / before:.1f} times the line above" if before else ""
        print(f"  {articles * 10:6} sentences: {taken:.1f} ({memory:.0f} MB), {shown:.0f} displayed{grown}")
        before = taken
    listed, shown, count = apart("recall", "many", 1_000, 10)
    print(
        f"  of the {count} links of the exhaustive run over 10,000: {listed} found, {shown} of the displayed"
    )


def peers() -> None:
    if not (BENCH / "score_links.py").is_file():
        print(f"peers: not measured, {BENCH} is missing")
        return
    print("methods on the development data:")
    for name in PEERS:
        if name == "text-matcher" and find_spec("text_matcher") is None:
            print(f"  {name:16} not installed")
            continue
        answer, used, memory = json.loads(
            subprocess.run([sys.executable, __file__, "--", name], capture_output=True, check=True).stdout
        )
        shown = " ".join(f"{figure} {answer[figure]:.3f}" for figure in FIGURES)
        print(f"  {name:16} {shown}, {used:.0f} s of CPU with the scorer's, {memory:.0f} MB at most")


def scored(name: str) -> None:
    """Print the scorer's figures of one method, its seconds of CPU and megabytes."""
    scorer = [sys.executable, str(BENCH / "score_links.py"), str(BENCH / "ecb_dev.jsonl")]
    done = subprocess.run([*scorer, "--command", PEERS[name]], capture_output=True, text=True, check=True)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(json.dumps([json.loads(done.stdout), used.ru_utime + used.ru_stime, used.ru_maxrss / 1024]))


def main() -> None:
    if sys.argv[1:2] == ["--"] and len(sys.argv) == 3:
        scored(sys.argv[2])
        return
    if sys.argv[1:2] == ["--"]:
        work, shape, articles, sentences = sys.argv[2:]
        WORK[work](shape, int(articles), int(sentences))
        return
    for part in (event, many, peers):
        if not sys.argv[1:] or part.__name__ in sys.argv[1:]:
            part()


if __name__ == "__main__":
    main()
