"""Help and version come quickly: measured as a multiple of what Python itself takes."""

from __future__ import annotations

from tests.benchmarks.bench_cli import LIMIT, ratios


def test_help_and_version_cost_little_more_than_python_itself() -> None:
    _, found = ratios(rounds=5)
    assert max(found.values()) <= LIMIT, found
