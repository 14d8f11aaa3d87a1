"""Loading stays linear: what doubles in length takes about twice the time, whatever it is made of."""

from __future__ import annotations

import time

import pytest

from wagner_tui.corpus.bundled import bundled_event
from wagner_tui.corpus.reading import read_article

ARTICLES = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(bundled_event().glob("*.txt")))
PIECES = {
    "articles": ARTICLES,
    "one line": ARTICLES.replace("\n", " "),
    "newlines": "\n",
    "open quotations": "He said “we went. ",
    "open brackets": "He left (we went. The ",
    "tags": "<a ",
    "comments": "<!--",
    "pictures": "![a](",
    "attributes": 'class="x" ',
    "dots": ". ",
    "dashes": "- - ",
    "links": "[a](x) ",
    "stops": "!a",
}


def _seconds(text: str) -> float:
    best = 9.0
    for _ in range(2):
        began = time.process_time()
        read_article("s1", "a.md", text.encode())
        best = min(best, time.process_time() - began)
    return best


@pytest.mark.parametrize("name", PIECES)
def test_four_times_the_text_takes_far_less_than_sixteen_times_the_time(name: str) -> None:
    piece = PIECES[name]
    short = piece * (60_000 // len(piece))
    assert _seconds(short * 4) < 9 * _seconds(short) + 0.05
