"""The analysis beside the screen: a thread for little text, an own process for much. It posts messages."""

from __future__ import annotations

import contextlib
import pickle
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO, cast

from textual.message import Message

from wagner_tui.analysis.model import Findings, Link
from wagner_tui.analysis.parcels import Work
from wagner_tui.corpus.model import Corpus

if TYPE_CHECKING:
    from wagner_tui.analysis.entities import NameDecision
    from wagner_tui.analysis.meaning.method import Model
    from wagner_tui.corpus.memory import Memory

#: Up to this many characters a thread is quicker than starting a process (about 0.1 s of work).
SMALL = 60_000
_INTERVAL = 0.1  # seconds between two reports of progress


class Heard(Message):
    """What a run says; `generation` tells which one."""

    def __init__(self, generation: int) -> None:
        super().__init__()
        self.generation = generation


class Batch(Heard):
    """Links that were found."""

    def __init__(self, generation: int, links: Sequence[Link]) -> None:
        super().__init__(generation)
        self.links = links


class Added(Heard):
    """Links of sources that came to remembered ones; what the run finds will take their place."""

    def __init__(self, generation: int, links: Sequence[Link]) -> None:
        super().__init__(generation)
        self.links = links


class Finished(Heard):
    """The run is over: all that was found besides the links, which were posted before."""

    def __init__(self, generation: int, findings: Findings) -> None:
        super().__init__(generation)
        self.findings = findings


class Progress(Heard):
    """How much of the work is done, 0 to 1."""

    def __init__(self, generation: int, done: float) -> None:
        super().__init__(generation)
        self.done = done

    def can_replace(self, message: Message) -> bool:
        """Only the newest progress matters."""
        return isinstance(message, Progress)


class Failed(Heard):
    """The run broke off: one line that says why."""

    def __init__(self, generation: int, why: str) -> None:
        super().__init__(generation)
        self.why = why


class Notice(Heard):
    """Something about the run that the reader should know; it goes on."""

    def __init__(self, generation: int, text: str) -> None:
        super().__init__(generation)
        self.text = text


class _StoppedError(Exception):
    pass


class Runner:
    """Runs one analysis at a time. `post` is a widget's `post_message`, good in any thread.

    With a `model` it is always a process: the arithmetic would hold up the keys.
    """

    def __init__(self, post: Callable[[Message], object], model: Model | None = None) -> None:
        self._post = post
        self._model = model
        self.generation = 0
        self._process: subprocess.Popen[bytes] | None = None
        self._cancelled = threading.Event()

    def start(
        self, corpus: Corpus, memory: Memory | None = None, decisions: tuple[NameDecision, ...] = ()
    ) -> int:
        """Begin; a run that is under way is cancelled. Returns the generation of the new run.

        With a `memory` of almost the same sources the links of the others come first, as `Added`; a thread is
        through with everything before that would pay. `decisions` on names count in all that is found.
        """
        self.cancel()
        self.generation += 1
        self._cancelled = threading.Event()
        small = sum(len(article.text) for article in corpus.articles) <= SMALL
        run = self._in_thread if small and self._model is None else self._in_process
        work = Work(corpus, self._model, memory, decisions)
        threading.Thread(target=run, args=(work, self.generation, self._cancelled), daemon=True).start()
        return self.generation

    def cancel(self) -> None:
        """Stop the run; what it still posts carries an old generation."""
        self._cancelled.set()
        process, self._process = self._process, None
        if process is not None:
            with contextlib.suppress(OSError):
                process.terminate()

    def _in_thread(self, work: Work, generation: int, cancelled: threading.Event) -> None:
        last = 0.0

        def progress(done: float) -> None:
            nonlocal last
            if cancelled.is_set():
                raise _StoppedError
            if (now := time.monotonic()) - last > _INTERVAL:
                last = now
                self._post(Progress(generation, done))
            time.sleep(0)  # lets the keys through

        try:
            from wagner_tui.analysis.engine import analyse

            findings = analyse(work.corpus, progress=progress, decisions=work.decisions)
        except _StoppedError:
            return
        except Exception as error:
            self._post(Failed(generation, f"the comparison failed: {type(error).__name__}: {error}"))
            return
        self._post(Batch(generation, findings.links))
        self._post(Finished(generation, replace(findings, links=())))

    def _in_process(self, work: Work, generation: int, cancelled: threading.Event) -> None:
        try:
            process = subprocess.Popen(
                [sys.executable, "-m", "wagner_tui.analysis.worker"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
        except OSError as error:
            self._post(Failed(generation, f"the comparison could not start: {error}"))
            return
        self._process = process
        if cancelled.is_set():
            process.terminate()
        try:
            self._listen(process, work, generation)
        except (OSError, EOFError, pickle.UnpicklingError, struct.error):
            if not cancelled.is_set():
                self._post(Failed(generation, "the comparison broke off: its process ended"))
        finally:
            process.terminate()
            process.wait()

    def _listen(self, process: subprocess.Popen[bytes], work: Work, generation: int) -> None:
        from wagner_tui.analysis.parcels import Unpacked
        from wagner_tui.analysis.worker import read_message, write_message

        assert process.stdin is not None
        assert process.stdout is not None
        write_message(cast(BinaryIO, process.stdin), work)
        unpacked = Unpacked()
        while True:
            name, value = read_message(cast(BinaryIO, process.stdout))
            if name == "progress":
                self._post(Progress(generation, value))
            elif name == "links":
                self._post(Batch(generation, value))
            elif name == "added":
                self._post(Added(generation, value))
            elif name == "part":
                unpacked.add(*value)
            elif name == "notice":
                self._post(Notice(generation, value))
            elif name == "done":
                self._post(Finished(generation, unpacked.findings()))
                return
            else:
                self._post(Failed(generation, f"the comparison failed: {value}"))
                return
