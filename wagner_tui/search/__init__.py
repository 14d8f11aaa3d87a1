"""Queries become hits here: exact, regular expression, fuzzy. Nothing of the screen."""

from wagner_tui.search.index import SearchIndex
from wagner_tui.search.query import Hit, Mode, Query, Results

__all__ = ["Hit", "Mode", "Query", "Results", "SearchIndex"]
