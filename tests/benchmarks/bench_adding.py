"""What the links of one added article cost beside comparing all: made-up articles that tell one event.

Run: python tests/benchmarks/bench_adding.py [articles [sentences]] (200 of 50; about a minute)
"""

from __future__ import annotations

import gc
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.benchmarks.made_up import one_event
from wagner_tui.analysis.adding import links_of_added
from wagner_tui.analysis.engine import DISPLAYED, LISTED
from wagner_tui.analysis.links import link_articles
from wagner_tui.analysis.model import Link

#: The share of the whole that adding one article may cost.
AIM = 1 / 20


def main(articles: int = 200, sentences: int = 50) -> int:
    gc.disable()  # as in the process that compares beside the screen
    corpus = one_event(articles + 1, sentences)
    *others, added = corpus.articles
    started = time.process_time()
    linked = link_articles(corpus.articles, LISTED, lambda _done: None)
    all_of_it = time.process_time() - started
    whole = linked.links
    known = [link for link in whole if added.key not in (link.a.source, link.b.source)]
    started = time.process_time()
    found = links_of_added([added], others, known, linked.lexicon)
    share = (time.process_time() - started) / all_of_it
    now, later = _displayed(found, added.key), _displayed(whole, added.key)
    print(f"one article more beside {articles} of {sentences} sentences:")
    print(f"  all {all_of_it:.2f} s of CPU, the added one {share * all_of_it:.2f} s: 1/{1 / share:.0f}")
    print(f"  displayed: {len(now & later)} of the {len(later)} of the whole run, {len(now - later)} others")
    return int(share > AIM)


def _displayed(found: tuple[Link, ...], key: str) -> set[tuple[object, object]]:
    return {(k.a, k.b) for k in found if k.score >= DISPLAYED and key in (k.a.source, k.b.source)}


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
