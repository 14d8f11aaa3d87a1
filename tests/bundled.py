"""The bundled event, read and compared once for all the tests that look at something else."""

from __future__ import annotations

from functools import cache

from wagner_tui.analysis.engine import analyse
from wagner_tui.analysis.model import Findings
from wagner_tui.corpus.bundled import bundled_event
from wagner_tui.corpus.loading import load
from wagner_tui.corpus.model import Corpus


@cache
def event() -> Corpus:
    """The bundled articles."""
    return load([bundled_event()])


@cache
def found() -> Findings:
    """What the analysis finds in them, without remembered findings and without a model of meaning."""
    return analyse(event())
