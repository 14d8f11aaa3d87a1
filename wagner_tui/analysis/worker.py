"""`python -m wagner_tui.analysis.worker`: the analysis in a process of its own, beside the screen.

It reads one pickled `Work` from standard input and writes pickled messages to standard output, each behind
its length (8 bytes, big-endian): ``("progress", 0…1)`` at most ten times a second, then ``("links", tuple
of links)`` in batches, ``("part", (name, some values))`` for everything else that was found, as `parcels`
cuts it, and ``("done", None)`` as the last; or ``("error", text)``. With a memory of almost the same articles
the links of the others come before all that, as ``("added", tuple of links)``. A model that cannot be used
is a ``("notice", text)``, and the work goes on by words. Batches are small: what unpickles them holds up the
keys meanwhile. Pickles are exchanged with the parent process only; they are never read from
a file.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
import struct
import sys
import time
from collections.abc import Iterator
from typing import Any, BinaryIO, Literal

from wagner_tui.analysis.engine import Cancelled, analyse, words_by_hand
from wagner_tui.analysis.meaning.model_files import ModelError
from wagner_tui.analysis.model import Link
from wagner_tui.analysis.parcels import Work, parcels

Message = (
    tuple[Literal["progress"], float]
    | tuple[Literal["links", "added"], tuple[Link, ...]]
    | tuple[Literal["part"], tuple[str, Any]]
    | tuple[Literal["done"], None]
    | tuple[Literal["notice"], str]
    | tuple[Literal["error"], str]
)

_LENGTH = struct.Struct(">Q")
_INTERVAL = 0.1
_NICENESS = 10
_BATCH = 500
_MOST_CORES = 4
#: Of a greater share of added articles the comparison of all tells almost as soon.
_FEW_ADDED = 0.1


def write_message(stream: BinaryIO, message: object) -> None:
    """Write one pickled message behind its length and flush."""
    body = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
    stream.write(_LENGTH.pack(len(body)))
    stream.write(body)
    stream.flush()


def read_message(stream: BinaryIO) -> Any:
    """Return the next message of `stream`; raises EOFError when it ends before one is complete."""
    (length,) = _LENGTH.unpack(_exactly(stream, _LENGTH.size))
    return pickle.loads(_exactly(stream, length))


def _exactly(stream: BinaryIO, size: int) -> bytes:
    chunks = []
    while size:
        chunk = stream.read(size)
        if not chunk:
            raise EOFError
        chunks.append(chunk)
        size -= len(chunk)
    return b"".join(chunks)


class _Reporter:
    """Passes progress on, at most every tenth of a second."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._next = 0.0

    def __call__(self, done: float) -> None:
        now = time.monotonic()
        if now >= self._next:
            self._next = now + _INTERVAL
            write_message(self._stream, ("progress", done))


def run(source: BinaryIO, target: BinaryIO) -> None:
    """Serve one corpus from `source` to `target`; a closed stream ends it quietly."""
    try:
        work: Work = read_message(source)
        for message in _answer(work, _Reporter(target)):
            write_message(target, message)
    except (EOFError, BrokenPipeError, Cancelled):
        pass


def _answer(work: Work, reporter: _Reporter) -> Iterator[Message]:
    try:
        for batch in _batches(_links_of_added(work)):
            yield ("added", batch)
        try:
            found = analyse(work.corpus, progress=reporter, model=work.model, decisions=work.decisions)
        except ModelError as trouble:
            yield ("notice", f"{trouble}; compared by words alone")
            found = analyse(work.corpus, progress=reporter, decisions=work.decisions)
        for batch in _batches(found.links):
            yield ("links", batch)
        for part in parcels(found):
            yield ("part", part)
        yield ("done", None)
    except (Cancelled, BrokenPipeError):
        raise
    except Exception as error:  # the screen must hear of it, whatever it was
        yield ("error", f"{type(error).__name__}: {error}")


def _batches(links: tuple[Link, ...]) -> Iterator[tuple[Link, ...]]:
    return (links[start : start + _BATCH] for start in range(0, len(links), _BATCH))


def _links_of_added(work: Work) -> tuple[Link, ...]:
    """The links of the articles that are not remembered, when they are few beside the others."""
    if work.memory is None:
        return ()
    from wagner_tui.analysis.memory import lexicon_of
    from wagner_tui.analysis.near import findings_near

    articles = work.corpus.articles
    near = findings_near(work.memory, work.corpus, work.decisions)
    if near is None or not 0 < len(near.added) <= max(1, _FEW_ADDED * len(articles)):
        return ()
    from wagner_tui.analysis.adding import links_of_added

    added = [article for article in articles if article.key in near.added]
    others = [article for article in articles if article.key not in near.added]
    lexicon, by_hand = lexicon_of(work.memory, near.mark), words_by_hand(work.corpus, work.decisions)
    return links_of_added(added, others, near.findings.links, lexicon, by_hand=by_hand)


def main() -> None:
    """Run as the child of the screen: low priority, no output of its own, gone on SIGTERM."""
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C in the terminal reaches the whole group
    if hasattr(os, "nice"):
        os.nice(_NICENESS)
    # the arithmetic of a model leaves a core to the keys; more than a few do not help it
    os.environ.setdefault("OPENBLAS_NUM_THREADS", str(max(1, min(_MOST_CORES, (os.cpu_count() or 1) - 1))))
    gc.disable()  # nothing here refers to itself, and looking through millions of values takes seconds
    target = sys.stdout.buffer
    sys.stdout = sys.stderr
    run(sys.stdin.buffer, target)
    os._exit(0)


if __name__ == "__main__":
    main()
